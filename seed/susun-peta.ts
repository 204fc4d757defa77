import type { Eselon, Jenjang, Penanda, TingkatPendidikan } from '#modules/jabatan'
import { KOMPETENSI, standarBawaan } from '#modules/kompetensi'
import type { JenisUnit } from '#modules/organisasi'
import { Acak } from './acak.ts'
import { JENJANG_JF, KELUARGA_JF, type JfKunci, type KeluargaJf, type KodeJenjangJf } from './katalog-jf.ts'
import { PELAKSANA, type PelaksanaKatalog, type PelaksanaKunci } from './katalog-pelaksana.ts'
import { kodeBidangIlmu, type ProdiKunci } from './prodi.ts'
import type { JabatanContoh, UnitContoh } from './tipe.ts'

export interface UnitBaru {
  kode: string
  nama: string
  jenis: JenisUnit
  indukKode: string | null
  kodeWilayah?: string
}
interface JabatanBaru {
  kunci: string
  nama: string
  unitKode: string
  atasanKode: string | null
  jenjang: Jenjang
  eselon?: Eselon
  kelas: number
  kuota: number
  penanda?: readonly Penanda[]
  bidang: readonly string[]
  prodi: readonly ProdiKunci[]
  pendidikanMinimum: TingkatPendidikan
  golonganMinimum?: string | null
  standar?: boolean
}

/** The city's own (invented) standards and classes per echelon; the law's windows stay in `#regulasi`. */
const STRUKTURAL: Readonly<
  Record<Eselon, { jenjang: Jenjang; kelas: number; golongan: string; pendidikan: TingkatPendidikan }>
> = {
  'II.a': { jenjang: 'jpt-pratama', kelas: 15, golongan: 'IV/c', pendidikan: 'S1' },
  'II.b': { jenjang: 'jpt-pratama', kelas: 14, golongan: 'IV/b', pendidikan: 'S1' },
  'III.a': { jenjang: 'administrator', kelas: 12, golongan: 'IV/a', pendidikan: 'S1' },
  'III.b': { jenjang: 'administrator', kelas: 11, golongan: 'III/d', pendidikan: 'S1' },
  'IV.a': { jenjang: 'pengawas', kelas: 9, golongan: 'III/c', pendidikan: 'D3' },
  'IV.b': { jenjang: 'pengawas', kelas: 8, golongan: 'III/b', pendidikan: 'D3' },
}
const TEKNIS_MUTLAK = new Set(KOMPETENSI.filter((k) => k.kelompok === 'teknis').map((k) => k.kode))

/** Gathers units and posts in the order they are laid out. */
export class SusunPeta {
  readonly unit: UnitContoh[] = []
  readonly jabatan: JabatanContoh[] = []
  private readonly opd = new Map<string, string>()
  private readonly acak: Acak

  constructor(benih: string) {
    this.acak = new Acak(`${benih}/peta`)
  }

  tambahUnit(u: UnitBaru): string {
    if (this.opd.has(u.kode)) throw new RangeError(`contoh: kode unit ganda ${u.kode}`)
    const puncak = u.indukKode === null || u.jenis === 'kecamatan'
    const opdKode = puncak ? u.kode : (this.opd.get(u.indukKode ?? '') ?? u.kode)
    this.opd.set(u.kode, opdKode)
    const a = this.acak.cabang(`unor/${u.kode}`)
    this.unit.push({
      kode: u.kode,
      nama: u.nama,
      jenis: u.jenis,
      indukKode: u.indukKode,
      opdKode,
      kodeWilayah: u.kodeWilayah ?? null,
      unorId: [0, 1, 2, 3]
        .map(() => a.u32().toString(16).padStart(8, '0'))
        .join('')
        .toUpperCase(),
      urut: this.unit.length + 1,
    })
    return u.kode
  }

  tambahStruktural(
    b: Omit<JabatanBaru, 'jenjang' | 'kelas' | 'kuota' | 'pendidikanMinimum'> & { eselon: Eselon; kelas?: number },
  ): string {
    const s = STRUKTURAL[b.eselon]
    return this.tambah({
      ...b,
      jenjang: s.jenjang,
      kelas: b.kelas ?? s.kelas,
      kuota: 1,
      pendidikanMinimum: s.pendidikan,
      golonganMinimum: this.acak.cabang(`skj/${b.unitKode}/${b.kunci}`).peluang(0.7) ? s.golongan : null,
      standar: true,
    })
  }

  /** `prakom A1*3 A2; sandi A1` */
  tambahJf(daftar: string, unitKode: string, atasanKode: string | null, bidang?: readonly string[]): void {
    for (const k of daftar
      .split(';')
      .map((t) => t.trim())
      .filter(Boolean)) {
      const [kunci = '', ...tingkat] = k.split(' ').filter(Boolean)
      for (const t of tingkat) {
        const [kode = '', n = '1'] = t.split('*')
        this.tambahSatuJf(kunci as JfKunci, kode as KodeJenjangJf, Number(n), unitKode, atasanKode, bidang)
      }
    }
  }

  tambahSatuJf(
    kunci: JfKunci,
    tingkat: KodeJenjangJf,
    kuota: number,
    unitKode: string,
    atasanKode: string | null,
    bidang?: readonly string[],
  ): string {
    const k: KeluargaJf = KELUARGA_JF[kunci]
    const j = JENJANG_JF[tingkat]
    const ahli = tingkat.startsWith('A')
    const guruNakes = k.bidang[0] === 'kesehatan' || k.nama === 'Guru'
    return this.tambah({
      kunci: `${kunci}-${tingkat.toLowerCase()}`,
      nama: `${k.nama} ${j.sebutan}`,
      unitKode,
      atasanKode,
      jenjang: j.jenjang,
      kelas: j.kelas + (k.kelasTambah ?? 0),
      kuota,
      bidang: guruNakes ? k.bidang : [...new Set([...k.bidang, ...(bidang ?? [])])],
      prodi: ahli ? k.prodi : (k.prodiTerampil ?? k.prodi),
      pendidikanMinimum: ahli ? (k.profesi ? 'profesi' : 'S1') : k.terampilSlta ? 'SLTA' : 'D3',
      standar: !guruNakes,
    })
  }

  tambahPelaksana(daftar: string, unitKode: string, atasanKode: string | null, bidang: readonly string[]): void {
    for (const t of daftar.split(' ').filter(Boolean)) {
      const [kunci = '', n = '1'] = t.split('*')
      const p: PelaksanaKatalog = PELAKSANA[kunci as PelaksanaKunci]
      this.tambah({
        kunci,
        nama: p.nama,
        unitKode,
        atasanKode,
        jenjang: 'pelaksana',
        kelas: p.kelas,
        kuota: Number(n),
        bidang,
        prodi: p.prodi ?? [],
        pendidikanMinimum: p.minimum,
      })
    }
  }

  tambah(b: JabatanBaru): string {
    const kode = `${b.unitKode}-${b.kunci}`
    const opdKode = this.opd.get(b.unitKode)
    if (!opdKode) throw new RangeError(`contoh: unit ${b.unitKode} tidak ada`)
    this.jabatan.push({
      kode,
      nama: b.nama,
      unitKode: b.unitKode,
      opdKode,
      atasanKode: b.atasanKode,
      jenjang: b.jenjang,
      eselon: b.eselon ?? null,
      kelas: b.kelas,
      kuota: b.kuota,
      penanda: b.penanda ?? [],
      bidang: b.bidang,
      pendidikanBidang: kodeBidangIlmu(b.prodi),
      pendidikanMinimum: b.pendidikanMinimum,
      golonganMinimum: b.golonganMinimum ?? null,
      standar: b.standar ? this.standar(kode, b) : [],
      urut: this.jabatan.length + 1,
    })
    return kode
  }

  /** The tier's default with a level more or less here and there, and a technical competence sometimes `mutlak`. */
  private standar(kode: string, b: JabatanBaru): JabatanContoh['standar'] {
    const a = this.acak.cabang(`standar/${kode}`)
    const wajib = b.jenjang !== 'pengawas' && a.peluang(0.12)
    let mutlak = false
    return standarBawaan({ id: kode, jenjang: b.jenjang, bidang: b.bidang }).map((s) => {
      const geser = a.bobot([
        [0, 78],
        [1, 12],
        [-1, 10],
      ] as const)
      const jadiMutlak = wajib && !mutlak && TEKNIS_MUTLAK.has(s.kode)
      if (jadiMutlak) mutlak = true
      return { kode: s.kode, level: Math.min(5, Math.max(1, s.level + geser)), mutlak: jadiMutlak }
    })
  }
}
