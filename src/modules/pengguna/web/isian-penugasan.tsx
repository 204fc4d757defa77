import { z } from 'zod'
import { Isian, Pilihan } from '#design'
import { PERAN } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import type { UnitBernama } from '../application/deps.ts'
import { namaPeran } from './peran.teks.ts'
import { teksPengguna } from './pengguna.teks.ts'

/** Role, unit, period, basis: the same fields in the invitation and in a later assignment. */
export const isianPenugasan = {
  peran: z.enum(PERAN),
  unitId: z.uuid().optional(),
  mulai: z.iso.date(),
  sampai: z.iso.date().optional(),
  dasar: z.string().trim().max(200).optional(),
}

/** Units as a tree, indented by depth, so that "Bidang Umum" of two offices can be told apart. */
function pohon(unit: readonly UnitBernama[]): { nilai: string; label: string }[] {
  const anak = new Map<string | null, UnitBernama[]>()
  const ada = new Set(unit.map((u) => u.id))
  for (const u of unit) {
    const induk = u.indukId !== null && ada.has(u.indukId) ? u.indukId : null
    anak.set(induk, [...(anak.get(induk) ?? []), u])
  }
  const hasil: { nilai: string; label: string }[] = []
  const telusuri = (induk: string | null, dalam: number): void => {
    if (dalam > 8) return
    for (const u of anak.get(induk) ?? []) {
      hasil.push({ nilai: u.id, label: `${'\u2003'.repeat(dalam)}${u.nama}` })
      telusuri(u.id, dalam + 1)
    }
  }
  telusuri(null, 0)
  return hasil
}

export function IsianPenugasan(p: { unit: readonly UnitBernama[]; hariIni: string; bahasa: Bahasa }) {
  const t = teksPengguna(p.bahasa)
  return (
    <>
      <Pilihan
        nama="peran"
        label={t('peran')}
        pilihan={PERAN.map((x) => ({ nilai: x, label: namaPeran(p.bahasa, x) }))}
      />
      <Pilihan
        nama="unitId"
        label={t('unit')}
        bolehKosong
        kosong={t('seluruh')}
        bantuan={t('unitBantuan')}
        pilihan={pohon(p.unit)}
      />
      <Isian nama="mulai" label={t('mulai')} jenis="date" awal={p.hariIni} />
      <Isian nama="sampai" label={t('sampai')} jenis="date" bolehKosong bantuan={t('sampaiBantuan')} />
      <Isian nama="dasar" label={t('dasar')} bolehKosong maks={200} bantuan={t('dasarBantuan')} />
    </>
  )
}
