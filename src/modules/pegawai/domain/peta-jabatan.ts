import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { IsoDate } from '#shared'

/** Who sits on a seat on the date asked about. `tmtPensiun` absent = birth date or retirement age unknown. */
export interface PemegangKursi {
  readonly pegawaiId: string
  readonly nama: string
  readonly jabatanId: string
  readonly peran: 'definitif' | 'plt' | 'plh'
  readonly tmt: IsoDate
  readonly tmtPensiun?: IsoDate
}

/** K = kebutuhan (seats), B = definitive holders, `kosong` managerial posts with a free seat. */
export interface JumlahKursi {
  readonly kebutuhan: number
  readonly bezetting: number
  readonly selisih: number
  readonly jabatan: number
  readonly strukturalKosong: number
  readonly pensiun: number
}
export interface SimpulJabatan extends JumlahKursi {
  readonly post: Jabatan
  readonly unitNama: string
  readonly pemegang: readonly (PemegangKursi & { readonly segeraPensiun: boolean })[]
  readonly pelaksanaTugas: readonly PemegangKursi[]
  readonly anak: readonly SimpulJabatan[]
}
export interface PerangkatDiPeta extends JumlahKursi {
  readonly unit: Unit
  readonly puncak: readonly SimpulJabatan[]
}
export interface PetaJabatan {
  readonly perangkat: readonly PerangkatDiPeta[]
  readonly jumlah: JumlahKursi
}

const URUT_JENJANG = new Map(
  ['jpt-pratama', 'administrator', 'pengawas', 'ahli-utama', 'ahli-madya', 'ahli-muda', 'ahli-pertama', 'penyelia'].map(
    (j, i) => [j, i],
  ),
)
const urut = (j: Jabatan) => URUT_JENJANG.get(j.jenjang) ?? 99

function jumlahkan(simpul: readonly SimpulJabatan[]): JumlahKursi {
  const n = { kebutuhan: 0, bezetting: 0, selisih: 0, jabatan: 0, strukturalKosong: 0, pensiun: 0 }
  const telusuri = (daftar: readonly SimpulJabatan[]) => {
    for (const s of daftar) {
      n.kebutuhan += s.kebutuhan
      n.bezetting += s.bezetting
      n.jabatan++
      n.strukturalKosong += s.strukturalKosong
      n.pensiun += s.pensiun
      telusuri(s.anak)
    }
  }
  telusuri(simpul)
  n.selisih = n.bezetting - n.kebutuhan
  return n
}

/**
 * The post map of the whole city: offices with their post trees, every seat counted from the people who hold it.
 * A post whose superior sits in another office, or is not known, stands at the top of its own office.
 * @param batasPensiun people whose `tmtPensiun` is on or before this date count as retiring
 */
export function susunPetaJabatan(
  unit: readonly Unit[],
  jabatan: readonly Jabatan[],
  pemegang: readonly PemegangKursi[],
  batasPensiun: IsoDate,
): PetaJabatan {
  const namaUnit = new Map(unit.map((u) => [u.id, u.nama]))
  const pemegangPer = Map.groupBy(pemegang, (p) => p.jabatanId)
  const post = new Map(jabatan.map((j) => [j.id, j]))
  const puncakPer = new Map<string, Jabatan[]>()
  const anakPer = new Map<string, Jabatan[]>()
  for (const j of jabatan) {
    const atasan = j.atasanId === null ? undefined : post.get(j.atasanId)
    const dalam = atasan && atasan.perangkatDaerahId === j.perangkatDaerahId
    const daftar = dalam ? anakPer : puncakPer
    const kunci = dalam ? atasan.id : j.perangkatDaerahId
    const isi = daftar.get(kunci)
    if (isi) isi.push(j)
    else daftar.set(kunci, [j])
  }
  const susun = (daftar: readonly Jabatan[]): SimpulJabatan[] =>
    [...daftar]
      .sort((a, b) => urut(a) - urut(b) || a.kode.localeCompare(b.kode, 'id', { numeric: true }))
      .map((j) => {
        const semua = pemegangPer.get(j.id) ?? []
        const definitif = semua
          .filter((p) => p.peran === 'definitif')
          .map((p) => ({ ...p, segeraPensiun: p.tmtPensiun !== undefined && p.tmtPensiun <= batasPensiun }))
        return {
          post: j,
          unitNama: namaUnit.get(j.unitId) ?? '',
          kebutuhan: j.kuota,
          bezetting: definitif.length,
          selisih: definitif.length - j.kuota,
          jabatan: 1,
          strukturalKosong: kelompokJabatan(j.jenjang) === 'manajerial' && definitif.length < j.kuota ? 1 : 0,
          pensiun: definitif.filter((p) => p.segeraPensiun).length,
          pemegang: definitif,
          pelaksanaTugas: semua.filter((p) => p.peran !== 'definitif'),
          anak: susun(anakPer.get(j.id) ?? []),
        }
      })
  const perangkat = unit
    .filter((u) => u.perangkatDaerahId === u.id)
    .sort((a, b) => a.urut - b.urut || a.kode.localeCompare(b.kode, 'id', { numeric: true }))
    .map((u) => {
      const puncak = susun(puncakPer.get(u.id) ?? [])
      return { unit: u, puncak, ...jumlahkan(puncak) }
    })
  return { perangkat, jumlah: jumlahkan(perangkat.flatMap((p) => p.puncak)) }
}

/** Posts whose name, code or unit contains every word asked for, or one of whose holders does; best matches first. */
export function cariDiPeta(peta: PetaJabatan, kata: string, batas = 50): readonly SimpulJabatan[] {
  const kunci = kata.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  if (kunci.length === 0) return []
  const temu: { simpul: SimpulJabatan; nilai: number }[] = []
  const telusuri = (daftar: readonly SimpulJabatan[], perangkat: string) => {
    for (const s of daftar) {
      const nama = s.post.nama.toLocaleLowerCase('id')
      const lain =
        `${s.post.kode} ${s.unitNama} ${perangkat} ${[...s.pemegang, ...s.pelaksanaTugas].map((p) => p.nama).join(' ')}`.toLocaleLowerCase(
          'id',
        )
      if (kunci.every((k) => nama.includes(k) || lain.includes(k)))
        temu.push({ simpul: s, nilai: kunci.filter((k) => nama.includes(k)).length * 10 - urut(s.post) })
      telusuri(s.anak, perangkat)
    }
  }
  for (const p of peta.perangkat) telusuri(p.puncak, p.unit.nama)
  return temu
    .sort((a, b) => b.nilai - a.nilai)
    .slice(0, batas)
    .map((t) => t.simpul)
}
