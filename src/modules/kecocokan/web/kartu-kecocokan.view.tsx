import { BelumDiverifikasi, Dua, Fakta, Panel, Sintetis, Tautan, TataLetakKerja } from '#design'
import {
  SUMBER_KOMPETENSI,
  SUMBER_KOMPETENSI_TEKNIS,
  SUMBER_RUMPUN_ILMU,
  SUMBER_STANDAR_BAWAAN,
  type SumberReferensi,
} from '#modules/kompetensi'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { JabatanRingkas, KartuKecocokan } from '../application/kecocokan.dto.ts'
import { AMBANG_JPM_BAWAAN } from '../domain/jpm.ts'
import { alamatPeringkat } from './alamat.ts'
import { Gerbang, LencanaGerbang } from './gerbang.view.tsx'
import { bidangBerletak } from './kalimat.ts'
import { teksKecocokan } from './kecocokan.teks.ts'
import { Kedekatan, KompetensiStandar, PengubahHasil } from './kedekatan.view.tsx'

export function keteranganJabatan(j: JabatanRingkas, bahasa: Bahasa): string {
  const t = teksKecocokan(bahasa)
  return [
    j.unit,
    j.perangkatDaerah === j.unit ? undefined : j.perangkatDaerah,
    j.eselon ?? undefined,
    j.kelas === undefined ? undefined : t('kelas', { kelas: j.kelas }),
    t('kursi', { terisi: j.terisi, kuota: j.kuota }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function pendidikan(p: KartuKecocokan['pegawai'], bahasa: Bahasa): string {
  if (!p.pendidikan) return teksKecocokan(bahasa)('pendidikanBelum')
  const { tingkat, nama, bidang } = p.pendidikan
  return bidang ? `${tingkat} ${bidangBerletak(bidang)}` : (nama ?? tingkat)
}

const Dasar = ({ sumber: s }: { sumber: SumberReferensi }) => (
  <>
    {s.sumber} {s.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
  </>
)

export function HalamanKartu({
  kartu,
  tmt,
  bahasa,
}: {
  kartu: KartuKecocokan
  tmt: string | undefined
  bahasa: Bahasa
}) {
  const t = teksKecocokan(bahasa)
  const { pegawai, jabatan, kecocokan: k } = kartu
  const f = (n: number) => angka(bahasa, n, 1)
  const pasti = k.rentang[0] === k.rentang[1]
  const kembali = alamatPeringkat(jabatan.id, { tmt })
  const kini =
    pegawai.jabatanKini === undefined
      ? t('jabatanBelum')
      : pegawai.jabatanKini === null
        ? t('tanpaJabatan')
        : pegawai.jabatanKini
  return (
    <TataLetakKerja
      judul={t('kartuUntuk', { nama: pegawai.nama, jabatan: jabatan.nama })}
      remah={[
        { label: t('peta'), href: '/kerja/peta-jabatan' },
        { label: t('calon'), href: kembali },
      ]}
      keterangan={
        <>
          NIP {pegawai.nip} {pegawai.sintetis ? <Sintetis /> : null}
        </>
      }
      aksi={
        <Tautan href={kembali} tombol="biasa">
          {t('kembaliCalon')}
        </Tautan>
      }
      kaki={t('jejak')}
    >
      <section className="orang" aria-label={t('kartu')}>
        <p>
          <LencanaGerbang putusan={kartu.putusan} mutlak={k.mutlak} bahasa={bahasa} />
        </p>
        <div className="nilai">
          <b>{f(k.skor)}</b>
          <small>{pasti ? t('pasti') : t('rentang', { bawah: f(k.rentang[0]), atas: f(k.rentang[1]) })}</small>
        </div>
      </section>
      <Panel>
        <Fakta
          butir={[
            { istilah: t('k-jabatan'), isi: kartu.pemegangSaatIni ? `${kini} (${t('pemegang')})` : kini },
            { istilah: t('k-unit'), isi: pegawai.unit ?? t('unitBelum') },
            {
              istilah: t('latar'),
              isi: `${pegawai.golongan ?? t('golonganBelum')} · ${pendidikan(pegawai, bahasa)}`,
            },
            { istilah: t('dituju'), isi: `${jabatan.nama}, ${keteranganJabatan(jabatan, bahasa)}` },
            { istilah: t('tmt'), isi: tanggal(bahasa, kartu.asOf) },
          ]}
        />
      </Panel>
      <Gerbang putusan={kartu.putusan} kecocokan={k} bahasa={bahasa} />
      <Kedekatan k={k} bahasa={bahasa} />
      <Dua>
        <KompetensiStandar k={k} bahasa={bahasa} />
        <div>
          <PengubahHasil k={k} bahasa={bahasa} />
          <Panel id="cara" judul={t('cara')}>
            <Fakta
              butir={[
                {
                  istilah: t('versiKebijakan'),
                  isi: (
                    <>
                      {kartu.kebijakan.versi}: {kartu.kebijakan.sumber}
                    </>
                  ),
                },
                { istilah: t('versiAturan'), isi: kartu.putusan.versiAturan },
                { istilah: t('faktaPer'), isi: tanggal(bahasa, kartu.asOf) },
                { istilah: t('dasarStudi'), isi: <Dasar sumber={SUMBER_RUMPUN_ILMU} /> },
                { istilah: t('dasarKompetensi'), isi: <Dasar sumber={SUMBER_KOMPETENSI} /> },
                { istilah: t('dasarTeknis'), isi: <Dasar sumber={SUMBER_KOMPETENSI_TEKNIS} /> },
                ...(k.jpm ? [{ istilah: t('dasarJpm'), isi: <Dasar sumber={AMBANG_JPM_BAWAAN} /> }] : []),
                {
                  istilah: t('standar'),
                  isi: k.sumberStandar === 'kota' ? t('kota') : <Dasar sumber={SUMBER_STANDAR_BAWAAN} />,
                },
              ]}
            />
          </Panel>
        </div>
      </Dua>
    </TataLetakKerja>
  )
}
