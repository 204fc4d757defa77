import type { BerkasPeriksa } from '#modules/kelayakan'
import { isiHukum } from '#regulasi'
import { BERKELAS } from './susun-berkas.ts'

/** One thing that is no longer as it was when a batch was checked. */
export interface BedaFakta {
  readonly jenis: 'pegawai' | 'jabatan' | 'surat' | 'kepala-daerah' | 'nilai-hukum'
  readonly id: string
  readonly nama: string
  /** Name of the fact; `ada` = the person, post or letter itself came or went. */
  readonly kunci: string
  readonly lama: unknown
  readonly baru: unknown
}
type Rekaman = Readonly<Record<string, unknown>>

const sama = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function bedaRekaman(
  jenis: BedaFakta['jenis'],
  id: string,
  nama: string,
  lama: Rekaman | undefined,
  baru: Rekaman | undefined,
): BedaFakta[] {
  if (!lama || !baru)
    return lama === baru ? [] : [{ jenis, id, nama, kunci: 'ada', lama: lama !== undefined, baru: baru !== undefined }]
  const kunci = [...new Set([...Object.keys(lama), ...Object.keys(baru)])]
  return kunci
    .filter((k) => !sama(lama[k], baru[k]))
    .map((k) => ({ jenis, id, nama, kunci: k, lama: lama[k], baru: baru[k] }))
}

/** Posts a verdict can depend on: those proposed, those held before, and their superiors. */
function jabatanTerkait(b: BerkasPeriksa): Set<string> {
  const id = new Set(b.usulan.flatMap((u) => (u.ke === null ? [] : [u.ke])))
  const diusulkan = new Set(b.usulan.map((u) => u.nip))
  for (const p of b.pegawai)
    if (diusulkan.has(p.nip))
      for (const r of [...(p.riwayat ?? []), ...(p.jabatanKini ? [p.jabatanKini] : [])])
        if (r.jabatanId) id.add(r.jabatanId)
  return id
}

/** Which job classes a tier has in the city: it decides which functional posts are level with it. */
function kelasPerJenjang(b: BerkasPeriksa): Rekaman {
  const peta: Record<string, number[]> = {}
  for (const j of b.jabatan)
    if (j.kelas !== undefined && BERKELAS.has(j.jenjang))
      peta[j.jenjang] = [...new Set([...(peta[j.jenjang] ?? []), j.kelas])].toSorted((x, y) => x - y)
  return peta
}

/** What changed between the facts a verdict was given on and the facts as they are. */
export function bedaFakta(lama: BerkasPeriksa, baru: BerkasPeriksa): BedaFakta[] {
  const pegawaiLama = new Map(lama.pegawai.map((p) => [p.nip, p]))
  const pegawaiBaru = new Map(baru.pegawai.map((p) => [p.nip, p]))
  const jabatanLama = new Map(lama.jabatan.map((j) => [j.id, j]))
  const jabatanBaru = new Map(baru.jabatan.map((j) => [j.id, j]))
  const terkait = new Set([...jabatanTerkait(lama), ...jabatanTerkait(baru)])
  const kepala = bedaRekaman('kepala-daerah', '', '', lama.kepalaDaerah ?? {}, baru.kepalaDaerah ?? {})
  const pegawai = [...new Set([...pegawaiLama.keys(), ...pegawaiBaru.keys()])].toSorted().flatMap((nip) => {
    const [l, b] = [pegawaiLama.get(nip), pegawaiBaru.get(nip)]
    return bedaRekaman('pegawai', nip, (b ?? l)?.nama ?? nip, l, b)
  })
  const jabatan = [...terkait].toSorted().flatMap((id) => {
    const [l, b] = [jabatanLama.get(id), jabatanBaru.get(id)]
    return bedaRekaman('jabatan', id, (b ?? l)?.nama ?? id, l, b)
  })
  const kelas = bedaRekaman('jabatan', '', '', kelasPerJenjang(lama), kelasPerJenjang(baru))
  return [
    ...bedaKetetapan(lama.ketetapan, baru.ketetapan),
    ...kepala,
    ...bedaSurat(lama.dokumen, baru.dokumen),
    ...pegawai,
    ...jabatan,
    ...kelas,
  ]
}

type Ketetapan = NonNullable<BerkasPeriksa['ketetapan']>
/** Legal values decided since: what each start date says under the one list and under the other. */
function bedaKetetapan(lama: Ketetapan = [], baru: Ketetapan = []): BedaFakta[] {
  const pada = (daftar: Ketetapan) => {
    const { parameter } = isiHukum(daftar)
    return (k: Ketetapan[number]) => parameter.get(k.parameter)?.nilai.find((n) => n.mulai === k.mulai)
  }
  const [l, b] = [pada(lama), pada(baru)]
  const tempat = new Map([...lama, ...baru].map((k) => [`${k.parameter} ${k.mulai}`, k]))
  return [...tempat.values()].flatMap((k): BedaFakta[] => {
    const [dulu, kini] = [l(k), b(k)]
    return dulu?.ketetapan === kini?.ketetapan
      ? []
      : [{ jenis: 'nilai-hukum', id: k.parameter, nama: k.mulai, kunci: 'nilai', lama: dulu?.nilai, baru: kini?.nilai }]
  })
}

type Dokumen = NonNullable<BerkasPeriksa['dokumen']>[number]
const kunciSurat = (d: Dokumen): string => `${d.jenis} ${d.nomor} ${d.tanggal}`

function bedaSurat(lama: readonly Dokumen[] | undefined, baru: readonly Dokumen[] | undefined): BedaFakta[] {
  const kelompok = (d: readonly Dokumen[] | undefined) => Map.groupBy(d ?? [], kunciSurat)
  const [l, b] = [kelompok(lama), kelompok(baru)]
  return [...new Set([...l.keys(), ...b.keys()])]
    .toSorted()
    .filter((k) => !sama(l.get(k), b.get(k)))
    .map((k) => {
      const d = (b.get(k) ?? l.get(k))?.[0] as Dokumen
      const nama = (x: readonly Dokumen[] | undefined) => x?.map((y) => y.baris.length)
      return { jenis: 'surat', id: d.jenis, nama: d.nomor, kunci: 'baris', lama: nama(l.get(k)), baru: nama(b.get(k)) }
    })
}
