import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { isIsoDate } from '#regulasi'
import { gagal, ok, type Result } from '#shared'
import {
  type AksiSkenario,
  bacaKeadaan,
  type IsiAksi,
  type KeadaanSkenario,
  type MasalahSetelan,
  perpindahan,
  type RingkasanGeser,
  type Setelan,
  setelanBawaan,
  type TempatUsulan,
} from '../domain/skenario/index.ts'
import {
  bukaSkenario,
  bukaUntukLangkah,
  type LangkahBaru,
  type SkenarioTerbuka,
  tulisLangkah,
} from './buka-skenario.ts'
import type { DepsPenempatan } from './deps.ts'
import { periksaGeserTrx, ringkasGeser } from './geser.use-case.ts'
import { buatHitungUntuk } from './hitung-rencana.use-case.ts'
import { bacaFaktaKota } from './keadaan.ts'
import { periksaSetelanKota, setelanBoleh } from './kota-setelan.ts'
import type { RencanaDto } from './rencana.dto.ts'
import type { GalatSkenario, UseSkenario } from './skenario.dto.ts'
import type { KepalaSkenario } from './skenario.port.ts'

type Hasil<T> = Promise<Result<T, GalatSkenario>>
const kosong = (teks: string): boolean => teks.trim().length < 3

async function periksa(deps: DepsPenempatan, trx: Transaksi, setelan: Setelan): Promise<readonly MasalahSetelan[]> {
  // A date that is none cannot be read from the database; the numbers can be judged all the same.
  const tmt = isIsoDate(setelan.tmt) ? setelan.tmt : deps.jam.hariIni()
  return periksaSetelanKota(deps, setelan, await bacaFaktaKota(deps, trx, tmt))
}

export const buatPeriksaSetelan =
  (deps: DepsPenempatan): UseSkenario['periksaSetelan'] =>
  async (m, pelaku) => {
    const izin = periksaIzin(pelaku, 'rencana:hitung')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => periksa(deps, trx, m.setelan)))
  }

const LANGKAH_PERTAMA = { langkah: [], keadaan: bacaKeadaan([]), rusakDi: null }

async function mulai(
  deps: DepsPenempatan,
  trx: Transaksi,
  m: { readonly nama: string; readonly asalId: string | null; readonly setelan: Setelan },
  pelaku: Pelaku,
): Promise<string> {
  const kepala: KepalaSkenario = {
    id: deps.idBaru(),
    nama: m.nama.trim(),
    asalId: m.asalId,
    oleh: pelaku.nama,
    penggunaId: pelaku.penggunaId,
    saat: deps.jam.sekarang().toISOString(),
  }
  await deps.penyimpananSkenario.tambah(trx, kepala)
  await deps.catat(trx, pelaku, {
    tindakan: m.asalId === null ? 'skenario.dibuat' : 'skenario.disalin',
    objekJenis: 'skenario',
    objekId: kepala.id,
    rincian: { nama: kepala.nama, ...(m.asalId !== null && { asal: m.asalId }) },
  })
  await tulisLangkah(deps, trx, { kepala, ...LANGKAH_PERTAMA }, { aksi: 'atur', isi: { setelan: m.setelan } }, pelaku)
  return kepala.id
}

const namaSah = (nama: string): Result<true, GalatSkenario> =>
  nama.trim().length >= 3 && nama.trim().length <= 120 ? ok(true) : gagal({ kode: 'skenario.nama-tidak-sah' })

const setelanSah = async (deps: DepsPenempatan, trx: Transaksi, s: Setelan) => setelanBoleh(await periksa(deps, trx, s))

export const buatBuatSkenario =
  (deps: DepsPenempatan): UseSkenario['buatSkenario'] =>
  async (m, pelaku) => {
    const izin = periksaIzin(pelaku, 'rencana:hitung')
    if (!izin.ok) return izin
    const nama = namaSah(m.nama)
    if (!nama.ok) return nama
    const setelan = m.setelan ?? setelanBawaan(m.tmt ?? deps.jam.hariIni())
    return deps.basis.transaksi(pelaku, async (trx): Hasil<{ id: string }> => {
      const sah = await setelanSah(deps, trx, setelan)
      return sah.ok ? ok({ id: await mulai(deps, trx, { nama: m.nama, asalId: null, setelan }, pelaku) }) : sah
    })
  }

/**
 * The copy carries the newest settings as they are, also where the city has changed since: what is wrong with them is said
 * when they are looked at, and nothing can be computed from them before it is mended.
 */
export const buatSalinSkenario =
  (deps: DepsPenempatan): UseSkenario['salinSkenario'] =>
  async (m, pelaku) => {
    const izin = periksaIzin(pelaku, 'rencana:hitung')
    if (!izin.ok) return izin
    const nama = namaSah(m.nama)
    if (!nama.ok) return nama
    return deps.basis.transaksi(pelaku, async (trx): Hasil<{ id: string }> => {
      const t = await bukaSkenario(deps, trx, m.id)
      if (!t.ok) return t
      const { keadaan, rusakDi } = t.value
      if (rusakDi !== null) return gagal({ kode: 'skenario.rantai-rusak', data: { langkah: rusakDi } })
      const setelan = keadaan.setelan ?? setelanBawaan(deps.jam.hariIni())
      return ok({ id: await mulai(deps, trx, { nama: m.nama, asalId: m.id, setelan }, pelaku) })
    })
  }

interface Pesanan<A extends AksiSkenario> extends LangkahBaru<A> {
  readonly id: string
  readonly sesudah?: number | undefined
}
type Syarat = (t: SkenarioTerbuka, trx: Transaksi) => Hasil<true>

/**
 * What changed since the plan was computed: looked at before it is frozen and before every step after that. A step that
 * carries the plan on is refused when one of its lines can no longer be; the others record what was seen.
 */
async function geserUntuk(
  deps: DepsPenempatan,
  trx: Transaksi,
  aksi: AksiSkenario,
  usulan: TempatUsulan | undefined,
): Hasil<RingkasanGeser | undefined> {
  if (!usulan) return ok(undefined)
  const g = await periksaGeserTrx(deps, trx, usulan)
  if (!g.ok) return g
  if (perpindahan(aksi).perluMungkin && g.value.mustahil > 0)
    return gagal({ kode: 'skenario.baris-mustahil', data: { banyak: g.value.mustahil }, geser: g.value })
  return ok(ringkasGeser(g.value))
}

/** One step in a transaction already open. */
async function langkahDalam<A extends AksiSkenario>(
  deps: DepsPenempatan,
  trx: Transaksi,
  { id, sesudah, ...baru }: Pesanan<A>,
  pelaku: Pelaku,
  syarat?: Syarat,
): Hasil<KeadaanSkenario> {
  const t = await bukaUntukLangkah(deps, trx, { id, sesudah, aksi: baru.aksi }, pelaku)
  if (!t.ok) return t
  const sah = syarat ? await syarat(t.value, trx) : ok(true as const)
  if (!sah.ok) return sah
  const dipilih = baru.aksi === 'bekukan' ? (baru.isi as { usulan: TempatUsulan }).usulan : undefined
  const geser = await geserUntuk(deps, trx, baru.aksi, dipilih ?? t.value.keadaan.usulanBeku?.usulan)
  if (!geser.ok) return geser
  const sesudahnya = await tulisLangkah(deps, trx, t.value, { ...baru, geser: geser.value }, pelaku)
  return ok(sesudahnya.keadaan)
}

const langkah =
  <A extends AksiSkenario>(deps: DepsPenempatan, syarat?: Syarat) =>
  async (m: Pesanan<A>, pelaku: Pelaku): Hasil<KeadaanSkenario> => {
    const izin = periksaIzin(pelaku, perpindahan(m.aksi).izin)
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, (trx) => langkahDalam(deps, trx, m, pelaku, syarat))
  }

const alasanAda = (alasan: string): Result<true, GalatSkenario> =>
  kosong(alasan) ? gagal({ kode: 'skenario.alasan-kosong' }) : ok(true)

/** A plan named by a step is one of the scenario's own runs. */
const usulanSendiri =
  (deps: DepsPenempatan, u: TempatUsulan): Syarat =>
  async (t, trx) => {
    const milik = t.keadaan.rencana.some((r) => r.rencanaId === u.rencanaId)
    return milik && (await deps.penyimpananSkenario.adaUsulan(trx, u))
      ? ok(true)
      : gagal({ kode: 'skenario.usulan-tidak-dikenal' })
  }

export const buatAturSkenario =
  (deps: DepsPenempatan): UseSkenario['aturSkenario'] =>
  async ({ setelan, catatan, ...m }, pelaku) => {
    let peringatan: readonly MasalahSetelan[] = []
    const h = await langkah<'atur'>(deps, async (_, trx) => {
      const sah = await setelanSah(deps, trx, setelan)
      if (!sah.ok) return sah
      peringatan = sah.value
      return ok(true)
    })({ ...m, aksi: 'atur', isi: { setelan, ...(catatan && { catatan }) } }, pelaku)
    return h.ok ? ok({ ...h.value, peringatan }) : h
  }

/** Computes from the newest settings; the run and its step are kept together or not at all. */
export const buatHitungSkenario = (deps: DepsPenempatan): UseSkenario['hitungSkenario'] => {
  const hitung = buatHitungUntuk(deps)
  return async (m, pelaku) => {
    const izin = periksaIzin(pelaku, 'rencana:hitung')
    if (!izin.ok) return izin
    const buka = (trx: Transaksi) => bukaUntukLangkah(deps, trx, { ...m, aksi: 'hitung' }, pelaku)
    const awal = await deps.basis.transaksi(pelaku, buka)
    if (!awal.ok) return awal
    const { setelan, setelanKe } = awal.value.keadaan
    if (!setelan || setelanKe === null) return gagal({ kode: 'skenario.belum-disetel' })
    const saatDisimpan = async (trx: Transaksi, { id: rencanaId }: RencanaDto): Hasil<true> => {
      // Somebody may have gone on while this was being computed.
      const kini = await buka(trx)
      if (!kini.ok) return kini
      await tulisLangkah(deps, trx, kini.value, { aksi: 'hitung', isi: { rencanaId, setelanKe } }, pelaku)
      return ok(true)
    }
    const h = await hitung({ setelan }, pelaku, { skenarioId: m.id, saatDisimpan })
    return h.ok ? ok({ rencanaId: h.value.id }) : h
  }
}

/**
 * A plan edited by hand becomes part of its scenario in the transaction that stores it: before it is stored, so that a
 * refusal stores nothing.
 */
export const buatTulisSesuaikan =
  (deps: DepsPenempatan) =>
  async (
    trx: Transaksi,
    { id, ...isi }: { readonly id: string } & IsiAksi<'sesuaikan'>,
    pelaku: Pelaku,
  ): Promise<Result<true, GalatSkenario>> => {
    const t = await bukaUntukLangkah(deps, trx, { id, aksi: 'sesuaikan' }, pelaku)
    if (!t.ok) return t
    const asal = await usulanSendiri(deps, isi.dari)(t.value, trx)
    if (!asal.ok) return asal
    await tulisLangkah(deps, trx, t.value, { aksi: 'sesuaikan', isi }, pelaku)
    return ok(true)
  }
export type TulisSesuaikan = ReturnType<typeof buatTulisSesuaikan>

const KOMENTAR_MAKS = 4000

export const buatKomentari =
  (deps: DepsPenempatan): UseSkenario['komentariSkenario'] =>
  async ({ id, isi, tentang, jabatanId }, pelaku) => {
    const teks = isi.trim()
    if (teks.length === 0) return gagal({ kode: 'skenario.komentar-kosong' })
    if (teks.length > KOMENTAR_MAKS) return gagal({ kode: 'skenario.komentar-panjang', data: { maks: KOMENTAR_MAKS } })
    return langkah<'komentari'>(deps, tentang && usulanSendiri(deps, tentang))(
      { id, aksi: 'komentari', isi: { isi: teks, ...(tentang && { tentang }), ...(jabatanId && { jabatanId }) } },
      pelaku,
    )
  }

export const buatBagikan =
  (deps: DepsPenempatan): UseSkenario['bagikanSkenario'] =>
  ({ catatan, ...m }, pelaku) =>
    langkah<'bagikan'>(deps)({ ...m, aksi: 'bagikan', isi: catatan ? { catatan } : {} }, pelaku)

export const buatTarikBagikan =
  (deps: DepsPenempatan): UseSkenario['tarikBagikanSkenario'] =>
  async ({ alasan, ...m }, pelaku) => {
    const ada = alasanAda(alasan)
    return ada.ok ? langkah<'tarik-bagikan'>(deps)({ ...m, aksi: 'tarik-bagikan', isi: { alasan } }, pelaku) : ada
  }

export const buatBekukan =
  (deps: DepsPenempatan): UseSkenario['bekukanSkenario'] =>
  async ({ usulan, alasan, ...m }, pelaku) => {
    const ada = alasanAda(alasan)
    if (!ada.ok) return ada
    return langkah<'bekukan'>(deps, usulanSendiri(deps, usulan))(
      { ...m, aksi: 'bekukan', isi: { usulan, alasan } },
      pelaku,
    )
  }

/** Only the frozen plan goes to a decision file, and its step is written where the file is kept, or neither is. */
export const buatCatatAjukan =
  (deps: DepsPenempatan): UseSkenario['catatAjukanSkenario'] =>
  (trx, { id, berkasId, usulan: u }, pelaku) =>
    langkahDalam<'ajukan'>(deps, trx, { id, aksi: 'ajukan', isi: { berkasId } }, pelaku, async ({ keadaan }) => {
      const beku = keadaan.usulanBeku?.usulan
      if (beku?.rencanaId !== u.rencanaId || beku.varian !== u.varian || beku.kunci !== u.kunci)
        return gagal({ kode: 'skenario.bukan-yang-dibekukan' })
      return keadaan.berkas.some((b) => b.berkasId === berkasId)
        ? gagal({ kode: 'skenario.berkas-sudah-tercatat' })
        : ok(true)
    })

export const buatTutup =
  (deps: DepsPenempatan): UseSkenario['tutupSkenario'] =>
  async ({ alasan, ...m }, pelaku) => {
    const ada = alasanAda(alasan)
    return ada.ok ? langkah<'tutup'>(deps)({ ...m, aksi: 'tutup', isi: { alasan } }, pelaku) : ada
  }
