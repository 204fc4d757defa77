import { sql } from 'kysely'
import { bacaJabatan, type Jabatan } from '#modules/jabatan'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import { namaLengkap } from '../domain/nama-lengkap.ts'
import type { JenisPegawai, Kedudukan, PegawaiFakta, PredikatKinerja, RiwayatJabatan } from '../domain/pegawai.ts'
import { bacaCatatanKarier } from './catatan-karier.repository.ts'
import { kelompok } from './kelompok-fakta.ts'
import { TANPA_JABATAN } from './tabel-pegawai.ts'

export interface SaringanFakta {
  /** Facts valid on this date. */
  readonly pada: IsoDate
  readonly ids?: readonly string[]
  readonly nips?: readonly string[]
}

interface BarisPegawai {
  id: string
  nip: string
  nama: string
  gelar_depan: string | null
  gelar_belakang: string | null
  sintetis: boolean
  tanggal_lahir: IsoDate | null
  jenis_kelamin: 'L' | 'P' | null
  jenis: JenisPegawai | null
  kedudukan: Kedudukan | null
  tmt_cpns: IsoDate | null
  golongan: string | null
  tmt_golongan: IsoDate | null
  pendidikan_tingkat: string | null
  pendidikan_nama: string | null
  pendidikan_bidang: string | null
  tahun_lulus: number | null
  unit_id: string | null
  jabatan_id: string | null
  nama_jabatan: string | null
  tmt_jabatan: IsoDate | null
  jabatan_sejak: IsoDate
}
type Hukdis = NonNullable<PegawaiFakta['hukdis']>[number]
type Diklat = NonNullable<PegawaiFakta['diklat']>[number]
type Predikat = NonNullable<PegawaiFakta['predikat']>[number]

/**
 * People's facts as valid on a date and as recorded now, within the caller's reach. A fact with a date of its own
 * (rank, post, training) counts from that date only.
 */
export async function bacaFaktaPegawai(trx: Transaksi, saring: SaringanFakta): Promise<PegawaiFakta[]> {
  const { pada } = saring
  const orang = await bacaOrang(trx, saring)
  if (orang.length === 0) return []
  const sebagian = saring.ids || saring.nips ? orang.map((o) => o.id) : undefined
  const tahun = Number(pada.slice(0, 4))
  const jabatan = new Map((await bacaJabatan(trx, { pada })).map((j) => [j.id, j]))
  const riwayat = await kelompok<RiwayatJabatan>(
    trx,
    'riwayat_jabatan',
    RIWAYAT,
    sql`tmt <= ${pada}::date`,
    sebagian,
    (n) => keRiwayat(n, pada),
  )
  const predikat = await kelompok<Predikat>(trx, 'predikat', 'tahun, nilai', sql`tahun <= ${tahun}`, sebagian, (n) => ({
    tahun: n[0] as number,
    nilai: n[1] as PredikatKinerja,
  }))
  const hukdis = await kelompok<Hukdis>(
    trx,
    'hukdis',
    'mulai, tingkat, sampai',
    sql`mulai <= ${pada}::date`,
    sebagian,
    (n) => ({ tingkat: n[1] as Hukdis['tingkat'], mulai: n[0] as IsoDate, sampai: n[2] as IsoDate | null }),
  )
  const diklat = await kelompok<Diklat>(
    trx,
    'diklat',
    'tahun, jenis, nama, jp',
    sql`tahun <= ${tahun}`,
    sebagian,
    (n) => ({
      jenis: n[1] as string,
      nama: n[2] as string,
      tahun: n[0] as number,
      ...(n[3] !== null && { jp: n[3] as number }),
    }),
  )
  const lengkap = await kelompok<{ perihal: string; lengkap: boolean }>(
    trx,
    'kelengkapan',
    'perihal, lengkap',
    sql`true`,
    sebagian,
    (n) => ({ perihal: n[0] as string, lengkap: n[1] as boolean }),
  )
  const karier = await bacaCatatanKarier(trx, pada, sebagian)
  return orang.map((o) => {
    const diketahui = (perihal: string) => lengkap.get(o.id)?.some((k) => k.perihal === perihal && k.lengkap)
    const rw = riwayat.get(o.id)
    const riwayatLengkap = diketahui('riwayat')
    const kini = jabatanKini(o, pada, jabatan, rw, riwayatLengkap === true)
    const daftarHukdis = hukdis.get(o.id) ?? (diketahui('hukdis') ? [] : undefined)
    const daftarDiklat = diklat.get(o.id) ?? (diketahui('diklat') ? [] : undefined)
    const daftarPredikat = predikat.get(o.id)
    return {
      ...dataUtama(o, pada),
      ...(kini !== undefined && { jabatanKini: kini }),
      ...(riwayatLengkap && { riwayat: gabungRiwayat(rw ?? [], kini) }),
      ...(daftarPredikat && { predikat: daftarPredikat }),
      ...(daftarHukdis && { hukdis: daftarHukdis }),
      ...(daftarDiklat && { diklat: daftarDiklat }),
      ...karier(o.id, (perihal) => diketahui(perihal) === true),
    }
  })
}

/**
 * Where a post's start is unknown: the first day the record shows it held. Never earlier than the day it was written
 * down, so that a tenure is not longer than what is known.
 */
export const jabatanSejak = (pada: IsoDate) =>
  sql`greatest(berlaku_mulai, least((dicatat_pada at time zone 'Asia/Jakarta')::date, ${pada}::date))`

async function bacaOrang(trx: Transaksi, { pada, ids, nips }: SaringanFakta): Promise<BarisPegawai[]> {
  const { rows } = await sql<BarisPegawai>`
    select id, nip, nama, gelar_depan, gelar_belakang, sintetis, tanggal_lahir, jenis_kelamin, jenis, kedudukan, tmt_cpns,
      golongan, tmt_golongan, pendidikan_tingkat, pendidikan_nama, pendidikan_bidang, tahun_lulus, unit_id, jabatan_id,
      nama_jabatan, tmt_jabatan, ${jabatanSejak(pada)} as jabatan_sejak
    from pegawai.pegawai
    where instansi_id = platform.instansi() and digantikan_pada is null
      and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
      ${ids ? sql`and id = any(${ids}::uuid[])` : sql``}
      ${nips ? sql`and nip = any(${nips}::text[])` : sql``}
    order by nip`.execute(trx)
  return rows
}

const RIWAYAT = 'tmt, sampai, jabatan_id, nama_jabatan, jenjang, kelas, bidang, peran'

function keRiwayat(n: readonly unknown[], pada: IsoDate): RiwayatJabatan {
  const [tmt, sampai, jabatanId, namaJabatan, jenjang, kelas, bidang, peran] = n as [
    IsoDate,
    IsoDate | null,
    string | null,
    string,
    string,
    number | null,
    string[] | null,
    RiwayatJabatan['peran'],
  ]
  return {
    namaJabatan,
    jenjang,
    tmt,
    sampai: sampai !== null && sampai <= pada ? sampai : null,
    peran,
    ...(jabatanId !== null && { jabatanId }),
    ...(kelas !== null && { kelas }),
    ...(bidang !== null && { bidang }),
  }
}

function dataUtama(o: BarisPegawai, pada: IsoDate): PegawaiFakta {
  const pangkatBerlaku = o.golongan !== null && (o.tmt_golongan === null || o.tmt_golongan <= pada)
  return {
    id: o.id,
    nip: o.nip,
    nama: namaLengkap(o.gelar_depan, o.nama, o.gelar_belakang),
    sintetis: o.sintetis,
    ...(o.unit_id !== null && { unitId: o.unit_id }),
    ...(o.jenis !== null && { jenis: o.jenis }),
    ...(o.kedudukan !== null && { kedudukan: o.kedudukan }),
    ...(o.tanggal_lahir !== null && { tanggalLahir: o.tanggal_lahir }),
    ...(o.jenis_kelamin !== null && { jenisKelamin: o.jenis_kelamin }),
    ...(o.tmt_cpns !== null && { tmtCpns: o.tmt_cpns }),
    ...(pangkatBerlaku && {
      golongan: o.golongan as string,
      ...(o.tmt_golongan !== null && { tmtGolongan: o.tmt_golongan }),
    }),
    ...(o.pendidikan_tingkat !== null && {
      pendidikan: {
        tingkat: o.pendidikan_tingkat,
        ...(o.pendidikan_nama !== null && { nama: o.pendidikan_nama }),
        ...(o.pendidikan_bidang !== null && { bidang: o.pendidikan_bidang }),
        ...(o.tahun_lulus !== null && { tahunLulus: o.tahun_lulus }),
      },
    }),
  }
}

/** The definitive post on the date: what SIASN says, unless the history holds a later one. undefined = unknown. */
function jabatanKini(
  o: BarisPegawai,
  pada: IsoDate,
  jabatan: ReadonlyMap<string, Jabatan>,
  riwayat: readonly RiwayatJabatan[] | undefined,
  lengkap: boolean,
): RiwayatJabatan | null | undefined {
  const terbuka = riwayat?.findLast((r) => r.peran === 'definitif' && r.sampai === null)
  const siasn = dariSiasn(o, pada, jabatan)
  if (terbuka && (!siasn || siasn.tmtTidakDiketahui || terbuka.tmt >= siasn.tmt)) return terbuka
  if (siasn !== undefined) return siasn
  return lengkap ? null : undefined
}

function dariSiasn(o: BarisPegawai, pada: IsoDate, jabatan: ReadonlyMap<string, Jabatan>) {
  if (o.nama_jabatan === null) return undefined
  if (o.nama_jabatan === TANPA_JABATAN) return null
  if (o.tmt_jabatan !== null && o.tmt_jabatan > pada) return undefined
  const j = o.jabatan_id === null ? undefined : jabatan.get(o.jabatan_id)
  const hasil: RiwayatJabatan = {
    ...(o.jabatan_id !== null && { jabatanId: o.jabatan_id }),
    namaJabatan: o.nama_jabatan,
    jenjang: j?.jenjang ?? '',
    ...(j?.kelas !== undefined && { kelas: j.kelas }),
    ...(j?.bidang !== undefined && { bidang: j.bidang }),
    tmt: o.tmt_jabatan ?? o.jabatan_sejak,
    ...(o.tmt_jabatan === null && { tmtTidakDiketahui: true as const }),
    sampai: null,
    peran: 'definitif',
  }
  return hasil
}

/** The post held now belongs to the history, once: the same post, or the same start, is the same row. */
function gabungRiwayat(riwayat: readonly RiwayatJabatan[], kini: RiwayatJabatan | null | undefined) {
  if (!kini || riwayat.includes(kini)) return riwayat
  const sama = riwayat.some(
    (r) =>
      r.peran === 'definitif' &&
      r.sampai === null &&
      ((kini.jabatanId !== undefined && r.jabatanId === kini.jabatanId) || r.tmt === kini.tmt),
  )
  return sama ? riwayat : [...riwayat, kini]
}
