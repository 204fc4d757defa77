import type { UbahanDto } from '../application/rencana.dto.ts'
import type { TUbah } from './ubah.teks.ts'

/** An edit in words, with names. */
export const kataUbahan = (t: TUbah, u: UbahanDto): string =>
  t(`u-${u.jenis}`, { nama: u.pegawai?.nama ?? '', jabatan: u.jabatan?.nama ?? '', n: u.banyak ?? 0 })
