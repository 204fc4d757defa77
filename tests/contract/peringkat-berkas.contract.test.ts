import { beforeAll, expect, test } from 'vitest'
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import { susunPenempatan } from '#modules/penempatan'
import { susunPersetujuan } from '#modules/persetujuan'
import { jamSistem } from '#platform/clock'
import { type Galat, gagal, type Result } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'
import { sepotongKota } from '../../src/modules/penempatan/uji/sepotong-kota.ts'

const TMT = '2027-01-04'
const harus = <T>(h: Result<T, Galat>): T => {
  if (!h.ok) throw new Error(JSON.stringify(h.error))
  return h.value
}

/** The plan room ranks the lines of a batch that came as a file where they are the city's own. */
denganKeduaBasis('peringkat usulan dari berkas', (buka) => {
  const kota = sepotongKota()
  const jabatan = kota.jabatan.map((j) => ({ ...j, unitId: j.perangkatDaerahId }))
  const tetap = <T>(isi: T) => Promise.resolve(isi)
  let b: BasisUji
  let persetujuan: ReturnType<typeof susunPersetujuan>
  let usulan: { nip: string; ke: string; sebagai: 'definitif' }[]
  const analis = () => b.pelaku('analis')

  beforeAll(async () => {
    b = await buka()
    const deps = {
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      bacaUnit: () => tetap([]),
      bacaJabatan: () => tetap(jabatan),
      bacaFaktaPegawai: (_: unknown, s: { readonly ids?: readonly string[]; readonly nips?: readonly string[] }) =>
        tetap(kota.pegawai.filter((p) => (!s.ids || s.ids.includes(p.id)) && (!s.nips || s.nips.includes(p.nip)))),
      bacaPemegangKursi: () => tetap([]),
      bacaStandar: () => tetap(kota.standar),
      bacaNilai: () => tetap(kota.nilai),
    }
    const penempatan = susunPenempatan({ ...deps, kelayakan: hukumPasangan(relasiBidangStudi) })
    persetujuan = susunPersetujuan({
      ...deps,
      pensiun: () => ({ tanggal: '2030-06-01', dasar: [] }),
      bacaRencana: () => tetap(gagal({ kode: 'rencana.tidak-ditemukan' })),
      bacaPeringkat: penempatan.bacaPeringkat,
    })
    const r = harus(await penempatan.hitungRencana({ tmt: TMT }, analis()))
    const kode = new Map(jabatan.map((j) => [j.id, j.kode]))
    usulan = r.pasti.rencana
      .find((u) => u.kunci === 'penuh')!
      .baris.map((x) => ({ nip: x.pegawai.nip, ke: kode.get(x.ke.jabatanId!)!, sebagai: 'definitif' }))
  })

  const diajukan = async (pemeriksaan: Parameters<typeof persetujuan.simpanBerkas>[0]['pemeriksaan']) => {
    const { id } = harus(await persetujuan.simpanBerkas({ judul: 'Usulan', pemeriksaan }, analis()))
    const l = { id, aksi: 'ajukan' as const, isi: {}, sesudah: 0 }
    harus(await persetujuan.jalankanLangkah(l, { ...analis(), penggunaId: 'uji-analis' }))
    return harus(await persetujuan.bukaKeputusan({ id, denganPeringkat: true }, b.pelaku('tpk'))).peringkat!
  }
  const dariDaftar = async () => harus(await persetujuan.periksaDaftar({ tanggal: TMT, usulan }, analis()))

  test('orang dan jabatan kota: peringkatnya sama dengan daftar yang sama, dan kata mengapa tanpa harga', async () => {
    const daftar = await dariDaftar()
    const berkas = harus(persetujuan.periksaIsi({ isi: daftar.isi }, analis()))
    expect([daftar.sumber, berkas.sumber]).toEqual(['daftar', 'berkas'])
    const [a, c] = [await diajukan(daftar), await diajukan(berkas)]
    expect(c).toEqual(a)
    expect(c.size).toBe(usulan.length)
    expect([...c.values()].some((p) => p.peringkat === 1)).toBe(true)
    const melompati = [...c.values()].filter((p) => (p.peringkat ?? 1) > 1)
    expect(melompati.length).toBeGreaterThan(0)
    expect(melompati.every((p) => p.tanpaHarga === 'tanpa-rencana')).toBe(true)
  })

  test('orang rekaan, atau jabatan lain yang kebetulan berkode sama: belum diketahui seperti sebelumnya', async () => {
    const [satu, dua] = usulan as [(typeof usulan)[0], (typeof usulan)[0]]
    const rekaan = '197001011995031999'
    const isi = JSON.parse((await dariDaftar()).isi) as { jabatan: { id: string; jenjang: string }[] }
    const lain = isi.jabatan.map((j) =>
      j.id === dua.ke ? { ...j, jenjang: j.jenjang === 'pengawas' ? 'administrator' : 'pengawas' } : j,
    )
    const teks = JSON.stringify({ ...isi, jabatan: lain }).replaceAll(satu.nip, rekaan)
    const p = await diajukan(harus(persetujuan.periksaIsi({ isi: teks }, analis())))
    expect([p.get(rekaan)?.sebab, p.get(dua.nip)?.sebab]).toEqual(['berkas-sendiri', 'berkas-sendiri'])
    expect([...p.values()].filter((x) => x.sebab === 'berkas-sendiri')).toHaveLength(
      usulan.filter((u) => u === satu || u.ke === dua.ke).length,
    )
  })
})
