import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { kasus2024 } from '#modules/kelayakan'
import type { Peran } from '#platform/access'
import type { Jam } from '#platform/clock'
import { idBaru } from '#platform/ids'
import { gagal } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaIsianBaris } from '../domain/isian-baris.ts'
import { barisTegak, type IsiLangkah, teksLangkah } from '../domain/keputusan.ts'
import type { Aksi } from '../domain/tahap.ts'
import { bacaDaftarUsulan } from '../domain/tempel.ts'
import { susunPersetujuan, type UsePersetujuan } from '../index.ts'
import { banyakLangkah, harus } from '../uji/kota-uji.ts'
import { bukaPenyimpananKeputusan } from './keputusan.repository.ts'

/** NIPs as they stand in the files of offices: with spaces, with an apostrophe before them, a digit short. */
denganKeduaBasis('usulan dengan NIP yang janggal', (buka) => {
  const { tanpaPersetujuan: _, dokumen: __, ...kasus } = kasus2024()
  const asli = kasus.usulan.map((u) => u.nip)
  const spasi = (n: string) => `${n.slice(0, 8)} ${n.slice(8, 14)} ${n[14]} ${n.slice(15)}`
  const janggal = new Map(asli.map((n, i) => [n, [spasi(n), `'${n}`, n.slice(0, 17)][i % 3] as string]))
  let b: BasisUji
  let use: UsePersetujuan
  const jam: Jam = { sekarang: () => new Date('2024-05-21T03:00:00Z'), hariIni: () => '2024-05-21' }
  const pelaku = (peran: Peran) => ({ ...b.pelaku(peran), penggunaId: `uji-${peran}` })

  beforeAll(async () => {
    b = await buka()
    const kosong = () => Promise.resolve([])
    use = susunPersetujuan({
      basis: b.basis,
      jam,
      bacaUnit: kosong,
      bacaJabatan: kosong,
      bacaPemegangKursi: kosong,
      bacaFaktaPegawai: kosong,
      bacaStandar: kosong,
      bacaNilai: kosong,
      pensiun: () => undefined,
      bacaRencana: () => Promise.resolve(gagal({ kode: 'rencana.tidak-ditemukan' })),
    })
  })
  const jalan = async <A extends Aksi>(id: string, peran: Peran, aksi: A, isi: IsiLangkah[A]) =>
    use.jalankanLangkah({ id, aksi, isi, sesudah: await banyakLangkah(b.basis, pelaku('analis'), id) }, pelaku(peran))
  const tegak = async (id: string) => {
    const { keputusan } = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    return { semua: keputusan.baris, tegak: barisTegak(keputusan) }
  }
  /** Through the form of the page, as it is posted. */
  const isian = async (id: string, m: { tempel?: string; tempelAlasan?: string } = {}) => {
    const { semua, tegak: ditanya } = await tegak(id)
    const pilih = Object.fromEntries(semua.map((_x, i) => [String(i), 'ya']))
    return harus(bacaIsianBaris(semua, ditanya, { pilih, alasan: {}, ...m }))
  }
  async function simpan(isi: string) {
    const p = harus(use.periksaIsi({ isi }, pelaku('analis')))
    return harus(await use.simpanBerkas({ judul: 'Pelantikan Mei 2024', pemeriksaan: p }, pelaku('analis'))).id
  }
  async function sampaiSk(id: string, nomor: string) {
    const sidang = {
      nomor: `800/${nomor}/TPK-2024`,
      tanggal: '2024-05-20',
      tempat: 'Ruang rapat BKPSDM',
      hadir: ['Sekretaris Daerah (ketua)'],
      risalah: 'Menimbang keselarasan syarat dan kebutuhan unit.',
    }
    const didengar = await isian(id)
    harus(
      await jalan(id, 'tpk', 'sidangkan', {
        ...sidang,
        pertimbangan: didengar.map((x) => ({ nip: x.nip, setuju: x.ya })),
      }),
    )
    // The letters that would be refused are not what is asked here: one approves all, as the batch names them.
    const { semua } = await tegak(id)
    harus(
      await use.catatSurat(
        {
          berkasId: id,
          jenis: 'persetujuan-mendagri',
          nomor: `100.2/${nomor}`,
          tanggal: '2024-05-20',
          cara: 'tempel',
          baris: semua.map((x) => ({ nip: x.nip, ke: x.ke })),
        },
        pelaku('analis'),
      ),
    )
    harus(await use.periksaUlang({ id }, pelaku('analis')))
    harus(await jalan(id, 'analis', 'cocokkan', { gugur: [] }))
    // Reasons pasted as the numbers look without their disorder, and with it.
    const tempelAlasan = semua.map((x, i) => `${i % 2 ? x.nip : x.nip.replaceAll(/[ ']/g, '')}; Sesuai.`).join('\n')
    const putusan = (await isian(id, { tempelAlasan })).map((x) => ({ nip: x.nip, tetapkan: x.ya, alasan: x.alasan }))
    harus(await jalan(id, 'ppk', 'putuskan', { putusan }))
    harus(await jalan(id, 'analis', 'tetapkan', { nomor: `821.2/${nomor}/2024`, tanggal: '2024-05-21' }))
    const { surat } = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    const lembar = await b.basis.transaksi(b.pelaku('analis'), async (trx) => {
      const h = await sql<{ nip: string }>`select nip from persetujuan.lembar_orang
        where berkas_id = ${id}::uuid`.execute(trx)
      return h.rows.map((x) => x.nip)
    })
    return { sk: surat.find((s) => s.jenis === 'sk')?.baris.map((x) => x.nip) ?? [], lembar }
  }

  test('daftar yang ditempel: spasi dan petik dirapikan sampai SK; 17 angka disebut barisnya', async () => {
    const kata = (kode: string, data: object) => `${kode} ${JSON.stringify(data)}`
    const baris = kasus.usulan.map((u, i) => `${i % 2 ? spasi(u.nip) : `'${u.nip}`};${u.ke ?? '-'}`)
    const usulan = harus(bacaDaftarUsulan(baris.join('\n'), kata))
    expect(usulan.map((u) => u.nip)).toEqual(asli)
    const pendek = bacaDaftarUsulan(`${baris[0]}\n${asli[1]?.slice(0, 17)};x`, kata)
    expect(pendek).toMatchObject({ error: { kode: 'persetujuan.daftar-keliru', data: { jumlah: 1 } } })
    expect(JSON.stringify(pendek)).toContain('tempel-nip-panjang')
    const id = await simpan(JSON.stringify({ ...kasus, usulan }))
    harus(await jalan(id, 'analis', 'ajukan', {}))
    const { sk, lembar } = await sampaiSk(id, '71')
    expect([sk.toSorted(), lembar.toSorted()]).toEqual([asli.toSorted(), asli.toSorted()])
  })

  test('berkas yang seluruh NIP-nya janggal ditolak saat diajukan, dengan nama; yang sudah lewat dapat sampai SK', async () => {
    expect(new Set(janggal.values()).size).toBe(asli.length)
    let isi = JSON.stringify(kasus)
    for (const [n, j] of janggal) isi = isi.replaceAll(n, j)
    const id = await simpan(isi)
    const ditolak = await jalan(id, 'analis', 'ajukan', {})
    const [satu] = kasus.usulan
    expect(ditolak).toMatchObject({
      error: {
        kode: 'keputusan.nip-bukan-nip',
        data: { nip: janggal.get(satu?.nip ?? ''), nama: kasus.pegawai.find((p) => p.nip === satu?.nip)?.nama },
      },
    })
    // Submitted before that was asked: the step as it stood then.
    const langkah = {
      ke: 1,
      aksi: 'ajukan' as const,
      isi: {},
      pemeriksaanKe: 1,
      oleh: pelaku('analis').nama,
      penggunaId: pelaku('analis').penggunaId,
      saat: jam.sekarang().toISOString(),
    }
    const sidik = createHash('sha256').update(teksLangkah(langkah, id)).digest('hex')
    await b.basis.transaksi(pelaku('analis'), (trx) =>
      bukaPenyimpananKeputusan().tambahLangkah(trx, { ...langkah, sidik, id: idBaru(), berkasId: id }),
    )
    const { sk, lembar } = await sampaiSk(id, '72')
    const semua = [...janggal.values()].toSorted()
    expect([sk.toSorted(), lembar.toSorted()]).toEqual([semua, semua])
    const [a] = semua as [string]
    harus(await jalan(id, 'analis', 'sampaikan', { nip: a, tanggal: '2024-05-21', cara: 'pos' }))
  })
})
