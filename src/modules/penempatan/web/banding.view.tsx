import { FormulirCari, Panel, Pilihan, Tabel, TataLetakKerja } from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { BarisRencanaDto, PerbandinganDto, RencanaRingkasDto } from '../application/rencana.dto.ts'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'
import { teksPenempatan } from './penempatan.teks.ts'

interface Props {
  readonly kiri: string
  readonly kanan: string
  readonly banding: PerbandinganDto
  readonly daftar: readonly RencanaRingkasDto[]
  readonly bahasa: Bahasa
}

export function HalamanBanding({ kiri, kanan, banding, daftar, bahasa }: Props) {
  const t = teksPenempatan(bahasa)
  const pilihan = daftar.flatMap((r) =>
    (['pasti', 'bersyarat'] as const).flatMap((v) =>
      KUNCI_RENCANA.filter((k) => k !== 'diminta').map((k) => ({
        nilai: `${r.id}.${v}.${k}`,
        label: `${tanggal(bahasa, r.tmt)} · ${t(`kunci-${k}`)} · ${t(`varian-${v}`)} · ${waktu(bahasa, r.dibuatPada)}`,
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
              { kunci: 'jabatan', judul: t('jabatan'), kepala: true, isi: (b) => b.kiri.ke.nama },
              { kunci: 'kiri', judul: namaKiri, isi: (b) => orang(b.kiri, bahasa) },
              { kunci: 'kanan', judul: namaKanan, isi: (b) => orang(b.kanan, bahasa) },
            ]}
          />
        </Panel>
      )}
      <Sisi
        judul={t('hanya', { rencana: namaKiri, n: banding.hanyaKiri.length })}
        baris={banding.hanyaKiri}
        bahasa={bahasa}
      />
      <Sisi
        judul={t('hanya', { rencana: namaKanan, n: banding.hanyaKanan.length })}
        baris={banding.hanyaKanan}
        bahasa={bahasa}
      />
    </TataLetakKerja>
  )
}

const orang = (b: BarisRencanaDto, bahasa: Bahasa) => `${b.pegawai.nama} (${angka(bahasa, b.skor, 1)})`

function Sisi({
  judul,
  baris,
  bahasa,
}: {
  readonly judul: string
  readonly baris: readonly BarisRencanaDto[]
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
          { kunci: 'jabatan', judul: t('jabatan'), kepala: true, isi: (b) => b.ke.nama },
          { kunci: 'orang', judul: t('orang'), isi: (b) => b.pegawai.nama },
          { kunci: 'dari', judul: t('diusulkan'), isi: (b) => (b.dari.jabatanId ? b.dari.nama : t('tanpaJabatan')) },
          { kunci: 'skor', judul: t('kecocokan'), angka: true, isi: (b) => angka(bahasa, b.skor, 1) },
        ]}
      />
    </Panel>
  )
}
