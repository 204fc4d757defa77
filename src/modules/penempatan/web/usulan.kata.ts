/** Names that several pages give the same thing, in one place: plans of a run, the pairs they stand on, no post. */
export const KATA_USULAN = {
  id: {
    'kunci-diminta': 'Diminta',
    'kunci-hemat': 'Hemat',
    'kunci-disarankan': 'Disarankan',
    'kunci-penuh': 'Penuh',
    'kunci-disesuaikan': 'Disesuaikan',
  },
  en: {
    'kunci-diminta': 'As asked',
    'kunci-hemat': 'Thrifty',
    'kunci-disarankan': 'Recommended',
    'kunci-penuh': 'Full',
    'kunci-disesuaikan': 'Edited by hand',
  },
} as const
export const KATA_VARIAN = {
  id: { 'varian-pasti': 'Pasangan yang pasti lolos', 'varian-bersyarat': 'Termasuk yang bersyarat' },
  en: { 'varian-pasti': 'Pairs that surely pass', 'varian-bersyarat': 'Conditional ones included' },
} as const
export const KATA_TANPA_JABATAN = {
  id: { tanpaJabatan: 'tanpa jabatan tercatat' },
  en: { tanpaJabatan: 'no post on record' },
} as const
