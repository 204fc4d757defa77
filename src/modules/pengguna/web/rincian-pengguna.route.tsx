import { z } from 'zod'
import {
  Belah,
  Cetak,
  Fakta,
  Formulir,
  GarisWaktu,
  Isian,
  KodeQr,
  Panel,
  Pilihan,
  TataLetakKerja,
  Tautan,
  Tombol,
} from '#design'
import { PERAN } from '#platform/access'
import { waktu, type Bahasa } from '#platform/i18n'
import { bukaSegel } from '#platform/session'
import { halaman, lihat, tidakDitemukan, type FormTampil, type Rute } from '#platform/web'
import { ok } from '#shared'
import type { RincianPengguna } from '../application/daftar.use-case.ts'
import { bacaKuki, terbaca, type Web } from './bantu.ts'
import { DAFTAR, KUKI_TAUTAN, LencanaStatus, tampilkanTautan } from './daftar-pengguna.route.tsx'
import { IsianPenugasan, isianPenugasan } from './isian-penugasan.tsx'
import { kataTindakan } from './jejak.teks.ts'
import { kataMasa, TabelDelegasi, TabelPenugasan } from './penugasan.tsx'
import { namaPeran } from './peran.teks.ts'
import { teksPengguna } from './pengguna.teks.ts'

const params = z.object({ id: z.uuid() })
const alamat = (id: string): string => `${DAFTAR}/${id}`

const ruteRincian = (w: Web): Rute =>
  halaman({
    path: `${DAFTAR}/:id`,
    permission: 'pengguna:kelola',
    params,
    load: (k) => w.use.bacaPengguna(k.params, k.pelaku),
    forms: {
      data: {
        fields: z.object({
          nama: z.string().trim().min(1).max(200),
          surel: z.string().trim().max(200),
          nip: z.string().trim().max(30).optional(),
        }),
        act: async ({ fields, k }) => {
          const h = await w.use.ubahPengguna({ id: k.params.id, ...fields }, k.pelaku)
          return h.ok ? ok(lihat(alamat(k.params.id), 'pengguna.diubah')) : h
        },
      },
      tambah: {
        fields: z.object(isianPenugasan),
        act: async ({ fields, k }) => {
          const h = await w.use.tambahPenugasan({ penggunaId: k.params.id, ...fields }, k.pelaku)
          return h.ok ? ok(lihat(alamat(k.params.id), 'pengguna.peran-ditambah')) : h
        },
      },
      akhiri: {
        fields: z.object({ penugasanId: z.uuid(), pada: z.iso.date() }),
        act: async ({ fields, k }) => {
          const h = await w.use.akhiriPenugasan({ id: fields.penugasanId, sampai: fields.pada }, k.pelaku)
          return h.ok ? ok(lihat(alamat(k.params.id), 'pengguna.peran-diakhiri')) : h
        },
      },
      tautan: {
        fields: z.object({}),
        act: async ({ k }) => {
          const h = await w.use.buatTautanPengguna({ id: k.params.id }, k.pelaku)
          return h.ok ? ok(tampilkanTautan(w, h.value, 'pengguna.tautan-dibuat')) : h
        },
      },
      kunci: {
        fields: z.object({}),
        act: async ({ k }) => {
          const h = await w.use.bukaKunci({ id: k.params.id }, k.pelaku)
          return h.ok ? ok(lihat(alamat(k.params.id), 'pengguna.kunci-dibuka')) : h
        },
      },
      status: {
        fields: z.object({ ke: z.enum(['nonaktif', 'aktif']), alasan: z.string().trim().min(3).max(500) }),
        act: async ({ fields, k }) => {
          const isi = { id: k.params.id, alasan: fields.alasan }
          const mati = fields.ke === 'nonaktif'
          const h = await (mati ? w.use.nonaktifkan(isi, k.pelaku) : w.use.aktifkan(isi, k.pelaku))
          return h.ok ? ok(lihat(alamat(k.params.id), mati ? 'pengguna.dinonaktifkan' : 'pengguna.diaktifkan')) : h
        },
      },
      delegasi: {
        fields: z.object({
          keSurel: z.string().trim().max(200),
          peran: z.array(z.enum(PERAN)).min(1),
          mulai: z.iso.date(),
          sampai: z.iso.date(),
          surat: z.string().trim().min(1).max(200),
        }),
        act: async ({ fields, k }) => {
          const h = await w.use.delegasikan({ dariId: k.params.id, ...fields }, k.pelaku)
          return h.ok ? ok(lihat(alamat(k.params.id), 'delegasi.dibuat')) : terbaca(h, k.bahasa)
        },
      },
    },
    view: ({ data, forms, k }) => {
      const t = teksPengguna(k.bahasa)
      const sendiri = data.id === k.pelaku.penggunaId
      return (
        <TataLetakKerja
          judul={data.nama}
          keterangan={data.surel}
          remah={[{ label: t('pengguna'), href: DAFTAR }]}
          kepala={<LencanaStatus p={data} bahasa={k.bahasa} />}
        >
          <Belah
            kiri={
              <>
                <Panel judul={t('penugasan')} id="penugasan">
                  <div className="alir">
                    <TabelPenugasan baris={data.penugasan} bahasa={k.bahasa} judul={t('penugasan')} />
                    {sendiri ? null : <Tugas data={data} forms={forms} bahasa={k.bahasa} hariIni={k.hariIni} />}
                  </div>
                </Panel>
                <PanelDelegasi data={data} form={forms.delegasi} bahasa={k.bahasa} hariIni={k.hariIni} />
                <PanelJejak jejak={data.jejak} bahasa={k.bahasa} />
              </>
            }
            kanan={
              <>
                <PanelAkun data={data} forms={forms} bahasa={k.bahasa} sendiri={sendiri} />
                <Panel judul={t('data')} id="data">
                  <Formulir form={forms.data} kirim="" aksi={<Tombol>{t('simpan')}</Tombol>}>
                    <Isian nama="nama" label={t('nama')} awal={data.nama} maks={200} />
                    <Isian nama="surel" label={t('surel')} jenis="email" awal={data.surel} maks={200} />
                    <Isian
                      nama="nip"
                      label={t('nip')}
                      awal={data.nip ?? ''}
                      bolehKosong
                      bantuan={t('nipBantuan')}
                      maks={30}
                    />
                  </Formulir>
                </Panel>
              </>
            }
          />
        </TataLetakKerja>
      )
    },
  })

type Forms<N extends string> = { readonly [P in N]: FormTampil }

/** A form that was refused stays open: its message must be seen. */
const terbuka = (form: FormTampil): boolean => form.galatUmum.length > 0 || Object.keys(form.galat).length > 0

function Tugas(p: { data: RincianPengguna; forms: Forms<'tambah' | 'akhiri'>; bahasa: Bahasa; hariIni: string }) {
  const t = teksPengguna(p.bahasa)
  const hidup = p.data.penugasan.filter((x) => x.keadaan !== 'berakhir')
  return (
    <>
      <details open={terbuka(p.forms.tambah)}>
        <summary>{t('tambah')}</summary>
        <Formulir form={p.forms.tambah} kirim={t('tambah')}>
          <IsianPenugasan unit={p.data.unit} hariIni={p.hariIni} bahasa={p.bahasa} />
        </Formulir>
      </details>
      {hidup.length > 0 ? (
        <details open={terbuka(p.forms.akhiri)}>
          <summary>{t('akhiri')}</summary>
          <Formulir form={p.forms.akhiri} kirim={t('akhiri')}>
            <Pilihan
              nama="penugasanId"
              label={t('pilihPenugasan')}
              pilihan={hidup.map((x) => ({
                nilai: x.id,
                label: [namaPeran(p.bahasa, x.peran), x.unitNama, kataMasa(p.bahasa, x)].filter(Boolean).join(' · '),
              }))}
            />
            <Isian nama="pada" label={t('akhiriPada')} jenis="date" awal={p.hariIni} />
          </Formulir>
        </details>
      ) : null}
    </>
  )
}

function PanelJejak({ jejak, bahasa }: { jejak: RincianPengguna['jejak']; bahasa: Bahasa }) {
  const t = teksPengguna(bahasa)
  return (
    <Panel judul={t('jejak')} id="jejak">
      {jejak.length === 0 ? <p>{t('jejakKosong')}</p> : null}
      <GarisWaktu
        butir={jejak.map((j) => ({
          saat: waktu(bahasa, j.pada),
          judul: kataTindakan(bahasa, j.tindakan),
          isi: t('oleh', { nama: j.pelakuNama }),
        }))}
      />
    </Panel>
  )
}

function PanelAkun(p: {
  data: RincianPengguna
  forms: Forms<'tautan' | 'kunci' | 'status'>
  bahasa: Bahasa
  sendiri: boolean
}) {
  const t = teksPengguna(p.bahasa)
  const { data } = p
  const mati = data.status === 'nonaktif'
  const kunci = data.terkunciSampai ? t('terkunciSampai', { saat: waktu(p.bahasa, data.terkunciSampai) }) : null
  return (
    <Panel judul={t('akun')} keterangan={t('akunKata')} id="akun">
      <Fakta
        butir={[
          { istilah: t('keadaan'), isi: kunci ?? t(data.status) },
          {
            istilah: t('masukTerakhir'),
            isi: data.masukTerakhir ? waktu(p.bahasa, data.masukTerakhir) : t('belumPernah'),
          },
          { istilah: t('sesi'), isi: data.jumlahSesi },
          {
            istilah: t('tautan'),
            isi: data.tautanSampai ? t('tautanHidup', { saat: waktu(p.bahasa, data.tautanSampai) }) : t('tautanTiada'),
          },
        ]}
      />
      <div className="alir">
        {data.alasan ? <p>{t('alasanTercatat', { alasan: data.alasan })}</p> : null}
        {kunci ? <Formulir form={p.forms.kunci} kirim={t('bukaKunci')} /> : null}
        {mati ? null : (
          <Formulir
            form={p.forms.tautan}
            kirim=""
            aksi={<Tombol>{t(data.status === 'diundang' ? 'buatUndanganUlang' : 'buatAturUlang')}</Tombol>}
          />
        )}
        {p.sendiri ? null : (
          <details open={mati || terbuka(p.forms.status)}>
            <summary>{t(mati ? 'aktifkan' : 'nonaktifkan')}</summary>
            <Formulir
              form={p.forms.status}
              kirim=""
              aksi={<Tombol jenis={mati ? 'utama' : 'bahaya'}>{t(mati ? 'aktifkan' : 'nonaktifkan')}</Tombol>}
            >
              {mati ? null : <p>{t('nonaktifkanKata')}</p>}
              <input type="hidden" name="ke" value={mati ? 'aktif' : 'nonaktif'} />
              <Isian nama="alasan" label={t('alasan')} maks={500} />
            </Formulir>
          </details>
        )}
      </div>
    </Panel>
  )
}

function PanelDelegasi(p: { data: RincianPengguna; form: FormTampil; bahasa: Bahasa; hariIni: string }) {
  const t = teksPengguna(p.bahasa)
  const milik = [...new Set(p.data.penugasan.filter((x) => x.keadaan !== 'berakhir').map((x) => x.peran))]
  return (
    <Panel judul={t('delegasi')} id="delegasi">
      {p.data.delegasi.length > 0 ? (
        <TabelDelegasi baris={p.data.delegasi} bahasa={p.bahasa} judul={t('delegasi')} />
      ) : (
        <p>{t('delegasiKosong')}</p>
      )}
      {milik.length > 0 && p.data.status === 'aktif' ? (
        <details open={terbuka(p.form)}>
          <summary>{t('atasNama')}</summary>
          <p>{t('atasNamaKata')}</p>
          <Formulir form={p.form} kirim={t('delegasikan')}>
            <IsianDelegasi peran={milik} bahasa={p.bahasa} hariIni={p.hariIni} />
          </Formulir>
        </details>
      ) : null}
    </Panel>
  )
}

export function IsianDelegasi(p: { peran: readonly string[]; bahasa: Bahasa; hariIni: string }) {
  const t = teksPengguna(p.bahasa)
  return (
    <>
      <Isian nama="keSurel" label={t('keSurel')} jenis="email" bantuan={t('keSurelBantuan')} maks={200} />
      <Pilihan
        nama="peran"
        label={t('peran')}
        rupa="centang"
        pilihan={p.peran.map((x) => ({ nilai: x, label: namaPeran(p.bahasa, x) }))}
      />
      <Isian nama="mulai" label={t('mulai')} jenis="date" awal={p.hariIni} />
      <Isian nama="sampai" label={t('sampai')} jenis="date" bantuan={t('sampaiDelegasi')} />
      <Isian nama="surat" label={t('surat')} bantuan={t('suratBantuan')} maks={200} />
    </>
  )
}

interface TautanTampil {
  readonly jalur: string
  readonly milik: string
  readonly sampai: string
}

/** The link, once, made to be printed. */
const ruteTautanCetak = (w: Web): Rute =>
  halaman({
    path: `${DAFTAR}/:id/tautan`,
    permission: 'pengguna:kelola',
    params,
    prefetch: false,
    load: async (k) => {
      const isi = bukaSegel<TautanTampil>(w.opsi.rahasia, KUKI_TAUTAN, bacaKuki(k.request, KUKI_TAUTAN))
      if (!isi || isi.milik !== k.params.id) return tidakDitemukan()
      const pengguna = await w.use.bacaPengguna(k.params, k.pelaku)
      return pengguna.ok ? ok({ ...isi, nama: pengguna.value.nama, surel: pengguna.value.surel }) : pengguna
    },
    view: ({ data, k }) => {
      const t = teksPengguna(k.bahasa)
      const tautan = new URL(data.jalur, w.opsi.url ?? k.url.origin).href
      const undangan = data.jalur.startsWith('/undangan/')
      return (
        <TataLetakKerja
          judul={t('tautanJudul')}
          keterangan={t('tautanUntuk', { nama: data.nama, surel: data.surel })}
          remah={[
            { label: t('pengguna'), href: DAFTAR },
            { label: data.nama, href: alamat(k.params.id) },
          ]}
        >
          <Panel>
            <Cetak judul={t('tautanUntuk', { nama: data.nama, surel: data.surel })} />
            <div className="alir">
              <p>{t(undangan ? 'undanganCetak' : 'aturUlangCetak')}</p>
              <p className="tautan-sekali">
                <code>{tautan}</code>
              </p>
              <KodeQr isi={tautan} label={t('qr')} />
              <p>{t('sekali', { saat: waktu(k.bahasa, data.sampai) })}</p>
              <p className="redup">{t('sekaliTampil')}</p>
              <p>
                <Tautan href={alamat(k.params.id)} tombol="biasa">
                  {t('kembali', { nama: data.nama })}
                </Tautan>
              </p>
            </div>
          </Panel>
        </TataLetakKerja>
      )
    },
  })

export const ruteRincianPengguna = (w: Web): Rute[] => [ruteRincian(w), ruteTautanCetak(w)]
