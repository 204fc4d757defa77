import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { periksaBerkas } from '#modules/kelayakan'
import { jamSistem } from '#platform/clock'
import { ok } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { susunPersetujuan, type UsePersetujuan } from '../index.ts'
import { harus, kotaUji, uuidUji } from '../uji/kota-uji.ts'

denganKeduaBasis('usulan yang disimpan', (buka) => {
  const kota = kotaUji()
  let pegawai = kota.pegawai
  let b: BasisUji
  let use: UsePersetujuan
  const analis = () => b.pelaku('analis')
  const usulan = kota.kursi.slice(0, 12).map((j, i) => ({
    nip: kota.pegawai[i * 5]?.nip ?? '',
    ke: j.kode,
    sebagai: 'definitif' as const,
  }))
  const nip = (i: number) => usulan[i]?.nip ?? ''
  const simpan = async (tanpaSurat = false) => {
    const p = harus(await use.periksaDaftar({ tanggal: '2026-12-01', usulan, tanpaSurat }, analis()))
    return harus(await use.simpanBerkas({ judul: 'Pelantikan Desember', pemeriksaan: p }, analis())).id
  }
  const surat = (berkasId: string, baris = usulan.map(({ nip: n, ke }) => ({ nip: n, ke }))) => ({
    berkasId,
    jenis: 'tpk' as const,
    nomor: '800.1.3.3/04/TPK-BKPSDM-2026',
    tanggal: '2026-11-20',
    cara: 'tempel' as const,
    baris,
  })

  beforeAll(async () => {
    b = await buka()
    const tetap = <T>(isi: T) => Promise.resolve(isi)
    use = susunPersetujuan({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      bacaUnit: () => tetap([]),
      bacaJabatan: () => tetap(kota.jabatan),
      bacaPemegangKursi: () => tetap([]),
      bacaFaktaPegawai: (_, s) =>
        tetap(pegawai.filter((p) => (s.ids ? s.ids.includes(p.id) : true) && (s.nips ? s.nips.includes(p.nip) : true))),
      bacaStandar: () => tetap([]),
      bacaNilai: () => tetap([]),
      pensiun: () => ({ tanggal: '2027-06-01', dasar: [] }),
      bacaRencana: (m) =>
        tetap(
          ok({
            tmt: '2026-12-01',
            baris:
              m.kunci === 'kosong'
                ? []
                : [
                    { nip: nip(0), jabatanId: kota.jabatan[0]?.id ?? '' },
                    { nip: nip(1), jabatanId: null },
                  ],
          }),
        ),
    })
  })

  test('disimpan dengan fakta dan versi aturannya; diputar ulang memberi hasil yang sama sampai bitnya', async () => {
    const id = await simpan()
    const t = harus(await use.bukaBerkas({ id }, analis()))
    expect(t.hasil.baris.map((x) => [x.nip, x.ke])).toEqual(usulan.map((u) => [u.nip, u.ke]))
    expect(t.pemeriksaan.sidik).toBe(createHash('sha256').update(t.pemeriksaan.isi).digest('hex'))
    expect(t.kesegaran).toMatchObject({ putarUlang: 'sama', beda: [], barisBerubah: [] })
    expect(JSON.stringify(harus(periksaBerkas(t.pemeriksaan.isi)))).toBe(t.pemeriksaan.hasil)
    expect(harus(await use.daftarBerkas(analis())).map((x) => x.id)).toContain(id)
  })

  test('setiap orang yang dinilai menemukan pemeriksaan itu dalam jejaknya', async () => {
    const id = await simpan()
    const { rows } = await b.basis.transaksi(b.pelaku('inspektorat'), (trx) =>
      sql<{ n: number }>`select count(distinct pegawai_id)::int as n from platform.audit
        where tindakan = 'usulan.disimpan' and objek_id = ${id} and pegawai_id is not null`.execute(trx),
    )
    expect(rows[0]?.n).toBe(12)
  })

  test('fakta yang berubah menandai usang dan menyebut apa; diperiksa ulang menyimpan hasil baru di samping yang lama', async () => {
    const id = await simpan()
    const asli = pegawai
    pegawai = asli.map((p) => (p.nip === nip(0) ? { ...p, golongan: 'II/a' } : p))
    try {
      const t = harus(await use.bukaBerkas({ id }, analis()))
      expect(t.kesegaran?.putarUlang).toBe('sama')
      expect(t.kesegaran?.beda.map((x) => [x.id, x.kunci, x.baru])).toEqual([[nip(0), 'golongan', 'II/a']])
      harus(await use.periksaUlang({ id }, analis()))
      const u = harus(await use.bukaBerkas({ id }, analis()))
      expect([u.pemeriksaan.ke, u.riwayat.length, u.kesegaran?.beda]).toEqual([2, 2, []])
      const lama = harus(await use.bukaBerkas({ id, ke: 1 }, analis()))
      expect([lama.pemeriksaan.isi === t.pemeriksaan.isi, lama.kesegaran]).toEqual([true, null])
    } finally {
      pegawai = asli
    }
  })

  test('versi aturan lain: bukan kerusakan, tetapi usang; hasil yang diubah orang ketahuan', async () => {
    const id = await simpan()
    const t = harus(await use.bukaBerkas({ id }, analis()))
    const { putarUlang } = await import('../application/berkas.use-case.ts')
    const lain = {
      ...t.pemeriksaan,
      versiAturan: '2020-01',
      hasil: t.pemeriksaan.hasil.replace(/"versiAturan":"[^"]*"/, '"versiAturan":"2020-01"'),
    }
    expect(putarUlang(lain).putarUlang).toBe('aturan-berubah')
    const asli = t.hasil.baris[0]?.hasil
    const diubah = asli === 'lolos' ? 'ditolak' : 'lolos'
    const palsu = { ...t.pemeriksaan, hasil: t.pemeriksaan.hasil.replace(`"hasil":"${asli}"`, `"hasil":"${diubah}"`) }
    expect(palsu.hasil).not.toBe(t.pemeriksaan.hasil)
    expect(putarUlang(palsu).putarUlang).toBe('berbeda')
  })

  test('surat memberi makan R17: belum diketahui, lalu tercantum; nama yang hilang ditolak', async () => {
    const id = await simpan()
    const r17 = async (i: number) => {
      const t = harus(await use.bukaBerkas({ id }, analis()))
      return t.hasil.baris[i]?.aturan.find((a) => a.id === 'R17')?.hasil
    }
    expect(await r17(0)).toBe('belum-diketahui')
    harus(await use.catatSurat(surat(id, surat(id).baris.slice(1)), analis()))
    const t = harus(await use.bukaBerkas({ id }, analis()))
    expect(t.kesegaran?.beda.map((x) => [x.jenis, x.id, x.baru])).toEqual([['surat', 'tpk', [11]]])
    harus(await use.periksaUlang({ id }, analis()))
    expect([await r17(0), await r17(1)]).toEqual(['tidak-terpenuhi', 'terpenuhi'])
  })

  test('nomor surat usulan dari sebuah rencana: hanya rencana itu, jabatan yang sama, surat yang tidak ditarik', async () => {
    const m = { rencanaId: '01890a5d-0000-7000-8000-0000000000aa', varian: 'pasti', kunci: 'disarankan' } as const
    const p = harus(await use.periksaRencana(m, analis()))
    const { id } = harus(await use.simpanBerkas({ judul: 'Dari rencana', pemeriksaan: p }, analis()))
    const ke = harus(await use.bukaBerkas({ id }, analis())).berkas.masukan.usulan[0]!.ke!
    const catat = async (jenis: 'tpk' | 'pertek-bkn', nomor: string, tujuan: string) =>
      harus(await use.catatSurat({ ...surat(id, [{ nip: nip(0), ke: tujuan }]), jenis, nomor }, analis())).id
    await catat('tpk', 'TPK/1', ke)
    await catat('pertek-bkn', 'PERTEK/1', 'jabatan-lain')
    const nomor = async (x: Parameters<typeof use.nomorSuratRencana>[0] = m) =>
      (await use.nomorSuratRencana(x, analis())).get(nip(0))
    expect(await nomor()).toEqual({ tpk: { nomor: 'TPK/1', tanggal: '2026-11-20' } })
    const salah = await catat('pertek-bkn', 'PERTEK/2', ke)
    expect((await nomor())?.['pertek-bkn']?.nomor).toBe('PERTEK/2')
    harus(await use.tarikSurat({ berkasId: id, id: salah, alasan: 'salah' }, analis()))
    expect(Object.keys((await nomor()) ?? {})).toEqual(['tpk'])
    expect(await nomor({ ...m, kunci: 'penuh' })).toBeUndefined()
    expect((await use.nomorSuratRencana(m, b.pelaku('admin'))).size).toBe(0)
  })

  test('nomor yang sama adalah versi kedua dan bertentangan, sampai satu ditarik; tidak ada yang terhapus', async () => {
    const id = await simpan()
    const satu = harus(await use.catatSurat(surat(id), analis()))
    const dua = harus(
      await use.catatSurat(
        { ...surat(id, surat(id).baris.slice(0, 3)), nomor: ' 800.1.3.3/04/tpk-bkpsdm-2026' },
        analis(),
      ),
    )
    expect([satu.versi, dua.versi]).toEqual([1, 2])
    expect(harus(await use.bukaBerkas({ id }, analis())).banding.konflik).toHaveLength(1)
    harus(await use.tarikSurat({ berkasId: id, id: dua.id, alasan: 'salinan lama' }, analis()))
    const t = harus(await use.bukaBerkas({ id }, analis()))
    expect([t.banding.konflik.length, t.surat.length, t.surat[1]?.ditarikPada !== null]).toEqual([0, 2, true])
    expect(await use.tarikSurat({ berkasId: id, id: dua.id, alasan: 'lagi' }, analis())).toMatchObject({ ok: false })
    const hapus = b.basis.transaksi(b.sistem, (trx) => sql`delete from persetujuan.surat`.execute(trx))
    await expect(hapus).rejects.toThrow()
  })

  test('pindaian disimpan dengan sidiknya; yang bukan pdf atau gambar dan surat bertanggal esok ditolak', async () => {
    const id = await simpan()
    const isi = new TextEncoder().encode('%PDF-1.7\nuji')
    const s = harus(await use.catatSurat({ ...surat(id), pindaian: { nama: 'ba.pdf', isi } }, analis()))
    const t = harus(await use.bukaBerkas({ id }, analis()))
    expect(t.surat[0]?.pindaian).toEqual({
      nama: 'ba.pdf',
      ukuran: isi.length,
      sidik: createHash('sha256').update(isi).digest('hex'),
    })
    const unduh = harus(await use.unduhPindaian({ id: s.id }, b.pelaku('tpk')))
    expect([unduh.tipe, Buffer.from(unduh.isi).equals(Buffer.from(isi))]).toEqual(['application/pdf', true])
    const palsu = { ...surat(id), pindaian: { nama: 'virus.pdf', isi: new TextEncoder().encode('MZ') } }
    expect(await use.catatSurat(palsu, analis())).toMatchObject({
      error: { kode: 'persetujuan.pindaian-bukan-gambar' },
    })
    expect(await use.catatSurat({ ...surat(id), tanggal: '2026-11-25' }, analis())).toMatchObject({
      error: { kode: 'persetujuan.surat-belum-terbit' },
    })
  })

  test('yang hanya boleh melihat tidak menyimpan; yang tidak boleh melihat tidak membuka', async () => {
    const id = await simpan()
    const p = harus(await use.periksaDaftar({ tanggal: '2026-12-01', usulan }, b.pelaku('tpk')))
    expect((await use.simpanBerkas({ judul: 'x', pemeriksaan: p }, b.pelaku('tpk'))).ok).toBe(false)
    expect((await use.catatSurat(surat(id), b.pelaku('ppk'))).ok).toBe(false)
    expect((await use.bukaBerkas({ id }, b.pelaku('dprd'))).ok).toBe(false)
    const { rows } = await b.basis.transaksi(b.pelaku('pimpinan'), (trx) =>
      sql`select 1 from persetujuan.berkas union all select 1 from persetujuan.pemeriksaan`.execute(trx),
    )
    expect(rows).toEqual([])
  })

  test('berkas JSON: fakta dan suratnya sendiri; surat masuk register dan usulan tidak langsung usang', async () => {
    const isi = JSON.stringify({
      tanggal: '2026-12-01',
      jabatan: [{ id: 'k', nama: 'Kabid', jenjang: 'administrator', kuota: 1 }],
      pegawai: [],
      usulan: [{ nip: '198001012005011001', ke: 'k' }],
      dokumen: [
        {
          nomor: '800/1',
          jenis: 'sk',
          tanggal: '2026-11-30',
          mulai: null,
          baris: [{ ke: 'k', nip: '198001012005011001' }],
        },
        { jenis: 'tpk', nomor: '800/2', tanggal: '2026-11-02', baris: [{ nip: '198001012005011001' }] },
      ],
    })
    const p = harus(use.periksaIsi({ isi }, analis()))
    const { id } = harus(await use.simpanBerkas({ judul: 'Dari berkas', pemeriksaan: p }, analis()))
    const t = harus(await use.bukaBerkas({ id }, analis()))
    expect([t.surat.length, t.pemeriksaan.isi, t.kesegaran?.beda]).toEqual([2, isi, []])
    expect(use.periksaIsi({ isi: '{' }, analis())).toMatchObject({ error: { kode: 'persetujuan.berkas-keliru' } })
  })

  test('usulan yang terlalu panjang dinilai tetapi tidak disimpan sebagai satu usulan', async () => {
    const buat = (n: number) =>
      JSON.stringify({
        tanggal: '2026-12-01',
        jabatan: [{ id: 'k', nama: 'K', jenjang: 'administrator', kuota: 1 }],
        pegawai: [],
        usulan: Array.from({ length: n }, (_, i) => ({ nip: `N${i}`, ke: 'k' })),
      })
    const simpanBaris = async (n: number) =>
      use.simpanBerkas({ judul: 'panjang', pemeriksaan: harus(use.periksaIsi({ isi: buat(n) }, analis())) }, analis())
    expect(await simpanBaris(1001)).toMatchObject({
      error: { kode: 'persetujuan.simpan-terlalu-besar', data: { ada: 1001 } },
    })
    expect((await simpanBaris(1000)).ok).toBe(true)
    expect(use.periksaIsi({ isi: buat(5001) }, analis())).toEqual({
      ok: false,
      error: { kode: 'persetujuan.daftar-terlalu-besar', data: { ada: 5001, maks: 5000 } },
    })
  })

  test('rencana: barisnya diperiksa dengan kode jabatan kota; rencana kosong ditolak dengan jelas', async () => {
    const tempat = { rencanaId: uuidUji('r'), varian: 'pasti' as const, kunci: 'disarankan' }
    const p = harus(await use.periksaRencana(tempat, analis()))
    expect([p.sumber, p.masukan.usulan[0]?.ke, p.masukan.rencana]).toEqual(['rencana', kota.jabatan[0]?.kode, tempat])
    // Released by the plan: a line without a post.
    expect(p.masukan.usulan[1]).toMatchObject({ nip: nip(1), ke: null })
    expect(await use.periksaRencana({ ...tempat, kunci: 'kosong' }, analis())).toMatchObject({
      error: { kode: 'persetujuan.rencana-kosong' },
    })
  })
})
