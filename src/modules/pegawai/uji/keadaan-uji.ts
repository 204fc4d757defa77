import { Client } from 'pg'

const TABEL = [
  'organisasi.unit',
  'jabatan.jabatan',
  'pegawai.pegawai',
  'pegawai.riwayat_jabatan',
  'pegawai.predikat',
  'pegawai.hukdis',
  'pegawai.diklat',
  'pegawai.uji_kompetensi',
  'pegawai.kotak_talenta',
  'pegawai.masa_khusus',
  'pegawai.sertifikat',
  'pegawai.kelengkapan',
  'kompetensi.standar',
  'kompetensi.nilai',
]
const MESIN = new Set(['versi', 'dicatat_pada', 'digantikan_pada', 'batch_id'])

/** Everything recorded now, as text, without the columns of the machinery: two equal states give equal lists. */
export async function keadaanKini(urlAdmin: string): Promise<string[]> {
  const klien = new Client({ connectionString: urlAdmin })
  await klien.connect()
  try {
    const hasil: string[] = []
    for (const t of TABEL) {
      const { rows } = await klien.query<{ isi: Record<string, unknown> }>(
        `select to_jsonb(t) as isi from ${t} t where digantikan_pada is null`,
      )
      for (const { isi } of rows)
        hasil.push(`${t} ${JSON.stringify(Object.entries(isi).filter(([k]) => !MESIN.has(k)))}`)
    }
    return hasil.sort()
  } finally {
    await klien.end()
  }
}

export async function kueriAdmin<T extends object>(urlAdmin: string, teks: string): Promise<T[]> {
  const klien = new Client({ connectionString: urlAdmin })
  await klien.connect()
  try {
    return (await klien.query<T>(teks)).rows
  } finally {
    await klien.end()
  }
}
