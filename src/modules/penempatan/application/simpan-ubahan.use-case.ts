import type { Jenjang } from '#modules/jabatan'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { temuanKursi } from '../domain/rencana/index.ts'
import type { DepsPenempatan } from './deps.ts'
import type { RencanaDto, TemuanDto } from './rencana.dto.ts'
import { sitasiAturan, sitasiSyarat } from './sitasi-aturan.ts'
import type { TulisSesuaikan } from './skenario.use-case.ts'
import { kursiPlt, poin } from './susun-usulan.ts'
import { bacaUbahan, type TempatUbah, type UbahanTerbaca } from './ubah-rencana.baca.ts'
import { ubahanDto } from './ubah-rencana.urai.ts'
import { type Hitungan, hitunganKeadaan, usulanUbahan } from './ubah-rencana.lembar.ts'
import type { Runtun } from './ubah-rencana.runtun.ts'

/** Findings about holders stay as they were; those about seats are of the new plan. */
function temuanBaru({ isi }: UbahanTerbaca, h: Hitungan, lama: readonly TemuanDto[]): TemuanDto[] {
  const kolom = new Map(Array.from(isi.graf.jabatan, (x, j) => [x, j]))
  const kursi = temuanKursi({ ...isi.graf, capacity: h.capacity }, h.duduk).map((t): TemuanDto => {
    const ke = isi.jabatan[kolom.get(t.jabatan[0]!)!]!
    return {
      kode: t.kode,
      tingkat: t.tingkat,
      aturan: t.aturan,
      sitasi:
        t.kode === 'kursi-kosong-tanpa-calon' ? sitasiSyarat((ke.jenjang ?? '') as Jenjang) : sitasiAturan(t.aturan),
      objek: [{ jenis: 'jabatan', id: ke.jabatanId ?? '', nama: ke.nama }],
      data: { ...t.data },
    }
  })
  const urutan = { blokir: 0, peringatan: 1, info: 2 }
  return [
    ...lama.filter((t) => t.kode !== 'kursi-kosong-tanpa-calon' && t.kode !== 'kursi-tetap-kosong'),
    ...kursi,
  ].toSorted((a, b) => urutan[a.tingkat] - urutan[b.tingkat] || (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0))
}

/** Columns with an acting official; runs stored before this was kept have it read again. */
async function bacaPlt(deps: DepsPenempatan, trx: Transaksi, { isi }: UbahanTerbaca): Promise<readonly number[]> {
  if (isi.plt) return isi.plt
  const plt = kursiPlt(await deps.bacaFaktaPegawai(trx, { pada: isi.tmt }), isi.tmt)
  return isi.jabatan.flatMap((j, x) => (j.jabatanId !== null && plt.has(j.jabatanId) ? [x] : []))
}

function susunRun(
  m: TempatUbah & { readonly catatan?: string | undefined },
  b: UbahanTerbaca,
  asal: RencanaDto,
  plt: readonly number[],
  kepala: Pick<RencanaDto, 'id' | 'dibuatPada' | 'oleh'>,
): RencanaDto {
  const akhir = b.keadaan.at(-1)!
  const h = hitunganKeadaan(b.lembar.graf, akhir)
  const { p, q } = b.tersimpan.harga
  const bahan = { ...b.lembar.bahan, plt: new Set(plt.map((j) => b.isi.jabatan[j]!.jabatanId!)) }
  const usulan = usulanUbahan({ ...b.lembar, bahan }, h, {
    kunci: 'disesuaikan',
    hargaLangkah: m.kunci === 'penuh' ? 0 : poin(p / q),
    masalah: akhir.coba.penugasan.masalahSertifikat,
  })
  const varian = (v: 'pasti' | 'bersyarat') => ({
    pasangan: asal[v].pasangan,
    // The curve is of plans without edits.
    kurva: [],
    rencana: m.varian === v ? [usulan] : [],
  })
  return {
    ...asal,
    ...kepala,
    pasti: varian('pasti'),
    bersyarat: varian('bersyarat'),
    // What verifying a fact would raise was computed for the plan it began from.
    fakta: [],
    temuan: temuanBaru(b, h, asal.temuan),
    asal: {
      dari: { rencanaId: m.rencanaId, varian: m.varian, kunci: m.kunci },
      ubahan: b.daftar.map((u) => ubahanDto(b.isi, u)),
      ...(m.catatan && { catatan: m.catatan }),
    },
  }
}

/**
 * Keeps a plan edited by hand as a run of its own. Who is named in an edit can read in his own log that it was made; a
 * scenario the plan belongs to is told.
 */
export const buatSimpanUbahan =
  (deps: DepsPenempatan, runtun: Runtun, tulisSesuaikan: TulisSesuaikan) =>
  async (
    m: TempatUbah & { readonly catatan?: string | undefined },
    pelaku: Pelaku,
  ): Promise<Result<RencanaDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:hitung')
    if (!izin.ok) return izin
    const mulai = performance.now()
    const baca = await bacaUbahan(deps, runtun)(m, pelaku)
    if (!baca.ok) return baca
    const b = baca.value
    if (b.daftar.length === 0) return gagal({ kode: 'penempatan.belum-ada-ubahan' })
    if (!b.keadaan.at(-1)!.layak) return gagal({ kode: 'penempatan.ubahan-tanpa-rencana' })
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<RencanaDto, Galat>> => {
      const asal = await deps.penyimpanan.baca(trx, m.rencanaId)
      if (!asal) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
      const plt = await bacaPlt(deps, trx, b)
      const kepala = { id: deps.idBaru(), dibuatPada: deps.jam.sekarang().toISOString(), oleh: pelaku.nama }
      const run = susunRun(m, b, asal, plt, kepala)
      const rencana = { ...run, ms: { ubah: Math.round((performance.now() - mulai) * 10) / 10 } }
      const dari = { rencanaId: m.rencanaId, varian: m.varian, kunci: m.kunci }
      const langkah = { rencanaId: rencana.id, dari, ...(m.catatan && { catatan: m.catatan }) }
      // A scenario that takes no more plans refuses here, and nothing is kept.
      if (rencana.skenarioId !== undefined) {
        const h = await tulisSesuaikan(trx, { id: rencana.skenarioId, ...langkah }, pelaku)
        if (!h.ok) return h
      }
      await deps.penyimpanan.simpan(trx, rencana, {
        ...b.isi,
        plt,
        rencana: [
          {
            ...b.tersimpan,
            kunci: 'disesuaikan',
            duduk: hitunganKeadaan(b.lembar.graf, b.keadaan.at(-1)!).duduk,
            ubahan: b.daftar,
            dudukAsal: [...b.tersimpan.duduk],
          },
        ],
      })
      await catatUbahan(deps, trx, pelaku, rencana)
      return ok(rencana)
    })
  }

/** What somebody wrote in his own words stays with the run: the log can never be made to forget it. */
async function catatUbahan(deps: DepsPenempatan, trx: Transaksi, pelaku: Pelaku, rencana: RencanaDto): Promise<void> {
  const umum = { tindakan: 'rencana.disesuaikan', objekJenis: 'rencana', objekId: rencana.id } as const
  const { ubahan, dari } = rencana.asal!
  await deps.catatBanyak(trx, pelaku, [
    {
      ...umum,
      rincian: { dari: dari.rencanaId, varian: dari.varian, kunci: dari.kunci, ubahan: ubahan.length },
    },
    ...ubahan.flatMap((u) =>
      u.pegawai
        ? [
            {
              ...umum,
              pegawaiId: u.pegawai.id,
              rincian: { ubahan: u.jenis, ...(u.jabatan && { jabatan: u.jabatan.nama }) },
            },
          ]
        : [],
    ),
  ])
}
