import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Pelaku } from '#platform/access'
import { gagal } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { EKSPOR_NOMOR_MAKS } from '../application/nomor.use-case.ts'
import { susunPersetujuan } from '../index.ts'
import { uuidUji } from '../uji/kota-uji.ts'

denganKeduaBasis('pemilik baris dan ujung rantai', (buka, mesin) => {
  let b: BasisUji
  const sendiri = uuidUji('berkas sendiri')
  const lain = uuidUji('berkas lain')
  const bernomor = uuidUji('berkas bernomor')
  const pegawai = uuidUji('pegawai')

  beforeAll(async () => {
    b = await buka()
    const klien = new Client({ connectionString: b.urlAdmin })
    await klien.connect()
    const langkah = (id: string) => `insert into persetujuan.langkah
      (instansi_id, id, berkas_id, ke, aksi, isi, pemeriksaan_ke, oleh, saat, sidik)
      values ('${b.instansiId}', gen_random_uuid(), '${id}', 1, 'tetapkan', '{}', 1, 'uji', 'kini', repeat('0', 64));`
    const lembar = (id: string, ditetapkan: boolean) => `insert into persetujuan.lembar_orang
      (instansi_id, id, berkas_id, nip, pegawai_id, ditetapkan, isi)
      values ('${b.instansiId}', gen_random_uuid(), '${id}', repeat('1', 18), '${pegawai}', ${ditetapkan}, '{}');`
    // The batches themselves are not what is asked about.
    await klien.query(`set session_replication_role = replica; ${langkah(sendiri)} ${langkah(lain)}
      ${lembar(sendiri, true)} ${lembar(lain, false)}`)
    await klien.end()
  })

  test('tidak seorang pun menulis nomor, pola, pembatalan, atau pengumuman atas nama orang lain', async () => {
    const tulis = (pelaku: Pelaku, penggunaId: string | null) => {
      const p = sql`${penggunaId}::text`
      const isi = [
        sql`insert into persetujuan.pola_nomor (instansi_id, id, jenis, versi, pola, kode_unit, oleh, pengguna_id)
          values (platform.instansi(), gen_random_uuid(), 'spmt', 1, '{nomor}/{tahun}', 'U', 'uji', ${p})`,
        sql`insert into persetujuan.nomor (instansi_id, id, jenis, tahun, urut, nomor, tanggal, pola_versi, berkas_id, oleh,
          pengguna_id) values (platform.instansi(), gen_random_uuid(), 'spmt', 2024, 1, '1/2024', '2024-01-02', 0,
          ${sendiri}::uuid, 'uji', ${p})`,
        sql`insert into persetujuan.nomor_batal (instansi_id, nomor_id, alasan, oleh, pengguna_id)
          values (platform.instansi(), gen_random_uuid(), 'Salah cetak', 'uji', ${p})`,
        sql`insert into persetujuan.pengumuman (instansi_id, id, berkas_id, ke, aksi, isi, oleh, pengguna_id)
          values (platform.instansi(), gen_random_uuid(), ${sendiri}::uuid, 1, 'susun', '{}', 'uji', ${p})`,
      ]
      return Promise.all(
        isi.map(async (x) => {
          try {
            await b.basis.transaksi(pelaku, (trx) => x.execute(trx))
            return 'tertulis'
          } catch (e) {
            return /row-level security/.test((e as Error).message) ? 'ditolak' : 'kunci asing'
          }
        }),
      )
    }
    const analis = b.pelaku('analis', { penggunaId: 'uji-analis' })
    const ditolak = ['ditolak', 'ditolak', 'ditolak', 'ditolak']
    expect(await tulis(analis, 'uji-lain')).toEqual(ditolak)
    expect(await tulis(analis, null)).toEqual(ditolak)
    // In his own name it is the batch that is missing, not the leave.
    expect(await tulis(analis, 'uji-analis')).toEqual(['tertulis', 'kunci asing', 'kunci asing', 'kunci asing'])
  })

  test('unduhan register dicatat pada setiap orang di dalamnya, dan yang terlalu banyak ditolak, bukan dipotong', async () => {
    const nip = '198001012005011001'
    const catatan: { tindakan: string; pegawaiId?: string | null | undefined }[] = []
    const use = susunPersetujuan({
      basis: b.basis,
      jam: { sekarang: () => new Date('2026-11-24T03:00:00Z'), hariIni: () => '2026-11-24' },
      bacaFaktaPegawai: () => Promise.resolve([{ id: pegawai, nip, nama: 'Nama Uji' }] as never),
      catatBanyak: (_, __, entri) => {
        catatan.push(...entri)
        return Promise.resolve()
      },
      pensiun: () => undefined,
      bacaRencana: () => Promise.resolve(gagal({ kode: 'rencana.tidak-ditemukan' })),
    })
    const klien = new Client({ connectionString: b.urlAdmin })
    await klien.connect()
    const nomor = (tahun: number, banyak: number) => `insert into persetujuan.nomor
      (instansi_id, id, jenis, tahun, urut, nomor, tanggal, pola_versi, berkas_id, nip, oleh)
      select '${b.instansiId}', gen_random_uuid(), 'petikan', ${tahun}, n, n || '/${tahun}', '${tahun}-01-02', 0,
        '${bernomor}', '${nip}', 'uji' from generate_series(1, ${banyak}) n;`
    await klien.query(`set session_replication_role = replica;
      insert into persetujuan.berkas (instansi_id, id, judul, tmt, sumber, masukan, oleh)
        values ('${b.instansiId}', '${bernomor}', 'Uji', '1999-01-02', 'berkas', '{}', 'uji');
      ${nomor(1998, 2)} ${nomor(1999, EKSPOR_NOMOR_MAKS + 1)}`)
    await klien.end()
    const unduh = (tahun: number) =>
      use.eksporRegisterNomor({ saring: { jenis: 'petikan', tahun } }, b.pelaku('analis'))
    expect(await unduh(1999)).toMatchObject({
      error: { kode: 'nomor.ekspor-terlalu-banyak', data: { banyak: EKSPOR_NOMOR_MAKS + 1, maks: EKSPOR_NOMOR_MAKS } },
    })
    expect(catatan).toEqual([])
    const sedikit = await unduh(1998)
    expect(sedikit.ok && sedikit.value.nomor.map((n) => n.nama)).toEqual(['Nama Uji', 'Nama Uji'])
    expect(catatan.map((e) => [e.tindakan, e.pegawaiId])).toEqual([
      ['nomor.diekspor', undefined],
      ['nomor.diekspor', pegawai],
    ])
  })

  // The owner of the embedded database is its superuser, whom no policy binds.
  if (mesin !== 'tertanam')
    test('pemilik basis melihat ujung rantai berkas yang menetapkan pemanggil saja', async () => {
      const terlihat = async (pegawaiId: string | null) => {
        const klien = new Client({ connectionString: b.urlPemilik })
        await klien.connect()
        try {
          await klien.query(
            `select set_config('app.instansi_id', $1, false), set_config('app.pegawai_id', $2, false)`,
            [b.instansiId, pegawaiId ?? ''],
          )
          const h = await klien.query<{ id: string }>('select berkas_id::text as id from persetujuan.langkah')
          return h.rows.map((x) => x.id)
        } finally {
          await klien.end()
        }
      }
      expect(await terlihat(pegawai)).toEqual([sendiri])
      expect(await terlihat(uuidUji('orang lain'))).toEqual([])
      expect(await terlihat(null)).toEqual([])
    })
})
