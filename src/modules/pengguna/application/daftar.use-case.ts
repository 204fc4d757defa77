import { periksaIzin, type Pelaku } from '#platform/access'
import { bacaJejakObjek, type BarisJejak } from '#platform/audit'
import type { Transaksi } from '#platform/db'
import { gagal, ok, type Galat, type Result } from '#shared'
import { keadaanMasa, type KeadaanMasa, type Penugasan, type StatusPengguna } from '../domain/pengguna.ts'
import { dalamTransaksi, type DepsPengguna, type UnitBernama } from './deps.ts'
import type { BarisPengguna, DelegasiBernama } from './pengguna.port.ts'

export interface PenugasanTampil extends Penugasan {
  readonly unitNama: string | null
  readonly keadaan: KeadaanMasa
}
export interface PenggunaTampil extends Omit<BarisPengguna, 'penugasan'> {
  readonly penugasan: readonly PenugasanTampil[]
  readonly terkunciSampai: Date | null
}
export interface DaftarPengguna {
  readonly jumlah: number
  readonly halaman: number
  readonly perHalaman: number
  readonly baris: readonly PenggunaTampil[]
}
const PER_HALAMAN = 50

const lengkapi = (
  deps: DepsPengguna,
  b: BarisPengguna,
  unit: Map<string, string>,
  kunci: Map<string, Date>,
): PenggunaTampil => ({
  ...b,
  masukTerakhir: b.masukTerakhir ? new Date(b.masukTerakhir) : null,
  terkunciSampai: kunci.get(b.surel) ?? null,
  penugasan: b.penugasan.map((p) => ({
    ...p,
    unitNama: p.unitId ? (unit.get(p.unitId) ?? p.unitId) : null,
    keadaan: keadaanMasa(p, deps.jam.hariIni()),
  })),
})

export async function namaUnit(deps: DepsPengguna, trx: Transaksi): Promise<Map<string, string>> {
  const unit = await deps.bacaUnit(trx, { pada: deps.jam.hariIni() })
  return new Map(unit.map((u) => [u.id, u.nama]))
}

export const buatDaftarPengguna =
  (deps: DepsPengguna) =>
  async (
    isi: { cari?: string; status?: StatusPengguna; peran?: string; halaman: number },
    pelaku: Pelaku,
  ): Promise<Result<DaftarPengguna, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    return dalamTransaksi(deps.basis, pelaku, async (trx) => {
      const { halaman, ...saring } = isi
      const hasil = await deps.repo.daftar(
        trx,
        { ...saring, lewati: (halaman - 1) * PER_HALAMAN, batas: PER_HALAMAN },
        deps.jam.hariIni(),
      )
      const kunci = await deps.sesi.terkunci(hasil.baris.map((b) => b.surel))
      const unit = await namaUnit(deps, trx)
      return ok({
        jumlah: hasil.jumlah,
        halaman,
        perHalaman: PER_HALAMAN,
        baris: hasil.baris.map((b) => lengkapi(deps, b, unit, kunci)),
      })
    })
  }

export interface RincianPengguna extends PenggunaTampil {
  readonly nip: string | null
  readonly delegasi: readonly (DelegasiBernama & { readonly keadaan: KeadaanMasa })[]
  readonly tautanSampai: Date | null
  readonly jumlahSesi: number
  readonly jejak: readonly BarisJejak[]
  readonly unit: readonly UnitBernama[]
}

export const buatBacaPengguna =
  (deps: DepsPengguna) =>
  async (isi: { id: string }, pelaku: Pelaku): Promise<Result<RincianPengguna, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    const pada = deps.jam.hariIni()
    return dalamTransaksi<RincianPengguna>(deps.basis, pelaku, async (trx) => {
      const pengguna = await deps.repo.baca(trx, isi.id)
      if (!pengguna) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      const unit = await deps.bacaUnit(trx, { pada })
      const orang = pengguna.pegawaiId ? await deps.bacaPegawai(trx, { pada, ids: [pengguna.pegawaiId] }) : []
      const baris: BarisPengguna = {
        ...pengguna,
        penugasan: await deps.repo.penugasan(trx, isi.id),
        masukTerakhir: await deps.repo.masukTerakhir(trx, isi.id),
      }
      const kunci = await deps.sesi.terkunci([pengguna.surel])
      const [tautan] = await deps.repo.tautanHidup(trx, isi.id)
      return ok({
        ...lengkapi(deps, baris, new Map(unit.map((u) => [u.id, u.nama])), kunci),
        nip: orang[0]?.nip ?? null,
        delegasi: (await deps.repo.delegasi(trx, isi.id)).map((d) => ({ ...d, keadaan: keadaanMasa(d, pada) })),
        tautanSampai: tautan ? new Date(tautan.kedaluwarsaPada) : null,
        jumlahSesi: pengguna.akunId ? (await deps.sesi.daftarSesi(pengguna.akunId)).length : 0,
        jejak: await bacaJejakObjek(trx, 'pengguna', isi.id, { batas: 30 }),
        unit,
      })
    })
  }

/** Units to choose from, for the invitation form. */
export const buatPilihanUnit =
  (deps: DepsPengguna) =>
  async (pelaku: Pelaku): Promise<Result<readonly UnitBernama[], Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    return dalamTransaksi(deps.basis, pelaku, async (trx) => ok(await deps.bacaUnit(trx, { pada: deps.jam.hariIni() })))
  }
