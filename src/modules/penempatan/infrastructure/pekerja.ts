// A thread of its own for long computations: loads the engine only, no other module, no page, no database.
import { parentPort } from 'node:worker_threads'
import { faktaAntara, varianBersyarat, varianPasti } from '../domain/rencana/mesin.ts'
import { solveAssignment } from '../domain/solver/selesaikan.ts'
import { verifyCertificate } from '../domain/solver/sertifikat.ts'
import { type Hasil, type Jawab, type Kemajuan, type Minta, penyangga } from './pekerja-pesan.ts'

const JEDA_KABAR_MS = 50

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

function kerjakan(m: Minta): Hasil {
  if (m.jenis === 'bersyarat') return varianBersyarat(m.graf, m.opsi)
  const kabar = buatKabar()
  if (m.jenis === 'pasti') {
    const pasti = varianPasti(m.graf, m.opsi)
    kabar({ fase: 'bagian', selesai: 1, semua: 2 })
    return { pasti, fakta: faktaAntara(m.graf, pasti, m.opsi) }
  }
  const solusi = solveAssignment(m.problem, undefined, (fase, selesai, semua) => kabar({ fase, selesai, semua }))
  kabar({ fase: 'sertifikat', selesai: 0, semua: 1 })
  return { solusi, masalahSertifikat: verifyCertificate(m.problem, solusi).problems }
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
