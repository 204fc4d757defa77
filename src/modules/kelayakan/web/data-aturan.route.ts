import { z } from 'zod'
import { tulisCsv } from '#platform/lembar'
import { api, berkas, type Rute } from '#platform/web'
import { daftarAturan } from '../application/baca-aturan.ts'
import { cakupanAturan } from '../application/baca-cakupan.ts'
import { HASIL } from '../domain/cakupan-vonis.ts'
import { teksCakupan } from './cakupan.teks.ts'
import { Pada } from './pada.view.tsx'

const objek = (wajib: readonly string[]) => ({ type: 'object', required: wajib })

/** The catalogue and its coverage for machines: what the pages show, nothing more. */
export const ruteDataAturan = (): Rute[] => [
  api({
    path: '/api/v1/aturan',
    permission: 'publik',
    query: z.object({ pada: Pada }),
    dok: {
      ringkas: 'Katalog aturan pada sebuah tanggal (?pada=YYYY-MM-DD, bawaan hari ini)',
      uraian: 'Keadaan setiap aturan, nilai yang berlaku dengan sitasinya, perubahan sebelum dan sesudahnya.',
      keluaran: objek(['versiAturan', 'pada', 'berlaku', 'cakupan', 'diperiksa', 'belum']),
    },
    tangani: (k) => daftarAturan({}, k.bahasa, k.query.pada ?? k.hariIni),
  }),
  api({
    path: '/api/v1/aturan/cakupan',
    permission: 'publik',
    dok: {
      ringkas: 'Cakupan aturan: ketentuan, sumber, nilai yang belum diverifikasi, hitungan hasil per aturan',
      keluaran: objek(['versiAturan', 'aturan', 'ketentuanDibaca', 'sumber', 'nilaiBelumDiverifikasi', 'hitungan']),
    },
    tangani: (k) => cakupanAturan(k.bahasa),
  }),
  berkas({
    path: '/aturan/cakupan.csv',
    permission: 'aturan:lihat',
    unduh: (k) => {
      const t = teksCakupan(k.bahasa)
      const { hitungan } = cakupanAturan(k.bahasa)
      const tempat = ['contoh', 'berkas', 'usulan', 'pasangan'] as const
      return {
        nama: `cakupan-aturan-${hitungan.versi}.csv`,
        tipe: 'text/csv; charset=utf-8',
        isi: tulisCsv(
          [t('dipakaiAturan'), t('naskah'), ...tempat.flatMap((x) => HASIL.map((h) => `${t(x)}: ${t(h)}`))],
          hitungan.perAturan.map((a) => [a.id, a.judul, ...tempat.flatMap((x) => HASIL.map((h) => a[x]?.[h] ?? null))]),
        ),
      }
    },
  }),
]
