import {
  bandingkan,
  type BarisFakta,
  type KonteksImpor,
  type PerubahanTabel,
  type RencanaImpor,
  type TabelFakta,
} from '#platform/fakta'
import { bacaKepala, type BarisLembar, type KolomDikenal, type KumpulanMasalah } from '#platform/lembar'
import { type Galat, ok, type Result } from '#shared'
import { bacaNip } from './baca-siasn.ts'
import type { PenyimpanPegawai } from './pegawai.port.ts'

type Perihal = 'riwayat' | 'hukdis' | 'diklat' | 'uji-kompetensi' | 'kotak-talenta' | 'cltn' | 'sertifikat'

/** What a row says: one fact, or that the person is known to have none. */
export type IsiBaris = { readonly fakta: BarisFakta; readonly belumLengkap?: boolean } | 'tidak-ada'

export interface JenisFakta {
  readonly kolom: readonly KolomDikenal[]
  readonly tabel: TabelFakta
  /** Kind of facts a person can be known to have none of. */
  readonly perihal?: Perihal
  /** A person's rows are all there is, unless a row is refused or says otherwise. */
  readonly utuh?: boolean
  /** With these rows all is known, unless a row is refused or says otherwise; what is recorded already stays. */
  readonly menyeluruh?: boolean
  /** Reads the columns of the fact; problems go to `masalah`. undefined = refused. */
  readonly baca: (b: BarisLembar, masalah: KumpulanMasalah) => IsiBaris | undefined
  readonly kunci: (f: BarisFakta) => string
}

interface Orang {
  readonly id: string
  readonly fakta: Map<string, { nomor: number; isi: BarisFakta }>
  tidakAda?: number
  belumLengkap: boolean
  adaDitolak: boolean
}

/** Facts of people from a template: NIP to person, rows to facts, facts to changes. */
export async function susunFaktaOrang(
  penyimpan: PenyimpanPegawai,
  jenis: JenisFakta,
  k: KonteksImpor,
): Promise<Result<RencanaImpor, Galat>> {
  const kepala = bacaKepala(k.lembar, jenis.kolom)
  if (!kepala.ok) return kepala
  const orang = kumpulkan(kepala.value.baris, jenis, k.masalah, await penyimpan.idMenurutNip(k.trx))
  const ids = [...orang.keys()]
  const perubahan: PerubahanTabel[] = []
  const pegawai = new Map<string, readonly string[]>()
  const utuh = new Set<string>()
  for (const o of orang.values())
    if (o.tidakAda !== undefined || (jenis.utuh && !o.belumLengkap && !o.adaDitolak)) utuh.add(o.id)
  const fakta = bandingkan(
    jenis.tabel,
    await penyimpan.faktaKini(k.trx, jenis.tabel, ids),
    [...orang.values()].flatMap((o) => [...o.fakta.values()].map((f) => f.isi)),
    { kunci: (f) => `${String(f.pegawai_id)} ${jenis.kunci(f)}`, utuh, pada: k.berlaku },
  )
  perubahan.push(fakta.perubahan)
  for (const [id, kolom] of fakta.subjek) pegawai.set(id, kolom)
  let { baru, berubah, sama } = fakta
  if (jenis.perihal) {
    const tahu = bandingkan(
      penyimpan.tabel.kelengkapan,
      await kelengkapanKini(penyimpan, k, ids, jenis.perihal),
      [...orang.values()].flatMap((o) => kelengkapan(o, jenis, utuh.has(o.id) || menyeluruh(o, jenis))),
      { kunci: (f) => `${String(f.pegawai_id)} ${String(f.perihal)}`, pada: k.berlaku },
    )
    perubahan.push(tahu.perubahan)
    for (const id of tahu.subjek.keys()) if (!pegawai.has(id)) pegawai.set(id, [jenis.perihal])
    // A row "tidak ada" is counted by what it changes about the person.
    for (const o of orang.values()) {
      if (o.tidakAda === undefined) continue
      if (!tahu.subjek.has(o.id) && !fakta.subjek.has(o.id)) sama++
      else if (fakta.subjek.has(o.id)) berubah++
      else baru++
    }
  }
  return ok({ dibaca: kepala.value.baris.length, baru, berubah, sama, dihapus: fakta.dihapus, perubahan, pegawai })
}

function kumpulkan(
  baris: readonly BarisLembar[],
  jenis: JenisFakta,
  masalah: KumpulanMasalah,
  menurutNip: ReadonlyMap<string, string>,
): Map<string, Orang> {
  const hasil = new Map<string, Orang>()
  for (const b of baris) {
    if (b.rumus !== undefined) masalah.catat(b.nomor, b.rumus, 'impor.rumus')
    const nip = bacaNip(b, masalah, undefined, 'NIP')
    const id = nip === undefined ? undefined : menurutNip.get(nip)
    if (nip !== undefined && id === undefined)
      masalah.catat(b.nomor, b.judul('NIP'), 'impor.pegawai-tidak-dikenal', { nilai: nip })
    const isi = jenis.baca(b, masalah)
    if (id === undefined) continue
    const o: Orang = hasil.get(id) ?? { id, fakta: new Map(), belumLengkap: false, adaDitolak: false }
    hasil.set(id, o)
    tampung(o, b, isi, jenis, masalah)
    if (masalah.ditolak(b.nomor)) o.adaDitolak = true
  }
  return hasil
}

function tampung(
  o: Orang,
  b: BarisLembar,
  isi: IsiBaris | undefined,
  jenis: JenisFakta,
  masalah: KumpulanMasalah,
): void {
  if (isi === undefined || masalah.ditolak(b.nomor)) return
  const ganda = (lain: number) => masalah.catat(b.nomor, b.judul('NIP'), 'impor.baris-ganda', { lain })
  if (isi === 'tidak-ada') {
    const lain = o.tidakAda ?? o.fakta.values().next().value?.nomor
    if (lain !== undefined) ganda(lain)
    else o.tidakAda = b.nomor
    return
  }
  const fakta = { pegawai_id: o.id, ...isi.fakta }
  const kunci = jenis.kunci(fakta)
  const lain = o.tidakAda ?? o.fakta.get(kunci)?.nomor
  if (lain !== undefined) {
    ganda(lain)
    return
  }
  o.fakta.set(kunci, { nomor: b.nomor, isi: fakta })
  if (isi.belumLengkap) o.belumLengkap = true
}

const menyeluruh = (o: Orang, jenis: JenisFakta): boolean =>
  jenis.menyeluruh === true && o.fakta.size > 0 && !o.belumLengkap && !o.adaDitolak

/** What the person's rows say about the whole. Nothing, where neither "tidak ada" nor a whole list was given. */
function kelengkapan(o: Orang, jenis: JenisFakta, semua: boolean): BarisFakta[] {
  const baris = (lengkap: boolean) => [{ pegawai_id: o.id, perihal: jenis.perihal, lengkap }]
  if (semua) return baris(true)
  return o.belumLengkap ? baris(false) : []
}

const kelengkapanKini = async (
  penyimpan: PenyimpanPegawai,
  k: KonteksImpor,
  ids: readonly string[],
  perihal: Perihal,
) => (await penyimpan.faktaKini(k.trx, penyimpan.tabel.kelengkapan, ids)).filter((f) => f.perihal === perihal)
