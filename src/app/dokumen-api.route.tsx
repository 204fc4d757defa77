import { Bagian, TataLetakWarga } from '#design'
import { halaman, type Rute } from '#platform/web'
import { teksDokumenApi } from './dokumen-api.teks.ts'

type T = ReturnType<typeof teksDokumenApi>

/** The readable side of /api/v1/openapi.json, from the same routes. */
export const ruteDokumenApi = (rute: readonly Rute[]): Rute =>
  halaman({
    path: '/api/v1/dokumen',
    permission: 'publik',
    view: ({ k }) => {
      const t = teksDokumenApi(k.bahasa)
      return (
        <TataLetakWarga judul={t('judul')} keterangan={t('pengantar')}>
          <p>
            <a href="/api/v1/openapi.json">{t('mesin')}</a>
          </p>
          <p>{t('galat')}</p>
          {rute
            .filter((r) => r.jenis === 'api')
            .map((r) => (
              <Satu key={`${r.metode.join()} ${r.path}`} r={r} t={t} />
            ))}
        </TataLetakWarga>
      )
    },
  })

function Satu({ r, t }: { r: Rute; t: T }) {
  const { dok } = r
  return (
    <Bagian
      judul={dok?.ringkas ?? r.path}
      keterangan={r.permission === 'publik' ? t('terbuka') : t('perluMasuk')}
      id={r.path.replaceAll(/[^a-z0-9]+/g, '-').slice(1)}
    >
      <div className="alir">
        <pre>
          {r.metode.join(', ')} {r.path}
        </pre>
        {dok?.uraian ? <p>{dok.uraian}</p> : null}
        {dok?.contoh === undefined ? null : <Rinci judul={t('contoh')} isi={dok.contoh} />}
        {dok?.masukan ? <Rinci judul={t('masukan')} isi={dok.masukan} /> : null}
        {dok?.keluaran ? <Rinci judul={t('keluaran')} isi={dok.keluaran} /> : null}
      </div>
    </Bagian>
  )
}

const Rinci = ({ judul, isi }: { judul: string; isi: unknown }) => (
  <details>
    <summary>{judul}</summary>
    <pre>{JSON.stringify(isi, null, 1)}</pre>
  </details>
)
