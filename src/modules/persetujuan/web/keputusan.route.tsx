import { z } from 'zod'
import { type Pelaku, periksaIzin } from '#platform/access'
import { halaman, type K, lihat, type Rute } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import { denganNama } from '../application/keputusan.use-case.ts'
import { bacaIsianBaris, diIsian, type IsianBaris, type PilihanBaris } from '../domain/isian-baris.ts'
import { barisTegak, type IsiLangkah } from '../domain/keputusan.ts'
import type { Aksi } from '../domain/tahap.ts'
import { DaftarKeputusan } from './keputusan-daftar.view.tsx'
import { teksKeputusan } from './keputusan.teks.ts'
import { HalamanKeputusan } from './keputusan.view.tsx'
import type { UseWeb } from './use-web.ts'

const idSaja = z.object({ id: z.uuid() })
/** How many steps the page showed: another one since then is a conflict, not an overwriting. */
const sesudah = z.coerce.number().int().min(0)
const nip = z.string().regex(/^\d{18}$/)
const tanggal = z.iso.date()
const teks = (maks: number) => z.string().trim().min(1).max(maks)
const daftar = z.string().max(60_000).optional()
/** A choice and a reason for each line, by its number in the batch; or pasted lists. */
const perBaris = {
  pilih: z.record(z.string(), z.enum(['ya', 'tidak'])),
  alasan: z.record(z.string(), z.string().trim().max(2000)),
  tempel: daftar,
}
const barisTeks = (isi: string): string[] =>
  isi
    .split(/\r?\n/)
    .map((x) => x.trim())
    .filter((x) => x !== '')

type Konteks = K<'rencana:lihat', { id: string }> & { readonly pelaku: Pelaku }

export function ruteKeputusan(use: UseWeb): Rute[] {
  const jalan = async <A extends Aksi>(aksi: A, isi: IsiLangkah[A], langkah: number, k: Konteks) => {
    const h = await use.jalankanLangkah({ id: k.params.id, aksi, isi, sesudah: langkah }, k.pelaku)
    if (!h.ok) return h
    const tahap = teksKeputusan(k.bahasa)(`tahap-${h.value.tahap}`)
    return ok(lihat(`/kerja/keputusan/${k.params.id}`, 'keputusan.langkah-dicatat', { tahap }))
  }
  return [
    halaman({
      path: '/kerja/keputusan',
      permission: 'rencana:lihat',
      load: (k) => use.daftarKeputusan(k.pelaku),
      view: ({ data, k }) => <DaftarKeputusan data={data} bahasa={k.bahasa} />,
    }),
    halaman({
      path: '/kerja/keputusan/:id',
      permission: 'rencana:lihat',
      params: idSaja,
      load: (k) => use.bukaKeputusan({ id: k.params.id, denganPeringkat: true }, k.pelaku),
      forms: {
        ajukan: {
          fields: z.object({ sesudah, catatan: z.string().trim().max(2000).optional() }),
          act: ({ fields: f, k }) => jalan('ajukan', { catatan: f.catatan }, f.sesudah, k),
        },
        sidangkan: {
          fields: z.object({
            sesudah,
            nomor: z.string().trim().max(120).optional(),
            tanggal,
            tempat: teks(200),
            hadir: teks(4000),
            risalah: teks(20_000),
            ...perBaris,
          }),
          act: ({ fields: f, k }) =>
            perBarisnya(use, k, f, (semua) => {
              // Without a number of its own it takes the next one of the register.
              const { nomor = '', tanggal: pada, tempat, risalah } = f
              const pertimbangan = semua.map((x) => ({
                nip: x.nip,
                setuju: x.ya,
                ...(x.alasan !== undefined && { catatan: x.alasan }),
              }))
              const isi = { nomor, tanggal: pada, tempat, hadir: barisTeks(f.hadir), risalah, pertimbangan }
              return jalan('sidangkan', isi, f.sesudah, k)
            }),
        },
        cocokkan: {
          fields: z.object({ sesudah, ...perBaris }),
          act: ({ fields: f, k }) =>
            perBarisnya(use, k, f, (semua) => {
              const gugur = semua.filter((x) => !x.ya).map(({ nip: n, alasan = '' }) => ({ nip: n, alasan }))
              return jalan('cocokkan', { gugur }, f.sesudah, k)
            }),
        },
        putuskan: {
          fields: z.object({ sesudah, ...perBaris, tempelAlasan: daftar }),
          act: ({ fields: f, k }) =>
            perBarisnya(use, k, f, (semua) => {
              const putusan = semua.map(({ nip: n, ya, alasan }) => ({
                nip: n,
                tetapkan: ya,
                ...(alasan !== undefined && { alasan }),
              }))
              return jalan('putuskan', { putusan }, f.sesudah, k)
            }),
        },
        tetapkan: {
          fields: z.object({
            sesudah,
            nomor: teks(120),
            tanggal,
            alasanBerlakuSurut: z.string().trim().max(2000).optional(),
          }),
          act: ({ fields: { sesudah: n, ...isi }, k }) => jalan('tetapkan', isi, n, k),
        },
        lantik: {
          fields: z.object({ sesudah, tanggal, tempat: teks(200), pelantik: teks(200), saksi: teks(1000) }),
          act: ({ fields: { sesudah: n, saksi, ...f }, k }) => jalan('lantik', { ...f, saksi: barisTeks(saksi) }, n, k),
        },
        berlakukan: {
          fields: z.object({ sesudah, catatan: z.string().trim().max(2000).optional() }),
          act: ({ fields: f, k }) => jalan('berlakukan', { catatan: f.catatan }, f.sesudah, k),
        },
        'kembalikan-sidang': {
          fields: z.object({ sesudah, alasan: teks(2000) }),
          act: ({ fields: f, k }) => jalan('kembalikan-sidang', { alasan: f.alasan }, f.sesudah, k),
        },
        'kembalikan-putusan': {
          fields: z.object({ sesudah, alasan: teks(2000) }),
          act: ({ fields: f, k }) => jalan('kembalikan-putusan', { alasan: f.alasan }, f.sesudah, k),
        },
        batalkan: {
          fields: z.object({ sesudah, alasan: teks(2000) }),
          act: ({ fields: f, k }) => jalan('batalkan', { alasan: f.alasan }, f.sesudah, k),
        },
        sampaikan: {
          fields: z.object({ sesudah, nip, tanggal, cara: z.enum(['langsung', 'pos', 'elektronik']) }),
          act: ({ fields: { sesudah: n, ...isi }, k }) => jalan('sampaikan', isi, n, k),
        },
        'terima-keberatan': {
          fields: z.object({ sesudah, nip, tanggal, pokok: teks(4000) }),
          act: ({ fields: { sesudah: n, ...isi }, k }) => jalan('terima-keberatan', isi, n, k),
        },
        terbitkan: {
          fields: z.object({}),
          act: async ({ k }) => {
            const h = await use.terbitkanNomor({ id: k.params.id }, k.pelaku)
            if (!h.ok) return h
            return ok(lihat(`/kerja/keputusan/${k.params.id}#naskah`, 'nomor.diterbitkan', { n: h.value.banyak }))
          },
        },
      },
      view: ({ data, forms, k }) => (
        <HalamanKeputusan
          data={data}
          forms={forms}
          bahasa={k.bahasa}
          hariIni={k.hariIni}
          bolehUsulkan={periksaIzin(k.pelaku, 'rencana:usulkan').ok}
        />
      ),
    }),
  ]
}

/** The step with one answer for each line left; a refusal stands at the fields of the lines it is about. */
async function perBarisnya<H>(
  use: UseWeb,
  k: Konteks,
  isian: IsianBaris & { readonly sesudah: number },
  jalan: (semua: readonly PilihanBaris[]) => Promise<Result<H, Galat>>,
): Promise<Result<H, Galat>> {
  const h = await use.bukaKeputusan({ id: k.params.id }, k.pelaku)
  if (!h.ok) return h
  // Lines left are those of the page that was answered, or the answer is to something else.
  if (h.value.langkah.length !== isian.sesudah) return gagal({ kode: 'keputusan.sudah-berubah' })
  const { keputusan } = h.value
  const dijawab = bacaIsianBaris(keputusan.baris, barisTegak(keputusan), isian)
  const hasil = dijawab.ok ? await jalan(dijawab.value) : gagal(denganNama(dijawab.error, h.value))
  return hasil.ok ? hasil : gagal(diIsian(hasil.error, keputusan.baris, isian))
}
