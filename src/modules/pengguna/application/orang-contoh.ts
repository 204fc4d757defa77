import type { Peran } from '#platform/access'
import type { PegawaiDikenal, UnitBernama } from './deps.ts'

/** Which invented person stands behind a demo account, and which unit it reaches. */
export type OrangContoh = Partial<Record<Peran, { pegawaiId?: string; nama?: string; unitId?: string }>>

interface Pencarian {
  /** Name of the post, as the person holds it. */
  readonly jabatan?: RegExp
  readonly unit?: RegExp
  readonly jenjang?: string
}

/** For each role the people who would really hold it; the first found is taken, in order of NIP. */
const CARI: Partial<Record<Peran, readonly Pencarian[]>> = {
  sekda: [{ jabatan: /^sekretaris daerah/i }],
  pimpinan: [
    { jabatan: /^kepala dinas/i, jenjang: 'jpt-pratama' },
    { jenjang: 'jpt-pratama' },
    { jabatan: /^kepala/i },
  ],
  tpk: [{ jabatan: /^asisten/i, jenjang: 'jpt-pratama' }, { jabatan: /^kepala badan/i }, { jenjang: 'jpt-pratama' }],
  analis: [{ unit: /kepegawaian/i, jabatan: /analis/i }, { unit: /kepegawaian/i }],
  asesor: [{ jabatan: /asesor/i }, { unit: /kepegawaian/i }],
  inspektorat: [{ unit: /inspektorat/i, jabatan: /auditor|pengawas/i }, { unit: /inspektorat/i }],
  'petugas-aduan': [{ unit: /komunikasi|informatika/i }],
  penghubung: [{ unit: /komunikasi|informatika/i }],
  'petugas-kelurahan': [{ unit: /^kelurahan/i }],
  pegawai: [{ jenjang: 'pengawas' }, { jenjang: 'administrator' }, {}],
}
const NAMA: Partial<Record<Peran, string>> = {
  ppk: 'Wali Kota (contoh)',
  bkn: 'Verifikator BKN (contoh)',
  dprd: 'Anggota DPRD (contoh)',
  admin: 'Admin BKPSDM (contoh)',
}

/** One person serves one account. A role whose person is not in the city gets an account without one. */
export function pilihOrangContoh(unit: readonly UnitBernama[], pegawai: readonly PegawaiDikenal[]): OrangContoh {
  const namaUnit = new Map(unit.map((u) => [u.id, u.nama]))
  const induk = new Map(unit.map((u) => [u.id, u.perangkatDaerahId ?? u.id]))
  const dipakai = new Set<string>()
  const urut = pegawai.filter((p) => p.sintetis === true).sort((a, b) => (a.nip < b.nip ? -1 : 1))
  const cocok = (p: PegawaiDikenal, c: Pencarian): boolean => {
    if (c.jenjang !== undefined && p.jabatanKini?.jenjang !== c.jenjang) return false
    if (c.jabatan && !c.jabatan.test(p.jabatanKini?.namaJabatan ?? '')) return false
    if (!c.unit) return true
    const kantor = induk.get(p.unitId ?? '') ?? ''
    return c.unit.test(namaUnit.get(p.unitId ?? '') ?? '') || c.unit.test(namaUnit.get(kantor) ?? '')
  }
  const hasil: OrangContoh = {}
  for (const [peran, pencarian] of Object.entries(CARI) as [Peran, readonly Pencarian[]][]) {
    const orang = pencarian.map((c) => urut.find((p) => !dipakai.has(p.id) && cocok(p, c))).find((p) => p !== undefined)
    if (!orang) continue
    dipakai.add(orang.id)
    const unitId = orang.unitId && UNIT_SENDIRI[peran]?.(orang.unitId, induk)
    hasil[peran] = { pegawaiId: orang.id, nama: orang.nama, ...(unitId ? { unitId } : {}) }
  }
  for (const [peran, nama] of Object.entries(NAMA) as [Peran, string][]) hasil[peran] = { nama }
  return hasil
}

/** Head of office: the whole office; officer of a kelurahan: that kelurahan. */
const UNIT_SENDIRI: Partial<Record<Peran, (unitId: string, induk: ReadonlyMap<string, string>) => string | undefined>> =
  {
    pimpinan: (unitId, induk) => induk.get(unitId) ?? unitId,
    penghubung: (unitId, induk) => induk.get(unitId) ?? unitId,
    'petugas-kelurahan': (unitId) => unitId,
  }
