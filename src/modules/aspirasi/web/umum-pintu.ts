import { Jatah, PenolakanPermintaan, type Rute } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'

/** How often one network may read public pages, and send messages through another program. */
export const jatahUmum = () =>
  new Jatah(
    { lihat: { jendelaMs: 60_000, maks: 120 }, kirim: { jendelaMs: 600_000, maks: 20 } },
    { serentak: 4, tungguDetik: 5 },
  )
export type JatahUmum = ReturnType<typeof jatahUmum>

/** One network may ask so often and no more, before the database is asked anything. */
export function jagaUmum(jatah: JatahUmum) {
  const penolakan = new PenolakanPermintaan()
  return {
    rute: (r: Rute): Rute => ({
      ...r,
      async layani(ctx) {
        const detik = jatah.ambil(ctx.alamat, 'lihat')
        if (detik === null) return r.layani(ctx)
        const jawaban = await penolakan.tolak(r, ctx, detik)
        jawaban.headers.set('retry-after', String(detik))
        return jawaban
      },
    }),
    masuk: (request: Request): Result<true, Galat> => {
      const detik = penolakan.tunggu(request)
      return detik === undefined ? ok(true) : gagal({ kode: 'aspirasi.umum-terlalu-sering', data: { detik } })
    },
  }
}
export type PintuUmum = ReturnType<typeof jagaUmum>
