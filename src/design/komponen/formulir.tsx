import { createContext, type ReactNode, useContext } from 'react'
import type { FormTampil } from '#platform/web'
import { useBahasa } from './bahasa.tsx'
import { kelas, Tombol } from './dasar.tsx'
import { teksKomponen } from './komponen.teks.ts'

const Konteks = createContext<FormTampil | null>(null)

/** A field of one row is named `name.key`; an id takes no dot. */
const idIsian = (form: string, nama: string): string => `${form}-${nama}`.replaceAll('.', '_')

/** A posted form: token, error summary with links to the fields, what was typed, and one main button. */
export function Formulir(p: {
  form: FormTampil
  kirim?: string
  /** Extra buttons beside the main one, or all buttons when `kirim` is empty. */
  aksi?: ReactNode
  batal?: string
  children?: ReactNode
}) {
  const t = teksKomponen(useBahasa())
  const { form } = p
  const salah = Object.entries(form.galat).filter(([nama]) => nama !== '')
  return (
    <form
      className="formulir"
      method="post"
      action={form.aksi}
      encType={form.multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name="_token" value={form.token} />
      <input type="hidden" name="_form" value={form.nama} />
      {form.galatUmum.length || salah.length ? (
        <div className="peringatan a-blokir" role="alert" tabIndex={-1} id={`${form.nama}-ringkas`}>
          {form.galatUmum.map((g) => (
            <p key={g} className="ringkas-galat">
              {g}
            </p>
          ))}
          {salah.length ? (
            <>
              <p>
                <b>{t('periksa')}</b>
              </p>
              <ul className="butir">
                {salah.map(([nama, g]) => (
                  <li key={nama}>
                    <a href={`#${idIsian(form.nama, nama)}`}>{g[0]}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ) : null}
      <Konteks.Provider value={form}>{p.children}</Konteks.Provider>
      <div className="aksi">
        {p.kirim === '' ? null : <Tombol jenis="utama">{p.kirim ?? t('kirim')}</Tombol>}
        {p.aksi}
        {p.batal ? <a href={p.batal}>{t('batal')}</a> : null}
      </div>
    </form>
  )
}

/** A GET form for filters: its fields are in the address, so a view can be kept and shared. */
export function FormulirCari(p: { aksi: string; kirim?: string; children: ReactNode }) {
  const t = teksKomponen(useBahasa())
  return (
    <form className="cari" method="get" action={p.aksi} role="search">
      {p.children}
      <Tombol>{p.kirim ?? t('tampilkan')}</Tombol>
    </form>
  )
}

interface Umum {
  readonly nama: string
  readonly label: ReactNode
  readonly bantuan?: ReactNode
  readonly bolehKosong?: boolean
}

function useIsian(nama: string) {
  const form = useContext(Konteks)
  const id = idIsian(form?.nama ?? 'f', nama)
  const galat = form?.galat[nama] ?? []
  return { id, galat, nilai: form?.nilai[nama] }
}
const rujukan = (id: string, bantuan: ReactNode, galat: readonly string[]): string | undefined =>
  kelas(bantuan ? `${id}-b` : undefined, galat.length > 0 && `${id}-g`)

function Keterangan({ id, bantuan, galat }: { id: string; bantuan?: ReactNode; galat: readonly string[] }) {
  return (
    <>
      {bantuan ? <p id={`${id}-b`}>{bantuan}</p> : null}
      {galat.length ? (
        <p id={`${id}-g`} className="galat">
          {galat.join(' ')}
        </p>
      ) : null}
    </>
  )
}
function Label({ id, label, bolehKosong }: { id: string; label: ReactNode; bolehKosong?: boolean }) {
  const t = teksKomponen(useBahasa())
  return (
    <label htmlFor={id}>
      {label}
      {bolehKosong ? <span className="boleh"> ({t('bolehKosong')})</span> : null}
    </label>
  )
}

export function Isian(
  p: Umum & {
    jenis?: 'text' | 'email' | 'password' | 'date' | 'number' | 'search' | 'tel'
    baris?: number
    awal?: string | number
    isiOtomatis?: string
    modeMasukan?: 'numeric' | 'decimal' | 'text'
    maks?: number
    /** Id of a `datalist` with suggestions. */
    saran?: string
  },
) {
  const { id, galat, nilai } = useIsian(p.nama)
  const isi = typeof nilai === 'string' ? nilai : p.awal
  const bersama = {
    id,
    name: p.nama,
    'aria-describedby': rujukan(id, p.bantuan, galat),
    'aria-invalid': galat.length ? true : undefined,
    autoComplete: p.isiOtomatis ?? (p.jenis === 'password' ? undefined : 'off'),
    maxLength: p.maks,
  }
  return (
    <div className={kelas('isian', galat.length > 0 && 'salah')}>
      <Label id={id} label={p.label} bolehKosong={p.bolehKosong} />
      <Keterangan id={id} bantuan={p.bantuan} galat={galat} />
      {p.baris ? (
        <textarea {...bersama} rows={p.baris} defaultValue={isi} />
      ) : (
        <input {...bersama} type={p.jenis ?? 'text'} inputMode={p.modeMasukan} list={p.saran} defaultValue={isi} />
      )}
    </div>
  )
}

interface Butir {
  readonly nilai: string
  readonly label: ReactNode
  readonly keterangan?: ReactNode
}
const daftar = (nilai: string | readonly string[] | undefined): readonly string[] | undefined =>
  nilai === undefined ? undefined : typeof nilai === 'string' ? [nilai] : nilai

/** One or several of a list: a drop-down, radio buttons, or tick boxes. */
export function Pilihan(
  p: Umum & {
    pilihan: readonly Butir[]
    rupa?: 'daftar' | 'radio' | 'centang'
    awal?: string | readonly string[]
    /** Word of the empty choice of a drop-down. */
    kosong?: string
  },
) {
  const t = teksKomponen(useBahasa())
  const { id, galat, nilai } = useIsian(p.nama)
  const dipilih = daftar(nilai) ?? daftar(p.awal) ?? []
  const gaya = kelas('isian', galat.length > 0 && 'salah')
  if (!p.rupa || p.rupa === 'daftar')
    return (
      <div className={gaya}>
        <Label id={id} label={p.label} bolehKosong={p.bolehKosong} />
        <Keterangan id={id} bantuan={p.bantuan} galat={galat} />
        <select
          id={id}
          name={p.nama}
          defaultValue={dipilih[0] ?? ''}
          aria-describedby={rujukan(id, p.bantuan, galat)}
          aria-invalid={galat.length ? true : undefined}
        >
          {p.kosong !== undefined || dipilih.length === 0 ? (
            <option value="">{p.kosong ?? t('pilihDulu')}</option>
          ) : null}
          {p.pilihan.map((b) => (
            <option key={b.nilai} value={b.nilai}>
              {b.label}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <fieldset className={gaya} aria-describedby={rujukan(id, p.bantuan, galat)}>
      <legend>
        {p.label}
        {p.bolehKosong ? <span className="boleh"> ({t('bolehKosong')})</span> : null}
      </legend>
      <Keterangan id={id} bantuan={p.bantuan} galat={galat} />
      <div className="opsi">
        {p.pilihan.map((b, i) => (
          <label key={b.nilai}>
            <input
              id={i === 0 ? id : `${id}-${i}`}
              type={p.rupa === 'radio' ? 'radio' : 'checkbox'}
              name={p.nama}
              value={b.nilai}
              defaultChecked={dipilih.includes(b.nilai)}
            />
            <b>{b.label}</b>
            {b.keterangan ? <span>{b.keterangan}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function Centang(p: { nama: string; label: ReactNode; keterangan?: ReactNode; awal?: boolean }) {
  const { id, galat, nilai } = useIsian(p.nama)
  return (
    <div className={kelas('isian', galat.length > 0 && 'salah')}>
      <Keterangan id={id} galat={galat} />
      <div className="opsi">
        <label>
          <input
            id={id}
            type="checkbox"
            name={p.nama}
            value="ya"
            defaultChecked={nilai === undefined ? p.awal : nilai === 'ya'}
          />
          <b>{p.label}</b>
          {p.keterangan ? <span>{p.keterangan}</span> : null}
        </label>
      </div>
    </div>
  )
}

export function Unggah(p: Umum & { terima: string; banyak?: boolean }) {
  const { id, galat } = useIsian(p.nama)
  return (
    <div className={kelas('isian', galat.length > 0 && 'salah')}>
      <Label id={id} label={p.label} bolehKosong={p.bolehKosong} />
      <Keterangan id={id} bantuan={p.bantuan} galat={galat} />
      <input
        id={id}
        type="file"
        name={p.nama}
        accept={p.terima}
        multiple={p.banyak}
        aria-describedby={rujukan(id, p.bantuan, galat)}
        aria-invalid={galat.length ? true : undefined}
      />
    </div>
  )
}
