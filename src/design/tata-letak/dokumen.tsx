import type { ReactNode } from 'react'
import { SkripPulau, useHalaman } from '#platform/web'
import { tanggal } from '#platform/i18n'
import { PenyediaBahasa } from '../komponen/bahasa.tsx'
import { Band } from '../komponen/ikon.tsx'
import { teksTataLetak } from './tata-letak.teks.ts'

/** One knot of the weave; inline, so that no page asks for /favicon.ico. */
const IKON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 11 11"><path fill="#1b1714" d="M0 0h11v11H0z"/><path fill="#c4272e" d="M5.5 1 10 5.5 5.5 10 1 5.5z"/><path fill="#d8a93f" d="M5.5 4 7 5.5 5.5 7 4 5.5z"/></svg>',
)}`

/** The HTML document around every layout: one stylesheet, one font, islands last. */
export function Dokumen(p: {
  judul: string
  keterangan?: string
  gaya: 'warga' | 'kerja'
  kelas: string
  children: ReactNode
}) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  const gaya = h.aset.gaya(p.gaya)
  return (
    <html lang={h.bahasa} {...(p.gaya === 'kerja' ? { 'data-tema': h.tema } : {})}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${p.judul} · Tepat`}</title>
        {p.keterangan && h.pelaku === null ? <meta name="description" content={p.keterangan} /> : null}
        <meta name="theme-color" content="#1b1714" />
        <link rel="icon" href={IKON} type="image/svg+xml" />
        {h.aset.font(p.gaya).map((f) => (
          <link key={f} rel="preload" href={f} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {gaya ? <link rel="stylesheet" href={gaya} /> : null}
      </head>
      <body className={p.kelas}>
        <a className="lewati" href="#isi">
          {t('lewati')}
        </a>
        <PenyediaBahasa value={h.bahasa}>{p.children}</PenyediaBahasa>
        <SkripPulau />
      </body>
    </html>
  )
}

/** This page in another language or colour: the same address with one parameter changed. */
export function denganPilihan(url: URL, nama: string, nilai: string): string {
  const kueri = new URLSearchParams(url.search)
  kueri.set(nama, nilai)
  return `${url.pathname}?${kueri.toString()}`
}

/** Head that appears on paper only. */
export function Cetak(p: { judul: string; keterangan?: ReactNode }) {
  const h = useHalaman()
  const t = teksTataLetak(h.bahasa)
  return (
    <div className="cetak">
      <Band id="pinar-cetak" />
      <h1>{p.judul}</h1>
      <p>
        {h.instansi.nama}
        {' · '}
        {t('dicetak', { tanggal: tanggal(h.bahasa, h.hariIni) })}
        {h.instansi.contoh ? ` · ${t('contoh')}` : ''}
      </p>
      {p.keterangan ? <p>{p.keterangan}</p> : null}
    </div>
  )
}

export function Kilat() {
  const { kilat } = useHalaman()
  return kilat ? (
    <p className="kilat" role="status">
      {kilat}
    </p>
  ) : null
}
