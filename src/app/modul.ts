import { bacaJabatan, pensiunDariJabatan, susunJabatan } from '#modules/jabatan'
import { susunKecocokan } from '#modules/kecocokan'
import { hukumPasangan, susunHariLibur, susunNilaiHukum } from '#modules/kelayakan'
import {
  bacaNilai,
  dikenalBidangStudi,
  kodeBidangStudi,
  kompetensiMenurutKode,
  namaBidangStudi,
  relasiBidangStudi,
  susunKompetensi,
  tabelKompetensi,
} from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import {
  bacaAsalFakta,
  bacaFaktaPegawai,
  bacaPemegangKursi,
  buatBacaJejakSaya,
  buatBacaPetaJabatan,
  buatBukaSaya,
  susunOrang,
  susunPegawai,
} from '#modules/pegawai'
import { barisDipilih, buatBahanSetelan, susunPenempatan, type UsePenempatan } from '#modules/penempatan'
import {
  type HargaTinggal,
  type RencanaDipilih,
  susunPersetujuan,
  type TanpaHargaTinggal,
  type TempatRencana,
} from '#modules/persetujuan'
import { susunUmpanBalik } from '#modules/umpan-balik'
import type { Pelaku } from '#platform/access'
import { bacaJejakPegawai } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis } from '#platform/db'
import type { PintuImpor } from '#platform/fakta'
import type { Bahasa } from '#platform/i18n'
import { addYears } from '#regulasi'
import { type Galat, type IsoDate, ok, type Result } from '#shared'
import { simpanBerkasSkenario } from './ajukan-skenario.ts'

/** Use cases of the modules, with what each needs from the others. */
export function susunModul(basis: Basis, jam: Jam) {
  const deps = { basis, jam }
  const jabatan = susunJabatan({ ...deps, dikenalBidangStudi })
  const pegawai = susunPegawai({ ...deps, kodeBidangStudi, tabelDiAtas: tabelKompetensi })
  const kompetensi = susunKompetensi(deps)
  const pintuImpor: readonly PintuImpor[] = [...pegawai.pintuImpor, ...jabatan.pintuImpor, ...kompetensi.pintuImpor]
  const depsSaya = { basis, bacaFaktaPegawai, bacaUnit, bacaAsalFakta, bacaJejakPegawai, namaBidangStudi }
  const penempatan = susunPenempatan({
    ...deps,
    kelayakan: hukumPasangan(relasiBidangStudi),
  })
  const persetujuan = susunPersetujuan({
    ...deps,
    pensiun: pensiunDari,
    bacaRencana: bacaRencanaDipilih(penempatan),
    bacaPeringkat: penempatan.bacaPeringkat,
    bacaHargaTinggal: bacaHargaTinggal(penempatan),
  })
  const umpanBalik = susunUmpanBalik(deps)
  const orang = susunOrang({ basis, bacaNilai, namaBidangStudi, namaKompetensi })
  return {
    jabatan,
    pegawai,
    kompetensi,
    pintuImpor,
    peta: {
      bacaPetaJabatan: buatBacaPetaJabatan({
        basis,
        bacaUnit,
        bacaJabatan,
        bacaPemegangKursi,
        tmtPensiun,
        tambahTahun: addYears,
      }),
      namaBidangStudi,
    },
    saya: { bukaSaya: buatBukaSaya(depsSaya), bacaJejakSaya: buatBacaJejakSaya(depsSaya) },
    orang,
    umpanBalik,
    kecocokan: susunKecocokan({ basis }),
    nilaiHukum: susunNilaiHukum(deps),
    hariLibur: susunHariLibur(deps),
    persetujuan: {
      ...persetujuan,
      simpanBerkas: simpanBerkasSkenario(persetujuan.simpanBerkas, penempatan),
      daftarRencana: (pelaku: Pelaku) => penempatan.daftarRencana({}, pelaku),
    },
    penempatan: {
      ...penempatan,
      bahanSetelan: buatBahanSetelan({
        basis,
        bacaUnit,
        bacaJabatan,
        bacaPemegangKursi,
        bacaFaktaPegawai,
        cariPegawai: (m, pelaku) => orang.cariPegawai(m, pelaku),
        bacaSuara: (pelaku) => umpanBalik.usulanPoin(pelaku),
      }),
      nomorSurat: persetujuan.nomorSuratRencana,
      namaUnit: async (pada: IsoDate, pelaku: Pelaku) => {
        const unit = await basis.transaksi(pelaku, (trx) => bacaUnit(trx, { pada }))
        const nama = new Map(unit.map((u) => [u.id, u.nama]))
        return new Map(unit.map((u) => [u.id, { unit: u.nama, kantor: nama.get(u.perangkatDaerahId) ?? u.nama }]))
      },
    },
  }
}
export type Modul = ReturnType<typeof susunModul>

const namaKompetensi = (kode: string, bahasa: Bahasa): string => {
  const k = kompetensiMenurutKode(kode)
  return k === undefined ? '' : bahasa === 'id' ? k.nama : k.namaEn
}

const tmtPensiun = (...m: Parameters<typeof pensiunDariJabatan>): IsoDate | undefined =>
  pensiunDariJabatan(...m)?.tmtPensiun
const pensiunDari = (...m: Parameters<typeof pensiunDariJabatan>) => {
  const h = pensiunDariJabatan(...m)
  return h && { tanggal: h.tmtPensiun, dasar: h.dasar }
}

/** The lines of one plan of a stored run, those it releases included. */
const bacaRencanaDipilih =
  (penempatan: Pick<UsePenempatan, 'bacaRencana'>) =>
  async (m: TempatRencana, pelaku: Pelaku): Promise<Result<RencanaDipilih, Galat>> => {
    const baca = await penempatan.bacaRencana({ id: m.rencanaId }, pelaku)
    if (!baca.ok) return baca
    return ok({ tmt: baca.value.tmt, baris: barisDipilih(baca.value, m.varian, m.kunci) })
  }

const bacaHargaTinggal =
  (penempatan: Pick<UsePenempatan, 'bacaAkibat'>) =>
  async (
    m: TempatRencana & { readonly nip: string },
    pelaku: Pelaku,
  ): Promise<Result<HargaTinggal | TanpaHargaTinggal, Galat>> => {
    const h = await penempatan.bacaAkibat(m, pelaku)
    if (!h.ok) return h.error.kode === 'penempatan.pegawai-tidak-ditemukan' ? ok('di-luar-rencana') : h
    if (!h.value.harga) return ok(h.value.tanpaHarga ?? 'tidak-bisa-tetap')
    const { rugi, langkah, pindah } = h.value.harga
    return ok({
      rugi,
      langkah,
      pindah: pindah.map((x) => ({
        nip: x.pegawai.nip,
        nama: x.pegawai.nama,
        dari: x.dari.nama,
        ke: x.ke.nama,
      })),
    })
  }
