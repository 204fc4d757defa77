import { z } from 'zod'
import {
  type Arti,
  Formulir,
  KosongNyata,
  Lencana,
  Peringatan,
  Saring,
  Tabel,
  TataLetakKerja,
  Tautan,
  Tombol,
} from '#design'
import { angka, type Bahasa, waktu } from '#platform/i18n'
import { type HitungSurel, KEADAAN_SUREL, type KeadaanSurel, type SurelTersimpan } from '#platform/mail'
import { berkas, type FormTampil, halaman, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { ok } from '#shared'
import type { UseJam } from '../susun-jam.ts'
import { teksJam } from './jam.teks.ts'

const ALAMAT = '/kerja/surel'
const Query = z.object({
  keadaan: z.enum(KEADAAN_SUREL).optional().catch(undefined),
  hal: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})
const idSaja = z.object({ id: z.uuid() })

export const ruteKotakSurel = (use: UseJam): Rute[] => [
  halaman({
    path: ALAMAT,
    permission: 'surel:kelola',
    query: Query,
    load: (k) => use.daftarSurel({ keadaan: k.query.keadaan, hal: k.query.hal ?? 1 }, k.pelaku),
    forms: {
      ulang: {
        fields: idSaja,
        act: async ({ fields, k }) => {
          const h = await use.aturSurel({ ...fields, apa: 'ulang' }, k.pelaku)
          return h.ok ? ok(lihat(ALAMAT, 'surel.diulang')) : h
        },
      },
      buang: {
        fields: idSaja,
        act: async ({ fields, k }) => {
          const h = await use.aturSurel({ ...fields, apa: 'buang' }, k.pelaku)
          return h.ok ? ok(lihat(ALAMAT, 'surel.dibuang')) : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanSurel
        data={data}
        ulang={forms.ulang}
        buang={forms.buang}
        keadaan={k.query.keadaan}
        hal={k.query.hal ?? 1}
        bahasa={k.bahasa}
      />
    ),
  }),
  berkas({
    path: `${ALAMAT}/:id`,
    permission: 'surel:kelola',
    params: idSaja,
    unduh: async (k) => {
      const h = await use.unduhSurel(k.params, k.pelaku)
      if (!h.ok) return h
      return h.value ? ok({ nama: `surel-${k.params.id}.eml`, tipe: 'message/rfc822', isi: h.value }) : tidakDitemukan()
    },
  }),
]

const ARTI: Readonly<Record<KeadaanSurel, Arti>> = {
  antre: 'menunggu',
  terkirim: 'ok',
  gagal: 'blokir',
  dibuang: 'nihil',
}
const JENIS = ['eskalasi', 'konfirmasi', 'kabar', 'terima'] as const
interface P {
  readonly data: {
    readonly baris: readonly SurelTersimpan[]
    readonly lagi: boolean
    readonly hitung: HitungSurel
    readonly adaServer: boolean
  }
  readonly ulang: FormTampil
  readonly buang: FormTampil
  readonly keadaan: KeadaanSurel | undefined
  readonly hal: number
  readonly bahasa: Bahasa
}
const alamat = (keadaan: KeadaanSurel | undefined, hal = 1): string => {
  const q = new URLSearchParams({ ...(keadaan && { keadaan }), ...(hal > 1 && { hal: String(hal) }) }).toString()
  return q ? `${ALAMAT}?${q}` : ALAMAT
}

function HalamanSurel({ data, ulang, buang, keadaan, hal, bahasa }: P) {
  const t = teksJam(bahasa)
  const semua = KEADAAN_SUREL.reduce((n, k) => n + data.hitung[k], 0)
  const jenis = (s: SurelTersimpan) => {
    const j = JENIS.find((x) => x === s.jenis)
    return t(j ? `jenis-${j}` : 'jenis-lain')
  }
  return (
    <TataLetakKerja judul={t('kotak')} keterangan={t('kotakKeterangan')}>
      {data.adaServer ? null : (
        <Peringatan arti="peringatan" judul={t('tanpaServer')}>
          {t('tanpaServerIsi')}
        </Peringatan>
      )}
      <Saring
        label={t('keadaan')}
        butir={[undefined, ...KEADAAN_SUREL].map((k) => ({
          href: alamat(k),
          label: k ? t(`keadaan-${k}`) : t('semua'),
          jumlah: angka(bahasa, k ? data.hitung[k] : semua),
          aktif: keadaan === k,
        }))}
      />
      <Tabel
        tumpuk
        keterangan={t('kotak')}
        kunciBaris={(s) => s.id}
        baris={data.baris}
        kosong={<KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>}
        kolom={[
          {
            kunci: 'perihal',
            judul: t('perihal'),
            kepala: true,
            isi: (s) => (
              <>
                {s.judul}
                <small className="redup blok">{jenis(s)}</small>
                {s.isi === null ? null : (
                  <details>
                    <summary>{t('isiSurel')}</summary>
                    <pre>{s.isi}</pre>
                  </details>
                )}
              </>
            ),
          },
          { kunci: 'kepada', judul: t('kepada'), isi: (s) => s.kepada },
          {
            kunci: 'keadaan',
            judul: t('keadaan'),
            isi: (s) => (
              <>
                <Lencana arti={ARTI[s.keadaan]}>
                  {s.keadaan === 'antre' && !data.adaServer ? t('tanpaServer') : t(`keadaan-${s.keadaan}`)}
                </Lencana>
                {s.sebab === null ? null : (
                  <small className="redup blok">
                    {s.keadaan === 'antre'
                      ? t('cobaLagi', { n: s.percobaan, sebab: s.sebab, waktu: waktu(bahasa, s.cobaPada) })
                      : t('gagalKarena', { n: s.percobaan, sebab: s.sebab })}
                  </small>
                )}
              </>
            ),
          },
          { kunci: 'dibuat', judul: t('dibuat'), isi: (s) => waktu(bahasa, s.dibuatPada) },
          {
            kunci: 'tindakan',
            judul: t('tindakan'),
            isi: (s) =>
              s.isi === null ? null : (
                <>
                  <Tautan href={`${ALAMAT}/${s.id}`} unduh>
                    {t('unduh')}
                  </Tautan>
                  {data.adaServer ? <Tombolan form={ulang} id={s.id} kata={t('ulang')} /> : null}
                  <Tombolan form={buang} id={s.id} kata={t('buang')} />
                </>
              ),
          },
        ]}
      />
      {hal > 1 || data.lagi ? (
        <p className="aksi">
          {hal > 1 ? <Tautan href={alamat(keadaan, hal - 1)}>{t('sebelum')}</Tautan> : null}
          {data.lagi ? <Tautan href={alamat(keadaan, hal + 1)}>{t('berikut')}</Tautan> : null}
        </p>
      ) : null}
    </TataLetakKerja>
  )
}
/** One button of one row. */
const Tombolan = ({ form, id, kata }: { readonly form: FormTampil; readonly id: string; readonly kata: string }) => (
  <Formulir
    form={form.nilai['id'] === id ? form : { ...form, galat: {}, galatUmum: [] }}
    kirim=""
    aksi={<Tombol kecil>{kata}</Tombol>}
  >
    <input type="hidden" name="id" value={id} />
  </Formulir>
)
