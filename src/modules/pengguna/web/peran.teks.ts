import type { Peran } from '#platform/access'
import { type Bahasa, definisiTeks } from '#platform/i18n'

const teks = definisiTeks({
  id: {
    'peran.pegawai': 'Pegawai',
    'peran.pimpinan': 'Pimpinan perangkat daerah',
    'peran.analis': 'Analis SDM',
    'peran.tpk': 'Tim penilai kinerja',
    'peran.sekda': 'Sekretaris daerah',
    'peran.ppk': 'Pejabat pembina kepegawaian',
    'peran.inspektorat': 'Inspektorat',
    'peran.bkn': 'BKN',
    'peran.dprd': 'DPRD',
    'peran.admin': 'Admin',
    'peran.petugas-aduan': 'Petugas aduan',
    'peran.penghubung': 'Pejabat penghubung',
    'peran.petugas-kelurahan': 'Petugas kelurahan',
    'peran.asesor': 'Asesor',
  },
  en: {
    'peran.pegawai': 'Employee',
    'peran.pimpinan': 'Head of office',
    'peran.analis': 'HR analyst',
    'peran.tpk': 'Performance committee',
    'peran.sekda': 'Regional secretary',
    'peran.ppk': 'Appointing authority (mayor)',
    'peran.inspektorat': 'Inspectorate',
    'peran.bkn': 'BKN (national civil service agency)',
    'peran.dprd': 'City council',
    'peran.admin': 'Administrator',
    'peran.petugas-aduan': 'Complaint officer',
    'peran.penghubung': 'Liaison officer',
    'peran.petugas-kelurahan': 'Kelurahan officer',
    'peran.asesor': 'Assessor',
  },
})

/** The office's word for a role; a role this version does not know keeps its code. */
export const namaPeran = (bahasa: Bahasa, peran: string): string =>
  teks(bahasa)(`peran.${peran as Peran}`).replace(/^peran\./, '')
