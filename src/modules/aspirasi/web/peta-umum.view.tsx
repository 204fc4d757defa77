import { Bagian, KosongNyata, Saring, Tabel, TataLetakWarga } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { HitunganUmum } from '../application/umum.port.ts'
import type { NamaUmum } from '../application/umum.use-case.ts'
import { derajat, SISI, susunPetak } from '../domain/petak.ts'
import { alamatDaftar, LihatJuga } from './daftar-umum.view.tsx'
import { teksUmum } from './umum.teks.ts'

export const RUPA_PETA = ['jumlah', 'lewat'] as const
export type RupaPeta = (typeof RUPA_PETA)[number]

interface Tempat {
  readonly kode: string
  readonly nama: string
  readonly kecamatan: string
  readonly pesan: number
  readonly lewat: number
}
const persen = (t: Pick<Tempat, 'pesan' | 'lewat'>): number => (t.pesan === 0 ? 0 : (t.lewat / t.pesan) * 100)

export function HalamanPetaUmum(p: {
  readonly baris: readonly HitunganUmum[]
  readonly nama: NamaUmum
  readonly rupa: RupaPeta
  readonly bahasa: Bahasa
}) {
  const { nama, rupa, bahasa } = p
  const t = teksUmum(bahasa)
  const hitung = new Map(p.baris.filter((b) => b.dimensi === 'tempat').map((b) => [b.kunci, b]))
  const tempat: Tempat[] = [...nama.tempat].map(([kode, k]) => ({
    kode,
    ...k,
    pesan: hitung.get(kode)?.pesan ?? 0,
    lewat: hitung.get(kode)?.lewat ?? 0,
  }))
  const menurut = new Map(tempat.map((x) => [x.kode, x]))
  const nilai = (x: Tempat): number => (rupa === 'jumlah' ? x.pesan : persen(x))
  const maks = rupa === 'jumlah' ? Math.max(0, ...tempat.map(nilai)) : 100
  const peta = susunPetak(tempat.map((x) => x.kode))
  return (
    <TataLetakWarga judul={t('peta')} keterangan={t('petaKeterangan')}>
      {tempat.length === 0 ? (
        <div className="alir">
          <KosongNyata judul={t('petaKosong')}>{t('petaKosongIsi')}</KosongNyata>
        </div>
      ) : (
        <>
          <Bagian judul={t(rupa === 'jumlah' ? 'petaJumlah' : 'petaLewat')} keterangan={t('legenda')}>
            <div className="alir">
              <Saring
                label={t('petaGanti')}
                butir={RUPA_PETA.map((r) => ({
                  href: r === 'jumlah' ? '/aduan/peta' : '/aduan/peta?rupa=lewat',
                  label: t(r === 'jumlah' ? 'petaJumlah' : 'petaLewat'),
                  aktif: r === rupa,
                }))}
              />
              <svg
                className="peta-kota"
                role="group"
                viewBox={`-2 -2 ${peta.lebar + 4} ${peta.tinggi + 4}`}
                aria-label={t('peta')}
              >
                {peta.blok.map((b) => (
                  <g key={b.kode}>
                    <text className="nama" x={b.x} y={b.y + 11} aria-hidden="true">
                      {nama.kecamatan.get(b.kode) ?? b.kode}
                    </text>
                    {b.petak.map((u) => {
                      const x = menurut.get(u.kode)!
                      return (
                        <a
                          key={u.kode}
                          href={alamatDaftar({ tempat: u.kode })}
                          className={`k${derajat(nilai(x), maks)}`}
                          aria-label={t(rupa === 'jumlah' || x.pesan === 0 ? 'petaUbin' : 'petaUbinLewat', {
                            tempat: x.nama,
                            kecamatan: x.kecamatan,
                            n: x.pesan,
                            lewat: x.lewat,
                            persen: angka(bahasa, Math.round(persen(x))),
                          })}
                        >
                          <title>{`${x.nama}, ${x.kecamatan}`}</title>
                          <rect x={u.x} y={u.y} width={SISI} height={SISI} rx="2" />
                          <text x={u.x + SISI / 2} y={u.y + SISI / 2 + 4}>
                            {rupa === 'jumlah' || x.pesan === 0
                              ? angka(bahasa, x.pesan)
                              : `${angka(bahasa, Math.round(persen(x)))}%`}
                          </text>
                        </a>
                      )
                    })}
                  </g>
                ))}
              </svg>
            </div>
          </Bagian>
          <Bagian judul={t('petaTabel')} keterangan={t('petaTabelKeterangan')} id="tabel">
            <Tabel
              keterangan={t('petaTabel')}
              baris={tempat.toSorted((a, b) => a.kode.localeCompare(b.kode))}
              kunciBaris={(x) => x.kode}
              kolom={[
                {
                  kunci: 'nama',
                  judul: t('kelurahan'),
                  kepala: true,
                  isi: (x) => <a href={alamatDaftar({ tempat: x.kode })}>{x.nama}</a>,
                },
                { kunci: 'kec', judul: t('kec'), isi: (x) => x.kecamatan },
                { kunci: 'n', judul: t('pesanTerbit'), angka: true, isi: (x) => angka(bahasa, x.pesan) },
                { kunci: 'l', judul: t('lewatTenggat'), angka: true, isi: (x) => angka(bahasa, x.lewat) },
                {
                  kunci: 'p',
                  judul: t('bagianLewat'),
                  angka: true,
                  isi: (x) => (x.pesan === 0 ? '–' : `${angka(bahasa, Math.round(persen(x)))}%`),
                },
              ]}
            />
          </Bagian>
        </>
      )}
      <LihatJuga t={t} kini="/aduan/peta" />
    </TataLetakWarga>
  )
}
