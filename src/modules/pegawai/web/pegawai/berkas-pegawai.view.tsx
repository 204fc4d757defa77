import type { ReactNode } from 'react'
import { Dua, Fakta, GarisWaktu, Lencana, Panel, Peringatan, Sintetis, Tabel, TataLetakKerja, Tautan } from '#design'
import { BIDANG, type Jenjang } from '#modules/jabatan'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { IsoDate } from '#shared'
import type { BerkasPegawai, NilaiTercatat } from '../../application/buka-pegawai.use-case.ts'
import type { FaktaPenentu } from '../../application/cari-pegawai.port.ts'
import type { PegawaiFakta, RiwayatJabatan } from '../../domain/pegawai.ts'
import { PanelKarier, PERIHAL_KARIER } from '../karier.view.tsx'
import { namaSumber } from '../saya/jejak.ts'
import { teksSaya } from '../saya/saya.teks.ts'
import { aturanMenunggu } from './aturan-menunggu.ts'
import { alamatBerkas, JALUR_PEGAWAI } from './pegawai.alamat.ts'
import { teksPegawai } from './pegawai.teks.ts'

interface Props {
  readonly data: BerkasPegawai
  readonly pada: IsoDate
  readonly bahasa: Bahasa
  readonly bolehKecocokan: boolean
  readonly bolehImpor: boolean
  /** Words for a competence code: module kompetensi, above this one. */
  readonly namaKompetensi: (kode: string, bahasa: Bahasa) => string
}

const jenjangDikenal = (bahasa: Bahasa, jenjang: string): string =>
  jenjang === '' ? '' : teksPegawai(bahasa)(`g-${jenjang as Jenjang}`).replace(/^g-/, '')

function Belum({ bahasa }: { bahasa: Bahasa }) {
  return (
    <Lencana arti="verifikasi" polos>
      {teksPegawai(bahasa)('belum')}
    </Lencana>
  )
}

/** Facts as a list; what nobody knows is said, never left blank. */
function Isi({ butir, bahasa }: { butir: readonly (readonly [string, ReactNode | undefined])[]; bahasa: Bahasa }) {
  return (
    <Fakta
      butir={butir.map(([istilah, isi]) => ({ istilah, isi: isi === undefined ? <Belum bahasa={bahasa} /> : isi }))}
    />
  )
}

type Perihal = BerkasPegawai['asal'][number]['perihal']
function Asal({ data, perihal, bahasa }: Pick<Props, 'data' | 'bahasa'> & { perihal: Perihal }) {
  const a = data.asal.find((x) => x.perihal === perihal)
  if (!a) return null
  const t = teksPegawai(bahasa)
  const sumber = namaSumber(bahasa, a.batch?.jenis ?? (perihal === 'utama' ? 'siasn' : perihal))
  const isi = { sumber, waktu: waktu(bahasa, a.dicatatPada) }
  return (
    <p className="kecil redup">
      {a.batch ? t('asalBatch', { ...isi, berkas: a.batch.namaBerkas, oleh: a.batch.olehNama }) : t('asal', isi)}
    </p>
  )
}

function Utama({ data, bahasa }: Props) {
  const s = teksSaya(bahasa)
  const t = teksPegawai(bahasa)
  const f = data.fakta
  const tgl = (d: IsoDate | undefined) => d && tanggal(bahasa, d)
  const j = f.jabatanKini
  const unit = [...new Set([data.unit, data.perangkatDaerah])].filter(Boolean).join(', ')
  const sejak = j && (j.tmtTidakDiketahui ? s('sejakTidakDiketahui', { tanggal: tanggal(bahasa, j.tmt) }) : tgl(j.tmt))
  const jenjang = [
    jenjangDikenal(bahasa, data.jabatanPeta?.jenjang ?? j?.jenjang ?? ''),
    data.jabatanPeta?.kelas !== undefined && t('kelas', { n: data.jabatanPeta.kelas }),
  ]
  return (
    <Panel id="utama" judul={t('identitas')}>
      <div className="alir">
        <Isi
          bahasa={bahasa}
          butir={[
            [s('nip'), f.nip],
            [s('jenis'), f.jenis],
            [s('kedudukan'), f.kedudukan && s(`d-${f.kedudukan}`)],
            [s('tanggalLahir'), tgl(f.tanggalLahir)],
            [s('tmtCpns'), tgl(f.tmtCpns)],
            [s('golongan'), f.golongan],
            [s('golonganTmt'), tgl(f.tmtGolongan)],
          ]}
        />
        <h3>{t('jabatanKini')}</h3>
        <Isi
          bahasa={bahasa}
          butir={[
            [s('jabatan'), j === null ? s('tanpaJabatan') : j?.namaJabatan],
            ...(j === null ? [] : ([[s('sejak'), sejak]] as const)),
            ...(j ? ([[t('jenjang'), jenjang.filter(Boolean).join(', ') || undefined]] as const) : []),
            [s('unit'), unit || undefined],
          ]}
        />
        <h3>{s('pendidikan')}</h3>
        <Isi
          bahasa={bahasa}
          butir={[
            [s('tingkat'), f.pendidikan?.tingkat],
            [s('prodi'), f.pendidikan?.nama],
            [s('bidang'), data.bidangStudi],
            [s('tahunLulus'), f.pendidikan?.tahunLulus?.toString()],
          ]}
        />
        <Asal data={data} perihal="utama" bahasa={bahasa} />
      </div>
    </Panel>
  )
}

const namaBidang = (kode: string): string => (BIDANG as Readonly<Record<string, string>>)[kode] ?? kode

function butirRiwayat(r: RiwayatJabatan, bahasa: Bahasa) {
  const t = teksPegawai(bahasa)
  const s = teksSaya(bahasa)
  const sampai = r.sampai === null ? s('kini') : tanggal(bahasa, r.sampai, 'singkat')
  const mulai = tanggal(bahasa, r.tmt, 'singkat')
  return {
    judul: r.namaJabatan,
    saat: `${r.tmtTidakDiketahui ? s('sejakTidakDiketahui', { tanggal: mulai }) : mulai} – ${sampai}`,
    isi: [
      r.peran !== 'definitif' && t('pltSebagai', { peran: s(`r-${r.peran}`) }),
      jenjangDikenal(bahasa, r.jenjang),
      r.kelas !== undefined && t('kelas', { n: r.kelas }),
      r.bidang === undefined ? t('bidangBelum') : r.bidang.map(namaBidang).join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
    ...(r.bidang === undefined
      ? { arti: 'verifikasi' as const }
      : r.peran !== 'definitif'
        ? { arti: 'berjalan' as const }
        : {}),
  }
}

function Riwayat({ data, bahasa }: Props) {
  const t = teksPegawai(bahasa)
  const { riwayat, jabatanKini } = data.fakta
  const baris = riwayat ?? (jabatanKini ? [jabatanKini] : [])
  return (
    <Panel id="riwayat" judul={t('riwayat')}>
      <div className="alir">
        {riwayat === undefined ? <p className="redup">{t('riwayatBelum')}</p> : null}
        {baris.length > 0 ? (
          <GarisWaktu butir={baris.toSorted((a, b) => (a.tmt < b.tmt ? 1 : -1)).map((r) => butirRiwayat(r, bahasa))} />
        ) : riwayat === undefined ? null : (
          <p className="redup">{teksSaya(bahasa)('tidakAda')}</p>
        )}
        <Asal data={data} perihal="riwayat" bahasa={bahasa} />
      </div>
    </Panel>
  )
}

function Kinerja({ data, bahasa }: Props) {
  const s = teksSaya(bahasa)
  const t = teksPegawai(bahasa)
  const { predikat, hukdis } = data.fakta
  return (
    <>
      <Panel id="predikat" judul={s('predikat')}>
        <div className="alir">
          {predikat === undefined ? (
            <p className="redup">{t('predikatBelum')}</p>
          ) : (
            <Fakta
              butir={predikat
                .toSorted((a, b) => b.tahun - a.tahun)
                .map((p) => ({ istilah: String(p.tahun), isi: <b>{s(`p-${p.nilai}`)}</b> }))}
            />
          )}
          <Asal data={data} perihal="predikat" bahasa={bahasa} />
        </div>
      </Panel>
      <Panel id="hukdis" judul={s('hukdis')}>
        <div className="alir">
          {!data.disiplin ? (
            <p className="redup">{t('hukdisTertutup')}</p>
          ) : hukdis === undefined || hukdis.length === 0 ? (
            <p className="redup">{hukdis === undefined ? t('hukdisBelum') : s('hukdisNihil')}</p>
          ) : (
            <Fakta
              butir={hukdis.map((h) => ({
                istilah: s(`h-${h.tingkat}`),
                isi: `${tanggal(bahasa, h.mulai)} – ${h.sampai === null ? s('kini') : tanggal(bahasa, h.sampai)}`,
              }))}
            />
          )}
          {data.disiplin ? <Asal data={data} perihal="hukdis" bahasa={bahasa} /> : null}
        </div>
      </Panel>
    </>
  )
}

type Diklat = NonNullable<PegawaiFakta['diklat']>[number]
function Pelatihan({ data, bahasa }: Props) {
  const s = teksSaya(bahasa)
  const t = teksPegawai(bahasa)
  const { diklat } = data.fakta
  return (
    <Panel id="diklat" judul={s('diklat')}>
      <div className="alir">
        {diklat === undefined || diklat.length === 0 ? (
          <p className="redup">{diklat === undefined ? t('diklatBelum') : s('diklatNihil')}</p>
        ) : (
          <Tabel<Diklat>
            keterangan={s('diklat')}
            tumpuk
            baris={diklat.toSorted((a, b) => b.tahun - a.tahun)}
            kunciBaris={(d, i) => `${d.tahun}-${i}`}
            kolom={[
              { kunci: 'nama', judul: s('nama'), kepala: true, isi: (d) => d.nama },
              { kunci: 'tahun', judul: s('tahun'), isi: (d) => String(d.tahun) },
              {
                kunci: 'jp',
                judul: s('jp'),
                angka: true,
                isi: (d) => (d.jp === undefined ? t('belum') : angka(bahasa, d.jp)),
              },
            ]}
          />
        )}
        <Asal data={data} perihal="diklat" bahasa={bahasa} />
      </div>
    </Panel>
  )
}

function Kompetensi({ data, bahasa, namaKompetensi }: Props) {
  const t = teksPegawai(bahasa)
  return (
    <Panel id="kompetensi" judul={t('kompetensi')} keterangan={t('kompetensiKet')}>
      <Tabel<NilaiTercatat>
        keterangan={t('kompetensi')}
        tumpuk
        baris={data.nilai}
        kunciBaris={(n) => n.kode}
        kosong={<p className="redup">{t('kompetensiBelum')}</p>}
        kolom={[
          {
            kunci: 'nama',
            judul: t('kompetensi'),
            kepala: true,
            isi: (n) => `${n.kode} ${namaKompetensi(n.kode, bahasa)}`,
          },
          { kunci: 'level', judul: t('level'), angka: true, isi: (n) => angka(bahasa, n.level) },
          { kunci: 'dinilai', judul: t('dinilai'), isi: (n) => tanggal(bahasa, n.tanggal, 'singkat') },
        ]}
      />
    </Panel>
  )
}

function Menunggu({ fakta, bahasa }: { fakta: FaktaPenentu; bahasa: Bahasa }) {
  const t = teksPegawai(bahasa)
  const aturan = aturanMenunggu(fakta, bahasa)
  return (
    <li>
      <b>{t(`f-${fakta}`)}</b>
      {aturan.length === 0 ? <p>{t('tanpaAturan')}</p> : null}
      {aturan.map((a) => (
        <p key={a.id}>
          <a href={`/aturan/${a.id}`}>
            {a.id} {a.judul}
          </a>
        </p>
      ))}
    </li>
  )
}

function YangBelum({ data, bahasa, bolehImpor }: Props) {
  const t = teksPegawai(bahasa)
  return (
    <Panel id="belum">
      {data.kurang.length === 0 ? (
        <Peringatan arti="ok" judul={t('belumNihil')} />
      ) : (
        <Peringatan
          arti="verifikasi"
          judul={t('belumJudul')}
          aksi={bolehImpor ? <Tautan href="/kerja/impor">{t('unduhFakta')}</Tautan> : undefined}
        >
          <p>{t('belumIsi')}</p>
          <ul className="bukti">
            {data.kurang.map((f) => (
              <Menunggu key={f} fakta={f} bahasa={bahasa} />
            ))}
          </ul>
        </Peringatan>
      )}
    </Panel>
  )
}

function Kecocokan({ data, bahasa }: Props) {
  const t = teksPegawai(bahasa)
  const { id } = data.fakta
  return (
    <Panel id="kecocokan" judul={t('kecocokan')}>
      <ul className="butir">
        {data.jabatanPeta ? (
          <li>
            <Tautan href={`/kerja/kecocokan/${data.jabatanPeta.id}/${id}`}>{t('kecocokanKini')}</Tautan>
          </li>
        ) : null}
        <li>
          <Tautan href={`${alamatBerkas(id)}/jabatan`}>{t('kecocokanLain')}</Tautan>
        </li>
      </ul>
    </Panel>
  )
}

/** One person's file: what is known and from where, what is not and what waits for it. */
export function HalamanBerkasPegawai(p: Props) {
  const { data, bahasa } = p
  const t = teksPegawai(bahasa)
  const f = data.fakta
  const kini = f.jabatanKini === null ? teksSaya(bahasa)('tanpaJabatan') : f.jabatanKini?.namaJabatan
  return (
    <TataLetakKerja
      judul={f.nama}
      remah={[{ label: t('judul'), href: JALUR_PEGAWAI }]}
      keterangan={
        <>
          {[kini, data.unit, f.golongan, `NIP ${f.nip}`].filter(Boolean).join(' · ')} {f.sintetis ? <Sintetis /> : null}
        </>
      }
      kaki={t('jejakKaki', { nama: f.nama })}
    >
      <Dua>
        <div>
          <Utama {...p} />
          <Riwayat {...p} />
        </div>
        <div>
          <YangBelum {...p} />
          {p.bolehKecocokan ? <Kecocokan {...p} /> : null}
          <Kinerja {...p} />
          <Kompetensi {...p} />
          <Pelatihan {...p} />
          <PanelKarier
            fakta={f}
            bahasa={bahasa}
            asal={PERIHAL_KARIER.map((x) => <Asal key={x} data={data} perihal={x} bahasa={bahasa} />)}
          />
        </div>
      </Dua>
    </TataLetakKerja>
  )
}
