import { Formulir, Isian, Pilihan } from '#design'
import type { HasilPeriksa } from '#modules/kelayakan'
import { VonisBaris } from '#modules/kelayakan'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import { pertama } from '../domain/peringkat.ts'
import { type TeksKeputusan, teksKeputusan } from './keputusan.teks.ts'
import type { AksiDiSini, PropsKeputusan } from './keputusan.tipe.ts'
import { penentu } from './penentu.ts'
import { CatatanPeringkat, Peringkat, peringkatBaris, perluAlasan } from './peringkat.view.tsx'
import { TabelIsian, TempelDaftar } from './tabel-isian.view.tsx'

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
  const { aksi, t } = p
  switch (aksi) {
    case 'ajukan':
    case 'berlakukan':
      return <Isian nama="catatan" label={t('catatan')} baris={2} bolehKosong />
    case 'sidangkan':
      return <IsianSidang {...p} />
    case 'cocokkan':
      return <IsianCocok {...p} />
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

/** What the check says of a line, and how its person ranks when that is known. */
function Catatan({ b, data, bahasa }: Pick<P, 'data' | 'bahasa'> & { readonly b: BarisKeputusan }) {
  const v = data.hasil.baris.find((x) => x.nip === b.nip)
  const p = peringkatBaris(data, b)
  return (
    <>
      {v ? (
        <div>
          <VonisBaris hasil={v.hasil} bahasa={bahasa} polos /> <span className="redup">{penentu(v).join(', ')}</span>
        </div>
      ) : null}
      {p && p.peringkat !== null ? <Peringkat p={p} bahasa={bahasa} buka /> : null}
    </>
  )
}

function IsianCocok(p: P & { readonly t: TeksKeputusan }) {
  const { data, bahasa, t } = p
  const vonis = new Map(data.hasil.baris.map((b) => [b.nip, b]))
  const form = p.forms.cocokkan
  return (
    <>
      <CatatanPeringkat data={data} bahasa={bahasa} />
      <TabelIsian
        {...{ data, bahasa, form }}
        langkah="cocokkan"
        kosong={t('kosong-cocokkan')}
        baris={data.keputusan.baris.map((b) => {
          const v = vonis.get(b.nip)
          const sah = v?.hasil === 'lolos' || v?.hasil === 'peringatan'
          return {
            b,
            utama: !sah,
            wajib: false,
            ya: sah,
            ...(!sah && v && { alasan: sebab(v, 'blokir') }),
            sebab: <Catatan b={b} data={data} bahasa={bahasa} />,
          }
        })}
      />
      <TempelDaftar langkah="cocokkan" form={form} t={t} />
    </>
  )
}

function IsianPutusan(p: P & { readonly t: TeksKeputusan }) {
  const { data, bahasa, t } = p
  const form = p.forms.putuskan
  const perlu = new Map(perluAlasan(data, bahasa).map((x) => [x.b.nip, x]))
  return (
    <>
      <CatatanPeringkat data={data} bahasa={bahasa} />
      <TabelIsian
        {...{ data, bahasa, form }}
        langkah="putuskan"
        kosong={t('kosong-putuskan')}
        baris={barisTegak(data.keputusan).map((b) => {
          const x = perlu.get(b.nip)
          return {
            b,
            utama: x !== undefined,
            wajib: x !== undefined,
            ya: true,
            sebab: (
              <>
                <Catatan b={b} data={data} bahasa={bahasa} />
                {x?.sebab.map((k) => (
                  <p key={k}>{k}</p>
                ))}
              </>
            ),
          }
        })}
      />
      <TempelDaftar langkah="putuskan" form={form} t={t} />
    </>
  )
}

const gagal = (a: HasilPeriksa['baris'][number]['aturan'][number]): boolean =>
  a.hasil === 'tidak-terpenuhi' && (a.keparahan === 'blokir' || a.keparahan === 'peringatan')

function IsianSidang(p: P & { readonly t: TeksKeputusan }) {
  const { data, bahasa, t, hariIni } = p
  const temuan = new Set(data.hasil.baris.flatMap((b) => (b.aturan.some(gagal) ? [b.nip] : [])))
  const form = p.forms.sidangkan
  return (
    <>
      <Isian nama="nomor" label={t('nomorBa')} bantuan={t('nomorBaBantuan')} maks={120} bolehKosong />
      <Isian nama="tanggal" label={t('tanggal')} jenis="date" awal={hariIni} />
      <Isian nama="tempat" label={t('tempat')} maks={200} />
      <Isian nama="hadir" label={t('hadir')} baris={4} />
      <Isian nama="risalah" label={t('risalah')} baris={6} />
      <CatatanPeringkat data={data} bahasa={bahasa} />
      <TabelIsian
        {...{ data, bahasa, form }}
        langkah="sidangkan"
        kosong={t('kosong-sidangkan')}
        baris={data.keputusan.baris.map((b) => {
          const x = peringkatBaris(data, b)
          return {
            b,
            // Letters are still to come, so what is not known yet singles out nobody. A rank nobody knows is the same for a whole batch from a file: it singles out no line here.
            utama: temuan.has(b.nip) || (x !== undefined && x.peringkat !== null && !pertama(x)),
            wajib: false,
            ya: true,
            sebab: <Catatan b={b} data={data} bahasa={bahasa} />,
          }
        })}
      />
      <TempelDaftar langkah="sidangkan" form={form} t={t} />
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
