/** Stems that say nothing about the matter: their share of any two texts is chance. */
export const HAMPA: readonly string[] =
  `yang dan dari untuk pada dengan ini itu ada tidak tak bukan sudah belum akan telah juga saja atau kami kita saya anda kamu
  dia mereka oleh agar supaya karena sebab jika kalau bila saat sejak hingga sampai lagi masih sangat sekali dalam luar atas
  bawah depan belakang dekat sini sana situ mohon tolong harap bapak ibu pak bu terima kasih selamat pagi siang malam hari
  bulan tahun minggu buat bisa dapat harus perlu mau ingin para kepada yg dgn utk krn tdk sdh blm jadi kan nya pun lah hal
  warga kota siantar pematangsiantar kelurahan kecamatan jalan`.split(/\s+/)
const TAK_BERARTI = new Set(HAMPA)

/** What a text is about: its stems without those of every text. */
export const akarBermakna = (akar: Iterable<string>): string[] =>
  [...new Set(akar)].filter((a) => a.length > 2 && !TAK_BERARTI.has(a)).slice(0, 80)

/** From here on two messages are shown as perhaps the same; in one kelurahan less is asked. */
export const cukupMirip = (skor: number, sama: number, setempat: boolean): boolean =>
  sama >= 2 && skor >= (setempat ? 0.2 : 0.3)
export const HARI_MIRIP = 90
