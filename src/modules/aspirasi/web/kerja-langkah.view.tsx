import type { ReactNode } from 'react'
import { FormulirCari, Formulir, Isian, Peringatan, Pilihan, Tautan, Tombol } from '#design'
import type { Bahasa } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { PesanMeja } from '../application/meja.use-case.ts'

import { AKSI_MEJA, type AksiMeja, PIHAK_LAIN } from '../domain/meja.ts'
import { JALUR_KERJA } from './kerja.alamat.ts'
import { type TeksKerja, teksKerja } from './kerja.teks.ts'

export interface PropsLangkah {
  readonly data: PesanMeja
  readonly aksi: AksiMeja
  readonly form: FormTampil
  readonly bahasa: Bahasa
  readonly query: QueryPesan
}
export interface QueryPesan {
  readonly kantor?: string | undefined
  readonly induk?: string | undefined
  readonly orang?: string | undefined
}

type Isi = (p: PropsLangkah & { t: TeksKerja }) => ReactNode
const alasan =
  (baris = 3): Isi =>
  ({ t }) => <Isian nama="alasan" label={t('alasan')} baris={baris} maks={20_000} />

const akun: Isi = ({ data, t }) => (
  <Pilihan
    nama="penangan"
    label={t(
      data.pesan.kelas === 'whistleblowing'
        ? 'penanganWbs'
        : data.pesan.kerahasiaan === 'rahasia'
          ? 'penanganRahasia'
          : 'pilihPenangan',
    )}
    rupa="centang"
    awal={data.pesan.penangan}
    pilihan={data.pilihan.akun}
  />
)

/** Of a secret message the accounts follow the office: it is asked for first, by the address. */
const keKantor: Isi = (p) => {
  const { data, t, query, form } = p
  const { pesan, pilihan } = data
  if (pesan.kelas === 'whistleblowing') return akun(p)
  if (pesan.kerahasiaan !== 'rahasia')
    return (
      <>
        <Usulan {...p} />
        <Pilihan nama="kantor" label={t('pilihKantor')} pilihan={pilihan.kantor} awal={kantorAwal(data)} />
      </>
    )
  const dipilih = query.kantor ?? (typeof form.nilai['kantor'] === 'string' ? form.nilai['kantor'] : undefined)
  const nama = pilihan.kantor.find((k) => k.nilai === dipilih)
  if (!nama) return null
  return (
    <>
      <input type="hidden" name="kantor" value={nama.nilai} />
      <p>
        <b>{nama.label}</b>
      </p>
      {pilihan.akun.length === 0 ? <p className="redup">{t('akunKosong')}</p> : akun(p)}
    </>
  )
}
/** What routing proposes and which words led there; the officer chooses. */
function Usulan({ data, t }: PropsLangkah & { t: TeksKerja }) {
  const { usulan } = data.pilihan
  if (usulan.length === 0) return null
  return (
    <>
      <p className="redup">{t('usulan')}</p>
      <ul className="butir">
        {usulan.map((u) => (
          <li key={u.unitId}>
            {u.unitNama}
            {u.sebab.length > 0 ? <span className="redup">{` (${u.sebab.join(', ')})`}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
/** The office that the subject belongs to by the city's division of work. */
const kantorAwal = ({ pesan, pilihan }: PesanMeja): string | undefined =>
  pesan.status === 'baru'
    ? (pilihan.topik.find((t) => t.kode === pesan.topikKode)?.unitId ?? pilihan.usulan[0]?.unitId)
    : undefined

const ISI: Readonly<Record<AksiMeja, Isi>> = {
  teruskan: keKantor,
  alihkan: (p) => (
    <>
      {keKantor(p)}
      {alasan()(p)}
    </>
  ),
  kembalikan: alasan(),
  tugaskan: (p) => (
    <>
      {p.data.pilihan.akun.length === 0 ? <p className="redup">{p.t('akunKosong')}</p> : akun(p)}
      <Isian nama="catatan" label={p.t('catatan')} baris={2} maks={20_000} bolehKosong />
    </>
  ),
  kerjakan: ({ t }) => <Isian nama="catatan" label={t('catatanKerja')} baris={2} maks={20_000} bolehKosong />,
  'minta-lengkapi': ({ t }) => <Isian nama="alasan" label={t('pertanyaan')} baris={3} maks={20_000} />,
  lanjutkan: alasan(),
  perpanjang: alasan(),
  jawab: ({ data, t }) => (
    <>
      <Isian
        nama="jawaban"
        label={t('jawaban')}
        baris={9}
        maks={20_000}
        bantuan={data.anak.length > 0 ? t('gabunganArti') : undefined}
      />
      {data.pilihan.templat.length > 0 ? (
        <div className="sisip">
          <Pilihan
            nama="templat"
            label={t('templatPilih')}
            bantuan={t('templatKata')}
            kosong="–"
            pilihan={data.pilihan.templat.map((x) => ({ nilai: x.kode, label: x.nama }))}
          />
          <Tombol nama="sisip" nilai="ya" jenis="biasa">
            {t('sisipTemplat')}
          </Tombol>
        </div>
      ) : null}
    </>
  ),
  'tutup-tidak-selesai': alasan(),
  'bukan-wewenang': (p) => (
    <>
      <Pilihan
        nama="kepada"
        label={p.t('kepada')}
        pilihan={[
          ...p.data.pilihan.pihak.map((x) => ({ nilai: x.kode, label: p.bahasa === 'en' ? x.namaEn : x.nama })),
          { nilai: PIHAK_LAIN, label: p.t('pihakLain') },
        ]}
      />
      <Isian nama="namaPihak" label={p.t('namaPihak')} maks={200} bolehKosong />
      {alasan()(p)}
    </>
  ),
  tolak: (p) => (
    <>
      <Pilihan
        nama="aturan"
        label={p.t('aturan')}
        rupa="radio"
        pilihan={p.data.pilihan.aturan.map((x) => ({ nilai: x.kode, label: p.bahasa === 'en' ? x.namaEn : x.nama }))}
      />
      {alasan()(p)}
      <Isian nama="alasanUmum" label={p.t('alasanUmum')} bantuan={p.t('alasanUmumKata')} maks={500} bolehKosong />
    </>
  ),
  'kabulkan-banding': alasan(),
  'tolak-banding': alasan(),
  gabung: (p) => {
    const { data, t, query } = p
    const calon = data.pilihan.induk
    return (
      <>
        {query.induk && calon.length === 0 ? <p className="redup">{t('indukKosong')}</p> : null}
        {calon.length > 0 ? (
          <Pilihan
            nama="induk"
            label={t('pilihInduk')}
            rupa="radio"
            pilihan={calon.map((c) => ({
              nilai: c.rujukan,
              label: c.judul,
              keterangan: `${c.rujukan} · ${t(`s-${c.status}`)}`,
            }))}
          />
        ) : (
          <Isian nama="induk" label={t('indukRujukan')} maks={20} />
        )}
        {alasan()(p)}
      </>
    )
  },
  pisahkan: alasan(),
  'ubah-topik': ({ data, t, bahasa }) => (
    <>
      <Pilihan
        nama="topik"
        label={t('topik')}
        kosong={t('tanpaTopik')}
        awal={data.pesan.topikKode ?? ''}
        pilihan={data.pilihan.topik.map((x) => ({ nilai: x.kode, label: bahasa === 'en' ? x.namaEn : x.nama }))}
      />
      <Pilihan
        nama="kelurahan"
        label={t('kelurahan')}
        kosong={t('tanpaTopik')}
        awal={data.pesan.kelurahanKode ?? ''}
        pilihan={data.pilihan.kelurahan}
      />
    </>
  ),
  'sebut-terlapor': (p) => {
    const { data, t, query } = p
    return (
      <>
        {data.pilihan.orang.length > 0 ? (
          <Pilihan
            nama="orang"
            label={t('pilihOrang')}
            rupa="centang"
            awal={data.pesan.terlapor}
            pilihan={data.pilihan.orang}
          />
        ) : (
          <p className="redup">{t(query.orang ? 'orangKosong' : 'orangCariDulu')}</p>
        )}
        {alasan()(p)}
      </>
    )
  },
  catat: ({ t }) => <Isian nama="catatan" label={t('catatan')} baris={3} maks={20_000} />,
}

/** What is looked for by the address before the step can be taken; it stands outside of the step's own form. */
function Pencari({ data, aksi, query, t }: PropsLangkah & { t: TeksKerja }) {
  const alamat = `${JALUR_KERJA}/${data.pesan.id}#${aksi}`
  if (aksi === 'gabung')
    return (
      <FormulirCari aksi={alamat} kirim={t('cariKata')}>
        <Isian nama="induk" label={t('cariInduk')} jenis="search" awal={query.induk} maks={200} />
      </FormulirCari>
    )
  if (aksi === 'sebut-terlapor')
    return (
      <FormulirCari aksi={alamat} kirim={t('cariKata')}>
        <Isian nama="orang" label={t('cariOrang')} jenis="search" awal={query.orang} maks={100} />
      </FormulirCari>
    )
  if ((aksi === 'teruskan' || aksi === 'alihkan') && perluAkun(data))
    return (
      <FormulirCari aksi={alamat} kirim={t('tampilkanAkun')}>
        <Pilihan
          nama="kantor"
          label={t('pilihKantor')}
          bantuan={t('pilihKantorDulu')}
          awal={query.kantor ?? kantorAwal(data)}
          pilihan={data.pilihan.kantor}
        />
      </FormulirCari>
    )
  return null
}
const perluAkun = ({ pesan }: PesanMeja): boolean => pesan.kerahasiaan === 'rahasia' && pesan.kelas !== 'whistleblowing'

export function FormLangkah(p: PropsLangkah) {
  const t = teksKerja(p.bahasa)
  const { data, aksi } = p
  // What a template was put into stands in the field instead of what was typed.
  const sisip = aksi === 'jawab' && typeof p.form.hasil === 'string' ? p.form.hasil : null
  const form = sisip === null ? p.form : { ...p.form, nilai: { ...p.form.nilai, jawaban: sisip } }
  const belum =
    perluAkun(data) && (aksi === 'teruskan' || aksi === 'alihkan') && !p.query.kantor && !form.nilai['kantor']
  return (
    <div className="langkah-meja">
      <Pencari {...p} t={t} />
      {belum ? null : (
        <Formulir form={form} kirim={t(`a-${aksi}`)}>
          <p className="redup">{t(`h-${aksi}`)}</p>
          <input type="hidden" name="sesudah" value={data.pesan.langkahKe} />
          {ISI[aksi]({ ...p, form, t })}
        </Formulir>
      )}
    </div>
  )
}

/** What somebody typed for a step that is no longer his to take: nothing of it is lost. */
export function Tertinggal({
  forms,
  boleh,
  bahasa,
}: {
  forms: Readonly<Record<AksiMeja, FormTampil>>
  boleh: readonly AksiMeja[]
  bahasa: Bahasa
}) {
  const t = teksKerja(bahasa)
  const sisa = Object.entries(forms).filter(
    ([aksi, f]) =>
      AKSI_MEJA.includes(aksi as AksiMeja) && !boleh.includes(aksi as AksiMeja) && Object.keys(f.nilai).length > 0,
  )
  return sisa.map(([aksi, f]) => (
    <Peringatan key={aksi} arti="peringatan" judul={t('tertinggal')} segera>
      {f.galatUmum.map((g) => (
        <p key={g}>{g}</p>
      ))}
      <p>{t('tertinggalKata', { aksi: t(`a-${aksi as AksiMeja}`) })}</p>
      {(['jawaban', 'alasan', 'catatan'] as const).map((k) =>
        typeof f.nilai[k] === 'string' && f.nilai[k] !== '' ? (
          <p key={k} className="teks-warga">
            {f.nilai[k]}
          </p>
        ) : null,
      )}
    </Peringatan>
  ))
}

/** The step that carries the message on stands open; the others are there when needed. */
const UTAMA: readonly AksiMeja[] = ['kabulkan-banding', 'tolak-banding', 'teruskan', 'kerjakan', 'jawab']
export const langkahUtama = (data: PesanMeja): readonly AksiMeja[] => {
  if (data.boleh.includes('kabulkan-banding')) return ['kabulkan-banding', 'tolak-banding']
  // Offices see it only when somebody has been named.
  if (data.pesan.tentangOrang && data.pesan.terlapor.length === 0 && data.boleh.includes('teruskan'))
    return data.pesan.kelas === 'whistleblowing' ? ['teruskan'] : ['sebut-terlapor']
  const satu = UTAMA.find((a) => data.boleh.includes(a))
  return satu ? [satu] : []
}
export const terbukaOleh = (aksi: AksiMeja, form: FormTampil, query: QueryPesan): boolean =>
  form.galatUmum.length > 0 ||
  Object.keys(form.galat).length > 0 ||
  form.hasil !== undefined ||
  (aksi === 'gabung' && query.induk !== undefined) ||
  (aksi === 'sebut-terlapor' && query.orang !== undefined) ||
  (aksi === 'alihkan' && query.kantor !== undefined)
export const TautanPesan = ({ id, children }: { id: string; children: ReactNode }) => (
  <Tautan href={`${JALUR_KERJA}/${id}`}>{children}</Tautan>
)
