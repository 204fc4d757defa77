import { KosongNyata, Lencana, Panel, Pita, Saring, Statistik, Tabel, TataLetakKerja, Tautan } from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { KewajaranDto } from '../application/baca-kewajaran.use-case.ts'
import {
  AMBANG_KEBETULAN,
  AMBANG_KECIL,
  type BarisKewajaran,
  type DimensiKewajaran,
} from '../domain/kewajaran/index.ts'
import { alamatKewajaran } from './alamat.ts'
import { barisBerurut, caraBaca, persen, type PetaUnit } from './kewajaran.kata.ts'
import { teksKewajaran, type TKewajaran } from './kewajaran.teks.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import { tempatJabatan } from './use-ruang.ts'

interface Props {
  readonly data: KewajaranDto
  readonly unit: PetaUnit
  readonly bahasa: Bahasa
}

export function HalamanKewajaran({ data, unit, bahasa }: Props) {
  const t = teksKewajaran(bahasa)
  const { rencana, varian, usulan } = data
  const kini = { id: rencana.id, varian, kunci: usulan.kunci }
  const tandai = data.dimensi.flatMap((d) => d.baris).filter((b) => b.hasil === 'perlu-dilihat').length
  return (
    <TataLetakKerja
      judul={t('judul')}
      remah={[
        { label: teksPenempatan(bahasa)('ruang'), href: '/kerja/rencana' },
        {
          label: teksPenempatan(bahasa)('judul', { tmt: tanggal(bahasa, rencana.tmt) }),
          href: `/kerja/rencana?${new URLSearchParams({ id: rencana.id, varian, rencana: usulan.kunci })}`,
        },
      ]}
      keterangan={t('keterangan', {
        tmt: tanggal(bahasa, rencana.tmt),
        dihitung: waktu(bahasa, rencana.dibuatPada),
        oleh: rencana.oleh,
        rencana: t(`kunci-${usulan.kunci}`),
        varian: t(`varian-${varian}`).toLowerCase(),
      })}
      aksi={
        <>
          <Tautan href={alamatKewajaran(kini, '.csv')} unduh tombol="biasa">
            {t('unduhCsv')}
          </Tautan>
          <Tautan href={alamatKewajaran(kini, '.xlsx')} unduh tombol="biasa">
            {t('unduhXlsx')}
          </Tautan>
        </>
      }
    >
      <Pita arti="info" judul={t('tandaJudul')}>
        {t('tanda')}
      </Pita>
      <Saring
        label={t('rencana')}
        butir={data.pilihan.map((p) => ({
          href: alamatKewajaran({ ...kini, kunci: p.kunci }),
          label: t(`kunci-${p.kunci}`),
          aktif: p.kunci === usulan.kunci,
          jumlah: angka(bahasa, p.langkah),
        }))}
      />
      <Saring
        label={t('varian')}
        butir={(['pasti', 'bersyarat'] as const).map((v) => ({
          href: alamatKewajaran({ id: rencana.id, varian: v }),
          label: t(`varian-${v}`),
          aktif: v === varian,
        }))}
      />
      <Panel>
        <Statistik
          butir={[
            { label: t('layak'), nilai: angka(bahasa, data.layak), satuan: t('layakSatuan', { n: data.layak }) },
            {
              label: t('dipilih'),
              nilai: angka(bahasa, data.dipilih),
              satuan: t('dipilihSatuan', { n: data.dipilih }),
            },
            ...(data.layak > 0
              ? [{ label: t('laju'), nilai: persen(bahasa, data.dipilih / data.layak), satuan: t('lajuSatuan') }]
              : []),
            { label: t('perluDilihat'), nilai: angka(bahasa, tandai), satuan: t('perluDilihatSatuan', { n: tandai }) },
          ]}
        />
        {data.dipilih === 0 && <p>{t('takAdaPindah')}</p>}
      </Panel>
      {data.dimensi.length === 0 ? (
        <Panel>
          <KosongNyata judul={t('terlaluSedikit')}>{t('terlaluSedikitIsi', { n: AMBANG_KECIL })}</KosongNyata>
        </Panel>
      ) : (
        data.dimensi.map((d) => <Dimensi key={d.dimensi} d={d} unit={unit} bahasa={bahasa} />)
      )}
      <Kolam data={data} unit={unit} bahasa={bahasa} />
      <Panel judul={t('caraBaca')}>
        <ul className="bukti">
          {caraBaca(bahasa).map((c) => (
            <li key={c}>{c}</li>
          ))}
        </ul>
      </Panel>
    </TataLetakKerja>
  )
}

function Dimensi({ d, unit, bahasa }: { d: DimensiKewajaran; unit: PetaUnit; bahasa: Bahasa }) {
  const t = teksKewajaran(bahasa)
  const judul = t(`dimensi-${d.dimensi}`)
  if (d.baris.length === 0)
    return (
      <Panel judul={judul}>
        <KosongNyata judul={t('dimensiTertutup')}>{t('dimensiTertutupIsi', { n: AMBANG_KECIL })}</KosongNyata>
      </Panel>
    )
  const tutup = d.baris.filter((b) => b.hasil === 'disembunyikan').length
  const bilangan = (x: number | null, kata: (x: number) => string) => (x === null ? '–' : kata(x))
  return (
    <Panel judul={judul}>
      <Tabel
        tumpuk
        keterangan={judul}
        baris={barisBerurut(bahasa, d.dimensi, d.baris, unit)}
        kunciBaris={(b) => b.kelompok ?? '?'}
        kolom={[
          { kunci: 'kelompok', judul: t('kelompok'), kepala: true, isi: (b) => b.nama },
          { kunci: 'layak', judul: t('layak'), angka: true, isi: (b) => bilangan(b.layak, (x) => angka(bahasa, x)) },
          {
            kunci: 'dipilih',
            judul: t('dipilih'),
            angka: true,
            isi: (b) => bilangan(b.dipilih, (x) => angka(bahasa, x)),
          },
          { kunci: 'laju', judul: t('laju'), angka: true, isi: (b) => bilangan(b.laju, (x) => persen(bahasa, x)) },
          {
            kunci: 'rasio',
            judul: t('rasio'),
            angka: true,
            isi: (b) => bilangan(b.rasio, (x) => angka(bahasa, x, 2)),
          },
          { kunci: 'hasil', judul: t('hasil'), isi: (b) => <Hasil b={b} t={t} bahasa={bahasa} /> },
        ]}
      />
      {tutup > 0 && <p className="redup kecil">{t('adaTertutup', { n: tutup })}</p>}
    </Panel>
  )
}

const ARTI = {
  acuan: 'nihil',
  'tidak-jauh': 'ok',
  'perlu-dilihat': 'peringatan',
  'tidak-dibandingkan': 'nihil',
  disembunyikan: 'nihil',
} as const

function Hasil({ b, t, bahasa }: { b: BarisKewajaran; t: TKewajaran; bahasa: Bahasa }) {
  return (
    <>
      <Lencana arti={ARTI[b.hasil]}>{t(`hasil-${b.hasil}`)}</Lencana>
      {b.hasil === 'perlu-dilihat' && b.p !== null && (
        <div className="kecil redup">
          {t(b.p > AMBANG_KEBETULAN ? 'kebetulan' : 'bukanKebetulan', {
            p: b.p < 0.001 ? t('pKecil') : angka(bahasa, b.p, 3),
          })}
        </div>
      )}
    </>
  )
}

function Kolam({ data, unit, bahasa }: Props) {
  const t = teksKewajaran(bahasa)
  if (data.kolam.length === 0) return null
  return (
    <Panel judul={t('kolam')} keterangan={t('kolamKeterangan', { n: data.kolamLain })}>
      <Tabel
        tumpuk
        keterangan={t('kolam')}
        baris={data.kolam}
        kunciBaris={(k) => k.ke.jabatanId ?? k.ke.nama}
        kolom={[
          {
            kunci: 'jabatan',
            judul: t('jabatan'),
            kepala: true,
            isi: (k) => (
              <>
                {k.ke.nama}
                <div className="kecil redup">{tempatJabatan(k.ke.nama, unit.get(k.ke.unitId ?? ''))}</div>
              </>
            ),
          },
          { kunci: 'layak', judul: t('layak'), angka: true, isi: (k) => angka(bahasa, k.layak) },
          { kunci: 'dipilih', judul: t('dipilih'), angka: true, isi: (k) => angka(bahasa, k.dipilih) },
        ]}
      />
    </Panel>
  )
}
