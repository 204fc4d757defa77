import type { ProdiKunci } from './prodi.ts'
import type { SusunPeta } from './susun-peta.ts'
import { KECAMATAN } from './wilayah.ts'

const PRODI_CAMAT: readonly ProdiKunci[] = ['pemerintahan', 'administrasi-negara', 'politik', 'hukum']
const PRODI_LURAH: readonly ProdiKunci[] = [...PRODI_CAMAT, 'sosiologi', 'manajemen']
const kunciNama = (s: string): string => s.toLowerCase().replaceAll(/[^a-z]/g, '')

const SEKSI_KECAMATAN = [
  ['tapem', 'Tata Pemerintahan', ['pemerintahan']],
  ['trantib', 'Ketenteraman dan Ketertiban', ['ketertiban', 'pemerintahan']],
  ['pmk', 'Pemberdayaan Masyarakat', ['sosial', 'pemerintahan']],
  ['yanum', 'Pelayanan Umum', ['kependudukan', 'pemerintahan']],
] as const

/** Eight kecamatan and 53 kelurahan. */
export function susunWilayah(p: SusunPeta, sekda: string): void {
  for (const k of KECAMATAN) {
    const kode = p.tambahUnit({
      kode: `kec-${k.kunci}`,
      nama: `Kecamatan ${k.nama}`,
      jenis: 'kecamatan',
      indukKode: null,
      kodeWilayah: k.kode,
    })
    const camat = p.tambahStruktural({
      kunci: 'camat',
      nama: `Camat ${k.nama}`,
      unitKode: kode,
      atasanKode: sekda,
      eselon: 'III.a',
      penanda: ['camat'],
      bidang: ['pemerintahan'],
      prodi: PRODI_CAMAT,
    })
    const sek = p.tambahUnit({
      kode: `${kode}-sek`,
      nama: `Sekretariat Kecamatan ${k.nama}`,
      jenis: 'lainnya',
      indukKode: kode,
    })
    const sekcam = p.tambahStruktural({
      kunci: 'sekretaris',
      nama: `Sekretaris Kecamatan ${k.nama}`,
      unitKode: sek,
      atasanKode: camat,
      eselon: 'III.b',
      bidang: ['pemerintahan', 'umum'],
      prodi: PRODI_LURAH,
    })
    p.tambahStruktural({
      kunci: 'kasubbag1',
      nama: 'Kepala Subbagian Umum dan Kepegawaian',
      unitKode: sek,
      atasanKode: sekcam,
      eselon: 'IV.b',
      bidang: ['umum', 'kepegawaian'],
      prodi: ['administrasi-negara', 'manajemen'],
    })
    p.tambahStruktural({
      kunci: 'kasubbag2',
      nama: 'Kepala Subbagian Keuangan dan Perencanaan',
      unitKode: sek,
      atasanKode: sekcam,
      eselon: 'IV.b',
      bidang: ['keuangan', 'perencanaan'],
      prodi: ['akuntansi', 'manajemen', 'ekonomi-pembangunan'],
    })
    p.tambahPelaksana('ptk*2 adm*4 olo*2', sek, sekcam, ['umum', 'pemerintahan'])
    for (const [kunci, nama, bidang] of SEKSI_KECAMATAN) {
      const s = p.tambahUnit({ kode: `${kode}-${kunci}`, nama: `Seksi ${nama}`, jenis: 'seksi', indukKode: kode })
      const kasi = p.tambahStruktural({
        kunci: 'kepala',
        nama: `Kepala Seksi ${nama}`,
        unitKode: s,
        atasanKode: camat,
        eselon: 'IV.a',
        bidang,
        prodi: PRODI_LURAH,
      })
      if (kunci === 'trantib') p.tambahPelaksana('prantib*5', s, kasi, bidang)
      if (kunci === 'tapem') p.tambahPelaksana('fasilpem*4', s, kasi, bidang)
    }
    for (const [kodeWilayah, nama] of k.kelurahan) susunKelurahan(p, kode, camat, nama, kodeWilayah)
  }
}

function susunKelurahan(p: SusunPeta, kecamatan: string, camat: string, nama: string, kodeWilayah: string): void {
  const unitKode = p.tambahUnit({
    kode: `kel-${kunciNama(nama)}`,
    nama: `Kelurahan ${nama}`,
    jenis: 'kelurahan',
    indukKode: kecamatan,
    kodeWilayah,
  })
  const lurah = p.tambahStruktural({
    kunci: 'lurah',
    nama: `Lurah ${nama}`,
    unitKode,
    atasanKode: camat,
    eselon: 'IV.a',
    penanda: ['lurah'],
    bidang: ['pemerintahan'],
    prodi: PRODI_LURAH,
  })
  const lain = { unitKode, atasanKode: lurah, eselon: 'IV.b', prodi: PRODI_LURAH } as const
  p.tambahStruktural({
    ...lain,
    kunci: 'sekretaris',
    nama: `Sekretaris Kelurahan ${nama}`,
    bidang: ['pemerintahan', 'umum'],
  })
  p.tambahStruktural({
    ...lain,
    kunci: 'kasi',
    nama: 'Kepala Seksi Pemerintahan dan Pemberdayaan Masyarakat',
    bidang: ['pemerintahan', 'sosial'],
  })
  p.tambahPelaksana('adm*7', unitKode, lurah, ['pemerintahan', 'umum'])
}
