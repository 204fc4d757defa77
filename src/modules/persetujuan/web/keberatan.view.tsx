import { Fakta, Formulir, Isian, type Kolom, Lencana, Panel, Pilihan, Tabel, TataLetakKerja, Tautan } from '#design'
import { type HasilPeriksa, VonisBaris } from '#modules/kelayakan'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import { kataTenggat } from '../application/tenggat.teks.ts'
import type { KeberatanTerbuka } from '../application/keberatan.use-case.ts'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import type { LangkahBalik } from '../domain/akibat-keberatan.ts'
import { barisTegak } from '../domain/keputusan.ts'
import { KeberatanMasuk } from './keberatan-masuk.view.tsx'
import { type TeksKeberatan, teksKeberatan } from './keberatan.teks.ts'

/** Neither is chosen beforehand: an answer is never given by leaving something out. */
export const JAWABAN = ['dikabulkan', 'ditolak'] as const

interface Props {
  readonly data: KeberatanTerbuka
  readonly jawab: FormTampil
  readonly susulan: FormTampil
  readonly bahasa: Bahasa
  readonly hariIni: string
}
type P = Props & { readonly t: TeksKeberatan }

export const alamatKeberatan = (id: string, nip: string): string => `/kerja/keputusan/${id}/keberatan/${nip}`
const namaDari = (t: KeputusanTerbuka) => new Map(t.isi.pegawai.map((p) => [p.nip, p.nama ?? p.nip]))
const jabatanDari = (t: KeputusanTerbuka) => new Map(t.isi.jabatan.map((j) => [j.id, j.nama ?? j.id]))

/** One objection: what it says, what granting it would mean, the answer, and the batch that carries it out. */
export function HalamanKeberatan(props: Props) {
  const t = teksKeberatan(props.bahasa)
  const p = { ...props, t }
  const { terbuka, baris } = props.data
  return (
    <TataLetakKerja
      judul={t('judul', { nama: namaDari(terbuka).get(baris.nip) ?? baris.nip })}
      remah={[
        { label: t('keputusan'), href: '/kerja/keputusan' },
        { label: terbuka.berkas.judul, href: `/kerja/keputusan/${terbuka.berkas.id}` },
      ]}
      keterangan={`NIP ${baris.nip}`}
    >
      <PokokKeberatan {...p} />
      <Akibat {...p} />
      <Panel judul={t('aturanGagal')} id="aturan">
        {props.data.akibat.belumDapatDinilai ? (
          <p>{t('belumDapatDinilai')}</p>
        ) : (
          <AturanGagal hasil={props.data.akibat.hasil} nama={namaDari(terbuka)} t={t} />
        )}
      </Panel>
      <Panel judul={t('harga')} id="harga">
        <Harga {...p} />
      </Panel>
      {terbuka.boleh.includes('jawab-keberatan') && !baris.jawaban ? (
        <Panel judul={t('jawab')} id="jawab">
          <Formulir form={p.jawab} kirim={t('jawab')}>
            <input type="hidden" name="sesudah" value={terbuka.langkah.length} />
            <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={p.hariIni} />
            <Pilihan
              nama="jawaban"
              label={t('jawaban')}
              rupa="radio"
              pilihan={JAWABAN.map((nilai) => ({ nilai, label: t(nilai), keterangan: t(`${nilai}Ket`) }))}
            />
            <Isian nama="alasan" label={t('alasan')} baris={4} />
          </Formulir>
        </Panel>
      ) : null}
      {baris.jawaban?.dikabulkan ? <Susulan {...p} /> : null}
    </TataLetakKerja>
  )
}

function PokokKeberatan({ data, bahasa, t }: P) {
  const { baris, terbuka } = data
  const tenggat = terbuka.tenggat.get(baris.nip)
  const tgl = (x: string | undefined) => (x ? tanggal(bahasa, x) : '–')
  return (
    <Panel judul={t('pokok')}>
      <p>{baris.keberatan?.pokok}</p>
      <KeberatanMasuk b={baris} berkasId={terbuka.berkas.id} bahasa={bahasa} />
      <Fakta
        butir={[
          { istilah: t('diterima'), isi: tgl(baris.penyampaian?.tanggal) },
          { istilah: t('diajukan'), isi: tgl(baris.keberatan?.tanggal) },
          {
            istilah: t('jawabSampai'),
            isi: (
              <>
                {tenggat?.jawab ? kataTenggat(bahasa, tenggat.jawab) : '–'}{' '}
                {tenggat?.lewat ? (
                  <Lencana arti="blokir" polos>
                    {t('lewat')}
                  </Lencana>
                ) : tenggat?.mungkinLewat ? (
                  <Lencana arti="peringatan" polos>
                    {t('mungkinLewat')}
                  </Lencana>
                ) : null}
              </>
            ),
          },
          {
            istilah: t('jawaban'),
            isi: baris.jawaban
              ? `${t(baris.jawaban.dikabulkan ? 'dikabulkan' : 'ditolak')}, ${tgl(baris.jawaban.tanggal)}: ${baris.jawaban.alasan}`
              : t('belumDijawab'),
          },
        ]}
      />
    </Panel>
  )
}

function Akibat(p: P) {
  const { data, bahasa, t } = p
  const { akibat, terbuka } = data
  const nama = namaDari(terbuka)
  const jabatan = jabatanDari(terbuka)
  const vonis = new Map(akibat.hasil?.baris.map((b) => [b.nip, b]))
  const kata = (x: string | null | undefined) =>
    x === undefined ? t('asalTidakDiketahui') : x === null ? t('tanpaJabatan') : (jabatan.get(x) ?? x)
  const kolom: Kolom<LangkahBalik>[] = [
    {
      kunci: 'orang',
      judul: t('orang'),
      kepala: true,
      isi: (b) => (
        <>
          {nama.get(b.nip) ?? b.nip}
          <br />
          <span className="redup">{b.nip}</span>
        </>
      ),
    },
    { kunci: 'dari', judul: t('dari'), isi: (b) => kata(b.dari) },
    { kunci: 'ke', judul: t('ke'), isi: (b) => kata(b.ke) },
    {
      kunci: 'baris',
      judul: t('barisSk'),
      isi: () => t(terbuka.keputusan.tahap === 'berlaku' ? 'barisSk-berubah' : 'barisSk-gugur'),
    },
    {
      kunci: 'hasil',
      judul: t('hasil'),
      isi: (b) => {
        const v = vonis.get(b.nip)
        return v ? <VonisBaris hasil={v.hasil} bahasa={bahasa} polos /> : '–'
      },
    },
  ]
  return (
    <Panel judul={t('akibat')} keterangan={t('akibatKet')} id="akibat">
      <Tabel keterangan={t('rantai')} tumpuk baris={akibat.rantai.baris} kunciBaris={(b) => b.nip} kolom={kolom} />
      <p>{t(`akhir-${akibat.rantai.akhir}`)}</p>
    </Panel>
  )
}

interface AturanBalik {
  readonly nip: string
  readonly a: HasilPeriksa['baris'][number]['aturan'][number]
  readonly arti: 'hasil-blokir' | 'hasil-belum' | 'hasil-peringatan'
}
/** Rules of the reversing lines that refuse, cannot be decided, or warn. */
export function aturanGagal(hasil: HasilPeriksa | null): readonly AturanBalik[] {
  return (hasil?.baris ?? []).flatMap((b) =>
    b.aturan.flatMap((a): AturanBalik[] => {
      const gagal = a.hasil === 'tidak-terpenuhi'
      if (a.keparahan === 'blokir' && (gagal || a.hasil === 'belum-diketahui'))
        return [{ nip: b.nip, a, arti: gagal ? 'hasil-blokir' : 'hasil-belum' }]
      return a.keparahan === 'peringatan' && gagal ? [{ nip: b.nip, a, arti: 'hasil-peringatan' }] : []
    }),
  )
}

function AturanGagal(p: { hasil: HasilPeriksa | null; nama: ReadonlyMap<string, string>; t: TeksKeberatan }) {
  const semua = aturanGagal(p.hasil)
  if (semua.length === 0) return <p className="redup">{p.t('aturanTidakAda')}</p>
  return (
    <ul className="bukti">
      {semua.map(({ nip, a, arti }) => (
        <li key={`${nip} ${a.id}`}>
          <b>
            {a.id} {p.t(arti)}
          </b>
          <span className="redup">{p.nama.get(nip) ?? nip}</span>
          <span>{a.pesan}</span>
        </li>
      ))}
    </ul>
  )
}

export function kataHargaTinggal(bahasa: Bahasa, h: { readonly rugi: number; readonly langkah: number }): string {
  const t = teksKeberatan(bahasa)
  const langkah =
    h.langkah === 0
      ? t('langkahSama')
      : t(h.langkah > 0 ? 'langkahTambah' : 'langkahKurang', { n: Math.abs(h.langkah) })
  if (h.rugi > 0) return t('hargaRugi', { rugi: angka(bahasa, h.rugi, 2), langkah })
  return h.rugi < 0 ? t('hargaNaik', { naik: angka(bahasa, -h.rugi, 2), langkah }) : t('hargaNol', { langkah })
}

function Harga({ data, bahasa, t }: P) {
  const { harga } = data.akibat
  if (!harga) return <p className="redup">{t('tanpaRencana')}</p>
  if (typeof harga === 'string') return <p>{t(`harga-${harga}`)}</p>
  return (
    <>
      <p>{kataHargaTinggal(bahasa, harga)}</p>
      <p className="redup">{t('hargaKet')}</p>
      {harga.pindah.length > 0 ? (
        <details className="cetak-buka">
          <summary>{t('hargaPindah')}</summary>
          <ul className="butir">
            {harga.pindah.map((m) => (
              <li key={m.nip}>
                {t('pindah', { nama: m.nama, dari: m.dari || t('tanpaJabatan'), ke: m.ke || t('tanpaJabatan') })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function Susulan({ data, susulan, hariIni, t }: P) {
  const { baris, terbuka, akibat } = data
  if (baris.susulan)
    return (
      <Panel judul={t('susulan')} id="susulan">
        <Tautan href={`/kerja/keputusan/${baris.susulan.berkasId}`} tombol="biasa">
          {t('bukaSusulan')}
        </Tautan>
      </Panel>
    )
  if (!terbuka.boleh.includes('susun-susulan'))
    return terbuka.keputusan.tahap === 'berlaku' ? null : (
      <Panel judul={t('susulan')} id="susulan">
        <p className="redup">{t('susulanNanti')}</p>
      </Panel>
    )
  return (
    <Panel judul={t('susulan')} keterangan={t('susulanKet')} id="susulan">
      <Formulir form={susulan} kirim={t('susunSusulan')}>
        <input type="hidden" name="sesudah" value={terbuka.langkah.length} />
        <Isian
          nama="tanggal"
          label={t('tmtSusulan')}
          jenis="date"
          awal={akibat.tanggal > hariIni ? akibat.tanggal : hariIni}
        />
      </Formulir>
    </Panel>
  )
}

/** Objections of a decision, each to its page. */
export function DaftarKeberatan({ data, bahasa }: { data: KeputusanTerbuka; bahasa: Bahasa }) {
  const t = teksKeberatan(bahasa)
  const nama = namaDari(data)
  const semua = barisTegak(data.keputusan).filter((b) => b.keberatan)
  if (semua.length === 0) return null
  return (
    <Panel judul={t('daftar')} id="keberatan">
      <ul className="bukti">
        {semua.map((b) => (
          <li key={b.nip}>
            <b>{nama.get(b.nip)}</b>
            <span className="redup">
              {b.jawaban ? t(b.jawaban.dikabulkan ? 'dikabulkan' : 'ditolak') : t('belumDijawab')}
            </span>
            <span>
              <a href={alamatKeberatan(data.berkas.id, b.nip)}>
                {t(!b.jawaban && data.boleh.includes('jawab-keberatan') ? 'bukaJawab' : 'bukaLihat')}
              </a>
              {b.susulan ? (
                <>
                  {' · '}
                  <a href={`/kerja/keputusan/${b.susulan.berkasId}`}>{t('bukaSusulan')}</a>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The decision a follow-up batch comes from. */
export function AsalSusulan({ data, bahasa }: { data: KeputusanTerbuka; bahasa: Bahasa }) {
  const dari = data.berkas.masukan.susulanDari
  if (!dari) return null
  const t = teksKeberatan(bahasa)
  return (
    <p>
      {t('dariKeputusan')}{' '}
      <a href={alamatKeberatan(dari.berkasId, dari.nip)}>
        {t('judul', { nama: namaDari(data).get(dari.nip) ?? dari.nip })}
      </a>
      .
    </p>
  )
}
