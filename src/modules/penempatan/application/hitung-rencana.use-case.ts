import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { isIsoDate } from '#regulasi'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { HasilMesin } from '../domain/rencana/index.ts'
import type { Setelan } from '../domain/skenario/index.ts'
import { berjeda } from './berjeda.ts'
import type { DepsPenempatan } from './deps.ts'
import { bacaFaktaKota, type Keadaan, langkahKeadaan } from './keadaan.ts'
import { kebijakanBobot } from './kebijakan-setelan.ts'
import { konflikSetelan } from './konflik-setelan.ts'
import { periksaSetelanKota, setelanBoleh } from './kota-setelan.ts'
import type { RencanaDto } from './rencana.dto.ts'
import type { GalatSkenario } from './skenario.dto.ts'
import { langkahRencana, susunGrafTersimpan } from './susun-rencana.ts'

export interface MasukanRencana {
  /** Planned date of the appointments; today when left out. Settings name their own. */
  readonly tmt?: IsoDate
  /** The most moves the plan asked for may have; without it the engine chooses. Settings name their own. */
  readonly maksLangkah?: number | null
  /** false: computed and answered, not kept (`tepat rencana` without saving). Logged all the same. */
  readonly simpan?: boolean
  readonly setelan?: Setelan
}
/** The scenario a run is of, and its step, written in the transaction that keeps the run; a refusal keeps nothing. */
export interface UntukSkenario {
  readonly skenarioId: string
  readonly saatDisimpan: (trx: Transaksi, rencana: RencanaDto) => Promise<Result<true, GalatSkenario>>
}

function periksa(m: MasukanRencana): Result<true, Galat> {
  if (m.tmt !== undefined && !isIsoDate(m.tmt)) return gagal({ kode: 'penempatan.tmt-tidak-sah', data: { tmt: m.tmt } })
  const n = m.maksLangkah
  if (n !== undefined && n !== null && (!Number.isSafeInteger(n) || n < 0))
    return gagal({ kode: 'penempatan.langkah-tidak-sah', data: { langkah: n } })
  return ok(true)
}

/** Plans of certain pairs are what is decided on: without one nothing is kept. */
function mungkin(s: Setelan, keadaan: Keadaan, hasil: HasilMesin): Result<true, GalatSkenario> {
  const { buntu } = hasil.pasti
  if (!buntu) return ok(true)
  const konflik = konflikSetelan(keadaan, s, buntu, hasil.bersyarat.buntu === undefined)
  const tuntutan = [...konflik.tuntutan, ...konflik.pemegang].map((t) => t.nama).join('; ')
  const obat = konflik.obat[0]?.lepas.map((t) => t.nama).join('; ') ?? ''
  return gagal({ kode: 'skenario.buntu', data: { tuntutan, obat }, konflik })
}

function pencatatWaktu(): { ms: Record<string, number>; catat: (nama: string) => void } {
  const ms: Record<string, number> = {}
  let sebelum = performance.now()
  const catat = (nama: string) => {
    const kini = performance.now()
    ms[nama] = Math.round((kini - sebelum) * 10) / 10
    sebelum = kini
  }
  return { ms, catat }
}

/** The settings a stored run names, and its scenario. */
const asalSetelan = ({ setelan }: MasukanRencana, untuk?: UntukSkenario) => ({
  ...(setelan && { setelan }),
  ...(untuk && { skenarioId: untuk.skenarioId }),
})

/** Computes the city's placement plans from the facts on record, keeps the run, and leaves one entry everyone can see. */
export const buatHitungRencana = (deps: DepsPenempatan) => {
  const hitung = buatHitungUntuk(deps)
  return (m: MasukanRencana, pelaku: Pelaku) => hitung(m, pelaku)
}

/** The same, also for a scenario. */
export const buatHitungUntuk =
  (deps: DepsPenempatan) =>
  async (m: MasukanRencana, pelaku: Pelaku, untuk?: UntukSkenario): Promise<Result<RencanaDto, GalatSkenario>> => {
    const izin = periksaIzin(pelaku, 'rencana:hitung')
    if (!izin.ok) return izin
    const { setelan } = m
    const tmt = setelan?.tmt ?? m.tmt ?? deps.jam.hariIni()
    const sah = periksa({ tmt, maksLangkah: setelan ? setelan.maksLangkah : (m.maksLangkah ?? null) })
    if (!sah.ok) return sah
    deps.siapkanMesin?.()
    const { ms, catat } = pencatatWaktu()
    const dataPada = deps.jam.sekarang().toISOString()
    const fakta = await deps.basis.transaksi(pelaku, (trx) => bacaFaktaKota(deps, trx, tmt), {
      isolasi: 'repeatable read',
    })
    catat('baca')
    if (fakta.jabatan.length === 0) return gagal({ kode: 'penempatan.peta-jabatan-kosong' })
    if (setelan) {
      const boleh = setelanBoleh(periksaSetelanKota(deps, setelan, fakta))
      if (!boleh.ok) return boleh
      catat('setelan')
    }
    const keadaan = await berjeda(langkahKeadaan(deps, fakta, catat, setelan))
    const maksLangkah = setelan ? setelan.maksLangkah : (m.maksLangkah ?? null)
    const hasil = await deps.mesin(keadaan.graf, { maksLangkah })
    catat('rencana')
    const bisa = setelan ? mungkin(setelan, keadaan, hasil) : ok(true as const)
    if (!bisa.ok) return bisa
    // Seats closed and pairs required cost moves: below that many there is no plan to show as the one asked for.
    const paling = hasil.pasti.langkahTersedikit ?? 0
    if (maksLangkah !== null && maksLangkah < paling)
      return gagal({ kode: 'skenario.langkah-kurang', data: { langkah: maksLangkah, paling } })
    const kepala = { id: deps.idBaru(), dibuatPada: deps.jam.sekarang().toISOString(), dataPada, oleh: pelaku.nama }
    const kebijakan = setelan ? { kebijakan: kebijakanBobot(setelan) } : deps
    const graf = { ...susunGrafTersimpan(kebijakan, keadaan, hasil), ...(setelan && { setelan }) }
    if (m.simpan !== false) deps.penyimpanan.siapkan?.(graf)
    const isi = await berjeda(langkahRencana(kebijakan, kepala, keadaan, hasil, ms))
    const rencana = { ...isi, ...asalSetelan(m, untuk) }
    catat('susun')
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<RencanaDto, GalatSkenario>> => {
      const lanjut = untuk ? await untuk.saatDisimpan(trx, rencana) : ok(true as const)
      if (!lanjut.ok) return lanjut
      if (m.simpan !== false) await deps.penyimpanan.simpan(trx, rencana, graf)
      await deps.catat(trx, pelaku, {
        tindakan: 'rencana.dihitung',
        objekJenis: 'rencana',
        objekId: rencana.id,
        cakupan: 'semua-pegawai',
        rincian: {
          tmt,
          versiAturan: rencana.versiAturan,
          pegawai: rencana.jumlah.pegawai,
          disimpan: m.simpan !== false,
        },
      })
      return ok(rencana)
    })
  }
