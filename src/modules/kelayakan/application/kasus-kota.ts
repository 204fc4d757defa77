import type { BarisUsulan } from '../domain/periksa.tipe.ts'
import type { Dokumen } from '../domain/padanan-dokumen.ts'
import type { JabatanDinilai, PegawaiDinilai } from '../domain/fakta-usulan.ts'

/**
 * Replays of what went wrong in a city, with invented people: a batch of 88 officials eleven days after the mayor's
 * inauguration (2022), and 46 sworn in where the Minister had approved 37 names (2024). The files a user would type.
 */
export interface KasusKota {
  readonly tanggal: string
  readonly kepalaDaerah: { pelantikan: string; penetapanPaslon: string | null; akhirMasaJabatan: string | null }
  readonly jabatan: (JabatanDinilai & { nama: string; kuota: number })[]
  readonly pegawai: (PegawaiDinilai & { nama: string })[]
  readonly usulan: BarisUsulan[]
  readonly dokumen: Dokumen[]
}

type Manajerial = 'jpt-pratama' | 'administrator' | 'pengawas'
const TINGKAT = {
  'jpt-pratama': { eselon: 'II.b', golongan: 'IV/c', kelas: 14 },
  administrator: { eselon: 'III.b', golongan: 'IV/a', kelas: 11 },
  pengawas: { eselon: 'IV.a', golongan: 'III/d', kelas: 9 },
} as const
const BIDANG = ['keuangan', 'kesehatan', 'pendidikan', 'hukum', 'sosial'] as const
const dua = (n: number): string => String(n).padStart(2, '0')

function kursi(id: string, jenjang: Manajerial, i: number): KasusKota['jabatan'][number] {
  const { eselon, kelas } = TINGKAT[jenjang]
  return {
    id,
    nama: `Jabatan Contoh ${id}`,
    jenjang,
    eselon,
    kelas,
    kuota: 1,
    penanda: [],
    atasan: null,
    bidang: [BIDANG[i % BIDANG.length] as string],
    pendidikanBidang: [],
    pendidikanMinimum: null,
    golonganMinimum: null,
    standarKompetensi: null,
  }
}
/** A person with everything known and in order, holding `dari` since 2019 after a career in its field. */
function orang(i: number, dari: JabatanDinilai, tahun: number): KasusKota['pegawai'][number] {
  const lahir = `${1972 + (i % 8)}-${dua(1 + (i % 12))}-${dua(1 + (i % 28))}`
  const masuk = `${1998 + (i % 8)}03`
  const { bidang } = dari
  const baris = (jenjang: Manajerial | 'pelaksana', tmt: string, sampai: string | null, jabatanId?: string) => ({
    ...(jabatanId === undefined ? {} : { jabatanId }),
    jenjang,
    bidang,
    tmt,
    sampai,
    peran: 'definitif' as const,
  })
  const tangga: (Manajerial | 'pelaksana')[] = ['pelaksana', 'pengawas', 'administrator', 'jpt-pratama']
  const sampaiKini = tangga.slice(0, tangga.indexOf(dari.jenjang as Manajerial) + 1)
  const mulai = ['2006-03-01', '2010-01-04', '2014-01-06', '2019-09-02']
  const riwayat = sampaiKini.map((j, x) => {
    const akhir = x === sampaiKini.length - 1
    const tmt = akhir ? '2019-09-02' : (mulai[x] as string)
    return {
      ...baris(j, tmt, akhir ? null : ((x === sampaiKini.length - 2 ? '2019-09-02' : mulai[x + 1]) as string)),
      ...(akhir ? { jabatanId: dari.id, kelas: TINGKAT[j as Manajerial]?.kelas } : {}),
    }
  })
  return {
    nip: `${lahir.replaceAll('-', '')}${masuk}1${String(i + 1).padStart(3, '0')}`,
    nama: `Pegawai Contoh ${i + 1}`,
    jenis: 'PNS',
    kedudukan: 'aktif',
    tanggalLahir: lahir,
    golongan: TINGKAT[dari.jenjang as Manajerial].golongan,
    pendidikan: { tingkat: 'S1', bidang: 'hukum' },
    riwayat,
    predikat: [tahun - 1, tahun - 2].map((t) => ({ tahun: t, nilai: 'baik' as const })),
    hukdis: [],
    ujiKompetensi: [{ jenis: 'job-fit', lulus: true, tanggal: `${tahun}-03-01` }],
    kompetensi: {},
    kotakTalenta: 8,
    kerabat: [],
    sertifikat: ['kompetensi-pemerintahan'],
  }
}
const surat = (jenis: Dokumen['jenis'], tanggal: string, usulan: readonly BarisUsulan[]): Dokumen => ({
  jenis,
  nomor: `${jenis}/CONTOH`,
  tanggal,
  baris: usulan.map(({ nip, ke }) => ({ nip, ke })),
})

/**
 * 2 September 2022: a ring of 61 moves level in tier, 4 demotions, 23 released without a post. The seats of those who
 * go are taken by the others, so every line depends on the batch.
 */
export function kasus2022(opsi: { readonly suratMenteri?: boolean } = {}): KasusKota {
  const tanggal = '2022-09-02'
  const tingkat = (i: number): Manajerial => (i < 8 ? 'jpt-pratama' : i < 38 ? 'administrator' : 'pengawas')
  const jabatan = Array.from({ length: 88 }, (_, i) => kursi(`k${dua(i)}`, tingkat(i), i))
  const baru = Array.from({ length: 4 }, (_, i) => kursi(`baru${i}`, 'pengawas', i))
  const pegawai = jabatan.map((j, i) => orang(i, j, 2022))
  const nip = (i: number): string => (pegawai[i] as { nip: string }).nip
  // 4 administrators fall to pengawas, 23 pengawas are released, the other 61 move round within tier and field.
  const turun = [8, 9, 10, 11]
  const lepas = Array.from({ length: 23 }, (_, i) => 65 + i)
  const pindah = jabatan.map((_, i) => i).filter((i) => !turun.includes(i) && !lepas.includes(i))
  const kelompok = new Map<string, number[]>()
  for (const i of pindah) {
    const kunci = `${tingkat(i)}/${i % BIDANG.length}`
    kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), i])
  }
  const tujuan = new Map<number, string>()
  for (const isi of kelompok.values())
    isi.forEach((i, x) => tujuan.set(i, (jabatan[isi[(x + 1) % isi.length] as number] as { id: string }).id))
  const usulan = jabatan.map((_, i): BarisUsulan => {
    const x = turun.indexOf(i)
    return {
      nip: nip(i),
      ke: lepas.includes(i) ? null : x >= 0 ? `baru${x}` : (tujuan.get(i) as string),
      sebagai: 'definitif',
    }
  })
  return {
    tanggal,
    kepalaDaerah: { pelantikan: '2022-08-22', penetapanPaslon: null, akhirMasaJabatan: null },
    jabatan: [...jabatan, ...baru],
    pegawai,
    usulan,
    dokumen: [
      surat('tpk', '2022-08-29', usulan),
      surat('sk', tanggal, usulan),
      ...(opsi.suratMenteri ? [surat('persetujuan-mendagri', '2022-08-31', usulan)] : []),
    ],
  }
}

/** 27 May 2024, inside the window before the election: 46 lines, the Minister's letter names 37 of them. */
export function kasus2024(): KasusKota & { readonly tanpaPersetujuan: readonly string[] } {
  const tanggal = '2024-05-27'
  const tingkat = (i: number): Manajerial => (i < 16 ? 'administrator' : 'pengawas')
  const lama = Array.from({ length: 46 }, (_, i) => kursi(`lama${dua(i)}`, tingkat(i), i))
  const kosong = lama.map((j, i) => ({ ...j, id: `tuju${dua(i)}`, nama: `Jabatan Contoh tuju ${i}` }))
  const pegawai = lama.map((j, i) => orang(i, j, 2024))
  const usulan = pegawai.map((p, i): BarisUsulan => ({ nip: p.nip, ke: `tuju${dua(i)}`, sebagai: 'definitif' }))
  // Every fifth name was added after the approval.
  const tambahan = usulan.filter((_, i) => i % 5 === 2)
  const disetujui = usulan.filter((u) => !tambahan.includes(u))
  return {
    tanggal,
    kepalaDaerah: { pelantikan: '2022-08-22', penetapanPaslon: '2024-09-22', akhirMasaJabatan: null },
    jabatan: [...lama, ...kosong],
    pegawai,
    usulan,
    dokumen: [
      surat('tpk', '2024-04-15', usulan),
      surat('persetujuan-mendagri', '2024-05-20', disetujui),
      surat('sk', '2024-05-24', usulan),
    ],
    tanpaPersetujuan: tambahan.map((u) => u.nip),
  }
}
