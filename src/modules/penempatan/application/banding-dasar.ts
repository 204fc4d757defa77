import { KEBIJAKAN_BAWAAN } from '#modules/kecocokan'
import type { Setelan } from '../domain/skenario/index.ts'
import { type BandingDto, type BedaDasar, DASAR, type KunciDasar, type SisiBandingDto } from './banding.dto.ts'

/** Lists of settings are sets: order means nothing. Reasons are words, not settings. */
function rapikan(v: unknown): unknown {
  if (Array.isArray(v)) return v.map((x) => JSON.stringify(rapikan(x))).toSorted()
  if (v === null || typeof v !== 'object') return v
  return Object.entries(v)
    .filter(([k, x]) => k !== 'alasan' && x !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, x]) => [k, rapikan(x)])
}

const TANPA: Omit<Setelan, 'tmt' | 'bobot' | 'maksLangkah'> = {
  jabatan: null,
  unitBergerak: null,
  tetap: [],
  veto: [],
  wajib: [],
  kursi: [],
  minimum: [],
  skorTerendah: null,
  biaya: { perLangkah: null, tunjanganKelas: null },
}

/** A run without settings was computed as if each asked for nothing. */
export function dasarSisi(s: SisiBandingDto): Readonly<Record<Exclude<KunciDasar, 'fakta'>, unknown>> {
  const { setelan, kebijakan } = s.rencana
  const isi = { ...TANPA, ...setelan }
  return {
    tmt: s.rencana.tmt,
    aturan: s.rencana.versiAturan,
    varian: s.tempat.varian,
    bobot: [
      kebijakan.bobotJenjang,
      setelan?.bobot.kecocokan ?? KEBIJAKAN_BAWAAN.bobot,
      (setelan?.poinJabatan ?? []).map((x) => [x.jabatanId, x.banyak]),
    ],
    jabatan: isi.jabatan,
    unitBergerak: isi.unitBergerak,
    tetap: isi.tetap,
    veto: isi.veto,
    wajib: isi.wajib,
    kursi: isi.kursi,
    minimum: isi.minimum,
    maksLangkah: setelan?.maksLangkah ?? s.usulan.maksLangkah,
    skorTerendah: isi.skorTerendah,
    biaya: isi.biaya,
    ubahan: (s.rencana.asal?.ubahan ?? []).map((u) => [u.jenis, u.pegawai?.id ?? null, u.jabatan?.jabatanId ?? null]),
  }
}

export function bandingkanDasar(sisi: readonly SisiBandingDto[], faktaSama: boolean | null): BandingDto['dasar'] {
  const isi = sisi.map(dasarSisi)
  const satu = (k: KunciDasar): BedaDasar => {
    if (k === 'fakta') return faktaSama === null ? 'belum-diketahui' : faktaSama ? 'sama' : 'berbeda'
    return new Set(isi.map((x) => JSON.stringify(rapikan(x[k])))).size > 1 ? 'berbeda' : 'sama'
  }
  return Object.fromEntries(DASAR.map((k) => [k, satu(k)])) as Record<KunciDasar, BedaDasar>
}
