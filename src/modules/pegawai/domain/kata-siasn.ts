import type { JenisPegawai, Kedudukan } from './pegawai.ts'

/** SIASN's words to ours. undefined = not understood: the fact then stays unknown, never guessed. */
const bawah = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim()

export function bacaJenisPegawai(jenis: string | null, status: string | null): JenisPegawai | undefined {
  const j = bawah(jenis ?? '')
  const s = bawah(status ?? '')
  if (/pppk|p3k|perjanjian kerja/.test(j) || /pppk|p3k/.test(s)) return 'PPPK'
  if (/^(c|cpns|calon.*)$/.test(s) || /^cpns|calon pns|calon pegawai/.test(j)) return 'CPNS'
  if (/^(p|pns)$/.test(s) || /pns|pegawai negeri/.test(j)) return 'PNS'
  return undefined
}

export function bacaKedudukan(teks: string): Kedudukan | undefined {
  const t = bawah(teks)
  if (/\b(cltn|di ?luar tanggungan)/.test(t)) return 'cltn'
  if (/tugas belajar/.test(t)) return 'tugas-belajar'
  if (/(pemberhentian|diberhentikan|berhenti) sementara/.test(t)) return 'diberhentikan-sementara'
  if (/\b(mpp|persiapan pensiun|bebas tugas)\b/.test(t)) return 'mpp'
  return /(^|pns |pppk |cpns )aktif( |$)/.test(t) ? 'aktif' : undefined
}

export function bacaJenisKelamin(teks: string): 'L' | 'P' | undefined {
  const t = bawah(teks)
  // SIASN writes M and F; in its exports "P" is perempuan.
  if (['l', 'm', '1', 'pria', 'male', 'laki laki', 'laki'].includes(t)) return 'L'
  if (['p', 'f', '2', 'wanita', 'female', 'perempuan'].includes(t)) return 'P'
  return undefined
}

const RUANG = ['a', 'b', 'c', 'd', 'e']
const ROMAWI = ['I', 'II', 'III', 'IV']
const GOLONGAN_PPPK = /^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$/

/** "III/d", "Penata Tk. I (III/d)", "III-D", the id 34, or PPPK's IX. */
export function bacaGolongan(nama: string | null, id: string | null): string | undefined {
  const t = (nama ?? '').toUpperCase()
  const m = /(?:^|[^A-Z])(IV|III|II|I)\s*[/.\- ]\s*([A-E])(?:[^A-Z]|$)/.exec(t)
  if (m) return `${m[1]}/${(m[2] ?? '').toLowerCase()}`
  if (GOLONGAN_PPPK.test(t.trim())) return t.trim()
  const k = /^([1-4])([1-5])$/.exec((nama ?? id ?? '').trim())
  if (k) return `${ROMAWI[Number(k[1]) - 1]}/${RUANG[Number(k[2]) - 1]}`
  return undefined
}

/** "S-1/Sarjana", "Diploma III/Sarjana Muda", "SLTA Kejuruan", "SMA/Sederajat" … */
export function bacaTingkatPendidikan(teks: string): string | undefined {
  const t = bawah(teks).replace(/\//g, ' ')
  if (/\b(s 3|s3|doktor|strata 3|strata iii)\b/.test(t)) return 'S3'
  if (/\b(s 2|s2|magister|strata 2|strata ii|spesialis)\b/.test(t)) return 'S2'
  if (/\bprofesi\b/.test(t)) return 'profesi'
  if (/\b(d 4|d4|d iv|div|diploma iv|diploma 4|sarjana terapan)\b/.test(t)) return 'D4'
  if (/\b(d 3|d3|d iii|diii|diploma iii|diploma 3|sarjana muda)\b/.test(t)) return 'D3'
  if (/\b(d 2|d2|d ii|dii|diploma ii|diploma 2)\b/.test(t)) return 'D2'
  if (/\b(d 1|d1|d i|di|diploma i|diploma 1)\b/.test(t)) return 'D1'
  if (/\b(s 1|s1|sarjana|strata 1|strata i)\b/.test(t)) return 'S1'
  if (/\b(slta|sma|smk|smu|stm|smea|ma|aliyah|spg|spk)\b/.test(t)) return 'SLTA'
  if (/\b(sltp|smp|mts)\b/.test(t)) return 'SLTP'
  return /\b(sd|sekolah dasar|mi)\b/.test(t) ? 'SD' : undefined
}
