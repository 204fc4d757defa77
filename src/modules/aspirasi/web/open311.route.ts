import { randomUUID } from 'node:crypto'
import { kataGalat, protokol, type Rute } from '#platform/web'
import type { Galat, IsoDate, Result } from '#shared'
import type { MasukanKirim, Terkirim } from '../application/kirim.use-case.ts'
import type { SaringUmum } from '../application/umum.port.ts'
import { KELAS_UMUM } from '../application/umum.port.ts'
import type { NamaUmum, UseUmum } from '../application/umum.use-case.ts'
import { tampilkanKode } from '../domain/kode.ts'
import { PANJANG, panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import {
  BENTUK,
  type Bentuk,
  type GalatOpen311,
  jawabDaftar,
  jawabDefinisi,
  jawabGalatOpen311,
  jawabObjek,
  LAINNYA,
  layananSemua,
  permintaan,
  statusOpen311,
} from './open311.ts'
import type { JatahUmum } from './umum-pintu.ts'
import { cuplik } from './umum-kata.ts'

const AKAR = '/open311/v2'
const SPESIFIKASI = 'http://wiki.open311.org/GeoReport_v2'
/** Of the specification: at most so many, and so many days when no day is named. */
const SEBANYAK = 1000
const HARI_BAKU = 90
const SEHARI_MS = 86_400_000
/** Text of a form, encoded, and its other fields. */
const MAKS_TUBUH = 256 * 1024

const butuh = (description: string): GalatOpen311 => ({ code: 400, description })
const tidakAda = (description: string): GalatOpen311 => ({ code: 404, description })

/** `name.xml` → name and form. */
const berbentuk = (s: string): readonly [string, Bentuk] | null => {
  const m = /^(.+)\.(xml|json)$/.exec(s)
  return m ? [m[1] ?? '', m[2] as Bentuk] : null
}
const daftar = (s: string | null): string[] =>
  (s ?? '')
    .split(',')
    .map((x) => x.trim())
    .filter((x) => x !== '')

/** Day of the city an instant of ISO 8601 falls on; null = not one. */
function hariDari(s: string): IsoDate | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(s)) return null
  if (s.length === 10) return Number.isNaN(Date.parse(s)) ? null : s
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(s) ? s : `${s}+07:00`)
  return Number.isNaN(ms) ? null : new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10)
}
const geser = (hari: IsoDate, n: number): IsoDate =>
  new Date(Date.parse(`${hari}T00:00:00Z`) + n * SEHARI_MS).toISOString().slice(0, 10)
const bilangan = (s: string | null, kalau: number, maks: number): number => {
  const n = Number(s ?? kalau)
  return Number.isInteger(n) && n >= 1 ? Math.min(n, maks) : kalau
}

/** Filters of the list; or what is wrong with them. */
export function saringOpen311(q: URLSearchParams, hariIni: IsoDate): SaringUmum | GalatOpen311 {
  const rujukan = daftar(q.get('service_request_id')).slice(0, 200)
  // References named: other filters do not count (the specification says so).
  if (rujukan.length > 0) return { rujukan: rujukan.map((r) => r.toUpperCase()) }
  const status = daftar(q.get('status'))
  if (status.some((s) => s !== 'open' && s !== 'closed')) return butuh('status: open, closed')
  const hari: { dari?: IsoDate; sampai?: IsoDate } = {}
  for (const [nama, k] of [
    ['start_date', 'dari'],
    ['end_date', 'sampai'],
  ] as const) {
    const s = q.get(nama)
    if (!s) continue
    const h = hariDari(s)
    if (h === null) return butuh(`${nama}: ISO 8601, YYYY-MM-DDThh:mm:ssZ`)
    hari[k] = h
  }
  const sampai = hari.sampai ?? (hari.dari ? geser(hari.dari, HARI_BAKU) : hariIni)
  const kode = daftar(q.get('service_code')).slice(0, 200)
  return {
    dari: hari.dari ?? geser(sampai, -HARI_BAKU),
    sampai,
    ...(kode.length > 0 && { topik: kode }),
    ...(status.length > 0 && { status: statusOpen311(status as ('open' | 'closed')[]) }),
  }
}

const teks = (f: FormData, nama: string): string => {
  const v = f.get(nama)
  return typeof v === 'string' ? rapikanTeks(v) : ''
}
const angkaDari = (s: string, maks: number): number | null => {
  const n = s === '' ? Number.NaN : Number(s)
  return Number.isFinite(n) && Math.abs(n) <= maks ? n : null
}

/** A message from the fields of a request; or everything that is wrong with them. */
export function bacaKiriman(f: FormData, n: NamaUmum): MasukanKirim['pesan'] | readonly GalatOpen311[] {
  const galat: GalatOpen311[] = []
  const kode = teks(f, 'service_code')
  if (kode === '') galat.push(butuh('service_code wajib diisi'))
  else if (kode !== LAINNYA && !n.topik.get(kode)?.aktif) galat.push(tidakAda('service_code tidak dikenal'))
  const isi = teks(f, 'description')
  if (isi === '') galat.push(butuh('description wajib diisi'))
  if (panjangTeks(isi) > PANJANG.isi) galat.push(butuh(`description paling banyak ${PANJANG.isi} karakter`))
  const lat = angkaDari(teks(f, 'lat'), 90)
  const long = angkaDari(teks(f, 'long'), 180)
  if ((teks(f, 'lat') !== '' || teks(f, 'long') !== '') && (lat === null || long === null))
    galat.push(butuh('lat dan long bersama-sama, dalam derajat WGS 84'))
  const alamat = teks(f, 'address_string')
  const kelurahan = teks(f, 'attribute[kelurahan]') || teks(f, 'address_id')
  if (kelurahan !== '' && !n.tempat.has(kelurahan))
    galat.push(butuh('address_id / attribute[kelurahan]: kode kelurahan kota ini'))
  if (lat === null && alamat === '' && kelurahan === '')
    galat.push(butuh('lokasi wajib diisi: lat dan long, address_string, atau address_id'))
  const kelas = KELAS_UMUM.find((k) => k === (teks(f, 'attribute[kelas]') || 'pengaduan'))
  if (!kelas) galat.push(butuh(`attribute[kelas]: ${KELAS_UMUM.join(', ')}`))
  const [surel, telepon] = [teks(f, 'email'), teks(f, 'phone')]
  const nama = [teks(f, 'first_name'), teks(f, 'last_name')].filter((x) => x !== '').join(' ') || surel || telepon
  const diminta = teks(f, 'attribute[kerahasiaan]')
  const kerahasiaan = (['terbuka', 'rahasia', 'anonim'] as const).find(
    (k) => k === (diminta || (nama === '' ? 'anonim' : 'terbuka')),
  )
  if (!kerahasiaan) galat.push(butuh('attribute[kerahasiaan]: terbuka, rahasia, anonim'))
  else if (kerahasiaan !== 'anonim' && nama === '')
    galat.push(butuh('first_name atau email wajib diisi, kecuali attribute[kerahasiaan]=anonim'))
  for (const [isian, nilai, maks] of [
    ['first_name', nama, PANJANG.nama],
    ['email', surel, PANJANG.surel],
    ['phone', telepon, PANJANG.telepon],
    ['address_string', alamat, PANJANG.lokasi],
  ] as const)
    if (panjangTeks(nilai) > maks) galat.push(butuh(`${isian} paling banyak ${maks} karakter`))
  if (galat.length > 0 || !kelas || !kerahasiaan) return galat
  return {
    kelas,
    kerahasiaan,
    judul: cuplik(isi, 100),
    isi,
    topikKode: kode === LAINNYA ? null : kode,
    kelurahanKode: kelurahan || null,
    lokasi: alamat || null,
    titik: lat === null || long === null ? null : { lintang: lat, bujur: long },
    tanggalLayanan: null,
    tentangOrang: false,
    tujuanWbs: null,
    identitas: kerahasiaan === 'anonim' ? null : { nama, telepon: telepon || undefined, surel: surel || undefined },
  }
}

export interface OpsiOpen311 {
  readonly kirimPesan: (m: MasukanKirim) => Promise<Result<Terkirim, Galat>>
  readonly hariIni: () => IsoDate
}

export function ruteOpen311(use: UseUmum & OpsiOpen311, jatah: JatahUmum): Rute[] {
  type Tangani = Parameters<typeof protokol>[0]['tangani']
  type Permintaan = Parameters<Tangani>[0]
  /** Limit and jurisdiction, the same at every door. */
  const jaga =
    (
      bentukDari: (k: Permintaan) => Bentuk | null,
      jenis: 'lihat' | 'kirim',
      kerja: (k: Permintaan, bentuk: Bentuk, n: NamaUmum) => Promise<Response>,
    ): Tangani =>
    async (k) => {
      const bentuk = bentukDari(k)
      const detik = jatah.ambil(k.alamat, jenis)
      if (detik !== null) {
        const r = jawabGalatOpen311(bentuk ?? 'xml', [
          { code: 429, description: `Terlalu banyak permintaan. Tunggu ${detik} detik.` },
        ])
        r.headers.set('retry-after', String(detik))
        return r
      }
      if (bentuk === null) return jawabGalatOpen311('xml', [tidakAda('Bentuk yang ada: .xml dan .json')])
      const n = await use.namaUmum()
      // The code of the government, as its kelurahan begin with it; none named = this one.
      const kita = [...n.tempat.keys()][0]?.slice(0, 5)
      const isian = k.isian?.get('jurisdiction_id')
      const diminta = (typeof isian === 'string' ? isian : null) ?? k.url.searchParams.get('jurisdiction_id')
      if (diminta && kita !== undefined && diminta !== kita)
        return jawabGalatOpen311(bentuk, [tidakAda('jurisdiction_id tidak dikenal')])
      return kerja(k, bentuk, n)
    }
  const tetap = (b: Bentuk) => () => b
  const dariNama = (k: Permintaan): Bentuk | null => berbentuk(k.params['nama'] ?? '')?.[1] ?? null
  const namaDari = (k: Permintaan): string => berbentuk(k.params['nama'] ?? '')?.[0] ?? ''

  const satu: Tangani = jaga(dariNama, 'lihat', async (k, bentuk, n) => {
    const h = await use.bacaUmum({ rujukan: namaDari(k) })
    if (!h.ok) return jawabGalatOpen311(bentuk, [tidakAda('service_request_id tidak dikenal atau tidak terbit')])
    const [foto] = h.value.pesan.foto
    const media = foto === undefined ? null : new URL(`/aduan/foto/${foto}`, k.url).href
    return jawabDaftar(bentuk, 'service_requests', 'request', [permintaan(h.value.pesan, n, media)])
  })
  const definisi: Tangani = jaga(dariNama, 'lihat', async (k, bentuk, n) => {
    const kode = namaDari(k)
    const ada = kode === LAINNYA || n.topik.get(kode)?.aktif
    return ada ? jawabDefinisi(bentuk, kode, n) : jawabGalatOpen311(bentuk, [tidakAda('service_code tidak dikenal')])
  })
  const buat = (b: Bentuk): Tangani =>
    jaga(tetap(b), 'kirim', async (k, bentuk, n) => {
      if (!k.isian)
        return jawabGalatOpen311(bentuk, [
          butuh(`Kirim sebagai application/x-www-form-urlencoded, paling banyak ${MAKS_TUBUH} byte`),
        ])
      const pesan = bacaKiriman(k.isian, n)
      if (!('kelas' in pesan)) return jawabGalatOpen311(bentuk, pesan)
      const h = await use.kirimPesan({ pesan, kiriman: randomUUID(), saluran: 'open311' })
      if (!h.ok) return jawabGalatOpen311(bentuk, [butuh(kataGalat('id', h.error))])
      const kode = tampilkanKode(h.value.kode)
      const notice = [
        `Kode lacak: ${kode}. Simpan kode ini: dengan kode ini saja pesan dapat dibaca dan ditanggapi di ${new URL('/lacak', k.url).href}.`,
        'Pesan tampil pada GET requests setelah petugas menyamarkan dan menerbitkannya.',
        ...(k.isian.get('media_url') ? ['Foto dari media_url tidak diambil.'] : []),
      ].join(' ')
      return jawabDaftar(
        bentuk,
        'service_requests',
        'request',
        [{ service_request_id: h.value.rujukan, service_notice: notice, account_id: null }],
        201,
      )
    })

  return BENTUK.flatMap((b): Rute[] => [
    protokol({
      path: `${AKAR}/discovery.${b}`,
      metode: 'GET',
      tangani: jaga(tetap(b), 'lihat', async (k, bentuk) => {
        const saat = (await use.keadaanUmum()).saat ?? `${use.hariIni()}T00:00:00+07:00`
        const ujung = {
          specification: SPESIFIKASI,
          url: new URL(AKAR, k.url).href,
          changeset: saat,
          type: 'production',
        }
        const formats = ['text/xml', 'application/json']
        const isi = {
          changeset: saat,
          contact: new URL('/aduan', k.url).href,
          key_service: 'Tidak perlu kunci (api_key); permintaan dibatasi menurut alamat jaringan.',
        }
        return jawabObjek(
          bentuk,
          'discovery',
          { ...isi, endpoints: { endpoint: [{ ...ujung, formats: { format: formats } }] } },
          { ...isi, endpoints: [{ ...ujung, formats }] },
        )
      }),
    }),
    protokol({
      path: `${AKAR}/services.${b}`,
      metode: 'GET',
      tangani: jaga(tetap(b), 'lihat', async (_k, bentuk, n) =>
        jawabDaftar(bentuk, 'services', 'service', layananSemua(n)),
      ),
    }),
    protokol({
      path: `${AKAR}/requests.${b}`,
      metode: 'GET',
      tangani: jaga(tetap(b), 'lihat', async (k, bentuk, n) => {
        const q = k.url.searchParams
        const saring = saringOpen311(q, use.hariIni())
        if ('code' in saring) return jawabGalatOpen311(bentuk, [saring])
        const batas = bilangan(q.get('page_size'), SEBANYAK, SEBANYAK)
        const hal = bilangan(q.get('page'), 1, 10_000)
        const h = await use.daftarUmum({ saring, halaman: { lompat: (hal - 1) * batas, batas } })
        return jawabDaftar(
          bentuk,
          'service_requests',
          'request',
          h.baris.map((p) => permintaan(p, n)),
        )
      }),
    }),
    protokol({ path: `${AKAR}/requests.${b}`, metode: 'POST', maksTubuh: MAKS_TUBUH, tangani: buat(b) }),
  ]).concat([
    protokol({ path: `${AKAR}/services/:nama`, metode: 'GET', tangani: definisi }),
    protokol({ path: `${AKAR}/requests/:nama`, metode: 'GET', tangani: satu }),
  ])
}
