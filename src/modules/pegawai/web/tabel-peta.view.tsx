import { angka, type Bahasa } from '#platform/i18n'
import type { JumlahKursi, PerangkatDiPeta, PetaJabatan, SimpulJabatan } from '../domain/peta-jabatan.ts'
import { alamatPeta, type QueryPeta } from './peta-jabatan.alamat.ts'
import { teksPeta } from './peta-jabatan.teks.ts'

export const selisih = (bahasa: Bahasa, n: number) => (n > 0 ? `+${angka(bahasa, n)}` : angka(bahasa, n))

const KepalaKursi = ({ t }: { readonly t: ReturnType<typeof teksPeta> }) =>
  (['k', 'b', 's'] as const).map((k) => (
    <th key={k} scope="col" className="angka">
      {t(k)}
    </th>
  ))

/** The city as a table: the official K / B / ± per office. */
export function TabelPerangkat({
  ada,
  peta,
  query,
  bahasa,
  tahunPensiun,
}: {
  readonly ada: readonly PerangkatDiPeta[]
  readonly peta: PetaJabatan
  readonly query: QueryPeta
  readonly bahasa: Bahasa
  readonly tahunPensiun: number
}) {
  const t = teksPeta(bahasa)
  const sel = (n: JumlahKursi) => (
    <>
      <td className="angka">{angka(bahasa, n.kebutuhan)}</td>
      <td className="angka">{angka(bahasa, n.bezetting)}</td>
      <td className="angka">{selisih(bahasa, n.selisih)}</td>
      <td className="angka">{angka(bahasa, n.strukturalKosong)}</td>
      <td className="angka">{angka(bahasa, n.pensiun)}</td>
    </>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="gulung" tabIndex={0} role="region" aria-label={t('judul')}>
      <table className="tabel">
        <caption className="luar">{t('kota')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('perangkat')}</th>
            <KepalaKursi t={t} />
            <th scope="col" className="angka">
              {t('strukturalKosong')}
            </th>
            <th scope="col" className="angka">
              {t('pensiun', { n: tahunPensiun })}
            </th>
          </tr>
        </thead>
        <tbody>
          {ada.map((q) => (
            <tr key={q.unit.id}>
              <th scope="row">
                <a href={alamatPeta(query, { perangkat: q.unit.id })}>{q.unit.nama}</a>
              </th>
              {sel(q)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('jumlahKota')}</th>
            {sel(peta.jumlah)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

export function TabelJabatan({
  simpul,
  ada,
  query,
  bahasa,
}: {
  readonly simpul: readonly SimpulJabatan[]
  /** The offices, when the posts are of several: then each line says whose it is. */
  readonly ada?: readonly PerangkatDiPeta[]
  readonly query: QueryPeta
  readonly bahasa: Bahasa
}) {
  const t = teksPeta(bahasa)
  const kantor = new Map(ada?.map((q) => [q.unit.id, q.unit.nama]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="gulung" tabIndex={0} role="region" aria-label={t('jabatan')}>
      <table className="tabel tumpuk">
        <caption className="luar">{t('judul')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('jabatan')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('eselon')}</th>
            <KepalaKursi t={t} />
            <th scope="col">{t('pemegang')}</th>
          </tr>
        </thead>
        <tbody>
          {simpul.map((s) => (
            <tr key={s.post.id}>
              <th scope="row">
                <a
                  href={alamatPeta(
                    query,
                    { perangkat: s.post.perangkatDaerahId, jabatan: s.post.id },
                    '',
                    `#j-${s.post.id}`,
                  )}
                >
                  {s.post.nama}
                </a>
              </th>
              <td data-judul={t('unit')}>
                {s.unitNama}
                {s.post.unitId !== s.post.perangkatDaerahId && <small>{kantor.get(s.post.perangkatDaerahId)}</small>}
              </td>
              <td data-judul={t('eselon')}>{s.post.eselon ?? '–'}</td>
              <td className="angka" data-judul={t('k')}>
                {angka(bahasa, s.kebutuhan)}
              </td>
              <td className="angka" data-judul={t('b')}>
                {angka(bahasa, s.bezetting)}
              </td>
              <td className="angka" data-judul={t('s')}>
                {selisih(bahasa, s.selisih)}
              </td>
              <td data-judul={t('pemegang')}>
                {s.pemegang
                  .slice(0, 3)
                  .map((o) => o.nama)
                  .join(', ')}
                {s.pemegang.length > 3 && ` +${angka(bahasa, s.pemegang.length - 3)}`}
                {s.pemegang.length === 0 && <span className="nihil">{t('kosong')}</span>}
                {s.pelaksanaTugas.map((o) => (
                  <small key={o.pegawaiId}>{t(o.peran === 'plt' ? 'plt' : 'plh', { nama: o.nama })}</small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
