import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import {
  type Aksi,
  aksiBoleh,
  type Aktor,
  bolehPerpanjang,
  langkahAlur,
  type Status,
  statusSebelumDiminta,
  statusSesudah,
} from '../domain/alur.ts'
import { bacaKode } from '../domain/kode.ts'
import { PANJANG, panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import { tenggatTercatat } from '../domain/sapu.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'
import type { Peristiwa, Pesan, UbahanKeadaan } from './pesan.port.ts'

const HILANG: Galat = { kode: 'aspirasi.tidak-ditemukan' }
const BENTROK: Galat = { kode: 'aspirasi.sudah-berubah' }

/** Whose hands these are for this message. Row-level security decided before that he sees it at all. */
export function aktorUntuk(pelaku: Pelaku, p: Pick<Pesan, 'unitId' | 'penangan' | 'kelas'>): Aktor[] {
  const ada = (peran: Pelaku['peran'][number]): boolean => pelaku.peran.includes(peran)
  const seunit = p.unitId !== null && (pelaku.unitIds === 'semua' || pelaku.unitIds.includes(p.unitId))
  const bernama = pelaku.penggunaId !== null && p.penangan.includes(pelaku.penggunaId)
  const wbs = p.kelas === 'whistleblowing'
  return [
    ...(ada('petugas-aduan') ? (['koordinator'] as const) : []),
    ...((ada('penghubung') && seunit) || bernama ? (['penangan'] as const) : []),
    ...(ada('pimpinan') && seunit ? (['pimpinan'] as const) : []),
    ...((wbs ? ada('inspektorat') || ada('ppk') : ada('sekda')) ? (['pengawas'] as const) : []),
  ]
}

/** What a step of an officer says, beside its reason. */
export interface MasukanLangkah {
  readonly id: string
  /** The last step he saw. */
  readonly sesudah: number
  readonly aksi: Aksi
  readonly alasan?: string | undefined
  readonly isi?: Readonly<Record<string, unknown>>
  readonly ubahan?: UbahanKeadaan
}

interface Tambahan {
  readonly isi?: Readonly<Record<string, unknown>>
  readonly ubahan?: UbahanKeadaan
}
/** For steps that need more than the table says: refuses, or adds to what is written. Runs in the transaction. */
export type PeriksaLangkah = (
  trx: Transaksi,
  a: { readonly pesan: Pesan; readonly peristiwa: readonly Peristiwa[]; readonly menjadi: Status },
) => Promise<Result<Tambahan, Galat>>

const kotaTenggat = async (deps: DepsAspirasi, trx: Transaksi) => ({
  ...(await deps.jamPesan.bacaHukum(trx)),
  hariIni: deps.jam.hariIni(),
})
/** The step being taken, as clocks read it. */
const kini = (deps: DepsAspirasi, aksi: Aksi, status: Status, aktor: 'warga' | 'petugas') => ({
  aksi,
  status,
  saat: deps.jam.sekarang().toISOString(),
  aktor,
  terbuka: langkahAlur(aksi).terbuka,
})

/** A secret message that leaves the coordinators' common tray stays with whoever took it out: nobody acts himself blind. */
const denganPelaku = (u: UbahanKeadaan, p: Pesan, penggunaId: string): UbahanKeadaan => {
  const penangan = u.penangan ?? p.penangan
  return p.kerahasiaan !== 'rahasia' || p.kelas === 'whistleblowing' || penangan.includes(penggunaId)
    ? u
    : { ...u, penangan: [...penangan, penggunaId] }
}

/** One step in the caller's transaction: permitted by the table, beside its reason, and nobody was faster. */
export async function ambilLangkah(
  deps: DepsAspirasi,
  trx: Transaksi,
  m: MasukanLangkah,
  pelaku: Pelaku,
  periksa?: PeriksaLangkah,
): Promise<Result<Status, Galat>> {
  const izin = periksaIzin(pelaku, 'aspirasi:tangani')
  if (!izin.ok) return izin
  const pesan = await deps.pesan.baca(trx, m.id)
  if (!pesan || pelaku.penggunaId === null) return gagal(HILANG)
  if (pesan.langkahKe !== m.sesudah) return gagal(BENTROK)
  if (!aksiBoleh(pesan.status, aktorUntuk(pelaku, pesan)).includes(m.aksi))
    return gagal({ kode: 'aspirasi.langkah-tidak-berhak', data: { aksi: m.aksi, status: pesan.status } })
  const l = langkahAlur(m.aksi)
  const alasan = rapikanTeks(m.alasan ?? '')
  if (l.beralasan && panjangTeks(alasan) < 3)
    return gagal({ kode: 'aspirasi.alasan-kosong', data: { isian: 'alasan' } })
  const peristiwa = await deps.pesan.bacaPeristiwa(trx, m.id)
  if (m.aksi === 'perpanjang' && !bolehPerpanjang(pesan.kelas, peristiwa))
    return gagal({ kode: 'aspirasi.langkah-tidak-berhak', data: { aksi: m.aksi, status: pesan.status } })
  const menjadi = statusSesudah(m.aksi, pesan.status, statusSebelumDiminta(peristiwa))
  const lebih = periksa ? await periksa(trx, { pesan, peristiwa, menjadi }) : ok<Tambahan>({})
  if (!lebih.ok) return lebih
  const ubahan = denganPelaku({ ...m.ubahan, ...lebih.value.ubahan }, pesan, pelaku.penggunaId)
  const tenggat = tenggatTercatat(
    {
      ...pesan,
      status: menjadi,
      topikKode: ubahan.topikKode === undefined ? pesan.topikKode : ubahan.topikKode,
      peristiwa: [...peristiwa, kini(deps, m.aksi, menjadi, 'petugas')],
    },
    await kotaTenggat(deps, trx),
  )
  const jadi = await deps.pesan.langkah(trx, {
    id: m.id,
    sesudah: m.sesudah,
    aksi: m.aksi,
    menjadi,
    terbuka: l.terbuka,
    isi: { ...m.isi, ...lebih.value.isi, ...(alasan && { alasan }) },
    oleh: pelaku.nama,
    penggunaId: pelaku.penggunaId,
    ubahan: { ...tenggat, ...ubahan },
  })
  if (!jadi) return gagal(BENTROK)
  // A whistleblowing message leaves no trace outside its own record: whoever reads the trail must not learn of it. Nor does
  // one that names somebody: the person meant may be among those who read the trail.
  if (pesan.kelas !== 'whistleblowing' && m.aksi !== 'sebut-terlapor' && pesan.terlapor.length === 0)
    await deps.catatBanyak(trx, pelaku, [
      {
        tindakan: 'aspirasi.langkah',
        objekJenis: 'pesan',
        objekId: m.id,
        rincian: { aksi: m.aksi, ke: m.sesudah + 1 },
      },
    ])
  return ok(menjadi)
}

export const buatLangkahPetugas =
  (deps: DepsAspirasi) =>
  (m: MasukanLangkah, pelaku: Pelaku): Promise<Result<Status, Galat>> =>
    deps.basis.transaksi(pelaku, (trx) => ambilLangkah(deps, trx, m, pelaku))

export interface MasukanWarga {
  readonly kode: string
  readonly sesudah: number
  readonly aksi: Extract<Aksi, 'lengkapi' | 'tambah' | 'nyatakan-selesai' | 'nyatakan-belum' | 'banding' | 'cabut'>
  readonly teks?: string | undefined
  /** 1–5, with `nyatakan-selesai`. */
  readonly nilai?: number | undefined
}

/** A step of whoever holds the code. */
export const buatLangkahWarga =
  (deps: DepsAspirasi) =>
  async (m: MasukanWarga): Promise<Result<Status, Galat>> => {
    const kode = bacaKode(m.kode)
    if (!kode) return gagal({ kode: 'aspirasi.kode-tidak-dikenal' })
    const teks = rapikanTeks(m.teks ?? '')
    if (panjangTeks(teks) > PANJANG.isi)
      return gagal({
        kode: 'aspirasi.terlalu-panjang',
        data: { isian: 'teks', n: panjangTeks(teks), maks: PANJANG.isi },
      })
    const perluTeks = langkahAlur(m.aksi).beralasan || m.aksi === 'lengkapi' || m.aksi === 'tambah'
    if (perluTeks && teks === '') return gagal({ kode: 'aspirasi.kosong', data: { isian: 'teks' } })
    return deps.basis.transaksi(pengunjung(deps), async (trx): Promise<Result<Status, Galat>> => {
      const sidik = deps.rahasia.sidikKode(kode)
      const p = await deps.pesan.lacak(trx, sidik)
      if (!p) return gagal({ kode: 'aspirasi.kode-tidak-dikenal' })
      if (p.langkahKe !== m.sesudah) return gagal(BENTROK)
      if (!aksiBoleh(p.status, ['warga']).includes(m.aksi))
        return gagal({ kode: 'aspirasi.langkah-tidak-berhak', data: { aksi: m.aksi, status: p.status } })
      const menjadi = statusSesudah(m.aksi, p.status, statusSebelumDiminta(p.peristiwa))
      const isi = { ...(teks && { teks }), ...(m.nilai !== undefined && { nilai: m.nilai }) }
      const jadi = await deps.pesan.langkahWarga(trx, { kode: sidik, sesudah: m.sesudah, aksi: m.aksi, menjadi, isi })
      if (!jadi) return gagal(BENTROK)
      const sesudahnya = { ...p, status: menjadi, peristiwa: [...p.peristiwa, kini(deps, m.aksi, menjadi, 'warga')] }
      const t = tenggatTercatat(sesudahnya, await kotaTenggat(deps, trx))
      await deps.jamPesan.setelWarga(trx, {
        kode: sidik,
        ke: m.sesudah + 1,
        tenggat: t.tenggat,
        langkah: t.tenggatLangkah,
      })
      return ok(menjadi)
    })
  }

/** The writer's name and how to reach him: on record, with its reason, before it is answered. */
export const buatBukaIdentitas =
  (deps: DepsAspirasi) => async (m: { readonly id: string; readonly alasan: string }, pelaku: Pelaku) => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return gagal(HILANG)
    const alasan = rapikanTeks(m.alasan)
    if (panjangTeks(alasan) < 3) return gagal({ kode: 'aspirasi.alasan-kosong', data: { isian: 'alasan' } })
    return deps.basis.transaksi(pelaku, async (trx) => {
      const pesan = await deps.pesan.baca(trx, m.id)
      if (!pesan || aktorUntuk(pelaku, pesan).length === 0) return gagal(HILANG)
      const identitas = await deps.pesan.bukaIdentitas(trx, { id: m.id, alasan, oleh: pelaku.nama, penggunaId })
      if (pesan.kelas !== 'whistleblowing')
        await deps.catatBanyak(trx, pelaku, [
          { tindakan: 'aspirasi.identitas-dibuka', objekJenis: 'pesan', objekId: m.id, rincian: {} },
        ])
      return ok(identitas)
    })
  }
