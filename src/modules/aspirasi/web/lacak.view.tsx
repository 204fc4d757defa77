import {
  Bagian,
  Centang,
  Fakta,
  Formulir,
  FormulirCari,
  Isian,
  Lencana,
  Peringatan,
  Pilihan,
  TataLetakWarga,
  Unggah,
} from '#design'
import { type Bahasa, waktu } from '#platform/i18n'
import { type FormTampil, useHalaman } from '#platform/web'
import type { PesanTerlacak } from '../application/pesan.port.ts'
import { type Aksi, aksiBoleh, LANGKAH, type Status } from '../domain/alur.ts'
import type { TenggatPesan } from '../domain/tenggat.ts'
import { kataStatus, teksLacak, type TeksLacak } from './lacak.teks.ts'
import { DaftarTenggat } from './tenggat-pesan.view.tsx'

export function HalamanLacak({ ketikan, bahasa }: { ketikan: string | null; bahasa: Bahasa }) {
  const t = teksLacak(bahasa)
  return (
    <TataLetakWarga judul={t('judul')} keterangan={t('lead')}>
      <div className="alir">
        {ketikan === null ? null : (
          <Peringatan arti="blokir" judul={t('kodeSalah')} segera>
            <p>{t('kodeSalahKata')}</p>
          </Peringatan>
        )}
        <FormulirCari aksi="/lacak" kirim={t('buka')}>
          <Isian nama="kodeLacak" label={t('kode')} awal={ketikan ?? ''} maks={60} />
        </FormulirCari>
        <p>
          <a href="/aduan">{t('tulis')}</a>
        </p>
      </div>
    </TataLetakWarga>
  )
}

export const AKSI_WARGA = ['lengkapi', 'nyatakan-selesai', 'nyatakan-belum', 'banding', 'tambah', 'cabut'] as const
export type AksiWarga = (typeof AKSI_WARGA)[number]
export type FormLacak = { readonly [A in AksiWarga]: FormTampil }

const ARTI: Partial<Record<Status, 'ok' | 'berjalan' | 'peringatan' | 'blokir' | 'menunggu' | 'nihil'>> = {
  baru: 'menunggu',
  diteruskan: 'berjalan',
  dikerjakan: 'berjalan',
  'menunggu-pelapor': 'peringatan',
  dijawab: 'ok',
  selesai: 'ok',
  'tidak-selesai': 'blokir',
  ditolak: 'blokir',
}

interface P {
  readonly p: PesanTerlacak
  readonly t: TeksLacak
  readonly bahasa: Bahasa
}

function Pemegang({ p, t, unit }: P & { unit: ReadonlyMap<string, string> }) {
  if (p.tujuanWbs) return t(p.tujuanWbs)
  return (p.unitId && unit.get(p.unitId)) || t('pemegangKoordinator')
}

const PAKAI_FOTO: readonly AksiWarga[] = ['lengkapi', 'tambah']

function Tindakan({ aksi, p, form, t }: Omit<P, 'bahasa'> & { aksi: AksiWarga; form: FormTampil }) {
  const berkata = aksi !== 'nyatakan-selesai' && aksi !== 'cabut'
  return (
    <section className="tindakan" id={aksi}>
      <h3>{t(`a-${aksi}`)}</h3>
      {aksi === 'tambah' ? null : <p>{t(`a-${aksi}-kata`)}</p>}
      <Formulir form={form} kirim={t(`a-${aksi}-tombol`)}>
        <input type="hidden" name="sesudah" value={p.langkahKe} />
        {aksi === 'nyatakan-selesai' ? (
          <Pilihan
            nama="nilai"
            label={t('skor')}
            kosong={t('tanpaSkor')}
            pilihan={(['5', '4', '3', '2', '1'] as const).map((n) => ({ nilai: n, label: t(`skor-${n}`) }))}
          />
        ) : null}
        {berkata ? <Isian nama="teks" label={t('teks')} baris={3} /> : null}
        {PAKAI_FOTO.includes(aksi) ? (
          <Unggah
            nama="foto"
            label={t('foto')}
            bantuan={t('fotoBantuan')}
            terima="image/jpeg,image/png,image/webp,image/heic,image/heif"
            banyak
            bolehKosong
          />
        ) : null}
        {aksi === 'cabut' ? <Centang nama="yakin" label={t('a-cabut-yakin')} /> : null}
      </Formulir>
    </section>
  )
}

const DIKENAL = new Set<string>([
  'terima',
  'identitas-diubah',
  'identitas-dihapus',
  'data-dihapus',
  ...LANGKAH.map((l) => l.aksi),
])
const teksDari = (isi: Readonly<Record<string, unknown>>, kunci: string): string | null => {
  const v = isi[kunci]
  return typeof v === 'string' && v.trim() !== '' ? v : null
}

function Peristiwa({
  e,
  t,
  bahasa,
  unit,
}: Omit<P, 'p'> & { e: PesanTerlacak['peristiwa'][number]; unit: ReadonlyMap<string, string> }) {
  const nama = unit.get(teksDari(e.isi, 'unitId') ?? '')
  const judul =
    (e.aksi === 'teruskan' || e.aksi === 'alihkan') && nama
      ? t(`e-${e.aksi}-ke`, { unit: nama })
      : t(DIKENAL.has(e.aksi) ? (`e-${e.aksi}` as 'e-terima') : 'e-lain')
  const teks = teksDari(e.isi, 'teks') ?? teksDari(e.isi, 'jawaban')
  const alasan = teksDari(e.isi, 'alasan')
  const pihak = teksDari(e.isi, 'namaPihak')
  const cara = teksDari(e.isi, 'cara')
  const aturan = teksDari(e.isi, 'namaAturan')
  const nilai = e.isi['nilai']
  return (
    <li>
      <p className="kecil">
        <time dateTime={e.saat}>{waktu(bahasa, e.saat)}</time>
      </p>
      <h3>{judul}</h3>
      {teks ? <blockquote className="tutur">{teks}</blockquote> : null}
      {alasan ? (
        <p className="tutur">
          {t('alasan')} {alasan}
        </p>
      ) : null}
      {pihak ? <p className="tutur">{t('pihak', { pihak })}</p> : null}
      {cara ? <p className="tutur">{cara}</p> : null}
      {aturan ? <p className="tutur">{t('aturan', { aturan })}</p> : null}
      {typeof nilai === 'number' ? <p>{t('nilai', { n: nilai })}</p> : null}
    </li>
  )
}

function Foto({ p, t, kode }: Omit<P, 'bahasa'> & { kode: string }) {
  if (p.foto.length === 0) return null
  return (
    <ul className="butir">
      {p.foto.map((f, i) => (
        <li key={f.id}>
          {f.keadaan === 'siap' ? (
            <a href={`/lacak/${kode}/foto/${f.id}`}>{t('fotoSiap', { n: i + 1 })}</a>
          ) : (
            t(f.keadaan === 'karantina' ? 'fotoKarantina' : 'fotoDitolak', { n: i + 1 })
          )}
        </li>
      ))}
    </ul>
  )
}

/** A message and its whole life, for whoever holds its code. */
export function HalamanPesan(a: {
  readonly kode: string
  readonly pesan: PesanTerlacak
  readonly unit: ReadonlyMap<string, string>
  readonly tenggat: readonly TenggatPesan[]
  readonly forms: FormLacak
  readonly bahasa: Bahasa
}) {
  const { pesan: p, bahasa } = a
  const t = teksLacak(bahasa)
  const { hariIni } = useHalaman()
  const boleh: readonly Aksi[] = aksiBoleh(p.status, ['warga'])
  const tindakan = AKSI_WARGA.filter((x) => boleh.includes(x))
  const dulu = p.status === 'menunggu-pelapor' || p.status === 'dijawab'
  const yangBisa = tindakan.length ? (
    <Bagian judul={t('yangBisa')} id="tindakan">
      <div className="daftar-tindakan">
        {tindakan.map((x) => (
          <Tindakan key={x} aksi={x} p={p} form={a.forms[x]} t={t} />
        ))}
      </div>
    </Bagian>
  ) : null
  return (
    <TataLetakWarga
      judul={p.judul}
      keterangan={t('rujukan', { rujukan: p.rujukan, waktu: waktu(bahasa, p.diterimaPada) })}
      remah={[{ label: t('judul'), href: '/lacak' }]}
    >
      <Bagian judul={t('keadaan')} keterangan={t('simpanAlamat')}>
        <div className="alir">
          <Fakta
            butir={[
              {
                istilah: t('status'),
                isi: <Lencana arti={ARTI[p.status] ?? 'nihil'}>{kataStatus(bahasa, p.status)}</Lencana>,
              },
              { istilah: t('pemegang'), isi: <Pemegang p={p} t={t} bahasa={bahasa} unit={a.unit} /> },
            ]}
          />
          {p.indukRujukan ? <p>{t('induk', { rujukan: p.indukRujukan })}</p> : null}
        </div>
      </Bagian>
      {p.induk ? (
        <Bagian judul={t('perjalananInduk', { rujukan: p.induk.rujukan })} keterangan={t('perjalananIndukKata')}>
          <p>
            <Lencana arti={ARTI[p.induk.status] ?? 'nihil'}>{kataStatus(bahasa, p.induk.status)}</Lencana>
          </p>
          <ol className="rantai">
            {p.induk.peristiwa.toReversed().map((e) => (
              <Peristiwa key={e.ke} e={e} t={t} bahasa={bahasa} unit={a.unit} />
            ))}
          </ol>
        </Bagian>
      ) : null}
      {dulu ? yangBisa : null}
      {a.tenggat.length ? (
        <Bagian judul={t('batas')} keterangan={t('batasKata')}>
          <DaftarTenggat tenggat={a.tenggat} bahasa={bahasa} hariIni={hariIni} />
        </Bagian>
      ) : null}
      <Bagian judul={t('perjalanan')}>
        <ol className="rantai">
          {p.peristiwa.toReversed().map((e) => (
            <Peristiwa key={e.ke} e={e} t={t} bahasa={bahasa} unit={a.unit} />
          ))}
        </ol>
      </Bagian>
      <Bagian judul={t('isi')}>
        <div className="alir">
          <p className="tutur">{p.isi}</p>
          {p.lokasi ? <p className="redup">{p.lokasi}</p> : null}
          <Foto p={p} t={t} kode={a.kode} />
        </div>
      </Bagian>
      {dulu ? null : yangBisa}
      <p>
        <a href="/ikuti">{t('ikutiSurel')}</a>
      </p>
      <p>
        <a href="/lacak/data">{t('dataSaya')}</a>
      </p>
    </TataLetakWarga>
  )
}
