import os from 'node:os'
import { segelAudit } from '#platform/audit'
import type { Pelaku } from '#platform/access'
import { pelakuSistem } from '#platform/db'
import { buatCatatan } from '#platform/logging'
import { catatKepala } from '../jangkar.ts'
import { type Susunan, susun } from '../komposisi.ts'
import { bacaLingkungan, type Lingkungan } from '../lingkungan.ts'
import { jamUntuk, siapkanInstansi } from '../muat-contoh.ts'
import { bacaServerBerjalan, bukaTempat, type Instansi, type Tempat } from '../tempat.ts'
import { kabar } from './alat.ts'

export interface Data extends Susunan {
  readonly tempat: Tempat
  readonly ling: Lingkungan
  readonly instansi: Instansi
  /** Who works here: the command line, named after the account of the machine. */
  readonly pelaku: Pelaku
}

/** Opens the database a command works on: the running server's, else its own for as long as it takes. */
export async function denganTempat<T>(
  kerja: (tempat: Tempat, ling: Lingkungan) => Promise<T>,
  opsi: { tanpaMigrasi?: boolean } = {},
): Promise<T> {
  const ling = bacaLingkungan()
  const tempat = await bukaTempat(ling, { untuk: 'perintah', lapor: kabar, ...opsi })
  try {
    return await kerja(tempat, ling)
  } finally {
    await tempat.tutup()
  }
}

/** The same with the government's data and all use cases; what was done is sealed before the command ends. */
export function denganData<T>(kerja: (data: Data) => Promise<T>): Promise<T> {
  return denganTempat(async (tempat, ling) => {
    const instansi = await siapkanInstansi(tempat, ling, kabar)
    const jam = jamUntuk(ling, instansi)
    const susunan = susun(tempat, { instansi, ling, jam, alamat: alamatServer(ling), catatan: buatCatatan() })
    try {
      const hasil = await kerja({ ...susunan, tempat, ling, instansi, pelaku: pelakuPerintah(instansi.id) })
      await segelAudit(tempat.basis.pool)
      await catatKepala(tempat.basis, ling.data, instansi.id)
      return hasil
    } finally {
      await susunan.tutup()
    }
  })
}

const pelakuPerintah = (instansiId: string): Pelaku =>
  pelakuSistem(instansiId, `Baris perintah (${os.userInfo().username})`)

export const alamatServer = (ling: Lingkungan): string =>
  ling.urlPublik ?? bacaServerBerjalan(ling.data)?.alamat ?? `http://${ling.host}:${ling.port}`
