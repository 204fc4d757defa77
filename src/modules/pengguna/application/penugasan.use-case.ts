import { periksaIzin, type Pelaku } from '#platform/access'
import { catat } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { gagal, ok, type Galat, type IsoDate, type Result } from '#shared'
import { bersinggungan, keadaanMasa, type Penugasan } from '../domain/pengguna.ts'
import { dalamTransaksi, type DepsPengguna } from './deps.ts'
import { periksaPenugasan, type IsianPenugasan } from './undang.use-case.ts'

/** After a change of roles the person signs in again: no open window keeps old authority. */
async function sesudahBerubah(deps: DepsPengguna, penggunaId: string, akunId: string | null): Promise<void> {
  if (akunId) await deps.sesi.cabutSemuaSesi(akunId)
  deps.lupakan(penggunaId)
}

interface Perubahan {
  readonly penugasan: Penugasan
  readonly akunId: string | null
}

export const buatTambahPenugasan =
  (deps: DepsPengguna) =>
  async (isi: { penggunaId: string } & IsianPenugasan, pelaku: Pelaku): Promise<Result<Penugasan, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    // Nobody widens his own authority: another administrator has to.
    if (isi.penggunaId === pelaku.penggunaId) return gagal({ kode: 'pengguna.peran-sendiri' })
    const hasil = await dalamTransaksi<Perubahan>(deps.basis, pelaku, async (trx) => {
      const pengguna = await deps.repo.baca(trx, isi.penggunaId)
      if (!pengguna) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      const peran = await periksaPenugasan(deps, trx, isi)
      if (!peran.ok) return peran
      const penugasan: Penugasan = {
        id: idBaru(),
        penggunaId: pengguna.id,
        peran: peran.value,
        unitId: isi.unitId || null,
        mulai: isi.mulai,
        sampai: isi.sampai || null,
        dasar: isi.dasar || null,
      }
      const kembar = (await deps.repo.penugasan(trx, pengguna.id)).some(
        (p) => p.peran === penugasan.peran && p.unitId === penugasan.unitId && bersinggungan(p, penugasan),
      )
      if (kembar) return gagal({ kode: 'pengguna.penugasan-sudah-ada' })
      await deps.repo.simpanPenugasan(trx, penugasan, pelaku.penggunaId)
      await catat(trx, pelaku, {
        tindakan: 'pengguna.peran-ditambah',
        objekJenis: 'pengguna',
        objekId: pengguna.id,
        rincian: { peran: penugasan.peran, unitId: penugasan.unitId, mulai: penugasan.mulai, sampai: penugasan.sampai },
      })
      return ok({ penugasan, akunId: pengguna.akunId })
    })
    if (!hasil.ok) return hasil
    await sesudahBerubah(deps, isi.penggunaId, hasil.value.akunId)
    return ok(hasil.value.penugasan)
  }

/** `sampai` = first day without the role. One that has not begun by then is taken back as if never given. */
export const buatAkhiriPenugasan =
  (deps: DepsPengguna) =>
  async (isi: { id: string; sampai: IsoDate }, pelaku: Pelaku): Promise<Result<Penugasan, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    const hasil = await dalamTransaksi<Perubahan>(deps.basis, pelaku, async (trx) => {
      const lama = await deps.repo.penugasanSatu(trx, isi.id)
      if (!lama) return gagal({ kode: 'pengguna.penugasan-tidak-ditemukan' })
      const pengguna = await deps.repo.baca(trx, lama.penggunaId)
      if (!pengguna) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      if (keadaanMasa(lama, deps.jam.hariIni()) === 'berakhir')
        return gagal({ kode: 'pengguna.penugasan-sudah-berakhir' })
      if (isi.sampai < deps.jam.hariIni()) return gagal({ kode: 'pengguna.akhir-lampau' })
      if (lama.sampai !== null && isi.sampai > lama.sampai) return gagal({ kode: 'pengguna.akhir-melebihi' })
      const masihAdmin = lama.peran !== 'admin' || (await deps.repo.adminLain(trx, pengguna.id, isi.sampai)) > 0
      if (!masihAdmin) return gagal({ kode: 'pengguna.admin-terakhir' })
      const baru: Penugasan = { ...lama, sampai: isi.sampai }
      if (isi.sampai <= lama.mulai) await deps.repo.hapusPenugasan(trx, lama.id)
      else await deps.repo.simpanPenugasan(trx, baru, pelaku.penggunaId)
      await catat(trx, pelaku, {
        tindakan: 'pengguna.peran-diakhiri',
        objekJenis: 'pengguna',
        objekId: pengguna.id,
        rincian: { peran: lama.peran, unitId: lama.unitId, sampai: isi.sampai },
      })
      return ok({ penugasan: baru, akunId: pengguna.akunId })
    })
    if (!hasil.ok) return hasil
    await sesudahBerubah(deps, hasil.value.penugasan.penggunaId, hasil.value.akunId)
    return ok(hasil.value.penugasan)
  }
