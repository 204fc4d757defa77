import type { MatriksKelayakan } from '#modules/kelayakan'
import { levelPerKode } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import type { DaftarKetetapan } from '#regulasi'
import { type Galat, type IsoDate, ok, type Result } from '#shared'
import { type MatriksKecocokan, siapkanKecocokan, type MesinKecocokan } from '../domain/matriks.ts'
import { MUTLAK } from '../domain/kompetensi-terhadap-standar.ts'
import { bacaKonteks, type Konteks, ringkasJabatan, ringkasOrang } from './baca-kecocokan.ts'
import type { DepsKecocokan } from './deps.ts'
import type { CalonPeringkat, GolonganCalon, PeringkatKecocokan } from './kecocokan.dto.ts'

export interface MasukanPeringkat {
  readonly jabatanId: string
  readonly pada: IsoDate
  readonly bahasa: 'id' | 'en'
  /** `layak` = lawful and not yet decided together. */
  readonly saring: GolonganCalon | 'layak'
  readonly halaman: number
}
const CALON_PER_HALAMAN = 25

interface Urutan {
  readonly konteks: Konteks
  readonly orang: readonly PegawaiFakta[]
  readonly golongan: readonly GolonganCalon[]
  /** Indices of `orang`, best first: lawful, then undecided, then refused. */
  readonly urut: readonly number[]
  readonly mesin: MesinKecocokan
  /** Levels of each person, and the standard of the post, as the law reads them. */
  readonly level: ReadonlyMap<string, Readonly<Record<string, number>>>
  readonly standar: Readonly<Record<string, number>> | undefined
  readonly ketetapan: DaftarKetetapan
  readonly versiAturan: string
  readonly ditolakMenurut: PeringkatKecocokan['ditolakMenurut']
}

async function urutkan(
  deps: DepsKecocokan,
  trx: Transaksi,
  pelaku: Pelaku,
  m: Pick<MasukanPeringkat, 'jabatanId' | 'pada'>,
): Promise<Result<Urutan, Galat>> {
  const k = await bacaKonteks(deps, trx, pelaku, m.jabatanId, m.pada)
  if (!k.ok) return k
  const { jabatan, semuaJabatan } = k.value
  const orang = await deps.bacaFaktaPegawai(trx, { pada: m.pada })
  const standar = (await deps.bacaStandar(trx, { pada: m.pada })).filter((s) => s.jabatanId === jabatan.id)
  const nilai = await deps.bacaNilai(trx, { pada: m.pada })
  const ketetapan = await deps.bacaKetetapan(trx)
  const layak = deps.kelayakan.matriks({
    pegawai: orang,
    jabatan: semuaJabatan,
    asOf: m.pada,
    ketetapan,
    lingkup: { jabatan: (j) => j.id === jabatan.id },
  })
  const mesin = siapkanKecocokan({
    pegawai: orang,
    jabatan: [jabatan],
    standar,
    nilai,
    asOf: m.pada,
    kebijakan: deps.kebijakan,
  })
  const skor = mesin.matriks({
    awal: Int32Array.from({ length: orang.length + 1 }, (_, i) => i),
    kolom: new Int32Array(orang.length),
  })
  const golongan = golongkan(layak, skor)
  const gugurMutlak = golongan.filter((g, i) => g === 'ditolak' && menurutHukum(layak, i) !== 'ditolak').length
  const menurutAturan = Object.entries(layak.jumlah.ditolak).map(([aturan, n]) => ({ aturan, orang: n }))
  return ok({
    konteks: k.value,
    orang,
    golongan,
    urut: urutSkor(orang, golongan, skor),
    mesin,
    level: levelPerKode(nilai, (n) => n.pegawaiId),
    standar: levelPerKode(standar, (s) => s.jabatanId).get(jabatan.id),
    ketetapan,
    versiAturan: layak.versiAturan,
    ditolakMenurut: [...menurutAturan, { aturan: MUTLAK_STANDAR, orang: gugurMutlak }]
      .filter((d) => d.orang > 0)
      .sort((a, b) => b.orang - a.orang || (a.aturan < b.aturan ? -1 : 1)),
  })
}

/** Stands beside rule ids where the post's own standard is what refuses. */
const MUTLAK_STANDAR = 'SKJ'

const menurutHukum = (layak: MatriksKelayakan, i: number): GolonganCalon => {
  const ada = ({ awal }: { readonly awal: Int32Array }) => (awal[i + 1] as number) > (awal[i] as number)
  return ada(layak.pasti) ? 'pasti' : ada(layak.bersyarat) ? 'bersyarat' : 'ditolak'
}
/** The gate is the law and the competences marked mutlak: missing one refuses, one not yet assessed leaves it open. */
const golongkan = (layak: MatriksKelayakan, skor: MatriksKecocokan): GolonganCalon[] =>
  Array.from(skor.mutlak, (mutlak, i): GolonganCalon => {
    const hukum = menurutHukum(layak, i)
    if (hukum === 'ditolak' || mutlak === MUTLAK.tidakTerpenuhi) return 'ditolak'
    return mutlak === MUTLAK.belumDiketahui ? 'bersyarat' : hukum
  })

const URUT_GOLONGAN = { pasti: 0, bersyarat: 1, ditolak: 2 } as const

/** Gate first: lawful before undecided before refused; then the grade. */
function urutSkor(orang: readonly PegawaiFakta[], golongan: readonly GolonganCalon[], s: MatriksKecocokan): number[] {
  const n = (a: Int32Array | Uint8Array, i: number) => a[i] as number
  return orang
    .map((_, i) => i)
    .sort(
      (a, b) =>
        URUT_GOLONGAN[golongan[a] as GolonganCalon] - URUT_GOLONGAN[golongan[b] as GolonganCalon] ||
        n(s.tengah, b) - n(s.tengah, a) ||
        n(s.kekurangan, a) - n(s.kekurangan, b) ||
        ((orang[a] as PegawaiFakta).nip < (orang[b] as PegawaiFakta).nip ? -1 : 1),
    )
}

const masuk = (g: GolonganCalon, saring: MasukanPeringkat['saring']) =>
  saring === 'layak' ? g !== 'ditolak' : g === saring

function rincikan(
  deps: DepsKecocokan,
  u: Urutan,
  pilih: readonly number[],
  m: Pick<MasukanPeringkat, 'pada' | 'bahasa'>,
): CalonPeringkat[] {
  const nomor = new Map(u.urut.map((i, n) => [i, n + 1]))
  const nilai = deps.kelayakan.penilai({
    asOf: m.pada,
    jabatan: u.konteks.semuaJabatan,
    ketetapan: u.ketetapan,
    bahasa: m.bahasa,
  })
  return pilih.map((i): CalonPeringkat => {
    const p = u.orang[i] as PegawaiFakta
    const golongan = u.golongan[i] as GolonganCalon
    return {
      nomor: golongan === 'ditolak' ? null : (nomor.get(i) as number),
      orang: ringkasOrang(p, u.konteks.unit),
      golongan,
      pemegangSaatIni: u.konteks.pemegang.includes(p.id),
      kecocokan: u.mesin.jelaskan(i, 0),
      putusan: nilai({ ...p, kompetensi: u.level.get(p.id) }, { ...u.konteks.jabatan, standarKompetensi: u.standar }),
    }
  })
}

const jumlahkan = (golongan: readonly GolonganCalon[]): PeringkatKecocokan['jumlah'] => {
  const jumlah = { pasti: 0, bersyarat: 0, ditolak: 0 }
  for (const g of golongan) jumlah[g]++
  return jumlah
}

/** Candidates of one post, best first. A computation over everyone: one entry per run, readable by each of them. */
export const buatPeringkat =
  (deps: DepsKecocokan) =>
  async (m: MasukanPeringkat, pelaku: Pelaku): Promise<Result<PeringkatKecocokan, Galat>> => {
    const izin = periksaIzin(pelaku, 'kecocokan:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const hasil = await urutkan(deps, trx, pelaku, m)
      if (!hasil.ok) return hasil
      const u = hasil.value
      const cocok = u.urut.filter((i) => masuk(u.golongan[i] as GolonganCalon, m.saring))
      const jumlahHalaman = Math.max(1, Math.ceil(cocok.length / CALON_PER_HALAMAN))
      const halaman = Math.min(m.halaman, jumlahHalaman)
      const pilih = cocok.slice((halaman - 1) * CALON_PER_HALAMAN, halaman * CALON_PER_HALAMAN)
      const calon = rincikan(deps, u, pilih, m)
      const j = u.konteks.jabatan
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'kecocokan.dihitung',
          objekJenis: 'jabatan',
          objekId: j.id,
          cakupan: 'semua-pegawai',
          rincian: { jabatan: j.nama, orang: u.orang.length },
        },
      ])
      return ok({
        asOf: m.pada,
        jabatan: ringkasJabatan(u.konteks),
        jumlah: jumlahkan(u.golongan),
        ditolakMenurut: u.ditolakMenurut,
        versiAturan: u.versiAturan,
        kebijakan: { versi: deps.kebijakan.versi, sumber: deps.kebijakan.sumber },
        saring: m.saring,
        halaman,
        jumlahHalaman,
        calon,
      })
    })
  }

/** The whole list for a file. It takes people's data out of the program: one entry for each person in it. */
export const buatEksporPeringkat =
  (deps: DepsKecocokan) =>
  async (
    m: Omit<MasukanPeringkat, 'halaman'>,
    pelaku: Pelaku,
  ): Promise<Result<Pick<PeringkatKecocokan, 'jabatan' | 'calon' | 'versiAturan' | 'asOf'>, Galat>> => {
    for (const i of ['kecocokan:lihat', 'pegawai:ekspor'] as const) {
      const izin = periksaIzin(pelaku, i)
      if (!izin.ok) return izin
    }
    return deps.basis.transaksi(pelaku, async (trx) => {
      const hasil = await urutkan(deps, trx, pelaku, m)
      if (!hasil.ok) return hasil
      const u = hasil.value
      const pilih = u.urut.filter((i) => masuk(u.golongan[i] as GolonganCalon, m.saring))
      const calon = rincikan(deps, u, pilih, m)
      const j = u.konteks.jabatan
      await deps.catatBanyak(
        trx,
        pelaku,
        calon.map((c) => ({
          tindakan: 'pegawai.diekspor',
          objekJenis: 'jabatan',
          objekId: j.id,
          pegawaiId: c.orang.id,
          rincian: { berkas: 'peringkat-kecocokan', jabatan: j.nama },
        })),
      )
      return ok({ asOf: m.pada, jabatan: ringkasJabatan(u.konteks), calon, versiAturan: u.versiAturan })
    })
  }
