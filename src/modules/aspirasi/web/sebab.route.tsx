import { z } from 'zod'
import { Formulir, FormulirCari, Isian, Panel, Pilihan, TataLetakKerja, Tautan } from '#design'
import { KOMPETENSI, kompetensiMenurutKode } from '#modules/kompetensi'
import { type Bahasa, waktu } from '#platform/i18n'
import { type FormTampil, halaman, lihat, type Rute } from '#platform/web'
import { gagal, ok } from '#shared'
import type { UseAspirasi } from '../application/susun-use.ts'
import type { DaftarPesan } from '../application/daftar.use-case.ts'
import type { SebabBanyakTerbuka, SebabTerbuka } from '../application/sebab.use-case.ts'
import { JENIS_SEBAB, type Sebab } from '../domain/sebab.ts'
import { alamatHalaman, alamatKerja, penanda, QueryKerja, saringan } from './kerja.alamat.ts'
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

const isianSebab = {
  jenis: z.enum(JENIS_SEBAB),
  jabatan: z.uuid().optional(),
  kompetensi: z.string().max(40).optional(),
}
/** A ticked message: its id, and how many rows of its history were shown. */
const TERPILIH = /^([0-9a-f-]{36}):(\d{1,6})$/
const AKHIRAN = '/sebab'

type Pakai = Pick<
  UseAspirasi,
  'bukaSebab' | 'tetapkanSebab' | 'bukaSebabBanyak' | 'tetapkanSebabBanyak' | 'daftarPesan'
>
const ruteSebabBanyak = (use: Pakai): Rute =>
  halaman({
    path: '/kerja/aduan/sebab',
    permission: 'aspirasi:tangani',
    query: QueryKerja.extend({ pilih: z.literal('belum').optional().catch(undefined) }),
    prefetch: false,
    load: async (k) => {
      const minta = { saring: saringan(k.query), urut: k.query.urut, penanda: penanda(k.query) }
      const daftar = await use.daftarPesan(minta, k.pelaku)
      if (!daftar.ok) return daftar
      const sebab = await use.bukaSebabBanyak({ ids: daftar.value.baris.map((b) => b.id) }, k.pelaku)
      return sebab.ok ? ok({ daftar: daftar.value, sebab: sebab.value }) : sebab
    },
    form: {
      fields: z.object({ pesan: z.array(z.string().regex(TERPILIH)).max(100).optional(), ...isianSebab, alasan }),
      act: async ({ fields: f, k }) => {
        const pesan = (f.pesan ?? []).map((p) => {
          const [, id = '', n = ''] = TERPILIH.exec(p) ?? []
          return { id, sesudah: Number(n) }
        })
        if (pesan.length === 0) return gagal({ kode: 'aspirasi.pesan-belum-dipilih', data: { isian: 'pesan' } })
        const h = await use.tetapkanSebabBanyak({ pesan, sebab: susunSebab(f), alasan: f.alasan }, k.pelaku)
        if (!h.ok) return h
        const [n, tolak] = [h.value.berhasil.length, h.value.ditolak.length]
        const kabar = tolak === 0 ? 'sebab.banyak' : 'sebab.sebagian'
        const sesudahnya = new URL(k.url)
        sesudahnya.searchParams.delete('pilih')
        return ok(lihat(`${sesudahnya.pathname}${sesudahnya.search}`, kabar, { n, tolak }))
      },
    },
    view: ({ data, form, k }) => (
      <HalamanSebabBanyak {...data} query={k.query} url={k.url} form={form} bahasa={k.bahasa} />
    ),
  })

export const ruteSebab = (use: Pakai): Rute[] => [
  ruteSebabBanyak(use),
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
          ...isianSebab,
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
        <>
          <Tautan href={`/kerja/aduan/${pesan.id}`} tombol="biasa">
            {t('kembali')}
          </Tautan>
          <Tautan href="/kerja/aduan/sebab" tombol="biasa">
            {t('banyakJudul')}
          </Tautan>
        </>
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
            <IsianSebab kini={kini} jabatan={data.jabatan} bahasa={bahasa} />
          </Formulir>
        </Panel>
      ) : (
        <Panel judul={t('tetapkan')} id="tetapkan">
          <p className="redup">{t('tanpaWenang')}</p>
        </Panel>
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

function IsianSebab(p: { kini: Sebab | null; jabatan: SebabTerbuka['jabatan']; bahasa: Bahasa }) {
  const t = teksSebab(p.bahasa)
  return (
    <>
      <Pilihan
        nama="jenis"
        label={t('jenis')}
        rupa="radio"
        awal={p.kini?.jenis}
        pilihan={JENIS_SEBAB.map((j) => ({ nilai: j, label: t(j), keterangan: t(`ket-${j}`) }))}
      />
      <Pilihan
        nama="jabatan"
        label={t('jabatan')}
        bolehKosong
        kosong={t('pilih')}
        awal={p.kini?.jabatanId ?? undefined}
        pilihan={p.jabatan.map((j) => ({ nilai: j.id, label: j.nama }))}
      />
      <Pilihan
        nama="kompetensi"
        label={t('kompetensi')}
        bolehKosong
        kosong={t('pilih')}
        awal={p.kini?.kompetensiKode ?? undefined}
        pilihan={KOMPETENSI.map((x) => ({
          nilai: x.kode,
          label: `${p.bahasa === 'id' ? x.nama : x.namaEn} (${x.kode})`,
        }))}
      />
      <Isian nama="alasan" label={t('alasan')} bantuan={t('alasanKet')} baris={3} maks={2000} />
    </>
  )
}

interface PropsBanyak {
  readonly daftar: DaftarPesan
  readonly sebab: SebabBanyakTerbuka
  readonly query: QueryKerja & { readonly pilih?: 'belum' | undefined }
  readonly url: URL
  readonly form: FormTampil
  readonly bahasa: Bahasa
}
function HalamanSebabBanyak({ daftar, sebab, query, url, form, bahasa }: PropsBanyak) {
  const t = teksSebab(bahasa)
  const pilihan = sebab.pesan.map((p) => ({
    nilai: `${p.id}:${p.sesudah}`,
    label: p.judul,
    keterangan: `${p.rujukan} · ${p.kini ? t('sudah', { sebab: t(p.kini.jenis) }) : t('tanpa')}`,
    belum: p.kini === null,
  }))
  const belum = pilihan.filter((p) => p.belum).map((p) => p.nilai)
  const semua = new URLSearchParams(url.search)
  semua.set('pilih', 'belum')
  const halamanLain = (ke: 'lanjut' | 'mundur', kata: 'berikutnya' | 'sebelumnya') => {
    const p = daftar[ke]
    return p ? <Tautan href={alamatHalaman(query, p, AKHIRAN)}>{t(kata)}</Tautan> : null
  }
  return (
    <TataLetakKerja
      judul={t('banyakJudul')}
      keterangan={t('banyakKet')}
      remah={[{ label: t('semuaPesan'), href: alamatKerja(query) }]}
    >
      <FormulirCari aksi={alamatKerja({}, {}, AKHIRAN)} kirim={t('tampilkan')}>
        <Isian nama="cari" label={t('cari')} awal={query.cari ?? ''} maks={200} />
      </FormulirCari>
      {sebab.pesan.length === 0 ? (
        <Panel judul={t('tetapkan')} id="tetapkan">
          <p className="redup">{t('banyakKosong')}</p>
        </Panel>
      ) : (
        <Panel judul={t('tetapkan')} id="tetapkan">
          {belum.length > 0 && query.pilih === undefined ? (
            <p className="aksi berjarak">
              <Tautan href={`${url.pathname}?${semua}#tetapkan`} tombol="biasa">
                {t('pilihBelum', { n: belum.length })}
              </Tautan>
            </p>
          ) : null}
          <Formulir form={form} kirim={t('tetapkan')}>
            <Pilihan
              nama="pesan"
              label={t('banyakPesan')}
              rupa="centang"
              awal={query.pilih === 'belum' ? belum : []}
              pilihan={pilihan}
            />
            <IsianSebab kini={null} jabatan={sebab.jabatan} bahasa={bahasa} />
          </Formulir>
        </Panel>
      )}
      {daftar.mundur || daftar.lanjut ? (
        <Panel judul={t('halamanLain')}>
          <p className="aksi">
            {halamanLain('mundur', 'sebelumnya')} {halamanLain('lanjut', 'berikutnya')}
          </p>
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
