import { Formulir, Isian, Panel, Pilihan, Tautan } from '#design'
import { waktu } from '#platform/i18n'
import { type FormTampil, kataGalat, useHalaman } from '#platform/web'
import type { GeserDto, SkenarioDto } from '../application/skenario.dto.ts'
import { alamatTempat, kataUsulan, sebutTempat } from './skenario-rencana.view.tsx'
import { teksSkenario } from './skenario.teks.ts'
import type { PropsSkenario } from './skenario.tipe.ts'
import type { Bahasa } from '#platform/i18n'

type P = PropsSkenario & { readonly form: FormTampil }
/** Another step since the page was opened is a conflict, not an overwriting. */
const Sesudah = ({ s }: { s: SkenarioDto }) => <input type="hidden" name="sesudah" value={s.langkah.length} />
const terbuka = (f: FormTampil): boolean => f.galatUmum.length > 0 || Object.keys(f.galat).length > 0

export function FormHitung({ skenario, form, bahasa }: P) {
  const t = teksSkenario(bahasa)
  return (
    <Formulir form={form} kirim={t('hitung')}>
      <Sesudah s={skenario} />
    </Formulir>
  )
}

const pilihanUsulan = (s: SkenarioDto, bahasa: Bahasa) =>
  s.rencana.flatMap((r) =>
    r.usulan.map((u) => {
      const x = { rencanaId: r.rencanaId, varian: u.varian, kunci: u.kunci }
      return { nilai: sebutTempat(x), label: `${kataUsulan(s, x, bahasa, true)}, ${waktu(bahasa, r.saat)}` }
    }),
  )

export function FormKomentar({ skenario, form, bahasa }: P) {
  const t = teksSkenario(bahasa)
  const pilihan = pilihanUsulan(skenario, bahasa)
  return (
    <div className="tanpa-cetak">
      <Formulir form={form} kirim={t('kirimKomentar')}>
        <Isian nama="isi" label={t('isiKomentar')} baris={3} maks={4000} />
        {pilihan.length > 0 && (
          <Pilihan nama="tentang" label={t('tentang')} kosong={t('tentangSkenario')} pilihan={pilihan} />
        )}
      </Formulir>
    </div>
  )
}

export function FormBagikan({ skenario, forms, bahasa }: PropsSkenario) {
  const t = teksSkenario(bahasa)
  if (skenario.boleh.includes('bagikan'))
    return (
      <div className="tanpa-cetak">
        <Formulir form={forms.bagikan} kirim={t('bagikan')}>
          <Sesudah s={skenario} />
          <Isian nama="catatan" label={t('catatan')} baris={2} maks={2000} bolehKosong />
        </Formulir>
      </div>
    )
  if (!skenario.boleh.includes('tarik-bagikan')) return null
  return (
    <details className="tanpa-cetak" open={terbuka(forms['tarik-bagikan'])}>
      <summary>{t('tarikBagikan')}</summary>
      <Formulir form={forms['tarik-bagikan']} kirim={t('tarikBagikan')}>
        <Sesudah s={skenario} />
        <Isian nama="alasan" label={t('alasan')} baris={2} maks={2000} />
      </Formulir>
    </details>
  )
}

/** Lines that can no longer be: said here, shown in full where changes are. */
const ditolak = (form: FormTampil, bahasa: Bahasa): FormTampil => {
  const geser = form.hasil as GeserDto | undefined
  return geser
    ? {
        ...form,
        galatUmum: [kataGalat(bahasa, { kode: 'skenario.baris-mustahil', data: { banyak: geser.mustahil } })],
      }
    : form
}

export function FormBekukan({ skenario, form, bahasa }: P) {
  const t = teksSkenario(bahasa)
  return (
    <div className="tanpa-cetak">
      <Panel id="bekukan" judul={t('panelBekukan')} keterangan={t('bekukanKet')}>
        <Formulir form={ditolak(form, bahasa)} kirim={t('bekukan')}>
          <Sesudah s={skenario} />
          <Pilihan nama="usulan" label={t('usulanDipilih')} pilihan={pilihanUsulan(skenario, bahasa)} />
          <Isian nama="alasan" label={t('alasanBeku')} baris={3} maks={2000} />
        </Formulir>
      </Panel>
    </div>
  )
}

/** From the frozen plan to the check of a proposal, and to the decision files it went to. */
export function PanelAjukan({ skenario, bahasa }: { skenario: SkenarioDto; bahasa: Bahasa }) {
  const h = useHalaman()
  const t = teksSkenario(bahasa)
  const { usulanBeku, berkas } = skenario.keadaan
  return (
    <Panel id="ajukan" judul={t('panelAjukan')} keterangan={t('ajukanKet')}>
      {berkas.length > 0 && (
        <ul className="bukti">
          {berkas.map((b) => (
            <li key={b.berkasId}>
              {h.terbuka('/kerja/keputusan/:id') ? (
                <a href={`/kerja/keputusan/${b.berkasId}`}>{t('berkas')}</a>
              ) : (
                t('berkas')
              )}
              <p>{t('berkasIsi', { waktu: waktu(bahasa, b.saat), oleh: b.oleh })}</p>
            </li>
          ))}
        </ul>
      )}
      {usulanBeku && skenario.boleh.includes('ajukan') && (
        <p className="aksi">
          <Tautan
            href={`/kerja/periksa?${new URLSearchParams({
              rencana: usulanBeku.usulan.rencanaId,
              varian: usulanBeku.usulan.varian,
              kunci: usulanBeku.usulan.kunci,
            })}`}
            tombol={berkas.length === 0 ? 'utama' : 'biasa'}
          >
            {t('bukaUsulan')}
          </Tautan>
          <a href={alamatTempat(usulanBeku.usulan)}>{kataUsulan(skenario, usulanBeku.usulan, bahasa, true)}</a>
        </p>
      )}
    </Panel>
  )
}

export function FormSalin({ skenario, form, bahasa }: P) {
  const t = teksSkenario(bahasa)
  return (
    <details id="salin" open={terbuka(form)}>
      <summary>{t('salin')}</summary>
      <p className="redup">{t('salinKet')}</p>
      <Formulir form={form} kirim={t('salin')}>
        <Isian
          nama="nama"
          label={t('namaSalinan')}
          awal={t('namaSalinanAwal', { nama: skenario.nama }).slice(0, 120)}
          maks={120}
        />
      </Formulir>
    </details>
  )
}

export function FormTutup({ skenario, form, bahasa }: P) {
  const t = teksSkenario(bahasa)
  return (
    <details id="tutup" open={terbuka(form)}>
      <summary>{t('tutup')}</summary>
      <p className="redup">{t('tutupKet')}</p>
      <Formulir form={form} kirim={t('tutup')}>
        <Sesudah s={skenario} />
        <Isian nama="alasan" label={t('alasan')} baris={2} maks={2000} />
      </Formulir>
    </details>
  )
}
