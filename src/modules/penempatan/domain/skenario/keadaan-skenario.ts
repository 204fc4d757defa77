import type { AksiSkenario, IsiAksi, LangkahSkenario, RingkasanGeser, TempatUsulan } from './langkah.ts'
import type { Setelan } from './setelan.ts'
import { perpindahan, type StatusSkenario } from './status.ts'

interface Dicatat {
  readonly ke: number
  readonly oleh: string
  readonly penggunaId: string | null
  readonly saat: string
}
export interface SetelanTercatat extends Dicatat {
  readonly setelan: Setelan
  readonly catatan?: string | undefined
}
/** A run of the scenario: computed from settings, or edited by hand from a plan of another run. */
export interface RencanaTercatat extends Dicatat {
  readonly rencanaId: string
  /** Step of the settings it came from; of an edited plan those of the plan it began from. */
  readonly setelanKe: number | null
  readonly dari: TempatUsulan | null
  readonly catatan?: string | undefined
}
export interface KomentarTercatat extends Dicatat, Readonly<IsiAksi<'komentari'>> {}
export interface UsulanBeku extends Dicatat {
  readonly usulan: TempatUsulan
  readonly alasan: string
  /** What had changed when it was frozen. */
  readonly geser: RingkasanGeser | null
}

/** A scenario is its steps, nothing else. */
export interface KeadaanSkenario {
  readonly status: StatusSkenario
  readonly dibagikan: boolean
  /** Newest settings, and the step they came with. */
  readonly setelan: Setelan | null
  readonly setelanKe: number | null
  readonly riwayatSetelan: readonly SetelanTercatat[]
  readonly rencana: readonly RencanaTercatat[]
  readonly usulanBeku: UsulanBeku | null
  readonly komentar: readonly KomentarTercatat[]
  /** Decision files the frozen plan went to. */
  readonly berkas: readonly (Dicatat & { readonly berkasId: string })[]
  readonly penutupan: (Dicatat & { readonly alasan: string }) | null
}

const AWAL: KeadaanSkenario = {
  status: 'disusun',
  dibagikan: false,
  setelan: null,
  setelanKe: null,
  riwayatSetelan: [],
  rencana: [],
  usulanBeku: null,
  komentar: [],
  berkas: [],
  penutupan: null,
}

const adalah = <A extends AksiSkenario>(l: LangkahSkenario, aksi: A): l is LangkahSkenario<A> => l.aksi === aksi
const dicatat = ({ ke, oleh, penggunaId, saat }: LangkahSkenario): Dicatat => ({ ke, oleh, penggunaId, saat })

function terapkan(k: KeadaanSkenario, l: LangkahSkenario): KeadaanSkenario {
  const c = dicatat(l)
  if (adalah(l, 'atur'))
    return {
      ...k,
      setelan: l.isi.setelan,
      setelanKe: l.ke,
      riwayatSetelan: [...k.riwayatSetelan, { ...c, ...l.isi }],
    }
  if (adalah(l, 'hitung')) return { ...k, rencana: [...k.rencana, { ...c, ...l.isi, dari: null }] }
  if (adalah(l, 'sesuaikan')) {
    const setelanKe = k.rencana.find((r) => r.rencanaId === l.isi.dari.rencanaId)?.setelanKe ?? null
    return { ...k, rencana: [...k.rencana, { ...c, ...l.isi, setelanKe }] }
  }
  if (adalah(l, 'komentari')) return { ...k, komentar: [...k.komentar, { ...c, ...l.isi }] }
  if (adalah(l, 'bagikan')) return { ...k, dibagikan: true }
  if (adalah(l, 'tarik-bagikan')) return { ...k, dibagikan: false }
  if (adalah(l, 'bekukan')) return { ...k, usulanBeku: { ...c, ...l.isi, geser: l.geser ?? null } }
  if (adalah(l, 'ajukan')) return { ...k, berkas: [...k.berkas, { ...c, berkasId: l.isi.berkasId }] }
  return adalah(l, 'tutup') ? { ...k, penutupan: { ...c, alasan: l.isi.alasan } } : k
}

export const bacaKeadaan = (semua: readonly LangkahSkenario[]): KeadaanSkenario =>
  semua.reduce((k, l) => ({ ...terapkan(k, l), status: perpindahan(l.aksi).menjadi ?? k.status }), AWAL)
