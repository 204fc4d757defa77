import { KOMPONEN } from '#modules/kecocokan'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import type { Setelan } from '../domain/skenario/index.ts'
import { JENJANG_MANAJERIAL } from './skenario-isian.ts'
import { teksKataSetelan } from './skenario-kata.teks.ts'

/** One setting in words. A list says each of its items; a single value is a list of one. */
export interface ButirSetelan {
  readonly kunci: string
  readonly istilah: string
  readonly butir: readonly string[]
  readonly daftar: boolean
}
export interface BedaButir {
  readonly istilah: string
  /** A single value: from, to. */
  readonly dari?: string
  readonly ke?: string
  /** A list: what came, what went. */
  readonly datang: readonly string[]
  readonly pergi: readonly string[]
}
type Nama = Pick<BahanSetelan, 'jabatan' | 'unit' | 'orang'>

/** Settings in words a reader understands without the form. */
export function uraiSetelan(s: Setelan, nama: Nama, bahasa: Bahasa): ButirSetelan[] {
  const t = teksKataSetelan(bahasa)
  const k = kamus(nama, bahasa)
  const rupiah = (n: number) => t('rupiah', { n: angka(bahasa, n) })
  const satu = (kunci: string, istilah: string, isi: string): ButirSetelan => ({
    kunci,
    istilah,
    butir: [isi],
    daftar: false,
  })
  const banyak = (kunci: string, istilah: string, butir: readonly string[]): ButirSetelan => ({
    kunci,
    istilah,
    butir,
    daftar: true,
  })
  const { dasar } = s.bobot
  return [
    satu('tmt', t('tmt'), tanggal(bahasa, s.tmt)),
    s.jabatan === null
      ? satu('jabatan', t('jabatan'), t('semuaJabatan'))
      : banyak('jabatan', t('jabatan'), s.jabatan.map(k.jabatan)),
    s.unitBergerak === null
      ? satu('unitBergerak', t('unitBergerak'), t('semuaOrang'))
      : banyak('unitBergerak', t('unitBergerak'), s.unitBergerak.map(k.unit)),
    banyak(
      'tetap',
      t('tetap'),
      s.tetap.map((x) => t('orangAlasan', { orang: k.orang(x.pegawaiId), alasan: x.alasan })),
    ),
    ...KOMPONEN.map((c) => satu(`bobot-${c}`, t(`bobot-${c}`), angka(bahasa, s.bobot.kecocokan[c]))),
    ...JENJANG_MANAJERIAL.map((j) => satu(`jenjang-${j}`, t(`jenjang-${j}`), angka(bahasa, s.bobot.jenjang[j] ?? 0))),
    satu(
      'dasar',
      t('dasar'),
      [
        dasar.sumber,
        dasar.nomor ? t('nomor', { nomor: dasar.nomor }) : t('tanpaNomor'),
        dasar.tanggal ? tanggal(bahasa, dasar.tanggal) : '',
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...(['veto', 'wajib'] as const).map((d) =>
      banyak(
        d,
        t(d),
        s[d].map((x) =>
          t('pasanganAlasan', {
            orang: k.orang(x.pegawaiId),
            jabatan: k.jabatan(x.jabatanId),
            alasan: x.alasan,
          }),
        ),
      ),
    ),
    banyak(
      'kursi',
      t('kursi'),
      s.kursi.map((x) =>
        t(x.banyak === 0 ? 'kursiTutup' : 'kursiAlasan', {
          jabatan: k.jabatan(x.jabatanId),
          banyak: x.banyak,
          alasan: x.alasan,
        }),
      ),
    ),
    banyak(
      'poinJabatan',
      t('poinJabatan'),
      (s.poinJabatan ?? []).map((x) =>
        t('poinAlasan', { jabatan: k.jabatan(x.jabatanId), banyak: x.banyak, alasan: x.alasan }),
      ),
    ),
    banyak(
      'minimum',
      t('minimum'),
      s.minimum.map((x) => t('minimumUnit', { unit: k.unit(x.unitId), banyak: x.banyak })),
    ),
    satu('maksLangkah', t('maksLangkah'), s.maksLangkah === null ? t('tanpaBatas') : angka(bahasa, s.maksLangkah)),
    satu('skorTerendah', t('skorTerendah'), s.skorTerendah === null ? t('tanpaBatas') : angka(bahasa, s.skorTerendah)),
    satu('biaya', t('biaya'), s.biaya.perLangkah === null ? t('tidakDiisi') : rupiah(s.biaya.perLangkah)),
    banyak(
      'tunjangan',
      t('tunjangan'),
      Object.entries(s.biaya.tunjanganKelas ?? {})
        .toSorted((a, b) => Number(b[0]) - Number(a[0]))
        .map(([kelas, n]) => t('tunjanganKelas', { kelas, n: rupiah(n) })),
    ),
  ]
}

/** What a version of the settings says otherwise than the one before it. */
export function bedaSetelan(lama: Setelan, baru: Setelan, nama: Nama, bahasa: Bahasa): BedaButir[] {
  const dulu = new Map(uraiSetelan(lama, nama, bahasa).map((b) => [b.kunci, b]))
  return uraiSetelan(baru, nama, bahasa).flatMap((b): BedaButir[] => {
    const a = dulu.get(b.kunci)
    if (!a) return []
    if (!a.daftar && !b.daftar)
      return a.butir[0] === b.butir[0]
        ? []
        : [{ istilah: b.istilah, dari: a.butir[0] ?? '', ke: b.butir[0] ?? '', datang: [], pergi: [] }]
    const datang = b.butir.filter((x) => !a.butir.includes(x))
    const pergi = a.butir.filter((x) => !b.butir.includes(x))
    return datang.length + pergi.length === 0 ? [] : [{ istilah: b.istilah, datang, pergi }]
  })
}

/** Who, which post, which unit; what is no longer there on the date is said to be so. */
function kamus(nama: Nama, bahasa: Bahasa) {
  const t = teksKataSetelan(bahasa)
  const jabatan = new Map(nama.jabatan.map((j) => [j.id, j]))
  const unit = new Map(nama.unit.map((u) => [u.id, u.nama]))
  return {
    orang: (id: string) => {
      const o = nama.orang.get(id)
      return o ? `${o.nama} (${o.nip})` : t('orangHilang')
    },
    jabatan: (id: string) => {
      const j = jabatan.get(id)
      if (!j) return t('jabatanHilang')
      const termuat = [j.unit, j.kantor].some((x) => j.nama.toLowerCase().includes(x.toLowerCase()))
      return termuat ? j.nama : `${j.nama}, ${j.unit}`
    },
    unit: (id: string) => unit.get(id) ?? t('unitHilang'),
  }
}

/** People named in settings: their names are looked up for the page. */
export const orangDalam = (s: readonly Setelan[]): string[] => [
  ...new Set(s.flatMap((x) => [...x.tetap, ...x.veto, ...x.wajib].map((y) => y.pegawaiId))),
]
