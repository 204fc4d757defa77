import { kelompokJabatan } from '#modules/jabatan'
import { FormulirCari, Isian, KosongNyata, Saring, Statistik, Tautan, TataLetakKerja } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { IsoDate } from '#shared'
import type { JumlahKursi, PerangkatDiPeta, PetaJabatan, SimpulJabatan } from '../domain/peta-jabatan.ts'
import { KartuJabatan } from './kartu-jabatan.view.tsx'
import { GambarKursi, LegendaKursi } from './kursi.view.tsx'
import { alamatPeta, type QueryPeta, type SuaraJabatan } from './peta-jabatan.alamat.ts'
import { teksPeta } from './peta-jabatan.teks.ts'
import { selisih, TabelJabatan, TabelPerangkat } from './tabel-peta.view.tsx'

export interface PropsPeta {
  readonly peta: PetaJabatan
  readonly perangkat: PerangkatDiPeta | undefined
  readonly jabatan: SimpulJabatan | undefined
  readonly hasilCari: readonly SimpulJabatan[] | undefined
  readonly query: QueryPeta
  readonly pada: IsoDate
  readonly tahunPensiun: number
  readonly namaBidangStudi: (kode: string) => string
  readonly suara: readonly SuaraJabatan[] | null
  readonly bahasa: Bahasa
}

export function HalamanPeta(p: PropsPeta) {
  const t = teksPeta(p.bahasa)
  const { peta, perangkat, query, bahasa } = p
  if (peta.jumlah.jabatan === 0)
    return (
      <TataLetakKerja judul={t('judul')}>
        <div className="panel">
          <KosongNyata judul={t('kosongJudul')} aksi={<Tautan href="/kerja/impor">{t('kosongAksi')}</Tautan>}>
            {t('kosongIsi')}
          </KosongNyata>
        </div>
      </TataLetakKerja>
    )
  const kini: JumlahKursi = perangkat ?? peta.jumlah
  const ada = peta.perangkat.filter((q) => q.jabatan > 0)
  const saat = tanggal(bahasa, p.pada)
  return (
    <TataLetakKerja
      judul={perangkat ? perangkat.unit.nama : t('judul')}
      remah={
        perangkat
          ? [
              {
                label: t('kota'),
                href: alamatPeta(query, { perangkat: undefined, jabatan: undefined, cari: undefined }),
              },
            ]
          : undefined
      }
      keterangan={
        perangkat
          ? t('keteranganUnit', { jabatan: kini.jabatan, tanggal: saat })
          : t('keterangan', { perangkat: ada.length, jabatan: kini.jabatan, tanggal: saat })
      }
    >
      <div className="peta-alat">
        <FormulirCari aksi="/kerja/peta-jabatan" kirim={t('cariTombol')}>
          {query.perangkat && <input type="hidden" name="perangkat" value={query.perangkat} />}
          <Isian nama="cari" label={t('cari')} jenis="search" awal={query.cari} bolehKosong />
        </FormulirCari>
        <Statistik
          butir={[
            { label: t('kebutuhan'), nilai: angka(bahasa, kini.kebutuhan) },
            { label: t('bezetting'), nilai: angka(bahasa, kini.bezetting) },
            {
              label: t('selisih'),
              nilai: selisih(bahasa, kini.selisih),
              arti: kini.selisih < 0 ? 'blokir' : undefined,
            },
            { label: t('strukturalKosong'), nilai: angka(bahasa, kini.strukturalKosong) },
            { label: t('pensiun', { n: p.tahunPensiun }), nilai: angka(bahasa, kini.pensiun) },
          ]}
        />
      </div>
      <div className="peta-alat">
        <Saring
          label={t('tampilan')}
          butir={[
            { href: alamatPeta(query, { tampil: 'peta' }), label: t('tampilPeta'), aktif: query.tampil === 'peta' },
            { href: alamatPeta(query, { tampil: 'tabel' }), label: t('tampilTabel'), aktif: query.tampil === 'tabel' },
          ]}
        />
        <LegendaKursi bahasa={bahasa} tahunPensiun={p.tahunPensiun} />
        <span className="aksi">
          <Tautan href={alamatUnduh(query, 'csv')} unduh kecil tombol="biasa">
            {t('unduhCsv')}
          </Tautan>
          <Tautan href={alamatUnduh(query, 'xlsx')} unduh kecil tombol="biasa">
            {t('unduhXlsx')}
          </Tautan>
        </span>
      </div>
      <div className={p.jabatan ? 'peta-belah berkartu' : 'peta-belah'}>
        <Perangkat ada={ada} terpilih={perangkat} query={query} bahasa={bahasa} />
        <div className="peta-isi">
          <Isi {...p} ada={ada} />
        </div>
        {p.jabatan && (
          <KartuJabatan
            simpul={p.jabatan}
            {...{ query, bahasa, peta }}
            namaBidangStudi={p.namaBidangStudi}
            suara={p.suara}
          />
        )}
      </div>
    </TataLetakKerja>
  )
}

const alamatUnduh = (query: QueryPeta, jenis: 'csv' | 'xlsx') =>
  alamatPeta({ ...query, jabatan: undefined, cari: undefined, tampil: 'peta' }, {}, `.${jenis}`)

/** The whole city in one column: how full each office is, and a lozenge per vacant managerial post. */
function Perangkat({
  ada,
  terpilih,
  query,
  bahasa,
}: {
  readonly ada: readonly PerangkatDiPeta[]
  readonly terpilih: PerangkatDiPeta | undefined
  readonly query: QueryPeta
  readonly bahasa: Bahasa
}) {
  const t = teksPeta(bahasa)
  // The open office heads the list, else it would lie below the fold of a list that scrolls by itself.
  const urut = terpilih ? [terpilih, ...ada.filter((q) => q.unit.id !== terpilih.unit.id)] : ada
  return (
    <nav className="peta-kota" aria-label={t('perangkat')}>
      <ul>
        {urut.map((q) => (
          <li key={q.unit.id}>
            <a
              href={alamatPeta(query, { perangkat: q.unit.id, jabatan: undefined, cari: undefined })}
              aria-current={terpilih?.unit.id === q.unit.id ? 'page' : undefined}
            >
              <span>{q.unit.nama}</span>
              <svg width="52" height="8" viewBox="0 0 52 8" aria-hidden="true">
                <rect x=".5" y=".5" width="51" height="7" className="sk" />
                <rect
                  x="1"
                  y="1"
                  width={Math.min(50, q.kebutuhan > 0 ? (50 * q.bezetting) / q.kebutuhan : 0).toFixed(1)}
                  height="6"
                  className="isi"
                />
              </svg>
              <small>
                {angka(bahasa, q.bezetting)}/{angka(bahasa, q.kebutuhan)}
                {q.strukturalKosong > 0 && (
                  <>
                    {' '}
                    <b>
                      ◆ {angka(bahasa, q.strukturalKosong)} <span className="luar">{t('strukturalKosong')}</span>
                    </b>
                  </>
                )}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Isi(p: PropsPeta & { readonly ada: readonly PerangkatDiPeta[] }) {
  const t = teksPeta(p.bahasa)
  const { query, bahasa } = p
  if (p.hasilCari)
    return (
      <>
        <h2 className="judul-hasil">{t('hasilCari', { kata: query.cari ?? '' })}</h2>
        {p.hasilCari.length === 0 ? (
          <KosongNyata judul={t('hasilKosong')}>{t('hasilKosongIsi')}</KosongNyata>
        ) : (
          <TabelJabatan simpul={p.hasilCari} ada={p.ada} {...{ query, bahasa }} />
        )}
        {p.hasilCari.length >= 50 && <p className="kecil">{t('hasilBanyak', { n: p.hasilCari.length })}</p>}
      </>
    )
  if (!p.perangkat) return <TabelPerangkat {...p} />
  if (query.tampil === 'tabel') return <TabelJabatan simpul={ratakan(p.perangkat.puncak)} {...{ query, bahasa }} />
  return (
    <ol className="pohon">
      {p.perangkat.puncak.map((s) => (
        <Simpul key={s.post.id} s={s} terpilih={p.jabatan} tahunPensiun={p.tahunPensiun} {...{ query, bahasa }} />
      ))}
    </ol>
  )
}

export const ratakan = (simpul: readonly SimpulJabatan[]): SimpulJabatan[] =>
  simpul.flatMap((s) => [s, ...ratakan(s.anak)])

/** A post and what stands under it: the box left, its subordinates right; one below the other on a narrow screen. */
function Simpul({
  s,
  terpilih,
  tahunPensiun,
  query,
  bahasa,
}: {
  readonly s: SimpulJabatan
  readonly terpilih: SimpulJabatan | undefined
  readonly tahunPensiun: number
  readonly query: QueryPeta
  readonly bahasa: Bahasa
}) {
  const t = teksPeta(bahasa)
  const manajerial = kelompokJabatan(s.post.jenjang) === 'manajerial'
  const kelas = [
    'kotak',
    manajerial ? s.post.jenjang : 'bawahan',
    manajerial && s.bezetting < s.kebutuhan && 'kosong',
    terpilih?.post.id === s.post.id && 'pilih',
  ]
  return (
    <li>
      <a
        className={kelas.filter(Boolean).join(' ')}
        href={alamatPeta(query, { jabatan: s.post.id }, '', `#j-${s.post.id}`)}
        id={`j-${s.post.id}`}
        aria-current={terpilih?.post.id === s.post.id ? 'true' : undefined}
      >
        <b>{s.post.nama}</b>
        {manajerial && (
          <small>
            {[s.post.eselon, s.post.kelas !== undefined && t('kelas', { n: s.post.kelas })].filter(Boolean).join(' · ')}
          </small>
        )}
        {manajerial && s.kebutuhan === 1 ? (
          <Pemegang s={s} bahasa={bahasa} />
        ) : (
          <span className="baris-kursi">
            <GambarKursi simpul={s} tahunPensiun={tahunPensiun} bahasa={bahasa} />
            <span className="kb">
              {angka(bahasa, s.kebutuhan)} / {angka(bahasa, s.bezetting)}{' '}
              <b className={s.selisih < 0 ? 'minus' : s.selisih > 0 ? 'plus' : undefined}>
                {selisih(bahasa, s.selisih)}
              </b>
            </span>
          </span>
        )}
      </a>
      {s.anak.length > 0 && (
        <ol>
          {s.anak.map((a) => (
            <Simpul key={a.post.id} s={a} {...{ terpilih, tahunPensiun, query, bahasa }} />
          ))}
        </ol>
      )}
    </li>
  )
}

function Pemegang({ s, bahasa }: { readonly s: SimpulJabatan; readonly bahasa: Bahasa }) {
  const t = teksPeta(bahasa)
  return (
    <span className="pemegang">
      {s.pemegang.map((o) => (
        <span key={o.pegawaiId}>
          {o.nama}
          <small>
            {t('sejak', { tanggal: tanggal(bahasa, o.tmt, 'singkat') })}
            {o.segeraPensiun && o.tmtPensiun && (
              <em> · {t('pensiunPada', { tanggal: tanggal(bahasa, o.tmtPensiun, 'singkat') })}</em>
            )}
          </small>
        </span>
      ))}
      {s.pemegang.length === 0 && <strong>{t('kosong')}</strong>}
      {s.pelaksanaTugas.map((o) => (
        <small key={o.pegawaiId}>{t(o.peran === 'plt' ? 'plt' : 'plh', { nama: o.nama })}</small>
      ))}
    </span>
  )
}
