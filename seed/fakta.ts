import type { Jabatan } from '#modules/jabatan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'
import type { KotaContoh, PegawaiContoh, RiwayatContoh } from './tipe.ts'

export interface FaktaKotaContoh {
  readonly unit: readonly Unit[]
  readonly jabatan: readonly Jabatan[]
  readonly pegawai: readonly PegawaiFakta[]
  readonly standar: readonly StandarKompetensi[]
  readonly nilai: readonly NilaiKompetensi[]
}

/** The same city as the modules read it from the database, with codes and NIP as ids: for tests and benchmarks without one. */
export function faktaKotaContoh(kota: KotaContoh): FaktaKotaContoh {
  return {
    unit: kota.unit.map((u) => ({
      id: u.kode,
      kode: u.kode,
      nama: u.nama,
      jenis: u.jenis,
      indukId: u.indukKode,
      perangkatDaerahId: u.opdKode,
      kodeWilayah: u.kodeWilayah,
      urut: u.urut,
      berlakuMulai: '2022-08-01',
    })),
    jabatan: kota.jabatan.map((j) => ({
      id: j.kode,
      kode: j.kode,
      nama: j.nama,
      unitId: j.unitKode,
      perangkatDaerahId: j.opdKode,
      atasanId: j.atasanKode,
      jenjang: j.jenjang,
      eselon: j.eselon,
      kelas: j.kelas,
      kuota: j.kuota,
      penanda: j.penanda,
      bidang: j.bidang,
      pendidikanBidang: j.pendidikanBidang,
      pendidikanMinimum: j.pendidikanMinimum,
      golonganMinimum: j.golonganMinimum,
    })),
    pegawai: kota.pegawai.map((p) => faktaPegawai(p, kota)),
    standar: kota.jabatan.flatMap((j) => j.standar.map((s) => ({ jabatanId: j.kode, ...s }))),
    nilai: kota.pegawai.flatMap((p) => p.kompetensi.map((k) => ({ pegawaiId: p.nip, ...k }))),
  }
}

const riwayatFakta = ({ jabatanKode, ...r }: RiwayatContoh): RiwayatJabatan => ({
  ...r,
  ...(jabatanKode === undefined ? {} : { jabatanId: jabatanKode }),
})

let petaTerakhir: { kota: KotaContoh; posisi: Map<string, KotaContoh['jabatan'][number]> } | undefined
function posisiKota(kota: KotaContoh): Map<string, KotaContoh['jabatan'][number]> {
  if (petaTerakhir?.kota !== kota) petaTerakhir = { kota, posisi: new Map(kota.jabatan.map((j) => [j.kode, j])) }
  return petaTerakhir.posisi
}

function faktaPegawai(p: PegawaiContoh, kota: KotaContoh): PegawaiFakta {
  const {
    gelarDepan,
    gelarBelakang,
    jabatanKode,
    tmtJabatan,
    riwayat,
    kompetensi: _,
    faktaKurang: __,
    unitKode,
    nama,
    pendidikan,
    ...sisa
  } = p
  const j = jabatanKode === null ? undefined : posisiKota(kota).get(jabatanKode)
  const kini: RiwayatJabatan | null =
    j && tmtJabatan !== null
      ? {
          jabatanId: j.kode,
          namaJabatan: j.nama,
          jenjang: j.jenjang,
          kelas: j.kelas,
          bidang: j.bidang,
          tmt: tmtJabatan,
          sampai: null,
          peran: 'definitif',
        }
      : null
  return {
    ...sisa,
    id: p.nip,
    nama: [gelarDepan, nama].filter(Boolean).join(' ') + (gelarBelakang ? `, ${gelarBelakang}` : ''),
    unitId: unitKode,
    jabatanKini: kini,
    ...(riwayat === undefined ? {} : { riwayat: riwayat.map(riwayatFakta) }),
    ...(pendidikan === undefined ? {} : { pendidikan }),
  }
}
