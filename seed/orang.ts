import type { TingkatPendidikan } from '#modules/jabatan'
import type { JenisPegawai } from '#modules/pegawai'
import type { Acak } from './acak.ts'
import { diklatContoh, hukdisContoh, kompetensiContoh, predikatContoh } from './catatan.ts'
import { type IndeksPosisi, MASA_MINIMUM, susunKarier } from './karier.ts'
import { namaContoh } from './nama.ts'
import { pangkatPns, pangkatPppk } from './pangkat.ts'
import { type Didik, jenisKelamin, jenisPegawai, pendidikanUntuk, USIA_LULUS, usiaBulan } from './profil.ts'
import type { JabatanContoh, PegawaiContoh } from './tipe.ts'
import { type Bulan, hariDalamBulan, tahunDari, tanggalDi } from './waktu.ts'

export interface Lingkungan {
  readonly kini: Bulan
  readonly semuaBidang: readonly string[]
  readonly indeks: IndeksPosisi
  readonly nip: PembuatNip
}
/** What a story fixes beforehand. */
export interface Tetapan {
  readonly jenis?: JenisPegawai
  readonly usia?: number
  readonly didik?: Didik
}

/** A whole person in a post, every fact known; what the files lack is taken away afterwards. */
export function orangContoh(a: Acak, j: JabatanContoh, l: Lingkungan, t: Tetapan = {}): PegawaiContoh {
  const jenis = t.jenis ?? jenisPegawai(a, j)
  const kelamin = jenisKelamin(a, j)
  const didik = t.didik ?? pendidikanUntuk(a, j)
  const usiaMin = (USIA_LULUS[didik.tingkat] + 1 + (MASA_MINIMUM[j.jenjang] ?? 0) * (jenis === 'PNS' ? 1 : 0)) * 12
  const usia = Math.max(
    t.usia === undefined ? usiaBulan(a, j, jenis) : t.usia * 12 + a.bulat(0, 11),
    jenis === 'CPNS' ? 0 : Math.min(usiaMin, 57 * 12),
  )
  const lahirBulan = l.kini - usia
  const tanggalLahir = tanggalDi(lahirBulan, a.bulat(1, hariDalamBulan(tahunDari(lahirBulan), (lahirBulan % 12) + 1)))
  const { masuk, tingkatAwal } = saatMasuk(a, j, { jenis, usia, lahirBulan, didik, kini: l.kini })
  const karier = susunKarier(a, j, { jenis, masuk, ...l })
  const pangkat =
    jenis === 'PPPK'
      ? pangkatPppk(didik.tingkat, masuk)
      : pangkatPns(a, {
          tingkatAwal,
          tingkat: didik.tingkat,
          jenjang: j.jenjang,
          eselon: j.eselon,
          masuk,
          kini: l.kini,
          cpns: jenis === 'CPNS',
        })
  const tahunLahir = tahunDari(lahirBulan)
  return {
    nip: l.nip.buat(tanggalLahir, masuk, kelamin, jenis),
    nama: namaContoh(a, kelamin, tahunLahir),
    gelarDepan: didik.gelarDepan,
    gelarBelakang: didik.gelar || null,
    jenisKelamin: kelamin,
    tanggalLahir,
    sintetis: true,
    jenis,
    tmtCpns: tanggalDi(masuk, 1),
    unitKode: j.unitKode,
    kedudukan: 'aktif',
    golongan: pangkat.golongan,
    tmtGolongan: pangkat.tmt,
    pendidikan: {
      tingkat: didik.tingkat,
      nama: didik.nama,
      ...(didik.bidang === undefined ? {} : { bidang: didik.bidang }),
      tahunLulus: tahunLulus(a, didik.tingkat, tingkatAwal, { tahunLahir, masuk, kini: l.kini }),
    },
    jabatanKode: j.kode,
    tmtJabatan: karier.tmtJabatan,
    riwayat: karier.riwayat,
    ...predikatContoh(a, masuk, l.kini),
    hukdis: hukdisContoh(a, masuk, l.kini),
    diklat: diklatContoh(a, j, { jenis, masuk, kini: l.kini, riwayat: karier.riwayat, asal: karier.asal }),
    kompetensi: kompetensiContoh(a, j, karier.asal, l.kini),
    faktaKurang: [],
  }
}

/** Month of entry, and the schooling it was entered with: some entered from school and studied on. */
function saatMasuk(
  a: Acak,
  j: JabatanContoh,
  p: { jenis: JenisPegawai; usia: number; lahirBulan: Bulan; didik: Didik; kini: Bulan },
): { masuk: Bulan; tingkatAwal: TingkatPendidikan } {
  const tingkat = p.didik.tingkat
  if (p.jenis === 'CPNS') return { masuk: p.kini - a.bulat(3, 10), tingkatAwal: tingkat }
  if (p.jenis === 'PPPK') return { masuk: p.kini - a.pilih([6, 8, 9, 18, 20, 31, 32, 44, 56]), tingkatAwal: tingkat }
  const sambil = ['S1', 'S2', 'D4'].includes(tingkat) && p.usia > 40 * 12 && a.peluang(0.22)
  const tingkatAwal: TingkatPendidikan =
    tingkat === 'S2' && !sambil ? 'S1' : sambil ? a.pilih(['SLTA', 'D3'] as const) : tingkat
  const termuda = Math.max(20, USIA_LULUS[tingkatAwal]) * 12
  const honorer = a.peluang(j.jenjang === 'pelaksana' ? 0.3 : 0.12) ? a.bulat(24, 150) : a.bulat(4, 66)
  const terlama = Math.max(termuda, p.usia - (MASA_MINIMUM[j.jenjang] ?? 1) * 12)
  const mentah = p.lahirBulan + Math.min(termuda + honorer, terlama)
  // entry years come in waves: appointments took effect in January, March, April or December
  const geser = a.pilih([0, 2, 3, 11])
  const masuk = tahunDari(mentah) * 12 + geser
  return { masuk: Math.min(masuk, p.kini - 14), tingkatAwal }
}

function tahunLulus(
  a: Acak,
  tingkat: TingkatPendidikan,
  awal: TingkatPendidikan,
  p: { tahunLahir: number; masuk: Bulan; kini: Bulan },
): number {
  const wajar = p.tahunLahir + USIA_LULUS[tingkat]
  if (tingkat === awal) return Math.min(wajar + a.bulat(0, 2), tahunDari(p.masuk))
  return Math.min(Math.max(wajar, tahunDari(p.masuk) + a.bulat(3, 12)), tahunDari(p.kini) - 1)
}

/** Numbers of valid structure with serials 900–999, which are rare in reality; no number twice. */
export class PembuatNip {
  private readonly terpakai = new Map<string, number>()

  constructor(sudahAda: Iterable<string> = []) {
    for (const nip of sudahAda) {
      const n = Number(nip.slice(15)) + 1
      this.terpakai.set(nip.slice(0, 15), Math.max(n, this.terpakai.get(nip.slice(0, 15)) ?? 0))
    }
  }

  buat(lahir: string, masuk: Bulan, kelamin: 'L' | 'P', jenis: JenisPegawai): string {
    // NI PPPK carries a code in the place of the month
    const bulan = jenis === 'PPPK' ? '21' : String((masuk % 12) + 1).padStart(2, '0')
    const awalan = `${lahir.replaceAll('-', '')}${tahunDari(masuk)}${bulan}${kelamin === 'L' ? 1 : 2}`
    const n = this.terpakai.get(awalan) ?? 900
    if (n > 999) throw new RangeError(`contoh: nomor urut NIP habis untuk ${awalan}`)
    this.terpakai.set(awalan, n + 1)
    return `${awalan}${n}`
  }
}
