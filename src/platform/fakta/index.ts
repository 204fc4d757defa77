export * from './tabel.ts'
export * from './tulis.ts'
export * from './batch.ts'

/** Table of batches (schema `impor`). */
export const migrasiFakta: Record<string, string> = import.meta.glob('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
