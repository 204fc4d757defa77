import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { susunJam, type UseJam } from '#modules/aspirasi'
import { jamSistem } from '#platform/clock'
import { type BasisUji, denganKeduaBasis } from '../../tests/basis.ts'
import { mulaiLatarPesan } from './latar-pesan.ts'

/** A mail server that takes everything and keeps what it was told. */
function serverSurel(): Promise<{ readonly port: number; readonly surat: string[]; tutup(): void }> {
  const surat: string[] = []
  const server = net.createServer((s) => {
    let data: string[] | null = null
    s.write('220 uji\r\n')
    let sisa = ''
    s.on('error', () => {})
    s.on('data', (b) => {
      sisa += b.toString()
      for (let i = sisa.indexOf('\r\n'); i >= 0; i = sisa.indexOf('\r\n')) {
        const baris = sisa.slice(0, i)
        sisa = sisa.slice(i + 2)
        if (data) {
          if (baris === '.') {
            surat.push(data.join('\n'))
            data = null
            s.write('250 ok\r\n')
          } else data.push(baris)
        } else if (/^DATA/i.test(baris)) {
          data = []
          s.write('354 mulai\r\n')
        } else if (/^QUIT/i.test(baris)) s.end('221 dah\r\n')
        else if (/^RCPT TO:<tidak-ada@/i.test(baris)) s.write('550 5.1.1 <tidak-ada@contoh.id> tidak ada\r\n')
        else s.write('250 ok\r\n')
      }
    })
  })
  return new Promise((selesai) =>
    server.listen(0, '127.0.0.1', () =>
      selesai({ port: (server.address() as net.AddressInfo).port, surat, tutup: () => server.close() }),
    ),
  )
}

denganKeduaBasis('latar pesan warga', (buka) => {
  let b: BasisUji
  let use: UseJam
  let smtp: Awaited<ReturnType<typeof serverSurel>>
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-surat-'))
  const galat: string[] = []
  const kabar: string[] = []
  const surel = { dari: 'tepat@contoh.id', rahasia: 'sandi surel uji' }
  beforeAll(async () => {
    b = await buka()
    smtp = await serverSurel()
    use = susunJam({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      instansiId: b.instansiId,
      kunci: 'kunci uji yang cukup panjang',
      kunciSurel: surel.rahasia,
      url: () => 'https://tepat.contoh.id',
      pemerintah: 'Kota Uji',
    })
  })
  afterAll(() => {
    smtp.tutup()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  const mulai = (lain: Partial<UseJam> = {}) =>
    mulaiLatarPesan(b.basis, {
      use: { ...use, ...lain },
      surel,
      instansiId: b.instansiId,
      ling: { smtp: `smtp://127.0.0.1:${smtp.port}`, suratMasuk: folder },
      galat: (sebab, apa) => galat.push(`${apa}: ${String(sebab)}`),
      kabar: (apa) => kabar.push(apa),
      jedaMs: 30,
    })
  const baca = async (perintah: string) => {
    const k = new Client({ connectionString: b.urlAdmin.includes('/postgres') ? b.urlPemilik : b.urlAdmin })
    await k.connect()
    try {
      await k.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
      return (await k.query(perintah)).rows
    } finally {
      await k.end()
    }
  }
  const taruh = (nama: string, dari: string, lain = '') => {
    const berkas = path.join(folder, nama)
    fs.writeFileSync(
      berkas,
      `From: ${dari}\r\nMessage-ID: <${randomUUID()}@contoh.id>\r\nSubject: Lampu\r\n${lain}\r\nPadam.\r\n`,
    )
    const dulu = new Date(Date.now() - 60_000)
    fs.utimesSync(berkas, dulu, dulu)
  }

  test('surat di folder menjadi pesan, kodenya terkirim; yang ditolak dipisahkan dengan sebabnya', async () => {
    taruh('a.eml', 'warga@contoh.id')
    taruh('b.eml', 'warga@contoh.id', 'Auto-Submitted: auto-replied\r\n')
    taruh('c.eml', 'tidak-ada@contoh.id')
    // Still being written.
    fs.writeFileSync(path.join(folder, 'd.eml'), 'From: x@contoh.id')
    const latar = mulai()
    await vi.waitFor(async () => {
      expect(fs.readdirSync(folder).toSorted()).toEqual(['d.eml', 'ditolak', 'selesai'])
      expect(await baca(`select keadaan from platform.surel where keadaan = 'gagal'`)).toHaveLength(1)
      expect(smtp.surat.length).toBe(1)
    }, 8000)
    await latar.berhenti()
    expect(fs.readdirSync(path.join(folder, 'selesai')).toSorted()).toEqual(['a.eml', 'c.eml'])
    expect(kabar).toEqual([expect.stringMatching(/^surat masuk ditolak: b\.eml: Surel ini dari mesin/)])
    expect(smtp.surat[0]).toMatch(/^To: warga@contoh\.id$/m)
    expect(smtp.surat[0]).toMatch(/Kode pelacakan: /)
    // An address that does not exist is no reason to try again, and is not repeated.
    const [s] = await baca(`select percobaan, sebab from platform.surel where keadaan = 'gagal'`)
    expect(s.percobaan).toBe(1)
    expect(s.sebab).not.toContain('tidak-ada@')
    expect(galat).toEqual([])
  })

  test('satu dari beberapa proses memimpin; bila ia berhenti, yang lain melanjutkan', async () => {
    const kerja = { a: 0, b: 0 }
    const sapu = (siapa: 'a' | 'b') => async () => {
      kerja[siapa]++
      return { diperiksa: 0, eskalasi: 0, ditutup: 0, dicabut: 0, bergeser: 0 }
    }
    const satu = mulai({ sapu: sapu('a') })
    await vi.waitFor(() => expect(kerja.a).toBeGreaterThan(1), 5000)
    const dua = mulai({ sapu: sapu('b') })
    await new Promise((r) => setTimeout(r, 200))
    expect(kerja.b).toBe(0)
    await satu.berhenti()
    await vi.waitFor(() => expect(kerja.b).toBeGreaterThan(1), 5000)
    await dua.berhenti()
    const n = kerja.b
    await new Promise((r) => setTimeout(r, 100))
    expect(kerja.b).toBe(n)
  })

  test('gangguan yang sama dikatakan sekali, dan kerja lain tetap berjalan', async () => {
    galat.length = 0
    let kabarDisusun = 0
    const latar = mulai({
      sapu: () => Promise.reject(new Error('basis data sibuk')),
      kirimKabar: async () => ++kabarDisusun,
    })
    await vi.waitFor(() => expect(kabarDisusun).toBeGreaterThan(3), 5000)
    await latar.berhenti()
    expect(galat).toEqual(['jam pesan warga gagal disapu: Error: basis data sibuk'])
  })
})
