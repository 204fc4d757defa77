// The officers' list of 50,000 messages, through the use case and under row-level security: as coordinator and as liaison
// officer of one office, filtered, paged, and by words. Rows are made by SQL, for this alone.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { susunAspirasi } from '#modules/aspirasi'
import type { Pelaku, Peran } from '#platform/access'
import { jamSistem } from '#platform/clock'
import { bukaBasis, jalankanMigrasi, mulaiTertanam, pelakuSistem } from '#platform/db'
import { semuaMigrasi } from '../src/app/migrasi.ts'

const HARI_INI = '2026-11-24'
const INSTANSI = '01890a5d-0000-7000-8000-000000001272'
const BANYAK = 50_000
const KANTOR = 36
const ULANG = 15
const kantor = (i: number): string => `01890a5d-0000-7000-8000-${String(i).padStart(12, '0')}`

const KATA =
  `lampu jalan padam gelap malam pasar rusak berlubang air meluap banjir selokan mampet sampah menumpuk bau pungutan
  loket antrean lama petugas kasar layanan kartu keluarga sekolah puskesmas obat habis jembatan retak trotoar pedagang parkir
  liar pohon tumbang angkutan izin usaha bantuan sosial terlambat guru kosong perpustakaan lapangan bising asap pabrik tolong
  segera diperbaiki sejak bulan lalu belum ditanggapi kami warga lingkungan minta perhatian`
    .trim()
    .split(/\s+/)

async function isi(pemilik: Client): Promise<void> {
  await pemilik.query(`select set_config('app.instansi_id', $1, false), setseed(0.20261124)`, [INSTANSI])
  await pemilik.query(
    `insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas, kerahasiaan, saluran, judul, isi,
       topik_kode, kelurahan_kode, lokasi, tentang_orang, tujuan_wbs, diterima_pada, status, langkah_ke, unit_id, penangan, tenggat,
       terlapor, diubah_pada)
     select $1::uuid, gen_random_uuid(), upper(translate(lpad(to_hex(n), 8, '0'), 'ilou', '0000')), int4send(n), int4send(n),
       case when r < 0.02 then 'whistleblowing' when r < 0.7 then 'pengaduan' when r < 0.9 then 'aspirasi' else 'permintaan-informasi' end,
       case when r < 0.02 then 'anonim' when s < 0.1 then 'rahasia' when s < 0.3 then 'anonim' else 'terbuka' end,
       (array['web', 'web', 'web', 'surel', 'open311'])[1 + n % 5],
       k[1 + n % 60] || ' ' || k[1 + n * 7 % 60] || ' ' || k[1 + n * 13 % 60] || ' di lingkungan ' || n % 300,
       (select string_agg(k[1 + (n * i * 31 + i * i) % 60], ' ') from generate_series(1, 60) i) || ' nomor ' || n,
       'topik-' || n % 60, '12.72.0' || 1 + n % 8 || '.100' || 1 + n % 9, 'Jalan ' || n % 900, n % 50 = 0,
       case when r < 0.02 then 'inspektorat' end,
       now() - n * interval '20 minutes',
       (array['baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab', 'selesai', 'selesai', 'selesai', 'selesai', 'tidak-selesai'])[1 + n % 10],
       1, case when n % 10 > 0 then ('01890a5d-0000-7000-8000-' || lpad((n % $3)::text, 12, '0'))::uuid end,
       case when n % 4 = 0 then array['akun-' || n % 200] else '{}' end,
       case when n % 10 < 4 then current_date + (n % 20 - 8) end,
       case when n % 50 = 0 and n % 100 = 0 then array[gen_random_uuid()] else '{}'::uuid[] end, now() - n * interval '15 minutes'
     from generate_series(1, $2::int) n, lateral (select random() as r, random() as s) x, lateral (select $4::text[] as k) y`,
    [INSTANSI, BANYAK, KANTOR, KATA],
  )
  await pemilik.query('vacuum analyze aspirasi.pesan')
}

export default async function jalankan(): Promise<void> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-'))
  fs.chmodSync(data, 0o755)
  const server = await mulaiTertanam({ data })
  try {
    await server.kosongkan()
    await jalankanMigrasi(server.urlPemilik, semuaMigrasi())
    const basis = await bukaBasis({ url: server.urlAplikasi })
    const sistem = pelakuSistem(INSTANSI, 'bench')
    await basis.transaksi(sistem, async (trx) => {
      await sql`insert into platform.instansi (id, nama, kode_wilayah, sintetis) values (${INSTANSI}, 'Kota contoh', '12.72', true)`.execute(
        trx,
      )
      await sql`insert into organisasi.unit (instansi_id, versi, id, kode, nama, jenis, perangkat_daerah_id, urut, berlaku_mulai,
          dicatat_pada, batch_id)
        select platform.instansi(), gen_random_uuid(), ('01890a5d-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'K' || n,
          'Kantor ' || n, 'dinas', ('01890a5d-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n, '2020-01-01', now(), gen_random_uuid()
        from generate_series(0, ${KANTOR - 1}) n`.execute(trx)
    })
    const pemilik = new Client({ connectionString: server.urlPemilik })
    await pemilik.connect()
    const sejak = performance.now()
    try {
      await isi(pemilik)
    } finally {
      await pemilik.end()
    }
    console.log(`${BANYAK} pesan dibuat dalam ${((performance.now() - sejak) / 1000).toFixed(1)} s\n`)
    const use = susunAspirasi({
      basis,
      jam: jamSistem(HARI_INI),
      instansiId: INSTANSI,
      kunci: 'kunci bench yang panjang',
    })
    const pelaku = (peran: Peran, unitIds: readonly string[]): Pelaku => ({
      instansiId: INSTANSI,
      penggunaId: peran === 'penghubung' ? 'akun-4' : 'akun-koordinator',
      pegawaiId: kantor(999),
      peran: [peran],
      unitIds,
      nama: 'Bench',
    })
    const orang: [string, Pelaku][] = [
      ['koordinator', pelaku('petugas-aduan', [])],
      ['penghubung', pelaku('penghubung', [kantor(4)])],
    ]
    const kasus: [string, object, string?][] = [
      ['semua', {}],
      ['baru', { status: 'baru' }],
      ['berjalan, tenggat terdekat', { status: 'berjalan' }, 'tenggat'],
      ['lewat tenggat', { lewat: true }, 'tenggat'],
      ['satu kantor', { kantor: kantor(4) }],
      ['perihal dan kelurahan', { topik: 'topik-4', kelurahan: '12.72.05.1005' }],
      ['saluran dan tiga bulan', { saluran: 'surel', dari: '2026-08-24', sampai: HARI_INI }],
      ['ditugaskan ke saya', { saya: true }],
      ['kata: lampu padam', { cari: 'lampu padam' }],
      ['kata berimbuhan: perbaikan jembatan', { cari: 'perbaikan jembatan' }],
      ['kata yang sering: warga', { cari: 'warga' }],
      ['kata yang ada di semua: lingkungan', { cari: 'lingkungan' }],
      ['kata dan kantor: "air meluap"', { cari: '"air meluap"', kantor: kantor(4) }],
      ['kata yang tidak ada', { cari: 'zirkonium' }],
    ]
    console.log('| siapa | daftar | cocok | median (ms) | terlama (ms) |\n|---|---|---|---|---|')
    for (const [nama, siapa] of orang)
      for (const [apa, saring, urut = 'terbaru'] of kasus) {
        const waktu: number[] = []
        let n = 0
        for (let i = 0; i < ULANG; i++) {
          const mulai = performance.now()
          const h = await use.daftarPesan({ saring, urut: urut as 'terbaru', penanda: null }, siapa)
          waktu.push(performance.now() - mulai)
          if (!h.ok) throw new Error(h.error.kode)
          n = h.value.hitung.reduce((a, x) => a + x.n, 0)
        }
        waktu.sort((a, b) => a - b)
        console.log(
          `| ${nama} | ${apa} | ${n} | ${waktu[Math.floor(ULANG / 2)]?.toFixed(0)} | ${waktu.at(-1)?.toFixed(0)} |`,
        )
      }
    for (const [nama, siapa] of orang) {
      const mulai = performance.now()
      await use.papanBeban(siapa)
      console.log(`| ${nama} | papan beban | | ${(performance.now() - mulai).toFixed(0)} | |`)
    }
    await basis.tutup()
  } finally {
    await server.berhenti()
    fs.rmSync(data, { recursive: true, force: true })
  }
}
