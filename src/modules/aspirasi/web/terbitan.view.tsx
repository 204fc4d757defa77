import { Formulir, Isian, Panel, Peringatan, Pilihan, Tabel, TataLetakKerja, Tautan, Tombol } from '#design'
import { type Bahasa, kataUmum, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { BukaanTerbitan, Pratinjau } from '../application/terbitan.use-case.ts'
import { pilahSamaran } from '../domain/samaran.ts'
import { teksTerbitan, type TeksTerbitan } from './terbitan.teks.ts'

interface P {
  readonly data: BukaanTerbitan
  readonly forms: { readonly terbitkan: FormTampil; readonly tarik: FormTampil }
  readonly bahasa: Bahasa
}

export function HalamanTerbitan({ data, forms, bahasa }: P) {
  const t = teksTerbitan(bahasa)
  const { pesan } = data
  const pratinjau = forms.terbitkan.hasil as Pratinjau | undefined
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan')}
      remah={[
        { label: t('meja'), href: '/kerja/aduan' },
        { label: `${t('pesan')} ${pesan.rujukan}`, href: `/kerja/aduan/${pesan.id}` },
      ]}
    >
      {data.halangan ? (
        <Peringatan arti="peringatan" judul={t('tidakDapat')}>
          <p>{kataUmum(bahasa, data.halangan) ?? data.halangan}</p>
        </Peringatan>
      ) : null}
      {data.kini ? <Kini data={data} form={forms.tarik} bahasa={bahasa} t={t} /> : null}
      {pratinjau ? (
        <Panel judul={t('pratinjauJudul')} keterangan={t('pratinjauKet')} id="pratinjau">
          <h3>{pratinjau.judul}</h3>
          <Paragraf teks={pratinjau.isi} />
          {pratinjau.jawaban ? <Jawaban teks={pratinjau.jawaban.teks} t={t} /> : null}
        </Panel>
      ) : null}
      {data.halangan ? null : (
        <>
          <Panel judul={t('asli')} keterangan={t('asliKet')}>
            <h3>
              <Bertanda teks={pesan.judul} data={data} />
            </h3>
            <p className="teks-warga">
              <Bertanda teks={pesan.isi} data={data} />
            </p>
            {data.jawaban ? (
              <>
                <h3>{t('jawaban')}</h3>
                <p className="teks-warga">
                  <Bertanda teks={data.jawaban.teks} data={data} />
                </p>
              </>
            ) : null}
          </Panel>
          <Panel judul={t('terbitkan')} id="terbitkan">
            <FormTerbit data={data} form={forms.terbitkan} pratinjau={pratinjau} t={t} />
          </Panel>
        </>
      )}
      {data.riwayat.length > 0 ? <Riwayat data={data} bahasa={bahasa} t={t} /> : null}
    </TataLetakKerja>
  )
}

const Jawaban = ({ teks, t }: { readonly teks: string; readonly t: TeksTerbitan }) => (
  <>
    <h3>{t('jawaban')}</h3>
    <Paragraf teks={teks} />
  </>
)
const Paragraf = ({ teks }: { readonly teks: string }) => <p className="teks-warga">{teks}</p>

/** The text with what was found marked in it. */
function Bertanda({ teks, data }: { readonly teks: string; readonly data: BukaanTerbitan }) {
  return (
    <>
      {pilahSamaran(teks, data.temuan).map((b) =>
        b.tanda ? <mark key={b.mulai}>{b.teks}</mark> : <span key={b.mulai}>{b.teks}</span>,
      )}
    </>
  )
}

function FormTerbit(p: {
  readonly data: BukaanTerbitan
  readonly form: FormTampil
  readonly pratinjau: Pratinjau | undefined
  readonly t: TeksTerbitan
}) {
  const { data, t } = p
  // Once sent, what was ticked stands, also where it was nothing.
  const terkirim = Object.hasOwn(p.form.nilai, 'sesudah')
  const semua = terkirim ? [] : data.temuan.map((x) => x.kunci)
  return (
    <Formulir
      form={p.form}
      kirim=""
      aksi={
        <>
          <Tombol nama="langkah" nilai="pratinjau" jenis={p.pratinjau ? 'biasa' : 'utama'}>
            {t('pratinjau')}
          </Tombol>
          <Tombol nama="langkah" nilai="terbitkan" jenis={p.pratinjau ? 'utama' : 'biasa'}>
            {t('terbitkan')}
          </Tombol>
        </>
      }
    >
      <input type="hidden" name="sesudah" value={data.riwayat[0]?.versi ?? 0} />
      <input type="hidden" name="jawabanKe" value={data.jawaban?.ke ?? 0} />
      <Isian nama="judul" label={t('judulTerbit')} bantuan={t('judulBantuan')} awal={data.pesan.judul} maks={200} />
      {data.temuan.length > 0 ? (
        <Pilihan
          nama="samar"
          label={t('samar')}
          bantuan={t('samarKet')}
          rupa="centang"
          bolehKosong
          awal={semua}
          pilihan={data.temuan.map((x) => ({ nilai: x.kunci, label: `${x.teks} (${t(`j-${x.jenis}`)})` }))}
        />
      ) : (
        <p>{t('samarKosong')}</p>
      )}
      <Isian nama="lain" label={t('lain')} bantuan={t('lainBantuan')} baris={3} bolehKosong />
      {data.foto.length > 0 ? (
        <>
          <Pilihan
            nama="foto"
            label={t('foto')}
            bantuan={t('fotoKet')}
            rupa="centang"
            bolehKosong
            awal={terkirim ? [] : (data.kini?.foto ?? [])}
            pilihan={data.foto.map((f, i) => ({ nilai: f.id, label: t('fotoKe', { n: i + 1 }) }))}
          />
          <ul className="butir">
            {data.foto.map((f, i) => (
              <li key={f.id}>
                <Tautan href={`/kerja/aduan/foto/${f.id}`}>{t('fotoLihat', { n: i + 1 })}</Tautan>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Formulir>
  )
}

function Kini({
  data,
  form,
  bahasa,
  t,
}: {
  readonly data: BukaanTerbitan
  readonly form: FormTampil
  readonly bahasa: Bahasa
  readonly t: TeksTerbitan
}) {
  const { kini } = data
  if (!kini) return null
  return (
    <Panel
      judul={t('kiniJudul')}
      keterangan={t('kiniKet', { versi: kini.versi, oleh: kini.oleh, saat: waktu(bahasa, new Date(kini.dicatatPada)) })}
      id="kini"
    >
      <h3>{kini.judul}</h3>
      <Paragraf teks={kini.isi ?? ''} />
      {kini.jawaban ? <Jawaban teks={kini.jawaban.teks} t={t} /> : null}
      {data.jawaban && data.jawaban.ke !== kini.jawaban?.ke ? (
        <Peringatan arti="peringatan" judul={t('jawabanMenunggu')}>
          <p>{t('jawabanMenungguIsi')}</p>
        </Peringatan>
      ) : null}
      <Formulir form={form} kirim="" aksi={<Tombol jenis="bahaya">{t('tarik')}</Tombol>}>
        <input type="hidden" name="sesudah" value={kini.versi} />
        <Isian nama="alasan" label={t('tarikAlasan')} bantuan={t('tarikBantuan')} maks={1000} />
      </Formulir>
    </Panel>
  )
}

function Riwayat({
  data,
  bahasa,
  t,
}: {
  readonly data: BukaanTerbitan
  readonly bahasa: Bahasa
  readonly t: TeksTerbitan
}) {
  return (
    <Panel judul={t('riwayat')}>
      <Tabel
        keterangan={t('riwayat')}
        tumpuk
        baris={data.riwayat}
        kunciBaris={(r) => String(r.versi)}
        kolom={[
          { kunci: 'versi', judul: t('versi'), angka: true, kepala: true, isi: (r) => r.versi },
          { kunci: 'apa', judul: t('apa'), isi: (r) => t(`aksi-${r.aksi}`) },
          { kunci: 'alasan', judul: t('alasan'), isi: (r) => r.alasan ?? '' },
          { kunci: 'oleh', judul: t('oleh'), isi: (r) => r.oleh },
          { kunci: 'saat', judul: t('saat'), isi: (r) => waktu(bahasa, new Date(r.dicatatPada)) },
        ]}
      />
    </Panel>
  )
}
