import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import { jamSistem } from '#platform/clock'
import type { Basis } from '#platform/db'
import { type DepsPenempatan, susunPenempatan, type UsePenempatan } from '../index.ts'
import type { sepotongKota } from './sepotong-kota.ts'

/** Read at each question, so that a test may change the facts in between. */
export type KotaUji = Pick<ReturnType<typeof sepotongKota>, 'pegawai' | 'jabatan' | 'standar' | 'nilai'> & {
  readonly unit?: readonly Unit[]
}

/** What the use case answered; anything else fails the test with its reason. */
export const harus = <T>(h: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!h.ok) throw new Error(JSON.stringify(h.error))
  return h.value
}

/** Every post stands in its office itself: units below offices are another test's subject. */
export function perKantor<K extends KotaUji>(kota: K): K & { readonly unit: readonly Unit[] } {
  const kantor = [...new Set(kota.jabatan.map((j) => j.perangkatDaerahId))]
  return {
    ...kota,
    jabatan: kota.jabatan.map((j) => ({ ...j, unitId: j.perangkatDaerahId })),
    unit: kantor.map((id, urut) => ({
      id,
      kode: id,
      nama: `Kantor ${urut + 1}`,
      jenis: 'dinas' as const,
      indukId: null,
      perangkatDaerahId: id,
      kodeWilayah: null,
      urut,
      berlakuMulai: '2020-01-01',
    })),
  }
}

/** The module on a real database, with the invented city's facts in place of stored ones. */
export function susunUji(basis: Basis, kota: () => KotaUji, lain: Partial<DepsPenempatan> = {}): UsePenempatan {
  const tetap = <T>(isi: readonly T[] = []) => Promise.resolve([...isi])
  return susunPenempatan({
    basis,
    jam: jamSistem('2026-11-24'),
    kelayakan: hukumPasangan(relasiBidangStudi),
    bacaUnit: () => tetap(kota().unit),
    bacaJabatan: () => tetap(kota().jabatan),
    bacaFaktaPegawai: (_, s) =>
      tetap(kota().pegawai.filter((p) => (!s.ids || s.ids.includes(p.id)) && (!s.nips || s.nips.includes(p.nip)))),
    bacaPemegangKursi: () =>
      tetap(
        kota().pegawai.flatMap((p) =>
          p.jabatanKini?.jabatanId
            ? [
                {
                  pegawaiId: p.id,
                  nama: p.nama,
                  jabatanId: p.jabatanKini.jabatanId,
                  peran: 'definitif' as const,
                  tmt: p.jabatanKini.tmt,
                  tanggalLahir: p.tanggalLahir ?? null,
                },
              ]
            : [],
        ),
      ),
    bacaStandar: () => tetap(kota().standar),
    bacaNilai: (_, s) => tetap(kota().nilai.filter((n) => !s.pegawaiIds || s.pegawaiIds.includes(n.pegawaiId))),
    ...lain,
  })
}
