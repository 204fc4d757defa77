import {
  type Arti,
  FormulirCari,
  Isian,
  type Kolom,
  KosongNyata,
  Lencana,
  Pilihan,
  Saring,
  Statistik,
  Tab,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import { daysBetween } from '#regulasi'
import type { IsoDate } from '#shared'
import { URUT_PESAN } from '../application/daftar.port.ts'
import { type BarisDaftar, banyak, type DaftarPesan } from '../application/daftar.use-case.ts'
import { berakhir, STATUS, type Status } from '../domain/alur.ts'
import { KELAS, SALURAN } from '../domain/pesan.ts'
import { hariWib } from '../domain/tenggat.ts'
import {
  alamatHalaman,
  alamatKerja,
  banyakSaringan,
  JALUR_KERJA,
  type QueryKerja,
  saringan,
  tanpaSaringan,
} from './kerja.alamat.ts'
import { teksKerja } from './kerja.teks.ts'

export const ARTI_STATUS: Readonly<Record<Status, Arti>> = {
  baru: 'menunggu',
  diteruskan: 'berjalan',
  dikerjakan: 'berjalan',
  'menunggu-pelapor': 'menunggu',
  dijawab: 'info',
  selesai: 'ok',
  'tidak-selesai': 'peringatan',
  'bukan-wewenang': 'nihil',
  ditolak: 'nihil',
  digabung: 'nihil',
  dicabut: 'nihil',
}
export const LencanaStatus = ({ status, bahasa }: { status: Status; bahasa: Bahasa }) => (
  <Lencana arti={ARTI_STATUS[status]}>{teksKerja(bahasa)(`s-${status}`)}</Lencana>
)

/** Days to the deadline, in words; nothing once nobody is awaited. */
export function SisaTenggat(p: { tenggat: IsoDate | null; status: Status; bahasa: Bahasa; hariIni: IsoDate }) {
  const t = teksKerja(p.bahasa)
  if (p.tenggat === null || berakhir(p.status) || p.status === 'dijawab') return <span className="redup">–</span>
  const sisa = daysBetween(p.hariIni, p.tenggat)
  return (
    <span>
      <Lencana arti={sisa < 0 ? 'blokir' : sisa <= 3 ? 'peringatan' : 'nihil'} polos>
        {sisa < 0 ? t('lewatHari', { n: -sisa }) : sisa === 0 ? t('hariIni') : t('sisaHari', { n: sisa })}
      </Lencana>
      <small>{tanggal(p.bahasa, p.tenggat, 'singkat')}</small>
    </span>
  )
}

interface Props {
  readonly data: DaftarPesan
  readonly query: QueryKerja
  readonly bahasa: Bahasa
  readonly hariIni: IsoDate
  readonly koordinator: boolean
}

export function HalamanDaftarKerja(p: Props) {
  const { data, query, bahasa } = p
  const t = teksKerja(bahasa)
  const h = useHalaman()
  const jumlah = banyak(data.hitung, saringan(query))
  const kosong = jumlah === 0 && tanpaSaringan(query)
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan')}
      kepala={
        kosong ? null : (
          <Statistik
            butir={[
              { label: t('jumlah'), nilai: angka(bahasa, jumlah) },
              {
                label: t('jumlahLewat'),
                nilai: angka(
                  bahasa,
                  data.hitung.reduce((n, x) => n + x.lewat, 0),
                ),
                ...(query.lewat ? {} : { href: alamatKerja(query, { lewat: 'ya', status: undefined }) }),
              },
            ]}
          />
        )
      }
      aksi={
        <>
          {h.terbuka('/kerja/aduan/baru') ? (
            <Tautan href="/kerja/aduan/baru" tombol="utama">
              {t('catatBaru')}
            </Tautan>
          ) : null}
          <Tautan href="/kerja/aduan/beban" tombol="biasa">
            {t('papan')}
          </Tautan>
          <Tautan href="/kerja/aduan/sebab" tombol="biasa">
            {t('tetapkanSebab')}
          </Tautan>
          <Tautan href="/kerja/aduan/templat" tombol="biasa">
            {t('templat')}
          </Tautan>
          {h.terbuka('/kerja/aduan/topik') ? (
            <Tautan href="/kerja/aduan/topik" tombol="biasa">
              {t('pembagian')}
            </Tautan>
          ) : null}
          {h.terbuka('/kerja/aduan/standar') ? (
            <Tautan href="/kerja/aduan/standar" tombol="biasa">
              {t('standarWaktu')}
            </Tautan>
          ) : null}
          {h.terbuka('/kerja/aduan/lapor') ? (
            <Tautan href="/kerja/aduan/lapor" tombol="biasa">
              LAPOR!
            </Tautan>
          ) : null}
          {h.terbuka('/kerja/aduan/retensi') ? (
            <Tautan href="/kerja/aduan/retensi" tombol="biasa">
              {t('retensi')}
            </Tautan>
          ) : null}
        </>
      }
      kaki={kosong ? undefined : t('unduhCatat')}
    >
      {kosong ? (
        <div className="panel">
          <KosongNyata
            judul={t('kosong')}
            aksi={
              h.terbuka('/kerja/aduan/baru') ? <Tautan href="/kerja/aduan/baru">{t('catatBaru')}</Tautan> : undefined
            }
          >
            {t(p.koordinator ? 'kosongKoordinator' : 'kosongKantor')}
          </KosongNyata>
        </div>
      ) : (
        <Daftar {...p} jumlah={jumlah} />
      )}
    </TataLetakKerja>
  )
}

function Pandangan({ query, bahasa, koordinator }: Props) {
  const t = teksKerja(bahasa)
  const butir: readonly (readonly [string, Partial<QueryKerja>])[] = [
    [t('v-semua'), {}],
    ...(koordinator ? [[t('v-baru'), { status: 'baru', urut: 'terlama' }] as const] : []),
    [t('v-berjalan'), { status: 'berjalan', urut: 'tenggat' }],
    [t('v-lewat'), { lewat: 'ya', urut: 'tenggat' }],
    [t('v-saya'), { saya: 'ya', status: 'berjalan', urut: 'tenggat' }],
    ...(koordinator ? [[t('v-curiga'), { curiga: 'ya', status: 'baru', urut: 'terlama' }] as const] : []),
  ]
  const kini = alamatKerja(query)
  return (
    <Tab
      label={t('pandangan')}
      butir={butir.map(([label, q]) => ({ label, href: alamatKerja(q), aktif: alamatKerja(q) === kini }))}
    />
  )
}

function Daftar(p: Props & { jumlah: number }) {
  const { data, query, bahasa } = p
  const t = teksKerja(bahasa)
  const ada = data.hitung.filter((x) => x.n > 0)
  const semua = ada.reduce((n, x) => n + x.n, 0)
  return (
    <>
      <Pandangan {...p} />
      <Penyaring {...p} />
      {ada.length > 0 ? (
        <Saring
          label={t('perStatus')}
          butir={[
            {
              href: alamatKerja(query, { status: undefined }),
              label: t('semua'),
              jumlah: angka(bahasa, semua),
              aktif: query.status === undefined,
            },
            ...STATUS.flatMap((s) => {
              const n = ada.find((x) => x.status === s)?.n
              return n === undefined
                ? []
                : [
                    {
                      href: alamatKerja(query, { status: s }),
                      label: t(`s-${s}`),
                      jumlah: angka(bahasa, n),
                      aktif: query.status === s,
                    },
                  ]
            }),
          ]}
        />
      ) : null}
      <Tabel<BarisDaftar>
        keterangan={t('daftar')}
        tumpuk
        baris={data.baris}
        kunciBaris={(b) => b.id}
        kolom={kolom(p)}
        kosong={
          <div className="panel">
            <KosongNyata judul={t('hasilKosong')} aksi={<Tautan href={JALUR_KERJA}>{t('hapusSaringan')}</Tautan>}>
              {t('hasilKosongIsi')}
            </KosongNyata>
          </div>
        }
      />
      <Kaki {...p} />
    </>
  )
}

function Kaki({ data, query, bahasa, jumlah }: Props & { jumlah: number }) {
  const t = teksKerja(bahasa)
  return (
    <>
      {data.lanjut || data.mundur ? (
        <nav className="paginasi" aria-label={t('halamanLain')}>
          <ul>
            {data.mundur ? (
              <>
                <li>
                  <a href={alamatKerja(query)}>{t('awal')}</a>
                </li>
                <li>
                  <a href={alamatHalaman(query, data.mundur)} rel="prev">
                    {t('sebelumnya')}
                  </a>
                </li>
              </>
            ) : null}
            {data.lanjut ? (
              <li>
                <a href={alamatHalaman(query, data.lanjut)} rel="next">
                  {t('berikutnya')}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
      <div className="panel tanpa-cetak">
        <p className="redup">{t('pandanganKata')}</p>
        {jumlah > 0 ? (
          <p>
            <Tautan href={alamatKerja(query, {}, '.csv')} unduh>
              {t('unduhCsv')}
            </Tautan>
            {' · '}
            <Tautan href={alamatKerja(query, {}, '.xlsx')} unduh>
              {t('unduhXlsx')}
            </Tautan>
          </p>
        ) : null}
      </div>
    </>
  )
}

function Penyaring({ data, query, bahasa }: Props) {
  const t = teksKerja(bahasa)
  const dipakai = banyakSaringan(query)
  const pilih = (nama: keyof QueryKerja, label: string, pilihan: readonly { nilai: string; label: string }[]) => (
    <Pilihan nama={nama} label={label} kosong={t('semua')} awal={query[nama] ?? ''} pilihan={pilihan} />
  )
  return (
    <FormulirCari aksi={JALUR_KERJA} kirim={t('tampilkan')}>
      <Isian nama="cari" label={t('cari')} jenis="search" awal={query.cari} maks={200} />
      <details className="saring-lanjut" open={dipakai > 0 || query.urut !== 'terbaru'}>
        <summary>{dipakai > 0 ? t('saringanAktif', { n: dipakai }) : t('saringan')}</summary>
        <div>
          {pilih('status', t('status'), [
            { nilai: 'berjalan', label: t('s-berjalan') },
            ...STATUS.map((s) => ({ nilai: s, label: t(`s-${s}`) })),
          ])}
          {pilih(
            'kelas',
            t('kelas'),
            KELAS.map((k) => ({ nilai: k, label: t(`k-${k}`) })),
          )}
          {pilih('kantor', t('kantor'), [{ nilai: 'belum', label: t('kantorBelum') }, ...data.kantor])}
          {data.topik.length > 0
            ? pilih(
                'topik',
                t('topik'),
                data.topik.map((x) => ({ nilai: x.kode, label: bahasa === 'en' ? x.namaEn : x.nama })),
              )
            : null}
          {pilih('kelurahan', t('kelurahan'), data.kelurahan)}
          {pilih(
            'saluran',
            t('saluran'),
            SALURAN.map((s) => ({ nilai: s, label: t(`c-${s}`) })),
          )}
          {pilih('lewat', t('lewat'), [{ nilai: 'ya', label: t('lewatSaja') }])}
          {pilih('saya', t('saya'), [{ nilai: 'ya', label: t('sayaSaja') }])}
          {pilih('curiga', t('curiga'), [{ nilai: 'ya', label: t('curigaSaja') }])}
          <Isian nama="dari" label={t('dari')} jenis="date" awal={query.dari} />
          <Isian nama="sampai" label={t('sampai')} jenis="date" awal={query.sampai} />
          <Pilihan
            nama="urut"
            label={t('urut')}
            awal={query.urut}
            pilihan={URUT_PESAN.map((u) => ({ nilai: u, label: t(`u-${u}`) }))}
          />
        </div>
        {dipakai > 0 ? (
          <p>
            <Tautan href={alamatKerja({ cari: query.cari })}>{t('hapusSaringan')}</Tautan>
          </p>
        ) : null}
      </details>
    </FormulirCari>
  )
}

function kolom({ query, bahasa, hariIni, data }: Props): Kolom<BarisDaftar>[] {
  const t = teksKerja(bahasa)
  const topik = (b: BarisDaftar): string | null =>
    bahasa === 'en' ? (data.topik.find((x) => x.kode === b.topikKode)?.namaEn ?? b.topik) : b.topik
  return [
    {
      kunci: 'pesan',
      judul: t('pesan'),
      kepala: true,
      isi: (b) => (
        <span className="pesan-baris">
          <Tautan href={`${JALUR_KERJA}/${b.id}`}>{b.judul}</Tautan>
          <small>
            {[
              b.rujukan,
              t(`k-${b.kelas}`),
              ...(b.kerahasiaan === 'terbuka' ? [] : [t(`r-${b.kerahasiaan}`)]),
              ...(b.saluran === 'web' ? [] : [t(`c-${b.saluran}`)]),
            ].join(' · ')}
          </small>
        </span>
      ),
    },
    { kunci: 'status', judul: t('status'), isi: (b) => <LencanaStatus status={b.status} bahasa={bahasa} /> },
    {
      kunci: 'tenggat',
      judul: t('tenggat'),
      urut: {
        href: alamatKerja(query, { urut: 'tenggat' }),
        ...(query.urut === 'tenggat' && { arah: 'naik' as const }),
      },
      isi: (b) => <SisaTenggat tenggat={b.tenggat} status={b.status} bahasa={bahasa} hariIni={hariIni} />,
    },
    { kunci: 'kantor', judul: t('kantor'), isi: (b) => b.kantor ?? <span className="redup">{t('belumAda')}</span> },
    {
      kunci: 'tempat',
      judul: t('tempat'),
      isi: (b) => (
        <span>
          {topik(b) ?? <span className="redup">{t('tanpaTopik')}</span>}
          {b.kelurahan ? <small>{b.kelurahan}</small> : null}
        </span>
      ),
    },
    {
      kunci: 'diterima',
      judul: t('diterima'),
      urut: {
        href: alamatKerja(query, { urut: query.urut === 'terbaru' ? 'terlama' : 'terbaru' }),
        ...(query.urut === 'terbaru' && { arah: 'turun' as const }),
        ...(query.urut === 'terlama' && { arah: 'naik' as const }),
      },
      isi: (b) => tanggal(bahasa, hariWib(b.diterimaPada), 'singkat'),
    },
  ]
}
