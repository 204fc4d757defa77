import type { AkunBerperan } from '#modules/pengguna'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { tanggal } from '#platform/i18n'
import { gagal, type Galat, ok, type Result } from '#shared'
import { aksiBoleh, type Aktor, bolehPerpanjang, type Status } from '../domain/alur.ts'
import {
  AKSI_MEJA,
  ATURAN_BAWAAN,
  PIHAK_BAWAAN,
  type AksiMeja,
  bandingMenunggu,
  isiTemplat,
  type Templat,
  templatBerlaku,
} from '../domain/meja.ts'
import { type TenggatPesan, tenggatPesan } from '../domain/tenggat.ts'
import type { FotoMeja, PembukaanIdentitas, TopikMeja } from './daftar.port.ts'
import { aktorUntuk } from './langkah.use-case.ts'
import {
  berperan,
  type DepsMeja,
  melayani,
  type OrangMeja,
  petaUnit,
  type PetaUnit,
  type UsulanMeja,
} from './meja.deps.ts'
import type { Peristiwa, Pesan } from './pesan.port.ts'

export interface PilihanMeja {
  readonly nilai: string
  readonly label: string
  readonly keterangan?: string | undefined
}
export interface PesanMeja {
  readonly pesan: Pesan
  readonly peristiwa: readonly Peristiwa[]
  readonly pembukaan: readonly PembukaanIdentitas[]
  readonly foto: readonly FotoMeja[]
  readonly aktor: readonly Aktor[]
  /** Steps this person may take now. */
  readonly boleh: readonly AksiMeja[]
  readonly kantor: string | null
  readonly kelurahan: string | null
  readonly topik: string | null
  readonly penangan: readonly string[]
  /** Named by officers as those it speaks of. */
  readonly terlapor: readonly { readonly id: string; readonly nama: string }[]
  readonly anak: readonly { readonly id: string; readonly rujukan: string; readonly judul: string }[]
  readonly induk: { readonly id: string; readonly rujukan: string; readonly judul: string } | null
  readonly tenggat: readonly TenggatPesan[]
  readonly pilihan: {
    readonly kantor: readonly PilihanMeja[]
    readonly topik: readonly TopikMeja[]
    readonly kelurahan: readonly PilihanMeja[]
    /** Accounts that may be named: of the office asked for, else of the one that holds it. */
    readonly akun: readonly PilihanMeja[]
    readonly templat: readonly Templat[]
    readonly induk: readonly { readonly rujukan: string; readonly judul: string; readonly status: Status }[]
    readonly orang: readonly PilihanMeja[]
    /** Bodies outside the city, and rules of refusal, as the coordinators keep them. */
    readonly pihak: readonly PihakMeja[]
    readonly aturan: readonly { readonly kode: string; readonly nama: string; readonly namaEn: string }[]
    /** Offices that routing proposes, with the words that led there. */
    readonly usulan: readonly {
      readonly unitId: string
      readonly unitNama: string
      readonly sebab: readonly string[]
    }[]
  }
}
export interface PihakMeja {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  /** How it is reached. */
  readonly cara: string
}
export interface MintaPesanMeja {
  readonly id: string
  /** Office whose accounts are offered. */
  readonly kantor?: string | undefined
  /** Words of the main message looked for. */
  readonly cariInduk?: string | undefined
  /** Name or post of an employee looked for. */
  readonly cariOrang?: string | undefined
}

/** Accounts this message may be given to by name. Whoever it speaks of is never among them. */
export function akunBoleh(
  pesan: Pick<Pesan, 'kelas' | 'tujuanWbs' | 'unitId' | 'terlapor'>,
  semua: readonly AkunBerperan[],
  peta: PetaUnit,
  kantor: string | null,
): AkunBerperan[] {
  const tujuan = pesan.tujuanWbs
  return semua.filter(
    (a) =>
      !(a.pegawaiId !== null && pesan.terlapor.includes(a.pegawaiId)) &&
      (tujuan !== null
        ? berperan(a, tujuan)
        : kantor === null
          ? berperan(a, 'petugas-aduan')
          : melayani(a, kantor, peta) || berperan(a, 'petugas-aduan')),
  )
}

/** Steps the table allows, less those that the case itself rules out for this person. */
export function aksiMeja(
  pesan: Pesan,
  peristiwa: readonly Peristiwa[],
  pelaku: Pelaku,
  akun: readonly AkunBerperan[],
): AksiMeja[] {
  const boleh = aksiBoleh(pesan.status, aktorUntuk(pelaku, pesan))
  const banding = bandingMenunggu(peristiwa)
  const putus = banding !== null && !orangSama(pelaku, banding.penolakId, akun)
  return AKSI_MEJA.filter(
    (a) =>
      boleh.includes(a) &&
      (putus || (a !== 'kabulkan-banding' && a !== 'tolak-banding')) &&
      (a !== 'perpanjang' || bolehPerpanjang(pesan.kelas, peristiwa)),
  )
}

/** Two accounts of one person are one person. */
export function orangSama(pelaku: Pelaku, akunId: string | null, akun: readonly AkunBerperan[]): boolean {
  if (akunId === null) return false
  if (akunId === pelaku.penggunaId) return true
  const pegawaiId = akun.find((a) => a.id === akunId)?.pegawaiId ?? null
  return pegawaiId !== null && pegawaiId === pelaku.pegawaiId
}

/** Names that officers gave when they last said whom it speaks of. */
export const namaTerlapor = (
  pesan: Pick<Pesan, 'terlapor'>,
  peristiwa: readonly Peristiwa[],
): { readonly id: string; readonly nama: string }[] => {
  const nama = new Map(
    peristiwa
      .filter((p) => p.aksi === 'sebut-terlapor')
      .flatMap((p) => (Array.isArray(p.isi['terlapor']) ? (p.isi['terlapor'] as { id: string; nama: string }[]) : []))
      .map((o) => [o.id, o.nama]),
  )
  return pesan.terlapor.map((id) => ({ id, nama: nama.get(id) ?? id }))
}

/** One message as its handlers work on it. */
export const buatBukaPesan =
  (deps: DepsMeja, usulan: UsulanMeja) =>
  async (m: MintaPesanMeja, pelaku: Pelaku): Promise<Result<PesanMeja, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    const akun = await deps.bacaPenangan()
    const h = await deps.basis.transaksi(pelaku, async (trx): Promise<Result<PesanMeja, Galat>> => {
      const pesan = await deps.pesan.baca(trx, m.id)
      if (!pesan) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
      const hariIni = deps.jam.hariIni()
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: hariIni }))
      const peristiwa = await deps.pesan.bacaPeristiwa(trx, m.id)
      const topik = await deps.daftar.topik(trx)
      const boleh = aksiMeja(pesan, peristiwa, pelaku, akun)
      const induk = pesan.indukId === null ? null : await deps.pesan.baca(trx, pesan.indukId)
      const namaAkun = new Map(akun.map((a) => [a.id, a.nama]))
      const kantor = m.kantor && peta.menurutId.has(m.kantor) ? m.kantor : pesan.unitId
      const sudah = namaTerlapor(pesan, peristiwa)
      const ditemukan =
        m.cariOrang?.trim() && boleh.includes('sebut-terlapor') ? await deps.cariOrang({ cari: m.cariOrang }) : []
      return ok({
        pesan,
        peristiwa,
        pembukaan: await deps.daftar.pembukaan(trx, m.id),
        foto: await deps.daftar.foto(trx, m.id),
        aktor: aktorUntuk(pelaku, pesan),
        boleh,
        kantor: pesan.unitId === null ? null : (peta.menurutId.get(pesan.unitId)?.nama ?? pesan.unitId),
        kelurahan:
          pesan.kelurahanKode === null ? null : (peta.kelurahan.get(pesan.kelurahanKode) ?? pesan.kelurahanKode),
        topik:
          pesan.topikKode === null ? null : (topik.find((t) => t.kode === pesan.topikKode)?.nama ?? pesan.topikKode),
        penangan: pesan.penangan.map((id) => namaAkun.get(id) ?? '?'),
        terlapor: sudah,
        anak: await deps.daftar.anak(trx, m.id),
        tenggat: tenggatPesan({ ...pesan, peristiwa }, { ...(await deps.jamPesan.bacaHukum(trx)), hariIni }),
        induk: induk && { id: induk.id, rujukan: induk.rujukan, judul: induk.judul },
        pilihan: {
          kantor: peta.kantor.map((u) => ({ nilai: u.id, label: u.nama })),
          topik: topik.filter((t) => t.aktif || t.kode === pesan.topikKode),
          kelurahan: [...peta.kelurahan]
            .map(([nilai, label]) => ({ nilai, label }))
            .toSorted((a, b) => a.label.localeCompare(b.label, 'id')),
          akun: akunBoleh(pesan, akun, peta, kantor).map((a) => ({
            nilai: a.id,
            label: a.nama,
            keterangan: [...new Set(a.tugas.map((t) => t.unitId && peta.menurutId.get(t.unitId)?.nama))]
              .filter(Boolean)
              .join(', '),
          })),
          templat: boleh.includes('jawab')
            ? templatBerlaku(terbaru(await deps.daftar.templat(trx))).filter((t) => t.aktif)
            : [],
          induk:
            m.cariInduk?.trim() && boleh.includes('gabung')
              ? await deps.daftar.calonInduk(trx, { cari: m.cariInduk, kecuali: m.id })
              : [],
          orang: [
            ...sudah.map((o) => ({ nilai: o.id, label: o.nama })),
            ...ditemukan.filter((o) => !pesan.terlapor.includes(o.id)).map((o) => orangPilihan(o, peta)),
          ],
          pihak: boleh.includes('bukan-wewenang') ? await daftarPihak(deps, trx) : [],
          aturan: boleh.includes('tolak') ? await daftarAturan(deps, trx) : [],
          usulan: [],
        },
      })
    })
    if (!h.ok) return h
    const { pesan, boleh, pilihan } = h.value
    const salur = boleh.includes('teruskan') && pesan.kelas !== 'whistleblowing'
    const mirip = boleh.includes('gabung') && !m.cariInduk?.trim() ? await usulan.miripUntukPetugas(m.id, pelaku) : null
    return ok({
      ...h.value,
      pilihan: {
        ...pilihan,
        usulan: salur ? await usulan.usulKantor({ teks: `${pesan.judul}\n${pesan.isi}` }) : [],
        induk: mirip?.ok ? mirip.value.filter((x) => STATUS_INDUK.includes(x.status)) : pilihan.induk,
      },
    })
  }

/** States a message may be merged into: its answer is still to come. */
export const STATUS_INDUK: readonly Status[] = ['baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor']

/** As the coordinators keep them; those of the program where they keep none. */
export async function daftarPihak(deps: DepsMeja, trx: Transaksi): Promise<PihakMeja[]> {
  const semua = (await deps.penyaluran.daftar(trx, 'pihak')).filter((x) => x.aktif)
  return semua.length > 0 ? semua : PIHAK_BAWAAN.map((x) => ({ ...x, cara: '' }))
}
export async function daftarAturan(deps: DepsMeja, trx: Transaksi) {
  const semua = (await deps.penyaluran.daftar(trx, 'aturan')).filter((x) => x.aktif)
  return semua.length > 0 ? semua.map(({ kode, nama, namaEn }) => ({ kode, nama, namaEn })) : ATURAN_BAWAAN
}

const orangPilihan = (o: OrangMeja, peta: PetaUnit): PilihanMeja => ({
  nilai: o.id,
  label: o.nama,
  keterangan: [o.jabatan, o.unitId && peta.menurutId.get(o.unitId)?.nama].filter(Boolean).join(', '),
})

/** Versions come newest first. */
export const terbaru = <T extends { readonly kode: string }>(versi: readonly T[]): T[] =>
  versi.filter((v, i) => versi.findIndex((w) => w.kode === v.kode) === i)

/** A template with what this message already says filled in. */
export const buatIsiTemplat =
  (deps: DepsMeja) =>
  async (m: { readonly id: string; readonly kode: string }, pelaku: Pelaku): Promise<Result<string, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const pesan = await deps.pesan.baca(trx, m.id)
      const templat = templatBerlaku(terbaru(await deps.daftar.templat(trx))).find((t) => t.kode === m.kode && t.aktif)
      if (!pesan || !templat) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
      const hariIni = deps.jam.hariIni()
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: hariIni }))
      const kantor = pesan.unitId === null ? undefined : peta.menurutId.get(pesan.unitId)?.nama
      const kelurahan = pesan.kelurahanKode === null ? undefined : peta.kelurahan.get(pesan.kelurahanKode)
      return ok(
        isiTemplat(templat.isi, {
          rujukan: pesan.rujukan,
          judul: pesan.judul,
          // Whoever has the code reads the answer in Indonesian, as it is written.
          tanggal: tanggal('id', hariIni),
          ...(kantor && { kantor }),
          ...(kelurahan && { kelurahan }),
        }),
      )
    })
  }
