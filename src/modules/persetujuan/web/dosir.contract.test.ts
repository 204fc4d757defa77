import { PDFiumLibrary } from '@hyzyla/pdfium'
import { beforeAll, expect, test } from 'vitest'
import { type BerkasPeriksa, kasus2024 } from '#modules/kelayakan'
import type { Peran } from '#platform/access'
import { catatBanyak } from '#platform/audit'
import type { Jam } from '#platform/clock'
import { gagal, ok } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { jabatanAsal } from '../domain/akibat-keberatan.ts'
import type { IsiLangkah } from '../domain/keputusan.ts'
import type { Aksi } from '../domain/tahap.ts'
import { susunPersetujuan, type UsePersetujuan } from '../index.ts'
import { banyakLangkah, harus } from '../uji/kota-uji.ts'
import { susunDosir } from './dosir.susun.ts'
import { kataCelah, teksNomor } from './nomor.teks.ts'

async function teksPdf(isi: Uint8Array): Promise<string> {
  const pustaka = await PDFiumLibrary.init()
  const dokumen = await pustaka.loadDocument(isi)
  const teks = [...dokumen.pages()].map((h) => h.getText()).join('\n')
  dokumen.destroy()
  pustaka.destroy()
  return teks.replaceAll(/\s+/g, ' ')
}

/**
 * The batch of 2024 with what the dossier is asked about: three people in a chain, one name the recommendation leaves out,
 * one released with a ground, one bound for a school, an acting official at a post, one objection granted.
 */
denganKeduaBasis('dosir dan register nomor', (buka, mesin) => {
  const { tanpaPersetujuan, ...kasusAsli } = kasus2024()
  // As it would be read from a file.
  const asli = JSON.parse(JSON.stringify(kasusAsli)) as BerkasPeriksa
  const semua = asli.usulan.map((u) => u.nip)
  const setuju = semua.filter((n) => !tanpaPersetujuan.includes(n))
  const [a, b, c, pertek] = setuju as [string, string, string, string]
  const [lepas, sekolah, pelaksana] = tanpaPersetujuan as [string, string, string]
  const ke = new Map<string, string | null>([
    [b, jabatanAsal(asli, a) as string],
    [c, jabatanAsal(asli, b) as string],
    [lepas, null],
  ])
  const jabatanA = asli.usulan.find((u) => u.nip === a)?.ke as string
  const jabatanSekolah = asli.usulan.find((u) => u.nip === sekolah)?.ke
  const kasus: BerkasPeriksa = {
    ...asli,
    jabatan: asli.jabatan.map((j) => (j.id === jabatanSekolah ? { ...j, penanda: ['sekolah'] } : j)),
    pegawai: asli.pegawai.map((p) =>
      p.nip === pelaksana
        ? {
            ...p,
            riwayat: [
              ...(p.riwayat ?? []),
              { jabatanId: jabatanA, jenjang: 'administrator', tmt: '2023-11-01', sampai: null, peran: 'plt' },
            ],
          }
        : p,
    ),
    usulan: asli.usulan.map((u) => ({
      ...u,
      ke: ke.has(u.nip) ? (ke.get(u.nip) ?? null) : u.ke,
      ...(u.nip === lepas && {
        dasar: { jenis: 'pengunduran-diri' as const, nomor: 'PD/7/2024', tanggal: '2024-04-01' },
      }),
    })),
    dokumen: (asli.dokumen ?? [])
      .filter((d) => d.jenis === 'persetujuan-mendagri')
      .map((d) => ({ ...d, baris: d.baris.map((x) => ({ nip: x.nip, ke: ke.get(x.nip) ?? x.ke })) })),
  }
  let u: BasisUji
  let use: UsePersetujuan
  let hariIni = '2024-05-21'
  let terapan: 'baik' | 'gagal' = 'baik'
  let gagalCatat: string | null = null
  const jam: Jam = { sekarang: () => new Date(`${hariIni}T03:00:00Z`), hariIni: () => hariIni }
  const pelaku = (peran: Peran) => ({ ...u.pelaku(peran), penggunaId: `uji-${peran}`, nama: `Nama ${peran}` })
  const nomorTahun = async (jenis: 'spmt' | 'petikan', halaman = 1) =>
    harus(await use.bacaRegisterNomor({ saring: { jenis, tahun: 2024 }, halaman }, pelaku('inspektorat')))

  beforeAll(async () => {
    u = await buka()
    const kosong = () => Promise.resolve([])
    use = susunPersetujuan({
      basis: u.basis,
      jam,
      bacaUnit: kosong,
      bacaJabatan: kosong,
      bacaPemegangKursi: kosong,
      bacaFaktaPegawai: kosong,
      bacaStandar: kosong,
      bacaNilai: kosong,
      pensiun: () => undefined,
      // The last thing a step does.
      catatBanyak: (trx, p, entri) =>
        entri.some((e) => e.tindakan === gagalCatat)
          ? Promise.reject(new Error('jejak tidak tertulis'))
          : catatBanyak(trx, p, entri),
      bacaRencana: () => Promise.resolve(gagal({ kode: 'rencana.tidak-ditemukan' })),
      terapkanPenempatan: () =>
        Promise.resolve(
          terapan === 'baik' ? ok(true as const) : gagal({ kode: 'keputusan.pegawai-tidak-dikenal', data: { nip: a } }),
        ),
    })
  })

  const jalan = async <A extends Aksi>(id: string, peran: Peran, aksi: A, isi: IsiLangkah[A]) => {
    const ada = await banyakLangkah(u.basis, pelaku('analis'), id)
    return use.jalankanLangkah({ id, aksi, isi, sesudah: ada }, pelaku(peran))
  }
  const alasan = 'Menguasai tugas yang sedang berjalan.'
  async function sampaiDisidangkan(nomor: string) {
    hariIni = '2024-05-21'
    const p = harus(use.periksaIsi({ isi: JSON.stringify(kasus) }, pelaku('analis')))
    const { id } = harus(await use.simpanBerkas({ judul: 'Pelantikan Mei 2024', pemeriksaan: p }, pelaku('analis')))
    harus(await jalan(id, 'analis', 'ajukan', {}))
    const h = await jalan(id, 'tpk', 'sidangkan', {
      nomor,
      tanggal: '2024-05-20',
      tempat: 'Ruang rapat BKPSDM',
      hadir: ['Sekretaris Daerah (ketua)', 'Inspektur'],
      risalah: 'Menimbang keselarasan syarat.',
      pertimbangan: semua.map((nip) => ({ nip, setuju: nip !== lepas, ...(nip === lepas && { catatan: 'Ditunda' }) })),
    })
    return h.ok ? ok(id) : h
  }
  async function sampaiDiputus() {
    const id = harus(await sampaiDisidangkan(''))
    // The recommendation leaves one name out.
    harus(
      await use.catatSurat(
        {
          berkasId: id,
          jenis: 'pertek-bkn',
          nomor: 'P/9/2024',
          tanggal: '2024-05-20',
          cara: 'tempel',
          baris: semua.filter((n) => n !== pertek).map((nip) => ({ nip })),
        },
        pelaku('analis'),
      ),
    )
    harus(await use.periksaUlang({ id }, pelaku('analis')))
    const gugur = [
      ...tanpaPersetujuan.map((nip) => ({ nip, alasan: 'Tidak tercantum dalam persetujuan Menteri' })),
      { nip: pertek, alasan: 'Tidak tercantum dalam rekomendasi BKN P/9/2024' },
    ]
    harus(await jalan(id, 'analis', 'cocokkan', { gugur }))
    const putusan = setuju.filter((n) => n !== pertek).map((nip) => ({ nip, tetapkan: true, alasan }))
    expect(await jalan(id, 'ppk', 'putuskan', { putusan: putusan.map((x) => ({ ...x, alasan: '' })) })).toMatchObject({
      error: { kode: expect.stringMatching(/^keputusan\.alasan-/) },
    })
    harus(await jalan(id, 'ppk', 'putuskan', { putusan }))
    return id
  }
  async function sampaiBerlaku(nomor: string) {
    const id = await sampaiDiputus()
    hariIni = '2024-05-24'
    harus(await jalan(id, 'analis', 'tetapkan', { nomor, tanggal: '2024-05-24' }))
    hariIni = '2024-05-27'
    const acara = {
      tanggal: '2024-05-27',
      tempat: 'Balai Kota',
      pelantik: 'Wali Kota',
      saksi: ['Asisten I', 'Asisten II'],
    }
    harus(await jalan(id, 'analis', 'lantik', acara))
    harus(await jalan(id, 'analis', 'berlakukan', {}))
    return id
  }

  test('dosir menjawab setiap pertanyaan; satu baris pertek yang gagal dan satu keberatan terbaca dari dosir saja', async () => {
    const id = await sampaiBerlaku('821.2/61/2024')
    harus(await jalan(id, 'analis', 'sampaikan', { nip: a, tanggal: '2024-05-27', cara: 'langsung' }))
    harus(
      await jalan(id, 'analis', 'terima-keberatan', { nip: a, tanggal: '2024-05-27', pokok: 'Di luar bidang saya.' }),
    )
    const jawab = { nip: a, tanggal: '2024-05-27', dikabulkan: true, alasan: 'Bidangnya memang lain.' }
    harus(await jalan(id, 'ppk', 'jawab-keberatan', jawab))
    const t = harus(await use.bukaDosir({ id }, pelaku('inspektorat')))
    const data = susunDosir(t, { pemerintah: 'Kota Contoh', hariIni, dicetak: '27 Mei 2024' })
    const pdf = Buffer.from(use.cetakDosir(data))
    const teks = await teksPdf(pdf)
    const nama = (nip: string) => t.isi.pegawai.find((p) => p.nip === nip)?.nama as string
    // 1. Names on every letter, the one the recommendation lacks among them.
    expect(teks).toContain('1. Apakah nama dan jabatan sama pada usulan dan setiap surat?')
    const satu = data.bagian.find((x) => x.jenis === 'tabel' && x.kepala.includes('BKN'))
    const barisPertek = satu?.jenis === 'tabel' ? satu.baris.find((x) => x[1]?.includes(pertek)) : undefined
    expect(barisPertek?.[satu?.jenis === 'tabel' ? satu.kepala.indexOf('BKN') : -1]).toBe('TIDAK ADA')
    expect(teks).toContain('Tidak tercantum dalam rekomendasi BKN P/9/2024')
    // 2. Grounds.
    expect(teks).toMatch(/Pengunduran diri, Nomor PD\/7\/2024 tanggal 1 April 2024/)
    // 3. Letters, versions, scans.
    for (const x of ['P/9/2024', '821.2/61/2024', 'tanpa pindaian', 'Tidak ada surat yang versinya bertentangan.'])
      expect(teks).toContain(x)
    // 4. The acting official, since when, and that his time is over.
    expect(teks).toMatch(/pelaksana tugas saat ini 1 November 2023 1 Februari 2024 \(sudah lewat\) 1 Mei 2024/)
    // 5. How many candidates: not known from a file, and it says so.
    expect(teks).toContain('Jumlah calon belum diketahui')
    // 6. When the TPK sat, what it said, and when the person was told.
    expect(teks).toContain('TPK bersidang tanggal 20 Mei 2024 di Ruang rapat BKPSDM, berita acara Nomor 800/')
    expect(teks).toContain('Tidak setuju: Ditunda')
    expect(teks).toMatch(/27 Mei 2024 langsung/)
    expect(teks).toMatch(/Keputusan disampaikan paling lambat .*35 orang belum menerima/)
    // 7. The one bound for a school.
    // The batch came as a file: the city's own map says nothing of it.
    expect(teks).toMatch(/ada pada berkas, kuota 1; peta jabatan kota tidak diperiksa/)
    expect(teks).not.toContain('ada pada peta jabatan kota')
    expect(teks).toContain('Kalender sekolah dan akibat pada tunjangan sertifikasi tidak diperiksa')
    // 8. Criteria, who decided, and the reason for not choosing by rank.
    expect(teks).toMatch(/Diputuskan oleh Nama ppk/)
    expect(teks).toContain('Peringkat belum diketahui: usulan dari berkas; calon lain tidak ada di dalamnya')
    expect(teks).toContain(alasan)
    // 9. The window, extra-duty posts included.
    expect(teks).toMatch(/Persetujuan Menteri \(R15\): \d+ nama terpenuhi/)
    expect(teks).toMatch(/Kepala sekolah dan kepala puskesmas dalam usulan .*tidak terpenuhi/)
    // The objection, its answer, and who would go back.
    for (const x of ['Di luar bidang saya.', 'Dikabulkan, 27 Mei 2024: Bidangnya memang lain.'])
      expect(teks).toContain(x)
    for (const nip of [a, b, c]) expect(teks).toMatch(new RegExp(`${nama(nip)}: `))
    // The chain of digests, whole.
    expect(teks).toContain('Rantai utuh.')
    for (const l of t.langkah) expect(teks.replaceAll(' ', '')).toContain(l.sidik)
    // The same data give the same bytes, whichever database they came from.
    if (mesin === 'tertanam') expect(pdf.equals(Buffer.from(use.cetakDosir(data)))).toBe(true)
    expect(/\/MarkInfo/.test(pdf.toString('latin1'))).toBe(true)
  })

  test('keberatan yang dikabulkan: siapa harus kembali, ketentuan yang gagal, dan usulan susulan yang terikat dua arah', async () => {
    const id = await sampaiBerlaku('821.2/62/2024')
    harus(await jalan(id, 'analis', 'sampaikan', { nip: a, tanggal: '2024-05-27', cara: 'langsung' }))
    expect(await use.bukaKeberatan({ id, nip: a }, pelaku('ppk'))).toMatchObject({
      error: { kode: 'keputusan.keberatan-tidak-ditemukan' },
    })
    harus(await jalan(id, 'analis', 'terima-keberatan', { nip: a, tanggal: '2024-05-27', pokok: 'Di luar bidang.' }))
    const k = harus(await use.bukaKeberatan({ id, nip: a }, pelaku('ppk'))).akibat
    expect([k.rantai.baris.map((x) => x.nip), k.rantai.akhir, k.harga]).toEqual([[a, b, c], 'kursi-kosong', null])
    expect(k.hasil?.baris.map((x) => x.nip)).toEqual([a, b, c])
    const susulan = async (sesudah?: number) => {
      const ada = harus(await use.bukaKeputusan({ id }, pelaku('analis'))).langkah.length
      const m = { id, nip: a, tanggal: '2024-06-03', judul: 'Susulan', sesudah: sesudah ?? ada }
      return use.susunSusulan(m, pelaku('analis'))
    }
    const berkasAda = async () => harus(await use.daftarBerkas(pelaku('analis'))).length
    const sebelum = await berkasAda()
    expect(await susulan()).toMatchObject({ error: { kode: 'keputusan.keberatan-tidak-dikabulkan' } })
    harus(
      await jalan(id, 'ppk', 'jawab-keberatan', { nip: a, tanggal: '2024-05-27', dikabulkan: true, alasan: 'Benar.' }),
    )
    expect(await susulan(2)).toMatchObject({ error: { kode: 'keputusan.sudah-berubah' } })
    // Refused: nothing of the follow-up stays behind.
    expect(await berkasAda()).toBe(sebelum)
    const baru = harus(await susulan())
    const t = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    expect(t.keputusan.baris.find((x) => x.nip === a)?.susulan).toEqual({ nip: a, berkasId: baru.id })
    const s = harus(await use.bukaKeputusan({ id: baru.id }, pelaku('analis')))
    expect([s.berkas.masukan.susulanDari, s.berkas.tmt, s.keputusan.tahap]).toEqual([
      { berkasId: id, nip: a },
      '2024-06-03',
      'disusun',
    ])
    expect(s.keputusan.baris.map((x) => [x.nip, x.ke])).toEqual([a, b, c].map((n) => [n, jabatanAsal(asli, n)]))
    expect(await susulan()).toMatchObject({ error: { kode: 'keputusan.susulan-sudah-ada' } })
    expect(
      await use.susunSusulan({ id, nip: a, tanggal: '2024-06-03', judul: 'x', sesudah: 0 }, pelaku('ppk')),
    ).toMatchObject({ ok: false })
  })

  test('nomor berurut per jenis dan tahun, tidak dua kali walau dua orang menerbitkan bersamaan; yang batal tetap terbaca', async () => {
    const [satu, dua] = [await sampaiDiputus(), await sampaiDiputus()]
    const awal = (await nomorTahun('petikan')).banyak
    hariIni = '2024-05-24'
    const [x, y] = await Promise.all([
      jalan(satu, 'analis', 'tetapkan', { nomor: '821.2/63/2024', tanggal: '2024-05-24' }),
      jalan(dua, 'analis', 'tetapkan', { nomor: '821.2/64/2024', tanggal: '2024-05-24' }),
    ])
    harus(x)
    harus(y)
    const r = await nomorTahun('petikan')
    expect(r.banyak).toBe(awal + 2 * (setuju.length - 1))
    const semuaNomor = [...r.nomor, ...(r.jumlahHalaman > 1 ? (await nomorTahun('petikan', 2)).nomor : [])]
    expect(semuaNomor.map((n) => n.urut).toSorted((p, q) => p - q)).toEqual(semuaNomor.map((_, i) => i + 1))
    expect(new Set(semuaNomor.map((n) => n.nomor)).size).toBe(semuaNomor.length)
    expect(r.celah).toEqual([])
    const milik = harus(await use.bukaKeputusan({ id: satu }, pelaku('analis'))).nomor
    const rusak = milik.find((n) => n.jenis === 'petikan' && n.nip === a)
    expect(rusak?.nomor).toMatch(/^800\/\d{3,}\/PTK\/BKPSDM\/V\/2024$/)
    expect(await use.batalkanNomor({ id: rusak?.id ?? '', alasan: 'x' }, pelaku('analis'))).toMatchObject({ ok: false })
    expect(await use.batalkanNomor({ id: rusak?.id ?? '', alasan: 'Salah cetak' }, pelaku('tpk'))).toMatchObject({
      ok: false,
    })
    harus(await use.batalkanNomor({ id: rusak?.id ?? '', alasan: 'Salah cetak' }, pelaku('analis')))
    expect(await use.batalkanNomor({ id: rusak?.id ?? '', alasan: 'Sekali lagi' }, pelaku('analis'))).toMatchObject({
      error: { kode: 'nomor.sudah-batal' },
    })
    expect(harus(await use.terbitkanNomor({ id: satu }, pelaku('analis'))).banyak).toBe(1)
    expect(await use.terbitkanNomor({ id: satu }, pelaku('analis'))).toMatchObject({
      error: { kode: 'nomor.sudah-lengkap' },
    })
    const kini = harus(await use.bukaKeputusan({ id: satu }, pelaku('analis'))).nomor.filter(
      (n) => n.jenis === 'petikan' && n.nip === a,
    )
    expect(kini.map((n) => [n.batal?.alasan, n.urut])).toEqual([
      ['Salah cetak', rusak?.urut],
      [undefined, semuaNomor.length + 1],
    ])
  })

  test('nomor berita acara sidang diambil oleh sidang sendiri, risalah putusan oleh PPK, dan keduanya tercetak', async () => {
    const id = await sampaiDiputus()
    const t = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    const risalah = t.nomor.find((n) => n.jenis === 'risalah-sidang')
    expect(risalah?.nomor).toMatch(/^800\/\d{3}\/BA-TPK\/BKPSDM\/V\/2024$/)
    expect([t.keputusan.sidang?.nomor, t.surat.find((s) => s.jenis === 'tpk')?.nomor]).toEqual([
      risalah?.nomor,
      risalah?.nomor,
    ])
    expect(await use.batalkanNomor({ id: risalah?.id ?? '', alasan: 'Salah' }, pelaku('analis'))).toMatchObject({
      error: { kode: 'nomor.terikat-langkah' },
    })
    const cetak = async (jenis: 'risalah-sidang' | 'risalah-putusan' | 'tanda-terima') =>
      use.cetakNaskah({ id, jenis, pemerintah: 'Kota Contoh' }, pelaku('analis'))
    const sidang = await teksPdf(harus(await cetak('risalah-sidang')).isi)
    for (const x of [risalah?.nomor ?? '?', 'Sekretaris Daerah (ketua); Inspektur', 'Tidak setuju: Ditunda'])
      expect(sidang).toContain(x)
    const putus = await teksPdf(harus(await cetak('risalah-putusan')).isi)
    for (const x of ['RP-PPK', `Ditetapkan: ${alasan}`, 'Gugur: Tidak tercantum dalam rekomendasi BKN P/9/2024'])
      expect(putus).toContain(x)
    expect(putus).toContain('Pada tanggal 21 Mei 2024')
    expect(await cetak('tanda-terima')).toMatchObject({ error: { kode: 'naskah.belum-waktunya' } })
    // A number given again later does not move the day of the decision.
    const lama = t.nomor.find((n) => n.jenis === 'risalah-putusan')
    harus(await use.batalkanNomor({ id: lama?.id ?? '', alasan: 'Salah cetak' }, pelaku('analis')))
    hariIni = '2024-06-03'
    harus(await use.terbitkanNomor({ id }, pelaku('analis')))
    expect(await teksPdf(harus(await cetak('risalah-putusan')).isi)).toContain('Pada tanggal 21 Mei 2024')
  })

  test('pola yang diubah berlaku bagi nomor berikutnya saja, dan register yang mulai di tengah tahun menerangkan celahnya', async () => {
    hariIni = '2024-05-24'
    const pola = { jenis: 'spmt' as const, pola: '{nomor}/{kode-unit}/SPMT/{tahun}', kodeUnit: 'BKD', mulai: 500 }
    expect(await use.simpanPolaNomor(pola, pelaku('ppk'))).toMatchObject({ ok: false })
    expect(await use.simpanPolaNomor({ ...pola, pola: 'SPMT/{tahun}' }, pelaku('analis'))).toMatchObject({
      error: { kode: 'nomor.isian-kurang' },
    })
    const sebelum = await nomorTahun('spmt')
    const terakhir = sebelum.banyak
    // There are numbers already: what became of those passed over, the register must be able to say.
    expect(await use.simpanPolaNomor(pola, pelaku('analis'))).toMatchObject({
      error: { kode: 'nomor.lompat-tanpa-alasan', data: { terakhir } },
    })
    harus(await use.simpanPolaNomor({ ...pola, alasan: 'Buku kertas bagian umum' }, pelaku('analis')))
    expect(harus(await use.bacaPolaNomor(pelaku('tpk'))).find((p) => p.jenis === 'spmt')).toMatchObject({ versi: 1 })
    const id = await sampaiBerlaku('821.2/65/2024')
    const milik = harus(await use.bukaKeputusan({ id }, pelaku('analis'))).nomor.filter((n) => n.jenis === 'spmt')
    expect(milik.map((n) => n.urut).toSorted((p, q) => p - q)).toEqual(setuju.slice(1).map((_, i) => 500 + i))
    expect(milik[0]?.nomor).toMatch(/^5\d\d\/BKD\/SPMT\/2024$/)
    const r = await nomorTahun('spmt')
    const lompat = { alasan: 'Buku kertas bagian umum', oleh: 'Nama analis' }
    expect(r.celah).toEqual([{ jenis: 'spmt', tahun: 2024, dari: terakhir + 1, sampai: 499, sebab: 'lompat', lompat }])
    expect(r.celah.map((x) => kataCelah(teksNomor('id'), x))).toEqual([
      `SPMT 2024: ${terakhir + 1} sampai 499, dilompati oleh Nama analis: Buku kertas bagian umum.`,
    ])
    const spmt = await use.cetakNaskah({ id, jenis: 'spmt', nip: a, pemerintah: 'Kota Contoh' }, pelaku('analis'))
    expect(await teksPdf(harus(spmt).isi)).toContain(milik.find((n) => n.nip === a)?.nomor ?? '?')
  })

  test('nomor yang ditulis sendiri pada berita acara tidak dipakai lagi oleh register, dan nomor register tidak dapat ditulis', async () => {
    const jumlah = async () =>
      harus(
        await use.bacaRegisterNomor({ saring: { jenis: 'risalah-sidang', tahun: 2024 }, halaman: 1 }, pelaku('tpk')),
      )
    const satu = await sampaiDiputus()
    const milik = harus(await use.bukaKeputusan({ id: satu }, pelaku('analis'))).keputusan.sidang?.nomor ?? '?'
    const terakhir = (await jumlah()).nomor[0]?.urut ?? 0
    const tulisan = (n: number) => `800/${String(n).padStart(3, '0')}/BA-TPK/BKPSDM/V/2024`
    expect(milik).toBe(tulisan(terakhir))
    expect(await sampaiDisidangkan(` ${milik.toLowerCase()} `)).toMatchObject({
      error: { kode: 'nomor.sudah-di-register' },
    })
    harus(await sampaiDisidangkan(tulisan(terakhir + 1)))
    harus(await sampaiDisidangkan(''))
    const r = await jumlah()
    expect([r.nomor[0]?.nomor, r.celah]).toEqual([
      tulisan(terakhir + 2),
      [{ jenis: 'risalah-sidang', tahun: 2024, dari: terakhir + 1, sampai: terakhir + 1, sebab: 'tertulis' }],
    ])
  })

  test('pola yang ditinggalkan satu jenis tidak diambil jenis lain', async () => {
    hariIni = '2024-05-24'
    const lama = harus(await use.bacaPolaNomor(pelaku('tpk'))).find((p) => p.jenis === 'risalah-putusan')
    const pola = (x: 'risalah-putusan' | 'petikan', isi: string) =>
      use.simpanPolaNomor({ jenis: x, pola: isi, kodeUnit: 'BKPSDM' }, pelaku('analis'))
    harus(await pola('risalah-putusan', 'RP/{nomor}/{tahun}'))
    harus(await pola('risalah-putusan', 'RPP/{nomor}/{tahun}'))
    for (const p of ['RP/{nomor}/{tahun}', lama?.pola ?? '?'])
      expect(await pola('petikan', p)).toMatchObject({ error: { kode: 'nomor.pola-sama' } })
    harus(await pola('risalah-putusan', lama?.pola ?? '?'))
  })

  test('langkah yang akibatnya gagal tidak pernah diambil: tidak tercatat, tidak bernomor', async () => {
    const id = await sampaiDiputus()
    hariIni = '2024-05-24'
    // A decree that fails after its numbers were taken gives them back: the next ones follow without a gap.
    const sebelum = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    const petikan = await nomorTahun('petikan')
    const sk = { nomor: '821.2/66/2024', tanggal: '2024-05-24' }
    gagalCatat = 'keputusan.tetapkan'
    await expect(jalan(id, 'analis', 'tetapkan', sk)).rejects.toThrow('jejak tidak tertulis')
    gagalCatat = null
    const batal = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    expect([batal.langkah.length, batal.nomor, batal.surat]).toEqual([
      sebelum.langkah.length,
      sebelum.nomor,
      sebelum.surat,
    ])
    expect((await nomorTahun('petikan')).banyak).toBe(petikan.banyak)
    harus(await jalan(id, 'analis', 'tetapkan', sk))
    const urut = harus(await use.bukaKeputusan({ id }, pelaku('analis'))).nomor.filter((n) => n.jenis === 'petikan')
    expect(Math.min(...urut.map((n) => n.urut))).toBe(petikan.banyak + 1)
    hariIni = '2024-05-27'
    const acara = {
      tanggal: '2024-05-27',
      tempat: 'Balai Kota',
      pelantik: 'Wali Kota',
      saksi: ['Asisten I', 'Asisten II'],
    }
    harus(await jalan(id, 'analis', 'lantik', acara))
    terapan = 'gagal'
    expect(await jalan(id, 'analis', 'berlakukan', {})).toMatchObject({
      error: { kode: 'keputusan.pegawai-tidak-dikenal' },
    })
    terapan = 'baik'
    const t = harus(await use.bukaKeputusan({ id }, pelaku('analis')))
    expect([t.keputusan.tahap, t.langkah.at(-1)?.aksi, t.rusakDi]).toEqual(['dilantik', 'lantik', null])
    harus(await jalan(id, 'analis', 'berlakukan', {}))
  })
})
