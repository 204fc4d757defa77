import { BAHASA, kataUmum } from '#platform/i18n'
import { type Tema, useHalaman } from '#platform/web'
import { denganPilihan } from './dokumen.tsx'
import { teksTataLetak } from './tata-letak.teks.ts'

const TEMA: readonly Tema[] = ['auto', 'terang', 'gelap']
const NAMA_BAHASA = { id: 'Bahasa Indonesia', en: 'English' } as const

const inisial = (nama: string): string =>
  nama
    .split(/\s+/)
    .filter((k) => /^\p{Lu}/u.test(k))
    .slice(0, 2)
    .map((k) => k[0])
    .join('') || '?'

/** Who is signed in, language, colours, sign out. A native disclosure: works without a script. */
export function Akun() {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  const nama = h.pelaku?.nama
  return (
    <div className="akun">
      {h.instansi.contoh ? <span className="contoh">{t('contoh')}</span> : null}
      <details>
        <summary>
          {nama ? (
            <span className="inisial" aria-hidden="true">
              {inisial(nama)}
            </span>
          ) : null}
          <span>{nama ?? t('tampilan')}</span>
        </summary>
        <div className="menu">
          {h.pelaku ? (
            <small>{h.pelaku.peran.map((p) => kataUmum(h.bahasa, `peran.${p}`) ?? p).join(', ')}</small>
          ) : null}
          {h.terbuka('/saya') ? <a href="/saya">{t('saya')}</a> : null}
          {h.terbuka('/akun') ? <a href="/akun">{t('akun')}</a> : null}
          <nav aria-label={t('bahasa')} className="pilih">
            {BAHASA.map((b) => (
              <a
                key={b}
                href={denganPilihan(h.url, 'bahasa', b)}
                lang={b}
                hrefLang={b}
                aria-current={b === h.bahasa ? 'true' : undefined}
              >
                {NAMA_BAHASA[b]}
              </a>
            ))}
          </nav>
          <nav aria-label={t('tema')} className="pilih">
            {TEMA.map((w) => (
              <a key={w} href={denganPilihan(h.url, 'tema', w)} aria-current={w === h.tema ? 'true' : undefined}>
                {t(w)}
              </a>
            ))}
          </nav>
          {h.pelaku ? (
            <form method="post" action="/keluar">
              <input type="hidden" name="_token" value={h.token()} />
              <button type="submit" className="tombol kecil">
                {t('keluar')}
              </button>
            </form>
          ) : h.terbuka('/masuk') ? (
            <a href="/masuk">{t('masuk')}</a>
          ) : null}
        </div>
      </details>
    </div>
  )
}
