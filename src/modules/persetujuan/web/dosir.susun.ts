import type { HasilPeriksa } from '#modules/kelayakan'
import { tanggal, waktu } from '#platform/i18n'
import { hitungPlt, NoValueInForce } from '#regulasi'
import type { IsoDate } from '#shared'
import { diterima, peringkatLengkap, putusan } from '../application/daftar-naskah.ts'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import { namaJabatan } from '../application/naskah.use-case.ts'
import { kataDiAtas, kataPeringkat } from '../application/peringkat-kata.ts'
import { kataTenggat } from '../application/tenggat.teks.ts'
import { rantaiBalik } from '../domain/akibat-keberatan.ts'
import type { BagianDosir, DataDosir } from '../domain/dosir.ts'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import { pertama, perluAlasanPeringkat } from '../domain/peringkat.ts'
import { belumDisampaikan } from '../domain/tenggat-penyampaian.ts'
import { KATA_DOSIR as K } from './dosir.kata.ts'
import { teksKeberatan } from './keberatan.teks.ts'
import { teksKeputusan } from './keputusan.teks.ts'
import { teksNomor } from './nomor.teks.ts'
import { penentu } from './penentu.ts'
import { teksPersetujuan } from './persetujuan.teks.ts'

type Vonis = HasilPeriksa['baris'][number]
interface Bahan {
  readonly t: KeputusanTerbuka
  readonly hariIni: IsoDate
  readonly nama: (nip: string) => string
  readonly orang: (nip: string) => string
  readonly jabatan: ReturnType<typeof namaJabatan>
  readonly vonis: ReadonlyMap<string, Vonis>
  readonly post: ReadonlyMap<string, KeputusanTerbuka['isi']['jabatan'][number]>
}
const tgl = (x: IsoDate | null | undefined): string => (x ? tanggal('id', x) : K.kosong)
const judul = (teks: string): BagianDosir => ({ jenis: 'judul', teks })
const anak = (teks: string): BagianDosir => ({ jenis: 'anak', teks })
const paragraf = (teks: string): BagianDosir => ({ jenis: 'paragraf', teks })
const tabel = (
  kepala: readonly string[],
  lebar: readonly number[],
  baris: readonly (readonly string[])[],
): BagianDosir => ({ jenis: 'tabel', kepala, lebar, baris })
/** A table, or a plain sentence that there is nothing to list. */
const atau = (
  kosong: string,
  kepala: readonly string[],
  lebar: readonly number[],
  baris: readonly (readonly string[])[],
): BagianDosir => (baris.length === 0 ? paragraf(kosong) : tabel(kepala, lebar, baris))

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

const aturan = (v: Vonis | undefined, id: string) => v?.aturan.find((a) => a.id === id)
const kataAturan = (v: Vonis | undefined, id: string): string => {
  const a = aturan(v, id)
  return a ? `${K[`a-${a.hasil}`]}: ${a.pesan}` : K.kosong
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
          d ? K.dasarIsi(d.jenis, d.nomor ?? K.kosong, tgl(d.tanggal)) : K.tanpaDasar,
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
              (b.peringkat?.diAtas ?? []).map((d) => kataDiAtas('id', d)).join('\n'),
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

const FUNGSIONAL = new Set([
  'ahli-utama',
  'ahli-madya',
  'ahli-muda',
  'ahli-pertama',
  'penyelia',
  'mahir',
  'terampil',
  'pemula',
])
const tambahan = (b: Bahan, x: BarisKeputusan): boolean =>
  x.ke !== null && (b.post.get(x.ke)?.penanda ?? []).some((p) => p === 'sekolah' || p === 'puskesmas')

function fungsionalDanSekolah(b: Bahan): BagianDosir[] {
  const kena = b.t.keputusan.baris.filter(
    (x) => x.ke !== null && (FUNGSIONAL.has(b.post.get(x.ke)?.jenjang ?? '') || tambahan(b, x)),
  )
  return [
    judul(K.tujuh),
    atau(
      K.tujuhKosong,
      [K.nama, K.lama, K.baru, K.uji, K.formasi],
      [1.2, 1.5, 1.5, 2, 1.3],
      kena.map((x) => {
        const j = x.ke === null ? undefined : b.post.get(x.ke)
        return [
          b.orang(x.nip),
          b.jabatan.lama(x.nip),
          b.jabatan.baru(x),
          kataAturan(b.vonis.get(x.nip), 'R18'),
          j ? K.formasiAda(j.kuota) : K.formasiTiada,
        ]
      }),
    ),
    ...(kena.length > 0 ? [paragraf(K.tujuhBatas)] : []),
  ]
}

function kriteriaDanPemutus({ t, orang, jabatan, vonis }: Bahan): BagianDosir[] {
  const l = t.langkah.findLast((x) => x.aksi === 'putuskan')
  const bukan = t.keputusan.baris.filter((b) => b.putusan?.tetapkan && !pertama(b.peringkat) && perluAlasanPeringkat(b))
  const { diperiksa, total } = t.hasil.aturanDiperiksa
  return [
    judul(K.delapan),
    paragraf(K.kriteria(t.hasil.versiAturan, diperiksa, total)),
    paragraf(l ? K.diputus(l.oleh, waktu('id', l.saat)) : K.belumDiputus),
    ...(l
      ? [
          anak(K.bukanPertama),
          atau(
            K.semuaPertama,
            [K.nama, K.jabatan, K.peringkat, K.alasan],
            [1.2, 1.5, 2.2, 2],
            bukan.map((b) => [
              orang(b.nip),
              jabatan.baru(b),
              peringkatLengkap(b.peringkat),
              b.putusan?.alasan ?? K.tanpaAlasan,
            ]),
          ),
        ]
      : []),
    anak(K.vonis),
    tabel(
      [K.nama, K.jabatan, K.hasil, K.aturan],
      [1.2, 1.6, 0.8, 3],
      t.keputusan.baris.map((b) => {
        const v = vonis.get(b.nip)
        if (!v) return [orang(b.nip), jabatan.baru(b), K.kosong, K.kosong]
        const id = new Set(penentu(v))
        const sebab = v.aturan.filter((a) => id.has(a.id)).map((a) => `${a.id} ${a.pesan}`)
        return [orang(b.nip), jabatan.baru(b), K[`hasil-${v.hasil}`], sebab.join('\n') || K.kosong]
      }),
    ),
  ]
}

function masaLarangan(b: Bahan): BagianDosir[] {
  const { t, vonis, orang, jabatan } = b
  const kd = t.isi.kepalaDaerah
  const hasil = t.keputusan.baris.map((x) => aturan(vonis.get(x.nip), 'R15')?.hasil)
  const hitung = (h: string) => hasil.filter((x) => x === h).length
  const kata = (x: IsoDate | null | undefined) =>
    x === undefined ? K.tidakDiketahui : x === null ? K.tidakAda : tgl(x)
  return [
    judul(K.sembilan),
    paragraf(
      K.sembilanTanggal({
        pelantikan: kata(kd?.pelantikan),
        paslon: kata(kd?.penetapanPaslon),
        akhir: kata(kd?.akhirMasaJabatan),
      }),
    ),
    paragraf(
      K.sembilanIsi({
        terpenuhi: hitung('terpenuhi'),
        tidak: hitung('tidak-terpenuhi'),
        belum: hitung('belum-diketahui'),
        bebas: hitung('tidak-berlaku'),
      }),
    ),
    anak(K.tambahan),
    atau(
      K.tambahanKosong,
      [K.nama, K.jabatan, K.r15],
      [1.2, 1.6, 3],
      t.keputusan.baris
        .filter((x) => tambahan(b, x))
        .map((x) => [orang(x.nip), jabatan.baru(x), kataAturan(vonis.get(x.nip), 'R15')]),
    ),
  ]
}

function keberatan({ t, nama, post }: Bahan): BagianDosir[] {
  const k = teksKeberatan('id')
  const semua = barisTegak(t.keputusan).filter((b) => b.keberatan)
  const kata = (x: string | null | undefined) =>
    x === undefined ? k('asalTidakDiketahui') : x === null ? k('tanpaJabatan') : (post.get(x)?.nama ?? x)
  return [
    judul(K.keberatan),
    ...(semua.length === 0 ? [paragraf(K.keberatanKosong)] : []),
    ...semua.flatMap((b): BagianDosir[] => {
      const r = rantaiBalik(t.isi, t.keputusan, b.nip)
      const tenggat = t.tenggat.get(b.nip)
      const j = b.jawaban
      return [
        anak(`${nama(b.nip)}, NIP ${b.nip}`),
        {
          jenis: 'fakta',
          isi: [
            [K.pokok, b.keberatan?.pokok ?? ''],
            [K.diajukan, tgl(b.keberatan?.tanggal)],
            [K.jawabSampai, tenggat?.jawab ? kataTenggat('id', tenggat.jawab) : K.kosong],
            [
              K.jawaban,
              j ? `${j.dikabulkan ? K.dikabulkan : K.ditolak}, ${tgl(j.tanggal)}: ${j.alasan}` : K.belumDijawab,
            ],
            [
              K.rantai,
              [...r.baris.map((x) => K.rantaiButir(nama(x.nip), kata(x.dari), kata(x.ke))), k(`akhir-${r.akhir}`)].join(
                '\n',
              ),
            ],
            ...(b.susulan ? ([[K.susulanLangkah, K.susulanBerkas(b.susulan.berkasId)]] as const) : []),
          ],
        },
      ]
    }),
  ]
}

function langkahDanSidik({ t }: Bahan): BagianDosir[] {
  const k = teksKeputusan('id')
  return [
    judul(K.langkah),
    paragraf(K.langkahKet),
    paragraf(t.rusakDi === null ? K.utuh : K.rusak(t.rusakDi)),
    ...(t.langkah.length === 0
      ? []
      : [
          tabel(
            [K.ke, K.aksi, K.dicatat, K.periksaKe, K.sidik],
            [0, 1.2, 1.6, 0, 3.2],
            t.langkah.map((l) => [
              String(l.ke),
              k(`aksi-${l.aksi}`),
              K.oleh(l.oleh, waktu('id', l.saat)),
              String(l.pemeriksaanKe),
              l.sidik,
            ]),
          ),
        ]),
    anak(K.riwayatPeriksa),
    tabel(
      [K.ke, K.dicatat, K.versiAturan, K.sidikFakta],
      [0, 1.6, 0.8, 3.2],
      t.riwayat.map((p) => [String(p.ke), K.oleh(p.oleh, waktu('id', p.dibuatPada)), p.versiAturan, p.sidik]),
    ),
    ...(t.kesegaran ? [paragraf(K.putarUlang(K[`ulang-${t.kesegaran.putarUlang}`]))] : []),
  ]
}
