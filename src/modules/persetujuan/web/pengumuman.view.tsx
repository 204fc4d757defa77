import { Formulir, Isian, Panel, TataLetakKerja, Tautan } from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { PengumumanTerbuka } from '../application/pengumuman.use-case.ts'
import { LANGKAH_UMUM } from '../domain/pengumuman.ts'
import { type TeksPengumuman, teksPengumuman } from './pengumuman.teks.ts'

interface P {
  readonly data: PengumumanTerbuka
  readonly t: TeksPengumuman
  readonly bahasa: Bahasa
}
type Forms = Readonly<Record<'susun' | 'terbitkan' | 'tarik', FormTampil>>

/** Where staff announce a round: draft by one, publication by another, withdrawal with its reason. */
export function HalamanPengumuman({
  data,
  forms,
  bahasa,
}: {
  readonly data: PengumumanTerbuka
  readonly forms: Forms
  readonly bahasa: Bahasa
}) {
  const t = teksPengumuman(bahasa)
  const { berkas, draf, boleh } = data
  const p = { data, t, bahasa }
  return (
    <TataLetakKerja
      judul={t('judulStaf')}
      remah={[{ label: t('keStaf'), href: `/kerja/keputusan/${berkas.id}` }]}
      keterangan={t('stafKeterangan', { judul: berkas.judul, tanggal: tanggal(bahasa, berkas.tmt) })}
      aksi={
        data.terbit || data.ditarik ? (
          <Tautan href={`/penempatan/${berkas.id}`} tombol="biasa">
            {t('lihatUmum')}
          </Tautan>
        ) : undefined
      }
    >
      <Keadaan {...p} />
      {draf ? (
        <Panel judul={t('terbitkan')} keterangan={t('terbitkanKeterangan')} id="terbitkan">
          <p>
            <Tautan href={`/kerja/keputusan/${berkas.id}/pengumuman/pratinjau`}>{t('lihatDraf')}</Tautan>
          </p>
          {boleh.terbitkan ? (
            <Formulir form={forms.terbitkan} kirim={t('terbitkan')}>
              <Sesudah n={data.riwayat.length} />
            </Formulir>
          ) : (
            <p className="redup">{t('bukanAnda')}</p>
          )}
        </Panel>
      ) : null}
      {boleh.susun ? <FormSusun {...p} form={forms.susun} /> : null}
      {boleh.tarik ? (
        <Panel judul={t('tarik')} keterangan={t('tarikKeterangan')} id="tarik">
          <Formulir form={forms.tarik} kirim={t('tarik')}>
            <Sesudah n={data.riwayat.length} />
            <Isian nama="alasan" label={t('fAlasan')} baris={2} maks={500} />
          </Formulir>
        </Panel>
      ) : null}
      <Riwayat {...p} />
    </TataLetakKerja>
  )
}

const Sesudah = ({ n }: { readonly n: number }) => <input type="hidden" name="sesudah" value={n} />

function Keadaan({ data, t, bahasa }: P) {
  const { terbit, ditarik, draf } = data
  return (
    <Panel judul={t('statusJudul')}>
      <p>
        {terbit ? t('statusTerbit') : ditarik ? t('statusDitarik', { alasan: ditarik.alasan ?? '' }) : t('statusBelum')}
      </p>
      {draf ? <p>{t('adaDraf', { oleh: draf.oleh, waktu: waktu(bahasa, draf.pada) })}</p> : null}
    </Panel>
  )
}

function FormSusun({ data, t, bahasa, form }: P & { readonly form: FormTampil }) {
  const { berkas } = data
  const dulu = (data.draf ?? data.terbit)?.isi
  return (
    <Panel judul={t('susun')} keterangan={t('susunKeterangan')} id="susun">
      <Formulir form={form} kirim={t('simpanDraf')}>
        <Sesudah n={data.riwayat.length} />
        <Isian nama="judul" label={t('fJudul')} awal={dulu?.judul ?? berkas.judul} maks={160} />
        <Isian nama="tujuan" label={t('fTujuan')} awal={dulu?.tujuan} baris={3} maks={1500} />
        <fieldset className="isian">
          <legend>{t('fWaktu')}</legend>
          <p>{t('fWaktuBantuan', { tanggal: tanggal(bahasa, berkas.tmt) })}</p>
          <div className="alir">
            {LANGKAH_UMUM.filter((l) => l !== 'berlakukan').map((l) => (
              <Isian
                key={l}
                nama={`waktu-${l}`}
                label={t(`langkah-${l}`)}
                jenis="date"
                awal={dulu?.waktu[l]}
                bolehKosong
              />
            ))}
          </div>
        </fieldset>
        {data.tahap === 'berlaku' ? (
          <Isian
            nama="dasarNama"
            label={t('fDasarNama')}
            bantuan={t('fDasarNamaBantuan')}
            baris={2}
            maks={300}
            bolehKosong
            awal={(data.draf ?? data.terbit)?.dasarNama ?? undefined}
          />
        ) : (
          <p className="redup">{t('namaNanti')}</p>
        )}
      </Formulir>
    </Panel>
  )
}

function Riwayat({ data, t, bahasa }: P) {
  return (
    <Panel judul={t('riwayat')} id="riwayat">
      {data.riwayat.length === 0 ? (
        <p className="redup">{t('belumRiwayat')}</p>
      ) : (
        <ol className="bukti">
          {data.riwayat.map((b) => (
            <li key={b.ke}>
              <b>{t(`aksi-${b.aksi}`)}</b>
              <span className="redup">{t('oleh', { oleh: b.oleh, waktu: waktu(bahasa, b.pada) })}</span>
              {b.alasan ? <p>{b.alasan}</p> : null}
              {b.nama && b.dasarNama ? <p>{t('bernama', { n: b.nama.length, dasar: b.dasarNama })}</p> : null}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
