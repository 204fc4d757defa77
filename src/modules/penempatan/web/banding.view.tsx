import { FormulirCari, Panel, Pilihan, Tabel, TataLetakKerja } from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { BarisRencanaDto, PerbandinganDto, RencanaRingkasDto } from '../application/rencana.dto.ts'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'
import { alamatRuang } from './alamat.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import type { Tempat } from './use-ruang.ts'

interface Props {
  readonly kiri: string
  readonly kanan: string
  readonly banding: PerbandinganDto
  readonly daftar: readonly RencanaRingkasDto[]
  readonly tempat: Tempat
  readonly bahasa: Bahasa
}

export function HalamanBanding({ kiri, kanan, banding, daftar, tempat, bahasa }: Props) {
  const t = teksPenempatan(bahasa)
  const pilihan = daftar.flatMap((r) =>
    (['pasti', 'bersyarat'] as const).flatMap((v) =>
      KUNCI_RENCANA.filter((k) => k !== 'diminta').map((k) => ({
        nilai: `${r.id}.${v}.${k}`,
        label: `${t(`kunci-${k}`)}, ${t(`${v}Kolom`)} · TMT ${tanggal(bahasa, r.tmt, 'singkat')} · ${waktu(bahasa, r.dibuatPada)}`,
      })),
    ),
  )
  for (const asal of [kiri, kanan])
    if (!pilihan.some((p) => p.nilai === asal)) pilihan.unshift({ nilai: asal, label: t('kunci-diminta') })
  const tanda = (n: number, pecahan?: number) => `${n > 0 ? '+' : ''}${angka(bahasa, n, pecahan)}`
  // Two plans of one computation are called by their names; the same plan of two computations by its side.
  const [namaKiri, namaKanan] =
    banding.kiri.usulan.kunci === banding.kanan.usulan.kunci
      ? [t('kiri'), t('kanan')]
      : [t(`kunci-${banding.kiri.usulan.kunci}`), t(`kunci-${banding.kanan.usulan.kunci}`)]
  const sama = banding.hanyaKiri.length + banding.hanyaKanan.length + banding.berbeda.length === 0
  return (
    <TataLetakKerja
      judul={t('banding')}
      remah={[{ label: t('ruang'), href: '/kerja/rencana' }]}
      keterangan={t('bedaRingkas', {
        kiri: namaKiri,
        kanan: namaKanan,
        langkah: tanda(banding.langkah),
        kenaikan: tanda(banding.kenaikan, 1),
      })}
    >
      <Panel>
        <FormulirCari aksi="/kerja/rencana/banding" kirim={t('tampilkan')}>
          <Pilihan nama="kiri" label={t('kiri')} pilihan={pilihan} rupa="daftar" awal={kiri} />
          <Pilihan nama="kanan" label={t('kanan')} pilihan={pilihan} rupa="daftar" awal={kanan} />
        </FormulirCari>
        <p className="redup">{sama ? t('tidakAdaBeda') : t('samaSaja', { n: banding.sama })}</p>
      </Panel>
      {banding.berbeda.length > 0 && (
        <Panel judul={t('berbedaN', { n: banding.berbeda.length })}>
          <Tabel
            tumpuk
            keterangan={t('berbeda')}
            baris={banding.berbeda}
            kunciBaris={(b) => `${b.kiri.ke.jabatanId}${b.kiri.pegawai.id}${b.kanan.pegawai.id}`}
            kolom={[
              {
                kunci: 'jabatan',
                judul: t('jabatan'),
                kepala: true,
                isi: (b) => <Jabatan ke={b.kiri.ke} tempat={tempat} />,
              },
              { kunci: 'kiri', judul: namaKiri, isi: (b) => <Orang b={b.kiri} sisi={banding.kiri} bahasa={bahasa} /> },
              {
                kunci: 'kanan',
                judul: namaKanan,
                isi: (b) => <Orang b={b.kanan} sisi={banding.kanan} bahasa={bahasa} />,
              },
            ]}
          />
        </Panel>
      )}
      <Sisi
        judul={t('hanya', { rencana: namaKiri, n: banding.hanyaKiri.length })}
        baris={banding.hanyaKiri}
        sisi={banding.kiri}
        {...{ tempat, bahasa }}
      />
      <Sisi
        judul={t('hanya', { rencana: namaKanan, n: banding.hanyaKanan.length })}
        baris={banding.hanyaKanan}
        sisi={banding.kanan}
        {...{ tempat, bahasa }}
      />
    </TataLetakKerja>
  )
}

type SisiDto = PerbandinganDto['kiri']

const Jabatan = ({ ke, tempat }: { readonly ke: BarisRencanaDto['ke']; readonly tempat: Tempat }) => (
  <>
    {ke.nama}
    {tempat(ke) && <small>{tempat(ke)}</small>}
  </>
)

/** The person leads to the line in the plan room, where its reasons are. */
function Orang({ b, sisi, bahasa }: { readonly b: BarisRencanaDto; readonly sisi: SisiDto; readonly bahasa: Bahasa }) {
  const alamat = alamatRuang(
    { varian: sisi.varian, saring: 'semua' },
    { id: sisi.rencanaId, rencana: sisi.usulan.kunci, jabatan: b.ke.jabatanId ?? undefined, pegawai: b.pegawai.id },
    '#pasangan',
  )
  return (
    <span>
      <a href={alamat}>{b.pegawai.nama}</a> {angka(bahasa, b.skor, 1)}
    </span>
  )
}

function Sisi({
  judul,
  baris,
  sisi,
  tempat,
  bahasa,
}: {
  readonly judul: string
  readonly baris: readonly BarisRencanaDto[]
  readonly sisi: SisiDto
  readonly tempat: Tempat
  readonly bahasa: Bahasa
}) {
  const t = teksPenempatan(bahasa)
  if (baris.length === 0) return null
  return (
    <Panel judul={judul}>
      <Tabel
        tumpuk
        keterangan={judul}
        baris={baris}
        kunciBaris={(b) => String(b.nomor)}
        kolom={[
          { kunci: 'jabatan', judul: t('jabatan'), kepala: true, isi: (b) => <Jabatan ke={b.ke} tempat={tempat} /> },
          { kunci: 'orang', judul: t('orang'), isi: (b) => <Orang {...{ b, sisi, bahasa }} /> },
          { kunci: 'dari', judul: t('diusulkan'), isi: (b) => b.dari.nama || t('tanpaJabatan') },
        ]}
      />
    </Panel>
  )
}
