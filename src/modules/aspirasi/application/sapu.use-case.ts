import { createHash } from 'node:crypto'
import { pelakuSistem } from '#platform/db'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import { putuskanJam } from '../domain/sapu.ts'
import { type KotaTenggat, tenggatPesan, tenggatUtama, type PesanBertenggat } from '../domain/tenggat.ts'
import type { DepsJam } from './jam.deps.ts'
import type { CalonSapu, SetelanJam } from './tenggat.port.ts'

/** What one sweep did. */
export interface HasilSapu {
  readonly diperiksa: number
  readonly eskalasi: number
  readonly ditutup: number
  readonly dicabut: number
  readonly bergeser: number
}
const SEKALI = 250

const sidikHukum = (kota: Omit<KotaTenggat, 'hariIni'>): string =>
  createHash('sha256')
    .update(JSON.stringify([kota.kalender, kota.ketetapan, kota.standar]))
    .digest('base64url')

/**
 * Everything clocks ask for up to today, a few messages at a time, each few whole or not at all. Rows another process
 * holds are his; what was done is not done again; ended in the middle, the rest waits for the next sweep.
 */
export const buatSapu =
  (deps: DepsJam) =>
  async (opsi: { readonly berhenti?: () => boolean } = {}): Promise<HasilSapu> => {
    const sistem = pelakuSistem(deps.instansiId, 'Jam pesan warga')
    const hariIni = deps.jam.hariIni()
    const hukum = await deps.basis.transaksi(sistem, async (trx) => {
      const h = await deps.jamPesan.bacaHukum(trx)
      await deps.jamPesan.hukumKini(trx, sidikHukum(h))
      return h
    })
    const kota: KotaTenggat = { ...hukum, hariIni }
    const hasil = { diperiksa: 0, eskalasi: 0, ditutup: 0, dicabut: 0, bergeser: 0 }
    while (!opsi.berhenti?.()) {
      const n = await deps.basis.transaksi(sistem, async (trx) => {
        const calon = await deps.jamPesan.calon(trx, hariIni, SEKALI)
        const angkat: Diangkat[] = []
        const setel: SetelanJam[] = []
        for (const c of calon) setel.push(await satu(deps, trx, c, kota, hasil, angkat))
        await deps.jamPesan.setel(trx, setel)
        await beriTahu(deps, trx, angkat, hariIni)
        return calon.length
      })
      hasil.diperiksa += n
      if (n < SEKALI) break
    }
    return hasil
  }

interface Diangkat {
  readonly unitId: string | null
  readonly tingkat: number
  readonly menunggu: 'teruskan' | 'jawab'
}
type Hitung = { -readonly [K in keyof HasilSapu]: number }
const HITUNG = {
  eskalasi: 'eskalasi',
  tutup: 'ditutup',
  'anggap-dicabut': 'dicabut',
  'tenggat-bergeser': 'bergeser',
} as const

async function satu(
  deps: DepsJam,
  trx: Transaksi,
  c: CalonSapu,
  kota: KotaTenggat,
  hasil: Hitung,
  angkat: Diangkat[],
): Promise<SetelanJam> {
  const putusan = putuskanJam(c, kota)
  let ke = c.langkahKe
  for (const t of putusan.tindakan) {
    // The row is held: only a machine that allows less than this table could refuse, and then nothing of the few is kept.
    if (!(await deps.jamPesan.langkah(trx, { ...t, id: c.id, sesudah: ke })))
      throw new Error(`langkah ${t.aksi} atas pesan ${c.id} ditolak basis data`)
    ke++
    hasil[HITUNG[t.aksi]]++
    if (t.aksi === 'eskalasi' && !c.terbatas)
      angkat.push({
        unitId: c.unitId,
        tingkat: t.tingkat ?? 1,
        menunggu: c.status === 'baru' ? 'teruskan' : 'jawab',
      })
  }
  const { tenggat, langkah, periksa } = putusan
  return { id: c.id, ke, tenggat, langkah, periksa }
}

/** One mail a day to each superior, which names no message: those he may see stand in his list. */
async function beriTahu(deps: DepsJam, trx: Transaksi, angkat: readonly Diangkat[], hariIni: IsoDate): Promise<void> {
  if (angkat.length === 0) return
  const akun = await deps.bacaSurelAkun(trx, { peran: ['pimpinan', 'sekda', 'petugas-aduan'], pada: hariIni })
  const atasan = induk(await deps.bacaUnit(trx, { pada: hariIni }))
  const kepada = new Map<string, { readonly surel: string; tingkat: number }>()
  for (const a of angkat)
    for (const x of akun) {
      const kena =
        x.peran === 'sekda'
          ? a.tingkat >= 2
          : x.peran === 'petugas-aduan'
            ? a.menunggu === 'teruskan'
            : a.menunggu === 'jawab' && a.unitId !== null && x.unitId !== null && atasan(a.unitId).includes(x.unitId)
      if (!kena) continue
      const ada = kepada.get(x.id)
      if (ada) ada.tingkat = Math.max(ada.tingkat, a.tingkat)
      else kepada.set(x.id, { surel: x.surel, tingkat: a.tingkat })
    }
  for (const [id, { surel, tingkat }] of kepada)
    await deps.antreSurel(trx, {
      kunci: `eskalasi ${hariIni} ${tingkat} ${id}`,
      jenis: 'eskalasi',
      kepada: surel,
      ...deps.kataSurel.eskalasi({ tingkat, alamat: new URL('/kerja/aduan?lewat=ya', deps.url()).href }),
    })
}
/** A unit and everything above it. */
function induk(unit: readonly { readonly id: string; readonly indukId: string | null }[]): (id: string) => string[] {
  const atas = new Map(unit.map((u) => [u.id, u.indukId]))
  return (id) => {
    const jalan: string[] = []
    for (let x: string | null | undefined = id; x && !jalan.includes(x); x = atas.get(x)) jalan.push(x)
    return jalan
  }
}

/** Open messages a list of holidays, once confirmed, would move: how many, and of which day to which. */
export const buatGeseranPesan =
  (deps: DepsJam) =>
  async (calon: Omit<KotaTenggat['kalender'][number], 'disahkanPada'>): Promise<number> => {
    const sistem = pelakuSistem(deps.instansiId, 'Jam pesan warga')
    return deps.basis.transaksi(sistem, async (trx) => {
      const hukum = await deps.jamPesan.bacaHukum(trx)
      const kini: KotaTenggat = { ...hukum, hariIni: deps.jam.hariIni() }
      const nanti: KotaTenggat = {
        ...kini,
        kalender: [...hukum.kalender, { ...calon, disahkanPada: deps.jam.sekarang().toISOString() }],
      }
      let n = 0
      for (let sesudah: string | null = null; ; ) {
        const isi: readonly (PesanBertenggat & { readonly id: string })[] = await deps.jamPesan.berjalan(
          trx,
          sesudah,
          1000,
        )
        n += isi.filter((p) => bergeser(p, kini, nanti)).length
        sesudah = isi.at(-1)?.id ?? null
        if (isi.length < 1000) return n
      }
    })
  }
function bergeser(p: PesanBertenggat, kini: KotaTenggat, nanti: KotaTenggat): boolean {
  const a = tenggatUtama(tenggatPesan(p, kini))
  if (!a) return false
  const b = tenggatPesan(p, nanti).find((t) => t.jam === a.jam && t.langkah === a.langkah)
  return b !== undefined && b.tanggal !== a.tanggal
}
