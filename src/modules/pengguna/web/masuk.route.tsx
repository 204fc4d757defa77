import { z } from 'zod'
import { Formulir, Isian, Peringatan, Tabel, TataLetakSempit, Tautan } from '#design'
import { PERAN } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { halaman, jalurLokal, kataGalat, lihat, type Rute } from '#platform/web'
import type { HasilMasuk } from '#platform/session'
import { surelContoh } from '../application/awal.use-case.ts'
import { berandaPelaku, kepalaKuki, terbaca, type Web } from './bantu.ts'
import { teksMasuk } from './masuk.teks.ts'
import { namaPeran } from './peran.teks.ts'

const kueri = z.object({
  lanjut: z.string().max(2000).optional(),
  error: z.string().max(100).optional(),
  surel: z.string().max(200).optional(),
})
const denganLanjut = (path: string, lanjut: string | undefined): string =>
  lanjut ? `${path}?lanjut=${encodeURIComponent(jalurLokal(lanjut))}` : path

/** Own path only, and never back to the door itself. */
function tujuan(lanjut: string | undefined, kalau: string): string {
  const ke = jalurLokal(lanjut, kalau)
  return /^\/(masuk|keluar|undangan|atur-ulang)\b/.test(ke) ? kalau : ke
}

async function sesudahMasuk(w: Web, hasil: HasilMasuk, lanjut: string | undefined) {
  const cookie = hasil.kuki.map((k) => k.split(';')[0]).join('; ')
  const pelaku = await w.use.siapa(new Request('http://tepat.invalid/', { headers: { cookie } }))
  return lihat(tujuan(lanjut, berandaPelaku(pelaku)), undefined, undefined, kepalaKuki(hasil.kuki))
}

const ruteMasuk = (w: Web): Rute =>
  halaman({
    path: '/masuk',
    permission: 'publik',
    query: kueri,
    form: {
      fields: z.object({ surel: z.string().trim().max(200), sandi: z.string().max(500) }),
      act: async ({ fields, k }) => {
        const hasil = terbaca(await w.use.masuk(fields, k), k.bahasa)
        // The session that was open in this browser ends; its cookie is about to be replaced.
        if (hasil.ok && k.pelaku) await w.use.keluar(k, k.pelaku)
        return hasil
      },
      done: (hasil, k) =>
        hasil.langkah === 'faktor-kedua'
          ? lihat(denganLanjut('/masuk/kode', k.query.lanjut), undefined, undefined, kepalaKuki(hasil.kuki))
          : sesudahMasuk(w, hasil, k.query.lanjut),
    },
    view: ({ form, k }) => {
      const t = teksMasuk(k.bahasa)
      return (
        <TataLetakSempit judul={t('masuk')} keterangan={t('masukKata')}>
          <div className="alir">
            {k.pelaku ? (
              <Peringatan
                arti="info"
                judul={t('sudahMasuk', { nama: k.pelaku.nama })}
                aksi={
                  <Tautan href={tujuan(k.query.lanjut, berandaPelaku(k.pelaku))} tombol="biasa">
                    {t('lanjutkan', { nama: k.pelaku.nama })}
                  </Tautan>
                }
              />
            ) : null}
            {k.query.error ? (
              <Peringatan arti="blokir" judul={kataGalat(k.bahasa, { kode: 'masuk.oidc-gagal' })} />
            ) : null}
            <Formulir form={form} kirim={t('masuk')}>
              <Isian
                nama="surel"
                label={t('surel')}
                jenis="email"
                isiOtomatis="username"
                maks={200}
                awal={k.query.surel}
              />
              <Isian
                nama="sandi"
                label={t('sandi')}
                jenis="password"
                isiOtomatis="current-password"
                bantuan={t('sandiBantuan')}
              />
            </Formulir>
            {w.use.oidc ? (
              <p>
                <Tautan href={denganLanjut('/masuk/oidc', k.query.lanjut)} tombol="biasa">
                  {t('lewatOidc', { nama: w.use.oidc })}
                </Tautan>
              </p>
            ) : null}
            <p className="redup">{t('lupa')}</p>
            {w.opsi.contoh ? <AkunContoh bahasa={k.bahasa} lanjut={k.query.lanjut} /> : null}
          </div>
        </TataLetakSempit>
      )
    },
  })

/** Choosing one fills in its address; the password is on the server's own screen. */
function AkunContoh({ bahasa, lanjut }: { bahasa: Bahasa; lanjut: string | undefined }) {
  const t = teksMasuk(bahasa)
  const pilih = (surel: string) =>
    `/masuk?${new URLSearchParams({ surel, ...(lanjut ? { lanjut: jalurLokal(lanjut) } : {}) }).toString()}`
  return (
    <section aria-labelledby="akun-contoh" className="alir">
      <h2 id="akun-contoh">{t('contoh')}</h2>
      <p>{t('contohKata')}</p>
      <Tabel
        keterangan={t('akunContoh')}
        baris={PERAN}
        kunciBaris={(p) => p}
        kolom={[
          { kunci: 'peran', judul: t('peran'), kepala: true, isi: (p) => namaPeran(bahasa, p) },
          { kunci: 'surel', judul: t('surel'), isi: (p) => <a href={pilih(surelContoh(p))}>{surelContoh(p)}</a> },
        ]}
      />
    </section>
  )
}

const ruteKode = (w: Web): Rute =>
  halaman({
    path: '/masuk/kode',
    permission: 'publik',
    query: kueri,
    form: {
      fields: z.object({ otp: z.string().trim().max(40) }),
      act: ({ fields, k }) => w.use.faktorKedua({ kode: fields.otp }, k),
      done: (hasil, k) => sesudahMasuk(w, hasil, k.query.lanjut),
    },
    view: ({ form, k }) => {
      const t = teksMasuk(k.bahasa)
      return (
        <TataLetakSempit judul={t('kode')} keterangan={t('kodeKata')}>
          <Formulir
            form={form}
            kirim={t('masuk')}
            aksi={<a href={denganLanjut('/masuk', k.query.lanjut)}>{t('ulangi')}</a>}
          >
            <Isian nama="otp" label={t('kodeIsian')} isiOtomatis="one-time-code" maks={40} />
          </Formulir>
        </TataLetakSempit>
      )
    },
  })

const ruteKeluar = (w: Web): Rute =>
  halaman({
    path: '/keluar',
    permission: 'publik',
    form: {
      fields: z.object({}),
      act: async ({ k }) => ({ ok: true as const, value: await w.use.keluar(k, k.pelaku) }),
      done: (kuki) => lihat('/', 'masuk.keluar', undefined, kepalaKuki(kuki)),
    },
    view: ({ form, k }) => {
      const t = teksMasuk(k.bahasa)
      return (
        <TataLetakSempit judul={t('keluar')} keterangan={t('keluarKata')}>
          <Formulir form={form} kirim={t('keluarTombol')} />
        </TataLetakSempit>
      )
    },
  })

/** To the provider by a plain link: a form that ends on another site is refused by our own content policy. */
const ruteOidc = (w: Web): Rute[] => [
  halaman({
    path: '/masuk/oidc',
    permission: 'publik',
    query: kueri,
    prefetch: false,
    load: async (k) => {
      const hasil = await w.use.mulaiOidc(tujuan(k.query.lanjut, '/akun'), k)
      if (!hasil.ok) return hasil
      const headers = new Headers([...kepalaKuki(hasil.value.kuki), ['location', hasil.value.ke]])
      headers.set('cache-control', 'no-store')
      return new Response(null, { status: 303, headers })
    },
    view: () => <></>,
  }),
  halaman({
    path: '/masuk/callback/oidc',
    permission: 'publik',
    prefetch: false,
    load: (k) => w.use.selesaiOidc(k),
    view: () => <></>,
  }),
]

export const ruteMasukKeluar = (w: Web): Rute[] => [
  ruteMasuk(w),
  ruteKode(w),
  ruteKeluar(w),
  ...(w.use.oidc ? ruteOidc(w) : []),
]
