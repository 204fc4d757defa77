import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { halamanGalat, ruteGaya } from '#design'
import { ruteAspirasi, ruteJam, susunAspirasi, susunJam, type UseAspirasi, type UseJam } from '#modules/aspirasi'
import { ruteKecocokan } from '#modules/kecocokan'
import {
  bacaHariLibur,
  bacaKetetapan,
  kalenderPada,
  ruteHariLibur,
  ruteKelayakan,
  ruteNilaiHukum,
} from '#modules/kelayakan'
import {
  bacaNamaPegawai,
  ruteImpor,
  ruteOrang,
  rutePetaJabatan,
  ruteSaya,
  TAHUN_JELANG_PENSIUN,
} from '#modules/pegawai'
import { rutePenempatan, ruteSkenario } from '#modules/penempatan'
import {
  ruteKeputusanSaya,
  ruteKodePeriksa,
  rutePengumuman,
  rutePersetujuan,
  susunKodePeriksa,
  susunPengumuman,
} from '#modules/persetujuan'
import { type OpsiRutePengguna, rutePengguna, susunPengguna, type UsePengguna } from '#modules/pengguna'
import { ringkasKebutuhan, ruteUmpanBalik } from '#modules/umpan-balik'
import type { Jam } from '#platform/clock'
import { type Basis, pelakuSistem } from '#platform/db'
import type { Catatan } from '#platform/logging'
import { bukaSesi, oidcDariLingkungan, rahasiaPemasangan, sandiAcak, turunkanRahasia } from '#platform/session'
import { bukaAset, type DepsWeb, type Rute } from '#platform/web'
import type { DaftarKetetapan, LiburTahun } from '#regulasi'
import { ruteBeranda } from './beranda.route.tsx'
import { buatRingkasanKota } from './beranda-ringkasan.ts'
import { GalatPerintah } from './galat.ts'
import { ruteApiHitung } from './hitung/api.ts'
import { KALKULATOR } from './hitung/daftar.ts'
import { ruteHitung } from './hitung/hitung.route.tsx'
import { ruteJejak } from './jejak.route.tsx'
import { buatJejak, type UseJejak } from './jejak.ts'
import { folderPublik, type Lingkungan } from './lingkungan.ts'
import { type Modul, susunModul } from './modul.ts'
import { ruteOpenApi } from './openapi.ts'
import { periksaRantai } from './periksa-rantai.ts'
import { uraianKalkulator } from './hitung/index.ts'
import type { Instansi, Tempat } from './tempat.ts'

export interface OpsiSusun {
  readonly instansi: Pick<Instansi, 'id' | 'nama' | 'sintetis'>
  readonly ling: Lingkungan
  readonly jam: Jam
  /** Where this process is reached when TEPAT_URL says nothing. */
  readonly alamat: string
  readonly catatan: Catatan
}

export interface Susunan {
  readonly use: Modul & {
    readonly pengguna: UsePengguna
    readonly jejak: UseJejak
    readonly aspirasi: UseAspirasi
    readonly jamPesan: UseJam
  }
  readonly rute: Rute[]
  readonly web: DepsWeb
  /** Sender of mails, and what seals their secrets until they leave. */
  readonly surel: { readonly dari: string; readonly rahasia: string }
  /** The one password of the demo accounts; the same at every start of this installation. */
  readonly sandiContoh: string
  tutup(): Promise<void>
}

/** Every page there is. What is not here does not exist: no door leads to an empty room. */
const ruteSemua = (
  use: Susunan['use'],
  pengguna: OpsiRutePengguna,
  {
    jam,
    instansi,
    kunciKalender,
    kodePeriksa,
    pengumuman,
    ketetapanKota,
    liburKota,
    alamatUmum,
  }: Pick<OpsiSusun, 'jam' | 'instansi'> & {
    readonly kunciKalender: string
    readonly kodePeriksa: ReturnType<typeof susunKodePeriksa>
    readonly pengumuman: ReturnType<typeof susunPengumuman>
    readonly ketetapanKota: () => Promise<DaftarKetetapan>
    readonly liburKota: () => Promise<readonly LiburTahun[]>
    readonly alamatUmum: () => string
  },
): Rute[] => [
  ...ruteBeranda({
    ringkasan: buatRingkasanKota({ bacaPetaJabatan: use.peta.bacaPetaJabatan, jam, instansiId: instansi.id }),
  }),
  ...ruteKelayakan({ bacaKetetapan: ketetapanKota }),
  ...ruteHitung({ bacaKetetapan: ketetapanKota, bacaLibur: liburKota }),
  ...ruteApiHitung({ bacaKetetapan: ketetapanKota }),
  ...rutePengguna(use.pengguna, pengguna),
  ...ruteSaya(use.saya),
  ...rutePetaJabatan({
    ...use.peta,
    tahunJelangPensiun: TAHUN_JELANG_PENSIUN,
    bacaSuaraJabatan: async (jabatanId, pelaku) =>
      (await use.umpanBalik.bacaSuaraJabatan(jabatanId, pelaku))?.map(ringkasKebutuhan) ?? null,
  }),
  ...ruteOrang(use.orang),
  ...ruteKecocokan(use.kecocokan),
  ...rutePenempatan(use.penempatan),
  ...ruteSkenario(use.penempatan),
  ...rutePersetujuan(
    { ...use.persetujuan, bacaKode: kodePeriksa.bacaKode },
    { kunci: kunciKalender, pelakuMenurutId: use.pengguna.pelakuMenurutId },
    { pemerintah: instansi.nama, url: pengguna.url },
  ),
  ...ruteKeputusanSaya(use.persetujuan, { pemerintah: instansi.nama }),
  ...ruteKodePeriksa(kodePeriksa, { url: pengguna.url }),
  ...rutePengumuman(pengumuman),
  ...ruteAspirasi(use.aspirasi, { url: pengguna.url }),
  ...ruteJam(use.jamPesan, { pemerintah: instansi.nama, url: alamatUmum }),
  ...ruteUmpanBalik(use.umpanBalik),
  ...ruteImpor({ ...use.pegawai, pintuImpor: use.pintuImpor }),
  ...ruteNilaiHukum(use.nilaiHukum, {
    kalkulator: KALKULATOR.map((x) => ({
      nama: x.nama,
      parameter: x.parameter,
      judul: (b) => uraianKalkulator(x, b).judul,
    })),
  }),
  ...ruteHariLibur(use.hariLibur, {
    geseran: use.persetujuan.geseranLibur,
    geseranPesan: use.jamPesan.geseranPesan,
  }),
  ...ruteJejak(use.jejak),
  ...ruteGaya(),
]

/** What law the city applies is public: read by the program itself for pages without a user. */
const bacaKetetapanKota = (basis: Basis, instansiId: string) => () =>
  basis.transaksi(pelakuSistem(instansiId, 'Nilai hukum kota'), bacaKetetapan)
const bacaLiburKota = (basis: Basis, instansiId: string) => async () =>
  kalenderPada(await basis.transaksi(pelakuSistem(instansiId, 'Hari libur kota'), bacaHariLibur))

/** Composition root: gives every module its dependencies and collects the routes they offer. */
export function susun(tempat: Tempat, opsi: OpsiSusun): Susunan {
  const { basis } = tempat
  const { ling, instansi, jam } = opsi
  const rahasia = berpesan(() => rahasiaPemasangan({ rahasia: process.env.TEPAT_RAHASIA, folder: ling.data }))
  const url = ling.urlPublik ?? opsi.alamat
  const sesi = bukaSesi({
    urlBasis: tempat.urlAplikasi,
    rahasia: turunkanRahasia(rahasia, 'sesi'),
    url,
    oidc: berpesan(() => oidcDariLingkungan(process.env)),
  })
  const pengguna = susunPengguna({ basis, sesi, jam, instansiId: instansi.id })
  const jejak = buatJejak({ basis, periksaRantai: () => periksaRantai(tempat), bacaNamaPegawai })
  const aspirasi = susunAspirasi({
    basis,
    jam,
    instansiId: instansi.id,
    kunci: turunkanRahasia(rahasia, 'aspirasi'),
  })
  const surel = suratKeluar(rahasia, ling, url)
  const jamPesan = susunJam({
    basis,
    jam,
    instansiId: instansi.id,
    kunci: turunkanRahasia(rahasia, 'aspirasi'),
    kunciSurel: surel.rahasia,
    adaServer: ling.smtp !== undefined,
    dari: surel.dari,
    url: () => url,
    pemerintah: instansi.nama,
  })
  const use = {
    ...susunModul(basis, jam),
    pengguna,
    jejak,
    aspirasi,
    jamPesan,
  }
  const publik = folderPublik()
  const rute = ruteSemua(
    use,
    { rahasia: turunkanRahasia(rahasia, 'kuki pengguna'), contoh: instansi.sintetis, url: ling.urlPublik },
    {
      ...opsi,
      kunciKalender: turunkanRahasia(rahasia, 'kalender'),
      ketetapanKota: bacaKetetapanKota(basis, instansi.id),
      liburKota: bacaLiburKota(basis, instansi.id),
      alamatUmum: () => url,
      kodePeriksa: susunKodePeriksa({
        basis,
        instansiId: instansi.id,
        kunci: turunkanRahasia(rahasia, 'kode periksa'),
      }),
      pengumuman: susunPengumuman({
        basis,
        jam,
        instansiId: instansi.id,
        bacaDasarRencana: use.penempatan.bacaDasarUmum,
      }),
    },
  )
  return {
    use,
    rute: [...rute, ...ruteOpenApi(rute, instansi.nama)],
    web: {
      siapa: pengguna.siapa,
      rahasia: turunkanRahasia(rahasia, 'formulir'),
      url: ling.urlPublik,
      aset: fs.existsSync(path.join(publik, 'manifest.json')) ? bukaAset(publik) : undefined,
      hariIni: () => jam.hariIni(),
      instansi: { nama: instansi.nama, contoh: instansi.sintetis },
      halamanGalat,
      catatGalat: (nomor, galat, request) =>
        opsi.catatan.error(
          // A tracking code is a key: it is written down nowhere.
          {
            nomor,
            galat,
            metode: request.method,
            jalur: new URL(request.url).pathname.replace(/^\/lacak\/[^/]+/, '/lacak/:kode'),
          },
          'galat halaman',
        ),
    },
    surel,
    sandiContoh: sandiAcak((n) =>
      createHmac('sha256', turunkanRahasia(rahasia, 'sandi contoh')).update(String(n)).digest(),
    ),
    tutup: () => sesi.tutup(),
  }
}

const suratKeluar = (rahasia: string, ling: Lingkungan, url: string) => ({
  dari: ling.surelDari ?? `tepat@${new URL(url).hostname}`,
  rahasia: turunkanRahasia(rahasia, 'surel'),
})

/** A wrong setting is the operator's to mend: one line, no stack. */
function berpesan<T>(kerja: () => T): T {
  try {
    return kerja()
  } catch (sebab) {
    throw new GalatPerintah((sebab as Error).message, 2, sebab)
  }
}
