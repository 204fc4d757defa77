// The program as a user starts it: dist/server.js and dist/tepat.js in processes of their own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basisUji, mesinTersedia } from '../basis.ts'

const akar = fileURLToPath(new URL('../..', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-server-'))
fs.chmodSync(folder, 0o755)
const LINGKUNGAN = Object.fromEntries(
  Object.entries(process.env).filter(([k]) => !/^(TEPAT_|DATABASE_URL|npm_|NODE_OPTIONS|VITEST)/.test(k)),
)
type Env = Record<string, string>
const env = (lain: Env): Env => ({ ...(LINGKUNGAN as Env), NODE_NO_WARNINGS: '1', TEPAT_PORT: '0', ...lain })
const dataBaru = () => fs.mkdtempSync(path.join(folder, 'data-'))

function tepat(argumen: string[], lain: Env) {
  const h = spawnSync(process.execPath, ['dist/tepat.js', ...argumen], { cwd: akar, env: env(lain), encoding: 'utf8' })
  return { kode: h.status, keluar: h.stdout, galat: h.stderr.trim() }
}
class Server {
  keluaran = ''
  private readonly akhir: Promise<number | null>
  constructor(readonly anak: ChildProcess) {
    anak.stdout?.on('data', (b: Buffer) => (this.keluaran += b.toString()))
    anak.stderr?.on('data', (b: Buffer) => (this.keluaran += b.toString()))
    this.akhir = new Promise((r) => anak.once('close', (kode) => r(kode)))
  }
  async sampai(pola: RegExp, detik = 120): Promise<string> {
    for (let i = 0; i < detik * 20; i += 1) {
      const cocok = pola.exec(this.keluaran)
      if (cocok) return cocok[1] ?? cocok[0]
      if (this.anak.exitCode !== null) break
      await tunggu(50)
    }
    throw new Error(`tidak muncul ${String(pola)} di:\n${this.keluaran}`)
  }
  selesai(): Promise<number | null> {
    return this.akhir
  }
  hentikan(sinyal: NodeJS.Signals): Promise<number | null> {
    this.anak.kill(sinyal)
    return this.akhir
  }
}
const hidup: Server[] = []
function mulai(lain: Env): Server {
  const s = new Server(
    spawn(process.execPath, ['dist/server.js'], { cwd: akar, env: env(lain), stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  hidup.push(s)
  return s
}
const gagalMulai = (lain: Env) =>
  spawnSync(process.execPath, ['dist/server.js'], { cwd: akar, env: env(lain), encoding: 'utf8', timeout: 60_000 })
/** Processes that work in this folder or were started for it. */
const prosesUntuk = (data: string): string[] =>
  fs.readdirSync('/proc').filter((p) => {
    if (!/^\d+$/.test(p)) return false
    try {
      return fs.readFileSync(`/proc/${p}/cmdline`, 'utf8').includes(data)
    } catch {
      return false
    }
  })

beforeAll(() => {
  const h = spawnSync(process.execPath, ['scripts/bangun.mjs'], { cwd: akar, encoding: 'utf8' })
  expect(h.status, h.stderr).toBe(0)
})
afterAll(async () => {
  for (const s of hidup) if (s.anak.exitCode === null) await s.hentikan('SIGKILL')
  fs.rmSync(folder, { recursive: true, force: true })
})

describe('npm start with the embedded database', () => {
  const data = dataBaru()
  let server: Server
  let alamat: string
  let sandi: string

  it('loads the demo city, says how to sign in and where the data is', async () => {
    server = mulai({ TEPAT_DATA: data })
    alamat = await server.sampai(/Tepat siap di (http:\/\/127\.0\.0\.1:\d+)/)
    sandi = await server.sampai(/^Kata sandi contoh: (\S+)$/m)
    await server.sampai(/Data disimpan di .+/)
    for (const peran of ['pegawai', 'pimpinan', 'analis', 'ppk', 'admin', 'asesor'])
      expect(server.keluaran).toContain(`${peran}@demo.tepat`)
    const jawab = await fetch(`${alamat}/sehat`)
    expect(jawab.status).toBe(200)
    expect(await jawab.json()).toMatchObject({ status: 'ok', contoh: true })
    expect((await fetch(`${alamat}/`)).status).toBe(200)
  })

  it('refuses a second server on the same data, and a port that is taken, in one line', () => {
    const kedua = gagalMulai({ TEPAT_DATA: data })
    expect(kedua.status).toBe(2)
    expect(kedua.stderr.trim()).toMatch(/^Tepat sudah berjalan di http.*$/)
    const porta = gagalMulai({ TEPAT_DATA: dataBaru(), TEPAT_PORT: new URL(alamat).port })
    expect(porta.status).toBe(2)
    expect(porta.stderr.trim()).toMatch(/^porta \d+ sedang dipakai.*TEPAT_PORT.*$/)
  })

  it('lets commands join the running database, and its trail is whole', () => {
    const h = tepat(['audit', 'verifikasi', '--json'], { TEPAT_DATA: data })
    expect(h).toMatchObject({ kode: 0, galat: '' })
    const hasil = JSON.parse(h.keluar) as { diperiksa: number; rusak: null }
    expect(hasil.diperiksa).toBeGreaterThan(5000)
    expect(hasil.rusak).toBeNull()
    const pulih = tepat(['pulihkan', 'x.cad'], { TEPAT_DATA: data, TEPAT_SANDI_CADANGAN: 'frasa yang panjang' })
    expect(pulih.kode).toBe(2)
    expect(pulih.galat).toMatch(/^Tepat sedang berjalan/)
    expect(server.anak.exitCode).toBeNull()
  })

  it('starts its database again when that was killed from outside', async () => {
    const utama = fs.readFileSync(path.join(data, 'postgresql-18', 'postmaster.pid'), 'utf8').split('\n')[0]
    process.kill(Number(utama), 'SIGKILL')
    await server.sampai(/dimulai kembali/)
    const pid = path.join(data, 'postgresql-18', 'postmaster.pid')
    const lain = () => fs.existsSync(pid) && !fs.readFileSync(pid, 'utf8').startsWith(`${utama}\n`)
    for (let i = 0; i < 200 && !lain(); i += 1) await tunggu(50)
    let status = 0
    for (let i = 0; i < 200 && status !== 200; i += 1) {
      status = (await fetch(`${alamat}/sehat`)).status
      await tunggu(50)
    }
    expect(status).toBe(200)
    expect((await fetch(`${alamat}/masuk`)).status).toBe(200)
  })

  it('ends on SIGTERM with nothing left, and comes back with the same password', async () => {
    expect(await server.hentikan('SIGTERM')).toBe(0)
    expect(prosesUntuk(data)).toEqual([])
    expect(fs.readFileSync(path.join(data, 'kepala-audit.jsonl'), 'utf8')).toMatch(/"urut":\d+/)
    server = mulai({ TEPAT_DATA: data })
    expect(await server.sampai(/^Kata sandi contoh: (\S+)$/m, 30)).toBe(sandi)
    expect(server.keluaran).not.toMatch(/\[1\/8\]/)
  })

  it('leaves no database behind when it is killed', async () => {
    await server.hentikan('SIGKILL')
    for (let i = 0; i < 100 && prosesUntuk(data).length; i += 1) await tunggu(50)
    expect(prosesUntuk(data)).toEqual([])
  })

  it('is backed up and restored by the command line alone', () => {
    const cad = path.join(folder, 'kota.cad')
    const frasa = { TEPAT_SANDI_CADANGAN: 'frasa yang panjang' }
    expect(tepat(['cadangkan', cad], { TEPAT_DATA: data, ...frasa })).toMatchObject({ kode: 0 })
    const lain = dataBaru()
    const pulih = tepat(['pulihkan', cad, '--json'], { TEPAT_DATA: lain, ...frasa })
    expect(pulih.galat).toBe('')
    expect(JSON.parse(pulih.keluar)).toMatchObject({ audit: { rusak: null } })
    expect(fs.readFileSync(path.join(lain, 'rahasia'), 'utf8')).toBe(
      fs.readFileSync(path.join(data, 'rahasia'), 'utf8'),
    )
    const dua = tepat(['pulihkan', cad], { TEPAT_DATA: lain, ...frasa })
    expect(dua.kode).toBe(2)
    expect(dua.galat).toMatch(/tidak kosong/)
    expect(
      tepat(['pulihkan', cad], { TEPAT_DATA: dataBaru(), TEPAT_SANDI_CADANGAN: 'frasa yang salah' }),
    ).toMatchObject({ kode: 2, galat: 'frasa sandi cadangan salah' })
  })

  it('notices a trail that was tampered with while the program was away', async () => {
    const { mulaiTertanam } = await import('#platform/db')
    const pg = await mulaiTertanam({ data })
    const k = new Client({ connectionString: pg.urlPemilik })
    await k.connect()
    await k.query('set session_replication_role = replica')
    await k.query(
      `update platform.audit set pelaku_nama = 'orang lain' where id = (select audit_id from platform.audit_segel where urut = 1234)`,
    )
    await k.end()
    await pg.berhenti()
    const h = tepat(['audit', 'verifikasi'], { TEPAT_DATA: data })
    expect(h.kode).toBe(1)
    expect(h.keluar).toMatch(/^RUSAK: entri ke-1234 \([0-9a-f-]{36}\)/)
  })
})

it('begins the demo city anew when its loading was killed, and lets one of two servers do it', async () => {
  const data = dataBaru()
  const satu = mulai({ TEPAT_DATA: data })
  await satu.sampai(/\[2\/8\]/)
  await satu.hentikan('SIGKILL')
  const dua = mulai({ TEPAT_DATA: data })
  await dua.sampai(/dimulai lagi dari awal/)
  const tiga = mulai({ TEPAT_DATA: data })
  await dua.sampai(/Tepat siap di/)
  expect(await tiga.selesai()).toBe(2)
  expect(tiga.keluaran.trim()).toMatch(/^Menunggu proses Tepat lain[^\n]+\nTepat sudah berjalan di http[^\n]+$/)
  expect(await dua.hentikan('SIGINT')).toBe(0)
  expect(prosesUntuk(data)).toEqual([])
})

if (mesinTersedia().includes('eksternal'))
  describe('npm start with a city’s own PostgreSQL', () => {
    it('refuses to serve without a role of its own, or with one that could bypass row-level security', async () => {
      const u = await basisUji('eksternal', { kosong: true })
      const tanpa = gagalMulai({ TEPAT_DATA: dataBaru(), DATABASE_URL: u.urlPemilik })
      expect(tanpa.status).toBe(2)
      expect(tanpa.stderr).toMatch(/^DATABASE_URL_APLIKASI belum diisi.*grant tepat_aplikasi/)
      for (const url of [u.urlAdmin, u.urlPemilik]) {
        const h = gagalMulai({ TEPAT_DATA: dataBaru(), DATABASE_URL: u.urlPemilik, DATABASE_URL_APLIKASI: url })
        expect(h.status).toBe(2)
        expect(h.stderr).toMatch(/^DATABASE_URL_APLIKASI tidak boleh dipakai melayani: .+\n$/)
      }
      const belumAda = new URL(u.urlLayanan)
      belumAda.username = 'tepat_belum_ada'
      const h = gagalMulai({ TEPAT_DATA: dataBaru(), DATABASE_URL: u.urlPemilik, DATABASE_URL_APLIKASI: belumAda.href })
      expect(h.status).toBe(2)
      expect(h.stderr).toMatch(/^DATABASE_URL_APLIKASI tidak dapat masuk ke basis data: .+create role.+\n$/)
    })

    it('ends a command in one line with the SQL to run when the owner may not work as the application', async () => {
      const u = await basisUji('eksternal')
      const h = tepat(['audit', 'verifikasi'], { TEPAT_DATA: dataBaru(), DATABASE_URL: u.urlPemilik })
      expect(h).toMatchObject({ kode: 2, keluar: '' })
      expect(h.galat).toMatch(/^peran basis data tepat_pemilik .+: grant tepat_aplikasi to tepat_pemilik;$/)
    })

    it('creates no demo there; the first administrator is made by command, and legal clocks cannot be moved', async () => {
      const u = await basisUji('eksternal', { kosong: true })
      const luar = { TEPAT_DATA: dataBaru(), DATABASE_URL: u.urlPemilik, DATABASE_URL_APLIKASI: u.urlLayanan }
      const kosong = gagalMulai(luar)
      expect(kosong.status).toBe(2)
      expect(kosong.stderr).toMatch(/admin buat/)
      const admin = ['admin', 'buat', '--surel', 'budi@kota.go.id', '--nama', 'Budi']
      expect(tepat(admin, luar)).toMatchObject({ kode: 2, galat: expect.stringContaining('--instansi') as string })
      const h = tepat([...admin, '--instansi', 'Kota Uji', '--json'], luar)
      expect(h.galat).toBe('')
      expect(JSON.parse(h.keluar)).toMatchObject({
        instansi: 'Kota Uji',
        tautan: expect.stringMatching(/\/undangan\//) as string,
      })
      expect(tepat([...admin, '--instansi', 'Kota Lain'], luar).galat).toMatch(/milik "Kota Uji"/)
      const pura = gagalMulai({ ...luar, TEPAT_HARI_INI: '2027-01-01' })
      expect(pura.status).toBe(2)
      expect(pura.stderr).toMatch(/^TEPAT_HARI_INI hanya untuk data contoh/)
      const server = mulai(luar)
      const alamat = await server.sampai(/Tepat siap di (\S+)/)
      expect(server.keluaran).not.toMatch(/demo\.tepat|Kata sandi/)
      expect(await (await fetch(`${alamat}/sehat`)).json()).toMatchObject({ status: 'ok', contoh: false })
      expect(await server.hentikan('SIGTERM')).toBe(0)
    })

    it('loads the demo city there only when asked', async () => {
      const u = await basisUji('eksternal', { kosong: true })
      const server = mulai({
        TEPAT_DATA: dataBaru(),
        DATABASE_URL: u.urlPemilik,
        DATABASE_URL_APLIKASI: u.urlLayanan,
        TEPAT_CONTOH: 'ya',
        TEPAT_HARI_INI: '2026-12-01',
      })
      await server.sampai(/Kata sandi contoh: \S+/)
      expect(await server.hentikan('SIGTERM')).toBe(0)
    })
  })

describe('settings and calls that cannot be used', () => {
  it.each<[Env, RegExp]>([
    [{ TEPAT_PORT: 'x' }, /^TEPAT_PORT harus bilangan/],
    [{ TEPAT_PORT: '70000' }, /^TEPAT_PORT harus bilangan/],
    [{ TEPAT_HARI_INI: '2026-02-30' }, /^TEPAT_HARI_INI harus tanggal/],
    [{ TEPAT_URL: 'tepat.go.id' }, /^TEPAT_URL harus alamat/],
    [{ TEPAT_CONTOH: 'yes' }, /^TEPAT_CONTOH harus "ya" atau "tidak"/],
    [{ DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL harus alamat/],
    [{ DATABASE_URL_APLIKASI: 'postgresql://a@b/c' }, /^DATABASE_URL_APLIKASI perlu DATABASE_URL/],
    [
      { DATABASE_URL: 'postgresql://a@127.0.0.1:1/c', DATABASE_URL_APLIKASI: 'postgresql://a@127.0.0.1:1/c' },
      /^basis data di DATABASE_URL tidak dapat dihubungi/,
    ],
  ])('stop the server with one line: %j', (lain, pesan) => {
    const h = gagalMulai({ TEPAT_DATA: dataBaru(), ...lain })
    expect(h.status).toBe(2)
    expect(h.stderr.trim().split('\n')).toHaveLength(1)
    expect(h.stderr).toMatch(pesan)
  })

  it.each(['/proc/tidak/ada', '/dev/null', '/dev/null/x'])('refuse a data folder that cannot be: %s', (data) => {
    const h = gagalMulai({ TEPAT_DATA: data })
    expect(h.status).toBe(2)
    expect(h.stderr.trim()).toMatch(
      /^folder data \S+ tidak dapat dipakai \(E[A-Z]+\); pilih yang lain dengan TEPAT_DATA=…$/,
    )
  })

  it.each<[string[], RegExp]>([
    [[], /^perintah belum lengkap/],
    [['apa'], /^perintah tidak dikenal: apa/],
    [['audit'], /^perintah belum lengkap/],
    [['tetapkan'], /^isian <matriks.csv> belum ada/],
    [['tetapkan', 'tidak-ada.csv'], /^tidak-ada.csv: berkas tidak ada/],
    [['tetapkan', 'x.csv', '--minimum', '--maksimum'], /^pilih salah satu/],
    [['tetapkan', '--asal', 'x.csv'], /^opsi tidak dikenal: --asal/],
    [['impor', 'siasn'], /^isian <berkas> belum ada/],
    [['impor', 'cuaca', 'x.csv'], /^jenis impor tidak dikenal: cuaca/],
    [['impor', 'siasn', 'tidak-ada.xlsx'], /tidak-ada\.xlsx/],
    [['rencana', '--maks-langkah', '-1'], /^--maks-langkah harus bilangan bulat|^opsi/],
    [['cadangkan', 'x.cad'], /^frasa sandi cadangan tidak diketahui/],
    [['audit', 'verifikasi', '--kepala', 'abc'], /^--kepala harus/],
  ])('end a command with one line and code 2: %j', (argumen, pesan) => {
    const h = tepat(argumen, { TEPAT_DATA: dataBaru(), TEPAT_CONTOH: 'tidak' })
    expect(h.kode).toBe(2)
    expect(h.keluar).toBe('')
    expect(h.galat.split('\n')).toHaveLength(1)
    expect(h.galat).toMatch(pesan)
  })

  it('knows the usual words for help and version', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(akar, 'package.json'), 'utf8')) as { version: string }
    for (const versi of ['--versi', '--version'])
      expect(tepat([versi], {})).toEqual({ kode: 0, keluar: `${version}\n`, galat: '' })
    expect(tepat(['--help'], {})).toEqual(tepat(['--bantuan'], {}))
    expect(tepat(['impor', '--help'], {}).keluar).toBe(tepat(['impor', '--bantuan'], {}).keluar)
  })

  it('names for every sample file its rows of data and a command that takes it', () => {
    const tujuan = path.join(folder, 'berkas contoh')
    const h = tepat(['contoh', 'tulis', tujuan], {})
    expect(h).toMatchObject({ kode: 0, galat: '' })
    const baris = h.keluar.split('\n').filter((b) => b.includes(' baris '))
    expect(baris.find((b) => b.includes('/siasn.csv'))).toBe(
      ` 5.000 baris  npm run -s tepat -- impor siasn "${tujuan}/siasn.csv"`,
    )
    for (const b of baris) {
      const [, n = '', jenis, berkas = ''] =
        /^ *([\d.]+) baris {2}npm run -s tepat -- impor ([a-z-]+) "([^"]+)"/.exec(b) ?? []
      expect(fs.existsSync(berkas), b).toBe(true)
      if (berkas.endsWith('.csv')) {
        const garis = fs.readFileSync(berkas, 'utf8').trim().split('\n').length
        expect(Number(n.replace('.', '')), b).toBe(garis - 1 - (jenis === 'siasn' ? 3 : 0))
      }
    }
  })

  it('explains every command with an example', () => {
    expect(tepat(['--bantuan'], {}).keluar).toMatch(/tetapkan[\s\S]+impor[\s\S]+rencana[\s\S]+cadangkan/)
    for (const c of [
      ['tetapkan'],
      ['impor'],
      ['rencana'],
      ['periksa'],
      ['audit'],
      ['audit', 'verifikasi'],
      ['cadangkan'],
      ['pulihkan'],
      ['admin'],
      ['admin', 'buat'],
      ['contoh'],
    ]) {
      const h = tepat([...c, '--bantuan'], {})
      expect(h).toMatchObject({ kode: 0, galat: '' })
      expect(h.keluar).toMatch(/Contoh:\n {2}npm run -s tepat -- /)
    }
  })

  it('writes the template of every import without a database, and never over a file', () => {
    const data = path.join(folder, 'tidak-dibuat')
    for (const jenis of ['siasn', 'peta-jabatan', 'riwayat', 'hukdis', 'kompetensi', 'uji-kompetensi', 'cltn']) {
      const berkas = path.join(folder, `${jenis}.csv`)
      expect(tepat(['impor', jenis, berkas, '--templat'], { TEPAT_DATA: data })).toMatchObject({ kode: 0, galat: '' })
      expect(fs.readFileSync(berkas, 'utf8').trim().split('\n')).toHaveLength(1)
      expect(tepat(['impor', jenis, berkas, '--templat'], { TEPAT_DATA: data }).galat).toMatch(/sudah ada/)
    }
    expect(fs.existsSync(data)).toBe(false)
  })

  it('solves a matrix without any database', () => {
    const csv = path.join(folder, 'm.csv')
    fs.writeFileSync(csv, '1;2,5\n3;4\n')
    const data = path.join(folder, 'tidak-dibuat')
    const h = tepat(['tetapkan', csv], { TEPAT_DATA: data })
    expect(JSON.parse(h.keluar)).toMatchObject({
      total: 5.5,
      pasangan: [
        [0, 1],
        [1, 0],
      ],
    })
    expect(fs.existsSync(data)).toBe(false)
  })
})
