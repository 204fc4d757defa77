import { JENJANG, kelompokJabatan } from '#modules/jabatan'
import { KOMPONEN } from '#modules/kecocokan'
import { addYears, isIsoDate } from '#regulasi'
import { type Bahan, jabatanManajerial, type KotaSetelan, pegawaiBertugas } from './bahan-periksa.ts'
import { bukaSetelan } from './buka-setelan.ts'
import type { BidangSetelan, MasalahSetelan } from './masalah.ts'
import { periksaKursi } from './periksa-kursi.ts'
import { periksaWajib } from './periksa-wajib.ts'
import type { Setelan } from './setelan.ts'

/** A plan farther ahead than this is told that facts and law will change; much farther, it is a slip of the pen. */
const TAHUN_JAUH = 1
const TAHUN_TERJAUH = 5
const BOBOT_JENJANG_MAKS = 10
/** Points a post may count more than its tier. */
export const POIN_JABATAN_MAKS = 10

const cacah = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const antara = (n: number, a: number, b: number): boolean => Number.isFinite(n) && n >= a && n <= b

function periksaTmt({ s, kota, catat }: Bahan): void {
  const { tmt } = s
  if (kota.hukumHilang.length > 0)
    catat('tmt-di-luar-hukum', 'tmt', null, {
      data: { tmt, parameter: kota.hukumHilang.slice(0, 3).join(', '), banyak: kota.hukumHilang.length },
    })
  const data = { tmt, hariIni: kota.hariIni }
  if (tmt < kota.hariIni) catat('tmt-lampau', 'tmt', null, { tingkat: 'peringatan', data })
  if (tmt > addYears(kota.hariIni, TAHUN_TERJAUH)) catat('tmt-terlalu-jauh', 'tmt', null, { data })
  else if (tmt > addYears(kota.hariIni, TAHUN_JAUH)) catat('tmt-jauh', 'tmt', null, { tingkat: 'peringatan', data })
}

/** Names given twice in one list, the second of them reported. */
function periksaGanda(b: Bahan, bidang: BidangSetelan, kunci: readonly string[], nama: (n: number) => string): void {
  const ada = new Set<string>()
  kunci.forEach((k, n) => {
    if (ada.has(k)) b.catat('ganda', bidang, n, { data: { nama: nama(n) } })
    ada.add(k)
  })
}

function periksaDaftar(b: Bahan): void {
  const { s, kota, catat } = b
  const namaJabatan = (id: string) => kota.jabatan[b.jabatan.get(id) ?? -1]?.nama ?? id
  const namaPegawai = (id: string) => kota.pegawai[b.pegawai.get(id) ?? -1]?.nama ?? id
  const namaUnit = (id: string) => b.unit.get(id)?.nama ?? id
  if (s.jabatan?.length === 0) catat('jabatan-kosong', 'jabatan')
  s.jabatan?.forEach((id, n) => jabatanManajerial(b, id, 'jabatan', n))
  if (s.unitBergerak?.length === 0) catat('unit-kosong', 'unitBergerak')
  const unitAda = (id: string, bidang: 'unitBergerak' | 'minimum', n: number) => {
    if (!b.unit.has(id)) catat('unit-tidak-dikenal', bidang, n, { data: { unit: id, tmt: s.tmt } })
  }
  s.unitBergerak?.forEach((id, n) => unitAda(id, 'unitBergerak', n))
  s.minimum.forEach((m, n) => unitAda(m.unitId, 'minimum', n))
  const orang = (x: { readonly pegawaiId: string }) => x.pegawaiId
  const pasangan = (x: { readonly pegawaiId: string; readonly jabatanId: string }) => `${x.pegawaiId} ${x.jabatanId}`
  periksaGanda(b, 'tetap', s.tetap.map(orang), (n) => namaPegawai(s.tetap[n]!.pegawaiId))
  periksaGanda(b, 'veto', s.veto.map(pasangan), (n) => namaPegawai(s.veto[n]!.pegawaiId))
  periksaGanda(b, 'wajib', s.wajib.map(pasangan), (n) => namaPegawai(s.wajib[n]!.pegawaiId))
  const kursi = s.kursi.map((k) => k.jabatanId)
  periksaGanda(b, 'kursi', kursi, (n) => namaJabatan(s.kursi[n]!.jabatanId))
  const poin = s.poinJabatan ?? []
  poin.forEach((x, n) => jabatanManajerial(b, x.jabatanId, 'poinJabatan', n))
  periksaGanda(
    b,
    'poinJabatan',
    poin.map((x) => x.jabatanId),
    (n) => namaJabatan(poin[n]!.jabatanId),
  )
  const minimum = s.minimum.map((m) => m.unitId)
  periksaGanda(b, 'minimum', minimum, (n) => namaUnit(s.minimum[n]!.unitId))
  for (const bidang of ['tetap', 'veto', 'wajib', 'kursi', 'poinJabatan'] as const)
    s[bidang]?.forEach((x, n) => {
      if (x.alasan.trim().length < 3) catat('alasan-kosong', bidang, n)
    })
}

function periksaOrang(b: Bahan): void {
  const { s, kota, catat } = b
  s.tetap.forEach((t, n) => pegawaiBertugas(b, t.pegawaiId, 'tetap', n, { keras: true }))
  s.veto.forEach((v, n) => {
    const j = jabatanManajerial(b, v.jabatanId, 'veto', n)
    const i = pegawaiBertugas(b, v.pegawaiId, 'veto', n, { keras: false })
    if (j && i !== null && kota.orang(i).jabatanId === j.id)
      catat('veto-kursi-sendiri', 'veto', n, {
        pegawaiId: v.pegawaiId,
        jabatanId: j.id,
        data: { pegawai: kota.pegawai[i]!.nama, jabatan: j.nama },
      })
  })
}

/** Holders whose service ends by the date and whom the facts still seat: their seat would count as taken. */
function periksaPemegangPensiun({ s, kota, jabatan, catat }: Bahan): void {
  const nama: string[] = []
  kota.pegawai.forEach((p, i) => {
    const j = kota.jabatan[jabatan.get(kota.orang(i).jabatanId ?? '') ?? -1]
    if (!j || !p.tanggalLahir) return
    const pensiun = kota.pensiun(p.tanggalLahir, j)
    if (pensiun !== undefined && pensiun <= s.tmt) nama.push(p.nama)
  })
  if (nama.length > 0)
    catat('pemegang-pensiun', 'tmt', null, {
      tingkat: 'peringatan',
      data: { banyak: nama.length, nama: nama.slice(0, 3).join(', '), tmt: s.tmt },
    })
}

/** What can be wrong whatever the city is. */
function periksaBilangan({ s, catat }: Bahan): void {
  const { kecocokan, jenjang, dasar } = s.bobot
  const k = KOMPONEN.map((c) => kecocokan[c])
  const jumlah = k.reduce((a, x) => a + x, 0)
  if (!k.every((x) => antara(x, 0, 100))) catat('bobot-kecocokan-tidak-sah', 'bobot.kecocokan')
  else if (Math.abs(jumlah - 100) > 1e-9)
    catat('bobot-kecocokan-tidak-seratus', 'bobot.kecocokan', null, {
      data: { jumlah: Math.round(jumlah * 100) / 100, selisih: Math.round((100 - jumlah) * 100) / 100 },
    })
  const tingkat = JENJANG.filter((j) => kelompokJabatan(j) === 'manajerial').map((j) => jenjang[j] ?? 0)
  if (!Object.values(jenjang).every((x) => cacah(x) && x <= BOBOT_JENJANG_MAKS))
    catat('bobot-jenjang-tidak-sah', 'bobot.jenjang', null, { data: { maks: BOBOT_JENJANG_MAKS } })
  else if (tingkat.every((x) => x === 0)) catat('bobot-jenjang-nol', 'bobot.jenjang')
  if (dasar.sumber.trim().length < 3) catat('bobot-tanpa-dasar', 'bobot.dasar')
  s.poinJabatan?.forEach((x, n) => {
    if (!(cacah(x.banyak) && antara(x.banyak, 1, POIN_JABATAN_MAKS)))
      catat('poin-tidak-sah', 'poinJabatan', n, { data: { nilai: x.banyak, maks: POIN_JABATAN_MAKS } })
  })
  s.kursi.forEach((x, n) => {
    if (!cacah(x.banyak)) catat('bilangan-tidak-sah', 'kursi', n, { data: { nilai: x.banyak } })
  })
  s.minimum.forEach((x, n) => {
    if (!cacah(x.banyak)) catat('bilangan-tidak-sah', 'minimum', n, { data: { nilai: x.banyak } })
  })
  if (s.maksLangkah !== null && !cacah(s.maksLangkah))
    catat('langkah-tidak-sah', 'maksLangkah', null, { data: { nilai: s.maksLangkah } })
  if (s.skorTerendah !== null && !antara(s.skorTerendah, 0, 100))
    catat('skor-terendah-tidak-sah', 'skorTerendah', null, { data: { nilai: s.skorTerendah } })
  const biaya = [s.biaya.perLangkah ?? 0, ...Object.values(s.biaya.tunjanganKelas ?? {})]
  if (!biaya.every(cacah)) catat('biaya-tidak-sah', 'biaya')
}

/** Everything wrong with the settings, at once, in the order of the form. A date that is none leaves the city unread. */
export function periksaSetelan(s: Setelan, kota: KotaSetelan): MasalahSetelan[] {
  const masalah: MasalahSetelan[] = []
  const bahan: Bahan = {
    s,
    kota,
    buka: bukaSetelan(s, kota.unit),
    pegawai: new Map(kota.pegawai.map((p, i) => [p.id, i])),
    jabatan: new Map(kota.jabatan.map((j, x) => [j.id, x])),
    unit: new Map(kota.unit.map((u) => [u.id, u])),
    catat: (kode, bidang, urutan = null, isi = {}) =>
      masalah.push({ kode, tingkat: 'blokir', bidang, urutan, data: {}, ...isi }),
  }
  periksaBilangan(bahan)
  if (!isIsoDate(s.tmt)) bahan.catat('tmt-tidak-sah', 'tmt', null, { data: { tmt: s.tmt } })
  else {
    periksaTmt(bahan)
    periksaDaftar(bahan)
    periksaOrang(bahan)
    periksaWajib(bahan)
    periksaKursi(bahan)
    periksaPemegangPensiun(bahan)
  }
  const urut = (m: MasalahSetelan) => BIDANG.indexOf(m.bidang) * 1e6 + (m.urutan ?? -1) + 1
  return masalah.toSorted((a, b) => urut(a) - urut(b))
}

const BIDANG: readonly BidangSetelan[] = [
  'tmt',
  'jabatan',
  'unitBergerak',
  'tetap',
  'bobot.jenjang',
  'bobot.kecocokan',
  'bobot.dasar',
  'poinJabatan',
  'veto',
  'wajib',
  'kursi',
  'minimum',
  'maksLangkah',
  'skorTerendah',
  'biaya',
]

export const adaBlokir = (masalah: readonly MasalahSetelan[]): boolean => masalah.some((m) => m.tingkat === 'blokir')
