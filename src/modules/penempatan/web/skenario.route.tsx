import { z } from 'zod'
import { periksaIzin, type Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { halaman, type K, lihat, type Rute, tampil } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'
import type { GeserDto, SkenarioDto } from '../application/skenario.dto.ts'
import { STATUS_SKENARIO, type TempatUsulan } from '../domain/skenario/index.ts'
import { kataMasalah } from './masalah-setelan.teks.ts'
import './skenario-galat.teks.ts'
import { DaftarSkenario } from './skenario-daftar.view.tsx'
import { orangDalam } from './skenario-kata.ts'
import { ruteSetelan } from './skenario-setelan.route.tsx'
import { idSaja, type UseSkenarioWeb } from './skenario.tipe.ts'
import { HalamanSkenario } from './skenario.view.tsx'

export type { UseSkenarioWeb }

/** How many steps the page showed. */
const sesudah = z.coerce.number().int().min(0)
const teks = (maks: number) => z.string().trim().min(1).max(maks)

/** `<run>.<variant>.<plan>`, as in the addresses of a comparison. */
const Tempat = z.string().transform((s, ctx): TempatUsulan => {
  const [rencanaId, varian, kunci] = s.split('.')
  const hasil = z
    .object({ rencanaId: z.uuid(), varian: z.enum(['pasti', 'bersyarat']), kunci: z.enum(KUNCI_RENCANA) })
    .safeParse({ rencanaId, varian, kunci })
  if (hasil.success) return hasil.data
  ctx.addIssue({ code: 'custom', message: 'web.tidak-ditemukan' })
  return z.NEVER
})

type Konteks = K<'rencana:lihat', { id: string }> & { readonly pelaku: Pelaku }
interface DataSkenario {
  readonly skenario: SkenarioDto
  readonly bahan: BahanSetelan
  readonly geser: GeserDto | undefined
}

async function muat(
  use: UseSkenarioWeb,
  k: Pick<Konteks, 'params' | 'pelaku' | 'hariIni'> & { readonly query: { readonly geser?: TempatUsulan | undefined } },
): Promise<Result<DataSkenario, Galat>> {
  const baca = await use.bacaSkenario({ id: k.params.id }, k.pelaku)
  if (!baca.ok) return baca
  const { riwayatSetelan, setelan } = baca.value.keadaan
  const bahan = await use.bahanSetelan(
    { pada: setelan?.tmt ?? k.hariIni, orangIds: orangDalam(riwayatSetelan.map((s) => s.setelan)), kata: [] },
    k.pelaku,
  )
  if (!bahan.ok) return bahan
  if (!k.query.geser) return ok({ skenario: baca.value, bahan: bahan.value, geser: undefined })
  const geser = await use.periksaGeser({ id: k.params.id, usulan: k.query.geser }, k.pelaku)
  return geser.ok ? ok({ skenario: baca.value, bahan: bahan.value, geser: geser.value }) : geser
}

export function ruteSkenario(use: UseSkenarioWeb): Rute[] {
  const kembali = (id: string, pesan: string, jangkar = '') => lihat(`/kerja/skenario/${id}${jangkar}`, pesan)
  return [
    halaman({
      path: '/kerja/skenario',
      permission: 'rencana:lihat',
      query: z.object({ status: z.enum(STATUS_SKENARIO).optional().catch(undefined) }),
      load: (k) => use.daftarSkenario({}, k.pelaku),
      form: {
        fields: z.object({ nama: teks(120).min(3), tmt: z.iso.date(), dari: z.uuid().optional() }),
        act: ({ fields: f, k }) => mulaiSkenario(use, f, k.pelaku, k.bahasa),
        done: (h) => lihat(`/kerja/skenario/${h.id}/setelan`, h.pesan),
      },
      view: ({ data, form, k }) => (
        <DaftarSkenario
          data={data}
          status={k.query.status}
          bahasa={k.bahasa}
          hariIni={k.hariIni}
          form={periksaIzin(k.pelaku, 'rencana:hitung').ok ? form : undefined}
        />
      ),
    }),
    halaman({
      path: '/kerja/skenario/:id',
      permission: 'rencana:lihat',
      params: idSaja,
      query: z.object({ geser: Tempat.optional() }),
      // Asking what moved since judges every line anew.
      prefetch: false,
      load: (k) => muat(use, k),
      forms: {
        hitung: {
          fields: z.object({ sesudah }),
          act: async ({ fields: f, k }) => {
            const h = await use.hitungSkenario({ id: k.params.id, sesudah: f.sesudah }, k.pelaku)
            return h.ok ? ok(kembali(k.params.id, 'skenario.dihitung', '#rencana')) : h
          },
        },
        komentari: {
          fields: z.object({ isi: teks(4000), tentang: Tempat.optional() }),
          act: async ({ fields: f, k }) => {
            const h = await use.komentariSkenario({ id: k.params.id, isi: f.isi, tentang: f.tentang }, k.pelaku)
            return h.ok ? ok(kembali(k.params.id, 'skenario.komentar-dicatat', '#komentar')) : h
          },
        },
        bagikan: {
          fields: z.object({ sesudah, catatan: z.string().trim().max(2000).optional() }),
          act: async ({ fields: f, k }) => {
            const h = await use.bagikanSkenario(
              { id: k.params.id, sesudah: f.sesudah, ...(f.catatan && { catatan: f.catatan }) },
              k.pelaku,
            )
            return h.ok ? ok(kembali(k.params.id, 'skenario.kini-dibagikan')) : h
          },
        },
        'tarik-bagikan': {
          fields: z.object({ sesudah, alasan: teks(2000) }),
          act: async ({ fields: f, k }) => {
            const h = await use.tarikBagikanSkenario({ id: k.params.id, ...f }, k.pelaku)
            return h.ok ? ok(kembali(k.params.id, 'skenario.kini-ditarik')) : h
          },
        },
        bekukan: {
          fields: z.object({ sesudah, usulan: Tempat, alasan: teks(2000) }),
          act: async ({ fields: f, k }) => {
            const h = await use.bekukanSkenario({ id: k.params.id, ...f }, k.pelaku)
            if (h.ok) return ok(kembali(k.params.id, 'skenario.kini-beku'))
            return h.error.geser ? ok(tampil(h.error.geser, 409)) : h
          },
        },
        salin: {
          fields: z.object({ nama: teks(120).min(3) }),
          act: async ({ fields: f, k }) => {
            const h = await use.salinSkenario({ id: k.params.id, nama: f.nama }, k.pelaku)
            return h.ok ? ok(lihat(`/kerja/skenario/${h.value.id}/setelan`, 'skenario.tersalin')) : h
          },
        },
        tutup: {
          fields: z.object({ sesudah, alasan: teks(2000) }),
          act: async ({ fields: f, k }) => {
            const h = await use.tutupSkenario({ id: k.params.id, ...f }, k.pelaku)
            return h.ok ? ok(kembali(k.params.id, 'skenario.kini-ditutup')) : h
          },
        },
      },
      view: ({ data, forms, k }) => (
        <HalamanSkenario
          {...data}
          forms={forms}
          bahasa={k.bahasa}
          bolehSalin={periksaIzin(k.pelaku, 'rencana:hitung').ok}
        />
      ),
    }),
    ...ruteSetelan(use),
  ]
}

/** From the settings every scenario starts with, or from a copy; a copy whose settings do not fit the new date keeps its own. */
async function mulaiSkenario(
  use: UseSkenarioWeb,
  f: { readonly nama: string; readonly tmt: string; readonly dari?: string | undefined },
  pelaku: Pelaku,
  bahasa: Bahasa,
): Promise<Result<{ readonly id: string; readonly pesan: string }, Galat>> {
  if (f.dari === undefined) {
    const h = await use.buatSkenario({ nama: f.nama, tmt: f.tmt }, pelaku)
    if (h.ok) return ok({ id: h.value.id, pesan: 'skenario.dibuat' })
    // Only the date is the user's own here.
    const sebab = (h.error.masalah ?? []).filter((m) => m.tingkat === 'blokir').map((m) => kataMasalah(m, bahasa))
    return sebab.length > 0
      ? gagal({ kode: 'skenario.tanggal-bermasalah', data: { isian: 'tmt', sebab: sebab.join(' ') } })
      : h
  }
  const salin = await use.salinSkenario({ id: f.dari, nama: f.nama }, pelaku)
  if (!salin.ok) return salin
  const { id } = salin.value
  const baca = await use.bacaSkenario({ id }, pelaku)
  if (!baca.ok) return baca
  const { setelan } = baca.value.keadaan
  if (!setelan || setelan.tmt === f.tmt) return ok({ id, pesan: 'skenario.tersalin' })
  const atur = await use.aturSkenario(
    { id, sesudah: baca.value.langkah.length, setelan: { ...setelan, tmt: f.tmt } },
    pelaku,
  )
  return ok({ id, pesan: atur.ok ? 'skenario.tersalin' : 'skenario.tersalin-tanggal-tetap' })
}
