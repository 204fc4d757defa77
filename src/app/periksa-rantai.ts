import { type HasilVerifikasi, type KepalaRantai, verifikasiRantai } from '#platform/audit'
import { pelakuSistem } from '#platform/db'
import { bacaJangkar, catatKepala } from './jangkar.ts'
import type { Tempat } from './tempat.ts'

/** Verifies the chain against every head kept beside the database; a sound chain's head is written down. */
export async function periksaRantai(
  tempat: Tempat,
  jangkarLain: (instansiId: string) => readonly KepalaRantai[] = () => [],
): Promise<HasilVerifikasi | null> {
  const instansi = await tempat.bacaInstansi()
  if (!instansi) return null
  const jangkar = [...bacaJangkar(tempat.data), ...jangkarLain(instansi.id)]
  const hasil = await verifikasiRantai(tempat.basis, pelakuSistem(instansi.id, 'tepat audit verifikasi'), { jangkar })
  if (!hasil.rusak) await catatKepala(tempat.basis, tempat.data, instansi.id)
  return hasil
}
