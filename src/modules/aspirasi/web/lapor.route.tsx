import { z } from 'zod'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import {
  bacaLembar,
  PenampungImpor,
  type Sel,
  type Titipan,
  tulisCsv,
  tulisTemplat,
  tulisXlsx,
  UKURAN_BERKAS_MAKS,
} from '#platform/lembar'
import { berkas, halaman, isianBerkas, lihat, type Rute } from '#platform/web'
import { addDays } from '#regulasi'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { JawabanLapor } from '../application/lapor.port.ts'
import type { UseAspirasi } from '../application/susun-use.ts'
import { KOLOM_LAPOR } from '../domain/lapor.ts'
import { kataStatus } from './lacak.teks.ts'
import { teksLapor } from './lapor.teks.ts'
import { HalamanLapor, HalamanPratinjauLapor, JALUR_LAPOR } from './lapor.view.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const pemilik = (p: Pelaku) => p.penggunaId ?? ''
const Masa = z.object({
  dari: z.iso.date().optional().catch(undefined),
  sampai: z.iso.date().optional().catch(undefined),
})
/** A month back, where nothing else is asked. */
const masa = (q: z.output<typeof Masa>, hariIni: IsoDate) => {
  const sampai = q.sampai ?? hariIni
  return { dari: q.dari ?? addDays(sampai, -30), sampai }
}
const idSaja = z.object({ id: z.uuid() })

/** Reports of LAPOR! in, and their answers back, by file. */
export function ruteLapor(
  use: Pick<UseAspirasi, 'imporLapor' | 'jawabanLapor'>,
  penampung = new PenampungImpor(),
): Rute[] {
  const titipan = (id: string, p: Pelaku): Result<Titipan, Galat> => {
    const t = penampung.ambil(id, pemilik(p))
    return t ? ok(t) : gagal({ kode: 'lapor.pratinjau-tidak-ditemukan' })
  }
  return [
    halaman({
      path: JALUR_LAPOR,
      permission: 'aspirasi:atur',
      query: Masa,
      form: {
        unggah: UKURAN_BERKAS_MAKS,
        fields: z.object({ berkas: isianBerkas(['xlsx', 'csv']) }),
        act: async ({ fields, k }): Promise<Result<Titipan, Galat>> => {
          const lembar = bacaLembar(new Uint8Array(await fields.berkas.arrayBuffer()), fields.berkas.name)
          if (!lembar.ok) return lembar
          const hasil = await use.imporLapor(lembar.value, { simpan: false, bahasa: k.bahasa }, k.pelaku)
          if (!hasil.ok) return hasil
          const t = penampung.simpan({
            pemilik: pemilik(k.pelaku),
            jenis: 'lapor',
            berlaku: k.hariIni,
            lembar: lembar.value,
            hasil: hasil.value,
          })
          return t ? ok(t) : gagal({ kode: 'lapor.penuh' })
        },
        done: (t) => lihat(`${JALUR_LAPOR}/pratinjau/${t.id}`),
      },
      view: ({ form, k }) => <HalamanLapor form={form} masa={masa(k.query, k.hariIni)} bahasa={k.bahasa} />,
    }),
    halaman({
      path: `${JALUR_LAPOR}/pratinjau/:id`,
      permission: 'aspirasi:atur',
      params: idSaja,
      load: (k) => titipan(k.params.id, k.pelaku),
      forms: {
        simpan: {
          fields: z.object({}),
          act: async ({ k }) => {
            const t = titipan(k.params.id, k.pelaku)
            if (!t.ok) return t
            const h = await use.imporLapor(t.value.lembar, { simpan: true, bahasa: k.bahasa }, k.pelaku)
            if (!h.ok) return h
            penampung.buang(k.params.id, pemilik(k.pelaku))
            const { baru, sama, ditolak } = h.value
            return ok(lihat(JALUR_LAPOR, 'lapor.disimpan', { baru, sama, ditolak }))
          },
        },
        buang: {
          fields: z.object({}),
          act: ({ k }) => {
            penampung.buang(k.params.id, pemilik(k.pelaku))
            return Promise.resolve(ok(lihat(JALUR_LAPOR, 'lapor.dibuang')))
          },
        },
      },
      view: ({ data, forms, k }) => (
        <HalamanPratinjauLapor titipan={data} simpan={forms.simpan} buang={forms.buang} bahasa={k.bahasa} />
      ),
    }),
    berkas({
      path: `${JALUR_LAPOR}/templat.xlsx`,
      permission: 'aspirasi:atur',
      unduh: async () => ({ nama: 'templat-lapor.xlsx', tipe: XLSX, isi: await tulisTemplat(KOLOM_LAPOR, 'xlsx') }),
    }),
    ...(['csv', 'xlsx'] as const).map((bentuk) =>
      berkas({
        path: `${JALUR_LAPOR}/jawaban.${bentuk}`,
        permission: 'aspirasi:atur',
        query: Masa,
        unduh: async (k) => {
          const m = masa(k.query, k.hariIni)
          if (m.dari > m.sampai) return gagal({ kode: 'lapor.masa-terbalik' })
          const h = await use.jawabanLapor({ ...m, bentuk }, k.pelaku)
          if (!h.ok) return h
          const [kepala, baris] = [kepalaJawaban(k.bahasa), h.value.map((j) => barisJawaban(j, k.bahasa))]
          return {
            nama: `jawaban-lapor-${m.dari}-${m.sampai}.${bentuk}`,
            tipe: bentuk === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
            isi: bentuk === 'csv' ? tulisCsv(kepala, baris) : await tulisXlsx(kepala, baris, 'LAPOR'),
          }
        },
      }),
    ),
  ]
}

const kepalaJawaban = (bahasa: Bahasa): string[] => {
  const t = teksLapor(bahasa)
  return ['TRACKING ID', t('status'), t('jawabanTerakhir'), t('tanggalJawaban'), t('berubah')]
}
const barisJawaban = (j: JawabanLapor, bahasa: Bahasa): Sel[] => [
  j.nomor,
  kataStatus(bahasa, j.status),
  j.jawaban,
  j.pada,
  j.diubah,
]
