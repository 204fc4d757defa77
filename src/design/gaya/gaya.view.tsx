import type { ReactNode } from 'react'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import {
  BatangSkor,
  BelumDiverifikasi,
  DaftarAturan,
  Fakta,
  GarisWaktu,
  Jahitan,
  Kartu,
  Kisi,
  KosongNyata,
  KurvaTitik,
  Lencana,
  Paginasi,
  Panel,
  Peringatan,
  Pita,
  Saring,
  Sintetis,
  Statistik,
  Tab,
  Tabel,
  Tahap,
  Tautan,
  Tombol,
} from '../pulau.ts'
import { Centang, Formulir, FormulirCari, Isian, Pilihan, Unggah } from '../komponen/formulir.tsx'
import { ATURAN_CONTOH, BARIS, KOMPETENSI, KURVA } from './contoh.ts'
import type { teksGaya } from './gaya.teks.ts'

type T = ReturnType<typeof teksGaya>
const ARTI = ['ok', 'berjalan', 'peringatan', 'blokir', 'info', 'menunggu', 'verifikasi', 'nihil'] as const
const KATA_ARTI = [
  'Lolos',
  'Berjalan',
  'Lewat 10 hari',
  'Blokir',
  'Diketahui',
  'Menunggu',
  'Perlu verifikasi',
  'Tidak berlaku',
]

const Tombol2 = ({ t }: { t: T }) => (
  <Panel judul={t('tombol')} id="tombol">
    <p className="aksi">
      <Tombol jenis="utama" tipe="button">
        {t('utama')}
      </Tombol>
      <Tombol tipe="button">{t('biasa')}</Tombol>
      <Tombol jenis="bahaya" tipe="button">
        {t('bahaya')}
      </Tombol>
      <Tombol nonaktif tipe="button">
        {t('nonaktif')}
      </Tombol>
      <Tombol kecil tipe="button">
        {t('biasa')}
      </Tombol>
      <Tautan href="/gaya" tombol="biasa">
        {t('tipis')}
      </Tautan>
      <Tautan href="/gaya">{t('tipis')}</Tautan>
    </p>
  </Panel>
)

const Status = ({ t }: { t: T }) => (
  <Panel judul={t('status')} id="status">
    <div className="alir">
      <p className="aksi">
        {ARTI.map((a, i) => (
          <Lencana key={a} arti={a}>
            {KATA_ARTI[i]}
          </Lencana>
        ))}
      </p>
      <p className="aksi">
        {ARTI.map((a, i) => (
          <Lencana key={a} arti={a} polos>
            {KATA_ARTI[i]}
          </Lencana>
        ))}
      </p>
      <p className="aksi">
        <BelumDiverifikasi /> <Sintetis />
      </p>
      <Peringatan
        arti="peringatan"
        judul="3 fakta berubah sejak rencana dihitung"
        aksi={<Tautan href="/gaya">Lihat 3 fakta</Tautan>}
      >
        <p>Baris 9 terkena: hubungan kerabat Yuni Saragih dicatat hari ini.</p>
      </Peringatan>
      <Peringatan arti="blokir" judul="Berkas tidak dapat dibaca">
        <p>Kolom NIP tidak ditemukan di baris kepala. Unduh contoh kolom, lalu kirim lagi. Tidak ada yang disimpan.</p>
      </Peringatan>
      <Peringatan arti="info" judul="12 dari 34 aturan sudah diperiksa">
        <p>Sisanya diperiksa petugas sebelum sidang.</p>
      </Peringatan>
    </div>
  </Panel>
)

const TabelContoh = () => (
  <Tabel
    keterangan="Rencana penempatan, lima baris pertama"
    tumpuk
    baris={BARIS}
    kunciBaris={(b) => String(b.nomor)}
    terpilih={(b) => b.nomor === 2}
    kelasBaris={(b) => (b.orang ? undefined : 'buntu')}
    kolom={[
      { kunci: 'n', judul: '#', angka: true, isi: (b) => b.nomor },
      {
        kunci: 'jabatan',
        judul: 'Jabatan',
        kepala: true,
        urut: { href: '/gaya?urut=jabatan', arah: 'naik' },
        isi: (b) => (
          <>
            {b.jabatan}
            <small>{b.unit}</small>
          </>
        ),
      },
      {
        kunci: 'orang',
        judul: 'Diusulkan, dari',
        isi: (b) => (
          <>
            {b.orang ? (
              <>
                {b.orang} <Sintetis />
              </>
            ) : (
              'Tidak terisi'
            )}
            <small>{b.dari}</small>
          </>
        ),
      },
      {
        kunci: 'skor',
        judul: 'Kecocokan',
        isi: (b) => (b.orang ? <BatangSkor nilai={b.nilai} bawah={b.bawah} atas={b.atas} ambang={80} min={50} /> : '–'),
      },
      {
        kunci: 'temuan',
        judul: 'Temuan',
        isi: (b) => (
          <Lencana arti={b.arti} polos>
            {b.temuan}
          </Lencana>
        ),
      },
    ]}
  />
)

const Angka = ({ t, bahasa }: { t: T; bahasa: Bahasa }) => (
  <>
    <Panel judul={t('angka')} id="angka">
      <div className="alir">
        <Statistik
          butir={[
            { label: 'kebutuhan (K)', nilai: angka(bahasa, 5512), href: '/gaya' },
            { label: 'bezetting (B)', nilai: angka(bahasa, 4987) },
            { label: 'selisih (±)', nilai: '−525', arti: 'blokir' },
            { label: 'JPT pratama kosong', nilai: 11, satuan: 'jabatan' },
          ]}
        />
        <BatangSkor nilai={86.4} bawah={82.1} atas={88.9} ambang={80} />
        <BatangSkor nilai={79.1} ambang={80} />
        <BatangSkor nilai={null} bawah={61} atas={83} ambang={80} />
      </div>
    </Panel>
    <Panel judul={t('kurva')} id="kurva" keterangan="kenaikan kecocokan total 214 jabatan manajerial">
      <KurvaTitik
        judul="Kenaikan kecocokan terhadap jumlah langkah"
        titik={KURVA}
        namaX="langkah"
        namaY="kenaikan"
        keterangan="Setelah langkah ke-13, tiap langkah menambah paling banyak 5,2."
      />
    </Panel>
    <Panel judul={t('kompetensi')} id="kompetensi">
      <Tabel
        keterangan={t('kompetensi')}
        baris={KOMPETENSI}
        kunciBaris={(b) => b.nama}
        kolom={[
          { kunci: 'nama', judul: 'Kompetensi', kepala: true, isi: (b) => b.nama },
          { kunci: 'level', judul: 'Level', isi: (b) => <Jahitan punya={b.punya} standar={b.standar} /> },
          { kunci: 'angka', judul: 'Punya / standar', angka: true, isi: (b) => `${b.punya ?? '?'} / ${b.standar}` },
        ]}
      />
    </Panel>
  </>
)

const WARNA = [
  'ground',
  'surface',
  'surface-2',
  'line',
  'ink',
  'ink-2',
  'brand',
  'gold',
  'ok',
  'warn',
  'stop',
  'info',
  'unknown',
]
const Warna = ({ t }: { t: T }) => (
  <Panel judul={t('warna')} keterangan={t('warnaKata')} id="warna">
    <ul className="aksi">
      {WARNA.map((w) => (
        <li key={w} className="kecil">
          <svg width="72" height="36" aria-hidden="true">
            <rect width="100%" height="100%" fill={`var(--${w})`} stroke="var(--line-strong)" />
          </svg>
          {w}
        </li>
      ))}
    </ul>
  </Panel>
)

const FormulirContoh = ({ t, form }: { t: T; form: FormTampil }) => (
  <Panel judul={t('formulir')} keterangan={t('formulirKata')} id="formulir">
    <Formulir form={form} kirim={t('periksa')} batal="/gaya">
      <Isian nama="nama" label={t('nama')} bantuan={t('namaBantuan')} />
      <Pilihan
        nama="jenjang"
        label={t('jenjang')}
        pilihan={['JPT pratama', 'Administrator', 'Pengawas', 'Fungsional', 'Pelaksana'].map((j) => ({
          nilai: j,
          label: j,
        }))}
      />
      <Pilihan
        nama="kelompok"
        label={t('kelompok')}
        rupa="radio"
        pilihan={[
          { nilai: 'kosong', label: 'Kosong hari ini', keterangan: 'Tidak ada pejabat tetap maupun pelaksana tugas.' },
          { nilai: 'plt', label: 'Dijalankan pelaksana tugas' },
        ]}
      />
      <Isian nama="alasan" label={t('alasan')} baris={3} bolehKosong />
      <Unggah nama="berkas" label={t('berkas')} bantuan={t('berkasBantuan')} terima=".xlsx,.csv" bolehKosong />
      <Centang nama="setuju" label={t('setuju')} />
    </Formulir>
  </Panel>
)

const Navigasi = ({ t }: { t: T }) => (
  <Panel judul={t('navigasi')} id="navigasi">
    <div className="alir">
      <Tab
        label="Bagian kartu"
        butir={[
          { href: '/gaya#kecocokan', label: 'Kecocokan', aktif: true },
          { href: '/gaya#bukti', label: 'Bukti', jumlah: '14' },
          { href: '/gaya#riwayat', label: 'Riwayat' },
        ]}
      />
      <Saring
        label="Saring baris"
        butir={[
          { href: '/gaya?s=1', label: 'Semua', jumlah: '14', aktif: true },
          { href: '/gaya?s=2', label: 'Kosong hari ini', jumlah: '8' },
          { href: '/gaya?s=3', label: 'Ada temuan', jumlah: '5' },
        ]}
      />
      <FormulirCari aksi="/gaya">
        <Isian nama="cari" label="Cari jabatan" jenis="search" />
        <Pilihan
          nama="unit"
          label="Unit"
          kosong="Semua unit"
          pilihan={[{ nilai: 'dinkes', label: 'Dinas Kesehatan' }]}
        />
      </FormulirCari>
      <Paginasi halaman={7} jumlah={128} alamat={(n) => `/gaya?hal=${n}`} />
    </div>
  </Panel>
)

const Urutan = ({ t, bahasa }: { t: T; bahasa: Bahasa }) => (
  <Panel judul={t('urutan')} id="urutan">
    <div className="alir">
      <Tahap
        butir={[
          { label: 'Draf', keterangan: 'dikunci v4', keadaan: 'lewat' },
          { label: 'TPK', keterangan: tanggal(bahasa, '2026-12-08'), keadaan: 'kini' },
          { label: 'PPK', keterangan: 'sesudah BKN', keadaan: 'nanti' },
          { label: 'Keputusan', keterangan: 'tertahan', keadaan: 'putus' },
        ]}
      />
      <Fakta
        butir={[
          { istilah: 'NIP', isi: '19880312 201012 2 901' },
          { istilah: 'Pangkat', isi: 'III/d sejak 1 April 2023' },
          { istilah: 'Asal fakta', isi: 'SIASN, impor 24 November 2026' },
        ]}
      />
      <GarisWaktu
        butir={[
          {
            saat: tanggal(bahasa, '2023-04-01'),
            judul: 'Pangkat menjadi III/d',
            isi: 'Dicatat dari SIASN oleh Analis SDM',
          },
          {
            saat: tanggal(bahasa, '2026-11-03'),
            judul: 'Berkas dibuka Sekretaris TPK',
            isi: 'riwayat jabatan, sidang 3 November',
            arti: 'peringatan',
          },
        ]}
      />
      <Kisi>
        <Kartu
          judul="Kasubbag Umum, Disdukcapil"
          href="/gaya"
          keterangan="pengawas IV.a · kelas 9"
          lencana={<Lencana arti="ok">Lolos semua gerbang</Lencana>}
        >
          <BatangSkor nilai={84.8} ambang={80} />
        </Kartu>
        <Kartu
          judul="Analis SDM Aparatur Ahli Muda"
          keterangan="fungsional · kelas 9"
          lencana={<Lencana arti="blokir">Belum: uji kompetensi</Lencana>}
        >
          <p>Angka kredit 87,5 dari 100.</p>
        </Kartu>
      </Kisi>
    </div>
  </Panel>
)

export function IsiGaya({ t, bahasa, form }: { t: T; bahasa: Bahasa; form: FormTampil }): ReactNode {
  return (
    <>
      <Pita
        arti="peringatan"
        judul="Rencana mulai menyimpang"
        aksi={
          <Tautan href="/gaya" tombol="biasa" kecil>
            Lihat 3 fakta
          </Tautan>
        }
      >
        3 fakta berubah sejak rencana dihitung.
      </Pita>
      <Warna t={t} />
      <Tombol2 t={t} />
      <Status t={t} />
      <Panel judul={t('tabel')} id="tabel">
        <TabelContoh />
      </Panel>
      <Panel judul={t('tabelKosong')} id="kosong">
        <Tabel
          keterangan={t('tabelKosong')}
          baris={[]}
          kunciBaris={() => ''}
          kolom={[]}
          kosong={
            <KosongNyata
              judul={t('kosongJudul')}
              aksi={
                <Tautan href="/gaya" tombol="utama">
                  {t('kosongAksi')}
                </Tautan>
              }
            >
              {t('kosongKata')}
            </KosongNyata>
          }
        />
      </Panel>
      <Panel judul={t('aturan')} id="aturan">
        <DaftarAturan butir={ATURAN_CONTOH} />
      </Panel>
      <Angka t={t} bahasa={bahasa} />
      <Navigasi t={t} />
      <Urutan t={t} bahasa={bahasa} />
      <FormulirContoh t={t} form={form} />
    </>
  )
}
