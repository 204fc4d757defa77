import type { ReactNode } from 'react'
import { BelumDiverifikasi, Fakta, type Kolom, Tabel } from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { Dasar } from '#regulasi'
import { kataKunci, kataPilihan, type TeksHitung } from './halaman.teks.ts'

interface Props {
  readonly bahasa: Bahasa
  readonly t: TeksHitung
}
type Isi = Readonly<Record<string, unknown>>
const apaObjek = (x: unknown): x is Isi => typeof x === 'object' && x !== null && !Array.isArray(x)

/** Keys whose null says "there is none", not "not known". */
const NIHIL = [
  'untukPangkat',
  'untukJenjang',
  'hukdis',
  'pelantikanKepalaDaerah',
  'penetapanPaslon',
  'akhirMasaJabatan',
]
const PECAHAN_MAKS = 6
/** In place of a key: a value of the law, whose words are all its own. */
export const HUKUM = 'hukum'

function tulisAngka(n: number, bahasa: Bahasa): string {
  const pecahan = /\.(\d+)$/.exec(String(n))?.[1]?.length ?? 0
  return angka(bahasa, n, Math.min(pecahan, PECAHAN_MAKS))
}

/** One value in words. Codes the user made stay as typed. */
export function kataNilai(kunci: string, v: unknown, { bahasa, t }: Props): string {
  if (v === null || v === undefined) return t(NIHIL.includes(kunci) ? 'tidakAda' : 'tidakDiketahui')
  if (typeof v === 'boolean') return t(v ? 'ya' : 'tidak')
  if (typeof v === 'number') return tulisAngka(v, bahasa)
  if (typeof v === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(v)) return tanggal(bahasa, v)
    if (/^\d{4}-\d\d-\d\dT/.test(v)) return waktu(bahasa, v)
    if (kunci === 'tidakDiperiksa') return kataKunci(bahasa, v)
    return ['nama', 'id', 'unsur', 'nip', 'urut', 'rumus'].includes(kunci) ? v : kataPilihan(t, v)
  }
  if (Array.isArray(v)) {
    if (v.length === 0) return t('tidakAda')
    const isi = v.map((x) => kataNilai(kunci, x, { bahasa, t }))
    return kunci === 'rentang' || kunci === 'skala' ? isi.join(' – ') : isi.join(', ')
  }
  if (kunci === 'dasar') return ''
  // keys of a legal table are words of the agreement; keys of an answer may be the user's own
  const kata = (k: string): string =>
    kunci === HUKUM && kataKunci(bahasa, k) === k ? kataPilihan(t, k) : kataKunci(bahasa, k)
  const isi = Object.entries(v as Isi).map(
    ([k, x]) => `${kata(k)}: ${kataNilai(kunci === HUKUM ? HUKUM : k, x, { bahasa, t })}`,
  )
  return isi.length === 0 ? t('tidakAda') : isi.join('; ')
}

const kataDasar = (d: readonly Dasar[]): ReactNode =>
  d.map((x) => (
    <span key={`${x.sumber}${x.pasal}`}>
      {x.sumber} {x.pasal} {x.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
    </span>
  ))

/** Any input or answer: plain facts first, then each list or table under its name. */
export function IsiHitung({ isi, judul, ...p }: Props & { isi: Isi; judul: string }) {
  const butir = Object.entries(isi).filter(([k]) => k !== 'dasar')
  const polos = butir.filter(
    ([, v]) => !apaObjek(v) && !(Array.isArray(v) && v.some((x) => apaObjek(x) || Array.isArray(x))),
  )
  const sisa = butir.filter((b) => !polos.includes(b))
  return (
    <div className="alir">
      {polos.length > 0 ? (
        <Fakta butir={polos.map(([k, v]) => ({ istilah: kataKunci(p.bahasa, k), isi: kataNilai(k, v, p) }))} />
      ) : null}
      {kelompokkan(sisa).map((k) => {
        const nama = k.map(([kunci]) => kataKunci(p.bahasa, kunci)).join(', ')
        const [kunci, v] = k[0] as [string, unknown]
        const keterangan = `${judul}: ${nama}`
        return (
          <div key={kunci} className="alir">
            <h3>{nama}</h3>
            {apaObjek(v) ? (
              <TabelPeta isi={k as [string, Isi][]} keterangan={keterangan} {...p} />
            ) : (
              <TabelDaftar kunci={kunci} isi={v as unknown[]} keterangan={keterangan} {...p} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Neighbouring objects with the same keys are columns of one table. */
function kelompokkan(butir: readonly [string, unknown][]): [string, unknown][][] {
  const hasil: [string, unknown][][] = []
  for (const b of butir) {
    const sebelum = hasil.at(-1)?.[0]?.[1]
    if (apaObjek(b[1]) && apaObjek(sebelum) && Object.keys(sebelum).join('\n') === Object.keys(b[1]).join('\n'))
      hasil.at(-1)?.push(b)
    else hasil.push([b])
  }
  return hasil
}

function TabelPeta({ isi, keterangan, ...p }: Props & { isi: readonly [string, Isi][]; keterangan: string }) {
  const kunci = Object.keys(isi[0]?.[1] ?? {})
  const kolom: Kolom<string>[] = [
    { kunci: 'k', judul: p.t('butir'), kepala: true, isi: (k) => kataKunci(p.bahasa, k) },
    ...isi.map(
      ([nama, v]): Kolom<string> => ({
        kunci: nama,
        judul: isi.length === 1 ? p.t('nilai') : kataKunci(p.bahasa, nama),
        angka: Object.values(v).every((x) => typeof x === 'number' || x === null),
        isi: (k) => kataNilai(k, v[k], p),
      }),
    ),
  ]
  return <Tabel keterangan={keterangan} baris={kunci} kunciBaris={(k) => k} kolom={kolom} />
}

function TabelDaftar({
  kunci,
  isi,
  keterangan,
  ...p
}: Props & { kunci: string; isi: readonly unknown[]; keterangan: string }) {
  if (Array.isArray(isi[0]))
    return (
      <ul className="butir">
        {isi.map((x, n) => (
          <li key={n}>{kataNilai(kunci, x, p)}</li>
        ))}
      </ul>
    )
  const baris = isi as readonly Isi[]
  const kolom: Kolom<Isi>[] = [...new Set(baris.flatMap((b) => Object.keys(b)))].map((k, n) => ({
    kunci: k,
    judul: kataKunci(p.bahasa, k),
    kepala: n === 0,
    angka: baris.every((b) => typeof b[k] === 'number'),
    isi: (b) => (k === 'dasar' ? kataDasar(b[k] as readonly Dasar[]) : kataNilai(k, b[k], p)),
  }))
  return <Tabel keterangan={keterangan} tumpuk baris={baris} kunciBaris={(_, n) => String(n)} kolom={kolom} />
}

export function TabelDasar({ dasar, judul, ...p }: Props & { dasar: readonly Dasar[]; judul: string }) {
  const kolom: Kolom<Dasar>[] = [
    { kunci: 'sumber', judul: p.t('sumber'), kepala: true, isi: (d) => `${d.sumber}${d.pasal ? `, ${d.pasal}` : ''}` },
    {
      kunci: 'status',
      judul: p.t('status'),
      isi: (d) => (d.status === 'terverifikasi' ? p.t('terverifikasi') : <BelumDiverifikasi />),
    },
  ]
  return <Tabel keterangan={judul} baris={dasar} kunciBaris={(d) => `${d.sumber}${d.pasal}`} kolom={kolom} />
}
