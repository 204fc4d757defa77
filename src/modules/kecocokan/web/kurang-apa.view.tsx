import type { Bahasa } from '#platform/i18n'
import { cariAturan, labelFaktaHilang } from '#regulasi'
import type { JabatanTerjangkau } from '../application/kecocokan-saya.use-case.ts'
import type { RincianKompetensi } from '../domain/kecocokan.ts'
import { namaFakta, namaKompetensi } from './kalimat.ts'
import { teksKecocokan } from './kecocokan.teks.ts'

interface Kurang {
  readonly kunci: 'belumPasti' | 'diperhatikan' | 'mutlakKurangSaya' | 'bawahStandar' | 'belumDinilaiSaya' | 'faktaLain'
  readonly isi: readonly string[]
}

/** Everything that stands between a person and a post the law opens, in plain words; nothing that is met. */
export function kurangApa({ putusan, kecocokan: k }: JabatanTerjangkau, bahasa: Bahasa): Kurang[] {
  const t = teksKecocokan(bahasa)
  const belum = putusan.aturan.filter((a) => a.hasil === 'belum-diketahui' && a.keparahan === 'blokir')
  const faktaHukum = [...new Set(belum.flatMap((a) => a.faktaHilang ?? []).map((f) => labelFaktaHilang(f)[bahasa]))]
  const catatan = putusan.aturan
    .filter((a) => a.hasil === 'tidak-terpenuhi' && a.keparahan === 'peringatan')
    .map((a) => cariAturan(a.id)?.judul[bahasa] ?? a.id)
  const kurang = k.kompetensi.filter((r) => r.selisih !== null && r.selisih < 0)
  const level = (r: RincianKompetensi): string =>
    t('kurangLevel', { nama: namaKompetensi(bahasa, r.kode), punya: r.level ?? 0, standar: r.standar })
  const lain = k.komponen
    .filter((c) => c.diminta && c.kode !== 'kompetensi')
    .flatMap((c) => c.faktaHilang)
    .map((f) => namaFakta(bahasa, f))
  return (
    [
      { kunci: 'belumPasti', isi: faktaHukum },
      { kunci: 'diperhatikan', isi: catatan },
      { kunci: 'mutlakKurangSaya', isi: kurang.filter((r) => r.mutlak).map(level) },
      { kunci: 'bawahStandar', isi: kurang.filter((r) => !r.mutlak).map(level) },
      {
        kunci: 'belumDinilaiSaya',
        isi: k.kompetensi.filter((r) => r.level === null).map((r) => namaKompetensi(bahasa, r.kode)),
      },
      { kunci: 'faktaLain', isi: [...new Set(lain)].filter((f) => !faktaHukum.includes(f)) },
    ] as const
  ).filter((x) => x.isi.length > 0)
}

export function KurangApa({ butir, bahasa }: { butir: JabatanTerjangkau; bahasa: Bahasa }) {
  const t = teksKecocokan(bahasa)
  const kurang = kurangApa(butir, bahasa)
  if (kurang.length === 0) return <p>{t('tidakKurang')}</p>
  return (
    <ul className="butir">
      {kurang.map((x) => (
        <li key={x.kunci}>
          <b>{t(x.kunci)}</b> {x.isi.join('; ')}.
        </li>
      ))}
    </ul>
  )
}
