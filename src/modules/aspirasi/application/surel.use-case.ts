import { createHash } from 'node:crypto'
import { pelakuSistem } from '#platform/db'
import { bacaSurelMasuk } from '#platform/mail'
import { gagal, type Galat, ok, type Result } from '#shared'
import { tampilkanKode } from '../domain/kode.ts'
import { FOTO_MAKS, PANJANG, panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import type { DepsJam } from './jam.deps.ts'

/** As many as one person writes; more of one address in a day is a machine. */
const SEHARI_MAKS = 20
const potong = (s: string, n: number): string => Array.from(s).slice(0, n).join('')

/** A mail becomes a message whole, its writer gets the code back through the outbox; the same mail twice is one message. */
export const buatTerimaSurel =
  (deps: DepsJam) =>
  async (bytes: Uint8Array): Promise<Result<{ readonly rujukan: string; readonly baru: boolean }, Galat>> => {
    const baca = await bacaSurelMasuk(bytes)
    if (!baca.ok) return baca
    const s = baca.value
    const isi = rapikanTeks(s.isi)
    const judul = potong(rapikanTeks(s.judul || isi).replaceAll('\n', ' '), PANJANG.judul)
    if (isi === '' || judul === '') return gagal({ kode: 'surel.tolak-kosong' })
    const n = panjangTeks(isi)
    if (n > PANJANG.isi) return gagal({ kode: 'surel.tolak-panjang', data: { n, maks: PANJANG.isi } })
    const kiriman = `surel ${s.pesanId || createHash('sha256').update(bytes).digest('hex')} ${s.alamat}`
    const kode = deps.rahasia.kodeDari(kiriman)
    const sistem = pelakuSistem(deps.instansiId, 'Surel masuk')
    return deps.basis.transaksi(sistem, async (trx): Promise<Result<{ rujukan: string; baru: boolean }, Galat>> => {
      const hasil = await deps.ikuti.kirimSurel(trx, {
        rujukan: deps.rahasia.rujukanBaru(),
        judul,
        isi,
        nama: potong(rapikanTeks(s.nama).replaceAll('\n', ' ') || s.alamat, PANJANG.nama),
        surel: s.alamat,
        kode: deps.rahasia.sidikKode(kode),
        kiriman: deps.rahasia.sidikKiriman(kiriman),
        gambar: s.lampiran.slice(0, FOTO_MAKS).map((l) => l.isi),
        palingBanyak: SEHARI_MAKS,
      })
      if (!hasil) return gagal({ kode: 'surel.tolak-terlalu-banyak', data: { n: SEHARI_MAKS } })
      await deps.antreSurel(trx, {
        kunci: `terima ${createHash('sha256').update(kiriman).digest('base64url')}`,
        jenis: 'terima',
        kepada: s.alamat,
        ...deps.kataSurel.terima({ lacak: new URL('/lacak', deps.url()).href, rujukan: hasil.rujukan }),
        rahasia: tampilkanKode(kode),
      })
      return ok(hasil)
    })
  }
