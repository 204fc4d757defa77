import { buatImpor, type ImporLembar } from '#platform/fakta'
import { type BarisLembar, type KumpulanMasalah, teksSel, tidakAda } from '#platform/lembar'
import type { IsoDate } from '#shared'
import { KOLOM_CLTN, KOLOM_KOTAK_TALENTA, KOLOM_SERTIFIKAT, KOLOM_UJI_KOMPETENSI } from '../domain/kolom-templat.ts'
import { bacaTanggal } from './baca-siasn.ts'
import { type JenisFakta, susunFaktaOrang } from './impor-fakta.ts'
import { belumLengkap, bulat, type DepsTemplat, kata, pilihan, tanggalUrut, wajib } from './impor-templat.use-case.ts'

const UJI = ['job-fit', 'uji-kompetensi-jf']
const HASIL = ['lulus', 'tidak-lulus']
const MASA = ['cltn', 'tugas-belajar', 'pejabat-negara']

const buat = (deps: DepsTemplat, jenis: string, isi: JenisFakta): ImporLembar =>
  buatImpor(deps, { jenis, potret: false, susun: (k) => susunFaktaOrang(deps.penyimpan, isi, k) })
const nihil = (b: BarisLembar, kolom: string): boolean => tidakAda(teksSel(b.sel(kolom)) ?? '')

/** A day the row tells of has come: what is not decided yet is no result. */
function sudahLewat(b: BarisLembar, m: KumpulanMasalah, kolom: string, hariIni: IsoDate): IsoDate | undefined {
  const d = wajib(b, m, kolom, bacaTanggal(b, m, kolom))
  if (d === undefined || d <= hariIni) return d
  m.catat(b.nomor, b.judul(kolom), 'impor.tanggal-mustahil', { nilai: d, sebab: `sesudah ${hariIni}` })
  return undefined
}

export const buatImporUjiKompetensi = (deps: DepsTemplat): ImporLembar =>
  buat(deps, 'uji-kompetensi', {
    kolom: KOLOM_UJI_KOMPETENSI,
    tabel: deps.penyimpan.tabel.ujiKompetensi,
    perihal: 'uji-kompetensi',
    menyeluruh: true,
    kunci: (f) => `${String(f.tanggal)} ${String(f.jenis)}`,
    baca: (b, m) => {
      if (nihil(b, 'JENIS')) return 'tidak-ada'
      const jenis = pilihan(b, m, 'JENIS', UJI)
      const tanggal = sudahLewat(b, m, 'TANGGAL', deps.jam.hariIni())
      const lulus = pilihan(b, m, 'HASIL', HASIL) === 'lulus'
      return { fakta: { jenis, tanggal, lulus }, belumLengkap: belumLengkap(b) }
    },
  })

export const buatImporKotakTalenta = (deps: DepsTemplat): ImporLembar =>
  buat(deps, 'kotak-talenta', {
    kolom: KOLOM_KOTAK_TALENTA,
    tabel: deps.penyimpan.tabel.kotakTalenta,
    perihal: 'kotak-talenta',
    kunci: (f) => String(f.mulai),
    baca: (b, m) => {
      if (nihil(b, 'KOTAK')) return 'tidak-ada'
      const kotak = wajib(b, m, 'KOTAK', bulat(b, m, 'KOTAK', 1, 9))
      const { a, z } = tanggalUrut(b, m, 'MULAI', 'SAMPAI', true)
      return { fakta: { kotak, mulai: a, sampai: z } }
    },
  })

export const buatImporCltn = (deps: DepsTemplat): ImporLembar =>
  buat(deps, 'cltn', {
    kolom: KOLOM_CLTN,
    tabel: deps.penyimpan.tabel.masaKhusus,
    perihal: 'cltn',
    kunci: (f) => `${String(f.mulai)} ${String(f.jenis)}`,
    baca: (b, m) => {
      if (nihil(b, 'JENIS')) return 'tidak-ada'
      const jenis = pilihan(b, m, 'JENIS', MASA)
      const { a, z } = tanggalUrut(b, m, 'MULAI', 'SAMPAI', true)
      return { fakta: { jenis, mulai: a, sampai: z } }
    },
  })

export const buatImporSertifikat = (deps: DepsTemplat): ImporLembar =>
  buat(deps, 'sertifikat', {
    kolom: KOLOM_SERTIFIKAT,
    tabel: deps.penyimpan.tabel.sertifikat,
    perihal: 'sertifikat',
    menyeluruh: true,
    kunci: (f) => `${String(f.jenis)} ${String(f.tanggal)}`,
    baca: (b, m) => {
      if (nihil(b, 'JENIS')) return 'tidak-ada'
      const nama = wajib(b, m, 'JENIS', teksSel(b.sel('JENIS')))
      const { a, z } = tanggalUrut(b, m, 'TANGGAL', 'SAMPAI', true)
      return { fakta: { jenis: nama && kata(nama), tanggal: a, sampai: z }, belumLengkap: belumLengkap(b) }
    },
  })
