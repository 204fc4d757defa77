import { z } from 'zod'
import { Formulir, Isian, KodeQr, Lencana, Panel, Pilihan, Tabel, TataLetakSaya, Tautan } from '#design'
import { waktu, type Bahasa } from '#platform/i18n'
import { halaman, lihat, type FormTampil, type Rute } from '#platform/web'
import { bukaSegel, segel } from '#platform/session'
import { gagal, ok } from '#shared'
import type { AkunSaya } from '../application/akun.use-case.ts'
import { bacaKuki, kepalaKuki, kukiKecil, terbaca, type Web } from './bantu.ts'
import { teksAkun } from './akun.teks.ts'
import { TabelDelegasi, TabelPenugasan } from './penugasan.tsx'

const KUKI_PASANG = 'tepat_pasang'
const JALUR_PASANG = '/akun/langkah-kedua'
interface Pemasangan {
  readonly milik: string
  readonly uri: string
  readonly kodeCadangan: readonly string[]
}

const ruteAkun = (w: Web): Rute =>
  halaman({
    path: '/akun',
    permission: 'masuk',
    load: (k) => w.use.akunSaya(k, k.pelaku),
    forms: {
      sandi: {
        fields: z.object({
          sandiLama: z.string().max(500),
          sandiBaru: z.string().max(500),
          sandiUlang: z.string().max(500),
        }),
        act: async ({ fields, k }) => {
          if (fields.sandiBaru !== fields.sandiUlang) return gagal({ kode: 'sandi.tidak-sama' })
          const hasil = await w.use.gantiSandi({ lama: fields.sandiLama, baru: fields.sandiBaru }, k, k.pelaku)
          return hasil.ok
            ? ok(lihat('/akun', 'sandi.diganti', undefined, kepalaKuki(hasil.value)))
            : terbaca(hasil, k.bahasa)
        },
      },
      pasang: {
        fields: z.object({ sandiPasang: z.string().max(500) }),
        act: async ({ fields, k }) => {
          const hasil = await w.use.mulaiFaktorKedua({ sandi: fields.sandiPasang }, k, k.pelaku)
          if (!hasil.ok) return terbaca(hasil, k.bahasa)
          const isi: Pemasangan = { milik: k.pelaku.penggunaId ?? '', ...hasil.value }
          const teks = segel(w.opsi.rahasia, KUKI_PASANG, isi, 900)
          const kuki = kukiKecil(w, KUKI_PASANG, teks, JALUR_PASANG, 900)
          return ok(lihat(JALUR_PASANG, undefined, undefined, kepalaKuki([kuki])))
        },
      },
      lepas: {
        fields: z.object({ sandiLepas: z.string().max(500) }),
        act: async ({ fields, k }) => {
          const hasil = await w.use.matikanFaktorKedua({ sandi: fields.sandiLepas }, k, k.pelaku)
          return hasil.ok
            ? ok(lihat('/akun', 'faktor-kedua.dilepas', undefined, kepalaKuki(hasil.value)))
            : terbaca(hasil, k.bahasa)
        },
      },
      cabut: {
        fields: z.object({ sesiId: z.string().max(100) }),
        act: async ({ fields, k }) => {
          const hasil = await w.use.cabutSesi(fields, k, k.pelaku)
          return hasil.ok ? ok(lihat('/akun', 'pengguna.sesi-dicabut')) : hasil
        },
      },
    },
    view: ({ data, forms, k }) => {
      const t = teksAkun(k.bahasa)
      const saat = data.masukTerakhir ? waktu(k.bahasa, data.masukTerakhir) : t('belumPernah')
      return (
        <TataLetakSaya judul={t('akun')} keterangan={t('akunKata', { surel: data.surel, saat })}>
          <p>
            <Tautan href="/">{t('keBeranda')}</Tautan> · <Tautan href="/aturan">{t('keAturan')}</Tautan>
          </p>
          <Panel judul={t('peran')} id="peran">
            <TabelPenugasan baris={data.penugasan} bahasa={k.bahasa} judul={t('peran')} />
          </Panel>
          {data.delegasi.length > 0 ? (
            <Panel judul={t('delegasi')} keterangan={t('delegasiKata')} id="delegasi">
              <TabelDelegasi baris={data.delegasi} bahasa={k.bahasa} judul={t('delegasi')} />
            </Panel>
          ) : null}
          <Panel judul={t('sandi')} keterangan={t('sandiKata')} id="sandi">
            <Formulir form={forms.sandi} kirim={t('ganti')}>
              <Isian nama="sandiLama" label={t('sandiLama')} jenis="password" isiOtomatis="current-password" />
              <Isian
                nama="sandiBaru"
                label={t('sandiBaru')}
                jenis="password"
                isiOtomatis="new-password"
                bantuan={t('sandiBaruBantuan')}
              />
              <Isian nama="sandiUlang" label={t('sandiUlang')} jenis="password" isiOtomatis="new-password" />
            </Formulir>
          </Panel>
          <PanelFaktor data={data} bahasa={k.bahasa} pasang={forms.pasang} lepas={forms.lepas} />
          <PanelSesi data={data} bahasa={k.bahasa} form={forms.cabut} />
        </TataLetakSaya>
      )
    },
  })

function PanelFaktor(p: { data: AkunSaya; bahasa: Bahasa; pasang: FormTampil; lepas: FormTampil }) {
  const t = teksAkun(p.bahasa)
  const hidup = p.data.faktorKedua
  return (
    <Panel judul={t('faktor')} keterangan={t(hidup ? 'faktorHidup' : 'faktorMati')} id="langkah-kedua">
      <Formulir form={hidup ? p.lepas : p.pasang} kirim={t(hidup ? 'faktorLepas' : 'faktorPasang')}>
        <Isian
          nama={hidup ? 'sandiLepas' : 'sandiPasang'}
          label={t('faktorSandi')}
          jenis="password"
          isiOtomatis="current-password"
        />
      </Formulir>
    </Panel>
  )
}

function PanelSesi({ data, bahasa, form }: { data: AkunSaya; bahasa: Bahasa; form: FormTampil }) {
  const t = teksAkun(bahasa)
  const lain = data.sesi.filter((s) => s.id !== data.sesiKini)
  return (
    <Panel judul={t('sesi')} keterangan={t('sesiKata')} id="sesi">
      <Tabel
        keterangan={t('sesi')}
        tumpuk
        baris={data.sesi}
        kunciBaris={(s) => s.id}
        kolom={[
          { kunci: 'mulai', judul: t('mulai'), kepala: true, isi: (s) => waktu(bahasa, s.dibuat) },
          { kunci: 'alamat', judul: t('alamat'), isi: (s) => s.alamat || t('tidakTahu') },
          { kunci: 'peramban', judul: t('peramban'), isi: (s) => ringkasPeramban(s.peramban) ?? t('tidakTahu') },
          { kunci: 'habis', judul: t('habis'), isi: (s) => waktu(bahasa, s.berakhir) },
          {
            kunci: 'ini',
            judul: t('keadaan'),
            isi: (s) =>
              s.id === data.sesiKini ? (
                <Lencana arti="ok">{t('iniSesi')}</Lencana>
              ) : (
                <Lencana arti="info">{t('berlaku')}</Lencana>
              ),
          },
        ]}
      />
      {lain.length > 0 ? (
        <Formulir form={form} kirim={t('tutup')}>
          <Pilihan
            nama="sesiId"
            label={t('tutupPilih')}
            pilihan={lain.map((s) => ({
              nilai: s.id,
              label: `${waktu(bahasa, s.dibuat)} · ${ringkasPeramban(s.peramban) ?? t('tidakTahu')}`,
            }))}
          />
        </Formulir>
      ) : null}
    </Panel>
  )
}

/** "Firefox 144 · Linux" from the long text a browser sends. */
function ringkasPeramban(teks: string | null): string | null {
  if (!teks) return null
  const nama = /(Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari)\/(\d+)/.exec(teks)
  const sistem = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(teks)?.[1]
  const jelas = nama ? `${nama[1] === 'Edg' ? 'Edge' : nama[1]} ${nama[2]}` : teks.slice(0, 40)
  return sistem ? `${jelas} · ${sistem}` : jelas
}

const rutePasang = (w: Web): Rute =>
  halaman({
    path: JALUR_PASANG,
    permission: 'masuk',
    prefetch: false,
    load: (k) => {
      const isi = bukaSegel<Pemasangan>(w.opsi.rahasia, KUKI_PASANG, bacaKuki(k.request, KUKI_PASANG))
      return isi && isi.milik === k.pelaku.penggunaId
        ? isi
        : (new Response(null, { status: 303, headers: { location: '/akun' } }) as never)
    },
    form: {
      fields: z.object({ otp: z.string().trim().max(20) }),
      act: ({ fields, k }) => w.use.pastikanFaktorKedua({ kode: fields.otp }, k, k.pelaku),
      done: (kuki) =>
        lihat(
          '/akun',
          'faktor-kedua.dipasang',
          undefined,
          kepalaKuki([...kuki, kukiKecil(w, KUKI_PASANG, '', JALUR_PASANG, 0)]),
        ),
    },
    view: ({ data, form, k }) => {
      const t = teksAkun(k.bahasa)
      const kunci = new URL(data.uri).searchParams.get('secret') ?? ''
      return (
        <TataLetakSaya judul={t('pasangJudul')} keterangan={t('pasangKata')}>
          <Panel judul={t('langkah1')} keterangan={t('langkah1Kata')} id="satu">
            <div className="alir">
              <KodeQr isi={data.uri} label={t('qr')} />
              <p>
                {t('kunci')}: <code>{kunci.replace(/(.{4})(?=.)/g, '$1 ')}</code>
              </p>
              <p>
                <a href={data.uri}>{t('bukaAplikasi')}</a>
              </p>
            </div>
          </Panel>
          <Panel judul={t('langkah2')} keterangan={t('langkah2Kata')} id="dua">
            <ul>
              {data.kodeCadangan.map((c) => (
                <li key={c}>
                  <code>{c}</code>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel judul={t('langkah3')} id="tiga">
            <Formulir form={form} kirim={t('aktifkan')} batal="/akun">
              <Isian nama="otp" label={t('kode')} isiOtomatis="one-time-code" modeMasukan="numeric" maks={20} />
            </Formulir>
          </Panel>
        </TataLetakSaya>
      )
    },
  })

export const ruteAkunSendiri = (w: Web): Rute[] => [ruteAkun(w), rutePasang(w)]
