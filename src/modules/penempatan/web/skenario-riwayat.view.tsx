import { Panel } from '#design'
import { type Bahasa, waktu } from '#platform/i18n'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import type { SkenarioDto } from '../application/skenario.dto.ts'
import type { AksiSkenario, LangkahSkenario, Setelan } from '../domain/skenario/index.ts'
import { type BedaButir, bedaSetelan } from './skenario-kata.ts'
import { kataGeserBeku } from './skenario-geser.view.tsx'
import { alamatTempat, kataUsulan } from './skenario-rencana.view.tsx'
import { type TeksSkenario, teksSkenario } from './skenario.teks.ts'

interface Props {
  readonly skenario: SkenarioDto
  readonly bahan: BahanSetelan
  readonly bahasa: Bahasa
}

/** Every step, newest first, and whether the chain of them is whole. */
export function PanelRiwayat({ skenario: s, bahan, bahasa }: Props) {
  const t = teksSkenario(bahasa)
  if (s.langkah.length === 0) return null
  return (
    <Panel
      id="riwayat"
      judul={t('panelRiwayat')}
      keterangan={s.rusakDi === null ? t('rantaiUtuh', { n: s.langkah.length }) : t('rusakIsi', { n: s.rusakDi })}
    >
      <ol className="bukti riwayat-langkah" reversed>
        {s.langkah.toReversed().map((l) => (
          <li key={l.ke} id={`langkah-${l.ke}`}>
            <b>
              {l.ke}. {t(`aksi-${l.aksi}`)}
            </b>
            <span className="redup">{t('olehWaktu', { oleh: l.oleh, waktu: waktu(bahasa, l.saat) })}</span>
            <IsiLangkah {...{ l, s, bahan, bahasa, t }} />
          </li>
        ))}
      </ol>
      <p className="redup">
        {t('kepalaRantai')}: <code className="sidik-rantai">{s.langkah.at(-1)?.sidik}</code>
      </p>
    </Panel>
  )
}

const adalah = <A extends AksiSkenario>(l: LangkahSkenario, aksi: A): l is LangkahSkenario<A> => l.aksi === aksi

function IsiLangkah(p: { l: LangkahSkenario; s: SkenarioDto; bahan: BahanSetelan; bahasa: Bahasa; t: TeksSkenario }) {
  const { l, s, bahasa, t } = p
  if (adalah(l, 'atur')) {
    const { riwayatSetelan } = s.keadaan
    const ke = riwayatSetelan.findIndex((x) => x.ke === l.ke)
    return <Beda lama={riwayatSetelan[ke - 1]?.setelan} baru={l.isi.setelan} catatan={l.isi.catatan} {...p} />
  }
  if (adalah(l, 'komentari')) return <p className="pra">{l.isi.isi}</p>
  if (adalah(l, 'hitung'))
    return <p>{t('dihitung', { waktu: waktu(bahasa, l.saat), oleh: l.oleh, ke: l.isi.setelanKe })}</p>
  if (adalah(l, 'sesuaikan')) return <p>{kataUsulan(s, l.isi.dari, bahasa, true)}</p>
  if (adalah(l, 'bekukan'))
    return (
      <p>
        <a href={alamatTempat(l.isi.usulan)}>{kataUsulan(s, l.isi.usulan, bahasa, true)}</a>. {l.isi.alasan}
        {l.geser && <span className="baris-bawah">{kataGeserBeku(l.geser, t)}</span>}
      </p>
    )
  if (adalah(l, 'tarik-bagikan') || adalah(l, 'tutup')) return <p>{l.isi.alasan}</p>
  if (adalah(l, 'bagikan') && l.isi.catatan) return <p>{l.isi.catatan}</p>
  return null
}

/** "Bobot kompetensi 40 → 50": what this version of the settings says otherwise. */
function Beda(p: {
  lama: Setelan | undefined
  baru: Setelan
  catatan: string | undefined
  bahan: BahanSetelan
  bahasa: Bahasa
  t: TeksSkenario
}) {
  const { t } = p
  const beda = p.lama ? bedaSetelan(p.lama, p.baru, p.bahan, p.bahasa) : null
  return (
    <div className="beda-setelan">
      {beda === null ? (
        <p>{t('setelanPertama')}</p>
      ) : beda.length === 0 ? (
        <p>{t('setelanSama')}</p>
      ) : (
        <ul>
          {beda
            .flatMap((b) => kalimat(b, t))
            .map((x) => (
              <li key={x}>{x}</li>
            ))}
        </ul>
      )}
      {p.catatan && <p>{p.catatan}</p>}
    </div>
  )
}

const RINGKAS = 4
function kalimat(b: BedaButir, t: TeksSkenario): string[] {
  const { istilah } = b
  if (b.dari !== undefined && b.ke !== undefined) return [t('bedaSatu', { istilah, dari: b.dari, ke: b.ke })]
  const isi = (x: readonly string[]) => (x.length > RINGKAS ? t('bedaBanyak', { n: x.length }) : x.join('; '))
  return [
    ...(b.datang.length > 0 ? [t('bedaDatang', { istilah, isi: isi(b.datang) })] : []),
    ...(b.pergi.length > 0 ? [t('bedaPergi', { istilah, isi: isi(b.pergi) })] : []),
  ]
}
