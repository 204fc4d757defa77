import { bid, type KantorContoh, kantor, uptd } from './kantor.ts'

export const KANTOR_FISIK: readonly KantorContoh[] = [
  kantor('dinas', 'putr', 'Dinas Pekerjaan Umum dan Tata Ruang', 'pekerjaan-umum', 'sipil planologi', [
    bid('bm', 'Bina Marga', 'pekerjaan-umum', 'sipil', 'jalan A1*4 A2*3 A3', 'teknisi*3 jalan*6 alatberat*5'),
    bid('sda', 'Sumber Daya Air', 'pekerjaan-umum', 'sipil', 'sda A1*3 A2*2 A3', 'teknisi*2 pemeliharaan*8'),
    bid('ck', 'Cipta Karya', 'pekerjaan-umum perumahan', 'sipil arsitektur', 'bangunan A1*3 A2*3 A3', 'gedung*3 plp*2'),
    bid('tr', 'Tata Ruang', 'pekerjaan-umum', 'planologi arsitektur', 'penata-ruang A1*3 A2*3 A3', 'ptk*2 teknisi'),
    bid('jakon', 'Bina Konstruksi', 'pekerjaan-umum', 'sipil', 'jakon A1*2 A2*2', 'ptk*3'),
    uptd('alat', 'Peralatan dan Perbekalan', 'pekerjaan-umum', 'mesin sipil', '', 'alatberat*8 pemeliharaan*6 adm'),
  ]),
  kantor('dinas', 'pkp', 'Dinas Perumahan dan Kawasan Permukiman', 'perumahan', 'arsitektur planologi sipil', [
    bid('rumah', 'Perumahan', 'perumahan', 'arsitektur sipil', 'perumahan A1*3 A2*2 A3', 'gedung*2 ptk'),
    bid('kawasan', 'Kawasan Permukiman', 'perumahan', 'planologi teknik-lingkungan', 'bangunan A1*2 A2*2', 'plp*3 ptk'),
    bid(
      'psu',
      'Prasarana, Sarana dan Utilitas Umum',
      'perumahan pekerjaan-umum',
      'sipil elektro',
      'bangunan A1*2 A2',
      'teknisi*3 pemeliharaan*8',
    ),
    bid('tanah', 'Pertanahan', 'perumahan hukum', 'hukum planologi', 'analis-hukum A1 A2', 'ptk*3'),
  ]),
  kantor('dinas', 'dlh', 'Dinas Lingkungan Hidup', 'lingkungan', 'teknik-lingkungan kimia', [
    bid('tata', 'Tata Lingkungan', 'lingkungan', 'teknik-lingkungan planologi', 'pedal A1*2 A2*2', 'ptk*3'),
    bid(
      'sampah',
      'Pengelolaan Sampah dan Limbah B3',
      'lingkungan',
      'teknik-lingkungan kimia',
      'pedal A1*2 A2',
      'plp*3 olo*22 puo*14',
    ),
    bid(
      'cemar',
      'Pengendalian Pencemaran dan Kerusakan',
      'lingkungan',
      'teknik-lingkungan kimia',
      'pedal A1*3 A2*2 A3 T2*2',
      'ptk*2',
    ),
    bid(
      'taat',
      'Penaatan dan Peningkatan Kapasitas',
      'lingkungan hukum',
      'teknik-lingkungan hukum',
      'pplh A1*2 A2*2; penyuluhlh A1*2 A2',
      'ptk*2',
    ),
    uptd(
      'tpa',
      'Tempat Pemrosesan Akhir',
      'lingkungan',
      'teknik-lingkungan sipil',
      'pedal T2*2',
      'olo*10 alatberat*5 puo*4',
      { seksi: '' },
    ),
  ]),
  kantor('dinas', 'dishub', 'Dinas Perhubungan', 'perhubungan', 'transportasi sipil mesin', [
    bid('lalin', 'Lalu Lintas', 'perhubungan', 'transportasi sipil', '', 'llaj*14 olo*24 ptk*2', {
      seksi: 'Manajemen dan Rekayasa Lalu Lintas; Pengendalian dan Operasional',
    }),
    bid('angkutan', 'Angkutan', 'perhubungan', 'transportasi', '', 'llaj*6 olo*6 ptk', {
      seksi: 'Angkutan Orang; Angkutan Barang',
    }),
    bid(
      'sarpras',
      'Sarana dan Prasarana',
      'perhubungan',
      'transportasi sipil elektro',
      '',
      'sarpras*7 teknisi*2 olo*6',
    ),
    uptd(
      'pkb',
      'Pengujian Kendaraan Bermotor',
      'perhubungan',
      'mesin transportasi',
      'pkb T1*2 T2*4 T3*3 T4*2',
      'adm*2',
    ),
    uptd('parkir', 'Pengelolaan Parkir', 'perhubungan keuangan', 'manajemen transportasi', '', 'olo*14 adm*2'),
  ]),
  kantor('dinas', 'damkar', 'Dinas Pemadam Kebakaran dan Penyelamatan', 'kebakaran', 'sipil mesin pemerintahan', [
    bid('cegah', 'Pencegahan', 'kebakaran', 'sipil mesin', 'analis-kebakaran A1*2 A2*2', 'ptk*3', {
      seksi: 'Inspeksi dan Penyuluhan',
    }),
    bid(
      'padam',
      'Pemadaman dan Penyelamatan',
      'kebakaran',
      'mesin pemerintahan',
      'damkar T1*26 T2*24 T3*12 T4*5',
      'olo*10',
      { seksi: 'Operasi Pemadaman; Penyelamatan' },
    ),
    bid('sarpras', 'Sarana dan Prasarana', 'kebakaran', 'mesin elektro', 'damkar T2*4 T3*2', 'teknisi olo*4'),
  ]),
]
