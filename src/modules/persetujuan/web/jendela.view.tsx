import type { BerkasPeriksa, HasilPeriksa } from '#modules/kelayakan'
import { type Bahasa, tanggal } from '#platform/i18n'
import { addMonths, daysBetween } from '#regulasi'
import { teksPersetujuan } from './persetujuan.teks.ts'

interface Jendela {
  readonly dari: string
  readonly sampai: string | null
  readonly hari: number | undefined
}

/** The closed period as R15 found it on any line of the batch. */
function jendelaDari(hasil: HasilPeriksa): Jendela | undefined {
  for (const b of hasil.baris) {
    const f = b.aturan.find((a) => a.id === 'R15')?.fakta
    const dari = f?.['dari']
    if (typeof dari !== 'string') continue
    const sampai = f?.['sampai']
    const sebab = f?.['sebab']
    // Days since the inauguration say something only about the period it opened.
    const hari = Array.isArray(sebab) && sebab.includes('uu10-2016-162-3') ? f?.['hariSejakPelantikan'] : undefined
    return {
      dari,
      sampai: typeof sampai === 'string' ? sampai : null,
      hari: typeof hari === 'number' ? hari : undefined,
    }
  }
  return undefined
}

/** The strip of the closed period with its axis: what the committee must see before anything else. */
export function JendelaTertutup({ isi, hasil, bahasa }: { isi: BerkasPeriksa; hasil: HasilPeriksa; bahasa: Bahasa }) {
  const j = jendelaDari(hasil)
  if (!j) return null
  const t = teksPersetujuan(bahasa)
  const akhir = j.sampai ?? addMonths(isi.tanggal, 1)
  const awalSumbu = addMonths(j.dari, -1)
  const lebar = Math.max(1, daysBetween(awalSumbu, addMonths(akhir, 1)))
  const x = (d: string): number =>
    Math.min(100, Math.max(0, Math.round((daysBetween(awalSumbu, d) / lebar) * 1000) / 10))
  const p = (n: number): string => `${n}%`
  const surat = (isi.dokumen ?? []).map((d) => d.tanggal).filter((d) => d >= awalSumbu)
  return (
    <section className="jendela-tertutup">
      <h2>{t('masaTertutup')}</h2>
      <p>
        {t('masaTertutupIsi', {
          dari: tanggal(bahasa, j.dari),
          sampai: j.sampai ? tanggal(bahasa, j.sampai) : t('masaTanpaAkhir'),
        })}{' '}
        {j.hari === undefined ? null : t('masaTertutupHari', { hari: j.hari })} <a href="/aturan/R15">R15</a>
      </p>
      <svg
        width="100%"
        height="52"
        role="img"
        aria-label={`${tanggal(bahasa, j.dari)} – ${j.sampai ? tanggal(bahasa, j.sampai) : '…'}: ${tanggal(bahasa, isi.tanggal)}`}
      >
        <rect x={p(x(j.dari))} width={p(Math.max(0, x(akhir) - x(j.dari)))} y="20" height="12" className="masa" />
        <line x1="0" x2="100%" y1="26" y2="26" className="sumbu" />
        <line x1={p(x(j.dari))} x2={p(x(j.dari))} y1="14" y2="38" className="batas" />
        {j.sampai ? <line x1={p(x(akhir))} x2={p(x(akhir))} y1="14" y2="38" className="batas" /> : null}
        {surat.map((d, i) => (
          <circle key={`${d}-${i}`} cx={p(x(d))} cy="26" r="3.5" className="surat" />
        ))}
        <svg x={p(x(isi.tanggal))} y="26" overflow="visible">
          <path d="M0-7 7 0 0 7-7 0z" className="kini" />
        </svg>
        <text x={p(x(j.dari))} y="10">
          {tanggal(bahasa, j.dari, 'singkat')}
        </text>
        {j.sampai ? (
          <text x={p(x(akhir))} y="10" textAnchor="end">
            {tanggal(bahasa, j.sampai, 'singkat')}
          </text>
        ) : null}
        <text
          x={p(x(isi.tanggal))}
          y="50"
          textAnchor={x(isi.tanggal) > 85 ? 'end' : x(isi.tanggal) < 15 ? 'start' : 'middle'}
          className="kini"
        >
          TMT {tanggal(bahasa, isi.tanggal, 'singkat')}
        </text>
      </svg>
    </section>
  )
}
