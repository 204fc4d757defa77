import { periksaIzin, type Pelaku } from '#platform/access'
import { catat } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { gagal, ok, type Galat, type IsoDate, type Result } from '#shared'
import { periksaDelegasi } from '../domain/delegasi.ts'
import { keadaanMasa, type Delegasi } from '../domain/pengguna.ts'
import { dalamTransaksi, pemuat, surelRapi, type DepsPengguna } from './deps.ts'
import type { DelegasiBernama } from './pengguna.port.ts'

export interface IsianDelegasi {
  /** Absent = in one's own name; an administrator may name the giver. */
  readonly dariId?: string | null
  readonly keSurel: string
  readonly peran: readonly string[]
  readonly mulai: IsoDate
  readonly sampai: IsoDate
  readonly surat: string
}

/** Roles lent to an acting official for a time, by letter; both sides and the administrator see it. */
export const buatDelegasikan =
  (deps: DepsPengguna) =>
  async (isi: IsianDelegasi, pelaku: Pelaku): Promise<Result<Delegasi, Galat>> => {
    const dariId = isi.dariId || pelaku.penggunaId
    const atasNamaLain = dariId !== pelaku.penggunaId
    const izin = periksaIzin(pelaku, atasNamaLain ? 'pengguna:kelola' : 'pengguna:delegasi')
    if (!izin.ok) return izin
    if (dariId === null) return gagal({ kode: 'akses.belum-masuk' })
    const surel = surelRapi(isi.keSurel)
    const usulan = await dalamTransaksi<Omit<Delegasi, 'id'>>(deps.basis, pemuat(pelaku.instansiId), async (trx) => {
      const pemberi = await deps.repo.baca(trx, dariId)
      const penerima = await deps.repo.cariSurel(trx, surel)
      if (!pemberi || pemberi.status !== 'aktif') return gagal({ kode: 'delegasi.pemberi-tidak-aktif' })
      if (!penerima || penerima.status !== 'aktif') return gagal({ kode: 'delegasi.penerima-tidak-dikenal' })
      // The administrator must not lend himself what nobody gave him.
      if (atasNamaLain && penerima.id === pelaku.penggunaId) return gagal({ kode: 'pengguna.peran-sendiri' })
      const calon = {
        dariId,
        keId: penerima.id,
        peran: [...new Set(isi.peran)],
        mulai: isi.mulai,
        sampai: isi.sampai,
        surat: isi.surat.trim(),
      }
      const salah = periksaDelegasi(calon, await deps.repo.penugasan(trx, dariId), deps.jam.hariIni())
      if (salah) return gagal({ kode: salah.masalah, ...(salah.peran ? { data: { peran: salah.peran } } : {}) })
      return ok(calon)
    })
    if (!usulan.ok) return usulan
    const delegasi: Delegasi = { id: idBaru(), ...usulan.value }
    const hasil = await dalamTransaksi<Delegasi>(deps.basis, pelaku, async (trx) => {
      await deps.repo.simpanDelegasi(trx, delegasi, pelaku.penggunaId)
      await catat(trx, pelaku, {
        tindakan: 'delegasi.dibuat',
        objekJenis: 'pengguna',
        objekId: delegasi.keId,
        rincian: {
          delegasiId: delegasi.id,
          dariId,
          peran: delegasi.peran,
          mulai: delegasi.mulai,
          sampai: delegasi.sampai,
          surat: delegasi.surat,
        },
      })
      return ok(delegasi)
    })
    if (hasil.ok) deps.lupakan(delegasi.keId)
    return hasil
  }

/** Taken back from today; what was done under it until yesterday stays done. */
export const buatCabutDelegasi =
  (deps: DepsPengguna) =>
  async (isi: { id: string }, pelaku: Pelaku): Promise<Result<Delegasi, Galat>> => {
    const masuk = periksaIzin(pelaku, 'masuk')
    if (!masuk.ok) return masuk
    const hariIni = deps.jam.hariIni()
    const hasil = await dalamTransaksi<Delegasi>(deps.basis, pelaku, async (trx) => {
      const d = (await deps.repo.delegasi(trx)).find((x) => x.id === isi.id)
      if (!d) return gagal({ kode: 'delegasi.tidak-ditemukan' })
      const boleh = d.dariId === pelaku.penggunaId ? masuk : periksaIzin(pelaku, 'pengguna:kelola')
      if (!boleh.ok) return boleh
      if (keadaanMasa(d, hariIni) === 'berakhir') return gagal({ kode: 'delegasi.sudah-berakhir' })
      const baru: Delegasi = { ...d, sampai: hariIni }
      if (hariIni <= d.mulai) await deps.repo.hapusDelegasi(trx, d.id)
      else await deps.repo.simpanDelegasi(trx, baru, pelaku.penggunaId)
      await catat(trx, pelaku, {
        tindakan: 'delegasi.dicabut',
        objekJenis: 'pengguna',
        objekId: d.keId,
        rincian: { delegasiId: d.id, dariId: d.dariId, peran: d.peran },
      })
      return ok(baru)
    })
    if (hasil.ok) deps.lupakan(hasil.value.keId)
    return hasil
  }

/** One's own delegations, given and received; an administrator sees all. */
export const buatDaftarDelegasi =
  (deps: DepsPengguna) =>
  async (isi: { penggunaId?: string }, pelaku: Pelaku): Promise<Result<readonly DelegasiBernama[], Galat>> => {
    const sendiri = isi.penggunaId !== undefined && isi.penggunaId === pelaku.penggunaId
    const izin = periksaIzin(pelaku, sendiri ? 'masuk' : 'pengguna:kelola')
    if (!izin.ok) return izin
    // Names of the other side are read for him; rows are limited to his own here.
    const pembaca = sendiri ? pemuat(pelaku.instansiId) : pelaku
    return dalamTransaksi(deps.basis, pembaca, async (trx) => ok(await deps.repo.delegasi(trx, isi.penggunaId)))
  }
