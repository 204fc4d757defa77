import { bacaUnit } from '#modules/organisasi'
import { bacaFaktaPegawai } from '#modules/pegawai'
import type { Jam } from '#platform/clock'
import type { Basis } from '#platform/db'
import type { LayananSesi } from '#platform/session'
import {
  buatAkunSaya,
  buatCabutSesi,
  buatGantiSandi,
  buatMatikanFaktorKedua,
  buatMulaiFaktorKedua,
  buatPastikanFaktorKedua,
  buatSiapaMembukaBerkas,
} from './application/akun.use-case.ts'
import { buatAdminPertama, buatAkunContoh } from './application/awal.use-case.ts'
import { buatBacaPengguna, buatDaftarPengguna, buatPilihanUnit } from './application/daftar.use-case.ts'
import { buatCabutDelegasi, buatDaftarDelegasi, buatDelegasikan } from './application/delegasi.use-case.ts'
import type { DepsPengguna } from './application/deps.ts'
import { buatFaktorKedua, buatKeluar, buatMasuk, buatSelesaiOidc } from './application/masuk.use-case.ts'
import { buatAkhiriPenugasan, buatTambahPenugasan } from './application/penugasan.use-case.ts'
import { Pengenal } from './application/siapa.ts'
import { buatAktifkan, buatBukaKunci, buatNonaktifkan, buatUbahPengguna } from './application/status.use-case.ts'
import { buatBacaTautan, buatPakaiTautan } from './application/tautan.use-case.ts'
import { buatTautanPengguna, buatUndangPengguna } from './application/undang.use-case.ts'
import { repoPengguna } from './infrastructure/pengguna.repository.ts'

export interface OpsiSusunPengguna {
  readonly basis: Basis
  readonly sesi: LayananSesi
  readonly jam: Jam
  /** The government served to visitors who are not signed in yet. */
  readonly instansiId: string
}

/** The module's use cases, and `siapa` for the web. */
export function susunPengguna({ basis, sesi, jam, instansiId }: OpsiSusunPengguna) {
  const dasar = { basis, sesi, jam, repo: repoPengguna, bacaUnit, bacaPegawai: bacaFaktaPegawai }
  const pengenal = new Pengenal(dasar)
  const deps: DepsPengguna = { ...dasar, lupakan: pengenal.lupakan }
  return {
    siapa: pengenal.siapa,
    pelakuMenurutId: (penggunaId: string) => pengenal.menurutId(instansiId, penggunaId),
    lupakan: pengenal.lupakan,
    masuk: buatMasuk(deps, instansiId),
    faktorKedua: buatFaktorKedua(deps),
    keluar: buatKeluar(deps),
    mulaiOidc: sesi.mulaiOidc.bind(sesi),
    selesaiOidc: buatSelesaiOidc(deps),
    oidc: sesi.oidc,
    bacaTautan: buatBacaTautan(deps, instansiId),
    pakaiTautan: buatPakaiTautan(deps, instansiId),
    akunSaya: buatAkunSaya(deps),
    gantiSandi: buatGantiSandi(deps),
    cabutSesi: buatCabutSesi(deps),
    mulaiFaktorKedua: buatMulaiFaktorKedua(deps),
    pastikanFaktorKedua: buatPastikanFaktorKedua(deps),
    matikanFaktorKedua: buatMatikanFaktorKedua(deps),
    siapaMembukaBerkas: buatSiapaMembukaBerkas(deps),
    daftarPengguna: buatDaftarPengguna(deps),
    bacaPengguna: buatBacaPengguna(deps),
    pilihanUnit: buatPilihanUnit(deps),
    undangPengguna: buatUndangPengguna(deps),
    buatTautanPengguna: buatTautanPengguna(deps),
    ubahPengguna: buatUbahPengguna(deps),
    tambahPenugasan: buatTambahPenugasan(deps),
    akhiriPenugasan: buatAkhiriPenugasan(deps),
    delegasikan: buatDelegasikan(deps),
    cabutDelegasi: buatCabutDelegasi(deps),
    daftarDelegasi: buatDaftarDelegasi(deps),
    nonaktifkan: buatNonaktifkan(deps),
    aktifkan: buatAktifkan(deps),
    bukaKunci: buatBukaKunci(deps),
    buatAdminPertama: buatAdminPertama(deps, instansiId),
    buatAkunContoh: buatAkunContoh(deps, instansiId),
  }
}
export type UsePengguna = ReturnType<typeof susunPengguna>
