import { definisiTeks } from '#platform/i18n'
import type { Pelaku } from '#platform/access'
import { tulisCsv, tulisXlsx } from '#platform/lembar'
import { berkas, halaman, type Rute } from '#platform/web'
import { type Galat, type IsoDate, ok, type Result } from '#shared'
import { cariDiPeta, type PetaJabatan, type SimpulJabatan } from '../domain/peta-jabatan.ts'
import { QueryPeta, type SuaraJabatan } from './peta-jabatan.alamat.ts'
import { teksPeta } from './peta-jabatan.teks.ts'
import { HalamanPeta, ratakan } from './peta-jabatan.view.tsx'

export interface UsePeta {
  readonly bacaPetaJabatan: (i: { readonly pada: IsoDate }, pelaku: Pelaku) => Promise<Result<PetaJabatan, Galat>>
  readonly tahunJelangPensiun: number
  readonly namaBidangStudi: (kode: string) => string
  /** null: the caller may not see it. */
  readonly bacaSuaraJabatan?: (jabatanId: string, pelaku: Pelaku) => Promise<readonly SuaraJabatan[] | null>
}

definisiTeks({
  id: { 'peta-jabatan.perangkat-tidak-ditemukan': 'Perangkat daerah itu tidak ada pada peta jabatan hari ini.' },
  en: { 'peta-jabatan.perangkat-tidak-ditemukan': 'That office is not on today’s post map.' },
})

function temukan(simpul: readonly SimpulJabatan[], id: string): SimpulJabatan | undefined {
  for (const s of simpul) {
    const ini = s.post.id === id ? s : temukan(s.anak, id)
    if (ini) return ini
  }
  return undefined
}

export const rutePetaJabatan = (use: UsePeta): Rute[] => [
  halaman({
    path: '/kerja/peta-jabatan',
    permission: 'peta-jabatan:lihat',
    query: QueryPeta,
    load: async (k) => {
      const peta = await use.bacaPetaJabatan({ pada: k.hariIni }, k.pelaku)
      if (!peta.ok) return peta
      const suara = k.query.jabatan ? await use.bacaSuaraJabatan?.(k.query.jabatan, k.pelaku) : null
      return ok({ peta: peta.value, suara: suara ?? null })
    },
    view: ({ data: { peta, suara }, k }) => {
      const jabatan = k.query.jabatan
        ? temukan(
            peta.perangkat.flatMap((p) => p.puncak),
            k.query.jabatan,
          )
        : undefined
      const idPerangkat = k.query.perangkat ?? (k.query.cari ? undefined : jabatan?.post.perangkatDaerahId)
      return (
        <HalamanPeta
          peta={peta}
          perangkat={peta.perangkat.find((p) => p.unit.id === idPerangkat)}
          jabatan={jabatan}
          suara={suara}
          hasilCari={k.query.cari ? cariDiPeta(peta, k.query.cari) : undefined}
          query={{ ...k.query, perangkat: idPerangkat }}
          pada={k.hariIni}
          tahunPensiun={use.tahunJelangPensiun}
          namaBidangStudi={use.namaBidangStudi}
          bahasa={k.bahasa}
        />
      )
    },
  }),
  ...(['csv', 'xlsx'] as const).map((bentuk) =>
    berkas({
      path: `/kerja/peta-jabatan.${bentuk}`,
      permission: 'peta-jabatan:lihat',
      query: QueryPeta,
      unduh: async (k) => {
        const peta = await use.bacaPetaJabatan({ pada: k.hariIni }, k.pelaku)
        if (!peta.ok) return peta
        const t = teksPeta(k.bahasa)
        const dipilih = k.query.perangkat
          ? peta.value.perangkat.filter((p) => p.unit.id === k.query.perangkat)
          : peta.value.perangkat
        if (dipilih.length === 0)
          return { ok: false as const, error: { kode: 'peta-jabatan.perangkat-tidak-ditemukan' } }
        const kepala = [t('perangkat'), t('unit'), t('kode'), t('jabatan'), t('jenjang'), t('eselon')]
        kepala.push(
          t('kebutuhan'),
          t('bezetting'),
          t('selisih'),
          t('pensiun', { n: use.tahunJelangPensiun }),
          t('pemegang'),
        )
        const baris = dipilih.flatMap((p) =>
          ratakan(p.puncak).map((s) => [
            p.unit.nama,
            s.unitNama,
            s.post.kode,
            s.post.nama,
            s.post.jenjang,
            s.post.eselon ?? null,
            s.kebutuhan,
            s.bezetting,
            s.selisih,
            s.pensiun,
            [
              ...s.pemegang.map((o) => o.nama),
              ...s.pelaksanaTugas.map((o) => t(o.peran === 'plt' ? 'plt' : 'plh', { nama: o.nama })),
            ].join('; '),
          ]),
        )
        return {
          nama: `${t('berkas')}-${k.hariIni}.${bentuk}`,
          tipe:
            bentuk === 'csv'
              ? 'text/csv; charset=utf-8'
              : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          isi: bentuk === 'csv' ? tulisCsv(kepala, baris) : await tulisXlsx(kepala, baris, t('judul')),
        }
      },
    }),
  ),
]
