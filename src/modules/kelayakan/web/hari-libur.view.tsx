import {
  BelumDiverifikasi,
  Fakta,
  Formulir,
  Isian,
  KosongNyata,
  Lencana,
  Panel,
  Peringatan,
  Pilihan,
  Saring,
  Tabel,
  TataLetakKerja,
  Tautan,
  Unggah,
} from '#design'
import { type Pelaku, periksaIzin } from '#platform/access'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import { weekday } from '#regulasi'
import type { DaftarTerbaca } from '../application/baca-daftar-libur.ts'
import { tulisDaftarLibur } from '../application/baca-daftar-libur.ts'
import type { GeseranTenggat, UsulanLibur } from '../application/hari-libur.port.ts'
import type { HariLiburKota } from '../application/hari-libur.use-case.ts'
import { type HariLibur, liburTetap } from '../domain/hari-libur.ts'
import { Geseran, GeseranPesan, kolomHari, TabelBeda } from './hari-libur-tabel.view.tsx'
import { type TeksHariLibur, teksHariLibur } from './hari-libur.teks.ts'

export const ALAMAT_LIBUR = '/kerja/hari-libur'
export const alamatTahun = (tahun: number): string => `${ALAMAT_LIBUR}?tahun=${tahun}`

export interface PropsHariLibur {
  readonly data: HariLiburKota
  /** By proposal waiting: what it would move; null = not this user's to see. */
  readonly geseran: ReadonlyMap<string, readonly GeseranTenggat[] | null>
  readonly geseranPesan: ReadonlyMap<string, number>
  readonly tahun: number
  readonly tahunIni: number
  readonly bahasa: Bahasa
  readonly pelaku: Pelaku
  readonly forms: Readonly<Record<'pratinjau' | 'tambah' | 'usulkan' | 'putuskan', FormTampil>>
  /** A list read but not stored yet. */
  readonly pratinjau: DaftarTerbaca | null
}
type P = PropsHariLibur & { readonly t: TeksHariLibur; readonly berlaku: UsulanLibur | undefined }

export const usulanBerlaku = (data: HariLiburKota, tahun: number): UsulanLibur | undefined =>
  data.usulan
    .filter((u) => u.tahun === tahun && u.putusan?.putusan === 'sah')
    .toSorted((a, b) => ((a.putusan?.pada ?? '') < (b.putusan?.pada ?? '') ? 1 : -1))[0]

export function HalamanHariLibur(props: PropsHariLibur) {
  const { data, tahun, bahasa } = props
  const t = teksHariLibur(bahasa)
  const p: P = { ...props, t, berlaku: usulanBerlaku(data, tahun) }
  const menunggu = data.usulan.filter((u) => u.tahun === tahun && u.putusan === null)
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan')}
      remah={[{ label: t('kembali'), href: '/kerja/nilai-hukum' }]}
      aksi={
        p.berlaku ? (
          <>
            <Tautan href={`${ALAMAT_LIBUR}.csv?tahun=${tahun}`} unduh tombol="biasa">
              {t('csv')}
            </Tautan>
            <Tautan href={`${ALAMAT_LIBUR}.ics?tahun=${tahun}`} unduh tombol="biasa">
              {t('ics')}
            </Tautan>
          </>
        ) : null
      }
    >
      <Saring label={t('tahun')} butir={daftarTahun(p)} />
      {p.pratinjau ? <Pratinjau {...p} pratinjau={p.pratinjau} /> : null}
      {menunggu.map((u) => (
        <Menunggu key={u.id} {...p} u={u} />
      ))}
      <DaftarTahun {...p} />
      {menunggu.length === 0 && !p.pratinjau ? (
        <>
          <Susun {...p} />
          {p.berlaku ? <Tambah {...p} /> : null}
        </>
      ) : null}
      <Riwayat {...p} />
    </TataLetakKerja>
  )
}

function daftarTahun({ data, tahun, tahunIni, t }: P) {
  const semua = new Set([tahunIni - 1, tahunIni, tahunIni + 1, tahun, ...data.usulan.map((u) => u.tahun)])
  return [...semua]
    .toSorted((a, b) => a - b)
    .map((y) => ({
      href: alamatTahun(y),
      label: `${y}: ${
        data.usulan.some((u) => u.tahun === y && u.putusan === null)
          ? t('menunggu')
          : t(data.kalender.some((k) => k.tahun === y) ? 'sah' : 'belum')
      }`,
      aktif: y === tahun,
    }))
}

const AKHIR_PEKAN = 6
const hitungan = (h: HariLibur, cutiBukan: boolean, t: TeksHariLibur): string =>
  weekday(h.tanggal) >= AKHIR_PEKAN
    ? t('akhirPekan')
    : t(h.jenis === 'libur' || cutiBukan ? 'bukanHariKerja' : 'hariKerja')

function Asal({ u, bahasa, t }: { u: UsulanLibur; bahasa: Bahasa; t: TeksHariLibur }) {
  return (
    <Fakta
      butir={[
        {
          istilah: t('dasar'),
          isi: t('sumberIsi', { sumber: u.sumber, nomor: u.nomor, tanggal: tanggal(bahasa, u.tanggalSumber) }),
        },
        {
          istilah: t('bacaanCuti'),
          isi: u.cutiBukanHariKerja ? (
            t('cutiBukan', { dasar: u.dasarCuti ?? '' })
          ) : (
            <>
              {t('cutiKerja')} <BelumDiverifikasi />
            </>
          ),
        },
        ...(u.putusan
          ? [
              {
                istilah: t('disahkan'),
                isi: t('disahkanIsi', {
                  oleh: u.putusan.oleh,
                  kantor: u.putusan.kantor,
                  waktu: waktu(bahasa, u.putusan.pada),
                  alasan: u.putusan.alasan,
                }),
              },
            ]
          : [
              { istilah: t('alasan'), isi: u.alasan },
              { istilah: t('usulanOleh'), isi: `${u.oleh}, ${waktu(bahasa, u.dibuatPada)}` },
            ]),
      ]}
    />
  )
}

function DaftarTahun({ berlaku, tahun, bahasa, t }: P) {
  return (
    <Panel judul={t('daftar', { tahun: String(tahun) })} id="daftar">
      {berlaku ? (
        <div className="alir">
          <Asal u={berlaku} bahasa={bahasa} t={t} />
          <Tabel
            keterangan={t('daftar', { tahun: String(tahun) })}
            tumpuk
            baris={berlaku.hari}
            kunciBaris={(h) => h.tanggal}
            kolom={[
              ...kolomHari(t, bahasa),
              { kunci: 'hitungan', judul: t('hitungan'), isi: (h) => hitungan(h, berlaku.cutiBukanHariKerja, t) },
            ]}
          />
        </div>
      ) : (
        <KosongNyata judul={t('belumAda', { tahun: String(tahun) })}>
          {t('belumAdaIsi', { tahun: String(tahun) })}
        </KosongNyata>
      )}
    </Panel>
  )
}

function Menunggu({ u, ...p }: P & { u: UsulanLibur }) {
  const { t, bahasa, forms, pelaku } = p
  const berwenang = periksaIzin(pelaku, 'parameter:sahkan').ok
  const sendiri = u.penggunaId === pelaku.penggunaId
  return (
    <Panel judul={t('usulan')} id="menunggu">
      <div className="alir">
        <Asal u={u} bahasa={bahasa} t={t} />
        <TabelBeda hari={u.hari} berlaku={p.berlaku} bahasa={bahasa} t={t} />
        <h3>{t('geseran')}</h3>
        <Geseran geseran={p.geseran.get(u.id) ?? null} bahasa={bahasa} t={t} />
        <GeseranPesan n={p.geseranPesan.get(u.id)} t={t} />
        {!berwenang ? <p className="redup">{t('tanpaWenang')}</p> : null}
        {berwenang && sendiri ? (
          <Peringatan arti="info" judul={t('milikSendiri')}>
            <p>{t('milikSendiriIsi')}</p>
          </Peringatan>
        ) : null}
        {berwenang && !sendiri ? (
          <Formulir form={forms.putuskan} kirim={t('simpanPutusan')}>
            <input type="hidden" name="usulan" value={u.id} />
            <Pilihan
              nama="putusan"
              label={t('putusan')}
              rupa="radio"
              pilihan={(['sah', 'ditolak'] as const).map((nilai) => ({ nilai, label: t(`p-${nilai}`) }))}
            />
            <Isian nama="alasan" label={t('alasan')} baris={3} />
            <Isian nama="kantor" label={t('kantor')} awal={t('kantorAwal')} />
          </Formulir>
        ) : null}
      </div>
    </Panel>
  )
}

const kataJenis =
  (t: TeksHariLibur) =>
  (j: HariLibur['jenis']): string =>
    t(j)

function Susun({ forms, tahun, berlaku, t }: P) {
  const tetap = liburTetap(tahun)
  const semula = tulisDaftarLibur(berlaku?.hari ?? tetap?.hari ?? [], kataJenis(t))
  return (
    <Panel judul={t('isi', { tahun: String(tahun) })} keterangan={t('isiKet')} id="susun">
      <div className="alir">
        {berlaku || !tetap ? null : (
          <p className="redup">
            {t('tetap', { sumber: tetap.dasar.sumber })}{' '}
            {tetap.dasar.status === 'terverifikasi' ? null : <BelumDiverifikasi />}
          </p>
        )}
        <Formulir form={forms.pratinjau} kirim={t('pratinjau')}>
          <input type="hidden" name="semula" value={semula} />
          <Isian nama="isi" label={t('tempel')} bantuan={t('tempelBantuan')} baris={10} awal={semula} bolehKosong />
          <Unggah nama="berkas" label={t('berkas')} terima=".csv,.xlsx" bantuan={t('berkasBantuan')} bolehKosong />
        </Formulir>
      </div>
    </Panel>
  )
}

function Tambah({ forms, tahun, t }: P) {
  return (
    <Panel judul={t('tambah')} keterangan={t('tambahKet')} id="tambah">
      <Formulir form={forms.tambah} kirim={t('tambahKirim')}>
        <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={`${tahun}-01-01`} />
        <Isian nama="nama" label={t('nama')} maks={120} />
        <Pilihan
          nama="jenis"
          label={t('jenis')}
          awal="libur"
          pilihan={(['libur', 'cuti'] as const).map((nilai) => ({ nilai, label: t(nilai) }))}
        />
      </Formulir>
    </Panel>
  )
}

function Pratinjau({ pratinjau, forms, tahun, bahasa, berlaku, t }: P & { pratinjau: DaftarTerbaca }) {
  const teks = tulisDaftarLibur(pratinjau.hari, kataJenis(t))
  return (
    <Panel judul={t('pratinjauJudul', { tahun: String(tahun) })} id="pratinjau">
      <div className="alir">
        {pratinjau.salah.length > 0 ? (
          <>
            <Peringatan arti="peringatan" judul={t('salah')}>
              <p>{t('salahIsi')}</p>
            </Peringatan>
            <Tabel
              keterangan={t('salah')}
              tumpuk
              baris={pratinjau.salah}
              kunciBaris={(b) => String(b.baris)}
              kolom={[
                { kunci: 'baris', judul: t('baris'), kepala: true, isi: (b) => String(b.baris) },
                { kunci: 'isi', judul: t('tertulis'), isi: (b) => b.isi },
                { kunci: 'sebab', judul: t('sebab'), isi: (b) => t(`s-${b.masalah}`) },
              ]}
            />
            <Formulir form={forms.pratinjau} kirim={t('pratinjau')} batal={alamatTahun(tahun)}>
              <Isian
                nama="isi"
                label={t('tempel')}
                bantuan={t('tempelBantuan')}
                baris={10}
                awal={[teks, ...pratinjau.salah.map((b) => b.isi)].filter(Boolean).join('\n')}
              />
            </Formulir>
          </>
        ) : (
          <>
            <TabelBeda hari={pratinjau.hari} berlaku={berlaku} bahasa={bahasa} t={t} />
            <FormUsulan forms={forms} teks={teks} tahun={tahun} berlaku={berlaku} t={t} />
          </>
        )}
      </div>
    </Panel>
  )
}

function FormUsulan({
  forms,
  teks,
  tahun,
  berlaku,
  t,
}: Pick<P, 'forms' | 'tahun' | 'berlaku' | 't'> & { teks: string }) {
  return (
    <Formulir form={forms.usulkan} kirim={t('usulkan')} batal={alamatTahun(tahun)}>
      <input type="hidden" name="isi" value={teks} />
      <Isian nama="sumber" label={t('sumber')} awal={berlaku?.sumber ?? t('sumberAwal')} maks={300} />
      <Isian nama="nomor" label={t('nomor')} awal={berlaku?.nomor} maks={200} />
      <Isian nama="tanggalSumber" label={t('tanggalSumber')} jenis="date" awal={berlaku?.tanggalSumber} />
      <Pilihan
        nama="cuti"
        label={t('cutiLabel')}
        rupa="radio"
        awal={berlaku?.cutiBukanHariKerja ? 'bukan' : 'kerja'}
        pilihan={(['kerja', 'bukan'] as const).map((nilai) => ({
          nilai,
          label: t(`c-${nilai}`),
          keterangan: t(`c-${nilai}-isi`),
        }))}
      />
      <Isian nama="dasarCuti" label={t('dasarCuti')} awal={berlaku?.dasarCuti} maks={500} bolehKosong />
      <Isian nama="alasan" label={t('alasan')} baris={2} />
    </Formulir>
  )
}

function Riwayat({ data, tahun, bahasa, t }: P) {
  const diputus = data.usulan.filter((u) => u.tahun === tahun && u.putusan !== null)
  return (
    <Panel judul={t('riwayat', { tahun: String(tahun) })} id="riwayat">
      <Tabel
        keterangan={t('riwayat', { tahun: String(tahun) })}
        tumpuk
        baris={diputus}
        kunciBaris={(u) => u.id}
        kosong={<p className="redup">{t('riwayatKosong')}</p>}
        kolom={[
          {
            kunci: 'putusan',
            judul: t('putusan'),
            kepala: true,
            isi: (u) => (
              <Lencana arti={u.putusan?.putusan === 'sah' ? 'ok' : 'nihil'} polos>
                {t(u.putusan?.putusan === 'sah' ? 'sah' : 'p-ditolak')}
              </Lencana>
            ),
          },
          {
            kunci: 'dasar',
            judul: t('dasar'),
            isi: (u) => t('sumberIsi', { sumber: u.sumber, nomor: u.nomor, tanggal: tanggal(bahasa, u.tanggalSumber) }),
          },
          { kunci: 'hari', judul: t('daftar', { tahun: String(tahun) }), isi: (u) => t('hariN', { n: u.hari.length }) },
          {
            kunci: 'oleh',
            judul: t('diputus'),
            isi: (u) =>
              u.putusan
                ? t('disahkanIsi', {
                    oleh: u.putusan.oleh,
                    kantor: u.putusan.kantor,
                    waktu: waktu(bahasa, u.putusan.pada),
                    alasan: u.putusan.alasan,
                  })
                : '',
          },
        ]}
      />
    </Panel>
  )
}
