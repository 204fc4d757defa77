import { bacaJabatan } from '#modules/jabatan'
import { bacaUnit, bacaUnor } from '#modules/organisasi'
import {
  bacaDikenal,
  buatImpor,
  type BarisFakta,
  type DepsImpor,
  type ImporLembar,
  type KonteksImpor,
  kolomBerbeda,
  mulaiVersi,
  type RencanaImpor,
  type RujukanVersi,
} from '#platform/fakta'
import { idBaru } from '#platform/ids'
import { bacaKepala, type KumpulanMasalah, type LembarBerkepala } from '#platform/lembar'
import { type Galat, ok, type Result } from '#shared'
import { KOLOM_SIASN } from '../domain/kolom-siasn.ts'
import { mulaiMenurutNip, rapikanNip } from '../domain/nip.ts'
import { PencocokJabatan, PencocokUnit } from '../domain/pencocok.ts'
import { bacaBarisSiasn, type BarisSiasn } from './baca-siasn.ts'
import type { PenyimpanPegawai, VersiPegawai } from './pegawai.port.ts'

export interface DepsSiasn extends DepsImpor {
  readonly penyimpan: PenyimpanPegawai
  /** Code of the taxonomy of study fields for a programme's name (module kompetensi, above this one). */
  readonly kodeBidangStudi: (namaProdi: string) => string | undefined
}

/**
 * SIASN "data utama". Upsert by NIP. A cell that is empty, or a column that is missing, leaves what is recorded as it
 * is: a gap in one export erases no fact. Rows with a problem are refused one by one; the others are taken.
 */
export const buatImporSiasn = (deps: DepsSiasn): ImporLembar =>
  buatImpor(deps, { jenis: 'siasn', potret: true, susun: (k) => susun(deps, k) })

async function susun(deps: DepsSiasn, k: KonteksImpor): Promise<Result<RencanaImpor, Galat>> {
  const kepala = bacaKepala(k.lembar, KOLOM_SIASN)
  if (!kepala.ok) return kepala
  const { trx, masalah } = k
  const hariIni = deps.jam.hariIni()
  const pencocok = {
    unit: new PencocokUnit(await bacaDikenal(k, hariIni, bacaUnit), await bacaUnor(trx)),
    jabatan: new PencocokJabatan(await bacaDikenal(k, hariIni, bacaJabatan)),
  }
  const tercatat = new Map((await deps.penyimpan.versiKini(trx)).map((v) => [v.nip, v]))
  const ganti: RujukanVersi[] = []
  const tambah: BarisFakta[] = []
  const pegawai = new Map<string, readonly string[]>()
  const hitung = { baru: 0, berubah: 0, sama: 0 }
  for (const { baris, letak } of terima(kepala.value, masalah, hariIni, pencocok)) {
    const lama = tercatat.get(baris.nip)
    const isi = gabung(deps, baris, letak, lama, k)
    const beda = lama ? kolomBerbeda(deps.penyimpan.tabel.pegawai, lama, isi) : []
    if (lama && beda.length === 0) {
      hitung.sama++
      continue
    }
    if (lama) {
      hitung.berubah++
      ganti.push({ subjek: lama.id, versi: lama.versi })
    } else hitung.baru++
    tambah.push(isi)
    pegawai.set(isi.id, beda)
  }
  return ok({
    dibaca: kepala.value.baris.length,
    ...hitung,
    perubahan: [{ tabel: deps.penyimpan.tabel.pegawai, ganti, tambah }],
    pegawai,
  })
}

interface Letak {
  readonly unitId?: string
  readonly jabatanId?: string
}

/** Rows free of problems, each with its unit and post found. */
function* terima(
  lembar: LembarBerkepala,
  masalah: KumpulanMasalah,
  hariIni: string,
  pencocok: { readonly unit: PencocokUnit; readonly jabatan: PencocokJabatan },
): Generator<{ baris: BarisSiasn; letak: Letak }> {
  const nipPertama = new Map<string, number>()
  for (const b of lembar.baris) {
    // A second row of one NIP is refused whatever else it says: the first has been taken or refused for itself.
    const sel = b.sel('NIP BARU')
    const tertulis = typeof sel === 'string' ? rapikanNip(sel) : ''
    const lain = nipPertama.get(tertulis)
    if (lain !== undefined) {
      masalah.catat(b.nomor, b.judul('NIP BARU'), 'impor.nip-ganda', { nilai: tertulis, lain })
      continue
    }
    if (/^\d{18}$/.test(tertulis)) nipPertama.set(tertulis, b.nomor)
    const baris = bacaBarisSiasn(b, masalah, hariIni)
    if (!baris) continue
    let letak: Letak = {}
    if (baris.unit) {
      const { unorId, nama, satuanKerja } = baris.unit
      const cocok = pencocok.unit.cari(unorId, nama, satuanKerja)
      if ('hasil' in cocok) letak = { unitId: cocok.hasil.id }
      else
        masalah.catat(b.nomor, b.judul(nama === null ? 'UNOR ID' : 'UNOR NAMA'), 'impor.unit-tidak-dikenal', {
          nilai: nama ?? unorId ?? '',
          sebab: cocok.sebab,
        })
      if (baris.jabatan && 'hasil' in cocok) letak = { ...letak, ...cariJabatan(cocok.hasil) }
    } else if (baris.jabatan) letak = cariJabatan(undefined)
    if (!masalah.ditolak(b.nomor)) yield { baris, letak }

    function cariJabatan(unit: Parameters<PencocokJabatan['cari']>[2]): Letak {
      const { kode, nama } = baris?.jabatan ?? { kode: null, nama: '' }
      const cocok = pencocok.jabatan.cari(kode, nama, unit)
      if ('hasil' in cocok) return { jabatanId: cocok.hasil.id, ...(!unit && { unitId: cocok.hasil.unitId }) }
      masalah.catat(b.nomor, b.judul('JABATAN NAMA'), 'impor.jabatan-tidak-dikenal', {
        nilai: nama,
        sebab: cocok.sebab,
        ...(unit && { unit: unit.nama }),
      })
      return {}
    }
  }
}

/** The row laid over what is recorded. Facts that belong together (rank and its date, post and its date) move together. */
function gabung(
  deps: DepsSiasn,
  b: BarisSiasn,
  letak: Letak,
  lama: VersiPegawai | undefined,
  k: KonteksImpor,
): BarisFakta & { id: string } {
  const tetap = (baru: unknown, kolom: string) => baru ?? lama?.[kolom] ?? null
  const berpasangan = (kunci: unknown, kolomKunci: string, ikut: unknown, kolomIkut: string) =>
    ikut ?? (kunci !== undefined && kunci !== lama?.[kolomKunci] ? null : (lama?.[kolomIkut] ?? null))
  const namaJabatan = b.jabatan === null ? deps.penyimpan.tanpaJabatan : b.jabatan?.nama
  const jabatanId = b.jabatan === undefined ? (lama?.jabatan_id ?? null) : (letak.jabatanId ?? null)
  const pindah = b.jabatan !== undefined && (jabatanId !== (lama?.jabatan_id ?? null) || b.jabatan === null)
  const kodeBidang = b.pendidikan === undefined ? undefined : (deps.kodeBidangStudi(b.pendidikan) ?? null)
  const awal = b.tmtCpns ?? mulaiMenurutNip(b.nip)
  return {
    id: lama?.id ?? idBaru(),
    nip: b.nip,
    nama: b.nama,
    gelar_depan: tetap(b.gelarDepan, 'gelar_depan'),
    gelar_belakang: tetap(b.gelarBelakang, 'gelar_belakang'),
    sintetis: lama?.sintetis ?? k.sintetis,
    tanggal_lahir: tetap(b.tanggalLahir, 'tanggal_lahir'),
    jenis_kelamin: tetap(b.jenisKelamin, 'jenis_kelamin'),
    jenis: tetap(b.jenis, 'jenis'),
    kedudukan: tetap(b.kedudukan, 'kedudukan'),
    tmt_cpns: tetap(b.tmtCpns, 'tmt_cpns'),
    golongan: tetap(b.golongan, 'golongan'),
    tmt_golongan: berpasangan(b.golongan, 'golongan', b.tmtGolongan, 'tmt_golongan'),
    pendidikan_tingkat: tetap(b.tingkat, 'pendidikan_tingkat'),
    pendidikan_nama: tetap(b.pendidikan, 'pendidikan_nama'),
    pendidikan_bidang: kodeBidang === undefined ? (lama?.pendidikan_bidang ?? null) : kodeBidang,
    tahun_lulus: berpasangan(b.pendidikan, 'pendidikan_nama', b.tahunLulus, 'tahun_lulus'),
    unit_id: tetap(letak.unitId, 'unit_id'),
    jabatan_id: jabatanId,
    nama_jabatan: tetap(namaJabatan, 'nama_jabatan'),
    tmt_jabatan: b.tmtJabatan ?? (pindah ? null : (lama?.tmt_jabatan ?? null)),
    berlaku_mulai: lama ? mulaiVersi(lama, k.berlaku) : awal !== undefined && awal < k.berlaku ? awal : k.berlaku,
  }
}
