import { JENJANG_FUNGSIONAL } from '#modules/jabatan'
import { waktu } from '#platform/i18n'
import type { IsoDate } from '#shared'
import { peringkatLengkap } from '../application/daftar-naskah.ts'
import { kataTenggat } from '../application/tenggat.teks.ts'
import { rantaiBalik } from '../domain/akibat-keberatan.ts'
import type { BagianDosir } from '../domain/dosir.ts'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import { pertama, perluAlasanPeringkat } from '../domain/peringkat.ts'
import { anak, atau, aturan, type Bahan, judul, kataAturan, paragraf, tabel, tgl } from './dosir-bantu.ts'
import { KATA_DOSIR as K } from './dosir.teks.ts'
import { teksKeberatan } from './keberatan.teks.ts'
import { teksKeputusan } from './keputusan.teks.ts'
import { penentu } from './penentu.ts'

const FUNGSIONAL: ReadonlySet<string> = new Set(JENJANG_FUNGSIONAL)
/** A batch that came as a file says what posts there are; the city's own map was not asked. */
const formasi = (b: Bahan, kuota: number | undefined): string => {
  const berkas = b.t.berkas.sumber === 'berkas'
  if (kuota === undefined) return berkas ? K.formasiTiadaBerkas : K.formasiTiada
  return berkas ? K.formasiAdaBerkas(kuota) : K.formasiAda(kuota)
}
const tambahan = (b: Bahan, x: BarisKeputusan): boolean =>
  x.ke !== null && (b.post.get(x.ke)?.penanda ?? []).some((p) => p === 'sekolah' || p === 'puskesmas')

export function fungsionalDanSekolah(b: Bahan): BagianDosir[] {
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
          formasi(b, j?.kuota),
        ]
      }),
    ),
    ...(kena.length > 0 ? [paragraf(K.tujuhBatas)] : []),
  ]
}

export function kriteriaDanPemutus({ t, orang, jabatan, vonis }: Bahan): BagianDosir[] {
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

export function masaLarangan(b: Bahan): BagianDosir[] {
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

export function keberatan({ t, nama, post }: Bahan): BagianDosir[] {
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

export function langkahDanSidik({ t }: Bahan): BagianDosir[] {
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
