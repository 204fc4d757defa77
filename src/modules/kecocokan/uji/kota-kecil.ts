import { Hono } from 'hono'
import { sql } from 'kysely'
import { standarBawaan } from '#modules/kompetensi'
import type { Pelaku } from '#platform/access'
import type { Basis, Transaksi } from '#platform/db'
import { pasang, type Rute } from '#platform/web'

const id = (n: number) => `01890a5d-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
export const UNIT = { kominfo: id(1), lain: id(2) }
export const JABATAN = { sistemInformasi: id(11), arsip: id(12) }
export const ORANG = {
  informatika: id(21),
  hukum: id(22),
  tanpaBidang: id(23),
  cuti: id(24),
  diUnitLain: id(25),
}
const HARI_INI = '2026-11-24'

const penulis = (trx: Transaksi, sistem: Pelaku) => (tabel: string, kolom: Record<string, unknown>) =>
  sql`insert into ${sql.table(tabel)}
    (instansi_id, dicatat_pada, batch_id, ${sql.join(Object.keys(kolom).map((k) => sql.ref(k)))})
    values (${sistem.instansiId}::uuid, '2026-11-01T00:00:00Z'::timestamptz, ${id(90)}::uuid,
      ${sql.join(Object.values(kolom))})`.execute(trx)

/** The city's own standard of the information-systems post: one competence, marked mutlak. */
export const isiStandarMutlak = (basis: Basis, sistem: Pelaku, kode: string, level: number): Promise<unknown> =>
  basis.transaksi(sistem, (trx) =>
    penulis(trx, sistem)('kompetensi.standar', {
      jabatan_id: JABATAN.sistemInformasi,
      kode,
      level,
      mutlak: true,
      berlaku_mulai: '2020-01-01',
    }),
  )

/** An invented office with a vacant information-systems post and five people, one of each kind a list must tell apart. */
export async function isiKotaKecil(basis: Basis, sistem: Pelaku): Promise<void> {
  await basis.transaksi(sistem, async (trx) => {
    const isi = penulis(trx, sistem)
    for (const [kode, u] of Object.entries(UNIT))
      await isi('organisasi.unit', {
        id: u,
        kode,
        nama: kode === 'kominfo' ? 'Dinas Komunikasi dan Informatika' : 'Dinas Lain',
        jenis: 'dinas',
        perangkat_daerah_id: u,
        urut: 1,
        berlaku_mulai: '2020-01-01',
      })
    const pos = (i: string, kode: string, nama: string, studi: string[]) =>
      isi('jabatan.jabatan', {
        id: i,
        kode,
        nama,
        unit_id: UNIT.kominfo,
        perangkat_daerah_id: UNIT.kominfo,
        jenjang: 'pelaksana',
        eselon: '-',
        kelas: 7,
        kuota: 1,
        bidang: ['kominfo'],
        pendidikan_bidang: studi,
        pendidikan_minimum: 'S1',
        golongan_minimum: '-',
        urut: 1,
        berlaku_mulai: '2020-01-01',
      })
    await pos(JABATAN.sistemInformasi, 'kominfo-si', 'Penata Kelola Sistem Informasi', [
      'sistem-informasi',
      'teknik-informatika',
    ])
    await pos(JABATAN.arsip, 'kominfo-arsip', 'Pengelola Arsip', ['kearsipan'])
    const orang = async (i: string, urut: number, nama: string, lain: Record<string, unknown> = {}) => {
      await isi('pegawai.pegawai', {
        id: i,
        nip: `19900101201501100${urut}`,
        nama,
        sintetis: true,
        tanggal_lahir: '1990-01-01',
        jenis: 'PNS',
        kedudukan: 'aktif',
        tmt_cpns: '2015-01-01',
        golongan: 'III/b',
        tmt_golongan: '2019-04-01',
        pendidikan_tingkat: 'S1',
        pendidikan_nama: 'S-1 HUKUM',
        pendidikan_bidang: 'hukum',
        tahun_lulus: 2012,
        unit_id: UNIT.kominfo,
        nama_jabatan: 'Pengolah Data',
        tmt_jabatan: '2020-01-01',
        berlaku_mulai: '2020-01-01',
        ...lain,
      })
      for (const tahun of [2024, 2025]) await isi('pegawai.predikat', { pegawai_id: i, tahun, nilai: 'baik' })
    }
    await orang(ORANG.informatika, 1, 'Rekaan Informatika', {
      pendidikan_nama: 'S-1 TEKNIK INFORMATIKA',
      pendidikan_bidang: 'teknik-informatika',
      jabatan_id: JABATAN.arsip,
      nama_jabatan: 'Pengelola Arsip',
    })
    await orang(ORANG.hukum, 2, '=HYPERLINK("jahat")')
    await orang(ORANG.tanpaBidang, 3, 'Rekaan Tanpa Bidang', {
      pendidikan_nama: 'S-1 ILMU GAIB',
      pendidikan_bidang: null,
    })
    await orang(ORANG.cuti, 4, 'Rekaan Cuti', { kedudukan: 'cltn' })
    await orang(ORANG.diUnitLain, 5, 'Rekaan Unit Lain', { unit_id: UNIT.lain })
    for (const s of standarBawaan({ id: '', jenjang: 'pelaksana', bidang: ['kominfo'] }))
      await isi('kompetensi.nilai', {
        pegawai_id: ORANG.informatika,
        kode: s.kode,
        level: s.kode === 'M.1' ? 2 : 1,
        tanggal: '2026-06-01',
      })
  })
}

/** The pages of `rute` for one user, over a test database. */
export function jelajah(rute: Rute[], siapa: Pelaku) {
  const app = new Hono()
  pasang(app, rute, {
    siapa: async () => siapa,
    rahasia: 'r'.repeat(40),
    hariIni: () => HARI_INI,
    instansi: { nama: 'Kota Uji', contoh: true },
    catatGalat: (_nomor, galat) => {
      throw galat
    },
  })
  return async (jalur: string) => {
    const jawaban = await app.request(`http://localhost${jalur}`)
    return { status: jawaban.status, isi: await jawaban.text(), jawaban }
  }
}
export const tanpaTag = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
