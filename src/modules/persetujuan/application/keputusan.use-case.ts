import { bolehSetujui, type Pelaku, periksaIzin } from '#platform/access'
import { type Transaksi, transaksiUtuh } from '#platform/db'
import type { DaftarKetetapan, TenggatBerjalan } from '#regulasi'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import {
  bacaKeputusan,
  type BarisKeputusan,
  barisTegak,
  type IsiLangkah,
  type Keputusan,
  langkahRusak,
  type LangkahTercatat,
  teksLangkah,
} from '../domain/keputusan.ts'
import { type Keadaan, periksaLangkah } from '../domain/periksa-langkah.ts'
import { saksiMinimum } from '../domain/saksi.ts'
import { type Aksi, aksiPada, langkah, type Tahap } from '../domain/tahap.ts'
import { tenggatPenyampaian } from '../domain/tenggat-penyampaian.ts'
import { tenggatKeberatan, type TenggatKeberatan } from '../domain/tenggat-keberatan.ts'
import { ambilNomor } from './ambil-nomor.ts'
import { bacaTerbuka, type BerkasTerbuka } from './berkas.use-case.ts'
import type { NomorTercatat } from '../domain/nomor.ts'
import { nomorDibutuhkan } from '../domain/nomor-keputusan.ts'
import type { PeringkatBaris } from '../domain/peringkat.ts'
import type { DepsPersetujuan } from './deps.ts'
import { bacaPeringkatBerkas } from './peringkat.ts'
import type { BerkasRingkas } from './penyimpanan.port.ts'
import { tulisLembar } from './tulis-lembar.ts'

export interface KeputusanTerbuka extends BerkasTerbuka {
  readonly keputusan: Keputusan
  readonly langkah: readonly LangkahTercatat[]
  /** First step whose digest does not follow; null = the chain is whole. */
  readonly rusakDi: number | null
  /** What this user may do now. */
  readonly boleh: readonly Aksi[]
  /** Legal values the city confirmed. */
  readonly ketetapan: DaftarKetetapan
  /** Clocks of delivery and objection, by NIP. */
  readonly tenggat: ReadonlyMap<string, TenggatKeberatan>
  /** Last day to deliver the decree. */
  readonly sampaikanSampai?: TenggatBerjalan | undefined
  /** Numbers its letters bear, or bore. */
  readonly nomor: readonly NomorTercatat[]
  /** Where each person stands now, for those who hear or decide; afterwards the steps tell how it was. */
  readonly peringkat?: ReadonlyMap<string, PeringkatBaris>
}
export type KeputusanRingkas = BerkasRingkas & { readonly tahap: Tahap }

const TERBANYAK = 50

/** Whether this user may do this now, and the name of the refusal. */
function boleh(aksi: Aksi, k: Keputusan, pelaku: Pelaku): Result<true, Galat> {
  const l = langkah(aksi)
  const izin = periksaIzin(pelaku, l.izin)
  if (!izin.ok) return izin
  if (!l.dari.includes(k.tahap)) return gagal({ kode: 'keputusan.tahap-lain', data: { tahap: k.tahap } })
  return l.bukanPengaju && k.pengaju ? bolehSetujui(pelaku, k.pengaju.penggunaId) : ok(true)
}

export async function buka(
  deps: DepsPersetujuan,
  trx: Transaksi,
  id: string,
  pelaku: Pelaku,
): Promise<Result<KeputusanTerbuka, Galat>> {
  const t = await bacaTerbuka(deps, trx, { id })
  if (!t.ok) return t
  const semua = await deps.penyimpananKeputusan.bacaLangkah(trx, id)
  const keputusan = bacaKeputusan(t.value.berkas.masukan.usulan, semua)
  const ketetapan = await deps.bacaKetetapan(trx)
  const kalender = await deps.bacaHariLibur(trx)
  const saatSk = semua.findLast((l) => l.aksi === 'tetapkan')?.saat
  return ok({
    ...t.value,
    keputusan,
    langkah: semua,
    rusakDi: langkahRusak(id, semua, deps.sidik),
    boleh: aksiPada(keputusan.tahap).filter((a) => boleh(a, keputusan, pelaku).ok),
    ketetapan,
    nomor: await deps.penyimpananNomor.milikBerkas(trx, id),
    tenggat: tenggatKeberatan(keputusan, semua, { hariIni: deps.jam.hariIni(), ketetapan, kalender }),
    sampaikanSampai:
      saatSk === undefined ? undefined : tenggatPenyampaian(keputusan, { ketetapan, kalender, saat: saatSk }),
  })
}

export const buatBukaKeputusan =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly id: string; readonly denganPeringkat?: boolean },
    pelaku: Pelaku,
  ): Promise<Result<KeputusanTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const t = await deps.basis.transaksi(pelaku, (trx) => buka(deps, trx, m.id, pelaku))
    if (!t.ok || !m.denganPeringkat || !t.value.boleh.some(berperingkat)) return t
    const p = await bacaPeringkatBerkas(deps, m.id, pelaku)
    return ok({ ...t.value, peringkat: new Map(p.map((x) => [x.nip, x])) })
  }
/** Steps that keep how people ranked when they were taken. */
const berperingkat = (a: Aksi): boolean => a === 'sidangkan' || a === 'putuskan'

export const buatDaftarKeputusan =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<readonly KeputusanRingkas[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const semua = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpananKeputusan.daftarKeputusan(trx, TERBANYAK))
    const tahap = (aksi: readonly Aksi[]): Tahap =>
      aksi.reduce<Tahap>((kini, a) => langkah(a).menjadi ?? kini, 'disusun')
    return ok(semua.map(({ aksi, ...b }) => ({ ...b, tahap: tahap(aksi) })))
  }

export interface MasukanLangkah<A extends Aksi = Aksi> {
  readonly id: string
  readonly aksi: A
  readonly isi: IsiLangkah[A]
  /** Steps the user saw: another one since then means he decides on something else. */
  readonly sesudah: number
}

/** One step, in one transaction: permission, stage, freshness, what it says; then step, effect and trail. */
export const buatJalankanLangkah =
  (deps: DepsPersetujuan) =>
  async <A extends Aksi>(m: MasukanLangkah<A>, pelaku: Pelaku): Promise<Result<Keputusan, Galat>> => {
    const izin = periksaIzin(pelaku, langkah(m.aksi).izin)
    if (!izin.ok) return izin
    const peringkat = berperingkat(m.aksi) ? await bacaPeringkatBerkas(deps, m.id, pelaku) : undefined
    const masuk: MasukanLangkah<A> = peringkat ? { ...m, isi: { ...m.isi, peringkat } } : m
    return utuhAtauTidak(deps, pelaku, (trx) => langkahDalam(deps, trx, masuk, pelaku))
  }

/** The same within a transaction already open, which a refusal takes back. */
export async function langkahDalam<A extends Aksi>(
  deps: DepsPersetujuan,
  trx: Transaksi,
  m: MasukanLangkah<A>,
  pelaku: Pelaku,
): Promise<Result<Keputusan, Galat>> {
  await deps.penyimpanan.kunciBerkas(trx, m.id)
  const t = await buka(deps, trx, m.id, pelaku)
  if (!t.ok) return t
  const h = await langkahPada(deps, trx, m, t.value, pelaku)
  return h.ok ? h : gagal(denganNama(h.error, t.value))
}

/** Refusals say who they are about, not only by number. */
export function denganNama(g: Galat, s: Pick<KeputusanTerbuka, 'isi'>): Galat {
  const satu = ({ lain: _, ...x }: Galat): Galat => {
    const nip = x.data?.['nip']
    if (typeof nip !== 'string') return x
    return { ...x, data: { ...x.data, nama: s.isi.pegawai.find((p) => p.nip === nip)?.nama ?? `NIP ${nip}` } }
  }
  return g.lain ? { ...satu(g), lain: g.lain.map(satu) } : satu(g)
}

async function langkahPada<A extends Aksi>(
  deps: DepsPersetujuan,
  trx: Transaksi,
  m: MasukanLangkah<A>,
  s: KeputusanTerbuka,
  pelaku: Pelaku,
): Promise<Result<Keputusan, Galat>> {
  const bisa = s.langkah.length === m.sesudah ? boleh(m.aksi, s.keputusan, pelaku) : gagal(BENTROK)
  if (!bisa.ok) return bisa
  const sah = layak(deps, m, s)
  if (!sah.ok) return sah
  const bernomor = await nomoriRisalah(deps, trx, m, pelaku)
  if (!bernomor.ok) return bernomor
  const baru = susunLangkah(deps, bernomor.value, s, pelaku)
  await deps.penyimpananKeputusan.tambahLangkah(trx, { ...baru, id: deps.idBaru(), berkasId: m.id })
  const sesudah = bacaKeputusan(s.berkas.masukan.usulan, [...s.langkah, baru])
  const akibat = await jalankanAkibat(deps, trx, baru, { ...s, keputusan: sesudah }, pelaku)
  if (!akibat.ok) return akibat
  await catatLangkah(deps, trx, baru, { ...s, keputusan: sesudah }, pelaku)
  return ok(sesudah)
}

/** A refusal after something was written takes it back: a step whose effect failed was never taken. */
export const utuhAtauTidak = <T>(
  deps: DepsPersetujuan,
  pelaku: Pelaku,
  kerja: (trx: Transaksi) => Promise<Result<T, Galat>>,
): Promise<Result<T, Galat>> => transaksiUtuh(deps.basis, pelaku, kerja)

/** Minutes without a number of their own take the next one of the register; one of the register is another letter's. */
async function nomoriRisalah<A extends Aksi>(
  deps: DepsPersetujuan,
  trx: Transaksi,
  m: MasukanLangkah<A>,
  pelaku: Pelaku,
): Promise<Result<MasukanLangkah<A>, Galat>> {
  if (m.aksi !== 'sidangkan') return ok(m)
  const isi = m.isi as IsiLangkah['sidangkan']
  const ketikan = isi.nomor.trim()
  if (ketikan !== '') {
    await deps.penyimpananNomor.kunciTeks(trx)
    return (await deps.penyimpananNomor.diRegister(trx, ketikan))
      ? gagal({ kode: 'nomor.sudah-di-register', data: { nomor: ketikan, isian: 'nomor' } })
      : ok(m)
  }
  const perlu = [{ jenis: 'risalah-sidang' as const, nip: null, tanggal: isi.tanggal }]
  const [nomor = ''] = await ambilNomor(deps, trx, m.id, perlu, pelaku)
  return ok({ ...m, isi: { ...m.isi, nomor } })
}
const BENTROK = { kode: 'keputusan.sudah-berubah' } as const

function layak<A extends Aksi>(deps: DepsPersetujuan, m: MasukanLangkah<A>, s: KeputusanTerbuka): Result<true, Galat> {
  if (s.rusakDi !== null) return gagal({ kode: 'keputusan.rantai-rusak', data: { langkah: s.rusakDi } })
  const segar = s.kesegaran?.putarUlang === 'sama' && s.kesegaran.beda.length === 0
  if (langkah(m.aksi).perluSegar && !segar) return gagal({ kode: 'keputusan.periksa-ulang-dulu' })
  const hariIni = deps.jam.hariIni()
  const keadaan: Keadaan = {
    k: s.keputusan,
    hasil: s.hasil,
    tmt: s.berkas.tmt,
    hariIni,
    saksiMinimum: saksiMinimum({ asOf: hariIni, ketetapan: s.ketetapan }),
  }
  return periksaLangkah(m.aksi, m.isi, keadaan)
}

function susunLangkah<A extends Aksi>(
  deps: DepsPersetujuan,
  m: MasukanLangkah<A>,
  s: KeputusanTerbuka,
  pelaku: Pelaku,
): LangkahTercatat<A> {
  const isi = {
    ke: s.langkah.length + 1,
    aksi: m.aksi,
    isi: m.isi,
    pemeriksaanKe: s.pemeriksaan.ke,
    oleh: pelaku.nama,
    penggunaId: pelaku.penggunaId,
    saat: deps.jam.sekarang().toISOString(),
  }
  return { ...isi, sidik: deps.sidik(teksLangkah(isi, s.langkah.at(-1)?.sidik ?? m.id)) }
}

/** What a step does beyond being recorded. */
async function jalankanAkibat(
  deps: DepsPersetujuan,
  trx: Transaksi,
  l: LangkahTercatat,
  s: KeputusanTerbuka,
  pelaku: Pelaku,
): Promise<Result<true, Galat>> {
  const tegak = barisTegak(s.keputusan)
  const { penetapan, sidang } = s.keputusan
  const daftarkan = (
    jenis: 'tpk' | 'sk',
    surat: { readonly nomor: string; readonly tanggal: IsoDate },
    baris: readonly BarisKeputusan[],
  ) =>
    deps.penyimpanan.tambahSurat(
      trx,
      {
        id: deps.idBaru(),
        berkasId: s.berkas.id,
        jenis,
        nomor: surat.nomor,
        tanggal: surat.tanggal,
        cara: 'berkas',
        ...(jenis === 'sk' && { mulai: s.berkas.tmt }),
        ...(jenis === 'sk' && penetapan?.alasanBerlakuSurut && { alasanBerlakuSurut: penetapan.alasanBerlakuSurut }),
        baris: baris.map(({ nip, ke }) => ({ nip, ke })),
      },
      { nama: pelaku.nama, penggunaId: pelaku.penggunaId },
    )
  if (l.aksi === 'sidangkan' && sidang)
    await daftarkan(
      'tpk',
      sidang,
      tegak.filter((b) => b.pertimbangan?.setuju),
    )
  if (l.aksi === 'tetapkan' && penetapan) await daftarkan('sk', penetapan, tegak)
  if (l.aksi === 'tetapkan') await tulisLembar(deps, trx, s)
  if (l.aksi === 'putuskan' || l.aksi === 'tetapkan' || l.aksi === 'lantik') {
    const perlu = nomorDibutuhkan(s.keputusan, s.nomor, deps.jam.hariIni())
    await ambilNomor(deps, trx, s.berkas.id, perlu, pelaku)
  }
  if (l.aksi !== 'berlakukan') return ok(true)
  return deps.terapkanPenempatan(
    trx,
    {
      tmt: s.berkas.tmt,
      nomor: penetapan?.nomor ?? s.berkas.judul,
      baris: tegak.map(({ nip, ke, sebagai }) => ({ nip, kodeJabatan: ke, peran: sebagai })),
    },
    pelaku,
  )
}

async function catatLangkah(
  deps: DepsPersetujuan,
  trx: Transaksi,
  l: LangkahTercatat,
  s: KeputusanTerbuka,
  pelaku: Pelaku,
): Promise<void> {
  const nips = 'nip' in l.isi ? [l.isi.nip] : s.keputusan.baris.map((b) => b.nip)
  const orang = s.berkas.sumber === 'berkas' ? [] : await deps.bacaFaktaPegawai(trx, { pada: s.berkas.tmt, nips })
  const entri = {
    tindakan: `keputusan.${l.aksi}`,
    objekJenis: 'usulan',
    objekId: s.berkas.id,
    rincian: { langkah: l.ke, tahap: s.keputusan.tahap },
  }
  await deps.catatBanyak(trx, pelaku, [entri, ...orang.map((p) => ({ ...entri, pegawaiId: p.id }))])
}
