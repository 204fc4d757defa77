import type { JenisNaskah } from './naskah.ts'

/** Texts to begin with. A city puts its own house style in their place; nothing else depends on the words. */
export const TEMPLAT_BAWAAN: { readonly [J in JenisNaskah]: string } = {
  'risalah-sidang': `nomor: {{nomorSurat}}

# BERITA ACARA SIDANG TIM PENILAI KINERJA
Nomor {{nomor}}

Pada tanggal {{tanggalSidang}}, bertempat di {{tempatSidang}}, Tim Penilai Kinerja bersidang tentang {{jumlah}} usulan pengangkatan, pemindahan, dan pemberhentian dalam jabatan yang direncanakan berlaku mulai tanggal {{tmt}}.

Hadir:: {{hadir}}
Risalah:: {{risalah}}

[daftar]

Peringkat adalah urutan kecocokan di antara semua pegawai yang menurut ketentuan dapat diangkat dalam jabatan itu pada tanggal tersebut. Pertimbangan tetap pada Tim Penilai Kinerja.

[tanda-tangan] Ketua Tim Penilai Kinerja

[tanda-tangan] Sekretaris Tim Penilai Kinerja`,
  'risalah-putusan': `nomor: {{nomorSurat}}

# RISALAH PUTUSAN PEJABAT PEMBINA KEPEGAWAIAN
Nomor {{nomor}}

Pada tanggal {{tanggalPutusan}} Pejabat Pembina Kepegawaian memutus {{jumlah}} usulan yang disidangkan Tim Penilai Kinerja pada tanggal {{tanggalSidang}} dengan berita acara Nomor {{nomorSidang}}.

[daftar]

Peringkat adalah urutan kecocokan pada saat putusan. Setiap pengangkatan yang bukan peringkat pertama, atau yang peringkatnya belum diketahui, disertai alasannya.

[tanda-tangan] WALI KOTA`,
  sk: `nomor: {{nomorSk}}

# KEPUTUSAN WALI KOTA
Nomor {{nomorSk}}

# TENTANG PENGANGKATAN, PEMINDAHAN, DAN PEMBERHENTIAN DALAM JABATAN DI LINGKUNGAN {{pemerintah}}

Menimbang:: bahwa untuk kelancaran tugas dan sesuai pertimbangan Tim Penilai Kinerja, pegawai yang namanya tercantum dalam daftar di bawah dipandang memenuhi syarat untuk diangkat, dipindahkan, atau diberhentikan dalam jabatan;
Mengingat:: peraturan perundang-undangan tentang aparatur sipil negara dan manajemen pegawai negeri sipil;
Memperhatikan:: pertimbangan teknis dan persetujuan yang tercantum dalam berkas keputusan ini.

# MEMUTUSKAN

KESATU:: mengangkat, memindahkan, atau memberhentikan {{jumlah}} pegawai dalam jabatan sebagaimana daftar berikut, terhitung mulai tanggal {{tmt}};
KEDUA:: kepada yang bersangkutan diberikan hak sesuai ketentuan peraturan perundang-undangan;
KETIGA:: keputusan ini berlaku sejak tanggal ditetapkan. Pegawai yang berkeberatan dapat mengajukan keberatan menurut ketentuan tentang upaya administratif.

[daftar]

[tanda-tangan] WALI KOTA`,
  petikan: `nomor: {{nomorSurat}}

# PETIKAN KEPUTUSAN WALI KOTA
Nomor {{nomorSk}}

Nomor petikan:: {{nomor}}
Nama:: {{nama}}
NIP:: {{nip}}
Jabatan lama:: {{jabatanLama}}
Jabatan baru:: {{jabatan}}
Terhitung mulai:: {{tmt}}

Petikan ini diberikan kepada yang bersangkutan untuk diketahui dan dipergunakan sebagaimana mestinya. Kebenarannya dapat diperiksa dengan kode pada keputusan.

[tanda-tangan] WALI KOTA`,
  'berita-acara': `nomor: {{nomorSurat}}

# BERITA ACARA PENGAMBILAN SUMPAH/JANJI JABATAN
Nomor {{nomor}}

Pada hari ini, tanggal {{tanggalPelantikan}}, bertempat di {{tempat}}, {{pelantik}} mengambil sumpah/janji jabatan {{jumlah}} pegawai yang diangkat dengan Keputusan Wali Kota Nomor {{nomorSk}} tanggal {{tanggal}}, dengan disaksikan oleh {{saksi}}.

[daftar]

Berita acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.

[tanda-tangan] Yang mengambil sumpah/janji, {{pelantik}}

[tanda-tangan] Saksi-saksi, {{saksi}}`,
  spmt: `nomor: {{nomorSurat}}

# SURAT PERNYATAAN MELAKSANAKAN TUGAS
Nomor {{nomor}}

Yang bertanda tangan di bawah ini menyatakan dengan sesungguhnya bahwa

Nama:: {{nama}}
NIP:: {{nip}}
Jabatan:: {{jabatan}}

yang diangkat dengan Keputusan Wali Kota Nomor {{nomorSk}} tanggal {{tanggal}}, terhitung mulai tanggal {{tmt}} telah nyata melaksanakan tugas dalam jabatan tersebut.

[tanda-tangan] Atasan langsung`,
  penjelasan: `nomor: {{nomorSk}}

# PENJELASAN KEPUTUSAN BAGI PEGAWAI

Nama:: {{nama}}
NIP:: {{nip}}
Jabatan lama:: {{jabatanLama}}
Jabatan baru:: {{jabatan}}
Terhitung mulai:: {{tmt}}
Pertimbangan TPK:: {{pertimbangan}}
Alasan keputusan:: {{alasan}}
Diperiksa menurut:: {{dasar}}
Keberatan:: dapat diajukan paling lambat {{keberatanSampai}} kepada Pejabat Pembina Kepegawaian melalui BKPSDM.`,
  'tanda-terima': `nomor: {{nomorSk}}

# TANDA TERIMA KEPUTUSAN WALI KOTA
Nomor {{nomorSk}} tanggal {{tanggal}}

Yang bertanda tangan di bawah ini menyatakan telah menerima petikan keputusan tersebut pada tanggal di samping namanya. Keputusan disampaikan paling lambat {{sampaikanSampai}}; tenggat keberatan berjalan sejak diterima.

[daftar]

[tanda-tangan] Yang menyampaikan`,
}

/** Words the letters are filled in with. Letters are Indonesian whatever language the clerk reads. */
export const KATA_NASKAH = {
  kepala: ['No.', 'Nama dan NIP', 'Jabatan lama', 'Jabatan baru'],
  kepalaSidang: ['No.', 'Nama dan NIP', 'Jabatan lama dan yang diusulkan', 'Peringkat', 'Pertimbangan'],
  kepalaPutusan: ['No.', 'Nama dan NIP', 'Jabatan', 'Peringkat dan yang di atasnya', 'Putusan dan alasan'],
  kepalaTerima: ['No.', 'Nama dan NIP', 'Jabatan baru', 'Diterima', 'Tanda tangan'],
  keJabatan: (lama: string, baru: string) => `${lama}\nke\n${baru}`,
  setuju: (ya: boolean, catatan: string | undefined) =>
    `${ya ? 'Setuju' : 'Tidak setuju'}${catatan ? `: ${catatan}` : ''}`,
  putusan: (ya: boolean, alasan: string | undefined) =>
    `${ya ? 'Ditetapkan' : 'Tidak ditetapkan'}${alasan ? `: ${alasan}` : ''}`,
  gugur: (alasan: string) => `Gugur: ${alasan}`,
  diterima: (tanggal: string, cara: string) => `${tanggal}\n${cara}`,
  cara: { langsung: 'langsung', pos: 'pos tercatat', elektronik: 'elektronik' },
  tanpaJabatan: 'diberhentikan dari jabatan',
  plt: (jabatan: string) => `Plt. ${jabatan}`,
  kaki: (nomor: string, sidik: string) => `${nomor} · langkah ${sidik}`,
  dasar: (n: number, aturan: string, versi: string) => `${n} ketentuan terpenuhi (${aturan}), versi aturan ${versi}`,
  sidang: (tanggal: string, nomor: string, setuju: boolean, catatan: string | undefined) =>
    `sidang tanggal ${tanggal} (${nomor}) ${setuju ? 'menyetujui' : 'tidak menyetujui'}${catatan ? `: ${catatan}` : ''}`,
  hubung: ' dan ',
} as const
