import { sql } from 'kysely'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { type Pelaku, periksaIzin } from '../access/index.ts'
import { catatBanyak, type Entri } from '../audit/index.ts'
import type { Jam } from '../clock/index.ts'
import type { Basis, Transaksi } from '../db/index.ts'
import type { BahasaImpor, HasilImpor, KolomTemplat, Lembar } from '../lembar/index.ts'
import { KumpulanMasalah } from '../lembar/index.ts'
import type { PerubahanTabel } from './bandingkan.ts'
import { bukaBatch, catatBatch, tanggalBatchLebihBaru } from './batch.ts'
import type { Batch } from './tabel.ts'
import { gantikanFakta, tambahFakta } from './tulis.ts'

interface OpsiImpor {
  /** false: the same computation and answer, nothing written. */
  readonly simpan: boolean
  /** The day the file describes; default today. */
  readonly berlaku?: IsoDate
  readonly bahasa?: BahasaImpor
  /** Marks new people as invented; default as the government itself is marked. */
  readonly sintetis?: boolean
}

export interface DepsImpor {
  readonly basis: Basis
  readonly jam: Jam
}

export type ImporLembar = (lembar: Lembar, opsi: OpsiImpor, pelaku: Pelaku) => Promise<Result<HasilImpor, Galat>>

/** One kind of import as the command line and the pages offer it. */
export interface PintuImpor {
  /** Word of the command: `tepat impor <jenis>`. */
  readonly jenis: string
  readonly kolom: readonly KolomTemplat[]
  readonly impor: ImporLembar
}

export interface KonteksImpor {
  readonly trx: Transaksi
  readonly lembar: Lembar
  readonly berlaku: IsoDate
  readonly masalah: KumpulanMasalah
  readonly sintetis: boolean
}

/** What a kind of import has worked out from a sheet: the counts, and the changes saving would make. */
export interface RencanaImpor {
  readonly dibaca: number
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  /** Recorded facts that a complete list no longer names. */
  readonly dihapus?: number
  readonly perubahan: readonly PerubahanTabel[]
  /** People concerned → names of the changed columns. */
  readonly pegawai: ReadonlyMap<string, readonly string[]>
}

/**
 * Things a file may name: those valid on the file's day, and those that came to be since. An export of last week may
 * well arrive after the post map of today.
 */
export async function bacaDikenal<T extends { readonly id: string }>(
  k: Pick<KonteksImpor, 'trx' | 'berlaku'>,
  hariIni: IsoDate,
  baca: (trx: Transaksi, opsi: { pada: IsoDate }) => Promise<T[]>,
): Promise<T[]> {
  const saatItu = await baca(k.trx, { pada: k.berlaku })
  if (hariIni === k.berlaku) return saatItu
  const ada = new Set(saatItu.map((x) => x.id))
  return [...saatItu, ...(await baca(k.trx, { pada: hariIni })).filter((x) => !ada.has(x.id))]
}

export interface JenisImpor {
  readonly jenis: string
  /** A snapshot of a state: an older one must not overwrite a newer one. */
  readonly potret: boolean
  readonly susun: (k: KonteksImpor) => Promise<Result<RencanaImpor, Galat>>
}

/** The frame of every import: permission, one transaction for facts, batch and audit, the same plan dry or saved. */
export function buatImpor(deps: DepsImpor, jenis: JenisImpor): ImporLembar {
  return async (lembar, opsi, pelaku) => {
    // A preview compares with people's files: who cannot open them would be shown wrong counts.
    for (const izin of [opsi.simpan ? 'impor:simpan' : 'impor:lihat', 'pegawai:buka'] as const) {
      const boleh = periksaIzin(pelaku, izin)
      if (!boleh.ok) return boleh
    }
    const berlaku = opsi.berlaku ?? deps.jam.hariIni()
    return deps.basis.transaksi(pelaku, async (trx) => {
      const batch = opsi.simpan ? await bukaBatch(trx) : undefined
      const lebihBaru = jenis.potret ? await tanggalBatchLebihBaru(trx, jenis.jenis, berlaku) : null
      if (lebihBaru) return gagal({ kode: 'impor.tanggal-mundur', data: { berlaku, lebihBaru } })
      const masalah = new KumpulanMasalah(opsi.bahasa)
      const sintetis = opsi.sintetis ?? (await pemerintahContoh(trx))
      const rencana = await jenis.susun({ trx, lembar, berlaku, masalah, sintetis })
      if (!rencana.ok) return rencana
      const r = rencana.value
      const berisi = r.perubahan.some((p) => p.ganti.length + p.tambah.length > 0)
      if (batch && berisi)
        await simpan(trx, pelaku, batch, { jenis: jenis.jenis, lembar, berlaku, r, ditolak: masalah.jumlahDitolak })
      return ok({
        dibaca: r.dibaca,
        baru: r.baru,
        berubah: r.berubah,
        sama: r.sama,
        ditolak: masalah.jumlahDitolak,
        tersimpan: opsi.simpan && (berisi || r.sama > 0),
        masalah: masalah.urut(),
        ...(r.dihapus && { dihapus: r.dihapus }),
        ...(batch && berisi && { batchId: batch.id }),
      })
    })
  }
}

async function pemerintahContoh(trx: Transaksi): Promise<boolean> {
  const { rows } = await sql<{ sintetis: boolean }>`
    select sintetis from platform.instansi where id = platform.instansi()`.execute(trx)
  return rows[0]?.sintetis ?? false
}

interface Simpanan {
  readonly jenis: string
  readonly lembar: Lembar
  readonly berlaku: IsoDate
  readonly r: RencanaImpor
  readonly ditolak: number
}

async function simpan(trx: Transaksi, pelaku: Pelaku, batch: Batch, s: Simpanan): Promise<void> {
  const { r } = s
  for (const p of r.perubahan) {
    await gantikanFakta(trx, p.tabel, batch, p.ganti, s.berlaku)
    await tambahFakta(trx, p.tabel, batch, p.tambah)
  }
  const hitungan = { dibaca: r.dibaca, baru: r.baru, berubah: r.berubah, sama: r.sama, ditolak: s.ditolak }
  const tabel = r.perubahan.filter((p) => p.ganti.length + p.tambah.length > 0).map((p) => p.tabel.nama)
  await catatBatch(trx, pelaku, batch, {
    jenis: s.jenis,
    namaBerkas: s.lembar.namaBerkas,
    tabel,
    berlaku: s.berlaku,
    hitungan,
  })
  const entri: Entri[] = [
    {
      tindakan: 'impor.disimpan',
      objekJenis: 'batch-impor',
      objekId: batch.id,
      rincian: { jenis: s.jenis, berkas: s.lembar.namaBerkas, ...hitungan },
    },
  ]
  for (const [id, kolom] of r.pegawai)
    entri.push({
      tindakan: 'pegawai.diimpor',
      objekJenis: 'pegawai',
      objekId: id,
      pegawaiId: id,
      rincian: { batch: batch.id, jenis: s.jenis, ...(kolom.length > 0 && { kolom }) },
    })
  await catatBanyak(trx, pelaku, entri)
}
