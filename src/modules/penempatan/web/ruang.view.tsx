import { Formulir, Isian, KosongNyata, Panel, Pita, TataLetakKerja, Tautan } from '#design'
import { kalimatBelumDiperiksa } from '#modules/kelayakan'
import { periksaIzin } from '#platform/access'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { PerubahanFakta } from '#platform/fakta'
import { type FormTampil, useHalaman } from '#platform/web'
import type {
  AlasanJabatanDto,
  AlasanPasanganDto,
  BarisRencanaDto,
  RencanaDto,
  RencanaRingkasDto,
  UsulanDto,
} from '../application/rencana.dto.ts'
import { SISTEM } from '../application/ekspor-sistem.use-case.ts'
import { alamatKewajaran, alamatRuang, alamatSistem, type QueryRuang } from './alamat.ts'
import { DaftarBaris } from './daftar-baris.view.tsx'
import { teksKewajaran } from './kewajaran.teks.ts'
import { teksEksporSistem } from './ekspor-sistem.teks.ts'
import { KurvaDanBanding } from './kurva-dan-banding.view.tsx'
import { Pasangan } from './pasangan.view.tsx'
import { teksPenempatan } from './penempatan.teks.ts'
import { teksSkenario } from './skenario.teks.ts'
import { BagianTemuan } from './temuan.view.tsx'
import { alamatMulaiUbah, AsalUbahan } from './ubah-asal.view.tsx'
import { teksUbah } from './ubah.teks.ts'
import { type NamaUnit, type Tempat, tempatJabatan } from './use-ruang.ts'

export interface DataRuang {
  readonly rencana: RencanaDto
  readonly usulan: UsulanDto
  readonly baris: BarisRencanaDto | undefined
  readonly alasan: AlasanJabatanDto | undefined
  readonly ditanya: AlasanPasanganDto | { readonly tanpaJawaban: string } | undefined
  readonly namaUnit: ReadonlyMap<string, NamaUnit>
  readonly daftar: readonly RencanaRingkasDto[]
  /** The scenario the plan belongs to, where the reader sees it. */
  readonly skenario?: { readonly id: string; readonly nama: string } | undefined
  /** Facts changed after this plan was computed. */
  readonly perubahan: PerubahanFakta | null
}

interface Props {
  readonly data: DataRuang | null
  readonly query: QueryRuang
  readonly bahasa: Bahasa
  /** Absent for those who may look but not compute. */
  readonly form: FormTampil | undefined
  readonly hariIni: string
}

export function HalamanRuang({ data, query, bahasa, form, hariIni }: Props) {
  const t = teksPenempatan(bahasa)
  if (!data)
    return (
      <TataLetakKerja judul={t('ruang')}>
        <Panel>
          <KosongNyata judul={t('kosongJudul')}>{t('kosongIsi')}</KosongNyata>
          {form && <FormulirHitung {...{ form, bahasa, hariIni }} kirim={t('hitung')} />}
        </Panel>
      </TataLetakKerja>
    )
  const { rencana, usulan } = data
  const belum = kalimatBelumDiperiksa(bahasa, rencana.aturan.diperiksa)
  const tempat: Tempat = (ke) => tempatJabatan(ke.nama, data.namaUnit.get(ke.unitId ?? ''))
  return (
    <TataLetakKerja
      judul={t('judul', { tmt: tanggal(bahasa, rencana.tmt) })}
      remah={[{ label: t('ruang'), href: '/kerja/rencana' }]}
      keterangan={t('keterangan', {
        jabatan: rencana.jumlah.jabatanManajerial,
        kosong: rencana.jumlah.kursiKosong,
        dihitung: waktu(bahasa, rencana.dibuatPada),
        oleh: rencana.oleh,
      })}
      aksi={
        <>
          {form && <Tautan href="#hitung">{t('hitungUlang')}</Tautan>}
          <Tautan href="#temuan">{t('lompatTemuan', { n: rencana.temuan.length })}</Tautan>
          {rencana.fakta.length > 0 && (
            <Tautan href="#fakta-menentukan">{t('lompatFakta', { n: rencana.fakta.length })}</Tautan>
          )}
          <Tautan href={alamatKewajaran({ id: rencana.id, varian: query.varian, kunci: usulan.kunci })}>
            {teksKewajaran(bahasa)('keLaporan')}
          </Tautan>
          <Tautan href={alamatMulaiUbah(rencana, query.varian, usulan.kunci)} tombol="biasa">
            {teksUbah(bahasa)('judul')}
          </Tautan>
          <Tautan
            href={`/kerja/periksa?${new URLSearchParams({ rencana: rencana.id, varian: query.varian, kunci: usulan.kunci })}`}
            tombol="biasa"
          >
            {t('periksaUsulan')}
          </Tautan>
          <Tautan href={unduh(query, rencana, usulan, 'csv')} unduh tombol="biasa">
            {t('unduhCsv')}
          </Tautan>
          <Tautan href={unduh(query, rencana, usulan, 'xlsx')} unduh tombol="biasa">
            {t('unduhXlsx')}
          </Tautan>
        </>
      }
    >
      <p className="hanya-cetak">
        {t('dasarCetak', {
          rencana: t(`kunci-${usulan.kunci}`),
          varian: t(`varian-${query.varian}`),
          langkah: usulan.langkah,
          kenaikan: angka(bahasa, usulan.kenaikan, 1),
        })}
      </p>
      {data.skenario && (
        <Pita
          arti="info"
          judul={teksSkenario(bahasa)('bagianDari', { nama: data.skenario.nama })}
          aksi={
            <Tautan href={`/kerja/skenario/${data.skenario.id}`} tombol="biasa">
              {teksSkenario(bahasa)('bukaSkenario')}
            </Tautan>
          }
        />
      )}
      {data.perubahan && (
        <Pita
          arti="peringatan"
          judul={t('faktaBerubah')}
          aksi={
            form && (
              <Tautan href="#hitung" tombol="biasa">
                {t('keHitung')}
              </Tautan>
            )
          }
        >
          {t(data.perubahan.dibatalkan ? 'faktaDibatalkan' : 'faktaDiimpor', {
            berkas: data.perubahan.namaBerkas,
            oleh: data.perubahan.oleh,
            pada: waktu(bahasa, data.perubahan.pada),
          })}
        </Pita>
      )}
      <Pita
        arti="info"
        judul={t('aturanDiperiksa', { diperiksa: rencana.aturan.diperiksa.length, katalog: rencana.aturan.katalog })}
        aksi={<Tautan href="/aturan">{t('lihatAturan')}</Tautan>}
      >
        {belum && `${belum} `}
        {t('aturanPenjelasan')}
      </Pita>
      {rencana.asal ? (
        <AsalUbahan {...{ rencana, usulan, query, bahasa }} asal={rencana.asal} />
      ) : (
        <KurvaDanBanding {...{ rencana, query, bahasa }} varian={rencana[query.varian]} dipilih={usulan} />
      )}
      <div className="belah ruang">
        <section aria-label={t('daftar')} id="daftar">
          <DaftarBaris {...{ usulan, query, bahasa, tempat }} terpilih={data.baris} />
          <BagianTemuan {...{ rencana, bahasa }} />
        </section>
        <section aria-label={t('pasangan')} className="tanpa-cetak">
          <Pasangan
            {...{ usulan, query, bahasa, tempat }}
            baris={data.baris}
            alasan={data.alasan}
            ditanya={data.ditanya}
          />
          {form && (
            <Panel judul={t('hitungUlang')} id="hitung">
              <FormulirHitung {...{ form, bahasa }} hariIni={rencana.tmt} kirim={t('hitungUlang')} />
              {!data.skenario && (
                <p className="kecil">
                  {teksSkenario(bahasa)('tanpaSkenario')}{' '}
                  <Tautan href="/kerja/skenario">{teksSkenario(bahasa)('daftar')}</Tautan>
                </p>
              )}
            </Panel>
          )}
          <Berkas {...{ rencana, usulan, query, bahasa }} />
          <RencanaLain {...{ data, query, bahasa }} />
        </section>
      </div>
    </TataLetakKerja>
  )
}

const unduh = (query: QueryRuang, rencana: RencanaDto, usulan: UsulanDto, bentuk: 'csv' | 'xlsx') =>
  `/kerja/rencana.${bentuk}?${new URLSearchParams({ id: rencana.id, varian: query.varian, rencana: usulan.kunci })}`

/** What leaves the plan room: the fairness report, and files for the national systems where they may be taken. */
function Berkas(p: { rencana: RencanaDto; usulan: UsulanDto; query: QueryRuang; bahasa: Bahasa }) {
  const h = useHalaman()
  const t = teksEksporSistem(p.bahasa)
  const kini = { id: p.rencana.id, varian: p.query.varian, kunci: p.usulan.kunci }
  const boleh = h.pelaku !== null && periksaIzin(h.pelaku, 'pegawai:ekspor').ok
  return (
    <Panel judul={t('panel')} keterangan={t('panelKeterangan')}>
      <ul className="bukti">
        <li>
          <Tautan href={alamatKewajaran(kini)}>{teksKewajaran(p.bahasa)('keLaporan')}</Tautan>
        </li>
        {boleh &&
          SISTEM.flatMap((s) =>
            (['xlsx', 'csv'] as const).map((bentuk) => (
              <li key={`${s}${bentuk}`}>
                <Tautan href={alamatSistem(kini, s, bentuk)} unduh>
                  {t(`judul-${s}`)} ({bentuk.toUpperCase()})
                </Tautan>
              </li>
            )),
          )}
      </ul>
      {boleh && <p className="kecil redup">{t('panelIsi')}</p>}
    </Panel>
  )
}

function FormulirHitung(p: { form: FormTampil; bahasa: Bahasa; hariIni: string; kirim: string }) {
  const t = teksPenempatan(p.bahasa)
  return (
    <Formulir form={p.form} kirim={p.kirim} aksi={<span className="kecil redup">{t('beberapaDetik')}</span>}>
      <Isian nama="tmt" label={t('tmt')} jenis="date" awal={p.hariIni} bantuan={t('tmtBantuan')} />
      <Isian
        nama="maksLangkah"
        label={t('maksLangkah')}
        jenis="number"
        modeMasukan="numeric"
        bantuan={t('maksLangkahBantuan')}
        bolehKosong
      />
    </Formulir>
  )
}

function RencanaLain({ data, query, bahasa }: { data: DataRuang; query: QueryRuang; bahasa: Bahasa }) {
  const t = teksPenempatan(bahasa)
  const lain = data.daftar.filter((r) => r.id !== data.rencana.id)
  if (lain.length === 0) return null
  return (
    <Panel judul={t('riwayatRencana')}>
      <ul className="bukti">
        {lain.slice(0, 10).map((r) => (
          <li key={r.id}>
            <a href={alamatRuang({ ...query, jabatan: undefined, pegawai: undefined, nip: undefined }, { id: r.id })}>
              {t('rencanaLain', {
                tmt: tanggal(bahasa, r.tmt),
                langkah: r.langkah,
                dihitung: waktu(bahasa, r.dibuatPada),
              })}
            </a>
            {r.jenis !== 'kota' && <small>{t(`jenis-${r.jenis}`)}</small>}
            <span className="harga">+{angka(bahasa, r.kenaikan, 1)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
