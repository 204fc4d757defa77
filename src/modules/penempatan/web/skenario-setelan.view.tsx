import type { ReactNode } from 'react'
import { Formulir, Isian, Panel, Peringatan, Pilihan, TataLetakKerja, Tautan, Tombol } from '#design'
import { KOMPONEN } from '#modules/kecocokan'
import { angka, type Bahasa } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import type { KonflikSetelanDto, SkenarioDto } from '../application/skenario.dto.ts'
import { bacaAngka, type GalatIsian } from './skenario-baca-isian.ts'
import { KonflikSetelan } from './skenario-konflik.view.tsx'
import { BarisSetelan, DAFTAR_JABATAN, type PropsIsianSetelan, TombolIsian } from './skenario-baris.view.tsx'
import {
  daftarNilai,
  JENJANG_MANAJERIAL,
  KELAS_JABATAN,
  type NilaiSetelan,
  sebutJabatan,
  teksNilai,
} from './skenario-isian.ts'
import { PilihJabatan } from './skenario-jabatan.view.tsx'
import { type TeksSetelan, teksSetelan } from './skenario-setelan.teks.ts'
import { teksSkenario } from './skenario.teks.ts'

/** Proposals of the public's voice for posts a plan may fill. */
const usulanSuara = (bahan: BahanSetelan): number =>
  bahan.suara.filter((x) => x.poin > 0 && bahan.jabatan.some((j) => j.id === x.jabatanId)).length

/** What the page shows after one of its buttons. */
export interface HasilIsian {
  readonly nilai: NilaiSetelan
  readonly bahan: BahanSetelan
  readonly galat: GalatIsian
  readonly umum: readonly string[]
  /** To be known, though the settings can be used. */
  readonly peringatan: readonly { readonly isian: string; readonly kata: string }[]
  readonly konflik?: KonflikSetelanDto | undefined
}

interface Props {
  readonly skenario: SkenarioDto
  readonly isian: HasilIsian
  readonly form: FormTampil
  readonly bahasa: Bahasa
}

export function HalamanSetelan({ skenario, isian, form, bahasa }: Props) {
  const t = teksSetelan(bahasa)
  const { nilai, bahan, galat } = isian
  const p: PropsIsianSetelan = { nilai, bahan, bahasa, aksi: form.aksi }
  const salah = Object.keys(galat).length
  const tampil: FormTampil = {
    ...form,
    nilai: { ...nilai, jabatan: [], unitBergerak: [] },
    galat: { ...form.galat, ...galat },
    galatUmum: [...form.galatUmum, ...isian.umum, ...(salah > 0 ? [t('ringkasSetelan', { n: salah })] : [])],
  }
  return (
    <TataLetakKerja
      judul={t('judul')}
      remah={[
        { label: teksSkenario(bahasa)('daftar'), href: '/kerja/skenario' },
        { label: skenario.nama, href: `/kerja/skenario/${skenario.id}` },
      ]}
      keterangan={t('pengantar')}
      aksi={<Tautan href={`/kerja/skenario/${skenario.id}`}>{t('kembali')}</Tautan>}
    >
      {isian.konflik && <KonflikSetelan konflik={isian.konflik} {...{ bahasa, nilai, bahan }} nama={form.nama} />}
      {isian.peringatan.length > 0 && (
        <Peringatan
          arti="peringatan"
          judul={t(Object.keys(isian.galat).length > 0 ? 'peringatanJuga' : 'peringatanJudul')}
        >
          <ul className="butir">
            {isian.peringatan.map((x) => (
              <li key={`${x.isian}${x.kata}`}>
                <a href={`#${form.nama}-${x.isian}`}>{x.kata}</a>
              </li>
            ))}
          </ul>
        </Peringatan>
      )}
      <div className="setelan-skenario">
        <nav className="tanpa-cetak" aria-label={t('loncat')}>
          <ul>
            {BAGIAN.map((b) => (
              <li key={b}>
                <a href={`#bagian-${b.toLowerCase()}`}>{t(`bagian${b}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Formulir form={tampil} kirim="">
          <input type="hidden" name="sesudah" value={skenario.langkah.length} />
          {/* Enter in a field records nothing: it only checks what is typed. */}
          <button type="submit" name="aksi" value="segarkan" className="luar" tabIndex={-1} aria-hidden="true" />
          <datalist id={DAFTAR_JABATAN}>
            {bahan.jabatan.map((j) => (
              <option key={j.id} value={sebutJabatan(j)} />
            ))}
          </datalist>
          <Bagian nama="Tanggal" t={t}>
            <Isian nama="tmt" label={t('tmt')} jenis="date" bantuan={t('tmtBantuan')} />
          </Bagian>
          <Bagian nama="Jabatan" t={t}>
            <PilihJabatan {...p} />
          </Bagian>
          <Bagian nama="Orang" t={t}>
            <Orang {...p} t={t} />
          </Bagian>
          <Bagian nama="Bobot" t={t}>
            <Bobot nilai={nilai} bahasa={bahasa} t={t} />
            <Sub id="poinJabatan" judul={t('poinJabatan')} ket={t('poinJabatanKet')}>
              <BarisSetelan {...p} daftar="poinJabatan" tambah={t('tambahPoin')} />
              {usulanSuara(p.bahan) > 0 && (
                <p className="aksi">
                  <TombolIsian aksi={p.aksi} nilai="ambil-suara" jangkar="poinJabatan">
                    {t('ambilSuara', { n: usulanSuara(p.bahan) })}
                  </TombolIsian>
                </p>
              )}
            </Sub>
          </Bagian>
          <Bagian nama="Pasangan" t={t}>
            <Sub id="veto" judul={t('veto')} ket={t('vetoKet')}>
              <BarisSetelan {...p} daftar="veto" tambah={t('tambahVeto')} />
            </Sub>
            <Sub id="wajib" judul={t('wajib')} ket={t('wajibKet')}>
              <BarisSetelan {...p} daftar="wajib" tambah={t('tambahWajib')} />
            </Sub>
          </Bagian>
          <Bagian nama="Kursi" t={t}>
            <Sub id="kursi" judul={t('kursi')} ket={t('kursiKet')}>
              <BarisSetelan {...p} daftar="kursi" tambah={t('tambahKursi')} />
            </Sub>
          </Bagian>
          <Bagian nama="Minimum" t={t}>
            <Sub id="minimum" judul={t('minimum')} ket={t('minimumKet')}>
              <BarisSetelan {...p} daftar="minimum" tambah={t('tambahMinimum')} />
            </Sub>
          </Bagian>
          <Bagian nama="Batas" t={t}>
            <Isian
              nama="maksLangkah"
              label={t('maksLangkah')}
              bantuan={t('maksLangkahBantuan')}
              modeMasukan="numeric"
              bolehKosong
            />
            <Isian
              nama="skorTerendah"
              label={t('skorTerendah')}
              bantuan={t('skorTerendahBantuan')}
              modeMasukan="decimal"
              bolehKosong
            />
          </Bagian>
          <Bagian nama="Biaya" t={t}>
            <Biaya bahan={bahan} nilai={nilai} t={t} />
          </Bagian>
          <Bagian nama="Simpan" t={t}>
            <Isian nama="catatan" label={t('catatan')} bantuan={t('catatanBantuan')} baris={2} maks={500} bolehKosong />
            <p className="aksi">
              <Tombol jenis="utama" nama="aksi" nilai="hitung">
                {t('simpanHitung')}
              </Tombol>
              <Tombol nama="aksi" nilai="simpan">
                {t('simpanSaja')}
              </Tombol>
              <Tombol nama="aksi" nilai="segarkan">
                {t('segarkan')}
              </Tombol>
              <a href={`/kerja/skenario/${skenario.id}`}>{t('kembali')}</a>
            </p>
          </Bagian>
        </Formulir>
      </div>
    </TataLetakKerja>
  )
}

const BAGIAN = [
  'Tanggal',
  'Jabatan',
  'Orang',
  'Bobot',
  'Pasangan',
  'Kursi',
  'Minimum',
  'Batas',
  'Biaya',
  'Simpan',
] as const

const Bagian = (p: { nama: (typeof BAGIAN)[number]; t: TeksSetelan; children: ReactNode }) => (
  <Panel id={`bagian-${p.nama.toLowerCase()}`} judul={p.t(`bagian${p.nama}`)}>
    <div className="alir">{p.children}</div>
  </Panel>
)
const Sub = (p: { id: string; judul: string; ket: string; children: ReactNode }) => (
  <div className="sub-setelan" id={p.id}>
    <h3>{p.judul}</h3>
    <p className="redup">{p.ket}</p>
    {p.children}
  </div>
)

function Orang(p: PropsIsianSetelan & { t: TeksSetelan }) {
  const { t, bahan, nilai } = p
  const dipilih = new Set(daftarNilai(nilai, 'unitBergerak'))
  const kantor = Map.groupBy(bahan.unit, (u) => u.kantorId)
  const centang = (u: BahanSetelan['unit'][number]) => (
    <li key={u.id}>
      <label>
        <input type="checkbox" name="unitBergerak" value={u.id} defaultChecked={dipilih.has(u.id)} />
        <span>
          {u.nama}
          <small>{t('kursiIsi', { terisi: u.terisi, kuota: u.kursi })}</small>
        </span>
      </label>
    </li>
  )
  return (
    <>
      <Pilihan
        nama="caraOrang"
        rupa="radio"
        label={t('caraOrang')}
        pilihan={[
          { nilai: 'semua', label: t('orang-semua') },
          { nilai: 'unit', label: t('orang-unit'), keterangan: t('orang-unit-ket') },
        ]}
      />
      <fieldset className="pilih-jabatan">
        <legend>{t('unitBergerak')}</legend>
        <div className="gulung-tegak">
          {[...kantor].map(([id, unit]) => {
            const dalam = unit.filter((u) => u.id !== id)
            return (
              <div key={id}>
                <ul className="centang-rapat">{unit.filter((u) => u.id === id).map(centang)}</ul>
                {dalam.length > 0 && (
                  <details open={dalam.some((u) => dipilih.has(u.id))}>
                    <summary className="redup">{t('unitLain', { kantor: dalam[0]?.kantor ?? '' })}</summary>
                    <ul className="centang-rapat">{dalam.map(centang)}</ul>
                  </details>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
      <Sub id="tetap" judul={t('tetap')} ket={t('tetapKet')}>
        <BarisSetelan {...p} daftar="tetap" tambah={t('tambahTetap')} />
      </Sub>
    </>
  )
}

function Bobot({ nilai, bahasa, t }: { nilai: NilaiSetelan; bahasa: Bahasa; t: TeksSetelan }) {
  const jumlah = KOMPONEN.map((k) => bacaAngka(teksNilai(nilai, `bobot-${k}`))).reduce((a, b) => a + b, 0)
  return (
    <>
      <div className="sub-setelan">
        <h3>{t('kecocokan')}</h3>
        <p className="redup">{t('kecocokanKet')}</p>
        <div className="kisi-angka">
          {KOMPONEN.map((k) => (
            <Isian key={k} nama={`bobot-${k}`} label={t(`komponen-${k}`)} modeMasukan="decimal" maks={6} />
          ))}
        </div>
        <p className={jumlah === 100 ? 'redup' : 'kuat'}>
          {Number.isNaN(jumlah) ? t('jumlahBelum') : t('jumlahBobot', { jumlah: angka(bahasa, jumlah) })}
        </p>
      </div>
      <div className="sub-setelan">
        <h3>{t('jenjang')}</h3>
        <p className="redup">{t('jenjangKet')}</p>
        <div className="kisi-angka">
          {JENJANG_MANAJERIAL.map((j) => (
            <Isian key={j} nama={`jenjang-${j}`} label={t(`jenjang-${j}`)} modeMasukan="numeric" maks={2} />
          ))}
        </div>
      </div>
      <div className="sub-setelan">
        <h3>{t('dasar')}</h3>
        <p className="redup">{t('dasarKet')}</p>
        <div className="alir">
          <Isian nama="dasarSumber" label={t('dasarSumber')} bantuan={t('dasarSumberBantuan')} maks={300} />
          <div className="dalam-baris">
            <Isian nama="dasarNomor" label={t('dasarNomor')} maks={120} bolehKosong />
            <Isian nama="dasarTanggal" label={t('dasarTanggal')} jenis="date" bolehKosong />
          </div>
        </div>
      </div>
    </>
  )
}

/** Only classes the city's managerial posts have, and those already written. */
function Biaya({ bahan, nilai, t }: { bahan: BahanSetelan; nilai: NilaiSetelan; t: TeksSetelan }) {
  const ada = new Set(bahan.jabatan.map((j) => j.kelas))
  const dipakai = KELAS_JABATAN.filter((k) => ada.has(k) || teksNilai(nilai, `tunjangan-${k}`) !== '')
  const kelas = dipakai.length > 0 ? dipakai : KELAS_JABATAN
  return (
    <>
      <p className="redup">{t('biayaKet')}</p>
      <Isian
        nama="biayaLangkah"
        label={t('biayaLangkah')}
        bantuan={t('biayaLangkahBantuan')}
        modeMasukan="numeric"
        maks={20}
        bolehKosong
      />
      <table className="tabel tunjangan">
        <caption>{t('tunjangan')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tunjanganKelas')}</th>
            <th scope="col">{t('tunjanganRupiah')}</th>
          </tr>
        </thead>
        <tbody>
          {kelas.map((k) => (
            <tr key={k}>
              <th scope="row">{k}</th>
              <td>
                <Isian
                  nama={`tunjangan-${k}`}
                  label={<span className="luar">{t('tunjanganNilai', { kelas: k })}</span>}
                  modeMasukan="numeric"
                  maks={16}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
