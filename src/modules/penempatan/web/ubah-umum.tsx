import type { ComponentType, ReactNode } from 'react'
import { angka, type Bahasa } from '#platform/i18n'
import type { PindahDto, PosDto, UbahRencanaDto } from '../application/ubah-rencana.dto.ts'
import type { TilikUbah } from './ubah-alamat.ts'
import { teksUbah } from './ubah.teks.ts'

/** What a script adds: a handle on each person and posts people can be dropped on. Without one, links do the same. */
export interface AlatSeret {
  readonly Pegangan: ComponentType<{ readonly baris: number; readonly nama: string }>
  readonly Sasaran: ComponentType<{ readonly pos: PosDto; readonly kelas: string; readonly children: ReactNode }>
}

export interface PropsUbah {
  readonly data: UbahRencanaDto
  readonly tilik: TilikUbah
  /** Office of each column's post, in words. */
  readonly tempat: Readonly<Record<string, string>>
  readonly bahasa: Bahasa
  readonly alat?: AlatSeret | undefined
}

export const berTanda = (bahasa: Bahasa, n: number, pecahan = 1): string =>
  n === 0 ? '0' : `${n > 0 ? '+' : '−'}${angka(bahasa, Math.abs(n), pecahan)}`

export function BarisPindah({ x, bahasa }: { readonly x: PindahDto; readonly bahasa: Bahasa }) {
  const t = teksUbah(bahasa)
  return (
    <li>
      {t('pindahBaris', {
        nama: x.pegawai.nama,
        dari: x.dari.nama || t('dariKosong'),
        ke: x.ke ? x.ke.nama || t('dariKosong') : t('tanpaKursi'),
      })}
    </li>
  )
}
