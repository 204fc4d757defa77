import { z } from 'zod'
import { Formulir, Isian, Panel, Pilihan, TataLetakKerja, Tautan } from '#design'
import { KOMPETENSI, kompetensiMenurutKode } from '#modules/kompetensi'
import { type Bahasa, waktu } from '#platform/i18n'
import { type FormTampil, halaman, lihat, type Rute } from '#platform/web'
import { ok } from '#shared'
import type { UseAspirasi } from '../application/susun-use.ts'
import type { SebabTerbuka } from '../application/sebab.use-case.ts'
import { JENIS_SEBAB, type Sebab } from '../domain/sebab.ts'
import { teksSebab } from './sebab.teks.ts'

const alamatSebab = (id: string): string => `/kerja/aduan/${id}/sebab`
const sesudah = z.coerce.number().int().min(0)
const alasan = z.string().trim().min(1).max(2000)
/** Only what the kind asks for is kept: a post chosen for "rules" was chosen before the kind was. */
const susunSebab = (f: {
  readonly jenis: Sebab['jenis']
  readonly jabatan?: string | undefined
  readonly kompetensi?: string | undefined
}): Sebab => ({
  jenis: f.jenis,
  jabatanId: f.jenis === 'kurang-orang' || f.jenis === 'kurang-kompetensi' ? (f.jabatan ?? null) : null,
  kompetensiKode: f.jenis === 'kurang-kompetensi' ? (f.kompetensi ?? null) : null,
})

export const ruteSebab = (use: Pick<UseAspirasi, 'bukaSebab' | 'tetapkanSebab'>): Rute[] => [
  halaman({
    path: '/kerja/aduan/:id/sebab',
    permission: 'aspirasi:tangani',
    params: z.object({ id: z.uuid() }),
    prefetch: false,
    load: (k) => use.bukaSebab(k.params, k.pelaku),
    forms: {
      tetapkan: {
        fields: z.object({
          sesudah,
          jenis: z.enum(JENIS_SEBAB),
          jabatan: z.uuid().optional(),
          kompetensi: z.string().max(40).optional(),
          alasan,
        }),
        act: async ({ fields: f, k }) => {
          const m = { id: k.params.id, sesudah: f.sesudah, sebab: susunSebab(f), alasan: f.alasan }
          const h = await use.tetapkanSebab(m, k.pelaku)
          return h.ok ? ok(lihat(alamatSebab(k.params.id), 'sebab.disimpan')) : h
        },
      },
      batalkan: {
        fields: z.object({ sesudah, alasan }),
        act: async ({ fields: f, k }) => {
          const h = await use.tetapkanSebab({ id: k.params.id, ...f, sebab: null }, k.pelaku)
          return h.ok ? ok(lihat(alamatSebab(k.params.id), 'sebab.dibatalkan')) : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanSebab data={data} tetapkan={forms.tetapkan} batalkan={forms.batalkan} bahasa={k.bahasa} />
    ),
  }),
]

interface Props {
  readonly data: SebabTerbuka
  readonly tetapkan: FormTampil
  readonly batalkan: FormTampil
  readonly bahasa: Bahasa
}

function HalamanSebab({ data, tetapkan, batalkan, bahasa }: Props) {
  const t = teksSebab(bahasa)
  const { pesan, kini, riwayat } = data
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan')}
      remah={[{ label: pesan.rujukan, href: `/kerja/aduan/${pesan.id}` }]}
      aksi={
        <Tautan href={`/kerja/aduan/${pesan.id}`} tombol="biasa">
          {t('kembali')}
        </Tautan>
      }
    >
      <Panel judul={t('pesan')}>
        <div lang="id">
          <b>{pesan.judul}</b>
          <p>{pesan.isi}</p>
        </div>
      </Panel>
      <Panel judul={t('kini')} id="kini">
        {kini ? <KataSebab data={data} sebab={kini} bahasa={bahasa} /> : <p className="redup">{t('belum')}</p>}
      </Panel>
      {data.boleh ? (
        <Panel judul={t(kini ? 'ganti' : 'tetapkan')} id="tetapkan">
          <Formulir form={tetapkan} kirim={t(kini ? 'ganti' : 'tetapkan')}>
            <input type="hidden" name="sesudah" value={riwayat.length} />
            <Pilihan
              nama="jenis"
              label={t('jenis')}
              rupa="radio"
              awal={kini?.jenis}
              pilihan={JENIS_SEBAB.map((j) => ({ nilai: j, label: t(j), keterangan: t(`ket-${j}`) }))}
            />
            <Pilihan
              nama="jabatan"
              label={t('jabatan')}
              bolehKosong
              kosong={t('pilih')}
              awal={kini?.jabatanId ?? undefined}
              pilihan={data.jabatan.map((j) => ({ nilai: j.id, label: j.nama }))}
            />
            <Pilihan
              nama="kompetensi"
              label={t('kompetensi')}
              bolehKosong
              kosong={t('pilih')}
              awal={kini?.kompetensiKode ?? undefined}
              pilihan={KOMPETENSI.map((x) => ({
                nilai: x.kode,
                label: `${bahasa === 'id' ? x.nama : x.namaEn} (${x.kode})`,
              }))}
            />
            <Isian nama="alasan" label={t('alasan')} bantuan={t('alasanKet')} baris={3} maks={2000} />
          </Formulir>
        </Panel>
      ) : (
        <p className="redup">{t('tanpaWenang')}</p>
      )}
      {data.boleh && kini ? (
        <Panel judul={t('batalkan')} keterangan={t('batalkanKet')} id="batalkan">
          <Formulir form={batalkan} kirim={t('batalkan')}>
            <input type="hidden" name="sesudah" value={riwayat.length} />
            <Isian nama="alasan" label={t('alasan')} baris={2} maks={2000} />
          </Formulir>
        </Panel>
      ) : null}
      {riwayat.length > 0 ? (
        <Panel judul={t('riwayat')} id="riwayat">
          <ol className="bukti">
            {riwayat.map((r) => (
              <li key={r.ke}>
                {r.sebab ? <KataSebab data={data} sebab={r.sebab} bahasa={bahasa} /> : <b>{t('dibatalkan')}</b>}
                <span className="redup">
                  {r.oleh}, {waktu(bahasa, r.saat)}
                </span>
                <p lang="id">{r.alasan}</p>
              </li>
            ))}
          </ol>
        </Panel>
      ) : null}
    </TataLetakKerja>
  )
}

function KataSebab({ data, sebab, bahasa }: { data: SebabTerbuka; sebab: Sebab; bahasa: Bahasa }) {
  const t = teksSebab(bahasa)
  const jabatan = data.jabatan.find((j) => j.id === sebab.jabatanId)?.nama
  const k = sebab.kompetensiKode === null ? undefined : kompetensiMenurutKode(sebab.kompetensiKode)
  const nama = k ? (bahasa === 'id' ? k.nama : k.namaEn) : sebab.kompetensiKode
  return <b>{[t(sebab.jenis), jabatan, nama].filter(Boolean).join(' · ')}</b>
}
