import { BERSYARAT, type Graf } from '../domain/rencana/index.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import { jumlahkan, poin, sisiDari } from './susun-usulan.ts'
import type { TempatUbah, UbahanTerbaca } from './ubah-rencana.baca.ts'
import type { BedaDto, KonflikDto, PindahDto, PosDto, SaringPos, UbahRencanaDto } from './ubah-rencana.dto.ts'
import { susunHargaOrang, susunPilihan } from './ubah-rencana.harga.ts'
import { kodeSemua, type UbahanTangan } from './ubah-rencana.kode.ts'
import { ubahanDto } from './ubah-rencana.urai.ts'
import {
  type Hitungan,
  hitunganAsli,
  hitunganKeadaan,
  type Papan,
  pindahDto,
  usulanUbahan,
} from './ubah-rencana.lembar.ts'
import { type Alas, type Keadaan, nilaiBersih, penilaiRencana, penilaiUbahan } from './ubah-rencana.runtun.ts'

export interface SaringMasukan {
  readonly saring: SaringPos
  /** Part of a post's or a person's name. */
  readonly cari?: string
  readonly halaman?: number
  /** Column whose candidates are asked for. */
  readonly pilih?: number
  /** How many candidates at most. */
  readonly calon?: number
  /** Row whose prices at the posts of the list are asked for. */
  readonly hargaOrang?: number
}
export type MasukanUbah = TempatUbah & SaringMasukan

const POS_SEHALAMAN = 40
const CALON = 8

function beda(isi: GrafTersimpan, g: Graf, a: Hitungan, b: Hitungan): BedaDto {
  const pindah: PindahDto[] = []
  for (let i = 0; i < g.rows; i++)
    if (a.duduk[i] !== b.duduk[i]) pindah.push(pindahDto(isi, g, [i, a.duduk[i]!, b.duduk[i]!]))
  return {
    nilai: poin(b.nilai - a.nilai),
    langkah: b.langkah - a.langkah,
    kursiKosong: jumlahkan(b.kosong) - jumlahkan(a.kosong),
    pindah,
  }
}

function rinci(isi: GrafTersimpan, alas: Alas, daftar: readonly UbahanTangan[], keadaan: readonly Keadaan[]) {
  return daftar.map((u, x) => {
    const [a, b] = [keadaan[x]!, keadaan[x + 1]!]
    // An edit that made the plan possible again has the price of all that waited: none of its own.
    const ada = a.layak && b.layak
    return {
      ...ubahanDto(isi, u),
      biaya: ada ? poin(nilaiBersih(alas, a.coba) - nilaiBersih(alas, b.coba)) : null,
      langkah: ada ? b.coba.langkah - a.coba.langkah : null,
      pindah: ada ? b.coba.pindah.length : null,
      tanpa: kodeSemua(daftar.filter((_, y) => y !== x)),
    }
  })
}

function susunPos({ isi, l, asli, kini, daftar }: Papan, kolom: readonly number[]): PosDto[] {
  const { graf: g } = l
  const ada = new Set(kolom)
  const duduk = Map.groupBy(
    Array.from(kini.duduk.keys()).filter((i) => ada.has(kini.duduk[i]!)),
    (i) => kini.duduk[i]!,
  )
  const lepas = Map.groupBy(
    Array.from(g.kini.keys()).filter((i) => ada.has(g.kini[i]!) && kini.duduk[i] !== g.kini[i]),
    (i) => g.kini[i]!,
  )
  const kunci = new Map(daftar.flatMap((u) => (u.jenis === 'kunci' ? [[u.baris, u.kolom] as const] : [])))
  const kursi = new Map(daftar.flatMap((u) => (u.jenis === 'kursi' ? [[u.kolom, u.banyak] as const] : [])))
  return kolom.map((j) => ({
    kolom: j,
    ke: isi.jabatan[j]!,
    kursi: kursi.get(j) ?? g.capacity[j]!,
    kursiAsal: g.capacity[j]!,
    duduk: (duduk.get(j) ?? []).map((i) => {
      const e = sisiDari(g, i, j)
      return {
        baris: i,
        pegawai: isi.orang[i]!,
        dari: isi.dari[i]!,
        skor: poin(g.skor[e]!),
        peringatan: g.peringatan[e]!,
        bersyarat: g.jenis[e] === BERSYARAT,
        pindah: g.kini[i] !== j,
        baru: asli.duduk[i] !== j,
        terkunci: kunci.get(i) === j,
      }
    }),
    lepas: (lepas.get(j) ?? []).map((i) => ({
      baris: i,
      pegawai: isi.orang[i]!,
      ke: kini.duduk[i]! < 0 ? null : isi.jabatan[kini.duduk[i]!]!,
    })),
    kosong: Math.max(0, kini.kosong[j]!),
  }))
}

/** Columns of each filter, in the order of the page. */
function saringKolom({ isi, l, asli, kini, daftar }: Papan, cari: string): Record<SaringPos, number[]> {
  const { graf: g, bahan } = l
  const berubah = new Set<number>()
  const ubahan = new Set<number>()
  const nama: string[][] = Array.from({ length: g.columns }, (_, j) => [isi.jabatan[j]!.nama])
  for (let i = 0; i < g.rows; i++) {
    const [lama, awal, baru] = [g.kini[i]!, asli.duduk[i]!, kini.duduk[i]!]
    for (const j of new Set([lama, baru])) if (j >= 0) nama[j]!.push(isi.orang[i]!.nama)
    if (baru !== lama) for (const j of [lama, baru]) if (j >= 0) berubah.add(j)
    if (baru !== awal) for (const j of [awal, baru]) if (j >= 0) ubahan.add(j)
  }
  for (const u of daftar) if ('kolom' in u) ubahan.add(u.kolom)
  const urut = Array.from({ length: g.columns }, (_, j) => j).toSorted((a, b) =>
    bahan.urut(a) < bahan.urut(b) ? -1 : 1,
  )
  const kata = cari.toLowerCase().split(/\s+/).filter(Boolean)
  const cocok = urut.filter((j) => kata.every((k) => nama[j]!.some((n) => n.toLowerCase().includes(k))))
  return {
    berubah: cocok.filter((j) => berubah.has(j) || ubahan.has(j) || kini.kosong[j]! > 0),
    ubahan: cocok.filter((j) => ubahan.has(j)),
    kosong: cocok.filter((j) => kini.kosong[j]! > 0),
    semua: cocok,
  }
}

export function susunUbah(b: UbahanTerbaca, konflik: KonflikDto | null, m: MasukanUbah): Omit<UbahRencanaDto, 'ms'> {
  const { isi, lembar: l, daftar, keadaan } = b
  const { graf: g } = l
  const akhir = keadaan.at(-1)!
  const { alas } = akhir
  const asli = hitunganAsli(g, alas.rencana)
  const hitung = (k: Keadaan) => (k.coba === alas.coba ? asli : hitunganKeadaan(g, k))
  const kini = hitung(akhir)
  const sebelum = daftar.length === 0 ? asli : hitung(keadaan.at(-2)!)
  const alasHitung = hitunganKeadaan(g, keadaan[0]!)
  const papan = { isi, l, asli, kini, daftar }
  const perSaring = saringKolom(papan, m.cari ?? '')
  const kolom = perSaring[m.saring]
  const jumlahHalaman = Math.max(1, Math.ceil(kolom.length / POS_SEHALAMAN))
  const ini = Math.min(Math.max(1, m.halaman ?? 1), jumlahHalaman)
  const tampak = kolom.slice((ini - 1) * POS_SEHALAMAN, ini * POS_SEHALAMAN)
  const { p, q } = alas.rencana.bukti.harga
  const hargaLangkah = b.tersimpan.kunci === 'penuh' ? 0 : poin(p / q)
  const penilai = akhir.coba === alas.coba ? penilaiRencana(g, alas.rencana) : penilaiUbahan(akhir)
  return {
    rencanaId: m.rencanaId,
    tmt: isi.tmt,
    varian: m.varian,
    kunci: m.kunci,
    kode: kodeSemua(daftar),
    ubahan: rinci(isi, alas, daftar, keadaan),
    usulan: usulanUbahan(l, kini, {
      kunci: 'disesuaikan',
      hargaLangkah,
      masalah: akhir.coba.penugasan.masalahSertifikat,
    }),
    asli: {
      langkah: asli.langkah,
      kenaikan: poin(asli.nilai - l.dasar),
      kursiKosong: jumlahkan(asli.kosong),
    },
    konflik,
    bedaTerakhir: beda(isi, g, sebelum, kini),
    bedaAsal: beda(isi, g, asli, kini),
    penyesuaian:
      daftar.length > 0 && alasHitung.duduk.some((j, i) => j !== asli.duduk[i]) ? beda(isi, g, asli, alasHitung) : null,
    tanpaJabatan: Array.from(g.kini.keys()).flatMap((i) =>
      g.kini[i]! >= 0 && kini.duduk[i]! < 0 ? [{ pegawai: isi.orang[i]!, dari: isi.jabatan[g.kini[i]!]! }] : [],
    ),
    pos: susunPos(papan, tampak),
    jumlahPos: {
      berubah: perSaring.berubah.length,
      ubahan: perSaring.ubahan.length,
      kosong: perSaring.kosong.length,
      semua: perSaring.semua.length,
    },
    halaman: { ini, jumlah: jumlahHalaman },
    pilihan:
      m.pilih === undefined || m.pilih >= g.columns ? null : susunPilihan(papan, penilai, m.pilih, m.calon ?? CALON),
    hargaOrang:
      m.hargaOrang === undefined || m.hargaOrang >= g.rows ? null : susunHargaOrang(l, penilai, m.hargaOrang, tampak),
  }
}
