import type { Jenjang } from '#modules/jabatan'
import { KOMPONEN } from '#modules/kecocokan'
import type { FormTampil } from '#platform/web'
import type { BahanSetelan, JabatanBahan, OrangBahan } from '../application/bahan-setelan.use-case.ts'
import type { Setelan } from '../domain/skenario/index.ts'

export type NilaiIsian = FormTampil['nilai'][string]
/** Rows a list may have on the form; a scenario with more is refused by the page, never cut. */
export const BARIS_TERBANYAK = 100
export const KELAS_JABATAN = Array.from({ length: 17 }, (_, i) => 17 - i)
export const JENJANG_MANAJERIAL = ['jpt-pratama', 'administrator', 'pengawas'] as const satisfies readonly Jenjang[]

/** Lists of rows, and the fields of a row. `pilih` and `pos` answer "which of those found". */
export const DAFTAR = {
  tetap: ['orang', 'pilih', 'alasan'],
  veto: ['orang', 'pilih', 'jabatan', 'pos', 'alasan'],
  wajib: ['orang', 'pilih', 'jabatan', 'pos', 'alasan'],
  kursi: ['jabatan', 'pos', 'banyak', 'alasan'],
  poinJabatan: ['jabatan', 'pos', 'banyak', 'alasan'],
  minimum: ['unit', 'banyak'],
} as const
export type NamaDaftar = keyof typeof DAFTAR
export const NAMA_DAFTAR = Object.keys(DAFTAR) as readonly NamaDaftar[]

const TUNGGAL = [
  'aksi',
  'tmt',
  'caraJabatan',
  'saringJabatan',
  'saringKantor',
  'caraOrang',
  'dasarSumber',
  'dasarNomor',
  'dasarTanggal',
  'maksLangkah',
  'skorTerendah',
  'biayaLangkah',
  'catatan',
  ...NAMA_DAFTAR.map((d) => `n-${d}`),
  ...KOMPONEN.map((k) => `bobot-${k}`),
  ...JENJANG_MANAJERIAL.map((j) => `jenjang-${j}`),
  ...KELAS_JABATAN.map((k) => `tunjangan-${k}`),
]
export const namaIsian = (daftar: NamaDaftar, i: number, bagian: string): string => `${daftar}-${i}-${bagian}`

/** Every text field there may be. */
export const ISIAN_TEKS: readonly string[] = [
  ...TUNGGAL,
  ...NAMA_DAFTAR.flatMap((d) =>
    Array.from({ length: BARIS_TERBANYAK }, (_, i) => DAFTAR[d].map((b) => namaIsian(d, i, b))).flat(),
  ),
]

/** What stands in the form, by field; lists of choices are arrays. */
export type NilaiSetelan = Readonly<Record<string, NilaiIsian>>

export const teksNilai = (n: NilaiSetelan, nama: string): string => {
  const v = n[nama]
  return typeof v === 'string' ? v.trim() : ''
}
export const daftarNilai = (n: NilaiSetelan, nama: string): readonly string[] => {
  const v = n[nama]
  return v === undefined ? [] : typeof v === 'string' ? (v === '' ? [] : [v]) : v.filter((x) => x !== '')
}

/** Blank fields arrive as absent: the number of rows that stood in the form is sent beside them. */
export function denganBarisKosong(n: NilaiSetelan): NilaiSetelan {
  const hasil: Record<string, NilaiIsian> = { ...n }
  for (const d of NAMA_DAFTAR) {
    const banyak = Math.min(BARIS_TERBANYAK, Number(teksNilai(n, `n-${d}`)) || 0)
    for (let i = 0; i < banyak; i++) for (const b of DAFTAR[d]) hasil[namaIsian(d, i, b)] ??= ''
  }
  return hasil
}
/** Rows that stand in the form, blank ones included. */
export function jumlahBaris(n: NilaiSetelan, daftar: NamaDaftar): number {
  for (let i = BARIS_TERBANYAK - 1; i >= 0; i--)
    if (DAFTAR[daftar].some((b) => n[namaIsian(daftar, i, b)] !== undefined)) return i + 1
  return 0
}
export const barisKosong = (n: NilaiSetelan, daftar: NamaDaftar, i: number): boolean =>
  DAFTAR[daftar].every((b) => teksNilai(n, namaIsian(daftar, i, b)) === '')

export const sebutOrang = (o: Pick<OrangBahan, 'nama' | 'nip'>): string => `${o.nama} (${o.nip})`
export const sebutJabatan = (j: Pick<JabatanBahan, 'nama' | 'kode'>): string => `${j.nama} [${j.kode}]`

/** The form of given settings. */
export function nilaiDari(s: Setelan, bahan: BahanSetelan): NilaiSetelan {
  const jabatan = new Map(bahan.jabatan.map((j) => [j.id, j]))
  const orang = (id: string) => {
    const o = bahan.orang.get(id)
    return o ? sebutOrang(o) : id
  }
  const pos = (id: string) => {
    const j = jabatan.get(id)
    return j ? sebutJabatan(j) : id
  }
  const n: Record<string, NilaiIsian> = {
    tmt: s.tmt,
    caraJabatan: s.jabatan === null ? 'semua' : samaKosong(s.jabatan, bahan) ? 'kosong' : 'pilih',
    jabatan: s.jabatan ?? [],
    caraOrang: s.unitBergerak === null ? 'semua' : 'unit',
    unitBergerak: s.unitBergerak ?? [],
    dasarSumber: s.bobot.dasar.sumber,
    dasarNomor: s.bobot.dasar.nomor ?? '',
    dasarTanggal: s.bobot.dasar.tanggal ?? '',
    maksLangkah: s.maksLangkah === null ? '' : String(s.maksLangkah),
    skorTerendah: s.skorTerendah === null ? '' : tulisDesimal(s.skorTerendah),
    biayaLangkah: s.biaya.perLangkah === null ? '' : String(s.biaya.perLangkah),
  }
  for (const k of KOMPONEN) n[`bobot-${k}`] = tulisDesimal(s.bobot.kecocokan[k])
  for (const j of JENJANG_MANAJERIAL) n[`jenjang-${j}`] = String(s.bobot.jenjang[j] ?? 0)
  for (const [k, v] of Object.entries(s.biaya.tunjanganKelas ?? {})) n[`tunjangan-${k}`] = String(v)
  const isi = (d: NamaDaftar, i: number, nilai: Readonly<Record<string, string>>) => {
    for (const [b, v] of Object.entries(nilai)) n[namaIsian(d, i, b)] = v
  }
  s.tetap.forEach((x, i) => isi('tetap', i, { orang: orang(x.pegawaiId), alasan: x.alasan }))
  for (const d of ['veto', 'wajib'] as const)
    s[d].forEach((x, i) => isi(d, i, { orang: orang(x.pegawaiId), jabatan: pos(x.jabatanId), alasan: x.alasan }))
  s.kursi.forEach((x, i) => isi('kursi', i, { jabatan: pos(x.jabatanId), banyak: String(x.banyak), alasan: x.alasan }))
  s.poinJabatan?.forEach((x, i) =>
    isi('poinJabatan', i, { jabatan: pos(x.jabatanId), banyak: String(x.banyak), alasan: x.alasan }),
  )
  s.minimum.forEach((x, i) => isi('minimum', i, { unit: x.unitId, banyak: String(x.banyak) }))
  return n
}

export const jabatanKosong = (bahan: BahanSetelan): readonly string[] =>
  bahan.jabatan.filter((j) => j.terisi < j.kuota).map((j) => j.id)

function samaKosong(dipilih: readonly string[], bahan: BahanSetelan): boolean {
  const kosong = new Set(jabatanKosong(bahan))
  return dipilih.length === kosong.size && dipilih.every((id) => kosong.has(id))
}
/** As people write it: a comma before the decimals. */
const tulisDesimal = (x: number): string => String(x).replace('.', ',')

/** Fields of people and posts still to be found by what was typed. */
export function kataOrang(n: NilaiSetelan): string[] {
  const kata: string[] = []
  for (const d of ['tetap', 'veto', 'wajib'] as const)
    for (let i = 0; i < jumlahBaris(n, d); i++) {
      const k = kataCari(n, d, i)
      if (k !== '') kata.push(k)
    }
  return kata
}
/** What to look for in a row: the person picked of those found, the NIP in the text, or its words. */
export function kataCari(n: NilaiSetelan, d: NamaDaftar, i: number): string {
  const pilih = teksNilai(n, namaIsian(d, i, 'pilih'))
  const teks = teksNilai(n, namaIsian(d, i, 'orang'))
  return pilih || (/\d{18}/.exec(teks)?.[0] ?? teks)
}

export type HasilCari<T> =
  | { readonly satu: T }
  | { readonly banyak: readonly T[]; readonly jumlah: number }
  | { readonly tidakAda: true }

export function cariOrang(n: NilaiSetelan, d: NamaDaftar, i: number, bahan: BahanSetelan): HasilCari<OrangBahan> {
  const h = bahan.ditemukan.get(kataCari(n, d, i))
  const [pertama] = h?.orang ?? []
  if (!h || !pertama) return { tidakAda: true }
  return h.jumlah === 1 ? { satu: pertama } : { banyak: h.orang, jumlah: h.jumlah }
}

const TERBANYAK = 20
/** A post by its code in brackets, by its exact name, or by words of its name and office. */
export function cariJabatan(n: NilaiSetelan, d: NamaDaftar, i: number, bahan: BahanSetelan): HasilCari<JabatanBahan> {
  const pos = teksNilai(n, namaIsian(d, i, 'pos'))
  const teks = teksNilai(n, namaIsian(d, i, 'jabatan'))
  const kode = /\[([^\]]+)\]\s*$/.exec(teks)?.[1] ?? teks
  const tepat = bahan.jabatan.find((j) => j.id === pos || (pos === '' && (j.kode === kode || j.id === teks)))
  if (tepat) return { satu: tepat }
  const kata = teks.toLowerCase().split(/\s+/).filter(Boolean)
  if (kata.length === 0) return { tidakAda: true }
  const cocok = bahan.jabatan.filter((j) => {
    const isi = `${j.nama} ${j.unit} ${j.kantor}`.toLowerCase()
    return kata.every((k) => isi.includes(k))
  })
  const senama = cocok.filter((j) => j.nama.toLowerCase() === kata.join(' '))
  const hasil = senama.length > 0 ? senama : cocok
  const [pertama] = hasil
  if (!pertama) return { tidakAda: true }
  return hasil.length === 1 ? { satu: pertama } : { banyak: hasil.slice(0, TERBANYAK), jumlah: hasil.length }
}

/** Posts shown by the filter of the list. */
export function jabatanTersaring(n: NilaiSetelan, bahan: BahanSetelan): readonly JabatanBahan[] {
  const kantor = teksNilai(n, 'saringKantor')
  const kata = teksNilai(n, 'saringJabatan').toLowerCase().split(/\s+/).filter(Boolean)
  return bahan.jabatan.filter(
    (j) =>
      (kantor === '' || j.kantorId === kantor) &&
      kata.every((k) => `${j.nama} ${j.unit} ${j.kode}`.toLowerCase().includes(k)),
  )
}

const AKSI_BARIS = /^(tambah|hapus)-([a-z]+)(?:-(\d+))?$/

/** The form after one of its buttons: a row more, a row less, posts ticked; and every name it found written out. */
export function terapkanAksi(n: NilaiSetelan, bahan: BahanSetelan): NilaiSetelan {
  const aksi = teksNilai(n, 'aksi')
  let hasil: Record<string, NilaiIsian> = { ...n }
  const [, apa, nama, ke] = AKSI_BARIS.exec(aksi) ?? []
  const daftar = NAMA_DAFTAR.find((d) => d === nama)
  if (daftar && apa === 'tambah') {
    const i = jumlahBaris(n, daftar)
    if (i < BARIS_TERBANYAK) for (const b of DAFTAR[daftar]) hasil[namaIsian(daftar, i, b)] = ''
  } else if (daftar && ke !== undefined) hasil = tanpaBaris(hasil, daftar, Number(ke))
  else if (aksi === 'ambil-suara') hasil = ambilSuara(hasil, bahan)
  else if (aksi === 'pilih-kosong' || aksi === 'pilih-tersaring') {
    const tambah = jabatanTersaring(n, bahan).filter((j) => aksi === 'pilih-tersaring' || j.terisi < j.kuota)
    hasil['jabatan'] = [...new Set([...daftarNilai(n, 'jabatan'), ...tambah.map((j) => j.id)])]
    hasil['caraJabatan'] = 'pilih'
  } else if (aksi === 'lepas-tersaring') {
    const lepas = new Set(jabatanTersaring(n, bahan).map((j) => j.id))
    hasil['jabatan'] = daftarNilai(n, 'jabatan').filter((id) => !lepas.has(id))
  }
  return tulisTemuan(hasil, bahan)
}

/** Rows the public's voice proposes, for posts that have none yet; each may be changed or taken out. */
function ambilSuara(n: Record<string, NilaiIsian>, bahan: BahanSetelan): Record<string, NilaiIsian> {
  const hasil = { ...n }
  const jabatan = new Map(bahan.jabatan.map((j) => [j.id, j]))
  const ada = new Set(
    Array.from({ length: jumlahBaris(n, 'poinJabatan') }, (_, i) =>
      teksNilai(n, namaIsian('poinJabatan', i, 'jabatan')),
    ),
  )
  let i = jumlahBaris(n, 'poinJabatan')
  for (const x of bahan.suara) {
    const j = jabatan.get(x.jabatanId)
    if (!j || x.poin < 1 || i >= BARIS_TERBANYAK || ada.has(sebutJabatan(j))) continue
    ada.add(sebutJabatan(j))
    const isi = { jabatan: sebutJabatan(j), pos: '', banyak: String(x.poin), alasan: x.alasan }
    for (const [b, v] of Object.entries(isi)) hasil[namaIsian('poinJabatan', i, b)] = v
    i++
  }
  return hasil
}

export function tanpaBaris(n: NilaiSetelan, daftar: NamaDaftar, buang: number): Record<string, NilaiIsian> {
  const banyak = jumlahBaris(n, daftar)
  const hasil: Record<string, NilaiIsian> = { ...n }
  for (let i = 0; i < banyak; i++) for (const b of DAFTAR[daftar]) delete hasil[namaIsian(daftar, i, b)]
  let ke = 0
  for (let i = 0; i < banyak; i++) {
    if (i === buang) continue
    for (const b of DAFTAR[daftar]) hasil[namaIsian(daftar, ke, b)] = n[namaIsian(daftar, i, b)] ?? ''
    ke++
  }
  return hasil
}

/** Names found are written out, so that the reader sees who and which post is meant before anything is recorded. */
function tulisTemuan(n: Record<string, NilaiIsian>, bahan: BahanSetelan): NilaiSetelan {
  for (const d of NAMA_DAFTAR)
    for (let i = 0; i < jumlahBaris(n, d); i++) {
      const bagian: readonly string[] = DAFTAR[d]
      if (bagian.includes('orang')) {
        const o = cariOrang(n, d, i, bahan)
        if ('satu' in o) {
          n[namaIsian(d, i, 'orang')] = sebutOrang(o.satu)
          n[namaIsian(d, i, 'pilih')] = ''
        }
      }
      if (bagian.includes('jabatan')) {
        const j = cariJabatan(n, d, i, bahan)
        if ('satu' in j) {
          n[namaIsian(d, i, 'jabatan')] = sebutJabatan(j.satu)
          n[namaIsian(d, i, 'pos')] = ''
        }
      }
    }
  return n
}
