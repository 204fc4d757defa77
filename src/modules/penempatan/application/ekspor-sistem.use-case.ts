import { ambangJpm, hitungJpm, type KategoriJpm } from '#modules/kecocokan'
import { levelPerKode } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import { hargaBerikut } from './harga-berikut.ts'
import type { BarisRencanaDto, KunciRencana, NamaVarian, RencanaDto, UsulanDto } from './rencana.dto.ts'

/** National systems a plan is handed to. Their own templates are not public: see the notes in the file. */
export const SISTEM = ['imut', 'simata'] as const
export type Sistem = (typeof SISTEM)[number]

/** One line with what such a file asks for and no more; null = not known. */
export interface BarisSistem {
  readonly baris: BarisRencanaDto
  readonly jenis: string | null
  readonly golongan: string | null
  readonly tmtGolongan: string | null
  readonly tmtJabatan: string | null
  readonly pendidikan: { readonly tingkat: string; readonly nama: string | null } | null
  /** Newest first, two at most. */
  readonly predikat: readonly { readonly tahun: number; readonly nilai: string }[]
  /** Box of the nine-box matrix; null = not known, or in none. */
  readonly kotakTalenta: number | null
  /** Against the standard of the post proposed; null = the post has no standard of its own. */
  readonly jpm: { readonly persen: number | null; readonly kategori: KategoriJpm } | null
  /** Points the plan loses with the next person at this post; null = nobody else may hold it. */
  readonly hargaBerikut: number | null
}
export interface EksporSistem {
  readonly rencana: RencanaDto
  readonly varian: NamaVarian
  readonly usulan: UsulanDto
  readonly baris: readonly BarisSistem[]
}
export interface MasukanEksporSistem {
  readonly id: string
  readonly varian: NamaVarian
  readonly kunci?: KunciRencana
  readonly sistem: Sistem
}

/** Competence against the standard of the post proposed. */
async function bacaJpm(deps: DepsPenempatan, trx: Transaksi, usulan: UsulanDto, pada: string) {
  const pegawaiIds = usulan.baris.map((b) => b.pegawai.id)
  const standar = levelPerKode(await deps.bacaStandar(trx, { pada }), (s) => s.jabatanId)
  const nilai = levelPerKode(await deps.bacaNilai(trx, { pada, pegawaiIds }), (n) => n.pegawaiId)
  const ambang = ambangJpm(pada)
  return (b: BarisRencanaDto): BarisSistem['jpm'] => {
    const s = standar.get(b.ke.jabatanId ?? '')
    const h = s && hitungJpm(s, nilai.get(b.pegawai.id) ?? {}, ambang)
    return h?.ok ? { persen: h.value.jpm, kategori: h.value.kategori } : null
  }
}

const faktaBaris = (p: PegawaiFakta | undefined) => {
  const kini = p?.jabatanKini
  return {
    jenis: p?.jenis ?? null,
    golongan: p?.golongan ?? null,
    tmtGolongan: p?.tmtGolongan ?? null,
    tmtJabatan: kini && !kini.tmtTidakDiketahui ? kini.tmt : null,
    pendidikan: p?.pendidikan ? { tingkat: p.pendidikan.tingkat, nama: p.pendidikan.nama ?? null } : null,
    kotakTalenta: p?.kotakTalenta ?? null,
    predikat: (p?.predikat ?? []).toSorted((a, b) => b.tahun - a.tahun).slice(0, 2),
  }
}

/** A stored plan for another system: persons leave the program, so each of them gets an entry he can read. */
export const buatEksporSistem =
  (deps: DepsPenempatan) =>
  async (m: MasukanEksporSistem, pelaku: Pelaku): Promise<Result<EksporSistem, Galat>> => {
    for (const perlu of ['rencana:lihat', 'pegawai:ekspor'] as const) {
      const izin = periksaIzin(pelaku, perlu)
      if (!izin.ok) return izin
    }
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<EksporSistem, Galat>> => {
      const rencana = await deps.penyimpanan.baca(trx, m.id)
      const isi = rencana && (await deps.penyimpanan.bacaGraf(trx, m.id))
      const daftar = rencana?.[m.varian].rencana ?? []
      const cari = (k: string | undefined) => daftar.find((u) => u.kunci === k)
      const usulan = m.kunci === undefined ? (cari('diminta') ?? cari('disarankan') ?? daftar[0]) : cari(m.kunci)
      const tersimpan = isi?.rencana.find((r) => r.varian === m.varian && r.kunci === usulan?.kunci)
      if (!rencana || !isi || !usulan || !tersimpan) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
      const ids = usulan.baris.map((b) => b.pegawai.id)
      const pada = rencana.tmt
      const fakta = ids.length === 0 ? [] : await deps.bacaFaktaPegawai(trx, { pada, ids })
      const perOrang = new Map(fakta.map((p) => [p.id, p]))
      const jpm = await bacaJpm(deps, trx, usulan, pada)
      const harga = hargaBerikut(isi, tersimpan)
      for (const pegawaiId of ids)
        await deps.catat(trx, pelaku, {
          tindakan: `rencana.ekspor-${m.sistem}`,
          objekJenis: 'rencana',
          objekId: m.id,
          pegawaiId,
          rincian: { varian: m.varian, kunci: usulan.kunci },
        })
      const baris = usulan.baris.map((b) => ({
        baris: b,
        ...faktaBaris(perOrang.get(b.pegawai.id)),
        jpm: jpm(b),
        hargaBerikut: harga.get(b.ke.jabatanId ?? '') ?? null,
      }))
      return ok({ rencana, varian: m.varian, usulan, baris })
    })
  }
