import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bacaJabatanDatangPergi } from '#modules/jabatan'
import type { Transaksi } from '#platform/db'
import { perubahanSejak } from '#platform/fakta'
import { idBaru } from '#platform/ids'
import { denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaPegawaiDatangPergi } from './pegawai-datang-pergi.repository.ts'

const SEJAK = '2026-11-20T03:00:00Z'
const [SEBELUM, SESUDAH] = ['2026-11-19T00:00:00Z', '2026-11-21T00:00:00Z']

/** One version: recorded at an instant, perhaps superseded, valid from a day. */
interface Versi {
  readonly dicatat: string
  readonly diganti?: string
  readonly mulai?: string
  readonly sampai?: string
}

async function orang(trx: Transaksi, nip: string, ...versi: readonly Versi[]): Promise<void> {
  const id = idBaru()
  for (const v of versi)
    await sql`insert into pegawai.pegawai (instansi_id, id, nip, nama, gelar_depan, berlaku_mulai, berlaku_sampai, dicatat_pada,
        digantikan_pada, batch_id)
      values (platform.instansi(), ${id}, ${nip}, ${`Orang ${nip}`}, 'Dr.', ${v.mulai ?? '2020-01-01'}, ${v.sampai ?? null},
        ${v.dicatat}, ${v.diganti ?? null}, ${idBaru()})`.execute(trx)
}
async function jabatan(trx: Transaksi, kode: string, ...versi: readonly Versi[]): Promise<void> {
  const id = idBaru()
  for (const v of versi)
    await sql`insert into jabatan.jabatan (instansi_id, id, versi, kode, nama, jenjang, kuota, unit_id, perangkat_daerah_id,
        berlaku_mulai, dicatat_pada, digantikan_pada, batch_id)
      values (platform.instansi(), ${id}, ${idBaru()}, ${kode}, ${`Kepala ${kode}`}, 'pengawas', 1, ${idBaru()}, ${idBaru()},
        ${v.mulai ?? '2020-01-01'}, ${v.dicatat}, ${v.diganti ?? null}, ${idBaru()})`.execute(trx)
}

denganKeduaBasis('yang datang dan pergi sesudah suatu saat', (buka) => {
  test('orang dan jabatan: hanya yang tercatat baru atau tidak tercatat lagi, bukan yang sekadar berubah', async () => {
    const u = await buka()
    await u.basis.transaksi(u.sistem, async (trx) => {
      for (const [tulis, awalan] of [
        [orang, '19800101200501100'],
        [jabatan, 'J'],
      ] as const) {
        await tulis(trx, `${awalan}1`, { dicatat: SEBELUM }) // unchanged
        await tulis(trx, `${awalan}2`, { dicatat: SEBELUM, diganti: SESUDAH }, { dicatat: SESUDAH }) // a new version
        await tulis(trx, `${awalan}3`, { dicatat: SESUDAH }) // came
        await tulis(trx, `${awalan}4`, { dicatat: SEBELUM, diganti: SESUDAH }) // went
        await tulis(trx, `${awalan}5`, { dicatat: SEBELUM, diganti: SEBELUM }) // gone before
        await tulis(trx, `${awalan}6`, { dicatat: SESUDAH, mulai: '2027-06-01' }) // begins after the date
      }
    })
    const baca = (pelaku = u.pelaku('analis')) =>
      u.basis.transaksi(pelaku, async (trx) => ({
        orang: await bacaPegawaiDatangPergi(trx, { pada: '2027-01-04', sejak: SEJAK }),
        jabatan: await bacaJabatanDatangPergi(trx, { pada: '2027-01-04', sejak: SEJAK }),
      }))
    const h = await baca()
    expect(h.orang.datang.map((o) => [o.nip, o.nama])).toEqual([['198001012005011003', 'Dr. Orang 198001012005011003']])
    expect(h.orang.pergi.map((o) => o.nip)).toEqual(['198001012005011004'])
    expect([h.jabatan.datang.map((j) => j.kode), h.jabatan.pergi.map((j) => j.kode)]).toEqual([['J3'], ['J4']])
    // People are seen within one's reach only.
    expect((await baca(u.pelaku('dprd'))).orang).toEqual({ datang: [], pergi: [] })
  })

  test('perubahan fakta: yang menulis sesuatu sesudah saat itu, dan pembatalan, terbaru lebih dulu', async () => {
    const u = await buka()
    await u.basis.transaksi(u.sistem, async (trx) => {
      const batch = async (nama: string, pada: string, baru: number): Promise<string> => {
        const id = idBaru()
        await sql`insert into impor.batch (instansi_id, id, jenis, nama_berkas, tabel, berlaku, dicatat_pada, oleh_nama, dibaca,
            baru, berubah, sama, ditolak)
          values (platform.instansi(), ${id}, 'siasn', ${nama}, '{}', '2026-11-01', ${pada}, 'Analis', 1, ${baru}, 0, 0, 0)`.execute(
          trx,
        )
        return id
      }
      const lama = await batch('lama.csv', SEBELUM, 1)
      await batch('baru.csv', SESUDAH, 2)
      await batch('kosong.csv', '2026-11-22T00:00:00Z', 0)
      await sql`insert into impor.pembatalan (instansi_id, batch_id, dicatat_pada, oleh_nama)
        values (platform.instansi(), ${lama}, '2026-11-23T00:00:00Z', 'Sekda')`.execute(trx)
    })
    const h = await u.basis.transaksi(u.pelaku('tpk'), (trx) => perubahanSejak(trx, SEJAK))
    expect(h.map((x) => [x.namaBerkas, x.oleh, x.dibatalkan])).toEqual([
      ['lama.csv', 'Sekda', true],
      ['baru.csv', 'Analis', false],
    ])
  })
})
