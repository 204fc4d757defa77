import { type Pelaku, periksaIzin } from '#platform/access'
import { isIsoDate } from '#regulasi'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import { bacaFaktaKota, langkahKeadaan } from './keadaan.ts'
import type { RencanaDto } from './rencana.dto.ts'
import { susunGrafTersimpan, susunRencana } from './susun-rencana.ts'

export interface MasukanRencana {
  /** Planned date of the appointments; today when left out. */
  readonly tmt?: IsoDate
  /** The most moves the plan asked for may have; without it the engine chooses. */
  readonly maksLangkah?: number | null
  /** false: computed and answered, not kept (`tepat rencana` without saving). Logged all the same. */
  readonly simpan?: boolean
}

function periksa(m: MasukanRencana): Result<true, Galat> {
  if (m.tmt !== undefined && !isIsoDate(m.tmt)) return gagal({ kode: 'penempatan.tmt-tidak-sah', data: { tmt: m.tmt } })
  const n = m.maksLangkah
  if (n !== undefined && n !== null && (!Number.isSafeInteger(n) || n < 0))
    return gagal({ kode: 'penempatan.langkah-tidak-sah', data: { langkah: n } })
  return ok(true)
}

/** Lets the server answer others between the parts. */
async function berjeda<T>(langkah: Generator<undefined, T, undefined>): Promise<T> {
  for (;;) {
    await new Promise<void>((lanjut) => setTimeout(lanjut, 0))
    const l = langkah.next()
    if (l.done) return l.value
  }
}

/** Computes the city's placement plans from the facts on record, keeps the run, and leaves one entry everyone can see. */
export const buatHitungRencana =
  (deps: DepsPenempatan) =>
  async (m: MasukanRencana, pelaku: Pelaku): Promise<Result<RencanaDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:hitung')
    if (!izin.ok) return izin
    const sah = periksa(m)
    if (!sah.ok) return sah
    const tmt = m.tmt ?? deps.jam.hariIni()
    const ms: Record<string, number> = {}
    let sebelum = performance.now()
    const catatWaktu = (nama: string) => {
      const kini = performance.now()
      ms[nama] = Math.round((kini - sebelum) * 10) / 10
      sebelum = kini
    }
    const dataPada = deps.jam.sekarang().toISOString()
    const fakta = await deps.basis.transaksi(pelaku, (trx) => bacaFaktaKota(deps, trx, tmt), {
      isolasi: 'repeatable read',
    })
    catatWaktu('baca')
    if (fakta.jabatan.length === 0) return gagal({ kode: 'penempatan.peta-jabatan-kosong' })
    const keadaan = await berjeda(langkahKeadaan(deps, fakta, catatWaktu))
    const hasil = await deps.mesin(keadaan.graf, { maksLangkah: m.maksLangkah ?? null })
    catatWaktu('rencana')
    const kepala = { id: deps.idBaru(), dibuatPada: deps.jam.sekarang().toISOString(), dataPada, oleh: pelaku.nama }
    const rencana = susunRencana(deps, kepala, keadaan, hasil, ms)
    catatWaktu('susun')
    await deps.basis.transaksi(pelaku, async (trx) => {
      if (m.simpan !== false) await deps.penyimpanan.simpan(trx, rencana, susunGrafTersimpan(deps, keadaan, hasil))
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
    })
    return ok(rencana)
  }
