import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HasilOlah, PengolahFoto } from '../application/foto.port.ts'
import { jenisGambar } from '../domain/gambar.ts'

const BATAS_WAKTU_MS = 20_000
/** A process that has had nothing to do for so long is let go, and its memory with it. */
const NGANGGUR_MS = 30_000

/** Source or build: the process beside this file, or at the root of dist. */
function lokasiAnak(): string {
  const sini = path.dirname(fileURLToPath(import.meta.url))
  const calon = ['foto-anak.ts', 'foto-anak.js', '../foto-anak.js'].map((n) => path.join(sini, n))
  const ada = calon.find((c) => fs.existsSync(c))
  if (!ada) throw new Error('foto-anak tidak ditemukan di hasil bangun')
  return ada
}

const lahirkan = (): ChildProcess =>
  // No environment: the address and secrets of the database are none of a decoder's business.
  spawn(process.execPath, ['--max-old-space-size=512', lokasiAnak()], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { NODE_NO_WARNINGS: '1' },
  })

/** Makes photographs anew, each in a process that does one at a time and dies of what it cannot bear. */
export function bukaPengolahFoto(o: { batasMs?: number; nganggurMs?: number } = {}): PengolahFoto {
  const bebas: { anak: ChildProcess; pewaktu: NodeJS.Timeout }[] = []
  const semua = new Set<ChildProcess>()
  let tertutup = false

  const ambil = (): ChildProcess => {
    const ada = bebas.pop()
    if (ada) {
      clearTimeout(ada.pewaktu)
      return ada.anak
    }
    const anak = lahirkan()
    semua.add(anak)
    anak.once('close', () => semua.delete(anak))
    return anak
  }
  const kembalikan = (anak: ChildProcess): void => {
    if (tertutup) return void anak.kill('SIGKILL')
    const entri = {
      anak,
      pewaktu: setTimeout(() => {
        bebas.splice(bebas.indexOf(entri), 1)
        anak.kill('SIGKILL')
      }, o.nganggurMs ?? NGANGGUR_MS),
    }
    entri.pewaktu.unref()
    // One that dies while it waits is not handed out again.
    anak.once('close', () => {
      clearTimeout(entri.pewaktu)
      const i = bebas.indexOf(entri)
      if (i >= 0) bebas.splice(i, 1)
    })
    bebas.push(entri)
  }

  return {
    olah(isi) {
      const jenis = jenisGambar(isi)
      if (!jenis) return Promise.resolve({ gagal: 'gambar-rusak' })
      return new Promise<HasilOlah>((selesai) => {
        const anak = ambil()
        const usai = (h: HasilOlah, hidup: boolean): void => {
          clearTimeout(waktu)
          anak.removeAllListeners('message')
          anak.removeListener('close', mati)
          anak.removeListener('error', mati)
          if (hidup) kembalikan(anak)
          selesai(h)
        }
        const mati = (): void => usai({ gagal: 'sementara' }, false)
        const waktu = setTimeout(() => anak.kill('SIGKILL'), o.batasMs ?? BATAS_WAKTU_MS)
        anak.once('message', (h) => usai(h as HasilOlah, true))
        anak.once('close', mati)
        anak.once('error', mati)
        anak.send({ isi, heic: jenis === 'heic' }, (galat) => {
          if (galat) anak.kill('SIGKILL')
        })
      })
    },
    tutup() {
      tertutup = true
      for (const anak of semua) anak.kill('SIGKILL')
    },
  }
}
