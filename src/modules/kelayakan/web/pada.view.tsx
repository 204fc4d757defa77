import { z } from 'zod'
import { FormulirCari, Isian, Lencana } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import type { Json } from '#regulasi'
import type { Keadaan, Peristiwa, SekitarTanggal } from '../application/pada-tanggal.ts'
import { type TeksAturan, teksAturan } from './aturan.teks.ts'
import { kataNilai } from './kata-fakta.ts'

/** A day within reach of the law; anything else is as if not asked. */
export const Pada = z.iso
  .date()
  .refine((s) => s >= '1900' && s < '2200')
  .optional()
  .catch(undefined)

export const denganPada = (jalur: string, pada: string | undefined): string =>
  pada === undefined ? jalur : `${jalur}?pada=${pada}`

/** Hidden fields keep what was chosen elsewhere on the page. */
export const FormPada = ({
  aksi,
  pada,
  t,
  tetap = {},
}: {
  aksi: string
  pada: string
  t: TeksAturan
  tetap?: Readonly<Record<string, string | number | undefined>>
}) => (
  <FormulirCari aksi={aksi} kirim={t('lihatPada')}>
    <Isian nama="pada" label={t('padaTanggal')} jenis="date" awal={pada} bantuan={t('padaBantuan')} />
    {Object.entries(tetap).map(([k, v]) =>
      v === undefined ? null : <input key={k} type="hidden" name={k} value={String(v)} />,
    )}
  </FormulirCari>
)

const ARTI = { 'belum-berlaku': 'menunggu', berlaku: 'ok', dicabut: 'nihil' } as const
export const LencanaKeadaan = ({ keadaan, t }: { keadaan: Keadaan; t: TeksAturan }) => (
  <Lencana arti={ARTI[keadaan]} polos>
    {t(`keadaan-${keadaan}`)}
  </Lencana>
)

const JUMLAH_NILAI_PENDEK = 3
/** A figure in one line; a longer table only names itself, the rule's own page shows it. */
export function nilaiPendek(nilai: Json, bahasa: Bahasa, t: TeksAturan): string {
  const banyak = Array.isArray(nilai)
    ? nilai.length
    : nilai !== null && typeof nilai === 'object'
      ? Object.keys(nilai).length
      : 1
  const dalam = nilai !== null && typeof nilai === 'object' && Object.values(nilai).some((x) => typeof x === 'object')
  return banyak > JUMLAH_NILAI_PENDEK || dalam ? t('tabelNilai', { n: banyak }) : kataNilai(nilai, bahasa, t)
}

/** What happened on a day, in one line. */
export function kataPeristiwa(p: Peristiwa, bahasa: Bahasa): string {
  const t = teksAturan(bahasa)
  const nama = { objek: p.objek, judul: p.judul[bahasa] }
  if (p.jenis === 'sumber-dicabut') return t('p-sumber-dicabut', { ...nama, oleh: p.oleh ?? '' })
  if (p.nilai)
    return t(`p-${p.jenis}`, {
      ...nama,
      lama: p.nilai.lama === undefined ? '' : nilaiPendek(p.nilai.lama, bahasa, t),
      baru: nilaiPendek(p.nilai.baru, bahasa, t),
    })
  return t(`p-${p.jenis}`, nama)
}

/** The change before the day and the one after it. */
export function Sekitar({ s, bahasa, t }: { s: SekitarTanggal; bahasa: Bahasa; t: TeksAturan }) {
  const satu = (p: Peristiwa) => `${tanggal(bahasa, p.tanggal)}: ${kataPeristiwa(p, bahasa)}`
  return (
    <ul className="butir">
      <li>
        {t('terakhirBerubah')}: {s.terakhir ? satu(s.terakhir) : t('belumAda')}
      </li>
      <li>
        {t('berikutBerubah')}: {s.berikut ? satu(s.berikut) : t('belumTercatat')}
      </li>
    </ul>
  )
}
