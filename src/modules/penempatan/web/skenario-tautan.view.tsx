import { Tautan } from '#design'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import type { UseSkenario } from '../application/skenario.dto.ts'
import { teksSkenario } from './skenario.teks.ts'

export interface NamaSkenario {
  readonly id: string
  readonly nama: string
}

/** Names of the scenarios plans belong to; those the reader does not see are left out. */
export async function bacaNamaSkenario(
  use: Pick<UseSkenario, 'bacaSkenario'>,
  ids: readonly (string | undefined)[],
  pelaku: Pelaku,
): Promise<NamaSkenario[]> {
  const hasil: NamaSkenario[] = []
  for (const id of new Set(ids)) {
    const h = id === undefined ? null : await use.bacaSkenario({ id }, pelaku)
    if (h?.ok) hasil.push({ id: h.value.id, nama: h.value.nama })
  }
  return hasil
}

/** Where plans shown side by side come from. */
export const TautanSkenario = ({ skenario, bahasa }: { skenario: readonly NamaSkenario[]; bahasa: Bahasa }) =>
  skenario.length === 0 ? null : (
    <p className="redup">
      {teksSkenario(bahasa)('keSkenario')}:{' '}
      {skenario.map((s, i) => (
        <span key={s.id}>
          {i > 0 && ', '}
          <Tautan href={`/kerja/skenario/${s.id}`}>{s.nama}</Tautan>
        </span>
      ))}
    </p>
  )
