import {
  Formulir,
  Isian,
  type Kolom,
  KosongNyata,
  Lencana,
  Panel,
  Pilihan,
  Saring,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import { SKENARIO_TERBANYAK, type SkenarioRingkasDto } from '../application/skenario.dto.ts'
import { STATUS_SKENARIO, type StatusSkenario } from '../domain/skenario/index.ts'
import { type TeksSkenario, teksSkenario } from './skenario.teks.ts'

export const artiStatus = (s: StatusSkenario) =>
  s === 'diajukan' ? 'ok' : s === 'beku' ? 'berjalan' : s === 'ditutup' ? 'nihil' : 'menunggu'

interface Props {
  readonly data: readonly SkenarioRingkasDto[]
  readonly status: StatusSkenario | undefined
  readonly bahasa: Bahasa
  readonly hariIni: string
  /** Absent for those who may look but not compute. */
  readonly form: FormTampil | undefined
}

export function DaftarSkenario({ data, status, bahasa, hariIni, form }: Props) {
  const t = teksSkenario(bahasa)
  const baris = status ? data.filter((s) => s.status === status) : data
  return (
    <TataLetakKerja
      judul={t('daftar')}
      keterangan={t('pengantar')}
      aksi={form && data.length > 0 ? <Tautan href="#baru">{t('baru')}</Tautan> : undefined}
    >
      {data.length > 0 && (
        <Saring
          label={t('saringStatus')}
          butir={[
            { href: '/kerja/skenario', label: t('semua'), aktif: !status, jumlah: angka(bahasa, data.length) },
            ...STATUS_SKENARIO.map((s) => ({
              href: `/kerja/skenario?status=${s}`,
              label: t(`status-${s}`),
              aktif: status === s,
              jumlah: angka(bahasa, data.filter((x) => x.status === s).length),
            })),
          ]}
        />
      )}
      <Tabel
        keterangan={t('daftar')}
        tumpuk
        baris={baris}
        kunciBaris={(s) => s.id}
        kolom={kolom(data, bahasa, t)}
        kosong={
          <Panel>
            <KosongNyata judul={data.length > 0 ? t('kosongSaring') : t('kosong')}>
              {data.length > 0 ? null : t(form ? 'kosongIsi' : 'kosongLihat')}
            </KosongNyata>
          </Panel>
        }
      />
      {data.length >= SKENARIO_TERBANYAK && (
        <p className="kecil redup">{t('hanyaTerbaru', { n: SKENARIO_TERBANYAK })}</p>
      )}
      {form && (
        <Panel id="baru" judul={t('baru')}>
          <Formulir form={form} kirim={t('mulai')}>
            <Isian nama="nama" label={t('nama')} bantuan={t('namaBantuan')} maks={120} />
            <Isian nama="tmt" label={t('tmtBaru')} bantuan={t('tmtBantuan')} jenis="date" awal={hariIni} />
            <Pilihan
              nama="dari"
              label={t('dari')}
              kosong={t('dariKosong')}
              pilihan={data.map((s) => ({ nilai: s.id, label: t('dariSalinan', { nama: s.nama }) }))}
            />
          </Formulir>
        </Panel>
      )}
    </TataLetakKerja>
  )
}

function kolom(data: readonly SkenarioRingkasDto[], bahasa: Bahasa, t: TeksSkenario): Kolom<SkenarioRingkasDto>[] {
  const nama = new Map(data.map((s) => [s.id, s.nama]))
  return [
    {
      kunci: 'nama',
      judul: t('nama'),
      kepala: true,
      isi: (s) => {
        const asal = s.asalId === null ? undefined : nama.get(s.asalId)
        return (
          <>
            <a href={`/kerja/skenario/${s.id}`}>{s.nama}</a>
            {s.asalId !== null && (
              <span className="kecil baris-bawah">
                {asal === undefined ? t('salinanLain') : t('salinanDari', { nama: asal })}
              </span>
            )}
          </>
        )
      },
    },
    {
      kunci: 'status',
      judul: t('status'),
      isi: (s) => <Lencana arti={artiStatus(s.status)}>{t(`status-${s.status}`)}</Lencana>,
    },
    { kunci: 'tmt', judul: t('tmt'), isi: (s) => (s.tmt ? tanggal(bahasa, s.tmt, 'singkat') : '–') },
    { kunci: 'oleh', judul: t('oleh'), isi: (s) => s.oleh },
    { kunci: 'diubah', judul: t('diubah'), isi: (s) => waktu(bahasa, s.diubahPada) },
    {
      kunci: 'dibagikan',
      judul: t('dibagikan'),
      isi: (s) => (
        <>
          {t(s.dibagikan ? 'ya' : 'tidak')}
          {s.komentar > 0 && <span className="kecil baris-bawah">{t('nKomentar', { n: s.komentar })}</span>}
        </>
      ),
    },
    { kunci: 'rencana', judul: t('rencana'), angka: true, isi: (s) => angka(bahasa, s.rencana) },
    {
      kunci: 'terpilih',
      judul: t('terpilih'),
      isi: (s) =>
        s.terpilih ? (
          t('terpilihIsi', { langkah: s.terpilih.langkah, kenaikan: angka(bahasa, s.terpilih.kenaikan, 1) })
        ) : (
          <>
            <span className="redup">{t('belumTerpilih')}</span>
            {s.terbaru && (
              <span className="kecil baris-bawah">
                {t('terbaruIsi', { langkah: s.terbaru.langkah, kenaikan: angka(bahasa, s.terbaru.kenaikan, 1) })}
              </span>
            )}
          </>
        ),
    },
  ]
}
