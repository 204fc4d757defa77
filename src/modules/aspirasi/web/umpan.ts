import type { Bahasa } from '#platform/i18n'
import type { ButirUmpan } from '../application/ikuti.port.ts'
import { teksJam } from './jam.teks.ts'

const lolos = (s: string): string =>
  s
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
const STATUS: Readonly<Record<ButirUmpan['status'], readonly [string, string]>> = {
  baru: ['baru', 'new'],
  diteruskan: ['diteruskan', 'forwarded'],
  dikerjakan: ['dikerjakan', 'being worked on'],
  'menunggu-pelapor': ['menunggu pelapor', 'waiting for its writer'],
  dijawab: ['dijawab', 'answered'],
  selesai: ['selesai', 'solved'],
  'tidak-selesai': ['ditutup, tidak selesai', 'closed, not solved'],
  'bukan-wewenang': ['bukan wewenang kota', 'not of the city'],
  ditolak: ['ditolak', 'refused'],
  digabung: ['digabung', 'merged'],
  dicabut: ['dicabut', 'withdrawn'],
}
const RINGKAS = 600

/** Published messages as an Atom feed (RFC 4287): what the published version says and how far it is. */
export function tulisAtom(
  butir: readonly ButirUmpan[],
  m: { readonly bahasa: Bahasa; readonly url: URL; readonly asal: string; readonly pemerintah: string },
): string {
  const i = m.bahasa === 'id' ? 0 : 1
  const alamat = new URL(m.url.pathname + m.url.search, m.asal).href
  const diubah = butir[0]?.diubahPada ?? '2026-01-01T00:00:00Z'
  const entri = butir.map((b) => {
    const satu = new URL(`/aduan/daftar/${b.rujukan}`, m.asal).href
    const isi = Array.from(b.isi)
    return `  <entry>
    <id>${lolos(satu)}</id>
    <title>${lolos(b.judul)}</title>
    <link rel="alternate" href="${lolos(satu)}"/>
    <published>${new Date(b.diterimaPada).toISOString()}</published>
    <updated>${new Date(b.diubahPada).toISOString()}</updated>
    <category term="${lolos(b.status)}" label="${lolos(STATUS[b.status][i])}"/>
    <summary>${lolos(`[${STATUS[b.status][i]}] ${isi.slice(0, RINGKAS).join('')}${isi.length > RINGKAS ? '…' : ''}`)}</summary>
  </entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${m.bahasa}">
  <id>${lolos(alamat)}</id>
  <title>${lolos(teksJam(m.bahasa)('umpanNama', { pemerintah: m.pemerintah }))}</title>
  <updated>${new Date(diubah).toISOString()}</updated>
  <author><name>${lolos(m.pemerintah)}</name></author>
  <link rel="self" type="application/atom+xml" href="${lolos(alamat)}"/>
${entri.join('\n')}
</feed>
`
}
