import { addDays, type Dasar, formatDate } from '#regulasi'
import type { IsoDate } from '#shared'
import { type Aksi, berakhir, type Status } from './alur.ts'
import {
  eskalasiPesan,
  type KotaTenggat,
  type PeristiwaTenggat,
  type PesanBertenggat,
  type TenggatPesan,
  tenggatPesan,
  tenggatUtama,
} from './tenggat.ts'

export interface PesanDisapu extends PesanBertenggat {
  readonly peristiwa: readonly (PeristiwaTenggat & { readonly tingkat?: number | null })[]
  /** As last written; null = not reckoned since its last step. */
  readonly tenggat: IsoDate | null
  readonly tenggatLangkah: string | null
}
export interface TindakanJam {
  readonly aksi: Extract<Aksi, 'tutup' | 'anggap-dicabut' | 'eskalasi' | 'tenggat-bergeser'>
  readonly menjadi: Status
  readonly isi: Readonly<Record<string, unknown>>
  /** Of an escalation. */
  readonly tingkat?: number
}
export interface PutusanJam {
  readonly tindakan: readonly TindakanJam[]
  readonly tenggat: IsoDate | null
  /** `jam:langkah`. */
  readonly langkah: string | null
  /** The next day there is something to do. */
  readonly periksa: IsoDate
}
/** Nothing to do until a step, or the law or the calendar, changes. */
export const TIDAK_PERNAH: IsoDate = '9999-12-31'

export const kunciTenggat = (t: Pick<TenggatPesan, 'jam' | 'langkah'>): string => `${t.jam}:${t.langkah}`
const kataDasar = (d: readonly Dasar[]): string =>
  d.map((x) => [x.sumber, x.pasal].filter(Boolean).join(' ')).join('; ')
const SATUAN = { HK: ['hari kerja', 'working days'], hari: ['hari', 'days'] } as const

/** What a deadline rests on, kept with the step it caused. */
const dariTenggat = (t: TenggatPesan) => ({
  langkah: kunciTenggat(t),
  sejak: t.sejak,
  tenggat: t.tanggal,
  rumus: t.rumus,
  dasar: kataDasar(t.dasar),
})
function alasanHabis(t: TenggatPesan, aksi: 'tutup' | 'anggap-dicabut') {
  const [id, en] = SATUAN[t.satuan]
  const hari = { id: formatDate(t.tanggal), en: formatDate(t.tanggal, 'en') }
  return aksi === 'tutup'
    ? {
        alasan: `Tidak ada balasan sampai ${hari.id}, ${t.lama} ${id} sejak jawaban atau balasan terakhir.`,
        alasanEn: `No reply by ${hari.en}, ${t.lama} ${en} after the answer or the last reply.`,
      }
    : {
        alasan: `Tidak dilengkapi sampai ${hari.id}, ${t.lama} ${id} sejak diminta; dianggap dicabut.`,
        alasanEn: `Not completed by ${hari.en}, ${t.lama} ${en} after the question; deemed withdrawn.`,
      }
}

/** A day somebody was told that has moved: said once, with both days. */
function geseran(p: PesanDisapu, daftar: readonly TenggatPesan[]): TindakanJam | null {
  if (p.tenggat === null || p.tenggatLangkah === null) return null
  const t = daftar.find((x) => kunciTenggat(x) === p.tenggatLangkah)
  if (!t || t.keadaan === 'dijeda' || t.tanggal <= p.tenggat) return null
  return {
    aksi: 'tenggat-bergeser',
    menjadi: p.status,
    isi: {
      ...dariTenggat(t),
      dari: p.tenggat,
      ke: t.tanggal,
      alasan: `Tenggat bergeser dari ${formatDate(p.tenggat)} ke ${formatDate(t.tanggal)} karena daftar hari libur atau standar waktu berubah.`,
      alasanEn: `The deadline moved from ${formatDate(p.tenggat, 'en')} to ${formatDate(t.tanggal, 'en')} because the list of holidays or the standard of time changed.`,
    },
  }
}

/** The clock ran out in silence. Of a day that is only the earliest possible one nobody can say so. */
function penutup(daftar: readonly TenggatPesan[], p: PesanDisapu): TindakanJam | null {
  const habis = (jam: string, langkah: string) =>
    daftar.find((t) => t.jam === jam && t.langkah === langkah && t.keadaan === 'lewat')
  const tutup = p.status === 'dijawab' ? habis('lapor', 'tutup') : undefined
  if (tutup)
    return { aksi: 'tutup', menjadi: 'selesai', isi: { ...alasanHabis(tutup, 'tutup'), ...dariTenggat(tutup) } }
  const lengkap = p.status === 'menunggu-pelapor' ? habis('uu25', 'kelengkapan') : undefined
  return lengkap
    ? {
        aksi: 'anggap-dicabut',
        menjadi: 'dicabut',
        isi: { ...alasanHabis(lengkap, 'anggap-dicabut'), ...dariTenggat(lengkap) },
      }
    : null
}

/** What a message's clocks ask for today, and when to look again. The same question twice asks for the same once. */
export function putuskanJam(p: PesanDisapu, kota: KotaTenggat): PutusanJam {
  if (berakhir(p.status) || p.kelas === 'whistleblowing')
    return { tindakan: [], tenggat: null, langkah: null, periksa: TIDAK_PERNAH }
  const daftar = tenggatPesan(p, kota)
  const tindakan: TindakanJam[] = []
  const geser = geseran(p, daftar)
  if (geser) tindakan.push(geser)
  const akhir = penutup(daftar, p)
  if (akhir) return { tindakan: [...tindakan, akhir], tenggat: null, langkah: null, periksa: TIDAK_PERNAH }
  const nanti: IsoDate[] = daftar
    .filter((t) => t.keadaan === 'berjalan' && (t.langkah === 'tutup' || t.langkah === 'kelengkapan'))
    .map((t) => addDays(t.tanggal, 1))
  const eskalasi = eskalasiPesan(p, kota)
  const sejak = eskalasi[0]?.sejak ?? ''
  // Levels already said since this waiting began.
  const mulai = p.peristiwa.findLastIndex((e) => MEMULAI.has(e.aksi))
  const sudah = Math.max(
    0,
    ...p.peristiwa.slice(Math.max(0, mulai)).map((e) => (e.aksi === 'eskalasi' ? (e.tingkat ?? 0) : 0)),
  )
  const jatuh = eskalasi.filter((e) => e.pada <= kota.hariIni).at(-1)
  if (jatuh && jatuh.tingkat > sudah)
    tindakan.push({
      aksi: 'eskalasi',
      menjadi: p.status,
      tingkat: jatuh.tingkat,
      isi: {
        tingkat: jatuh.tingkat,
        menunggu: jatuh.langkah,
        sejak,
        hari: jatuh.hari,
        mungkin: jatuh.mungkin,
        dasar: kataDasar([jatuh.dasar]),
      },
    })
  const capai = Math.max(sudah, jatuh?.tingkat ?? 0)
  nanti.push(...eskalasi.filter((e) => e.tingkat > capai && e.pada > kota.hariIni).map((e) => e.pada))
  const utama = tenggatUtama(daftar)
  return {
    tindakan,
    tenggat: utama?.tanggal ?? null,
    langkah: utama && kunciTenggat(utama),
    periksa: nanti.reduce((a, b) => (a < b ? a : b), TIDAK_PERNAH),
  }
}
/** Steps after which an office is waited for anew. */
const MEMULAI: ReadonlySet<string> = new Set([
  'terima',
  'kembalikan',
  'pisahkan',
  'kabulkan-banding',
  'teruskan',
  'nyatakan-belum',
])

/** The deadline that binds now, as it is written beside the message with each step. */
export function tenggatTercatat(
  p: PesanBertenggat,
  kota: KotaTenggat,
): { readonly tenggat: IsoDate | null; readonly tenggatLangkah: string | null } {
  const t = berakhir(p.status) ? null : tenggatUtama(tenggatPesan(p, kota))
  return { tenggat: t?.tanggal ?? null, tenggatLangkah: t && kunciTenggat(t) }
}
