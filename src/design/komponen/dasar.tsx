import type { ReactNode } from 'react'
import { useBahasa } from './bahasa.tsx'
import { teksKomponen } from './komponen.teks.ts'

export type Arti = 'ok' | 'berjalan' | 'peringatan' | 'blokir' | 'info' | 'menunggu' | 'verifikasi' | 'nihil'
export type JenisTombol = 'utama' | 'biasa' | 'tipis' | 'bahaya'

export const kelas = (...bagian: (string | false | null | undefined)[]): string | undefined =>
  bagian.filter(Boolean).join(' ') || undefined
const kelasTombol = (jenis: JenisTombol, kecil?: boolean) =>
  kelas('tombol', jenis !== 'biasa' && jenis, kecil && 'kecil')

export function Tombol(p: {
  children: ReactNode
  jenis?: JenisTombol
  tipe?: 'submit' | 'button'
  nama?: string
  nilai?: string
  kecil?: boolean
  nonaktif?: boolean
}) {
  return (
    <button
      type={p.tipe ?? 'submit'}
      name={p.nama}
      value={p.nilai}
      disabled={p.nonaktif}
      className={kelasTombol(p.jenis ?? 'biasa', p.kecil)}
    >
      {p.children}
    </button>
  )
}

export function Tautan(p: {
  href: string
  children: ReactNode
  tombol?: JenisTombol
  kecil?: boolean
  unduh?: boolean
}) {
  return (
    <a
      href={p.href}
      className={p.tombol ? kelasTombol(p.tombol, p.kecil) : undefined}
      {...(p.unduh ? { download: '' } : {})}
    >
      {p.children}
    </a>
  )
}

/** Status: a word with a shape; the word says the amount ("Lewat 10 hari"). */
export const Lencana = ({ arti, children, polos }: { arti: Arti; children: ReactNode; polos?: boolean }) => (
  <span className={kelas('lencana', `a-${arti}`, polos && 'polos')}>{children}</span>
)

/** A figure or provision nobody has compared with its original text yet. */
export function BelumDiverifikasi() {
  const t = teksKomponen(useBahasa())
  return (
    <span className="lencana a-verifikasi" title={t('belumDiverifikasiArti')}>
      {t('belumDiverifikasi')}
    </span>
  )
}

/** Beside every invented person. */
export function Sintetis() {
  const t = teksKomponen(useBahasa())
  return (
    <span className="sintetis" title={t('sintetisArti')}>
      {t('sintetis')}
    </span>
  )
}

export const Peringatan = (p: {
  arti: Arti
  judul: ReactNode
  aksi?: ReactNode
  children?: ReactNode
  tingkat?: 2 | 3
  /** The answer to what was just sent: read out at once. */
  segera?: boolean
}) => {
  const H = p.tingkat === 3 ? 'h3' : 'h2'
  return (
    <div className={`peringatan a-${p.arti}`} role={p.segera ? 'alert' : undefined}>
      <H>{p.judul}</H>
      {p.children}
      {p.aksi ? <p className="aksi">{p.aksi}</p> : null}
    </div>
  )
}

/** Full-width strip under the page head: drift, a window that closes, a mode. */
export const Pita = (p: { arti: Arti; judul: ReactNode; aksi?: ReactNode; children?: ReactNode }) => (
  <div className={`pita a-${p.arti}`}>
    <Lencana arti={p.arti} polos>
      {p.judul}
    </Lencana>
    {p.children ? <span>{p.children}</span> : null}
    {p.aksi ? <div className="aksi">{p.aksi}</div> : null}
  </div>
)

/** Nothing is here, truthfully, and how to begin. */
export const KosongNyata = (p: { judul: ReactNode; children?: ReactNode; aksi?: ReactNode }) => (
  <div className="hampa">
    <b>{p.judul}</b>
    {p.children ? <p>{p.children}</p> : null}
    {p.aksi ? <p className="aksi">{p.aksi}</p> : null}
  </div>
)

export const Panel = (p: {
  judul?: ReactNode
  keterangan?: ReactNode
  aksi?: ReactNode
  id?: string
  children?: ReactNode
}) => (
  <section className="panel" id={p.id}>
    {p.judul ? (
      <header>
        <h2>{p.judul}</h2>
        {p.keterangan ? <p>{p.keterangan}</p> : null}
        {p.aksi ? <div className="aksi">{p.aksi}</div> : null}
      </header>
    ) : null}
    {p.children}
  </section>
)

export const Kartu = (p: {
  judul: ReactNode
  href?: string
  keterangan?: ReactNode
  lencana?: ReactNode
  children?: ReactNode
}) => (
  <article className="kartu">
    {p.lencana ? <p>{p.lencana}</p> : null}
    <h3>{p.href ? <a href={p.href}>{p.judul}</a> : p.judul}</h3>
    {p.keterangan ? <p>{p.keterangan}</p> : null}
    {p.children}
  </article>
)
export const Kisi = ({ children }: { children: ReactNode }) => <div className="kisi">{children}</div>
export const Dua = ({ children }: { children: ReactNode }) => <div className="dua">{children}</div>
export const Belah = (p: { kiri: ReactNode; kanan: ReactNode }) => (
  <div className="belah">
    <div>{p.kiri}</div>
    <div>{p.kanan}</div>
  </div>
)
/** Citizen section: heading in the margin, matter in the field. */
export const Bagian = (p: { judul: ReactNode; keterangan?: ReactNode; id?: string; children: ReactNode }) => (
  <section className="bagian" id={p.id}>
    <header>
      <h2>{p.judul}</h2>
      {typeof p.keterangan === 'string' ? <p>{p.keterangan}</p> : p.keterangan}
    </header>
    <div>{p.children}</div>
  </section>
)

interface ButirTab {
  readonly href: string
  readonly label: ReactNode
  readonly aktif?: boolean
  readonly jumlah?: string
}
export const Tab = ({ label, butir }: { label: string; butir: readonly ButirTab[] }) => (
  <nav className="tab" aria-label={label}>
    {butir.map((b) => (
      <a key={b.href} href={b.href} aria-current={b.aktif ? 'page' : undefined}>
        {b.label}
        {b.jumlah === undefined ? null : ` ${b.jumlah}`}
      </a>
    ))}
  </nav>
)
export const Saring = ({ label, butir }: { label: string; butir: readonly ButirTab[] }) => (
  <nav className="saring" aria-label={label}>
    {butir.map((b) => (
      <a key={b.href} href={b.href} aria-current={b.aktif ? 'true' : undefined}>
        {b.label}
        {b.jumlah === undefined ? null : <b> {b.jumlah}</b>}
      </a>
    ))}
  </nav>
)

export const Fakta = ({ butir }: { butir: readonly { readonly istilah: ReactNode; readonly isi: ReactNode }[] }) => (
  <dl className="fakta">{butir.map((b, i) => [<dt key={`t${i}`}>{b.istilah}</dt>, <dd key={`d${i}`}>{b.isi}</dd>])}</dl>
)

export const Statistik = ({
  butir,
}: {
  butir: readonly {
    readonly label: ReactNode
    readonly nilai: ReactNode
    readonly satuan?: ReactNode
    readonly arti?: Arti
    readonly href?: string
  }[]
}) => (
  <dl className="statistik">
    {butir.map((b, i) => (
      <div key={i} className={b.arti && `a-${b.arti}`}>
        <dt>{b.label}</dt>
        <dd>
          {b.href ? <a href={b.href}>{b.nilai}</a> : b.nilai}
          {b.satuan ? <small> {b.satuan}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
)

/** Stages of a file as knots on one thread. */
export function Tahap({
  butir,
  label,
}: {
  label?: string
  butir: readonly {
    readonly label: ReactNode
    readonly keterangan?: ReactNode
    readonly keadaan: 'lewat' | 'kini' | 'nanti' | 'putus'
  }[]
}) {
  const t = teksKomponen(useBahasa())
  return (
    <ol className="tahap" aria-label={label ?? t('tahap')}>
      {butir.map((b, i) => (
        <li key={i} className={b.keadaan} aria-current={b.keadaan === 'kini' ? 'step' : undefined}>
          <b>{b.label}</b>
          {b.keterangan}
        </li>
      ))}
    </ol>
  )
}

export const GarisWaktu = ({
  butir,
}: {
  butir: readonly {
    readonly saat: ReactNode
    readonly judul: ReactNode
    readonly isi?: ReactNode
    readonly arti?: Arti
  }[]
}) => (
  <ol className="garis-waktu">
    {butir.map((b, i) => (
      <li key={i} className={b.arti && `a-${b.arti}`}>
        <b>{b.judul}</b>
        <span className="kecil">{b.saat}</span>
        {b.isi ? <p className="redup">{b.isi}</p> : null}
      </li>
    ))}
  </ol>
)
