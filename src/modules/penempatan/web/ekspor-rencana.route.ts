import { tulisCsv, tulisXlsx } from '#platform/lembar'
import { berkas, type Rute, tidakDitemukan } from '#platform/web'
import type { BarisRencanaDto } from '../application/rencana.dto.ts'
import { QueryRuang } from './alamat.ts'
import { kataFakta } from './kode.teks.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import { pilihUsulan, type UseRuang } from './use-ruang.ts'

const KEPALA = [
  'nomor',
  'nip',
  'orang',
  'dari',
  'unit',
  'jabatan',
  'kecocokan',
  'rentangKolom',
  'kelayakan',
  'faktaKolom',
] as const

/** The lines of the plan on screen, for a committee's own sheet. The trail gets one entry for each person in it. */
export const ruteEksporRencana = (use: UseRuang): Rute[] =>
  (['csv', 'xlsx'] as const).map((bentuk) =>
    berkas({
      path: `/kerja/rencana.${bentuk}`,
      permission: 'rencana:lihat',
      query: QueryRuang.required({ id: true }),
      unduh: async (k) => {
        const t = teksPenempatan(k.bahasa)
        const baca = await use.eksporRencana(
          { id: k.query.id, varian: k.query.varian, kunci: k.query.rencana },
          k.pelaku,
        )
        if (!baca.ok) return baca
        const usulan = pilihUsulan(baca.value, k.query) ?? tidakDitemukan()
        const unit = await use.namaUnit(baca.value.tmt, k.pelaku)
        const sel = (b: BarisRencanaDto) => [
          b.nomor,
          b.pegawai.nip,
          b.pegawai.nama,
          b.dari.nama || t('tanpaJabatan'),
          unit.get(b.ke.unitId ?? '')?.unit ?? '',
          b.ke.nama,
          b.skor,
          `${b.rentang[0]}–${b.rentang[1]}`,
          t(b.kelayakan === 'pasti' ? 'pastiKolom' : 'bersyaratKolom'),
          b.faktaHilang.map((f) => kataFakta(k.bahasa, f)).join('; '),
        ]
        const kepala = KEPALA.map((c) => t(c))
        const baris = usulan.baris.map(sel)
        return {
          nama: `rencana-${baca.value.tmt}-${usulan.langkah}.${bentuk}`,
          tipe:
            bentuk === 'csv'
              ? 'text/csv; charset=utf-8'
              : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          isi: bentuk === 'csv' ? tulisCsv(kepala, baris) : await tulisXlsx(kepala, baris, t('rencana')),
        }
      },
    }),
  )
