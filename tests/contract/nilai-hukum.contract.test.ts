import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { bacaKetetapan, matriksKelayakan, periksaBerkas, susunNilaiHukum, type UseNilaiHukum } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import { susunPersetujuan, type UsePersetujuan } from '#modules/persetujuan'
import { jamSistem } from '#platform/clock'
import { VERSI_ATURAN } from '#regulasi'
import { ok } from '#shared'
import { harus, kotaUji } from '../../src/modules/persetujuan/uji/kota-uji.ts'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'

const ANALIS = '01890a5d-0000-7000-8000-00000000a001'
const SEKDA = '01890a5d-0000-7000-8000-00000000a002'
const ADMIN = '01890a5d-0000-7000-8000-00000000a003'

denganKeduaBasis('ketetapan nilai hukum', (buka) => {
  const kota = kotaUji()
  let b: BasisUji
  let use: UseNilaiHukum
  let usulan: UsePersetujuan
  const analis = () => b.pelaku('analis', { penggunaId: ANALIS })
  const sekda = () => b.pelaku('sekda', { penggunaId: SEKDA })
  const admin = () => b.pelaku('admin', { penggunaId: ADMIN })
  const isi = {
    parameter: 'mutasi.minimum.tahun',
    mulai: '2017-04-07',
    nilai: 2,
    sumber: 'pp-11-2017',
    pasal: '190',
    ayat: '3',
    versi: 'Lembaran Negara 2017 Nomor 63',
    alasan: 'dibaca pada naskah',
  }
  const putusan = { alasan: 'sesuai naskah', kantor: 'Bagian Hukum' }
  const sahkan = async (m: Partial<typeof isi> & { nilai?: unknown }) => {
    const { id } = harus(await use.usulkanNilai({ ...isi, ...m } as typeof isi, analis()))
    return harus(await use.putuskanUsulan({ id, putusan: 'sah', ...putusan }, sekda()))
  }
  const ketetapan = () => b.basis.transaksi(b.pelaku('dprd'), bacaKetetapan)
  const daftar = kota.kursi.slice(0, 12).map((j, i) => ({
    nip: kota.pegawai[i * 5]?.nip ?? '',
    ke: j.kode,
    sebagai: 'definitif' as const,
  }))
  const simpan = async () => {
    const p = harus(await usulan.periksaDaftar({ tanggal: '2026-12-01', usulan: daftar }, analis()))
    return harus(await usulan.simpanBerkas({ judul: 'Pelantikan Desember', pemeriksaan: p }, analis())).id
  }
  const kode = (h: { ok: boolean; error?: { kode: string } }) => (h.ok ? 'ok' : h.error?.kode)

  beforeAll(async () => {
    b = await buka()
    const tetap = <T>(x: T) => Promise.resolve(x)
    use = susunNilaiHukum({ basis: b.basis, jam: jamSistem('2026-11-24') })
    usulan = susunPersetujuan({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      bacaUnit: () => tetap([]),
      bacaJabatan: () => tetap(kota.jabatan),
      bacaPemegangKursi: () => tetap([]),
      bacaFaktaPegawai: (_, s) =>
        tetap(kota.pegawai.filter((p) => (!s.ids || s.ids.includes(p.id)) && (!s.nips || s.nips.includes(p.nip)))),
      bacaStandar: () => tetap([]),
      bacaNilai: () => tetap([]),
      pensiun: () => undefined,
      bacaRencana: () => tetap(ok({ tmt: '2026-12-01', baris: [] })),
    })
  })

  test('diusulkan analis, disahkan sekda: vonis berubah dan menyebutnya; berkas lama diputar ulang sama sampai bitnya', async () => {
    const lama = await simpan()
    const sebelum = harus(await usulan.bukaBerkas({ id: lama }, analis()))
    expect([sebelum.hasil.versiAturan, sebelum.isi.ketetapan]).toEqual([VERSI_ATURAN, undefined])
    const { nomor } = await sahkan({ nilai: 40 })
    expect(nomor).toBe(1)
    const baru = harus(await usulan.bukaBerkas({ id: await simpan() }, analis()))
    expect(baru.hasil.versiAturan).toBe(`${VERSI_ATURAN}+k1`)
    const r11 = (h: typeof baru.hasil) => h.baris.map((x) => x.aturan.find((a) => a.id === 'R11')?.hasil)
    expect(r11(sebelum.hasil)).toContain('terpenuhi')
    expect(r11(baru.hasil)).not.toContain('terpenuhi')
    const vonis = baru.hasil.baris.flatMap((x) => x.aturan).find((a) => a.id === 'R11' && a.parameter)
    expect(vonis?.parameter).toContainEqual({
      id: isi.parameter,
      nilai: 40,
      mulai: isi.mulai,
      status: 'terverifikasi',
      ketetapan: 1,
    })
    // the stored text is judged alike anywhere, without any database
    expect(JSON.stringify(harus(periksaBerkas(baru.pemeriksaan.isi)))).toBe(baru.pemeriksaan.hasil)

    const usang = harus(await usulan.bukaBerkas({ id: lama }, analis()))
    expect(usang.pemeriksaan.hasil).toBe(sebelum.pemeriksaan.hasil)
    expect(usang.kesegaran?.putarUlang).toBe('sama')
    expect(usang.kesegaran?.beda.map((x) => [x.jenis, x.id, x.lama, x.baru])).toEqual([
      ['nilai-hukum', isi.parameter, 2, 40],
    ])
    harus(await usulan.periksaUlang({ id: lama }, analis()))
    const ulang = harus(await usulan.bukaBerkas({ id: lama }, analis()))
    expect([ulang.pemeriksaan.versiAturan, ulang.kesegaran?.beda]).toEqual([`${VERSI_ATURAN}+k1`, []])
  })

  test('ditarik dengan keputusan baru: nilai lama berlaku lagi, nomor terus berjalan, yang ditarik tetap terbaca', async () => {
    const { nomor } = await sahkan({ mulai: '2026-01-01', nilai: 3 })
    expect((await ketetapan()).find((k) => k.nomor === nomor)?.ditarik).toBeUndefined()
    const tarik = harus(await use.tarikKetetapan({ nomor: nomor ?? 0, ...putusan }, admin()))
    expect(tarik.nomor).toBe((nomor ?? 0) + 1)
    expect((await ketetapan()).find((k) => k.nomor === nomor)).toMatchObject({ nilai: 3, ditarik: tarik.nomor })
    const layak = matriksKelayakan({
      pegawai: kota.pegawai.slice(0, 5),
      jabatan: kota.jabatan,
      asOf: '2026-12-01',
      ketetapan: await ketetapan(),
      relasi: relasiBidangStudi,
    })
    expect(layak.versiAturan).toBe(`${VERSI_ATURAN}+k${tarik.nomor}`)
    const buka = harus(await use.bukaNilaiHukum({ id: isi.parameter }, analis()))
    expect(buka.nilai.nilai.map((n) => n.mulai)).not.toContain('2026-01-01')
    expect(buka.usulan.find((u) => u.putusan?.nomor === nomor)?.ditarik?.nomor).toBe(tarik.nomor)
    expect(kode(await use.tarikKetetapan({ nomor: nomor ?? 0, ...putusan }, admin()))).toBe(
      'nilai-hukum.penarikan-sudah-ada',
    )
    expect(kode(await use.tarikKetetapan({ nomor: 999, ...putusan }, admin()))).toBe(
      'nilai-hukum.ketetapan-tidak-ditemukan',
    )
  })

  test('usulan sendiri tidak dapat diputus sendiri, juga bila programnya dilewati; ditolak tersimpan tanpa nomor', async () => {
    const { id } = harus(
      await use.usulkanNilai({ ...isi, parameter: 'plt.lama', mulai: '2021-02-01', nilai: 3 }, sekda()),
    )
    expect(kode(await use.putuskanUsulan({ id, putusan: 'sah', ...putusan }, sekda()))).toBe('akses.penyusun-sendiri')
    expect(kode(await use.putuskanUsulan({ id, putusan: 'sah', ...putusan }, analis()))).toBe('akses.peran-tidak-cukup')
    const sisip = (oleh: ReturnType<typeof sekda>) =>
      b.basis.transaksi(oleh, (trx) =>
        sql`insert into kelayakan.ketetapan (instansi_id, id, putusan, usulan_id, nomor, alasan, kantor, ditetapkan, oleh, pengguna_id)
          values (platform.instansi(), gen_random_uuid(), 'sah', ${id}::uuid, 500, 'x', 'x', '2026-11-24', 'x',
            ${oleh.penggunaId})`.execute(trx),
      )
    await expect(sisip(sekda())).rejects.toThrow(/row-level security/)
    await expect(sisip(analis())).rejects.toThrow(/row-level security/)
    const banyak = (await ketetapan()).length
    expect(harus(await use.putuskanUsulan({ id, putusan: 'ditolak', ...putusan }, admin())).nomor).toBeNull()
    expect(await ketetapan()).toHaveLength(banyak)
    expect(kode(await use.putuskanUsulan({ id, putusan: 'sah', ...putusan }, admin()))).toBe(
      'nilai-hukum.putusan-sudah-ada',
    )
    for (const t of ['usulan_nilai', 'ketetapan'])
      await expect(
        b.basis.transaksi(b.sistem, (trx) => sql.raw(`delete from kelayakan.${t}`).execute(trx)),
      ).rejects.toThrow()
  })

  test('bentuk yang salah, sumber asing, dan usulan ganda ditolak saat diusulkan', async () => {
    const usul = async (m: object) => kode(await use.usulkanNilai({ ...isi, mulai: '2030-01-01', ...m }, analis()))
    expect(await usul({ nilai: 'dua' })).toBe('nilai-hukum.bentuk')
    expect(await usul({ nilai: { tahun: 2 } })).toBe('nilai-hukum.bentuk')
    expect(await usul({ nilai: -1 })).toBe('nilai-hukum.bentuk')
    expect(await usul({ sumber: 'pp-99-1999' })).toBe('nilai-hukum.isian')
    expect(await usul({ sumberTeks: 'Perwali 1 Tahun 2026' })).toBe('nilai-hukum.isian')
    expect(await usul({ parameter: 'tidak.ada' })).toBe('nilai-hukum.parameter-tidak-ditemukan')
    expect(kode(await use.usulkanNilai(isi, b.pelaku('pimpinan')))).toBe('akses.peran-tidak-cukup')
    expect(await usul({})).toBe('ok')
    expect(await usul({ nilai: 3 })).toBe('nilai-hukum.usulan-sudah-ada')
  })

  test('akibatnya terlihat sebelum diputus, dan setiap langkah masuk jejak', async () => {
    const { id } = harus(
      await use.usulkanNilai(
        { ...isi, parameter: 'disiplin.jeda.tahun', nilai: 20, sumber: 'praktik-seleksi' },
        analis(),
      ),
    )
    const buka = harus(await use.bukaNilaiHukum({ id: 'disiplin.jeda.tahun' }, sekda()))
    const r10 = buka.dampak.get(id)?.find((d) => d.aturan.id === 'R10')
    expect(r10?.berubah.length).toBeGreaterThan(0)
    harus(await use.putuskanUsulan({ id, putusan: 'sah', ...putusan }, admin()))
    const { rows } = await b.basis.transaksi(b.pelaku('inspektorat'), (trx) =>
      sql<{ tindakan: string }>`select tindakan from platform.audit where objek_id = ${id} order by id`.execute(trx),
    )
    expect(rows.map((r) => r.tindakan)).toEqual(['nilai-hukum.diusulkan', 'nilai-hukum.disahkan'])
  })
})
