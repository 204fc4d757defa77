import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { AsalMeja } from '../domain/meja.ts'
import {
  type Identitas,
  type Kelas,
  type Kerahasiaan,
  PANJANG,
  panjangTeks,
  rapikanTeks,
  sebabTakSah,
} from '../domain/pesan.ts'
import type { CatatanMeja, TopikMeja } from './daftar.port.ts'
import { type DepsMeja, petaUnit } from './meja.deps.ts'

export interface MasukanCatat {
  /** Random value of the form: sent twice it is one message. */
  readonly kiriman: string
  readonly asal: AsalMeja
  /** Number of the letter, of the call, of the page in the book. */
  readonly asalRinci?: string | undefined
  /** Whoever brought it agrees that it is kept and handled. */
  readonly setuju: boolean
  readonly kelas: Exclude<Kelas, 'whistleblowing'>
  readonly kerahasiaan: Kerahasiaan
  readonly judul: string
  readonly isi: string
  readonly topik?: string | undefined
  readonly kelurahan?: string | undefined
  readonly lokasi?: string | undefined
  readonly tanggalLayanan?: IsoDate | undefined
  readonly tentangOrang: boolean
  readonly identitas: Identitas | null
}
export interface TandaTerima {
  readonly kode: string
  readonly rujukan: string
  readonly baru: boolean
  readonly judul: string
  readonly kelas: Kelas
}

/** What somebody said at a desk or on the telephone, written down for him. He gets the same code as on the web. */
export const buatCatatPesan =
  (deps: DepsMeja) =>
  async (m: MasukanCatat, pelaku: Pelaku): Promise<Result<TandaTerima, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:catat')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
    if (!m.setuju) return gagal({ kode: 'aspirasi.persetujuan-kosong', data: { isian: 'setuju' } })
    const pesan = {
      kelas: m.kelas,
      kerahasiaan: m.kerahasiaan,
      judul: rapikanTeks(m.judul).replaceAll('\n', ' '),
      isi: rapikanTeks(m.isi),
      topikKode: m.topik ?? null,
      kelurahanKode: m.kelurahan ?? null,
      lokasi: rapikanTeks(m.lokasi ?? '') || null,
      titik: null,
      tanggalLayanan: m.tanggalLayanan ?? null,
      tentangOrang: m.tentangOrang,
      tujuanWbs: null,
      identitas: m.identitas,
    }
    const sebab = sebabTakSah(pesan)
    if (sebab)
      return gagal({ kode: sebab, data: { isian: sebab === 'aspirasi.identitas-kosong' ? 'nama' : 'kerahasiaan' } })
    for (const isian of ['judul', 'isi'] as const) {
      const n = panjangTeks(pesan[isian])
      if (n === 0) return gagal({ kode: 'aspirasi.kosong', data: { isian } })
      if (n > PANJANG[isian])
        return gagal({ kode: 'aspirasi.terlalu-panjang', data: { isian, n, maks: PANJANG[isian] } })
    }
    const kode = deps.rahasia.kodeDari(m.kiriman)
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<TandaTerima, Galat>> => {
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: deps.jam.hariIni() }))
      if (pesan.kelurahanKode !== null && !peta.kelurahan.has(pesan.kelurahanKode))
        return gagal({ kode: 'aspirasi.kelurahan-asing', data: { isian: 'kelurahan' } })
      const topik = await deps.daftar.topik(trx)
      if (pesan.topikKode !== null && !topik.some((t) => t.kode === pesan.topikKode && t.aktif))
        return gagal({ kode: 'aspirasi.topik-asing', data: { isian: 'topik' } })
      const h = await deps.daftar.catat(
        trx,
        {
          ...pesan,
          rujukan: deps.rahasia.rujukanBaru(),
          asal: [m.asal, rapikanTeks(m.asalRinci ?? '')].filter(Boolean).join(': '),
        },
        {
          sidik: { kode: deps.rahasia.sidikKode(kode), kiriman: deps.rahasia.sidikKiriman(m.kiriman) },
          oleh: pelaku.nama,
          penggunaId,
          terima: { asal: m.asal, setuju: true },
        },
      )
      // No entry in the trail: the message and its first event say who wrote it down, and the trail is read by more people.
      return ok({ kode, ...h, judul: pesan.judul, kelas: pesan.kelas })
    })
  }

export interface MejaCatat {
  readonly catatan: readonly CatatanMeja[]
  readonly topik: readonly TopikMeja[]
  readonly kelurahan: readonly { readonly nilai: string; readonly label: string }[]
  /** The officer's own kelurahan. */
  readonly kelurahanSaya: string | null
}

/** What the form offers, and what this officer has written down himself. */
export const buatMejaCatat =
  (deps: DepsMeja) =>
  async (pelaku: Pelaku): Promise<Result<MejaCatat, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:catat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: deps.jam.hariIni() }))
      const milik = pelaku.unitIds === 'semua' ? [] : pelaku.unitIds
      return ok({
        catatan: await deps.daftar.catatanSaya(trx),
        topik: (await deps.daftar.topik(trx)).filter((t) => t.aktif),
        kelurahan: [...peta.kelurahan]
          .map(([nilai, label]) => ({ nilai, label }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'id')),
        kelurahanSaya: peta.semua.find((u) => u.jenis === 'kelurahan' && milik.includes(u.id))?.kodeWilayah ?? null,
      })
    })
  }
