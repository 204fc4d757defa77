import { BIDANG, bacaJabatan, JENJANG, type Jabatan } from '#modules/jabatan'
import { bacaDikenal, buatImpor, type DepsImpor, type ImporLembar } from '#platform/fakta'
import { type BarisLembar, bulatSel, type KumpulanMasalah, teksSel, tidakAda } from '#platform/lembar'
import { KOLOM_DIKLAT, KOLOM_HUKDIS, KOLOM_PREDIKAT, KOLOM_RIWAYAT } from '../domain/kolom-templat.ts'
import { bacaTanggal } from './baca-siasn.ts'
import { type IsiBaris, susunFaktaOrang } from './impor-fakta.ts'
import type { PenyimpanPegawai } from './pegawai.port.ts'

export interface DepsTemplat extends DepsImpor {
  readonly penyimpan: PenyimpanPegawai
}

const PREDIKAT = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang']
const TINGKAT = ['ringan', 'sedang', 'berat']
const PERAN = ['definitif', 'plt', 'plh']
export const kata = (s: string) =>
  s
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-')

/** A cell that must hold one of the words; undefined = refused (or empty and said so). */
export function pilihan(
  b: BarisLembar,
  m: KumpulanMasalah,
  kolom: string,
  boleh: readonly string[],
): string | undefined {
  const s = teksSel(b.sel(kolom))
  if (s === null) {
    m.catat(b.nomor, b.judul(kolom), 'impor.kolom-kosong')
    return undefined
  }
  const k = kata(s)
  if (boleh.includes(k)) return k
  m.catat(b.nomor, b.judul(kolom), 'impor.nilai-tidak-sah', { nilai: s, harap: boleh.join(', ') })
  return undefined
}

export function bulat(
  b: BarisLembar,
  m: KumpulanMasalah,
  kolom: string,
  dari: number,
  sampai: number,
): number | null | undefined {
  const s = b.sel(kolom)
  const n = bulatSel(s)
  if (n === null || (n !== undefined && n >= dari && n <= sampai)) return n
  m.catat(b.nomor, b.judul(kolom), 'impor.nilai-tidak-sah', { nilai: teksSel(s) ?? '', harap: `${dari}–${sampai}` })
  return undefined
}

export function wajib<T>(
  b: BarisLembar,
  m: KumpulanMasalah,
  kolom: string,
  nilai: T | null | undefined,
): T | undefined {
  if (b.sel(kolom) === null) m.catat(b.nomor, b.judul(kolom), 'impor.kolom-kosong')
  return nilai ?? undefined
}

/** Years a template may name: from before every career now running to this year, for it tells what has happened. */
const TAHUN_PERTAMA = 1960
const tahunWajib = (b: BarisLembar, m: KumpulanMasalah, hariIni: string) =>
  wajib(b, m, 'TAHUN', bulat(b, m, 'TAHUN', TAHUN_PERTAMA, Number(hariIni.slice(0, 4))))

export function tanggalUrut(b: BarisLembar, m: KumpulanMasalah, mulai: string, sampai: string, bolehSama: boolean) {
  const a = wajib(b, m, mulai, bacaTanggal(b, m, mulai))
  const z = bacaTanggal(b, m, sampai)
  if (a && z && (z < a || (z === a && !bolehSama)))
    m.catat(b.nomor, b.judul(sampai), 'impor.tanggal-mustahil', { nilai: z, sebab: `tidak sesudah ${a}` })
  return { a, z: z ?? null }
}

export const buatImporPredikat = (deps: DepsTemplat): ImporLembar =>
  buatImpor(deps, {
    jenis: 'predikat',
    potret: false,
    susun: (k) =>
      susunFaktaOrang(
        deps.penyimpan,
        {
          kolom: KOLOM_PREDIKAT,
          tabel: deps.penyimpan.tabel.predikat,
          kunci: (f) => String(f.tahun),
          baca: (b, m) => ({
            fakta: { tahun: tahunWajib(b, m, deps.jam.hariIni()), nilai: pilihan(b, m, 'PREDIKAT', PREDIKAT) },
          }),
        },
        k,
      ),
  })

export const buatImporHukdis = (deps: DepsTemplat): ImporLembar =>
  buatImpor(deps, {
    jenis: 'hukdis',
    potret: false,
    susun: (k) =>
      susunFaktaOrang(
        deps.penyimpan,
        {
          kolom: KOLOM_HUKDIS,
          tabel: deps.penyimpan.tabel.hukdis,
          perihal: 'hukdis',
          kunci: (f) => `${String(f.mulai)} ${String(f.tingkat)}`,
          baca: (b, m) => {
            if (tidakAda(teksSel(b.sel('TINGKAT')) ?? '')) return 'tidak-ada'
            const tingkat = pilihan(b, m, 'TINGKAT', TINGKAT)
            const { a, z } = tanggalUrut(b, m, 'MULAI', 'SAMPAI', true)
            return { fakta: { tingkat, mulai: a, sampai: z } }
          },
        },
        k,
      ),
  })

export const buatImporDiklat = (deps: DepsTemplat): ImporLembar =>
  buatImpor(deps, {
    jenis: 'diklat',
    potret: false,
    susun: (k) =>
      susunFaktaOrang(
        deps.penyimpan,
        {
          kolom: KOLOM_DIKLAT,
          tabel: deps.penyimpan.tabel.diklat,
          perihal: 'diklat',
          kunci: (f) => `${String(f.tahun)} ${String(f.jenis)} ${String(f.nama)}`,
          baca: (b, m) => {
            const nama = teksSel(b.sel('NAMA DIKLAT'))
            if (nama !== null && tidakAda(nama)) return 'tidak-ada'
            if (nama === null) m.catat(b.nomor, b.judul('NAMA DIKLAT'), 'impor.kolom-kosong')
            const jenis = kata(teksSel(b.sel('JENIS')) ?? 'lainnya')
            const tahun = tahunWajib(b, m, deps.jam.hariIni())
            return { fakta: { nama, jenis, tahun, jp: bulat(b, m, 'JP', 1, 5000) ?? null } }
          },
        },
        k,
      ),
  })

export const buatImporRiwayat = (deps: DepsTemplat): ImporLembar =>
  buatImpor(deps, {
    jenis: 'riwayat',
    potret: false,
    susun: async (k) => {
      const jabatan = new Map((await bacaDikenal(k, deps.jam.hariIni(), bacaJabatan)).map((j) => [j.kode, j]))
      return susunFaktaOrang(
        deps.penyimpan,
        {
          kolom: KOLOM_RIWAYAT,
          tabel: deps.penyimpan.tabel.riwayat,
          perihal: 'riwayat',
          utuh: true,
          kunci: (f) => `${String(f.tmt)} ${String(f.peran)}`,
          baca: (b, m) => bacaRiwayat(b, m, jabatan),
        },
        k,
      )
    },
  })

export function belumLengkap(b: BarisLembar): boolean {
  const lengkap = teksSel(b.sel('LENGKAP'))
  return lengkap !== null && /^(tidak|t|no|false|0)$/i.test(lengkap)
}

function bacaRiwayat(b: BarisLembar, m: KumpulanMasalah, jabatan: ReadonlyMap<string, Jabatan>): IsiBaris | undefined {
  const nama = teksSel(b.sel('NAMA JABATAN'))
  if (nama !== null && tidakAda(nama)) return 'tidak-ada'
  if (nama === null) m.catat(b.nomor, b.judul('NAMA JABATAN'), 'impor.kolom-kosong')
  const kode = teksSel(b.sel('KODE JABATAN'))
  const j = kode === null ? undefined : jabatan.get(kode)
  if (kode !== null && !j) m.catat(b.nomor, b.judul('KODE JABATAN'), 'impor.jabatan-tidak-dikenal', { nilai: kode })
  const jenjang = j && b.sel('JENJANG') === null ? j.jenjang : pilihan(b, m, 'JENJANG', JENJANG)
  const { a, z } = tanggalUrut(b, m, 'TMT', 'SAMPAI', false)
  const peran = b.sel('PERAN') === null ? 'definitif' : pilihan(b, m, 'PERAN', PERAN)
  return {
    fakta: {
      jabatan_id: j?.id ?? null,
      nama_jabatan: nama,
      jenjang,
      kelas: bulat(b, m, 'KELAS', 1, 17) ?? null,
      bidang: bacaBidang(b, m),
      tmt: a,
      sampai: z,
      peran,
    },
    belumLengkap: belumLengkap(b),
  }
}

function bacaBidang(b: BarisLembar, m: KumpulanMasalah): string[] | null {
  const s = teksSel(b.sel('BIDANG'))
  if (s === null) return null
  if (tidakAda(s)) return []
  const kode = s
    .split(/[;,]/)
    .map(kata)
    .filter((x) => x !== '')
  const asing = kode.find((x) => !(x in BIDANG))
  if (asing !== undefined)
    m.catat(b.nomor, b.judul('BIDANG'), 'impor.nilai-tidak-sah', {
      nilai: asing,
      harap: Object.keys(BIDANG).join(', '),
    })
  return kode
}
