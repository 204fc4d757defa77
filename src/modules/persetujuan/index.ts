import { createHash } from 'node:crypto'
import { bacaJabatan } from '#modules/jabatan'
import { bacaHariLibur, bacaKetetapan } from '#modules/kelayakan'
import { bacaNilai, bacaStandar } from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import { bacaFaktaPegawai, bacaPemegangKursi, penempatanDibatalkanPada, terapkanPenempatan } from '#modules/pegawai'
import { catatBanyak } from '#platform/audit'
import { cetakPdf } from '#platform/dokumen'
import { idBaru } from '#platform/ids'
import { gagal, ok } from '#shared'
import type { DepsPersetujuan } from './application/deps.ts'
import { ruteKeputusanSaya as susunRuteSaya } from './web/keputusan-saya.route.tsx'
import { susunUsePersetujuan, type UsePersetujuan } from './application/susun-use.ts'
import LEMBAR from './infrastructure/lembar.typ?raw'
import DOSIR from './infrastructure/dosir.typ?raw'
import NASKAH from './infrastructure/naskah.typ?raw'
import { bukaPenyimpananKeputusan } from './infrastructure/keputusan.repository.ts'
import { bukaPenyimpananNomor } from './infrastructure/nomor.repository.ts'
import { bukaPenyimpananLembar } from './infrastructure/lembar.repository.ts'
import { bukaPenyimpananPersetujuan } from './infrastructure/persetujuan.repository.ts'
import { bukaGambarHalaman } from './infrastructure/pindaian-gambar.ts'

export type { DepsPersetujuan, HargaTinggal, RencanaDipilih, TanpaHargaTinggal } from './application/deps.ts'
export type { TempatRencana } from './application/penyimpanan.port.ts'
export type { UsePersetujuan }
export { susunKodePeriksa } from './susun-kode-periksa.ts'
export { susunPengumuman } from './susun-pengumuman.ts'
export type { UsePengumuman } from './application/pengumuman.use-case.ts'
export { rutePengumuman } from './web/pengumuman.route.tsx'
export { ruteKodePeriksa } from './web/kode-periksa.route.tsx'
export { rutePersetujuan } from './web/rute.ts'
/** Decisions about the person who reads. */
export const ruteKeputusanSaya = (use: UsePersetujuan, opsi: { readonly pemerintah: string }) =>
  susunRuteSaya(use, { ...opsi, cetak: (data) => cetakPdf(LEMBAR, data) })

/** Batches judged by the law, the letters they go with, and what falls due. */
export const susunPersetujuan = (
  deps: Pick<DepsPersetujuan, 'basis' | 'jam' | 'bacaRencana' | 'pensiun'> & Partial<DepsPersetujuan>,
): UsePersetujuan =>
  susunUsePersetujuan({
    idBaru,
    sidik: (isi) => createHash('sha256').update(isi).digest('hex'),
    penyimpanan: bukaPenyimpananPersetujuan(),
    gambarHalaman: bukaGambarHalaman(),
    penyimpananKeputusan: bukaPenyimpananKeputusan(),
    penyimpananLembar: bukaPenyimpananLembar(),
    penyimpananNomor: bukaPenyimpananNomor(),
    cetakNaskah: (data) => cetakPdf(NASKAH, data),
    cetakDosir: (data) => cetakPdf(DOSIR, data),
    terapkanPenempatan,
    penempatanDibatalkanPada,
    bacaPeringkat: () => Promise.resolve(ok([])),
    bacaHargaTinggal: () => Promise.resolve(gagal({ kode: 'rencana.tidak-ditemukan' })),
    bacaUnit,
    bacaJabatan,
    bacaPemegangKursi,
    bacaFaktaPegawai,
    bacaStandar,
    bacaNilai,
    bacaKetetapan,
    bacaHariLibur,
    catatBanyak,
    ...deps,
  })
