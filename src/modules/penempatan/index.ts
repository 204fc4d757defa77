import { createHash } from 'node:crypto'
import { hitungMatriksKecocokan } from '#modules/kecocokan'
import { bacaJabatan, bacaJabatanDatangPergi, pensiunDariJabatan } from '#modules/jabatan'
import { bacaKetetapan, siapkanPeriksaPasangan } from '#modules/kelayakan'
import { bacaNilai, bacaStandar, relasiBidangStudi } from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import { bacaFaktaPegawai, bacaPegawaiDatangPergi, bacaPemegangKursi } from '#modules/pegawai'
import { catat, catatBanyak } from '#platform/audit'
import { perubahanSejak, perubahanTerakhir } from '#platform/fakta'
import { idBaru } from '#platform/ids'
import type { DepsPenempatan } from './application/deps.ts'
import { susunUsePenempatan, type UsePenempatan } from './application/susun-use.ts'
import { KEBIJAKAN_BOBOT } from './domain/rencana/index.ts'
import { mesinDiPekerja, siapkanMesin } from './infrastructure/pekerja-hitung.ts'
import { bukaPenyimpananRencana } from './infrastructure/penyimpanan-rencana.repository.ts'
import { bukaPenyimpananSkenario } from './infrastructure/penyimpanan-skenario.repository.ts'

export * from './domain/solver/index.ts'
export * from './application/rencana.dto.ts'
export { pesanTetapkan, tetapkan } from './domain/tetapkan/tetapkan.ts'
export { type FaktaKota, type Keadaan, susunKeadaan } from './application/keadaan.ts'
export type { MasukanAlasanPasangan, TempatRencana } from './application/baca-alasan.use-case.ts'
export type { SisiBanding } from './application/banding.dto.ts'
export type { MasukanRencana } from './application/hitung-rencana.use-case.ts'
export { susunRencana } from './application/susun-rencana.ts'
export {
  cobaUbah,
  type Graf,
  hargaPasangan,
  jalankanMesin,
  jelaskanBuntu,
  KEBIJAKAN_BOBOT,
  type KebijakanBobot,
  mulaiCoba,
} from './domain/rencana/index.ts'
export {
  jelaskanKonflik,
  kendalaBanyak,
  kendalaLangkah,
  selesaikanBerkendala,
  selesaikanMinimum,
  type Tuntutan,
} from './domain/kendala/index.ts'
export { mesinDiPekerja, selesaikanDiPekerja, siapkanMesin } from './infrastructure/pekerja-hitung.ts'
export { type Perubahan, ubahPenugasan } from './domain/ubah/index.ts'
export type { DepsPenempatan, UsePenempatan }

export {
  type BahanSetelan,
  buatBahanSetelan,
  type DepsBahanSetelan,
  type MasukanBahan,
} from './application/bahan-setelan.use-case.ts'
export { barisDipilih } from './application/baris-dipilih.ts'
export { ruteSkenario, type UseSkenarioWeb } from './web/skenario.route.tsx'
export { rutePenempatan } from './web/rencana.route.tsx'
export type { UseRuang } from './web/use-ruang.ts'

/** Use cases of the module. `kelayakan` is the law with the taxonomy of studies given to it. */
export const susunPenempatan = (
  deps: Pick<DepsPenempatan, 'basis' | 'jam' | 'kelayakan'> & Partial<DepsPenempatan>,
): UsePenempatan =>
  susunUsePenempatan({
    idBaru,
    penyimpanan: bukaPenyimpananRencana(),
    penyimpananSkenario: bukaPenyimpananSkenario(),
    sidik: (teks) => createHash('sha256').update(teks).digest('hex'),
    periksaPasangan: (k) => siapkanPeriksaPasangan({ ...k, relasi: relasiBidangStudi }),
    pensiun: (...m) => pensiunDariJabatan(...m)?.tmtPensiun,
    kebijakan: KEBIJAKAN_BOBOT,
    kecocokan: hitungMatriksKecocokan,
    mesin: mesinDiPekerja,
    siapkanMesin,
    bacaUnit,
    bacaJabatan,
    bacaFaktaPegawai,
    bacaStandar,
    bacaNilai,
    bacaKetetapan,
    bacaPemegangKursi,
    bacaPegawaiDatangPergi,
    bacaJabatanDatangPergi,
    perubahanSejak,
    perubahanTerakhir,
    catatBanyak,
    catat,
    ...deps,
  })
