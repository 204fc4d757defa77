import { type Fakta, yearOf } from '#regulasi'
import { jabatanTerakhir, type PegawaiDinilai } from './fakta-usulan.ts'
import type { JenisDokumen, PadananDokumen } from './padanan-dokumen.ts'
import type { BarisUsulan, MasukanPeriksa } from './periksa.tipe.ts'

/** Facts a line brings itself, and those of the letters and officials of the whole batch. */
export class FaktaBatch {
  private readonly m: MasukanPeriksa
  private readonly dokumen: PadananDokumen
  constructor(m: MasukanPeriksa, dokumen: PadananDokumen) {
    this.m = m
    this.dokumen = dokumen
  }

  private keputusan(b: BarisUsulan): Fakta['keputusan'] {
    const sk = this.dokumen.keputusan(b)
    if (!sk) return sk
    const { nomor, tanggal, mulai, alasanBerlakuSurut, bertentangan } = sk
    return {
      nomor,
      tanggal,
      ...(mulai === undefined ? {} : { mulai }),
      ...(alasanBerlakuSurut === undefined ? {} : { alasanBerlakuSurut }),
      ...(bertentangan ? { bertentangan } : {}),
    }
  }
  private surat(b: BarisUsulan): Fakta {
    const cari = (j: JenisDokumen) => this.dokumen.cari(j, b)
    return {
      suratMendagri: cari('persetujuan-mendagri'),
      suratBkn: cari('pertek-bkn'),
      suratTpk: cari('tpk'),
      suratGubernur: cari('persetujuan-gubernur'),
      suratDprd: cari('persetujuan-dprd'),
      suratJobFit: cari('hasil-job-fit'),
      suratPerpanjangan: cari('perpanjangan-jpt'),
      suratHukdis: cari('sk-hukdis'),
      suratSeleksi: cari('hasil-seleksi'),
      keputusan: this.keputusan(b),
    }
  }
  private seleksi(b: BarisUsulan): Fakta {
    const { seleksi } = this.m
    if (seleksi === undefined) return {}
    const lain = seleksi.filter((s) => s.jabatan !== b.ke)
    const terpilih = lain.filter((s) => s.terpilih?.includes(b.nip)).map((s) => s.jabatan)
    const ini = seleksi.find((s) => s.jabatan === b.ke)
    const { jabatan: _, ...isi } = ini ?? { jabatan: '' }
    return {
      seleksi: ini ? isi : null,
      terpilihDiLain: terpilih.length > 0 || lain.every((s) => s.terpilih !== undefined) ? terpilih : undefined,
      terpilihDiSini: ini?.terpilih?.includes(b.nip),
    }
  }
  private kelompokSuksesi(nip: string): Fakta['kelompokSuksesi'] {
    const { kelompokSuksesi: k, tanggal } = this.m
    if (k === undefined) return undefined
    const tahunIni = (k ?? []).filter((x) => x.tahun === yearOf(tanggal))
    return { berlaku: tahunIni.length > 0, anggota: tahunIni.some((x) => x.nip.includes(nip)) }
  }
  private pemutus(nip: string, kerabatOrang: readonly string[] | null | undefined): Fakta['pemutus'] {
    return this.m.pejabat?.map((p) => {
      const ada = p.kerabat?.includes(nip) || (p.nip !== undefined && kerabatOrang?.includes(p.nip))
      const tahu = p.kerabat !== undefined || (p.nip !== undefined && kerabatOrang !== undefined)
      return { peran: p.peran, ...(ada || tahu ? { kerabat: ada === true } : {}) }
    })
  }

  fakta(b: BarisUsulan, p: PegawaiDinilai | undefined): Fakta {
    return {
      ...this.surat(b),
      ...this.seleksi(b),
      kepalaDaerah: this.m.kepalaDaerah,
      dasar: b.dasar ?? undefined,
      pltSampai: b.sampai,
      kembaliDari: b.kembaliDari,
      jabatanTerakhir: b.kembaliDari === undefined ? undefined : jabatanTerakhir(p, this.m.tanggal),
      rangkap: b.rangkap,
      antarInstansi: b.antarInstansi,
      pemeriksaan: b.pemeriksaan,
      pelantikan: b.pelantikan,
      penyampaian: b.penyampaian,
      usulanSekda: b.diusulkanSekda,
      libur: this.m.libur,
      kelompokSuksesi: this.kelompokSuksesi(b.nip),
      pemutus: this.pemutus(b.nip, p?.kerabat),
    }
  }
}
