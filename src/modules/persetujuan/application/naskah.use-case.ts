import { type Pelaku, periksaIzin } from '#platform/access'
import { tanggal } from '#platform/i18n'
import { gagal, type Galat, ok, type Result } from '#shared'
import { hariWib } from '../domain/hari-wib.ts'
import { type BarisKeputusan, barisTegak, type Keputusan } from '../domain/keputusan.ts'
import {
  type DataNaskah,
  isiTemplat,
  JENIS_NASKAH,
  type JenisNaskah,
  naskahPerOrang,
  periksaTemplat,
  TITIK,
} from '../domain/naskah.ts'
import { KATA_NASKAH, TEMPLAT_BAWAAN } from '../domain/templat-bawaan.ts'
import type { Tahap } from '../domain/tahap.ts'
import { JENIS_NOMOR, type JenisNomor, nomorBerlaku } from '../domain/nomor.ts'
import { daftarNaskah } from './daftar-naskah.ts'
import type { DepsPersetujuan } from './deps.ts'
import type { TemplatTersimpan } from './keputusan.port.ts'
import { buka, type KeputusanTerbuka } from './keputusan.use-case.ts'
import { kataTenggat } from './tenggat.teks.ts'

const SEJAK: { readonly [J in JenisNaskah]: readonly Tahap[] } = {
  'risalah-sidang': ['disidangkan', 'siap-diputus', 'diputuskan', 'ditetapkan', 'dilantik', 'berlaku'],
  'risalah-putusan': ['diputuskan', 'ditetapkan', 'dilantik', 'berlaku'],
  'tanda-terima': ['ditetapkan', 'dilantik', 'berlaku'],
  sk: ['diputuskan', 'ditetapkan', 'dilantik', 'berlaku'],
  petikan: ['ditetapkan', 'dilantik', 'berlaku'],
  penjelasan: ['ditetapkan', 'dilantik', 'berlaku'],
  'berita-acara': ['dilantik', 'berlaku'],
  spmt: ['dilantik', 'berlaku'],
}
/** Letters that make sense at a stage; a decree not numbered yet is a draft with the number left open. */
export const naskahPada = (tahap: Tahap): readonly JenisNaskah[] => JENIS_NASKAH.filter((j) => SEJAK[j].includes(tahap))

export interface MasukanNaskah {
  readonly id: string
  readonly jenis: JenisNaskah
  readonly nip?: string
  readonly pemerintah: string
  /** Picture of the code the decree is checked by, and what stands beside it. */
  readonly qr?: { readonly svg: string; readonly ket: string; readonly kode: string }
}

export const buatCetakNaskah =
  (deps: DepsPersetujuan) =>
  async (m: MasukanNaskah, pelaku: Pelaku): Promise<Result<{ nama: string; isi: Uint8Array }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ nama: string; isi: Uint8Array }, Galat>> => {
      const t = await buka(deps, trx, m.id, pelaku)
      if (!t.ok) return t
      const k = t.value.keputusan
      if (!naskahPada(k.tahap).includes(m.jenis))
        return gagal({ kode: 'naskah.belum-waktunya', data: { tahap: k.tahap } })
      const tegak = barisTegak(k)
      const orang = tegak.find((b) => b.nip === m.nip)
      if (naskahPerOrang(m.jenis) && !orang) return gagal({ kode: 'keputusan.baris-asing', data: { nip: m.nip ?? '' } })
      const templat = (await deps.penyimpananKeputusan.bacaTemplat(trx)).find((x) => x.jenis === m.jenis)
      const data = susunNaskah(m, t.value, templat?.isi ?? TEMPLAT_BAWAAN[m.jenis], orang)
      const nips = orang ? [orang.nip] : tegak.map((b) => b.nip)
      const kenal =
        t.value.berkas.sumber === 'berkas' ? [] : await deps.bacaFaktaPegawai(trx, { pada: t.value.berkas.tmt, nips })
      const entri = {
        tindakan: 'naskah.dicetak',
        objekJenis: 'usulan',
        objekId: m.id,
        rincian: { naskah: m.jenis, templat: templat?.versi ?? 0 },
      }
      await deps.catatBanyak(trx, pelaku, [entri, ...kenal.map((p) => ({ ...entri, pegawaiId: p.id }))])
      const nama = [m.jenis, t.value.berkas.tmt, ...(orang ? [orang.nip] : [])].join('-')
      return ok({ nama: `${nama}.pdf`, isi: deps.cetakNaskah(data) })
    })
  }

function susunNaskah(m: MasukanNaskah, t: KeputusanTerbuka, templat: string, orang?: BarisKeputusan): DataNaskah {
  const k = t.keputusan
  const nama = new Map(t.isi.pegawai.map((p) => [p.nip, p.nama ?? p.nip]))
  const jabatan = namaJabatan(t)
  const daftar = daftarNaskah(m.jenis, t, nama, jabatan)
  const nomor = nomorSurat(m.jenis, t, orang)
  const n = isiTemplat(templat, {
    ...nilaiUmum(m, t, daftar.baris.length),
    nomorSurat: nomor.nomor,
    urut: nomor.urut,
    ...(orang && nilaiOrang(t, orang, nama.get(orang.nip) ?? '', jabatan)),
  })
  const judul = n.bagian.find((b) => b.jenis === 'judul')
  const bertanggal = nomor.tanggal ?? k.penetapan?.tanggal
  return {
    judul: (judul?.teks ?? m.jenis).split('\n')[0] as string,
    pemerintah: m.pemerintah,
    bagian: n.bagian,
    ...daftar,
    tempatTanggal: bertanggal ? tanggal('id', bertanggal) : TITIK,
    kaki: KATA_NASKAH.kaki(n.nomor, t.langkah.at(-1)?.sidik.slice(0, 16) ?? ''),
    qr: m.qr?.svg ?? null,
    ketQr: m.qr?.ket ?? '',
  }
}

/** Of the register; a letter not numbered yet keeps its place open. */
function nomorSurat(jenis: JenisNaskah, t: KeputusanTerbuka, orang?: BarisKeputusan) {
  const { sidang } = t.keputusan
  if (jenis === 'risalah-sidang') return { nomor: sidang?.nomor, urut: undefined, tanggal: sidang?.tanggal }
  const n = bernomor(jenis) ? nomorBerlaku(t.nomor, jenis, orang?.nip ?? null) : undefined
  return { nomor: n?.nomor, urut: n && String(n.urut).padStart(3, '0'), tanggal: n?.tanggal }
}
const bernomor = (j: JenisNaskah): j is JenisNaskah & JenisNomor => (JENIS_NOMOR as readonly string[]).includes(j)

export function namaJabatan(t: KeputusanTerbuka) {
  const menurutId = new Map(t.isi.jabatan.map((j) => [j.id, j.nama ?? j.id]))
  const orang = new Map(t.isi.pegawai.map((p) => [p.nip, p]))
  return {
    baru: (b: BarisKeputusan): string => {
      if (b.ke === null) return KATA_NASKAH.tanpaJabatan
      const nama = menurutId.get(b.ke) ?? b.ke
      return b.sebagai === 'plt' ? KATA_NASKAH.plt(nama) : nama
    },
    lama: (nip: string): string => {
      const p = orang.get(nip)
      const kini = p?.jabatanKini ?? p?.riwayat?.find((r) => r.sampai === null && r.peran !== 'plt')
      return kini?.jabatanId === undefined ? '-' : (menurutId.get(kini.jabatanId) ?? kini.jabatanId)
    },
  }
}

function nilaiUmum(m: MasukanNaskah, t: KeputusanTerbuka, jumlah: number) {
  const { penetapan, pelantikan } = t.keputusan
  const tgl = (x: string | undefined) => x && tanggal('id', x)
  return {
    pemerintah: m.pemerintah,
    nomorSk: penetapan?.nomor,
    tanggal: tgl(penetapan?.tanggal),
    tahun: (penetapan?.tanggal ?? t.berkas.tmt).slice(0, 4),
    tmt: tgl(t.berkas.tmt),
    jumlah: String(jumlah),
    kodePeriksa: m.qr?.kode,
    tempat: pelantikan?.tempat,
    tanggalPelantikan: tgl(pelantikan?.tanggal),
    pelantik: pelantikan?.pelantik,
    saksi: pelantikan?.saksi.join(KATA_NASKAH.hubung),
    ...nilaiSidang(t),
  }
}

function nilaiSidang(t: KeputusanTerbuka) {
  const { sidang, penetapan } = t.keputusan
  // The day it was decided, not the day its minutes were given a number.
  const putus = t.langkah.findLast((l) => l.aksi === 'putuskan')
  return {
    nomorSidang: sidang?.nomor,
    tanggalSidang: sidang && tanggal('id', sidang.tanggal),
    tempatSidang: sidang?.tempat,
    hadir: sidang?.hadir.join('; '),
    risalah: sidang?.risalah,
    tanggalPutusan: putus && tanggal('id', hariWib(putus.saat)),
    sampaikanSampai: penetapan && t.sampaikanSampai && kataTenggat('id', t.sampaikanSampai),
  }
}

function nilaiOrang(t: KeputusanTerbuka, b: BarisKeputusan, nama: string, jabatan: ReturnType<typeof namaJabatan>) {
  const vonis = t.hasil.baris.find((x) => x.nip === b.nip)
  const terpenuhi = vonis?.aturan.filter((a) => a.hasil === 'terpenuhi').map((a) => a.id) ?? []
  const batas = t.tenggat.get(b.nip)?.ajukan
  return {
    nama,
    nip: b.nip,
    jabatan: jabatan.baru(b),
    jabatanLama: jabatan.lama(b.nip),
    pertimbangan: kalimatPertimbangan(t.keputusan, b),
    alasan: b.putusan?.alasan,
    dasar: KATA_NASKAH.dasar(terpenuhi.length, terpenuhi.join(', '), t.hasil.versiAturan),
    keberatanSampai: batas && kataTenggat('id', batas),
  }
}
function kalimatPertimbangan(k: Keputusan, b: BarisKeputusan): string | undefined {
  if (!b.pertimbangan || !k.sidang) return undefined
  const { setuju, catatan } = b.pertimbangan
  return KATA_NASKAH.sidang(tanggal('id', k.sidang.tanggal), k.sidang.nomor, setuju, catatan)
}

/** The decree as registered last, for its code; null = none. */
export const buatCariSk =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<{ readonly suratId: string | null }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const surat = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.bacaSurat(trx, m.id))
    return ok({ suratId: surat.findLast((s) => s.jenis === 'sk' && s.ditarikPada === null)?.id ?? null })
  }

export type TemplatKini = Omit<TemplatTersimpan, 'oleh' | 'dicatatPada'> & {
  /** null = the built-in text. */
  readonly diubah: Pick<TemplatTersimpan, 'oleh' | 'dicatatPada'> | null
}
export const buatBacaTemplat =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<readonly TemplatKini[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const ada = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpananKeputusan.bacaTemplat(trx))
    return ok(
      JENIS_NASKAH.map((jenis): TemplatKini => {
        const t = ada.find((x) => x.jenis === jenis)
        return t
          ? { jenis, versi: t.versi, isi: t.isi, diubah: { oleh: t.oleh, dicatatPada: t.dicatatPada } }
          : { jenis, versi: 0, isi: TEMPLAT_BAWAAN[jenis], diubah: null }
      }),
    )
  }

export const buatSimpanTemplat =
  (deps: DepsPersetujuan) =>
  async (m: { readonly jenis: JenisNaskah; readonly isi: string }, pelaku: Pelaku): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    const isi = m.isi.replaceAll('\r\n', '\n')
    const sah = periksaTemplat(m.jenis, isi)
    if (!sah.ok) return sah
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<true, Galat>> => {
      const id = deps.idBaru()
      await deps.penyimpananKeputusan.tambahTemplat(
        trx,
        { id, jenis: m.jenis, isi },
        { nama: pelaku.nama, penggunaId: pelaku.penggunaId },
      )
      await deps.catatBanyak(trx, pelaku, [
        { tindakan: 'naskah.diubah', objekJenis: 'naskah', objekId: id, rincian: { naskah: m.jenis } },
      ])
      return ok(true)
    })
  }
