import { z } from 'zod'
import { periksaIzin } from '#platform/access'
import { tulisCsv } from '#platform/lembar'
import { berkas, halaman, isianCentang, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { type Galat, ok, type Result } from '#shared'
import type { JatuhTempo } from '../application/jatuh-tempo.use-case.ts'
import type { TautanKalender } from '../application/penyimpanan.port.ts'
import { kataKepastian } from '../application/tenggat.teks.ts'
import { QueryTempo, saringTempo } from './jatuh-tempo.saring.ts'
import { teksTempo } from './jatuh-tempo.teks.ts'
import { HalamanTempo } from './jatuh-tempo.view.tsx'
import { cocokRahasia, kalenderDari, rahasiaTautan } from './kalender.ts'
import { kepalaDaerahDari } from './periksa.route.tsx'
import type { KalenderWeb, UseWeb } from './use-web.ts'

const JALUR = '/kerja/jatuh-tempo'
interface Data {
  readonly tempo: JatuhTempo
  readonly tautan: (TautanKalender & { readonly alamat: string }) | null
}

const halamanTempo = (use: UseWeb, kalender: KalenderWeb): Rute =>
  halaman({
    path: JALUR,
    permission: 'rencana:lihat',
    query: QueryTempo,
    load: async (k): Promise<Result<Data, Galat>> => {
      const tempo = await use.bacaJatuhTempo(k.pelaku)
      if (!tempo.ok) return tempo
      const t = await use.bacaTautan(k.pelaku)
      if (!t.ok) return t
      const jalur = t.value && `/kalender/${k.pelaku.penggunaId}/${rahasiaTautan(kalender.kunci, t.value.id)}.ics`
      return ok({
        tempo: tempo.value,
        tautan: t.value && jalur ? { ...t.value, alamat: new URL(jalur, k.url).href } : null,
      })
    },
    forms: {
      buat: {
        fields: z.object({}),
        act: async ({ k }) => {
          const h = await use.gantiTautan({ aktif: true }, k.pelaku)
          return h.ok ? ok(lihat(`${JALUR}#kalender`, 'persetujuan.kalender-dibuat')) : h
        },
      },
      cabut: {
        fields: z.object({}),
        act: async ({ k }) => {
          const h = await use.gantiTautan({ aktif: false }, k.pelaku)
          return h.ok ? ok(lihat(`${JALUR}#kalender`, 'persetujuan.kalender-dicabut')) : h
        },
      },
      kepala: {
        fields: z.object({
          pelantikan: z.iso.date().optional(),
          penetapanPaslon: z.iso.date().optional(),
          akhirMasaJabatan: z.iso.date().optional(),
          tanpaPaslon: isianCentang(),
          sumber: z.string().trim().min(3).max(300),
        }),
        act: async ({ fields, k }) => {
          const h = await use.tulisKepalaDaerah(
            { tanggal: kepalaDaerahDari(fields) ?? {}, sumber: fields.sumber },
            k.pelaku,
          )
          return h.ok ? ok(lihat(`${JALUR}#kepala`, 'persetujuan.kepala-daerah-dicatat')) : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanTempo
        data={data.tempo}
        tautan={data.tautan}
        query={k.query}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
        forms={{ ...forms, kepala: periksaIzin(k.pelaku, 'rencana:usulkan').ok ? forms.kepala : undefined }}
      />
    ),
  })

export const ruteJatuhTempo = (use: UseWeb, kalender: KalenderWeb): Rute[] => [
  halamanTempo(use, kalender),
  berkas({
    path: `${JALUR}.csv`,
    permission: 'rencana:lihat',
    query: QueryTempo,
    unduh: async (k) => {
      const h = await use.bacaJatuhTempo(k.pelaku)
      if (!h.ok) return h
      const t = teksTempo(k.bahasa)
      return ok({
        nama: `jatuh-tempo-${k.hariIni}.csv`,
        tipe: 'text/csv; charset=utf-8',
        isi: tulisCsv(
          [
            t('tanggal'),
            t('apa'),
            t('siapa'),
            t('jabatan'),
            t('kantor'),
            t('kolomDari'),
            t('aturan'),
            t('dasar'),
            t('kepastian'),
          ],
          saringTempo(h.value.butir, k.query).map((b) => [
            b.tanggal,
            t(`jenis-${b.jenis}`),
            b.nama ?? t('kota'),
            b.jabatan ?? '',
            b.kantor ?? '',
            b.dari,
            b.aturan,
            b.dasar.map((d) => `${d.sumber} ${d.pasal ?? ''}`.trim()).join('; '),
            kataKepastian(k.bahasa, b.tenggat) ?? t('tepat'),
          ]),
        ),
      })
    },
  }),
  // A calendar application cannot sign in: the address itself is the key, and it opens what its owner may see today.
  berkas({
    path: '/kalender/:pengguna/:kunci',
    permission: 'publik',
    params: z.object({ pengguna: z.uuid(), kunci: z.string().regex(/^[\w-]{43}\.ics$/) }),
    unduh: async (k) => {
      const pelaku = await kalender.pelakuMenurutId(k.params.pengguna)
      if (!pelaku) return tidakDitemukan()
      const t = await use.bacaTautan(pelaku)
      if (!t.ok || !t.value || !cocokRahasia(kalender.kunci, t.value.id, k.params.kunci.slice(0, -'.ics'.length)))
        return tidakDitemukan()
      const h = await use.bacaJatuhTempo(pelaku)
      if (!h.ok) return tidakDitemukan()
      return ok({
        nama: 'jatuh-tempo.ics',
        tipe: 'text/calendar; charset=utf-8',
        dalam: true,
        isi: kalenderDari(h.value.butir, {
          bahasa: k.bahasa,
          dibuat: new Date(),
          instansi: pelaku.instansiId,
          url: k.url,
        }),
      })
    },
  }),
]
