import { type BerkasPeriksa, type HasilPeriksa, teksPeriksa } from '#modules/kelayakan'
import type { Bahasa } from '#platform/i18n'
import { tulisCsv } from '#platform/lembar'
import { namaDari, namaJabatan } from './hasil.view.tsx'
import { teksPersetujuan } from './persetujuan.teks.ts'

type Aturan = HasilPeriksa['baris'][number]['aturan'][number]

/** One row a line, for the committee's own sheet: verdict, the rules that decide it, and why in words. */
export function csvHasil(isi: BerkasPeriksa, hasil: HasilPeriksa, bahasa: Bahasa): string {
  const t = teksPersetujuan(bahasa)
  const h = teksPeriksa(bahasa)
  const nama = namaDari(isi)
  const pilih = (b: readonly Aturan[], hasilA: string, keparahan: string) =>
    b.filter((a) => a.hasil === hasilA && a.keparahan === keparahan)
  const id = (a: readonly Aturan[]): string => a.map((x) => x.id).join(', ')
  return tulisCsv(
    [
      t('nomor'),
      'NIP',
      t('orang'),
      t('kodeJabatan'),
      t('jabatan'),
      t('hasilKolom'),
      h('blokir'),
      h('belumDiketahui'),
      h('memperingatkan'),
      h('mengapa'),
    ],
    hasil.baris.map((b, i) => {
      const tolak = pilih(b.aturan, 'tidak-terpenuhi', 'blokir')
      const tanya = pilih(b.aturan, 'belum-diketahui', 'blokir')
      const ingat = pilih(b.aturan, 'tidak-terpenuhi', 'peringatan')
      return [
        i + 1,
        b.nip,
        nama.orang.get(b.nip)?.nama ?? t('namaTakDikenal'),
        b.ke ?? '-',
        namaJabatan(b.ke, nama, bahasa),
        h(b.hasil),
        id(tolak),
        id(tanya),
        id(ingat),
        [...tolak, ...tanya, ...ingat].map((a) => `${a.id} ${a.pesan}`).join(' '),
      ]
    }),
  )
}
