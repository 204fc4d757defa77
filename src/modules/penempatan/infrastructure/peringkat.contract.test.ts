import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import { jamSistem } from '#platform/clock'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { setelanBawaan } from '../domain/skenario/index.ts'
import { type RencanaDto, susunPenempatan, type UsePenempatan } from '../index.ts'
import { sepotongKota, uuid } from '../uji/sepotong-kota.ts'

denganKeduaBasis('peringkat baris keputusan', (buka) => {
  const kota = sepotongKota()
  const tmt = '2027-01-04'
  let b: BasisUji
  let use: UsePenempatan
  let rencana: RencanaDto
  const harus = <T>(h: { ok: true; value: T } | { ok: false; error: unknown }): T => {
    if (!h.ok) throw new Error(JSON.stringify(h.error))
    return h.value
  }
  const utama = () => rencana.pasti.rencana.find((u) => u.kunci === 'disarankan')!
  const baris = () => utama().baris.map((x) => ({ nip: x.pegawai.nip, jabatanId: x.ke.jabatanId! }))
  const tempat = () => ({ rencanaId: rencana.id, varian: 'pasti' as const, kunci: 'disarankan' as const })

  beforeAll(async () => {
    b = await buka()
    const tetap = <T>(isi: T) => Promise.resolve(isi)
    use = susunPenempatan({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      kelayakan: hukumPasangan(relasiBidangStudi),
      bacaUnit: () => tetap([]),
      bacaJabatan: () => tetap(kota.jabatan),
      bacaFaktaPegawai: (_, s) =>
        tetap(kota.pegawai.filter((p) => (!s.ids || s.ids.includes(p.id)) && (!s.nips || s.nips.includes(p.nip)))),
      bacaStandar: () => tetap(kota.standar),
      bacaNilai: () => tetap(kota.nilai),
    })
    rencana = harus(await use.hitungRencana({ tmt }, b.pelaku('analis')))
  })

  test('dari rencana: peringkat seperti rencananya, dan harga yang di atasnya sama dengan yang ditanyakan satu per satu', async () => {
    const p = harus(await use.bacaPeringkat({ tmt, baris: baris(), rencana: tempat() }, b.pelaku('ppk')))
    expect(p.map((x) => [x.nip, x.sumber, x.peringkat, x.calon, x.skor])).toEqual(
      utama().baris.map((x) => [x.pegawai.nip, 'rencana', x.peringkat, x.calon, x.skor]),
    )
    const melompati = p.filter((x) => x.peringkat! > 1)
    expect(melompati.length).toBeGreaterThan(0)
    for (const x of melompati) {
      expect(x.diAtas.length).toBeGreaterThan(0)
      expect(x.diAtas.length).toBeLessThan(x.peringkat!)
      for (const d of x.diAtas) expect(d.skor).toBeGreaterThan(x.skor!)
    }
    const contoh = melompati[0]!
    for (const d of contoh.diAtas) {
      const satu = harus(
        await use.bacaAlasanPasangan({ ...tempat(), jabatanId: contoh.jabatanId, nip: d.nip }, b.pelaku('ppk')),
      )
      expect([satu.kelayakan, satu.skor]).toEqual(['pasti', d.skor])
      expect(d.harga).toEqual({ rugi: satu.harga?.rugi, langkah: satu.harga?.langkah })
    }
  })

  test('veto atas yang lebih baik tidak menghapus peringkatnya: calon adalah semua yang sah menurut hukum', async () => {
    const penuh = rencana.pasti.rencana.find((u) => u.kunci === 'penuh')!
    const x = penuh.baris.find((y) => y.peringkat === 2)!
    const tanya = (id: string, m: { nip: string; jabatanId: string }) =>
      use.bacaPeringkat(
        { tmt, baris: [m], rencana: { rencanaId: id, varian: 'pasti', kunci: 'penuh' } },
        b.pelaku('ppk'),
      )
    const m = { nip: x.pegawai.nip, jabatanId: x.ke.jabatanId! }
    const atas = harus(await tanya(rencana.id, m))[0]!.diAtas[0]!
    const orang = kota.pegawai.find((p) => p.nip === atas.nip)!
    const setelan = {
      ...setelanBawaan(tmt),
      veto: [{ pegawaiId: orang.id, jabatanId: m.jabatanId, alasan: 'Sedang diperiksa.' }],
      wajib: [{ pegawaiId: x.pegawai.id, jabatanId: m.jabatanId, alasan: 'Diminta.' }],
    }
    const r = harus(await use.hitungRencana({ setelan }, b.pelaku('analis')))
    const y = r.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris.find((z) => z.pegawai.id === x.pegawai.id)!
    expect([y.ke.jabatanId, y.peringkat, y.calon]).toEqual([m.jabatanId, 2, x.calon])
    const [h] = harus(await tanya(r.id, m))
    expect([h!.sumber, h!.peringkat, h!.calon]).toEqual(['rencana', 2, x.calon])
    // Named, but without a price: the plan was not free to seat him.
    expect(h!.diAtas).toEqual([{ ...atas, harga: null, tanpaHarga: 'setelan' }])
    const tempatBaru = { varian: 'pasti', kunci: 'penuh' } as const
    const pelaku = b.pelaku('ppk')
    const kolam = async (id: string) =>
      harus(await use.bacaKewajaran({ id, ...tempatBaru }, pelaku)).kolam.find((k) => k.ke.jabatanId === m.jabatanId)
    expect((await kolam(r.id))!.layak).toBe((await kolam(rencana.id))!.layak)
    const umum = async (rencanaId: string) =>
      harus(await use.bacaDasarUmum({ rencanaId, ...tempatBaru }, pelaku)).perJabatan.get(m.jabatanId)
    expect(await umum(r.id)).toEqual(await umum(rencana.id))
  })

  test('dari fakta: sama dengan rencana dari fakta yang sama, tanpa harga, dan meninggalkan satu catatan bagi semua orang', async () => {
    const catatan = () =>
      b.basis.transaksi(b.pelaku('inspektorat'), async (trx) => {
        const h = await sql<{ n: number }>`select count(*)::integer as n from platform.audit
          where tindakan = 'rencana.peringkat-dihitung' and cakupan = 'semua-pegawai'`.execute(trx)
        return h.rows[0]!.n
      })
    const sebelum = await catatan()
    const p = harus(await use.bacaPeringkat({ tmt, baris: baris() }, b.pelaku('tpk')))
    expect(await catatan()).toBe(sebelum + 1)
    expect(p.map((x) => [x.nip, x.sumber, x.peringkat, x.calon, x.skor])).toEqual(
      utama().baris.map((x) => [x.pegawai.nip, 'fakta', x.peringkat, x.calon, x.skor]),
    )
    expect(p.flatMap((x) => x.diAtas).every((d) => d.harga === null)).toBe(true)
    // Why, said of the line: there is no plan, or the plan does not hold it.
    const sebab = (h: typeof p) => new Set(h.filter((x) => x.diAtas.length > 0).map((x) => x.tanpaHarga))
    expect(sebab(p)).toEqual(new Set(['tanpa-rencana']))
    const lain = { tmt: '2027-02-01', baris: baris(), rencana: tempat() }
    expect(sebab(harus(await use.bacaPeringkat(lain, b.pelaku('tpk'))))).toEqual(new Set(['di-luar-rencana']))
  })

  test('yang tidak dapat diperingkat tidak pernah yang pertama, dan disebut sebabnya', async () => {
    const [satu] = baris() as [{ nip: string; jabatanId: string }]
    const sebab = async (m: { nip: string; jabatanId: string }) => {
      const [x] = harus(await use.bacaPeringkat({ tmt, baris: [m] }, b.pelaku('ppk')))
      return [x?.peringkat, x?.sebab]
    }
    expect(await sebab({ ...satu, jabatanId: uuid('tidak ada') })).toEqual([null, 'jabatan-tidak-dikenal'])
    expect(await sebab({ ...satu, nip: '199001012020121001' })).toEqual([null, 'pegawai-tidak-dikenal'])
    // A head of office into a post below: no candidate without a ground.
    const tinggi = kota.pegawai.find((p) => p.jabatanKini?.jenjang === 'jpt-pratama')!
    const rendah = kota.jabatan.find((j) => j.jenjang === 'pengawas')!
    expect(await sebab({ nip: tinggi.nip, jabatanId: rendah.id })).toEqual([null, 'turun'])
    // A plan of another date ranks nobody for this one.
    const lain = harus(
      await use.bacaPeringkat({ tmt: '2027-02-01', baris: [satu], rencana: tempat() }, b.pelaku('ppk')),
    )
    expect(lain[0]?.sumber).toBe('fakta')
    expect(await use.bacaPeringkat({ tmt, baris: [satu] }, b.pelaku('pegawai'))).toMatchObject({ ok: false })
  })

  test('harga bila seorang tetap di jabatannya: sama dengan harga pasangannya, dan yang belum berjabatan keluar dari rencana', async () => {
    const penuh = { ...tempat(), kunci: 'penuh' as const }
    const manajerial = rencana.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris.find((x) => x.skorLama !== null)!
    const h = harus(await use.bacaAkibat({ ...penuh, nip: manajerial.pegawai.nip }, b.pelaku('ppk'))).harga!
    const satu = harus(
      await use.bacaAlasanPasangan(
        { ...penuh, jabatanId: manajerial.dari.jabatanId!, nip: manajerial.pegawai.nip },
        b.pelaku('ppk'),
      ),
    )
    expect([h.rugi, h.langkah, h.pindah.map((x) => x.pegawai.nip)]).toEqual([
      satu.harga?.rugi,
      satu.harga?.langkah,
      satu.harga?.pindah.map((x) => x.pegawai.nip),
    ])
    expect(h.rugi).toBeGreaterThanOrEqual(0)
    const luar = utama().baris.find((x) => x.skorLama === null)!
    const t = harus(await use.bacaAkibat({ ...tempat(), nip: luar.pegawai.nip }, b.pelaku('ppk'))).harga!
    // The plan is the best at its price: without one of its people it is no better.
    expect(t.rugi).toBeGreaterThanOrEqual(0)
    expect(t.pindah[0]).toMatchObject({ pegawai: { nip: luar.pegawai.nip }, dari: { jabatanId: luar.ke.jabatanId } })
    expect(await use.bacaAkibat({ ...tempat(), nip: '199001012020121001' }, b.pelaku('ppk'))).toMatchObject({
      ok: false,
    })
  })
})
