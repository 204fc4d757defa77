import { type Kolom, Panel, Tabel, TataLetakKerja, Tautan } from '#design'
import { angka, type Bahasa, bulanTahun, persen, tanggal } from '#platform/i18n'
import type {
  DaftarKebutuhan,
  KebutuhanBernama,
  KebutuhanTerbuka,
  TrenBernama,
} from '../application/kebutuhan.use-case.ts'
import { teksSuara, type TeksSuara } from './suara.teks.ts'

export const alamatKebutuhan = (k: Pick<KebutuhanBernama, 'jabatanId' | 'kompetensiKode'>): string =>
  `/kerja/suara/${k.jabatanId}${k.kompetensiKode === null ? '' : `?kompetensi=${encodeURIComponent(k.kompetensiKode)}`}`

const namaKebutuhan = (k: KebutuhanBernama, bahasa: Bahasa, t: TeksSuara): string =>
  k.kompetensiKode === null ? t(k.jenis) : `${k.kompetensi?.[bahasa] ?? k.kompetensiKode} (${k.kompetensiKode})`

/** A need as other pages name it. */
export const ringkasKebutuhan = (k: KebutuhanBernama) => ({
  nama: { id: namaKebutuhan(k, 'id', teksSuara('id')), en: namaKebutuhan(k, 'en', teksSuara('en')) },
  pesan: k.pesan,
  poin: k.poin,
  href: alamatKebutuhan(k),
})

export function HalamanSuara({ data, tren, bahasa }: { data: DaftarKebutuhan; tren: TrenBernama; bahasa: Bahasa }) {
  const t = teksSuara(bahasa)
  const kolom: readonly Kolom<KebutuhanBernama>[] = [
    {
      kunci: 'kebutuhan',
      kepala: true,
      judul: t('kebutuhan'),
      isi: (k) =>
        k.jabatanId === null ? (
          namaKebutuhan(k, bahasa, t)
        ) : (
          <a href={alamatKebutuhan(k)}>
            <b>{namaKebutuhan(k, bahasa, t)}</b>
          </a>
        ),
    },
    {
      kunci: 'jabatan',
      judul: t('jabatan'),
      isi: (k) => (k.jabatan ? `${k.jabatan.nama}, ${k.jabatan.perangkat}` : '–'),
    },
    { kunci: 'pesan', judul: t('pesan'), angka: true, isi: (k) => angka(bahasa, k.pesan) },
    { kunci: 'bagian', judul: t('bagian'), angka: true, isi: (k) => persen(bahasa, k.bagian) },
    { kunci: 'poin', judul: t('poin'), angka: true, isi: (k) => (k.poin === 0 ? '–' : `+${k.poin}`) },
  ]
  return (
    <TataLetakKerja judul={t('judul')} keterangan={t('keterangan')}>
      {data.kebutuhan.length === 0 ? (
        <Panel judul={t('kosong', { n: data.kebijakan.ambang })}>
          <p>{t('kosongKet', { n: data.kebijakan.ambang })}</p>
        </Panel>
      ) : (
        <Tabel
          keterangan={t('judul')}
          kolom={kolom}
          baris={data.kebutuhan}
          kunciBaris={(k) => `${k.jenis}-${k.jabatanId}-${k.kompetensiKode}`}
        />
      )}
      <TabelTren tren={tren} bahasa={bahasa} />
      <Panel judul={t('rumus')}>
        <p className="redup">
          {t('kebijakan', { versi: data.kebijakan.versi, sumber: data.kebijakan.sumber })}{' '}
          {t('rumusPesan', {
            sejak: tanggal(bahasa, data.sejak),
            sampai: tanggal(bahasa, data.sampai),
            ambang: data.kebijakan.ambang,
          })}
        </p>
      </Panel>
    </TataLetakKerja>
  )
}

function TabelTren({ tren, bahasa }: { tren: TrenBernama; bahasa: Bahasa }) {
  const t = teksSuara(bahasa)
  const n = (x: number | null) => (x === null ? t('kurangDari') : angka(bahasa, x))
  const bulan = { dari: bulanTahun(bahasa, tren.dari), sampai: bulanTahun(bahasa, tren.sampai) }
  if (tren.baris.length === 0) return null
  const kolom: readonly Kolom<TrenBernama['baris'][number]>[] = [
    { kunci: 'kantor', judul: t('kantor'), kepala: true, isi: (b) => b.kantor },
    { kunci: 'urusan', judul: t('urusan'), isi: (b) => b.topik?.[bahasa] ?? t('tanpaTopik') },
    { kunci: 'kini', judul: t('trenKini', bulan), angka: true, isi: (b) => n(b.kini) },
    { kunci: 'lalu', judul: t('trenLalu'), angka: true, isi: (b) => n(b.setahunLalu) },
    {
      kunci: 'selisih',
      judul: t('trenSelisih'),
      angka: true,
      isi: (b) => (b.selisih === null ? '–' : `${b.selisih > 0 ? '+' : ''}${angka(bahasa, b.selisih)}`),
    },
  ]
  return (
    <Panel judul={t('tren')} keterangan={t('trenKet')} id="tren">
      <Tabel keterangan={t('tren')} kolom={kolom} baris={tren.baris} kunciBaris={(b) => `${b.unitId}-${b.topikKode}`} />
    </Panel>
  )
}

export function HalamanKebutuhan({ data, bahasa }: { data: KebutuhanTerbuka; bahasa: Bahasa }) {
  const t = teksSuara(bahasa)
  const { satu: k, kebijakan } = data
  const rentang = { sejak: tanggal(bahasa, data.sejak), sampai: tanggal(bahasa, data.sampai) }
  return (
    <TataLetakKerja
      judul={namaKebutuhan(k, bahasa, t)}
      keterangan={k.jabatan ? `${k.jabatan.nama}, ${k.jabatan.perangkat}` : undefined}
      remah={[{ label: t('judul'), href: '/kerja/suara' }]}
      aksi={
        <Tautan href={`/kerja/peta-jabatan?jabatan=${k.jabatanId}#jabatan`} tombol="biasa">
          {t('lihatJabatan')}
        </Tautan>
      }
    >
      <Panel judul={t('rumus')} id="rumus">
        <ul className="butir">
          <li>
            <b>{angka(bahasa, k.pesan)}</b> {t('rumusPesan', { ...rentang, ambang: kebijakan.ambang })}
          </li>
          <li>
            {t('rumusBagian', {
              pesan: k.pesan,
              semua: Math.round(k.pesan / k.bagian),
              persen: persen(bahasa, k.bagian),
            })}
          </li>
          <li>
            {t('rumusPoin', { maks: kebijakan.poinMaks, per: kebijakan.pesanPerPoin, pesan: k.pesan, poin: k.poin })}
          </li>
        </ul>
        <p className="redup">{t('kebijakan', { versi: kebijakan.versi, sumber: kebijakan.sumber })}</p>
      </Panel>
      <div className="kisi">
        <Panel judul={t('topik')} id="topik">
          <ul className="butir">
            {k.topik.map((x) => (
              <li key={x.nama?.id ?? ''}>
                {x.nama?.[bahasa] ?? t('tanpaTopik')}: <b>{angka(bahasa, x.pesan)}</b>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel judul={t('bulan')} id="bulan">
          <ul className="butir">
            {k.menurutBulan.map((x) => (
              <li key={x.bulan}>
                {bulanTahun(bahasa, x.bulan)}: <b>{angka(bahasa, x.pesan)}</b>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <Panel
        judul={t('pesanJudul')}
        keterangan={
          data.pesan.length > 0 ? t('pesanKet', { lain: Math.max(0, k.pesan - data.pesan.length) }) : undefined
        }
        id="pesan"
      >
        {data.pesan.length === 0 ? (
          <p className="redup">{t('pesanKosong')}</p>
        ) : (
          <ul className="bukti">
            {data.pesan.map((p) => (
              <li key={p.rujukan} lang="id">
                <b>
                  <a href={`/aduan/daftar/${p.rujukan}`}>{p.judul}</a>
                </b>
                <span className="redup">{tanggal(bahasa, p.diterima)}</span>
                <p>{p.isi}</p>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </TataLetakKerja>
  )
}
