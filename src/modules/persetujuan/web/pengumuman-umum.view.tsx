import {
  Bagian,
  BelumDiverifikasi,
  Fakta,
  type Kolom,
  KosongNyata,
  Lencana,
  Peringatan,
  Tabel,
  TataLetakWarga,
  Tautan,
} from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import type { PutaranRingkas } from '../application/pengumuman.port.ts'
import type { PutaranUmum } from '../application/pengumuman.use-case.ts'
import { hariWib } from '../domain/hari-wib.ts'
import { type BarisWaktu, type IsiPengumuman, susunWaktu } from '../domain/pengumuman.ts'
import { berpasal, JabatanPutaran, KriteriaPutaran, PenilaianPutaran } from './pengumuman-isi.view.tsx'
import { type TeksPengumuman, teksPengumuman } from './pengumuman.teks.ts'

interface P {
  readonly t: TeksPengumuman
  readonly bahasa: Bahasa
}
const hari = (bahasa: Bahasa, pada: string): string => tanggal(bahasa, hariWib(pada))

export function HalamanDaftarPutaran({ data, bahasa }: { data: readonly PutaranRingkas[]; bahasa: Bahasa }) {
  const t = teksPengumuman(bahasa)
  const { instansi } = useHalaman()
  const kolom: Kolom<PutaranRingkas>[] = [
    {
      kunci: 'judul',
      judul: t('putaran'),
      kepala: true,
      isi: (p) => <a href={`/penempatan/${p.id}`}>{p.judul}</a>,
    },
    { kunci: 'jabatan', judul: t('jabatan'), isi: (p) => (p.jabatan === null ? '' : t('nJabatan', { n: p.jabatan })) },
    { kunci: 'mulai', judul: t('mulai'), isi: (p) => (p.tmt === null ? '' : tanggal(bahasa, p.tmt)) },
    {
      kunci: 'keadaan',
      judul: t('keadaan'),
      isi: (p) =>
        p.ditarikPada === null ? (
          t(`langkah-${p.langkah ?? 'belum'}`)
        ) : (
          <Lencana arti="nihil" polos>
            {t('ditarik')}
          </Lencana>
        ),
    },
    { kunci: 'terbit', judul: t('diumumkan'), isi: (p) => hari(bahasa, p.terbitPada) },
  ]
  return (
    <TataLetakWarga judul={t('penempatan')} keterangan={t('penempatanKeterangan', { instansi: instansi.nama })}>
      <Bagian judul={t('daftar')}>
        <Tabel
          keterangan={t('daftar')}
          tumpuk
          baris={data}
          kunciBaris={(p) => p.id}
          kolom={kolom}
          kosong={<KosongNyata judul={t('kosong')}>{t('kosongIsi', { instansi: instansi.nama })}</KosongNyata>}
        />
      </Bagian>
      <Bagian judul={t('apaJudul')}>
        <div className="alir">
          <p>{t('apa')}</p>
          <p>{t('apaTanpaNama')}</p>
          <Pintu t={t} />
        </div>
      </Bagian>
      {data.length > 0 ? <DataTerbuka dasar="/penempatan" t={t} /> : null}
    </TataLetakWarga>
  )
}

const Pintu = ({ t }: { readonly t: TeksPengumuman }) => (
  <ul className="butir">
    <li>
      <a href="/aturan">{t('aturan')}</a>
    </li>
    <li>
      <a href="/cek">{t('cek')}</a>
    </li>
  </ul>
)
const DataTerbuka = ({ dasar, t }: { readonly dasar: string; readonly t: TeksPengumuman }) => (
  <div className="tanpa-cetak">
    <Bagian judul={t('data')} keterangan={t('dataKeterangan')}>
      <p>
        <Tautan href={`${dasar}/data.json`}>JSON</Tautan> · <Tautan href={`${dasar}/data.csv`}>CSV</Tautan>
      </p>
    </Bagian>
  </div>
)

/** One round as anybody sees it; `pratinjau`: a draft, shown to staff. */
export function HalamanPutaran(p: {
  readonly data: PutaranUmum
  readonly hariIni: string
  readonly bahasa: Bahasa
  readonly pratinjau?: string
}) {
  const { data, bahasa } = p
  const t = teksPengumuman(bahasa)
  const { isi } = data
  const batal = data.langkah.find((l) => l.aksi === 'batalkan')
  return (
    <TataLetakWarga
      judul={data.judul}
      keterangan={isi?.tujuan}
      remah={[
        p.pratinjau ? { label: t('judulStaf'), href: p.pratinjau } : { label: t('penempatan'), href: '/penempatan' },
      ]}
    >
      {p.pratinjau ? (
        <div className="alir">
          <Peringatan arti="info" judul={t('pratinjau')}>
            <p>{t('pratinjauIsi')}</p>
          </Peringatan>
        </div>
      ) : null}
      {isi === null ? (
        <div className="alir">
          <Peringatan arti="peringatan" judul={t('ditarikJudul', { tanggal: hari(bahasa, data.ditarikPada ?? '') })}>
            <p>{t('ditarikAlasan', { alasan: data.alasan ?? '' })}</p>
          </Peringatan>
        </div>
      ) : (
        <>
          {batal ? (
            <div className="alir">
              <Peringatan arti="peringatan" judul={t('batalJudul', { tanggal: tanggal(bahasa, batal.tanggal) })}>
                <p>{t('batalIsi')}</p>
              </Peringatan>
            </div>
          ) : null}
          <Ringkas data={data} isi={isi} t={t} bahasa={bahasa} />
          <Waktu data={data} isi={isi} hariIni={p.hariIni} t={t} bahasa={bahasa} />
          <JabatanPutaran isi={isi} t={t} bahasa={bahasa} />
          <KriteriaPutaran isi={isi} t={t} bahasa={bahasa} />
          <PenilaianPutaran isi={isi} t={t} bahasa={bahasa} />
          <Jumlah data={data} isi={isi} t={t} bahasa={bahasa} />
          <Nama data={data} t={t} />
          <TidakSetuju isi={isi} t={t} />
          {p.pratinjau ? null : <DataTerbuka dasar={`/penempatan/${data.id}`} t={t} />}
        </>
      )}
    </TataLetakWarga>
  )
}

function Ringkas({ data, isi, t, bahasa }: P & { readonly data: PutaranUmum; readonly isi: IsiPengumuman }) {
  return (
    <Bagian judul={t('keadaan')}>
      <Fakta
        butir={[
          { istilah: t('langkahTerakhir'), isi: t(`langkah-${data.langkah.at(-1)?.aksi ?? 'belum'}`) },
          { istilah: t('mulai'), isi: tanggal(bahasa, isi.tmt) },
          ...(data.terbitPada ? [{ istilah: t('diumumkan'), isi: hari(bahasa, data.terbitPada) }] : []),
          {
            istilah: t('versi'),
            isi: t('versiIsi', { n: data.versi, tanggal: tanggal(bahasa, isi.disusunPada) }),
          },
        ]}
      />
    </Bagian>
  )
}

/** What is late is said, in days. */
export function kataWaktu(b: BarisWaktu, t: TeksPengumuman): string {
  if (b.lambat > 0) return t(b.nyata === null ? 'lambatBelum' : 'lambatJadi', { n: b.lambat })
  if (b.nyata === null) return t('belumWaktu')
  return b.rencana === null ? '–' : t('tepatWaktu')
}

function Waktu(p: P & { readonly data: PutaranUmum; readonly isi: IsiPengumuman; readonly hariIni: string }) {
  const { t, bahasa } = p
  const kolom: Kolom<BarisWaktu>[] = [
    { kunci: 'langkah', judul: t('langkah'), kepala: true, isi: (b) => t(`langkah-${b.langkah}`) },
    {
      kunci: 'rencana',
      judul: t('rencana'),
      isi: (b) => (b.rencana ? tanggal(bahasa, b.rencana) : t('tanpaRencana')),
    },
    { kunci: 'nyata', judul: t('nyata'), isi: (b) => (b.nyata ? tanggal(bahasa, b.nyata) : t('belumTerjadi')) },
    {
      kunci: 'catatan',
      judul: t('catatan'),
      isi: (b) => {
        const kata = kataWaktu(b, t)
        if (b.lambat === 0) return kata
        return (
          <Lencana arti={b.nyata === null ? 'blokir' : 'peringatan'} polos>
            {kata}
          </Lencana>
        )
      },
    },
  ]
  return (
    <Bagian judul={t('waktu')} keterangan={t('waktuKeterangan')} id="waktu">
      <Tabel
        keterangan={t('waktu')}
        tumpuk
        baris={susunWaktu(p.isi.waktu, p.data.langkah, p.hariIni)}
        kunciBaris={(b) => b.langkah}
        kolom={kolom}
      />
    </Bagian>
  )
}

export interface ButirJumlah {
  readonly nama: string
  readonly nilai: string
}
/** Counts in words; what is hidden is said to be hidden. */
export function butirJumlah(data: PutaranUmum, isi: IsiPengumuman, t: TeksPengumuman, bahasa: Bahasa): ButirJumlah[] {
  const n = (x: number | null | undefined): string => (x === null || x === undefined ? t('ditutup') : angka(bahasa, x))
  const pita = (jenis: 'pasti' | 'bersyarat') => (isi.calon ? t(`pita-${isi.calon[jenis]}`) : t('takDihitung'))
  return [
    { nama: t('jumlahOrang'), nilai: pita('pasti') },
    { nama: t('jumlahOrangBersyarat'), nilai: pita('bersyarat') },
    ...([0, 1, 2, 3] as const).map((i) => ({ nama: t(`hasil-${i}`), nilai: n(data.hasil?.[i]) })),
    ...(data.putusan
      ? ([0, 1, 2] as const).map((i) => ({ nama: t(`putusan-${i}`), nilai: n(data.putusan?.[i]) }))
      : []),
    { nama: t('keberatan'), nilai: data.keberatan === null ? t('keberatanKecil') : n(data.keberatan) },
  ]
}

function Jumlah({ data, isi, t, bahasa }: P & { readonly data: PutaranUmum; readonly isi: IsiPengumuman }) {
  return (
    <Bagian judul={t('jumlah')} keterangan={t('jumlahKeterangan')} id="jumlah">
      <div className="alir">
        <Tabel
          keterangan={t('jumlah')}
          tumpuk
          baris={butirJumlah(data, isi, t, bahasa)}
          kunciBaris={(b) => b.nama}
          kolom={[
            { kunci: 'nama', judul: t('jumlah'), kepala: true, isi: (b) => b.nama },
            { kunci: 'nilai', judul: t('banyak'), isi: (b) => b.nilai },
          ]}
        />
        {data.putusan ? null : <p>{t('belumDiputus')}</p>}
      </div>
    </Bagian>
  )
}

function Nama({ data, t }: { readonly data: PutaranUmum; readonly t: TeksPengumuman }) {
  return (
    <Bagian judul={t('nama')} id="nama">
      {data.nama && data.dasarNama ? (
        <div className="alir">
          <p>{t('namaDasar', { dasar: data.dasarNama })}</p>
          <Tabel
            keterangan={t('nama')}
            tumpuk
            baris={data.nama}
            kunciBaris={(n) => `${n.nama} ${n.jabatan}`}
            kolom={[
              { kunci: 'nama', judul: t('orang'), kepala: true, isi: (n) => n.nama },
              { kunci: 'jabatan', judul: t('namaJabatan'), isi: (n) => n.jabatan },
            ]}
          />
        </div>
      ) : (
        <p>{t('namaTiada')}</p>
      )}
    </Bagian>
  )
}

function TidakSetuju({ isi, t }: { readonly isi: IsiPengumuman; readonly t: TeksPengumuman }) {
  const k = isi.keberatan
  return (
    <Bagian judul={t('setuju')} id="tidak-setuju">
      <div className="alir">
        <p>
          {k ? t('setujuPegawai', { hari: k.hari, dasar: berpasal(k.dasar, t) }) : t('setujuPegawaiTakTahu')}{' '}
          {k && !k.terverifikasi ? <BelumDiverifikasi /> : null}
        </p>
        <p>{t('setujuWarga')}</p>
        <p>{t('setujuInformasi')}</p>
        <Pintu t={t} />
      </div>
    </Bagian>
  )
}
