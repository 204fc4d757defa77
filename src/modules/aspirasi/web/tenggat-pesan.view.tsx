import { type Arti, BelumDiverifikasi, Lencana } from '#design/pulau'
import { type Bahasa, tanggal } from '#platform/i18n'
import { daysBetween } from '#regulasi'
import type { IsoDate } from '#shared'
import type { TenggatPesan } from '../domain/tenggat.ts'
import { teksTenggatPesan } from './tenggat-pesan.teks.ts'

type Teks = ReturnType<typeof teksTenggatPesan>
type Kunci = Parameters<Teks>[0]
const LANGKAH = new Set([
  'lapor:teruskan',
  'lapor:jawab',
  'lapor:tutup',
  'uu25:batas-mengadu',
  'uu25:tanggapan',
  'uu25:kelengkapan',
  'uu25:keputusan',
  'uu25:pemberitahuan',
  'kip:pemberitahuan',
  'kip:perpanjangan',
  'kip:tanggapan',
  'setempat:teruskan',
  'setempat:jawab',
  'setempat:selesai',
])
const PERISTIWA = new Set([
  'layananDiterima',
  'diterima',
  'diteruskan',
  'ditindaklanjuti',
  'dinyatakanTidakLengkap',
  'lengkap',
  'diputus',
  'keberatan',
])
/** A table changed by the city may name steps this program has no words for. */
const bila = (t: Teks, daftar: ReadonlySet<string>, kunci: string, awalan = ''): string =>
  daftar.has(kunci) ? t(`${awalan}${kunci}` as Kunci) : kunci

/** What is due, in words: "Dijawab kantor yang menangani". */
export function kataLangkahTenggat(bahasa: Bahasa, x: Pick<TenggatPesan, 'jam' | 'langkah'>): string {
  const kunci = `${x.jam}:${x.langkah}`
  return LANGKAH.has(kunci) ? teksTenggatPesan(bahasa)(kunci as Kunci) : x.langkah
}
const terlambat = (x: TenggatPesan): boolean =>
  x.terpenuhiPada !== null && x.terpenuhiPada > x.tanggal && x.tahunBelum.length === 0
const ARTI: Readonly<Record<TenggatPesan['keadaan'], Arti>> = {
  berjalan: 'berjalan',
  lewat: 'blokir',
  'mungkin-lewat': 'peringatan',
  terpenuhi: 'ok',
  dijeda: 'menunggu',
}

interface PropsLencana {
  readonly x: TenggatPesan
  readonly bahasa: Bahasa
  /** Given: an overdue one says by how many days. */
  readonly hariIni?: IsoDate | undefined
}
/** One deadline's state as a badge. */
export function LencanaTenggat({ x, bahasa, hariIni }: PropsLencana) {
  const t = teksTenggatPesan(bahasa)
  const kata = terlambat(x)
    ? t('terlambat')
    : x.keadaan === 'lewat' && hariIni !== undefined
      ? t('lewatHari', { n: daysBetween(x.tanggal, hariIni) })
      : t(`keadaan-${x.keadaan}`)
  return <Lencana arti={terlambat(x) ? 'peringatan' : ARTI[x.keadaan]}>{kata}</Lencana>
}

/** How a day was counted, in words a resident can count after. */
export function kataRumus(bahasa: Bahasa, x: TenggatPesan): string {
  const t = teksTenggatPesan(bahasa)
  const rumus = t('rumus', {
    n: x.lama,
    satuan: t(x.satuan),
    peristiwa: bila(t, PERISTIWA, x.peristiwa, 'p-'),
    tanggal: tanggal(bahasa, x.sejak),
  })
  return x.jeda > 0 ? t('rumusJeda', { rumus, n: x.jeda }) : rumus
}
export const kataDasarTenggat = (x: TenggatPesan): string =>
  x.dasar
    .map((d) => [d.sumber, d.pasal && (/^\d/.test(d.pasal) ? `Pasal ${d.pasal}` : d.pasal)].filter(Boolean).join(' '))
    .join('; ')

function kataHari(bahasa: Bahasa, x: TenggatPesan): string {
  const t = teksTenggatPesan(bahasa)
  const hari = tanggal(bahasa, x.tanggal)
  if (x.terpenuhiPada !== null) return t('selesai', { tanggal: tanggal(bahasa, x.terpenuhiPada), batas: hari })
  if (x.keadaan === 'dijeda') return t('jeda')
  return t(x.tahunBelum.length > 0 ? 'paling-cepat' : 'paling', { tanggal: hari })
}
/** Moved by a calendar, not by a pause. */
function catatan(bahasa: Bahasa, x: TenggatPesan): string[] {
  const t = teksTenggatPesan(bahasa)
  return [
    ...(x.jeda === 0 && x.semula !== x.tanggal ? [t('semula', { tanggal: tanggal(bahasa, x.semula) })] : []),
    ...(x.tahunBelum.length > 0 ? [t('belum', { tahun: x.tahunBelum.map(String).join(t('dan')) })] : []),
    ...(x.cutiDihitung > 0 ? [t('cuti', { n: x.cutiDihitung })] : []),
  ]
}

interface P {
  readonly tenggat: readonly TenggatPesan[]
  readonly bahasa: Bahasa
  readonly hariIni?: IsoDate | undefined
}
/** Every deadline of a message: the day, how it was counted, and the article. */
export function DaftarTenggat({ tenggat, bahasa, hariIni }: P) {
  const t = teksTenggatPesan(bahasa)
  if (tenggat.length === 0) return <p className="redup">{t('kosong')}</p>
  return (
    <ul className="baris daftar-tenggat">
      {tenggat.map((x) => (
        <li key={`${x.jam}:${x.langkah}`}>
          <p>
            <b>{kataLangkahTenggat(bahasa, x)}</b> <LencanaTenggat x={x} bahasa={bahasa} hariIni={hariIni} />
          </p>
          <p>{kataHari(bahasa, x)}</p>
          <p className="kecil">
            {t(`jam-${x.jam}`)}: {kataRumus(bahasa, x)}. {t('dasar', { dasar: kataDasarTenggat(x) })}{' '}
            {x.dasar.some((d) => d.status !== 'terverifikasi') ? <BelumDiverifikasi /> : null}
          </p>
          {catatan(bahasa, x).map((k) => (
            <p key={k} className="kecil">
              {k}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** The deadline that binds now, for a row of a list; nothing where none does. */
export function TenggatSingkat({ x, bahasa, hariIni }: Omit<PropsLencana, 'x'> & { readonly x: TenggatPesan | null }) {
  if (!x) return null
  return (
    <>
      <LencanaTenggat x={x} bahasa={bahasa} hariIni={hariIni} />{' '}
      <span className="kecil">{`${kataLangkahTenggat(bahasa, x)}. ${kataHari(bahasa, x)}`}</span>
    </>
  )
}
