import { BatangSkor, KosongNyata, Lencana, Saring } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { BarisRencanaDto, UsulanDto } from '../application/rencana.dto.ts'
import { alamatRuang, type QueryRuang } from './alamat.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import type { Tempat } from './use-ruang.ts'

const perluPerhatian = (b: BarisRencanaDto) => b.peringatan > 0 || b.kelayakan === 'bersyarat'

export function saringBaris(baris: readonly BarisRencanaDto[], saring: QueryRuang['saring']): BarisRencanaDto[] {
  return baris.filter(
    (b) =>
      saring === 'semua' ||
      (saring === 'kosong' && b.kursi === 'kosong') ||
      (saring === 'dilepas' && b.kursi === 'dilepas') ||
      (saring === 'temuan' && perluPerhatian(b)),
  )
}

const JENJANG = ['jpt-pratama', 'administrator', 'pengawas'] as const
type Jenjang = (typeof JENJANG)[number] | 'lain'
const jenjangDari = (b: BarisRencanaDto): Jenjang => JENJANG.find((j) => j === b.ke.jenjang) ?? 'lain'

interface Props {
  readonly usulan: UsulanDto
  readonly terpilih: BarisRencanaDto | undefined
  readonly query: QueryRuang
  readonly bahasa: Bahasa
  readonly tempat: Tempat
}

export function DaftarBaris({ usulan, terpilih, query, bahasa, tempat }: Props) {
  const t = teksPenempatan(bahasa)
  if (usulan.baris.length === 0)
    return (
      <div className="panel">
        <KosongNyata judul={t('takAdaBaris')}>{t('takAdaBarisIsi')}</KosongNyata>
      </div>
    )
  const tampak = saringBaris(usulan.baris, query.saring)
  const kelompok = Map.groupBy(tampak, jenjangDari)
  return (
    <>
      <div className="alat">
        <Saring
          label={t('saring')}
          butir={(['semua', 'kosong', 'dilepas', 'temuan'] as const).map((s) => ({
            href: alamatRuang(query, { saring: s }),
            label: t(
              s === 'semua'
                ? 'semua'
                : s === 'kosong'
                  ? 'saringKosong'
                  : s === 'dilepas'
                    ? 'saringDilepas'
                    : 'saringTemuan',
            ),
            aktif: query.saring === s,
            jumlah: angka(bahasa, saringBaris(usulan.baris, s).length),
          }))}
        />
      </div>
      <table className="tabel daftar">
        <caption className="luar">{t('daftar')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('nomor')}</th>
            <th scope="col">{t('jabatan')}</th>
            <th scope="col">{t('diusulkan')}</th>
            <th scope="col">{t('kecocokan')}</th>
            <th scope="col">{t('temuan')}</th>
          </tr>
        </thead>
        {[...JENJANG, 'lain' as const].map((j) => {
          const baris = kelompok.get(j)
          return (
            baris && (
              <tbody key={j}>
                <tr className="kelompok">
                  <th colSpan={5} scope="rowgroup">
                    {t(`jenjang-${j}`)} <span>{t('nJabatan', { n: baris.length })}</span>
                  </th>
                </tr>
                {baris.map((b) => (
                  <Baris key={b.nomor} b={b} {...{ terpilih, query, bahasa, tempat }} />
                ))}
              </tbody>
            )
          )
        })}
      </table>
      {tampak.length === 0 && <p className="panel redup">{t('takAdaSaring')}</p>}
    </>
  )
}

function Baris(p: Pick<Props, 'terpilih' | 'query' | 'bahasa' | 'tempat'> & { readonly b: BarisRencanaDto }) {
  const { b, terpilih, query, bahasa } = p
  const t = teksPenempatan(bahasa)
  const ini = terpilih?.nomor === b.nomor
  const href = alamatRuang(
    query,
    { jabatan: b.ke.jabatanId ?? undefined, pegawai: b.pegawai.id, nip: undefined },
    `#baris-${b.nomor}`,
  )
  return (
    <tr className={ini ? 'terpilih' : undefined} id={`baris-${b.nomor}`}>
      <td className="angka redup">{angka(bahasa, b.nomor)}</td>
      <th scope="row">
        <a href={href} aria-current={ini ? 'true' : undefined}>
          <b>{b.ke.nama}</b>
        </a>
        <small>{[p.tempat(b.ke), b.ke.eselon, t(b.kursi)].filter(Boolean).join(' · ')}</small>
      </th>
      <td>
        {b.pegawai.nama}
        <small className="hanya-cetak">NIP {b.pegawai.nip}</small>
        <small>{b.dari.nama || t('tanpaJabatan')}</small>
      </td>
      <td>
        <BatangSkor nilai={b.skor} bawah={b.rentang[0]} atas={b.rentang[1]} />
      </td>
      <td>
        <TemuanBaris b={b} bahasa={bahasa} />
        {ini && (
          <a className="ke-alasan" href="#pasangan">
            {t('keAlasan')}
          </a>
        )}
      </td>
    </tr>
  )
}

export function TemuanBaris({ b, bahasa }: { readonly b: BarisRencanaDto; readonly bahasa: Bahasa }) {
  const t = teksPenempatan(bahasa)
  if (b.kelayakan === 'bersyarat')
    return <Lencana arti="verifikasi">{t('faktaKurang', { n: Math.max(1, b.faktaHilang.length) })}</Lencana>
  if (b.peringatan > 0) return <Lencana arti="peringatan">{t('nPeringatan', { n: b.peringatan })}</Lencana>
  return <Lencana arti="ok">{t('lolos')}</Lencana>
}
