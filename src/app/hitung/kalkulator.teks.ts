import { definisiTeks } from '#platform/i18n'

/** Per calculator: title, one sentence, the formula line by line, and what it does not say. */
export const teksKalkulator = definisiTeks({
  id: {
    'ikm-judul': 'Indeks kepuasan masyarakat (IKM)',
    'ikm-ringkas': 'Nilai survei kepuasan dari jawaban responden, per unsur dan seluruhnya, dengan mutu A sampai D.',
    'ikm-rumus':
      'NRR unsur = jumlah jawaban unsur ÷ banyak jawaban yang sah\nSKM = jumlah (NRR × bobot); bobot bawaan tepat 1 ÷ banyak unsur\nIKM = SKM × 25, dibulatkan dua desimal (setengah ke atas)\nMutu dibaca dari IKM yang sudah dibulatkan',
    'ikm-batas':
      'Jawaban kosong tidak dihitung; jawaban selain 1, 2, 3, 4 tidak dihitung dan didaftar. Unsur tanpa jawaban sah membuat hasilnya tidak diketahui.',
    'sampel-judul': 'Besar sampel survei',
    'sampel-ringkas': 'Berapa orang perlu ditanya agar survei mewakili semua penerima layanan.',
    'sampel-rumus':
      'sampel = χ² · N · P · (1 − P) ÷ (d² · (N − 1) + χ² · P · (1 − P))\nχ² = 3,841; P = 0,5; d = 0,05; dibulatkan ke bilangan bulat terdekat',
    'sampel-batas':
      'Rumus Krejcie & Morgan untuk proporsi. Tabel cetaknya memberi 384 untuk 100.000 orang, rumusnya 383; dipakai rumusnya.',
    'ip-asn-judul': 'Indeks profesionalitas ASN',
    'ip-asn-ringkas': 'Nilai seorang pegawai dari pendidikan, pengembangan kompetensi, kinerja, dan disiplin.',
    'ip-asn-rumus':
      'nilai = kualifikasi (≤ 25) + kompetensi (≤ 40) + kinerja (≤ 30) + disiplin (≤ 5)\nDiklat teknis dihitung penuh mulai 20 JP; di bawahnya nol, kecuali dipilih sebanding (pro rata): JP ÷ 20\nKategori dari nilai yang tidak dibulatkan: > 90, > 80, > 70, > 60',
    'ip-asn-batas':
      'Butuh Perbaikan dihitung sebagai Cukup. Diklat jabatan tidak dihitung untuk pelaksana. Jabatan fungsional yang tidak memerlukan diklat fungsional diisi “ya”.',
    'predikat-judul': 'Predikat kinerja',
    'predikat-ringkas': 'Predikat dari hasil kerja dan perilaku kerja: sebuah tabel, bukan rumus.',
    'predikat-rumus':
      'hasil di atas: perilaku di atas → sangat baik; sesuai → baik; di bawah → kurang\nhasil sesuai: perilaku di atas atau sesuai → baik; di bawah → kurang\nhasil di bawah: perilaku di atas atau sesuai → butuh perbaikan; di bawah → sangat kurang',
    'predikat-batas': 'Nilai angka sebelum 2022 (PP 30/2019) dipetakan menurut predikatnya, bukan angkanya.',
    'talenta-judul': 'Kotak talenta',
    'talenta-ringkas': 'Letak seorang pegawai di antara sembilan kotak, dari kinerja dan potensial.',
    'talenta-rumus':
      'kinerja (y) = 60% predikat + 15% penghargaan + 15% tim kerja + 10% umpan balik\npotensial (x) = 20% kompetensi + 10% pengembangan + 10% pengalaman + 25% potensi + 10% pendidikan + 10% bidang ilmu + 15% disiplin\nTinggi ≥ 80; menengah ≥ 60; di bawahnya rendah\nnilai talenta = (x + y) ÷ 2; gabungan dengan kompetensi teknis: JPT pratama 70 : 30, administrator 60 : 40, pengawas 50 : 50',
    'talenta-batas':
      'Predikat Baik (80) tanpa penghargaan dan tanpa tim kerja, dengan umpan balik 80, memberi kinerja 56: di bawah ekspektasi. Itu memang hitungannya.',
    'abk-judul': 'Analisis beban kerja (ABK)',
    'abk-ringkas': 'Berapa orang diperlukan sebuah jabatan, dari tugas, volume, dan waktu tiap tugas.',
    'abk-rumus':
      'menit tugas = volume setahun × menit tiap satuan\nkebutuhan = jumlah menit ÷ waktu kerja efektif (bawaan 75.000 menit setahun)\nDibulatkan ke atas, atau setengah ke atas bila dipilih',
    'abk-batas': 'Waktu efektif 75.000 atau 72.000 menit berbeda antar pedoman; nilai yang dipakai dapat diganti.',
    'kelas-jabatan-judul': 'Kelas jabatan',
    'kelas-jabatan-ringkas': 'Kelas 1 sampai 17 dari nilai evaluasi jabatan, atau dari tingkat tiap faktornya.',
    'kelas-jabatan-rumus':
      'nilai = jumlah nilai tingkat semua faktor (struktural 7: 1, 2, 3, 4A, 4B, 5, 6; fungsional 9: 1 sampai 9)\nkelas = kelas tertinggi yang batas bawahnya tidak melebihi nilai',
    'kelas-jabatan-batas':
      'Batas kelas disambung, sehingga tidak ada nilai di antara dua kelas. Di bawah 190 bukan kelas.',
    'angka-kredit-judul': 'Angka kredit jabatan fungsional',
    'angka-kredit-ringkas': 'Angka kredit setahun atau sebagian tahun dari jenjang dan predikat kinerja.',
    'angka-kredit-rumus':
      'angka kredit = koefisien jenjang × pengali predikat × bulan ÷ 12\nPengali: sangat baik 150%, baik 100%, butuh perbaikan 75%, kurang 50%, sangat kurang 25%',
    'angka-kredit-batas':
      'Hitungan sebagian tahun menurut bulan, dan tambahan 25% untuk ijazah, belum dicocokkan dengan naskah; yang terakhir tidak dihitung.',
    'bup-judul': 'Batas usia pensiun (BUP)',
    'bup-ringkas': 'Usia pensiun menurut jabatan yang dipegang, dan hari mulai pensiun.',
    'bup-rumus':
      'BUP: pejabat administrasi 58; JPT 60; JF ahli utama 65, ahli madya 60, jenjang lain 58; guru 60; dosen 65; guru besar 70\nTMT pensiun = tanggal 1 bulan sesudah bulan ulang tahun itu',
    'bup-batas':
      'BUP mengikuti jabatan sekarang: pindah jabatan memindahkan hari pensiun. Usia 70 guru besar adalah perpanjangan yang perlu keputusan. Aturan peralihan Pasal 354–355 tidak dihitung.',
    'nip-judul': 'Pemeriksaan NIP',
    'nip-ringkas': 'Apakah 18 angka sebuah NIP masuk akal dan cocok dengan tanggal lahir dan jenis kelamin.',
    'nip-rumus':
      'Angka 1–8 tanggal lahir; 9–14 tahun dan bulan pengangkatan; 15 jenis kelamin (1 laki-laki, 2 perempuan); 16–18 urut\nUntuk PPPK bulan pengangkatan tidak diperiksa: di tempat itu ada kode',
    'nip-batas':
      'Ditulis sebagai teks: lembar kerja merusak NIP yang disimpan sebagai angka. Cocok tidak berarti orangnya ada; tidak ada data pegawai yang dibuka.',
    'jendela-judul': 'Jendela larangan mutasi',
    'jendela-ringkas': 'Apakah penggantian pejabat pada suatu tanggal perlu persetujuan tertulis Menteri Dalam Negeri.',
    'jendela-rumus':
      'Pasal 71(2): dari 6 bulan sebelum penetapan pasangan calon sampai akhir masa jabatan\nPasal 162(3): sejak pelantikan sampai 6 bulan sesudahnya\nKedua ujung ikut tertutup; bulan = nomor hari yang sama, kalau tidak ada hari terakhir bulan itu',
    'jendela-batas':
      'Tanggal yang tidak diisi tidak diperiksa dan disebut dalam hasil. Persetujuan berlaku menurut nama dan jabatan di dalamnya.',
    'plt-judul': 'Jatuh tempo pelaksana tugas (Plt)',
    'plt-ringkas': 'Kapan tugas seorang Plt berakhir: tiga bulan, dapat diperpanjang sekali tiga bulan.',
    'plt-rumus':
      'jatuh tempo = mulai + 3 bulan; dengan perpanjangan = mulai + 6 bulan\nbatas akhir = mulai + 6 bulan\nLewat bila hari ini sesudah jatuh tempo',
    'plt-batas': 'Perpanjangan paling banyak satu dan tidak boleh mulai sesudah jatuh tempo.',
    'jatuh-tempo-judul': 'Jatuh tempo layanan publik',
    'jatuh-tempo-ringkas':
      'Kapan laporan, pengaduan, permintaan informasi, standar pelayanan, atau kebocoran data harus dijawab.',
    'jatuh-tempo-rumus':
      'HK = Senin sampai Jumat yang bukan hari libur; hari ke-1 adalah hari sesudah peristiwa\nHari kalender dan jam tidak bergeser karena libur\nSuatu langkah muncul hanya bila peristiwanya diisi',
    'jatuh-tempo-batas':
      'Hari libur yang dikosongkan di halaman ini diambil dari daftar yang disahkan kota; perintah dan API memakai yang dituliskan saja.',
    'jpm-judul': 'Job person match (JPM)',
    'jpm-ringkas': 'Seberapa jauh kompetensi seseorang memenuhi standar jabatan, dalam persen.',
    'jpm-rumus':
      'JPM = rata-rata (tingkat, paling banyak setinggi standar) ÷ standar × 100\nMemenuhi ≥ 80; masih memenuhi ≥ 68; kurang memenuhi di bawahnya',
    'jpm-batas':
      'Tingkat yang belum diketahui memberi rentang, bukan nol: kategorinya belum diketahui bila kedua ujung rentang berbeda kategori.',
    'kecocokan-judul': 'Kecocokan dengan standar jabatan',
    'kecocokan-ringkas':
      'Urutan calon menurut kedekatan kompetensinya dengan standar; kelebihan tidak membeli kekurangan.',
    'kecocokan-rumus':
      'd = akar rata-rata (tingkat − standar)²; skor = 100 × (1 − d ÷ lebar skala)\nTingkat belum diketahui: rentang skor, diurutkan menurut tengahnya\nSeri: yang kekurangannya lebih sedikit lebih dulu; yang kurang pada kompetensi mutlak sesudah semua yang lain',
    'kecocokan-batas': 'Cara menghitung Tepat sendiri, bukan peraturan. Nama dalam contoh rekaan.',
  },
  en: {
    'ikm-judul': 'Public satisfaction index (IKM)',
    'ikm-ringkas': 'The value of a satisfaction survey, per element and as a whole, with its quality A to D.',
    'ikm-rumus':
      'NRR of an element = sum of its answers ÷ number of valid answers\nSKM = sum of (NRR × weight); default weight exactly 1 ÷ number of elements\nIKM = SKM × 25, rounded to two decimals (half up)\nQuality is read from the rounded IKM',
    'ikm-batas':
      'An empty answer is left out; an answer other than 1, 2, 3, 4 is left out and listed. An element without a valid answer makes the result unknown.',
    'sampel-judul': 'Sample size of a survey',
    'sampel-ringkas': 'How many people to ask so that a survey stands for all users of a service.',
    'sampel-rumus':
      'sample = χ² · N · P · (1 − P) ÷ (d² · (N − 1) + χ² · P · (1 − P))\nχ² = 3.841; P = 0.5; d = 0.05; to the nearest whole number',
    'sampel-batas':
      'Krejcie & Morgan, for proportions. The printed table has 384 for 100,000 people, the formula 383; the formula is used.',
    'ip-asn-judul': 'Professionalism index of a civil servant',
    'ip-asn-ringkas': 'The value of one official from education, development, performance and discipline.',
    'ip-asn-rumus':
      'value = qualification (≤ 25) + competence (≤ 40) + performance (≤ 30) + discipline (≤ 5)\nTechnical training counts in full from 20 hours; below that zero, unless in proportion (pro rata): hours ÷ 20\nCategories of the unrounded value: > 90, > 80, > 70, > 60',
    'ip-asn-batas':
      'Butuh Perbaikan counts as Cukup. Training for the post does not count for a pelaksana. A functional post that needs no functional training is entered as “yes”.',
    'predikat-judul': 'Performance rating',
    'predikat-ringkas': 'The rating from results and conduct: a table, not a formula.',
    'predikat-rumus':
      'results above: conduct above → sangat baik; as expected → baik; below → kurang\nresults as expected: conduct above or as expected → baik; below → kurang\nresults below: conduct above or as expected → butuh perbaikan; below → sangat kurang',
    'predikat-batas': 'Numbers from before 2022 (PP 30/2019) are mapped by their rating, not by the number.',
    'talenta-judul': 'Talent box',
    'talenta-ringkas': 'Where an official stands among nine boxes, by performance and potential.',
    'talenta-rumus':
      'performance (y) = 60% rating + 15% awards + 15% team work + 10% feedback\npotential (x) = 20% competence + 10% development + 10% experience + 25% potential + 10% education + 10% field of study + 15% discipline\nHigh ≥ 80; medium ≥ 60; low below\ntalent value = (x + y) ÷ 2; blended with technical competence: JPT pratama 70 : 30, administrator 60 : 40, pengawas 50 : 50',
    'talenta-batas':
      'A rating of Baik (80) without awards and team work, with feedback 80, gives performance 56: below expectation. That is what the weights say.',
    'abk-judul': 'Workload analysis (ABK)',
    'abk-ringkas': 'How many people a post needs, from its tasks, their volume and time.',
    'abk-rumus':
      'minutes of a task = volume in a year × minutes each\nneed = sum of minutes ÷ effective working time (default 75,000 minutes a year)\nRounded up, or half up when chosen',
    'abk-batas': 'Guides differ between 75,000 and 72,000 effective minutes; the value used can be replaced.',
    'kelas-jabatan-judul': 'Job class',
    'kelas-jabatan-ringkas': 'Class 1 to 17 from a job’s evaluation value, or from the level of each factor.',
    'kelas-jabatan-rumus':
      'value = sum of the points of all factors (managerial 7: 1, 2, 3, 4A, 4B, 5, 6; functional 9: 1 to 9)\nclass = the highest whose lower bound does not exceed the value',
    'kelas-jabatan-batas': 'Bands are contiguous, so no value falls between two classes. Below 190 there is no class.',
    'angka-kredit-judul': 'Credit points of a functional post',
    'angka-kredit-ringkas': 'Credit of a year or part of it, from tier and performance rating.',
    'angka-kredit-rumus':
      'credit = coefficient of the tier × multiplier of the rating × months ÷ 12\nMultiplier: sangat baik 150%, baik 100%, butuh perbaikan 75%, kurang 50%, sangat kurang 25%',
    'angka-kredit-batas':
      'Counting part of a year by months, and 25% extra for a degree, were not checked against the text; the latter is not counted.',
    'bup-judul': 'Retirement age (BUP)',
    'bup-ringkas': 'The retirement age by the post held, and the day retirement starts.',
    'bup-rumus':
      'BUP: administrative posts 58; JPT 60; functional ahli utama 65, ahli madya 60, other tiers 58; teachers 60; lecturers 65; professors 70\nretirement starts on the 1st of the month after the month of that birthday',
    'bup-batas':
      'The age follows the present post: a move moves the day. A professor’s 70 is an extension that needs a decision. The transitional rules of articles 354–355 are not counted.',
    'nip-judul': 'Check of a NIP',
    'nip-ringkas': 'Whether the 18 digits of a civil-service number make sense and agree with birth date and sex.',
    'nip-rumus':
      'Digits 1–8 birth date; 9–14 year and month of appointment; 15 sex (1 male, 2 female); 16–18 order\nFor PPPK the month of appointment is not checked: a code stands there',
    'nip-batas':
      'Written as text: spreadsheets destroy a NIP kept as a number. Agreement does not mean the person exists; no personnel data is opened.',
    'jendela-judul': 'Window closed to moves',
    'jendela-ringkas':
      'Whether replacing an official on a date needs the written approval of the Minister of Home Affairs.',
    'jendela-rumus':
      'Article 71(2): from 6 months before candidates are determined to the end of the term\nArticle 162(3): from inauguration to 6 months after\nBoth ends are closed; months = the same day number, else the last day of the month',
    'jendela-batas':
      'A date not given is not looked at, and the result says so. An approval covers the names and posts in it.',
    'plt-judul': 'Term of an acting official (Plt)',
    'plt-ringkas': 'When an acting appointment ends: three months, extended once by three.',
    'plt-rumus':
      'due = start + 3 months; when extended = start + 6 months\nlast possible day = start + 6 months\nPast when today is after the due day',
    'plt-batas': 'At most one extension, and not starting after the due day.',
    'jatuh-tempo-judul': 'Deadlines of public services',
    'jatuh-tempo-ringkas':
      'When a report, complaint, information request, service standard or data breach must be answered.',
    'jatuh-tempo-rumus':
      'HK (working day) = Monday to Friday not among the holidays; day 1 is the day after the event\nCalendar days and hours do not move\nA step appears only when its event is given',
    'jatuh-tempo-batas':
      'Holidays left blank on this page are taken from the list the city confirmed; the command and the API use only those written.',
    'jpm-judul': 'Job person match (JPM)',
    'jpm-ringkas': 'How far a person’s competences meet the standard of a post, in percent.',
    'jpm-rumus':
      'JPM = mean of (level, at most the standard) ÷ standard × 100\nMeets ≥ 80; still meets ≥ 68; falls short below',
    'jpm-batas':
      'An unknown level gives a range, not zero: the category is unknown when the ends of the range differ in category.',
    'kecocokan-judul': 'Fit with the standard of a post',
    'kecocokan-ringkas': 'Candidates in the order of closeness to the standard; a surplus never buys a shortage.',
    'kecocokan-rumus':
      'd = root of the mean of (level − standard)²; score = 100 × (1 − d ÷ width of the scale)\nUnknown level: a range of scores, ordered by its middle\nTies: fewer shortages first; who lacks a mandatory competence comes after all others',
    'kecocokan-batas': 'Tepat’s own way of counting, not a regulation. The names in the example are invented.',
  },
})
export type KunciKalkulator = Parameters<ReturnType<typeof teksKalkulator>>[0]
