/** Addresses of this module's pages; parameters at their default are left out. */
export interface QueryKecocokan {
  readonly tmt?: string | undefined
  readonly saring?: string | undefined
  readonly hal?: number | undefined
}
function kueri(q: QueryKecocokan): string {
  const p = new URLSearchParams()
  if (q.tmt) p.set('tmt', q.tmt)
  if (q.saring && q.saring !== 'layak') p.set('saring', q.saring)
  if (q.hal && q.hal > 1) p.set('hal', String(q.hal))
  const s = p.toString()
  return s ? `?${s}` : ''
}
export const alamatPeringkat = (jabatanId: string, q: QueryKecocokan = {}): string =>
  `/kerja/kecocokan/${jabatanId}${kueri(q)}`
export const alamatKartu = (jabatanId: string, pegawaiId: string, q: QueryKecocokan = {}): string =>
  `/kerja/kecocokan/${jabatanId}/${pegawaiId}${kueri({ tmt: q.tmt })}`
export const alamatEkspor = (jabatanId: string, q: QueryKecocokan = {}): string =>
  `/kerja/kecocokan/${jabatanId}/calon.csv${kueri({ tmt: q.tmt, saring: q.saring })}`
