import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mulaiTertanam, type Tertanam } from '#platform/db'
import { dapatDicapai } from '../../src/platform/db/biner.ts'

const akar = fileURLToPath(new URL('../..', import.meta.url))
const root = process.getuid?.() === 0

async function tanya<T>(url: string, sql: string): Promise<T[]> {
  const k = new Client({ connectionString: url })
  await k.connect()
  try {
    return (await k.query(sql)).rows as T[]
  } finally {
    await k.end()
  }
}
/** PostgreSQL processes whose working directory is this cluster. */
function prosesDi(lokasi: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((p) => /^\d+$/.test(p))
    .filter((p) => {
      try {
        return fs.readlinkSync(`/proc/${p}/cwd`).startsWith(lokasi)
      } catch {
        return false
      }
    })
    .map(Number)
}
async function sampai(syarat: () => boolean, detik: number): Promise<boolean> {
  for (let i = 0; i < detik * 20; i += 1) {
    if (syarat()) return true
    await tunggu(50)
  }
  return syarat()
}

describe('embedded database server', () => {
  let data: string
  const terbuka: Tertanam[] = []
  const mulai = async (di = data) => {
    const s = await mulaiTertanam({ data: di })
    terbuka.push(s)
    return s
  }
  beforeEach(() => {
    data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-luncur-'))
  })
  afterEach(async () => {
    for (const s of terbuka.splice(0)) await s.berhenti()
    fs.rmSync(data, { recursive: true, force: true })
  })

  it('starts, keeps its data over a restart, and leaves no process', async () => {
    const s = await mulai()
    await tanya(s.urlPemilik, 'create table x as select 1 as n')
    await s.berhenti()
    expect(prosesDi(s.lokasi)).toEqual([])
    const lagi = await mulai()
    expect(await tanya(lagi.urlPemilik, 'select n from x')).toEqual([{ n: 1 }])
    expect(await tanya(lagi.urlPemilik, 'show fsync')).toEqual([{ fsync: 'on' }])
  })

  it('listens on no network, and its folder is closed to others', async () => {
    const s = await mulai()
    expect(await tanya(s.urlPemilik, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(fs.statSync(s.lokasi).mode & 0o077).toBe(0)
  })

  it('is joined, not doubled, by a second start; the one who joined cannot take it away', async () => {
    const satu = await mulai()
    const dua = await mulai()
    expect([satu.milikSendiri, dua.milikSendiri]).toEqual([true, false])
    await dua.berhenti()
    expect(await tanya(satu.urlPemilik, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('survives several first starts at once', async () => {
    const semua = await Promise.all([mulai(), mulai(), mulai()])
    expect(semua.filter((s) => s.milikSendiri)).toHaveLength(1)
    expect(fs.readdirSync(data).filter((f) => f.includes('.init-'))).toEqual([])
  })

  it('clears away a first start that was killed half way', async () => {
    const sisa = path.join(data, 'postgresql-18.init-999999999')
    fs.mkdirSync(sisa)
    await mulai()
    expect(fs.existsSync(sisa)).toBe(false)
  })

  it('works where the folder’s name is too long for a socket', async () => {
    const panjang = path.join(data, 'x'.repeat(60), 'y'.repeat(40))
    fs.mkdirSync(panjang, { recursive: true })
    fs.chmodSync(data, 0o755)
    const s = await mulai(panjang)
    expect(await tanya(s.urlPemilik, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('loses nothing acknowledged when the program is killed in the middle of writing, and dies with it', async () => {
    let tertinggi = 0
    for (let putaran = 0; putaran < 3; putaran += 1) {
      const anak: ChildProcess = spawn(process.execPath, [path.join(akar, 'tests/contract/penulis.ts'), data], {
        cwd: akar,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_OPTIONS: '' },
      })
      let keluaran = ''
      anak.stdout?.on('data', (b: Buffer) => (keluaran += b.toString()))
      expect(await sampai(() => keluaran.split('\n').length > 200, 30)).toBe(true)
      anak.kill('SIGKILL')
      await new Promise((r) => anak.once('close', r))
      const diakui = Math.max(...keluaran.split('\n').slice(0, -1).map(Number))
      expect(diakui).toBeGreaterThan(tertinggi)
      tertinggi = diakui
      expect(await sampai(() => prosesDi(path.join(data, 'postgresql-18')).length === 0, 10)).toBe(true)
    }
    const s = await mulai()
    const [isi] = await tanya<{ n: number; lubang: number }>(
      s.urlPemilik,
      'select max(n)::int as n, (max(n) - count(*))::int as lubang from tulis where isi = repeat((n % 10)::text, 200)',
    )
    expect(isi?.lubang).toBe(0)
    expect(isi?.n).toBeGreaterThanOrEqual(tertinggi)
  })

  it('recovers when the whole server was killed', async () => {
    const s = await mulai()
    await tanya(s.urlPemilik, 'create table x as select generate_series(1, 1000) as n')
    for (const p of prosesDi(s.lokasi)) process.kill(p, 'SIGKILL')
    await s.berhenti()
    const lagi = await mulai()
    expect(await tanya(lagi.urlPemilik, 'select count(*)::int as n from x')).toEqual([{ n: 1000 }])
  })

  if (root) {
    it('as root lends the server an unprivileged account, also under a folder only root may enter', async () => {
      const tertutup = path.join(data, 'rumah')
      fs.mkdirSync(tertutup, { mode: 0o700 })
      const dalam = path.join(tertutup, 'data')
      const s = await mulai(dalam)
      expect(fs.statSync(s.lokasi).uid).not.toBe(0)
      expect(s.lokasi.startsWith('/var/lib/tepat/')).toBe(true)
      expect(fs.readFileSync(path.join(dalam, 'LOKASI-BASIS-DATA.txt'), 'utf8').trim()).toBe(s.lokasi)
      expect(fs.statSync(tertutup).mode & 0o777).toBe(0o700)
      await s.berhenti()
      fs.rmSync(path.dirname(s.lokasi), { recursive: true })
    })

    it('runs as an ordinary user', async () => {
      const nobody = { uid: 65_534, gid: 65_534 }
      if (!dapatDicapai(path.join(akar, 'src'), nobody)) return
      fs.chownSync(data, nobody.uid, nobody.gid)
      const anak = spawn(process.execPath, [path.join(akar, 'tests/contract/penulis.ts'), data], {
        cwd: akar,
        ...nobody,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { PATH: process.env.PATH, HOME: data, NODE_NO_WARNINGS: '1' },
      })
      let keluaran = ''
      anak.stdout.on('data', (b: Buffer) => (keluaran += b.toString()))
      expect(await sampai(() => keluaran.includes('\n50\n'), 30)).toBe(true)
      expect(fs.statSync(path.join(data, 'postgresql-18')).uid).toBe(nobody.uid)
      anak.kill('SIGKILL')
      expect(await sampai(() => prosesDi(path.join(data, 'postgresql-18')).length === 0, 10)).toBe(true)
    })

    it('knows which folders another account can walk to', () => {
      const d = path.join(data, 'a')
      fs.mkdirSync(d, { mode: 0o700 })
      expect(dapatDicapai(d, { uid: 65_534, gid: 65_534 })).toBe(false)
      fs.chmodSync(data, 0o711)
      fs.chmodSync(d, 0o711)
      expect(dapatDicapai(d, { uid: 65_534, gid: 65_534 })).toBe(true)
    })
  }

  it('says what is wrong when the cluster cannot start', async () => {
    const s = await mulai()
    await s.berhenti()
    fs.appendFileSync(path.join(s.lokasi, 'postgresql.conf'), '\nsetelan_yang_tidak_ada = 1\n')
    await expect(mulai()).rejects.toThrow(/tidak mulai.*setelan_yang_tidak_ada/)
  })
})
