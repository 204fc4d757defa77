import {
  Fakta,
  Formulir,
  FormulirCari,
  Isian,
  KosongNyata,
  type Kolom,
  Lencana,
  Paginasi,
  Panel,
  Pilihan,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { PolaTersimpan } from '../application/nomor.port.ts'
import type { PolaKini, RegisterNomor } from '../application/nomor.use-case.ts'
import { BATAS_POLA, JENIS_NOMOR, POLA_MAKS, tulisNomor } from '../domain/nomor.ts'
import { kataCelah, type TeksNomor, teksNomor } from './nomor.teks.ts'

export interface QueryNomor {
  readonly jenis?: (typeof JENIS_NOMOR)[number] | undefined
  readonly tahun?: number | undefined
  readonly hal?: number
  readonly batal?: string | undefined
}
export function alamatNomor(q: QueryNomor, akhiran: '' | '.csv' | '.xlsx' = ''): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries(q)) if (v !== undefined && !(k === 'hal' && v === 1)) p.set(k, String(v))
  return `/kerja/nomor${akhiran}${p.size ? `?${p}` : ''}`
}
type Baris = RegisterNomor['nomor'][number]

export interface PropsRegister {
  readonly data: { readonly register: RegisterNomor; readonly pola: readonly PolaKini[] }
  readonly batal: FormTampil
  readonly query: QueryNomor
  readonly ubah: boolean
  readonly bahasa: Bahasa
  readonly hariIni: string
}

export function HalamanRegister(p: PropsRegister) {
  const { data, query, bahasa } = p
  const t = teksNomor(bahasa)
  const r = data.register
  const dibatalkan = p.ubah && query.batal ? r.nomor.find((n) => n.id === query.batal) : undefined
  const saring = { jenis: query.jenis, tahun: query.tahun }
  return (
    <TataLetakKerja
      judul={t('register')}
      keterangan={t('pengantar')}
      remah={[{ label: t('keputusan'), href: '/kerja/keputusan' }]}
      aksi={
        <>
          <Tautan href={alamatNomor(saring, '.csv')} unduh tombol="biasa">
            {t('unduhCsv')}
          </Tautan>
          <Tautan href={alamatNomor(saring, '.xlsx')} unduh tombol="biasa">
            {t('unduhXlsx')}
          </Tautan>
        </>
      }
    >
      {dibatalkan ? (
        <Panel judul={`${t('batalkan')} ${dibatalkan.nomor}`} keterangan={t('batalkanKet')} id="batal">
          <Formulir form={p.batal} kirim={t('batalkan')} batal={alamatNomor(saring)}>
            <input type="hidden" name="id" value={dibatalkan.id} />
            <Isian nama="alasan" label={t('alasan')} maks={500} />
          </Formulir>
        </Panel>
      ) : null}
      <Panel judul={t('daftar')} id="daftar">
        <FormulirCari aksi="/kerja/nomor">
          <Pilihan
            nama="jenis"
            label={t('jenis')}
            kosong={t('semuaJenis')}
            {...(query.jenis && { awal: query.jenis })}
            bolehKosong
            pilihan={JENIS_NOMOR.map((j) => ({ nilai: j, label: t(`jenis-${j}`) }))}
          />
          <Pilihan
            nama="tahun"
            label={t('tahun')}
            kosong={t('semuaTahun')}
            {...(query.tahun && { awal: String(query.tahun) })}
            bolehKosong
            pilihan={r.tahun.map((x) => ({ nilai: String(x), label: String(x) }))}
          />
        </FormulirCari>
        <Tabel
          keterangan={t('daftar')}
          tumpuk
          baris={r.nomor}
          kunciBaris={(n) => n.id}
          kolom={kolomRegister(p, t)}
          kosong={<KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>}
        />
        <Paginasi halaman={r.halaman} jumlah={r.jumlahHalaman} alamat={(hal) => alamatNomor({ ...saring, hal })} />
      </Panel>
      {r.celah.length > 0 ? (
        <Panel judul={t('celah')} id="celah">
          <ul className="butir">
            {r.celah.map((c) => (
              <li key={`${c.jenis} ${c.tahun} ${c.dari}`}>{kataCelah(t, c)}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <PanelPola pola={data.pola} bahasa={bahasa} hariIni={p.hariIni} t={t} />
    </TataLetakKerja>
  )
}

function kolomRegister({ bahasa, query, ubah }: PropsRegister, t: TeksNomor): Kolom<Baris>[] {
  return [
    { kunci: 'nomor', judul: t('nomor'), kepala: true, isi: (n) => n.nomor },
    { kunci: 'jenis', judul: t('jenis'), isi: (n) => t(`jenis-${n.jenis}`) },
    { kunci: 'tanggal', judul: t('tanggal'), isi: (n) => tanggal(bahasa, n.tanggal, 'singkat') },
    {
      kunci: 'untuk',
      judul: t('untuk'),
      isi: (n) =>
        n.nip === null ? (
          t('seluruhNama')
        ) : (
          <>
            {n.nama}
            {n.nama ? <br /> : null}
            <span className="redup">{n.nip}</span>
          </>
        ),
    },
    {
      kunci: 'usulan',
      judul: t('usulan'),
      isi: (n) => <a href={`/kerja/keputusan/${n.berkasId}`}>{n.judulBerkas}</a>,
    },
    {
      kunci: 'keadaan',
      judul: t('keadaan'),
      isi: (n) =>
        n.batal ? (
          <>
            <Lencana arti="nihil" polos>
              {t('batal')}
            </Lencana>
            <p>{t('batalIsi', { ...n.batal, waktu: waktu(bahasa, n.batal.pada) })}</p>
          </>
        ) : (
          <>
            <Lencana arti="ok" polos>
              {t('dipakai')}
            </Lencana>
            {ubah && n.jenis !== 'risalah-sidang' ? (
              <>
                {' '}
                <a href={`${alamatNomor({ ...query, batal: n.id })}#batal`}>{t('batalkan')}</a>
              </>
            ) : null}
          </>
        ),
    },
  ]
}

function PanelPola(p: { pola: readonly PolaKini[]; bahasa: Bahasa; hariIni: string; t: TeksNomor }) {
  const { t } = p
  const kolom: Kolom<PolaKini>[] = [
    {
      kunci: 'jenis',
      judul: t('jenis'),
      kepala: true,
      isi: (x) => <a href={`/kerja/nomor/pola/${x.jenis}`}>{t(`jenis-${x.jenis}`)}</a>,
    },
    { kunci: 'pola', judul: t('polaIsian'), isi: (x) => <code>{x.pola}</code> },
    { kunci: 'contoh', judul: t('contoh'), isi: (x) => tulisNomor(x, x.mulai?.urut ?? 1, p.hariIni) },
    { kunci: 'keadaan', judul: t('keadaan'), isi: (x) => keadaanPola(x, p.bahasa) },
  ]
  return (
    <Panel judul={t('pola')} keterangan={t('polaKet')} id="pola">
      <Tabel keterangan={t('pola')} tumpuk baris={p.pola} kunciBaris={(x) => x.jenis} kolom={kolom} />
    </Panel>
  )
}
const keadaanPola = (x: PolaKini, bahasa: Bahasa): string => {
  const t = teksNomor(bahasa)
  return x.diubah
    ? t('versi', { n: x.versi, oleh: x.diubah.oleh, waktu: waktu(bahasa, x.diubah.dicatatPada) })
    : t('bawaan')
}

export function HalamanPola(p: {
  readonly data: { readonly kini: PolaKini; readonly riwayat: readonly PolaTersimpan[] }
  readonly form: FormTampil
  readonly ubah: boolean
  readonly bahasa: Bahasa
  readonly hariIni: string
}) {
  const { bahasa } = p
  const { kini, riwayat } = p.data
  const t = teksNomor(bahasa)
  const tahun = p.hariIni.slice(0, 4)
  return (
    <TataLetakKerja
      judul={t(`jenis-${kini.jenis}`)}
      remah={[{ label: t('register'), href: '/kerja/nomor' }]}
      keterangan={keadaanPola(kini, bahasa)}
    >
      <Panel judul={t('pola')} keterangan={t('polaKet')}>
        {p.ubah ? (
          <Formulir form={p.form} kirim={t('simpan')} batal="/kerja/nomor">
            <Isian
              nama="pola"
              label={t('polaIsian')}
              awal={kini.pola}
              maks={POLA_MAKS}
              bantuan={t('polaBantuan', { isian: BATAS_POLA.map((x) => `{${x}}`).join(' ') })}
            />
            <Isian nama="kodeUnit" label={t('kodeUnit')} awal={kini.kodeUnit} maks={40} />
            <Isian
              nama="mulai"
              label={t('mulai', { tahun })}
              bantuan={t('mulaiBantuan')}
              jenis="number"
              modeMasukan="numeric"
              {...(kini.mulai?.tahun === Number(tahun) && { awal: kini.mulai.urut })}
              bolehKosong
            />
            <Isian nama="alasan" label={t('alasanMulai')} bantuan={t('alasanMulaiBantuan')} maks={300} bolehKosong />
          </Formulir>
        ) : (
          <Fakta
            butir={[
              { istilah: t('polaIsian'), isi: <code>{kini.pola}</code> },
              { istilah: t('kodeUnit'), isi: kini.kodeUnit },
            ]}
          />
        )}
        <p className="redup">
          {t('contoh')} <b>{tulisNomor(kini, kini.mulai?.urut ?? 1, p.hariIni)}</b>
        </p>
      </Panel>
      {riwayat.length > 1 ? (
        <Panel judul={t('riwayat')}>
          <ul className="bukti">
            {riwayat.slice(1).map((x) => (
              <li key={x.versi}>
                <b>{x.pola}</b>
                <span className="redup">
                  {t('versi', { n: x.versi, oleh: x.oleh, waktu: waktu(bahasa, x.dicatatPada) })}
                </span>
                <span>
                  {x.kodeUnit}
                  {x.mulai ? `, ${t('mulaiDari', { urut: String(x.mulai.urut), tahun: String(x.mulai.tahun) })}` : ''}
                  {x.alasanMulai ? `: ${x.alasanMulai}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </TataLetakKerja>
  )
}
