import { z } from 'zod'
import { type Pelaku, periksaIzin } from '#platform/access'
import { halaman, type K, lihat, type Rute } from '#platform/web'
import { type Galat, ok, type Result } from '#shared'
import { bacaDaftarAlasan } from '../domain/daftar-alasan.ts'
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
            tidak: daftar,
          }),
          act: async ({ fields: f, k }) => {
            const tidak = bacaDaftarAlasan(f.tidak)
            if (!tidak.ok) return tidak
            const semua = await nipTersisa(use, k)
            if (!semua.ok) return semua
            // Without a number of its own it takes the next one of the register.
            const { nomor = '', tanggal: pada, tempat, risalah } = f
            const pertimbangan = [
              ...tidak.value.map((x) => ({ nip: x.nip, setuju: false, catatan: x.alasan })),
              ...kecuali(semua.value, tidak.value).map((n) => ({ nip: n, setuju: true })),
            ]
            const isi = { nomor, tanggal: pada, tempat, hadir: barisTeks(f.hadir), risalah, pertimbangan }
            return jalan('sidangkan', isi, f.sesudah, k)
          },
        },
        cocokkan: {
          fields: z.object({ sesudah, gugur: daftar }),
          act: ({ fields: f, k }) => {
            const gugur = bacaDaftarAlasan(f.gugur)
            return gugur.ok ? jalan('cocokkan', { gugur: gugur.value }, f.sesudah, k) : Promise.resolve(gugur)
          },
        },
        putuskan: {
          fields: z.object({ sesudah, tidak: daftar, alasan: daftar }),
          act: async ({ fields: f, k }) => {
            const [tidak, alasan] = [bacaDaftarAlasan(f.tidak), bacaDaftarAlasan(f.alasan)]
            if (!tidak.ok) return tidak
            if (!alasan.ok) return alasan
            const semua = await nipTersisa(use, k)
            if (!semua.ok) return semua
            const mengapa = new Map(alasan.value.map((a) => [a.nip, a.alasan]))
            const putusan = [
              ...tidak.value.map((x) => ({ nip: x.nip, tetapkan: false, alasan: x.alasan })),
              ...kecuali(semua.value, tidak.value).map((n) => ({ nip: n, tetapkan: true, alasan: mengapa.get(n) })),
            ]
            return jalan('putuskan', { putusan }, f.sesudah, k)
          },
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

const kecuali = (semua: readonly string[], disebut: readonly { readonly nip: string }[]): string[] =>
  semua.filter((n) => !disebut.some((d) => d.nip === n))
/** Names left: whoever the form does not name is on the other side. */
async function nipTersisa(use: UseWeb, k: Konteks): Promise<Result<readonly string[], Galat>> {
  const h = await use.bukaKeputusan({ id: k.params.id }, k.pelaku)
  return h.ok ? ok(barisTegak(h.value.keputusan).map((b) => b.nip)) : h
}
