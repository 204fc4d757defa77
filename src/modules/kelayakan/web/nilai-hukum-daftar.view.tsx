import type { ReactNode } from 'react'
import { BelumDiverifikasi, type Kolom, KosongNyata, Lencana, Panel, Statistik, Tabel, TataLetakKerja } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import { ATURAN, type Parameter, type Sumber, tulisSitasi, versiHukum, yangDibaca } from '#regulasi'
import type { NilaiHukumKota } from '../application/nilai-hukum.use-case.ts'
import { teksAturan } from './aturan.teks.ts'
import { kataNilai } from './kata-fakta.ts'
import { type TeksNilaiHukum, teksNilaiHukum } from './nilai-hukum.teks.ts'
import type { KalkulatorPembaca } from './nilai-hukum.tipe.ts'

export type Nilai = Parameter['nilai'][number]
const KATA_MAKS = 120

export interface Baris {
  readonly p: Parameter
  /** In force today, or the first still to come. */
  readonly n: Nilai
}
export interface PropsTampil {
  readonly bahasa: Bahasa
  readonly t: TeksNilaiHukum
  readonly sumber: ReadonlyMap<string, Sumber>
}

/** Rules and calculators that read a value, each a link to its own page. */
export function Pembaca({ id, kalkulator, bahasa }: { id: string } & PropsKalkulator) {
  const aturan = ATURAN.filter((a) => yangDibaca(a).parameter.includes(id))
  const hitung = kalkulator.filter((x) => x.parameter.includes(id))
  const butir = [
    ...aturan.map((a) => (
      <a key={a.id} href={`/aturan/${a.id}`} title={a.judul[bahasa]}>
        {a.id}
      </a>
    )),
    ...hitung.map((x) => (
      <a key={x.nama} href={`/hitung/${x.nama}`}>
        {x.judul(bahasa)}
      </a>
    )),
  ]
  if (butir.length === 0) return <span className="redup">{teksNilaiHukum(bahasa)('pembacaKosong')}</span>
  return <>{butir.flatMap((b, i): ReactNode[] => (i === 0 ? [b] : [', ', b]))}</>
}
interface PropsKalkulator {
  readonly kalkulator: readonly KalkulatorPembaca[]
  readonly bahasa: Bahasa
}

export function StatusNilai({ n, t, sumber }: { n: Nilai } & Pick<PropsTampil, 't' | 'sumber'>) {
  if (n.ketetapan !== undefined) return <Lencana arti="ok">{t('disahkanK', { nomor: String(n.ketetapan) })}</Lencana>
  return tulisSitasi(n.kutipan, sumber, n.status).status === 'terverifikasi' ? (
    <Lencana arti="info" polos>
      {t('naskah')}
    </Lencana>
  ) : (
    <BelumDiverifikasi />
  )
}

export const Dasar = ({ n, sumber }: { n: Nilai; sumber: ReadonlyMap<string, Sumber> }) => {
  const s = tulisSitasi(n.kutipan, sumber, n.status)
  return (
    <>
      {s.sumber} {s.pasal}
      <br />
      <span className="redup">{s.versi}</span>
    </>
  )
}

export function kataPendek(n: Nilai['nilai'], bahasa: Bahasa): string {
  const kata = n === null ? teksNilaiHukum(bahasa)('dicabut') : kataNilai(n, bahasa, teksAturan(bahasa))
  return kata.length > KATA_MAKS ? `${kata.slice(0, KATA_MAKS)}…` : kata
}

function TabelNilai({
  baris,
  judul,
  kalkulator,
  ...p
}: { baris: readonly Baris[]; judul: string } & PropsTampil & PropsKalkulator) {
  const { t, bahasa, sumber } = p
  const kolom: Kolom<Baris>[] = [
    {
      kunci: 'judul',
      judul: t('nilaiHukum'),
      kepala: true,
      isi: (b) => <a href={`/kerja/nilai-hukum/${b.p.id}`}>{b.p.judul[bahasa]}</a>,
    },
    {
      kunci: 'nilai',
      judul: t('nilai'),
      isi: (b) => (
        <>
          {kataPendek(b.n.nilai, bahasa)} <span className="redup">({b.p.satuan})</span>
        </>
      ),
    },
    { kunci: 'dasar', judul: t('dasar'), isi: (b) => <Dasar n={b.n} sumber={sumber} /> },
    { kunci: 'sejak', judul: t('sejak'), isi: (b) => tanggal(bahasa, b.n.mulai) },
    {
      kunci: 'dipakai',
      judul: t('dipakai'),
      isi: (b) => <Pembaca id={b.p.id} kalkulator={kalkulator} bahasa={bahasa} />,
    },
    { kunci: 'status', judul: t('status'), isi: (b) => <StatusNilai n={b.n} t={t} sumber={sumber} /> },
  ]
  return <Tabel keterangan={judul} tumpuk baris={baris} kunciBaris={(b) => b.p.id} kolom={kolom} />
}

const kini = (p: Parameter, hariIni: string): Nilai =>
  (p.nilai.findLast((n) => n.mulai <= hariIni) ?? p.nilai[0]) as Nilai

export function DaftarNilaiHukum({ data, bahasa, kalkulator }: { data: NilaiHukumKota } & PropsKalkulator) {
  const t = teksNilaiHukum(bahasa)
  const { hariIni } = useHalaman()
  const p: PropsTampil & PropsKalkulator = { bahasa, t, sumber: data.sumber, kalkulator }
  const baris = [...data.parameter.values()]
    .map((x): Baris => ({ p: x, n: kini(x, hariIni) }))
    .toSorted((a, b) => a.p.judul[bahasa].localeCompare(b.p.judul[bahasa], bahasa))
  const menunggu = data.usulan.filter((u) => u.putusan === null)
  const belumSah = (n: Nilai): boolean => tulisSitasi(n.kutipan, data.sumber, n.status).status !== 'terverifikasi'
  const kelompok = Map.groupBy(baris, ({ p: x }) =>
    x.nilai.some(belumSah) ? 'belum' : x.nilai.some((n) => n.ketetapan !== undefined) ? 'sah' : 'lain',
  )
  const ambil = (k: 'belum' | 'sah' | 'lain') => kelompok.get(k) ?? []
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan')}
      kepala={
        <Statistik
          butir={[
            { label: t('menungguJumlah'), nilai: menunggu.length, href: '#menunggu' },
            { label: t('belumJumlah'), nilai: ambil('belum').length, href: '#belum' },
            {
              label: t('sahJumlah'),
              nilai: data.ketetapan.filter((k) => k.ditarik === undefined).length,
              href: '#sah',
            },
            { label: t('versi'), nilai: versiHukum(data.ketetapan) },
          ]}
        />
      }
    >
      <Panel judul={t('menunggu')} id="menunggu">
        {menunggu.length === 0 ? (
          <KosongNyata judul={t('menungguKosong')}>{t('menungguKosongIsi')}</KosongNyata>
        ) : (
          <Tabel
            keterangan={t('menunggu')}
            tumpuk
            baris={menunggu}
            kunciBaris={(u) => u.id}
            kolom={[
              {
                kunci: 'judul',
                judul: t('nilaiHukum'),
                kepala: true,
                isi: (u) => (
                  <a href={`/kerja/nilai-hukum/${u.parameter}?usulan=${u.id}`}>
                    {data.parameter.get(u.parameter)?.judul[bahasa] ?? u.parameter}
                  </a>
                ),
              },
              { kunci: 'sejak', judul: t('sejak'), isi: (u) => tanggal(bahasa, u.mulai) },
              { kunci: 'diusulkan', judul: t('diusulkan'), isi: (u) => kataPendek(u.nilai, bahasa) },
              {
                kunci: 'oleh',
                judul: t('oleh'),
                isi: (u) => `${u.oleh}, ${tanggal(bahasa, u.dibuatPada.slice(0, 10))}`,
              },
            ]}
          />
        )}
      </Panel>
      <Panel judul={t('belum')} keterangan={t('belumKeterangan')} id="belum">
        {ambil('belum').length === 0 ? (
          <KosongNyata judul={t('belumKosong')} />
        ) : (
          <TabelNilai baris={ambil('belum')} judul={t('belum')} {...p} />
        )}
      </Panel>
      <Panel judul={t('sah')} id="sah">
        {ambil('sah').length === 0 ? (
          <KosongNyata judul={t('sahKosong')} />
        ) : (
          <TabelNilai baris={ambil('sah')} judul={t('sah')} {...p} />
        )}
      </Panel>
      <Panel judul={t('lain')} id="lain">
        <TabelNilai baris={ambil('lain')} judul={t('lain')} {...p} />
      </Panel>
    </TataLetakKerja>
  )
}
