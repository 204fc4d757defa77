import { kataUmum } from '#platform/i18n'
import { type TampilanGalat, useHalaman } from '#platform/web'
import { Fakta } from '../komponen/dasar.tsx'
import { teksTataLetak } from './tata-letak.teks.ts'
import { TataLetakSempit } from './kerja.tsx'

const SARAN = { 403: 'saran-403', 404: 'saran-404', 500: 'saran-500' } as const

/** What happened, why, and what to do; the same page for every surface. */
export function HalamanGalat({ galat }: { galat: TampilanGalat }) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  const judul = kataUmum(h.bahasa, `web.judul-${galat.status}`) ?? kataUmum(h.bahasa, 'web.judul-lain') ?? ''
  const saran = SARAN[galat.status as keyof typeof SARAN] ?? 'saran-lain'
  return (
    <TataLetakSempit judul={judul}>
      <div className="alir">
        {galat.sebab && !galat.nomor ? (
          <p>
            <b>{galat.sebab}</b>
          </p>
        ) : null}
        <p>{t(saran)}</p>
        {galat.nomor ? <Fakta butir={[{ istilah: t('nomor'), isi: <b>{galat.nomor}</b> }]} /> : null}
        <p className="aksi">
          <a className="tombol" href="/">
            {t('kembali')}
          </a>
          {galat.status === 403 && h.pelaku ? <a href="/masuk">{t('gantiAkun')}</a> : null}
        </p>
      </div>
    </TataLetakSempit>
  )
}
export const halamanGalat = (galat: TampilanGalat) => <HalamanGalat galat={galat} />
