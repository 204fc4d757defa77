import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import { Client } from 'pg'
import { PERAN_APLIKASI } from './basis.ts'
import {
  dapatDicapai,
  GalatTertanam,
  type PelakuOs,
  pilihPelakuOs,
  siapkanBiner,
  singkatan,
  tempatRoot,
} from './biner.ts'

export interface Tertanam {
  /** Owner: migrations, backup, tests. */
  readonly urlPemilik: string
  /** Serving role: a login that holds only `tepat_aplikasi`. */
  readonly urlAplikasi: string
  readonly lokasi: string
  /** false = joined the server of another Tepat process. */
  readonly milikSendiri: boolean
  url(basis: string, peran?: string): string
  /** Throws the product's database away and makes an empty one. */
  kosongkan(): Promise<void>
  /** Calls when the server we started ends without being told to. */
  bilaMati(kabar: () => void): void
  berhenti(): Promise<void>
}

interface OpsiTertanam {
  /** Folder of the product's data (`TEPAT_DATA`); the cluster is one folder inside it. */
  readonly data: string
  /** Test servers trade durability for speed; never for real data. */
  readonly tanpaFsync?: boolean
}

const PERAN_LAYANAN = 'tepat_layanan'
const NAMA_BASIS = 'tepat'
/** Unix socket addresses end at 107 bytes on Linux and 103 on macOS. */
const PANJANG_SOKET = 103
const BATAS_MULAI_MS = 30_000

/**
 * The supervisor. PostgreSQL must not outlive us, not even after SIGKILL: the kernel then closes
 * our end of the pipe on descriptor 3, `cat` sees the end, and the server gets a fast shutdown.
 */
const PENJAGA = `"$@" 3<&- & p=$!
{ cat <&3 >/dev/null; kill -INT $p 2>/dev/null; } & w=$!
exec 3<&-
wait $p; s=$?
kill $w 2>/dev/null
exit $s`

/** Starts the embedded PostgreSQL of this data folder, or joins the one that is running. */
export async function mulaiTertanam(opsi: OpsiTertanam): Promise<Tertanam> {
  const oleh = pilihPelakuOs()
  const lokasi = tempatKluster(path.resolve(opsi.data), oleh)
  const soket = tempatSoket(lokasi, oleh)
  const url = (basis: string, peran = 'postgres') =>
    `postgresql://${peran}@localhost/${basis}?host=${encodeURIComponent(soket)}`
  let proses: ChildProcess | null = null
  let diminta = false
  if (!(await hidup(url('postgres')))) {
    const biner = siapkanBiner(oleh)
    siapkanKluster(biner, lokasi, oleh)
    proses = await jalankan({ biner, lokasi, soket, oleh, url: url('postgres'), tanpaFsync: opsi.tanpaFsync ?? false })
  }
  await siapkanBasis(url('postgres'))
  return {
    urlPemilik: url(NAMA_BASIS),
    urlAplikasi: url(NAMA_BASIS, PERAN_LAYANAN),
    lokasi,
    milikSendiri: proses !== null,
    url,
    kosongkan: () => siapkanBasis(url('postgres'), true),
    bilaMati(kabar) {
      proses?.once('exit', () => {
        if (!diminta) kabar()
      })
    },
    async berhenti() {
      diminta = true
      await hentikan(proses)
      if (proses && soket !== lokasi) fs.rmSync(soket, { recursive: true, force: true })
    },
  }
}

/** The cluster's folder. Root's data may lie where an unprivileged account cannot walk: then it moves, and says where. */
function tempatKluster(data: string, oleh: PelakuOs | null): string {
  const baru = !fs.existsSync(data)
  fs.mkdirSync(data, { recursive: true })
  const penunjuk = path.join(data, 'LOKASI-BASIS-DATA.txt')
  if (
    oleh &&
    !baru &&
    fs.statSync(data).uid === 0 &&
    !dapatDicapai(data, oleh) &&
    dapatDicapai(path.dirname(data), oleh)
  ) {
    // A private folder of our own (`mktemp -d`): walking through is enough, listing stays closed.
    fs.chmodSync(data, (fs.statSync(data).mode & 0o7777) | 0o011)
  }
  return oleh && !dapatDicapai(data, oleh) ? tempatPindah(penunjuk) : path.join(data, 'postgresql-18')
}

/**
 * Where the cluster of an unreachable folder lies: its file says so. A folder made anew under an old name gets a
 * new place, never the old data.
 */
function tempatPindah(penunjuk: string): string {
  if (!fs.existsSync(penunjuk)) {
    const baru = path.join(tempatRoot(singkatan(`${penunjuk} ${process.pid} ${Date.now()}`)), 'postgresql-18')
    try {
      fs.writeFileSync(penunjuk, `${baru}\n`, { flag: 'wx' })
    } catch (sebab) {
      if ((sebab as NodeJS.ErrnoException).code !== 'EEXIST') throw sebab
    }
  }
  return fs.readFileSync(penunjuk, 'utf8').trim()
}

function tempatSoket(lokasi: string, oleh: PelakuOs | null): string {
  if (Buffer.byteLength(path.join(lokasi, '.s.PGSQL.5432')) <= PANJANG_SOKET) return lokasi
  const pendek = path.join(os.tmpdir(), `tepat-${singkatan(lokasi)}`)
  const pemilik = oleh?.uid ?? process.getuid?.()
  try {
    fs.mkdirSync(pendek, { mode: 0o700 })
    if (oleh) fs.chownSync(pendek, oleh.uid, oleh.gid)
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code !== 'EEXIST') throw sebab
  }
  // /tmp is everybody's: a folder (or link) laid there by somebody else is not ours to use.
  const info = fs.lstatSync(pendek)
  if (!info.isDirectory() || info.uid !== pemilik || (info.mode & 0o077) !== 0)
    throw new GalatTertanam(`Folder ${pendek} milik pengguna lain. Pilih TEPAT_DATA dengan alamat yang lebih pendek.`)
  return pendek
}

async function hidup(url: string): Promise<boolean> {
  const klien = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  klien.on('error', () => {})
  try {
    await klien.connect()
    await klien.end()
    return true
  } catch {
    return false
  }
}

/** initdb works aside and the result is renamed into place, so that a killed first start leaves no half cluster. */
function siapkanKluster(biner: string, lokasi: string, oleh: PelakuOs | null): void {
  if (fs.existsSync(path.join(lokasi, 'PG_VERSION'))) {
    if (oleh && fs.statSync(lokasi).uid !== oleh.uid)
      throw new GalatTertanam(`Basis data di ${lokasi} dibuat oleh pengguna lain. Jalankan Tepat sebagai pengguna itu.`)
    return
  }
  const induk = path.dirname(lokasi)
  for (const sisa of fs.readdirSync(induk)) {
    const pid = /^postgresql-18\.init-(\d+)$/.exec(sisa)?.[1]
    if (pid && !prosesHidup(Number(pid))) fs.rmSync(path.join(induk, sisa), { recursive: true, force: true })
  }
  const sementara = `${lokasi}.init-${process.pid}`
  fs.mkdirSync(sementara, { mode: 0o700 })
  if (oleh) fs.chownSync(sementara, oleh.uid, oleh.gid)
  // macOS has no C.UTF-8 of its own; PostgreSQL's built-in one sorts the same way.
  const lokal =
    process.platform === 'darwin'
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  const hasil = spawnSync(
    path.join(biner, 'bin', 'initdb'),
    ['-D', sementara, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', ...lokal],
    { encoding: 'utf8', cwd: '/', ...oleh },
  )
  if (hasil.status !== 0) {
    fs.rmSync(sementara, { recursive: true, force: true })
    throw new GalatTertanam(
      `initdb gagal: ${hasil.error?.message ?? hasil.stderr.trim().split('\n').slice(-3).join(' ')}`,
    )
  }
  try {
    fs.renameSync(sementara, lokasi)
  } catch (sebab) {
    // Another process finished first; its cluster is as good.
    fs.rmSync(sementara, { recursive: true, force: true })
    if (!fs.existsSync(path.join(lokasi, 'PG_VERSION'))) throw sebab
  }
}

function prosesHidup(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (sebab) {
    return (sebab as NodeJS.ErrnoException).code === 'EPERM'
  }
}

interface OpsiJalan {
  biner: string
  lokasi: string
  soket: string
  oleh: PelakuOs | null
  url: string
  tanpaFsync: boolean
}

const SETELAN = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  // Short queries dominate; compiling them costs more than it saves.
  jit: 'off',
  max_parallel_workers_per_gather: '1',
  // An import changes a table within seconds; its statistics should follow within seconds too.
  autovacuum_naptime: '10s',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

async function jalankan(o: OpsiJalan): Promise<ChildProcess | null> {
  const catatan = path.join(path.dirname(o.lokasi), 'postgresql.log')
  const setelan = {
    ...SETELAN,
    unix_socket_directories: o.soket,
    ...(o.tanpaFsync ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const batas = Date.now() + BATAS_MULAI_MS
  for (;;) {
    const fd = fs.openSync(catatan, 'a', 0o600)
    const awal = fs.fstatSync(fd).size
    const proses = spawn(
      '/bin/sh',
      [
        '-c',
        PENJAGA,
        'tepat-basis-data',
        path.join(o.biner, 'bin', 'postgres'),
        '-D',
        o.lokasi,
        ...Object.entries(setelan).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
      ],
      // Its own session: Ctrl-C reaches us alone, and we close the database when our work is done.
      { stdio: ['ignore', fd, fd, 'pipe'], detached: true, cwd: '/', ...o.oleh },
    )
    fs.closeSync(fd)
    let selesai = false
    const { stdio } = proses
    proses.once('exit', () => {
      selesai = true
      ;(stdio[3] as unknown as { destroy(): void } | null)?.destroy()
    })
    proses.once('error', () => (selesai = true))
    while (!selesai && Date.now() < batas) {
      if (await hidup(o.url)) {
        // Another process may have won the race for this folder: then the answer is its, not ours.
        await tunggu(20)
        if (selesai) return null
        lepaskan(proses)
        return proses
      }
      await tunggu(30)
    }
    const pesan = fs.readFileSync(catatan).subarray(awal).toString('utf8')
    if (!selesai) await hentikan(proses)
    // Still locked by a server that is just ending (or starting, for another process): try again.
    const sibuk = /postmaster\.pid|already running|lock file/.test(pesan)
    if (!sibuk || Date.now() >= batas)
      throw new GalatTertanam(
        `PostgreSQL tertanam tidak mulai. Catatan: ${catatan}. ${pesan.trim().split('\n').slice(-3).join(' ')}`,
      )
    await tunggu(250)
    if (await hidup(o.url)) return null
  }
}

/** The supervisor must not hold our event loop open: a command that is done may end. */
function lepaskan(proses: ChildProcess): void {
  proses.unref()
  ;(proses.stdio[3] as unknown as { unref?: () => void } | null)?.unref?.()
}

async function hentikan(proses: ChildProcess | null): Promise<void> {
  if (!proses || proses.exitCode !== null || proses.signalCode !== null) return
  proses.ref()
  const berakhir = new Promise<void>((selesai) => proses.once('exit', () => selesai()))
  ;(proses.stdio[3] as unknown as { destroy(): void }).destroy()
  await berakhir
}

/** The product's database and the login of the serving role. Local socket in a closed folder: no password. */
async function siapkanBasis(url: string, anyar = false): Promise<void> {
  const klien = new Client({ connectionString: url })
  await klien.connect()
  try {
    await klien.query('select pg_advisory_lock(7204000)')
    await klien.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${PERAN_APLIKASI}') then
        create role ${PERAN_APLIKASI} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
      if not exists (select from pg_roles where rolname = '${PERAN_LAYANAN}') then
        create role ${PERAN_LAYANAN} login nosuperuser nobypassrls nocreatedb nocreaterole in role ${PERAN_APLIKASI};
      end if;
    end $$`)
    if (anyar) await klien.query(`drop database if exists ${NAMA_BASIS} with (force)`)
    const { rowCount } = await klien.query('select from pg_database where datname = $1', [NAMA_BASIS])
    if (!rowCount) await klien.query(`create database ${NAMA_BASIS}`)
  } finally {
    await klien.end()
  }
}
