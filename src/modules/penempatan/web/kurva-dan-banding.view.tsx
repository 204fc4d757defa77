import { KurvaTitik, Panel, Saring, Tautan } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { RencanaDto, UsulanDto, VarianDto } from '../application/rencana.dto.ts'
import { SISI_TERBANYAK } from '../application/banding.dto.ts'
import { alamatBanding, alamatRuang, type QueryRuang } from './alamat.ts'
import { kataBobot } from './kode.teks.ts'
import { teksPenempatan, type TPenempatan } from './penempatan.teks.ts'

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
      <Panel
        judul={t('kurva')}
        aksi={
          <Saring
            label={t('varian')}
            butir={(['pasti', 'bersyarat'] as const).map((v) => ({
              href: alamatRuang(query, { varian: v, rencana: undefined, jabatan: undefined, pegawai: undefined }),
              label: t(`varian-${v}`),
              aktif: query.varian === v,
              jumlah: angka(bahasa, rencana[v].rencana.find((r) => r.kunci === 'disarankan')?.langkah ?? 0),
            }))}
          />
        }
      >
        {query.varian === 'bersyarat' && <p className="redup">{t('varianPenjelasan')}</p>}
        <KurvaTitik
          judul={t('kurva')}
          namaX={t('kurvaX')}
          namaY={t('kurvaY')}
          keterangan={t('kurvaKeterangan', {
            kursi: rencana.jumlah.kursi,
            bobot: kataBobot(bahasa, rencana.kebijakan.bobotJenjang),
          })}
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
            <Tautan href={alamatSemua(rencana, query, varian, dipilih)} kecil>
              {t('bandingPenuh')}
            </Tautan>
          )
        }
      >
        <TabelBanding varian={varian} dipilih={dipilih} query={query} bahasa={bahasa} />
        <KalimatBanding varian={varian} dipilih={dipilih} bahasa={bahasa} t={t} />
      </Panel>
    </div>
  )
}

/** The plan shown and those beside it on the curve, as many as are compared at once. */
function alamatSemua(rencana: RencanaDto, query: QueryRuang, varian: VarianDto, dipilih: UsulanDto): string {
  const lain = varian.rencana.filter((r) => r.kunci !== dipilih.kunci).slice(0, SISI_TERBANYAK - 1)
  const urut = [...lain, dipilih].toSorted((a, b) => a.langkah - b.langkah)
  return alamatBanding(urut.map(({ kunci }) => ({ rencanaId: rencana.id, varian: query.varian, kunci })))
}

/** What the table says, in words: what each further step of plans adds, and the most a further move could. */
function KalimatBanding(p: Pick<Props, 'varian' | 'dipilih' | 'bahasa'> & { readonly t: TPenempatan }) {
  const { varian, dipilih, bahasa, t } = p
  const urut = varian.rencana.toSorted((a, b) => a.langkah - b.langkah)
  return (
    <p className="kalimat">
      {urut.slice(1).map((ke, i) => {
        const dari = urut[i]
        if (!dari || dari.langkah === ke.langkah) return null
        return (
          <span key={ke.kunci}>
            {t('antara', {
              dari: t(`kunci-${dari.kunci}`),
              ke: t(`kunci-${ke.kunci}`),
              langkah: ke.langkah - dari.langkah,
              kenaikan: angka(bahasa, ke.kenaikan - dari.kenaikan, 1),
            })}{' '}
          </span>
        )
      })}
      {dipilih.sisa <= 0 && dipilih.hargaLangkah > 0 && (
        <b>{t('sesudah', { langkah: dipilih.langkah, harga: angka(bahasa, dipilih.hargaLangkah, 1) })} </b>
      )}
      {dipilih.maksLangkah !== null && <span>{t('batasLangkah', { n: dipilih.maksLangkah })} </span>}
      {varian.rencana.every((r) => r.sertifikat.sah) && t('buktiSah')}
    </p>
  )
}

function TabelBanding({ varian, dipilih, query, bahasa }: Omit<Props, 'rencana'>) {
  const t = teksPenempatan(bahasa)
  const desimal = (n: number | null) => (n === null ? '–' : angka(bahasa, n, 1))
  const baris: [string, (r: UsulanDto) => string][] = [
    [t('langkah'), (r) => angka(bahasa, r.langkah)],
    [t('kenaikan'), (r) => `+${desimal(r.kenaikan)}`],
    [t('sisa'), (r) => (r.sisa <= 0 ? t('optimal') : desimal(r.sisa))],
    [t('kursiKosong'), (r) => `${angka(bahasa, r.kursiKosongSebelum)} → ${angka(bahasa, r.kursiKosongSesudah)}`],
    [t('plt'), (r) => angka(bahasa, r.pltBerakhir)],
    [t('rerata'), (r) => `${desimal(r.rerataSkorSebelum)} → ${desimal(r.rerataSkorSesudah)}`],
    [t('jumlahTemuan'), (r) => `${angka(bahasa, r.peringatan)} · ${angka(bahasa, r.bersyarat)}`],
  ]
  if (varian.rencana.some((r) => !r.sertifikat.sah))
    baris.push([
      t('sertifikat'),
      (r) =>
        r.sertifikat.sah ? t('sertifikatSah') : t('sertifikatGagal', { masalah: r.sertifikat.masalah.join('; ') }),
    ])
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
