import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { definisiTeks } from '#platform/i18n'
import { GalatPerintah } from './galat.ts'

const teks = definisiTeks({
  id: { judul: 'Tepat sedang disiapkan', sabar: 'Halaman ini terbuka sendiri begitu siap.' },
  en: { judul: 'Tepat is being prepared', sabar: 'This page opens by itself once it is ready.' },
})

type Penjawab = (masuk: http.IncomingMessage, keluar: http.ServerResponse) => unknown

/** The listening socket. It is taken before the long preparation, and says so until the pages are ready. */
export interface Muka {
  readonly port: number
  langkah(pesan: string): void
  layani(fetch: (request: Request, env: never) => Response | Promise<Response>): void
  tutup(): Promise<void>
}

export async function bukaMuka(host: string, port: number): Promise<Muka> {
  let langkah = 'mulai'
  const menyiapkan: Penjawab = (masuk, keluar) => {
    if (masuk.url === '/sehat') {
      keluar.writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' })
      return keluar.end(JSON.stringify({ status: 'menyiapkan', langkah }))
    }
    keluar.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2', refresh: '2' })
    const bahasa = /^en\b/i.test(masuk.headers['accept-language'] ?? '') ? 'en' : 'id'
    const t = teks(bahasa)
    return keluar.end(
      `<!doctype html><html lang="${bahasa}"><title>${t('judul')}</title><h1>${t('judul')}</h1><p>${t('sabar')}</p><p lang="id">${langkah.replaceAll('<', '&lt;')}</p></html>`,
    )
  }
  let penjawab = menyiapkan
  const server = http.createServer((masuk, keluar) => void penjawab(masuk, keluar))
  await new Promise<void>((selesai, tolak) => {
    server.once('error', (sebab: NodeJS.ErrnoException) =>
      tolak(
        sebab.code === 'EADDRINUSE'
          ? new GalatPerintah(`porta ${port} sedang dipakai program lain; pilih yang lain dengan TEPAT_PORT=…`)
          : sebab.code === 'EACCES'
            ? new GalatPerintah(`porta ${port} tidak boleh dibuka oleh pengguna ini; pilih TEPAT_PORT di atas 1023`)
            : sebab,
      ),
    )
    server.listen(port, host, selesai)
  })
  return {
    port: (server.address() as AddressInfo).port,
    langkah: (pesan) => {
      langkah = pesan
    },
    layani(fetch) {
      penjawab = getRequestListener(fetch as never, { overrideGlobalObjects: false })
    },
    async tutup() {
      const tertutup = new Promise<void>((selesai) => server.close(() => selesai()))
      server.closeIdleConnections()
      // Answers under way get a moment; a held-open connection does not keep the program alive.
      const paksa = setTimeout(() => server.closeAllConnections(), 3000)
      await tertutup
      clearTimeout(paksa)
    },
  }
}
