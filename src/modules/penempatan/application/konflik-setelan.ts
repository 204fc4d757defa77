import type { Buntu, PihakBuntu } from '../domain/rencana/index.ts'
import type { Setelan } from '../domain/skenario/index.ts'
import type { Keadaan } from './keadaan.ts'
import type { KonflikSetelanDto, TuntutanSetelanDto } from './skenario.dto.ts'
import { kursiDto, orangDto, poin } from './susun-usulan.ts'

/** Rows and groups of the engine, as the settings they come from; a holder whom none concerns is named beside. */
function tuntutan({ fakta, graf }: Keadaan, s: Setelan, p: PihakBuntu): TuntutanSetelanDto[] {
  const { pegawai, jabatan, unit } = fakta
  const orang = (i: number) => pegawai[graf.orang[i]!]!
  const namaUnit = new Map(unit.map((u) => [u.id, u.nama]))
  const namaJabatan = new Map(jabatan.map((j) => [j.id, j.nama]))
  const wajib = (i: number): TuntutanSetelanDto[] => {
    const urutan = s.wajib.findIndex((w) => w.pegawaiId === orang(i).id)
    const w = s.wajib[urutan]
    return w ? [{ bidang: 'wajib', urutan, nama: `${orang(i).nama} – ${namaJabatan.get(w.jabatanId) ?? ''}` }] : []
  }
  const kursi = (i: number): TuntutanSetelanDto[] => {
    const di = jabatan[graf.jabatan[graf.kini[i]!] ?? -1]
    const urutan = s.kursi.findIndex((k) => k.jabatanId === di?.id)
    return urutan >= 0 ? [{ bidang: 'kursi', urutan, nama: di?.nama ?? '' }] : []
  }
  const semua = [
    ...p.wajib.flatMap(wajib),
    ...p.pemegang.flatMap((i) => [...wajib(i), ...kursi(i)]),
    ...p.minimum.map((urutan): TuntutanSetelanDto => {
      const nama = namaUnit.get(s.minimum[urutan]!.unitId) ?? ''
      return { bidang: 'minimum', urutan, nama }
    }),
  ]
  return [...new Map(semua.map((t) => [`${t.bidang} ${t.urutan}`, t])).values()]
}

/** Why no plan of certain pairs meets the settings, as the engine found it, in the words of the settings. */
export function konflikSetelan(keadaan: Keadaan, s: Setelan, b: Buntu, denganBersyarat: boolean): KonflikSetelanDto {
  const { graf } = keadaan
  const { pegawai, jabatan } = keadaan.fakta
  const terbaik = b.obat[0]?.nilai ?? 0
  return {
    tuntutan: tuntutan(keadaan, s, b.konflik),
    pemegang: b.konflik.pemegang.map((i) => orangDto(pegawai[graf.orang[i]!]!)),
    kursi: b.kolom.map((j) => kursiDto(jabatan[graf.jabatan[j]!]!)),
    terkecil: b.terkecil,
    obat: b.obat.map((o) => ({
      lepas: tuntutan(keadaan, s, o.lepas),
      kurang: o.kurang.map(({ indeks, kurang }) => ({ urutan: indeks, kurang })),
      rugi: poin(terbaik - o.nilai),
    })),
    denganBersyarat,
  }
}
