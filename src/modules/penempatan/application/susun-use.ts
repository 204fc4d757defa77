import { buatBacaAkibat } from './baca-akibat.use-case.ts'
import { buatBacaAlasanJabatan, buatBacaAlasanPasangan } from './baca-alasan.use-case.ts'
import { buatBacaKewajaran, buatEksporKewajaran } from './baca-kewajaran.use-case.ts'
import { buatBandingkanBanyak, buatEksporBanding, buatPilihanBanding } from './banding.use-case.ts'
import { buatBacaRencana, buatDaftarRencana, buatPerubahanSesudah } from './baca-rencana.use-case.ts'
import { buatBacaPeringkat } from './baca-peringkat.use-case.ts'
import { buatBacaDasarUmum } from './dasar-umum.use-case.ts'
import { buatBacaSkenario, buatDaftarSkenario, buatPeriksaGeser } from './baca-skenario.use-case.ts'
import type { DepsPenempatan } from './deps.ts'
import { buatEksporSistem } from './ekspor-sistem.use-case.ts'
import { buatEksporRencana } from './ekspor-rencana.use-case.ts'
import { buatHitungRencana } from './hitung-rencana.use-case.ts'
import type { UseSkenario } from './skenario.dto.ts'
import {
  buatAturSkenario,
  buatBagikan,
  buatBekukan,
  buatBuatSkenario,
  buatCatatAjukan,
  buatHitungSkenario,
  buatKomentari,
  buatPeriksaSetelan,
  buatSalinSkenario,
  buatTarikBagikan,
  buatTulisSesuaikan,
  buatTutup,
} from './skenario.use-case.ts'
import { buatSimpanUbahan } from './simpan-ubahan.use-case.ts'
import { Runtun } from './ubah-rencana.runtun.ts'
import { buatUbahRencana } from './ubah-rencana.use-case.ts'

const susunUseSkenario = (deps: DepsPenempatan): UseSkenario => ({
  buatSkenario: buatBuatSkenario(deps),
  salinSkenario: buatSalinSkenario(deps),
  daftarSkenario: buatDaftarSkenario(deps),
  bacaSkenario: buatBacaSkenario(deps),
  periksaSetelan: buatPeriksaSetelan(deps),
  aturSkenario: buatAturSkenario(deps),
  hitungSkenario: buatHitungSkenario(deps),
  komentariSkenario: buatKomentari(deps),
  bagikanSkenario: buatBagikan(deps),
  tarikBagikanSkenario: buatTarikBagikan(deps),
  bekukanSkenario: buatBekukan(deps),
  catatAjukanSkenario: buatCatatAjukan(deps),
  tutupSkenario: buatTutup(deps),
  periksaGeser: buatPeriksaGeser(deps),
})

export const susunUsePenempatan = (deps: DepsPenempatan, runtun = new Runtun()) => ({
  ...susunUseSkenario(deps),
  hitungRencana: buatHitungRencana(deps),
  ubahRencana: buatUbahRencana(deps, runtun),
  simpanUbahan: buatSimpanUbahan(deps, runtun, buatTulisSesuaikan(deps)),
  bacaRencana: buatBacaRencana(deps),
  perubahanSesudah: buatPerubahanSesudah(deps),
  eksporRencana: buatEksporRencana(deps),
  eksporSistem: buatEksporSistem(deps),
  bacaKewajaran: buatBacaKewajaran(deps),
  eksporKewajaran: buatEksporKewajaran(deps),
  daftarRencana: buatDaftarRencana(deps),
  bandingkan: buatBandingkanBanyak(deps),
  eksporBanding: buatEksporBanding(deps),
  pilihanBanding: buatPilihanBanding(deps),
  bacaDasarUmum: buatBacaDasarUmum(deps),
  bacaAlasanJabatan: buatBacaAlasanJabatan(deps),
  bacaAlasanPasangan: buatBacaAlasanPasangan(deps),
  bacaPeringkat: buatBacaPeringkat(deps),
  bacaAkibat: buatBacaAkibat(deps),
})
export type UsePenempatan = ReturnType<typeof susunUsePenempatan>
