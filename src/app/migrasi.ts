import { type Migrasi, susunMigrasi } from '#platform/db'

const berkas: Record<string, string> = import.meta.glob(
  ['../platform/*/migrations/*.sql', '../modules/*/infrastructure/migrations/*.sql'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

/** Every migration of the product, in order. SQL text only: no module's code is loaded to read it. */
export const semuaMigrasi = (): Migrasi[] => susunMigrasi(berkas)
