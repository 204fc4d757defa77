import type { ReactNode } from 'react'
import { Fakta, Lencana, Panel } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { PerihalSaya } from '../application/saya.use-case.ts'
import type { Masa, PegawaiFakta } from '../domain/pegawai.ts'
import { teksKarier } from './karier.teks.ts'

export const PERIHAL_KARIER = ['uji-kompetensi', 'kotak-talenta', 'cltn', 'sertifikat'] as const satisfies PerihalSaya[]

interface Props {
  readonly fakta: PegawaiFakta
  readonly bahasa: Bahasa
  /** Where the facts come from. */
  readonly asal: ReactNode
}

/** undefined = not known, said in words; an empty list = known none. */
function isiKarier({ fakta: f, bahasa }: Omit<Props, 'asal'>): readonly (readonly [string, ReactNode | undefined])[] {
  const t = teksKarier(bahasa)
  const tgl = (d: string) => tanggal(bahasa, d, 'singkat')
  const daftar = (d: readonly string[] | undefined) => d && (d.length === 0 ? t('tidakAda') : d.join('; '))
  const masa = (m: Masa) => `${tgl(m.mulai)} – ${m.sampai === null ? t('kini') : tgl(m.sampai)}`
  const uji = f.ujiKompetensi?.map(
    (u) => `${t(`u-${u.jenis}`)}: ${t(u.lulus ? 'lulus' : 'tidakLulus', { tanggal: tgl(u.tanggal) })}`,
  )
  return [
    [t('uji'), daftar(uji)],
    [t('kotak'), f.kotakTalenta === null ? t('kotakNihil') : f.kotakTalenta && angka(bahasa, f.kotakTalenta)],
    [t('cltn'), daftar(f.cltn?.map(masa))],
    [t('belajar'), f.tugasBelajar === null ? t('tidakAda') : f.tugasBelajar && masa(f.tugasBelajar)],
    [t('pejabat'), f.pejabatNegara === undefined ? undefined : t(f.pejabatNegara ? 'ya' : 'tidak')],
    [t('sertifikat'), daftar(f.sertifikat?.map((s) => s.replaceAll('-', ' ')))],
  ]
}

/** Which of these facts are not known, in words. */
export const karierBelum = (p: Omit<Props, 'asal'>): string[] =>
  isiKarier(p)
    .filter(([, isi]) => isi === undefined)
    .map(([istilah]) => istilah)

/** The facts the rules of moving an official need. */
export function PanelKarier(p: Props) {
  const t = teksKarier(p.bahasa)
  const belum = (
    <Lencana arti="verifikasi" polos>
      {t('belum')}
    </Lencana>
  )
  return (
    <Panel id="karier" judul={t('judul')}>
      <div className="alir">
        <Fakta butir={isiKarier(p).map(([istilah, isi]) => ({ istilah, isi: isi === undefined ? belum : isi }))} />
        {p.asal}
      </div>
    </Panel>
  )
}
