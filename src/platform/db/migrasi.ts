import { createHash } from 'node:crypto'
import { Client } from 'pg'

export interface Migrasi {
  readonly nama: string
  readonly naik: string
  readonly turun: string
  readonly sidik: string
}

export class GalatMigrasi extends Error {
  override readonly name = 'GalatMigrasi'
}

const POLA_NAMA = /(?:^|\/)(\d{4}-[a-z0-9-]+)\.sql$/
/** Any fixed number; it only has to differ from the other advisory locks of the program. */
const KUNCI_MIGRASI = 7_204_001

/** Orders the modules' migration files by number and splits each at its `-- down` line. */
export function susunMigrasi(...peta: Record<string, string>[]): Migrasi[] {
  const hasil = new Map<string, Migrasi>()
  for (const satuPeta of peta) {
    for (const [berkas, isi] of Object.entries(satuPeta)) {
      const nama = POLA_NAMA.exec(berkas)?.[1]
      if (!nama) throw new GalatMigrasi(`nama migrasi "${berkas}" bukan NNNN-nama.sql`)
      const nomor = nama.slice(0, 4)
      if (hasil.has(nomor)) throw new GalatMigrasi(`nomor migrasi ${nomor} dipakai dua kali (${nama})`)
      const bagian = isi.replaceAll('\r\n', '\n').split(/^-- down[ \t]*$/m)
      if (bagian.length !== 2) throw new GalatMigrasi(`migrasi ${nama} harus memuat tepat satu baris "-- down"`)
      const [naik = '', turun = ''] = bagian
      hasil.set(nomor, { nama, naik, turun, sidik: createHash('sha256').update(naik).digest('hex') })
    }
  }
  return [...hasil.values()].sort((a, b) => (a.nama < b.nama ? -1 : 1))
}

async function denganKunci<T>(url: string, kerja: (klien: Client) => Promise<T>): Promise<T> {
  const klien = new Client({ connectionString: url })
  await klien.connect()
  try {
    await klien.query('select pg_advisory_lock($1)', [KUNCI_MIGRASI])
    return await kerja(klien)
  } finally {
    await klien.end()
  }
}

async function bacaTerpasang(klien: Client): Promise<Map<string, string>> {
  await klien.query(`
    create schema if not exists platform;
    create table if not exists platform.migrasi (
      nama text primary key, sidik text not null, dijalankan_pada timestamptz not null default now())`)
  const { rows } = await klien.query<{ nama: string; sidik: string }>('select nama, sidik from platform.migrasi')
  return new Map(rows.map((b) => [b.nama, b.sidik]))
}

async function satuLangkah(klien: Client, nama: string, arah: string, teks: string, catat: () => Promise<unknown>) {
  await klien.query('begin')
  try {
    await klien.query(teks)
    await catat()
    await klien.query('commit')
  } catch (sebab) {
    await klien.query('rollback')
    throw new GalatMigrasi(`migrasi ${nama} (${arah}) gagal: ${(sebab as Error).message}`, { cause: sebab })
  }
}

/** Brings the database up to the given migrations. Returns the names that ran. */
export async function jalankanMigrasi(urlPemilik: string, daftar: readonly Migrasi[]): Promise<string[]> {
  return denganKunci(urlPemilik, async (klien) => {
    const terpasang = await bacaTerpasang(klien)
    const dikenal = new Set(daftar.map((m) => m.nama))
    for (const nama of terpasang.keys())
      if (!dikenal.has(nama))
        throw new GalatMigrasi(
          `basis data memuat migrasi ${nama} yang tidak dikenal program ini; pakai versi yang lebih baru`,
        )
    const jalan: string[] = []
    for (const m of daftar) {
      const lama = terpasang.get(m.nama)
      if (lama === m.sidik) continue
      if (lama !== undefined)
        throw new GalatMigrasi(`migrasi ${m.nama} pernah dijalankan dengan isi lain; berkas migrasi tidak boleh diubah`)
      await satuLangkah(klien, m.nama, 'naik', m.naik, () =>
        klien.query('insert into platform.migrasi (nama, sidik) values ($1, $2)', [m.nama, m.sidik]),
      )
      jalan.push(m.nama)
    }
    if (jalan.length) await klien.query(PEMILIK_BACA)
    return jalan
  })
}

/**
 * Row-level security binds the owner too. Where the owner is no superuser he may still read everything: the
 * backup is his work. (Writing stays closed to him.)
 */
const PEMILIK_BACA = `do $$ declare t record; begin
  for t in
    select c.oid::regclass as nama from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and c.relforcerowsecurity and pg_has_role(c.relowner, 'member') and n.nspname !~ '^pg_'
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname in ('pemilik', 'pemilik_baca'))
  loop
    execute format('create policy pemilik_baca on %s for select to current_user using (true)', t.nama);
  end loop;
end $$`

/** Takes migrations down, newest first, until `sampai` (kept) or all of them. Returns the names undone. */
export async function turunkanMigrasi(
  urlPemilik: string,
  daftar: readonly Migrasi[],
  sampai?: string,
): Promise<string[]> {
  return denganKunci(urlPemilik, async (klien) => {
    const terpasang = await bacaTerpasang(klien)
    const jalan: string[] = []
    for (const m of daftar.toReversed()) {
      if (m.nama === sampai) break
      if (!terpasang.has(m.nama)) continue
      await satuLangkah(klien, m.nama, 'turun', m.turun, () =>
        klien.query('delete from platform.migrasi where nama = $1', [m.nama]),
      )
      jalan.push(m.nama)
    }
    return jalan
  })
}
