import { BatangSkor, Dua, KosongNyata, Panel, Statistik, TataLetakSaya } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { JabatanSaya, JabatanTerjangkau, KecocokanSaya } from '../application/kecocokan-saya.use-case.ts'
import type { Kecocokan } from '../domain/kecocokan.ts'
import { LencanaGerbang } from './gerbang.view.tsx'
import { kalimat } from './kalimat.ts'
import { teksKecocokan } from './kecocokan.teks.ts'
import { KurangApa } from './kurang-apa.view.tsx'
import { Kedekatan, KompetensiStandar, kataPengubah, PengubahHasil } from './kedekatan.view.tsx'

const letak = (j: JabatanSaya, bahasa: Bahasa): string =>
  [
    j.unit,
    j.perangkatDaerah === j.unit ? undefined : j.perangkatDaerah,
    j.kelas === undefined ? undefined : teksKecocokan(bahasa)('kelas', { kelas: j.kelas }),
  ]
    .filter(Boolean)
    .join(' · ')

function Berdiri({ k, bahasa }: { k: Kecocokan; bahasa: Bahasa }) {
  const t = teksKecocokan(bahasa)
  const dinilai = k.kompetensi.filter((r) => r.level !== null)
  const cukup = dinilai.filter((r) => (r.selisih as number) >= 0).length
  return (
    <Panel id="berdiri" judul={t('berdiri')} keterangan={t('berdiriKet')}>
      <Statistik
        butir={[
          { label: t('cukupStandar'), nilai: angka(bahasa, cukup), satuan: t('dariN', { n: k.kompetensi.length }) },
          { label: t('belumDinilaiN'), nilai: angka(bahasa, k.kompetensi.length - dinilai.length) },
          {
            label:
              k.rentang[0] === k.rentang[1]
                ? t('pasti')
                : t('rentang', { bawah: angka(bahasa, k.rentang[0], 1), atas: angka(bahasa, k.rentang[1], 1) }),
            nilai: angka(bahasa, k.skor, 1),
            satuan: t('skorMaks'),
          },
        ]}
      />
    </Panel>
  )
}

function Terjangkau({ butir, bahasa }: { butir: JabatanTerjangkau; bahasa: Bahasa }) {
  const { jabatan: j, kecocokan: k } = butir
  const t = teksKecocokan(bahasa)
  const bidang = k.komponen.find((c) => c.kode === 'bidang-pendidikan')
  const ubah = k.pengubah[0]
  return (
    <li>
      <b>{j.nama}</b>
      <p className="kecil">{letak(j, bahasa)}</p>
      <p>
        <BatangSkor nilai={k.skor} bawah={k.rentang[0]} atas={k.rentang[1]} />
      </p>
      <p>
        <LencanaGerbang putusan={butir.putusan} mutlak={k.mutlak} bahasa={bahasa} />
      </p>
      {bidang?.diminta ? <p>{kalimat(bahasa, bidang.kalimat)}</p> : null}
      <KurangApa butir={butir} bahasa={bahasa} />
      {ubah ? (
        <p className="kecil redup">
          {t('palingMengubah')} {Object.values(kataPengubah(ubah, bahasa)).join('. ')}
        </p>
      ) : null}
    </li>
  )
}

/** Where I stand in the post I hold, and which posts the law opens to me. */
export function HalamanKecocokanSaya({ data, bahasa }: { data: KecocokanSaya; bahasa: Bahasa }) {
  const t = teksKecocokan(bahasa)
  return (
    <TataLetakSaya
      judul={t('sayaJudul')}
      keterangan={data.kini ? `${data.kini.jabatan.nama} · ${letak(data.kini.jabatan, bahasa)}` : t('tanpaJabatan')}
    >
      <Dua>
        <div>
          {data.kini ? (
            <>
              <Berdiri k={data.kini.kecocokan} bahasa={bahasa} />
              <KompetensiStandar k={data.kini.kecocokan} bahasa={bahasa} />
              <Kedekatan k={data.kini.kecocokan} bahasa={bahasa} />
            </>
          ) : (
            <KosongNyata judul={t('sayaTanpaJabatan')}>{t('sayaTanpaJabatanIsi')}</KosongNyata>
          )}
        </div>
        <div>
          {data.kini ? <PengubahHasil k={data.kini.kecocokan} bahasa={bahasa} /> : null}
          <Panel id="terjangkau" judul={t('terjangkau')} keterangan={t('terjangkauKet', { n: data.banyakTerjangkau })}>
            {data.terjangkau.length === 0 ? (
              <KosongNyata judul={t('terjangkauNihil')} />
            ) : (
              <ul className="bukti">
                {data.terjangkau.map((b) => (
                  <Terjangkau key={b.jabatan.id} butir={b} bahasa={bahasa} />
                ))}
              </ul>
            )}
            <p className="kecil redup">{t('bukanLowongan')}</p>
            <p className="kecil redup">
              {t('tmtPada', { tanggal: tanggal(bahasa, data.asOf) })} · {t('versiAturan')} {data.versiAturan} ·{' '}
              {t('versiKebijakan')} {data.kebijakan.versi}: {data.kebijakan.sumber}
            </p>
          </Panel>
        </div>
      </Dua>
    </TataLetakSaya>
  )
}
