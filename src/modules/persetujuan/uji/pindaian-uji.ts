// Scans made in the test, so that no stranger's document lies in the repository.

/** A PDF of hand-written objects; object 1 is the catalogue. */
function susunPdf(objek: readonly string[], ekor = ''): Uint8Array {
  let isi = '%PDF-1.4\n'
  const letak = objek.map((o, i) => {
    const di = isi.length
    isi += `${i + 1} 0 obj\n${o}\nendobj\n`
    return di
  })
  const xref = isi.length
  isi += `xref\n0 ${objek.length + 1}\n0000000000 65535 f \n`
  isi += letak.map((l) => `${String(l).padStart(10, '0')} 00000 n \n`).join('')
  isi += `trailer\n<< /Size ${objek.length + 1} /Root 1 0 R ${ekor} >>\nstartxref\n${xref}\n%%EOF\n`
  return new TextEncoder().encode(isi)
}
const aliran = (isi: string): string => `<< /Length ${isi.length} >>\nstream\n${isi}\nendstream`

/** One page for each drawing, all of one size in points. */
export function pdfUji(
  halaman: readonly string[],
  kotak = '0 0 200 100',
  ekor = '',
  tambahan: string[] = [],
): Uint8Array {
  const anak = halaman.map((_, i) => `${3 + 2 * i} 0 R`).join(' ')
  return susunPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${halaman.length} /Kids [${anak}] >>`,
      ...halaman.flatMap((gambar, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [${kotak}] /Contents ${4 + 2 * i} 0 R >>`,
        aliran(gambar),
      ]),
      ...tambahan,
    ],
    ekor,
  )
}
export const PENUH_MERAH = '1 0 0 rg 0 0 200 100 re f'
export const PENUH_BIRU = '0 0 1 rg 0 0 200 100 re f'

/** Asks for a password nobody knows. */
export const pdfTerkunci = (): Uint8Array =>
  pdfUji([PENUH_MERAH], '0 0 200 100', `/Encrypt 5 0 R /ID [<${'ab'.repeat(16)}> <${'ab'.repeat(16)}>]`, [
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
  ])

/** Ten thousand pages that are one page: a small file. */
export const pdfSepuluhRibu = (): Uint8Array =>
  susunPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count 10000 /Kids [${Array.from({ length: 10_000 }, (_, i) => `${3 + i} 0 R`).join(' ')}] >>`,
    ...Array.from({ length: 10_000 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>'),
  ])

/** Forms that draw each other ten times over, nine levels deep: a thousand million drawings in two kilobytes. */
export function pdfTakSelesai(): Uint8Array {
  const dalam = 9
  const formulir = Array.from({ length: dalam }, (_, i) => {
    const isi = i === dalam - 1 ? '0 0 200 100 re f' : '/X Do '.repeat(10)
    const anak = i === dalam - 1 ? '' : `/Resources << /XObject << /X ${6 + i} 0 R >> >>`
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 200 100] ${anak} /Length ${isi.length} >>\nstream\n${isi}\nendstream`
  })
  return susunPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    aliran('/X Do '.repeat(10)),
    ...formulir,
  ])
}
