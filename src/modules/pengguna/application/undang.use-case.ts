import { periksaIzin, PERAN, PERAN_PERLU_UNIT, type Pelaku, type Peran } from '#platform/access'
import { catat } from '#platform/audit'
import type { Transaksi } from '#platform/db'
import { idBaru } from '#platform/ids'
import { gagal, ok, type Galat, type IsoDate, type Result } from '#shared'
import type { JenisTautan, Pengguna } from '../domain/pengguna.ts'
import { dalamTransaksi, sidikToken, surelRapi, surelSah, tokenBaru, type DepsPengguna } from './deps.ts'

/** Shown once, to be printed or handed over; the database keeps a hash. */
export interface TautanBaru {
  readonly penggunaId: string
  readonly jenis: JenisTautan
  readonly jalur: string
  readonly kedaluwarsaPada: Date
}

export interface IsianPenugasan {
  readonly peran: string
  readonly unitId?: string | null
  readonly mulai: IsoDate
  readonly sampai?: IsoDate | null
  readonly dasar?: string | null
}

export async function buatTautan(
  deps: DepsPengguna,
  trx: Transaksi,
  pelaku: Pelaku,
  penggunaId: string,
  jenis: JenisTautan,
): Promise<TautanBaru> {
  const token = tokenBaru()
  await deps.repo.batalkanTautan(trx, penggunaId)
  const tautan = await deps.repo.buatTautan(trx, {
    penggunaId,
    jenis,
    sidik: sidikToken(token),
    oleh: pelaku.penggunaId,
  })
  const jalur = jenis === 'undangan' ? `/undangan/${token}` : `/atur-ulang/${token}`
  return { penggunaId, jenis, jalur, kedaluwarsaPada: new Date(tautan.kedaluwarsaPada) }
}

/** A role, its unit and its period make sense together. */
export async function periksaPenugasan(
  deps: DepsPengguna,
  trx: Transaksi,
  isi: IsianPenugasan,
): Promise<Result<Peran, Galat>> {
  if (!(PERAN as readonly string[]).includes(isi.peran)) return gagal({ kode: 'pengguna.peran-tidak-dikenal' })
  const peran = isi.peran as Peran
  if (isi.sampai != null && isi.sampai <= isi.mulai) return gagal({ kode: 'pengguna.masa-mustahil' })
  if (!isi.unitId)
    return PERAN_PERLU_UNIT.includes(peran) ? gagal({ kode: 'pengguna.unit-wajib', data: { peran } }) : ok(peran)
  const unit = await deps.bacaUnit(trx, { pada: deps.jam.hariIni() })
  return unit.some((u) => u.id === isi.unitId) ? ok(peran) : gagal({ kode: 'pengguna.unit-tidak-dikenal' })
}

/** The personnel record with this NIP, for the link between account and person. */
export async function cariNip(
  deps: DepsPengguna,
  trx: Transaksi,
  nip: string | null | undefined,
): Promise<Result<string | null, Galat>> {
  const rapi = nip?.replace(/[\s']/g, '') ?? ''
  if (rapi === '') return ok(null)
  const orang = await deps.bacaPegawai(trx, { pada: deps.jam.hariIni(), nips: [rapi] })
  return orang[0] ? ok(orang[0].id) : gagal({ kode: 'pengguna.nip-tidak-dikenal', data: { nip: rapi } })
}

/** No public sign-up: an account begins with an invitation that already carries a role. */
export const buatUndangPengguna =
  (deps: DepsPengguna) =>
  async (
    isi: { surel: string; nama: string; nip?: string | null } & IsianPenugasan,
    pelaku: Pelaku,
  ): Promise<Result<TautanBaru, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    const surel = surelRapi(isi.surel)
    if (!surelSah(surel)) return gagal({ kode: 'pengguna.surel-tidak-sah' })
    return dalamTransaksi(deps.basis, pelaku, async (trx) => {
      const peran = await periksaPenugasan(deps, trx, isi)
      if (!peran.ok) return peran
      const pegawaiId = await cariNip(deps, trx, isi.nip)
      if (!pegawaiId.ok) return pegawaiId
      if (await deps.repo.cariSurel(trx, surel)) return gagal({ kode: 'pengguna.surel-sudah-ada' })
      const pengguna: Pengguna = {
        id: idBaru(),
        surel,
        nama: isi.nama.trim(),
        pegawaiId: pegawaiId.value,
        akunId: null,
        status: 'diundang',
        sintetis: false,
        alasan: null,
      }
      await deps.repo.simpan(trx, pengguna, pelaku.penggunaId)
      await deps.repo.simpanPenugasan(
        trx,
        {
          id: idBaru(),
          penggunaId: pengguna.id,
          peran: peran.value,
          unitId: isi.unitId || null,
          mulai: isi.mulai,
          sampai: isi.sampai || null,
          dasar: isi.dasar || null,
        },
        pelaku.penggunaId,
      )
      const tautan = await buatTautan(deps, trx, pelaku, pengguna.id, 'undangan')
      await catat(trx, pelaku, {
        tindakan: 'pengguna.diundang',
        objekJenis: 'pengguna',
        objekId: pengguna.id,
        // An account on somebody's record opens his own pages: he sees that it was made.
        pegawaiId: pengguna.pegawaiId,
        rincian: { peran: peran.value, unitId: isi.unitId || null, mulai: isi.mulai, sampai: isi.sampai || null },
      })
      return ok(tautan)
    })
  }

/** A new one-time link in place of a lost or expired one; for an active account it resets the password. */
export const buatTautanPengguna =
  (deps: DepsPengguna) =>
  async (isi: { id: string }, pelaku: Pelaku): Promise<Result<TautanBaru, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    return dalamTransaksi(deps.basis, pelaku, async (trx) => {
      const pengguna = await deps.repo.baca(trx, isi.id)
      if (!pengguna) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      if (pengguna.status === 'nonaktif') return gagal({ kode: 'pengguna.sedang-nonaktif' })
      const jenis = pengguna.status === 'diundang' ? 'undangan' : 'atur-ulang'
      const tautan = await buatTautan(deps, trx, pelaku, pengguna.id, jenis)
      await catat(trx, pelaku, {
        tindakan: jenis === 'undangan' ? 'pengguna.undangan-diulang' : 'pengguna.tautan-atur-ulang-dibuat',
        objekJenis: 'pengguna',
        objekId: pengguna.id,
        pegawaiId: pengguna.pegawaiId,
      })
      return ok(tautan)
    })
  }
