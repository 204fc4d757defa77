import type { Bahasa } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import type { Aksi } from '../domain/tahap.ts'

export type FormKeputusan = Readonly<Record<Aksi, FormTampil>>
export interface PropsKeputusan {
  readonly data: KeputusanTerbuka
  readonly forms: FormKeputusan
  readonly bahasa: Bahasa
  readonly hariIni: string
}
