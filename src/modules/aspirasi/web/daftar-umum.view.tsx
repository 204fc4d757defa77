import {
  Bagian,
  Fakta,
  FormulirCari,
  GarisWaktu,
  Isian,
  KosongNyata,
  Lencana,
  Pilihan,
  TataLetakWarga,
  Tautan,
} from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import { STATUS } from '../domain/alur.ts'
import {
  type HitunganUmum,
  KELAS_UMUM,
  type PesanUmum,
  type PesanUmumTerbuka,
  TEPAT,
} from '../application/umum.port.ts'
import type { DaftarUmum, NamaUmum } from '../application/umum.use-case.ts'
import { alamatPesan, ARTI_STATUS, ARTI_TEPAT, cuplik, namaKantor, namaTempat, namaTopik } from './umum-kata.ts'
import { type TeksUmum, teksUmum } from './umum.teks.ts'

interface P {
  readonly t: TeksUmum
  readonly bahasa: Bahasa
}
/** What the address of the list says. */
export interface PermintaanDaftar {
  readonly kata?: string | undefined
  readonly topik?: string | undefined
  readonly kantor?: string | undefined
  readonly tempat?: string | undefined
  readonly status?: string | undefined
  readonly kelas?: string | undefined
  readonly tenggat?: string | undefined
  readonly dari?: string | undefined
  readonly sampai?: string | undefined
  readonly urut?: string | undefined
}
export const alamatDaftar = (p: PermintaanDaftar & { readonly sesudah?: string | undefined }): string => {
  const q = new URLSearchParams(Object.entries(p).filter((x): x is [string, string] => Boolean(x[1])))
  return q.size > 0 ? `/aduan/daftar?${q}` : '/aduan/daftar'
}

export function Lencana2({ p, t, bahasa }: P & { readonly p: Pick<PesanUmum, 'status' | 'tepat' | 'tenggat'> }) {
  return (
    <>
      <Lencana arti={ARTI_STATUS[p.status]} polos>
        {t(`status-${p.status}`)}
      </Lencana>{' '}
      {p.tepat ? (
        <Lencana arti={ARTI_TEPAT[p.tepat]} polos>
          {t(`tepat-${p.tepat}`)}
          {p.tepat === 'berjalan' && p.tenggat
            ? ` ${t('sampaiTanggal', { tanggal: tanggal(bahasa, p.tenggat) })}`
            : null}
        </Lencana>
      ) : null}
    </>
  )
}

export function ButirPesan({ p, nama, t, bahasa }: P & { readonly p: PesanUmum; readonly nama: NamaUmum }) {
  return (
    <>
      <h3>
        <a href={alamatPesan(p)}>{p.judul}</a>
      </h3>
      <p className="kecil">
        {[
          t(`kelas-${p.kelas}`),
          tanggal(bahasa, p.diterima),
          p.topikKode ? namaTopik(p.topikKode, nama, t, bahasa) : '',
          p.kelurahanKode ? namaTempat(p.kelurahanKode, nama, t) : '',
          p.unitId ? namaKantor(p.unitId, nama, t) : '',
        ]
          .filter((x) => x !== '')
          .join(' · ')}
      </p>
      <p>{cuplik(p.isi)}</p>
      <p>
        <Lencana2 p={p} t={t} bahasa={bahasa} />
      </p>
    </>
  )
}

/** Doors beside this one; only those that are there. */
export function LihatJuga({ t, kini }: { readonly t: TeksUmum; readonly kini: string }) {
  const { terbuka } = useHalaman()
  const pintu = (
    [
      ['/aduan', 'kirim'],
      ['/aduan/daftar', 'judul'],
      ['/aduan/peta', 'peta'],
      ['/aduan/statistik', 'statistik'],
      ['/aduan/perubahan', 'perubahan'],
      ['/aduan/penyaringan', 'penyaringan'],
      ['/data', 'data'],
    ] as const
  ).filter(([path]) => path !== kini && terbuka(path))
  return (
    <Bagian judul={t('lain')}>
      <ul className="butir">
        {pintu.map(([path, kunci]) => (
          <li key={path}>
            <a href={path}>{t(kunci)}</a>
          </li>
        ))}
      </ul>
    </Bagian>
  )
}

function Saringan(
  p: P & {
    readonly minta: PermintaanDaftar
    readonly hitung: readonly HitunganUmum[]
    readonly nama: NamaUmum
  },
) {
  const { minta, nama, t, bahasa } = p
  const ada = (dimensi: HitunganUmum['dimensi']) =>
    p.hitung.filter((h) => h.dimensi === dimensi && h.kunci !== '').map((h) => h.kunci)
  const urutNama = <X extends { readonly label: string }>(x: X[]): X[] =>
    x.toSorted((a, b) => a.label.localeCompare(b.label, bahasa))
  const kantor = ada('kantor').flatMap((id) => {
    const k = nama.kantor.get(id)
    return k ? [{ nilai: k.kode, label: k.nama }] : []
  })
  const tempat = new Set(ada('tempat'))
  const kecamatan = [...nama.kecamatan].map(([kode, n]) => ({ nilai: kode, label: t('kecamatan', { nama: n }) }))
  const kelurahan = [...nama.tempat]
    .filter(([kode]) => tempat.has(kode) || kode === minta.tempat)
    .map(([kode]) => ({ nilai: kode, label: namaTempat(kode, nama, t) }))
  return (
    <FormulirCari aksi="/aduan/daftar" kirim={t('tampilkan')}>
      <Isian nama="kata" label={t('kata')} jenis="search" awal={minta.kata} maks={100} />
      <Pilihan
        nama="topik"
        label={t('topik')}
        kosong={t('semua')}
        awal={minta.topik}
        pilihan={urutNama(ada('topik').map((k) => ({ nilai: k, label: namaTopik(k, nama, t, bahasa) })))}
      />
      <Pilihan nama="kantor" label={t('kantor')} kosong={t('semua')} awal={minta.kantor} pilihan={urutNama(kantor)} />
      <Pilihan
        nama="tempat"
        label={t('tempat')}
        kosong={t('semua')}
        awal={minta.tempat}
        pilihan={[...kecamatan, ...urutNama(kelurahan)]}
      />
      <Pilihan
        nama="status"
        label={t('status')}
        kosong={t('semua')}
        awal={minta.status}
        pilihan={STATUS.filter((s) => s !== 'dicabut').map((s) => ({ nilai: s, label: t(`status-${s}`) }))}
      />
      <Pilihan
        nama="kelas"
        label={t('kelas')}
        kosong={t('semua')}
        awal={minta.kelas}
        pilihan={KELAS_UMUM.map((k) => ({ nilai: k, label: t(`kelas-${k}`) }))}
      />
      <Pilihan
        nama="tenggat"
        label={t('tepat')}
        kosong={t('semua')}
        awal={minta.tenggat}
        pilihan={TEPAT.map((k) => ({ nilai: k, label: t(`tepat-${k}`) }))}
      />
      <Isian nama="dari" label={t('dari')} jenis="date" awal={minta.dari} />
      <Isian nama="sampai" label={t('sampai')} jenis="date" awal={minta.sampai} />
      <Pilihan
        nama="urut"
        label={t('urut')}
        kosong={t('terbaru')}
        awal={minta.urut}
        pilihan={[{ nilai: 'terlama', label: t('terlama') }]}
      />
    </FormulirCari>
  )
}

export function HalamanDaftarUmum(p: {
  readonly data: DaftarUmum
  readonly hitung: readonly HitunganUmum[]
  readonly minta: PermintaanDaftar
  readonly lanjutan: boolean
  readonly bahasa: Bahasa
}) {
  const { data, minta, bahasa } = p
  const t = teksUmum(bahasa)
  const { instansi } = useHalaman()
  const disaring = Object.values(minta).some(Boolean)
  return (
    <TataLetakWarga judul={t('judul')} keterangan={t('keterangan', { instansi: instansi.nama })}>
      <div className="alir">
        <details open={disaring}>
          <summary>{t('cari')}</summary>
          <Saringan minta={minta} hitung={p.hitung} nama={data.nama} t={t} bahasa={bahasa} />
        </details>
      </div>
      <Bagian
        judul={t('hasil', { n: data.banyak })}
        keterangan={
          disaring ? (
            <p>
              <a href="/aduan/daftar">{t('lepas')}</a>
            </p>
          ) : undefined
        }
        id="hasil"
      >
        {data.baris.length > 0 ? (
          <ul className="baris">
            {data.baris.map((x) => (
              <li key={x.rujukan} className="alir">
                <ButirPesan p={x} nama={data.nama} t={t} bahasa={bahasa} />
              </li>
            ))}
          </ul>
        ) : (
          <KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>
        )}
        {data.lanjut || p.lanjutan ? (
          <p className="aksi">
            {data.lanjut ? (
              <Tautan href={alamatDaftar({ ...minta, sesudah: data.lanjut.join('.') })} tombol="biasa">
                {t('lanjut')}
              </Tautan>
            ) : null}{' '}
            {p.lanjutan ? <a href={alamatDaftar(minta)}>{t('awal')}</a> : null}
          </p>
        ) : null}
      </Bagian>
      <LihatJuga t={t} kini="/aduan/daftar" />
    </TataLetakWarga>
  )
}

const Paragraf = ({ isi }: { readonly isi: string }) => (
  <>
    {isi.split(/\n{2,}/).map((x, i) => (
      <p key={i} className="teks-warga">
        {x}
      </p>
    ))}
  </>
)

export function HalamanPesanUmum(p: {
  readonly pesan: PesanUmumTerbuka
  readonly nama: NamaUmum
  readonly bahasa: Bahasa
}) {
  const { pesan, nama, bahasa } = p
  const t = teksUmum(bahasa)
  return (
    <TataLetakWarga
      judul={pesan.judul}
      keterangan={<Lencana2 p={pesan} t={t} bahasa={bahasa} />}
      remah={[{ label: t('judul'), href: '/aduan/daftar' }]}
    >
      <Bagian judul={t('isi')} keterangan={t('isiKeterangan')}>
        <div className="alir">
          <Paragraf isi={pesan.isi} />
          {pesan.induk ? (
            <p>
              <a href={alamatPesan({ rujukan: pesan.induk })}>{t('digabung', { rujukan: pesan.induk })}</a>
            </p>
          ) : null}
          <p>
            <a href={`/umpan/aduan.atom?pesan=${pesan.rujukan}`}>{t('ikuti')} (Atom)</a>
          </p>
          <Fakta
            butir={[
              { istilah: t('rujukan'), isi: pesan.rujukan },
              { istilah: t('kelas'), isi: t(`kelas-${pesan.kelas}`) },
              { istilah: t('diterima'), isi: tanggal(bahasa, pesan.diterima) },
              { istilah: t('topik'), isi: namaTopik(pesan.topikKode, nama, t, bahasa) },
              { istilah: t('kantor'), isi: namaKantor(pesan.unitId, nama, t) },
              { istilah: t('tempat'), isi: namaTempat(pesan.kelurahanKode, nama, t) },
            ]}
          />
        </div>
      </Bagian>
      {pesan.foto.length > 0 ? (
        <Bagian judul={t('foto')}>
          <ul className="butir">
            {pesan.foto.map((id, i) => (
              <li key={id}>
                <a href={`/aduan/foto/${id}`}>{t('fotoKe', { n: i + 1, jumlah: pesan.foto.length })}</a>
              </li>
            ))}
          </ul>
        </Bagian>
      ) : null}
      <Bagian judul={t('jawaban')}>
        <div className="alir">
          {pesan.jawaban ? (
            <Paragraf isi={pesan.jawaban} />
          ) : (
            <p>{t(pesan.langkah.some((l) => l.aksi === 'jawab') ? 'jawabanBelumTerbit' : 'belumJawab')}</p>
          )}
        </div>
      </Bagian>
      <Bagian judul={t('perjalanan')} keterangan={t('perjalananKeterangan')}>
        <GarisWaktu
          butir={pesan.langkah.map((l) => ({
            saat: tanggal(bahasa, l.hari),
            judul: t(`aksi-${l.aksi}` as 'aksi-terima'),
            arti: ARTI_STATUS[l.status],
          }))}
        />
      </Bagian>
      {pesan.topikKode ? (
        <Bagian judul={t('perubahan')}>
          <p>
            <a href={alamatDaftar({ topik: pesan.topikKode })}>
              {t('serupa', { nama: namaTopik(pesan.topikKode, nama, t, bahasa) })}
            </a>
          </p>
        </Bagian>
      ) : null}
      <LihatJuga t={t} kini="" />
    </TataLetakWarga>
  )
}
