import { z } from 'zod'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { isIsoDate } from '#regulasi'
import { halaman, type Arah, kataGalat, lihat, type Rute, type Tampil, tampil } from '#platform/web'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { GalatSkenario, SkenarioDto } from '../application/skenario.dto.ts'
import type { MasalahSetelan, Setelan } from '../domain/skenario/index.ts'
import { bacaIsian } from './skenario-baca-isian.ts'
import {
  BARIS_TERBANYAK,
  barisKosong,
  denganBarisKosong,
  ISIAN_TEKS,
  jumlahBaris,
  kataOrang,
  NAMA_DAFTAR,
  nilaiDari,
  type NilaiIsian,
  type NilaiSetelan,
  tanpaBaris,
  teksNilai,
  terapkanAksi,
} from './skenario-isian.ts'
import { orangDalam } from './skenario-kata.ts'
import { kataMasalah } from './masalah-setelan.teks.ts'
import { isianMasalah } from './skenario-masalah.ts'
import { type HasilIsian, HalamanSetelan } from './skenario-setelan.view.tsx'
import { idSaja, type UseSkenarioWeb } from './skenario.tipe.ts'

const teks = z.string().max(2000).optional()
const fields = z.object({
  sesudah: z.coerce.number().int().min(0),
  jabatan: z.array(z.string().max(64)).max(10_000),
  unitBergerak: z.array(z.string().max(64)).max(10_000),
  ...(Object.fromEntries(ISIAN_TEKS.map((n) => [n, teks])) as Readonly<Record<string, typeof teks>>),
})
type Isian = z.output<typeof fields>

const KOSONG = { galat: {}, umum: [], peringatan: [] } as const

/** The form of a scenario's settings: nothing is recorded before "save", and what is wrong is said all at once. */
export const ruteSetelan = (use: UseSkenarioWeb): Rute[] => [
  halaman({
    path: '/kerja/skenario/:id/setelan',
    permission: 'rencana:hitung',
    params: idSaja,
    load: (k) => muat(use, k.params.id, k.hariIni, k.pelaku),
    form: {
      fields,
      act: ({ fields: f, k }) =>
        jalankan(use, f, { id: k.params.id, pelaku: k.pelaku, bahasa: k.bahasa, hariIni: k.hariIni }),
    },
    view: ({ data, form, k }) => {
      // A page too old, or a text too long: what was typed stands as it was.
      const ulang = Object.keys(form.nilai).length > 0 ? { ...data.isian, nilai: form.nilai } : data.isian
      return (
        <HalamanSetelan
          skenario={data.skenario}
          isian={(form.hasil as HasilIsian | undefined) ?? ulang}
          form={form}
          bahasa={k.bahasa}
        />
      )
    },
  }),
]

async function muat(
  use: UseSkenarioWeb,
  id: string,
  hariIni: IsoDate,
  pelaku: Pelaku,
): Promise<Result<{ readonly skenario: SkenarioDto; readonly isian: HasilIsian }, Galat>> {
  const baca = await use.bacaSkenario({ id }, pelaku)
  if (!baca.ok) return baca
  const { setelan } = baca.value.keadaan
  if (!baca.value.boleh.includes('atur') || !setelan) return gagal({ kode: 'skenario.setelan-tidak-terbuka' })
  if (NAMA_DAFTAR.some((d) => (setelan[d]?.length ?? 0) > BARIS_TERBANYAK))
    return gagal({ kode: 'skenario.terlalu-banyak-baris', data: { n: BARIS_TERBANYAK } })
  const bahan = await use.bahanSetelan(
    { pada: setelan.tmt || hariIni, orangIds: orangDalam([setelan]), kata: [] },
    pelaku,
  )
  if (!bahan.ok) return bahan
  const nilai = nilaiDari(setelan, bahan.value)
  // Names of the people in it, found as the form finds them.
  const ditemukan = new Map([...bahan.value.orang.values()].map((o) => [o.nip, { orang: [o], jumlah: 1 }] as const))
  return ok({ skenario: baca.value, isian: { ...KOSONG, nilai, bahan: { ...bahan.value, ditemukan } } })
}

interface Siapa {
  readonly id: string
  readonly pelaku: Pelaku
  readonly bahasa: Bahasa
  readonly hariIni: IsoDate
}

async function jalankan(use: UseSkenarioWeb, f: Isian, k: Siapa): Promise<Result<Arah | Tampil, Galat>> {
  const mentah = nilaiKiriman(f)
  const tmt = teksNilai(mentah, 'tmt')
  const aksi = teksNilai(mentah, 'aksi')
  const simpan = aksi === 'hitung' || aksi === 'simpan'
  const bahan = await use.bahanSetelan(
    { pada: isIsoDate(tmt) ? tmt : k.hariIni, orangIds: [], kata: kataOrang(mentah) },
    k.pelaku,
  )
  if (!bahan.ok) return bahan
  const nilai = terapkanAksi(simpan ? tanpaBarisKosong(mentah) : mentah, bahan.value)
  const dasar: HasilIsian = { ...KOSONG, nilai, bahan: bahan.value }
  if (!simpan && aksi !== 'segarkan') return ok(tampil(dasar))
  const baca = bacaIsian(nilai, bahan.value, k.bahasa)
  // What the form itself finds nothing wrong with is judged where it is kept, on the facts of that moment.
  if (simpan && baca.setelan && Object.keys(baca.galat).length === 0)
    return simpanSetelan(use, { f, aksi, setelan: baca.setelan, dasar }, k)
  const hasil = await periksaSemua(use, baca, dasar, k)
  return ok(simpan ? tampil(hasil, 422) : tampil(hasil))
}

/** The form's own findings and those of the facts and the law, each beside its field; one field says one thing first. */
async function periksaSemua(
  use: UseSkenarioWeb,
  baca: ReturnType<typeof bacaIsian>,
  dasar: HasilIsian,
  k: Siapa,
): Promise<HasilIsian> {
  const hasil = { ...dasar, galat: { ...baca.galat } }
  if (!isIsoDate(baca.draf.tmt)) return hasil
  const masalah = await use.periksaSetelan({ setelan: baca.draf }, k.pelaku)
  if (!masalah.ok) return { ...hasil, umum: [kataGalat(k.bahasa, masalah.error)] }
  return denganMasalah(hasil, masalah.value, k.bahasa)
}

/** What the form found itself is said first; a field that is wrong is not warned of besides. */
function denganMasalah(h: HasilIsian, masalah: readonly MasalahSetelan[], bahasa: Bahasa): HasilIsian {
  const { blokir, peringatan } = bagiMasalah(masalah, bahasa)
  const galat = { ...blokir, ...h.galat }
  return { ...h, galat, peringatan: peringatan.filter((p) => !galat[p.isian]) }
}

function bagiMasalah(masalah: readonly MasalahSetelan[], bahasa: Bahasa) {
  const blokir: Record<string, string[]> = {}
  const peringatan: { isian: string; kata: string }[] = []
  for (const m of masalah) {
    const isian = isianMasalah(m)
    const kata = kataMasalah(m, bahasa)
    // A list of posts may be wrong in every place of it: three say enough.
    if (m.tingkat === 'blokir' && (blokir[isian] ??= []).length < 3) blokir[isian].push(kata)
    if (m.tingkat === 'peringatan') peringatan.push({ isian, kata })
  }
  return { blokir, peringatan }
}

async function simpanSetelan(
  use: UseSkenarioWeb,
  m: { readonly f: Isian; readonly aksi: string; readonly setelan: Setelan; readonly dasar: HasilIsian },
  k: Siapa,
): Promise<Result<Arah | Tampil, Galat>> {
  const catatan = teksNilai(m.dasar.nilai, 'catatan')
  const { id } = k
  const atur = await use.aturSkenario(
    { id, sesudah: m.f.sesudah, setelan: m.setelan, ...(catatan !== '' && { catatan }) },
    k.pelaku,
  )
  if (!atur.ok) return ok(tampil(ditolak(m.dasar, atur.error, k.bahasa), 422))
  const hasil = denganMasalah(m.dasar, atur.value.peringatan, k.bahasa)
  if (m.aksi === 'simpan') return ok(sesudah(`/kerja/skenario/${id}`, 'skenario.setelan-disimpan', hasil))
  const baca = await use.bacaSkenario({ id }, k.pelaku)
  if (!baca.ok) return baca
  const hitung = await use.hitungSkenario({ id, sesudah: baca.value.langkah.length }, k.pelaku)
  if (!hitung.ok) return ok(tampil(ditolak(hasil, hitung.error, k.bahasa), 422))
  return ok(sesudah(`/kerja/skenario/${id}#rencana`, 'skenario.setelan-dihitung', hasil))
}

/** What is to be known of settings that hold is said once they are kept, too. */
const sesudah = (ke: string, pesan: 'skenario.setelan-disimpan' | 'skenario.setelan-dihitung', h: HasilIsian): Arah => {
  const catatan = h.peringatan
    .slice(0, 2)
    .map((p) => p.kata)
    .join(' ')
  return catatan === '' ? lihat(ke, pesan) : lihat(ke, `${pesan}-catatan`, { catatan })
}

/** A refusal keeps the form, and shows what it names: fields, or settings that cannot hold together. */
function ditolak(dasar: HasilIsian, galat: GalatSkenario, bahasa: Bahasa): HasilIsian {
  return {
    ...(galat.masalah ? denganMasalah(dasar, galat.masalah, bahasa) : dasar),
    umum: galat.konflik || galat.masalah ? [] : [kataGalat(bahasa, galat)],
    konflik: galat.konflik,
  }
}

function nilaiKiriman(f: Isian): NilaiSetelan {
  const { sesudah: _, ...isi } = f
  const nilai: Record<string, NilaiIsian> = {}
  for (const [nama, v] of Object.entries(isi as Readonly<Record<string, NilaiIsian | undefined>>))
    if (v !== undefined) nilai[nama] = v
  return denganBarisKosong(nilai)
}

function tanpaBarisKosong(n: NilaiSetelan): NilaiSetelan {
  let hasil = n
  for (const d of NAMA_DAFTAR)
    for (let i = jumlahBaris(hasil, d) - 1; i >= 0; i--) if (barisKosong(hasil, d, i)) hasil = tanpaBaris(hasil, d, i)
  return hasil
}
