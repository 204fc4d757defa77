import './galat.teks.ts'
import type { Rute } from '#platform/web'
import type { UsePengguna } from '../susun.ts'
import { ruteAkunSendiri } from './akun.route.tsx'
import type { OpsiRutePengguna, Web } from './bantu.ts'
import { ruteDaftarPengguna } from './daftar-pengguna.route.tsx'
import { ruteDelegasi } from './delegasi.route.tsx'
import { ruteMasukKeluar } from './masuk.route.tsx'
import { ruteRincianPengguna } from './rincian-pengguna.route.tsx'
import { ruteTautanSekaliPakai } from './tautan.route.tsx'

/** Sign-in, own account, users and delegations. */
export function rutePengguna(use: UsePengguna, opsi: OpsiRutePengguna): Rute[] {
  const w: Web = { use, opsi }
  return [
    ...ruteMasukKeluar(w),
    ...ruteTautanSekaliPakai(w),
    ...ruteAkunSendiri(w),
    ...ruteDaftarPengguna(w),
    ...ruteRincianPengguna(w),
    ruteDelegasi(w),
  ]
}
