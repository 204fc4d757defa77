import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { describe, expect, it } from 'vitest'
import { cariDiPeta, type PemegangKursi, susunPetaJabatan } from './peta-jabatan.ts'

const unit = (id: string, perangkatDaerahId = id): Unit => ({
  id,
  kode: id,
  nama: `Unit ${id}`,
  jenis: 'dinas',
  indukId: null,
  perangkatDaerahId,
  kodeWilayah: null,
  urut: 1,
  berlakuMulai: '2020-01-01',
})
const jabatan = (id: string, isi: Partial<Jabatan> = {}): Jabatan => ({
  id,
  kode: id,
  nama: `Jabatan ${id}`,
  unitId: 'a',
  perangkatDaerahId: 'a',
  atasanId: null,
  jenjang: 'administrator',
  kuota: 1,
  ...isi,
})
const duduk = (jabatanId: string, isi: Partial<PemegangKursi> = {}): PemegangKursi => ({
  pegawaiId: `p-${jabatanId}`,
  nama: 'Rekaan',
  jabatanId,
  peran: 'definitif',
  tmt: '2020-01-01',
  ...isi,
})

describe('peta jabatan', () => {
  it('counts seats from the people who hold them, not from the imported list', () => {
    const peta = susunPetaJabatan(
      [unit('a')],
      [jabatan('kadis', { jenjang: 'jpt-pratama' }), jabatan('jf', { jenjang: 'ahli-muda', kuota: 3, bezetting: 3 })],
      [duduk('jf')],
      '2031-11-24',
    )
    expect(peta.jumlah).toEqual({
      kebutuhan: 4,
      bezetting: 1,
      selisih: -3,
      jabatan: 2,
      strukturalKosong: 1,
      pensiun: 0,
    })
  })

  it('an acting official does not fill the seat', () => {
    const peta = susunPetaJabatan([unit('a')], [jabatan('kabid')], [duduk('kabid', { peran: 'plt' })], '2031-11-24')
    const kabid = peta.perangkat[0]?.puncak[0]
    expect(kabid?.strukturalKosong).toBe(1)
    expect(kabid?.pelaksanaTugas).toHaveLength(1)
    expect(kabid?.pemegang).toHaveLength(0)
  })

  it('counts who retires on the limit itself; an unknown date is not counted', () => {
    const peta = susunPetaJabatan(
      [unit('a')],
      [jabatan('x', { kuota: 3 })],
      [
        duduk('x', { pegawaiId: '1', tmtPensiun: '2031-11-24' }),
        duduk('x', { pegawaiId: '2', tmtPensiun: '2031-12-01' }),
        duduk('x', { pegawaiId: '3' }),
      ],
      '2031-11-24',
    )
    expect(peta.jumlah.pensiun).toBe(1)
  })

  it('a post under a superior of another office stands at the top of its own', () => {
    const peta = susunPetaJabatan(
      [unit('a'), unit('b')],
      [
        jabatan('sekda', { jenjang: 'jpt-pratama' }),
        jabatan('camat', { perangkatDaerahId: 'b', unitId: 'b', atasanId: 'sekda' }),
        jabatan('lurah', { perangkatDaerahId: 'b', unitId: 'b', atasanId: 'camat', jenjang: 'pengawas' }),
      ],
      [],
      '2031-11-24',
    )
    expect(peta.perangkat.map((p) => p.puncak.map((s) => s.post.id))).toEqual([['sekda'], ['camat']])
    expect(peta.perangkat[1]?.puncak[0]?.anak.map((s) => s.post.id)).toEqual(['lurah'])
  })

  it('search finds by post, unit and holder, all words needed, post names first', () => {
    const peta = susunPetaJabatan(
      [unit('a')],
      [jabatan('1', { nama: 'Kepala Bidang Arsip' }), jabatan('2', { nama: 'Sekretaris' })],
      [duduk('2', { nama: 'Arsip Rekaan' })],
      '2031-11-24',
    )
    expect(cariDiPeta(peta, 'arsip').map((s) => s.post.id)).toEqual(['1', '2'])
    expect(cariDiPeta(peta, 'arsip bidang').map((s) => s.post.id)).toEqual(['1'])
    expect(cariDiPeta(peta, '  ')).toEqual([])
  })
})
