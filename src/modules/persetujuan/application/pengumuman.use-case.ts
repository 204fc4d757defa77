import type { Jabatan } from '#modules/jabatan'
import type { BerkasPeriksa, HasilPeriksa } from '#modules/kelayakan'
import type { Unit } from '#modules/organisasi'
import { bolehSetujui, type Pelaku, periksaIzin } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import type { DaftarKetetapan } from '#regulasi'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { type DasarRencana, susunIsi } from '../domain/isi-pengumuman.ts'
import { bacaKeputusan, barisTegak, type Keputusan } from '../domain/keputusan.ts'
import {
  bacaKeadaan,
  type BarisPengumuman,
  IsiPengumuman,
  type KeadaanPengumuman,
  NamaUmum,
  waktuTerbalik,
} from '../domain/pengumuman.ts'
import { menyebutOrang } from '../domain/sebut-orang.ts'
import type { PenyimpananKeputusan } from './keputusan.port.ts'
import type { PenyimpananPengumuman, PutaranMentah, PutaranRingkas } from './pengumuman.port.ts'
import type { Berkas, PenyimpananPersetujuan, TempatRencana } from './penyimpanan.port.ts'
import { uraiBerkas } from './periksa.use-case.ts'

type Baca<T> = (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<T[]>
export interface DepsPengumuman {
  readonly basis: Basis
  readonly jam: Jam
  readonly instansiId: string
  readonly idBaru: () => string
  readonly simpan: PenyimpananPengumuman
  readonly penyimpanan: Pick<PenyimpananPersetujuan, 'bacaBerkas' | 'bacaPemeriksaan'>
  readonly penyimpananKeputusan: Pick<PenyimpananKeputusan, 'bacaLangkah'>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaUnit: Baca<Unit>
  readonly bacaKetetapan: (trx: Transaksi) => Promise<DaftarKetetapan>
  /** Of the plan room, above this module. */
  readonly bacaDasarRencana: (m: TempatRencana, pelaku: Pelaku) => Promise<Result<DasarRencana, Galat>>
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
}
export interface PengumumanTerbuka extends KeadaanPengumuman {
  readonly berkas: Pick<Berkas, 'id' | 'judul' | 'tmt' | 'sumber'>
  readonly tahap: Keputusan['tahap']
  readonly riwayat: readonly BarisPengumuman[]
  readonly boleh: { readonly susun: boolean; readonly terbitkan: boolean; readonly tarik: boolean }
}
/** A round that is out: `isi` null = withdrawn. */
export interface PutaranUmum extends Omit<PutaranMentah, 'isi'> {
  readonly isi: IsiPengumuman | null
}

const HILANG: Galat = { kode: 'persetujuan.berkas-tidak-ditemukan' }
const BENTROK: Galat = { kode: 'pengumuman.sudah-berubah' }
const TIADA: Galat = { kode: 'pengumuman.tidak-ada' }

interface Terbaca extends PengumumanTerbuka {
  readonly keputusan: Keputusan
  /** Its last step; 0 = none yet. */
  readonly langkahKe: number
  readonly isi: BerkasPeriksa
  readonly hasil: HasilPeriksa
  readonly masukan: Berkas['masukan']
}

/** Who may publish is who judges or decides; both are another person than the one who drafted. */
function bolehTerbitkan(
  pelaku: Pelaku,
  s: { readonly draf: BarisPengumuman | null; readonly tahap: Keputusan['tahap']; readonly langkahKe: number },
): Result<true, Galat> {
  const sidang = periksaIzin(pelaku, 'keputusan:sidangkan')
  const izin = sidang.ok ? sidang : periksaIzin(pelaku, 'rencana:setujui')
  if (!izin.ok) return izin
  if (!s.draf) return gagal({ kode: 'pengumuman.belum-ada-draf' })
  if (s.tahap === 'dibatalkan') return gagal({ kode: 'pengumuman.batal' })
  // What is published besides names does not change with a step; who stands, does.
  if (s.draf.nama && s.draf.langkahKe !== s.langkahKe) return gagal({ kode: 'pengumuman.nama-usang' })
  return bolehSetujui(pelaku, s.draf.penggunaId)
}
const bolehTarik = (pelaku: Pelaku, terbit: BarisPengumuman | null): Result<true, Galat> => {
  const izin = (['rencana:usulkan', 'keputusan:sidangkan', 'rencana:setujui'] as const).map((i) =>
    periksaIzin(pelaku, i),
  )
  const satu = izin.find((i) => i.ok) ?? izin[0]!
  if (!satu.ok) return satu
  return terbit ? ok(true) : gagal({ kode: 'pengumuman.belum-terbit' })
}
const bolehSusun = (pelaku: Pelaku, tahap: Keputusan['tahap']): Result<true, Galat> => {
  const izin = periksaIzin(pelaku, 'rencana:usulkan')
  if (!izin.ok) return izin
  return tahap === 'dibatalkan' ? gagal({ kode: 'pengumuman.batal' }) : ok(true)
}

async function buka(deps: DepsPengumuman, trx: Transaksi, id: string, pelaku: Pelaku): Promise<Result<Terbaca, Galat>> {
  const berkas = await deps.penyimpanan.bacaBerkas(trx, id)
  const p = berkas && (await deps.penyimpanan.bacaPemeriksaan(trx, id))
  if (!berkas || !p) return gagal(HILANG)
  const riwayat = await deps.simpan.baca(trx, id)
  const langkah = await deps.penyimpananKeputusan.bacaLangkah(trx, id)
  const keputusan = bacaKeputusan(berkas.masukan.usulan, langkah)
  const langkahKe = langkah.at(-1)?.ke ?? 0
  const keadaan = bacaKeadaan(riwayat)
  return ok({
    ...keadaan,
    riwayat,
    berkas: { id, judul: berkas.judul, tmt: berkas.tmt, sumber: berkas.sumber },
    masukan: berkas.masukan,
    keputusan,
    langkahKe,
    tahap: keputusan.tahap,
    isi: uraiBerkas(p.isi),
    hasil: JSON.parse(p.hasil) as HasilPeriksa,
    boleh: {
      susun: bolehSusun(pelaku, keputusan.tahap).ok,
      terbitkan: bolehTerbitkan(pelaku, { draf: keadaan.draf, tahap: keputusan.tahap, langkahKe }).ok,
      tarik: bolehTarik(pelaku, keadaan.terbit).ok,
    },
  })
}

export const buatBukaPengumuman =
  (deps: DepsPengumuman) =>
  async (m: { readonly berkasId: string }, pelaku: Pelaku): Promise<Result<PengumumanTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const h = await deps.basis.transaksi(pelaku, (trx) => buka(deps, trx, m.berkasId, pelaku))
    if (!h.ok) return h
    const { berkas, tahap, riwayat, boleh, draf, terbit, ditarik } = h.value
    return ok({ berkas, tahap, riwayat, boleh, draf, terbit, ditarik })
  }

/** A row and its entry in the trail, unless somebody wrote another since the page was shown. */
async function tulis(
  deps: DepsPengumuman,
  trx: Transaksi,
  s: Terbaca,
  sesudah: number,
  baris: Pick<BarisPengumuman, 'aksi'> & Partial<BarisPengumuman>,
  pelaku: Pelaku,
): Promise<Result<true, Galat>> {
  if (s.riwayat.length !== sesudah) return gagal(BENTROK)
  const ke = s.riwayat.length + 1
  await deps.simpan.tambah(trx, {
    isi: null,
    dasarNama: null,
    nama: null,
    tentangKe: null,
    alasan: null,
    ...baris,
    ke,
    oleh: pelaku.nama,
    penggunaId: pelaku.penggunaId,
    id: deps.idBaru(),
    berkasId: s.berkas.id,
  })
  const rincian = { ke, ...(baris.alasan && { alasan: baris.alasan }), bernama: (baris.nama?.length ?? 0) > 0 }
  await deps.catatBanyak(trx, pelaku, [
    { tindakan: `pengumuman.${baris.aksi}`, objekJenis: 'usulan', objekId: s.berkas.id, rincian },
  ])
  return ok(true)
}

const laksana =
  <M extends { readonly berkasId: string; readonly sesudah: number }>(
    deps: DepsPengumuman,
    kerja: (trx: Transaksi, s: Terbaca, m: M, pelaku: Pelaku) => Promise<Result<true, Galat>>,
  ) =>
  async (m: M, pelaku: Pelaku): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<true, Galat>> => {
      await deps.simpan.kunci(trx, m.berkasId)
      const s = await buka(deps, trx, m.berkasId, pelaku)
      return s.ok ? kerja(trx, s.value, m, pelaku) : s
    })
  }

export interface MasukanPengumuman {
  readonly berkasId: string
  readonly sesudah: number
  readonly judul: string
  readonly tujuan: string
  readonly waktu: IsiPengumuman['waktu']
  /** The provision by which those appointed may be named; without it nobody is. */
  readonly dasarNama?: string | undefined
}

/** Who was appointed for good and stands: names and posts, and nothing else of them. */
function susunNama(s: Terbaca): NamaUmum {
  const nama = new Map(s.isi.pegawai.map((p) => [p.nip, p.nama]))
  const jabatan = new Map(s.isi.jabatan.map((j) => [j.id, j.nama]))
  return barisTegak(s.keputusan).flatMap((b) => {
    const [n, j] = [nama.get(b.nip), b.ke === null ? undefined : jabatan.get(b.ke)]
    // An objection that was granted takes the line back: it is named again when its own batch is in force.
    const definitif = (b.sebagai ?? 'definitif') === 'definitif'
    return n && j && definitif && b.putusan?.tetapkan && !b.jawaban?.dikabulkan ? [{ nama: n, jabatan: j }] : []
  })
}

export const buatSusunPengumuman = (deps: DepsPengumuman) =>
  laksana<MasukanPengumuman>(deps, async (trx, s, m, pelaku) => {
    const boleh = bolehSusun(pelaku, s.tahap)
    if (!boleh.ok) return boleh
    const waktu = { ...m.waktu, berlakukan: s.berkas.tmt }
    const terbalik = waktuTerbalik(waktu)
    if (terbalik) return gagal({ kode: 'pengumuman.waktu-terbalik', data: { langkah: terbalik } })
    const salah = ([isian, teks]: readonly [string, string]) =>
      menyebutOrang(teks, s.isi.pegawai) ? gagal({ kode: 'pengumuman.menyebut-orang', data: { isian } }) : null
    const nama = (
      [
        ['judul', m.judul],
        ['tujuan', m.tujuan],
        ['dasarNama', m.dasarNama ?? ''],
      ] as const
    )
      .map(salah)
      .find((x) => x !== null)
    if (nama) return nama
    if (m.dasarNama !== undefined && s.tahap !== 'berlaku') return gagal({ kode: 'pengumuman.nama-terlalu-dini' })
    const dasar = s.masukan.rencana ? await deps.bacaDasarRencana(s.masukan.rencana, pelaku) : null
    if (dasar && !dasar.ok) return dasar
    const pada = { pada: s.berkas.tmt }
    const kota = s.berkas.sumber === 'berkas' ? [] : await deps.bacaJabatan(trx, pada)
    const unit = s.berkas.sumber === 'berkas' ? [] : await deps.bacaUnit(trx, pada)
    const isi = susunIsi({
      judul: m.judul,
      tujuan: m.tujuan,
      tmt: s.berkas.tmt,
      waktu,
      isi: s.isi,
      hasil: s.hasil,
      jabatan: new Map(kota.map((j) => [j.kode, j])),
      kantor: new Map(unit.map((u) => [u.id, u.nama])),
      dasar: dasar?.ok ? dasar.value : null,
      ketetapan: await deps.bacaKetetapan(trx),
      hariIni: deps.jam.hariIni(),
    })
    if (isi.jabatan.length === 0) return gagal({ kode: 'pengumuman.tanpa-jabatan' })
    const bernama = m.dasarNama === undefined ? null : susunNama(s)
    const baris = {
      aksi: 'susun',
      isi: IsiPengumuman.parse(isi),
      dasarNama: m.dasarNama ?? null,
      nama: bernama,
      langkahKe: s.langkahKe,
    } as const
    return tulis(deps, trx, s, m.sesudah, baris, pelaku)
  })

/** Publishes exactly the draft that was read. */
export const buatTerbitkanPengumuman = (deps: DepsPengumuman) =>
  laksana<{ readonly berkasId: string; readonly sesudah: number }>(deps, async (trx, s, m, pelaku) => {
    const boleh = bolehTerbitkan(pelaku, s)
    if (!boleh.ok) return boleh
    return tulis(deps, trx, s, m.sesudah, { aksi: 'terbitkan', tentangKe: s.draf!.ke }, pelaku)
  })

export const buatTarikPengumuman = (deps: DepsPengumuman) =>
  laksana<{ readonly berkasId: string; readonly sesudah: number; readonly alasan: string }>(
    deps,
    async (trx, s, m, pelaku) => {
      const boleh = bolehTarik(pelaku, s.terbit)
      if (!boleh.ok) return boleh
      if (menyebutOrang(m.alasan, s.isi.pegawai))
        return gagal({ kode: 'pengumuman.menyebut-orang', data: { isian: 'alasan' } })
      return tulis(deps, trx, s, m.sesudah, { aksi: 'tarik', alasan: m.alasan }, pelaku)
    },
  )

/** Somebody on the public page: no account and no role, so every table is empty to him. */
const pengunjung = (deps: DepsPengumuman): Pelaku => ({
  instansiId: deps.instansiId,
  penggunaId: null,
  pegawaiId: null,
  peran: [],
  unitIds: [],
  nama: 'Pengunjung',
})

export const buatDaftarPutaran = (deps: DepsPengumuman) => (): Promise<readonly PutaranRingkas[]> =>
  deps.basis.transaksi(pengunjung(deps), (trx) => deps.simpan.umumDaftar(trx))

export const buatBacaPutaran =
  (deps: DepsPengumuman) =>
  async (m: { readonly id: string }): Promise<Result<PutaranUmum, Galat>> => {
    const h = await deps.basis.transaksi(pengunjung(deps), (trx) => deps.simpan.umumPutaran(trx, m.id))
    if (!h) return gagal(TIADA)
    // Read back through the same shape: a key that has no place in it stops the page rather than reach it.
    return ok({
      ...h,
      isi: h.isi === null ? null : IsiPengumuman.parse(h.isi),
      nama: h.nama === null ? null : NamaUmum.parse(h.nama),
    })
  }

export const susunUsePengumuman = (deps: DepsPengumuman) => ({
  bukaPengumuman: buatBukaPengumuman(deps),
  susunPengumuman: buatSusunPengumuman(deps),
  terbitkanPengumuman: buatTerbitkanPengumuman(deps),
  tarikPengumuman: buatTarikPengumuman(deps),
  daftarPutaran: buatDaftarPutaran(deps),
  bacaPutaran: buatBacaPutaran(deps),
})
export type UsePengumuman = ReturnType<typeof susunUsePengumuman>
