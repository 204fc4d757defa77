import {
  FormulirCari,
  Isian,
  type Kolom,
  KosongNyata,
  Lencana,
  Paginasi,
  Pilihan,
  Sintetis,
  Statistik,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { JENJANG } from '#modules/jabatan'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { IsoDate } from '#shared'
import { FAKTA_PENENTU, URUT_PEGAWAI, type UrutPegawai } from '../../application/cari-pegawai.port.ts'
import type { DaftarPegawai, OrangDaftar } from '../../application/cari-pegawai.use-case.ts'
import { teksSaya } from '../saya/saya.teks.ts'
import { alamatBerkas, alamatPegawai, JALUR_PEGAWAI, JENIS, KEDUDUKAN, type QueryPegawai } from './pegawai.alamat.ts'
import { teksPegawai } from './pegawai.teks.ts'

interface Props {
  readonly data: DaftarPegawai
  readonly query: QueryPegawai
  readonly pada: IsoDate
  readonly bolehEkspor: boolean
  readonly bolehImpor: boolean
  readonly bahasa: Bahasa
}

export function HalamanDaftarPegawai(p: Props) {
  const { data, query, bahasa } = p
  const t = teksPegawai(bahasa)
  const kosong = data.terjangkau === 0
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={
        <>
          {t('keterangan', { n: data.terjangkau, tanggal: tanggal(bahasa, p.pada) })}{' '}
          {data.rinci ? null : t('terbatas')}
        </>
      }
      kepala={kosong ? null : <Hitungan {...p} />}
      aksi={p.bolehEkspor && data.jumlah > 0 ? <Unduhan query={query} bahasa={bahasa} /> : null}
      kaki={p.bolehEkspor ? t('unduhCatat') : undefined}
    >
      {kosong ? <BelumAda bolehImpor={p.bolehImpor} bahasa={bahasa} /> : <Daftar {...p} />}
      {kosong ? null : (
        <Paginasi halaman={data.halaman} jumlah={data.jumlahHalaman} alamat={(n) => alamatPegawai(query, { hal: n })} />
      )}
    </TataLetakKerja>
  )
}

function Unduhan({ query, bahasa }: Pick<Props, 'query' | 'bahasa'>) {
  const t = teksPegawai(bahasa)
  return (['csv', 'xlsx'] as const).map((b) => (
    <Tautan key={b} href={alamatPegawai(query, {}, `.${b}`)} tombol="biasa" unduh>
      {t(b === 'csv' ? 'unduhCsv' : 'unduhXlsx')}
    </Tautan>
  ))
}

function BelumAda({ bolehImpor, bahasa }: { bolehImpor: boolean; bahasa: Bahasa }) {
  const t = teksPegawai(bahasa)
  return (
    <div className="panel">
      <KosongNyata
        judul={t('kosong')}
        aksi={bolehImpor ? <Tautan href="/kerja/impor">{t('kosongAksi')}</Tautan> : undefined}
      >
        {t(bolehImpor ? 'kosongIsi' : 'kosongJangkauan')}
      </KosongNyata>
    </div>
  )
}

function Hitungan({ data, query, bahasa }: Props) {
  const t = teksPegawai(bahasa)
  return (
    <Statistik
      butir={[
        { label: t('cocok'), nilai: angka(bahasa, data.jumlah) },
        ...(data.rinci
          ? [
              {
                label: t('denganKurang'),
                nilai: angka(bahasa, data.kurang),
                ...(query.kurang === undefined && { href: alamatPegawai(query, { kurang: 'ada' as const }) }),
              },
            ]
          : []),
      ]}
    />
  )
}

function Daftar(p: Props) {
  const { data, bahasa } = p
  const t = teksPegawai(bahasa)
  return (
    <>
      <Penyaring {...p} />
      <Tabel<OrangDaftar>
        keterangan={t('daftar')}
        tumpuk
        baris={data.baris}
        kunciBaris={(o) => o.id}
        kolom={kolom(p)}
        kosong={
          <div className="panel">
            <KosongNyata judul={t('hasilKosong')} aksi={<Tautan href={JALUR_PEGAWAI}>{t('hapusSaringan')}</Tautan>}>
              {t('hasilKosongIsi')}
            </KosongNyata>
          </div>
        }
      />
    </>
  )
}

function Penyaring({ data, query, bahasa }: Props) {
  const t = teksPegawai(bahasa)
  const s = teksSaya(bahasa)
  const { perangkat, jenis, kedudukan, jenjang, kurang, urut, arah } = query
  const dipakai = [perangkat, ...(data.rinci ? [jenis, kedudukan, jenjang, kurang] : [])].filter(Boolean).length
  const diurut = urut !== 'nama' || arah !== 'naik'
  const belum = { nilai: 'belum', label: t('belum') }
  const fakta = FAKTA_PENENTU.filter((f) => data.disiplin || f !== 'hukdis')
  const pilih = (nama: keyof QueryPegawai, label: string, pilihan: { nilai: string; label: string }[]) => (
    <Pilihan nama={nama} label={label} kosong={t('semua')} awal={query[nama]?.toString()} pilihan={pilihan} />
  )
  return (
    <FormulirCari aksi={JALUR_PEGAWAI} kirim={t('tampilkan')}>
      <Isian nama="cari" label={t('cari')} jenis="search" awal={query.cari} maks={100} />
      <details className="saring-lanjut" open={dipakai > 0 || diurut}>
        <summary>{dipakai > 0 ? t('saringanAktif', { n: dipakai }) : t('saringan')}</summary>
        <div>
          {pilih(
            'perangkat',
            t('perangkat'),
            data.perangkat.map((x) => ({ nilai: x.id, label: x.nama })),
          )}
          {data.rinci ? (
            <>
              {pilih('jenis', t('jenis'), [...JENIS.map((j) => ({ nilai: j, label: j })), belum])}
              {pilih('kedudukan', t('kedudukan'), [...KEDUDUKAN.map((k) => ({ nilai: k, label: s(`d-${k}`) })), belum])}
              {pilih(
                'jenjang',
                t('jenjang'),
                JENJANG.map((j) => ({ nilai: j, label: t(`g-${j}`) })),
              )}
              <Pilihan
                nama="kurang"
                label={t('kurang')}
                kosong={t('kurangSemua')}
                awal={kurang}
                pilihan={[
                  { nilai: 'ada', label: t('kurangAda') },
                  { nilai: 'lengkap', label: t('kurangLengkap') },
                  ...fakta.map((f) => ({ nilai: f, label: t('kurangIni', { fakta: t(`f-${f}`) }) })),
                ]}
              />
            </>
          ) : null}
          <Pilihan
            nama="urut"
            label={t('urut')}
            awal={urut}
            pilihan={URUT_PEGAWAI.filter((u) => data.rinci || u !== 'golongan').map((u) => ({
              nilai: u,
              label: t(`u-${u}`),
            }))}
          />
          <Pilihan
            nama="arah"
            label={t('arah')}
            awal={arah}
            pilihan={[
              { nilai: 'naik', label: t('naik') },
              { nilai: 'turun', label: t('turun') },
            ]}
          />
        </div>
        {dipakai > 0 || diurut ? (
          <p>
            <Tautan href={alamatPegawai({ urut: 'nama', arah: 'naik', hal: 1, cari: query.cari })}>
              {t('hapusSaringan')}
            </Tautan>
          </p>
        ) : null}
      </details>
    </FormulirCari>
  )
}

function kolom({ data, query, bahasa }: Props): Kolom<OrangDaftar>[] {
  const t = teksPegawai(bahasa)
  const s = teksSaya(bahasa)
  const urut = (k: UrutPegawai) => ({
    href: alamatPegawai(query, { urut: k, arah: query.urut === k && query.arah === 'naik' ? 'turun' : 'naik' }),
    ...(query.urut === k && { arah: query.arah }),
  })
  const belum = <span className="redup">{t('belum')}</span>
  const nama: Kolom<OrangDaftar> = {
    kunci: 'nama',
    judul: t('nama'),
    kepala: true,
    urut: urut('nama'),
    isi: (o) => (
      <>
        {data.rinci ? <Tautan href={alamatBerkas(o.id)}>{o.nama}</Tautan> : o.nama} {o.sintetis ? <Sintetis /> : null}
      </>
    ),
  }
  const dasar: Kolom<OrangDaftar>[] = [
    nama,
    { kunci: 'nip', judul: t('nip'), urut: urut('nip'), isi: (o) => <span className="angka">{o.nip}</span> },
    {
      kunci: 'jabatan',
      judul: t('jabatan'),
      urut: urut('jabatan'),
      isi: (o) => (o.jabatan === undefined ? belum : (o.jabatan ?? t('tanpaJabatan'))),
    },
    {
      kunci: 'unit',
      judul: t('unit'),
      urut: urut('unit'),
      isi: (o) => (
        <span>
          {o.unit ?? belum}
          {o.perangkat ? <small>{o.perangkat}</small> : null}
        </span>
      ),
    },
  ]
  if (!data.rinci) return dasar
  return [
    ...dasar,
    { kunci: 'golongan', judul: t('golongan'), urut: urut('golongan'), isi: (o) => o.golongan ?? belum },
    {
      kunci: 'keadaan',
      judul: t('keadaan'),
      isi: (o) => (
        <span>
          {o.jenis ?? belum}
          {o.kedudukan === 'aktif' ? null : (
            <small>
              {o.kedudukan ? s(`d-${o.kedudukan as (typeof KEDUDUKAN)[number]}`) : `${t('kedudukan')}: ${t('belum')}`}
            </small>
          )}
        </span>
      ),
    },
    {
      kunci: 'kurang',
      judul: t('belumTahu'),
      isi: (o) =>
        o.kurang.length === 0 ? (
          <span aria-hidden="true">–</span>
        ) : (
          <Lencana arti="verifikasi" polos>
            {o.kurang.map((f) => t(`f-${f}`)).join(', ')}
          </Lencana>
        ),
    },
  ]
}
