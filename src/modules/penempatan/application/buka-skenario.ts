import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, langkahPutus, ok, type Result, teksBerantai } from '#shared'
import {
  type AksiSkenario,
  aksiSkenario,
  bacaKeadaan,
  type IsiAksi,
  type KeadaanSkenario,
  type LangkahSkenario,
  perpindahan,
  type RingkasanGeser,
} from '../domain/skenario/index.ts'
import type { DepsPenempatan } from './deps.ts'
import type { GalatSkenario } from './skenario.dto.ts'
import type { KepalaSkenario } from './skenario.port.ts'

export interface SkenarioTerbuka {
  readonly kepala: KepalaSkenario
  readonly langkah: readonly LangkahSkenario[]
  readonly keadaan: KeadaanSkenario
  /** First step whose digest does not follow; null = the chain is whole. */
  readonly rusakDi: number | null
}

/** The chain begins with what the scenario itself says: its name cannot be changed under it. */
const awalRantai = (k: KepalaSkenario): string =>
  teksBerantai('', [k.id, k.nama, k.asalId, k.oleh, k.penggunaId, k.saat])
const teksLangkah = (l: Omit<LangkahSkenario, 'sidik'>, sebelum: string): string =>
  teksBerantai(sebelum, [l.ke, l.aksi, l.isi, l.geser ?? null, l.oleh, l.penggunaId, l.saat])

export async function bukaSkenario(
  deps: DepsPenempatan,
  trx: Transaksi,
  id: string,
): Promise<Result<SkenarioTerbuka, Galat>> {
  const kepala = await deps.penyimpananSkenario.baca(trx, id)
  if (!kepala) return gagal({ kode: 'skenario.tidak-ditemukan' })
  const langkah = await deps.penyimpananSkenario.bacaLangkah(trx, id)
  return ok({
    kepala,
    langkah,
    keadaan: bacaKeadaan(langkah),
    rusakDi: langkahPutus(awalRantai(kepala), langkah, teksLangkah, deps.sidik),
  })
}

/** Whether this user may do this now, and the name of the refusal. */
export function bolehLangkah(aksi: AksiSkenario, k: KeadaanSkenario, pelaku: Pelaku): Result<true, Galat> {
  const izin = periksaIzin(pelaku, perpindahan(aksi).izin)
  if (!izin.ok) return izin
  if (aksiSkenario(k.status, k.dibagikan).includes(aksi)) return ok(true)
  return perpindahan(aksi).dari.includes(k.status)
    ? gagal({ kode: k.dibagikan ? 'skenario.sudah-dibagikan' : 'skenario.belum-dibagikan' })
    : gagal({ kode: 'skenario.status-lain', data: { status: k.status } })
}

export const bolehSekarang = (k: KeadaanSkenario, pelaku: Pelaku): AksiSkenario[] =>
  aksiSkenario(k.status, k.dibagikan).filter((a) => bolehLangkah(a, k, pelaku).ok)

export interface LangkahBaru<A extends AksiSkenario> {
  readonly aksi: A
  readonly isi: IsiAksi<A>
  readonly geser?: RingkasanGeser | undefined
}

const sidikkan =
  (deps: DepsPenempatan, kepala: KepalaSkenario, sebelum: readonly LangkahSkenario[]) =>
  <A extends AksiSkenario>(b: LangkahBaru<A>, pelaku: Pelaku): LangkahSkenario<A> => {
    const { geser, ...lain } = b
    const isi = {
      ke: sebelum.length + 1,
      ...lain,
      ...(geser && { geser }),
      oleh: pelaku.nama,
      penggunaId: pelaku.penggunaId,
      saat: deps.jam.sekarang().toISOString(),
    }
    return { ...isi, sidik: deps.sidik(teksLangkah(isi, sebelum.at(-1)?.sidik ?? awalRantai(kepala))) }
  }

/** People a step names who were not named before: they can read in their own log that it was. */
function pegawaiBaru(l: LangkahSkenario, sebelum: KeadaanSkenario): string[] {
  if (l.aksi !== 'atur') return []
  const nama = (s: KeadaanSkenario['setelan']) => (s ? [...s.tetap, ...s.veto, ...s.wajib].map((x) => x.pegawaiId) : [])
  const lama = new Set(nama(sebelum.setelan))
  return [...new Set(nama((l.isi as IsiAksi<'atur'>).setelan))].filter((id) => !lama.has(id))
}

/** Writes one step with its trail; what it needs has been checked. */
export async function tulisLangkah<A extends AksiSkenario>(
  deps: DepsPenempatan,
  trx: Transaksi,
  t: SkenarioTerbuka,
  baru: LangkahBaru<A>,
  pelaku: Pelaku,
): Promise<SkenarioTerbuka> {
  const l = sidikkan(deps, t.kepala, t.langkah)(baru, pelaku)
  await deps.penyimpananSkenario.tambahLangkah(trx, t.kepala.id, l)
  const langkah = [...t.langkah, l]
  const keadaan = bacaKeadaan(langkah)
  const entri = {
    tindakan: `skenario.${l.aksi}`,
    objekJenis: 'skenario',
    objekId: t.kepala.id,
    rincian: { langkah: l.ke, status: keadaan.status },
  }
  const orang = pegawaiBaru(l, t.keadaan)
  await deps.catatBanyak(trx, pelaku, [entri, ...orang.map((pegawaiId) => ({ ...entri, pegawaiId }))])
  return { ...t, langkah, keadaan }
}

/** Opens a scenario for a step: one at a time, its chain whole, nothing recorded since the user looked. */
export async function bukaUntukLangkah(
  deps: DepsPenempatan,
  trx: Transaksi,
  m: { readonly id: string; readonly aksi: AksiSkenario; readonly sesudah?: number | undefined },
  pelaku: Pelaku,
): Promise<Result<SkenarioTerbuka, GalatSkenario>> {
  await deps.penyimpananSkenario.kunci(trx, m.id)
  const t = await bukaSkenario(deps, trx, m.id)
  if (!t.ok) return t
  const { langkah, keadaan, rusakDi } = t.value
  if (rusakDi !== null) return gagal({ kode: 'skenario.rantai-rusak', data: { langkah: rusakDi } })
  if (m.sesudah !== undefined && langkah.length !== m.sesudah) return gagal({ kode: 'skenario.sudah-berubah' })
  const boleh = bolehLangkah(m.aksi, keadaan, pelaku)
  return boleh.ok ? t : boleh
}
