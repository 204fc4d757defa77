import { type Kolom, Tabel } from '#design'
import type { Bahasa } from '#platform/i18n'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import { kataDiAtas, kataPeringkat } from '../application/peringkat-kata.ts'
import { teksPeringkat } from '../application/peringkat.teks.ts'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import { type PeringkatBaris, perluAlasanPeringkat, pertama } from '../domain/peringkat.ts'
import { penentu } from './penentu.ts'

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
  /** The names are what the form asks about: shown without a click. */
  buka?: boolean
}) {
  if (!p) return null
  const t = teksPeringkat(bahasa)
  const lain = (p.peringkat ?? 1) - 1 - p.diAtas.length
  return (
    <>
      <span className={pertama(p) ? 'redup' : undefined}>{kataPeringkat(bahasa, p)}</span>
      {p.diAtas.length > 0 ? (
        <details open={buka}>
          <summary>{t('diAtas', { n: (p.peringkat ?? 1) - 1 })}</summary>
          <ul className="butir">
            {p.diAtas.map((d) => (
              <li key={d.nip}>{kataDiAtas(bahasa, d)}</li>
            ))}
            {lain > 0 ? <li className="redup">{t('lainnya', { n: lain })}</li> : null}
          </ul>
        </details>
      ) : null}
    </>
  )
}

interface PerluAlasan {
  readonly b: BarisKeputusan
  readonly sebab: readonly string[]
  /** The rank not being known is all there is to it: why it is not. */
  readonly hanyaTanpa: string | null
}
/** Lines the PPK cannot appoint in silence, and why. */
export function perluAlasan(data: KeputusanTerbuka, bahasa: Bahasa): readonly PerluAlasan[] {
  const t = teksPeringkat(bahasa)
  const vonis = new Map(data.hasil.baris.map((b) => [b.nip, b]))
  return barisTegak(data.keputusan).flatMap((b): PerluAlasan[] => {
    const v = vonis.get(b.nip)
    const p = peringkatBaris(data, b)
    const sebab = [
      ...(v?.hasil === 'peringatan' ? [t('karena-peringatan', { aturan: penentu(v).join(', ') })] : []),
      ...(b.pertimbangan?.setuju === false ? [t('karena-tpk')] : []),
      ...(perluAlasanPeringkat({ ke: b.ke, peringkat: p })
        ? [t(p?.peringkat == null ? 'karena-tanpa-peringkat' : 'karena-peringkat')]
        : []),
    ]
    const hanyaTanpa =
      sebab.length === 1 && p?.peringkat == null && b.pertimbangan?.setuju !== false && v?.hasil !== 'peringatan'
    return sebab.length > 0
      ? [{ b, sebab, hanyaTanpa: hanyaTanpa ? (p ? kataPeringkat(bahasa, p) : t('tanpa')) : null }]
      : []
  })
}

export function TabelPerluAlasan({ data, bahasa }: { data: KeputusanTerbuka; bahasa: Bahasa }) {
  const t = teksPeringkat(bahasa)
  const nama = new Map(data.isi.pegawai.map((p) => [p.nip, p.nama ?? p.nip]))
  const jabatan = new Map(data.isi.jabatan.map((j) => [j.id, j.nama ?? j.id]))
  const semua = perluAlasan(data, bahasa)
  if (semua.length === 0) return <p className="redup">{t('semuaPertama')}</p>
  // Those asked about only because nobody here could rank them say so once.
  const [tanpa, lain] = [semua.filter((x) => x.hanyaTanpa !== null), semua.filter((x) => x.hanyaTanpa === null)]
  const kolom: Kolom<PerluAlasan>[] = [
    {
      kunci: 'nama',
      judul: t('perluAlasan'),
      kepala: true,
      isi: ({ b }) => (
        <>
          {nama.get(b.nip)}
          <br />
          <span className="redup">{b.nip}</span>
        </>
      ),
    },
    { kunci: 'jabatan', judul: t('jabatan'), isi: ({ b }) => (b.ke === null ? null : (jabatan.get(b.ke) ?? b.ke)) },
    {
      kunci: 'peringkat',
      judul: t('peringkat'),
      isi: ({ b }) => <Peringkat p={peringkatBaris(data, b)} bahasa={bahasa} buka />,
    },
    { kunci: 'karena', judul: t('karena'), isi: ({ sebab }) => sebab.join('; ') },
  ]
  return (
    <>
      {lain.length > 0 ? (
        <Tabel keterangan={t('perluAlasanKet')} tumpuk baris={lain} kunciBaris={({ b }) => b.nip} kolom={kolom} />
      ) : null}
      {[...Map.groupBy(tanpa, (x) => x.hanyaTanpa)].map(([sebab, isi]) => (
        <details key={sebab}>
          <summary>{t('tanpaBanyak', { sebab: sebab ?? '', n: isi.length })}</summary>
          <ul className="butir">
            {isi.map(({ b }) => (
              <li key={b.nip}>
                {nama.get(b.nip)} <span className="redup">{b.nip}</span>
                {b.ke === null ? null : `, ${jabatan.get(b.ke) ?? b.ke}`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
