import { DaftarAturan, Lencana, Panel, type PropsAturan } from '#design'
import { kalimatBelumDiperiksa } from '#modules/kelayakan'
import { namaBidangStudi } from '#modules/kompetensi'
import type { Bahasa } from '#platform/i18n'
import { type BarisAturan, cariAturan, labelFaktaHilang } from '#regulasi'
import type { PutusanKelayakan } from '../application/kelayakan.port.ts'
import type { Kecocokan } from '../domain/kecocokan.ts'
import { namaKompetensi } from './kalimat.ts'
import { teksKecocokan } from './kecocokan.teks.ts'

const ARTI = { lolos: 'ok', peringatan: 'peringatan', ditolak: 'blokir', 'perlu-verifikasi': 'verifikasi' } as const

/** Outcome of the gate in one word; a missed mutlak competence closes it as well. */
export function LencanaGerbang({
  putusan,
  mutlak,
  bahasa,
}: {
  putusan: PutusanKelayakan
  mutlak: Kecocokan['mutlak']
  bahasa: Bahasa
}) {
  const t = teksKecocokan(bahasa)
  if (putusan.hasil !== 'ditolak' && mutlak.hasil === 'tidak-terpenuhi')
    return (
      <Lencana arti="blokir" polos>
        {t('kurangMutlak')}
      </Lencana>
    )
  const hasil = putusan.hasil !== 'ditolak' && mutlak.hasil === 'belum-diketahui' ? 'perlu-verifikasi' : putusan.hasil
  return (
    <Lencana arti={ARTI[hasil]} polos>
      {t(`h-${hasil}`)}
    </Lencana>
  )
}

const berat = (a: BarisAturan): number =>
  a.hasil === 'tidak-terpenuhi'
    ? a.keparahan === 'blokir'
      ? 0
      : a.keparahan === 'peringatan'
        ? 2
        : 3
    : a.hasil === 'belum-diketahui'
      ? a.keparahan === 'blokir'
        ? 1
        : 3
      : a.hasil === 'terpenuhi'
        ? 4
        : 5

/** The law's engine knows fields of study by code ("teknik-sipil"); the reader gets their names. */
const denganNamaBidang = (pesan: string): string =>
  pesan.replaceAll(/[a-z]+(?:-[a-z]+)+/g, (kode) => namaBidangStudi(kode))

function jadiButir(a: BarisAturan, bahasa: Bahasa): PropsAturan {
  const hilang = a.faktaHilang?.map((f) => labelFaktaHilang(f)[bahasa]).join(', ')
  return {
    id: a.id,
    href: `/aturan/${a.id}`,
    judul: cariAturan(a.id)?.judul[bahasa] ?? a.id,
    hasil: a.hasil,
    keparahan: a.keparahan,
    fakta: denganNamaBidang(a.pesan),
    kutipan: a.sitasi.map((s) => ({ teks: `${s.sumber} ${s.pasal}`.trim() })),
    belumDiverifikasi: a.sitasi.some((s) => s.status === 'belum-diverifikasi'),
    ...(hilang ? { alasan: teksKecocokan(bahasa)('faktaKurang', { fakta: hilang }) } : {}),
  }
}

function butirMutlak(k: Kecocokan, bahasa: Bahasa): PropsAturan[] {
  if (k.mutlak.hasil !== 'tidak-terpenuhi' && k.mutlak.hasil !== 'belum-diketahui') return []
  const t = teksKecocokan(bahasa)
  const kurang = k.mutlak.hasil === 'tidak-terpenuhi'
  const kode = (kurang ? k.mutlak.kurang : k.mutlak.belum).map((c) => namaKompetensi(bahasa, c)).join(', ')
  return [
    {
      id: 'SKJ',
      judul: t('mutlak'),
      hasil: k.mutlak.hasil,
      keparahan: 'blokir',
      fakta: t(kurang ? 'mutlakKurang' : 'mutlakBelum', { kode }),
      kutipan: [{ teks: t('standarKota') }],
    },
  ]
}

/** Every rule with its provision and the fact it rests on; what needs attention first, what does not apply folded away. */
export function Gerbang({
  putusan,
  kecocokan,
  bahasa,
}: {
  putusan: PutusanKelayakan
  kecocokan: Kecocokan
  bahasa: Bahasa
}) {
  const t = teksKecocokan(bahasa)
  const urut = putusan.aturan.toSorted((a, b) => berat(a) - berat(b) || (a.id < b.id ? -1 : 1))
  const tampak = urut.filter((a) => a.hasil !== 'tidak-berlaku')
  const lain = urut.filter((a) => a.hasil === 'tidak-berlaku')
  const hitung = (f: (a: BarisAturan) => boolean) => urut.filter(f).length
  const langgar = (a: BarisAturan, k: BarisAturan['keparahan']) => a.hasil === 'tidak-terpenuhi' && a.keparahan === k
  const ringkas = t('ringkasAturan', {
    lolos: hitung((a) => a.hasil === 'terpenuhi'),
    peringatan: hitung((a) => langgar(a, 'peringatan')),
    verifikasi: hitung((a) => a.hasil === 'belum-diketahui'),
    blokir: hitung((a) => langgar(a, 'blokir')),
    nihil: hitung((a) => a.hasil === 'tidak-berlaku'),
  })
  const butir = [...butirMutlak(kecocokan, bahasa), ...tampak.map((a) => jadiButir(a, bahasa))]
  const belum = kalimatBelumDiperiksa(bahasa)
  return (
    <Panel id="gerbang" judul={t('gerbang')} keterangan={ringkas}>
      {butir.length > 0 ? <DaftarAturan butir={butir} /> : null}
      {lain.length > 0 ? (
        <details>
          <summary>{t('nihilLain', { n: lain.length })}</summary>
          <DaftarAturan butir={lain.map((a) => jadiButir(a, bahasa))} />
        </details>
      ) : null}
      <p className="kecil redup">
        {belum && `${belum} `}
        {t('gerbangIsi')}
      </p>
    </Panel>
  )
}
