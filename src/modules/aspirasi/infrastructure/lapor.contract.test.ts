import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Pelaku } from '#platform/access'
import type { Lembar, Sel } from '#platform/lembar'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { UseAspirasi } from '../index.ts'
import { susunUji } from '../uji/susun-uji.ts'

const KEPALA = [
  'Tracking ID',
  'Judul Laporan',
  'Isi',
  'Tanggal',
  'Klasifikasi',
  'Kategori',
  'Lokasi',
  'Pelapor',
  'Sifat',
  'Status',
]
const lembar = (...baris: Sel[][]): Lembar => ({ namaBerkas: 'lapor.xlsx', baris: [KEPALA, ...baris] })
const BERKAS = lembar(
  ['L1', 'Lampu padam', 'Tiga lampu padam.', '20-11-2026', 'Pengaduan', 'Jalan', 'Jl. Merdeka', 'Siti Uji', '', 'Baru'],
  ['L2', 'Parkir liar', 'Di depan pasar.', '2026-11-21', '', '', '', 'Budi Uji', 'Anonim', ''],
  ['L3', 'Pungutan', 'Diminta uang.', '21/11/2026', 'Pengaduan', '', '', 'Cici Uji', 'Rahasia', ''],
  ['L4', 'Sudah beres', 'Selesai.', '20-11-2026', '', '', '', 'Dedi Uji', '', 'Selesai'],
  ['L5', 'Besok', 'Belum terjadi.', '25-11-2026', '', '', '', '', '', ''],
  ['L1', 'Ganda', 'Nomor sama.', '20-11-2026', '', '', '', '', '', ''],
  ['L6', '', 'Tanpa judul.', '31-11-2026', 'Keluh kesah', '', '', '', 'Entah', ''],
)

denganKeduaBasis('berkas LAPOR!', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  let petugas: Pelaku
  beforeAll(async () => {
    b = await buka()
    use = susunUji(b)
    petugas = b.pelaku('petugas-aduan')
  })
  const impor = (simpan: boolean, isi = BERKAS, p = petugas) => use.imporLapor(isi, { simpan, bahasa: 'id' }, p)
  const tersimpan = () =>
    b.basis.transaksi(petugas, async (trx) => {
      const h = await sql<{ nomor: string; kerahasiaan: string; hari: string; jam: string; status: string }>`
        select nomor_luar as nomor, kerahasiaan, to_char(diterima_pada at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as hari,
          to_char(diterima_pada at time zone 'Asia/Jakarta', 'HH24:MI') as jam, status
        from aspirasi.pesan where saluran = 'lapor' order by nomor_luar`.execute(trx)
      return h.rows
    })
  const idDari = (nomor: string) =>
    b.basis.transaksi(petugas, async (trx) => {
      const h = await sql<{ id: string }>`select id::text from aspirasi.pesan where nomor_luar = ${nomor}`.execute(trx)
      return h.rows[0]!.id
    })
  const hitungan = { dibaca: 7, berubah: 0, ditolak: 4 }

  test('pemeriksaan menulis apa pun tidak; yang ditolak menyebut baris dan alasannya', async () => {
    const h = await impor(false)
    expect(h).toMatchObject({ ok: true, value: { ...hitungan, baru: 3, sama: 0, tersimpan: false } })
    const masalah = h.ok ? h.value.masalah.map((m) => [m.baris, m.kolom, m.kode]) : []
    expect(masalah).toEqual([
      [5, 'Status', 'impor.nilai-tidak-sah'],
      [6, 'Tanggal', 'impor.nilai-tidak-sah'],
      [7, 'Tracking ID', 'impor.kode-ganda'],
      [8, 'Judul Laporan', 'impor.kolom-kosong'],
      [8, 'Tanggal', 'impor.tanggal-mustahil'],
      [8, 'Klasifikasi', 'impor.nilai-tidak-sah'],
      // Of "Entah" nobody reads that a name may be kept; without a name it is anonymous anyway.
    ])
    expect(await tersimpan()).toEqual([])
  })

  test('tersimpan sekali, dengan hari laporannya; nama hanya dari yang terbuka', async () => {
    expect(await impor(true)).toMatchObject({ ok: true, value: { ...hitungan, baru: 3, sama: 0, tersimpan: true } })
    const isi = [
      { nomor: 'L1', kerahasiaan: 'terbuka', hari: '2026-11-20', jam: '00:00', status: 'baru' },
      { nomor: 'L2', kerahasiaan: 'anonim', hari: '2026-11-21', jam: '00:00', status: 'baru' },
      { nomor: 'L3', kerahasiaan: 'rahasia', hari: '2026-11-21', jam: '00:00', status: 'baru' },
    ]
    expect(await tersimpan()).toEqual(isi)
    const nama = await Promise.all(
      isi.map(async (x) => use.bukaIdentitas({ id: await idDari(x.nomor), alasan: 'menghubungi pelapor' }, petugas)),
    )
    expect(nama.map((h) => (h.ok ? (h.value?.nama ?? null) : h.error))).toEqual(['Siti Uji', null, null])
    expect(await impor(false)).toMatchObject({ ok: true, value: { ...hitungan, baru: 0, sama: 3 } })
    expect(await impor(true)).toMatchObject({ ok: true, value: { ...hitungan, baru: 0, sama: 3 } })
    expect(await tersimpan()).toEqual(isi)
  })

  test('jawaban per nomor, dengan harinya; di luar masanya tidak ada', async () => {
    const id = await idDari('L2')
    expect(
      await use.langkahPetugas({ id, sesudah: 1, aksi: 'tolak', alasan: 'Tidak menyebut tempatnya.' }, petugas),
    ).toEqual({ ok: true, value: 'ditolak' })
    const kini = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const h = await use.jawabanLapor({ dari: kini, sampai: kini, bentuk: 'csv' }, petugas)
    expect(h).toEqual({
      ok: true,
      value: [
        { nomor: 'L1', status: 'baru', jawaban: null, pada: null, diubah: kini },
        { nomor: 'L2', status: 'ditolak', jawaban: 'Tidak menyebut tempatnya.', pada: kini, diubah: kini },
        { nomor: 'L3', status: 'baru', jawaban: null, pada: null, diubah: kini },
      ],
    })
    expect(await use.jawabanLapor({ dari: '2020-01-01', sampai: '2020-12-31', bentuk: 'csv' }, petugas)).toEqual({
      ok: true,
      value: [],
    })
  })

  test('hanya koordinator; tanpa kolom wajib tidak dibaca', async () => {
    for (const peran of ['penghubung', 'petugas-kelurahan', 'sekda', 'admin'] as const) {
      const p = b.pelaku(peran, { unitIds: 'semua' })
      expect((await impor(true, BERKAS, p)).ok).toBe(false)
      expect((await use.jawabanLapor({ dari: '2026-01-01', sampai: '2026-12-31', bentuk: 'csv' }, p)).ok).toBe(false)
      const ada = await b.basis.transaksi(p, (trx) =>
        sql`select * from aspirasi.nomor_lapor_ada(array['L1', 'L3'])`.execute(trx),
      )
      expect([peran, ada.rows.length]).toEqual([peran, 0])
    }
    expect((await impor(true, { namaBerkas: 'x.csv', baris: [['Nama', 'Umur']] })).ok).toBe(false)
  })
})
