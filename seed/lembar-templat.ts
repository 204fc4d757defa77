import { KOLOM_PETA_JABATAN } from '#modules/jabatan'
import { KOLOM_KOMPETENSI, KOLOM_STANDAR } from '#modules/kompetensi'
import { KOLOM_DIKLAT, KOLOM_HUKDIS, KOLOM_PREDIKAT, KOLOM_RIWAYAT } from '#modules/pegawai'
import type { Lembar, Sel } from '#platform/lembar'
import type { KotaContoh, PegawaiContoh } from './tipe.ts'
import { tanggalSiasn } from './waktu.ts'

const TIDAK_ADA = 'tidak ada'
const daftar = (d: readonly string[]): string => (d.length ? d.join(';') : TIDAK_ADA)

/** Rows keyed by header, laid out in the template's order. */
function susun<K extends string>(
  namaBerkas: string,
  kolom: readonly { readonly nama: K }[],
  baris: readonly Partial<Record<NoInfer<K>, Sel>>[],
): Lembar {
  return { namaBerkas, baris: [kolom.map((k) => k.nama), ...baris.map((b) => kolom.map((k) => b[k.nama] ?? null))] }
}

export function lembarPetaJabatan(kota: KotaContoh): Lembar {
  const terisi = new Map<string, number>()
  for (const p of kota.pegawai) if (p.jabatanKode) terisi.set(p.jabatanKode, (terisi.get(p.jabatanKode) ?? 0) + 1)
  return susun('peta-jabatan-contoh.xlsx', KOLOM_PETA_JABATAN, [
    ...kota.unit.map((u) => ({
      BARIS: 'unit',
      KODE: u.kode,
      NAMA: u.nama,
      'KODE INDUK': u.indukKode,
      'JENIS UNIT': u.jenis,
      'KODE PERANGKAT DAERAH': u.opdKode,
      'KODE WILAYAH': u.kodeWilayah,
      'UNOR ID': u.unorId,
      URUT: u.urut,
    })),
    ...kota.jabatan.map((j) => ({
      BARIS: 'jabatan',
      KODE: j.kode,
      NAMA: j.nama,
      'KODE UNIT': j.unitKode,
      'KODE ATASAN': j.atasanKode,
      JENJANG: j.jenjang,
      ESELON: j.eselon ?? TIDAK_ADA,
      KELAS: j.kelas,
      KEBUTUHAN: j.kuota,
      BEZETTING: terisi.get(j.kode) ?? 0,
      PENANDA: daftar(j.penanda),
      BIDANG: daftar(j.bidang),
      'PENDIDIKAN BIDANG': daftar(j.pendidikanBidang),
      'PENDIDIKAN MINIMUM': j.pendidikanMinimum,
      'GOLONGAN MINIMUM': j.golonganMinimum ?? TIDAK_ADA,
      URUT: j.urut,
    })),
  ])
}

export const lembarStandar = (kota: KotaContoh): Lembar =>
  susun(
    'standar-kompetensi-contoh.xlsx',
    KOLOM_STANDAR,
    kota.jabatan.flatMap((j) =>
      j.standar.map((s) => ({
        'KODE JABATAN': j.kode,
        'KODE KOMPETENSI': s.kode,
        LEVEL: s.level,
        MUTLAK: s.mutlak ? 'ya' : 'tidak',
      })),
    ),
  )

/** Rows per person; a person whose fact is unknown has no row at all. */
const perOrang = <K extends string>(
  kota: KotaContoh,
  baris: (p: PegawaiContoh) => readonly Partial<Record<K, Sel>>[],
): Partial<Record<K, Sel>>[] => kota.pegawai.flatMap((p) => baris(p))

export const lembarRiwayat = (kota: KotaContoh): Lembar =>
  susun(
    'riwayat-contoh.xlsx',
    KOLOM_RIWAYAT,
    perOrang(kota, (p) =>
      p.riwayat?.length === 0
        ? [{ NIP: p.nip, 'NAMA JABATAN': TIDAK_ADA }]
        : (p.riwayat ?? []).map((r) => ({
            NIP: p.nip,
            'NAMA JABATAN': r.namaJabatan,
            'KODE JABATAN': r.jabatanKode ?? null,
            JENJANG: r.jenjang,
            KELAS: r.kelas ?? null,
            BIDANG: r.bidang ? daftar(r.bidang) : null,
            TMT: tanggalSiasn(r.tmt),
            SAMPAI: r.sampai === null ? null : tanggalSiasn(r.sampai),
            PERAN: r.peran,
            LENGKAP: 'ya',
          })),
    ),
  )

export const lembarPredikat = (kota: KotaContoh): Lembar =>
  susun(
    'predikat-contoh.xlsx',
    KOLOM_PREDIKAT,
    perOrang(kota, (p) => (p.predikat ?? []).map((x) => ({ NIP: p.nip, TAHUN: x.tahun, PREDIKAT: x.nilai }))),
  )

export const lembarHukdis = (kota: KotaContoh): Lembar =>
  susun(
    'hukdis-contoh.xlsx',
    KOLOM_HUKDIS,
    perOrang(kota, (p) =>
      p.hukdis?.length === 0
        ? [{ NIP: p.nip, TINGKAT: TIDAK_ADA }]
        : (p.hukdis ?? []).map((h) => ({
            NIP: p.nip,
            TINGKAT: h.tingkat,
            MULAI: tanggalSiasn(h.mulai),
            SAMPAI: h.sampai === null ? null : tanggalSiasn(h.sampai),
          })),
    ),
  )

export const lembarDiklat = (kota: KotaContoh): Lembar =>
  susun(
    'diklat-contoh.xlsx',
    KOLOM_DIKLAT,
    perOrang(kota, (p) =>
      p.diklat?.length === 0
        ? [{ NIP: p.nip, 'NAMA DIKLAT': TIDAK_ADA }]
        : (p.diklat ?? []).map((d) => ({
            NIP: p.nip,
            'NAMA DIKLAT': d.nama,
            JENIS: d.jenis,
            TAHUN: d.tahun,
            JP: d.jp ?? null,
          })),
    ),
  )

export const lembarKompetensi = (kota: KotaContoh): Lembar =>
  susun(
    'kompetensi-contoh.xlsx',
    KOLOM_KOMPETENSI,
    perOrang(kota, (p) =>
      p.kompetensi.map((k) => ({
        NIP: p.nip,
        'KODE KOMPETENSI': k.kode,
        LEVEL: k.level,
        TANGGAL: tanggalSiasn(k.tanggal),
      })),
    ),
  )
