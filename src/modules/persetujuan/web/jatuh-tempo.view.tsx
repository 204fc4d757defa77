import {
  BelumDiverifikasi,
  Centang,
  Formulir,
  FormulirCari,
  Isian,
  KosongNyata,
  type Kolom,
  Lencana,
  Paginasi,
  Panel,
  Saring,
  Tabel,
  TataLetakKerja,
  Tautan,
  Tombol,
} from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import { type FormTampil, useHalaman } from '#platform/web'
import { addMonths, daysBetween } from '#regulasi'
import type { JatuhTempo } from '../application/jatuh-tempo.use-case.ts'
import type { TautanKalender } from '../application/penyimpanan.port.ts'
import { BULAN_KE_DEPAN, type ButirTempo, JENIS_TEMPO, type JenisTempo, UNTUK_KALENDER } from '../domain/jatuh-tempo.ts'
import { alamatTempo, type QueryTempo, saringTempo } from './jatuh-tempo.saring.ts'
import { type TeksTempo, teksTempo } from './jatuh-tempo.teks.ts'
import { teksPersetujuan } from './persetujuan.teks.ts'
import { CatatanTenggat, Kepastian } from './tenggat.view.tsx'

const PER_HALAMAN = 100
const ARTI: Partial<Record<JenisTempo, 'peringatan' | 'blokir'>> = {
  'plt-batas': 'blokir',
  'plt-habis': 'peringatan',
  'jpt-lima-tahun': 'peringatan',
  'jendela-mulai': 'blokir',
  'jendela-akhir': 'blokir',
  'jawab-keberatan': 'peringatan',
}

export function HalamanTempo(p: {
  readonly data: JatuhTempo
  readonly tautan: (TautanKalender & { readonly alamat: string }) | null
  readonly query: QueryTempo
  readonly bahasa: Bahasa
  readonly hariIni: string
  readonly forms: { readonly buat: FormTampil; readonly cabut: FormTampil; readonly kepala: FormTampil | undefined }
}) {
  const { data, query, bahasa, hariIni } = p
  const { terbuka } = useHalaman()
  const t = teksTempo(bahasa)
  const tersaring = saringTempo(data.butir, query)
  const halaman = Math.max(1, Math.ceil(tersaring.length / PER_HALAMAN))
  const hal = Math.min(query.hal, halaman)
  const jumlah = (jenis: QueryTempo['jenis']): string =>
    angka(bahasa, saringTempo(data.butir, { ...query, jenis }).length)
  const ada = JENIS_TEMPO.filter((j) => data.butir.some((b) => b.jenis === j))
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan', {
        n: saringTempo(data.butir, { hal: 1 }).length,
        sampai: tanggal(bahasa, addMonths(hariIni, BULAN_KE_DEPAN)),
      })}
      aksi={
        <>
          <Tautan href={alamatTempo(query, {}, '/kerja/jatuh-tempo.csv')} unduh tombol="biasa">
            {t('csv')}
          </Tautan>
          {terbuka('/kerja/hari-libur') ? <Tautan href="/kerja/hari-libur">{t('hariLibur')}</Tautan> : null}
        </>
      }
    >
      <Saring
        label={t('apa')}
        butir={[undefined, 'lewat' as const, ...ada, 'semua' as const].map((j) => ({
          href: alamatTempo(query, { jenis: j, hal: 1 }),
          label: j === undefined ? t('perlu') : j === 'lewat' || j === 'semua' ? t(j) : t(`jenis-${j}`),
          aktif: query.jenis === j,
          jumlah: jumlah(j),
        }))}
      />
      <FormulirCari aksi="/kerja/jatuh-tempo" kirim={t('tampilkan')}>
        {query.jenis ? <input type="hidden" name="jenis" value={query.jenis} /> : null}
        <Isian nama="cari" label={t('cari')} jenis="search" awal={query.cari ?? ''} />
      </FormulirCari>
      <Tabel
        keterangan={t('judul')}
        tumpuk
        baris={tersaring.slice((hal - 1) * PER_HALAMAN, hal * PER_HALAMAN)}
        kunciBaris={(b) => b.kunci}
        kolom={kolom(bahasa, hariIni, t)}
        kosong={<KosongNyata judul={t('kosong')} />}
      />
      {halaman > 1 ? <Paginasi halaman={hal} jumlah={halaman} alamat={(n) => alamatTempo(query, { hal: n })} /> : null}
      <Panel>
        <p className="redup">
          {t('belumTahu', { lahir: data.tanpaTanggal.lahir, mulai: data.tanpaTanggal.mulai })} {t('pltCatatan')}
        </p>
      </Panel>
      <div className="dua">
        <PanelKalender tautan={p.tautan} forms={p.forms} bahasa={bahasa} />
        <PanelKepala data={data} form={p.forms.kepala} bahasa={bahasa} />
      </div>
    </TataLetakKerja>
  )
}

const kolom = (bahasa: Bahasa, hariIni: string, t: TeksTempo): Kolom<ButirTempo>[] => [
  {
    kunci: 'tanggal',
    judul: t('tanggal'),
    kepala: true,
    isi: (b) => {
      const n = daysBetween(hariIni, b.tanggal)
      return (
        <>
          <span className="tanpa-lipat">{tanggal(bahasa, b.tanggal)}</span>
          <small className="redup blok">
            {n === 0 ? t('hariIni') : n > 0 ? t('dalamHari', { n }) : t('lewatHari', { n: -n })}
          </small>
          <Kepastian x={b.tenggat} bahasa={bahasa} />
          <CatatanTenggat x={b.tenggat} bahasa={bahasa} />
        </>
      )
    },
  },
  {
    kunci: 'apa',
    judul: t('apa'),
    isi: (b) => (
      <Lencana arti={b.lewat && UNTUK_KALENDER.has(b.jenis) ? 'blokir' : (ARTI[b.jenis] ?? 'info')} polos>
        {t(`jenis-${b.jenis}`)}
      </Lencana>
    ),
  },
  {
    kunci: 'siapa',
    judul: t('siapa'),
    isi: (b) =>
      b.nama ? (
        <>
          <b>{b.nama}</b>
          <small className="redup blok">{[b.jabatan, b.kantor].filter(Boolean).join(', ')}</small>
        </>
      ) : (
        t('kota')
      ),
  },
  {
    kunci: 'dasar',
    judul: t('dasar'),
    isi: (b) => (
      <>
        <a href={`/aturan/${b.aturan}`}>{b.aturan}</a>{' '}
        {b.dasar.map((d) => `${d.sumber} ${d.pasal ?? ''}`.trim()).join('; ')}{' '}
        {b.dasar.some((d) => d.status === 'belum-diverifikasi') ? <BelumDiverifikasi /> : null}
        <small className="redup blok">{t('dihitungDari', { tanggal: tanggal(bahasa, b.dari) })}</small>
      </>
    ),
  },
]

function PanelKalender(p: {
  readonly tautan: (TautanKalender & { readonly alamat: string }) | null
  readonly forms: { readonly buat: FormTampil; readonly cabut: FormTampil }
  readonly bahasa: Bahasa
}) {
  const t = teksTempo(p.bahasa)
  return (
    <Panel judul={t('kalender')} id="kalender">
      {p.tautan ? (
        <div className="alir">
          <p>{t('kalenderIsi')}</p>
          <p className="tautan-sekali">{p.tautan.alamat}</p>
          <p className="redup">{t('sejak', { waktu: waktu(p.bahasa, p.tautan.dibuatPada) })}</p>
        </div>
      ) : (
        <p>{t('kalenderBelum')}</p>
      )}
      <Formulir form={p.forms.buat} kirim={p.tautan ? t('gantiTautan') : t('buatTautan')} />
      {p.tautan ? <Formulir form={p.forms.cabut} kirim="" aksi={<Tombol>{t('cabutTautan')}</Tombol>} /> : null}
    </Panel>
  )
}

function PanelKepala({ data, form, bahasa }: { data: JatuhTempo; form: FormTampil | undefined; bahasa: Bahasa }) {
  const t = teksTempo(bahasa)
  const u = teksPersetujuan(bahasa)
  const kd = data.kepalaDaerah
  return (
    <Panel judul={t('kepalaDaerah')} keterangan={t('kepalaDaerahIsi')} id="kepala">
      {kd ? (
        <p className="redup">{t('kepalaDaerahKini', { waktu: waktu(bahasa, kd.dicatatPada), sumber: kd.sumber })}</p>
      ) : null}
      {form ? (
        <Formulir form={form} kirim={t('simpan')}>
          <div className="tiga-tanggal">
            <Isian
              nama="pelantikan"
              label={u('pelantikan')}
              jenis="date"
              bolehKosong
              awal={kd?.tanggal.pelantikan ?? ''}
            />
            <Isian
              nama="penetapanPaslon"
              label={u('paslon')}
              jenis="date"
              bolehKosong
              awal={kd?.tanggal.penetapanPaslon ?? ''}
            />
            <Isian
              nama="akhirMasaJabatan"
              label={u('akhirJabatan')}
              jenis="date"
              bolehKosong
              awal={kd?.tanggal.akhirMasaJabatan ?? ''}
            />
          </div>
          <Centang nama="tanpaPaslon" label={u('tanpaPaslon')} awal={kd?.tanggal.penetapanPaslon === null} />
          <Isian nama="sumber" label={t('sumber')} maks={300} />
        </Formulir>
      ) : null}
    </Panel>
  )
}
