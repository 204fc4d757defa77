import { Formulir, Isian, KosongNyata, Lencana, Panel, Pita, Saring, TataLetakKerja, Tautan } from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type {
  AlasanJabatanDto,
  AlasanPasanganDto,
  BarisRencanaDto,
  RencanaDto,
  RencanaRingkasDto,
  UsulanDto,
} from '../application/rencana.dto.ts'
import { alamatRuang, type QueryRuang } from './alamat.ts'
import { DaftarBaris } from './daftar-baris.view.tsx'
import { KurvaDanBanding } from './kurva-dan-banding.view.tsx'
import { Pasangan } from './pasangan.view.tsx'
import { teksPenempatan } from './penempatan.teks.ts'
import { BagianTemuan } from './temuan.view.tsx'

export interface DataRuang {
  readonly rencana: RencanaDto
  readonly usulan: UsulanDto
  readonly baris: BarisRencanaDto | undefined
  readonly alasan: AlasanJabatanDto | undefined
  readonly ditanya: AlasanPasanganDto | { readonly tanpaJawaban: string } | undefined
  readonly namaUnit: ReadonlyMap<string, string>
  readonly daftar: readonly RencanaRingkasDto[]
}

interface Props {
  readonly data: DataRuang | null
  readonly query: QueryRuang
  readonly bahasa: Bahasa
  /** Absent for those who may look but not compute. */
  readonly form: FormTampil | undefined
  readonly hariIni: string
}

export function HalamanRuang({ data, query, bahasa, form, hariIni }: Props) {
  const t = teksPenempatan(bahasa)
  if (!data)
    return (
      <TataLetakKerja judul={t('ruang')}>
        <Panel>
          <KosongNyata judul={t('kosongJudul')}>{t('kosongIsi')}</KosongNyata>
          {form && <FormulirHitung {...{ form, bahasa, hariIni }} kirim={t('hitung')} />}
        </Panel>
      </TataLetakKerja>
    )
  const { rencana, usulan } = data
  const namaUnit = (id: string | null) => (id === null ? '' : (data.namaUnit.get(id) ?? ''))
  return (
    <TataLetakKerja
      judul={t('judul', { tmt: tanggal(bahasa, rencana.tmt) })}
      remah={[{ label: t('ruang'), href: '/kerja/rencana' }]}
      keterangan={t('keterangan', {
        tmt: tanggal(bahasa, rencana.tmt),
        jabatan: rencana.jumlah.jabatanManajerial,
        kosong: rencana.jumlah.kursiKosong,
        dihitung: waktu(bahasa, rencana.dibuatPada),
        oleh: rencana.oleh,
      })}
      aksi={
        <>
          <Tautan
            href={`/kerja/periksa?${new URLSearchParams({ rencana: rencana.id, varian: query.varian, kunci: usulan.kunci })}`}
            tombol="biasa"
          >
            {t('periksaUsulan')}
          </Tautan>
          <Tautan href={unduh(query, rencana, usulan, 'csv')} unduh tombol="biasa">
            {t('unduhCsv')}
          </Tautan>
          <Tautan href={unduh(query, rencana, usulan, 'xlsx')} unduh tombol="biasa">
            {t('unduhXlsx')}
          </Tautan>
        </>
      }
    >
      <Pita
        arti="info"
        judul={t('aturanDiperiksa', { diperiksa: rencana.aturan.diperiksa.length, katalog: rencana.aturan.katalog })}
        aksi={<Tautan href="/aturan">{t('lihatAturan')}</Tautan>}
      >
        {t('aturanPenjelasan')}
      </Pita>
      <div className="alat">
        <Saring
          label={t('varian')}
          butir={(['pasti', 'bersyarat'] as const).map((v) => ({
            href: alamatRuang(query, { varian: v, rencana: undefined, jabatan: undefined, pegawai: undefined }),
            label: t(`varian-${v}`),
            aktif: query.varian === v,
            jumlah: angka(bahasa, rencana[v].rencana.find((r) => r.kunci === 'disarankan')?.langkah ?? 0),
          }))}
        />
        {query.varian === 'bersyarat' && <Lencana arti="verifikasi">{t('varianPenjelasan')}</Lencana>}
      </div>
      <KurvaDanBanding {...{ rencana, query, bahasa }} varian={rencana[query.varian]} dipilih={usulan} />
      <div className="belah ruang">
        <section aria-label={t('daftar')}>
          <DaftarBaris {...{ usulan, query, bahasa, namaUnit }} terpilih={data.baris} />
          <BagianTemuan {...{ rencana, bahasa }} />
        </section>
        <section aria-label={t('pasangan')}>
          <Pasangan
            {...{ usulan, query, bahasa, namaUnit }}
            baris={data.baris}
            alasan={data.alasan}
            ditanya={data.ditanya}
          />
          {form && (
            <Panel judul={t('hitungUlang')}>
              <FormulirHitung {...{ form, bahasa }} hariIni={rencana.tmt} kirim={t('hitungUlang')} />
            </Panel>
          )}
          <RencanaLain {...{ data, query, bahasa }} />
        </section>
      </div>
    </TataLetakKerja>
  )
}

const unduh = (query: QueryRuang, rencana: RencanaDto, usulan: UsulanDto, bentuk: 'csv' | 'xlsx') =>
  `/kerja/rencana.${bentuk}?${new URLSearchParams({ id: rencana.id, varian: query.varian, rencana: usulan.kunci })}`

function FormulirHitung(p: { form: FormTampil; bahasa: Bahasa; hariIni: string; kirim: string }) {
  const t = teksPenempatan(p.bahasa)
  return (
    <Formulir form={p.form} kirim={p.kirim}>
      <Isian nama="tmt" label={t('tmt')} jenis="date" awal={p.hariIni} bantuan={t('tmtBantuan')} />
      <Isian
        nama="maksLangkah"
        label={t('maksLangkah')}
        jenis="number"
        modeMasukan="numeric"
        bantuan={t('maksLangkahBantuan')}
        bolehKosong
      />
    </Formulir>
  )
}

function RencanaLain({ data, query, bahasa }: { data: DataRuang; query: QueryRuang; bahasa: Bahasa }) {
  const t = teksPenempatan(bahasa)
  const lain = data.daftar.filter((r) => r.id !== data.rencana.id)
  if (lain.length === 0) return null
  return (
    <Panel judul={t('riwayatRencana')}>
      <ul className="bukti">
        {lain.slice(0, 10).map((r) => (
          <li key={r.id}>
            <a href={alamatRuang({ ...query, jabatan: undefined, pegawai: undefined, nip: undefined }, { id: r.id })}>
              {t('rencanaLain', {
                tmt: tanggal(bahasa, r.tmt),
                langkah: r.langkah,
                dihitung: waktu(bahasa, r.dibuatPada),
              })}
            </a>
            <span className="harga">+{angka(bahasa, r.kenaikan, 1)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
