import { randomUUID } from 'node:crypto'
import { type Pelaku, periksaIzin } from '#platform/access'
import {
  bacaKepala,
  type BarisLembar,
  type HasilImpor,
  KumpulanMasalah,
  type Lembar,
  tanggalSel,
  teksSel,
} from '#platform/lembar'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { kelasLapor, KOLOM_LAPOR, pelaporLapor, selesaiDiLapor } from '../domain/lapor.ts'
import { PANJANG, panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import type { JawabanLapor, PesanLapor } from './lapor.port.ts'
import type { DepsMeja } from './meja.deps.ts'

interface Opsi {
  /** False: only says what would happen. */
  readonly simpan: boolean
  readonly bahasa: 'id' | 'en'
}
const NOMOR = /^[\w.#/-]{1,60}$/
/** Half of what was said is never kept: too long is refused. */
const sel = (b: BarisLembar, nama: string): string | null => rapikanTeks(teksSel(b.sel(nama)) ?? '') || null

function bacaBaris(b: BarisLembar, hariIni: IsoDate, masalah: KumpulanMasalah, bahasa: 'id' | 'en'): PesanLapor | null {
  const kata = (id: string, en: string) => (bahasa === 'id' ? id : en)
  const catat = (kolom: string, nilai: string | null, harap: string) =>
    masalah.catat(b.nomor, b.judul(kolom), nilai === null ? 'impor.kolom-kosong' : 'impor.nilai-tidak-sah', {
      nilai: nilai ?? '',
      harap,
    })
  if (b.rumus !== undefined) masalah.catat(b.nomor, b.rumus, 'impor.rumus')
  const nomor = sel(b, 'TRACKING ID')
  if (nomor === null || !NOMOR.test(nomor))
    catat('TRACKING ID', nomor, kata('huruf dan angka tanpa spasi', 'letters and digits without blanks'))
  const judul = sel(b, 'JUDUL')?.replaceAll('\n', ' ') ?? null
  const isi = sel(b, 'ISI LAPORAN')
  const lokasi = sel(b, 'LOKASI')
  const pelapor = sel(b, 'PELAPOR')
  for (const [kolom, teks, maks, wajib] of [
    ['JUDUL', judul, PANJANG.judul, true],
    ['ISI LAPORAN', isi, PANJANG.isi, true],
    ['LOKASI', lokasi, PANJANG.lokasi, false],
    ['PELAPOR', pelapor, PANJANG.nama, false],
  ] as const)
    if (teks === null ? wajib : panjangTeks(teks) > maks)
      catat(kolom, teks, kata(`paling banyak ${maks} karakter`, `at most ${maks} characters`))
  const tanggal = tanggalSel(b.sel('TANGGAL LAPORAN'))
  if (tanggal === null) catat('TANGGAL LAPORAN', null, '')
  else if (tanggal === undefined)
    masalah.catat(b.nomor, b.judul('TANGGAL LAPORAN'), 'impor.tanggal-mustahil', {
      nilai: teksSel(b.sel('TANGGAL LAPORAN')) ?? '',
    })
  else if (tanggal > hariIni) catat('TANGGAL LAPORAN', tanggal, kata('hari ini atau sebelumnya', 'today or before'))
  const kelas = kelasLapor(sel(b, 'KLASIFIKASI'))
  if (kelas === undefined) catat('KLASIFIKASI', sel(b, 'KLASIFIKASI'), 'Pengaduan, Aspirasi, Permintaan Informasi')
  const siapa = pelaporLapor(sel(b, 'SIFAT'), pelapor)
  if (siapa === undefined) catat('SIFAT', sel(b, 'SIFAT'), 'Terbuka, Anonim, Rahasia')
  const status = sel(b, 'STATUS')
  if (selesaiDiLapor(status))
    catat('STATUS', status, kata('laporan yang belum selesai di LAPOR!', 'a report not yet ended in LAPOR!'))
  if (masalah.ditolak(b.nomor) || !nomor || !judul || !isi || !tanggal || !kelas || !siapa) return null
  return {
    nomor,
    hari: tanggal,
    kelas,
    ...siapa,
    judul,
    isi,
    lokasi,
    kategori: sel(b, 'KATEGORI')?.slice(0, 300) ?? null,
    topikKode: null,
  }
}

/** An export of LAPOR!: every row that can be kept is kept in one transaction, or none is. The same file again changes nothing. */
export const buatImporLapor =
  (deps: DepsMeja) =>
  async (lembar: Lembar, o: Opsi, pelaku: Pelaku): Promise<Result<HasilImpor, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
    const isi = bacaKepala(lembar, KOLOM_LAPOR)
    if (!isi.ok) return isi
    const masalah = new KumpulanMasalah(o.bahasa)
    const hariIni = deps.jam.hariIni()
    const dipakai = new Map<string, number>()
    const calon: PesanLapor[] = []
    for (const b of isi.value.baris) {
      const p = bacaBaris(b, hariIni, masalah, o.bahasa)
      if (!p) continue
      const lain = dipakai.get(p.nomor)
      if (lain !== undefined)
        masalah.catat(b.nomor, b.judul('TRACKING ID'), 'impor.kode-ganda', { nilai: p.nomor, lain })
      else {
        dipakai.set(p.nomor, b.nomor)
        calon.push(p)
      }
    }
    return deps.basis.transaksi(pelaku, async (trx) => {
      const ada = await deps.lapor.ada(
        trx,
        calon.map((p) => p.nomor),
      )
      const baru = calon.filter((p) => !ada.has(p.nomor))
      let disimpan = 0
      if (o.simpan && baru.length > 0) {
        const topik = new Map(
          (await deps.daftar.topik(trx)).filter((t) => t.aktif).map((t) => [t.nama.toLowerCase(), t.kode]),
        )
        for (const p of baru) {
          const kiriman = randomUUID()
          const jadi = await deps.lapor.simpan(
            trx,
            {
              ...p,
              topikKode: topik.get(p.kategori?.toLowerCase() ?? '') ?? null,
              rujukan: deps.rahasia.rujukanBaru(),
              kode: deps.rahasia.sidikKode(deps.rahasia.kodeDari(kiriman)),
              kiriman: deps.rahasia.sidikKiriman(kiriman),
            },
            { nama: pelaku.nama, penggunaId },
          )
          if (jadi) disimpan++
        }
        await deps.catatBanyak(trx, pelaku, [
          { tindakan: 'aspirasi.lapor-impor', objekJenis: 'pesan', rincian: { jumlah: disimpan } },
        ])
      }
      const n = o.simpan ? disimpan : baru.length
      return ok({
        dibaca: isi.value.baris.length,
        baru: n,
        berubah: 0,
        sama: calon.length - n,
        ditolak: masalah.jumlahDitolak,
        tersimpan: o.simpan,
        masalah: masalah.urut(),
      })
    })
  }

/** What is to be carried back to LAPOR!: state and last answer of each number. Messages only their handlers see are theirs alone. */
export const buatJawabanLapor =
  (deps: DepsMeja) =>
  async (
    m: { readonly dari: IsoDate; readonly sampai: IsoDate; readonly bentuk: 'csv' | 'xlsx' },
    pelaku: Pelaku,
  ): Promise<Result<readonly JawabanLapor[], Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const baris = await deps.lapor.jawaban(trx, m)
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'aspirasi.lapor-jawaban',
          objekJenis: 'pesan',
          rincian: { bentuk: m.bentuk, dari: m.dari, sampai: m.sampai, jumlah: baris.length },
        },
      ])
      return ok(baris)
    })
  }
