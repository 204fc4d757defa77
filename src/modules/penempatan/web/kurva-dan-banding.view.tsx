import { KurvaTitik, Panel, Tautan } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { RencanaDto, UsulanDto, VarianDto } from '../application/rencana.dto.ts'
import { alamatRuang, type QueryRuang } from './alamat.ts'
import { teksPenempatan } from './penempatan.teks.ts'

interface Props {
  readonly rencana: RencanaDto
  readonly varian: VarianDto
  readonly dipilih: UsulanDto
  readonly query: QueryRuang
  readonly bahasa: Bahasa
}

export function KurvaDanBanding({ rencana, varian, dipilih, query, bahasa }: Props) {
  const t = teksPenempatan(bahasa)
  return (
    <div className="atas">
      <Panel judul={t('kurva')} keterangan={t('kurvaKeterangan', { kursi: rencana.jumlah.kursi })}>
        <KurvaTitik
          judul={t('kurva')}
          namaX={t('kurvaX')}
          namaY={t('kurvaY')}
          titik={varian.kurva.map((p) => {
            const pada = varian.rencana.find((r) => r.langkah === p.langkah)
            return {
              x: p.langkah,
              y: Math.round(p.kenaikan * 10) / 10,
              label: pada ? t(`kunci-${pada.kunci}`) : undefined,
              dipilih: p.langkah === dipilih.langkah,
            }
          })}
        />
      </Panel>
      <Panel
        judul={t('bandingkan')}
        aksi={
          varian.rencana.length > 1 && (
            <Tautan href={`/kerja/rencana/banding?${alamatBanding(rencana, query, varian, dipilih)}`} kecil>
              {t('bandingPenuh')}
            </Tautan>
          )
        }
      >
        <TabelBanding varian={varian} dipilih={dipilih} query={query} bahasa={bahasa} />
      </Panel>
    </div>
  )
}

function alamatBanding(rencana: RencanaDto, query: QueryRuang, varian: VarianDto, dipilih: UsulanDto): string {
  const lain = varian.rencana.find((r) => r.kunci !== dipilih.kunci) ?? dipilih
  const sebut = (k: string) => `${rencana.id}.${query.varian}.${k}`
  return new URLSearchParams({ kiri: sebut(lain.kunci), kanan: sebut(dipilih.kunci) }).toString()
}

function TabelBanding({ varian, dipilih, query, bahasa }: Omit<Props, 'rencana'>) {
  const t = teksPenempatan(bahasa)
  const desimal = (n: number | null) => (n === null ? '–' : angka(bahasa, n, 1))
  const baris: readonly (readonly [string, (r: UsulanDto) => string])[] = [
    [t('langkah'), (r) => angka(bahasa, r.langkah)],
    [t('kenaikan'), (r) => `+${desimal(r.kenaikan)}`],
    [t('sisa'), (r) => (r.sisa <= 0 ? t('optimal') : desimal(r.sisa))],
    [t('kursiKosong'), (r) => `${angka(bahasa, r.kursiKosongSebelum)} → ${angka(bahasa, r.kursiKosongSesudah)}`],
    [t('plt'), (r) => angka(bahasa, r.pltBerakhir)],
    [t('rerata'), (r) => `${desimal(r.rerataSkorSebelum)} → ${desimal(r.rerataSkorSesudah)}`],
    [t('jumlahPeringatan'), (r) => angka(bahasa, r.peringatan)],
    [t('jumlahBersyarat'), (r) => angka(bahasa, r.bersyarat)],
    [
      t('sertifikat'),
      (r) =>
        r.sertifikat.sah ? t('sertifikatSah') : t('sertifikatGagal', { masalah: r.sertifikat.masalah.join('; ') }),
    ],
  ]
  const kelas = (r: UsulanDto) => (r.kunci === dipilih.kunci ? 'dipilih' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="gulung" tabIndex={0} role="region" aria-label={t('bandingkan')}>
      <table className="tabel banding">
        <caption className="luar">{t('bandingkan')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rencana')}</th>
            {varian.rencana.map((r) => (
              <th scope="col" key={r.kunci} className={kelas(r)}>
                <a
                  href={alamatRuang(query, {
                    rencana: r.kunci,
                    jabatan: undefined,
                    pegawai: undefined,
                    nip: undefined,
                  })}
                  aria-current={r.kunci === dipilih.kunci ? 'true' : undefined}
                >
                  {t(`kunci-${r.kunci}`)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map(([nama, isi]) => (
            <tr key={nama}>
              <th scope="row">{nama}</th>
              {varian.rencana.map((r) => (
                <td key={r.kunci} className={`angka ${kelas(r) ?? ''}`.trim()}>
                  {r.kunci === dipilih.kunci ? <b>{isi(r)}</b> : isi(r)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
