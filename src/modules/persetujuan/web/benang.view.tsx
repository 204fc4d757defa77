import type { JenisDokumen } from '#modules/kelayakan'
import type { Bahasa } from '#platform/i18n'
import type { Banding, SelBanding } from '../domain/surat.ts'
import { teksPersetujuan } from './persetujuan.teks.ts'

/** One thread through the letters: whole where name and post are the same, broken in red where they are not. */
export function KepalaBenang({ banding, bahasa }: { readonly banding: Banding; readonly bahasa: Bahasa }) {
  const t = teksPersetujuan(bahasa)
  return (
    <>
      {banding.kolom.map((j) => (
        <th key={j} scope="col" className="benang-kepala">
          {t(`singkat-${j}`)}
        </th>
      ))}
    </>
  )
}

const BENTUK = {
  sama: 'M0-5 5 0 0 5-5 0z',
  'tanpa-jabatan-disebut': 'M0-5 5 0 0 5-5 0z',
  'jabatan-lain': 'M-5-3-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0z',
  bertentangan: 'M-5-3-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0z',
} as const

export function SelBenang(p: {
  readonly sel: SelBanding | undefined
  readonly jenis: JenisDokumen
  readonly bahasa: Bahasa
}) {
  const t = teksPersetujuan(p.bahasa)
  const k = p.sel?.keadaan ?? 'belum-ada-surat'
  const ke = (p.sel?.ke ?? []).map((x) => x ?? t('tanpaJabatan')).join(', ')
  const kata = t(`sel-${k}`, { ke })
  return (
    <td className={`benang-sel k-${k}`} data-judul={t(`singkat-${p.jenis}`)} title={p.sel?.nomor}>
      {k === 'tidak-ada' ? (
        <span className="kotak-hilang">{kata}</span>
      ) : k === 'belum-ada-surat' ? (
        <span className="redup">
          <span aria-hidden="true">–</span>
          <span className="luar">{kata}</span>
        </span>
      ) : (
        <>
          <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
            <path d={BENTUK[k]} />
          </svg>
          {k === 'sama' ? <span className="luar">{kata}</span> : <small>{kata}</small>}
        </>
      )}
    </td>
  )
}
