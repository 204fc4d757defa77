import { Formulir, Isian, Panel, TataLetakKerja } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { type FormTampil, Island } from '#platform/web'
import { PapanUbah } from './ubah-papan.tsx'
import type { PropsUbah } from './ubah-umum.tsx'
import { teksUbah } from './ubah.teks.ts'

interface Props extends Omit<PropsUbah, 'alat'> {
  readonly bahasa: Bahasa
  /** Absent for those who may try but not keep. */
  readonly form: FormTampil | undefined
}

export function HalamanUbah({ form, ...papan }: Props) {
  const { data, bahasa } = papan
  const t = teksUbah(bahasa)
  const rencana = `/kerja/rencana?${new URLSearchParams({ id: data.rencanaId, varian: data.varian, rencana: data.kunci })}`
  return (
    <TataLetakKerja
      judul={t('judul')}
      remah={[{ label: t('ruang'), href: rencana }]}
      keterangan={t('keterangan', {
        kunci: t(`kunci-${data.kunci}`),
        varian: t(`varian-${data.varian}`),
        tmt: tanggal(bahasa, data.tmt),
      })}
    >
      <Island name="ubah-rencana" props={papan} fallback={<PapanUbah {...papan} />} />
      <Panel judul={t('simpan')} id="simpan">
        {form ? (
          <>
            <p className="redup">{t('simpanIsi')}</p>
            <p data-tanpa-ubahan="" hidden={data.kode !== ''}>
              {t('simpanKosong')}
            </p>
            <Formulir form={form} kirim={t('simpan')}>
              <input type="hidden" name="u" value={data.kode} data-ubahan="" />
              <Isian nama="catatan" label={t('catatan')} bantuan={t('catatanBantuan')} baris={2} bolehKosong />
            </Formulir>
          </>
        ) : (
          <p className="redup">{t('simpanTidakBoleh')}</p>
        )}
      </Panel>
    </TataLetakKerja>
  )
}
