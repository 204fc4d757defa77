import type { Jabatan } from '#modules/jabatan'
import type { Pelaku } from '#platform/access'
import { catatBanyak } from '#platform/audit'
import type { Transaksi } from '#platform/db'
import {
  bandingkan,
  batchDibatalkanPada,
  bukaBatch,
  catatBatch,
  gantikanFakta,
  type PerubahanTabel,
  tambahFakta,
} from '#platform/fakta'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { PenyimpanPegawai, VersiPegawai } from './pegawai.port.ts'

export interface MasukanPenempatan {
  readonly tmt: IsoDate
  /** Number of the decree: names the batch in the history. */
  readonly nomor: string
  readonly baris: readonly {
    readonly nip: string
    /** null = released without a post. */
    readonly kodeJabatan: string | null
    readonly peran: 'definitif' | 'plt'
  }[]
}
interface Deps {
  readonly penyimpan: PenyimpanPegawai
  readonly bacaJabatan: (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<Jabatan[]>
}
type Lama = VersiPegawai & {
  readonly jabatan_id: string | null
  readonly nama_jabatan: string | null
  readonly tmt_jabatan: IsoDate | null
}

const JENIS = 'penempatan'

/** The day a decree carried out was taken back out of the facts; null = it was not. */
export const penempatanDibatalkanPada = (
  trx: Transaksi,
  m: { readonly nomor: string; readonly tmt: IsoDate },
): Promise<IsoDate | null> => batchDibatalkanPada(trx, { jenis: JENIS, namaBerkas: m.nomor, berlaku: m.tmt })

/**
 * A decree carried out: the post held until now goes into the history, the new one is held from its TMT. An acting post
 * stands beside the definitive one. Written as a batch, so that it is in the history of imports and can be taken back.
 */
export const buatTerapkanPenempatan =
  (deps: Deps) =>
  async (trx: Transaksi, m: MasukanPenempatan, pelaku: Pelaku): Promise<Result<true, Galat>> => {
    const batch = await bukaBatch(trx)
    const jabatan = new Map((await deps.bacaJabatan(trx, { pada: m.tmt })).map((j) => [j.kode, j]))
    const orang = new Map((await deps.penyimpan.versiKini(trx)).map((v) => [v.nip, v as Lama]))
    const pindah = m.baris.map((b) => ({
      ...b,
      orang: orang.get(b.nip),
      jabatan: b.kodeJabatan === null ? null : jabatan.get(b.kodeJabatan),
    }))
    for (const p of pindah) {
      if (!p.orang) return gagal({ kode: 'keputusan.pegawai-tidak-dikenal', data: { nip: p.nip } })
      if (p.jabatan === undefined)
        return gagal({ kode: 'keputusan.jabatan-tidak-dikenal', data: { jabatan: p.kodeJabatan ?? '' } })
    }
    const lengkap = pindah as readonly (Pindah & { nip: string })[]
    const semua = new Map([...jabatan.values()].map((j) => [j.id, j]))
    const perubahan = [...(await riwayatBaru(deps, trx, lengkap, semua, m.tmt)), dataBaru(deps, lengkap, m.tmt)]
    for (const c of perubahan) {
      await gantikanFakta(trx, c.tabel, batch, c.ganti, m.tmt)
      await tambahFakta(trx, c.tabel, batch, c.tambah)
    }
    const n = { dibaca: pindah.length, baru: 0, berubah: pindah.length, sama: 0, ditolak: 0 }
    const tabel = perubahan.filter((c) => c.ganti.length + c.tambah.length > 0).map((c) => c.tabel.nama)
    await catatBatch(trx, pelaku, batch, {
      jenis: JENIS,
      namaBerkas: m.nomor,
      tabel,
      berlaku: m.tmt,
      hitungan: n,
    })
    await catatBanyak(
      trx,
      pelaku,
      lengkap.map((p) => ({
        tindakan: 'pegawai.ditempatkan',
        objekJenis: 'pegawai',
        objekId: p.orang.id,
        pegawaiId: p.orang.id,
        rincian: { batch: batch.id, tmt: m.tmt },
      })),
    )
    return ok(true)
  }

interface Pindah {
  readonly orang: Lama
  readonly jabatan: Jabatan | null
  readonly peran: 'definitif' | 'plt'
}

function dataBaru(deps: Deps, pindah: readonly Pindah[], tmt: IsoDate): PerubahanTabel {
  const definitif = pindah.filter((p) => p.peran === 'definitif')
  const baru = definitif.map(({ orang: { versi: _, ...lama }, jabatan }) => ({
    ...lama,
    jabatan_id: jabatan?.id ?? null,
    nama_jabatan: jabatan?.nama ?? deps.penyimpan.tanpaJabatan,
    tmt_jabatan: jabatan ? tmt : null,
    ...(jabatan && { unit_id: jabatan.unitId }),
    berlaku_sampai: null,
  }))
  return bandingkan(
    deps.penyimpan.tabel.pegawai,
    definitif.map((p) => p.orang),
    baru,
    { kunci: (b) => String(b.id), pada: tmt },
  ).perubahan
}

const kunciRiwayat = (f: Readonly<Record<string, unknown>>): string =>
  [f['pegawai_id'], f['tmt'], f['peran']].map(String).join('|')

/** The post left, closed; an acting post, opened. A post whose first day is unknown leaves the history incomplete. */
async function riwayatBaru(
  deps: Deps,
  trx: Transaksi,
  pindah: readonly Pindah[],
  jabatan: ReadonlyMap<string, Jabatan>,
  tmt: IsoDate,
): Promise<PerubahanTabel[]> {
  const { riwayat, kelengkapan } = deps.penyimpan.tabel
  const baris = (id: string, j: Jabatan | undefined, isi: Record<string, unknown>) => ({
    pegawai_id: id,
    jabatan_id: j?.id ?? null,
    jenjang: j?.jenjang ?? 'tidak-diketahui',
    kelas: j?.kelas ?? null,
    bidang: j?.bidang ? [...j.bidang] : null,
    ...isi,
  })
  const tambah: Record<string, unknown>[] = []
  const terbuka: string[] = []
  for (const { orang: o, jabatan: j, peran } of pindah) {
    if (peran === 'plt' && j) {
      tambah.push(baris(o.id, j, { nama_jabatan: j.nama, tmt, sampai: null, peran }))
      continue
    }
    const tanpa = o.nama_jabatan === null || o.nama_jabatan === deps.penyimpan.tanpaJabatan
    const lama = o.jabatan_id === null ? undefined : jabatan.get(o.jabatan_id)
    if (!tanpa && lama && o.tmt_jabatan !== null && o.tmt_jabatan < tmt)
      tambah.push(
        baris(o.id, lama, { nama_jabatan: o.nama_jabatan, tmt: o.tmt_jabatan, sampai: tmt, peran: 'definitif' }),
      )
    else if (o.nama_jabatan === null || !tanpa) terbuka.push(o.id)
  }
  const tahu = await deps.penyimpan.faktaKini(trx, kelengkapan, terbuka)
  const belum = bandingkan(
    kelengkapan,
    tahu.filter((f) => f.perihal === 'riwayat'),
    terbuka.map((id) => ({ pegawai_id: id, perihal: 'riwayat', lengkap: false })),
    { kunci: (f) => String(f.pegawai_id), pada: tmt },
  )
  // A history may already hold the post as open: that row is closed, with the class and field it had.
  const ada = await deps.penyimpan.faktaKini(trx, riwayat, [...new Set(tambah.map((f) => String(f['pegawai_id'])))])
  const tercatat = new Map(ada.map((f) => [kunciRiwayat(f), f]))
  const isi = tambah.map((f) => {
    const { versi: _, ...lama } = tercatat.get(kunciRiwayat(f)) ?? { versi: '' }
    return { ...f, ...lama, sampai: f['sampai'] }
  })
  const baru = bandingkan(riwayat, ada, isi, { kunci: kunciRiwayat, pada: tmt })
  return [baru.perubahan, belum.perubahan]
}
