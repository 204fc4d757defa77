import { z } from 'zod'
import { Formulir, Isian, TataLetakSempit, Tautan } from '#design'
import { waktu } from '#platform/i18n'
import { halaman, kataGalat, lihat, type Rute } from '#platform/web'
import { gagal } from '#shared'
import type { JenisTautan } from '../domain/pengguna.ts'
import type { Web } from './bantu.ts'
import { teksMasuk } from './masuk.teks.ts'

/** One page for both kinds of one-time link: who it is for, a password twice, done. */
const ruteTautan = (w: Web, jenis: JenisTautan): Rute =>
  halaman({
    path: jenis === 'undangan' ? '/undangan/:token' : '/atur-ulang/:token',
    permission: 'publik',
    params: z.object({ token: z.string().max(200) }),
    prefetch: false,
    // A dead link is an answer of this page, in its own words, not an error of the site.
    load: async (k) => ({ hasil: await w.use.bacaTautan({ token: k.params.token, jenis }) }),
    form: {
      fields: z.object({ sandi: z.string().max(500), sandiUlang: z.string().max(500) }),
      act: async ({ fields, k }) =>
        fields.sandi === fields.sandiUlang
          ? w.use.pakaiTautan({ token: k.params.token, jenis, sandi: fields.sandi })
          : gagal({ kode: 'sandi.tidak-sama' }),
      done: () => lihat('/masuk', 'tautan.sandi-tersimpan'),
    },
    view: ({ data, form, k }) => {
      const t = teksMasuk(k.bahasa)
      if (!data.hasil.ok)
        return (
          <TataLetakSempit judul={t('tautanMati')} keterangan={kataGalat(k.bahasa, data.hasil.error)}>
            <p>
              <Tautan href="/masuk" tombol="biasa">
                {t('keMasuk')}
              </Tautan>
            </p>
          </TataLetakSempit>
        )
      const { nama, surel, kedaluwarsaPada } = data.hasil.value
      const undangan = jenis === 'undangan'
      return (
        <TataLetakSempit
          judul={t(undangan ? 'undangan' : 'aturUlang')}
          keterangan={t(undangan ? 'undanganKata' : 'aturUlangKata', { nama, surel })}
        >
          <div className="alir">
            <Formulir form={form} kirim={t('simpan')}>
              <Isian
                nama="sandi"
                label={t('sandiBaru')}
                jenis="password"
                isiOtomatis="new-password"
                bantuan={t('sandiBaruBantuan')}
              />
              <Isian nama="sandiUlang" label={t('sandiUlang')} jenis="password" isiOtomatis="new-password" />
            </Formulir>
            <p className="redup">{t('berlaku', { saat: waktu(k.bahasa, kedaluwarsaPada) })}</p>
          </div>
        </TataLetakSempit>
      )
    },
  })

export const ruteTautanSekaliPakai = (w: Web): Rute[] => [ruteTautan(w, 'undangan'), ruteTautan(w, 'atur-ulang')]
