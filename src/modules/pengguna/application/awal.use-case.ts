import { PERAN, type Pelaku, type Peran } from '#platform/access'
import { catat } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { sandiAcak } from '#platform/session'
import { gagal, ok, type Galat, type Result } from '#shared'
import type { Pengguna, Penugasan } from '../domain/pengguna.ts'
import { dalamTransaksi, pemuat, surelRapi, surelSah, type DepsPengguna } from './deps.ts'
import { pilihOrangContoh, type OrangContoh } from './orang-contoh.ts'
import { buatTautan, type TautanBaru } from './undang.use-case.ts'

/**
 * `tepat admin buat`: the first administrator, by a link to open in the browser. Whoever runs the command owns the
 * database already; it is refused as soon as an active administrator exists.
 */
export const buatAdminPertama =
  (deps: DepsPengguna, instansiId: string) =>
  async (isi: { surel: string; nama: string }): Promise<Result<TautanBaru, Galat>> => {
    const surel = surelRapi(isi.surel)
    if (!surelSah(surel)) return gagal({ kode: 'pengguna.surel-tidak-sah' })
    if (isi.nama.trim() === '') return gagal({ kode: 'pengguna.nama-kosong' })
    const sistem = pemuat(instansiId, 'tepat admin buat')
    return dalamTransaksi<TautanBaru>(deps.basis, sistem, async (trx) => {
      const pada = deps.jam.hariIni()
      if ((await deps.repo.adminLain(trx, instansiId, pada)) > 0) return gagal({ kode: 'pengguna.admin-sudah-ada' })
      const lama = await deps.repo.cariSurel(trx, surel)
      const pengguna: Pengguna = lama
        ? { ...lama, nama: isi.nama.trim(), status: lama.akunId ? 'aktif' : 'diundang', alasan: null }
        : {
            id: idBaru(),
            surel,
            nama: isi.nama.trim(),
            pegawaiId: null,
            akunId: null,
            status: 'diundang',
            sintetis: false,
            alasan: null,
          }
      await deps.repo.simpan(trx, pengguna, null)
      const sudah = (await deps.repo.penugasan(trx, pengguna.id)).some((p) => p.peran === 'admin' && p.sampai === null)
      if (!sudah) await deps.repo.simpanPenugasan(trx, penugasanBaru(pengguna.id, 'admin', null, pada), null)
      const tautan = await buatTautan(deps, trx, sistem, pengguna.id, pengguna.akunId ? 'atur-ulang' : 'undangan')
      await catat(trx, sistem, { tindakan: 'pengguna.admin-pertama', objekJenis: 'pengguna', objekId: pengguna.id })
      return ok(tautan)
    })
  }

const penugasanBaru = (penggunaId: string, peran: Peran, unitId: string | null, mulai: string): Penugasan => ({
  id: idBaru(),
  penggunaId,
  peran,
  unitId,
  mulai,
  sampai: null,
  dasar: null,
})

export interface HasilAkunContoh {
  readonly sandi: string
  readonly akun: readonly { readonly peran: Peran; readonly surel: string; readonly nama: string }[]
}

export const surelContoh = (peran: Peran): string => `${peran}@demo.tepat`

/**
 * The thirteen demo accounts with one password. Called at each start of a demo: accounts that exist keep their
 * state and get the same password again, so that the printed line always holds.
 */
export const buatAkunContoh =
  (deps: DepsPengguna, instansiId: string) =>
  async (isi: { orang?: OrangContoh; sandi?: string }): Promise<Result<HasilAkunContoh, Galat>> => {
    const sandi = isi.sandi ?? sandiAcak()
    const sistem = pemuat(instansiId, 'Kota contoh')
    const orang = { ...(await pilihOrang(deps, sistem)), ...isi.orang }
    const akun: { peran: Peran; surel: string; nama: string }[] = []
    for (const peran of PERAN) {
      const hasil = await satuAkunContoh(deps, sistem, peran, orang[peran] ?? {}, sandi)
      if (!hasil.ok) return hasil
      akun.push({ peran, surel: hasil.value.surel, nama: hasil.value.nama })
    }
    return ok({ sandi, akun })
  }

/** Reads the city once, and only when an account is still missing. */
async function pilihOrang(deps: DepsPengguna, sistem: Pelaku): Promise<OrangContoh> {
  return deps.basis.transaksi({ ...sistem, peran: [...PERAN] }, async (trx) => {
    for (const peran of PERAN)
      if (!(await deps.repo.cariSurel(trx, surelContoh(peran)))) {
        const pada = deps.jam.hariIni()
        return pilihOrangContoh(await deps.bacaUnit(trx, { pada }), await deps.bacaPegawai(trx, { pada }))
      }
    return {}
  })
}

async function satuAkunContoh(
  deps: DepsPengguna,
  sistem: Pelaku,
  peran: Peran,
  orang: NonNullable<OrangContoh[Peran]>,
  sandi: string,
): Promise<Result<Pengguna, Galat>> {
  const surel = surelContoh(peran)
  const ada = await deps.basis.transaksi(sistem, (trx) => deps.repo.cariSurel(trx, surel))
  const pengguna: Pengguna = ada ?? {
    id: idBaru(),
    surel,
    nama: orang.nama ?? `Contoh ${peran}`,
    pegawaiId: orang.pegawaiId ?? null,
    akunId: null,
    status: 'diundang',
    sintetis: true,
    alasan: null,
  }
  const akun = await deps.sesi.buatAkun({
    surel,
    nama: pengguna.nama,
    sandi,
    instansiId: sistem.instansiId,
    penggunaId: pengguna.id,
  })
  if (!akun.ok) return akun
  if (ada?.akunId === akun.value) return ok(ada)
  return dalamTransaksi<Pengguna>(deps.basis, sistem, async (trx) => {
    const jadi: Pengguna = { ...pengguna, akunId: akun.value, status: 'aktif' }
    await deps.repo.simpan(trx, jadi, null)
    if (!ada) {
      const mulai = deps.jam.hariIni() < '2026-01-01' ? deps.jam.hariIni() : '2026-01-01'
      await deps.repo.simpanPenugasan(trx, penugasanBaru(jadi.id, peran, orang.unitId ?? null, mulai), null)
    }
    await catat(trx, sistem, {
      tindakan: 'pengguna.akun-contoh',
      objekJenis: 'pengguna',
      objekId: jadi.id,
      rincian: { peran },
    })
    return ok(jadi)
  })
}
