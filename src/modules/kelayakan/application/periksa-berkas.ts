import { z } from 'zod'
import { relasiBidangStudi } from '#modules/kompetensi'
import { gagal, ok, type Result } from '#shared'
import { type HasilPeriksa, periksaUsulan } from '../domain/periksa-usulan.ts'
import { type BerkasPeriksa, BerkasPeriksaSchema } from './berkas-periksa.skema.ts'
import { kunciGanda } from './kunci-ganda.ts'

/** What is wrong with a file, in one line: where (JSON path) and what to do. */
export interface GalatBerkas {
  readonly jalur: string
  readonly pesan: string
}

const jalur = (bagian: readonly PropertyKey[]): string =>
  bagian.reduce<string>((s, b) => s + (typeof b === 'number' ? `[${b}]` : `.${String(b)}`), '$')

const JENIS: Record<string, string> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar […]',
  object: 'objek {…}',
  record: 'objek {…}',
}

function kataIsu(i: z.core.$ZodIssue): string {
  switch (i.code) {
    case 'invalid_type':
      return i.input === undefined ? 'wajib diisi' : `harus ${JENIS[i.expected] ?? i.expected}`
    case 'invalid_value':
      return `harus salah satu dari ${i.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `kunci tidak dikenal: ${i.keys.join(', ')}`
    case 'too_small':
      return i.origin === 'string' || i.origin === 'array' ? i.message : `paling kecil ${i.minimum}`
    case 'too_big':
      return `paling besar ${i.maximum}`
    case 'invalid_format':
      return i.format === 'date' ? 'bukan tanggal YYYY-MM-DD yang ada di kalender' : i.message
    default:
      return i.message
  }
}

function ganda(nilai: readonly string[]): number {
  const lihat = new Set<string>()
  return nilai.findIndex((v) => (lihat.has(v) ? true : (lihat.add(v), false)))
}

/** A superior chain that comes back to itself. */
function lingkaranAtasan(jabatan: BerkasPeriksa['jabatan']): number {
  const atasan = new Map(jabatan.map((j) => [j.id, j.atasan]))
  return jabatan.findIndex((j) => {
    const lihat = new Set([j.id])
    for (let a = j.atasan; a; a = atasan.get(a)) {
      if (lihat.has(a)) return a === j.id
      lihat.add(a)
    }
    return false
  })
}

function periksaSusunan(b: BerkasPeriksa): GalatBerkas | undefined {
  const j = ganda(b.jabatan.map((x) => x.id))
  if (j >= 0) return { jalur: `$.jabatan[${j}].id`, pesan: `id jabatan ganda: ${b.jabatan[j]?.id}` }
  const p = ganda(b.pegawai.map((x) => x.nip))
  if (p >= 0) return { jalur: `$.pegawai[${p}].nip`, pesan: `NIP ganda: ${b.pegawai[p]?.nip}` }
  const a = lingkaranAtasan(b.jabatan)
  if (a >= 0) return { jalur: `$.jabatan[${a}].atasan`, pesan: 'rantai atasan kembali ke jabatan ini sendiri' }
  return undefined
}

/** Where the text stops being JSON, in our words: what the reader of JSON says is English and changes with its version. */
function galatJson(teks: string, pesan: string): GalatBerkas {
  if (teks.trim() === '') return { jalur: '$', pesan: 'berkasnya kosong' }
  const letak = /position (\d+)/.exec(pesan)?.[1]
  const di = letak !== undefined ? Number(letak) : /end of JSON/.test(pesan) ? teks.length : undefined
  const sebab = 'bukan JSON yang sah; periksa koma, tanda kutip, dan kurung di sekitarnya'
  if (di === undefined) return { jalur: '$', pesan: sebab }
  const sebelum = teks.slice(0, di).split('\n')
  return { jalur: `baris ${sebelum.length} kolom ${(sebelum.at(-1)?.length ?? 0) + 1}`, pesan: sebab }
}

/** Reads and judges a batch written as JSON (`tepat periksa`). No database, no clock. */
export function periksaBerkas(isi: string, bahasa: 'id' | 'en' = 'id'): Result<HasilPeriksa, GalatBerkas> {
  const teks = isi.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(teks)
  } catch (sebab) {
    return gagal(galatJson(teks, (sebab as Error).message))
  }
  const dua = kunciGanda(teks)
  if (dua) return gagal({ jalur: jalur(dua), pesan: 'kunci ini ditulis dua kali; hapus salah satunya' })
  const hasil = BerkasPeriksaSchema.safeParse(json, { reportInput: true })
  if (!hasil.success) {
    const isu = hasil.error.issues[0]
    return gagal(isu ? { jalur: jalur(isu.path), pesan: kataIsu(isu) } : { jalur: '$', pesan: 'isi tidak sah' })
  }
  const b = hasil.data
  const rusak = periksaSusunan(b)
  if (rusak) return gagal(rusak)
  return ok(
    periksaUsulan({
      ...b,
      relasi: relasiBidangStudi,
      bahasa,
    }),
  )
}

/** Exit code of the command: 1 when a line is refused or cannot be decided. */
export const adaMasalah = (h: HasilPeriksa): boolean => h.ringkasan.ditolak + h.ringkasan.perluVerifikasi > 0

/** The shape of the file as JSON Schema: every key, and which rules it opens. */
export const skemaBerkasPeriksa = (): unknown =>
  z.toJSONSchema(BerkasPeriksaSchema, { io: 'input', unrepresentable: 'any' })
