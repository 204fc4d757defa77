import { buatBukaBerkas, buatDaftarBerkas, buatPeriksaUlang, buatSimpanBerkas } from './berkas.use-case.ts'
import type { DepsPersetujuan } from './deps.ts'
import { buatBacaJatuhTempo, buatBacaTautan, buatGantiTautan } from './jatuh-tempo.use-case.ts'
import { buatBukaDosir } from './dosir.use-case.ts'
import { buatBukaKeberatan, buatSusunSusulan } from './keberatan.use-case.ts'
import { buatBukaKeputusan, buatDaftarKeputusan, buatJalankanLangkah } from './keputusan.use-case.ts'
import { buatGeseranLibur } from './geseran-libur.use-case.ts'
import {
  buatAjukanKeberatan,
  buatBukaKeputusanSaya,
  buatDaftarKeputusanSaya,
  buatUnduhLampiran,
} from './keputusan-saya.use-case.ts'
import { buatBacaKepalaDaerah, buatTulisKepalaDaerah } from './kepala-daerah.use-case.ts'
import { buatBacaHalamanPindaian, buatBukaSurat } from './pindaian.use-case.ts'
import { buatBacaTemplat, buatCariSk, buatCetakNaskah, buatSimpanTemplat } from './naskah.use-case.ts'
import {
  buatBacaPolaNomor,
  buatBacaRegisterNomor,
  buatBatalkanNomor,
  buatEksporRegisterNomor,
  buatRiwayatPolaNomor,
  buatSimpanPolaNomor,
  buatTerbitkanNomor,
} from './nomor.use-case.ts'
import { buatPeriksaDaftar, buatPeriksaIsi, buatPeriksaRencana } from './periksa.use-case.ts'
import { buatNomorSuratRencana } from './surat-rencana.use-case.ts'
import { buatCatatSurat, buatDaftarSurat, buatTarikSurat, buatUnduhPindaian } from './surat.use-case.ts'

export const susunUsePersetujuan = (deps: DepsPersetujuan) => ({
  periksaIsi: buatPeriksaIsi(deps),
  periksaDaftar: buatPeriksaDaftar(deps),
  periksaRencana: buatPeriksaRencana(deps),
  simpanBerkas: buatSimpanBerkas(deps),
  bukaBerkas: buatBukaBerkas(deps),
  periksaUlang: buatPeriksaUlang(deps),
  daftarBerkas: buatDaftarBerkas(deps),
  bukaKeputusan: buatBukaKeputusan(deps),
  daftarKeputusan: buatDaftarKeputusan(deps),
  jalankanLangkah: buatJalankanLangkah(deps),
  bukaKeberatan: buatBukaKeberatan(deps),
  susunSusulan: buatSusunSusulan(deps),
  cetakNaskah: buatCetakNaskah(deps),
  bukaDosir: buatBukaDosir(deps),
  cetakDosir: deps.cetakDosir,
  daftarKeputusanSaya: buatDaftarKeputusanSaya(deps),
  bukaKeputusanSaya: buatBukaKeputusanSaya(deps),
  ajukanKeberatan: buatAjukanKeberatan(deps),
  unduhLampiran: buatUnduhLampiran(deps),
  geseranLibur: buatGeseranLibur(deps),
  cariSk: buatCariSk(deps),
  bacaTemplat: buatBacaTemplat(deps),
  simpanTemplat: buatSimpanTemplat(deps),
  terbitkanNomor: buatTerbitkanNomor(deps),
  batalkanNomor: buatBatalkanNomor(deps),
  bacaRegisterNomor: buatBacaRegisterNomor(deps),
  eksporRegisterNomor: buatEksporRegisterNomor(deps),
  bacaPolaNomor: buatBacaPolaNomor(deps),
  riwayatPolaNomor: buatRiwayatPolaNomor(deps),
  simpanPolaNomor: buatSimpanPolaNomor(deps),
  catatSurat: buatCatatSurat(deps),
  tarikSurat: buatTarikSurat(deps),
  daftarSurat: buatDaftarSurat(deps),
  nomorSuratRencana: buatNomorSuratRencana(deps),
  unduhPindaian: buatUnduhPindaian(deps),
  bukaSurat: buatBukaSurat(deps),
  bacaHalamanPindaian: buatBacaHalamanPindaian(deps),
  bacaKepalaDaerah: buatBacaKepalaDaerah(deps),
  bacaJatuhTempo: buatBacaJatuhTempo(deps),
  bacaTautan: buatBacaTautan(deps),
  gantiTautan: buatGantiTautan(deps),
  tulisKepalaDaerah: buatTulisKepalaDaerah(deps),
})
export type UsePersetujuan = ReturnType<typeof susunUsePersetujuan>
