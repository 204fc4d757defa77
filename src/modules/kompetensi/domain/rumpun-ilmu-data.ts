/**
 * Study fields in the official order of sciences: twelve rumpun, their subrumpun, and the programmes Indonesian civil
 * servants hold. Numbers are the codes of the Dikti list (daftar rumpun, subrumpun dan bidang ilmu; read second-hand,
 * status belum-diverifikasi); the words, the slugs and the aliases are ours. Rumpun `000` is ours as well: general schooling has no
 * study field, and that is a known fact, not a missing one.
 */
export const SUMBER_RUMPUN_ILMU = {
  sumber: 'Daftar rumpun, subrumpun, dan bidang ilmu (Dikti)',
  status: 'belum-diverifikasi',
} as const

export const RUMPUN_ILMU: Readonly<Record<string, string>> = {
  '000': 'Sekolah umum',
  '100': 'Matematika dan ilmu alam',
  '140': 'Ilmu tanaman',
  '200': 'Ilmu hewani',
  '260': 'Kedokteran',
  '340': 'Ilmu kesehatan',
  '410': 'Ilmu teknik',
  '500': 'Ilmu bahasa',
  '550': 'Ilmu ekonomi',
  '580': 'Sosial humaniora',
  '630': 'Agama dan filsafat',
  '660': 'Seni, desain, dan media',
  '710': 'Ilmu pendidikan',
}

/** code|rumpun|name */
export const BARIS_SUBRUMPUN = `
001|000|Sekolah umum
110|100|Ilmu pengetahuan alam
120|100|Matematika dan statistika
130|100|Kebumian dan angkasa
150|140|Pertanian dan perkebunan
160|140|Teknologi pertanian
180|140|Sosial ekonomi pertanian
190|140|Kehutanan
210|200|Peternakan
230|200|Perikanan
250|200|Kedokteran hewan
270|260|Kedokteran spesialis
300|260|Kedokteran
330|260|Kedokteran gigi
350|340|Kesehatan umum
370|340|Keperawatan dan kebidanan
390|340|Psikologi
400|340|Farmasi
420|410|Teknik sipil dan tata ruang
430|410|Keteknikan industri
450|410|Elektro dan informatika
470|410|Teknologi kebumian
480|410|Perkapalan dan kelautan
510|500|Bahasa Indonesia dan daerah
520|500|Bahasa, perpustakaan, dan kearsipan
530|500|Bahasa asing
560|550|Ekonomi
570|550|Manajemen
590|580|Politik, hukum, dan administrasi
610|580|Ilmu sosial
640|630|Ilmu agama
650|630|Filsafat
670|660|Seni pertunjukan
680|660|Kesenian
690|660|Kriya
700|660|Media
706|660|Desain
720|710|Pendidikan ilmu sosial
740|710|Pendidikan bahasa
760|710|Pendidikan olahraga
770|710|Pendidikan MIPA
780|710|Pendidikan teknologi dan kejuruan
790|710|Ilmu pendidikan
810|710|Pendidikan seni
`

/**
 * slug|Dikti code (empty = ours)|subrumpun, the first is home, further ones where the list files the same science twice|
 * name|aliases separated by `;`. Aliases are matched whole, never in part.
 */
export const BARIS_BIDANG_STUDI = `
sekolah-umum||001|Sekolah umum|sd;sltp;smp;sma;smu;sekolah dasar;sekolah menengah pertama;sekolah menengah atas;sekolah menengah umum;madrasah aliyah;madrasah tsanawiyah;ma;mts;ipa;ips;bahasa sma;sma ipa;sma ips;slta ipa;slta ips;sma a1;sma a2;sma a3;sma bahasa;paket a;paket b;paket c;slta umum
fisika|111|110|Fisika|fisika murni;fisika instrumentasi
kimia|112|110|Kimia|kimia murni;kimia analis
biologi|113|110|Biologi|biologi murni;bioteknologi
matematika|121|120|Matematika|matematika murni;matematika terapan
statistika|122|120|Statistika|statistik;statistika dan sains data;statistika terapan
sains-data||120,450|Sains Data|data science;sains informasi;ilmu data
ilmu-komputer|459|450,120|Ilmu Komputer|komputer;computer science
geografi|132|130|Geografi|
geologi|133|130,470|Geologi|
geofisika|134|130,470|Geofisika|teknik geofisika
meteorologi|135|130|Meteorologi|klimatologi;meteorologi dan geofisika
astronomi|131|130|Astronomi|
ilmu-tanah|151|150|Ilmu Tanah|
hortikultura|152|150|Hortikultura|
proteksi-tanaman|153|150|Proteksi Tanaman|hama dan penyakit tanaman
pertanian||150|Pertanian|pertanian umum
agronomi|154|150|Agronomi|budidaya pertanian;budidaya tanaman;agronomi dan hortikultura
agroteknologi|161|150,160|Agroteknologi|agroekoteknologi;teknologi industri pertanian
perkebunan|155|150|Perkebunan|budidaya perkebunan;budidaya tanaman perkebunan
teknologi-hasil-pertanian|162|160|Teknologi Hasil Pertanian|teknologi pertanian;teknologi pangan;pangan;teknologi pangan dan gizi;mekanisasi pertanian;keteknikan pertanian;teknik pangan;ilmu pangan;teknologi pasca panen
agribisnis|185|180|Agribisnis|sosial ekonomi pertanian;sosek pertanian;ekonomi pertanian
penyuluhan-pertanian|186|180|Penyuluhan Pertanian|penyuluh pertanian;penyuluhan pertanian berkelanjutan;penyuluhan dan komunikasi pembangunan
kehutanan|191|190|Kehutanan|budidaya hutan;manajemen hutan;budidaya kehutanan
konservasi-hutan|192|190|Konservasi Sumber Daya Hutan|konservasi sumberdaya hutan
peternakan|211|210|Peternakan|produksi ternak;nutrisi ternak;nutrisi dan makanan ternak;budidaya ternak
budidaya-perairan|239|230|Budidaya Perairan|budidaya perikanan;akuakultur
teknologi-hasil-perikanan|234|230|Teknologi Hasil Perikanan|pengolahan hasil perikanan
perikanan|232|230|Perikanan|pemanfaatan sumberdaya perikanan;penangkapan ikan;teknologi penangkapan ikan;perikanan tangkap
sumber-daya-perairan|235|230|Manajemen Sumber Daya Perairan|manajemen sumberdaya perairan;sumberdaya perairan;manajemen sumberdaya perikanan;manajemen sumber daya perikanan;pemanfaatan sumberdaya perairan
kedokteran-hewan|251|250|Kedokteran Hewan|dokter hewan;profesi dokter hewan;kesehatan hewan
kedokteran-spesialis||270,300|Kedokteran Spesialis|dokter spesialis;spesialis penyakit dalam;spesialis anak;spesialis bedah;spesialis kebidanan dan kandungan;spesialis anestesi;spesialis radiologi;spesialis saraf;spesialis paru;spesialis jantung;spesialis mata;spesialis tht;spesialis kulit dan kelamin;spesialis kedokteran jiwa;spesialis patologi klinik
kedokteran|305|300,270|Kedokteran|kedokteran umum;pendidikan dokter;dokter;dokter umum;profesi dokter
biomedik|304|300|Biomedik|biomedis
kedokteran-gigi|331|330|Kedokteran Gigi|dokter gigi;profesi dokter gigi;pendidikan dokter gigi
kesehatan-masyarakat|351|350|Kesehatan Masyarakat|kesmas;skm;administrasi kebijakan kesehatan;administrasi dan kebijakan kesehatan
keselamatan-kerja|352|350|Keselamatan dan Kesehatan Kerja|k3;kesehatan kerja;hiperkes;kesehatan dan keselamatan kerja
gizi|354|350|Gizi|gizi kesehatan;nutrisi
epidemiologi|355|350|Epidemiologi|
promosi-kesehatan|357|350|Promosi Kesehatan|
kesehatan-lingkungan|359|350|Kesehatan Lingkungan|sanitasi lingkungan;sanitasi;penyehatan lingkungan;spph
rekam-medis||350|Rekam Medis dan Informasi Kesehatan|rekam medik;rekam medis;perekam medis;manajemen informasi kesehatan
keperawatan|371|370|Keperawatan|ners;perawat;profesi ners;spk;sekolah perawat kesehatan;keperawatan ners
keperawatan-gigi||370,330|Keperawatan Gigi|terapi gigi;kesehatan gigi;terapi gigi dan mulut
kebidanan|372|370|Kebidanan|bidan;profesi bidan;bidan pendidik
administrasi-rumah-sakit|373|370,350|Administrasi Rumah Sakit|manajemen rumah sakit;perumahsakitan
fisioterapi|378|370|Fisioterapi|
analis-kesehatan|379|370|Teknologi Laboratorium Medis|analis kesehatan;analis medis;teknologi laboratorium medik;analis laboratorium kesehatan;smak
radiologi||370|Teknik Radiodiagnostik|radiodiagnostik dan radioterapi;penata rontgen;teknik rontgen;radiologi
okupasi-terapi||370|Terapi Okupasi|okupasi terapi;terapi wicara
refraksi-optisi||370|Refraksi Optisi|optometri
elektromedik||450,370|Teknik Elektromedik|teknologi elektromedis;elektromedis;teknik biomedis;teknik biomedika
psikologi|391|390|Psikologi|psikologi umum;profesi psikolog;psikologi klinis
psikologi-industri|394|390|Psikologi Industri dan Organisasi|psikologi kerja;psikologi industri
farmasi|401|400|Farmasi|apoteker;profesi apoteker;asisten apoteker;farmasi klinik;smf
teknik-sipil|421|420|Teknik Sipil|sipil;teknik bangunan;konstruksi bangunan;teknik konstruksi;teknik gambar bangunan;bangunan gedung
teknik-lingkungan|422|420|Teknik Lingkungan|teknik penyehatan
perencanaan-wilayah|424|420|Perencanaan Wilayah dan Kota|planologi;teknik planologi;pwk;perencanaan wilayah;perencanaan kota;perencanaan wilayah kota
teknik-pengairan|425|420|Teknik Pengairan|teknik sumber daya air;pengairan
arsitektur|426|420|Arsitektur|teknik arsitektur;arsitek;teknik arsitek
transportasi|428|420|Transportasi|transportasi darat;teknik transportasi;manajemen transportasi darat;llaj;lalu lintas angkutan jalan;lalu lintas dan angkutan jalan;teknik keselamatan jalan;manajemen keselamatan transportasi jalan;rekayasa sistem transportasi jalan
perkeretaapian||420|Perkeretaapian|manajemen transportasi perkeretaapian
manajemen-transportasi|575|570,420|Manajemen Transportasi|manajemen logistik
teknik-mesin|431|430|Teknik Mesin|mesin;teknik mesin produksi;teknik permesinan;mesin produksi
teknik-otomotif||430|Teknik Otomotif|otomotif;teknik kendaraan ringan;mekanik otomotif;teknologi otomotif
teknik-kimia|433|430|Teknik Kimia|kimia industri
teknik-industri|435|430|Teknik Industri|manajemen rekayasa
teknik-fisika|442|430|Teknik Fisika|
teknik-instrumentasi|455|450,430|Teknik Instrumentasi dan Kontrol|instrumentasi;teknik instrumentasi;instrumentasi dan kontrol;teknik kendali
teknik-penerbangan|436|430|Teknik Penerbangan|teknik dirgantara;teknik pesawat udara;teknik aeronautika
teknik-tekstil|437|430|Teknik Tekstil|tekstil
teknik-metalurgi|445|430|Teknik Metalurgi dan Material|teknik material;metalurgi;teknik metalurgi
teknik-elektro|451|450|Teknik Elektro|elektro;teknik elektro arus kuat;teknik elektro arus lemah
teknik-listrik|452|450|Teknik Listrik|listrik;teknik tenaga listrik;instalasi listrik;teknik instalasi tenaga listrik
teknik-telekomunikasi|453|450|Teknik Telekomunikasi|telekomunikasi
teknik-elektronika|454|450|Teknik Elektronika|elektronika;elektronika industri;audio video
teknik-komputer|457|450|Teknik Komputer|sistem komputer;teknik komputer dan jaringan;tkj;teknik jaringan komputer;rekayasa sistem komputer
teknik-informatika|458|450|Teknik Informatika|informatika;teknik infomatika;ilmu komputer informatika;informatika komputer
sistem-informasi|461|450|Sistem Informasi|teknik sistem informasi;komputerisasi akuntansi;sistem dan teknologi informasi
teknologi-informasi|462|450|Teknologi Informasi|teknik teknologi informasi;tik;teknologi informasi dan komunikasi
rekayasa-perangkat-lunak|463|450|Rekayasa Perangkat Lunak|rpl;teknik perangkat lunak
manajemen-informatika|577|450,570|Manajemen Informatika|manajemen teknik informatika;manajemen informatika dan komputer;amik
multimedia||450,700|Multimedia|sistem multimedia;teknologi multimedia
teknik-mekatronika|464|450|Teknik Mekatronika|mekatronika
teknik-pertambangan|473|470|Teknik Pertambangan|pertambangan
teknik-perminyakan|474|470|Teknik Perminyakan|perminyakan
teknik-geologi|475|470,130|Teknik Geologi|
teknik-geodesi|476|470,420|Teknik Geodesi|geodesi;geomatika;teknik geomatika;survei dan pemetaan;pemetaan
pertanahan||470,590|Pertanahan|pemetaan dan pertanahan
teknik-perkapalan|481|480|Teknik Perkapalan|perkapalan
kelautan|484|480,230|Ilmu Kelautan|teknik kelautan;perikanan dan kelautan;teknologi hasil kelautan
nautika||480|Nautika|pelayaran;teknika
sastra-daerah|511|510|Sastra Daerah|sastra batak;bahasa daerah;sastra melayu
sastra-indonesia|512|510|Sastra Indonesia|bahasa indonesia;bahasa dan sastra indonesia
linguistik|521|520|Linguistik|
jurnalistik|522|520,610|Jurnalistik|
kearsipan|524|520|Kearsipan|arsip;manajemen kearsipan;pengelolaan arsip dan rekaman informasi
perpustakaan|525|520|Perpustakaan|perpustakaan dan informasi;perpustakaan dan sains informasi;teknisi perpustakaan;pustakawan
sastra-inggris|531|530|Sastra Inggris|bahasa inggris;bahasa dan sastra inggris
sastra-jepang|532|530|Sastra Jepang|bahasa jepang
sastra-mandarin|533|530|Sastra Mandarin|bahasa mandarin;sastra china
sastra-arab|534|530|Sastra Arab|bahasa arab
ekonomi-pembangunan|561|560|Ekonomi Pembangunan|ekonomi studi pembangunan;studi pembangunan ekonomi;iesp
ekonomi||560|Ekonomi|ekonomi umum
akuntansi|562|560|Akuntansi|ekonomi akuntansi;profesi akuntan;akuntan;akuntansi sektor publik;akuntansi perpajakan;akutansi;akuntasi;akuntansi pemerintahan
ekonomi-syariah|563|560|Ekonomi Syariah|ekonomi islam;perbankan syariah
perbankan|564|560|Perbankan|keuangan perbankan;keuangan dan perbankan
perpajakan|565|560|Perpajakan|pajak;administrasi perpajakan;administrasi pajak
keuangan||560,570|Keuangan|manajemen keuangan;keuangan daerah;keuangan negara;manajemen keuangan daerah;administrasi keuangan
notariat|567|590,560|Kenotariatan|notariat
manajemen|571|570|Manajemen|ekonomi manajemen;manajemen bisnis;mm;administrasi bisnis;manajemen pemasaran;ekonomi perusahaan
manajemen-sdm||570|Manajemen Sumber Daya Manusia|manajemen sdm;msdm;manajemen sumberdaya manusia;pengembangan sumber daya manusia;manajemen kepegawaian;manajemen sumber daya aparatur
administrasi-perkantoran|578|570|Administrasi Perkantoran|kesekretariatan;sekretaris;sekretari;manajemen perkantoran;tata perkantoran;perkantoran;otomatisasi dan tata kelola perkantoran
koperasi||570|Perkoperasian|koperasi;manajemen koperasi
ilmu-politik|591|590|Ilmu Politik|politik;sosial politik;sosial dan politik;sosial dan ilmu politik
hubungan-internasional|593|590|Hubungan Internasional|
administrasi-negara|594|590|Administrasi Negara|administrasi publik;administrasi pembangunan;studi administrasi publik;administrasi negara publik;manajemen pembangunan;administrasi pembangunan negara
administrasi-niaga||590,570|Administrasi Niaga|
hukum|596|590|Hukum|hukum tata negara;hukum perdata;hukum pidana;hukum administrasi negara;hukum bisnis;hukum tata negara dan pemerintahan
ilmu-pemerintahan|597|590|Ilmu Pemerintahan|pemerintahan;manajemen pemerintahan;politik pemerintahan;administrasi pemerintahan;administrasi pemerintahan daerah;stpdn;ipdn;kebijakan pemerintahan;studi pemerintahan
praja-polisi|604|590|Ilmu Kepolisian|praja perpolisian tata pamong;perpolisian tata pamong;kepolisian
studi-pembangunan|602|590|Studi Pembangunan|perencanaan pembangunan;perencanaan pembangunan daerah;perencanaan pembangunan wilayah dan pedesaan
ketahanan-nasional|603|590|Ketahanan Nasional|
kebijakan-publik|605|590|Kebijakan Publik|magister kebijakan publik;analisis kebijakan
kriminologi|592|590|Kriminologi|
kesejahteraan-sosial|611|610|Kesejahteraan Sosial|pekerjaan sosial;pekerja sosial;perlindungan dan pemberdayaan sosial;rehabilitasi sosial
sosiologi|612|610|Sosiologi|
antropologi|623|610|Antropologi|antropologi sosial
kajian-budaya|619|610|Kajian Budaya|budaya
kependudukan|617|610|Kependudukan|demografi;kependudukan dan pencatatan sipil;studi kependudukan
sejarah|618|610|Sejarah|
arkeologi|615|610|Arkeologi|
komunikasi|622|610|Ilmu Komunikasi|komunikasi massa;hubungan masyarakat;humas;komunikasi penyiaran
pariwisata||610,570|Pariwisata|kepariwisataan;perhotelan;manajemen pariwisata;usaha perjalanan wisata;usaha jasa pariwisata;destinasi pariwisata;akomodasi perhotelan
pembangunan-masyarakat|616|610|Pembangunan Masyarakat|sosiatri;pengembangan masyarakat;pemberdayaan masyarakat;pembangunan sosial
agama-islam|641|640|Agama Islam|pendidikan agama islam;pai;syariah;hukum islam;dakwah;ushuluddin;hukum keluarga islam;ahwal syakhsiyah;filsafat islam;ilmu falak
agama-katolik|642|640|Agama Katolik|pendidikan agama katolik;teologi katolik
agama-kristen|643|640|Teologi Kristen|teologi;teologia;pendidikan agama kristen;agama kristen;pak;teologi agama
agama-hindu-buddha|645|640|Agama Hindu dan Buddha|pendidikan agama hindu;pendidikan agama buddha;agama hindu;agama buddha
filsafat|651|650|Filsafat|
seni-tari|671|670|Seni Tari|senitari
seni-musik|674|670|Seni Musik|etnomusikologi;seni karawitan
seni-rupa|684|680|Seni Rupa|seni rupa murni
kriya|697|690|Kriya|kriya seni;kriya tekstil
fotografi|701|700|Fotografi|
penyiaran|703|700,610|Penyiaran|broadcasting;televisi dan film;film dan televisi
desain-interior|707|706|Desain Interior|
desain-komunikasi-visual|708|706|Desain Komunikasi Visual|desain grafis;dkv
desain-produk|709|706|Desain Produk|
pendidikan-pkn|721|720|Pendidikan Pancasila dan Kewarganegaraan|ppkn;pendidikan kewarganegaraan;pmp kn;pendidikan moral pancasila;pmp
pendidikan-sejarah|722|720|Pendidikan Sejarah|
pendidikan-ekonomi|723|720|Pendidikan Ekonomi|pendidikan dunia usaha;pendidikan ekonomi koperasi
pendidikan-geografi|724|720|Pendidikan Geografi|
pendidikan-ips|731|720|Pendidikan IPS|pendidikan ilmu pengetahuan sosial;pendidikan sosiologi
pendidikan-akuntansi|726|720|Pendidikan Akuntansi|
pendidikan-perkantoran|728|720|Pendidikan Administrasi Perkantoran|
pendidikan-bahasa-inggris|742|740|Pendidikan Bahasa Inggris|pendidikan bahasa dan sastra inggris
pendidikan-bahasa-indonesia|743|740|Pendidikan Bahasa Indonesia|pendidikan bahasa dan sastra indonesia;pendidikan bahasa sastra indonesia dan daerah;pendidikan bahasa indonesia dan daerah
pendidikan-bahasa-asing||740|Pendidikan Bahasa Asing Lain|pendidikan bahasa jerman;pendidikan bahasa perancis;pendidikan bahasa arab;pendidikan bahasa mandarin;pendidikan bahasa jepang
pendidikan-jasmani|761|760|Pendidikan Jasmani|pendidikan jasmani kesehatan dan rekreasi;pjkr;penjaskes;penjas;pendidikan olahraga;pendidikan olahraga dan kesehatan;pendidikan jasmani dan kesehatan;sgo
kepelatihan-olahraga|764|760|Kepelatihan Olahraga|pendidikan kepelatihan olahraga
keolahragaan|765|760|Ilmu Keolahragaan|olahraga;keolahragaan
pendidikan-biologi|771|770|Pendidikan Biologi|
pendidikan-matematika|772|770|Pendidikan Matematika|
pendidikan-fisika|773|770|Pendidikan Fisika|
pendidikan-kimia|774|770|Pendidikan Kimia|
pendidikan-ipa|775|770|Pendidikan IPA|pendidikan sains;pendidikan ilmu pengetahuan alam
pendidikan-teknik-mesin|781|780|Pendidikan Teknik Mesin|
pendidikan-teknik-bangunan|782|780|Pendidikan Teknik Bangunan|
pendidikan-teknik-elektro|783|780|Pendidikan Teknik Elektro|
pendidikan-teknik-otomotif|785|780|Pendidikan Teknik Otomotif|
pendidikan-teknik-informatika|786|780,450|Pendidikan Teknik Informatika|pendidikan teknik informatika dan komputer;pendidikan ilmu komputer;pendidikan teknologi informasi
tata-boga-busana|787|780|Pendidikan Kesejahteraan Keluarga|pkk;tata boga;tata busana;tata rias;pendidikan tata boga;pendidikan tata busana
pendidikan-luar-biasa|791|790|Pendidikan Luar Biasa|pendidikan khusus;plb
pendidikan-luar-sekolah|792|790|Pendidikan Luar Sekolah|pls;pendidikan masyarakat;pendidikan nonformal
pgsd|793|790|Pendidikan Guru Sekolah Dasar|guru sekolah dasar;guru kelas;guru kelas sd;spg;sekolah pendidikan guru;pgmi
paud|801|790|Pendidikan Anak Usia Dini|pgtk;pg paud;pgpaud;pendidikan guru paud;pendidikan guru pendidikan anak usia dini;pendidikan guru taman kanak kanak
psikologi-pendidikan|795|790,390|Psikologi Pendidikan|psikologi pendidikan dan bimbingan
teknologi-pendidikan|798|790|Teknologi Pendidikan|kurikulum dan teknologi pendidikan
administrasi-pendidikan|799|790|Administrasi Pendidikan|manajemen pendidikan
bimbingan-konseling|803|790,390|Bimbingan dan Konseling|bk;bimbingan konseling;bimbingan dan penyuluhan
pendidikan-seni|811|810|Pendidikan Seni|pendidikan sendratasik;pendidikan seni rupa;pendidikan seni musik;pendidikan seni tari;pendidikan seni drama tari dan musik
`
