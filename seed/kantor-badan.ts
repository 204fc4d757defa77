import { bag, bid, irban, kantor, type KantorContoh, uptd } from './kantor.ts'

const STAF = 'ptk*3 pdi*2 adm*2'

/** Secretariats, inspectorate, Satpol PP, badan and the hospital. Assistants and expert staff: see `susun-kantor.ts`. */
export const KANTOR_LAIN: readonly KantorContoh[] = [
  kantor(
    'sekretariat',
    'setda',
    'Sekretariat Daerah',
    'pemerintahan umum',
    'pemerintahan administrasi-negara hukum manajemen',
    [
      bag('tapem', 'Tata Pemerintahan', 'pemerintahan', 'pemerintahan administrasi-negara', 'analis-kebijakan A1*2 A2*2', 'fasilpem*2 wilayah*2 pamong*2 pdi'),
      bag('hukum', 'Hukum', 'hukum', 'hukum', 'perancang A1*2 A2*2; analis-hukum A1*2 A2', 'hukum*3 dokhukum'),
      bag('kesra', 'Kesejahteraan Rakyat', 'kesra', 'kesos sosiologi administrasi-negara', 'analis-kebijakan A1*2 A2', STAF),
      bag('ekon', 'Perekonomian dan Sumber Daya Alam', 'perekonomian', 'ekonomi-pembangunan manajemen', 'analis-kebijakan A1 A2*2', STAF),
      bag('pbj', 'Pengadaan Barang/Jasa', 'pengadaan', 'sipil hukum manajemen', 'pbj A1*4 A2*3 A3', 'pbj*3 psti pdi'),
      bag('adpem', 'Administrasi Pembangunan', 'perencanaan', 'sipil ekonomi-pembangunan planologi', 'perencana A1 A2; analis-kebijakan A1', STAF),
      bag('umum', 'Umum', 'umum', 'administrasi-negara manajemen', 'arsiparis A1 T2*2 T3', 'ptk*3 glo*4 olo*14 puo*8 adm*4', { seksi: 'Rumah Tangga; Tata Usaha Pimpinan' }),
      bag('organisasi', 'Organisasi', 'organisasi kepegawaian', 'administrasi-negara manajemen', 'analis-kebijakan A1*2 A2*2; analis-sdm A1 A2', 'ptk*3'),
      bag('prokopim', 'Protokol dan Komunikasi Pimpinan', 'umum kominfo', 'komunikasi pemerintahan', 'humas A1*2 A2 T2', 'protokol*4 siaran olo*3', { seksi: 'Protokol' }),
    ],
    { kepala: 'Sekretaris Daerah', sekretaris: null, subbag: [] },
  ),
  kantor(
    'sekretariat',
    'setwan',
    'Sekretariat DPRD',
    'legislatif',
    'hukum pemerintahan administrasi-negara',
    [
      bag('umum', 'Umum dan Keuangan', 'legislatif umum keuangan', 'administrasi-negara akuntansi', 'arsiparis T2; analis-keuangan A1', 'ptk*2 pdi*2 olo*8 puo*4 adm*2', { seksi: 'Tata Usaha dan Kepegawaian' }),
      bag('sidang', 'Persidangan dan Perundang-undangan', 'legislatif hukum', 'hukum', 'perancang A1*2 A2', 'hukum*2 ptk pdi'),
      bag('fasilitasi', 'Fasilitasi Penganggaran dan Pengawasan', 'legislatif keuangan', 'akuntansi administrasi-negara', 'analis-kebijakan A1 A2; humas A1', 'ptk*3'),
    ],
    { kepala: 'Sekretaris DPRD', penandaKepala: 'sekwan', sekretaris: null, subbag: [] },
  ),
  kantor(
    'inspektorat',
    'inspektorat',
    'Inspektorat',
    'pengawasan',
    'akuntansi hukum pemerintahan',
    [irban('irban1', 'I', 'keuangan'), irban('irban2', 'II', 'pekerjaan-umum'), irban('irban3', 'III', 'pemerintahan'), irban('irbansus', 'Khusus', 'hukum')],
    {
      kepala: 'Inspektur',
      penandaKepala: 'inspektur',
      sekretaris: { nama: 'Sekretaris Inspektorat', eselon: 'III.a', jf: 'perencana A1; arsiparis T2', pelaksana: 'ptk*2 pdi*2 adm*2 olo' },
    },
  ),
  kantor('satuan', 'satpolpp', 'Satuan Polisi Pamong Praja', 'ketertiban', 'pemerintahan hukum', [
    bid('tibum', 'Ketertiban Umum dan Ketenteraman Masyarakat', 'ketertiban', 'pemerintahan hukum', 'polpp A1*3 A2*2 T1*34 T2*28 T3*12 T4*4', 'trantibum*4 prantib*26', { seksi: 'Operasi dan Pengendalian; Kerja Sama' }),
    bid('gakda', 'Penegakan Perundang-undangan Daerah', 'ketertiban hukum', 'hukum', 'polpp A1*3 A2*2 T2*4', 'trantibum*2 ptk', { seksi: 'Penyelidikan dan Penyidikan' }),
    bid('linmas', 'Perlindungan Masyarakat', 'ketertiban kesbang', 'pemerintahan sosiologi', 'polpp A1 A2 T2*3', 'trantibum*2 prantib*6'),
    bid('sdapar', 'Sumber Daya Aparatur', 'ketertiban kepegawaian', 'administrasi-negara pemerintahan', 'analis-sdm A1', 'ptk*3'),
  ]),
  kantor('badan', 'bp3d', 'Badan Perencanaan, Penelitian dan Pengembangan Daerah', 'perencanaan', 'planologi ekonomi-pembangunan sipil', [
    bid('sosbud', 'Pemerintahan dan Pembangunan Manusia', 'perencanaan kesra', 'ekonomi-pembangunan administrasi-negara', 'perencana A1*2 A2*3 A3', 'ptk*3'),
    bid('ekinfra', 'Perekonomian dan Infrastruktur', 'perencanaan perekonomian', 'planologi sipil ekonomi-pembangunan', 'perencana A1*3 A2*3 A3', 'ptk*3'),
    bid('dalev', 'Pengendalian dan Evaluasi Pembangunan', 'perencanaan', 'ekonomi-pembangunan statistika', 'perencana A1*2 A2*2; statistisi A1; prakom A1', 'ptk*3'),
    bid('litbang', 'Penelitian dan Pengembangan', 'perencanaan', 'statistika administrasi-negara', 'perencana A1; analis-kebijakan A1 A2', 'ptk*2'),
  ]),
  kantor('badan', 'bpkpd', 'Badan Pengelolaan Keuangan dan Pendapatan Daerah', 'keuangan', 'akuntansi manajemen ekonomi-pembangunan', [
    bid('anggaran', 'Anggaran', 'keuangan perencanaan', 'akuntansi ekonomi-pembangunan', 'analis-keuangan A1*3 A2*3 A3', 'ptk*2 pdi*2'),
    bid('perben', 'Perbendaharaan', 'keuangan', 'akuntansi', 'analis-keuangan A1*3 A2*2', 'ptk*2 pdi*4 adm*2'),
    bid('akuntansi', 'Akuntansi dan Pelaporan', 'keuangan', 'akuntansi', 'analis-keuangan A1*3 A2*2 A3', 'ptk*2 pdi*3'),
    bid('aset', 'Aset Daerah', 'keuangan pengadaan', 'akuntansi manajemen hukum', 'analis-keuangan A1*2 A2', 'ptk*3 pdi*3 adm'),
    bid('pendapatan', 'Pendataan dan Penetapan Pendapatan', 'keuangan', 'akuntansi manajemen', 'analis-keuangan A1*2 A2; prakom A1', 'ptk*3 pdi*6 olo*4', { seksi: 'Pendataan Pajak Daerah' }),
    bid('penagihan', 'Penagihan dan Pengendalian', 'keuangan hukum', 'akuntansi hukum', 'analis-keuangan A1 A2', 'ptk*2 pdi*4 olo*6', { seksi: 'Penagihan dan Keberatan' }),
    uptd('pbb', 'Pajak Bumi dan Bangunan', 'keuangan', 'akuntansi manajemen', '', 'pdi*3 olo*6 adm*2'),
  ]),
  kantor('badan', 'bkpsdm', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'kepegawaian', 'administrasi-negara manajemen hukum', [
    bid('mutasi', 'Mutasi dan Pengembangan Karier', 'kepegawaian', 'administrasi-negara manajemen', 'analis-sdm A1*3 A2*3 A3; pranata-sdm T2*2 T3', 'ptk*3'),
    bid('pengadaan', 'Pengadaan, Pemberhentian dan Informasi', 'kepegawaian kominfo', 'administrasi-negara sistem-informasi', 'analis-sdm A1*2 A2; prakom A1 A2; pranata-sdm T2*2', 'psti ptk pdi'),
    bid('bangkom', 'Pengembangan Kompetensi', 'kepegawaian', 'manajemen psikologi administrasi-negara', 'analis-sdm A1*2 A2; asesor-sdm A1*2 A2', 'ptk*3'),
    bid('kinerja', 'Penilaian Kinerja dan Penghargaan', 'kepegawaian hukum', 'administrasi-negara hukum', 'analis-sdm A1*2 A2; pranata-sdm T3', 'ptk*3'),
  ]),
  kantor('badan', 'kesbangpol', 'Badan Kesatuan Bangsa dan Politik', 'kesbang', 'politik pemerintahan', [
    bid('ideologi', 'Ideologi, Wawasan Kebangsaan dan Karakter Bangsa', 'kesbang', 'politik pemerintahan', 'analis-kebijakan A1 A2', 'ptk*3'),
    bid('poldagri', 'Politik Dalam Negeri dan Organisasi Kemasyarakatan', 'kesbang', 'politik hukum', 'analis-kebijakan A1 A2', 'ptk*3'),
    bid('waspada', 'Kewaspadaan Nasional dan Penanganan Konflik', 'kesbang ketertiban', 'politik sosiologi', 'analis-kebijakan A1', 'ptk*3'),
  ]),
  kantor(
    'badan',
    'bpbd',
    'Badan Penanggulangan Bencana Daerah',
    'kebencanaan',
    'teknik-lingkungan pemerintahan sipil',
    [
      bid('cegah', 'Pencegahan dan Kesiapsiagaan', 'kebencanaan', 'teknik-lingkungan sosiologi', 'bencana A1*2 A2*2', 'ptk*2'),
      bid('darurat', 'Kedaruratan dan Logistik', 'kebencanaan', 'pemerintahan sipil', 'bencana A1*2 A2', 'ptk olo*10', { seksi: 'Kedaruratan' }),
      bid('rehab', 'Rehabilitasi dan Rekonstruksi', 'kebencanaan pekerjaan-umum', 'sipil planologi', 'bencana A1 A2', 'teknisi*2'),
    ],
    { kepala: 'Kepala Pelaksana Badan Penanggulangan Bencana Daerah' },
  ),
  kantor(
    'rsud',
    'rsud',
    'RSUD dr. Djasamen Saragih',
    'kesehatan',
    'kedokteran kesmas',
    [
      bag('umum', 'Umum dan Keuangan', 'kesehatan keuangan umum', 'akuntansi manajemen kesmas', 'analis-keuangan A1 A2; analis-sdm A1; prakom A1 T2*2; arsiparis T2', 'ptk*3 pdi*4 adm*6 olo*16 puo*8', { eselon: 'III.b', seksi: 'Kepegawaian dan Tata Usaha; Keuangan dan Akuntansi' }),
      bid('medik', 'Pelayanan Medik', 'kesehatan', 'kedokteran', 'dokter A1*22 A2*24 A3*12; drg A1*2 A2*2', 'pelkes*2', { seksi: 'Pelayanan Rawat Inap' }),
      bid('rawat', 'Keperawatan dan Kebidanan', 'kesehatan', 'keperawatan kebidanan', 'perawat A1*52 A2*38 A3*8 T2*64 T3*46 T4*22; bidan A1*12 A2*8 T2*16 T3*10 T4*5', 'gelkes*3 opkes*10', { seksi: 'Asuhan Keperawatan' }),
      bid('penunjang', 'Penunjang Medik dan Nonmedik', 'kesehatan', 'farmasi laboratorium kesmas', 'apoteker A1*6 A2*4 A3; asisten-apoteker T2*8 T3*5 T4*2; labkes A1*4 A2*2 T2*8 T3*5 T4*3; radiografer A1 A2 T2*5 T3*3; rekmed A1*2 T2*6 T3*4; gizi A1*4 A2*2 T3*3; fisioterapis A1 T2*3 T3*2; sanitarian A1*2 T2*2; psikolog A1', 'opkes*8', { seksi: 'Penunjang Medik' }),
    ],
    { kepala: 'Direktur RSUD dr. Djasamen Saragih', sekretaris: null, subbag: [] },
  ),
]
