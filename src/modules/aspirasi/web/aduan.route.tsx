import { z } from 'zod'
import { halaman, isianCentang, lihat, type Rute } from '#platform/web'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { FotoDraf } from '../application/draf.port.ts'
import {
  bacaKoordinat,
  bolehBuka,
  CERITA_MAKS,
  type IsianDraf,
  isianKosong,
  type Langkah,
  majuKe,
  PERMINTAAN_MAKS,
  perluAlamat,
  terlaluPanjang,
  UMUR_DRAF_HARI,
} from '../domain/isian.ts'
import { FOTO_MAKS, PANJANG, rapikanTeks } from '../domain/pesan.ts'
import { FOTO_BESAR_MAKS } from '../domain/gambar.ts'
import { KUKI_DRAF, KUKI_DRAF_WBS, KUKI_TERKIRIM, kukiBaru, kukiSah, type Meja, SEHARI_DETIK } from './aduan-bantu.ts'
import {
  type DataPeriksa,
  type DataTerkirim,
  type DataTujuan,
  HalamanCerita,
  HalamanIdentitas,
  HalamanPelanggaran,
  HalamanPeriksa,
  HalamanRincian,
  HalamanTerkirim,
  HalamanTujuan,
  JALUR,
} from './aduan.view.tsx'

const TERKIRIM_DETIK = 30 * 60
const BERKAS_FOTO = { berkasMaks: FOTO_BESAR_MAKS, jumlahMaks: FOTO_MAKS }
/** A form with pictures says so to the browser; the pictures themselves are read part by part before. */
const UNGGAH = FOTO_BESAR_MAKS * FOTO_MAKS
const teks = (maks: number) => z.string().max(maks).optional()
const tanpaIsi = z.object({})

interface Draf {
  readonly kuki: string
  readonly isian: IsianDraf
  readonly foto: readonly FotoDraf[]
}
type K = { readonly request: Request; readonly alamat: string }

const pindah = (ke: string): Response =>
  new Response(null, { status: 303, headers: { location: ke, 'cache-control': 'no-store' } })

const panjang = (isian: string, isi: string, maks: number): Galat | null => {
  const n = terlaluPanjang(isi, maks)
  return n === null ? null : { kode: 'aspirasi.terlalu-panjang', data: { isian, n, maks } }
}
const kosong = (isian: string, kode = 'aspirasi.kosong'): Galat => ({ kode, data: { isian } })
/** All of it at once, each beside its field. */
const tolakSemua = (galat: readonly (Galat | null | false)[]): Result<never, Galat> | null => {
  const [satu, ...lain] = galat.filter((g): g is Galat => g !== null && g !== false)
  return satu ? gagal(lain.length ? { ...satu, lain } : satu) : null
}

const surelSah = (s: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(s)

function bantuDraf(m: Meja) {
  const kukiDraf = (k: K): string | null => kukiSah(m.kunjungan(k).kuki.baca(KUKI_DRAF))
  const baca = async (k: K): Promise<Draf | null> => {
    const kuki = kukiDraf(k)
    const d = kuki ? await m.use.bacaDraf(kuki) : null
    return kuki && d ? { kuki, ...d } : null
  }
  return {
    baca,
    /** The draft, when this page's turn has come; else where to go first. */
    async pada(k: K, langkah: Langkah): Promise<Result<Draf | Response, Galat>> {
      const g = m.cek(k, 'lihat')
      if (g) return gagal(g)
      const d = await baca(k)
      if (!d) return ok(pindah(JALUR.cerita))
      return ok(bolehBuka(d.isian, langkah) ? d : pindah(JALUR[d.isian.sampai]))
    },
    /** The draft for a posted page; its answer counts one. */
    async untukIsi(k: K): Promise<Result<Draf, Galat>> {
      const g = m.cek(k, 'isi')
      if (g) return gagal(g)
      const d = await baca(k)
      return d ? ok(d) : gagal({ kode: 'aspirasi.draf-hilang' })
    },
    async simpan(k: K, kuki: string, isian: IsianDraf): Promise<void> {
      await m.use.simpanDraf(kuki, isian)
      m.kunjungan(k).kuki.tulis(KUKI_DRAF, kuki, UMUR_DRAF_HARI * SEHARI_DETIK)
    },
    hapus: {
      fields: tanpaIsi,
      act: async ({ k }: { readonly k: K }) => {
        const kuki = kukiDraf(k)
        if (kuki) await m.use.hapusDraf(kuki)
        m.kunjungan(k).kuki.hapus(KUKI_DRAF)
        return ok(lihat('/aduan', 'aspirasi.draf-dihapus'))
      },
    },
  }
}
type Bantu = ReturnType<typeof bantuDraf>

const ruteCerita = (m: Meja, b: Bantu): Rute =>
  halaman({
    path: '/aduan',
    permission: 'publik',
    load: async (k) => {
      const g = m.cek(k, 'lihat')
      return g ? gagal(g) : ok({ draf: await b.baca(k), saat: m.use.saatFormulir.baru() })
    },
    forms: {
      isi: {
        fields: z.object({
          cerita: z.string().optional(),
          kelas: z.enum(['pengaduan', 'aspirasi', 'permintaan-informasi']).default('pengaduan'),
          saat: teks(60),
          situs: z.string().optional(),
        }),
        act: async ({ fields, k }) => {
          const g = m.cek(k, 'isi')
          if (g) return gagal(g)
          const cerita = rapikanTeks(fields.cerita ?? '')
          const tolak = tolakSemua([cerita === '' && kosong('cerita'), panjang('cerita', cerita, CERITA_MAKS)])
          if (tolak) return tolak
          const d = await b.baca(k)
          const isian = d?.isian ?? isianKosong(m.use.saatFormulir.baca(fields.saat))
          await b.simpan(k, d?.kuki ?? kukiBaru(), {
            ...isian,
            cerita,
            kelas: fields.kelas,
            terjebak: isian.terjebak || fields.situs !== undefined,
            sampai: majuKe(isian, 'tujuan'),
          })
          return ok(lihat(JALUR.tujuan))
        },
      },
      hapus: b.hapus,
    },
    view: ({ data, forms, k }) => (
      <HalamanCerita
        isian={data.draf?.isian ?? isianKosong(null)}
        adaDraf={data.draf !== null}
        saat={data.saat}
        forms={forms}
        bahasa={k.bahasa}
      />
    ),
  })

async function dataTujuan(m: Meja, { isian }: Draf, cari: string | undefined): Promise<DataTujuan> {
  const { use } = m
  const t = { teks: isian.cerita }
  const [usulan, pihak, disebut, kota, mirip] = await Promise.all([
    use.usulKantor(t),
    use.usulPihakLuar(t),
    use.cariTempat({ teks: cari ?? isian.cerita }),
    use.kotaUmum(),
    use.pesanMirip({ teks: isian.cerita, kelurahanKode: isian.kelurahanKode }),
  ])
  return { isian, usulan, pihak, tempat: disebut, kelurahan: kota.kelurahan, mirip, cari: cari ?? null }
}

const ruteTujuan = (m: Meja, b: Bantu): Rute =>
  halaman({
    path: '/aduan/tujuan',
    permission: 'publik',
    query: z.object({ cari: z.string().max(80).optional() }),
    load: async (k): Promise<Result<DataTujuan | Response, Galat>> => {
      const d = await b.pada(k, 'tujuan')
      if (!d.ok || d.value instanceof Response) return d as Result<Response, Galat>
      return ok(await dataTujuan(m, d.value, k.query.cari))
    },
    forms: {
      isi: {
        fields: z.object({
          topik: teks(80),
          tempat: teks(20),
          kelurahan: teks(20),
          cari: teks(80),
          lokasi: z.string().optional(),
          lintang: teks(20),
          bujur: teks(20),
          langkah: teks(20),
        }),
        act: async ({ fields, k }) => {
          const d = await b.untukIsi(k)
          if (!d.ok) return d
          const topik = fields.topik === '-' ? undefined : fields.topik
          const kode = fields.tempat && fields.tempat !== 'lain' ? fields.tempat : fields.kelurahan
          const lintang = bacaKoordinat(fields.lintang ?? '', 90)
          const bujur = bacaKoordinat(fields.bujur ?? '', 180)
          const lokasi = rapikanTeks(fields.lokasi ?? '')
          const tanpaTitik = fields.lintang === undefined && fields.bujur === undefined
          const [kota, daftar] = await Promise.all([m.use.kotaUmum(), m.use.daftarTopik()])
          const tolak = tolakSemua([
            panjang('lokasi', lokasi, PANJANG.lokasi),
            !tanpaTitik && (lintang === null || bujur === null) && kosong('lintang', 'aspirasi.titik-salah'),
            kode !== undefined &&
              !kota.kelurahan.some((x) => x.kode === kode) &&
              kosong('kelurahan', 'aspirasi.kelurahan-tidak-dikenal'),
          ])
          if (tolak) return tolak
          const { isian } = d.value
          const mencari = fields.langkah === 'cari'
          await b.simpan(k, d.value.kuki, {
            ...isian,
            topikKode: daftar.find((x) => x.kode === topik)?.kode ?? null,
            kelurahanKode: kode ?? null,
            lokasi,
            titik: lintang !== null && bujur !== null ? { lintang, bujur } : null,
            sampai: mencari ? isian.sampai : majuKe(isian, 'rincian'),
          })
          if (mencari) return ok(lihat(`${JALUR.tujuan}?cari=${encodeURIComponent(fields.cari ?? '')}`))
          return ok(lihat(JALUR.rincian))
        },
      },
      hapus: b.hapus,
    },
    view: ({ data, forms, k }) => <HalamanTujuan data={data as DataTujuan} forms={forms} bahasa={k.bahasa} />,
  })

const ruteRincian = (m: Meja, b: Bantu): Rute =>
  halaman({
    path: '/aduan/rincian',
    permission: 'publik',
    load: (k) => b.pada(k, 'rincian'),
    forms: {
      isi: {
        unggah: UNGGAH,
        fields: z.object({
          permintaan: z.string().optional(),
          tanggalLayanan: z.iso.date().optional(),
          tentangOrang: isianCentang(),
          foto: z.string().optional(),
          hapusFoto: z.uuid().optional(),
          langkah: teks(20),
        }),
        act: async ({ fields, k }) => {
          const d = await b.untukIsi(k)
          if (!d.ok) return d
          const { kuki, isian } = d.value
          const permintaan = rapikanTeks(fields.permintaan ?? '')
          const nanti = fields.tanggalLayanan !== undefined && fields.tanggalLayanan > k.hariIni
          const tolak = tolakSemua([
            panjang('permintaan', permintaan, PERMINTAAN_MAKS),
            nanti && kosong('tanggalLayanan', 'aspirasi.tanggal-nanti'),
          ])
          if (tolak) return tolak
          const tetap = fields.langkah === 'foto' || fields.hapusFoto !== undefined
          // What was typed is kept first: no photograph can cost a word of it.
          await b.simpan(k, kuki, {
            ...isian,
            permintaan,
            tanggalLayanan: (fields.tanggalLayanan as IsoDate | undefined) ?? null,
            tentangOrang: fields.tentangOrang,
            sampai: tetap ? isian.sampai : majuKe(isian, 'identitas'),
          })
          if (fields.hapusFoto !== undefined) {
            await m.use.hapusFotoDraf(kuki, fields.hapusFoto)
            return ok(lihat(JALUR.rincian, 'aspirasi.foto-dihapus'))
          }
          const { berkas } = m.kunjungan(k)
          const foto = await m.use.simpanFotoDraf(kuki, berkas)
          if (!foto.ok) return foto
          return ok(
            tetap
              ? lihat(JALUR.rincian, berkas.length ? 'aspirasi.foto-tersimpan' : undefined)
              : lihat(JALUR.identitas),
          )
        },
      },
      hapus: b.hapus,
    },
    view: ({ data, forms, k }) => {
      const d = data as Draf
      return <HalamanRincian isian={d.isian} foto={d.foto} forms={forms} bahasa={k.bahasa} />
    },
  })

const ISIAN_KONTAK = { nama: teks(400), alamat: z.string().optional(), telepon: teks(80), surel: teks(300) }

const ruteIdentitas = (m: Meja, b: Bantu): Rute =>
  halaman({
    path: '/aduan/identitas',
    permission: 'publik',
    load: (k) => b.pada(k, 'identitas'),
    forms: {
      isi: {
        fields: z.object({ kerahasiaan: z.enum(['terbuka', 'anonim', 'rahasia']), ...ISIAN_KONTAK }),
        act: async ({ fields, k }) => {
          const d = await b.untukIsi(k)
          if (!d.ok) return d
          const { kuki, isian } = d.value
          const anonim = fields.kerahasiaan === 'anonim'
          const baru = { ...isian, kerahasiaan: fields.kerahasiaan, ...kontak(fields, anonim) }
          const tolak = anonim
            ? null
            : tolakSemua([
                baru.nama === '' && kosong('nama', 'aspirasi.identitas-kosong'),
                baru.alamat === '' && perluAlamat(baru) && kosong('alamat', 'aspirasi.alamat-kosong'),
                ...cekKontak(baru),
              ])
          if (tolak) return tolak
          await b.simpan(k, kuki, { ...baru, sampai: majuKe(isian, 'periksa') })
          return ok(lihat(JALUR.periksa))
        },
      },
      hapus: b.hapus,
    },
    view: ({ data, forms, k }) => <HalamanIdentitas isian={(data as Draf).isian} forms={forms} bahasa={k.bahasa} />,
  })

type Kontak = { readonly [N in 'nama' | 'alamat' | 'telepon' | 'surel']?: string | undefined }
/** Of an anonymous message nothing of it is kept, whatever stood in the fields. */
const kontak = (f: Kontak, anonim: boolean) => {
  const isi = (s: string | undefined): string => (anonim ? '' : rapikanTeks(s ?? ''))
  return { nama: isi(f.nama), alamat: isi(f.alamat), telepon: isi(f.telepon), surel: isi(f.surel) }
}
const cekKontak = (d: IsianDraf): (Galat | null | false)[] => [
  panjang('nama', d.nama, PANJANG.nama),
  panjang('alamat', d.alamat, PANJANG.alamat),
  panjang('telepon', d.telepon, PANJANG.telepon),
  panjang('surel', d.surel, PANJANG.surel),
  d.surel !== '' && !surelSah(d.surel) && kosong('surel', 'aspirasi.surel-salah'),
]

async function dataPeriksa(m: Meja, d: Draf): Promise<DataPeriksa> {
  const [kota, topik] = await Promise.all([m.use.kotaUmum(), m.use.daftarTopik()])
  const kel = kota.kelurahan.find((x) => x.kode === d.isian.kelurahanKode)
  return {
    isian: d.isian,
    foto: d.foto,
    kantor: topik.find((x) => x.kode === d.isian.topikKode)?.unitNama ?? null,
    tempat: kel ? `Kelurahan ${kel.nama}, Kecamatan ${kel.kecamatan}` : null,
  }
}

const rutePeriksa = (m: Meja, b: Bantu): Rute =>
  halaman({
    path: '/aduan/periksa',
    permission: 'publik',
    load: async (k): Promise<Result<DataPeriksa | Response, Galat>> => {
      const d = await b.pada(k, 'periksa')
      if (!d.ok || d.value instanceof Response) return d as Result<Response, Galat>
      return ok(await dataPeriksa(m, d.value))
    },
    forms: {
      isi: {
        fields: tanpaIsi,
        act: async ({ k }) => {
          const { kuki } = m.kunjungan(k)
          // Sent a moment ago and pressed again: the draft is gone, its answer is not.
          const draf = kukiSah(kuki.baca(KUKI_DRAF)) ?? kukiSah(kuki.baca(KUKI_TERKIRIM))
          if (!draf) return gagal({ kode: 'aspirasi.draf-hilang' })
          const g = m.cek(k, 'kirim')
          if (g) return gagal(g)
          const h = await m.kirim(k, () => m.use.kirimDraf(draf))
          if ('galat' in h) return gagal(h.galat)
          if (!h.hasil.ok) return h.hasil
          kuki.hapus(KUKI_DRAF)
          kuki.tulis(KUKI_TERKIRIM, draf, TERKIRIM_DETIK)
          return ok(lihat('/aduan/terkirim'))
        },
      },
      hapus: b.hapus,
    },
    view: ({ data, forms, k }) => <HalamanPeriksa data={data as DataPeriksa} forms={forms} bahasa={k.bahasa} />,
  })

async function dataTerkirim(m: Meja, k: K): Promise<DataTerkirim | null> {
  const kuki = kukiSah(m.kunjungan(k).kuki.baca(KUKI_TERKIRIM))
  if (!kuki) return null
  const kode = m.use.kodeTerkirim(kuki)
  const p = await m.use.lacakPesan({ kode })
  if (!p.ok) return null
  const { rujukan, diterimaPada, tujuanWbs } = p.value
  return { kode, rujukan, diterimaPada, tujuanWbs, tenggat: await m.use.tenggatUmum(p.value) }
}

const ruteTerkirim = (m: Meja, url: string | undefined): Rute =>
  halaman({
    path: '/aduan/terkirim',
    permission: 'publik',
    prefetch: false,
    load: async (k) => {
      const g = m.cek(k, 'lihat')
      return g ? gagal(g) : ok(await dataTerkirim(m, k))
    },
    form: {
      fields: tanpaIsi,
      act: async ({ k }) => {
        m.kunjungan(k).kuki.hapus(KUKI_TERKIRIM)
        return ok(lihat('/lacak', 'aspirasi.kode-dihapus'))
      },
    },
    view: ({ data, form, k }) => (
      <HalamanTerkirim data={data} form={form} asal={url ? new URL(url).origin : k.url.origin} bahasa={k.bahasa} />
    ),
  })

/** One page, so that nothing has to be kept between pages; a draft only when it is asked for. */
const rutePelanggaran = (m: Meja): Rute => {
  const kukiDraf = (k: K): string | null => kukiSah(m.kunjungan(k).kuki.baca(KUKI_DRAF_WBS))
  return halaman({
    path: '/aduan/pelanggaran',
    permission: 'publik',
    prefetch: false,
    load: async (k) => {
      const g = m.cek(k, 'lihat')
      if (g) return gagal(g)
      const kuki = kukiDraf(k)
      return ok({
        draf: kuki ? await m.use.bacaDraf(kuki) : null,
        saat: m.use.saatFormulir.baru(),
        kiriman: kukiBaru(),
      })
    },
    forms: {
      isi: {
        unggah: UNGGAH,
        fields: z.object({
          cerita: z.string().optional(),
          tujuanWbs: z.enum(['inspektorat', 'ppk']).default('inspektorat'),
          kerahasiaan: z.enum(['rahasia', 'anonim']).default('anonim'),
          nama: teks(400),
          telepon: teks(80),
          surel: teks(300),
          foto: z.string().optional(),
          saat: teks(60),
          kiriman: teks(60),
          situs: z.string().optional(),
          langkah: teks(20),
        }),
        act: async ({ fields, k }) => {
          const menyimpan = fields.langkah === 'simpan'
          const g = m.cek(k, menyimpan ? 'isi' : 'kirim')
          if (g) return gagal(g)
          const anonim = fields.kerahasiaan === 'anonim'
          const lama = kukiDraf(k)
          const draf = lama ? await m.use.bacaDraf(lama) : null
          const isian: IsianDraf = {
            ...isianKosong(draf?.isian.mulai ?? m.use.saatFormulir.baca(fields.saat)),
            kelas: 'whistleblowing',
            cerita: rapikanTeks(fields.cerita ?? ''),
            tujuanWbs: fields.tujuanWbs,
            kerahasiaan: fields.kerahasiaan,
            terjebak: fields.situs !== undefined,
            ...kontak(fields, anonim && !menyimpan),
          }
          const tolak = tolakSemua([
            isian.cerita === '' && kosong('cerita'),
            panjang('cerita', isian.cerita, CERITA_MAKS),
            !menyimpan && !anonim && isian.nama === '' && kosong('nama', 'aspirasi.identitas-kosong'),
            ...cekKontak(isian),
          ])
          if (tolak) return tolak
          const { kuki, berkas } = m.kunjungan(k)
          if (menyimpan) {
            const nilai = lama ?? kukiBaru()
            await m.use.simpanDraf(nilai, isian)
            kuki.tulis(KUKI_DRAF_WBS, nilai, UMUR_DRAF_HARI * SEHARI_DETIK)
            return ok(lihat('/aduan/pelanggaran', 'aspirasi.draf-tersimpan'))
          }
          const kiriman = (draf && lama) || kukiSah(fields.kiriman) || kukiBaru()
          const h = await m.kirim(k, () => m.use.kirimSekaligus(kiriman, isian, berkas))
          if ('galat' in h) return gagal(h.galat)
          if (!h.hasil.ok) return h.hasil
          kuki.hapus(KUKI_DRAF_WBS)
          kuki.tulis(KUKI_TERKIRIM, kiriman, TERKIRIM_DETIK)
          return ok(lihat('/aduan/terkirim'))
        },
      },
      hapus: {
        fields: tanpaIsi,
        act: async ({ k }) => {
          const kuki = kukiDraf(k)
          if (kuki) await m.use.hapusDraf(kuki)
          m.kunjungan(k).kuki.hapus(KUKI_DRAF_WBS)
          return ok(lihat('/aduan/pelanggaran', 'aspirasi.draf-dihapus'))
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanPelanggaran
        isian={data.draf?.isian ?? isianKosong(null)}
        adaDraf={data.draf !== null}
        saat={data.saat}
        kiriman={data.kiriman}
        forms={forms}
        bahasa={k.bahasa}
      />
    ),
  })
}

const TANPA_RUJUK = { 'referrer-policy': 'no-referrer' }
/** The one page that may ask the browser where it is. */
const LETAK = { 'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=()' }

export function ruteAduan(m: Meja, o: { readonly url?: string | undefined } = {}): Rute[] {
  const b = bantuDraf(m)
  return [
    m.bungkus(ruteCerita(m, b)),
    m.bungkus(ruteTujuan(m, b), { headers: LETAK }),
    m.bungkus(ruteRincian(m, b), { berkas: BERKAS_FOTO }),
    m.bungkus(ruteIdentitas(m, b)),
    m.bungkus(rutePeriksa(m, b)),
    m.bungkus(ruteTerkirim(m, o.url), { headers: TANPA_RUJUK }),
    m.bungkus(rutePelanggaran(m), { berkas: BERKAS_FOTO, headers: TANPA_RUJUK }),
  ]
}
