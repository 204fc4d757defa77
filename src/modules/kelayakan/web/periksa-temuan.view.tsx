import type { ReactNode } from 'react'
import { BelumDiverifikasi, Fakta, Lencana } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { type BarisAturan, cariAturan, FAKTA, type Json, labelFakta, labelFaktaHilang, type NamaFakta } from '#regulasi'
import type { HasilBaris } from '../domain/periksa.tipe.ts'
import { type TeksPeriksa, teksPeriksa } from './periksa.teks.ts'

const ARTI = { lolos: 'ok', peringatan: 'peringatan', ditolak: 'blokir', 'perlu-verifikasi': 'verifikasi' } as const

/** The verdict of a line: a word and a shape, never colour alone. */
export const VonisBaris = ({ hasil, bahasa, polos }: { hasil: HasilBaris; bahasa: Bahasa; polos?: boolean }) => (
  <Lencana arti={ARTI[hasil]} {...(polos && { polos })}>
    {teksPeriksa(bahasa)(hasil)}
  </Lencana>
)

/** When a rule that is short of time would be met; asked only for the line that is open. */
export type KapanTerpenuhi = (aturan: string, bulan: number) => string | undefined
interface Props {
  readonly aturan: readonly BarisAturan[]
  readonly bahasa: Bahasa
  readonly kapan?: KapanTerpenuhi
  /** On paper everything that decides is open. */
  readonly cetak?: boolean
}

const kelompokDari = (a: BarisAturan) => {
  if (a.hasil === 'tidak-terpenuhi')
    return a.keparahan === 'blokir' ? 'blokir' : a.keparahan === 'peringatan' ? 'memperingatkan' : 'keterangan'
  if (a.hasil === 'belum-diketahui') return a.keparahan === 'blokir' ? 'belumDiketahui' : 'belumDiketahuiRingan'
  return a.hasil === 'terpenuhi' ? 'terpenuhi' : 'takBerlaku'
}
const URUTAN = [
  ['blokir', 'blokir'],
  ['belumDiketahui', 'verifikasi'],
  ['memperingatkan', 'peringatan'],
  ['keterangan', 'info'],
  ['belumDiketahuiRingan', 'verifikasi'],
  ['terpenuhi', 'ok'],
  ['takBerlaku', 'nihil'],
] as const

/** Every rule of one line, what decides first; each opens to its facts, its article and the way out. */
export function TemuanBaris({ aturan, bahasa, kapan, cetak }: Props) {
  const t = teksPeriksa(bahasa)
  const kelompok = Map.groupBy(aturan, kelompokDari)
  return (
    <div className="temuan">
      {URUTAN.map(([kunci, arti]) => {
        const isi = kelompok.get(kunci)
        const terlipat = kunci === 'takBerlaku' || kunci === 'terpenuhi' || kunci === 'belumDiketahuiRingan'
        if (!isi || (cetak && terlipat)) return null
        const daftar = isi.map((a) => (
          <SatuAturan
            key={a.id}
            a={a}
            buka={cetak === true || kunci === 'blokir'}
            {...{ bahasa, arti }}
            {...(kapan && { kapan })}
          />
        ))
        return terlipat ? (
          <details className="temuan-lipat" key={kunci}>
            <summary>
              <Lencana arti={arti} polos>
                {t(kunci)}
              </Lencana>{' '}
              <span className="redup">{t('nAturan', { n: isi.length })}</span>
            </summary>
            {daftar}
          </details>
        ) : (
          <section className="temuan-kel" key={kunci}>
            <h3>
              <Lencana arti={arti} polos>
                {t(kunci)}
              </Lencana>
            </h3>
            {daftar}
          </section>
        )
      })}
    </div>
  )
}

type PropsSatu = Pick<Props, 'bahasa' | 'kapan'> & {
  readonly a: BarisAturan
  readonly buka: boolean
  readonly arti: (typeof URUTAN)[number][1]
}
function SatuAturan({ a, bahasa, kapan, buka }: PropsSatu) {
  const t = teksPeriksa(bahasa)
  const judul = cariAturan(a.id)?.judul[bahasa] ?? a.id
  const butir = butirAturan(a, bahasa, t, kapan)
  return (
    <details className="satu-aturan" open={buka || undefined}>
      <summary>
        <span className="aturan">{a.id}</span>
        <span>
          <b>{judul}</b>
          <span className="pesan">{a.pesan}</span>
        </span>
      </summary>
      <Fakta butir={butir} />
    </details>
  )
}

function butirAturan(a: BarisAturan, bahasa: Bahasa, t: TeksPeriksa, kapan?: KapanTerpenuhi) {
  const butir: { istilah: ReactNode; isi: ReactNode }[] = []
  const keluar = jalanKeluar(a, bahasa, t, kapan)
  if (keluar.length > 0) butir.push({ istilah: t('jalanKeluar'), isi: <Baris isi={keluar} /> })
  const data = (d: Readonly<Record<string, Json>>) =>
    Object.entries(d).map(([k, v]) => `${kunciManusia(k, bahasa)}: ${kataNilai(v, bahasa)}`)
  if (a.kurang) butir.push({ istilah: t('kurang'), isi: <Baris isi={kataKurang(a.kurang, bahasa, t)} /> })
  if (a.faktaHilang?.length)
    butir.push({ istilah: t('hilang'), isi: <Baris isi={a.faktaHilang.map((f) => labelFaktaHilang(f)[bahasa])} /> })
  if (Object.keys(a.fakta).length > 0) butir.push({ istilah: t('fakta'), isi: <Baris isi={data(a.fakta)} /> })
  if (a.parameter?.length)
    butir.push({
      istilah: t('angka'),
      isi: (
        <ul>
          {a.parameter.map((p) => (
            <li key={p.id}>
              {kataNilai(p.nilai, bahasa)} ({p.id}, {t('sejak', { tanggal: tanggal(bahasa, p.mulai) })}){' '}
              {p.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
            </li>
          ))}
        </ul>
      ),
    })
  if (a.bacaan?.length) butir.push({ istilah: t('bacaan'), isi: <Baris isi={a.bacaan} /> })
  butir.push({
    istilah: t('dasar'),
    isi: (
      <ul>
        {a.sitasi.map((s) => (
          <li key={`${s.sumber} ${s.pasal}`}>
            {s.sumber} {s.pasal} {s.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
          </li>
        ))}
        <li>
          <a href={`/aturan/${a.id}`}>{t('bukaAturan', { id: a.id })}</a>
        </li>
      </ul>
    ),
  })
  return butir
}
const Baris = ({ isi }: { isi: readonly string[] }) =>
  isi.length === 1 ? (
    <>{isi[0]}</>
  ) : (
    <ul>
      {isi.map((x) => (
        <li key={x}>{x}</li>
      ))}
    </ul>
  )

/** What mends a finding: a date where time alone does, facts to complete where they are missing. */
function jalanKeluar(a: BarisAturan, bahasa: Bahasa, t: TeksPeriksa, kapan?: KapanTerpenuhi): string[] {
  if (a.hasil === 'belum-diketahui' && a.faktaHilang?.length)
    return [t('lengkapi', { fakta: a.faktaHilang.map((f) => labelFaktaHilang(f)[bahasa]).join(', ') })]
  if (a.hasil !== 'tidak-terpenuhi') return []
  const pasti = a.kurang?.['terpenuhiPada']
  if (typeof pasti === 'string') return [t('terpenuhiPada', { tanggal: tanggal(bahasa, pasti) })]
  const bulan = a.kurang?.['bulan']
  const pada = typeof bulan === 'number' && bulan > 0 ? kapan?.(a.id, bulan) : undefined
  if (pada !== undefined) return [t('terpenuhiBila', { tanggal: tanggal(bahasa, pada) })]
  const akhir = a.fakta['sampai']
  if (a.id === 'R15' && typeof akhir === 'string') return [t('keluar-R15-tunda', { tanggal: tanggal(bahasa, akhir) })]
  const umum = ADA_JALAN_KELUAR.find((id) => id === a.id)
  return umum ? [t(`keluar-${umum}`)] : []
}
/** Rules whose remedy can be said without knowing more. */
const ADA_JALAN_KELUAR = ['R01', 'R14', 'R15', 'R16', 'R17', 'R19', 'R25'] as const
const SATUAN = ['bulan', 'tahun', 'golongan'] as const
function kataKurang(kurang: Readonly<Record<string, Json>>, bahasa: Bahasa, t: TeksPeriksa): string[] {
  return Object.entries(kurang).map(([k, v]) => {
    const satuan = SATUAN.find((s) => s === k)
    if (satuan && typeof v === 'number') return t(satuan, { n: v })
    return `${kunciManusia(k, bahasa)}: ${kataNilai(v, bahasa)}`
  })
}

/** "hariSejakPelantikan" → "hari sejak pelantikan"; known facts by their name in the catalogue. */
const kunciManusia = (k: string, bahasa: Bahasa): string =>
  k in FAKTA
    ? labelFakta(k as NamaFakta)[bahasa]
    : k.replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
/** Codes that stand in traces. */
const KODE: Readonly<Record<string, string>> = {
  'uu10-2016-71-2': 'UU 1/2015 jo. UU 10/2016 71(2)',
  'uu10-2016-162-3': 'UU 1/2015 jo. UU 10/2016 162(3)',
}
const TANGGAL = /^\d{4}-\d{2}-\d{2}$/
/** A value of a trace in words. */
export function kataNilai(nilai: Json, bahasa: Bahasa): string {
  const t = teksPeriksa(bahasa)
  if (nilai === null) return t('tidakAda')
  if (typeof nilai === 'boolean') return nilai ? t('ya') : t('tidak')
  if (typeof nilai === 'string') return TANGGAL.test(nilai) ? tanggal(bahasa, nilai) : (KODE[nilai] ?? nilai)
  if (typeof nilai === 'number') return String(nilai)
  if (Array.isArray(nilai))
    return nilai.length === 0 ? t('tidakAda') : nilai.map((n: Json) => kataNilai(n, bahasa)).join(', ')
  return Object.entries(nilai)
    .map(([k, v]) => `${kunciManusia(k, bahasa)} ${kataNilai(v, bahasa)}`)
    .join('; ')
}
