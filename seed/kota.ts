import { BIDANG } from '#modules/jabatan'
import type { IsoDate } from '#shared'
import { Acak } from './acak.ts'
import { indeksPosisi } from './karier.ts'
import { terikatProfesi } from './katalog-jf.ts'
import { kurangiFakta } from './kekurangan.ts'
import { KURSI_KISAH, mainkanKisah, tetapanKisah } from './kisah.ts'
import { JPT_KOSONG, type Kursi, kursiTerisi } from './kursi.ts'
import { type Lingkungan, orangContoh, PembuatNip } from './orang.ts'
import { susunPetaContoh } from './peta.ts'
import type { JabatanContoh, KotaContoh, PegawaiContoh } from './tipe.ts'
import { type Bulan, bulanDari, tanggalDi } from './waktu.ts'

const BENIH_BAKU = 'pematangsiantar'
const JUMLAH_ORANG = 5000
/** Away or between posts: they hold no seat. */
const TANPA_KURSI = [
  ['tugas-belajar', 13],
  ['cltn', 6],
  ['mpp', 4],
  ['diberhentikan-sementara', 2],
] as const

/** The invented city: same seed and date, same city, everywhere. Pure; nothing is read or written. */
export function buatKotaContoh(opsi: { benih?: string | number; hariIni: IsoDate }): KotaContoh {
  const benih = String(opsi.benih ?? BENIH_BAKU)
  const kini = bulanDari(opsi.hariIni)
  const { unit, jabatan } = susunPetaContoh(benih)
  const l: Lingkungan = { kini, semuaBidang: Object.keys(BIDANG), indeks: indeksPosisi(jabatan), nip: new PembuatNip() }
  const tanpaKursi = TANPA_KURSI.reduce((n, [, k]) => n + k, 0)
  const kursi = kursiTerisi(benih, jabatan, JUMLAH_ORANG - tanpaKursi, KURSI_KISAH.kosong, KURSI_KISAH.terisi)
  const duduk = kursi.map((k) => orangDiKursi(benih, k, l))
  const pemeran = new Map<string, PegawaiContoh>()
  kursi.forEach((k, i) => {
    const p = duduk[i]
    if (p && k.nomor === 0) pemeran.set(k.jabatan.kode, p)
  })
  const lakon = mainkanKisah(benih, pemeran, kini)
  const bertugas = duduk.map((p) => lakon.pegawai.get(p.nip) ?? p)
  const plt = tunjukPlt(benih, jabatan, bertugas, kini, new Set(lakon.pegawai.keys()))
  const utuh = new Set([...lakon.pegawai.keys(), ...plt.utuh])
  const semua = [...plt.pegawai, ...orangTanpaKursi(benih, jabatan, l)]
  const terikat = new Set(jabatan.filter(terikatProfesi).map((j) => j.kode))
  return {
    benih,
    hariIni: opsi.hariIni,
    unit,
    jabatan,
    pegawai: kurangiFakta(benih, semua, utuh, terikat),
    kisah: lakon.kisah,
  }
}

function orangDiKursi(benih: string, k: Kursi, l: Lingkungan): PegawaiContoh {
  const a = new Acak(`${benih}/orang/${k.jabatan.kode}/${k.nomor}`)
  return orangContoh(a, k.jabatan, l, k.nomor === 0 ? tetapanKisah(k.jabatan.kode) : undefined)
}

/** People who left their post for study, leave or the preparation of retirement: their last row is closed. */
function orangTanpaKursi(benih: string, jabatan: readonly JabatanContoh[], l: Lingkungan): PegawaiContoh[] {
  const hasil: PegawaiContoh[] = []
  for (const [kedudukan, jumlah] of TANPA_KURSI)
    for (let i = 0; i < jumlah; i++) {
      const a = new Acak(`${benih}/tanpa/${kedudukan}/${i}`)
      const asal = a.pilih(
        jabatan.filter(
          (j) => (j.jenjang === 'pelaksana' && j.kelas === 7) || j.jenjang === 'pengawas' || j.jenjang === 'ahli-muda',
        ),
      )
      const p = orangContoh(a, asal, l, { jenis: 'PNS', usia: kedudukan === 'mpp' ? 57 : a.bulat(31, 52) })
      const lepas = tanggalDi(l.kini - a.bulat(1, 2), 1)
      hasil.push({
        ...p,
        kedudukan,
        jabatanKode: null,
        tmtJabatan: null,
        riwayat: (p.riwayat ?? []).flatMap((r) =>
          r.sampai !== null ? [r] : r.tmt < lepas ? [{ ...r, sampai: lepas }] : [],
        ),
      })
    }
  return hasil
}

/**
 * Acting heads (plt): an administrator of the office, for schools' and offices' vacancies alike; the post held for good
 * stays his. Some have acted longer than an order allows.
 */
function tunjukPlt(
  benih: string,
  jabatan: readonly JabatanContoh[],
  pegawai: readonly PegawaiContoh[],
  kini: Bulan,
  kecuali: ReadonlySet<string>,
): { pegawai: PegawaiContoh[]; utuh: Set<string> } {
  const a = new Acak(`${benih}/plt`)
  const posisi = new Map(jabatan.map((j) => [j.kode, j]))
  const terisi = new Set(pegawai.map((p) => p.jabatanKode))
  const jadi = new Map<string, PegawaiContoh>()
  const utuh = new Set<string>()
  const kosong = jabatan.filter(
    (j) =>
      j.eselon &&
      !terisi.has(j.kode) &&
      (JPT_KOSONG.get(j.kode) === 'plt' || (j.jenjang === 'administrator' && a.peluang(0.6))),
  )
  for (const j of kosong) {
    const bawah = j.jenjang === 'jpt-pratama' ? 'administrator' : 'pengawas'
    const sekantor = (p: PegawaiContoh): boolean => {
      const x = p.jabatanKode === null ? undefined : posisi.get(p.jabatanKode)
      return (
        x?.opdKode === j.opdKode &&
        (x.jenjang === bawah || x.jenjang === j.jenjang) &&
        !jadi.has(p.nip) &&
        !kecuali.has(p.nip)
      )
    }
    const calon = pegawai.filter(sekantor)
    if (!calon.length) continue
    const p = a.pilih(calon)
    utuh.add(p.nip)
    jadi.set(p.nip, {
      ...p,
      riwayat: [
        ...(p.riwayat ?? []),
        {
          jabatanKode: j.kode,
          namaJabatan: j.nama,
          jenjang: j.jenjang,
          kelas: j.kelas,
          bidang: j.bidang,
          tmt: tanggalDi(kini - a.bulat(1, 8), a.bulat(1, 28)),
          sampai: null,
          peran: 'plt',
        },
      ],
    })
  }
  return { pegawai: pegawai.map((p) => jadi.get(p.nip) ?? p), utuh }
}
