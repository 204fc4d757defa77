import { kelompokJabatan } from '#modules/jabatan'
import { CAKUPAN } from '#regulasi'
import { type Bertahap, habiskan } from '#shared'
import {
  bobotJabatan,
  calonHukum,
  cariTemuan,
  type HasilMesin,
  kursiKosong,
  rencanaUtama,
  type Temuan,
} from '../domain/rencana/index.ts'
import type { DepsPenempatan } from './deps.ts'
import type { Keadaan } from './keadaan.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { RencanaDto, TemuanDto } from './rencana.dto.ts'
import { batasanBerlaku, sitasiAturan, sitasiSyarat } from './sitasi-aturan.ts'
import { kursiDto, kursiKini, namaFaktaDari, orangDto, poin, susunVarian } from './susun-usulan.ts'

export interface Kepala {
  readonly id: string
  readonly dibuatPada: string
  readonly dataPada: string
  readonly oleh: string
}

function temuanDto({ fakta }: Keadaan, t: Temuan): TemuanDto {
  return {
    kode: t.kode,
    tingkat: t.tingkat,
    aturan: t.aturan,
    sitasi:
      t.kode === 'kursi-kosong-tanpa-calon'
        ? sitasiSyarat(fakta.jabatan[t.jabatan[0]!]!.jenjang)
        : sitasiAturan(t.aturan),
    objek: [
      ...t.jabatan.map((x) => {
        const j = fakta.jabatan[x]!
        return { jenis: 'jabatan' as const, id: j.id, nama: j.nama }
      }),
      ...t.pegawai.map((x) => {
        const p = fakta.pegawai[x]!
        return { jenis: 'pegawai' as const, id: p.id, nama: p.nama }
      }),
    ],
    data: { ...t.data },
  }
}

function susunJumlah({ fakta, pasangan, kelayakan, graf, kursi: banyak }: Keadaan): RencanaDto['jumlah'] {
  let kursi = 0
  let jabatanManajerial = 0
  for (const [x, j] of fakta.jabatan.entries())
    if (kelompokJabatan(j.jenjang) === 'manajerial') {
      jabatanManajerial++
      kursi += banyak?.[x] ?? j.kuota
    }
  return {
    pegawai: fakta.pegawai.length,
    jabatanManajerial,
    kursi,
    kursiKosong: kursiKosong(graf, graf.kini).reduce((a, b) => a + b, 0),
    pasti: kelayakan.jumlah.pasti,
    bersyarat: kelayakan.jumlah.bersyarat,
    turun: pasangan.turun.reduce((a, b) => a + b, 0),
  }
}

export const susunRencana = (...masukan: Parameters<typeof langkahRencana>): RencanaDto =>
  habiskan(langkahRencana(...masukan))

/** The page's data in pieces, so that a server can answer others between them. */
export function* langkahRencana(
  deps: Pick<DepsPenempatan, 'kebijakan'>,
  kepala: Kepala,
  keadaan: Keadaan,
  hasil: HasilMesin,
  ms: Record<string, number>,
): Bertahap<RencanaDto> {
  const { fakta, kelayakan, namaFakta, graf } = keadaan
  const utama = rencanaUtama(hasil.pasti)?.rencana.duduk ?? graf.kini
  const temuan = cariTemuan(
    { pada: fakta.tmt, pegawai: fakta.pegawai, jabatan: fakta.jabatan, pasangan: keadaan.pasangan },
    graf,
    utama,
  )
  yield
  const pasti = susunVarian(keadaan, 'pasti', hasil.pasti)
  yield
  const bersyarat = susunVarian(keadaan, 'bersyarat', hasil.bersyarat)
  yield
  return {
    ...kepala,
    tmt: fakta.tmt,
    versiAturan: kelayakan.versiAturan,
    kebijakan: {
      versi: deps.kebijakan.versi,
      sumber: deps.kebijakan.sumber,
      bobotJenjang: { ...deps.kebijakan.bobotJenjang },
    },
    aturan: {
      diperiksa: [...new Set([...kelayakan.aturan, ...kelayakan.dijaminRencana])].toSorted(),
      dijaminRencana: [...kelayakan.dijaminRencana],
      katalog: CAKUPAN.total,
    },
    batasan: batasanBerlaku(),
    jumlah: susunJumlah(keadaan),
    pasti,
    bersyarat,
    fakta: hasil.fakta.map((f) => ({
      pegawai: orangDto(fakta.pegawai[graf.orang[f.baris]!]!),
      fakta: namaFaktaDari(f.fakta, namaFakta),
      kenaikan: poin(f.kenaikan),
      ke: kursiDto(fakta.jabatan[graf.jabatan[f.kolom]!]!),
    })),
    temuan: temuan.map((t) => temuanDto(keadaan, t)),
    ms,
  }
}

/** What stays behind the run for later questions. */
export function susunGrafTersimpan(
  deps: Pick<DepsPenempatan, 'kebijakan'>,
  keadaan: Keadaan,
  hasil: HasilMesin,
): GrafTersimpan {
  const { fakta, kelayakan, pasangan, graf, namaFakta, hukum } = keadaan
  const kolom = Array.from(graf.jabatan)
  const orang = (baris: Int32Array) => Array.from(baris, (i) => orangDto(fakta.pegawai[i]!))
  const dari = (baris: Int32Array) =>
    Array.from(baris, (i) => {
      const j = kelayakan.kursiSaatIni[i]!
      return kursiKini(fakta.pegawai[i]!, j >= 0 ? fakta.jabatan[j] : undefined)
    })
  return {
    tmt: fakta.tmt,
    graf,
    namaFakta,
    kedudukan: Array.from(graf.orang, (i) => pasangan.kedudukan[i]!),
    tujuan: kolom.map((j) => pasangan.tujuan[j]!),
    orang: orang(graf.orang),
    dari: dari(graf.orang),
    ...(hukum && { hukum: { ...calonHukum(hukum), orang: orang(hukum.orang), dari: dari(hukum.orang) } }),
    jabatan: kolom.map((j) => kursiDto(fakta.jabatan[j]!)),
    bobot: kolom.map((j) => bobotJabatan(deps.kebijakan, fakta.jabatan[j]!)),
    turun: kolom.map((j) => pasangan.turun[j]!),
    rencana: (['pasti', 'bersyarat'] as const).flatMap((varian) =>
      hasil[varian].rencana.map((r) => ({
        varian,
        kunci: r.kunci,
        duduk: r.rencana.duduk,
        maksLangkah: r.rencana.maksLangkah,
        harga: r.rencana.bukti.harga,
      })),
    ),
  }
}
