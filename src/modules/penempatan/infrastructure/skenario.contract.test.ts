import fs from 'node:fs'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { kelompokJabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { Peran } from '#platform/access'
import { idBaru } from '#platform/ids'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { GalatSkenario, SkenarioDto } from '../application/skenario.dto.ts'
import type { Setelan, TempatUsulan } from '../domain/skenario/index.ts'
import { setelanBawaan } from '../domain/skenario/index.ts'
import { RencanaDto, type UsePenempatan } from '../index.ts'
import { sepotongKota } from '../uji/sepotong-kota.ts'
import { harus, perKantor, susunUji } from '../uji/susun-uji.ts'
import { bukaPenyimpananRencana } from './penyimpanan-rencana.repository.ts'

const TMT = '2027-01-04'
const penyimpanan = bukaPenyimpananRencana()
type Hasil<T> = { ok: true; value: T } | { ok: false; error: GalatSkenario }
const galat = (h: Hasil<unknown>): GalatSkenario => {
  if (h.ok) throw new Error('seharusnya ditolak')
  return h.error
}

denganKeduaBasis('skenario', (buka) => {
  const kota = perKantor(sepotongKota())
  const { jabatan, unit } = kota
  let pegawai: readonly PegawaiFakta[] = kota.pegawai
  let jabatanKini = jabatan
  let b: BasisUji
  let use: UsePenempatan
  let admin: Client

  beforeAll(async () => {
    b = await buka()
    use = susunUji(b.basis, () => ({ ...kota, pegawai: [...pegawai], jabatan: jabatanKini }))
    admin = new Client({ connectionString: b.urlAdmin })
    await admin.connect()
    return () => admin.end()
  })
  beforeEach(() => {
    pegawai = kota.pegawai
    jabatanKini = jabatan
  })

  const p = (peran: Peran) => b.pelaku(peran)
  const bawaan = (lain: Partial<Setelan> = {}): Setelan => ({ ...setelanBawaan(TMT), ...lain })
  const buat = async (setelan = bawaan(), nama = 'Pengisian awal 2027'): Promise<string> =>
    harus(await use.buatSkenario({ nama, setelan }, p('analis'))).id
  const baca = async (id: string, peran: Peran = 'analis'): Promise<SkenarioDto> =>
    harus(await use.bacaSkenario({ id }, p(peran)))
  const sesudah = async (id: string): Promise<number> => (await baca(id)).langkah.length
  const hitung = async (id: string): Promise<RencanaDto> => {
    const { rencanaId } = harus(await use.hitungSkenario({ id, sesudah: await sesudah(id) }, p('analis')))
    return harus(await use.bacaRencana({ id: rencanaId }, p('analis')))
  }
  const usulanPenuh = (r: RencanaDto): TempatUsulan => ({ rencanaId: r.id, varian: 'pasti', kunci: 'penuh' })
  const bekukan = async (id: string, usulan: TempatUsulan) =>
    use.bekukanSkenario({ id, sesudah: await sesudah(id), usulan, alasan: 'Disepakati rapat.' }, p('analis'))
  const ajukan = (id: string, berkasId: string, usulan: TempatUsulan, analis = p('analis')) =>
    b.basis.transaksi(analis, (trx) => use.catatAjukanSkenario(trx, { id, berkasId, usulan }, analis))

  test('dari setelan sampai beku: setiap langkah tercatat, berantai, dan rencananya rencana biasa', async () => {
    const id = await buat()
    const r = await hitung(id)
    expect(RencanaDto.parse(r)).toEqual(r)
    expect([r.skenarioId, r.setelan, r.tmt]).toEqual([id, bawaan(), TMT])
    const s = await baca(id)
    expect(s.rencana).toMatchObject([{ rencanaId: r.id, setelanKe: 1, terbaru: true, tmt: TMT }])
    expect(s.rencana[0]!.usulan.map((u) => [u.varian, u.kunci, u.langkah, u.kenaikan])).toEqual(
      (['pasti', 'bersyarat'] as const).flatMap((v) => r[v].rencana.map((u) => [v, u.kunci, u.langkah, u.kenaikan])),
    )
    const usulan = usulanPenuh(r)
    harus(await use.komentariSkenario({ id, isi: 'Baris 1 tepat.', tentang: usulan }, p('analis')))
    // Newest is not chosen: nobody has frozen anything yet.
    const utama = r.pasti.rencana.find((u) => u.kunci === 'disarankan') ?? r.pasti.rencana.at(-1)!
    expect(harus(await use.daftarSkenario({}, p('analis'))).find((x) => x.id === id)).toMatchObject({
      terpilih: null,
      terbaru: { langkah: utama.langkah },
    })
    const k = harus(await bekukan(id, usulan))
    expect([k.status, k.usulanBeku?.usulan, k.usulanBeku?.geser]).toMatchObject([
      'beku',
      usulan,
      { mustahil: 0, berubah: 0 },
    ])
    const beku = await baca(id)
    expect(beku.langkah.map((l) => [l.ke, l.aksi])).toEqual([
      [1, 'atur'],
      [2, 'hitung'],
      [3, 'komentari'],
      [4, 'bekukan'],
    ])
    expect([beku.rusakDi, beku.boleh]).toEqual([null, ['komentari', 'bagikan', 'ajukan', 'tutup']])
    // Nothing it rests on changes any more; a copy may.
    const lagi = { id, sesudah: 4 }
    expect(galat(await use.aturSkenario({ ...lagi, setelan: bawaan() }, p('analis'))).kode).toBe('skenario.status-lain')
    expect(galat(await use.hitungSkenario(lagi, p('analis'))).kode).toBe('skenario.status-lain')
    const salinan = harus(await use.salinSkenario({ id, nama: 'Salinan' }, p('analis'))).id
    expect(await baca(salinan)).toMatchObject({ asal: { id }, keadaan: { status: 'disusun', setelan: bawaan() } })
    const diajukan = harus(await ajukan(id, 'berkas-1', usulan))
    expect([diajukan.status, diajukan.berkas.map((x) => x.berkasId)]).toEqual(['diajukan', ['berkas-1']])
    const daftar = harus(await use.daftarSkenario({}, p('analis')))
    expect(daftar.find((x) => x.id === id)).toMatchObject({
      status: 'diajukan',
      rencana: 1,
      komentar: 1,
      langkah: 5,
      terpilih: { langkah: r.pasti.rencana.find((u) => u.kunci === 'penuh')!.langkah },
    })
  })

  describe('setelan', () => {
    test('yang tidak utuh ditolak seluruhnya sekaligus, dan tidak ada yang tersimpan', async () => {
      const id = await buat()
      const setelan = bawaan({
        jabatan: ['bukan-jabatan'],
        maksLangkah: -1,
        skorTerendah: 101,
        bobot: { ...bawaan().bobot, kecocokan: { ...bawaan().bobot.kecocokan, kompetensi: 30 } },
      })
      const g = galat(await use.aturSkenario({ id, sesudah: 1, setelan }, p('analis')))
      expect(g.kode).toBe('skenario.setelan-bermasalah')
      const blokir = g.masalah!.filter((m) => m.tingkat === 'blokir').map((m) => m.kode)
      expect(blokir).toEqual([
        'jabatan-tidak-dikenal',
        'bobot-kecocokan-tidak-seratus',
        'langkah-tidak-sah',
        'skor-terendah-tidak-sah',
      ])
      expect(await sesudah(id)).toBe(1)
      // The same answer without a step.
      expect(harus(await use.periksaSetelan({ setelan }, p('analis')))).toEqual(g.masalah)
    })

    test('yang disimpan menyebut apa yang perlu diketahui', async () => {
      const id = await buat()
      const jauh = bawaan({ tmt: '2028-03-01' })
      const periksa = harus(await use.periksaSetelan({ setelan: jauh }, p('analis')))
      const h = harus(await use.aturSkenario({ id, sesudah: 1, setelan: jauh }, p('analis')))
      expect(h.peringatan).toEqual(periksa)
      expect(h.peringatan.map((m) => [m.kode, m.tingkat])).toContainEqual(['tmt-jauh', 'peringatan'])
      expect([h.setelanKe, await sesudah(id)]).toEqual([2, 2])
      const biasa = harus(await use.aturSkenario({ id, sesudah: 2, setelan: bawaan() }, p('analis')))
      expect(biasa.peringatan).toEqual([])
    })

    test('bobot, jabatan terpilih, yang tetap, veto, dan lantai kecocokan dipatuhi rencananya', async () => {
      const dasar = await hitung(await buat())
      const baris = dasar.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris
      expect(baris.length).toBeGreaterThan(3)
      const [satu, dua] = baris
      const bobot = {
        jenjang: { 'jpt-pratama': 0, administrator: 5, pengawas: 1 },
        kecocokan: { kompetensi: 0, 'bidang-pendidikan': 0, pengalaman: 0, kinerja: 100, 'tingkat-pendidikan': 0 },
        dasar: { sumber: 'Keputusan Wali Kota', nomor: '800/1/2026', tanggal: '2026-11-01' },
      }
      const tuju = [...new Set(baris.map((x) => x.ke.jabatanId!))]
      const setelan = bawaan({
        jabatan: tuju,
        veto: [{ pegawaiId: satu!.pegawai.id, jabatanId: satu!.ke.jabatanId!, alasan: 'Sedang diperiksa.' }],
        tetap: [{ pegawaiId: dua!.pegawai.id, alasan: 'Memimpin proyek.' }],
        bobot,
        skorTerendah: 70,
        maksLangkah: 2,
      })
      const r = await hitung(await buat(setelan))
      expect(r.kebijakan).toEqual({ versi: '800/1/2026', sumber: 'Keputusan Wali Kota', bobotJenjang: bobot.jenjang })
      for (const v of ['pasti', 'bersyarat'] as const)
        for (const u of r[v].rencana)
          for (const x of u.baris) {
            expect(tuju).toContain(x.ke.jabatanId)
            expect(x.pegawai.id).not.toBe(dua!.pegawai.id)
            expect(`${x.pegawai.id} ${x.ke.jabatanId}`).not.toBe(`${satu!.pegawai.id} ${satu!.ke.jabatanId}`)
            expect(x.skor).toBeGreaterThanOrEqual(70)
          }
      expect(r.pasti.rencana.find((u) => u.kunci === 'diminta')!.langkah).toBeLessThanOrEqual(2)
      expect(r.pasti.rencana.flatMap((u) => u.sertifikat.masalah)).toEqual([])
      const mengapa = (x: (typeof baris)[number]) =>
        use.bacaAlasanPasangan(
          { rencanaId: r.id, varian: 'pasti', kunci: 'penuh', jabatanId: x.ke.jabatanId!, pegawaiId: x.pegawai.id },
          p('analis'),
        )
      const sebab = (x: (typeof baris)[number], isi: object) => ({
        kelayakan: 'setelan',
        sebab: isi,
        harga: null,
        ke: x.ke,
      })
      expect(harus(await mengapa(satu!))).toMatchObject(sebab(satu!, { jenis: 'veto', alasan: 'Sedang diperiksa.' }))
      expect(harus(await mengapa(dua!))).toMatchObject(sebab(dua!, { jenis: 'tetap', alasan: 'Memimpin proyek.' }))
    })

    test('pasangan wajib duduk, kursi yang ditutup kosong, dan pemegangnya mendapat kursi lain', async () => {
      const dasar = await hitung(await buat())
      const naik = dasar.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris
      const w = naik.find((x) => x.peringkat > 1) ?? naik[0]!
      const wajib = [{ pegawaiId: w.pegawai.id, jabatanId: w.ke.jabatanId!, alasan: 'Disyaratkan kementerian.' }]
      const r = await hitung(await buat(bawaan({ wajib })))
      for (const u of r.pasti.rencana)
        expect(u.baris.find((x) => x.pegawai.id === w.pegawai.id)?.ke.jabatanId).toBe(w.ke.jabatanId)
      // A seat whose holder can move: found in the plan itself.
      const pindah = naik.find(
        (x) => x.dari.jabatanId !== null && x.dari.jenjang !== null && x.dari.jabatanId !== w.ke.jabatanId,
      )
      const tutup = pindah!.dari.jabatanId!
      const t = await hitung(await buat(bawaan({ kursi: [{ jabatanId: tutup, banyak: 0, alasan: 'Dihapus perda.' }] })))
      for (const u of t.pasti.rencana) {
        expect(u.baris.some((x) => x.ke.jabatanId === tutup)).toBe(false)
        const dia = u.baris.find((x) => x.pegawai.id === pindah!.pegawai.id)!
        // His seat is closed, his fit in it known as before, and gains count from the same worth of today.
        expect(dia.skorLama).toBe(pindah!.skorLama)
        const semula = dasar.pasti.rencana[0]!
        expect(u.rerataSkorSebelum).toBe(semula.rerataSkorSebelum)
        expect(u.nilai - u.kenaikan).toBeCloseTo(semula.nilai - semula.kenaikan, 1)
      }
      // He has to move: with no move at all there is no plan.
      const kursi = [{ jabatanId: tutup, banyak: 0, alasan: 'Dihapus perda.' }]
      const sempit = await buat(bawaan({ kursi, maksLangkah: 0 }))
      expect(galat(await use.hitungSkenario({ id: sempit, sesudah: 1 }, p('analis')))).toMatchObject({
        kode: 'skenario.langkah-kurang',
        data: { langkah: 0 },
      })
    })

    test('yang tidak dapat dipenuhi bersama dijelaskan, dengan obatnya, dan tidak ada yang disimpan', async () => {
      // An office with a vacant seat, every seat of it to be taken, and nobody allowed into any of its posts.
      const dasar = await hitung(await buat())
      const kosong = dasar.pasti.rencana.flatMap((u) => u.baris).find((x) => x.kursi === 'kosong')!
      const di = unit.find((u) => u.id === jabatan.find((j) => j.id === kosong.ke.jabatanId)!.unitId)!
      const manajerial = jabatan.filter((j) => kelompokJabatan(j.jenjang) === 'manajerial')
      const semua = manajerial.filter((j) => j.unitId === di.id).reduce((n, j) => n + j.kuota, 0)
      const lain = manajerial.filter((j) => j.unitId !== di.id).map((j) => j.id)
      const id = await buat(bawaan({ minimum: [{ unitId: di.id, banyak: semua }], jabatan: lain }))
      const sebelum = harus(await use.daftarRencana({}, p('analis'))).length
      const g = galat(await use.hitungSkenario({ id, sesudah: 1 }, p('analis')))
      expect(g).toMatchObject({
        kode: 'skenario.buntu',
        konflik: { tuntutan: [{ bidang: 'minimum', urutan: 0, nama: di.nama }] },
      })
      expect(g.konflik!.obat[0]).toMatchObject({ lepas: [{ bidang: 'minimum', urutan: 0 }], rugi: 0 })
      expect(g.konflik!.obat[0]!.kurang[0]!.kurang).toBeGreaterThan(0)
      expect(harus(await use.daftarRencana({}, p('analis'))).length).toBe(sebelum)
      expect(await sesudah(id)).toBe(1)
    })
  })

  describe('siapa', () => {
    test('yang belum dibagikan hanya terlihat analis dan inspektorat; sesudah ditarik tertutup lagi', async () => {
      const id = await buat()
      const terlihat = async (): Promise<string[]> => {
        const melihat: string[] = []
        for (const peran of ['analis', 'inspektorat', 'tpk', 'sekda', 'ppk', 'bkn'] as const) {
          const h = await use.bacaSkenario({ id }, p(peran))
          const d = harus(await use.daftarSkenario({}, p(peran))).some((x) => x.id === id)
          if (h.ok) melihat.push(peran)
          else expect(h.error.kode).toBe('skenario.tidak-ditemukan')
          expect(d).toBe(h.ok)
        }
        return melihat
      }
      expect(await terlihat()).toEqual(['analis', 'inspektorat'])
      harus(await use.bagikanSkenario({ id, sesudah: 1 }, p('analis')))
      expect(await terlihat()).toEqual(['analis', 'inspektorat', 'tpk', 'sekda', 'ppk', 'bkn'])
      expect(galat(await use.bagikanSkenario({ id, sesudah: 2 }, p('analis'))).kode).toBe('skenario.sudah-dibagikan')
      harus(await use.tarikBagikanSkenario({ id, sesudah: 2, alasan: 'Masih disusun.' }, p('analis')))
      expect(await terlihat()).toEqual(['analis', 'inspektorat'])
      for (const peran of ['dprd', 'admin', 'pegawai', 'pimpinan'] as const)
        expect(galat(await use.bacaSkenario({ id }, p(peran))).kode).toBe('akses.peran-tidak-cukup')
    })

    /** Every door of the module to a stored run. */
    const pintu = (r: RencanaDto, peran: Peran): Readonly<Record<string, () => Promise<boolean>>> => {
      const pelaku = p(peran)
      const usulan = usulanPenuh(r)
      const [lain] = r.pasti.rencana.filter((u) => u.kunci !== 'penuh')
      const sisi = [usulan, { ...usulan, kunci: lain!.kunci }]
      const [baris] = r.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris
      const jabatanId = baris!.ke.jabatanId!
      const { id: pegawaiId, nip } = baris!.pegawai
      const milik = { id: r.id, varian: 'pasti' } as const
      const peringkat = { tmt: TMT, rencana: usulan, baris: [{ nip, jabatanId }] }
      const jadi = async (h: Promise<Hasil<unknown>>) => (await h).ok
      return {
        bacaRencana: () => jadi(use.bacaRencana({ id: r.id }, pelaku)),
        daftarRencana: async () => harus(await use.daftarRencana({}, pelaku)).some((x) => x.id === r.id),
        pilihanBanding: async () => harus(await use.pilihanBanding({}, pelaku)).some((x) => x.rencanaId === r.id),
        bandingkan: () => jadi(use.bandingkan({ sisi }, pelaku)),
        eksporBanding: () => jadi(use.eksporBanding({ sisi }, pelaku)),
        ubahRencana: () => jadi(use.ubahRencana({ ...usulan, ubahan: '', saring: 'semua' }, pelaku)),
        bacaAlasanJabatan: () => jadi(use.bacaAlasanJabatan({ ...usulan, jabatanId }, pelaku)),
        bacaAlasanPasangan: () => jadi(use.bacaAlasanPasangan({ ...usulan, jabatanId, pegawaiId }, pelaku)),
        bacaAkibat: () => jadi(use.bacaAkibat({ ...usulan, nip }, pelaku)),
        bacaPeringkat: async () => harus(await use.bacaPeringkat(peringkat, pelaku))[0]!.sumber === 'rencana',
        bacaKewajaran: () => jadi(use.bacaKewajaran(milik, pelaku)),
        bacaDasarUmum: () => jadi(use.bacaDasarUmum(usulan, pelaku)),
        eksporRencana: () => jadi(use.eksporRencana(milik, pelaku)),
        eksporKewajaran: () => jadi(use.eksporKewajaran(milik, pelaku)),
        eksporSistem: () => jadi(use.eksporSistem({ ...milik, sistem: 'simata' }, pelaku)),
        baris: () =>
          b.basis.transaksi(pelaku, async (trx) => {
            const h = await sql`select from penempatan.rencana_baris where rencana_id = ${r.id}::uuid limit 1`.execute(
              trx,
            )
            return h.rows.length > 0
          }),
      }
    }
    const terbuka = async (r: RencanaDto, peran: Peran): Promise<string[]> => {
      const nama: string[] = []
      for (const [n, lewat] of Object.entries(pintu(r, peran))) if (await lewat()) nama.push(n)
      return nama
    }
    // Files for other systems are the analyst's.
    const semuaPintu = (r: RencanaDto, peran: Peran) =>
      Object.keys(pintu(r, peran)).filter((n) => n !== 'eksporSistem' || peran === 'analis')

    test('hasil hitungnya setertutup skenarionya; yang diajukan membuka rencananya, bukan yang lain', async () => {
      const id = await buat()
      const [dulu, r] = [await hitung(id), await hitung(id)]
      // What a reader who may see it opened stays in memory.
      for (const x of [dulu, r])
        for (const peran of ['analis', 'inspektorat'] as const)
          expect(await terbuka(x, peran), peran).toEqual(semuaPintu(x, peran))
      const lain = ['tpk', 'sekda', 'ppk', 'bkn'] as const
      const tertutup = async (x: RencanaDto) => {
        for (const peran of lain) expect(await terbuka(x, peran), peran).toEqual([])
      }
      for (const x of [dulu, r]) await tertutup(x)
      harus(await use.bagikanSkenario({ id, sesudah: 3 }, p('analis')))
      for (const x of [dulu, r]) expect(await terbuka(x, 'tpk')).toEqual(semuaPintu(x, 'tpk'))
      harus(await use.tarikBagikanSkenario({ id, sesudah: 4, alasan: 'Belum selesai.' }, p('analis')))
      await tertutup(r)
      harus(await bekukan(id, usulanPenuh(r)))
      await tertutup(r)
      harus(await ajukan(id, 'berkas-2', usulanPenuh(r)))
      for (const peran of lain) expect(await terbuka(r, peran), peran).toEqual(semuaPintu(r, peran))
      await tertutup(dulu)
    })

    test('rencana yang menyebut skenario tertutup sejak disimpan, juga yang disimpan sebelum kolomnya ada', async () => {
      const id = await buat()
      const r = await hitung(id)
      const graf = await b.basis.transaksi(p('analis'), (trx) => penyimpanan.bacaGraf(trx, r.id))
      const yatim = { ...r, id: idBaru() }
      await b.basis.transaksi(p('analis'), (trx) => penyimpanan.simpan(trx, yatim, graf!))
      expect([await terbuka(yatim, 'tpk'), (await terbuka(yatim, 'analis')).length > 10]).toEqual([[], true])
      // A run cannot say it is nobody's and name a scenario all the same.
      await expect(
        b.basis.transaksi(p('analis'), (trx) =>
          sql`insert into penempatan.rencana (instansi_id, id, dibuat_pada, data_pada, oleh, tmt, versi_aturan, versi_bobot,
              langkah, kenaikan, kursi_kosong, isi, graf)
            select instansi_id, ${idBaru()}::uuid, dibuat_pada, data_pada, oleh, tmt, versi_aturan, versi_bobot, langkah,
              kenaikan, kursi_kosong, isi, graf from penempatan.rencana where id = ${r.id}::uuid`.execute(trx),
        ),
      ).rejects.toThrow(/rencana_menyebut_skenario/)
      const berkas = new URL('migrations/0605-rencana-milik-skenario.sql', import.meta.url)
      const [naik, turun] = fs.readFileSync(berkas, 'utf8').split('-- down\n')
      const pemilik = new Client({ connectionString: b.urlPemilik })
      await pemilik.connect()
      try {
        await pemilik.query('begin')
        await pemilik.query(turun!)
        await pemilik.query(naik!)
        await pemilik.query('commit')
      } finally {
        await pemilik.end()
      }
      for (const x of [yatim, r]) expect(await terbuka(x, 'ppk')).toEqual([])
      const { rows } = await admin.query(
        `select 1 from penempatan.rencana where skenario_id is distinct from (isi ->> 'skenarioId')::uuid`,
      )
      expect(rows).toEqual([])
    })

    test('panitia, sekda, dan PPK mengomentari yang dibagikan dan tidak mengubah apa pun', async () => {
      const id = await buat()
      expect(galat(await use.komentariSkenario({ id, isi: 'Halo' }, p('tpk'))).kode).toBe('skenario.tidak-ditemukan')
      harus(await use.bagikanSkenario({ id, sesudah: 1 }, p('analis')))
      for (const peran of ['tpk', 'sekda', 'ppk'] as const)
        harus(await use.komentariSkenario({ id, isi: `Catatan ${peran}` }, p(peran)))
      for (const peran of ['inspektorat', 'bkn'] as const)
        expect(galat(await use.komentariSkenario({ id, isi: 'Halo' }, p(peran))).kode).toBe('akses.peran-tidak-cukup')
      const m = { id, sesudah: 5 }
      for (const peran of ['tpk', 'ppk', 'inspektorat'] as const) {
        expect(galat(await use.aturSkenario({ ...m, setelan: bawaan() }, p(peran))).kode).toBe(
          'akses.peran-tidak-cukup',
        )
        expect(galat(await use.hitungSkenario(m, p(peran))).kode).toBe('akses.peran-tidak-cukup')
        expect(galat(await use.tutupSkenario({ ...m, alasan: 'Selesai' }, p(peran))).kode).toBe(
          'akses.peran-tidak-cukup',
        )
      }
      const s = await baca(id, 'tpk')
      expect([s.boleh, s.keadaan.komentar.map((k) => k.isi)]).toEqual([
        ['komentari'],
        ['Catatan tpk', 'Catatan sekda', 'Catatan ppk'],
      ])
    })

    test('basis menolak langkah yang bukan bagian peran itu, juga tanpa program ini', async () => {
      const id = await buat()
      const tulis = (peran: Peran, aksi: string, ke: number) =>
        b.basis.transaksi(p(peran), (trx) =>
          sql`insert into penempatan.skenario_langkah (instansi_id, skenario_id, ke, aksi, isi, oleh, saat, sidik)
            values (platform.instansi(), ${id}::uuid, ${ke}, ${aksi}, '{}', 'uji', 'kini', repeat('0', 64))`.execute(
            trx,
          ),
        )
      for (const peran of ['tpk', 'sekda', 'ppk', 'bkn', 'inspektorat', 'dprd'] as const)
        for (const aksi of ['atur', 'komentari', 'bagikan', 'bekukan'])
          await expect(tulis(peran, aksi, 2), `${peran} ${aksi}`).rejects.toThrow(/row-level security/)
      harus(await use.bagikanSkenario({ id, sesudah: 1 }, p('analis')))
      await tulis('tpk', 'komentari', 3)
      for (const peran of ['bkn', 'inspektorat'] as const)
        await expect(tulis(peran, 'komentari', 4)).rejects.toThrow(/row-level security/)
      for (const perintah of ['delete from', 'update'])
        await expect(
          b.basis.transaksi(p('analis'), (trx) =>
            sql
              .raw(`${perintah} penempatan.skenario_langkah${perintah === 'update' ? ' set ke = ke' : ''}`)
              .execute(trx),
          ),
        ).rejects.toThrow(/permission denied/)
    })
  })

  test('rencana yang disesuaikan menjadi rencana skenarionya; sesudah beku ditolak dan tidak ada yang tersimpan', async () => {
    const id = await buat()
    const r = await hitung(id)
    const asal = usulanPenuh(r)
    const baris = r.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris[0]!
    const isi = await b.basis.transaksi(p('analis'), (trx) => penyimpanan.bacaGraf(trx, r.id))
    const [i, j] = [
      isi!.orang.findIndex((o) => o.id === baris.pegawai.id),
      isi!.jabatan.findIndex((x) => x.jabatanId === baris.ke.jabatanId),
    ]
    const ubahan = { ...asal, ubahan: `x${i}-${j}`, catatan: 'Belum siap.' }
    const baru = harus(await use.simpanUbahan(ubahan, p('analis')))
    const s = await baca(id)
    expect(s.keadaan.rencana.at(-1)).toMatchObject({
      rencanaId: baru.id,
      dari: asal,
      setelanKe: 1,
      catatan: 'Belum siap.',
    })
    expect([s.langkah.length, s.rusakDi]).toEqual([3, null])
    const disesuaikan = { rencanaId: baru.id, varian: 'pasti', kunci: 'disesuaikan' } as const
    expect(harus(await bekukan(id, disesuaikan)).usulanBeku?.usulan).toEqual(disesuaikan)
    const banyak = harus(await use.daftarRencana({}, p('analis'))).length
    expect(galat(await use.simpanUbahan(ubahan, p('analis'))).kode).toBe('skenario.status-lain')
    expect(harus(await use.daftarRencana({}, p('analis'))).length).toBe(banyak)
    // A run that is no step of the scenario it names is not gone on from.
    const lain = await buat()
    const asing = { ...r, id: idBaru(), skenarioId: lain }
    await b.basis.transaksi(p('analis'), (trx) => penyimpanan.simpan(trx, asing, isi!))
    const dariAsing = { ...ubahan, rencanaId: asing.id }
    expect(galat(await use.simpanUbahan(dariAsing, p('analis'))).kode).toBe('skenario.usulan-tidak-dikenal')
    expect([await sesudah(lain), harus(await use.daftarRencana({}, p('analis'))).length]).toEqual([1, banyak + 1])
  })

  test('orang yang disebut setelan menemukannya di jejaknya, sekali', async () => {
    const [satu] = kota.pegawai
    const id = await buat()
    const setelan = bawaan({ tetap: [{ pegawaiId: satu!.id, alasan: 'Memimpin proyek.' }] })
    harus(await use.aturSkenario({ id, sesudah: 1, setelan }, p('analis')))
    harus(await use.aturSkenario({ id, sesudah: 2, setelan: { ...setelan, maksLangkah: 3 } }, p('analis')))
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::int as n from platform.audit where tindakan = 'skenario.atur' and pegawai_id = $1 and objek_id = $2`,
      [satu!.id, id],
    )
    expect(rows[0]?.n).toBe(1)
  })

  test('yang tertinggal ditolak; dua yang bersamaan tidak menimpa; langkah yang diubah dari luar ketahuan', async () => {
    const id = await buat()
    const setelan = bawaan({ maksLangkah: 4 })
    const dua = await Promise.all([1, 2].map(() => use.aturSkenario({ id, sesudah: 1, setelan }, p('analis'))))
    expect(dua.map((h) => (h.ok ? 'jadi' : h.error.kode)).toSorted()).toEqual(['jadi', 'skenario.sudah-berubah'])
    const ubah = (perintah: string) =>
      admin.query(`alter table penempatan.skenario_langkah disable trigger hanya_tambah;
        alter table penempatan.skenario disable trigger hanya_tambah; ${perintah};
        alter table penempatan.skenario enable trigger hanya_tambah;
        alter table penempatan.skenario_langkah enable trigger hanya_tambah;`)
    await ubah(
      `update penempatan.skenario_langkah set isi = jsonb_set(isi, '{setelan,maksLangkah}', '9') where skenario_id = '${id}' and ke = 2`,
    )
    const rusak = await baca(id)
    expect([rusak.rusakDi, rusak.boleh]).toEqual([2, []])
    const g = galat(await use.aturSkenario({ id, sesudah: 2, setelan }, p('analis')))
    expect(g).toMatchObject({ kode: 'skenario.rantai-rusak', data: { langkah: 2 } })
    const lain = await buat()
    await ubah(`update penempatan.skenario set nama = 'Nama lain' where id = '${lain}'`)
    expect((await baca(lain)).rusakDi).toBe(1)
  })

  describe('geser', () => {
    const siapkan = async () => {
      const id = await buat()
      const r = await hitung(id)
      return { id, r, usulan: usulanPenuh(r), baris: r.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris }
    }
    const periksa = async (id: string, usulan: TempatUsulan) =>
      harus(await use.periksaGeser({ id, usulan }, p('analis')))

    test('tanpa perubahan bersih; tanpa rencana terpilih dikatakan', async () => {
      const { id, usulan, baris } = await siapkan()
      expect(galat(await use.periksaGeser({ id }, p('analis'))).kode).toBe('skenario.belum-memilih')
      expect(await periksa(id, usulan)).toMatchObject({ bersih: true, baris: [], semua: baris.length, mustahil: 0 })
    })

    test('baris yang tidak mungkin lagi menahan pembekuan dan pengajuan, dengan sebab tiap baris', async () => {
      const { id, usulan, baris } = await siapkan()
      const ganti = (id_: string, isi: Partial<PegawaiFakta> | null) => {
        pegawai = pegawai.flatMap((x) => (x.id !== id_ ? [x] : isi === null ? [] : [{ ...x, ...isi }]))
      }
      const [cuti, hilang, dihukum] = baris
      ganti(cuti!.pegawai.id, { kedudukan: 'cltn' })
      ganti(hilang!.pegawai.id, null)
      ganti(dihukum!.pegawai.id, { hukdis: [{ tingkat: 'berat', mulai: '2026-11-01', sampai: '2029-11-01' }] })
      const tujuanHapus = baris.at(-1)!
      jabatanKini = jabatan.filter((j) => j.id !== tujuanHapus.ke.jabatanId)
      const g = await periksa(id, usulan)
      const jenis = (nomor: number) => g.baris.find((x) => x.nomor === nomor)?.perubahan.map((x) => x.jenis) ?? []
      expect(jenis(cuti!.nomor)).toContain('pegawai-tidak-aktif')
      expect(jenis(hilang!.nomor)).toContain('pegawai-tidak-ada')
      expect(jenis(tujuanHapus.nomor)).toContain('jabatan-tidak-ada')
      const hukuman = g.baris.find((x) => x.nomor === dihukum!.nomor)!.perubahan.find((x) => x.jenis === 'tidak-sah')
      expect(hukuman).toMatchObject({ mustahil: true })
      expect((hukuman?.jenis === 'tidak-sah' ? hukuman.aturan : []).length).toBeGreaterThan(0)
      expect(g.mustahil).toBeGreaterThanOrEqual(4)
      expect(g.baris.map((x) => x.mustahil)).toEqual(
        g.baris.map((x) => x.mustahil).toSorted((x, y) => Number(y) - Number(x)),
      )
      const tolak = galat(await bekukan(id, usulan))
      expect([tolak.kode, tolak.geser?.mustahil]).toEqual(['skenario.baris-mustahil', g.mustahil])
      expect((await baca(id)).keadaan.status).toBe('disusun')
      pegawai = kota.pegawai
      jabatanKini = jabatan
      harus(await bekukan(id, usulan))
      ganti(cuti!.pegawai.id, { kedudukan: 'cltn' })
      expect(galat(await ajukan(id, 'b', usulan)).kode).toBe('skenario.baris-mustahil')
      // What is only said is recorded with what was seen.
      const k = harus(await use.komentariSkenario({ id, isi: 'Menunggu.' }, p('analis')))
      expect(k.status).toBe('beku')
      expect((await baca(id)).langkah.at(-1)?.geser).toMatchObject({ mustahil: 1 })
      expect((await baca(id)).rusakDi).toBeNull()
    })

    test('kursi yang diduduki orang lain, kecocokan yang berubah, dan pindah jabatan dikatakan', async () => {
      const { id, usulan, baris } = await siapkan()
      const tujuan = baris.find((x) => x.kursi === 'kosong')!
      const dipakai = new Set(baris.map((x) => x.pegawai.id))
      const pendatang = pegawai.find((x) => !dipakai.has(x.id) && x.jabatanKini)!
      pegawai = pegawai.map((x) =>
        x.id === pendatang.id
          ? { ...x, jabatanKini: { ...x.jabatanKini!, jabatanId: tujuan.ke.jabatanId!, namaJabatan: tujuan.ke.nama } }
          : x,
      )
      const g = await periksa(id, usulan)
      const terisi = g.baris.find((x) => x.nomor === tujuan.nomor)!.perubahan.find((x) => x.jenis === 'kursi-terisi')
      expect(terisi).toMatchObject({ mustahil: true, oleh: [{ id: pendatang.id }] })
      pegawai = kota.pegawai
      // Still lawful, only less fit.
      const unggul = (x: PegawaiFakta) => x.predikat?.some((y) => y.nilai === 'sangat-baik') === true
      const lain = baris.find((x) => pegawai.some((y) => y.id === x.pegawai.id && unggul(y)))!
      pegawai = pegawai.map((x) =>
        x.id === lain.pegawai.id ? { ...x, predikat: x.predikat!.map((y) => ({ ...y, nilai: 'baik' as const })) } : x,
      )
      const berubah = (await periksa(id, usulan)).baris.find((x) => x.nomor === lain.nomor)!
      expect(berubah.perubahan).toMatchObject([{ jenis: 'kecocokan', mustahil: false, dari: lain.skor }])
      const [skor] = berubah.perubahan
      expect(skor?.jenis === 'kecocokan' && skor.ke < skor.dari).toBe(true)
      expect(berubah.mustahil).toBe(false)
    })
  })
})
