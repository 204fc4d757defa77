import type { NamaVarian, RencanaDto } from './rencana.dto.ts'

export interface BarisDipilih {
  readonly nip: string
  /** null = released: taken out of the plan by hand from a managerial seat. */
  readonly jabatanId: string | null
}

/** What a batch takes from one plan of a run; without the key asked for that is in it, from the recommended one. */
export function barisDipilih(r: RencanaDto, varian: NamaVarian, kunci: string): BarisDipilih[] {
  const usulan = r[varian].rencana
  const dipilih = usulan.find((u) => u.kunci === kunci) ?? usulan.find((u) => u.kunci === 'disarankan') ?? usulan[0]
  if (!dipilih) return []
  const lepas = (r.asal?.ubahan ?? []).flatMap((u) =>
    u.jenis === 'keluarkan' && u.pegawai && u.jabatan ? [u.pegawai] : [],
  )
  return [
    ...dipilih.baris.flatMap((b) =>
      b.ke.jabatanId === null ? [] : [{ nip: b.pegawai.nip, jabatanId: b.ke.jabatanId }],
    ),
    ...lepas.map((p) => ({ nip: p.nip, jabatanId: null })),
  ]
}
