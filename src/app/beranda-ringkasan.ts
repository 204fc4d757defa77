import type { UsePeta } from '#modules/pegawai'
import type { Jam } from '#platform/clock'
import { pelakuSistem } from '#platform/db'
import type { RingkasanKota } from './beranda.route.tsx'

type PetaJabatan = Extract<Awaited<ReturnType<UsePeta['bacaPetaJabatan']>>, { ok: true }>['value']
type SimpulJabatan = PetaJabatan['perangkat'][number]['puncak'][number]

/** How long the public totals are kept: the front page must not count the whole city for every visitor. */
const SIMPAN_MS = 60_000

export function ringkas(peta: PetaJabatan): RingkasanKota | null {
  if (peta.jumlah.jabatan === 0) return null
  const jpt = { jabatan: 0, terisi: 0 }
  // a holder beyond the need fills no seat
  let terisi = 0
  const telusuri = (simpul: readonly SimpulJabatan[]): void => {
    for (const s of simpul) {
      terisi += Math.min(s.bezetting, s.kebutuhan)
      if (s.post.jenjang === 'jpt-pratama') {
        jpt.jabatan += s.kebutuhan
        jpt.terisi += Math.min(s.bezetting, s.kebutuhan)
      }
      telusuri(s.anak)
    }
  }
  for (const p of peta.perangkat) telusuri(p.puncak)
  return { jabatan: peta.jumlah.jabatan, kursi: peta.jumlah.kebutuhan, terisi, jptPratama: jpt }
}

/** Totals of the post map for the public front page; no name leaves it. */
export function buatRingkasanKota(deps: {
  readonly bacaPetaJabatan: UsePeta['bacaPetaJabatan']
  readonly jam: Jam
  readonly instansiId: string
}): () => Promise<RingkasanKota | null> {
  let simpanan: { readonly sampai: number; readonly isi: Promise<RingkasanKota | null> } | undefined
  const hitung = async (): Promise<RingkasanKota | null> => {
    const peta = await deps.bacaPetaJabatan(
      { pada: deps.jam.hariIni() },
      pelakuSistem(deps.instansiId, 'Beranda warga'),
    )
    return peta.ok ? ringkas(peta.value) : null
  }
  return () => {
    const kini = deps.jam.sekarang().getTime()
    if (!simpanan || simpanan.sampai <= kini) {
      const isi = hitung()
      simpanan = { sampai: kini + SIMPAN_MS, isi }
      // a failure is not kept
      isi.catch(() => {
        simpanan = undefined
      })
    }
    return simpanan.isi
  }
}
