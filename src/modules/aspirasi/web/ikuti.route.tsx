import { z } from 'zod'
import { Bagian, Formulir, FormulirCari, Isian, Pilihan, TataLetakWarga, Tautan } from '#design'
import type { Bahasa } from '#platform/i18n'
import { berkas, type FormTampil, halaman, Jatah, lihat, type Rute } from '#platform/web'
import { gagal, ok } from '#shared'
import type { TopikStandar } from '../application/tenggat.port.ts'
import type { UseJam } from '../susun-jam.ts'
import { teksJam } from './jam.teks.ts'
import { tulisAtom } from './umpan.ts'

const JAM_MS = 3_600_000
const kode = z.string().trim().max(60)

/** Following: by mail for whoever holds a code, by feed for everybody. */
export function ruteIkuti(use: UseJam, m: { readonly pemerintah: string; readonly url: () => string }): Rute[] {
  const jatah = new Jatah({ ikuti: { jendelaMs: JAM_MS, maks: 20 } }, { serentak: 4, tungguDetik: 5 })
  return [
    halaman({
      path: '/ikuti',
      permission: 'publik',
      form: {
        fields: z.object({ kode, surel: z.string().trim().max(254) }),
        act: async ({ fields, k }) => {
          const detik = jatah.ambil(k.alamat, 'ikuti')
          if (detik !== null) return gagal({ kode: 'ikuti.terlalu-sering', data: { detik } })
          const h = await use.ikuti({ ...fields, bahasa: k.bahasa })
          return h.ok ? ok(lihat('/ikuti', 'ikuti.terkirim')) : h
        },
        done: (arah) => arah,
      },
      load: () => use.topikUmpan(),
      view: ({ data, form, k }) => <HalamanIkuti topik={data} form={form} bahasa={k.bahasa} />,
    }),
    halaman({
      path: '/ikuti/berhenti',
      permission: 'publik',
      view: ({ k }) => <HalamanDihentikan bahasa={k.bahasa} />,
    }),
    halaman({
      path: '/ikuti/:token',
      permission: 'publik',
      params: z.object({ token: z.string().regex(/^[\w-]{42}$/) }),
      load: async (k) => use.bacaLangganan(k.params),
      forms: {
        setuju: {
          fields: z.object({}),
          act: async ({ k }) => {
            const h = await use.aturLangganan({ token: k.params.token, apa: 'setuju' })
            return h.ok ? ok(lihat(`/ikuti/${k.params.token}`, 'ikuti.disetujui')) : h
          },
        },
        berhenti: {
          fields: z.object({}),
          act: async ({ k }) => {
            const h = await use.aturLangganan({ token: k.params.token, apa: 'berhenti' })
            return h.ok ? ok(lihat('/ikuti/berhenti', 'ikuti.dihentikan')) : h
          },
        },
      },
      view: ({ data, forms, k }) => (
        <HalamanLangganan keadaan={data} setuju={forms.setuju} berhenti={forms.berhenti} bahasa={k.bahasa} />
      ),
    }),
    berkas({
      path: '/umpan/aduan.atom',
      permission: 'publik',
      query: z.object({
        pesan: z
          .string()
          .toUpperCase()
          .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
          .optional(),
        topik: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .max(60)
          .optional(),
        kelurahan: z
          .string()
          .regex(/^\d\d\.\d\d\.\d\d\.\d{4}$/)
          .optional(),
      }),
      unduh: async (k) => {
        const { pesan: rujukan, ...lain } = k.query
        const butir = await use.umpan({ rujukan, ...lain })
        return ok({
          nama: 'aduan.atom',
          tipe: 'application/atom+xml; charset=utf-8',
          isi: tulisAtom(butir, { bahasa: k.bahasa, url: k.url, asal: m.url(), pemerintah: m.pemerintah }),
          dalam: true,
        })
      },
    }),
  ]
}

interface PropsIkuti {
  readonly topik: readonly TopikStandar[]
  readonly form: FormTampil
  readonly bahasa: Bahasa
}
function HalamanIkuti({ topik, form, bahasa }: PropsIkuti) {
  const t = teksJam(bahasa)
  return (
    <TataLetakWarga judul={t('ikuti')} keterangan={t('ikutiKeterangan')}>
      <div className="alir">
        <p>{t('ikutiCara')}</p>
        <p>{t('ikutiAnonim')}</p>
        <Formulir form={form} kirim={t('kirimIkuti')}>
          <Isian nama="kode" label={t('kode')} bantuan={t('kodeBantuan')} maks={60} />
          <Isian nama="surel" jenis="email" label={t('surel')} isiOtomatis="email" maks={254} />
        </Formulir>
      </div>
      <Bagian judul={t('umpanJudul')} keterangan={t('umpanIsi')} id="umpan">
        <FormulirCari aksi="/umpan/aduan.atom" kirim={t('bukaUmpan')}>
          <Pilihan
            nama="topik"
            label={t('topik')}
            kosong={t('semuaTopik')}
            pilihan={topik.map((x) => ({ nilai: x.kode, label: bahasa === 'id' ? x.nama : x.namaEn }))}
          />
          <Isian
            nama="kelurahan"
            label={t('umpanKelurahan')}
            bantuan={t('umpanKelurahanBantuan')}
            bolehKosong
            maks={13}
          />
          <Isian nama="pesan" label={t('umpanSatu')} bantuan={t('umpanSatuBantuan')} bolehKosong maks={8} />
        </FormulirCari>
      </Bagian>
    </TataLetakWarga>
  )
}

interface PropsLangganan {
  readonly keadaan: 'aktif' | 'menunggu'
  readonly setuju: FormTampil
  readonly berhenti: FormTampil
  readonly bahasa: Bahasa
}
function HalamanLangganan({ keadaan, setuju, berhenti, bahasa }: PropsLangganan) {
  const t = teksJam(bahasa)
  return (
    <TataLetakWarga judul={t('langganan')}>
      <div className="alir">
        <p>{t(keadaan === 'aktif' ? 'langgananAktif' : 'langgananTunggu')}</p>
        {keadaan === 'menunggu' ? <Formulir form={setuju} kirim={t('setuju')} /> : null}
        <Formulir form={berhenti} kirim={t('berhenti')} />
      </div>
    </TataLetakWarga>
  )
}
function HalamanDihentikan({ bahasa }: { readonly bahasa: Bahasa }) {
  const t = teksJam(bahasa)
  return (
    <TataLetakWarga judul={t('langganan')}>
      <div className="alir">
        <p>{t('dihentikanIsi')}</p>
        <p>
          <Tautan href="/lacak">{t('bukaLacak')}</Tautan>
        </p>
      </div>
    </TataLetakWarga>
  )
}
