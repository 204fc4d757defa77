/**
 * Template "peta jabatan": one sheet, each row a unit or a post. Headers are matched without regard to case, spaces or
 * underscores. An empty cell = unknown; the words `tidak ada` = known to be none. Lists are separated by `;`.
 */
export const KOLOM_PETA_JABATAN = [
  { nama: 'BARIS', wajib: true, contoh: 'jabatan', keterangan: 'unit atau jabatan' },
  {
    nama: 'KODE',
    wajib: true,
    contoh: 'dispendik-kabid-1',
    keterangan: 'kunci unit atau jabatan; tetap dari masa ke masa',
  },
  { nama: 'NAMA', wajib: true, contoh: 'Kepala Bidang Pembinaan SD', keterangan: 'nama unit atau jabatan' },
  { nama: 'KODE INDUK', alias: ['INDUK'], contoh: '', keterangan: 'baris unit: kode unit di atasnya; kosong = puncak' },
  {
    nama: 'JENIS UNIT',
    contoh: '',
    keterangan:
      'baris unit: sekretariat, dinas, badan, inspektorat, satuan, rsud, kecamatan, kelurahan, bagian, bidang, subbagian, seksi, uptd, puskesmas, sekolah, lainnya',
  },
  { nama: 'KODE PERANGKAT DAERAH', contoh: '', keterangan: 'baris unit, boleh kosong: dihitung dari pohon unit' },
  { nama: 'KODE WILAYAH', contoh: '', keterangan: 'baris unit: kode kecamatan/kelurahan' },
  {
    nama: 'UNOR ID',
    alias: ['ID UNOR', 'UNIT ORGANISASI ID'],
    contoh: '',
    keterangan: 'baris unit: id unit organisasi di SIASN',
  },
  {
    nama: 'KODE UNIT',
    alias: ['UNIT KODE'],
    contoh: 'dispendik-bid-1',
    keterangan: 'baris jabatan: unit tempat jabatan',
  },
  {
    nama: 'KODE ATASAN',
    alias: ['ATASAN'],
    contoh: 'dispendik-kadis',
    keterangan: 'baris jabatan: kode jabatan atasan; kosong = tidak ada',
  },
  {
    nama: 'JENJANG',
    contoh: 'administrator',
    keterangan:
      'jpt-pratama, administrator, pengawas, pelaksana, ahli-utama, ahli-madya, ahli-muda, ahli-pertama, penyelia, mahir, terampil, pemula',
  },
  { nama: 'ESELON', contoh: 'III.b', keterangan: 'II.a–IV.b, atau tidak ada' },
  { nama: 'KELAS', alias: ['KELAS JABATAN'], contoh: 11, keterangan: 'kelas jabatan 1–17' },
  { nama: 'KEBUTUHAN', alias: ['KUOTA', 'JUMLAH KEBUTUHAN'], contoh: 1, keterangan: 'jumlah kursi (K)' },
  { nama: 'BEZETTING', alias: ['ADA', 'JUMLAH BEZETTING'], contoh: 1, keterangan: 'jumlah terisi menurut berkas (B)' },
  {
    nama: 'PENANDA',
    contoh: '',
    keterangan: 'sekda, camat, lurah, inspektur, irban, dukcapil, sekwan, sekolah, puskesmas; atau tidak ada',
  },
  {
    nama: 'BIDANG',
    alias: ['BIDANG TUGAS'],
    contoh: 'pendidikan',
    keterangan: 'bidang tugas, mis. keuangan;perencanaan; atau tidak ada',
  },
  {
    nama: 'PENDIDIKAN BIDANG',
    alias: ['BIDANG PENDIDIKAN'],
    contoh: '',
    keterangan: 'kode rumpun ilmu yang diminta; atau tidak ada',
  },
  { nama: 'PENDIDIKAN MINIMUM', contoh: 'S1', keterangan: 'SD, SLTP, SLTA, D1, D2, D3, D4, S1, profesi, S2, S3' },
  {
    nama: 'GOLONGAN MINIMUM',
    contoh: 'III/c',
    keterangan: 'golongan terendah menurut standar jabatan; atau tidak ada',
  },
  { nama: 'URUT', contoh: 1, keterangan: 'urutan tampil' },
] as const
