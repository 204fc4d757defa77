import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { susunNilaiHukum, type UseNilaiHukum } from '../index.ts'

denganKeduaBasis('nilai hukum: siapa memutus', (buka) => {
  const tanpaPengusul = '01890a5d-0000-7000-8000-0000000000a1'
  const bernama = '01890a5d-0000-7000-8000-0000000000a2'
  let b: BasisUji
  let use: UseNilaiHukum
  const sekda = () => b.pelaku('sekda', { penggunaId: 'uji-sekda' })

  beforeAll(async () => {
    b = await buka()
    use = susunNilaiHukum({
      basis: b.basis,
      jam: { sekarang: () => new Date('2026-11-24T03:00:00Z'), hariIni: () => '2026-11-24' },
    })
    // A proposal of nobody known can only come from outside the program.
    const klien = new Client({ connectionString: b.urlAdmin })
    await klien.connect()
    for (const [id, oleh] of [
      [tanpaPengusul, null],
      [bernama, 'uji-analis'],
    ])
      await klien.query(
        `insert into kelayakan.usulan_nilai (instansi_id, id, parameter, mulai, nilai, sumber_teks, pasal, alasan, oleh,
          pengguna_id) values ($1, $2, 'mutasi.minimum.tahun', '2027-01-01', '3', 'Peraturan uji', '1', 'uji', 'uji', $3)`,
        [b.instansiId, id, oleh],
      )
    await klien.end()
  })

  test('usulan tanpa pengusul yang diketahui tidak dapat diputus: oleh program maupun langsung di basis data', async () => {
    const putusan = { putusan: 'sah' as const, alasan: 'Dibaca', kantor: 'Bagian Hukum' }
    expect(await use.putuskanUsulan({ ...putusan, id: tanpaPengusul }, sekda())).toMatchObject({
      error: { kode: 'akses.penyusun-tidak-diketahui' },
    })
    const langsung = (id: string) =>
      b.basis.transaksi(sekda(), (trx) =>
        sql`insert into kelayakan.ketetapan (instansi_id, id, putusan, usulan_id, alasan, kantor, ditetapkan, oleh, pengguna_id)
          values (platform.instansi(), gen_random_uuid(), 'ditolak', ${id}::uuid, 'x', 'x', '2026-11-24', 'x', 'uji-sekda')`.execute(
          trx,
        ),
      )
    await expect(langsung(tanpaPengusul)).rejects.toThrow(/row-level security/)
    // One proposed by somebody known is decided on, and its confirmation withdrawn later.
    const sah = await use.putuskanUsulan({ ...putusan, id: bernama }, sekda())
    expect(sah).toMatchObject({ ok: true, value: { nomor: 1 } })
    expect(await use.putuskanUsulan({ ...putusan, id: bernama }, sekda())).toMatchObject({
      error: { kode: 'nilai-hukum.putusan-sudah-ada' },
    })
    expect(await use.tarikKetetapan({ nomor: 1, alasan: 'Dicabut', kantor: 'Bagian Hukum' }, sekda())).toMatchObject({
      ok: true,
      value: { nomor: 2 },
    })
  })
})
