import type { ReactNode } from 'react'
import { BAHASA } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import { Band, Lambang } from '../komponen/ikon.tsx'
import { Cetak, denganPilihan, Dokumen, Kilat } from './dokumen.tsx'
import { teksTataLetak } from './tata-letak.teks.ts'

/** Public doors; only those that are mounted appear. Later issues add theirs here. */
const PINTU = [
  ['/', 'beranda'],
  ['/aduan', 'aduan'],
  ['/lacak', 'lacak'],
  ['/aduan/daftar', 'pesan'],
  ['/penempatan', 'penempatan'],
  ['/aturan', 'aturan'],
  ['/hitung', 'hitung'],
  ['/cek', 'cek'],
] as const

export interface PropsTataLetakWarga {
  readonly judul: string
  readonly keterangan?: ReactNode
  /** Front page: matter of the black head, with its own h1. */
  readonly kain?: ReactNode
  readonly remah?: readonly { readonly label: string; readonly href: string }[]
  readonly children?: ReactNode
}

/** Citizen page: cloth, band, matter, fringe. No script. */
export function TataLetakWarga(p: PropsTataLetakWarga) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  const lain = h.bahasa === 'id' ? 'en' : 'id'
  const masuk = h.pelaku ? (h.terbuka('/kerja/peta-jabatan') ? '/kerja/peta-jabatan' : '/saya') : '/masuk'
  return (
    <Dokumen
      judul={p.judul}
      keterangan={typeof p.keterangan === 'string' ? p.keterangan : undefined}
      gaya="warga"
      kelas="warga"
    >
      <header className="kepala-situs">
        <div className="bungkus bar">
          <a className="merek" href="/" aria-current={h.url.pathname === '/' ? 'page' : undefined}>
            <Lambang />
            <span>
              Tepat <small>{h.instansi.nama}</small>
            </span>
          </a>
          <a className="bahasa" href={denganPilihan(h.url, 'bahasa', lain)} lang={lain} hrefLang={lain}>
            {lain === 'en' ? 'English' : 'Bahasa Indonesia'}
          </a>
          <nav className="navigasi" aria-label={t('utama')}>
            <ul>
              {PINTU.filter(([path]) => h.terbuka(path)).map(([path, kunci]) => (
                <li key={path}>
                  <a href={path} aria-current={h.url.pathname === path ? 'page' : undefined}>
                    {t(kunci)}
                  </a>
                </li>
              ))}
              {h.terbuka(masuk) ? (
                <li>
                  <a href={masuk}>{t('petugas')}</a>
                </li>
              ) : null}
            </ul>
          </nav>
        </div>
      </header>
      <main id="isi" tabIndex={-1}>
        {p.kain ? (
          <div className="kain">
            <div className="bungkus">{p.kain}</div>
          </div>
        ) : null}
        <Band />
        {h.instansi.contoh ? (
          <div className="contoh">
            <p className="bungkus">{t('contohPanjang')}</p>
          </div>
        ) : null}
        <Kilat />
        <div className="bungkus isi-situs">
          {p.kain ? null : (
            <>
              <Cetak judul={p.judul} />
              {p.remah ? (
                <nav aria-label={t('lokasi')} className="redup">
                  {p.remah.map((r) => (
                    <a key={r.href} href={r.href}>
                      ‹ {r.label}
                    </a>
                  ))}
                </nav>
              ) : null}
              <div className="kepala-hal">
                <h1>{p.judul}</h1>
                {p.keterangan ? <p className="utama-kata">{p.keterangan}</p> : null}
              </div>
            </>
          )}
          {p.children}
        </div>
      </main>
      <footer className="kaki">
        <div className="bungkus">
          <div className="kolom">
            <section>
              <h2>{t('situs')}</h2>
              <p>{t('situsKata')}</p>
            </section>
            <section>
              <h2>{t('dasar')}</h2>
              <p>{t('dasarKata')}</p>
            </section>
          </div>
          <div className="akhir">
            <nav aria-label={t('bahasa')}>
              <ul>
                {BAHASA.map((b) => (
                  <li key={b}>
                    <a
                      href={denganPilihan(h.url, 'bahasa', b)}
                      lang={b}
                      hrefLang={b}
                      aria-current={b === h.bahasa ? 'true' : undefined}
                    >
                      {b === 'id' ? 'Bahasa Indonesia' : 'English'}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <p>{t('pemilik', { instansi: h.instansi.nama })}</p>
          </div>
        </div>
      </footer>
    </Dokumen>
  )
}
