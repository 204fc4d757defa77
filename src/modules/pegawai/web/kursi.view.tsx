import type { Bahasa } from '#platform/i18n'
import type { SimpulJabatan } from '../domain/peta-jabatan.ts'
import { teksPeta } from './peta-jabatan.teks.ts'

const LEBAR = 14
const MAKS = 24

type Jenis = 'isi' | 'pensiun' | 'kosong' | 'lebih'

/** One slanted mark per seat, as threads of a weave: filled, retiring, vacant, beyond the need. */
export function GambarKursi({
  simpul,
  tahunPensiun,
  bahasa,
}: {
  readonly simpul: SimpulJabatan
  readonly tahunPensiun: number
  readonly bahasa: Bahasa
}) {
  const t = teksPeta(bahasa)
  const { kebutuhan, bezetting, pensiun } = simpul
  const tanda: Jenis[] = []
  for (let i = 0; i < Math.max(kebutuhan, bezetting); i++)
    tanda.push(i >= bezetting ? 'kosong' : i >= kebutuhan ? 'lebih' : i >= bezetting - pensiun ? 'pensiun' : 'isi')
  const tampak = tanda.slice(0, MAKS)
  const kata = [
    `${bezetting}/${kebutuhan} ${t('terisi')}`,
    pensiun > 0 && t('pensiunN', { n: pensiun, tahun: tahunPensiun }),
    bezetting < kebutuhan && t('kosongN', { n: kebutuhan - bezetting }),
    bezetting > kebutuhan && t('lebihN', { n: bezetting - kebutuhan }),
  ].filter(Boolean)
  return (
    <svg
      className="kursi"
      role="img"
      aria-label={kata.join(', ')}
      width={tampak.length * LEBAR + (tanda.length > MAKS ? 12 : 2)}
      height="13"
      viewBox={`0 0 ${tampak.length * LEBAR + (tanda.length > MAKS ? 12 : 2)} 13`}
    >
      {tampak.map((jenis, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seats have no identity
        <Tanda key={i} jenis={jenis} x={i * LEBAR} />
      ))}
      {tanda.length > MAKS && (
        <text x={tampak.length * LEBAR} y="11">
          +
        </text>
      )}
    </svg>
  )
}

export function Tanda({ jenis, x = 0 }: { readonly jenis: Jenis; readonly x?: number }) {
  return (
    <g>
      <path d={`M${x + 4} 1.500h8l-3 10h-8z`} className={`k-${jenis}`} />
      {jenis === 'pensiun' && <path d={`M${x + 6.5} 4v5`} className="k-garis" />}
    </g>
  )
}

export function LegendaKursi({ bahasa, tahunPensiun }: { readonly bahasa: Bahasa; readonly tahunPensiun: number }) {
  const t = teksPeta(bahasa)
  const butir = [
    ['isi', t('terisi')],
    ['pensiun', t('legendaPensiun', { n: tahunPensiun })],
    ['kosong', t('kosong').toLocaleLowerCase(bahasa)],
    ['lebih', t('legendaLebih')],
  ] as const
  return (
    <ul className="kunci-peta" aria-label={t('legenda')}>
      {butir.map(([jenis, kata]) => (
        <li key={jenis}>
          <svg width="14" height="13" viewBox="0 0 14 13" aria-hidden="true">
            <Tanda jenis={jenis} />
          </svg>
          {kata}
        </li>
      ))}
    </ul>
  )
}
