/**
 * Name parts written for this project from general knowledge (CC0-1.0); no list of persons was used. A draw may equal
 * a real person's name by chance: every record is marked `sintetis` and carries a serial number 900–999 in its NIP.
 * The weights are assumptions of a demo, never facts; the group of a drawn name is not kept anywhere.
 */
import type { Acak } from './acak.ts'

type Seks = 'L' | 'P'

const kata = (s: string): readonly string[] => s.split(/\s+/).filter(Boolean)
const frasa = (s: string): readonly string[] => s.split(',').map((x) => x.trim())

const MARGA_A = kata(`
  Ambarita Aritonang Butarbutar Gultom Hutabarat Hutagalung Hutahaean Hutapea Lumbangaol Lumbantobing Malau Manalu
  Manik Manullang Manurung Marbun Marpaung Nababan Nadeak Naibaho Nainggolan Napitupulu Pakpahan Pandiangan Panggabean
  Panjaitan Pardede Pasaribu Purba Rajagukguk Sagala Samosir Siagian Siahaan Sianipar Sianturi Sibarani Siburian
  Sidabutar Sigalingging Sihaloho Sihite Sihombing Sihotang Silaban Silaen Silalahi Silitonga Simamora Simangunsong
  Simanjuntak Simarmata Simatupang Simbolon Sinambela Sinurat Sirait Siregar Situmeang Sitanggang Sitinjak Sitohang
  Sitompul Sitorus Situmorang Tambunan Tampubolon Tobing Togatorop Turnip`)
const MARGA_B = frasa(
  'Damanik, Saragih, Purba, Sinaga, Girsang, Sipayung, Sumbayak, Garingging, Munthe, Haloho, Tondang, Saragih Sumbayak, Purba Tambak, Purba Dasuha, Saragih Garingging',
)
const MARGA_C = frasa(
  'Ginting, Sembiring, Tarigan, Barus, Bangun, Sitepu, Surbakti, Kaban, Sebayang, Karo-Karo, Perangin-angin, Pinem, Sinulingga, Meliala, Bukit',
)
const MARGA_D = kata(
  'Nasution Lubis Harahap Hasibuan Siregar Batubara Daulay Dalimunthe Pulungan Rangkuti Ritonga Rambe Matondang Pohan Pane Tanjung',
)
const MARGA_E = kata('Zebua Harefa Telaumbanua Waruwu Laoli Gulo Halawa Zega Hia Lase')
const MARGA_F = kata('Berutu Bancin Solin Manik Padang Tumangger Boangmanalu Ujung')
const AKHIR_G = kata(`
  Santoso Wibowo Setiawan Saputra Kurniawan Nugroho Prasetyo Hidayat Wijaya Susanto Purnomo Handoko Utomo Suryanto
  Hartono Gunawan Permana Pratama Raharjo Siswanto`)
const AKHIR_GP = kata(`
  Lestari Rahayu Wulandari Handayani Astuti Kusumawati Puspitasari Setyowati Anggraini Safitri Utami Pratiwi Susanti
  Wahyuni Fitriani Permatasari Maharani Novitasari Oktaviani Mulyani`)
const AKHIR_H = kata(
  'Chaniago Koto Piliang Tanjung Sikumbang Caniago Siregar Zulkarnain Ismail Hamid Yusuf Rahman Umar Syah',
)
const AKHIR_I = kata('Wijaya Halim Tanoto Lim Chandra Salim Gunawan Kusuma Hartanto Susilo')

/** First names; `L`/`P`, older (`lama`, born before about 1978) and younger; A = church names, B = Muslim names, C = both. */
const DEPAN = {
  L: {
    Alama: kata(`
      Pardamean Bonar Sahat Tumpal Parlindungan Mangasi Jonter Hotman Binsar Ramot Rikson Lamhot Saut Maruli Poltak
      Robinson Jannes Albert Edward Hendrik Jhonson Rudolf Marlon Darwin Wilson Kennedy Parulian Gomgom Manaek Haposan
      Tigor Lambok Marihot Esron Jasmen Sabar Elman Ronald Tagor Jansen Berlin Firman Horas Sudung Monang`),
    Abaru: kata(`
      Andreas Daniel Yosua Samuel Kevin Yohanes Christian Rizky Jonathan Timotius Gabriel Immanuel Boy Ricardo Hendra
      Roy Ferdinand Erwin Frans Jefri Leonardo Markus Philip Stefanus Yosafat Rivaldo Alfredo Julius Novri Theo Petrus
      David Martin Agus Benny Chandra Deddy Marco Simon Vincent Yogi Johan Rinaldi Josua Hizkia`),
    Blama: kata(`
      Syahrul Zulkifli Ahmad Abdul Muhammad Bachtiar Syamsul Ruslan Amiruddin Irwan Saiful Nurdin Usman Idris Hasanuddin
      Burhanuddin Marwan Ridwan Sofyan Effendi Zainal Ibrahim Anwar Maksum Lukman Azhar Rusli Hamzah`),
    Bbaru: kata(`
      Muhammad Ahmad Fadli Rizki Ilham Fauzan Reza Arif Dimas Taufik Hafiz Irfan Bayu Ridho Farhan Ikhsan Rahmat Aditya
      Fahmi Yusuf Akbar Gilang Hanif Iqbal Naufal Zaki Ari Wahyu Alfian Sandi`),
    Clama: kata(`
      Sugiarto Suyanto Wagiman Slamet Sutrisno Suparno Bambang Joko Eko Tri Dwi Heri Rudi Hadi Suwandi Mulyono Sumarno
      Sunardi Paino Agus Budi Supriadi Kasman Ngatiman Poniman`),
    Cbaru: kata(`
      Agung Andi Dedi Eko Fajar Galih Hendro Indra Joko Krisna Langgeng Nanda Oki Prima Rangga Satria Teguh Vicky Wawan
      Yudha Yoga Rendi Rio Angga Ade Rama`),
  },
  P: {
    Alama: kata(`
      Rosmaida Tiurma Lamria Rusmina Nurhaida Roslina Lasma Tianur Rotua Hotmaida Marlina Sondang Ronauli Risma Mariani
      Dameria Rumondang Lenny Nelly Ester Elfrida Rospita Duma Basaria Netty Ernita Hotnida Rouli Saurma Berliana
      Melva Romauli Tiodor Nuraini Lisbet Rentina Marintan Ida Delima Roida Santi Jusniar Kartini Pintauli`),
    Abaru: kata(`
      Maria Debora Grace Yolanda Natalia Christine Agnes Ruth Novita Veronika Elisabeth Theresia Ribka Lydia Yuni Cindy
      Monika Sarah Febrina Irma Jojor Kezia Lestari Mega Ningsih Olivia Putri Rina Septina Tiara Uli Winda Yessica
      Angelina Brigita Clara Dewi Eva Fransiska Gloria Hanna Indah Juliana Kristina Rebecca`),
    Blama: kata(`
      Nurhayati Siti Fatimah Zubaidah Rohani Halimah Nurlela Mariam Hasnah Rosdiana Syarifah Aminah Khadijah Rahmawati
      Nuraini Ernawati Yusnidar Asmah Zuraidah Latifah Masitah Saadah Asnah Hafni Rukiah`),
    Bbaru: kata(`
      Siti Nur Annisa Aisyah Dinda Fitri Putri Rahma Zahra Nabila Khairunnisa Ayu Indah Laila Mutia Nadia Rizka Salsabila
      Sri Tasya Ulfa Vira Wulan Yuliana Zulfa Hafizah Intan Mawar Riska Suci`),
    Clama: kata(`
      Sumiati Suharti Sri Wagiyem Sulastri Sutini Suminah Tukinem Endang Yuli Titik Wahyuni Suparti Rubiah Kartika Murni
      Ponirah Ngatinah Sarinah Lilis Tuti Yanti`),
    Cbaru: kata(`
      Ayu Dewi Eka Dwi Tri Ratna Retno Rini Sari Tika Ulya Vina Widya Yanti Diah Endah Fitria Gita Hesti Ika Kiki Lia
      Nova Puji Desi Mira Novi Wulan`),
  },
} as const

const TENGAH = {
  L: {
    A: kata(
      'Parlindungan Halomoan Hasiholan Mangatur Tua Tulus Martua Hamonangan Pangihutan Maruli Marulitua Partogi Haposan Christian Paul Alexander Saputra',
    ),
    B: kata('Fadillah Hidayat Syahputra Hakim Ramadhan Akbar Rizal Fauzi Azis Arifin Maulana Iskandar Siddiq'),
  },
  P: {
    A: kata(
      'Magdalena Uli Rotua Hotmauli Paulina Theresia Kristiani Natalia Margaretha Lamtiur Tiurlan Elisabeth Oktavia Veronika Rosalina Septiani',
    ),
    B: kata('Aini Hasanah Khairani Rahmi Hidayah Safitri Ramadhani Amelia Zahara Maulida Azizah Fadhilah Sari'),
  },
} as const

interface Rumpun {
  readonly bobot: number
  readonly gereja: number
  readonly akhir: (s: Seks) => readonly string[]
  /** Share of names without a last part (one or two given names only), older and younger. */
  readonly tanpaAkhir: readonly [number, number]
  readonly jenis: 'AB' | 'C'
}
const tetap = (m: readonly string[]) => () => m
const RUMPUN: readonly Rumpun[] = [
  { bobot: 41, gereja: 0.94, akhir: tetap(MARGA_A), tanpaAkhir: [0, 0], jenis: 'AB' },
  { bobot: 19, gereja: 0.72, akhir: tetap(MARGA_B), tanpaAkhir: [0, 0], jenis: 'AB' },
  { bobot: 5, gereja: 0.8, akhir: tetap(MARGA_C), tanpaAkhir: [0, 0], jenis: 'AB' },
  { bobot: 9, gereja: 0.06, akhir: tetap(MARGA_D), tanpaAkhir: [0, 0], jenis: 'AB' },
  { bobot: 3, gereja: 1, akhir: tetap(MARGA_E), tanpaAkhir: [0, 0], jenis: 'AB' },
  { bobot: 1, gereja: 0.75, akhir: tetap(MARGA_F), tanpaAkhir: [0, 0], jenis: 'AB' },
  { bobot: 16, gereja: 0, akhir: (s) => (s === 'L' ? AKHIR_G : AKHIR_GP), tanpaAkhir: [0.55, 0.1], jenis: 'C' },
  { bobot: 5, gereja: 0, akhir: tetap(AKHIR_H), tanpaAkhir: [0.2, 0.25], jenis: 'AB' },
  { bobot: 1, gereja: 0.7, akhir: tetap(AKHIR_I), tanpaAkhir: [0, 0], jenis: 'AB' },
]
const BOBOT_RUMPUN = RUMPUN.map((r) => [r, r.bobot] as const)

/** A full name without titles. */
export function namaContoh(acak: Acak, seks: Seks, tahunLahir: number): string {
  const r = acak.bobot(BOBOT_RUMPUN)
  const lama = acak.peluang(tahunLahir < 1974 ? 0.9 : tahunLahir < 1983 ? 0.45 : 0.06)
  const gereja = acak.peluang(r.gereja)
  const d = DEPAN[seks]
  const depan = acak.pilih(
    r.jenis === 'C' ? (lama ? d.Clama : d.Cbaru) : gereja ? (lama ? d.Alama : d.Abaru) : lama ? d.Blama : d.Bbaru,
  )
  const bagian: string[] = [depan]
  const pendek = acak.peluang(r.tanpaAkhir[lama ? 0 : 1])
  if (r.jenis === 'AB' && acak.peluang(pendek ? 0.9 : 0.4)) {
    const t = acak.pilih(gereja ? TENGAH[seks].A : TENGAH[seks].B)
    if (t !== depan) bagian.push(t)
  }
  if (!pendek) {
    const akhir = acak.pilih(r.akhir(seks))
    if (!bagian.includes(akhir)) bagian.push(akhir)
  }
  return bagian.join(' ')
}

const akhirSemua = RUMPUN.flatMap((r) => [...r.akhir('L'), ...r.akhir('P')])
/** Every word a name can be made of. */
export const KATA_NAMA: ReadonlySet<string> = new Set(
  [
    ...Object.values(DEPAN).flatMap((d) => Object.values(d).flat()),
    ...Object.values(TENGAH).flatMap((t) => Object.values(t).flat()),
    ...akhirSemua,
  ].flatMap((n) => n.split(' ')),
)
