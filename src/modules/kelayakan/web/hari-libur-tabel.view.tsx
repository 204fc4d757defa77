import { type Kolom, Lencana, Tabel } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { weekday } from '#regulasi'
import type { GeseranTenggat, UsulanLibur } from '../application/hari-libur.port.ts'
import { bedaLibur, type BedaLibur, type HariLibur } from '../domain/hari-libur.ts'
import type { TeksHariLibur } from './hari-libur.teks.ts'

export const kolomHari = (t: TeksHariLibur, bahasa: Bahasa): Kolom<HariLibur>[] => [
  { kunci: 'tanggal', judul: t('tanggal'), kepala: true, isi: (h) => tanggal(bahasa, h.tanggal) },
  { kunci: 'hari', judul: t('hari'), isi: (h) => t(`h${weekday(h.tanggal) as 1}`) },
  { kunci: 'nama', judul: t('nama'), isi: (h) => <span lang="id">{h.nama}</span> },
  { kunci: 'jenis', judul: t('jenis'), isi: (h) => t(h.jenis) },
]

const ARTI = { baru: 'info', hapus: 'peringatan', ubah: 'berjalan', tetap: 'nihil' } as const

export function TabelBeda(p: {
  readonly hari: readonly HariLibur[]
  /** The list in force; undefined = none yet. */
  readonly berlaku: UsulanLibur | undefined
  readonly bahasa: Bahasa
  readonly t: TeksHariLibur
}) {
  const { hari, berlaku, bahasa, t } = p
  const beda = bedaLibur(berlaku?.hari ?? [], hari)
  const n = (apa: BedaLibur['apa']): number => beda.filter((b) => b.apa === apa).length
  return (
    <>
      <p className="redup">
        {t('beda')}: {t('bedaRingkas', { baru: n('baru'), ubah: n('ubah'), hapus: n('hapus'), tetap: n('tetap') })}
      </p>
      <Tabel
        keterangan={t('beda')}
        tumpuk
        baris={beda}
        kunciBaris={(b) => b.hari.tanggal}
        kolom={[
          ...kolomHari(t, bahasa).map((k): Kolom<BedaLibur> => ({ ...k, isi: (b, i) => k.isi(b.hari, i) })),
          {
            kunci: 'beda',
            judul: t('perubahan'),
            isi: (b) => (
              <Lencana arti={ARTI[b.apa]} polos>
                {t(`b-${b.apa}`)}
              </Lencana>
            ),
          },
        ]}
      />
    </>
  )
}

export function Geseran(p: { geseran: readonly GeseranTenggat[] | null; bahasa: Bahasa; t: TeksHariLibur }) {
  const { geseran, bahasa, t } = p
  if (geseran === null || geseran.length === 0)
    return <p className="redup">{t(geseran === null ? 'geseranTertutup' : 'geseranNihil')}</p>
  return (
    <Tabel
      keterangan={t('geseran')}
      tumpuk
      baris={geseran}
      kunciBaris={(g, i) => `${g.nama}${i}`}
      kolom={[
        { kunci: 'nama', judul: t('siapa'), kepala: true, isi: (g) => g.nama },
        { kunci: 'apa', judul: t('tenggat'), isi: (g) => t(g.jawaban ? 'tenggatJawab' : 'tenggatAjukan') },
        { kunci: 'lama', judul: t('sekarang'), isi: (g) => tanggal(bahasa, g.lama) },
        { kunci: 'baru', judul: t('sesudah'), isi: (g) => tanggal(bahasa, g.baru) },
      ]}
    />
  )
}

/** Messages of residents are counted, not listed; a count this small could point at one. */
const SEDIKIT = 5
export function GeseranPesan({ n, t }: { readonly n: number | undefined; readonly t: TeksHariLibur }) {
  if (n === undefined) return null
  return <p>{n === 0 ? t('geseranPesanNihil') : n < SEDIKIT ? t('geseranPesanSedikit') : t('geseranPesan', { n })}</p>
}
