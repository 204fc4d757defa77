import type { Bahasa } from '#platform/i18n'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import { kataDiAtas, kataPeringkat, kataTanpaHarga } from '../application/peringkat-kata.ts'
import { teksPeringkat } from '../application/peringkat.teks.ts'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import { type PeringkatBaris, perluAlasanPeringkat, pertama } from '../domain/peringkat.ts'

/** How it is now for those who decide; else as it was when decided. */
export const peringkatBaris = (data: KeputusanTerbuka, b: BarisKeputusan): PeringkatBaris | undefined =>
  data.peringkat?.get(b.nip) ?? b.peringkat

/** Rank of one line, and who stand above with the exact price of choosing them. */
export function Peringkat({
  p,
  bahasa,
  buka,
}: {
  p: PeringkatBaris | undefined
  bahasa: Bahasa
  /** The form asks about the names: the best is shown without a click. */
  buka?: boolean
}) {
  if (!p) return null
  const t = teksPeringkat(bahasa)
  // With the form it is said once above.
  const tanpaHarga = buka ? null : kataTanpaHarga(bahasa, p)
  const sisa = buka ? p.diAtas.slice(1) : p.diAtas
  const lain = (p.peringkat ?? 1) - 1 - p.diAtas.length
  return (
    <>
      <span className={pertama(p) ? 'redup' : undefined}>{kataPeringkat(bahasa, p)}</span>
      {p.diAtas.length > 0 ? (
        <>
          {buka && p.diAtas[0] ? (
            <p>
              {t('diAtas', { n: (p.peringkat ?? 1) - 1 })}. {kataDiAtas(bahasa, p.diAtas[0])}
            </p>
          ) : null}
          {sisa.length > 0 ? (
            <details>
              <summary>
                {buka ? t('lainnya', { n: sisa.length + lain }) : t('diAtas', { n: (p.peringkat ?? 1) - 1 })}
              </summary>
              <ul className="butir">
                {sisa.map((d) => (
                  <li key={d.nip}>{kataDiAtas(bahasa, d)}</li>
                ))}
                {lain > 0 ? <li className="redup">{t('lainnya', { n: lain })}</li> : null}
              </ul>
            </details>
          ) : null}
          {tanpaHarga ? <p className="redup">{tanpaHarga}</p> : null}
        </>
      ) : null}
    </>
  )
}

interface PerluAlasan {
  readonly b: BarisKeputusan
  /** What neither the verdict nor the rank beside the name says. */
  readonly sebab: readonly string[]
  /** Why there is no rank; null = there is one, or none is asked for. */
  readonly tanpa: string | null
}
/** Lines the PPK cannot appoint in silence, and why. */
export function perluAlasan(data: KeputusanTerbuka, bahasa: Bahasa): readonly PerluAlasan[] {
  const t = teksPeringkat(bahasa)
  const vonis = new Map(data.hasil.baris.map((b) => [b.nip, b]))
  return barisTegak(data.keputusan).flatMap((b): PerluAlasan[] => {
    const v = vonis.get(b.nip)
    const p = peringkatBaris(data, b)
    const takDisetujui = b.pertimbangan?.setuju === false
    const melompati = perluAlasanPeringkat({ ke: b.ke, peringkat: p })
    if (v?.hasil !== 'peringatan' && !takDisetujui && !melompati) return []
    const tanpa = b.ke !== null && p?.peringkat == null ? (p ? kataPeringkat(bahasa, p) : t('tanpa')) : null
    const sebab = [...(takDisetujui ? [t('karena-tpk')] : []), ...(tanpa === null ? [] : [t('karena-tanpa-peringkat')])]
    return [{ b, sebab, tanpa }]
  })
}

/** What holds for many lines is said once above them: why nobody could rank them, or by whose facts they are ranked. */
export function CatatanPeringkat({ data, bahasa }: { data: KeputusanTerbuka; bahasa: Bahasa }) {
  const t = teksPeringkat(bahasa)
  const semua = perluAlasan(data, bahasa)
  const tanpa = semua.flatMap((x) => (x.tanpa === null ? [] : [x.tanpa]))
  const peringkat = barisTegak(data.keputusan).map((b) => peringkatBaris(data, b))
  const tanpaHarga = new Set(peringkat.flatMap((p) => (p && kataTanpaHarga(bahasa, p)) ?? []))
  const menurutKota = data.berkas.sumber === 'berkas' && peringkat.some((p) => p && p.peringkat !== null)
  return (
    <>
      {[...Map.groupBy(tanpa, (x) => x)].map(([sebab, isi]) => (
        <p key={sebab}>{t('tanpaBanyak', { sebab, n: isi.length })}</p>
      ))}
      {menurutKota ? <p>{t('menurutKota')}</p> : null}
      {[...tanpaHarga].map((x) => (
        <p key={x}>{x}</p>
      ))}
    </>
  )
}
