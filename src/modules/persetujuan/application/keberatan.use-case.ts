import type { BerkasPeriksa, HasilPeriksa } from '#modules/kelayakan'
import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { berkasBalik, type RantaiBalik, rantaiBalik, usulanBalik } from '../domain/akibat-keberatan.ts'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import { muatDisimpan, simpanBerkasDalam } from './berkas.use-case.ts'
import type { DepsPersetujuan, HargaTinggal, TanpaHargaTinggal } from './deps.ts'
import { buka, type KeputusanTerbuka, langkahDalam, utuhAtauTidak } from './keputusan.use-case.ts'
import type { MasukanTersimpan } from './penyimpanan.port.ts'
import { buatPeriksaDaftar, nilaiIsi, type PemeriksaanSementara } from './periksa.use-case.ts'

/** What granting one objection would mean. */
export interface AkibatKeberatan {
  readonly rantai: RantaiBalik
  /** The facts the reversing lines were judged on. */
  readonly isi: BerkasPeriksa
  /** null = there is no line to judge. */
  readonly hasil: HasilPeriksa | null
  /** There is a line, and the check could not read it: not the same as nothing found. */
  readonly belumDapatDinilai: boolean
  /** null = the batch came from no stored plan. */
  readonly harga: HargaTinggal | TanpaHargaTinggal | 'tidak-terhitung' | null
  readonly tanggal: IsoDate
}
export interface KeberatanTerbuka {
  readonly terbuka: KeputusanTerbuka
  readonly baris: BarisKeputusan
  readonly akibat: AkibatKeberatan
}
const TIADA = { kode: 'keputusan.keberatan-tidak-ditemukan' } as const

function hitungAkibat(deps: DepsPersetujuan, t: KeputusanTerbuka, nip: string): Omit<AkibatKeberatan, 'harga'> {
  const { tmt } = t.berkas
  const hariIni = deps.jam.hariIni()
  const tanggal = hariIni > tmt ? hariIni : tmt
  const rantai = rantaiBalik(t.isi, t.keputusan, nip)
  const isi = berkasBalik(t.isi, t.keputusan, rantai, { tmt, tanggal })
  const hasil = isi.usulan.length > 0 ? nilaiIsi(JSON.stringify(isi)) : null
  return {
    rantai,
    isi,
    hasil: hasil?.ok ? hasil.value : null,
    belumDapatDinilai: hasil?.ok === false,
    tanggal,
  }
}

/** One objection with what granting it would change. Everyone it would move can read that somebody looked. */
export const buatBukaKeberatan =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly id: string; readonly nip: string },
    pelaku: Pelaku,
  ): Promise<Result<KeberatanTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const h = await deps.basis.transaksi(pelaku, async (trx) => {
      const t = await buka(deps, trx, m.id, pelaku)
      if (!t.ok) return t
      const baris = barisTegak(t.value.keputusan).find((b) => b.nip === m.nip)
      if (!baris?.keberatan) return gagal(TIADA)
      const akibat = hitungAkibat(deps, t.value, m.nip)
      const nips = akibat.rantai.baris.map((b) => b.nip)
      const orang =
        t.value.berkas.sumber === 'berkas' ? [] : await deps.bacaFaktaPegawai(trx, { pada: akibat.tanggal, nips })
      const entri = { tindakan: 'keputusan.akibat-dilihat', objekJenis: 'usulan', objekId: m.id }
      await deps.catatBanyak(trx, pelaku, [entri, ...orang.map((p) => ({ ...entri, pegawaiId: p.id }))])
      return ok({ terbuka: t.value, baris, akibat })
    })
    if (!h.ok) return h
    const { rencana } = h.value.terbuka.berkas.masukan
    const harga = rencana ? await deps.bacaHargaTinggal({ ...rencana, nip: m.nip }, pelaku) : null
    return ok({
      ...h.value,
      akibat: { ...h.value.akibat, harga: harga && (harga.ok ? harga.value : 'tidak-terhitung') },
    })
  }

/** The batch that carries a granted objection out: stored with its own check, and tied to the decision both ways. */
export const buatSusunSusulan =
  (deps: DepsPersetujuan) =>
  async (
    m: {
      readonly id: string
      readonly nip: string
      readonly tanggal: IsoDate
      readonly judul: string
      readonly sesudah: number
    },
    pelaku: Pelaku,
  ): Promise<Result<{ readonly id: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    const t = await deps.basis.transaksi(pelaku, (trx) => buka(deps, trx, m.id, pelaku))
    if (!t.ok) return t
    const p = await periksaSusulan(deps, t.value, m, pelaku)
    if (!p.ok) return p
    const muat = muatDisimpan(p.value)
    if (!muat.ok) return muat
    return utuhAtauTidak(deps, pelaku, async (trx): Promise<Result<{ readonly id: string }, Galat>> => {
      const id = await simpanBerkasDalam(deps, trx, { judul: m.judul, pemeriksaan: p.value }, pelaku)
      const isi = { nip: m.nip, berkasId: id }
      const langkah = { id: m.id, aksi: 'susun-susulan' as const, isi, sesudah: m.sesudah }
      const l = await langkahDalam(deps, trx, langkah, pelaku)
      return l.ok ? ok({ id }) : l
    })
  }

async function periksaSusulan(
  deps: DepsPersetujuan,
  t: KeputusanTerbuka,
  m: { readonly nip: string; readonly tanggal: IsoDate },
  pelaku: Pelaku,
): Promise<Result<PemeriksaanSementara, Galat>> {
  const { tmt, sumber, masukan } = t.berkas
  if (m.tanggal < tmt) return gagal({ kode: 'keputusan.susulan-sebelum-tmt', data: { tmt } })
  const rantai = rantaiBalik(t.isi, t.keputusan, m.nip)
  const usulan = usulanBalik(rantai)
  if (usulan.length === 0) return gagal({ kode: 'keputusan.susulan-tanpa-baris', data: { nip: m.nip } })
  const susulan: MasukanTersimpan = { usulan, tanpaSurat: true, susulanDari: { berkasId: t.berkas.id, nip: m.nip } }
  if (sumber === 'berkas') {
    const isi = JSON.stringify(berkasBalik(t.isi, t.keputusan, rantai, { tmt, tanggal: m.tanggal }))
    const hasil = nilaiIsi(isi)
    return hasil.ok ? ok({ sumber: 'berkas', tmt: m.tanggal, masukan: susulan, isi, hasil: hasil.value }) : hasil
  }
  const { kepalaDaerah } = masukan
  const h = await buatPeriksaDaftar(deps)(
    { tanggal: m.tanggal, usulan, tanpaSurat: true, ...(kepalaDaerah && { kepalaDaerah }) },
    pelaku,
  )
  return h.ok ? ok({ ...h.value, masukan: { ...h.value.masukan, ...susulan } }) : h
}
