import type { AkunBerperan } from '#modules/pengguna'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { adalahUuid } from '#platform/ids'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { Status } from '../domain/alur.ts'
import { type AksiMeja, bandingMenunggu, isianTersisa, PIHAK_LAIN } from '../domain/meja.ts'
import { PANJANG, panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import { ambilLangkah, aktorUntuk, type PeriksaLangkah } from './langkah.use-case.ts'
import { type DepsMeja, petaUnit, type PetaUnit } from './meja.deps.ts'
import { akunBoleh, daftarAturan, daftarPihak, namaTerlapor, orangSama, STATUS_INDUK } from './meja.use-case.ts'
import type { Peristiwa, Pesan, UbahanKeadaan } from './pesan.port.ts'

/** What the forms of the desk ask for; each step takes its own. */
export interface IsianLangkah {
  readonly alasan?: string | undefined
  /** Office. */
  readonly kantor?: string | undefined
  /** Accounts. */
  readonly penangan?: readonly string[] | undefined
  readonly jawaban?: string | undefined
  readonly catatan?: string | undefined
  /** Code of a body outside the city, or `lain` with its name. */
  readonly kepada?: string | undefined
  readonly namaPihak?: string | undefined
  /** Code of a rule of refusal. */
  readonly aturan?: string | undefined
  /** Why, in words for the public record: nobody is named in them. */
  readonly alasanUmum?: string | undefined
  /** Reference of the main message. */
  readonly induk?: string | undefined
  /** Employees it speaks of: all of them, those named before included. */
  readonly orang?: readonly string[] | undefined
  readonly topik?: string | undefined
  readonly kelurahan?: string | undefined
}
export interface MasukanMeja {
  readonly id: string
  readonly sesudah: number
  readonly aksi: AksiMeja
  readonly isian: IsianLangkah
}

interface Tambahan {
  readonly isi?: Readonly<Record<string, unknown>>
  readonly ubahan?: UbahanKeadaan
}
interface Bahan {
  readonly deps: DepsMeja
  readonly trx: Transaksi
  readonly pelaku: Pelaku
  readonly pesan: Pesan
  readonly peristiwa: readonly Peristiwa[]
  readonly isian: IsianLangkah
  readonly akun: readonly AkunBerperan[]
  readonly peta: PetaUnit
}
type Hasil = Result<Tambahan, Galat>
const kurang = (isian: string, kode = 'aspirasi.kosong'): Result<never, Galat> => gagal({ kode, data: { isian } })

const teks = (isian: string, nilai: string | undefined, wajib: boolean): Result<string, Galat> => {
  const rapi = rapikanTeks(nilai ?? '')
  const n = panjangTeks(rapi)
  if (wajib && n === 0) return kurang(isian)
  if (n > PANJANG.isi) return gagal({ kode: 'aspirasi.terlalu-panjang', data: { isian, n, maks: PANJANG.isi } })
  return ok(rapi)
}

/** Accounts named in the form, of those that may be named. Of a secret message the one who acts stays named. */
function bernama({ pesan, isian, akun, peta, pelaku }: Bahan, kantor: string | null, wajib: boolean) {
  const diminta = [...new Set(isian.penangan)]
  if (wajib && diminta.length === 0) return kurang('penangan', 'aspirasi.penangan-kosong')
  const boleh = akunBoleh(pesan, akun, peta, kantor)
  const dipilih = diminta.map((id) => boleh.find((a) => a.id === id))
  if (dipilih.some((a) => a === undefined)) return kurang('penangan', 'aspirasi.penangan-tidak-cocok')
  const saya = pelaku.penggunaId
  const ids = pesan.kerahasiaan === 'rahasia' && pesan.kelas !== 'whistleblowing' && saya ? [saya, ...diminta] : diminta
  return ok({
    ids: [...new Set(ids)],
    nama: [...new Set(ids)].map((id) => akun.find((a) => a.id === id)?.nama ?? pelaku.nama),
  })
}

/** To an office, or, of a report of wrongdoing, to named inspectors. */
function keKantor(b: Bahan): Hasil {
  const { pesan, isian, peta } = b
  if (pesan.kelas === 'whistleblowing') {
    const h = bernama(b, null, true)
    return h.ok ? ok({ ubahan: { penangan: h.value.ids } }) : h
  }
  // Offices would see nothing of it before somebody has said whom it speaks of.
  if (pesan.tentangOrang && pesan.terlapor.length === 0) return gagal({ kode: 'aspirasi.terlapor-dahulu' })
  const unit = isian.kantor === undefined ? undefined : peta.kantor.find((u) => u.id === isian.kantor)
  if (!unit) return kurang('kantor', 'aspirasi.kantor-kosong')
  const rahasia = pesan.kerahasiaan === 'rahasia'
  if (!rahasia && pesan.status !== 'baru' && unit.id === pesan.unitId) return kurang('kantor', 'aspirasi.kantor-sama')
  const h = bernama(b, unit.id, rahasia)
  if (!h.ok) return h
  // Whoever holds the code reads the office, never the names.
  return ok({ isi: { unitId: unit.id, kantor: unit.nama }, ubahan: { unitId: unit.id, penangan: h.value.ids } })
}

function putusBanding({ peristiwa, pelaku, akun }: Bahan): Hasil {
  const banding = bandingMenunggu(peristiwa)
  if (!banding) return gagal({ kode: 'aspirasi.tanpa-banding' })
  if (orangSama(pelaku, banding.penolakId, akun)) return gagal({ kode: 'aspirasi.banding-penolak-tidak-berhak' })
  return ok({})
}

async function gabung({ deps, trx, pesan, isian }: Bahan): Promise<Hasil> {
  const rujukan = (isian.induk ?? '').toUpperCase().replaceAll(/[\s-]/g, '')
  if (rujukan === '') return kurang('induk')
  const calon = await deps.pesan.bacaMenurutRujukan(trx, rujukan)
  if (!calon || calon.kelas === 'whistleblowing' || calon.kerahasiaan === 'rahasia')
    return kurang('induk', 'aspirasi.induk-tidak-cocok')
  if (calon.id === pesan.id) return kurang('induk', 'aspirasi.induk-sendiri')
  // Two merged into each other at once would hide both.
  await deps.daftar.kunci(trx, [pesan.id, calon.id])
  const kini = await deps.pesan.baca(trx, calon.id)
  if (!kini || !STATUS_INDUK.includes(kini.status)) return kurang('induk', 'aspirasi.induk-selesai')
  return ok({ isi: { indukRujukan: kini.rujukan }, ubahan: { indukId: kini.id } })
}

async function sebutTerlapor({ deps, pesan, peristiwa, isian, pelaku, akun }: Bahan): Promise<Hasil> {
  const ids = [...new Set(isian.orang)]
  if (ids.length === 0 && pesan.terlapor.length === 0) return kurang('orang', 'aspirasi.orang-kosong')
  if (ids.some((id) => !adalahUuid(id))) return kurang('orang', 'aspirasi.orang-tidak-cocok')
  // It would vanish under his hands; and whoever is meant does not handle it.
  if (pelaku.pegawaiId !== null && ids.includes(pelaku.pegawaiId)) return gagal({ kode: 'aspirasi.terlapor-sendiri' })
  const lama = namaTerlapor(pesan, peristiwa)
  const baru = ids.filter((id) => !pesan.terlapor.includes(id))
  const orang = baru.length ? await deps.cariOrang({ ids: baru }) : []
  if (orang.length < baru.length) return kurang('orang', 'aspirasi.orang-tidak-cocok')
  const semua = ids.map((id) => ({ id, nama: [...lama, ...orang].find((o) => o.id === id)?.nama ?? id }))
  const terkait = new Set(akun.filter((a) => a.pegawaiId !== null && ids.includes(a.pegawaiId)).map((a) => a.id))
  return ok({
    isi: { terlapor: semua },
    ubahan: { terlapor: ids, penangan: pesan.penangan.filter((id) => !terkait.has(id)) },
  })
}

async function ubahTopik({ deps, trx, pesan, isian, peta }: Bahan): Promise<Hasil> {
  const topikKode = isian.topik || null
  const kelurahanKode = isian.kelurahan || null
  if (topikKode !== null && !(await deps.daftar.topik(trx)).some((t) => t.kode === topikKode))
    return kurang('topik', 'aspirasi.topik-asing')
  if (kelurahanKode !== null && kelurahanKode !== pesan.kelurahanKode && !peta.kelurahan.has(kelurahanKode))
    return kurang('kelurahan', 'aspirasi.kelurahan-asing')
  if (topikKode === pesan.topikKode && kelurahanKode === pesan.kelurahanKode)
    return gagal({ kode: 'aspirasi.tanpa-perubahan' })
  return ok({
    isi: { topikKode, kelurahanKode, topikLama: pesan.topikKode, kelurahanLama: pesan.kelurahanKode },
    ubahan: { topikKode, kelurahanKode },
  })
}

/** What each step asks for beyond the table. */
const PERIKSA: { readonly [A in AksiMeja]: (b: Bahan) => Hasil | Promise<Hasil> } = {
  teruskan: keKantor,
  alihkan: keKantor,
  kembalikan: () => ok({}),
  kerjakan: (b) => {
    const h = teks('catatan', b.isian.catatan, false)
    return h.ok ? ok(h.value ? { isi: { teks: h.value } } : {}) : h
  },
  'minta-lengkapi': () => ok({}),
  lanjutkan: () => ok({}),
  perpanjang: () => ok({}),
  jawab: (b) => {
    const h = teks('jawaban', b.isian.jawaban, true)
    if (!h.ok) return h
    const sisa = isianTersisa(h.value)
    return sisa.length
      ? gagal({ kode: 'aspirasi.isian-tersisa', data: { isian: 'jawaban', sisa: sisa.join(', ') } })
      : ok({ isi: { jawaban: h.value } })
  },
  'tutup-tidak-selesai': () => ok({}),
  tugaskan: (b) => {
    const h = bernama(b, b.pesan.unitId, true)
    if (!h.ok) return h
    const c = teks('catatan', b.isian.catatan, false)
    if (!c.ok) return c
    return ok({
      isi: { penangan: h.value.nama, ...(c.value && { catatan: c.value }) },
      ubahan: { penangan: h.value.ids },
    })
  },
  'bukan-wewenang': async ({ deps, trx, isian }) => {
    const tulis = rapikanTeks(isian.namaPihak ?? '')
    if (isian.kepada === PIHAK_LAIN)
      return tulis ? ok({ isi: { kepada: PIHAK_LAIN, namaPihak: tulis } }) : kurang('namaPihak')
    const pihak = (await daftarPihak(deps, trx)).find((x) => x.kode === isian.kepada)
    if (!pihak) return kurang('kepada', 'aspirasi.pihak-kosong')
    // Kept in words as they stood, beside the code: the list may change, what the writer was told does not.
    return ok({
      isi: {
        kepada: pihak.kode,
        namaPihak: [pihak.nama, tulis].filter(Boolean).join(', '),
        ...(pihak.cara && { cara: pihak.cara }),
      },
    })
  },
  tolak: async ({ deps, trx, isian }) => {
    const aturan = (await daftarAturan(deps, trx)).find((x) => x.kode === isian.aturan)
    if (!aturan) return kurang('aturan', 'aspirasi.aturan-kosong')
    const umum = rapikanTeks(isian.alasanUmum ?? '')
    return ok({ isi: { aturan: aturan.kode, namaAturan: aturan.nama, ...(umum && { alasanUmum: umum }) } })
  },
  'kabulkan-banding': putusBanding,
  'tolak-banding': putusBanding,
  gabung,
  pisahkan: () => ok({ ubahan: { indukId: null } }),
  'ubah-topik': ubahTopik,
  'sebut-terlapor': sebutTerlapor,
  catat: (b) => {
    const h = teks('catatan', b.isian.catatan, true)
    return h.ok ? ok({ isi: { catatan: h.value } }) : h
  },
}

/** A step of the desk: the table, then what the step itself asks for, in one transaction. */
export const buatLangkahMeja =
  (deps: DepsMeja) =>
  async (m: MasukanMeja, pelaku: Pelaku): Promise<Result<Status, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    const akun = await deps.bacaPenangan()
    return deps.basis.transaksi(pelaku, (trx) => langkahMeja(deps, trx, m, pelaku, akun))
  }

async function langkahMeja(
  deps: DepsMeja,
  trx: Transaksi,
  m: MasukanMeja,
  pelaku: Pelaku,
  akun: readonly AkunBerperan[],
): Promise<Result<Status, Galat>> {
  const alasan = teks('alasan', m.isian.alasan, false)
  if (!alasan.ok) return alasan
  const peta = petaUnit(await deps.bacaUnit(trx, { pada: deps.jam.hariIni() }))
  let disebut: string[] = []
  const periksa: PeriksaLangkah = async (t, { pesan, peristiwa }) => {
    const h = await PERIKSA[m.aksi]({ deps, trx: t, pelaku, pesan, peristiwa, isian: m.isian, akun, peta })
    if (h.ok && (m.aksi === 'teruskan' || m.aksi === 'alihkan')) disebut = [...(h.value.ubahan?.penangan ?? [])]
    return h
  }
  const jadi = await ambilLangkah(deps, trx, { ...m, alasan: alasan.value }, pelaku, periksa)
  if (!jadi.ok || disebut.length === 0) return jadi
  // The names are a second, closed event: the first one is read by whoever holds the code.
  return ambilLangkah(
    deps,
    trx,
    {
      id: m.id,
      sesudah: m.sesudah + 1,
      aksi: 'tugaskan',
      isi: { penangan: disebut.map((id) => akun.find((a) => a.id === id)?.nama ?? pelaku.nama) },
      ubahan: { penangan: disebut },
    },
    pelaku,
  )
}

export interface HasilSerah {
  readonly dipindah: number
  /** Those the receiver may not be named for, or the caller may not hand on. */
  readonly tinggal: number
}

/** Everything open that one officer handles goes to another, each message with its own step and the same reason. */
export const buatSerahkan =
  (deps: DepsMeja) =>
  async (
    m: { readonly dari: string; readonly ke: string; readonly alasan: string },
    pelaku: Pelaku,
  ): Promise<Result<HasilSerah, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    const alasan = rapikanTeks(m.alasan)
    if (panjangTeks(alasan) < 3) return kurang('alasan', 'aspirasi.alasan-kosong')
    if (m.dari === m.ke) return kurang('ke', 'aspirasi.serah-sendiri')
    const akun = await deps.bacaPenangan()
    const penerima = akun.find((a) => a.id === m.ke)
    if (!penerima) return kurang('ke', 'aspirasi.penangan-tidak-cocok')
    return deps.basis.transaksi(pelaku, async (trx) => {
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: deps.jam.hariIni() }))
      let dipindah = 0
      let tinggal = 0
      for (const id of await deps.daftar.milikPenangan(trx, m.dari)) {
        const pesan = await deps.pesan.baca(trx, id)
        if (!pesan) continue
        const boleh =
          aktorUntuk(pelaku, pesan).some((a) => a === 'koordinator' || a === 'pimpinan' || a === 'pengawas') &&
          akunBoleh(pesan, akun, peta, pesan.unitId).some((a) => a.id === m.ke)
        // Of a secret message whoever hands it on stays named, or he could not answer for it.
        const penangan = [
          ...new Set([
            ...pesan.penangan.filter(
              (p) => p !== m.dari || (pesan.kerahasiaan === 'rahasia' && p === pelaku.penggunaId),
            ),
            m.ke,
          ]),
        ]
        const h = boleh
          ? await ambilLangkah(
              deps,
              trx,
              {
                id,
                sesudah: pesan.langkahKe,
                aksi: 'tugaskan',
                alasan,
                isi: { penangan: penangan.map((p) => akun.find((a) => a.id === p)?.nama ?? '?'), serah: true },
                ubahan: { penangan },
              },
              pelaku,
            )
          : null
        if (h?.ok) dipindah++
        else tinggal++
      }
      return ok({ dipindah, tinggal })
    })
  }
