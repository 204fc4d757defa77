import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Graf, HasilMesin, OpsiMesin, Varian } from '../domain/rencana/index.ts'
import type { AssignmentProblem } from '../domain/solver/index.ts'
import { type Hasil, type HasilMasalah, type Jawab, type Kemajuan, type Minta, penyangga } from './pekerja-pesan.ts'

export interface OpsiPekerja {
  /** Ends the computation at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  readonly kemajuan?: (k: Kemajuan) => void
}

interface Tugas {
  readonly minta: Minta
  readonly pindah: ArrayBuffer[]
  readonly opsi: OpsiPekerja
  readonly selesai: (h: Hasil) => void
  readonly gagal: (e: unknown) => void
  lepas: () => void
}

/** An idle thread keeps its memory; after this it is given back. */
const DIAM_MS = 30_000

/** Source or build: the thread's file beside this one, or at the root of dist. */
function lokasiPekerja(): string {
  const sini = path.dirname(fileURLToPath(import.meta.url))
  const calon = ['pekerja.ts', 'pekerja-penempatan.js', '../pekerja-penempatan.js'].map((n) => path.join(sini, n))
  const ada = calon.find((c) => fs.existsSync(c))
  if (!ada) throw new Error('pekerja-penempatan tidak ditemukan di hasil bangun')
  return ada
}

/** One thread, one task at a time, in the order asked. */
class Pekerja {
  private utas: Worker | null = null
  private kini: Tugas | null = null
  private readonly antre: Tugas[] = []
  private diam: NodeJS.Timeout | undefined

  /** Opens the thread before its first task; not asked for anything, it is given back like an idle one. */
  siapkan(): void {
    this.utas ??= this.buka()
    this.lanjut()
  }

  kerjakan<T extends Hasil>(minta: Minta, pindah: ArrayBuffer[], opsi: OpsiPekerja): Promise<T> {
    return new Promise<T>((selesai, gagal) => {
      const { signal } = opsi
      if (signal?.aborted) return gagal(signal.reason)
      const t: Tugas = { minta, pindah, opsi, selesai: selesai as Tugas['selesai'], gagal, lepas: () => {} }
      const batal = () => this.batalkan(t)
      signal?.addEventListener('abort', batal, { once: true })
      t.lepas = () => signal?.removeEventListener('abort', batal)
      this.antre.push(t)
      this.lanjut()
    })
  }

  private buka(): Worker {
    // The environment (address and secrets of the database) is none of a computation's business.
    const u = new Worker(lokasiPekerja(), { env: { NODE_NO_WARNINGS: '1' } })
    u.on('message', (j: Jawab) => this.terima(j))
    u.on('error', (e) => this.tutup(u, e))
    u.on('exit', () => this.tutup(u, new Error('pekerja berhenti')))
    return u
  }

  private lanjut(): void {
    if (this.kini) return
    const t = this.antre.shift()
    clearTimeout(this.diam)
    if (!t) {
      const { utas } = this
      // Nobody waits: the process may end, and the thread soon does.
      utas?.unref()
      this.diam = setTimeout(() => utas && this.lepasUtas(utas), DIAM_MS).unref()
      return
    }
    this.kini = t
    try {
      this.utas ??= this.buka()
      this.utas.ref()
      this.utas.postMessage(t.minta, t.pindah)
    } catch (e) {
      this.akhiri((x) => x.gagal(e))
    }
  }

  private akhiri(lalu: (t: Tugas) => void): void {
    const t = this.kini
    this.kini = null
    if (t) {
      t.lepas()
      lalu(t)
    }
    this.lanjut()
  }

  private terima(j: Jawab): void {
    if (j.jenis === 'kemajuan') this.kini?.opsi.kemajuan?.(j.kemajuan)
    else if (j.jenis === 'hasil') this.akhiri((t) => t.selesai(j.hasil))
    else this.akhiri((t) => t.gagal(j.nama === 'RangeError' ? new RangeError(j.pesan) : new Error(j.pesan)))
  }

  private lepasUtas(u: Worker): void {
    if (this.utas === u) this.utas = null
    u.removeAllListeners()
    u.on('error', () => {})
    void u.terminate()
  }

  private tutup(u: Worker, sebab: unknown): void {
    if (this.utas !== u) return
    this.utas = null
    this.akhiri((t) => t.gagal(sebab))
  }

  private batalkan(t: Tugas): void {
    const sebab: unknown = t.opsi.signal?.reason
    if (this.kini === t) {
      if (this.utas) this.lepasUtas(this.utas)
      this.akhiri((x) => x.gagal(sebab))
      return
    }
    const x = this.antre.indexOf(t)
    if (x >= 0) this.antre.splice(x, 1)
    t.gagal(sebab)
  }
}

/** One for everything: on two cores a second one compiles the same code again, and the server needs the other core. */
const pekerja = new Pekerja()

/** Whoever is about to ask for a plan reads facts and judges pairs for half a second first: the thread opens meanwhile. */
export function siapkanMesin(): void {
  try {
    pekerja.siapkan()
  } catch {
    // Where no thread can be had the plan itself says why.
  }
}

const BAGIAN = 3

/** Both plans and the facts between them, computed beside the server's own thread. */
export async function mesinDiPekerja(graf: Graf, opsi: OpsiMesin, lain: OpsiPekerja = {}): Promise<HasilMesin> {
  let selesai = 0
  const kabar = () => {
    if (++selesai < BAGIAN) lain.kemajuan?.({ fase: 'bagian', selesai, semua: BAGIAN })
  }
  const satu = async () => {
    const h = await pekerja.kerjakan<Pick<HasilMesin, 'pasti' | 'fakta'>>({ jenis: 'pasti', graf, opsi }, [], {
      ...lain,
      kemajuan: kabar,
    })
    kabar()
    return h
  }
  const dua = async () => {
    const v = await pekerja.kerjakan<Varian>({ jenis: 'bersyarat', graf, opsi }, [], { ...lain, kemajuan: () => {} })
    kabar()
    return v
  }
  const [{ pasti, fakta }, bersyarat] = await Promise.all([satu(), dua()])
  // The thread's copy of the whole graph is not kept beside ours.
  return { pasti, bersyarat: { ...bersyarat, graf }, fakta }
}

/**
 * `solveAssignment` in a thread of its own, certificate checked there. The arrays of the problem are moved, not copied:
 * they cannot be used any more here; the same ones come back in `solusi.problem`. A cancelled problem is gone.
 */
export const selesaikanDiPekerja = (problem: AssignmentProblem, lain: OpsiPekerja = {}): Promise<HasilMasalah> =>
  pekerja.kerjakan<HasilMasalah>({ jenis: 'masalah', problem }, penyangga(problem), lain)
