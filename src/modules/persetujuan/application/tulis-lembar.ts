import type { Jabatan } from '#modules/jabatan'
import type { Transaksi } from '#platform/db'
import type { DaftarKetetapan } from '#regulasi'
import type { IsoDate } from '#shared'
import type { BarisKeputusan, Keputusan } from '../domain/keputusan.ts'
import {
  type AturanLembar,
  barisLembar,
  hasilLembar,
  type JabatanLembar,
  type LembarOrang,
} from '../domain/lembar-orang.ts'
import { pencariSebutan, samarkan } from '../domain/sebut-orang.ts'
import type { BerkasTerbuka } from './berkas.use-case.ts'
import type { DepsPersetujuan } from './deps.ts'

/** A decision as it is when its decree is recorded. */
interface Ditetapkan extends BerkasTerbuka {
  readonly keputusan: Keputusan
  readonly ketetapan: DaftarKetetapan
}

/** With the decree every person it is about gets a sheet of his own, from what was known then. */
export async function tulisLembar(deps: DepsPersetujuan, trx: Transaksi, t: Ditetapkan): Promise<void> {
  const baris = barisLembar(t.keputusan)
  const pada = t.berkas.tmt
  // Whose record it is, is asked of today: the start of the decree may lie before the city's first import.
  const kenal = await deps.bacaFaktaPegawai(trx, { pada: deps.jam.hariIni(), nips: baris.map((b) => b.nip) })
  const idMenurutNip = new Map(kenal.map((p) => [p.nip, p.id]))
  const peta = new Map((await deps.bacaJabatan(trx, { pada })).map((j) => [j.kode, j]))
  const unit = new Map((await deps.bacaUnit(trx, { pada })).map((u) => [u.id, u.nama]))
  // Everybody the papers know, also those who stood above somebody and are on no line.
  const cari = pencariSebutan([...t.isi.pegawai, ...t.keputusan.baris.flatMap((b) => b.peringkat?.diAtas ?? [])])
  const indeks: Indeks = {
    peta,
    unit,
    orang: new Map(t.isi.pegawai.map((p) => [p.nip, p])),
    vonis: new Map(t.hasil.baris.map((x) => [x.nip, x])),
    jabatan: new Map(t.isi.jabatan.map((j) => [j.id, j])),
    sama: (teks, nip) => samarkan(cari, teks, nip),
  }
  await deps.penyimpananLembar.tambahLembar(
    trx,
    t.berkas.id,
    baris.map((b) => ({
      id: deps.idBaru(),
      pegawaiId: idMenurutNip.get(b.nip) ?? null,
      isi: susunLembar(deps, t, b, indeks),
    })),
  )
}
interface Kota {
  readonly peta: ReadonlyMap<string, Jabatan>
  readonly unit: ReadonlyMap<string, string>
}
/** What every line looks up, laid out once for the batch. */
interface Indeks extends Kota {
  readonly orang: ReadonlyMap<string, Ditetapkan['isi']['pegawai'][number]>
  readonly vonis: ReadonlyMap<string, Ditetapkan['hasil']['baris'][number]>
  readonly jabatan: ReadonlyMap<string, Ditetapkan['isi']['jabatan'][number]>
  readonly sama: (teks: string, nip: string) => string
}

function susunLembar(deps: DepsPersetujuan, t: Ditetapkan, b: BarisKeputusan, kota: Indeks): LembarOrang {
  const { penetapan, sidang } = t.keputusan
  const orang = kota.orang.get(b.nip)
  const vonis = kota.vonis.get(b.nip)
  const kini = orang?.jabatanKini ?? orang?.riwayat?.find((r) => r.sampai === null && r.peran !== 'plt')
  const kodeLama = kini?.jabatanId
  const alasan = b.gugur ?? b.putusan?.alasan
  const sama = (teks: string): string => kota.sama(teks, b.nip)
  const pensiun = pensiunLembar(deps, orang?.tanggalLahir ?? undefined, [kodeLama, b.ke ?? undefined], kota, t)
  return {
    nip: b.nip,
    nama: orang?.nama ?? b.nip,
    hasil: hasilLembar(b),
    sebagai: b.sebagai === 'plt' ? 'plt' : 'definitif',
    tmt: t.berkas.tmt,
    sk: { nomor: penetapan?.nomor ?? '', tanggal: penetapan?.tanggal ?? t.berkas.tmt },
    dari: kodeLama === undefined ? null : jabatanLembar(kodeLama, kota),
    ke: b.ke === null ? null : jabatanLembar(b.ke, kota),
    ...(alasan && { alasan: sama(alasan) }),
    ...(b.pertimbangan &&
      sidang && {
        sidang: {
          nomor: sidang.nomor,
          tanggal: sidang.tanggal,
          setuju: b.pertimbangan.setuju,
          ...(b.pertimbangan.catatan && { catatan: sama(b.pertimbangan.catatan) }),
        },
      }),
    ...(b.peringkat?.skor != null && {
      kecocokan: { skor: b.peringkat.skor, peringkat: b.peringkat.peringkat, calon: b.peringkat.calon },
    }),
    ...(vonis && { vonis: vonis.hasil }),
    aturan: (vonis?.aturan ?? []).filter((a) => a.hasil !== 'tidak-berlaku').map((a) => aturanLembar(a, sama)),
    versiAturan: t.hasil.versiAturan,
    ...(pensiun && { pensiun }),
  }
}

function jabatanLembar(kode: string, { jabatan, peta, unit }: Indeks): JabatanLembar {
  const j = jabatan.get(kode)
  const kota = peta.get(kode)
  const kantor = kota && [unit.get(kota.unitId), unit.get(kota.perangkatDaerahId)].filter(Boolean)
  return {
    nama: j?.nama ?? kota?.nama ?? kode,
    ...(kantor && kantor.length > 0 && { kantor: [...new Set(kantor)].join(', ') }),
    ...(j && { jenjang: j.jenjang }),
    ...(j?.kelas !== undefined && { kelas: j.kelas }),
  }
}

/** A message that would name somebody else is left out; the rule and its provision stay. */
function aturanLembar(
  a: Ditetapkan['hasil']['baris'][number]['aturan'][number],
  sama: (teks: string) => string,
): AturanLembar {
  return {
    id: a.id,
    hasil: a.hasil,
    keparahan: a.keparahan,
    ...(sama(a.pesan) === a.pesan && { pesan: a.pesan }),
    dasar: a.sitasi.map((s) => ({
      sumber: s.sumber,
      ...(s.pasal && { pasal: s.pasal }),
      ...(s.status !== 'terverifikasi' && { belumDiverifikasi: true as const }),
    })),
  }
}

function pensiunLembar(
  deps: DepsPersetujuan,
  lahir: IsoDate | undefined,
  kode: readonly [string | undefined, string | undefined],
  { peta }: Kota,
  t: Ditetapkan,
): LembarOrang['pensiun'] {
  if (lahir === undefined) return undefined
  const pada = { asOf: t.berkas.tmt, ketetapan: t.ketetapan }
  const [lama, baru] = kode.map((k) => {
    const j = k === undefined ? undefined : peta.get(k)
    return j && deps.pensiun(lahir, j, pada)?.tanggal
  })
  return lama || baru ? { ...(lama && { lama }), ...(baru && { baru }) } : undefined
}
