import type { Acak } from './acak.ts'
import { JENJANG_JF, KELUARGA_JF, type JfKunci, type KodeJenjangJf } from './katalog-jf.ts'
import type { SusunPeta } from './susun-peta.ts'
import { KECAMATAN } from './wilayah.ts'

/** State primary schools per kecamatan, about in proportion to people; junior secondary schools run through the city. */
const JUMLAH_SD = [7, 7, 8, 4, 5, 8, 5, 4]
const JUMLAH_SMP = 13
const PUSKESMAS = [
  ['kartini', 'Kartini', '02'],
  ['raya', 'Raya', '02'],
  ['tomuan', 'Tomuan', '01'],
  ['pahlawan', 'Pahlawan', '01'],
  ['kahean', 'Kahean', '03'],
  ['martoba', 'Martoba', '03'],
  ['singosari', 'Singosari', '02'],
  ['aeknauli', 'Aek Nauli', '04'],
  ['karo', 'Karo', '04'],
  ['parsoburan', 'Parsoburan', '05'],
  ['pbnauli', 'Pancur Nauli', '05'],
  ['simarimbun', 'Simarimbun', '08'],
  ['tambun', 'Tambun Nabolon', '06'],
  ['pinggir', 'Tanjung Pinggir', '06'],
  ['sumberjaya', 'Sumber Jaya', '06'],
  ['gurilla', 'Gurilla', '07'],
  ['bahkapul', 'Bah Kapul', '07'],
  ['setianegara', 'Setia Negara', '07'],
  ['nagahuta', 'Naga Huta', '08'],
] as const

/** Head of a school or puskesmas: a functional post with the extra duty (marker `sekolah`, `puskesmas`). */
function kepalaUnit(
  p: SusunPeta,
  unitKode: string,
  nama: string,
  jf: JfKunci,
  tingkat: KodeJenjangJf,
  penanda: 'sekolah' | 'puskesmas',
  atasanKode: string,
): string {
  const k = KELUARGA_JF[jf]
  return p.tambah({
    kunci: 'kepala',
    nama,
    unitKode,
    atasanKode,
    jenjang: JENJANG_JF[tingkat].jenjang,
    kelas: JENJANG_JF[tingkat].kelas,
    kuota: 1,
    penanda: [penanda],
    bidang: k.bidang,
    prodi: k.prodi,
    pendidikanMinimum: 'S1',
    standar: false,
  })
}

export function susunLayanan(p: SusunPeta, acak: Acak): void {
  susunSekolah(p, acak)
  for (const [kunci, nama, kec] of PUSKESMAS) susunPuskesmas(p, acak.cabang(kunci), kunci, nama, `12.72.${kec}`)
}

function susunSekolah(p: SusunPeta, acak: Acak): void {
  for (const [i, kunci, nama] of [
    [1, 'tk1', 'TK Negeri Pembina 1'],
    [2, 'tk2', 'TK Negeri Pembina 2'],
  ] as const) {
    const u = p.tambahUnit({ kode: kunci, nama, jenis: 'sekolah', indukKode: 'disdik', kodeWilayah: `12.72.0${i}` })
    const kepala = kepalaUnit(p, u, `Kepala ${nama}`, 'guru-tk', 'A2', 'sekolah', 'disdik-paud-kepala')
    p.tambahJf('guru-tk A1*6 A2*4', u, kepala)
  }
  KECAMATAN.forEach((k, i) => {
    for (let n = 1; n <= (JUMLAH_SD[i] ?? 0); n++) {
      const a = acak.cabang(`sd/${k.kode}/${n}`)
      const nama = `SD Negeri ${n} ${k.nama}`
      const u = p.tambahUnit({
        kode: `sd-${k.kode.slice(-2)}${String(n).padStart(2, '0')}`,
        nama,
        jenis: 'sekolah',
        indukKode: 'disdik',
        kodeWilayah: k.kode,
      })
      const kepala = kepalaUnit(
        p,
        u,
        `Kepala ${nama}`,
        'guru-sd',
        a.peluang(0.45) ? 'A3' : 'A2',
        'sekolah',
        'disdik-sd-kepala',
      )
      p.tambahJf(`guru-sd A1*${a.bulat(10, 14)} A2*${a.bulat(6, 9)}`, u, kepala)
    }
  })
  for (let n = 1; n <= JUMLAH_SMP; n++) {
    const a = acak.cabang(`smp/${n}`)
    const nama = `SMP Negeri ${n}`
    const u = p.tambahUnit({
      kode: `smp-${String(n).padStart(2, '0')}`,
      nama,
      jenis: 'sekolah',
      indukKode: 'disdik',
      kodeWilayah: KECAMATAN[n % 8]?.kode ?? '12.72.01',
    })
    const kepala = kepalaUnit(p, u, `Kepala ${nama}`, 'guru-smp', 'A3', 'sekolah', 'disdik-smp-kepala')
    p.tambahJf(`guru-smp A1*${a.bulat(20, 27)} A2*${a.bulat(13, 18)} A3*${a.bulat(5, 9)}`, u, kepala)
    p.tambahPelaksana(`adm*${a.bulat(2, 3)}`, u, kepala, ['pendidikan', 'umum'])
  }
}

function susunPuskesmas(p: SusunPeta, a: Acak, kunci: string, nama: string, kodeWilayah: string): void {
  const u = p.tambahUnit({
    kode: `pkm-${kunci}`,
    nama: `UPTD Puskesmas ${nama}`,
    jenis: 'puskesmas',
    indukKode: 'dinkes',
    kodeWilayah,
  })
  const kepala = kepalaUnit(
    p,
    u,
    `Kepala Puskesmas ${nama}`,
    a.peluang(0.4) ? 'dokter' : 'adminkes',
    'A2',
    'puskesmas',
    'dinkes-yankes-kepala',
  )
  p.tambahStruktural({
    kunci: 'ktu',
    nama: `Kepala Subbagian Tata Usaha Puskesmas ${nama}`,
    unitKode: u,
    atasanKode: kepala,
    eselon: 'IV.b',
    bidang: ['kesehatan', 'umum'],
    prodi: ['kesmas', 'administrasi-negara', 'keperawatan'],
  })
  const lain = a
    .kocok([
      'gizi T3*2',
      'sanitarian T2*2',
      'labkes T2*2',
      'promkes A1',
      'asisten-apoteker T2*2',
      'epidemiolog A1',
      'rekmed T2',
      'drg A1',
      'apoteker A1',
    ])
    .slice(0, a.bulat(0, 1))
  p.tambahJf(
    `dokter A1*2; perawat A1*${a.bulat(3, 6)} T3*${a.bulat(5, 9)}; bidan A1*${a.bulat(3, 5)} T3*${a.bulat(4, 8)}; ${lain.join()}`,
    u,
    kepala,
  )
  p.tambahPelaksana('gelkes*5', u, kepala, ['kesehatan'])
}
