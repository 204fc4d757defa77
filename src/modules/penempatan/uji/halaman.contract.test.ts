import { beforeAll, describe, expect, test } from 'vitest'
import type { Pelaku, Peran } from '#platform/access'
import type { PegawaiFakta } from '#modules/pegawai'
import { type BasisUji, basisUji } from '../../../../tests/basis.ts'
import { keluhan } from '../../../design/uji-html.ts'
import type { RencanaDto } from '../index.ts'
import { sepotongKota } from './sepotong-kota.ts'
import { harus, isianFormulir, jelajahUji, kataHalaman, perKantor } from './susun-uji.ts'

const TMT = '2027-01-04'
const semula = perKantor(sepotongKota())
let kota = semula
let b: BasisUji
let peran: Peran = 'analis'
let web: ReturnType<typeof jelajahUji>
let rencana: RencanaDto

/** Every page this file opens, in whatever state, is checked. */
const sah = async (html: string) =>
  // Boxes of one list share a name, and so do the plans of a comparison: an address or a form says several so.
  expect((await keluhan(html)).filter((x) => !/^form-dup-name: .*"(plan|jabatan|unitBergerak)"/.test(x))).toEqual([])
/** One account for each role: a form answers to whom it was given. */
const akun = new Map<Peran, Pelaku>()
const p = (): Pelaku => {
  const ada = akun.get(peran) ?? b.pelaku(peran)
  akun.set(peran, ada)
  return ada
}

beforeAll(async () => {
  b = await basisUji()
  web = jelajahUji(b.basis, () => kota, p, sah)
})
const buat = async (nama: string): Promise<string> => {
  const { status, ke } = await web.kirim('/kerja/skenario', { nama, tmt: TMT })
  expect(status).toBe(303)
  return ke.replace(/\/setelan$/, '')
}

describe('halaman penempatan', () => {
  test('sebelum ada apa pun: daftar kosong, ruang kosong, bandingan kosong, dalam dua bahasa', async () => {
    for (const jalur of ['/kerja/skenario', '/kerja/rencana', '/kerja/rencana/banding'])
      for (const bahasa of ['id', 'en']) expect((await web.buka(`${jalur}?bahasa=${bahasa}`)).status).toBe(200)
    await web.buka('/kerja/skenario?bahasa=id')
  })

  test('ruang penempatan terbuka pada rencana kota yang terbaru, bukan pada hasil skenario atau ubahan sesudahnya', async () => {
    harus(await web.use.hitungRencana({ tmt: TMT }, p()))
    rencana = harus(await web.use.hitungRencana({ tmt: TMT }, p()))
    const skenario = await buat('Skenario sesudah rencana kota')
    const dihitung = await web.kirim(`${skenario}/setelan`, { aksi: 'hitung' })
    expect([dihitung.status, dihitung.ke]).toEqual([303, `${skenario}#rencana`])
    const { pos } = harus(
      await web.use.ubahRencana(
        { rencanaId: rencana.id, varian: 'pasti', kunci: 'penuh', ubahan: '', saring: 'semua' },
        p(),
      ),
    )
    const duduk = pos.flatMap((x) => x.duduk.map((d) => `k${d.baris}-${x.kolom}`))[0]!
    await web.kirim(`/kerja/rencana/${rencana.id}/ubah?varian=pasti&rencana=penuh`, { u: duduk })

    const daftar = harus(await web.use.daftarRencana({}, p()))
    expect(daftar.map((r) => r.jenis)).toEqual(['disesuaikan', 'skenario', 'kota', 'kota'])
    const ruang = await web.buka('/kerja/rencana')
    expect(ruang.html).toContain(`/kerja/rencana/${rencana.id}/ubah?`)
    for (const r of daftar) if (r.id !== rencana.id) expect(ruang.html).not.toContain(`/kerja/rencana/${r.id}/ubah?`)
  })

  test('ubahan yang tidak mengubah siapa pun: biaya nol, tersimpan, dan bandingannya berkata sama', async () => {
    const alamat = `/kerja/rencana/${rencana.id}/ubah?varian=pasti&rencana=penuh&saring=semua`
    const awal = rencana.pasti.rencana.find((u) => u.kunci === 'penuh')!
    const ubah = (ubahan: string) =>
      web.use.ubahRencana({ rencanaId: rencana.id, varian: 'pasti', kunci: 'penuh', ubahan, saring: 'semua' }, p())
    const { pos } = harus(await ubah(''))
    const x = pos.find((y) => y.duduk.some((d) => d.pindah))!
    const u = `k${x.duduk.find((d) => d.pindah)!.baris}-${x.kolom}`
    const d = harus(await ubah(u))
    expect(d.bedaAsal).toEqual({ nilai: 0, langkah: 0, kursiKosong: 0, pindah: [] })
    expect(d.ubahan.map((y) => [y.biaya, y.langkah, y.pindah])).toEqual([[0, 0, 0]])
    expect(d.usulan.baris).toEqual(awal.baris)
    const halaman = kataHalaman((await web.buka(`${alamat}&u=${u}`)).html)
    expect(halaman).toContain('biaya 0 poin · 0 langkah · 0 orang')
    const simpan = await web.kirim(`${alamat}&u=${u}`, { catatan: 'Dikunci sesuai rapat' })
    expect(simpan.status).toBe(303)
    const baru = new URL(simpan.ke, 'http://uji').searchParams.get('id')!
    expect(kataHalaman((await web.buka(simpan.ke)).html)).toContain('Hasil ubahan tangan')
    const plan = [`${rencana.id}.pasti.penuh`, `${baru}.pasti.disesuaikan`].map((s) => `plan=${s}`).join('&')
    for (const hanya of ['beda', 'semua']) {
      const { status, html } = await web.buka(`/kerja/rencana/banding?${plan}&hanya=${hanya}`)
      expect(status).toBe(200)
      expect(kataHalaman(html)).toContain('mengusulkan perpindahan yang sama')
    }
    expect(kataHalaman((await web.buka(`/kerja/rencana/banding?${plan}`)).html)).toContain(
      'Tidak ada jabatan yang berbeda',
    )
  })

  test('dua rencana untuk tanggal yang berbeda: dibandingkan, dan tanggalnya disebut berbeda di atas ukurannya', async () => {
    const nanti = harus(await web.use.hitungRencana({ tmt: '2027-03-01' }, p()))
    const plan = [rencana, nanti].map((r) => `plan=${r.id}.pasti.penuh`).join('&')
    const { status, html } = await web.buka(`/kerja/rencana/banding?${plan}`)
    expect(status).toBe(200)
    const kata = kataHalaman(html)
    expect(kata).toContain('Tidak dihitung dari dasar yang sama: TMT. Baca ukurannya dengan itu di depan mata.')
    expect(kata).not.toContain('Semua dihitung dari tanggal, fakta, aturan, dan setelan yang sama.')
    const sama = await web.buka(
      `/kerja/rencana/banding?plan=${rencana.id}.pasti.penuh&plan=${rencana.id}.pasti.disarankan`,
    )
    expect(kataHalaman(sama.html)).toContain('Semua dihitung dari tanggal, fakta, aturan, dan setelan yang sama.')
  })

  test('papan ubahan: kosong, calon terpilih, konflik, kode yang tidak dikenal, yang hanya boleh mencoba', async () => {
    const alamat = `/kerja/rencana/${rencana.id}/ubah?varian=pasti&rencana=penuh`
    const { pos } = harus(
      await web.use.ubahRencana(
        { rencanaId: rencana.id, varian: 'pasti', kunci: 'penuh', ubahan: '', saring: 'semua' },
        p(),
      ),
    )
    const x = pos.find((y) => y.duduk.length > 0 && y.kursi === 1)!
    const [pilih, konflik] = [`&pilih=${x.kolom}`, `&u=k${x.duduk[0]!.baris}-${x.kolom}.s${x.kolom}-0`]
    for (const lain of ['', pilih, `${pilih}${konflik}`, '&cari=tidak-ada-yang-bernama-ini', '&saring=semua&bahasa=en'])
      expect((await web.buka(`${alamat}${lain}`)).status, lain).toBe(200)
    expect(kataHalaman((await web.buka(`${alamat}${konflik}&bahasa=id`)).html)).toContain('tidak dapat berlaku bersama')
    expect((await web.buka(`${alamat}&u=k0-99999`)).status).toBe(422)
    peran = 'tpk'
    expect(kataHalaman((await web.buka(alamat)).html)).toContain('menyimpan rencana adalah tugas analis')
    peran = 'analis'
  })

  test('skenario: dari daftar sampai tutup, setiap keadaan halamannya', async () => {
    const s = await buat('Pengisian awal 2027')
    await web.buka(s)
    for (const aksi of ['segarkan', 'tambah-veto', 'tambah-wajib', 'tambah-kursi', 'tambah-minimum', 'tambah-tetap'])
      expect((await web.kirim(`${s}/setelan`, { aksi })).status, aksi).toBe(200)
    expect((await web.kirim(`${s}/setelan`, { aksi: 'pilih-kosong' })).status).toBe(200)
    await web.kirim(`${s}/setelan`, { aksi: 'simpan', maksLangkah: '3', catatan: 'Sedikit dulu' })
    await web.kirim(s, {}, 'hitung')
    const r = harus(await web.use.bacaSkenario({ id: s.split('/').at(-1)! }, p())).rencana[0]!.rencanaId
    expect(kataHalaman((await web.buka(`/kerja/rencana?id=${r}`)).html)).toContain('Pengisian awal 2027')
    await web.kirim(s, { isi: 'Mohon pendapat.' }, 'komentari')
    await web.kirim(s, {}, 'bagikan')
    const tempat = `${r}.pasti.penuh`
    for (const bahasa of ['en', 'id'])
      expect((await web.buka(`${s}?geser=${tempat}&bahasa=${bahasa}`)).status).toBe(200)
    peran = 'tpk'
    await web.buka('/kerja/skenario')
    await web.kirim(s, { isi: 'Setuju.', tentang: tempat }, 'komentari')
    peran = 'analis'
    await web.kirim(s, { usulan: tempat, alasan: 'Disepakati rapat.' }, 'bekukan')
    await web.buka(s)
    const salinan = (await web.kirim(s, { nama: 'Salinan untuk 2028' }, 'salin')).ke.replace(/\/setelan$/, '')
    await web.buka(salinan)
    await web.kirim(salinan, { alasan: 'Tidak jadi.' }, 'tutup')
    expect(kataHalaman((await web.buka(salinan)).html)).toContain('Tidak jadi.')
    for (const jalur of ['/kerja/skenario', '/kerja/skenario?status=beku', '/kerja/skenario?bahasa=en'])
      expect((await web.buka(jalur)).status).toBe(200)
    await web.buka('/kerja/skenario?bahasa=id')
  })

  test('setelan yang tidak dapat berlaku: setiap sebab di samping isiannya, dengan jalan keluarnya, dan isian tetap', async () => {
    const s = await buat('Yang banyak salahnya')
    const jelang = new Set(rencana.pasti.rencana.flatMap((u) => u.baris.map((x) => x.pegawai.id)))
    const [tua, muda] = semula.pegawai.filter((o) => jelang.has(o.id)) as [PegawaiFakta, PegawaiFakta]
    const posisi = semula.jabatan.filter((j) => j.jenjang === 'administrator' || j.jenjang === 'jpt-pratama')
    const sebut = (n: number) => `${posisi[n]!.nama} [${posisi[n]!.kode}]`
    // Somebody who has left by the planned date, by any age the law knows.
    kota = {
      ...semula,
      pegawai: semula.pegawai.map((o) => (o.id === tua.id ? { ...o, tanggalLahir: '1955-02-01' } : o)),
    }
    const wajib = (i: number, orang: string, jabatan: string) => ({
      [`wajib-${i}-orang`]: orang,
      [`wajib-${i}-jabatan`]: jabatan,
      [`wajib-${i}-alasan`]: 'Hasil seleksi',
    })
    const h = await web.kirim(`${s}/setelan`, {
      aksi: 'hitung',
      caraJabatan: 'pilih',
      jabatan: [posisi[0]!.id, posisi[1]!.id, 'jabatan-yang-dihapus'],
      'bobot-kompetensi': '30',
      'n-veto': '1',
      'veto-0-orang': muda.nip,
      'veto-0-jabatan': sebut(1),
      'veto-0-alasan': 'Baru saja dipindah',
      'n-wajib': '3',
      ...wajib(0, tua.nip, sebut(0)),
      ...wajib(1, muda.nip, sebut(1)),
      ...wajib(2, muda.nip, sebut(2)),
    })
    kota = semula
    expect(h.status).toBe(422)
    const kata = kataHalaman(h.html)
    for (const sebab of [
      /1 jabatan yang dipilih tidak ada pada tanggal itu\. Pilih ulang, atau ubah tanggalnya\./,
      /Jumlah bobot 90, kurang 10 dari 100\. Naikkan salah satu komponen\./,
      new RegExp(
        `${tua.nama} pensiun \\d+ \\S+ \\d{4}, sebelum 4 Januari 2027\\. Hapus barisnya, atau majukan tanggalnya\\.`,
      ),
      new RegExp(`${muda.nama} sebagai ${posisi[1]!.nama} juga dilarang di atas\\. Hapus salah satunya\\.`),
      /Sama dengan baris 2\. Hapus salah satunya\./,
    ])
      expect(kata).toMatch(sebab)
    expect(kata).toContain('5 isian perlu diperbaiki. Tidak ada yang tercatat, dan semua isian tetap di bawah.')
    // A form that is refused does not say that it can be used.
    expect(kata).toContain('Selain yang perlu diperbaiki, ketahui juga')
    expect(kata).not.toContain('Setelan dapat dipakai')
    const isi = new Map(isianFormulir(h.html, 'utama'))
    expect([isi.get('bobot-kompetensi'), isi.get('wajib-2-jabatan')]).toEqual(['30', sebut(2)])

    const lampau = await web.kirim(`${s}/setelan`, { aksi: 'hitung', tmt: '1990-01-01' })
    expect(lampau.status).toBe(422)
    expect(kataHalaman(lampau.html)).toMatch(
      /1 isian perlu diperbaiki\..* Pada 1 Januari 1990 belum ada nilai hukum untuk \S+.* \(\d+ seluruhnya\)\. Pilih tanggal yang nilainya sudah berlaku\./,
    )
    expect(harus(await web.use.bacaSkenario({ id: s.split('/').at(-1)! }, p())).langkah).toHaveLength(1)
  })
})
