import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import { idBaru } from '#platform/ids'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { type BandingDto, type SisiBanding, UKURAN } from '../application/banding.dto.ts'
import type { Setelan } from '../domain/skenario/index.ts'
import { type RencanaDto, type UsePenempatan } from '../index.ts'
import { sepotongKota, uuid } from './sepotong-kota.ts'
import { harus, susunUji } from './susun-uji.ts'
import { lembarBanding } from '../web/banding.lembar.ts'
import { kalimatBanding, kataUkuran } from '../web/banding.kata.ts'
import { bukaPenyimpananRencana } from '../infrastructure/penyimpanan-rencana.repository.ts'

denganKeduaBasis('bandingan rencana', (buka) => {
  const kota = sepotongKota()
  let b: BasisUji
  let pegawai: PegawaiFakta[]
  let use: UsePenempatan
  let sedikit: RencanaDto
  let januari: RencanaDto
  let berbiaya: RencanaDto
  const sisi = (r: RencanaDto, kunci: SisiBanding['kunci']): SisiBanding => ({
    rencanaId: r.id,
    varian: 'pasti',
    kunci,
  })
  const banding = async (...s: SisiBanding[]): Promise<BandingDto> =>
    harus(await use.bandingkan({ sisi: s }, b.pelaku('ppk')))
  const usulan = (r: RencanaDto, kunci: string) => r.pasti.rencana.find((u) => u.kunci === kunci)!
  const BIAYA: Setelan['biaya'] = {
    perLangkah: 250_000,
    tunjanganKelas: Object.fromEntries(Array.from({ length: 17 }, (_, i) => [String(i + 1), (i + 1) * 100_000])),
  }

  beforeAll(async () => {
    b = await buka()
    const unit = [...new Map(kota.jabatan.map((j) => [j.unitId, j]))].map(
      ([id, j], urut): Unit => ({
        id,
        kode: id,
        nama: id,
        jenis: 'bidang',
        indukId: null,
        perangkatDaerahId: j.perangkatDaerahId,
        kodeWilayah: null,
        urut,
        berlakuMulai: '2020-01-01',
      }),
    )
    // One who left the service's posts, and one of whom nothing is on record.
    const dasar = kota.pegawai[0]!
    const orang = (nip: string, isi: Partial<PegawaiFakta>): PegawaiFakta => ({
      id: uuid(nip),
      nip,
      nama: nip,
      sintetis: true,
      kedudukan: 'aktif',
      jenis: dasar.jenis,
      ...isi,
    })
    pegawai = [...kota.pegawai, orang('198001012005011901', { jabatanKini: null }), orang('198001012005011902', {})]
    use = susunUji(b.basis, () => ({ ...kota, pegawai, unit }))
    sedikit = harus(await use.hitungRencana({ tmt: '2027-01-04', maksLangkah: 2 }, b.pelaku('analis')))
    januari = harus(await use.hitungRencana({ tmt: '2027-02-01' }, b.pelaku('analis')))
    // The same run again as a scenario would store it, with what the city says moves cost.
    const simpan = bukaPenyimpananRencana()
    berbiaya = {
      ...sedikit,
      id: idBaru(),
      setelan: {
        tmt: sedikit.tmt,
        jabatan: null,
        unitBergerak: null,
        tetap: [],
        bobot: {
          jenjang: sedikit.kebijakan.bobotJenjang,
          kecocokan: { kompetensi: 40, 'bidang-pendidikan': 20, pengalaman: 20, kinerja: 15, 'tingkat-pendidikan': 5 },
          dasar: { sumber: 'uji', nomor: null, tanggal: null },
        },
        veto: [{ pegawaiId: kota.pegawai[0]!.id, jabatanId: kota.jabatan[0]!.id, alasan: 'uji' }],
        wajib: [],
        kursi: [],
        minimum: [],
        maksLangkah: 2,
        skorTerendah: null,
        biaya: BIAYA,
      },
    }
    await b.basis.transaksi(b.pelaku('analis'), async (trx) => {
      const graf = await simpan.bacaGraf(trx, sedikit.id)
      await simpan.simpan(trx, berbiaya, graf!)
    })
  })

  test('tiga rencana: ukuran sama dengan yang tersimpan, dan yang terbaik memang terbaik', async () => {
    const d = await banding(sisi(sedikit, 'diminta'), sisi(sedikit, 'penuh'), sisi(januari, 'penuh'))
    const asal = [usulan(sedikit, 'diminta'), usulan(sedikit, 'penuh'), usulan(januari, 'penuh')]
    d.sisi.forEach((s, i) => {
      const u = asal[i]!
      expect([s.nilai.langkah, s.nilai.kenaikan, s.nilai.rerata, s.nilai.kursiKosong, s.nilai.plt]).toEqual([
        u.langkah,
        u.kenaikan,
        u.rerataSkorSesudah,
        u.kursiKosongSesudah,
        u.pltBerakhir,
      ])
    })
    for (const k of UKURAN)
      for (const i of d.terbaik[k]) {
        const nilai = d.sisi.map((s) => s.nilai[k]!)
        const puncak = ['rerata', 'kenaikan', 'plt'].includes(k) ? Math.max(...nilai) : Math.min(...nilai)
        expect(nilai[i], k).toBe(puncak)
      }
    expect(d.terbaik.langkah.length).toBeGreaterThan(0)
    expect(d.terbaik.kenaikan).not.toEqual(d.terbaik.langkah)
    // Money the city has not named is not a sum of nothing.
    expect([d.terbaik.biayaLangkah, d.sisi.map((s) => s.nilai.biayaLangkah)]).toEqual([[], [null, null, null]])
  })

  test('temuan kursi dihitung untuk rencana itu, bukan untuk yang disarankan', async () => {
    const d = await banding(sisi(sedikit, 'diminta'), sisi(sedikit, 'penuh'))
    const kosong = sedikit.temuan.filter((t) => t.kode === 'kursi-kosong-tanpa-calon').length
    const fakta = sedikit.temuan.filter((t) => !['kursi-kosong-tanpa-calon', 'kursi-tetap-kosong'].includes(t.kode))
    for (const [i, kunci] of (['diminta', 'penuh'] as const).entries()) {
      const terisi = new Set(usulan(sedikit, kunci).baris.map((x) => x.ke.jabatanId))
      const plt = fakta.filter((t) => t.kode === 'plt-berjalan' && t.objek.some((o) => terisi.has(o.id))).length
      const n = d.sisi[i]!.nilai
      expect(n.temuanBlokir).toBe(fakta.filter((t) => t.tingkat === 'blokir').length)
      expect(n.temuanPeringatan).toBe(kosong + fakta.filter((t) => t.tingkat === 'peringatan').length)
      const tanpaCalon = new Set(
        sedikit.temuan.filter((t) => t.kode === 'kursi-kosong-tanpa-calon').map((t) => t.objek[0]!.id),
      )
      const tetapKosong = d.baris.filter((x) => (x.sel[i]!.kosong ?? 0) > 0 && !tanpaCalon.has(x.ke.jabatanId!))
      expect(n.temuanInfo).toBe(fakta.filter((t) => t.tingkat === 'info').length - plt + tetapKosong.length)
    }
    expect(d.sisi[1]!.nilai.temuanInfo).toBeLessThan(d.sisi[0]!.nilai.temuanInfo!)
  })

  test('biaya: langkah kali harga, tunjangan menurut kelas; tanpa angka kota hanya selisih kelasnya', async () => {
    const d = await banding(sisi(berbiaya, 'diminta'), sisi(sedikit, 'diminta'))
    const u = usulan(sedikit, 'diminta')
    const kelas = new Map(kota.jabatan.map((j) => [j.id, j.kelas]))
    const orang = new Map(kota.pegawai.map((p) => [p.id, p]))
    const selisih = u.baris.map((x) => {
      const lama = x.dari.jabatanId ? kelas.get(x.dari.jabatanId) : orang.get(x.pegawai.id)?.jabatanKini?.kelas
      return [lama, kelas.get(x.ke.jabatanId!)] as const
    })
    const tahu = selisih.filter((x): x is readonly [number, number] => x[0] !== undefined && x[1] !== undefined)
    const jumlah = tahu.reduce((n, [a, c]) => n + c - a, 0)
    const gelap = selisih.length - tahu.length
    for (const s of d.sisi) expect([s.biaya.kelas, s.biaya.kelasBelumDiketahui]).toEqual([jumlah, gelap])
    expect(d.sisi[0]!.nilai.biayaLangkah).toBe(250_000 * u.langkah)
    expect(d.sisi[0]!.nilai.tunjangan).toBe(gelap === 0 ? jumlah * 100_000 : null)
    expect([d.sisi[1]!.nilai.biayaLangkah, d.sisi[1]!.nilai.tunjangan]).toEqual([null, null])
    const kata = kataUkuran('id', 'tunjangan', d.sisi[1]!)
    expect(kata.utama).toBe('belum diketahui')
    expect(kata.rincian[0]).toMatch(/selisih kelas jabatan \+?\d+/)
    expect([d.dasar.veto, d.dasar.biaya, d.dasar.wajib, d.dasar.bobot, d.dasar.tmt]).toEqual([
      'berbeda',
      'berbeda',
      'sama',
      'sama',
      'sama',
    ])
  })

  test('beban: jabatan nonmanajerial yang ditinggalkan terhadap kebutuhan unit, dihitung lagi dari fakta', async () => {
    const d = await banding(sisi(sedikit, 'penuh'), sisi(sedikit, 'diminta'))
    const s = d.sisi[0]!
    const jabatan = new Map(kota.jabatan.map((j) => [j.id, j]))
    const naik = usulan(sedikit, 'penuh').baris.filter((x) => {
      const j = x.dari.jabatanId ? jabatan.get(x.dari.jabatanId) : undefined
      return j && kelompokJabatan(j.jenjang) !== 'manajerial'
    })
    expect(s.nilai.ditinggal).toBeGreaterThanOrEqual(naik.length)
    expect(naik.length).toBeGreaterThan(0)
    for (const x of s.beban) {
      if (x.unitId === null || x.butuh === null) continue
      const milik = kota.jabatan.filter((j) => j.unitId === x.unitId && kelompokJabatan(j.jenjang) !== 'manajerial')
      const id = new Set(milik.map((j) => j.id))
      expect(x.butuh).toBe(milik.reduce((n, j) => n + j.kuota, 0))
      const pergi = naik.filter((y) => y.dari.unitId === x.unitId && id.has(y.dari.jabatanId ?? '')).length
      expect(x.isiSebelum! - x.isiSesudah!).toBe(pergi)
    }
    expect(s.unitKurang.sesudah).toBeGreaterThanOrEqual(0)
    // One person without a post stays without; one of whom nothing is known is neither.
    expect([s.nilai.tanpaJabatan, s.jabatanBelumDiketahui]).toEqual([1, 1])
  })

  test('jabatan demi jabatan: orang dan kursi kosong, sama atau berbeda, dijumlahkan per perangkat daerah', async () => {
    const d = await banding(sisi(sedikit, 'diminta'), sisi(sedikit, 'penuh'))
    for (const [i, kunci] of (['diminta', 'penuh'] as const).entries()) {
      const u = usulan(sedikit, kunci)
      expect(d.baris.flatMap((x) => x.sel[i]!.orang.map((o) => o.pegawai.id)).toSorted()).toEqual(
        u.baris.map((x) => x.pegawai.id).toSorted(),
      )
      expect(d.baris.reduce((n, x) => n + (x.sel[i]!.kosong ?? 0), 0)).toBe(u.kursiKosongSesudah)
      expect(d.kantor.reduce((n, x) => n + x.sisi[i]!.masuk, 0)).toBe(u.langkah)
    }
    expect(d.baris.some((x) => x.beda)).toBe(true)
    expect(kalimatBanding('id', d)[0]).toMatch(/memindahkan \d+ orang lebih banyak/)
    const sama = await banding(sisi(sedikit, 'diminta'), sisi(berbiaya, 'diminta'))
    expect(sama.baris.filter((x) => x.beda)).toEqual([])
    expect(kalimatBanding('id', sama)).toEqual(['A · Diminta dan B · Diminta mengusulkan perpindahan yang sama.'])
  })

  test('kursi yang ditutup dengan tangan tidak lagi terhitung kosong, dan tidak lagi dibutuhkan unitnya', async () => {
    const simpan = bukaPenyimpananRencana()
    const tertutup = { ...sedikit, id: idBaru() }
    const awal = await banding(sisi(sedikit, 'diminta'), sisi(sedikit, 'penuh'))
    const kosong = awal.baris.find((x) => x.sel[0]!.kosong === 1)!
    await b.basis.transaksi(b.pelaku('analis'), async (trx) => {
      const graf = (await simpan.bacaGraf(trx, sedikit.id))!
      const kolom = graf.jabatan.findIndex((j) => j.jabatanId === kosong.ke.jabatanId)
      const banyak = graf.graf.capacity[kolom]! - 1
      const rencana = graf.rencana.map((r) => ({ ...r, ubahan: [{ jenis: 'kursi' as const, kolom, banyak }] }))
      await simpan.simpan(trx, tertutup, { ...graf, rencana })
    })
    const d = await banding(sisi(tertutup, 'diminta'), sisi(sedikit, 'diminta'))
    expect(d.baris.find((x) => x.ke.jabatanId === kosong.ke.jabatanId)!.sel.map((x) => x.kosong)).toEqual([0, 1])
    const [a, c] = [d.sisi[0]!, d.sisi[1]!]
    expect(c.nilai.kurangOrang! - a.nilai.kurangOrang!).toBe(1)
  })

  test('rencana yang sudah dilaksanakan tidak memindahkan orangnya sekali lagi', async () => {
    const semula = pegawai
    const ke = new Map(usulan(sedikit, 'penuh').baris.map((x) => [x.pegawai.id, x.ke]))
    pegawai = semula.map((p) => {
      const k = ke.get(p.id)
      const { jabatanId, nama, jenjang } = k ?? { jabatanId: null, nama: '', jenjang: null }
      if (jabatanId === null || !p.jabatanKini) return p
      const kini = {
        ...p.jabatanKini,
        jabatanId,
        namaJabatan: nama,
        jenjang: jenjang ?? '',
        peran: 'definitif' as const,
      }
      return { ...p, jabatanKini: kini, riwayat: [] }
    })
    const d = await banding(sisi(sedikit, 'penuh'), sisi(sedikit, 'diminta'))
    pegawai = semula
    const s = d.sisi[0]!
    expect(ke.size).toBeGreaterThan(0)
    expect([s.unitKurang.sesudah, s.nilai.kurangOrang]).toEqual([s.unitKurang.sebelum, s.unitKurang.orangSebelum])
  })

  test('dasar yang berbeda disebut; fakta sama, berbeda, atau belum dapat dikatakan', async () => {
    const dua = () => banding(sisi(sedikit, 'penuh'), sisi(januari, 'penuh'))
    expect((await dua()).dasar).toMatchObject({ tmt: 'berbeda', fakta: 'sama', aturan: 'sama', varian: 'sama' })
    const impor = (pada: string, tambah: string) =>
      b.basis.transaksi(b.sistem, (trx) =>
        sql`insert into impor.batch (instansi_id, id, jenis, nama_berkas, tabel, berlaku, dicatat_pada, oleh_nama, dibaca,
            baru, berubah, sama, ditolak)
          values (platform.instansi(), ${idBaru()}, 'siasn', 'a.csv', '{}', '2026-11-24',
            ${pada}::timestamptz + ${tambah}::interval, 'uji', 1, 1, 0, 0, 0)`.execute(trx),
      )
    await impor(januari.dataPada, '-1 microsecond')
    expect((await dua()).dasar.fakta).toBe('berbeda')
    await impor(januari.dataPada, '1 hour')
    expect((await dua()).dasar.fakta).toBe('belum-diketahui')
  })

  test('berkas: setiap orang di dalamnya dapat melihat siapa yang mengambilnya; NIP utuh', async () => {
    const m = { sisi: [sisi(sedikit, 'diminta'), sisi(januari, 'penuh')] }
    const h = harus(await use.eksporBanding(m, b.pelaku('tpk')))
    const jejak = await b.basis.transaksi(b.pelaku('inspektorat'), (trx) =>
      sql<{ id: string; rencana: string }>`select pegawai_id::text as id, objek_id as rencana from platform.audit
        where tindakan = 'rencana.diekspor'`.execute(trx),
    )
    const harap = [sedikit, januari].flatMap((r, i) =>
      usulan(r, i === 0 ? 'diminta' : 'penuh').baris.map((x) => `${r.id} ${x.pegawai.id}`),
    )
    expect(jejak.rows.map((r) => `${r.rencana} ${r.id}`).toSorted()).toEqual(harap.toSorted())
    const [ukuran, jabatan] = lembarBanding(h, new Map(), 'id')
    expect(Array.from(ukuran!.baris)).toHaveLength(UKURAN.length)
    const isi = JSON.stringify(Array.from(jabatan!.baris))
    for (const x of usulan(sedikit, 'diminta').baris) expect(isi).toContain(x.pegawai.nip)
  })

  test('yang ditawarkan: setiap rencana dengan langkah; yang tidak sah ditolak dengan namanya', async () => {
    const semua = harus(await use.pilihanBanding({}, b.pelaku('ppk')))
    const satu = semua.filter((p) => p.rencanaId === sedikit.id)
    expect(satu.map((p) => [p.varian, p.kunci, p.langkah])).toContainEqual([
      'pasti',
      'diminta',
      usulan(sedikit, 'diminta').langkah,
    ])
    const salah = async (...s: SisiBanding[]) => use.bandingkan({ sisi: s }, b.pelaku('ppk'))
    const a = sisi(sedikit, 'penuh')
    expect(await salah(a)).toMatchObject({ error: { kode: 'penempatan.banding-jumlah' } })
    expect(await salah(a, a)).toMatchObject({ error: { kode: 'penempatan.banding-kembar' } })
    expect(await salah(a, { ...a, rencanaId: uuid('tidak ada') })).toMatchObject({
      error: { kode: 'penempatan.rencana-tidak-ditemukan' },
    })
    for (const peran of ['pegawai', 'dprd', 'admin', 'pimpinan'] as const) {
      expect((await use.bandingkan({ sisi: [a, sisi(sedikit, 'diminta')] }, b.pelaku(peran))).ok).toBe(false)
      expect((await use.eksporBanding({ sisi: [a, sisi(sedikit, 'diminta')] }, b.pelaku(peran))).ok).toBe(false)
      expect((await use.pilihanBanding({}, b.pelaku(peran))).ok).toBe(false)
    }
  })
})
