import { type Status, STATUS, STATUS_AKHIR } from '../domain/alur.ts'
import { type IsiXml, tulisXml } from '../domain/xml.ts'
import type { PesanUmum, TopikUmum } from '../application/umum.port.ts'
import type { NamaUmum } from '../application/umum.use-case.ts'
import { namaKantor, namaTempat, namaTopik } from './umum-kata.ts'
import { teksUmum } from './umum.teks.ts'

/** Open311 GeoReport v2 (http://wiki.open311.org/GeoReport_v2): shapes of its answers, in XML and JSON. */
export type Bentuk = 'xml' | 'json'
export const BENTUK = ['xml', 'json'] as const
const TIPE = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const

type Objek = Readonly<Record<string, string | number | boolean | null>>
const kirim = (bentuk: Bentuk, status: number, xml: () => string, json: unknown): Response =>
  new Response(bentuk === 'xml' ? xml() : `${JSON.stringify(json)}\n`, {
    status,
    headers: { 'content-type': TIPE[bentuk], 'cache-control': 'no-store' },
  })

/** A list: `<akar><butir>…` in XML, an array in JSON. */
export const jawabDaftar = (
  bentuk: Bentuk,
  akar: string,
  butir: string,
  isi: readonly Objek[],
  status = 200,
): Response => kirim(bentuk, status, () => tulisXml(akar, { [butir]: isi as readonly IsiXml[] }), isi)
export const jawabObjek = (bentuk: Bentuk, akar: string, xml: IsiXml, json: unknown): Response =>
  kirim(bentuk, 200, () => tulisXml(akar, xml), json)

export interface GalatOpen311 {
  readonly code: number
  readonly description: string
}
/** The code of the first error is the HTTP status. */
export const jawabGalatOpen311 = (bentuk: Bentuk, galat: readonly GalatOpen311[]): Response =>
  jawabDaftar(
    bentuk,
    'errors',
    'error',
    galat.map((g) => ({ ...g })),
    galat[0]?.code ?? 400,
  )

/** Whatever fits no topic. */
export const LAINNYA = 'lain'
const t = teksUmum('id')

export const layanan = (topik: TopikUmum, n: NamaUmum): Objek => ({
  service_code: topik.kode,
  service_name: topik.nama,
  description: topik.kata.join(', ') || topik.nama,
  metadata: true,
  type: 'realtime',
  keywords: topik.kata.join(', '),
  group: namaKantor(topik.unitId, n, t),
})
export const LAYANAN_LAIN: Objek = {
  service_code: LAINNYA,
  service_name: 'Lainnya',
  description: 'Yang belum tahu topiknya; petugas memilihkan kantornya.',
  metadata: true,
  type: 'realtime',
  keywords: '',
  group: '',
}
export function layananSemua(n: NamaUmum): Objek[] {
  const topik = [...n.topik.values()].filter((x) => x.aktif)
  return [...topik.map((x) => layanan(x, n)), ...(topik.some((x) => x.kode === LAINNYA) ? [] : [LAYANAN_LAIN])]
}

interface Atribut {
  readonly code: string
  readonly description: string
  readonly nilai: readonly { readonly key: string; readonly name: string }[]
}
/** What may be said beside the text; nothing of it must be. */
export function atribut(n: NamaUmum): Atribut[] {
  return [
    {
      code: 'kelas',
      description: t('kelas'),
      nilai: (['pengaduan', 'aspirasi', 'permintaan-informasi'] as const).map((k) => ({
        key: k,
        name: t(`kelas-${k}`),
      })),
    },
    {
      code: 'kerahasiaan',
      description: 'Siapa yang mengetahui nama pengirim',
      nilai: [
        { key: 'terbuka', name: 'Petugas yang menangani' },
        { key: 'rahasia', name: 'Hanya petugas yang disebut' },
        { key: 'anonim', name: 'Tidak seorang pun; nama tidak disimpan' },
      ],
    },
    {
      code: 'kelurahan',
      description: t('kelurahan'),
      nilai: [...n.tempat].map(([kode]) => ({ key: kode, name: namaTempat(kode, n, t) })),
    },
  ]
}
export function jawabDefinisi(bentuk: Bentuk, kode: string, n: NamaUmum): Response {
  const isi = atribut(n).map((a, i) => ({
    variable: true,
    code: a.code,
    datatype: 'singlevaluelist',
    required: false,
    datatype_description: null,
    order: i + 1,
    description: a.description,
  }))
  const nilai = atribut(n).map((a) => a.nilai)
  return jawabObjek(
    bentuk,
    'service_definition',
    {
      service_code: kode,
      attributes: {
        attribute: isi.map((a, i) => ({ ...a, values: { value: (nilai[i] ?? []).map((v) => ({ ...v })) } })),
      },
    },
    { service_code: kode, attributes: isi.map((a, i) => ({ ...a, values: nilai[i] ?? [] })) },
  )
}

const tertutup = (s: Status): boolean => (STATUS_AKHIR as readonly Status[]).includes(s)
export const statusOpen311 = (mau: readonly ('open' | 'closed')[]): Status[] =>
  STATUS.filter((s) => mau.includes(tertutup(s) ? 'closed' : 'open'))
/** A day of the city as an instant: its beginning. */
const saat = (hari: string | null): string | null => (hari === null ? null : `${hari}T00:00:00+07:00`)

export const permintaan = (p: PesanUmum, n: NamaUmum, media: string | null = null): Objek => ({
  service_request_id: p.rujukan,
  status: tertutup(p.status) ? 'closed' : 'open',
  status_notes: p.jawaban ?? t(`status-${p.status}`),
  service_name: p.topikKode === null ? String(LAYANAN_LAIN['service_name']) : namaTopik(p.topikKode, n, t, 'id'),
  service_code: p.topikKode ?? LAINNYA,
  description: `${p.judul}\n\n${p.isi}`,
  agency_responsible: p.unitId === null ? null : namaKantor(p.unitId, n, t),
  service_notice: p.tepat === null ? null : t(`tepat-${p.tepat}`),
  requested_datetime: saat(p.diterima),
  updated_datetime: saat(p.berubah),
  expected_datetime: saat(p.tenggat),
  address: p.kelurahanKode === null ? null : namaTempat(p.kelurahanKode, n, t),
  address_id: p.kelurahanKode,
  zipcode: null,
  lat: null,
  long: null,
  media_url: media,
})
