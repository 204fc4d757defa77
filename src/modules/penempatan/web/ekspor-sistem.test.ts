import { expect, test } from 'vitest'
import { tulisCsv } from '#platform/lembar'
import type { BarisSistem, EksporSistem } from '../application/ekspor-sistem.use-case.ts'
import { alasanBaris, lembarSistem, VERSI_TATA_LETAK } from './ekspor-sistem.kata.ts'
import { teksEksporSistem } from './ekspor-sistem.teks.ts'

const kursi = (nama: string) => ({ jabatanId: nama, nama, unitId: 'u', jenjang: 'pengawas', eselon: 'IV.a' })
const baris: BarisSistem = {
  baris: {
    nomor: 1,
    pegawai: { id: 'o', nip: '199001012015011001', nama: '=HYPERLINK("x")', sintetis: true },
    dari: kursi('Analis Contoh'),
    ke: kursi('Kepala Seksi Contoh'),
    skor: 71.25,
    rentang: [70, 72.5],
    skorLama: null,
    kelayakan: 'pasti',
    faktaHilang: [],
    peringatan: 1,
    rantai: 1,
    kursi: 'kosong',
    peringkat: 2,
    calon: 9,
  },
  jenis: 'PNS',
  golongan: 'III/c',
  tmtGolongan: '2022-04-01',
  tmtJabatan: null,
  pendidikan: { tingkat: 'S1', nama: null },
  predikat: [{ tahun: 2025, nilai: 'baik' }],
  kotakTalenta: 7,
  jpm: { persen: null, kategori: 'belum-diketahui' },
  hargaBerikut: 3.5,
}
const data = {
  rencana: {
    id: 'r',
    tmt: '2027-01-04',
    dibuatPada: '2026-11-24T02:00:00.000Z',
    oleh: 'Analis Uji',
    versiAturan: '1',
    kebijakan: { versi: 'b1' },
    aturan: { diperiksa: ['R1', 'R2'], katalog: 58 },
  },
  varian: 'pasti',
  usulan: { kunci: 'disarankan', langkah: 1, baris: [baris.baris] },
  baris: [baris],
} as unknown as EksporSistem
const surat = new Map([[baris.baris.pegawai.nip, { 'pertek-bkn': { nomor: 'P/1', tanggal: '2026-12-01' } }]])
const lembar = (sistem: 'imut' | 'simata') =>
  lembarSistem(sistem, { data, unit: new Map([['u', { unit: 'Seksi', kantor: 'Dinas' }]]), surat }, 'id')
const sel = (sistem: 'imut' | 'simata', kolom: string) => {
  const { data: l } = lembar(sistem)
  return [...l.baris][0]![l.kepala.indexOf(kolom)]
}

test('the reason says seat, rules, fit, rank and the exact price of the next person', () => {
  const t = teksEksporSistem('id')
  expect(alasanBaris(baris, { t, bahasa: 'id', data })).toBe(
    'Kursi kosong. Tidak melanggar aturan penghalang mana pun di antara 2 aturan yang diperiksa. 1 peringatan. ' +
      'Kecocokan 71,3 (70,0–72,5), peringkat 2 dari 9 orang yang boleh. ' +
      'Memilih orang berikutnya menurunkan rencana 3,50 poin.',
  )
  const sendiri = alasanBaris({ ...baris, hargaBerikut: null }, { t, bahasa: 'id', data })
  expect(sendiri).toContain('Tidak ada orang lain yang boleh.')
})

test('every line says which layout it follows, and the notes say that the official one was not there', () => {
  for (const s of ['imut', 'simata'] as const) {
    expect(sel(s, 'VERSI TATA LETAK')).toBe(VERSI_TATA_LETAK[s])
    const isi = [...lembar(s).keterangan.baris].map((b) => String(b[1]))
    expect(isi[0]).toContain(VERSI_TATA_LETAK[s])
    expect(isi[0]).toContain('Templat resmi')
    expect([...lembar(s).keterangan.baris].map((b) => b[0])).toEqual(expect.arrayContaining([...lembar(s).data.kepala]))
  }
})

test('known things stand in their columns, unknown ones stay empty', () => {
  expect(sel('imut', 'NOMOR PERTEK BKN')).toBe('P/1')
  expect(sel('imut', 'TANGGAL PERTEK BKN')).toBe('2026-12-01')
  expect(sel('imut', 'NOMOR SK')).toBeNull()
  expect(sel('imut', 'TMT JABATAN SEKARANG')).toBeNull()
  expect(sel('imut', 'UNIT KERJA USULAN')).toBe('Seksi, Dinas')
  expect(sel('simata', 'KOTAK TALENTA')).toBe(7)
  expect(sel('simata', 'JPM JABATAN USULAN (%)')).toBeNull()
  expect(sel('simata', 'PREDIKAT KINERJA TERAKHIR')).toBe('2025: Baik')
  expect(sel('simata', 'PREDIKAT KINERJA SEBELUMNYA')).toBeNull()
})

test('a name that a spreadsheet would run is text', () => {
  const { kepala, baris: isi } = lembar('imut').data
  expect(tulisCsv(kepala, isi)).toContain(`"'=HYPERLINK(""x"")"`)
})
