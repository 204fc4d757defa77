import { Panel, Tautan } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { NamaVarian, RencanaDto, UsulanDto } from '../application/rencana.dto.ts'
import { alamatBanding, alamatRuang, type QueryRuang } from './alamat.ts'
import { alamatUbah } from './ubah-alamat.ts'
import { kataUbahan } from './ubah-kata.ts'
import { teksUbah } from './ubah.teks.ts'

/** Where a plan is edited by hand; one that was edited goes on from the plan it began from. */
export const alamatMulaiUbah = (rencana: RencanaDto, varian: NamaVarian, kunci: UsulanDto['kunci']): string =>
  alamatUbah({ rencanaId: rencana.id, varian, kunci }, { u: '', saring: 'berubah' })

/** Of a plan edited by hand: the plan it began from, the edits in words, and its figures. */
export function AsalUbahan(p: {
  readonly rencana: RencanaDto
  readonly usulan: UsulanDto
  readonly asal: NonNullable<RencanaDto['asal']>
  readonly query: QueryRuang
  readonly bahasa: Bahasa
}) {
  const { rencana, usulan, asal, bahasa } = p
  const t = teksUbah(bahasa)
  const { rencanaId, varian, kunci } = asal.dari
  const lawan = [asal.dari, { rencanaId: rencana.id, varian, kunci: usulan.kunci }]
  return (
    <Panel
      judul={t('asal')}
      keterangan={t('asalIsi', { kunci: t(`kunci-${kunci}`), varian: t(`varian-${varian}`), n: asal.ubahan.length })}
      aksi={
        <>
          <Tautan href={alamatMulaiUbah(rencana, varian, usulan.kunci)}>{t('asalLanjut')}</Tautan>
          <Tautan href={alamatBanding(lawan)}>{t('asalBanding')}</Tautan>
          <Tautan href={alamatRuang({ varian, saring: 'semua' }, { id: rencanaId, rencana: kunci })}>
            {t('asalBuka')}
          </Tautan>
        </>
      }
    >
      <ol className="bukti">
        {asal.ubahan.map((u) => (
          <li key={u.kode}>{kataUbahan(t, u)}</li>
        ))}
      </ol>
      {asal.catatan ? (
        <p>
          {t('catatan')}: {asal.catatan}
        </p>
      ) : null}
      <p className="kecil redup">
        {t('kenaikan')} {angka(bahasa, usulan.kenaikan, 1)} · {t('langkah')} {angka(bahasa, usulan.langkah)} ·{' '}
        {t('kursiKosong')} {angka(bahasa, usulan.kursiKosongSesudah)} ·{' '}
        {usulan.sertifikat.sah
          ? t('sertifikat')
          : t('sertifikatGagal', { masalah: usulan.sertifikat.masalah.join('; ') })}
      </p>
    </Panel>
  )
}
