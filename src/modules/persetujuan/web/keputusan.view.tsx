import { type Kolom, Lencana, Panel, Peringatan, Tabel, Tahap as Stepper, TataLetakKerja, Tautan } from '#design'
import { VonisBaris } from '#modules/kelayakan'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import { kataTenggat } from '../application/tenggat.teks.ts'
import type { BarisKeputusan } from '../domain/keputusan.ts'
import { type Aksi, langkah, type Tahap, TAHAP } from '../domain/tahap.ts'
import { AsalSusulan, DaftarKeberatan } from './keberatan.view.tsx'
import { BelumDisampaikan } from './penyampaian.view.tsx'
import { PanelNaskah } from './naskah.route.tsx'
import { KeberatanMasuk } from './keberatan-masuk.view.tsx'
import { FormLangkah } from './keputusan-langkah.view.tsx'
import { penentu } from './penentu.ts'
import { Peringkat, peringkatBaris } from './peringkat.view.tsx'
import { diSini, type PropsKeputusan } from './keputusan.tipe.ts'
import { type TeksKeputusan, teksKeputusan } from './keputusan.teks.ts'
import { teksPengumuman } from './pengumuman.teks.ts'
import { CatatanTenggat } from './tenggat.view.tsx'

const JALAN = TAHAP.filter((t) => t !== 'dibatalkan')

/** One decision, whole: where it stands, what is next, every name, every step. Printed, it is the dossier. */
export function HalamanKeputusan(p: PropsKeputusan) {
  const { data, bahasa } = p
  const t = teksKeputusan(bahasa)
  const boleh = data.boleh.filter(diSini)
  const usang = data.kesegaran?.putarUlang !== 'sama' || data.kesegaran.beda.length > 0
  const belumAkhir = !['berlaku', 'dibatalkan', 'ditetapkan', 'dilantik'].includes(data.keputusan.tahap)
  return (
    <TataLetakKerja
      judul={data.berkas.judul}
      remah={[{ label: t('judul'), href: '/kerja/keputusan' }]}
      keterangan={`TMT ${tanggal(bahasa, data.berkas.tmt)}`}
      aksi={
        <>
          <Tautan href={`/kerja/periksa/berkas/${data.berkas.id}`} tombol="biasa">
            {t('bukaPeriksa')}
          </Tautan>
          <Tautan href={`/kerja/keputusan/${data.berkas.id}/dosir.pdf`} unduh tombol="biasa">
            {t('dosir')}
          </Tautan>
          <Tautan href={`/kerja/keputusan/${data.berkas.id}/pengumuman`} tombol="biasa">
            {teksPengumuman(bahasa)('umumkan')}
          </Tautan>
        </>
      }
    >
      {data.rusakDi === null ? null : (
        <Peringatan arti="blokir" judul={t('rusak')}>
          <p>{t('rusakIsi', { n: data.rusakDi })}</p>
        </Peringatan>
      )}
      <Panel>
        <Stepper butir={tahapan(data.keputusan.tahap, t)} label={t('tahap')} />
      </Panel>
      {usang && belumAkhir ? (
        <Peringatan
          arti="peringatan"
          judul={t('usang')}
          aksi={<Tautan href={`/kerja/periksa/berkas/${data.berkas.id}`}>{t('bukaPeriksa')}</Tautan>}
        >
          <p>{t('usangIsi')}</p>
        </Peringatan>
      ) : null}
      <div className="tanpa-cetak">
        {boleh.length === 0 ? (
          <p className="redup">{t('tanpaLangkah')}</p>
        ) : (
          <>
            {boleh.filter(utama).map((aksi) => (
              <Panel key={aksi} id={aksi} judul={t(`aksi-${aksi}`)} keterangan={t(`ket-${aksi}`) || undefined}>
                <FormLangkah {...p} aksi={aksi} />
              </Panel>
            ))}
            <Panel judul={t('langkahLain')}>
              {boleh
                .filter((a) => !utama(a))
                .map((aksi) => (
                  <details key={aksi} id={aksi} open={p.forms[aksi].galatUmum.length > 0 || salah(p.forms[aksi])}>
                    <summary>{t(`aksi-${aksi}`)}</summary>
                    {t(`ket-${aksi}`) ? <p className="redup">{t(`ket-${aksi}`)}</p> : null}
                    <FormLangkah {...p} aksi={aksi} />
                  </details>
                ))}
            </Panel>
          </>
        )}
      </div>
      <DaftarKeberatan data={data} bahasa={bahasa} />
      <BelumDisampaikan data={data} bahasa={bahasa} hariIni={p.hariIni} />
      <AsalSusulan data={data} bahasa={bahasa} />
      <Panel judul={t('daftarBaris')} id="baris">
        <Tabel
          keterangan={t('daftarBaris')}
          tumpuk
          baris={data.keputusan.baris}
          kunciBaris={(b) => b.nip}
          kolom={kolomBaris(data, bahasa, t)}
        />
        {data.tenggat.size > 0 ? <p className="redup">{t('tenggatCatatan')}</p> : null}
      </Panel>
      <div className="tanpa-cetak">
        <PanelNaskah
          data={data}
          bahasa={bahasa}
          terbitkan={p.forms.terbitkan}
          hariIni={p.hariIni}
          bolehTerbitkan={p.bolehUsulkan}
        />
      </div>
      <Langkah data={data} bahasa={bahasa} t={t} />
    </TataLetakKerja>
  )
}

/** The step that carries the decision on; the others are there when needed. */
const utama = (a: Aksi): boolean => {
  const ke = langkah(a).menjadi
  return ke !== null && ke !== 'disusun' && ke !== 'dibatalkan'
}
const salah = (f: FormTampil): boolean => Object.keys(f.galat).length > 0

function tahapan(kini: Tahap, t: TeksKeputusan) {
  if (kini === 'dibatalkan') return [{ label: t('tahap-dibatalkan'), keadaan: 'putus' as const }]
  const di = JALAN.indexOf(kini)
  return JALAN.map((x, i) => ({
    label: t(`tahap-${x}`),
    keadaan: i < di ? ('lewat' as const) : i === di ? ('kini' as const) : ('nanti' as const),
  }))
}

const namaOrang = (data: KeputusanTerbuka): ReadonlyMap<string, string> =>
  new Map(data.isi.pegawai.map((p) => [p.nip, p.nama ?? p.nip]))

function kolomBaris(data: KeputusanTerbuka, bahasa: Bahasa, t: TeksKeputusan): Kolom<BarisKeputusan>[] {
  const nama = namaOrang(data)
  const jabatan = new Map(data.isi.jabatan.map((j) => [j.id, j.nama ?? j.id]))
  const vonis = new Map(data.hasil.baris.map((b) => [b.nip, b]))
  return [
    {
      kunci: 'nama',
      judul: t('nama'),
      kepala: true,
      isi: (b) => (
        <>
          {nama.get(b.nip) ?? b.nip}
          <br />
          <span className="redup">{b.nip}</span>
        </>
      ),
    },
    {
      kunci: 'ke',
      judul: t('ke'),
      isi: (b) => (
        <>
          {b.ke === null ? t('lepas') : (jabatan.get(b.ke) ?? b.ke)}
          <div className="kecil">
            <Peringkat p={peringkatBaris(data, b)} bahasa={bahasa} />
          </div>
        </>
      ),
    },
    {
      kunci: 'hasil',
      judul: t('hasil'),
      isi: (b) => {
        const h = vonis.get(b.nip)
        if (!h) return ''
        return (
          <>
            <VonisBaris hasil={h.hasil} bahasa={bahasa} polos />
            <span className="redup"> {penentu(h).join(', ')}</span>
          </>
        )
      },
    },
    { kunci: 'pertimbangan', judul: t('pertimbangan'), isi: (b) => <Pertimbangan b={b} t={t} /> },
    { kunci: 'putusan', judul: t('putusan'), isi: (b) => <Putusan b={b} t={t} /> },
    { kunci: 'diterima', judul: t('diterima'), isi: (b) => <Penyampaian b={b} data={data} bahasa={bahasa} t={t} /> },
  ]
}

function Pertimbangan({ b, t }: { b: BarisKeputusan; t: TeksKeputusan }) {
  if (!b.pertimbangan) return null
  return (
    <>
      <Lencana arti={b.pertimbangan.setuju ? 'ok' : 'blokir'} polos>
        {t(b.pertimbangan.setuju ? 'setuju' : 'tidakSetuju')}
      </Lencana>
      {b.pertimbangan.catatan ? <p>{b.pertimbangan.catatan}</p> : null}
    </>
  )
}

function Putusan({ b, t }: { b: BarisKeputusan; t: TeksKeputusan }) {
  if (b.gugur !== undefined)
    return (
      <>
        <Lencana arti="nihil" polos>
          {t('gugur')}
        </Lencana>
        <p>{b.gugur}</p>
      </>
    )
  if (!b.putusan) return null
  return (
    <>
      <Lencana arti={b.putusan.tetapkan ? 'ok' : 'blokir'} polos>
        {t(b.putusan.tetapkan ? 'tetap' : 'tidakTetap')}
      </Lencana>
      {b.putusan.alasan ? <p>{b.putusan.alasan}</p> : null}
    </>
  )
}

function Penyampaian(p: { b: BarisKeputusan; data: KeputusanTerbuka; bahasa: Bahasa; t: TeksKeputusan }) {
  const { b, bahasa, t } = p
  const tenggat = p.data.tenggat.get(b.nip)
  if (!b.penyampaian || !tenggat) return null
  return (
    <>
      {tanggal(bahasa, b.penyampaian.tanggal, 'singkat')}, {t(b.penyampaian.cara).toLowerCase()}
      <p className="redup">
        {b.keberatan
          ? `${t('keberatan')}: ${b.keberatan.pokok}`
          : t('keberatanSampai', { tanggal: kataTenggat(bahasa, tenggat.ajukan) })}
        <KeberatanMasuk b={b} berkasId={p.data.berkas.id} bahasa={bahasa} />
        <CatatanTenggat x={tenggat.jawab ?? tenggat.ajukan} bahasa={bahasa} />
      </p>
      {b.jawaban ? (
        <p>
          {t(b.jawaban.dikabulkan ? 'dikabulkan' : 'ditolakKeberatan')}: {b.jawaban.alasan}
        </p>
      ) : tenggat.jawab ? (
        <p>
          {t('jawabSampai', { tanggal: kataTenggat(bahasa, tenggat.jawab) })}{' '}
          {tenggat.lewat ? (
            <Lencana arti="blokir" polos>
              {t('terlambat')}
            </Lencana>
          ) : tenggat.mungkinLewat ? (
            <Lencana arti="peringatan" polos>
              {t('mungkinTerlambat')}
            </Lencana>
          ) : null}
        </p>
      ) : null}
    </>
  )
}

function Langkah({ data, bahasa, t }: { data: KeputusanTerbuka; bahasa: Bahasa; t: TeksKeputusan }) {
  if (data.langkah.length === 0) return null
  const { sidang } = data.keputusan
  return (
    <Panel judul={t('jejakLangkah')} id="langkah">
      <ol className="bukti">
        {data.langkah.map((l) => (
          <li key={l.ke}>
            <b>{t(`aksi-${l.aksi}`)}</b>
            <span className="redup">{t('oleh', { oleh: l.oleh, waktu: waktu(bahasa, l.saat) })}</span>
            {'alasan' in l.isi ? <span>{l.isi.alasan}</span> : null}
            {'catatan' in l.isi && l.isi.catatan ? <span>{l.isi.catatan}</span> : null}
          </li>
        ))}
      </ol>
      {sidang ? (
        <>
          <p>
            {t('nomorBa')}: {sidang.nomor}, {tanggal(bahasa, sidang.tanggal)}, {sidang.tempat}.{' '}
            {sidang.hadir.join(', ')}.
          </p>
          <p>{sidang.risalah}</p>
        </>
      ) : null}
      <p className="redup">
        {t('kepalaRantai')}: <code>{data.langkah.at(-1)?.sidik}</code>
      </p>
    </Panel>
  )
}
