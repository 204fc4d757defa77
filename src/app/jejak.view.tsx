import {
  Fakta,
  Formulir,
  FormulirCari,
  Isian,
  type Kolom,
  KosongNyata,
  Lencana,
  Panel,
  Peringatan,
  Pilihan,
  Statistik,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { angka, type Bahasa, waktu } from '#platform/i18n'
import { type FormTampil, useHalaman } from '#platform/web'
import type { EntriJejak } from './jejak-baca.ts'
import { kataObjek, kataPeran, kataRincian, kataTindakan, teksJejak, TINDAKAN } from './jejak.teks.ts'
import type { HalamanJejakData } from './jejak.ts'

export const JALUR_JEJAK = '/kerja/jejak'
interface QueryJejak {
  readonly tindakan?: string | undefined
  readonly oleh?: string | undefined
  readonly dari?: string | undefined
  readonly sampai?: string | undefined
  readonly sebelum?: string | undefined
}
interface Props {
  readonly data: HalamanJejakData
  readonly query: QueryJejak
  readonly form: FormTampil
  readonly bahasa: Bahasa
}

function alamat(q: QueryJejak, ubah: QueryJejak = {}, akhiran = ''): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries({ ...q, sebelum: undefined, ...ubah })) if (v) p.set(k, v)
  const isi = p.toString()
  return `${JALUR_JEJAK}${akhiran}${isi ? `?${isi}` : ''}`
}

export function HalamanJejak(p: Props) {
  const { data, query, bahasa } = p
  const t = teksJejak(bahasa)
  const disaring = [query.tindakan, query.oleh, query.dari, query.sampai].some(Boolean)
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan')}
      kepala={
        data.kepala ? <Statistik butir={[{ label: t('entri'), nilai: angka(bahasa, data.kepala.urut) }]} /> : null
      }
      kaki={t('unduhKet')}
    >
      <Rantai {...p} />
      <Panel
        id="catatan"
        judul={t('daftar')}
        aksi={
          <Tautan href={alamat(query, {}, '.csv')} tombol="biasa" kecil unduh>
            {t('unduh')}
          </Tautan>
        }
      >
        <FormulirCari aksi={JALUR_JEJAK} kirim={t('tampilkan')}>
          <Pilihan
            nama="tindakan"
            label={t('tindakan')}
            kosong={t('semuaTindakan')}
            awal={query.tindakan}
            pilihan={TINDAKAN.map((x) => ({ nilai: x, label: kataTindakan(bahasa, x) }))}
          />
          <Isian nama="oleh" label={t('olehCari')} jenis="search" awal={query.oleh} maks={100} />
          <Isian nama="dari" label={t('dari')} jenis="date" awal={query.dari} />
          <Isian nama="sampai" label={t('sampai')} jenis="date" awal={query.sampai} />
          {disaring ? <Tautan href={JALUR_JEJAK}>{t('hapusSaringan')}</Tautan> : null}
        </FormulirCari>
      </Panel>
      <Tabel<EntriJejak>
        keterangan={t('daftar')}
        tumpuk
        baris={data.baris}
        kunciBaris={(b) => b.id}
        kolom={kolom(p)}
        kosong={
          <div className="panel">
            <KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>
          </div>
        }
      />
      <Lanjut {...p} />
    </TataLetakKerja>
  )
}

function Lanjut({ data, query, bahasa }: Props) {
  const t = teksJejak(bahasa)
  if (!data.lanjut && !query.sebelum) return null
  return (
    <nav className="panel aksi" aria-label={t('daftar')}>
      {query.sebelum ? (
        <Tautan href={alamat(query)} tombol="biasa">
          {t('terbaru')}
        </Tautan>
      ) : null}
      {data.lanjut ? (
        <Tautan href={alamat(query, { sebelum: data.lanjut })} tombol="biasa">
          {t('lebihLama')}
        </Tautan>
      ) : null}
    </nav>
  )
}

/** How the chain stands, and the button that proves it. */
function Rantai({ data, form, bahasa }: Props) {
  const t = teksJejak(bahasa)
  const { kepala, diperiksa } = data
  const n = Number(diperiksa?.rincian['diperiksa'] ?? 0)
  const rusak = diperiksa !== null && diperiksa.rincian['hasil'] !== 'utuh'
  const isi = diperiksa && { waktu: waktu(bahasa, diperiksa.pada), oleh: diperiksa.pelakuNama, n }
  const sebab = `s-${String(diperiksa?.rincian['sebab'])}` as Parameters<typeof t>[0]
  return (
    <Panel id="rantai" judul={t('rantai')}>
      <div className="alir">
        {rusak && isi ? (
          <Peringatan arti="blokir" judul={t('diperiksaRusak', isi)} tingkat={3}>
            <p>{t('diperiksaRusakIsi', { ...isi, sebab: t(sebab) })}</p>
          </Peringatan>
        ) : null}
        <Fakta
          butir={[
            {
              istilah: t('kepala'),
              isi: kepala ? (
                <>
                  <code className="sidik">{`${kepala.urut}:${kepala.sidik}`}</code>
                  <p className="kecil">{t('kepalaKet')}</p>
                </>
              ) : (
                t('kepalaBelum')
              ),
            },
            ...(rusak
              ? []
              : [
                  {
                    istilah: t('diperiksaKata'),
                    isi: isi ? (
                      <Lencana arti="ok" polos>
                        {t('diperiksaUtuh', isi)}
                      </Lencana>
                    ) : (
                      t('diperiksaBelum')
                    ),
                  },
                ]),
          ]}
        />
        <Formulir form={form} kirim={t('periksa')} />
      </div>
    </Panel>
  )
}

function kolom({ data, bahasa }: Props): Kolom<EntriJejak>[] {
  const t = teksJejak(bahasa)
  return [
    {
      kunci: 'nomor',
      judul: t('nomor'),
      angka: true,
      isi: (b) => (b.urut === null ? <span className="redup">{t('belumSegel')}</span> : angka(bahasa, b.urut)),
    },
    { kunci: 'waktu', judul: t('waktu'), isi: (b) => waktu(bahasa, b.pada) },
    {
      kunci: 'oleh',
      judul: t('oleh'),
      isi: (b) => (
        <span>
          {b.pelakuNama}
          {/* the program at work holds every role: its name says who it is */}
          {b.penggunaId ? <small>{b.pelakuPeran.map((x) => kataPeran(bahasa, x)).join(', ')}</small> : null}
        </span>
      ),
    },
    { kunci: 'tindakan', judul: t('tindakan'), kepala: true, isi: (b) => kataTindakan(bahasa, b.tindakan) },
    { kunci: 'tentang', judul: t('tentang'), isi: (b) => <Tentang b={b} nama={data.nama} bahasa={bahasa} /> },
    { kunci: 'rincian', judul: t('rincian'), isi: (b) => kataRincian(bahasa, b.rincian) || '–' },
  ]
}

function Tentang({ b, nama, bahasa }: { b: EntriJejak; nama: HalamanJejakData['nama']; bahasa: Bahasa }) {
  const t = teksJejak(bahasa)
  const h = useHalaman()
  if (b.cakupan === 'semua-pegawai') return t('semuaPegawai')
  if (b.pegawaiId) {
    const n = nama.get(b.pegawaiId)
    if (n === undefined) return t('pegawaiLain')
    return h.terbuka('/kerja/pegawai/:id') ? <a href={`/kerja/pegawai/${b.pegawaiId}`}>{n}</a> : n
  }
  if (b.objekJenis === 'pengguna' && b.objekId && h.terbuka('/kerja/pengguna'))
    return <a href={`/kerja/pengguna/${b.objekId}`}>{t('bukaPengguna')}</a>
  return kataObjek(bahasa, b.objekJenis)
}
