import { z } from 'zod'
import {
  Formulir,
  FormulirCari,
  Isian,
  KosongNyata,
  Lencana,
  Paginasi,
  Panel,
  Pilihan,
  Sintetis,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { PERAN } from '#platform/access'
import { waktu, type Bahasa } from '#platform/i18n'
import { halaman, lihat, type Rute } from '#platform/web'
import { segel } from '#platform/session'
import type { PenggunaTampil } from '../application/daftar.use-case.ts'
import type { TautanBaru } from '../application/undang.use-case.ts'
import type { StatusPengguna } from '../domain/pengguna.ts'
import { kepalaKuki, kukiKecil, type Web } from './bantu.ts'
import { IsianPenugasan, isianPenugasan } from './isian-penugasan.tsx'
import { namaPeran } from './peran.teks.ts'
import { teksPengguna } from './pengguna.teks.ts'

const STATUS = ['aktif', 'diundang', 'nonaktif'] as const satisfies readonly StatusPengguna[]
export const KUKI_TAUTAN = 'tepat_tautan'
export const DAFTAR = '/kerja/pengguna'

/** To the page that shows the link once; the link itself travels sealed, in the administrator's own browser. */
export function tampilkanTautan(w: Web, tautan: TautanBaru, pesan: string) {
  const jalur = `${DAFTAR}/${tautan.penggunaId}/tautan`
  const teks = segel(
    w.opsi.rahasia,
    KUKI_TAUTAN,
    { jalur: tautan.jalur, milik: tautan.penggunaId, sampai: tautan.kedaluwarsaPada },
    300,
  )
  return lihat(jalur, pesan, undefined, kepalaKuki([kukiKecil(w, KUKI_TAUTAN, teks, DAFTAR, 300)]))
}

export function LencanaStatus({ p, bahasa }: { p: Pick<PenggunaTampil, 'status' | 'terkunciSampai'>; bahasa: Bahasa }) {
  const t = teksPengguna(bahasa)
  if (p.terkunciSampai) return <Lencana arti="blokir">{t('terkunci')}</Lencana>
  return (
    <Lencana arti={({ aktif: 'ok', diundang: 'menunggu', nonaktif: 'nihil' } as const)[p.status]}>
      {t(p.status)}
    </Lencana>
  )
}

const kueri = z.object({
  cari: z.string().trim().max(100).optional(),
  status: z.enum(STATUS).optional(),
  peran: z.enum(PERAN).optional(),
  hal: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

const ruteDaftar = (w: Web): Rute =>
  halaman({
    path: DAFTAR,
    permission: 'pengguna:kelola',
    query: kueri,
    load: (k) => {
      const { hal, ...saring } = k.query
      return w.use.daftarPengguna({ ...saring, halaman: hal }, k.pelaku)
    },
    view: ({ data, k }) => {
      const t = teksPengguna(k.bahasa)
      const alamat = (n: number): string => {
        const q = new URLSearchParams(k.url.search)
        q.set('hal', String(n))
        return `${DAFTAR}?${q.toString()}`
      }
      return (
        <TataLetakKerja
          judul={t('pengguna')}
          keterangan={`${t('penggunaKata')} ${t('jumlah', { n: data.jumlah })}`}
          aksi={
            <Tautan href={`${DAFTAR}/undang`} tombol="utama">
              {t('undang')}
            </Tautan>
          }
        >
          <FormulirCari aksi={DAFTAR} kirim={t('tampilkan')}>
            <Isian nama="cari" label={t('cari')} jenis="search" awal={k.query.cari} maks={100} />
            <Pilihan
              nama="status"
              label={t('status')}
              kosong={t('semuaStatus')}
              awal={k.query.status}
              pilihan={STATUS.map((s) => ({ nilai: s, label: t(s) }))}
            />
            <Pilihan
              nama="peran"
              label={t('peran')}
              kosong={t('semuaPeran')}
              awal={k.query.peran}
              pilihan={PERAN.map((p) => ({ nilai: p, label: namaPeran(k.bahasa, p) }))}
            />
          </FormulirCari>
          <Panel>
            <TabelPengguna baris={data.baris} bahasa={k.bahasa} />
          </Panel>
          <Paginasi halaman={data.halaman} jumlah={Math.ceil(data.jumlah / data.perHalaman)} alamat={alamat} />
        </TataLetakKerja>
      )
    },
  })

function TabelPengguna({ baris, bahasa }: { baris: readonly PenggunaTampil[]; bahasa: Bahasa }) {
  const t = teksPengguna(bahasa)
  const tugas = (b: PenggunaTampil): string =>
    b.penugasan
      .filter((p) => p.keadaan === 'berlaku')
      .map((p) => namaPeran(bahasa, p.peran) + (p.unitNama ? ` · ${p.unitNama}` : ''))
      .join('; ') || t('tanpaPeran')
  return (
    <Tabel
      keterangan={t('pengguna')}
      tumpuk
      baris={baris}
      kunciBaris={(b) => b.id}
      kosong={<KosongNyata judul={t('kosong')}>{t('kosongKata')}</KosongNyata>}
      kolom={[
        {
          kunci: 'nama',
          judul: t('nama'),
          kepala: true,
          isi: (b) => (
            <>
              <a href={`${DAFTAR}/${b.id}`}>{b.nama}</a> {b.sintetis ? <Sintetis /> : null}
            </>
          ),
        },
        { kunci: 'surel', judul: t('surel'), isi: (b) => b.surel },
        { kunci: 'peran', judul: t('peran'), isi: tugas },
        { kunci: 'status', judul: t('status'), isi: (b) => <LencanaStatus p={b} bahasa={bahasa} /> },
        {
          kunci: 'masuk',
          judul: t('masukTerakhir'),
          isi: (b) => (b.masukTerakhir ? waktu(bahasa, b.masukTerakhir) : t('belumPernah')),
        },
      ]}
    />
  )
}

const ruteUndang = (w: Web): Rute =>
  halaman({
    path: `${DAFTAR}/undang`,
    permission: 'pengguna:kelola',
    load: (k) => w.use.pilihanUnit(k.pelaku),
    form: {
      fields: z.object({
        nama: z.string().trim().min(1).max(200),
        surel: z.string().trim().max(200),
        nip: z.string().trim().max(30).optional(),
        ...isianPenugasan,
      }),
      act: ({ fields, k }) => w.use.undangPengguna(fields, k.pelaku),
      done: (tautan) => tampilkanTautan(w, tautan, 'pengguna.diundang'),
    },
    view: ({ data, form, k }) => {
      const t = teksPengguna(k.bahasa)
      return (
        <TataLetakKerja
          judul={t('undang')}
          keterangan={t('undangKata')}
          remah={[{ label: t('pengguna'), href: DAFTAR }]}
        >
          <Panel>
            <Formulir form={form} kirim={t('buatUndangan')} batal={DAFTAR}>
              <Isian nama="nama" label={t('nama')} bantuan={t('namaBantuan')} maks={200} />
              <Isian nama="surel" label={t('surel')} jenis="email" maks={200} />
              <Isian
                nama="nip"
                label={t('nip')}
                bolehKosong
                bantuan={t('nipBantuan')}
                modeMasukan="numeric"
                maks={30}
              />
              <IsianPenugasan unit={data} hariIni={k.hariIni} bahasa={k.bahasa} />
            </Formulir>
          </Panel>
        </TataLetakKerja>
      )
    },
  })

export const ruteDaftarPengguna = (w: Web): Rute[] => [ruteDaftar(w), ruteUndang(w)]
