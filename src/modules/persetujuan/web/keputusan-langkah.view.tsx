import { Formulir, Isian, Pilihan } from '#design'
import type { HasilPeriksa } from '#modules/kelayakan'
import { barisTegak } from '../domain/keputusan.ts'
import { type TeksKeputusan, teksKeputusan } from './keputusan.teks.ts'
import { perluAlasan, TabelPerluAlasan } from './peringkat.view.tsx'
import type { AksiDiSini, PropsKeputusan } from './keputusan.tipe.ts'

type P = PropsKeputusan & { readonly aksi: AksiDiSini }

/** The fields of one step. What the check already knows is filled in; a person only confirms or corrects. */
export function FormLangkah(p: P) {
  const { aksi, data, forms } = p
  const t = teksKeputusan(p.bahasa)
  return (
    <Formulir form={forms[aksi]} kirim={t(`aksi-${aksi}`)}>
      <input type="hidden" name="sesudah" value={data.langkah.length} />
      <IsianLangkah {...p} t={t} />
    </Formulir>
  )
}

function IsianLangkah(p: P & { readonly t: TeksKeputusan }) {
  const { aksi, data, t } = p
  switch (aksi) {
    case 'ajukan':
    case 'berlakukan':
      return <Isian nama="catatan" label={t('catatan')} baris={2} bolehKosong />
    case 'sidangkan':
      return <IsianSidang {...p} />
    case 'cocokkan':
      return (
        <Isian
          nama="gugur"
          label={t('gugurDaftar')}
          bantuan={t('gugurBantuan')}
          baris={5}
          awal={usulGugur(data)}
          bolehKosong
        />
      )
    case 'putuskan':
      return <IsianPutusan {...p} />
    case 'tetapkan':
      return (
        <>
          <Isian nama="nomor" label={t('nomorSk')} maks={120} />
          <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={p.hariIni} />
          <Isian
            nama="alasanBerlakuSurut"
            label={t('alasanSurut')}
            bantuan={t('alasanSurutBantuan')}
            baris={2}
            bolehKosong
          />
        </>
      )
    case 'lantik':
      return (
        <>
          <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={p.hariIni} />
          <Isian nama="tempat" label={t('tempat')} maks={200} />
          <Isian nama="pelantik" label={t('pelantik')} maks={200} />
          <Isian nama="saksi" label={t('saksi')} baris={2} />
        </>
      )
    case 'kembalikan-sidang':
    case 'kembalikan-putusan':
    case 'batalkan':
      return <Isian nama="alasan" label={t('alasan')} baris={2} />
    case 'sampaikan':
      return (
        <>
          <PilihNama {...p} />
          <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={p.hariIni} />
          <Pilihan
            nama="cara"
            label={t('cara')}
            awal="langsung"
            pilihan={(['langsung', 'pos', 'elektronik'] as const).map((c) => ({ nilai: c, label: t(c) }))}
          />
        </>
      )
    case 'terima-keberatan':
      return (
        <>
          <PilihNama {...p} />
          <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={p.hariIni} />
          <Isian nama="pokok" label={t('pokok')} baris={3} />
        </>
      )
  }
}

function IsianPutusan(p: P & { readonly t: TeksKeputusan }) {
  const { data, t } = p
  return (
    <>
      <TabelPerluAlasan data={data} bahasa={p.bahasa} />
      <Isian nama="tidak" label={t('tidakDitetapkan')} bantuan={t('tidakDitetapkanBantuan')} baris={3} bolehKosong />
      <Isian
        nama="alasan"
        label={t('alasanNama')}
        bantuan={t('alasanNamaBantuan')}
        baris={5}
        awal={perluAlasan(data, p.bahasa)
          .map(({ b }) => `${b.nip}; `)
          .join('\n')}
        bolehKosong
      />
    </>
  )
}

function IsianSidang({ t, hariIni }: P & { readonly t: TeksKeputusan }) {
  return (
    <>
      <Isian nama="nomor" label={t('nomorBa')} bantuan={t('nomorBaBantuan')} maks={120} bolehKosong />
      <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={hariIni} />
      <Isian nama="tempat" label={t('tempat')} maks={200} />
      <Isian nama="hadir" label={t('hadir')} baris={4} />
      <Isian nama="risalah" label={t('risalah')} baris={6} />
      <Isian nama="tidak" label={t('tidakDisetujui')} bantuan={t('tidakDisetujuiBantuan')} baris={3} bolehKosong />
    </>
  )
}

/** Names the step can be about: an objection only from those who received. */
function PilihNama({ aksi, data, t }: P & { readonly t: TeksKeputusan }) {
  const nama = new Map(data.isi.pegawai.map((p) => [p.nip, p.nama]))
  const boleh = barisTegak(data.keputusan).filter((b) =>
    aksi === 'sampaikan' ? !b.penyampaian : b.penyampaian && !b.keberatan,
  )
  return (
    <Pilihan
      nama="nip"
      label={t('nama')}
      kosong={t('pilihNama')}
      pilihan={boleh.map((b) => ({ nilai: b.nip, label: `${nama.get(b.nip) ?? ''} (${b.nip})` }))}
    />
  )
}

const sebab = (b: HasilPeriksa['baris'][number], keparahan: string): string =>
  b.aturan
    .filter((a) => a.keparahan === keparahan && (a.hasil === 'tidak-terpenuhi' || a.hasil === 'belum-diketahui'))
    .map((a) => `${a.id} ${a.pesan}`)
    .join(' ')
const usulGugur = (data: PropsKeputusan['data']): string =>
  data.hasil.baris
    .filter((b) => b.hasil === 'ditolak' || b.hasil === 'perlu-verifikasi')
    .map((b) => `${b.nip}; ${sebab(b, 'blokir')}`)
    .join('\n')
