import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { KeputusanSaya } from '../application/keputusan-saya.use-case.ts'
import { catatanTenggat, kataTenggat } from '../application/tenggat.teks.ts'
import type { AturanLembar } from '../domain/lembar-orang.ts'
import {
  dasarBertanda,
  judulAturan,
  kataApa,
  kataKeberatan,
  kataKecocokan,
  namaJabatan,
  perhatian,
  type Perubahan,
  perubahan,
  terpenuhi,
} from './keputusan-saya.kata.ts'
import { type TeksKeputusanSaya, teksKeputusanSaya } from './keputusan-saya.teks.ts'

interface BagianLembar {
  readonly judul: string
  readonly kalimat: readonly string[]
  readonly butir: readonly Perubahan[]
  readonly daftar: readonly string[]
}
/** What the layout of the sheet is given; texts only. */
export interface DataLembar {
  readonly bahasa: Bahasa
  readonly judul: string
  readonly pemerintah: string
  readonly nama: string
  readonly nip: string
  readonly bagian: readonly BagianLembar[]
  readonly kaki: string
}

const bagian = (judul: string, isi: Partial<BagianLembar>): BagianLembar => ({
  judul,
  kalimat: [],
  butir: [],
  daftar: [],
  ...isi,
})

/** The same sheet on paper. */
export function lembarCetak(
  k: KeputusanSaya,
  m: { readonly bahasa: Bahasa; readonly pemerintah: string; readonly hariIni: string },
): DataLembar {
  const { bahasa } = m
  const t = teksKeputusanSaya(bahasa)
  const l = k.lembar
  const tgl = (x: string) => tanggal(bahasa, x)
  return {
    bahasa,
    judul: t('lembarJudul'),
    pemerintah: m.pemerintah,
    nama: l.nama,
    nip: l.nip,
    kaki: t('kaki', { tanggal: tgl(m.hariIni) }),
    bagian: [
      bagian(t('apa'), {
        kalimat: [...(k.dibatalkan ? [t('dibatalkanIsi', { tanggal: tgl(k.dibatalkan) })] : []), kataApa(l, bahasa)],
        butir: [
          { istilah: t('dari'), isi: l.dari?.nama ?? t('belumTahu') },
          { istilah: t('ke'), isi: namaJabatan(l.ke, l, t) },
          { istilah: t('tmt'), isi: tgl(l.tmt) },
          { istilah: t('sk'), isi: t('skIsi', { nomor: l.sk.nomor, tanggal: tgl(l.sk.tanggal) }) },
        ],
      }),
      bagianMengapa(k, bahasa, t),
      bagian(
        t('berubah'),
        l.hasil === 'ditetapkan' ? { butir: perubahan(l, bahasa) } : { kalimat: [t('tidakBerubah')] },
      ),
      bagian(t('keberatan'), isiKeberatan(k, bahasa, t)),
      bagian(t('penyampaian'), {
        kalimat: [
          k.penyampaian
            ? t('penyampaianIsi', { tanggal: tgl(k.penyampaian.tanggal), cara: t(k.penyampaian.cara) })
            : t('penyampaianBelum'),
        ],
      }),
      bagian(t('lihatSyarat', { n: terpenuhi(l).length }), {
        daftar: terpenuhi(l).map((a) => kataAturan(a, bahasa)),
        kalimat: terpenuhi(l).length === 0 ? [t('syaratIsi', { n: 0 })] : [],
      }),
    ],
  }
}
const kataAturan = (a: AturanLembar, bahasa: Bahasa): string => {
  const dasar = dasarBertanda(a, bahasa)
  return dasar ? `${judulAturan(a, bahasa)}: ${dasar}` : judulAturan(a, bahasa)
}

function bagianMengapa(k: KeputusanSaya, bahasa: Bahasa, t: TeksKeputusanSaya): BagianLembar {
  const l = k.lembar
  const s = l.sidang
  const cocok = kataKecocokan(l, bahasa)
  const sidang = s && t(s.setuju ? 'tpkSetuju' : 'tpkTidak', { tanggal: tanggal(bahasa, s.tanggal), nomor: s.nomor })
  return bagian(t('mengapa'), {
    butir: [
      { istilah: t(l.hasil === 'gugur' ? 'alasanGugur' : 'alasan'), isi: l.alasan ?? t('alasanKosong') },
      ...(sidang ? [{ istilah: t('tpk'), isi: s.catatan ? `${sidang}: ${s.catatan}` : sidang }] : []),
      ...(cocok ? [{ istilah: t('kecocokan'), isi: cocok }] : []),
      {
        istilah: t('syarat'),
        isi: `${t('syaratIsi', { n: terpenuhi(l).length })} ${t('versi', { versi: l.versiAturan })}`,
      },
    ],
    daftar: perhatian(l).map(
      (a) => `${t('perhatian')}: ${[kataAturan(a, bahasa), a.pesan].filter(Boolean).join('. ')}`,
    ),
  })
}

function isiKeberatan(k: KeputusanSaya, bahasa: Bahasa, t: TeksKeputusanSaya): Partial<BagianLembar> {
  if (k.lembar.hasil !== 'ditetapkan') return { kalimat: [t('tanpaKeberatan')] }
  if (!k.keberatan) {
    const jam = kataKeberatan(k, bahasa)
    return { kalimat: [t('hak'), ...(jam.length > 0 ? jam : [t('keputusan-saya.belum-diterima')])] }
  }
  const { tandaTerima: r, jawaban: j } = k
  const jawab = k.tenggat?.jawab
  return {
    butir: [
      ...(r
        ? [
            {
              istilah: t('tandaTerima'),
              isi: `${t('tandaTerimaIsi', { waktu: waktu(bahasa, r.saat), oleh: r.oleh })} ${r.sidik.slice(0, 16)}`,
            },
          ]
        : []),
      { istilah: t('isiKeberatan'), isi: k.keberatan.pokok },
      ...(j
        ? [
            {
              istilah: t('jawaban'),
              isi: `${t('jawabanIsi', { putusan: t(j.dikabulkan ? 'dikabulkan' : 'ditolak'), tanggal: tanggal(bahasa, j.tanggal) })}. ${j.alasan}`,
            },
          ]
        : jawab
          ? [{ istilah: t('dijawab'), isi: [kataTenggat(bahasa, jawab), ...catatanTenggat(bahasa, jawab)].join(' ') }]
          : []),
    ],
  }
}
