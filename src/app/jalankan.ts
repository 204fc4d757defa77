import { Hono } from 'hono'
import { mulaiPenyegel } from '#platform/audit'
import { buatCatatan } from '#platform/logging'
import { pasang } from '#platform/web'
import { siapkanPembagianContoh } from './pembagian-contoh.ts'
import { siapkanAkunContoh, type Sambutan } from './akun-contoh.ts'
import { catatKepala } from './jangkar.ts'
import { susun } from './komposisi.ts'
import type { Lingkungan } from './lingkungan.ts'
import { jamUntuk, siapkanInstansi } from './muat-contoh.ts'
import { mulaiLatarPesan } from './latar-pesan.ts'
import { bukaMuka } from './muka.ts'
import { bukaTempat, catatServer, type Instansi, type Tempat } from './tempat.ts'

export interface ServerBerjalan {
  readonly alamat: string
  readonly letak: string
  /** Demo accounts, on a demo. */
  readonly sambutan: Sambutan | null
  berhenti(): Promise<void>
}

const JEDA_JANGKAR_MS = 10 * 60_000

/** Starts everything in order; when a step fails, undoes what was started before it, newest first. */
export async function jalankan(ling: Lingkungan, lapor: (pesan: string) => void): Promise<ServerBerjalan> {
  const catatan = buatCatatan()
  const tutup: (() => unknown)[] = []
  const berhenti = async () => {
    for (const langkah of tutup.splice(0).toReversed()) {
      try {
        await langkah()
      } catch (sebab) {
        catatan.error(sebab, 'gagal menutup')
      }
    }
  }
  const muka = await bukaMuka(ling.host, ling.port)
  // Whatever else is open, visitors are turned away first.
  const hentikan = () => muka.tutup().then(berhenti)
  try {
    const kabar = (pesan: string) => {
      muka.langkah(pesan)
      lapor(pesan)
    }
    const alamat = `http://${ling.host.includes(':') ? `[${ling.host}]` : ling.host}:${muka.port}`
    const tempat = await bukaTempat(ling, { untuk: 'server', lapor: kabar })
    tutup.push(() => tempat.tutup())
    const instansi = await siapkanInstansi(tempat, ling, kabar)
    tutup.push(catatServer(ling.data, alamat))
    tutup.push(...mulaiLatar(tempat, instansi, ling, (sebab, apa) => catatan.error(sebab, apa)))
    const jam = jamUntuk(ling, instansi)
    const susunan = susun(tempat, { instansi, ling, alamat, catatan, jam })
    tutup.push(() => susunan.tutup())
    const latar = mulaiLatarPesan(tempat.basis, {
      use: susunan.use.jamPesan,
      surel: susunan.surel,
      instansiId: instansi.id,
      ling,
      galat: (sebab, apa) => catatan.error(sebab, apa),
      kabar: (apa) => catatan.info(apa),
    })
    tutup.push(() => latar.berhenti())
    const latarFoto = susunan.use.aspirasi.mulaiLatarFoto({ galat: (sebab, apa) => catatan.error(sebab, apa) })
    tutup.push(() => latarFoto.berhenti())
    const sambutan = instansi.sintetis
      ? await siapkanAkunContoh(susunan, { basis: tempat.basis, instansiId: instansi.id, hariIni: jam.hariIni() })
      : null
    if (instansi.sintetis)
      await siapkanPembagianContoh(susunan, {
        basis: tempat.basis,
        instansiId: instansi.id,
        hariIni: jam.hariIni(),
      })
    const app = new Hono()
    app.get('/sehat', async (c) => {
      const sehat = await tempat.basis.pool.query('select 1').then(
        () => true,
        () => false,
      )
      const status = sehat ? 'ok' : 'basis-data-tidak-menjawab'
      return c.json({ status, instansi: instansi.nama, contoh: instansi.sintetis }, sehat ? 200 : 503)
    })
    pasang(app, susunan.rute, susunan.web)
    muka.layani(app.fetch)
    return { alamat: ling.urlPublik ?? alamat, letak: tempat.letak, sambutan, berhenti: hentikan }
  } catch (sebab) {
    await hentikan()
    throw sebab
  }
}

/** What runs beside the pages: sealing the audit trail and writing down its head. Returns how to end it. */
function mulaiLatar(
  tempat: Tempat,
  instansi: Instansi,
  ling: Lingkungan,
  galat: (sebab: unknown, apa: string) => void,
): (() => unknown)[] {
  const penyegel = mulaiPenyegel(tempat.basis.pool, { galat: (sebab) => galat(sebab, 'penyegelan audit gagal') })
  const pewaktu = setInterval(() => {
    catatKepala(tempat.basis, ling.data, instansi.id).catch((sebab: unknown) =>
      galat(sebab, 'kepala audit tidak tercatat'),
    )
  }, JEDA_JANGKAR_MS)
  return [
    () => catatKepala(tempat.basis, ling.data, instansi.id),
    () => penyegel.berhenti(),
    () => clearInterval(pewaktu),
  ]
}
