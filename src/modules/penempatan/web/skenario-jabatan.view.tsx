import { Isian, Pilihan } from '#design'
import type { JabatanBahan } from '../application/bahan-setelan.use-case.ts'
import { type PropsIsianSetelan, TombolIsian } from './skenario-baris.view.tsx'
import { daftarNilai, jabatanKosong, jabatanTersaring } from './skenario-isian.ts'
import { type TeksSetelan, teksSetelan } from './skenario-setelan.teks.ts'

/** Every post, the vacant ones, or a list of one's own: filtered in the form itself, so that the choice is kept. */
export function PilihJabatan(p: PropsIsianSetelan) {
  const t = teksSetelan(p.bahasa)
  const { nilai, bahan } = p
  const dipilih = new Set(daftarNilai(nilai, 'jabatan'))
  const tersaring = jabatanTersaring(nilai, bahan)
  const tampak = new Set(tersaring.map((j) => j.id))
  const luar = bahan.jabatan.filter((j) => dipilih.has(j.id) && !tampak.has(j.id))
  const hilang = [...dipilih].filter((id) => !bahan.jabatan.some((j) => j.id === id))
  const kantor = new Map(bahan.jabatan.map((j) => [j.kantorId, j.kantor]))
  const grup = kelompok(tersaring)
  return (
    <>
      <Pilihan
        nama="caraJabatan"
        rupa="radio"
        label={t('caraJabatan')}
        pilihan={[
          { nilai: 'semua', label: t('cara-semua'), keterangan: t('cara-semua-ket', { n: bahan.jabatan.length }) },
          {
            nilai: 'kosong',
            label: t('cara-kosong'),
            keterangan: t('cara-kosong-ket', { n: jabatanKosong(bahan).length }),
          },
          { nilai: 'pilih', label: t('cara-pilih'), keterangan: t('cara-pilih-ket', { n: dipilih.size }) },
        ]}
      />
      <fieldset className="pilih-jabatan" id="pilih-jabatan">
        <legend>{t('jabatanDaftar')}</legend>
        <div className="dalam-baris">
          <Isian nama="saringJabatan" label={t('saringJabatan')} maks={100} bolehKosong />
          <Pilihan
            nama="saringKantor"
            label={t('saringKantor')}
            kosong={t('semuaKantor')}
            pilihan={[...kantor].map(([id, nama]) => ({ nilai: id, label: nama }))}
          />
        </div>
        <p className="aksi">
          {(
            [
              ['saring', 'saring'],
              ['pilih-kosong', 'pilihKosong'],
              ['pilih-tersaring', 'pilihTersaring'],
              ['lepas-tersaring', 'lepasTersaring'],
            ] as const
          ).map(([aksi, kata]) => (
            <TombolIsian key={aksi} aksi={p.aksi} nilai={aksi} jangkar="pilih-jabatan">
              {t(kata)}
            </TombolIsian>
          ))}
        </p>
        <p className="redup">{t('saringBantuan')}</p>
        {hilang.map((id) => (
          <input key={id} type="hidden" name="jabatan" value={id} />
        ))}
        <div className="gulung-tegak">
          {luar.length > 0 && <Grup judul={t('diLuarSaringan')} buka isi={luar} {...{ dipilih, t }} />}
          {grup.length === 0 ? (
            <p className="redup">{t('tanpaHasil')}</p>
          ) : (
            grup.map(([id, isi]) => (
              <Grup
                key={id}
                judul={isi[0]?.kantor ?? ''}
                buka={grup.length <= 3 || isi.some((j) => dipilih.has(j.id))}
                {...{ isi, dipilih, t }}
              />
            ))
          )}
        </div>
      </fieldset>
    </>
  )
}

const kelompok = (jabatan: readonly JabatanBahan[]): [string, readonly JabatanBahan[]][] => [
  ...Map.groupBy(jabatan, (j) => j.kantorId),
]

function Grup(p: {
  judul: string
  buka: boolean
  isi: readonly JabatanBahan[]
  dipilih: ReadonlySet<string>
  t: TeksSetelan
}) {
  const { t } = p
  return (
    <details open={p.buka}>
      <summary>
        <b>{p.judul}</b>{' '}
        <span className="redup">
          {t('kantorJumlah', { dipilih: p.isi.filter((j) => p.dipilih.has(j.id)).length, n: p.isi.length })}
        </span>
      </summary>
      <ul className="centang-rapat">
        {p.isi.map((j) => (
          <li key={j.id}>
            <label>
              <input type="checkbox" name="jabatan" value={j.id} defaultChecked={p.dipilih.has(j.id)} />
              <span>
                {j.nama}
                <small>
                  {j.unit !== j.kantor && `${j.unit} · `}
                  {t('kursiIsi', { terisi: j.terisi, kuota: j.kuota })}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
