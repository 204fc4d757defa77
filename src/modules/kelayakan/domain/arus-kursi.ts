import type { Fakta } from '#regulasi'
import { jabatanDipegang, type PegawaiDinilai } from './fakta-usulan.ts'
import type { BarisUsulan, MasukanPeriksa } from './periksa.tipe.ts'

const definitif = (b: BarisUsulan): boolean => (b.sebagai ?? 'definitif') === 'definitif'
function dorong<K, V>(peta: Map<K, V[]>, kunci: K, nilai: V): void {
  const ada = peta.get(kunci)
  if (ada) ada.push(nilai)
  else peta.set(kunci, [nilai])
}

/** Who holds, leaves and enters each post once the whole batch has taken effect. */
export class ArusKursi {
  private readonly pemegang = new Map<string, string[]>()
  /** Open acting assignments on the date, by post. */
  private readonly pelaksana = new Map<string, string[]>()
  private readonly baris = new Map<string, BarisUsulan[]>()
  private readonly masuk = new Map<string, BarisUsulan[]>()
  private readonly dipegang = new Map<string, readonly string[]>()
  private readonly bawahan = new Map<string, string[]>()
  private readonly pegawai: ReadonlyMap<string, PegawaiDinilai>
  private readonly atasan: ReadonlyMap<string, string | null | undefined>
  private readonly penanda: ReadonlyMap<string, readonly string[] | undefined>
  private readonly tanggal: string

  constructor(m: MasukanPeriksa, pegawai: ReadonlyMap<string, PegawaiDinilai>) {
    this.tanggal = m.tanggal
    this.pegawai = pegawai
    this.penanda = new Map(m.jabatan.map((j) => [j.id, j.penanda]))
    this.atasan = new Map(m.jabatan.map((j) => [j.id, j.atasan === undefined ? j.atasanId : j.atasan]))
    for (const [id, atas] of this.atasan) if (atas) dorong(this.bawahan, atas, id)
    for (const p of m.pegawai) {
      const kursi = jabatanDipegang(p, m.tanggal)
      this.dipegang.set(p.nip, kursi)
      for (const id of kursi) dorong(this.pemegang, id, p.nip)
      for (const r of this.penugasan(p)) if (r.jabatanId !== undefined) dorong(this.pelaksana, r.jabatanId, p.nip)
    }
    for (const b of m.usulan) {
      dorong(this.baris, b.nip, b)
      if (b.ke !== null) dorong(this.masuk, b.ke, b)
    }
  }

  private penugasan(p: PegawaiDinilai) {
    return (p.riwayat ?? []).filter(
      (r) => r.peran === 'plt' && r.tmt <= this.tanggal && (r.sampai === null || r.sampai > this.tanggal),
    )
  }
  /** A holder leaves when a definitive line moves or releases him; an acting assignment leaves his own post alone. */
  private keluar(nip: string): boolean {
    return (this.baris.get(nip) ?? []).some(definitif)
  }
  /** Holders of a post after the batch, acting ones included. */
  private sesudah(jabatanId: string): string[] {
    return [
      ...(this.pemegang.get(jabatanId) ?? []).filter((nip) => !this.keluar(nip)),
      ...(this.pelaksana.get(jabatanId) ?? []),
      ...(this.masuk.get(jabatanId) ?? []).map((b) => b.nip),
    ]
  }

  /** Related: the list of either names the other; null = neither list is known. */
  private kerabat(a: string, b: string): boolean | null {
    const [da, db] = [this.pegawai.get(a)?.kerabat, this.pegawai.get(b)?.kerabat]
    if (da?.includes(b) || db?.includes(a)) return true
    return da === undefined && db === undefined ? null : false
  }
  private kerabatAtasBawah(nip: string, ke: string): Fakta['kerabatAtasBawah'] {
    const atas = this.atasan.get(ke)
    const di = (kursi: readonly string[]): string[] => kursi.flatMap((id) => this.sesudah(id)).filter((x) => x !== nip)
    const [pemimpin, anak] = [di(atas ? [atas] : []), di(this.bawahan.get(ke) ?? [])]
    const hasil = {
      atasan: pemimpin.filter((x) => this.kerabat(nip, x)),
      bawahan: anak.filter((x) => this.kerabat(nip, x)),
    }
    if (hasil.atasan.length + hasil.bawahan.length > 0) return hasil
    const tahu = atas !== undefined && [...pemimpin, ...anak].every((x) => this.kerabat(nip, x) !== null)
    return tahu ? hasil : undefined
  }

  private faktaPlt(b: BarisUsulan, p: PegawaiDinilai | undefined): Fakta {
    if (definitif(b) || p?.riwayat === undefined) return {}
    const jalan = this.penugasan(p)
    const lain = new Set(jalan.filter((r) => r.jabatanId !== b.ke).map((r) => r.jabatanId ?? r.tmt))
    for (const x of this.baris.get(b.nip) ?? []) if (!definitif(x) && x.ke !== b.ke && x.ke !== null) lain.add(x.ke)
    return { pltSejak: jalan.find((r) => r.jabatanId === b.ke)?.tmt ?? null, pltLain: lain.size }
  }

  fakta(b: BarisUsulan, pegawai: PegawaiDinilai | undefined): Fakta {
    const sebagai = b.sebagai ?? 'definitif'
    const diketahui = pegawai && (pegawai.riwayat !== undefined || pegawai.jabatanKini !== undefined)
    const kursi = this.dipegang.get(b.nip) ?? []
    const dasar: Fakta = {
      sebagai,
      pegawaiDikenal: pegawai !== undefined,
      barisNipSama: (this.baris.get(b.nip) ?? []).length,
      kursiDefinitifDipegang: diketahui ? kursi.length : undefined,
      penandaAsal: diketahui ? kursi.flatMap((id) => this.penanda.get(id) ?? []) : undefined,
      ...this.faktaPlt(b, pegawai),
    }
    if (b.ke === null) return dasar
    const semua = this.pemegang.get(b.ke) ?? []
    const keluar = semua.filter((nip) => this.keluar(nip)).length
    const masuk = this.masuk.get(b.ke) ?? []
    return {
      ...dasar,
      jabatanTuju: b.ke,
      pemangkuTetap: semua.length - keluar,
      pemangkuKeluar: keluar,
      usulanMasuk: masuk.filter((x) => sebagai === 'plt' || definitif(x)).length,
      kerabatAtasBawah: this.kerabatAtasBawah(b.nip, b.ke),
    }
  }
}
