import { createHash } from 'node:crypto'
import { z } from 'zod'
import { tulisCsv } from '#platform/lembar'
import { berkas, halaman, type Rute, type Unduhan } from '#platform/web'
import { ok } from '#shared'
import type { NamaUmum, UseUmum } from '../application/umum.use-case.ts'
import { bacaKuartal, tulisKuartal } from '../domain/kuartal.ts'
import { HalamanPetaUmum, RUPA_PETA } from './peta-umum.view.tsx'
import { HalamanPerubahan } from './perubahan-umum.view.tsx'
import { HalamanStatistik } from './statistik.view.tsx'
import { HalamanData, HalamanKamus } from './data.view.tsx'
import { barisData, KOLOM_PESAN_UMUM, KOLOM_STATISTIK, objekData } from './data-kolom.ts'
import type { PintuUmum } from './umum-pintu.ts'

const TIPE = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const
const LISENSI = 'CC-BY-4.0'
const sidik = (s: string): string => `W/"${createHash('sha256').update(s).digest('base64url').slice(0, 22)}"`

/** Portion by portion: the file is never whole in memory, and waits for whoever reads it. */
function alirkan(potongan: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const enkode = new TextEncoder()
  return new ReadableStream(
    {
      async pull(c) {
        const p = await potongan.next()
        if (p.done) c.close()
        else c.enqueue(enkode.encode(p.value))
      },
      async cancel() {
        await potongan.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
/** What `tulisCsv` puts before the rows when there are no columns: mark of the encoding and an empty line. */
const KEPALA_HAMPA = tulisCsv([], []).length

async function* pesanCsv(use: UseUmum, nama: NamaUmum): AsyncGenerator<string> {
  yield tulisCsv(
    KOLOM_PESAN_UMUM.map((k) => k.nama),
    [],
  )
  for await (const baris of use.eksporUmum())
    yield tulisCsv(
      [],
      baris.map((p) => barisData(KOLOM_PESAN_UMUM, p, nama)),
    ).slice(KEPALA_HAMPA)
}
async function* pesanJson(use: UseUmum, nama: NamaUmum): AsyncGenerator<string> {
  yield `{"lisensi":"${LISENSI}","kamus":"/data/kamus","pesan":[`
  let awal = true
  for await (const baris of use.eksporUmum()) {
    yield `${awal ? '' : ','}\n${baris.map((p) => JSON.stringify(objekData(KOLOM_PESAN_UMUM, p, nama))).join(',\n')}`
    awal = false
  }
  yield '\n]}\n'
}

const kuartal = z
  .object({ kuartal: z.string().regex(/^\d{4}-[1-4]$/) })
  .partial()
  .catch({})

export const ruteDataUmum = (use: UseUmum, pintu: PintuUmum): Rute[] => [
  halaman({
    path: '/aduan/peta',
    permission: 'publik',
    query: z.object({ rupa: z.enum(RUPA_PETA).catch('jumlah').default('jumlah') }),
    load: async (k) => {
      const boleh = pintu.masuk(k.request)
      return boleh.ok ? ok(await use.hitungUmum()) : boleh
    },
    view: ({ data, k }) => (
      <HalamanPetaUmum baris={data.baris} nama={data.nama} rupa={k.query.rupa} bahasa={k.bahasa} />
    ),
  }),
  halaman({
    path: '/aduan/statistik',
    permission: 'publik',
    query: kuartal,
    load: async (k) => {
      const boleh = pintu.masuk(k.request)
      return boleh.ok ? ok(await use.statistikUmum({ kuartal: bacaKuartal(k.query.kuartal ?? '') })) : boleh
    },
    view: ({ data, k }) => <HalamanStatistik data={data} bahasa={k.bahasa} />,
  }),
  halaman({
    path: '/aduan/perubahan',
    permission: 'publik',
    load: async (k) => {
      const boleh = pintu.masuk(k.request)
      return boleh.ok ? ok(await use.perubahanUmum()) : boleh
    },
    view: ({ data, k }) => <HalamanPerubahan data={data} bahasa={k.bahasa} />,
  }),
  halaman({
    path: '/data',
    permission: 'publik',
    view: ({ k }) => <HalamanData bahasa={k.bahasa} />,
  }),
  halaman({
    path: '/data/kamus',
    permission: 'publik',
    view: ({ k }) => <HalamanKamus bahasa={k.bahasa} />,
  }),
  ...(['csv', 'json'] as const).flatMap((bentuk) => [
    berkas({
      path: `/data/aduan.${bentuk}`,
      permission: 'publik',
      prefetch: true,
      unduh: async (k) => {
        const boleh = pintu.masuk(k.request)
        if (!boleh.ok) return boleh
        const [keadaan, nama] = await Promise.all([use.keadaanUmum(), use.namaUmum()])
        // A deadline passes with the day, without a row changing: what was read yesterday is not the same.
        const hari = Date.parse(`${k.hariIni}T00:00:00+07:00`)
        const diubah = new Date(Math.max(hari, keadaan.saat === null ? 0 : Date.parse(keadaan.saat)))
        const etag = sidik(`${bentuk} ${keadaan.pesan} ${keadaan.saat} ${k.hariIni} ${JSON.stringify([...nama.topik])}`)
        const isi = alirkan((bentuk === 'csv' ? pesanCsv : pesanJson)(use, nama))
        return ok<Unduhan>({ nama: `aduan.${bentuk}`, tipe: TIPE[bentuk], isi, terbuka: { etag, diubah } })
      },
    }),
    berkas({
      path: `/data/aduan-statistik.${bentuk}`,
      permission: 'publik',
      query: kuartal,
      prefetch: true,
      unduh: async (k) => {
        const boleh = pintu.masuk(k.request)
        if (!boleh.ok) return boleh
        const s = await use.statistikUmum({ kuartal: bacaKuartal(k.query.kuartal ?? '') })
        const baris = s.baris.map((b) => ({ b, s }))
        const isi =
          bentuk === 'csv'
            ? tulisCsv(
                KOLOM_STATISTIK.map((x) => x.nama),
                baris.map((b) => barisData(KOLOM_STATISTIK, b, s.nama)),
              )
            : `${JSON.stringify(
                {
                  lisensi: LISENSI,
                  kamus: '/data/kamus#statistik',
                  kuartal: tulisKuartal(s.kuartal),
                  baris: baris.map((b) => objekData(KOLOM_STATISTIK, b, s.nama)),
                },
                null,
                1,
              )}\n`
        const nama = `aduan-statistik-${tulisKuartal(s.kuartal)}.${bentuk}`
        return ok<Unduhan>({ nama, tipe: TIPE[bentuk], isi, terbuka: { etag: sidik(isi), diubah: null } })
      },
    }),
  ]),
]
