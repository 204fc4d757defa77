import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { Transaksi } from '#platform/db'
import { type DaftarKetetapan, VERSI_ATURAN, versiHukum } from '#regulasi'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { RingkasanGeser, TempatUsulan } from '../domain/skenario/index.ts'
import type { DepsPenempatan } from './deps.ts'
import { geserBaris } from './geser-baris.ts'
import type { FaktaKota } from './keadaan.ts'
import type { RencanaDto, UsulanDto } from './rencana.dto.ts'
import type { GeserDto } from './skenario.dto.ts'
import { kursiDto } from './susun-usulan.ts'

/** How far the city's decisions on legal values went when the plan was computed. */
function nomorDulu(versi: string): number {
  const [hukum, k] = versi.split('+k')
  return hukum === VERSI_ATURAN ? Number(k ?? 0) : Number.NaN
}

/** Values decided, or withdrawn, since; where the program's own law changed too, those in force now are not told apart. */
const nilaiHukumSejak = (ketetapan: DaftarKetetapan, versi: string): GeserDto['nilaiHukum'] => {
  const n = nomorDulu(versi)
  return ketetapan
    .filter((k) => k.nomor > n || (k.ditarik ?? 0) > n)
    .map(({ parameter, mulai, nomor }) => ({ parameter, mulai, nomor }))
}

/** Facts of today for the plan's people, and for whoever sits where it puts them. */
async function bacaFakta(deps: DepsPenempatan, trx: Transaksi, r: RencanaDto, u: UsulanDto) {
  const pada = r.tmt
  const tujuan = new Set(u.baris.map((b) => b.ke.jabatanId))
  const jabatan = await deps.bacaJabatan(trx, { pada })
  const semua = await deps.bacaPemegangKursi(trx, { pada })
  const pemegang = semua.filter((p) => p.peran === 'definitif' && tujuan.has(p.jabatanId))
  const ids = [...new Set([...u.baris.map((b) => b.pegawai.id), ...pemegang.map((p) => p.pegawaiId)])]
  const pegawai = ids.length === 0 ? [] : await deps.bacaFaktaPegawai(trx, { pada, ids })
  const orang = u.baris.map((b) => b.pegawai.id)
  const fakta: FaktaKota = {
    tmt: pada,
    pegawai: pegawai.toSorted((a, b) => (a.nip < b.nip ? -1 : 1)),
    jabatan: jabatan.toSorted((a, b) => (a.kode < b.kode ? -1 : 1)),
    unit: [],
    standar: (await deps.bacaStandar(trx, { pada })).filter((s) => tujuan.has(s.jabatanId)),
    nilai: orang.length === 0 ? [] : await deps.bacaNilai(trx, { pada, pegawaiIds: orang }),
    ketetapan: await deps.bacaKetetapan(trx),
  }
  return { fakta, pemegang }
}

const manajerial = (j: Jabatan): boolean => kelompokJabatan(j.jenjang) === 'manajerial'

/** What changed in facts and law, for the same planned date, since a stored plan was computed. */
export async function periksaGeserTrx(
  deps: DepsPenempatan,
  trx: Transaksi,
  usulan: TempatUsulan,
): Promise<Result<GeserDto, Galat>> {
  const r = await deps.penyimpanan.baca(trx, usulan.rencanaId)
  const u = r?.[usulan.varian].rencana.find((x) => x.kunci === usulan.kunci)
  if (!r || !u) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
  const { fakta, pemegang } = await bacaFakta(deps, trx, r, u)
  const keluar = new Set(r.asal?.ubahan.flatMap((x) => (x.jenis === 'keluarkan' && x.pegawai ? [x.pegawai.id] : [])))
  const baris = geserBaris(deps, { fakta, pemegang, setelan: r.setelan, usulan: u.baris, keluar })
  const sejak = { pada: r.tmt, sejak: r.dataPada }
  const orang = await deps.bacaPegawaiDatangPergi(trx, sejak)
  const jabatan = await deps.bacaJabatanDatangPergi(trx, sejak)
  const batch = await deps.perubahanSejak(trx, r.dataPada)
  const versiAturan = { dulu: r.versiAturan, kini: versiHukum(fakta.ketetapan ?? []) }
  const isi = {
    baris,
    pegawaiDatang: orang.datang,
    pegawaiPergi: orang.pergi,
    jabatanDatang: jabatan.datang.filter(manajerial).map(kursiDto),
    jabatanPergi: jabatan.pergi.filter(manajerial).map(kursiDto),
    nilaiHukum: nilaiHukumSejak(fakta.ketetapan ?? [], r.versiAturan),
    batch: batch.map((b) => ({ ...b, pada: b.pada.toISOString() })),
  }
  return ok({
    usulan,
    diperiksaPada: deps.jam.sekarang().toISOString(),
    dataPada: r.dataPada,
    ...isi,
    semua: u.baris.length,
    mustahil: baris.filter((b) => b.mustahil).length,
    versiAturan,
    bersih: versiAturan.dulu === versiAturan.kini && Object.values(isi).every((x) => x.length === 0),
  })
}

/** What is kept with a step. */
export const ringkasGeser = (g: GeserDto): RingkasanGeser => ({
  diperiksaPada: g.diperiksaPada,
  versiAturan: g.versiAturan.kini,
  mustahil: g.mustahil,
  berubah: g.baris.length - g.mustahil,
  batch: g.batch.length,
  baris: g.baris.map((b) => ({
    pegawaiId: b.pegawai.id,
    jabatanId: b.ke.jabatanId ?? '',
    jenis: b.perubahan.map((x) => x.jenis),
  })),
})
