import {
  createContext,
  type MouseEvent,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button, useDrag, useDrop } from 'react-aria-components'
import { Ikon, Peringatan } from '#design/pulau'
import { angka } from '#platform/i18n'
import type { UbahRencanaDto } from '../../application/ubah-rencana.dto.ts'
import { alamatUbah, alamatUbahJson, bacaAlamat, tambahKode, type TilikUbah } from '../ubah-alamat.ts'
import { kataHarga } from '../ubah-calon.tsx'
import { kataUbahan } from '../ubah-kata.ts'
import { PapanUbah } from '../ubah-papan.tsx'
import type { AlatSeret, PropsUbah } from '../ubah-umum.tsx'
import { teksUbah, type TUbah } from '../ubah.teks.ts'

interface Isi {
  readonly data: UbahRencanaDto
  readonly tempat: Readonly<Record<string, string>>
}
interface Seretan {
  readonly baris: number
  readonly nama: string
  readonly papanKetik: boolean
  /** By column, once they have arrived; `gagal`: they will not, dropping still works. */
  readonly harga: Readonly<Record<string, number | null>> | 'gagal' | null
}
interface Panggung {
  readonly t: TUbah
  readonly bahasa: 'id' | 'en'
  readonly seretan: Seretan | null
  angkat(baris: number, nama: string): void
  lepas(): void
  taruh(baris: number, kolom: number): void
  tolak(jabatan: string): void
}
const Konteks = createContext<Panggung | null>(null)
const usePanggung = (): Panggung => {
  const p = useContext(Konteks)
  if (!p) throw new Error('di luar papan')
  return p
}
const JENIS = 'tepat-baris'
const PETUNJUK = 'petunjuk-seret'

const Pegangan: AlatSeret['Pegangan'] = ({ baris, nama }) => {
  const p = usePanggung()
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ [JENIS]: String(baris), 'text/plain': nama }],
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
    onDragStart: () => p.angkat(baris, nama),
    onDragEnd: () => p.lepas(),
  })
  return (
    <span {...dragProps} className={isDragging ? 'pegangan diseret' : 'pegangan'}>
      <Button
        {...dragButtonProps}
        aria-label={p.t('pegang', { nama })}
        aria-describedby={[dragButtonProps['aria-describedby'], PETUNJUK].filter(Boolean).join(' ')}
      >
        <Ikon nama="geser" />
      </Button>
    </span>
  )
}

function kataTaruh({ seretan, bahasa, t }: Panggung, kolom: number): string | null {
  if (!seretan) return null
  if (!seretan.harga) return t('hargaBelum')
  if (seretan.harga === 'gagal') return t('hargaGagal')
  const h = seretan.harga[kolom]
  return h === null || h === undefined ? t('takBoleh') : h === 0 ? t('hargaNol') : kataHarga(bahasa, h)
}

const Sasaran: AlatSeret['Sasaran'] = ({ pos, kelas, children }) => {
  const p = usePanggung()
  const ref = useRef<HTMLLIElement>(null)
  const harganya = p.seretan?.harga
  const mati = typeof harganya === 'object' && harganya?.[pos.kolom] === null
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (jenis) => (jenis.has(JENIS) && !mati ? 'move' : 'cancel'),
    onDrop(e) {
      // By keyboard a post is passed that takes nobody: it says so, and keeps to it.
      if (mati) return p.tolak(pos.ke.nama)
      const [x] = e.items
      if (x?.kind !== 'text' || !x.types.has(JENIS)) return
      void x.getText(JENIS).then((baris) => p.taruh(Number(baris), pos.kolom))
    },
  })
  const harga = kataTaruh(p, pos.kolom)
  return (
    <li
      {...dropProps}
      ref={ref}
      tabIndex={-1}
      className={[kelas, isDropTarget && 'sasaran', harga && mati && 'mati'].filter(Boolean).join(' ')}
      aria-label={harga === null ? undefined : p.t('taruh', { jabatan: pos.ke.nama, harga })}
    >
      {children}
      {harga !== null && (
        <p className="harga-taruh" aria-hidden="true">
          {harga}
        </p>
      )}
    </li>
  )
}
const ALAT: AlatSeret = { Pegangan, Sasaran }

class Jawaban extends Error {
  readonly status: number
  readonly sebab: string | undefined
  constructor(status: number, sebab: string | undefined) {
    super(sebab ?? String(status))
    this.status = status
    this.sebab = sebab
  }
}
async function minta<T>(alamat: string, batal?: AbortSignal): Promise<T> {
  const r = await fetch(alamat, { headers: { accept: 'application/json' }, ...(batal && { signal: batal }) })
  const isi = (await r.json().catch(() => null)) as (T & { detail?: string; title?: string }) | null
  // A proxy's page instead of an answer: its words are no reason.
  if (!isi || !r.ok) throw new Jawaban(r.status, isi?.detail ?? isi?.title)
  return isi
}

/** While something is carried by keyboard, arrows go from post to post as Tab does. */
function usePanah(aktif: boolean): void {
  useEffect(() => {
    if (!aktif) return undefined
    const dengar = (e: KeyboardEvent) => {
      const maju = e.key === 'ArrowDown' || e.key === 'ArrowRight'
      if (!maju && e.key !== 'ArrowUp' && e.key !== 'ArrowLeft') return
      e.preventDefault()
      e.stopImmediatePropagation()
      document.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Tab', shiftKey: !maju, bubbles: true, cancelable: true }),
      )
    }
    window.addEventListener('keydown', dengar, true)
    return () => window.removeEventListener('keydown', dengar, true)
  }, [aktif])
}

/** The form that keeps the plan stands outside the island: it is told which edits are shown. */
function tulisFormulir(kode: string): void {
  for (const x of document.querySelectorAll<HTMLInputElement>('input[data-ubahan]')) x.value = kode
  for (const x of document.querySelectorAll<HTMLElement>('[data-tanpa-ubahan]')) x.hidden = kode !== ''
}

export default function UbahRencana(awal: Omit<PropsUbah, 'alat'>) {
  const { bahasa } = awal
  const t = teksUbah(bahasa)
  const [isi, setIsi] = useState<Isi & { readonly tilik: TilikUbah }>(awal)
  const [kabar, setKabar] = useState('')
  const [sibuk, setSibuk] = useState(false)
  const [gagal, setGagal] = useState<Gagal | null>(null)
  const [seretan, setSeretan] = useState<Seretan | null>(null)
  const batal = useRef<AbortController | null>(null)
  const kini = useRef(isi)
  useLayoutEffect(() => {
    kini.current = isi
  }, [isi])
  usePanah(seretan !== null)

  const jalan = useMemo(() => {
    const buka = async (tilik: TilikUbah, rekam: boolean, jangkar = '') => {
      batal.current?.abort()
      const c = (batal.current = new AbortController())
      setSibuk(true)
      setGagal(null)
      try {
        const lama = kini.current
        const baru = await minta<Isi>(alamatUbahJson(lama.data, tilik), c.signal)
        if (rekam) history.pushState(null, '', alamatUbah(lama.data, tilik, jangkar))
        setIsi({ ...baru, tilik })
        tulisFormulir(baru.data.kode)
        if (baru.data.kode !== lama.data.kode) setKabar(kataHasil(t, bahasa, baru.data))
      } catch (e) {
        if (c.signal.aborted) return
        // What fetch itself throws is the browser's, in its own language.
        const sebab = e instanceof Jawaban ? (e.sebab ?? t('tanpaSebab', { status: e.status })) : t('putus')
        setGagal({ sebab, ulang: () => void buka(tilik, rekam, jangkar) })
      } finally {
        if (batal.current === c) setSibuk(false)
      }
    }
    return buka
  }, [t, bahasa])

  useEffect(() => {
    const mundur = () => void jalan(bacaAlamat(new URL(location.href)), false)
    window.addEventListener('popstate', mundur)
    return () => window.removeEventListener('popstate', mundur)
  }, [jalan])

  const panggung: Panggung = {
    t,
    bahasa,
    seretan,
    angkat(baris, nama) {
      const papanKetik = document.activeElement?.matches(':focus-visible') ?? false
      setSeretan({ baris, nama, papanKetik, harga: null })
      minta<Isi>(alamatUbahJson(kini.current.data, kini.current.tilik, baris))
        .then(({ data }) => setSeretan((s) => (s?.baris === baris ? { ...s, harga: data.hargaOrang } : s)))
        .catch(() => setSeretan((s) => (s?.baris === baris ? { ...s, harga: 'gagal' } : s)))
    },
    lepas: () => setSeretan(null),
    taruh(baris, kolom) {
      const { tilik } = kini.current
      void jalan({ ...tilik, u: tambahKode(tilik.u, { jenis: 'kunci', baris, kolom }) }, true)
    },
    tolak: (jabatan) => setKabar(t('tolakTaruh', { nama: seretan?.nama ?? '', jabatan })),
  }

  const klik = (e: MouseEvent<HTMLDivElement>) => {
    if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return
    const a = e.target instanceof Element ? e.target.closest('a') : null
    if (!a) return
    const url = new URL(a.href)
    if (url.pathname !== location.pathname || (url.search === location.search && url.hash)) return
    e.preventDefault()
    void jalan(bacaAlamat(url), true, url.hash).then(() => {
      if (url.hash && matchMedia('(max-width: 59.99rem)').matches) document.querySelector(url.hash)?.scrollIntoView()
    })
  }

  return (
    <Konteks value={panggung}>
      <div
        onClick={klik}
        onSubmit={(e) => {
          e.preventDefault()
          const cari = new FormData(e.target as HTMLFormElement).get('cari')
          void jalan({ ...isi.tilik, cari: typeof cari === 'string' && cari ? cari : undefined, hal: undefined }, true)
        }}
        aria-busy={sibuk}
      >
        <p className="luar" role="status" aria-live="polite">
          {kabar}
        </p>
        <p className="luar" id={PETUNJUK}>
          {t('petunjuk')}
        </p>
        <PapanUbah {...isi} bahasa={bahasa} alat={ALAT} />
        <Keadaan sibuk={sibuk} gagal={gagal} papanKetik={seretan?.papanKetik ?? false} t={t} />
      </div>
    </Konteks>
  )
}

interface Gagal {
  readonly sebab: string
  readonly ulang: () => void
}
/** Stays at the foot of the window, wherever in the list one is: what is under way, and what did not work. */
function Keadaan(p: {
  readonly sibuk: boolean
  readonly gagal: Gagal | null
  readonly papanKetik: boolean
  readonly t: TUbah
}) {
  const { sibuk, gagal, papanKetik, t } = p
  return (
    <div className="ubah-keadaan tanpa-cetak">
      {sibuk && (
        <p className="ubah-sibuk" aria-hidden="true">
          {t('menghitung')}
        </p>
      )}
      {papanKetik && !sibuk && <p aria-hidden="true">{t('petunjuk')}</p>}
      <div role="alert">
        {gagal && (
          <Peringatan arti="blokir" judul={t('gagal', { sebab: gagal.sebab })}>
            <p>{t('gagalIsi')}</p>
            <p>
              <button type="button" className="tombol" onClick={gagal.ulang}>
                {t('cobaLagi')}
              </button>
            </p>
          </Peringatan>
        )}
      </div>
    </div>
  )
}

function kataHasil(t: TUbah, bahasa: 'id' | 'en', d: UbahRencanaDto): string {
  if (d.konflik) return t('hasilKonflik')
  const akhir = d.ubahan.at(-1)
  if (!akhir) return t('hasilAwal')
  return t('hasil', {
    ubahan: kataUbahan(t, akhir),
    kenaikan: angka(bahasa, d.usulan.kenaikan, 1),
    langkah: d.usulan.langkah,
    n: d.bedaTerakhir.pindah.length,
  })
}
