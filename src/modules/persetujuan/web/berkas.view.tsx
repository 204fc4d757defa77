import { Formulir, Isian, Panel, TataLetakKerja, Tautan } from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import { BARIS_SIMPAN_MAKS, type BerkasTerbuka } from '../application/berkas.use-case.ts'
import { type PemeriksaanSementara, uraiBerkas } from '../application/periksa.use-case.ts'
import { alamatHasil, type QueryHasil } from './alamat.ts'
import { IsiHasil } from './hasil.view.tsx'
import { Segar } from './kesegaran.view.tsx'
import { teksPersetujuan } from './persetujuan.teks.ts'
import { KeadaanSurat, PanelSurat } from './surat.view.tsx'

function Unduhan({
  dasar,
  query,
  bahasa,
  akhiran = '',
}: {
  dasar: string
  query: QueryHasil
  bahasa: Bahasa
  akhiran?: string
}) {
  const t = teksPersetujuan(bahasa)
  return (
    <>
      <Tautan href={`${dasar}/hasil.csv${akhiran}`} unduh tombol="biasa">
        {t('csv')}
      </Tautan>
      <Tautan href={`${dasar}/usulan.json${akhiran}`} unduh tombol="biasa">
        {t('json')}
      </Tautan>
      <Tautan href={alamatHasil(dasar, query, { cetak: '1', baris: undefined, hal: 1 })} tombol="biasa">
        {t('cetak')}
      </Tautan>
    </>
  )
}

/** A batch just judged, before anyone decides to keep it. */
export function HalamanHasil(p: {
  readonly id: string
  readonly data: PemeriksaanSementara
  readonly query: QueryHasil
  readonly bahasa: Bahasa
  readonly simpan: FormTampil | undefined
}) {
  const { data, bahasa, query } = p
  const t = teksPersetujuan(bahasa)
  const dasar = `/kerja/periksa/hasil/${p.id}`
  const { hasil } = data
  const tmt = tanggal(bahasa, data.tmt)
  return (
    <TataLetakKerja
      judul={t('hasilJudul', { tmt })}
      remah={[{ label: t('periksa'), href: '/kerja/periksa' }]}
      keterangan={t('hasilKeterangan', {
        n: hasil.baris.length,
        versi: hasil.versiAturan,
        diperiksa: hasil.aturanDiperiksa.diperiksa,
        total: hasil.aturanDiperiksa.total,
      })}
      aksi={<Unduhan dasar={dasar} query={query} bahasa={bahasa} />}
    >
      <IsiHasil
        isi={uraiBerkas(data.isi)}
        hasil={hasil}
        query={query}
        bahasa={bahasa}
        dasar={dasar}
        samping={
          p.simpan ? (
            <Panel judul={t('simpanJudul')} keterangan={t('simpanKeterangan')} id="simpan">
              {hasil.baris.length > BARIS_SIMPAN_MAKS ? (
                <p>{t('persetujuan.simpan-terlalu-besar', { ada: hasil.baris.length, maks: BARIS_SIMPAN_MAKS })}</p>
              ) : (
                <Formulir form={p.simpan} kirim={t('simpan')}>
                  <Isian nama="judul" label={t('namaUsulan')} awal={t('namaContoh', { tmt })} maks={120} />
                </Formulir>
              )}
            </Panel>
          ) : null
        }
      />
    </TataLetakKerja>
  )
}

/** A stored batch: verdict, whether it still stands, its letters name by name. */
export function HalamanBerkas(p: {
  readonly data: BerkasTerbuka
  readonly query: QueryHasil
  readonly bahasa: Bahasa
  readonly hariIni: string
  /** Absent for those who may only look. */
  readonly forms: { readonly ulang: FormTampil; readonly catat: FormTampil; readonly tarik: FormTampil } | undefined
}) {
  const { data, bahasa, query, forms } = p
  const t = teksPersetujuan(bahasa)
  const { berkas, pemeriksaan, hasil } = data
  const dasar = `/kerja/periksa/berkas/${berkas.id}`
  const akhiran = query.ke === undefined ? '' : `?ke=${query.ke}`
  return (
    <TataLetakKerja
      judul={berkas.judul}
      remah={[{ label: t('periksa'), href: '/kerja/periksa' }]}
      keterangan={`TMT ${tanggal(bahasa, berkas.tmt)}. ${t('berkasKeterangan', {
        n: hasil.baris.length,
        ke: pemeriksaan.ke,
        waktu: waktu(bahasa, pemeriksaan.dibuatPada),
        oleh: pemeriksaan.oleh,
        versi: pemeriksaan.versiAturan,
      })}`}
      aksi={<Unduhan dasar={dasar} query={query} bahasa={bahasa} akhiran={akhiran} />}
    >
      <Segar
        data={data}
        bahasa={bahasa}
        aksi={forms ? <Formulir form={forms.ulang} kirim={t('periksaUlang')} /> : null}
      />
      {query.cetak ? null : <KeadaanSurat banding={data.banding} bahasa={bahasa} />}
      <IsiHasil
        isi={data.isi}
        hasil={hasil}
        query={query}
        bahasa={bahasa}
        dasar={dasar}
        banding={data.banding}
        samping={<Riwayat data={data} bahasa={bahasa} dasar={dasar} />}
      />
      {query.cetak ? null : (
        <PanelSurat data={data} bahasa={bahasa} hariIni={p.hariIni} catat={forms?.catat} tarik={forms?.tarik} />
      )}
    </TataLetakKerja>
  )
}

function Riwayat({ data, bahasa, dasar }: { data: BerkasTerbuka; bahasa: Bahasa; dasar: string }) {
  const t = teksPersetujuan(bahasa)
  return (
    <Panel judul={t('riwayatPeriksa')}>
      <ul className="bukti">
        {data.riwayat.map((r) => (
          <li key={r.id}>
            <a href={`${dasar}?ke=${r.ke}`} aria-current={r.ke === data.pemeriksaan.ke ? 'true' : undefined}>
              {t('riwayatButir', {
                n: r.ke,
                versi: r.versiAturan,
                ditolak: angka(bahasa, r.ringkasan.ditolak),
                verifikasi: angka(bahasa, r.ringkasan.perluVerifikasi),
              })}
            </a>
            <span className="redup">{waktu(bahasa, r.dibuatPada)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
