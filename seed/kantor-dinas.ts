import { bid, kantor, type KantorContoh, uptd } from './kantor.ts'

const pendidikanKesehatan: readonly KantorContoh[] = [
  kantor('dinas', 'disdik', 'Dinas Pendidikan', 'pendidikan', 'manajemen-pendidikan pgsd pend-bahasa pend-matematika', [
    bid('sd', 'Pembinaan Sekolah Dasar', 'pendidikan', 'pgsd manajemen-pendidikan', 'ptp A1 A2; pengawas-sekolah A2*3 A3*9', 'ptk*3 pdi*2 adm'),
    bid('smp', 'Pembinaan Sekolah Menengah Pertama', 'pendidikan', 'pend-matematika pend-bahasa manajemen-pendidikan', 'ptp A1 A2; pengawas-sekolah A2*2 A3*5', 'ptk*3 pdi*2 adm'),
    bid('paud', 'Pembinaan PAUD dan Pendidikan Masyarakat', 'pendidikan', 'paud manajemen-pendidikan', 'penilik A1*3 A2*4 A3*2', 'ptk*2 pdi*2'),
    bid('gtk', 'Pembinaan Guru dan Tenaga Kependidikan', 'pendidikan kepegawaian', 'manajemen-pendidikan administrasi-negara', 'analis-sdm A1*2 A2', 'ptk*3 pdi*2 adm'),
  ]),
  kantor('dinas', 'dinkes', 'Dinas Kesehatan', 'kesehatan', 'kesmas kedokteran', [
    bid('kesmas', 'Kesehatan Masyarakat', 'kesehatan', 'kesmas gizi', 'adminkes A1*2 A2*2; promkes A1 A2; gizi A1 A2', 'pelkes*2 gelkes'),
    bid('p2p', 'Pencegahan dan Pengendalian Penyakit', 'kesehatan', 'kesmas kedokteran', 'epidemiolog A1*2 A2*2 A3; sanitarian A1', 'pelkes*2 gelkes*2'),
    bid('yankes', 'Pelayanan Kesehatan', 'kesehatan', 'kesmas kedokteran keperawatan', 'adminkes A1*2 A2*2; dokter A2', 'pelkes*2 gelkes*2'),
    bid('sdk', 'Sumber Daya Kesehatan', 'kesehatan kepegawaian', 'kesmas farmasi', 'apoteker A1 A2; adminkes A1 A2; analis-sdm A1', 'pelkes*2 gelkes'),
    uptd('labkesda', 'Laboratorium Kesehatan Daerah', 'kesehatan', 'laboratorium kesmas', 'labkes A1*2 A2 T2*3 T3*2 T4', 'gelkes*2 opkes'),
    uptd('farmasi', 'Instalasi Farmasi', 'kesehatan', 'farmasi', 'apoteker A1*2 A2; asisten-apoteker T2*2 T3', 'opkes*2'),
  ]),
  kantor('dinas', 'dppkb', 'Dinas Pengendalian Penduduk dan Keluarga Berencana', 'keluarga-berencana', 'kesmas sosiologi komunikasi', [
    bid('dalduk', 'Pengendalian Penduduk', 'keluarga-berencana', 'sosiologi statistika kesmas', 'kb A1*3 A2*2 A3', 'ptk*2 pdi*2'),
    bid('kb', 'Keluarga Berencana', 'keluarga-berencana kesehatan', 'kesmas kebidanan', 'kb A1*4 A2*3', 'ptk*2 pdi*2 adm'),
    bid('ks', 'Ketahanan dan Kesejahteraan Keluarga', 'keluarga-berencana sosial', 'kesos sosiologi', 'kb A1*2 A2*2', 'ptk*3'),
  ]),
  kantor('dinas', 'dinsosp3a', 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak', 'sosial', 'kesos sosiologi', [
    bid('rehsos', 'Rehabilitasi Sosial', 'sosial', 'kesos sosiologi psikologi', 'peksos A1*3 A2*2 A3 T2*2', 'ptk*2 pdi*2'),
    bid('linjamsos', 'Perlindungan dan Jaminan Sosial', 'sosial', 'kesos sosiologi', 'peksos A1*2 A2*2', 'ptk*2 pdi*3'),
    bid('dayasos', 'Pemberdayaan Sosial dan Penanganan Fakir Miskin', 'sosial', 'kesos sosiologi', 'peksos A1*2 A2', 'ptk*2 pdi*2 adm'),
    bid('ppa', 'Pemberdayaan Perempuan dan Perlindungan Anak', 'sosial', 'kesos psikologi hukum', 'analis-kebijakan A1 A2', 'ppa*3 pdi'),
  ]),
]

const fisik: readonly KantorContoh[] = [
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
    bid('psu', 'Prasarana, Sarana dan Utilitas Umum', 'perumahan pekerjaan-umum', 'sipil elektro', 'bangunan A1*2 A2', 'teknisi*3 pemeliharaan*8'),
    bid('tanah', 'Pertanahan', 'perumahan hukum', 'hukum planologi', 'analis-hukum A1 A2', 'ptk*3'),
  ]),
  kantor('dinas', 'dlh', 'Dinas Lingkungan Hidup', 'lingkungan', 'teknik-lingkungan kimia', [
    bid('tata', 'Tata Lingkungan', 'lingkungan', 'teknik-lingkungan planologi', 'pedal A1*2 A2*2', 'ptk*3'),
    bid('sampah', 'Pengelolaan Sampah dan Limbah B3', 'lingkungan', 'teknik-lingkungan kimia', 'pedal A1*2 A2', 'plp*3 olo*22 puo*14'),
    bid('cemar', 'Pengendalian Pencemaran dan Kerusakan', 'lingkungan', 'teknik-lingkungan kimia', 'pedal A1*3 A2*2 A3 T2*2', 'ptk*2'),
    bid('taat', 'Penaatan dan Peningkatan Kapasitas', 'lingkungan hukum', 'teknik-lingkungan hukum', 'pplh A1*2 A2*2; penyuluhlh A1*2 A2', 'ptk*2'),
    uptd('tpa', 'Tempat Pemrosesan Akhir', 'lingkungan', 'teknik-lingkungan sipil', 'pedal T2*2', 'olo*10 alatberat*5 puo*4', { seksi: '' }),
  ]),
  kantor('dinas', 'dishub', 'Dinas Perhubungan', 'perhubungan', 'transportasi sipil mesin', [
    bid('lalin', 'Lalu Lintas', 'perhubungan', 'transportasi sipil', '', 'llaj*14 olo*24 ptk*2', { seksi: 'Manajemen dan Rekayasa Lalu Lintas; Pengendalian dan Operasional' }),
    bid('angkutan', 'Angkutan', 'perhubungan', 'transportasi', '', 'llaj*6 olo*6 ptk', { seksi: 'Angkutan Orang; Angkutan Barang' }),
    bid('sarpras', 'Sarana dan Prasarana', 'perhubungan', 'transportasi sipil elektro', '', 'sarpras*7 teknisi*2 olo*6'),
    uptd('pkb', 'Pengujian Kendaraan Bermotor', 'perhubungan', 'mesin transportasi', 'pkb T1*2 T2*4 T3*3 T4*2', 'adm*2'),
    uptd('parkir', 'Pengelolaan Parkir', 'perhubungan keuangan', 'manajemen transportasi', '', 'olo*14 adm*2'),
  ]),
  kantor('dinas', 'damkar', 'Dinas Pemadam Kebakaran dan Penyelamatan', 'kebakaran', 'sipil mesin pemerintahan', [
    bid('cegah', 'Pencegahan', 'kebakaran', 'sipil mesin', 'analis-kebakaran A1*2 A2*2', 'ptk*3', { seksi: 'Inspeksi dan Penyuluhan' }),
    bid('padam', 'Pemadaman dan Penyelamatan', 'kebakaran', 'mesin pemerintahan', 'damkar T1*26 T2*24 T3*12 T4*5', 'olo*10', { seksi: 'Operasi Pemadaman; Penyelamatan' }),
    bid('sarpras', 'Sarana dan Prasarana', 'kebakaran', 'mesin elektro', 'damkar T2*4 T3*2', 'teknisi olo*4'),
  ]),
]

const ekonomiLayanan: readonly KantorContoh[] = [
  kantor('dinas', 'disnaker', 'Dinas Ketenagakerjaan', 'tenaga-kerja', 'manajemen hukum psikologi', [
    bid('latih', 'Pelatihan dan Produktivitas', 'tenaga-kerja', 'manajemen mesin', 'instruktur A1*4 A2*2', 'ptk*3'),
    bid('tempat', 'Penempatan Tenaga Kerja', 'tenaga-kerja', 'manajemen psikologi', 'naker A1*3 A2*2 A3', 'ptk*3'),
    bid('hi', 'Hubungan Industrial', 'tenaga-kerja hukum', 'hukum', 'mediator A1*2 A2*2', 'ptk*3'),
  ]),
  kantor('dinas', 'dkpp', 'Dinas Ketahanan Pangan dan Pertanian', 'pangan', 'agroteknologi agribisnis', [
    bid('kp', 'Ketahanan Pangan', 'pangan', 'agribisnis gizi', 'pangan A1*3 A2*2', 'ptk*3'),
    bid('tp', 'Tanaman Pangan dan Hortikultura', 'pangan', 'agroteknologi', 'penyuluhtani A1*4 A2*3 T2*2 T3', 'ptk*3'),
    bid('nak', 'Peternakan dan Kesehatan Hewan', 'pangan', 'peternakan kedokteran-hewan', 'medikvet A1*2 A2; penyuluhtani A1', 'ptk*3'),
    bid('suluh', 'Penyuluhan', 'pangan', 'agroteknologi agribisnis', 'penyuluhtani A1*5 A2*4 A3*2 T2*3 T4', 'ptk'),
    uptd('rph', 'Rumah Potong Hewan', 'pangan', 'peternakan kedokteran-hewan', 'medikvet A1', 'alsintan olo*5'),
  ]),
  kantor(
    'dinas',
    'disdukcapil',
    'Dinas Kependudukan dan Pencatatan Sipil',
    'kependudukan',
    'pemerintahan administrasi-negara hukum',
    [
      bid('dafduk', 'Pelayanan Pendaftaran Penduduk', 'kependudukan', 'administrasi-negara pemerintahan', 'siak T2*4 T3*2', 'ptk*3 pdi*4 olo*4'),
      bid('capil', 'Pelayanan Pencatatan Sipil', 'kependudukan hukum', 'hukum administrasi-negara', 'siak T2*3 T3', 'ptk*3 pdi*3 olo*2'),
      bid('piak', 'Pengelolaan Informasi Administrasi Kependudukan', 'kependudukan kominfo', 'informatika sistem-informasi', 'adb A1*3 A2*2 A3; prakom A1', 'psti*2 pdi'),
      bid('inovasi', 'Pemanfaatan Data dan Inovasi Pelayanan', 'kependudukan kominfo', 'sistem-informasi administrasi-negara', 'adb A1*2 A2; analis-kebijakan A1', 'psti ptk*2'),
    ],
    { dukcapil: true },
  ),
  kantor('dinas', 'diskominfo', 'Dinas Komunikasi dan Informatika', 'kominfo', 'informatika sistem-informasi komunikasi', [
    bid('si', 'Sistem Informasi dan Pemerintahan Berbasis Elektronik', 'kominfo', 'informatika sistem-informasi ilmu-komputer', 'prakom A1*6 A2*4 A3*2 T2*4 T3*2', 'psti*5 pdi'),
    bid('infra', 'Infrastruktur dan Persandian', 'kominfo', 'informatika ilmu-komputer elektro', 'prakom A1*3 A2*2 T2*2; sandi A1*2 A2*2', 'psti*3 olo'),
    bid('ikp', 'Informasi dan Komunikasi Publik', 'kominfo', 'komunikasi', 'humas A1*4 A2*3 A3 T2*2', 'siaran*3 ptk*2'),
    bid('statistik', 'Statistik Sektoral', 'kominfo perencanaan', 'statistika sistem-informasi', 'statistisi A1*3 A2*2 A3', 'pdi*2'),
  ]),
  kantor('dinas', 'diskukmp', 'Dinas Koperasi, Usaha Kecil Menengah dan Perdagangan', 'perdagangan', 'manajemen ekonomi-pembangunan', [
    bid('koperasi', 'Koperasi', 'perdagangan', 'manajemen akuntansi', 'koperasi A1*3 A2*2 A3', 'ptk*3'),
    bid('ukm', 'Usaha Kecil Menengah', 'perdagangan', 'manajemen ekonomi-pembangunan', 'wirausaha A1*3 A2*2', 'ptk*3'),
    bid('dagang', 'Perdagangan', 'perdagangan', 'ekonomi-pembangunan manajemen', 'dagang A1*3 A2*2', 'dagang*2 barang*2'),
    bid('pasar', 'Pengelolaan Pasar', 'perdagangan', 'manajemen', '', 'ptk olo*16 adm*2', { seksi: 'Ketertiban dan Kebersihan Pasar' }),
    uptd('metrologi', 'Metrologi Legal', 'perdagangan', 'mesin elektro', 'penera A1*3 A2 T2*2 T3', 'adm'),
  ]),
  kantor('dinas', 'dpmptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'penanaman-modal', 'administrasi-negara ekonomi-pembangunan hukum', [
    bid('modal', 'Penanaman Modal', 'penanaman-modal perekonomian', 'ekonomi-pembangunan manajemen', 'izin A1*2 A2*2', 'ptk*3'),
    bid('izin', 'Pelayanan Perizinan', 'penanaman-modal', 'administrasi-negara hukum', 'izin A1*4 A2*3 A3', 'ptk*2 pdi*2'),
    bid('data', 'Data, Informasi dan Pengaduan', 'penanaman-modal kominfo', 'sistem-informasi komunikasi', 'prakom A1*2 A2; izin A1', 'psti*2 pdi'),
  ]),
  kantor('dinas', 'disarpus', 'Dinas Arsip dan Perpustakaan', 'kearsipan', 'perpustakaan kearsipan', [
    bid('arsip', 'Kearsipan', 'kearsipan', 'kearsipan perpustakaan', 'arsiparis A1*4 A2*3 A3 T2*4 T3*2', 'pdi*2'),
    bid('pustaka', 'Perpustakaan', 'kearsipan', 'perpustakaan', 'pustakawan A1*4 A2*3 A3', 'ptk*2 olo*3'),
  ]),
  kantor('dinas', 'dispar', 'Dinas Pariwisata', 'pariwisata', 'pariwisata manajemen', [
    bid('destinasi', 'Destinasi dan Industri Pariwisata', 'pariwisata', 'pariwisata manajemen', 'wisata A1*2 A2*2', 'ptk*3'),
    bid('ekraf', 'Ekonomi Kreatif dan Pemasaran', 'pariwisata perekonomian', 'pariwisata komunikasi manajemen', 'wisata A1*2 A2', 'ptk*3'),
    bid('pora', 'Pemuda dan Olahraga', 'pariwisata', 'penjas manajemen', '', 'ptk*3 pdi*2 olo*3', { seksi: 'Kepemudaan; Olahraga' }),
    bid('budaya', 'Kebudayaan', 'pariwisata pendidikan', 'pend-ips sosiologi', 'budaya A1*2 A2*2', 'ptk*2'),
  ]),
]

export const KANTOR_DINAS: readonly KantorContoh[] = [...pendidikanKesehatan, ...fisik, ...ekonomiLayanan]
