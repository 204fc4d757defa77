import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Masa, PegawaiFakta } from '../domain/pegawai.ts'
import { kelompok } from './kelompok-fakta.ts'

type Karier = Pick<
  PegawaiFakta,
  'ujiKompetensi' | 'kotakTalenta' | 'cltn' | 'pejabatNegara' | 'tugasBelajar' | 'sertifikat'
>
type Uji = NonNullable<PegawaiFakta['ujiKompetensi']>[number]
interface Kotak {
  readonly kotak: number
  readonly sampai: IsoDate | null
}
interface MasaKhusus extends Masa {
  readonly jenis: 'cltn' | 'tugas-belajar' | 'pejabat-negara'
}

/** Facts of the rules of moving an official, on a date. The answer per person: absent = unknown. */
export async function bacaCatatanKarier(
  trx: Transaksi,
  pada: IsoDate,
  ids: readonly string[] | undefined,
): Promise<(id: string, lengkap: (perihal: string) => boolean) => Karier> {
  const lewat = (kolom: string) => sql`${sql.ref(kolom)} <= ${pada}::date`
  const uji = await kelompok<Uji>(trx, 'uji_kompetensi', 'tanggal, jenis, lulus', lewat('tanggal'), ids, (n) => ({
    jenis: n[1] as Uji['jenis'],
    lulus: n[2] as boolean,
    tanggal: n[0] as IsoDate,
  }))
  const kotak = await kelompok<Kotak>(trx, 'kotak_talenta', 'mulai, kotak, sampai', lewat('mulai'), ids, (n) => ({
    kotak: n[1] as number,
    sampai: n[2] as IsoDate | null,
  }))
  const masa = await kelompok<MasaKhusus>(trx, 'masa_khusus', 'mulai, jenis, sampai', lewat('mulai'), ids, (n) => ({
    jenis: n[1] as MasaKhusus['jenis'],
    mulai: n[0] as IsoDate,
    sampai: n[2] as IsoDate | null,
  }))
  const sertifikat = await kelompok<string>(
    trx,
    'sertifikat',
    'jenis, tanggal',
    sql`tanggal <= ${pada}::date and (sampai is null or sampai >= ${pada}::date)`,
    ids,
    (n) => n[0] as string,
  )
  return (id, lengkap) => ({
    // Of a list that may lack something, "not among them" says nothing: the whole stays unknown.
    ...(lengkap('uji-kompetensi') && { ujiKompetensi: uji.get(id) ?? [] }),
    ...(lengkap('sertifikat') && { sertifikat: [...new Set(sertifikat.get(id))] }),
    ...kotakBerlaku(kotak.get(id)?.at(-1), lengkap('kotak-talenta'), pada),
    ...masaDiluar(masa.get(id) ?? [], lengkap('cltn'), pada),
  })
}

/** The latest box, while its map holds; after that the box is unknown again. */
function kotakBerlaku(k: Kotak | undefined, lengkap: boolean, pada: IsoDate): Karier {
  if (!k) return lengkap ? { kotakTalenta: null } : {}
  return k.sampai === null || k.sampai >= pada ? { kotakTalenta: k.kotak } : {}
}

function masaDiluar(masa: readonly MasaKhusus[], lengkap: boolean, pada: IsoDate): Karier {
  const isi = ({ mulai, sampai }: Masa): Masa => ({ mulai, sampai })
  const kini = (jenis: MasaKhusus['jenis']) =>
    masa.findLast((m) => m.jenis === jenis && (m.sampai === null || m.sampai >= pada))
  const tidakDihitung = masa.filter((m) => m.jenis !== 'tugas-belajar').map(isi)
  const belajar = kini('tugas-belajar')
  const pejabat = kini('pejabat-negara') !== undefined
  return {
    ...((tidakDihitung.length > 0 || lengkap) && { cltn: tidakDihitung }),
    ...((pejabat || lengkap) && { pejabatNegara: pejabat }),
    ...(belajar ? { tugasBelajar: isi(belajar) } : lengkap ? { tugasBelajar: null } : {}),
  }
}
