import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Peran } from '#platform/access'
import type { Jam } from '#platform/clock'
import { gagal, ok } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { kasus2024 } from '#modules/kelayakan'
import type { Aksi } from '../domain/tahap.ts'
import type { IsiLangkah } from '../domain/keputusan.ts'
import type { JenisNaskah } from '../domain/naskah.ts'
import { susunPersetujuan, type UsePersetujuan } from '../index.ts'
import { banyakLangkah, harus } from '../uji/kota-uji.ts'

/** The batch of 2024 carried to its end, as it should have been: nine names fall out, thirty-seven are appointed. */
denganKeduaBasis('berkas keputusan', (buka) => {
  const { tanpaPersetujuan, ...kasus } = kasus2024()
  const semua = kasus.usulan.map((u) => u.nip)
  const disetujui = semua.filter((n) => !tanpaPersetujuan.includes(n))
  const satu = disetujui[0] as string
  let b: BasisUji
  let use: UsePersetujuan
  let hariIni = '2024-05-21'
  let diterapkan: { tmt: string; baris: readonly { nip: string }[] }[] = []
  const jam: Jam = { sekarang: () => new Date(`${hariIni}T03:00:00Z`), hariIni: () => hariIni }
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
      terapkanPenempatan: (_, m) => {
        diterapkan.push(m)
        return Promise.resolve(ok(true as const))
      },
    })
  })

  /** Behind the program's back. */
  const sebagaiAdmin = async (perintah: string) => {
    const klien = new Client({ connectionString: b.urlAdmin })
    await klien.connect()
    await klien.query(perintah)
    await klien.end()
  }
  const jalan = async <A extends Aksi>(id: string, peran: Peran, aksi: A, isi: IsiLangkah[A], sesudah?: number) => {
    const ada = sesudah ?? (await banyakLangkah(b.basis, pelaku('analis'), id))
    return use.jalankanLangkah({ id, aksi, isi, sesudah: ada }, pelaku(peran))
  }
  const simpan = async () => {
    const isi = JSON.stringify({ ...kasus, dokumen: kasus.dokumen.filter((d) => d.jenis === 'persetujuan-mendagri') })
    const p = harus(use.periksaIsi({ isi }, pelaku('analis')))
    return harus(await use.simpanBerkas({ judul: 'Pelantikan Mei 2024', pemeriksaan: p }, pelaku('analis'))).id
  }
  const sidang = {
    nomor: '800/12/TPK-2024',
    tanggal: '2024-05-20',
    tempat: 'Ruang rapat BKPSDM',
    hadir: ['Sekretaris Daerah (ketua)', 'Kepala BKPSDM (sekretaris)', 'Inspektur'],
    risalah: 'Menimbang keselarasan syarat dan kebutuhan unit.',
    pertimbangan: semua.map((nip) => ({ nip, setuju: true })),
  }
  const sampaiSiap = async () => {
    hariIni = '2024-05-21'
    const id = await simpan()
    harus(await jalan(id, 'analis', 'ajukan', {}))
    harus(await jalan(id, 'tpk', 'sidangkan', sidang))
    harus(await use.periksaUlang({ id }, pelaku('analis')))
    harus(
      await jalan(id, 'analis', 'cocokkan', {
        gugur: tanpaPersetujuan.map((nip) => ({ nip, alasan: 'Tidak tercantum dalam persetujuan Mendagri' })),
      }),
    )
    return id
  }

  test('dari usulan sampai jabatan berlaku: hanya yang disetujui ditetapkan, dan tiap langkah menyebut yang sebelumnya', async () => {
    const id = await sampaiSiap()
    diterapkan = []
    harus(
      await jalan(id, 'ppk', 'putuskan', {
        putusan: disetujui.map((nip) => ({ nip, tetapkan: true, alasan: 'Sesuai pertimbangan.' })),
      }),
    )
    hariIni = '2024-05-24'
    harus(await jalan(id, 'analis', 'tetapkan', { nomor: '821.2/46/2024', tanggal: '2024-05-24' }))
    const sk = harus(await use.bukaKeputusan({ id }, pelaku('analis'))).surat.find((s) => s.jenis === 'sk')
    expect([sk?.nomor, sk?.mulai, sk?.baris.map((x) => x.nip).toSorted()]).toEqual([
      '821.2/46/2024',
      kasus.tanggal,
      disetujui.toSorted(),
    ])
    hariIni = '2024-05-27'
    const lantik = { tanggal: '2024-05-27', tempat: 'Balai Kota', pelantik: 'Wali Kota' }
    expect(await jalan(id, 'analis', 'lantik', { ...lantik, saksi: ['Asisten I'] })).toMatchObject({
      error: { kode: 'keputusan.saksi-kurang', data: { ada: 1, perlu: 2 } },
    })
    harus(await jalan(id, 'analis', 'lantik', { ...lantik, saksi: ['Asisten I', 'Asisten II'] }))
    expect(harus(await jalan(id, 'analis', 'berlakukan', {})).tahap).toBe('berlaku')
    expect(diterapkan.map((d) => [d.tmt, d.baris.map((x) => x.nip).toSorted()])).toEqual([
      [kasus.tanggal, disetujui.toSorted()],
    ])
    const t = harus(await use.bukaKeputusan({ id }, pelaku('inspektorat')))
    expect([t.langkah.map((l) => l.aksi), t.rusakDi, t.boleh]).toEqual([
      ['ajukan', 'sidangkan', 'cocokkan', 'putuskan', 'tetapkan', 'lantik', 'berlakukan'],
      null,
      [],
    ])
    expect(harus(await use.daftarKeputusan(pelaku('ppk'))).find((x) => x.id === id)?.tahap).toBe('berlaku')
  })

  test('naskah dicetak sebagai PDF bertanda, sama sampai bitnya, dari teks yang kota ubah; tidak sebelum waktunya', async () => {
    const id = await sampaiSiap()
    const cetak = (jenis: JenisNaskah, nip?: string) =>
      use.cetakNaskah({ id, jenis, pemerintah: 'Kota Contoh', ...(nip && { nip }) }, pelaku('analis'))
    expect(await cetak('sk')).toMatchObject({
      error: { kode: 'naskah.belum-waktunya', data: { tahap: 'siap-diputus' } },
    })
    const putusan = disetujui.map((nip) => ({ nip, tetapkan: true, alasan: 'Sesuai pertimbangan.' }))
    harus(await jalan(id, 'ppk', 'putuskan', { putusan }))
    hariIni = '2024-05-24'
    harus(await jalan(id, 'analis', 'tetapkan', { nomor: '821.2/49/2024', tanggal: '2024-05-24' }))
    const sk = harus(await cetak('sk'))
    const teks = Buffer.from(sk.isi).toString('latin1')
    expect([teks.slice(0, 5), /\/MarkInfo/.test(teks), /pdfuaid/.test(teks)]).toEqual(['%PDF-', true, true])
    expect(Buffer.from(harus(await cetak('sk')).isi).equals(Buffer.from(sk.isi))).toBe(true)
    expect(await cetak('spmt', satu)).toMatchObject({ error: { kode: 'naskah.belum-waktunya' } })
    expect(await cetak('petikan', tanpaPersetujuan[0])).toMatchObject({ error: { kode: 'keputusan.baris-asing' } })
    const petikan = harus(await cetak('petikan', satu))
    expect(petikan.nama).toBe(`petikan-${kasus.tanggal}-${satu}.pdf`)
    const isi = 'nomor: {{nomorSk}}\n\n# PETIKAN BARU\n\n{{nama}}\n\n[tanda-tangan] WALI KOTA'
    expect(await use.simpanTemplat({ jenis: 'petikan', isi }, pelaku('ppk'))).toMatchObject({ ok: false })
    expect(await use.simpanTemplat({ jenis: 'petikan', isi: `${isi} {{gaji}}` }, pelaku('analis'))).toMatchObject({
      error: { kode: 'naskah.kunci-asing' },
    })
    harus(await use.simpanTemplat({ jenis: 'petikan', isi }, pelaku('analis')))
    expect(harus(await use.bacaTemplat(pelaku('tpk'))).find((t) => t.jenis === 'petikan')).toMatchObject({
      versi: 1,
      isi,
    })
    expect(Buffer.from(harus(await cetak('petikan', satu)).isi).equals(Buffer.from(petikan.isi))).toBe(false)
  })

  test('baris yang ditolak hukum tidak dapat diteruskan; baris yang gugur butuh alasan', async () => {
    const id = await simpan()
    harus(await jalan(id, 'analis', 'ajukan', {}))
    harus(await jalan(id, 'sekda', 'sidangkan', sidang))
    harus(await use.periksaUlang({ id }, pelaku('analis')))
    expect(await jalan(id, 'analis', 'cocokkan', { gugur: [] })).toMatchObject({
      error: { kode: 'keputusan.baris-belum-sah', data: { nip: tanpaPersetujuan[0], aturan: 'R15' } },
    })
    const gugur = tanpaPersetujuan.map((nip) => ({ nip, alasan: '' }))
    expect(await jalan(id, 'analis', 'cocokkan', { gugur })).toMatchObject({
      error: { kode: 'keputusan.alasan-kosong' },
    })
    expect(
      await jalan(id, 'analis', 'cocokkan', { gugur: semua.map((nip) => ({ nip, alasan: 'semua' })) }),
    ).toMatchObject({ error: { kode: 'keputusan.tanpa-baris' } })
  })

  test('langkah di luar tahap, peran lain, pengaju sendiri, dan layar usang ditolak dengan namanya', async () => {
    hariIni = '2024-05-21'
    const id = await simpan()
    expect(await jalan(id, 'ppk', 'putuskan', { putusan: [] })).toMatchObject({
      error: { kode: 'keputusan.tahap-lain', data: { tahap: 'disusun' } },
    })
    harus(await jalan(id, 'analis', 'ajukan', {}))
    expect(await jalan(id, 'analis', 'sidangkan', sidang)).toMatchObject({
      error: { kode: 'akses.peran-tidak-cukup' },
    })
    const pengaju = { ...pelaku('tpk'), penggunaId: 'uji-analis' }
    expect(await use.jalankanLangkah({ id, aksi: 'sidangkan', isi: sidang, sesudah: 1 }, pengaju)).toMatchObject({
      error: { kode: 'akses.penyusun-sendiri' },
    })
    expect(await jalan(id, 'tpk', 'sidangkan', sidang, 0)).toMatchObject({ error: { kode: 'keputusan.sudah-berubah' } })
    const [pertama, ...lain] = sidang.pertimbangan
    expect(await jalan(id, 'tpk', 'sidangkan', { ...sidang, pertimbangan: lain })).toMatchObject({
      error: { kode: 'keputusan.baris-belum-diisi', data: { nip: pertama?.nip } },
    })
    const menolak = [{ nip: pertama?.nip ?? '', setuju: false }, ...lain]
    expect(await jalan(id, 'tpk', 'sidangkan', { ...sidang, pertimbangan: menolak })).toMatchObject({
      error: { kode: 'keputusan.alasan-kosong', data: { nip: pertama?.nip } },
    })
    expect(harus(await use.bukaKeputusan({ id }, pelaku('analis'))).langkah).toHaveLength(1)
  })

  test('surat baru sesudah pengajuan: harus diperiksa ulang dulu; dikembalikan berarti mulai lagi', async () => {
    const id = await sampaiSiap()
    harus(
      await use.catatSurat(
        {
          berkasId: id,
          jenis: 'pertek-bkn',
          nomor: 'P/1',
          tanggal: '2024-05-20',
          cara: 'tempel',
          baris: disetujui.slice(1).map((nip) => ({ nip })),
        },
        pelaku('analis'),
      ),
    )
    const putusan = disetujui.map((nip) => ({ nip, tetapkan: true, alasan: 'Sesuai pertimbangan.' }))
    expect(await jalan(id, 'ppk', 'putuskan', { putusan })).toMatchObject({
      error: { kode: 'keputusan.periksa-ulang-dulu' },
    })
    const k = harus(await jalan(id, 'ppk', 'kembalikan-putusan', { alasan: 'Pertek tidak memuat satu nama.' }))
    expect([k.tahap, k.pengaju, k.baris.filter((x) => x.gugur ?? x.pertimbangan)]).toEqual(['disusun', null, []])
  })

  test('keputusan yang menyimpang dari pertimbangan harus beralasan; yang tidak ditetapkan keluar dari SK', async () => {
    const id = await sampaiSiap()
    const putusan = disetujui.map((nip) => ({ nip, tetapkan: nip !== satu, alasan: 'Sesuai pertimbangan.' }))
    const tanpa = putusan.map((p) => (p.nip === satu ? { nip: satu, tetapkan: false } : p))
    expect(await jalan(id, 'ppk', 'putuskan', { putusan: tanpa })).toMatchObject({
      error: { kode: 'keputusan.alasan-kosong', data: { nip: satu } },
    })
    harus(await jalan(id, 'ppk', 'putuskan', { putusan }))
    hariIni = '2024-05-24'
    harus(await jalan(id, 'analis', 'tetapkan', { nomor: '821.2/47/2024', tanggal: '2024-05-24' }))
    const sk = harus(await use.bukaKeputusan({ id }, pelaku('analis'))).surat.find((s) => s.jenis === 'sk')
    expect(sk?.baris.map((x) => x.nip)).not.toContain(satu)
    expect(sk?.baris).toHaveLength(disetujui.length - 1)
  })

  test('keberatan: jam berjalan sejak diterima, dijawab PPK, sekali saja', async () => {
    const id = await sampaiSiap()
    harus(
      await jalan(id, 'ppk', 'putuskan', {
        putusan: disetujui.map((nip) => ({ nip, tetapkan: true, alasan: 'Sesuai pertimbangan.' })),
      }),
    )
    hariIni = '2024-05-24'
    harus(await jalan(id, 'analis', 'tetapkan', { nomor: '821.2/48/2024', tanggal: '2024-05-24' }))
    const pokok = { nip: satu, tanggal: '2024-05-24', pokok: 'Ditempatkan di luar bidang.' }
    expect(await jalan(id, 'analis', 'terima-keberatan', pokok)).toMatchObject({
      error: { kode: 'keputusan.belum-disampaikan' },
    })
    harus(await jalan(id, 'analis', 'sampaikan', { nip: satu, tanggal: '2024-05-24', cara: 'langsung' }))
    harus(await jalan(id, 'analis', 'terima-keberatan', pokok))
    const t = harus(await use.bukaKeputusan({ id }, pelaku('ppk'))).tenggat.get(satu)
    // Fourteen and twenty-one working days from Friday 24 May 2024, holidays not counted.
    expect(t).toMatchObject({
      ajukan: { tanggal: '2024-06-13', tahunBelum: [2024] },
      jawab: { tanggal: '2024-06-24' },
      lewat: false,
    })
    hariIni = '2024-06-25'
    // The holidays of 2024 are not confirmed here: the day is the earliest possible, so it is perhaps past.
    expect(harus(await use.bukaKeputusan({ id }, pelaku('ppk'))).tenggat.get(satu)).toMatchObject({
      lewat: false,
      mungkinLewat: true,
    })
    const jawab = { nip: satu, tanggal: '2024-06-25', dikabulkan: false, alasan: 'Bidang sesuai pendidikan.' }
    expect(await jalan(id, 'analis', 'jawab-keberatan', jawab)).toMatchObject({ ok: false })
    harus(await jalan(id, 'ppk', 'jawab-keberatan', jawab))
    expect(await jalan(id, 'ppk', 'jawab-keberatan', jawab)).toMatchObject({
      error: { kode: 'keputusan.keberatan-sudah-dijawab' },
    })
  })

  test('seorang pada dua baris ditolak sebelum apa pun hilang', async () => {
    const [pertama] = kasus.usulan
    const plt = { ...pertama, nip: satu, ke: kasus.jabatan.at(-1)?.id ?? null, sebagai: 'plt' as const }
    const isi = JSON.stringify({ ...kasus, usulan: [...kasus.usulan, plt] })
    const p = harus(use.periksaIsi({ isi }, pelaku('analis')))
    const { id } = harus(await use.simpanBerkas({ judul: 'Ganda', pemeriksaan: p }, pelaku('analis')))
    expect(await jalan(id, 'analis', 'ajukan', {})).toMatchObject({
      error: { kode: 'keputusan.orang-dua-baris', data: { nip: satu } },
    })
  })

  test('SK yang bertanggal sesudah TMT hanya dengan alasan berlaku surut, yang masuk register dan dibaca R33', async () => {
    const id = await sampaiSiap()
    const putusan = disetujui.map((nip) => ({ nip, tetapkan: true, alasan: 'Sesuai pertimbangan.' }))
    harus(await jalan(id, 'ppk', 'putuskan', { putusan }))
    hariIni = '2024-06-03'
    const sk = { nomor: '821.2/50/2024', tanggal: '2024-06-03' }
    expect(await jalan(id, 'analis', 'tetapkan', sk)).toMatchObject({ error: { kode: 'keputusan.sk-sesudah-tmt' } })
    const alasanBerlakuSurut = 'Hak pegawai atas tunjangan terabaikan.'
    harus(await jalan(id, 'analis', 'tetapkan', { ...sk, alasanBerlakuSurut }))
    harus(await use.periksaUlang({ id }, pelaku('analis')))
    const t = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    expect(t.surat.find((x) => x.jenis === 'sk')?.alasanBerlakuSurut).toBe(alasanBerlakuSurut)
    const r33 = t.hasil.baris.find((b) => b.nip === satu)?.aturan.find((a) => a.id === 'R33')
    expect([r33?.hasil, r33?.fakta['alasan']]).toEqual(['terpenuhi', alasanBerlakuSurut])
  })

  test('langkah yang diubah dari luar ketahuan, dan tidak ada langkah lagi sesudahnya', async () => {
    const id = await simpan()
    harus(await jalan(id, 'analis', 'ajukan', { catatan: 'asli' }))
    await sebagaiAdmin(`alter table persetujuan.langkah disable trigger hanya_tambah;
      update persetujuan.langkah set isi = '{"catatan":"palsu"}' where berkas_id = '${id}';
      alter table persetujuan.langkah enable trigger hanya_tambah;`)
    expect(harus(await use.bukaKeputusan({ id }, pelaku('analis'))).rusakDi).toBe(1)
    expect(await jalan(id, 'tpk', 'sidangkan', sidang)).toMatchObject({ error: { kode: 'keputusan.rantai-rusak' } })
  })

  test('basis menolak langkah yang bukan bagian peran itu, juga tanpa program ini', async () => {
    const id = await simpan()
    const tulis = (peran: Peran, aksi: string) =>
      b.basis.transaksi(b.pelaku(peran), (trx) =>
        sql`insert into persetujuan.langkah (instansi_id, id, berkas_id, ke, aksi, isi, pemeriksaan_ke, oleh, saat, sidik)
          values (platform.instansi(), gen_random_uuid(), ${id}::uuid, 1, ${aksi}, '{}', 1, 'uji', 'kini',
            repeat('0', 64))`.execute(trx),
      )
    await expect(tulis('analis', 'putuskan')).rejects.toThrow(/row-level security/)
    await expect(tulis('ppk', 'ajukan')).rejects.toThrow(/row-level security/)
    await expect(tulis('inspektorat', 'ajukan')).rejects.toThrow(/row-level security/)
  })
})
