import { z } from 'zod'
import {
  Bagian,
  BelumDiverifikasi,
  Centang,
  Formulir,
  Isian,
  Kartu,
  Kisi,
  type Kolom,
  Pilihan,
  Tabel,
  TataLetakWarga,
  Tautan,
} from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { type FormTampil, halaman, type Rute, tampil } from '#platform/web'
import {
  type DaftarKetetapan,
  type Dasar,
  isiHukum,
  type LiburTahun,
  type Parameter,
  type Saat,
  tulisSitasi,
} from '#regulasi'
import { gagal, ok } from '#shared'
import { KALKULATOR } from './daftar.ts'
import { isianDariMasukan, isianPadaJalur, masukanDariIsian, namaHtml } from './formulir.ts'
import { kataKunci, kataPilihan, type TeksHitung, teksHitung } from './halaman.teks.ts'
import { HUKUM, IsiHitung, kataNilai, TabelDasar } from './hasil.view.tsx'
import { jalankan, ringkasKalkulator, uraianKalkulator } from './index.ts'
import { type DepsHitung, type IsianHitung, type Kalkulator, KELOMPOK } from './jenis.ts'
import { denganLiburKota, type LiburDipakai, liburDipakai, perluLiburKota } from './libur-kota.ts'

interface Props {
  readonly k: Kalkulator
  readonly bahasa: Bahasa
  readonly t: TeksHitung
}

export const ruteHitung = ({
  bacaKetetapan = () => Promise.resolve([]),
  bacaLibur = () => Promise.resolve([]),
}: DepsHitung = {}): Rute[] => [ruteDaftar(), ...KALKULATOR.map((x) => ruteSatu(x, bacaKetetapan, bacaLibur))]

const ruteDaftar = () =>
  halaman({
    path: '/hitung',
    permission: 'publik',
    view: ({ k }) => {
      const t = teksHitung(k.bahasa)
      return (
        <TataLetakWarga judul={t('judul')} keterangan={t('pengantar')}>
          {KELOMPOK.map((kelompok) => (
            <Bagian key={kelompok} judul={t(`kelompok-${kelompok}`)} id={kelompok}>
              <Kisi>
                {KALKULATOR.filter((x) => x.kelompok === kelompok).map((x) => {
                  const { judul, ringkas } = ringkasKalkulator(x, k.bahasa)
                  return <Kartu key={x.nama} judul={judul} href={`/hitung/${x.nama}`} keterangan={ringkas} />
                })}
              </Kisi>
            </Bagian>
          ))}
        </TataLetakWarga>
      )
    },
  })

interface Jawaban {
  readonly masukan: Readonly<Record<string, unknown>>
  readonly hasil: Readonly<Record<string, unknown>>
  /** Set where holidays were left blank. */
  readonly libur?: LiburDipakai
}

const ruteSatu = (
  x: Kalkulator,
  bacaKetetapan: () => Promise<DaftarKetetapan>,
  bacaLibur: () => Promise<readonly LiburTahun[]>,
) =>
  halaman({
    path: `/hitung/${x.nama}`,
    permission: 'publik',
    query: z.object({
      contoh: z.coerce.number().int().min(1).max(x.contoh.length).optional().catch(undefined),
      /** Choice of the first field, where the others depend on it. */
      jenis: z
        .enum(x.isian[0]?.pilihan ?? [''])
        .optional()
        .catch(undefined),
    }),
    load: (k) => bacaKetetapan().then((ketetapan): Saat => ({ asOf: k.hariIni, ketetapan })),
    form: {
      fields: z.object(Object.fromEntries(x.isian.map((i) => [namaHtml(i.nama), z.string().max(100_000).optional()]))),
      act: async ({ fields, k }) => {
        const kalender = perluLiburKota(x, fields) ? await bacaLibur() : undefined
        const ditulis = masukanDariIsian(x, fields, k.bahasa)
        const masukan = kalender ? denganLiburKota(ditulis, kalender) : ditulis
        const h = jalankan(x, masukan, { asOf: k.hariIni, ketetapan: await bacaKetetapan() }, k.bahasa)
        const hasil = h.ok ? (h.value as Jawaban['hasil']) : {}
        if (h.ok) return ok({ masukan, hasil, ...(kalender && { libur: liburDipakai(masukan, hasil, kalender) }) })
        const isian = isianPadaJalur(x, h.error.jalur)
        const label = isian ? labelIsian(isian, k.bahasa) : h.error.jalur
        return gagal({
          kode: 'hitung.isian',
          data: { label, pesan: h.error.pesan, ...(isian ? { isian: namaHtml(isian) } : {}) },
        })
      },
      done: (jawaban) => tampil(jawaban),
    },
    view: ({ data, form, k }) => {
      const t = teksHitung(k.bahasa)
      const u = uraianKalkulator(x, k.bahasa)
      const p: Props = { k: x, bahasa: k.bahasa, t }
      const jawaban = form.hasil as Jawaban | undefined
      return (
        <TataLetakWarga judul={u.judul} keterangan={u.ringkas} remah={[{ label: t('judul'), href: '/hitung' }]}>
          {jawaban ? (
            <Bagian judul={t('hasil')} id="hasil" keterangan={t('hariLain', { hari: tanggal(k.bahasa, k.hariIni) })}>
              <IsiHitung isi={jawaban.hasil} judul={t('hasil')} bahasa={k.bahasa} t={t} />
              <KataLibur libur={jawaban.libur} t={t} />
            </Bagian>
          ) : null}
          <BagianIsi form={form} contoh={k.query.contoh} jenis={k.query.jenis} {...p} />
          <Bagian judul={t('rumus')} id="rumus">
            <div className="alir">
              <ul className="butir">
                {u.rumus.map((r) => (
                  <li key={r}>{r}</li>
                ))}
              </ul>
              <h3>{t('batas')}</h3>
              <p>{u.batas}</p>
            </div>
          </Bagian>
          <BagianContoh saat={data} {...p} />
          <BagianProgram {...p} />
        </TataLetakWarga>
      )
    },
  })

function KataLibur({ libur, t }: { libur: LiburDipakai | undefined; t: TeksHitung }) {
  if (!libur || (libur.tahun.length === 0 && libur.belum.length === 0)) return null
  return (
    <p className="redup">
      {libur.tahun.length > 0 ? `${t('liburKota', { tahun: libur.tahun.join(', ') })} ` : null}
      {libur.belum.length > 0 ? t('liburBelum', { tahun: libur.belum.join(', ') }) : null}
    </p>
  )
}

/** "jabatan.kelompok" is labelled by its last word; the two axes of talenta by both, as their words are alike. */
function labelIsian(nama: string, bahasa: Bahasa): string {
  const [awal = '', akhir] = nama.split('.')
  const kata = kataKunci(bahasa, akhir ?? awal)
  return akhir && SUMBU.includes(awal) ? `${kataKunci(bahasa, awal)}: ${kata.toLowerCase()}` : kata
}
const SUMBU = ['kinerja', 'potensial']

interface PropsIsi extends Props {
  readonly form: FormTampil
  readonly contoh: number | undefined
  readonly jenis: string | undefined
}

function BagianIsi({ form, contoh, jenis, k, bahasa, t }: PropsIsi) {
  const pertama = k.isian[0] as IsianHitung
  const bergantung = k.isian.some((i) => i.untuk)
  const awal: Readonly<Record<string, string>> =
    contoh === undefined
      ? bergantung
        ? { [pertama.nama]: jenis ?? pertama.pilihan?.[0] ?? '' }
        : {}
      : isianDariMasukan(k, k.contoh[contoh - 1], bahasa)
  const terisi = form.nilai[pertama.nama] ?? awal[pertama.nama]
  const dipilih = typeof terisi === 'string' ? terisi : ''
  const khusus = k.nama === 'ikm' || k.nama === 'kelas-jabatan' ? t(`b-${k.nama}`) : undefined
  return (
    <Bagian
      judul={t('isi')}
      id="isi-hitung"
      keterangan={
        <>
          <p>{t('isiKata')}</p>
          {khusus ? <p>{khusus}</p> : null}
          <ul className="butir">
            {k.contoh.map((_, n) => (
              <li key={n}>
                <a href={`/hitung/${k.nama}?contoh=${n + 1}#isi-hitung`}>{t('contohIsi', { n: n + 1 })}</a>
              </li>
            ))}
          </ul>
          {bergantung ? <PilihJenis isian={pertama} dipilih={dipilih} k={k} bahasa={bahasa} t={t} /> : null}
        </>
      }
    >
      <Formulir form={form} kirim={t('hitung')} aksi={<Tautan href={`/hitung/${k.nama}`}>{t('kosongkan')}</Tautan>}>
        {k.isian
          .filter((i) => !i.untuk || i.untuk.includes(dipilih))
          .map((i) => (
            <IsianSatu key={i.nama} i={i} awal={awal[namaHtml(i.nama)]} bahasa={bahasa} t={t} />
          ))}
      </Formulir>
    </Bagian>
  )
}

/** Links, not a script, change which fields are shown. */
const PilihJenis = ({ isian, dipilih, k, t }: Props & { isian: IsianHitung; dipilih: string }) => (
  <>
    <p>{t('pilihJenis')}</p>
    <ul className="butir">
      {isian.pilihan?.map((j) => (
        <li key={j}>
          <a href={`/hitung/${k.nama}?jenis=${j}#isi-hitung`} aria-current={j === dipilih ? 'true' : undefined}>
            {kataPilihan(t, j)}
          </a>
        </li>
      ))}
    </ul>
  </>
)

const BARIS: Partial<Record<IsianHitung['jenis'], number>> = { peta: 6, matriks: 8, tabel: 6, calon: 6 }

function IsianSatu({ i, awal, bahasa, t }: { i: IsianHitung; awal?: string; bahasa: Bahasa; t: TeksHitung }) {
  const umum = { nama: namaHtml(i.nama), label: labelIsian(i.nama, bahasa), bolehKosong: i.bolehKosong }
  if (i.jenis === 'ya') return <Centang nama={umum.nama} label={umum.label} awal={awal === 'ya'} />
  if (i.jenis === 'pilihan')
    return (
      <Pilihan
        {...umum}
        awal={awal}
        kosong={i.bolehKosong ? '–' : undefined}
        pilihan={(i.pilihan ?? []).map((nilai) => ({ nilai, label: kataPilihan(t, nilai) }))}
      />
    )
  const bantuan = i.jenis === 'teks' || i.jenis === 'angka' || i.jenis === 'tanggal' ? undefined : t(`b-${i.jenis}`)
  return (
    <Isian
      {...umum}
      awal={awal}
      bantuan={bantuan}
      baris={BARIS[i.jenis]}
      jenis={i.jenis === 'tanggal' ? 'date' : 'text'}
      modeMasukan={i.jenis === 'angka' ? 'decimal' : undefined}
    />
  )
}

function BagianContoh({ k, bahasa, t, saat }: Props & { saat: Saat }) {
  const hasil = k.contoh.map((c) => jalankan(k, c, saat, bahasa))
  const dasar = hasil.flatMap((h) => (h.ok ? (h.value as { dasar: readonly Dasar[] }).dasar : []))
  const unik = dasar.filter((d, n) => dasar.findIndex((x) => x.sumber === d.sumber && x.pasal === d.pasal) === n)
  return (
    <>
      <Bagian judul={t('contoh')} id="contoh">
        <div className="alir">
          {hasil.map((h, n) =>
            h.ok ? (
              <div key={n} className="alir">
                <h3>
                  {t('masukan')} {n + 1}
                </h3>
                <IsiHitung isi={k.contoh[n] as never} judul={`${t('masukan')} ${n + 1}`} bahasa={bahasa} t={t} />
                <h3>
                  {t('hasil')} {n + 1}
                </h3>
                <IsiHitung isi={h.value as never} judul={`${t('hasil')} ${n + 1}`} bahasa={bahasa} t={t} />
              </div>
            ) : null,
          )}
        </div>
      </Bagian>
      <Bagian judul={t('dasar')} id="dasar" keterangan={t('dasarKata')}>
        <div className="alir">
          <TabelDasar dasar={unik} judul={t('dasar')} bahasa={bahasa} t={t} />
          {k.parameter.length === 0 ? <p>{t('tanpaAngka')}</p> : <TabelAngka k={k} bahasa={bahasa} t={t} saat={saat} />}
        </div>
      </Bagian>
    </>
  )
}

interface BarisAngka {
  readonly p: Parameter
  readonly n: Parameter['nilai'][number]
}
function TabelAngka({ k, bahasa, t, saat }: Props & { saat: Saat }) {
  const { parameter, sumber } = isiHukum(saat.ketetapan)
  const baris = k.parameter
    .flatMap((id) => parameter.get(id) ?? [])
    .flatMap((p) => p.nilai.map((n): BarisAngka => ({ p, n })))
  const kolom: Kolom<BarisAngka>[] = [
    {
      kunci: 'judul',
      judul: t('nilaiHukum'),
      kepala: true,
      isi: ({ p, n }) => (
        <span>
          {p.judul[bahasa]} {n.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
        </span>
      ),
    },
    { kunci: 'mulai', judul: t('mulai'), isi: ({ n }) => tanggal(bahasa, n.mulai) },
    { kunci: 'nilai', judul: t('nilai'), isi: ({ n }) => kataNilai(HUKUM, n.nilai, { bahasa, t }) },
    {
      kunci: 'sumber',
      judul: t('sumber'),
      isi: ({ n }) => {
        const s = tulisSitasi(n.kutipan, sumber, n.status)
        return `${s.sumber}, ${s.pasal}`
      },
    },
  ]
  return (
    <Tabel
      keterangan={t('nilaiHukum')}
      tumpuk
      baris={baris}
      kunciBaris={({ p, n }) => `${p.id}${n.mulai}`}
      kolom={kolom}
    />
  )
}

function BagianProgram({ k, t }: Props) {
  const json = JSON.stringify(k.contoh[0])
  return (
    <Bagian judul={t('program')} id="program" keterangan={t('programKata')}>
      <pre>
        <code>{`echo '${json}' |\n  npm run -s tepat -- hitung ${k.nama}\n\nPOST /api/v1/hitung/${k.nama}\ncontent-type: application/json\n\n${json}`}</code>
      </pre>
    </Bagian>
  )
}
