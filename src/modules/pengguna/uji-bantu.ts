import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { bacaUnit } from '#modules/organisasi'
import { idBaru } from '#platform/ids'
import { bukaSesi, type LayananSesi, type OpsiSesi } from '#platform/session'
import type { Jam } from '#platform/clock'
import { INSTANSI_UJI, type BasisUji } from '../../../tests/basis.ts'
import { susunPengguna, type UsePengguna } from './index.ts'

export const SANDI = 'sehat-walafiat-2026'
const HARI = '2026-11-24'

export interface MejaUji {
  readonly b: BasisUji
  readonly sesi: LayananSesi
  readonly use: UsePengguna
  /** Moves the day the program believes in. */
  hari(pada: string): void
  permintaan(kuki?: string, alamat?: string): { request: Request; alamat: string }
  /** Signs in and gives the cookie header of the session. */
  masuk(surel: string, sandi?: string, alamat?: string): Promise<string>
  unit: { dinas: string; bidang: string; seksi: string; lain: string }
}

export const kukiDari = (setel: readonly string[]): string =>
  setel
    .filter((k) => !/Max-Age=0/i.test(k))
    .map((k) => k.split(';')[0])
    .join('; ')

let urutAlamat = 0
/** Each test comes from its own address unless it says otherwise, so that limits do not leak between tests. */
const alamatBaru = (): string => `192.0.2.${(urutAlamat++ % 250) + 1}`

export async function siapkanMeja(b: BasisUji, lain: Partial<OpsiSesi> = {}): Promise<MejaUji> {
  let kini = HARI
  const jam: Jam = { sekarang: () => new Date(), hariIni: () => kini }
  const sesi = bukaSesi({
    urlBasis: b.urlLayanan,
    rahasia: 'rahasia-uji-yang-cukup-panjang-0123456789',
    url: 'http://127.0.0.1:3000',
    lajuPerMenit: 1000,
    catat: () => {},
    ...lain,
  })
  const use = susunPengguna({ basis: b.basis, sesi, jam, instansiId: INSTANSI_UJI })
  const permintaan = (kuki = '', alamat = alamatBaru()) => ({
    request: new Request('http://127.0.0.1:3000/', {
      headers: { ...(kuki ? { cookie: kuki } : {}), 'user-agent': 'Uji/1' },
    }),
    alamat,
  })
  return {
    b,
    sesi,
    use,
    hari: (pada) => (kini = pada),
    permintaan,
    unit: await tanamUnit(b),
    masuk: async (surel, sandi = SANDI, alamat) => {
      const hasil = await use.masuk({ surel, sandi }, permintaan('', alamat))
      if (!hasil.ok) throw new Error(hasil.error.kode)
      return kukiDari(hasil.value.kuki)
    },
  }
}

/** RFC 6238 by our own hand, so that the test does not ask the library about itself. */
export function kodeTotp(uri: string, pada = Date.now()): string {
  const huruf = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let bit = ''
  for (const h of new URL(uri).searchParams.get('secret') ?? '') bit += huruf.indexOf(h).toString(2).padStart(5, '0')
  const kunci = Buffer.from((bit.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)))
  const penghitung = Buffer.alloc(8)
  penghitung.writeBigUInt64BE(BigInt(Math.floor(pada / 30_000)))
  const mac = createHmac('sha1', kunci).update(penghitung).digest()
  const geser = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(geser) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Once per database; a second desk on it uses the same units. */
async function tanamUnit(b: BasisUji): Promise<MejaUji['unit']> {
  const ada = await b.basis.transaksi(b.sistem, (trx) => bacaUnit(trx, { pada: HARI }))
  const cari = (kode: string) => ada.find((u) => u.kode === kode)?.id ?? ''
  if (ada.length > 0) return { dinas: cari('D'), bidang: cari('D.1'), seksi: cari('D.1.1'), lain: cari('L') }
  const [dinas, bidang, seksi, lain] = [idBaru(), idBaru(), idBaru(), idBaru()]
  const isi = [
    { id: dinas, induk: null, pd: dinas, kode: 'D', nama: 'Dinas Uji', jenis: 'dinas' },
    { id: bidang, induk: dinas, pd: dinas, kode: 'D.1', nama: 'Bidang Uji', jenis: 'bidang' },
    { id: seksi, induk: bidang, pd: dinas, kode: 'D.1.1', nama: 'Seksi Uji', jenis: 'seksi' },
    { id: lain, induk: null, pd: lain, kode: 'L', nama: 'Badan Lain', jenis: 'badan' },
  ]
  await b.basis.transaksi(b.sistem, async (trx) => {
    for (const u of isi)
      await sql`insert into organisasi.unit (instansi_id, versi, id, kode, nama, jenis, induk_id, perangkat_daerah_id, urut,
          berlaku_mulai, dicatat_pada, batch_id)
        values (platform.instansi(), ${idBaru()}, ${u.id}, ${u.kode}, ${u.nama}, ${u.jenis}, ${u.induk}, ${u.pd}, 1,
          '2020-01-01', now(), ${idBaru()})`.execute(trx)
  })
  return { dinas, bidang, seksi, lain }
}

/** Invites and accepts in one go; returns the user's id. */
export async function penggunaJadi(
  m: MejaUji,
  isi: { surel: string; peran: string; unitId?: string; mulai?: string; sampai?: string; nama?: string },
): Promise<string> {
  const undangan = await m.use.undangPengguna(
    { nama: isi.nama ?? `Orang ${isi.surel}`, mulai: '2026-01-01', ...isi },
    m.b.pelaku('admin'),
  )
  if (!undangan.ok) throw new Error(undangan.error.kode)
  const token = undangan.value.jalur.split('/').at(-1) ?? ''
  const terima = await m.use.pakaiTautan({ token, jenis: 'undangan', sandi: SANDI })
  if (!terima.ok) throw new Error(terima.error.kode)
  return undangan.value.penggunaId
}
