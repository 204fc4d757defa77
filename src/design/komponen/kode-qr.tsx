import { encode } from 'uqr'

/** A QR code as one SVG path and the length of its side; four units of white around it, as the standard asks. */
export function jalurQr(isi: string): { readonly jalur: string; readonly sisi: number } {
  const { data, size } = encode(isi, { ecc: 'M', border: 4 })
  let jalur = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y]?.[x]) continue
      let lebar = 1
      while (data[y]?.[x + lebar]) lebar++
      jalur += `M${x} ${y}h${lebar}v1h-${lebar}z`
      x += lebar
    }
  return { jalur, sisi: size }
}

/** Dark on light whatever the colours of the page: a camera must read it. */
export function KodeQr({ isi, label }: { isi: string; label: string }) {
  const { jalur, sisi } = jalurQr(isi)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${sisi} ${sisi}`}
      width="220"
      height="220"
      shapeRendering="crispEdges"
    >
      <rect width={sisi} height={sisi} fill="#fff" />
      <path d={jalur} fill="#000" />
    </svg>
  )
}
