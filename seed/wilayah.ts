/**
 * Kecamatan and kelurahan of Kota Pematangsiantar (kode 12.72): official codes and names, Kepmendagri
 * 300.2.2-2430/2025 by way of npm `idn-area-data` 4.0.1 (ODbL 1.0). A test compares this list with the package.
 */
export interface KecamatanContoh {
  readonly kode: string
  readonly kunci: string
  readonly nama: string
  readonly kelurahan: readonly (readonly [kode: string, nama: string])[]
}

const kec = (nomor: string, nama: string, kelurahan: string): KecamatanContoh => ({
  kode: `12.72.${nomor}`,
  kunci: nama.toLowerCase().replaceAll(' ', ''),
  nama,
  kelurahan: kelurahan.split(',').map((s) => {
    const [k = '', ...n] = s.trim().split(' ')
    return [`12.72.${nomor}.${k}`, n.join(' ')] as const
  }),
})

export const KECAMATAN: readonly KecamatanContoh[] = [
  kec(
    '01',
    'Siantar Timur',
    '1001 Kebun Sayur, 1002 Tomuan, 1003 Pahlawan, 1004 Asuhan, 1005 Merdeka, 1006 Pardomuan, 1007 Siopat Suhu',
  ),
  kec(
    '02',
    'Siantar Barat',
    '1001 Dwikora, 1002 Proklamasi, 1003 Bantan, 1004 Timbang Galung, 1005 Simarito, 1006 Sipinggolpinggol, 1007 Banjar, 1008 Teladan',
  ),
  kec(
    '03',
    'Siantar Utara',
    '1001 Melayu, 1002 Martoba, 1003 Baru, 1004 Sukadame, 1005 Kahean, 1006 Sigulanggulang, 1007 Bane',
  ),
  kec('04', 'Siantar Selatan', '1001 Toba, 1002 Karo, 1003 Simalungun, 1004 Martimbang, 1005 Kristen, 1006 Aek Nauli'),
  kec(
    '05',
    'Siantar Marihat',
    '1002 Sukaraja, 1005 Baringin Pancur Nauli, 1006 Pardamean, 1007 Sukamaju, 1008 Parhorasan Nauli, 1009 Sukamakmur, 1010 Mekar Nauli',
  ),
  kec(
    '06',
    'Siantar Martoba',
    '1001 Sumber Jaya, 1003 Tambun Nabolon, 1007 Naga Pita, 1008 Pondok Sayur, 1009 Tanjung Tongah, 1010 Naga Pitu, 1011 Tanjung Pinggir',
  ),
  kec('07', 'Siantar Sitalasari', '1001 Gurilla, 1002 Bah Kapul, 1003 Setia Negara, 1004 Bukit Sofa, 1005 Bah Sorma'),
  kec(
    '08',
    'Siantar Marimbun',
    '1001 Simarimbun, 1002 Tong Marimbun, 1003 Naga Huta, 1004 Naga Huta Timur, 1005 Pematang Marihat, 1006 Marihat Jaya',
  ),
]
