import type { ReactNode } from 'react'
import { angka } from '#platform/i18n'
import { useBahasa } from './bahasa.tsx'
import { type Arti, BelumDiverifikasi, Lencana } from './dasar.tsx'
import { teksKomponen } from './komponen.teks.ts'
import { Tabel } from './tabel.tsx'

export type HasilAturan = 'terpenuhi' | 'tidak-terpenuhi' | 'tidak-berlaku' | 'belum-diketahui'
export interface PropsAturan {
  readonly id: string
  readonly judul: ReactNode
  readonly href?: string
  readonly hasil: HasilAturan
  readonly keparahan?: 'blokir' | 'peringatan' | 'info'
  /** The fact the verdict rests on, in words. */
  readonly fakta?: ReactNode
  readonly kutipan: readonly { readonly teks: string; readonly href?: string }[]
  readonly belumDiverifikasi?: boolean
  readonly alasan?: ReactNode
}

const ARTI: Record<HasilAturan, Arti> = {
  terpenuhi: 'ok',
  'tidak-terpenuhi': 'blokir',
  'tidak-berlaku': 'nihil',
  'belum-diketahui': 'verifikasi',
}

/** One verdict: the rule, its provision, the fact, the outcome. Unknown never looks like a pass. */
export function RincianAturan(p: PropsAturan) {
  const t = teksKomponen(useBahasa())
  const langgar = p.hasil === 'tidak-terpenuhi'
  const arti =
    langgar && p.keparahan === 'peringatan' ? 'peringatan' : langgar && p.keparahan === 'info' ? 'info' : ARTI[p.hasil]
  const kata = langgar
    ? t(p.keparahan === 'blokir' ? 'blokir' : p.keparahan === 'peringatan' ? 'peringatan' : 'tidak-terpenuhi')
    : t(p.hasil)
  return (
    <li className="rincian">
      <span className="aturan">{p.href ? <a href={p.href}>{p.id}</a> : p.id}</span>
      <span>{p.judul}</span>
      <span className="kutipan">
        {p.kutipan.map((k) =>
          k.href ? (
            <a key={k.teks} className="kutip" href={k.href}>
              {k.teks}
            </a>
          ) : (
            <span key={k.teks} className="kutip">
              {k.teks}
            </span>
          ),
        )}
        {p.belumDiverifikasi ? <BelumDiverifikasi /> : null}
      </span>
      {p.fakta ? <span className="fakta-aturan">{p.fakta}</span> : null}
      <span className="putusan">
        <Lencana arti={arti} polos>
          {kata}
        </Lencana>
      </span>
      {p.alasan ? <p>{p.alasan}</p> : null}
    </li>
  )
}
export const DaftarAturan = ({ butir }: { butir: readonly PropsAturan[] }) => (
  <ul>
    {butir.map((b) => (
      <RincianAturan key={b.id} {...b} />
    ))}
  </ul>
)

/** Score on a scale: lozenge = score, hatch = range while facts are missing, gold = threshold. */
export function BatangSkor(p: {
  nilai: number | null
  bawah?: number
  atas?: number
  ambang?: number
  min?: number
  maks?: number
}) {
  const bahasa = useBahasa()
  const t = teksKomponen(bahasa)
  const min = p.min ?? 0
  const maks = p.maks ?? 100
  const f = (n: number): string => angka(bahasa, n, 1)
  const x = (n: number): string =>
    `${Math.round(((Math.min(maks, Math.max(min, n)) - min) / (maks - min)) * 1000) / 10}%`
  const rentang =
    p.bawah !== undefined && p.atas !== undefined && p.atas > p.bawah ? { bawah: p.bawah, atas: p.atas } : null
  const kata =
    (p.nilai === null
      ? rentang
        ? t('skorRentangSaja', { bawah: f(rentang.bawah), atas: f(rentang.atas) })
        : t('skorBelum')
      : rentang
        ? t('skorRentang', { nilai: f(p.nilai), bawah: f(rentang.bawah), atas: f(rentang.atas) })
        : t('skor', { nilai: f(p.nilai) })) +
    (p.ambang === undefined ? '' : `, ${t('ambang', { ambang: f(p.ambang) })}`)
  return (
    <span className="skor">
      <b>{p.nilai === null ? '?' : f(p.nilai)}</b>
      <svg width="100%" height="14" role="img" aria-label={kata}>
        <line x1="0" x2="100%" y1="7" y2="7" stroke="var(--line-strong)" />
        {rentang ? (
          <>
            <line x1={x(rentang.bawah)} x2={x(rentang.atas)} y1="7" y2="7" stroke="var(--surface)" strokeWidth="8" />
            <line
              x1={x(rentang.bawah)}
              x2={x(rentang.atas)}
              y1="7"
              y2="7"
              stroke="var(--ink-2)"
              strokeWidth="8"
              strokeDasharray="1 2"
            />
          </>
        ) : null}
        {p.ambang === undefined ? null : (
          <line x1={x(p.ambang)} x2={x(p.ambang)} y1="0" y2="14" stroke="var(--gold)" strokeWidth="2" />
        )}
        {p.nilai === null ? null : (
          <svg x={x(p.nilai)} y="7" overflow="visible">
            <path d="M0-5.5 5.5 0 0 5.5-5.5 0z" fill="var(--ink)" stroke="var(--surface)" />
          </svg>
        )}
      </svg>
    </span>
  )
}

/** Competence level as stitches: owned filled, lacking hatched red, surplus outlined (it buys nothing), unknown dotted. */
export function Jahitan({ punya, standar, tingkat = 5 }: { punya: number | null; standar: number; tingkat?: number }) {
  const t = teksKomponen(useBahasa())
  const kata = punya === null ? t('levelBelum', { standar }) : t('level', { punya, standar })
  const bentuk = (i: number): string => `M${i * 20 + 4} 2h15l-4 12h-15z`
  const keadaan = (i: number): object => {
    if (punya === null)
      return i <= standar
        ? { fill: 'none', stroke: 'var(--unknown)', strokeDasharray: '1.5 1.5' }
        : { fill: 'var(--line)' }
    if (i <= Math.min(punya, standar)) return { fill: 'var(--ink)' }
    if (i <= standar) return { fill: 'none', stroke: 'var(--stop)', strokeWidth: 1.5 }
    return i <= punya ? { fill: 'var(--surface)', stroke: 'var(--thread)' } : { fill: 'var(--line)' }
  }
  return (
    <svg className="jahitan" viewBox={`0 0 ${tingkat * 20 + 4} 16`} role="img" aria-label={kata}>
      {Array.from({ length: tingkat }, (_, i) => (
        <path key={i} d={bentuk(i)} {...keadaan(i + 1)} />
      ))}
      <path d={`M${standar * 20 + 3.5} -1 l-5 18`} stroke="var(--gold)" strokeWidth="2.5" />
    </svg>
  )
}

export interface Titik {
  readonly x: number
  readonly y: number
  readonly label?: string
  readonly dipilih?: boolean
}
function garisBantu(min: number, maks: number): number[] {
  const kasar = (maks - min) / 4 || 1
  const pangkat = 10 ** Math.floor(Math.log10(kasar))
  const langkah = ([1, 2, 2.5, 5, 10].find((k) => k * pangkat >= kasar) ?? 10) * pangkat
  const awal = Math.floor(min / langkah) * langkah
  return Array.from({ length: Math.ceil((maks - awal) / langkah) + 1 }, (_, i) => awal + i * langkah)
}

/** A curve in SVG with the same content as a table. Text keeps its size at every width; no script. */
export function KurvaTitik(p: {
  judul: string
  titik: readonly Titik[]
  namaX: string
  namaY: string
  pecahan?: number
  keterangan?: ReactNode
  tanpaTabel?: boolean
}) {
  const bahasa = useBahasa()
  const t = teksKomponen(bahasa)
  const f = (n: number): string => angka(bahasa, n, p.pecahan)
  const titik = [...p.titik].sort((a, b) => a.x - b.x)
  const awal = titik[0]
  const akhir = titik.at(-1)
  if (!awal || !akhir) return null
  const nilaiY = titik.map((n) => n.y)
  const bantu = garisBantu(Math.min(0, ...nilaiY), Math.max(...nilaiY))
  const y0 = bantu[0] ?? 0
  const rentangY = (bantu.at(-1) ?? 1) - y0 || 1
  const rentangX = akhir.x - awal.x || 1
  const bulat = (n: number): number => Math.round(n * 100) / 100
  const px = (x: number): number => bulat(((x - awal.x) / rentangX) * 100)
  const py = (y: number): number => bulat(100 - ((y - y0) / rentangY) * 100)
  const garis = titik.map((n, i) => `${i ? 'L' : 'M'}${px(n.x)} ${py(n.y)}`).join('')
  const sumbuX = garisBantu(awal.x, akhir.x).filter((x) => x >= awal.x && x <= akhir.x && Number.isInteger(x))
  const ringkas = `${p.judul}. ${p.namaX} ${f(awal.x)}: ${f(awal.y)}; ${p.namaX} ${f(akhir.x)}: ${f(akhir.y)}.`
  return (
    <figure className="kurva">
      <div className="bidang">
        <svg role="img" aria-label={ringkas}>
          {bantu.map((y) => (
            <g key={y}>
              <line x1="0" x2="100%" y1={`${py(y)}%`} y2={`${py(y)}%`} stroke="var(--line)" />
              <text x="-8" y={`${py(y)}%`} dy="4" textAnchor="end">
                {f(y)}
              </text>
            </g>
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
            <path className="garis" d={garis} />
          </svg>
          {titik
            .filter((n) => n.label || n.dipilih)
            .map((n) => (
              <svg key={n.x} x={`${px(n.x)}%`} y={`${py(n.y)}%`} overflow="visible">
                <path
                  d="M0-8 8 0 0 8-8 0z"
                  fill={n.dipilih ? 'var(--brand)' : 'var(--surface)'}
                  stroke={n.dipilih ? 'var(--brand)' : 'var(--ink)'}
                  strokeWidth="1.5"
                />
                <text
                  className="tebal"
                  {...(px(n.x) > 75 ? { y: -13, textAnchor: 'end' } : { x: 12, y: 16, textAnchor: 'start' })}
                >
                  {n.label}
                </text>
              </svg>
            ))}
          {sumbuX.map((x) => (
            <text key={x} x={`${px(x)}%`} y="100%" dy="18" textAnchor="middle">
              {f(x)}
            </text>
          ))}
          <text x="-48" y="-12">
            {p.namaY}
          </text>
          <text x="100%" y="100%" dx="16" dy="-6" textAnchor="end">
            {p.namaX}
          </text>
        </svg>
      </div>
      {p.tanpaTabel ? null : (
        <details>
          <summary>{t('sebagaiTabel')}</summary>
          <Tabel
            keterangan={p.judul}
            baris={titik}
            kunciBaris={(n) => String(n.x)}
            terpilih={(n) => n.dipilih ?? false}
            kolom={[
              { kunci: 'x', judul: p.namaX, kepala: true, isi: (n) => `${f(n.x)}${n.label ? ` (${n.label})` : ''}` },
              { kunci: 'y', judul: p.namaY, angka: true, isi: (n) => f(n.y) },
            ]}
          />
        </details>
      )}
      {p.keterangan ? <figcaption className="redup">{p.keterangan}</figcaption> : null}
    </figure>
  )
}

/** Threads: one stroke is one unit, said beside it. `penuh` in ink, the rest open in red. */
export function Benang({ penuh, seluruh, judul }: { penuh: number; seluruh: number; judul: string }) {
  const lebar = (n: number): number => Math.max(0, Math.round(n)) * 4
  return (
    <svg
      className="benang"
      width={lebar(seluruh)}
      height="26"
      viewBox={`0 0 ${lebar(seluruh)} 26`}
      role="img"
      aria-label={judul}
    >
      <path d={`M0 13H${lebar(seluruh)}`} stroke="var(--stop)" strokeWidth="26" strokeDasharray="2.6 1.4" />
      <path
        d={`M0 13H${lebar(seluruh)}`}
        stroke="var(--ground)"
        strokeWidth="23"
        strokeDasharray="1.2 2.8"
        strokeDashoffset="-.7"
      />
      <path d={`M0 13H${lebar(penuh)}`} stroke="var(--ink)" strokeWidth="26" strokeDasharray="2.6 1.4" />
    </svg>
  )
}
