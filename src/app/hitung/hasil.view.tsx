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

export function tulisAngka(n: number, bahasa: Bahasa): string {
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
  const isi = Object.entries(v as Isi).map(([k, x]) => `${kataKunci(bahasa, k)}: ${kataNilai(k, x, { bahasa, t })}`)
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
      {sisa.map(([k, v]) => {
        const nama = kataKunci(p.bahasa, k)
        const keterangan = `${judul}: ${nama}`
        return (
          <div key={k} className="alir">
            <h3>{nama}</h3>
            {apaObjek(v) ? (
              <TabelPeta kunci={k} isi={v} keterangan={keterangan} {...p} />
            ) : (
              <TabelDaftar kunci={k} isi={v as unknown[]} keterangan={keterangan} {...p} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function TabelPeta({ kunci, isi, keterangan, ...p }: Props & { kunci: string; isi: Isi; keterangan: string }) {
  const kolom: Kolom<[string, unknown]>[] = [
    { kunci: 'k', judul: '', kepala: true, isi: ([k]) => kataKunci(p.bahasa, k) },
    {
      kunci: 'v',
      judul: p.t('nilai'),
      angka: Object.values(isi).every((v) => typeof v === 'number'),
      isi: ([k, v]) => kataNilai(Object.hasOwn(isi, k) ? k : kunci, v, p),
    },
  ]
  return <Tabel keterangan={keterangan} baris={Object.entries(isi)} kunciBaris={([k]) => k} kolom={kolom} />
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
