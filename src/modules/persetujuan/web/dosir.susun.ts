import { waktu } from '#platform/i18n'
import { hitungPlt, NoValueInForce } from '#regulasi'
import type { IsoDate } from '#shared'
import { diterima, putusan } from '../application/daftar-naskah.ts'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import { namaJabatan } from '../application/naskah.use-case.ts'
import { kataPeringkat, kataYangDiAtas } from '../application/peringkat-kata.ts'
import { kataTenggat } from '../application/tenggat.teks.ts'
import type { BagianDosir, DataDosir } from '../domain/dosir.ts'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import { belumDisampaikan } from '../domain/tenggat-penyampaian.ts'
import { fungsionalDanSekolah, keberatan, kriteriaDanPemutus, langkahDanSidik, masaLarangan } from './dosir-akhir.ts'
import { anak, atau, aturan, type Bahan, judul, kataAturan, paragraf, tabel, tgl } from './dosir-bantu.ts'
import { KATA_DOSIR as K } from './dosir.teks.ts'
import { teksKeputusan } from './keputusan.teks.ts'
import { teksNomor } from './nomor.teks.ts'
import { teksPersetujuan } from './persetujuan.teks.ts'

/** The whole decision on paper: every question an office or a person comes with, answered from what is recorded. */
export function susunDosir(
  t: KeputusanTerbuka,
  m: { readonly pemerintah: string; readonly hariIni: IsoDate; readonly dicetak: string },
): DataDosir {
  const menurutNip = new Map(t.isi.pegawai.map((p) => [p.nip, p.nama ?? p.nip]))
  const nama = (nip: string) => menurutNip.get(nip) ?? nip
  const b: Bahan = {
    t,
    hariIni: m.hariIni,
    nama,
    orang: (nip) => (menurutNip.has(nip) ? `${nama(nip)}\n${nip}` : nip),
    jabatan: namaJabatan(t),
    vonis: new Map(t.hasil.baris.map((v) => [v.nip, v])),
    post: new Map(t.isi.jabatan.map((j) => [j.id, j])),
  }
  return {
    judul: K.judul,
    pemerintah: m.pemerintah,
    keterangan: K.keterangan(t.berkas.judul, tgl(t.berkas.tmt)),
    kaki: K.kaki(t.langkah.at(-1)?.sidik.slice(0, 16) ?? K.kosong, m.dicetak),
    bagian: [
      ...ringkasan(b),
      ...namaPadaSurat(b),
      ...dasarPenurunan(b),
      ...registerSurat(b),
      ...pelaksanaTugas(b),
      ...calonSah(b),
      ...kataTentangOrang(b),
      ...fungsionalDanSekolah(b),
      ...kriteriaDanPemutus(b),
      ...masaLarangan(b),
      ...keberatan(b),
      ...langkahDanSidik(b),
    ],
  }
}

function ringkasan({ t }: Bahan): BagianDosir[] {
  const k = t.keputusan
  const { sidang, penetapan, pelantikan } = k
  const saat = (aksi: string) => {
    const l = t.langkah.findLast((x) => x.aksi === aksi)
    return l ? K.oleh(l.oleh, waktu('id', l.saat)) : K.belum
  }
  const dengan = k.baris.filter((b) => b.keberatan)
  return [
    judul(K.ringkas),
    {
      jenis: 'fakta',
      isi: [
        [K.usulan, t.berkas.judul],
        [K.sumber, t.berkas.masukan.susulanDari ? K.susulan : K[`sumber-${t.berkas.sumber}`]],
        [K.tahap, teksKeputusan('id')(`tahap-${k.tahap}`)],
        [
          K.jumlah,
          K.jumlahIsi({
            semua: k.baris.length,
            gugur: k.baris.filter((b) => b.gugur !== undefined).length,
            tetap: k.baris.filter((b) => b.putusan?.tetapkan === true).length,
            tidak: k.baris.filter((b) => b.putusan?.tetapkan === false).length,
          }),
        ],
        [K.sidang, sidang ? `${K.nomorTanggal(sidang.nomor, tgl(sidang.tanggal))}, ${sidang.tempat}` : K.belum],
        ...(sidang ? ([[K.hadir, sidang.hadir.join('; ')]] as const) : []),
        ...(sidang ? ([[K.risalah, sidang.risalah]] as const) : []),
        [K.putusan, saat('putuskan')],
        [K.sk, penetapan ? K.nomorTanggal(penetapan.nomor, tgl(penetapan.tanggal)) : K.belum],
        [
          K.pelantikan,
          pelantikan
            ? K.pelantikanIsi({
                tanggal: tgl(pelantikan.tanggal),
                tempat: pelantikan.tempat,
                pelantik: pelantikan.pelantik,
                saksi: pelantikan.saksi.join(', '),
              })
            : K.belum,
        ],
        [K.berlaku, saat('berlakukan')],
        [
          K.keberatanJumlah,
          K.keberatanIsi(
            dengan.length,
            dengan.filter((b) => b.jawaban?.dikabulkan).length,
            dengan.filter((b) => !b.jawaban).length,
          ),
        ],
      ],
    },
  ]
}

function namaPadaSurat({ t, orang, jabatan }: Bahan): BagianDosir[] {
  const p = teksPersetujuan('id')
  const { banding } = t
  const menurut = new Map(t.keputusan.baris.map((b) => [b.nip, b]))
  const sel = (x: (typeof banding.baris)[number], j: (typeof banding.kolom)[number]): string => {
    const s = x.sel[j]
    const ke = (s?.ke ?? []).map((y) => y ?? K.lepas).join(', ')
    const kata = p(`sel-${s?.keadaan ?? 'belum-ada-surat'}`, { ke })
    return s?.keadaan === 'sama' || s === undefined || s.keadaan === 'belum-ada-surat' ? kata : kata.toUpperCase()
  }
  const gugur = t.keputusan.baris.filter((b) => b.gugur !== undefined)
  const diusulkan = banding.baris.filter((b) => b.nomor !== null)
  const sama = (b: (typeof banding.baris)[number]) =>
    Object.values(b.sel).every((s) => s.keadaan === 'sama' || s.keadaan === 'belum-ada-surat')
  return [
    judul(K.satu),
    paragraf(K.satuIsi(diusulkan.filter(sama).length, diusulkan.length, banding.jumlah.diLuar)),
    tabel(
      [K.no, K.nama, K.jabatan, ...banding.kolom.map((j) => p(`singkat-${j}`))],
      [0, 1.3, 1.8, ...banding.kolom.map(() => 0.8)],
      banding.baris.map((x) => {
        const b = menurut.get(x.nip)
        return [
          x.nomor === null ? K.kosong : String(x.nomor),
          orang(x.nip),
          b ? jabatan.baru(b) : K.diLuar,
          ...banding.kolom.map((j) => sel(x, j)),
        ]
      }),
    ),
    anak(K.gugur),
    atau(
      K.gugurKosong,
      [K.nama, K.jabatan, K.sebabGugur],
      [1, 1.4, 3],
      gugur.map((b) => [orang(b.nip), jabatan.baru(b), b.gugur ?? '']),
    ),
  ]
}

function dasarPenurunan({ t, orang, jabatan, vonis }: Bahan): BagianDosir[] {
  const usulan = new Map(t.isi.usulan.map((u) => [u.nip, u]))
  const kena = t.keputusan.baris.filter((b) => {
    const r14 = aturan(vonis.get(b.nip), 'R14')
    return b.ke === null || usulan.get(b.nip)?.dasar || (r14 !== undefined && r14.hasil === 'tidak-terpenuhi')
  })
  return [
    judul(K.dua),
    atau(
      K.duaKosong,
      [K.nama, K.lama, K.baru, K.dasar, K.pemeriksaan],
      [1.2, 1.5, 1.5, 1.5, 1.8],
      kena.map((b) => {
        const d = usulan.get(b.nip)?.dasar
        return [
          orang(b.nip),
          jabatan.lama(b.nip),
          b.ke === null ? K.lepas : jabatan.baru(b),
          d ? K.dasarIsi(K[`dasar-${d.jenis}`], d.nomor ?? K.kosong, tgl(d.tanggal)) : K.tanpaDasar,
          kataAturan(vonis.get(b.nip), 'R14'),
        ]
      }),
    ),
  ]
}

function registerSurat({ t, nama }: Bahan): BagianDosir[] {
  const p = teksPersetujuan('id')
  const n = teksNomor('id')
  const { konflik } = t.banding
  return [
    judul(K.tiga),
    atau(
      K.tigaKosong,
      [K.jenis, K.nomor, K.tanggal, K.versi, K.memuat, K.pindaian, K.dicatat, K.keadaan],
      [1.1, 1.3, 0.9, 0.4, 0.6, 1.6, 1.5, 0.7],
      t.surat.map((s) => [
        p(`surat-${s.jenis}`),
        s.nomor,
        tgl(s.tanggal),
        String(s.versi),
        K.orang(s.baris.length),
        s.pindaian ? s.pindaian.sidik : K.tanpaPindaian,
        K.oleh(s.oleh, waktu('id', s.dicatatPada)),
        s.ditarikPada === null ? K.dihitung : K.ditarik,
      ]),
    ),
    konflik.length === 0
      ? paragraf(K.tanpaKonflik)
      : { jenis: 'butir', isi: konflik.map((x) => K.konflik(p(`surat-${x.jenis}`), x.nomor, x.versi.join(', '))) },
    ...(t.nomor.length === 0
      ? []
      : [
          anak(K.diterbitkan),
          tabel(
            [K.nomor, K.jenis, K.tanggal, K.untuk, K.keadaan],
            [1.6, 1.2, 0.9, 1.5, 1.5],
            t.nomor.map((x) => [
              x.nomor,
              n(`jenis-${x.jenis}`),
              tgl(x.tanggal),
              x.nip === null ? K.seluruh : nama(x.nip),
              x.batal ? K.batal(x.batal.alasan) : K.dipakai,
            ]),
          ),
        ]),
  ]
}

function pelaksanaTugas({ t, orang, jabatan, post, hariIni }: Bahan): BagianDosir[] {
  const tuju = new Set(t.keputusan.baris.flatMap((b) => b.ke ?? []))
  const jam = (mulai: IsoDate): [string, string] => {
    try {
      const h = hitungPlt({ mulai, hariIni }, { asOf: hariIni, ketetapan: t.ketetapan })
      if ('sebab' in h) return [K.kosong, K.kosong]
      const lewat = h.status === 'lewat' ? ` (${K.pltLewat})` : ''
      return [`${tgl(h.jatuhTempo)}${lewat}`, tgl(h.batasAkhir)]
    } catch (e) {
      if (e instanceof NoValueInForce) return [K.kosong, K.kosong]
      throw e
    }
  }
  const kini = t.isi.pegawai.flatMap((p) =>
    (p.riwayat ?? []).flatMap((r) =>
      r.peran === 'plt' &&
      r.jabatanId !== undefined &&
      tuju.has(r.jabatanId) &&
      (r.sampai === null || r.sampai > t.isi.tanggal)
        ? [[orang(p.nip), post.get(r.jabatanId)?.nama ?? r.jabatanId, K.pltKini, tgl(r.tmt), ...jam(r.tmt)]]
        : [],
    ),
  )
  const baru = t.keputusan.baris
    .filter((b) => b.sebagai === 'plt' && b.gugur === undefined)
    .map((b) => [orang(b.nip), jabatan.baru(b), K.pltBaru, tgl(t.berkas.tmt), ...jam(t.berkas.tmt)])
  return [
    judul(K.empat),
    atau(
      K.empatKosong,
      [K.nama, K.jabatan, K.keadaan, K.sejak, K.habis, K.batas],
      [1.3, 1.8, 1.2, 0.9, 1.1, 0.9],
      [...kini, ...baru],
    ),
  ]
}

function calonSah({ t, orang, jabatan }: Bahan): BagianDosir[] {
  const dinilai = t.keputusan.baris.filter((b) => b.ke !== null && b.peringkat)
  const tahu = dinilai.some((b) => b.peringkat?.calon != null)
  return [
    judul(K.lima),
    paragraf(tahu || dinilai.length === 0 ? K.limaIsi : K.limaTanpa),
    ...(dinilai.length === 0
      ? []
      : [
          tabel(
            [K.jabatan, K.calon, K.nama, K.peringkat, K.diAtas],
            [1.7, 0.6, 1.2, 1.2, 2.2],
            dinilai.map((b) => [
              jabatan.baru(b),
              b.peringkat?.calon == null ? K.tidakDiketahui : String(b.peringkat.calon),
              orang(b.nip),
              b.peringkat ? kataPeringkat('id', b.peringkat) : '',
              b.peringkat ? kataYangDiAtas('id', b.peringkat) : '',
            ]),
          ),
        ]),
  ]
}

function kataTentangOrang({ t, orang, jabatan }: Bahan): BagianDosir[] {
  const { sidang } = t.keputusan
  const belum = belumDisampaikan(t.keputusan).length
  return [
    judul(K.enam),
    paragraf(sidang ? K.enamSidang(tgl(sidang.tanggal), sidang.tempat, sidang.nomor) : K.enamBelum),
    ...(t.sampaikanSampai ? [paragraf(K.sampaikanSampai(kataTenggat('id', t.sampaikanSampai), belum))] : []),
    tabel(
      [K.nama, K.lama, K.baru, K.kataTpk, K.kataPpk, K.terima],
      [1.2, 1.5, 1.5, 1.3, 1.8, 0.8],
      t.keputusan.baris.map((b) => [
        orang(b.nip),
        jabatan.lama(b.nip),
        jabatan.baru(b),
        b.pertimbangan
          ? `${teksKeputusan('id')(b.pertimbangan.setuju ? 'setuju' : 'tidakSetuju')}${b.pertimbangan.catatan ? `: ${b.pertimbangan.catatan}` : ''}`
          : K.kosong,
        putusan(b) || K.kosong,
        tegak(t, b) ? diterima(b) || K.belumTerima : K.kosong,
      ]),
    ),
  ]
}
const tegak = (t: KeputusanTerbuka, b: BarisKeputusan): boolean =>
  t.keputusan.penetapan !== undefined && barisTegak(t.keputusan).some((x) => x.nip === b.nip)
