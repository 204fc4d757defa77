import type { ReactNode } from 'react'
import { tanggal } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import { Ikon, Lambang, type NamaIkon, Tenun } from '../komponen/ikon.tsx'
import { Akun } from './akun.tsx'
import { Cetak, Dokumen, Kilat } from './dokumen.tsx'
import { teksTataLetak } from './tata-letak.teks.ts'

type KunciMenu =
  | 'jabatan'
  | 'pegawai'
  | 'rencana'
  | 'skenario'
  | 'periksa'
  | 'keputusan'
  | 'jatuhTempo'
  | 'suara'
  | 'impor'
  | 'pesanWarga'
  | 'catatPesan'
  | 'nilaiHukum'
  | 'hariLibur'
  | 'pengguna'
  | 'delegasi'
  | 'jejak'
  | 'surel'
  | 'aturan'
  | 'saya'
type Butir = readonly [path: string, kunci: KunciMenu, ikon: NamaIkon]

/** Shown when the page is mounted and its permission is the user's: no dead doors, no refused ones. */
const MENU: readonly Butir[] = [
  ['/kerja/peta-jabatan', 'jabatan', 'jabatan'],
  ['/kerja/pegawai', 'pegawai', 'pegawai'],
  ['/kerja/rencana', 'rencana', 'rencana'],
  ['/kerja/skenario', 'skenario', 'skenario'],
  ['/kerja/periksa', 'periksa', 'berkas'],
  ['/kerja/keputusan', 'keputusan', 'berkas'],
  ['/kerja/jatuh-tempo', 'jatuhTempo', 'kalender'],
  ['/kerja/suara', 'suara', 'belajar'],
  ['/kerja/aduan', 'pesanWarga', 'pesan'],
  ['/kerja/aduan/baru', 'catatPesan', 'pesan'],
  ['/kerja/impor', 'impor', 'impor'],
]
const MENU_BAWAH: readonly Butir[] = [
  ['/saya', 'saya', 'saya'],
  ['/kerja/pengguna', 'pengguna', 'pengguna'],
  ['/kerja/delegasi', 'delegasi', 'pengguna'],
  ['/kerja/nilai-hukum', 'nilaiHukum', 'aturan'],
  ['/kerja/hari-libur', 'hariLibur', 'kalender'],
  ['/kerja/surel', 'surel', 'surat'],
  ['/kerja/jejak', 'jejak', 'jejak'],
  ['/aturan', 'aturan', 'aturan'],
]

function Menu({ butir, kelas }: { butir: readonly Butir[]; kelas?: string }) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  // Whoever works on the messages enters them from there.
  const tampak = butir.filter(
    ([path]) => h.terbuka(path) && !(path === '/kerja/aduan/baru' && h.terbuka('/kerja/aduan')),
  )
  if (tampak.length === 0) return null
  return (
    <ul className={kelas}>
      {tampak.map(([path, kunci, ikon]) => {
        const kini = h.url.pathname === path ? 'page' : h.url.pathname.startsWith(`${path}/`) ? 'true' : undefined
        return (
          <li key={path}>
            <a href={path} aria-current={kini}>
              <Ikon nama={ikon} />
              {t(kunci)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

export interface PropsTataLetakKerja {
  readonly judul: string
  readonly keterangan?: ReactNode
  /** Where this page is; the page itself is added last. */
  readonly remah?: readonly { readonly label: string; readonly href?: string }[]
  /** Buttons at the right of the page head. */
  readonly aksi?: ReactNode
  /** Beside the title: stages, figures. */
  readonly kepala?: ReactNode
  /** The page draws its own head (then it must hold the h1). */
  readonly tanpaKepala?: boolean
  /** Right end of the foot: what was computed when. */
  readonly kaki?: ReactNode
  readonly children?: ReactNode
}

export function TataLetakKerja(p: PropsTataLetakKerja) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  return (
    <Dokumen judul={p.judul} gaya="kerja" kelas="kerja">
      <div className="bingkai">
        <div className="rel">
          <nav aria-label={t('bagianUtama')}>
            <a className="merek" href="/" aria-label={t('berandaKerja')}>
              <Lambang ukuran={33} />
            </a>
            <Menu butir={MENU} />
            <Menu butir={MENU_BAWAH} kelas="bawah" />
          </nav>
        </div>
        <div className="badan">
          <header className="bilah">
            <nav aria-label={t('lokasi')}>
              <ol className="remah">
                {p.remah?.map((r) => (
                  <li key={r.label}>{r.href ? <a href={r.href}>{r.label}</a> : r.label}</li>
                ))}
                <li aria-current="page">{p.judul}</li>
              </ol>
            </nav>
            <span>
              {t('keadaan')} <b>{tanggal(h.bahasa, h.hariIni)}</b>
            </span>
            <Akun />
          </header>
          <main id="isi" className="isi-situs" tabIndex={-1}>
            <Kilat />
            {p.tanpaKepala ? null : (
              <>
                <Cetak judul={p.judul} />
                <div className="kepala-hal">
                  <div>
                    <h1>{p.judul}</h1>
                    {p.keterangan ? <p>{p.keterangan}</p> : null}
                  </div>
                  {p.kepala}
                  {p.aksi ? <div className="aksi">{p.aksi}</div> : null}
                </div>
              </>
            )}
            {p.children}
          </main>
          <footer className="kaki-kerja">
            {p.kaki}
            {p.kaki && h.instansi.contoh ? ' · ' : null}
            {h.instansi.contoh ? t('contohPanjang') : h.instansi.nama}
          </footer>
        </div>
      </div>
    </Dokumen>
  )
}

const MENU_SAYA = [
  ['/saya', 'ringkas', 'saya'],
  ['/saya/kecocokan', 'kecocokanSaya', 'rencana'],
  ['/saya/keputusan', 'keputusanSaya', 'berkas'],
  ['/saya/riwayat', 'riwayatSaya', 'jejak'],
] as const

export function TataLetakSaya(p: { judul: string; keterangan?: ReactNode; children?: ReactNode }) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  const menu = MENU_SAYA.filter(([path]) => h.terbuka(path))
  return (
    <Dokumen judul={p.judul} gaya="kerja" kelas="kerja saya">
      <header className="kepala-situs">
        <div>
          <a className="merek" href="/">
            <Lambang ukuran={33} />
            {`Tepat · ${t('saya')}`}
          </a>
          <Akun />
          <nav className="navigasi" aria-label={t('bagianSaya')}>
            <ul>
              {menu.map(([path, kunci, ikon]) => (
                <li key={path}>
                  <a href={path} aria-current={h.url.pathname === path ? 'page' : undefined}>
                    <Ikon nama={ikon} />
                    {t(kunci)}
                  </a>
                </li>
              ))}
              {h.terbuka('/kerja/peta-jabatan') ? (
                <li>
                  <a href="/kerja/peta-jabatan">
                    <Ikon nama="jabatan" />
                    {t('jabatan')}
                  </a>
                </li>
              ) : null}
            </ul>
          </nav>
        </div>
      </header>
      <Tenun />
      <main id="isi" className="isi-situs" tabIndex={-1}>
        <Kilat />
        <Cetak judul={p.judul} />
        <div className="kepala-hal">
          <div>
            <h1>{p.judul}</h1>
            {p.keterangan ? <p>{p.keterangan}</p> : null}
          </div>
        </div>
        {p.children}
      </main>
    </Dokumen>
  )
}

/** One narrow task without a menu: signing in, a new password. */
export function TataLetakSempit(p: { judul: string; keterangan?: ReactNode; children?: ReactNode }) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  return (
    <Dokumen judul={p.judul} gaya="kerja" kelas="kerja saya">
      <header className="kepala-situs">
        <div>
          <a className="merek" href="/">
            <Lambang ukuran={33} />
            Tepat
          </a>
          <Akun />
        </div>
      </header>
      <Tenun />
      <main id="isi" className="sempit" tabIndex={-1}>
        <Kilat />
        <section className="panel">
          <h1>{p.judul}</h1>
          {p.keterangan ? <p className="redup">{p.keterangan}</p> : null}
          {p.children}
        </section>
        {h.instansi.contoh ? <p className="kecil">{t('contohPanjang')}</p> : null}
      </main>
    </Dokumen>
  )
}
