import type { ReactNode } from 'react'
import { KosongNyata, Lencana, Paginasi, Panel, Peringatan, Saring, Statistik, Tautan } from '#design'
import { type BerkasPeriksa, type HasilPeriksa, TemuanBaris, VonisBaris } from '#modules/kelayakan'
import { angka, type Bahasa } from '#platform/i18n'
import { kapanTerpenuhi } from '../application/kapan-terpenuhi.ts'
import type { Banding } from '../domain/surat.ts'
import { alamatHasil, BARIS_PER_HALAMAN, type QueryHasil } from './alamat.ts'
import { KepalaBenang, SelBenang } from './benang.view.tsx'
import { JendelaTertutup } from './jendela.view.tsx'
import { teksPersetujuan } from './persetujuan.teks.ts'

export interface PropsHasil {
  readonly isi: BerkasPeriksa
  readonly hasil: HasilPeriksa
  readonly query: QueryHasil
  readonly bahasa: Bahasa
  /** Address of this page without its query. */
  readonly dasar: string
  /** Letters beside each line; absent where none belong to the result. */
  readonly banding?: Banding
}
interface Nama {
  readonly orang: ReadonlyMap<string, BerkasPeriksa['pegawai'][number]>
  readonly jabatan: ReadonlyMap<string, BerkasPeriksa['jabatan'][number]>
}
type BarisHasil = HasilPeriksa['baris'][number]

export const namaDari = (isi: BerkasPeriksa): Nama => ({
  orang: new Map(isi.pegawai.map((p) => [p.nip, p])),
  jabatan: new Map(isi.jabatan.map((j) => [j.id, j])),
})
/** 19800501 200501 1 001, as it stands in letters. */
const tulisNip = (nip: string): string =>
  /^\d{18}$/.test(nip) ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` : nip

const SARING = ['semua', 'ditolak', 'perlu-verifikasi', 'peringatan', 'lolos'] as const

/** Summary, lines and the reasons of one of them; on paper the reasons of all. */
export function IsiHasil(p: PropsHasil & { readonly samping?: ReactNode }) {
  const { isi, hasil, query, bahasa } = p
  const t = teksPersetujuan(bahasa)
  const nama = namaDari(isi)
  if (query.cetak) return <CetakHasil {...p} nama={nama} />
  const r = hasil.ringkasan
  const jumlah = {
    semua: hasil.baris.length,
    ditolak: r.ditolak,
    'perlu-verifikasi': r.perluVerifikasi,
    peringatan: r.peringatan,
    lolos: r.lolos,
  }
  return (
    <>
      <JendelaTertutup isi={isi} hasil={hasil} bahasa={bahasa} />
      <div className="ringkas-hasil">
        <Statistik
          butir={[
            {
              label: t('takTerblokir'),
              nilai: t('dariN', { n: hasil.baris.length - r.ditolak, semua: hasil.baris.length }),
            },
          ]}
        />
        <Saring
          label={t('hasilKolom')}
          butir={SARING.map((s) => ({
            href: alamatHasil(p.dasar, query, { saring: s, hal: 1, baris: undefined }),
            label: s === 'semua' ? t('semua') : <VonisBaris hasil={s} bahasa={bahasa} polos />,
            aktif: query.saring === s,
            jumlah: angka(bahasa, jumlah[s]),
          }))}
        />
      </div>
      <p className="ringkas-surat">
        {t('rekap')}{' '}
        {Object.entries(hasil.rekap)
          .map(([k, n]) => `${k} ${angka(bahasa, n)}`)
          .join(' · ')}
        {hasil.asumsi.length > 0 ? (
          <>
            <br />
            {t('asumsi', { daftar: hasil.asumsi.join(', ') })}
          </>
        ) : null}
      </p>
      <TemuanSurat hasil={hasil} bahasa={bahasa} />
      <div className="belah ruang periksa-ruang">
        <section>
          <DaftarBaris {...p} nama={nama} />
        </section>
        <section aria-label={t('mengapa')} id="alasan">
          <RincianBaris {...p} nama={nama} />
          {p.samping}
        </section>
      </div>
    </>
  )
}

function TemuanSurat({ hasil, bahasa }: Pick<PropsHasil, 'hasil' | 'bahasa'>) {
  const t = teksPersetujuan(bahasa)
  if (hasil.temuanDokumen.length === 0) return null
  return (
    <Peringatan arti="peringatan" judul={t('temuanSurat')}>
      <ul className="butir">
        {hasil.temuanDokumen.slice(0, 20).map((d) => (
          <li key={`${d.kode} ${d.jenis} ${d.nomor} ${d.nip.join()}`}>{d.pesan}</li>
        ))}
      </ul>
    </Peringatan>
  )
}

const terpilihDari = (query: QueryHasil, tampak: readonly (readonly [BarisHasil, number])[]): number | undefined =>
  query.baris === undefined ? tampak[0]?.[1] : query.baris - 1
const saringBaris = (hasil: HasilPeriksa, saring: QueryHasil['saring']) =>
  hasil.baris.map((b, i) => [b, i] as const).filter(([b]) => saring === 'semua' || b.hasil === saring)

function DaftarBaris(p: PropsHasil & { readonly nama: Nama }) {
  const t = teksPersetujuan(p.bahasa)
  const tersaring = saringBaris(p.hasil, p.query.saring)
  const halaman = Math.max(1, Math.ceil(tersaring.length / BARIS_PER_HALAMAN))
  const hal = Math.min(p.query.hal, halaman)
  const tampak = tersaring.slice((hal - 1) * BARIS_PER_HALAMAN, hal * BARIS_PER_HALAMAN)
  const terpilih = terpilihDari(p.query, tampak)
  const luar =
    p.query.saring === 'semua' && hal === halaman ? (p.banding?.baris.filter((b) => b.nomor === null) ?? []) : []
  if (tersaring.length === 0) return <p className="panel redup">{t('takAdaSaring')}</p>
  return (
    <>
      <div className="gulir" tabIndex={0} role="region" aria-label={t('daftar')}>
        <table className={p.banding ? 'tabel daftar periksa berbenang' : 'tabel daftar periksa'}>
          <caption className="luar">{t('daftar')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('nomor')}</th>
              <th scope="col">{t('orang')}</th>
              <th scope="col">{t('jabatan')}</th>
              {p.banding ? <KepalaBenang banding={p.banding} bahasa={p.bahasa} /> : null}
              <th scope="col">{t('hasilKolom')}</th>
            </tr>
          </thead>
          <tbody>
            {tampak.map(([b, i]) => (
              <Baris key={i} {...p} b={b} i={i} ini={i === terpilih} />
            ))}
            {luar.map((b) => (
              <tr key={`luar-${b.nip}`}>
                <td className="angka redup">–</td>
                <th scope="row">
                  {p.nama.orang.get(b.nip)?.nama ?? t('namaTakDikenal')}
                  <small>{tulisNip(b.nip)}</small>
                </th>
                <td className="redup">{t('hilangDariUsulan')}</td>
                {p.banding?.kolom.map((j) => (
                  <SelBenang key={j} sel={b.sel[j]} jenis={j} bahasa={p.bahasa} />
                ))}
                <td>
                  <Lencana arti="info" polos>
                    {t('hilangDariUsulan')}
                  </Lencana>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {halaman > 1 ? (
        <Paginasi
          halaman={hal}
          jumlah={halaman}
          alamat={(n) => alamatHasil(p.dasar, p.query, { hal: n, baris: undefined })}
        />
      ) : null}
    </>
  )
}

export function namaJabatan(id: string | null, nama: Nama, bahasa: Bahasa): string {
  const t = teksPersetujuan(bahasa)
  return id === null ? t('tanpaJabatan') : (nama.jabatan.get(id)?.nama ?? t('jabatanTakDikenal', { kode: id }))
}
function kini(nip: string, nama: Nama): string | undefined {
  const p = nama.orang.get(nip)
  const id = (
    p?.jabatanKini ?? p?.riwayat?.findLast((r) => r.sampai === null && (r.peran ?? 'definitif') === 'definitif')
  )?.jabatanId
  return id === undefined ? undefined : (nama.jabatan.get(id)?.nama ?? id)
}

function Baris(p: PropsHasil & { nama: Nama; b: BarisHasil; i: number; ini: boolean }) {
  const { b, i, bahasa, nama } = p
  const t = teksPersetujuan(bahasa)
  const penentu = b.aturan.filter(
    (a) =>
      (b.hasil === 'ditolak' && a.hasil === 'tidak-terpenuhi' && a.keparahan === 'blokir') ||
      (b.hasil === 'perlu-verifikasi' && a.hasil === 'belum-diketahui' && a.keparahan === 'blokir') ||
      (b.hasil === 'peringatan' && a.hasil === 'tidak-terpenuhi' && a.keparahan === 'peringatan'),
  )
  const href = alamatHasil(p.dasar, p.query, { baris: i + 1 }, '#alasan')
  const bandingIni = p.banding?.baris[i]
  return (
    <tr className={p.ini ? 'terpilih' : undefined} id={`baris-${i + 1}`}>
      <td className="angka redup">{angka(bahasa, i + 1)}</td>
      <th scope="row">
        <a href={href} aria-current={p.ini ? 'true' : undefined}>
          <b>{nama.orang.get(b.nip)?.nama ?? t('namaTakDikenal')}</b>
        </a>
        <small>{tulisNip(b.nip)}</small>
      </th>
      <td>
        {namaJabatan(b.ke, nama, bahasa)}
        {p.isi.usulan[i]?.sebagai === 'plt' ? <small>{t('sebagaiPlt')}</small> : null}
      </td>
      {p.banding?.kolom.map((j) => (
        <SelBenang key={j} sel={bandingIni?.sel[j]} jenis={j} bahasa={bahasa} />
      ))}
      <td>
        <VonisBaris hasil={b.hasil} bahasa={bahasa} polos />
        {penentu.length > 0 ? <small className="penentu">{penentu.map((a) => a.id).join(', ')}</small> : null}
      </td>
    </tr>
  )
}

function RincianBaris(p: PropsHasil & { readonly nama: Nama }) {
  const t = teksPersetujuan(p.bahasa)
  const tersaring = saringBaris(p.hasil, p.query.saring)
  const n = terpilihDari(p.query, tersaring.slice((p.query.hal - 1) * BARIS_PER_HALAMAN))
  const b = n === undefined ? undefined : p.hasil.baris[n]
  if (n === undefined || !b)
    return (
      <Panel>
        <KosongNyata judul={t('pilihBaris')} />
      </Panel>
    )
  return (
    <Panel>
      <KepalaBaris {...p} b={b} n={n} />
      <TemuanBaris
        aturan={b.aturan}
        bahasa={p.bahasa}
        kapan={(aturan, bulan) => kapanTerpenuhi(p.isi, n, aturan, bulan)}
      />
    </Panel>
  )
}
function KepalaBaris({
  b,
  n,
  nama,
  bahasa,
  hasil,
}: Pick<PropsHasil, 'hasil' | 'bahasa'> & { nama: Nama; b: BarisHasil; n: number }) {
  const t = teksPersetujuan(bahasa)
  const asal = kini(b.nip, nama)
  return (
    <header className="kepala-baris">
      <p className="redup">{t('barisKe', { n: n + 1, semua: hasil.baris.length })}</p>
      <h2>{nama.orang.get(b.nip)?.nama ?? t('namaTakDikenal')}</h2>
      <p>
        {tulisNip(b.nip)} <VonisBaris hasil={b.hasil} bahasa={bahasa} polos />
      </p>
      <p>
        <b>{namaJabatan(b.ke, nama, bahasa)}</b>
        {asal ? <span className="redup">, {t('dari', { jabatan: asal })}</span> : null}
      </p>
    </header>
  )
}

/** Every line with what decides it, to be printed and filed. */
function CetakHasil(p: PropsHasil & { readonly nama: Nama }) {
  const t = teksPersetujuan(p.bahasa)
  return (
    <>
      <p className="panel layar-saja">
        <Tautan href={alamatHasil(p.dasar, p.query, { cetak: undefined })} tombol="biasa">
          {t('cetakKembali')}
        </Tautan>
      </p>
      {saringBaris(p.hasil, p.query.saring).map(([b, n]) => (
        <section className="panel lembar-baris" key={n}>
          <KepalaBaris {...p} b={b} n={n} />
          <TemuanBaris aturan={b.aturan} bahasa={p.bahasa} cetak />
        </section>
      ))}
    </>
  )
}
