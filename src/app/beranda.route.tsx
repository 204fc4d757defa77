import { Bagian, BelumDiverifikasi, Benang, FormulirCari, Isian, TataLetakWarga } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { halaman, type Rute, useHalaman } from '#platform/web'
import { ATURAN, CAKUPAN, PARAMETER, SUMBER, TANGGAL_VERSI, tulisSitasi, VERSI_ATURAN } from '#regulasi'
import { teksBeranda } from './beranda.teks.ts'

/** Totals of the city; never about a person. */
export interface RingkasanKota {
  readonly jabatan: number
  readonly kursi: number
  readonly terisi: number
  /** Held definitively; an acting official counts as vacant. */
  readonly jptPratama: { readonly jabatan: number; readonly terisi: number }
}

type T = ReturnType<typeof teksBeranda>
type KunciPintu = 'pintuAduan' | 'pintuAturan' | 'pintuMasuk' | 'pintuSaya' | 'pintuPeta' | 'pintuRencana'

const GAMBAR: Record<KunciPintu, string> = {
  pintuAduan: 'M0 0h11v8h-6v1h-1v1h-1v1h-1v-3h-2zM2 2v1h7v-1zM2 5v1h5v-1z',
  pintuAturan: 'M0 1h5v9h-5zM6 1h5v9h-5zM1 3v1h3v-1zM1 5v1h3v-1zM7 3v1h3v-1zM7 5v1h3v-1zM7 7v1h2v-1z',
  pintuMasuk: 'M4 0h7v11h-7v-2h1v1h5v-9h-5v1h-1zM3 3h1v1h1v1h1v1h-1v1h-1v1h-1v-2h-3v-1h3z',
  pintuSaya:
    'M5 0h1v1h1v1h1v1h1v1h1v1h1v1h-1v1h-1v1h-1v1h-1v1h-1v1h-1v-1h-1v-1h-1v-1h-1v-1h-1v-1h-1v-1h1v-1h1v-1h1v-1h1v-1h1zM5 4v3h1v-3z',
  pintuPeta: 'M4 0h3v3h-1v2h4v3h1v3h-3v-3h1v-2h-3v2h1v3h-3v-3h1v-2h-3v2h1v3h-3v-3h1v-3h4v-2h-1z',
  pintuRencana: 'M0 8h2v3h-2zM3 6h2v5h-2zM6 3h2v8h-2zM9 0h2v11h-2z',
}

function Pintu({ t, bahasa }: { t: T; bahasa: Bahasa }) {
  const h = useHalaman()
  const calon: readonly (readonly [path: string, kunci: KunciPintu])[] = [
    // who works here comes for his work; everybody else for the city
    ...(h.pelaku ? [] : ([['/aduan', 'pintuAduan']] as const)),
    ['/kerja/rencana', 'pintuRencana'],
    ['/kerja/peta-jabatan', 'pintuPeta'],
    ['/aturan', 'pintuAturan'],
    h.pelaku ? ['/saya', 'pintuSaya'] : ['/masuk', 'pintuMasuk'],
  ]
  // only doors that are mounted and open to this visitor
  const pintu = calon.filter(([path]) => h.terbuka(path)).slice(0, 3)
  const vars = { diperiksa: angka(bahasa, CAKUPAN.diperiksa) }
  return (
    <ul className={`pintu pintu-${pintu.length}`}>
      {pintu.map(([path, kunci], i) => (
        <li key={path} className={i === 0 ? 'besar' : undefined}>
          <a href={path}>
            <svg viewBox="0 0 11 11" shapeRendering="crispEdges" aria-hidden="true" focusable="false">
              <path fillRule="evenodd" d={GAMBAR[kunci]} />
            </svg>
            <b>{t(kunci)}</b>
            <span>{t(`${kunci}Kata`, vars)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function HariIni({ t, bahasa, kota }: { t: T; bahasa: Bahasa; kota: RingkasanKota }) {
  const h = useHalaman()
  const f = (n: number): string => angka(bahasa, n)
  const { jptPratama: jpt } = kota
  return (
    <Bagian judul={t('hariIni')} keterangan={t('hariIniKata', { tanggal: tanggal(bahasa, h.hariIni) })}>
      <dl className="banding">
        <dt>{t('kursi', { seluruh: f(kota.kursi), jabatan: f(kota.jabatan) })}</dt>
        <dd className="besar">{f(kota.terisi)}</dd>
        <dd>
          <Benang penuh={kota.terisi / 100} seluruh={kota.kursi / 100} judul={t('kursiSatu')} />
          <p className="kecil">{t('kursiSatu')}</p>
        </dd>
        <dt>{t('jpt', { seluruh: f(jpt.jabatan) })}</dt>
        <dd className="besar">{f(jpt.terisi)}</dd>
        <dd>
          <Benang penuh={jpt.terisi} seluruh={jpt.jabatan} judul={t('jptSatu')} />
          <p className="kecil">{t('jptSatu')}</p>
        </dd>
      </dl>
    </Bagian>
  )
}

/** Who has sent a message opens it by its code. */
function Lacak({ t }: { t: T }) {
  if (!useHalaman().terbuka('/lacak')) return null
  return (
    <Bagian judul={t('lacak')} keterangan={t('lacakKata')}>
      <FormulirCari aksi="/lacak" kirim={t('lacakBuka')}>
        <Isian nama="kodeLacak" label={t('lacakKode')} maks={60} />
      </FormulirCari>
    </Bagian>
  )
}

/** Who holds a decree types its code here. */
function PeriksaKeputusan({ t, instansi }: { t: T; instansi: string }) {
  if (!useHalaman().terbuka('/cek')) return null
  return (
    <Bagian judul={t('cek')} keterangan={t('cekKata', { instansi })}>
      <FormulirCari aksi="/cek" kirim={t('cek')}>
        <Isian nama="kode" label={t('cekKode')} bantuan={t('cekBantuan')} maks={60} />
      </FormulirCari>
    </Bagian>
  )
}

/** Which posts are being filled, and how far it has come. */
function Putaran({ t }: { t: T }) {
  if (!useHalaman().terbuka('/penempatan')) return null
  return (
    <Bagian judul={t('putaran')} keterangan={t('putaranKata')}>
      <p>
        <a href="/penempatan">{t('putaranBuka')}</a>
      </p>
    </Bagian>
  )
}

const LANGKAH = ['gerbang', 'kecocokan', 'rencana', 'putusan'] as const
const Cara = ({ t }: { t: T }) => (
  <Bagian judul={t('cara')} keterangan={t('caraKata')}>
    <ol className="rantai">
      {LANGKAH.map((l) => (
        <li key={l}>
          <p>
            <strong>{t(l)}</strong> {t(`${l}Kata`)}
          </p>
        </li>
      ))}
    </ol>
  </Bagian>
)

function AturanDipakai({ t, bahasa }: { t: T; bahasa: Bahasa }) {
  const h = useHalaman()
  const nilai = [...PARAMETER.values()].flatMap((p) => p.nilai)
  const belum = nilai.filter((n) => n.status !== 'terverifikasi').length
  const buka = h.terbuka('/aturan')
  return (
    <Bagian
      judul={t('aturan')}
      keterangan={
        <>
          <p>
            {t('aturanKata', {
              diperiksa: CAKUPAN.diperiksa,
              total: CAKUPAN.total,
              versi: VERSI_ATURAN,
              tanggal: tanggal(bahasa, TANGGAL_VERSI),
            })}
          </p>
          <p>{t('angkaHukum', { jumlah: nilai.length, belum })}</p>
          {buka ? (
            <p>
              <a href="/aturan">{t('semuaAturan')}</a>
            </p>
          ) : null}
        </>
      }
    >
      <ul className="baris aturan-ringkas">
        {ATURAN.map((a) => {
          const sitasi = a.citation.map((c) => tulisSitasi(c, SUMBER))
          const pasal = (p: string): string => (/^\d/.test(p) ? `${t('pasal')} ${p}` : p)
          return (
            <li key={a.id}>
              <span className="aturan">{a.id}</span>
              <span>
                <b>{a.judul[bahasa]}</b>{' '}
                <span className="kecil">{sitasi.map((s) => `${s.sumber} ${pasal(s.pasal)}`).join('; ')}</span>{' '}
                {sitasi.every((s) => s.status === 'terverifikasi') ? null : <BelumDiverifikasi />}
              </span>
            </li>
          )
        })}
      </ul>
    </Bagian>
  )
}

const TERBUKA = [
  ['terbukaYa', ['terbukaYa1', 'terbukaYa2', 'terbukaYa3']],
  ['terbukaSendiri', ['terbukaSendiri1', 'terbukaSendiri2', 'terbukaSendiri3']],
  ['terbukaTidak', ['terbukaTidak1', 'terbukaTidak2']],
] as const
const Terbuka = ({ t }: { t: T }) => (
  <Bagian judul={t('terbuka')}>
    <div className="kolom">
      {TERBUKA.map(([judul, butir]) => (
        <div key={judul} className="alir">
          <h3>{t(judul)}</h3>
          <ul className="butir">
            {butir.map((b) => (
              <li key={b}>{t(b)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </Bagian>
)

/** The public front page: what is computed, by which rules, and the doors that work today. */
export const ruteBeranda = (deps: { ringkasan?: () => Promise<RingkasanKota | null> }): Rute[] => [
  halaman({
    path: '/',
    permission: 'publik',
    load: async () => (await deps.ringkasan?.()) ?? null,
    view: ({ data, k }) => {
      const t = teksBeranda(k.bahasa)
      return <Beranda t={t} bahasa={k.bahasa} kota={data} />
    },
  }),
]

function Beranda({ t, bahasa, kota }: { t: T; bahasa: Bahasa; kota: RingkasanKota | null }) {
  const { instansi } = useHalaman()
  return (
    <TataLetakWarga
      judul={t('judul')}
      keterangan={t('keterangan', { instansi: instansi.nama })}
      kain={
        <>
          <div className="muka">
            <h1>
              <span>{t('muka1')}</span> <span>{t('muka2')}</span>
            </h1>
            <p className="utama-kata">{t('lead', { instansi: instansi.nama })}</p>
          </div>
          <Pintu t={t} bahasa={bahasa} />
        </>
      }
    >
      <Lacak t={t} />
      {kota ? <HariIni t={t} bahasa={bahasa} kota={kota} /> : null}
      <Putaran t={t} />
      <PeriksaKeputusan t={t} instansi={instansi.nama} />
      <Cara t={t} />
      <AturanDipakai t={t} bahasa={bahasa} />
      <Terbuka t={t} />
    </TataLetakWarga>
  )
}
