// Imports into the embedded database with durable commits: a 6,000-row SIASN export as .xlsx and .csv, clean, with
// 200 dirty rows, and a second time unchanged; then the whole demo city.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { jamSistem } from '#platform/clock'
import { bukaBasis, jalankanMigrasi, mulaiTertanam, pelakuSistem } from '#platform/db'
import { bacaLembar, type HasilImpor } from '#platform/lembar'
import {
  buatKotaContoh,
  keCsv,
  keXlsx,
  lembarKotaContoh,
  lembarSiasnBesar,
  lembarSiasnKotor,
  muatKotaContoh,
} from '#seed'
import { semuaMigrasi } from '../src/app/migrasi.ts'
import { susunModul } from '../src/app/modul.ts'

const HARI_INI = '2026-11-24'
const INSTANSI = '01890a5d-0000-7000-8000-000000001272'

export default async function jalankan(): Promise<void> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-'))
  fs.chmodSync(data, 0o755)
  const server = await mulaiTertanam({ data })
  const sistem = pelakuSistem(INSTANSI, 'bench')
  const jam = jamSistem(HARI_INI)

  /** An empty government in a fresh database. */
  async function denganKosong<T>(
    kerja: (modul: ReturnType<typeof susunModul>, basis: Awaited<ReturnType<typeof bukaBasis>>) => Promise<T>,
  ): Promise<T> {
    await server.kosongkan()
    await jalankanMigrasi(server.urlPemilik, semuaMigrasi())
    const basis = await bukaBasis({ url: server.urlAplikasi })
    try {
      await basis.transaksi(sistem, (trx) =>
        sql`insert into platform.instansi (id, nama, kode_wilayah, sintetis) values (${INSTANSI}, 'Kota contoh', '12.72', true)`.execute(
          trx,
        ),
      )
      return await kerja(susunModul(basis, jam), basis)
    } finally {
      await basis.tutup()
    }
  }

  try {
    const kota = buatKotaContoh({ hariIni: HARI_INI })
    const bersih = lembarSiasnBesar(kota)
    const berkas: [nama: string, isi: Buffer][] = [
      ['siasn-6000.xlsx', await keXlsx(bersih)],
      ['siasn-6000.csv', Buffer.from(keCsv(bersih))],
      ['siasn-6000-kotor.xlsx', await keXlsx(lembarSiasnKotor(kota).lembar)],
    ]
    console.log('| berkas | kali | urai (ms) | impor sampai tersimpan (ms) | seluruhnya (ms) | baru | sama | ditolak |')
    console.log('|---|---|---|---|---|---|---|---|')
    for (const [nama, isi] of berkas)
      await denganKosong(async ({ jabatan, pegawai }) => {
        await jabatan.imporPetaJabatan(lembarKotaContoh(kota).petaJabatan, { simpan: true }, sistem)
        for (const kali of ['pertama', 'kedua']) {
          const a = performance.now()
          const lembar = bacaLembar(isi, nama)
          const b = performance.now()
          if (!lembar.ok) throw new Error(lembar.error.kode)
          const hasil = await pegawai.imporSiasn(lembar.value, { simpan: true, sintetis: true }, sistem)
          const c = performance.now()
          if (!hasil.ok) throw new Error(hasil.error.kode)
          const h: HasilImpor = hasil.value
          console.log(
            `| ${nama} | ${kali} | ${(b - a).toFixed(0)} | ${(c - b).toFixed(0)} | ${(c - a).toFixed(0)} | ${h.baru} | ${h.sama} | ${h.ditolak} |`,
          )
        }
      })
    await denganKosong(async (modul, basis) => {
      const mulai = performance.now()
      const hasil = await muatKotaContoh({ basis, ...modul.jabatan, ...modul.pegawai, ...modul.kompetensi }, sistem, {
        hariIni: HARI_INI,
      })
      if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
      const baris = hasil.value.langkah.reduce((n, l) => n + l.baris, 0)
      console.log(`\nKota contoh (${baris} baris, 8 berkas): ${(performance.now() - mulai).toFixed(0)} ms`)
    })
  } finally {
    await server.berhenti()
    fs.rmSync(data, { recursive: true, force: true })
  }
}
