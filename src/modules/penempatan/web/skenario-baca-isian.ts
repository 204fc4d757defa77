import { KOMPONEN, type KodeKomponen } from '#modules/kecocokan'
import { isIsoDate } from '#regulasi'
import type { Bahasa } from '#platform/i18n'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import { type PasanganBeralasan, POIN_JABATAN_MAKS, type Setelan } from '../domain/skenario/index.ts'
import {
  barisKosong,
  cariJabatan,
  cariOrang,
  daftarNilai,
  jabatanKosong,
  JENJANG_MANAJERIAL,
  jumlahBaris,
  KELAS_JABATAN,
  NAMA_DAFTAR,
  type NamaDaftar,
  namaIsian,
  type NilaiSetelan,
  teksNilai,
} from './skenario-isian.ts'
import { teksSetelan } from './skenario-setelan.teks.ts'

export type GalatIsian = Readonly<Record<string, readonly string[]>>
export interface HasilBaca {
  readonly galat: GalatIsian
  /** As far as it could be read; what could not is empty. Only to be checked, never kept. */
  readonly draf: Setelan
  /** null while anything is wrong. */
  readonly setelan: Setelan | null
}

/** "1.234,5", "1234.5": a number as people write it; NaN when it is none. */
export function bacaAngka(teks: string): number {
  const t = teks.replaceAll(/\s/g, '')
  const indonesia = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(t) || /^-?\d+,\d+$/.test(t)
  const baku = indonesia ? t.replaceAll('.', '').replace(',', '.') : t
  return /^-?\d+(\.\d+)?$/.test(baku) ? Number(baku) : Number.NaN
}

/** The whole form at once: every field that is wrong says so, and what is right is kept. */
export function bacaIsian(n: NilaiSetelan, bahan: BahanSetelan, bahasa: Bahasa): HasilBaca {
  const p = new Pembaca(n, bahan, bahasa)
  const poinJabatan = p.baris('poinJabatan', (i) => ({
    jabatanId: p.pos('poinJabatan', i),
    banyak:
      p.bulat(namaIsian('poinJabatan', i, 'banyak'), 1, POIN_JABATAN_MAKS) ??
      p.perlu(namaIsian('poinJabatan', i, 'banyak'), 0),
    alasan: p.wajib(namaIsian('poinJabatan', i, 'alasan')),
  }))
  const setelan: Setelan = {
    tmt: p.tanggal('tmt') ?? '',
    jabatan: p.jabatan(),
    unitBergerak: p.unit(),
    tetap: p.baris('tetap', (i) => ({
      pegawaiId: p.orang('tetap', i),
      alasan: p.wajib(namaIsian('tetap', i, 'alasan')),
    })),
    bobot: p.bobot(),
    veto: p.pasangan('veto'),
    wajib: p.pasangan('wajib'),
    kursi: p.baris('kursi', (i) => ({
      jabatanId: p.pos('kursi', i),
      banyak: p.bulat(namaIsian('kursi', i, 'banyak'), 0, 1000) ?? p.perlu(namaIsian('kursi', i, 'banyak'), 0),
      alasan: p.wajib(namaIsian('kursi', i, 'alasan')),
    })),
    ...(poinJabatan.length > 0 && { poinJabatan }),
    minimum: p.minimum(),
    maksLangkah: p.bulat('maksLangkah', 0, 100_000),
    skorTerendah: p.angka('skorTerendah', 0, 100),
    biaya: p.biaya(),
  }
  p.ganda(setelan)
  return { galat: p.galat, draf: setelan, setelan: Object.keys(p.galat).length > 0 ? null : setelan }
}

class Pembaca {
  readonly galat: Record<string, string[]> = {}
  private readonly n: NilaiSetelan
  private readonly bahan: BahanSetelan
  private readonly t: ReturnType<typeof teksSetelan>

  constructor(n: NilaiSetelan, bahan: BahanSetelan, bahasa: Bahasa) {
    this.n = n
    this.bahan = bahan
    this.t = teksSetelan(bahasa)
  }

  salah(nama: string, kata: string): void {
    const daftar = (this.galat[nama] ??= [])
    if (!daftar.includes(kata)) daftar.push(kata)
  }
  perlu<T>(nama: string, kalau: T): T {
    if (!this.galat[nama]) this.salah(nama, this.t('g-wajib', { apa: this.sebut(nama) }))
    return kalau
  }
  /** The field in words, with its list and row: a summary of errors stands far from the fields. */
  private sebut(nama: string): string {
    const { t } = this
    const baris = /^([a-z]+)-(\d+)-([a-z]+)$/.exec(nama)
    const daftar = NAMA_DAFTAR.find((d) => d === baris?.[1])
    if (baris && daftar) {
      const bagian = baris[3]
      const kata =
        bagian === 'orang' || bagian === 'jabatan' || bagian === 'unit' || bagian === 'alasan'
          ? t(bagian)
          : t('apa-banyak')
      return t('g-letak', { bagian: kata, daftar: t(`letak-${daftar}`), n: Number(baris[2]) + 1 })
    }
    const komponen = KOMPONEN.find((k) => nama === `bobot-${k}`)
    if (komponen) return t('apa-bobot', { nama: t(`komponen-${komponen}`).toLowerCase() })
    const jenjang = JENJANG_MANAJERIAL.find((j) => nama === `jenjang-${j}`)
    if (jenjang) return t('apa-bobot', { nama: t(`jenjang-${jenjang}`) })
    return nama === 'tmt' || nama === 'caraJabatan' ? t(nama) : t('dasarSumber')
  }
  wajib(nama: string): string {
    const v = teksNilai(this.n, nama)
    return v === '' ? this.perlu(nama, '') : v
  }
  tanggal(nama: string, boleh = false): string | null {
    const v = teksNilai(this.n, nama)
    if (v === '') return boleh ? null : this.perlu(nama, null)
    if (isIsoDate(v)) return v
    this.salah(nama, this.t('g-tanggal', { isi: v }))
    return null
  }
  angka(nama: string, dari: number, sampai: number): number | null {
    const v = teksNilai(this.n, nama)
    if (v === '') return null
    const x = bacaAngka(v)
    if (x >= dari && x <= sampai) return x
    this.salah(nama, this.t('g-angka', { isi: v, dari, sampai }))
    return null
  }
  bulat(nama: string, dari: number, sampai: number): number | null {
    const v = teksNilai(this.n, nama)
    if (v === '') return null
    const x = bacaAngka(v)
    if (Number.isSafeInteger(x) && x >= dari && x <= sampai) return x
    this.salah(nama, this.t('g-bulat', { isi: v, dari, sampai }))
    return null
  }
  baris<T>(d: NamaDaftar, isi: (i: number) => T): T[] {
    const hasil: T[] = []
    for (let i = 0; i < jumlahBaris(this.n, d); i++) if (!barisKosong(this.n, d, i)) hasil.push(isi(i))
    return hasil
  }
  orang(d: NamaDaftar, i: number): string {
    const nama = namaIsian(d, i, 'orang')
    const teks = teksNilai(this.n, nama)
    if (teks === '') return this.perlu(nama, '')
    const h = cariOrang(this.n, d, i, this.bahan)
    if ('satu' in h) return h.satu.id
    this.salah(
      nama,
      'banyak' in h ? this.t('g-orang-banyak', { isi: teks, n: h.jumlah }) : this.t('g-orang-tidak-ada', { isi: teks }),
    )
    return ''
  }
  pos(d: NamaDaftar, i: number): string {
    const nama = namaIsian(d, i, 'jabatan')
    const teks = teksNilai(this.n, nama)
    if (teks === '') return this.perlu(nama, '')
    const h = cariJabatan(this.n, d, i, this.bahan)
    if ('satu' in h) return h.satu.id
    this.salah(
      nama,
      'banyak' in h
        ? this.t('g-jabatan-banyak', { isi: teks, n: h.jumlah })
        : this.t('g-jabatan-tidak-ada', { isi: teks }),
    )
    return ''
  }
  pasangan(d: 'veto' | 'wajib'): PasanganBeralasan[] {
    return this.baris(d, (i) => ({
      pegawaiId: this.orang(d, i),
      jabatanId: this.pos(d, i),
      alasan: this.wajib(namaIsian(d, i, 'alasan')),
    }))
  }
  jabatan(): readonly string[] | null {
    const cara = teksNilai(this.n, 'caraJabatan')
    if (cara === 'semua') return null
    if (cara === 'kosong') return jabatanKosong(this.bahan)
    const dipilih = daftarNilai(this.n, 'jabatan')
    if (cara !== 'pilih') this.perlu('caraJabatan', null)
    else if (dipilih.length === 0) this.salah('caraJabatan', this.t('g-jabatan-kosong'))
    const ada = new Set(this.bahan.jabatan.map((j) => j.id))
    const hilang = dipilih.filter((id) => !ada.has(id)).length
    if (cara === 'pilih' && hilang > 0) this.salah('caraJabatan', this.t('g-jabatan-hilang', { n: hilang }))
    return [...new Set(dipilih)]
  }
  unit(): readonly string[] | null {
    if (teksNilai(this.n, 'caraOrang') !== 'unit') return null
    const dipilih = daftarNilai(this.n, 'unitBergerak')
    if (dipilih.length === 0) this.salah('caraOrang', this.t('g-unit-kosong'))
    return [...new Set(dipilih)]
  }
  bobot(): Setelan['bobot'] {
    const kecocokan = Object.fromEntries(
      KOMPONEN.map((k) => [k, this.angka(`bobot-${k}`, 0, 100) ?? this.perlu(`bobot-${k}`, 0)]),
    ) as Record<KodeKomponen, number>
    const jumlah = Math.round(Object.values(kecocokan).reduce((a, b) => a + b, 0) * 100) / 100
    if (KOMPONEN.every((k) => !this.galat[`bobot-${k}`]) && jumlah !== 100)
      this.salah(
        `bobot-${KOMPONEN[0]}`,
        this.t(jumlah > 100 ? 'g-bobot-lebih' : 'g-bobot-kurang', { jumlah, selisih: Math.abs(jumlah - 100) }),
      )
    return {
      kecocokan,
      jenjang: Object.fromEntries(
        JENJANG_MANAJERIAL.map((j) => [j, this.bulat(`jenjang-${j}`, 0, 10) ?? this.perlu(`jenjang-${j}`, 0)]),
      ),
      dasar: {
        sumber: this.wajib('dasarSumber'),
        nomor: teksNilai(this.n, 'dasarNomor') || null,
        tanggal: this.tanggal('dasarTanggal', true),
      },
    }
  }
  minimum(): Setelan['minimum'] {
    const unit = new Map(this.bahan.unit.map((u) => [u.id, u]))
    return this.baris('minimum', (i) => {
      const nama = namaIsian('minimum', i, 'banyak')
      const unitId = this.wajib(namaIsian('minimum', i, 'unit'))
      const u = unit.get(unitId)
      if (unitId !== '' && !u) this.salah(namaIsian('minimum', i, 'unit'), this.t('g-unit-hilang'))
      const banyak = this.bulat(nama, 0, 10_000) ?? this.perlu(nama, 0)
      if (u && banyak > u.kursi) this.salah(nama, this.t('g-minimum-lebih', { kursi: u.kursi, unit: u.nama }))
      return { unitId, banyak }
    })
  }
  biaya(): Setelan['biaya'] {
    const kelas: Record<string, number> = {}
    for (const k of KELAS_JABATAN) {
      const x = this.bulat(`tunjangan-${k}`, 0, 1_000_000_000)
      if (x !== null) kelas[k] = x
    }
    return {
      perLangkah: this.bulat('biayaLangkah', 0, 1_000_000_000_000),
      tunjanganKelas: Object.keys(kelas).length > 0 ? kelas : null,
    }
  }
  /** What contradicts itself needs no computing to be told. */
  ganda(s: Setelan): void {
    this.rangkap('tetap', 'orang', s.tetap, (x) => x.pegawaiId)
    this.rangkap('wajib', 'orang', s.wajib, (x) => x.pegawaiId)
    this.rangkap('veto', 'orang', s.veto, (x) => x.pegawaiId && `${x.pegawaiId} ${x.jabatanId}`)
    this.rangkap('kursi', 'jabatan', s.kursi, (x) => x.jabatanId)
    this.rangkap('poinJabatan', 'jabatan', s.poinJabatan ?? [], (x) => x.jabatanId)
    this.rangkap('minimum', 'unit', s.minimum, (x) => x.unitId)
  }
  private rangkap<T>(d: NamaDaftar, bagian: string, isi: readonly T[], kunci: (x: T) => string): void {
    const isian = this.baris(d, (i) => i)
    const dulu = new Map<string, number>()
    isi.forEach((x, ke) => {
      const k = kunci(x)
      if (k === '') return
      const sama = dulu.get(k)
      if (sama === undefined) dulu.set(k, ke)
      else this.salah(namaIsian(d, isian[ke] ?? ke, bagian), this.t('g-rangkap', { baris: sama + 1 }))
    })
  }
}
