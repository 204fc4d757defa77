import { periksaIzin, type Pelaku } from '#platform/access'
import { bacaJejakPegawai, catat, type BarisJejak } from '#platform/audit'
import type { AkunSesi, Kuki, SesiTerbuka } from '#platform/session'
import { gagal, ok, type Galat, type Result } from '#shared'
import type { KeadaanMasa } from '../domain/pengguna.ts'
import { keadaanMasa } from '../domain/pengguna.ts'
import { namaUnit, type PenugasanTampil } from './daftar.use-case.ts'
import { dalamTransaksi, pemuat, type DepsPengguna } from './deps.ts'
import type { Permintaan } from './masuk.use-case.ts'
import type { DelegasiBernama } from './pengguna.port.ts'

export interface AkunSaya {
  readonly surel: string
  readonly nama: string
  readonly faktorKedua: boolean
  readonly sesiKini: string
  readonly sesi: readonly SesiTerbuka[]
  readonly penugasan: readonly PenugasanTampil[]
  readonly delegasi: readonly (DelegasiBernama & { readonly keadaan: KeadaanMasa })[]
  readonly masukTerakhir: Date | null
}

async function akunSendiri(deps: DepsPengguna, dari: Permintaan, pelaku: Pelaku): Promise<Result<AkunSesi, Galat>> {
  const izin = periksaIzin(pelaku, 'masuk')
  if (!izin.ok) return izin
  const akun = await deps.sesi.akunDari(dari.request)
  return akun && akun.penggunaId === pelaku.penggunaId ? ok(akun) : gagal({ kode: 'akses.belum-masuk' })
}

export const buatAkunSaya =
  (deps: DepsPengguna) =>
  async (dari: Permintaan, pelaku: Pelaku): Promise<Result<AkunSaya, Galat>> => {
    const akun = await akunSendiri(deps, dari, pelaku)
    if (!akun.ok) return akun
    const { penggunaId, akunId, surel, faktorKedua, sesiId } = akun.value
    const sesi = await deps.sesi.daftarSesi(akunId)
    const pada = deps.jam.hariIni()
    // Read for him with the program's rights: the names of the other side of a delegation are part of it.
    return dalamTransaksi<AkunSaya>(deps.basis, pemuat(pelaku.instansiId), async (trx) => {
      const unit = await namaUnit(deps, trx)
      return ok({
        surel,
        nama: pelaku.nama,
        faktorKedua,
        sesiKini: sesiId,
        sesi,
        penugasan: (await deps.repo.penugasan(trx, penggunaId)).map((p) => ({
          ...p,
          unitNama: p.unitId ? (unit.get(p.unitId) ?? null) : null,
          keadaan: keadaanMasa(p, pada),
        })),
        delegasi: (await deps.repo.delegasi(trx, penggunaId)).map((d) => ({ ...d, keadaan: keadaanMasa(d, pada) })),
        masukTerakhir: await deps.repo.masukTerakhir(trx, penggunaId),
      })
    })
  }

/** Something the user did to his own account: on record, then its cookies. */
const buatTindakanSendiri =
  <I>(
    deps: DepsPengguna,
    tindakan: string,
    kerja: (isi: I, akun: AkunSesi, dari: Permintaan) => Promise<Result<Kuki, Galat>>,
  ) =>
  async (isi: I, dari: Permintaan, pelaku: Pelaku): Promise<Result<Kuki, Galat>> => {
    const akun = await akunSendiri(deps, dari, pelaku)
    if (!akun.ok) return akun
    const hasil = await kerja(isi, akun.value, dari)
    if (!hasil.ok) return hasil
    deps.lupakan(akun.value.penggunaId)
    await deps.basis.transaksi(pelaku, (trx) =>
      catat(trx, pelaku, { tindakan, objekJenis: 'pengguna', objekId: akun.value.penggunaId }),
    )
    return hasil
  }

export const buatGantiSandi = (deps: DepsPengguna) =>
  buatTindakanSendiri(deps, 'pengguna.sandi-diganti', (isi: { lama: string; baru: string }, akun, dari) =>
    deps.sesi.gantiSandi({ ...isi, surel: akun.surel }, dari),
  )

export const buatPastikanFaktorKedua = (deps: DepsPengguna) =>
  buatTindakanSendiri(deps, 'pengguna.faktor-kedua-dipasang', (isi: { kode: string }, akun, dari) =>
    deps.sesi.pastikanFaktorKedua({ ...isi, akunId: akun.akunId }, dari),
  )

export const buatMatikanFaktorKedua = (deps: DepsPengguna) =>
  buatTindakanSendiri(deps, 'pengguna.faktor-kedua-dilepas', (isi: { sandi: string }, akun, dari) =>
    deps.sesi.matikanFaktorKedua({ ...isi, surel: akun.surel }, dari),
  )

export const buatCabutSesi = (deps: DepsPengguna) =>
  buatTindakanSendiri(
    deps,
    'pengguna.sesi-dicabut',
    async (isi: { sesiId: string }, akun): Promise<Result<Kuki, Galat>> =>
      (await deps.sesi.cabutSesi(akun.akunId, isi.sesiId)) ? ok([]) : gagal({ kode: 'pengguna.sesi-tidak-ditemukan' }),
  )

export const buatMulaiFaktorKedua =
  (deps: DepsPengguna) =>
  async (
    isi: { sandi: string },
    dari: Permintaan,
    pelaku: Pelaku,
  ): Promise<Result<{ uri: string; kodeCadangan: readonly string[] }, Galat>> => {
    const akun = await akunSendiri(deps, dari, pelaku)
    return akun.ok ? deps.sesi.mulaiFaktorKedua({ ...isi, surel: akun.value.surel }, dari) : akun
  }

/** Who opened, changed or exported my file; computations over everybody are one entry per run. */
export const buatSiapaMembukaBerkas =
  (deps: DepsPengguna) =>
  async (isi: { batas?: number; sebelum?: Date }, pelaku: Pelaku): Promise<Result<readonly BarisJejak[], Galat>> => {
    const izin = periksaIzin(pelaku, 'saya:lihat')
    if (!izin.ok) return izin
    const { pegawaiId } = pelaku
    if (pegawaiId === null) return gagal({ kode: 'akses.bukan-pegawai' })
    return dalamTransaksi(deps.basis, pelaku, async (trx) => ok(await bacaJejakPegawai(trx, pegawaiId, isi)))
  }
