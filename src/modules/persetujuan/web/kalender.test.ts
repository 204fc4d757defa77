import { expect, test } from 'vitest'
import type { ButirTempo } from '../domain/jatuh-tempo.ts'
import { kalenderDari } from './kalender.ts'

test('kalender menyebut bahwa jawaban keberatan jatuh tempo, tidak siapa yang keberatan', () => {
  const nip = '198001012005011001'
  const butir = (isi: Partial<ButirTempo>): ButirTempo => ({
    kunci: `jawab-keberatan-b1-${nip}`,
    jenis: 'jawab-keberatan',
    tanggal: '2026-12-01',
    nama: 'Nama Uji',
    jabatan: 'Camat Uji',
    kantor: 'Kecamatan Uji',
    dari: '2026-11-20',
    aturan: 'R36',
    dasar: [],
    lewat: false,
    ...isi,
  })
  const tulis = (b: readonly ButirTempo[]) =>
    kalenderDari(b, { bahasa: 'id', dibuat: new Date(0), instansi: 'i', url: new URL('https://x.test') }).replaceAll(
      /\r\n[ \t]/g,
      '',
    )
  const satu = tulis([butir({})])
  expect(satu).toContain('DTSTART;VALUE=DATE:20261201')
  for (const x of [nip, 'Nama Uji', 'Camat Uji', 'Kecamatan Uji']) expect(satu).not.toContain(x)
  // Stable over days, and not the same for two people.
  const uid = (s: string) => /UID:(.*)/.exec(s)?.[1]
  expect(uid(tulis([butir({ tanggal: '2026-12-02' })]))).toBe(uid(satu))
  expect(uid(tulis([butir({ kunci: 'jawab-keberatan-b1-198001012005011002' })]))).not.toBe(uid(satu))
  expect(tulis([butir({ jenis: 'pensiun', kunci: 'pensiun-p1' })])).toContain('Nama Uji')
})
