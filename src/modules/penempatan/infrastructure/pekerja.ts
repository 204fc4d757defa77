// A thread of its own for long computations: loads the engine only, no other module, no page, no database.
import { parentPort } from 'node:worker_threads'
import { type HasilMesin, langkahMesin } from '../domain/rencana/mesin.ts'
import { solveAssignment } from '../domain/solver/selesaikan.ts'
import { verifyCertificate } from '../domain/solver/sertifikat.ts'
import { type HasilMasalah, type Jawab, type Kemajuan, type Minta, penyangga } from './pekerja-pesan.ts'

const JEDA_KABAR_MS = 50
const BAGIAN_MESIN = 3

const kirim = (j: Jawab, pindah: ArrayBuffer[] = []): void => parentPort?.postMessage(j, pindah)

function buatKabar(): (k: Kemajuan, penting?: boolean) => void {
  let lalu = -Infinity
  let fase = ''
  return (kemajuan) => {
    const kini = performance.now()
    if (kemajuan.fase === fase && kini - lalu < JEDA_KABAR_MS) return
    lalu = kini
    fase = kemajuan.fase
    kirim({ jenis: 'kemajuan', kemajuan })
  }
}

function kerjakan(m: Minta): HasilMesin | HasilMasalah {
  const kabar = buatKabar()
  if (m.jenis === 'masalah') {
    const solusi = solveAssignment(m.problem, undefined, (fase, selesai, semua) => kabar({ fase, selesai, semua }))
    kabar({ fase: 'sertifikat', selesai: 0, semua: 1 })
    return { solusi, masalahSertifikat: verifyCertificate(m.problem, solusi).problems }
  }
  const langkah = langkahMesin(m.graf, m.opsi)
  for (let x = 1; ; x++) {
    const l = langkah.next()
    if (l.done) return l.value
    kirim({ jenis: 'kemajuan', kemajuan: { fase: 'bagian', selesai: x, semua: BAGIAN_MESIN } })
  }
}

parentPort?.on('message', (m: Minta) => {
  try {
    const hasil = kerjakan(m)
    kirim({ jenis: 'hasil', hasil }, penyangga(hasil))
  } catch (e) {
    const galat = e instanceof Error ? e : new Error(String(e))
    kirim({ jenis: 'galat', nama: galat.name, pesan: galat.message })
  }
})
