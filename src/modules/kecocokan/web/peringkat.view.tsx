import {
  BatangSkor,
  FormulirCari,
  Isian,
  KosongNyata,
  Paginasi,
  Panel,
  Saring,
  Sintetis,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { cariAturan } from '#regulasi'
import type { CalonPeringkat, PeringkatKecocokan } from '../application/kecocokan.dto.ts'
import { alamatEkspor, alamatKartu, alamatPeringkat, type QueryKecocokan } from './alamat.ts'
import { LencanaGerbang } from './gerbang.view.tsx'
import { kalimat, namaFakta } from './kalimat.ts'
import { keteranganJabatan } from './kartu-kecocokan.view.tsx'
import { teksKecocokan } from './kecocokan.teks.ts'

/** The two parts that say most about this candidate: what he brings, and what is missing or weighs against him. */
function alasan(c: CalonPeringkat, bahasa: Bahasa): string[] {
  const bagian = c.kecocokan.komponen.filter((k) => k.diminta)
  const kuat = bagian
    .filter((k) => k.kode === 'bidang-pendidikan' || k.kode === 'pengalaman')
    .map((k) => kalimat(bahasa, k.kalimat))
  const belum = bagian.flatMap((k) => (k.kode === 'kompetensi' ? [] : k.faktaHilang)).map((f) => namaFakta(bahasa, f))
  return belum.length > 0
    ? [...kuat, teksKecocokan(bahasa)('faktaKurang', { fakta: [...new Set(belum)].join(', ') })]
    : kuat
}

function aturanTerkait(c: CalonPeringkat, bahasa: Bahasa): string {
  return c.putusan.aturan
    .filter((a) => a.hasil === 'tidak-terpenuhi' || (a.hasil === 'belum-diketahui' && a.keparahan === 'blokir'))
    .map((a) => `${a.id} ${cariAturan(a.id)?.judul[bahasa] ?? ''}`.trim())
    .join('; ')
}

function TabelCalon({ data, tmt, bahasa }: { data: PeringkatKecocokan; tmt: string | undefined; bahasa: Bahasa }) {
  const t = teksKecocokan(bahasa)
  const kini = (c: CalonPeringkat) =>
    c.orang.jabatanKini === undefined ? t('jabatanBelum') : (c.orang.jabatanKini ?? t('tanpaJabatan'))
  return (
    <Tabel<CalonPeringkat>
      keterangan={t('daftar')}
      tumpuk
      baris={data.calon}
      kunciBaris={(c) => c.orang.id}
      terpilih={(c) => c.pemegangSaatIni}
      kosong={<KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>}
      kolom={[
        {
          kunci: 'no',
          judul: t('nomor'),
          angka: true,
          isi: (c) => (c.nomor === null ? '–' : angka(bahasa, c.nomor, 0)),
        },
        {
          kunci: 'orang',
          judul: t('orang'),
          kepala: true,
          isi: (c) => (
            <div>
              <Tautan href={alamatKartu(data.jabatan.id, c.orang.id, { tmt })}>{c.orang.nama}</Tautan>{' '}
              {c.orang.sintetis ? <Sintetis /> : null}
              <small>{[kini(c), c.orang.unit, c.orang.golongan].filter(Boolean).join(' · ')}</small>
              {c.pemegangSaatIni ? <small>{t('pemegang')}</small> : null}
            </div>
          ),
        },
        {
          kunci: 'gerbang',
          judul: t('gerbangKolom'),
          isi: (c) => (
            <div>
              <LencanaGerbang putusan={c.putusan} mutlak={c.kecocokan.mutlak} bahasa={bahasa} />
              <small>{aturanTerkait(c, bahasa)}</small>
            </div>
          ),
        },
        {
          kunci: 'skor',
          judul: t('skor'),
          isi: (c) => (
            <BatangSkor nilai={c.kecocokan.skor} bawah={c.kecocokan.rentang[0]} atas={c.kecocokan.rentang[1]} />
          ),
        },
        {
          kunci: 'alasan',
          judul: t('alasan'),
          isi: (c) => (
            <div>
              {alasan(c, bahasa).map((s) => (
                <small key={s}>{s}</small>
              ))}
            </div>
          ),
        },
      ]}
    />
  )
}

export function HalamanPeringkat(p: {
  data: PeringkatKecocokan
  query: QueryKecocokan
  bolehEkspor: boolean
  bahasa: Bahasa
}) {
  const { data, bahasa } = p
  const t = teksKecocokan(bahasa)
  const tmt = p.query.tmt
  const jumlah = { layak: data.jumlah.pasti + data.jumlah.bersyarat, ...data.jumlah }
  return (
    <TataLetakKerja
      judul={t('peringkat', { jabatan: data.jabatan.nama })}
      remah={[{ label: t('peta'), href: '/kerja/peta-jabatan' }]}
      keterangan={keteranganJabatan(data.jabatan, bahasa)}
      aksi={
        p.bolehEkspor && data.calon.length > 0 ? (
          <Tautan href={alamatEkspor(data.jabatan.id, { tmt, saring: data.saring })} tombol="biasa" unduh>
            {t('unduh')}
          </Tautan>
        ) : null
      }
      kaki={t('jejakHitung')}
    >
      <FormulirCari aksi={alamatPeringkat(data.jabatan.id)} kirim={t('hitung')}>
        <Isian nama="tmt" jenis="date" label={t('tmt')} awal={data.asOf} />
      </FormulirCari>
      <Saring
        label={t('saring')}
        butir={(['layak', 'pasti', 'bersyarat', 'ditolak'] as const).map((s) => ({
          href: alamatPeringkat(data.jabatan.id, { tmt, saring: s }),
          label: t(`s-${s}`),
          aktif: data.saring === s,
          jumlah: angka(bahasa, jumlah[s], 0),
        }))}
      />
      <TabelCalon data={data} tmt={tmt} bahasa={bahasa} />
      <Paginasi
        halaman={data.halaman}
        jumlah={data.jumlahHalaman}
        alamat={(n) => alamatPeringkat(data.jabatan.id, { tmt, saring: data.saring, hal: n })}
      />
      {data.ditolakMenurut.length > 0 ? (
        <Panel id="ditolak" judul={t('ditolakMenurut')}>
          <ul className="bukti">
            {data.ditolakMenurut.map((d) => (
              <li key={d.aturan}>
                {cariAturan(d.aturan) ? (
                  <a href={`/aturan/${d.aturan}`}>
                    {d.aturan} {cariAturan(d.aturan)?.judul[bahasa]}
                  </a>
                ) : (
                  <span>{t('kurangMutlak')}</span>
                )}
                <b>{t('orangN', { n: d.orang })}</b>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel id="cara" judul={t('cara')}>
        <p className="kecil redup">
          {t('tmtPada', { tanggal: tanggal(bahasa, data.asOf) })} · {t('versiAturan')} {data.versiAturan} ·{' '}
          {t('versiKebijakan')} {data.kebijakan.versi}: {data.kebijakan.sumber}
        </p>
      </Panel>
    </TataLetakKerja>
  )
}
