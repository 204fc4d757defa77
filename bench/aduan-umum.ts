/** npm run -s bench -- aduan-umum: 50,000 published messages on the embedded database; list, words, map, statistics, export. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { susunAspirasi } from '#modules/aspirasi'
import { jamSistem } from '#platform/clock'
import { bukaBasis, jalankanMigrasi, mulaiTertanam } from '#platform/db'
import { semuaMigrasi } from '../src/app/migrasi.ts'

const BANYAK = 50_000
const ULANG = 15
const INSTANSI = randomUUID()

const tengah = (x: number[]): number => x.toSorted((a, b) => a - b)[Math.floor(x.length / 2)] ?? 0
async function ukur(nama: string, kerja: () => Promise<unknown>, ulang = ULANG): Promise<void> {
  const ms: number[] = []
  for (let i = 0; i < ulang; i++) {
    const mulai = performance.now()
    await kerja()
    ms.push(performance.now() - mulai)
  }
  console.log(`${nama.padEnd(46)} ${tengah(ms).toFixed(0).padStart(6)} ms (paling lama ${Math.max(...ms).toFixed(0)})`)
}

/** Rows as the program would have written them: through the same triggers. */
const TANAM = `
  insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas, kerahasiaan, saluran, judul, isi,
      topik_kode, kelurahan_kode, diterima_pada, unit_id, langkah_ke)
    select $1, gen_random_uuid(), translate(upper(lpad(to_hex(i), 8, '0')), 'ILOU', '1100'), int4send(i), int4send(i),
      (array['pengaduan', 'aspirasi', 'permintaan-informasi'])[1 + i % 3], 'anonim', 'web', 'x', repeat('kata ', 20),
      'topik-' || i % 30, '12.72.0' || 1 + i % 8 || '.100' || 1 + i % 7, now() - (i % 700) * interval '1 day',
      md5('unit' || i % 40)::uuid, 1
    from generate_series(1, $2::int) i`
const PERISTIWA = `
  insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor, oleh, saat)
    select p.instansi_id, p.id, k, a, 'dijawab', '{"jawaban": "Sudah diperbaiki oleh petugas pada hari itu juga."}', true,
      case when k = 1 then 'warga' else 'petugas' end, 'Uji', p.diterima_pada + k * interval '1 day'
    from aspirasi.pesan p, unnest(array['terima', 'teruskan', 'jawab']) with ordinality u(a, k)`
const TERBIT = `
  insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, judul, isi, oleh)
    select p.instansi_id, p.id, 1, 'terbitkan', 'Jalan berlubang nomor ' || abs(hashtext(p.rujukan)) % 997,
      'Warga melaporkan ' || (array['lampu padam', 'sampah menumpuk', 'jalan berlubang', 'air mati', 'banjir'])[1 +
        abs(hashtext(p.rujukan)) % 5] || ' di dekat pasar. ' || repeat('Mohon segera diperbaiki karena membahayakan. ', 8), 'Uji'
    from aspirasi.pesan p where mod(get_byte(p.kiriman_sidik, 3), 50) = $1`

export default async function jalankan(): Promise<void> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-umum-'))
  const server = await mulaiTertanam({ data })
  try {
    const pemilik = server.url('postgres')
    await jalankanMigrasi(pemilik, semuaMigrasi())
    const k = new Client({ connectionString: pemilik })
    await k.connect()
    await k.query(`select set_config('app.instansi_id', $1, false)`, [INSTANSI])
    await k.query(`insert into platform.instansi (id, nama) values ($1, 'Bench')`, [INSTANSI])
    await k.query(TANAM, [INSTANSI, BANYAK])
    await k.query(PERISTIWA)
    await k.query('analyze')
    const mulai = performance.now()
    // In parts, each with statistics of what is there, as messages are published one by one over years.
    for (let bagian = 0; bagian < 50; bagian++) {
      await k.query(TERBIT, [bagian])
      if (bagian % 10 === 0) await k.query('analyze')
    }
    console.log(`${BANYAK} terbitan, ${((performance.now() - mulai) / BANYAK).toFixed(2)} ms setiap penerbitan`)
    await k.query('analyze')
    await k.end()
    const basis = await bukaBasis({ url: server.url('postgres', 'tepat_layanan'), maksKoneksi: 5 })
    const baru = () =>
      susunAspirasi({ basis, jam: jamSistem(), instansiId: INSTANSI, kunci: 'kunci bench yang panjang' })
    const use = baru()
    const daftar = (saring: Parameters<typeof use.daftarUmum>[0]['saring'], lain = {}) =>
      use.daftarUmum({ saring, halaman: { batas: 20, ...lain } })
    await ukur('daftar tanpa saringan', () => daftar({}))
    await ukur('topik + status', () => daftar({ topik: ['topik-3'], status: ['baru'] }))
    await ukur('kecamatan + tenggat lewat', () => daftar({ kecamatan: '12.72.03', tepat: 'lewat' }))
    await ukur('kelas + tiga bulan', () => daftar({ kelas: 'aspirasi', dari: '2026-06-01', sampai: '2026-08-31' }))
    await ukur('kata: banjir pasar (seperlima)', () => daftar({ kata: 'banjir pasar' }))
    await ukur('kata: nomor 77 (jarang)', () => daftar({ kata: 'nomor 77' }))
    await ukur('kata + topik', () => daftar({ kata: 'berlubang', topik: ['topik-7'] }))
    await ukur('halaman ke-2.000 (kunci)', () => daftar({}, { sesudah: ['2025-02-01', '00000000'] }))
    await ukur('hitungan saringan dan peta (dingin)', () => baru().hitungUmum())
    await ukur('statistik kuartal lalu (dingin)', () => baru().statistikUmum({ kuartal: null }), 5)
    await ukur(
      'ekspor seluruhnya',
      async () => {
        let n = 0
        for await (const b of use.eksporUmum()) n += b.length
        if (n !== BANYAK) throw new Error(`${n} baris`)
      },
      3,
    )
    await basis.tutup()
  } finally {
    await server.berhenti()
    fs.rmSync(data, { recursive: true, force: true })
  }
}
