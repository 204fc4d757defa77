import type { ReactNode } from 'react'
import { Isian, type Kolom, Pilihan, Tabel } from '#design'
import type { FormTampil } from '#platform/web'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import type { BarisKeputusan } from '../domain/keputusan.ts'
import { nomorBaris } from '../domain/isian-baris.ts'
import { teksKeputusan, type TeksKeputusan } from './keputusan.teks.ts'
import type { PropsKeputusan } from './keputusan.tipe.ts'

/** The steps that answer for each line of the batch. */
export type LangkahPerBaris = 'sidangkan' | 'cocokkan' | 'putuskan'
export interface BarisDitanya {
  readonly b: BarisKeputusan
  /** Stands in the open table: something about it wants a look or a reason. */
  readonly utama: boolean
  /** A reason whatever is chosen. */
  readonly wajib: boolean
  /** What stands before anybody chose. */
  readonly ya: boolean
  readonly alasan?: string
  /** Why it stands here. */
  readonly sebab: ReactNode
}
type P = Pick<PropsKeputusan, 'data' | 'bahasa'> & {
  readonly langkah: LangkahPerBaris
  readonly form: FormTampil
  readonly baris: readonly BarisDitanya[]
  /** Instead of the open table when nothing stands in it. */
  readonly kosong: string
}

/** A choice and a reason for each line: those that want one first, the others behind a click. */
export function TabelIsian(p: P) {
  const t = teksKeputusan(p.bahasa)
  const semua = p.data.keputusan.baris
  const [depan, lain] = [p.baris.filter((x) => x.utama), p.baris.filter((x) => !x.utama)]
  const tabel = (baris: readonly BarisDitanya[], keterangan: string) => (
    <div className="isian-baris">
      <Tabel
        keterangan={keterangan}
        tumpuk
        baris={baris}
        kunciBaris={({ b }) => nomorBaris(semua, b.nip)}
        kolom={kolom(p, t)}
      />
    </div>
  )
  return (
    <>
      {depan.length > 0 ? (
        tabel(depan, t(`depan-${p.langkah}`, { n: depan.length }))
      ) : (
        <p className="redup">{p.kosong}</p>
      )}
      {lain.length > 0 ? (
        <details open={lain.some((x) => diubah(p.form, nomorBaris(semua, x.b.nip), x))}>
          <summary>{t(depan.length > 0 ? 'selebihnya' : 'semuaNama', { n: lain.length })}</summary>
          {tabel(lain, t(`lain-${p.langkah}`, { n: lain.length }))}
        </details>
      ) : null}
    </>
  )
}

/** Sent and come back with a fault, or with something said of it: it is not hidden again. */
function diubah(f: FormTampil, nomor: string, x: BarisDitanya): boolean {
  const [pilih, alasan] = [f.nilai[`pilih.${nomor}`], f.nilai[`alasan.${nomor}`]]
  return (
    f.galat[`pilih.${nomor}`] !== undefined ||
    f.galat[`alasan.${nomor}`] !== undefined ||
    (pilih !== undefined && pilih !== (x.ya ? 'ya' : 'tidak')) ||
    (alasan !== undefined && alasan !== (x.alasan ?? ''))
  )
}

function kolom(p: P, t: TeksKeputusan): Kolom<BarisDitanya>[] {
  const { data, langkah } = p
  const nama = namaDari(data)
  const jabatan = new Map(data.isi.jabatan.map((j) => [j.id, j.nama ?? j.id]))
  const nomor = ({ b }: BarisDitanya) => nomorBaris(data.keputusan.baris, b.nip)
  return [
    {
      kunci: 'nama',
      judul: t('namaJabatan'),
      kepala: true,
      isi: ({ b }) => (
        <>
          {nama(b.nip)}
          <small>{b.nip}</small>
          <small>{b.ke === null ? t('lepas') : (jabatan.get(b.ke) ?? b.ke)}</small>
        </>
      ),
    },
    { kunci: 'sebab', judul: t('catatanBaris'), isi: ({ sebab }) => sebab },
    {
      kunci: 'pilih',
      judul: t(`pilih-${langkah}`),
      isi: (x) => (
        <Pilihan
          nama={`pilih.${nomor(x)}`}
          label={<span className="luar">{t('pilihUntuk', { nama: nama(x.b.nip) })}</span>}
          rupa="radio"
          awal={x.ya ? 'ya' : 'tidak'}
          pilihan={(['ya', 'tidak'] as const).map((nilai) => ({ nilai, label: t(`${nilai}-${langkah}`) }))}
        />
      ),
    },
    {
      kunci: 'alasan',
      judul: t('alasan'),
      isi: (x) => (
        <Isian
          nama={`alasan.${nomor(x)}`}
          label={
            <>
              <span className="luar">{t('alasanUntuk', { nama: nama(x.b.nip) })} </span>
              {t(x.wajib ? 'wajib' : `wajib-${langkah}`)}
            </>
          }
          baris={2}
          maks={2000}
          {...(x.alasan !== undefined && { awal: x.alasan })}
        />
      ),
    },
  ]
}
const namaDari = (data: KeputusanTerbuka) => {
  const nama = new Map(data.isi.pegawai.map((x) => [x.nip, x.nama]))
  return (nip: string): string => nama.get(nip) ?? `NIP ${nip}`
}

/** The same as a pasted list, for those who bring one from a spreadsheet. */
export function TempelDaftar(p: { langkah: LangkahPerBaris; form: FormTampil; t: TeksKeputusan }) {
  const { form, t } = p
  const isian = p.langkah === 'putuskan' ? (['tempel', 'tempelAlasan'] as const) : (['tempel'] as const)
  return (
    <details open={isian.some((x) => form.galat[x] !== undefined || (form.nilai[x] ?? '') !== '')}>
      <summary>{t('tempel')}</summary>
      <p className="redup">{t('tempelKet')}</p>
      {isian.map((nama) => (
        <Isian
          key={nama}
          nama={nama}
          label={t(nama === 'tempel' ? `tempel-${p.langkah}` : 'tempel-alasan')}
          baris={4}
          bolehKosong
        />
      ))}
    </details>
  )
}
