/** Line icons of the rail and buttons, drawn on a 20 px grid; always beside a word. */
const GAMBAR = {
  jabatan: 'M7 2h6v4H7zM10 6v7M3 16v-3h14v3M1 16h4v3H1zM8 16h4v3H8zM15 16h4v3h-4z',
  pegawai: 'M10 2.6a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2zM2.5 18.5c.6-4.4 3.5-6.5 7.5-6.5s6.9 2.1 7.5 6.5',
  rencana:
    'M2 5h4c5 0 3 10 8 10h4M2 15h4c2.2 0 3-1.9 3.7-4M18 5h-4c-2.2 0-3 1.9-3.7 4M15.5 2.5 18 5l-2.5 2.5M15.5 12.5 18 15l-2.5 2.5',
  skenario: 'M2 10h4M6 10c3.5 0 2-6 6-6h6M6 10h12M6 10c3.5 0 2 6 6 6h6',
  berkas: 'M4 1.5h8l4 4v13H4zM12 1.5v4h4M7 11.5l2 2 4-4.5',
  belajar: 'M10 4.5C8 3 5 2.5 2 3v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V3c-3-.5-6 0-8 1.5zM10 4.5v13',
  jejak: 'M10 2a8 8 0 1 1-7.5 5.2M2 2.5v5h5M10 5.5V10l3 2',
  suara: 'M3 4h14v9H9l-4 4v-4H3zM6 7h8M6 10h5',
  kalender: 'M3 4h14v14H3zM3 8h14M7 2v4M13 2v4M7 12h2M11 12h2M7 15h2',
  aturan: 'M10 2v16M4 18h12M3 5h14M5.5 5 2.5 12h6zM14.5 5l-3 7h6z',
  impor: 'M10 2v10M6 8.5l4 4 4-4M3 13v5h14v-5',
  unduh: 'M10 2v10M6 8.5l4 4 4-4M3 17.5h14',
  pengguna: 'M7 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM1.5 17.5c.4-3.7 2.5-5.5 5.5-5.5s5.1 1.8 5.5 5.5M14 6v6M11 9h6',
  saya: 'M10 1.5 18.5 10 10 18.5 1.5 10zM10 6.5l3.5 3.5-3.5 3.5L6.5 10z',
  geser: 'M4 6h12M4 10h12M4 14h12',
  pesan: 'M2 3h16v11H9l-4 4v-4H2zM6 7h8M6 10h5',
  surat: 'M2 4h16v12H2zM2 5l8 6 8-6',
  cari: 'M8.5 2.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM13 13l5 5',
} as const
export type NamaIkon = keyof typeof GAMBAR

export const Ikon = ({ nama }: { nama: NamaIkon }) => (
  <svg className="ikon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={GAMBAR[nama]} />
  </svg>
)

const KETUPAT_LUAR =
  'M5 0h1v1h-1zM4 1h1v1h-1zM6 1h1v1h-1zM3 2h1v1h-1zM7 2h1v1h-1zM2 3h1v1h-1zM8 3h1v1h-1zM1 4h1v1h-1zM9 4h1v1h-1zM0 5h1v1h-1zM10 5h1v1h-1zM1 6h1v1h-1zM9 6h1v1h-1zM2 7h1v1h-1zM8 7h1v1h-1zM3 8h1v1h-1zM7 8h1v1h-1zM4 9h1v1h-1zM6 9h1v1h-1zM5 10h1v1h-1z'
const KETUPAT_DALAM =
  'M5 2h1v1h-1zM4 3h3v1h-3zM3 4h2v1h-2zM6 4h2v1h-2zM2 5h2v1h-2zM7 5h2v1h-2zM3 6h2v1h-2zM6 6h2v1h-2zM4 7h3v1h-3zM5 8h1v1h-1z'

/** The mark of Tepat: one knot of the weave. */
export const Lambang = ({ ukuran = 36 }: { ukuran?: number }) => (
  <svg
    width={ukuran}
    height={ukuran}
    viewBox="0 0 11 11"
    shapeRendering="crispEdges"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="var(--thread-cotton)" d={KETUPAT_LUAR} />
    <path fill="var(--thread-red)" d={KETUPAT_DALAM} />
    <path fill="var(--thread-gold)" d="M5 5h1v1h-1z" />
  </svg>
)

/** The ornamental band (own drawing on a 2 px grid): once per page, never behind text. */
export const Band = ({ id = 'pinar' }: { id?: string }) => (
  <svg className="band" aria-hidden="true" focusable="false">
    <pattern id={id} width="40" height="28" patternUnits="userSpaceOnUse">
      <g transform="scale(2)" shapeRendering="crispEdges">
        <path
          fill="var(--thread-red)"
          d="M5 1h1v1h-1zM4 2h3v1h-3zM3 3h5v1h-5zM2 4h3v1h-3zM6 4h3v1h-3zM1 5h3v1h-3zM7 5h3v1h-3zM0 6h3v1h-3zM8 6h3v1h-3zM1 7h3v1h-3zM7 7h3v1h-3zM2 8h3v1h-3zM6 8h3v1h-3zM3 9h5v1h-5zM4 10h3v1h-3zM5 11h1v1h-1zM0 13h20v1h-20z"
        />
        <path
          fill="var(--thread-cotton)"
          d="M12 1h7v1h-7zM13 2h5v1h-5zM14 3h3v1h-3zM15 4h1v1h-1zM13 6h1v1h-1zM15 6h1v1h-1zM17 6h1v1h-1zM15 8h1v1h-1zM14 9h3v1h-3zM13 10h5v1h-5zM12 11h7v1h-7z"
        />
        <path fill="var(--thread-gold)" d="M5 5h1v1h-1zM4 6h3v1h-3zM5 7h1v1h-1z" />
      </g>
    </pattern>
    <rect width="100%" height="28" fill={`url(#${id})`} />
  </svg>
)

/** The narrow weave under the head of Saya. */
export const Tenun = () => (
  <svg className="tenun" width="100%" height="8" aria-hidden="true" focusable="false">
    <pattern id="tenun" width="24" height="8" patternUnits="userSpaceOnUse">
      <path fill="#1b1714" d="M0 0h24v8H0z" />
      <path fill="#a8262c" d="M0 0l6 4-6 4zM24 0l-6 4 6 4z" />
      <path fill="none" stroke="#f3efe7" d="M6.6 4 12 .6 17.4 4 12 7.4z" />
      <path fill="#d9a93a" d="M10 4l2-1.3L14 4l-2 1.3z" />
    </pattern>
    <rect width="100%" height="8" fill="url(#tenun)" />
  </svg>
)
