import { Acak } from './acak.ts'
import { susunKantor } from './susun-kantor.ts'
import { susunLayanan } from './susun-layanan.ts'
import { SusunPeta } from './susun-peta.ts'
import { susunWilayah } from './susun-wilayah.ts'
import type { JabatanContoh, UnitContoh } from './tipe.ts'

export function susunPetaContoh(benih: string): { unit: UnitContoh[]; jabatan: JabatanContoh[] } {
  const p = new SusunPeta(benih)
  susunKantor(p)
  susunWilayah(p, 'setda-kepala')
  susunLayanan(p, new Acak(`${benih}/layanan`))
  return { unit: p.unit, jabatan: p.jabatan }
}
