import { encode } from 'uqr'

/** QR code as one SVG path, dark on light whatever the colours of the page: a camera must read it. */
export function KodeQr({ isi, label }: { isi: string; label: string }) {
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
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="220"
      height="220"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={jalur} fill="#000" />
    </svg>
  )
}
