import { Lencana, Panel, Tautan } from '#design'
import type { Bahasa } from '#platform/i18n'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import { kataTenggat } from '../application/tenggat.teks.ts'
import { barisTegak } from '../domain/keputusan.ts'
import { keadaanTenggat } from '../domain/tenggat-keberatan.ts'
import { belumDisampaikan } from '../domain/tenggat-penyampaian.ts'
import { teksPenyampaian } from './penyampaian.teks.ts'
import { CatatanTenggat } from './tenggat.view.tsx'

/** Who has not received the decree, and until when it must be delivered. */
export function BelumDisampaikan(p: { data: KeputusanTerbuka; bahasa: Bahasa; hariIni: string }) {
  const { data, bahasa } = p
  if (!data.keputusan.penetapan) return null
  const t = teksPenyampaian(bahasa)
  const belum = belumDisampaikan(data.keputusan)
  const batas = data.sampaikanSampai
  const keadaan = batas ? keadaanTenggat(batas, p.hariIni) : 'belum'
  const nama = new Map(data.isi.pegawai.map((x) => [x.nip, x.nama ?? x.nip]))
  return (
    <Panel
      judul={t('judul')}
      id="penyampaian"
      aksi={
        <Tautan href={`/kerja/keputusan/${data.berkas.id}/naskah/tanda-terima`} unduh tombol="biasa">
          {t('cetak')}
        </Tautan>
      }
    >
      {belum.length === 0 ? (
        <p className="redup">{t('semua')}</p>
      ) : (
        <>
          <p>
            {t('banyak', { n: belum.length, semua: barisTegak(data.keputusan).length })}{' '}
            {batas ? t('sampai', { tanggal: kataTenggat(bahasa, batas) }) : null}{' '}
            {keadaan !== 'belum' ? (
              <Lencana arti={keadaan === 'lewat' ? 'blokir' : 'peringatan'} polos>
                {t(keadaan)}
              </Lencana>
            ) : null}
          </p>
          {batas ? <CatatanTenggat x={batas} bahasa={bahasa} /> : null}
          <details>
            <summary>{t('daftar')}</summary>
            <ul className="butir">
              {belum.map((b) => (
                <li key={b.nip}>
                  {nama.get(b.nip)} <span className="redup">{b.nip}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Panel>
  )
}
