import {
  Fakta,
  Formulir,
  Isian,
  KosongNyata,
  Lencana,
  Panel,
  Peringatan,
  Pilihan,
  Tabel,
  TataLetakKerja,
} from '#design'
import { type Pelaku, periksaIzin } from '#platform/access'
import { type Bahasa, tanggal } from '#platform/i18n'
import { type FormTampil, useHalaman } from '#platform/web'
import { type Dampak, type Json, type Parameter, SUMBER } from '#regulasi'
import type { UsulanNilai } from '../application/nilai-hukum.port.ts'
import type { NilaiHukumTerbuka } from '../application/nilai-hukum.use-case.ts'
import { type Daun, daunNilai } from '../domain/daun-nilai.ts'
import { teksAturan } from './aturan.teks.ts'
import { kataJenjang, kataNilai } from './kata-fakta.ts'
import { Dasar, Pembaca, type PropsTampil, StatusNilai } from './nilai-hukum-daftar.view.tsx'
import type { KalkulatorPembaca } from './nilai-hukum.tipe.ts'
import { type TeksNilaiHukum, teksNilaiHukum } from './nilai-hukum.teks.ts'

interface Props {
  readonly data: NilaiHukumTerbuka
  readonly forms: { readonly usulkan: FormTampil; readonly putuskan: FormTampil; readonly tarik: FormTampil }
  readonly bahasa: Bahasa
  readonly pelaku: Pelaku
  readonly dipilih: string | undefined
  readonly kalkulator: readonly KalkulatorPembaca[]
}
type PropsBagian = Props & { readonly t: TeksNilaiHukum }

/** The value the fields begin with: the latest that is one. */
export const dasarIsian = (p: Parameter): Json => p.nilai.findLast((n) => n.nilai !== null)?.nilai ?? null

const kata = (v: Json, bahasa: Bahasa): string =>
  v === null ? teksNilaiHukum(bahasa)('dicabut') : kataNilai(v, bahasa, teksAturan(bahasa))

export function SatuNilaiHukum(props: Props) {
  const { data, bahasa } = props
  const t = teksNilaiHukum(bahasa)
  const p: PropsBagian = { ...props, t }
  const n = data.nilai
  return (
    <TataLetakKerja judul={n.judul[bahasa]} remah={[{ label: t('judul'), href: '/kerja/nilai-hukum' }]}>
      <Panel judul={t('menurutTanggal')}>
        <div className="alir">
          <TabelTanggal nilai={n} bahasa={bahasa} t={t} sumber={data.sumber} />
          <Fakta
            butir={[
              { istilah: t('satuan'), isi: n.satuan },
              { istilah: t('pembaca'), isi: <Pembaca id={n.id} kalkulator={props.kalkulator} bahasa={bahasa} /> },
              ...(n.catatan ? [{ istilah: t('catatan'), isi: <span lang="id">{n.catatan}</span> }] : []),
            ]}
          />
        </div>
      </Panel>
      <Menunggu {...p} />
      <FormUsulan {...p} />
      <Riwayat {...p} />
    </TataLetakKerja>
  )
}

function TabelTanggal({ nilai, bahasa, t, sumber }: { nilai: Parameter } & PropsTampil) {
  return (
    <Tabel
      keterangan={t('menurutTanggal')}
      tumpuk
      baris={nilai.nilai}
      kunciBaris={(n) => n.mulai}
      kolom={[
        { kunci: 'sejak', judul: t('sejak'), kepala: true, isi: (n) => tanggal(bahasa, n.mulai) },
        { kunci: 'nilai', judul: t('nilai'), isi: (n) => kata(n.nilai, bahasa) },
        { kunci: 'dasar', judul: t('dasar'), isi: (n) => <Dasar n={n} sumber={sumber} /> },
        { kunci: 'status', judul: t('status'), isi: (n) => <StatusNilai n={n} t={t} sumber={sumber} /> },
      ]}
    />
  )
}

function Menunggu(p: PropsBagian) {
  const { data, t, bahasa } = p
  const menunggu = data.usulan.filter((u) => u.putusan === null)
  const satu = menunggu.find((u) => u.id === p.dipilih) ?? menunggu.at(-1)
  if (!satu)
    return (
      <Panel judul={t('menunggu')} id="menunggu">
        <KosongNyata judul={t('menungguKosong')} />
      </Panel>
    )
  const lain = menunggu.filter((u) => u !== satu)
  return (
    <Panel judul={t('usulanK', { mulai: tanggal(bahasa, satu.mulai) })} id="menunggu">
      <div className="alir">
        <RincianUsulan u={satu} {...p} />
        <h3>{t('dampak')}</h3>
        <TampilDampak dampak={data.dampak.get(satu.id) ?? null} bahasa={bahasa} t={t} />
        <FormPutusan u={satu} {...p} />
        {lain.length > 0 ? (
          <ul className="butir">
            {lain.map((u) => (
              <li key={u.id}>
                <a href={`/kerja/nilai-hukum/${u.parameter}?usulan=${u.id}`}>
                  {t('usulanK', { mulai: tanggal(bahasa, u.mulai) })}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Panel>
  )
}

const sumberUsulan = (u: UsulanNilai): string => {
  const s = u.sumber === undefined ? u.sumberTeks : (SUMBER.get(u.sumber)?.singkat ?? u.sumber)
  return `${s ?? ''} ${u.pasal}${u.ayat ? `(${u.ayat})` : ''}${u.huruf ?? ''}`
}

function RincianUsulan({ u, data, bahasa, t }: PropsBagian & { u: UsulanNilai }) {
  const kini = data.nilai.nilai.findLast((n) => n.mulai <= u.mulai)
  return (
    <Fakta
      butir={[
        { istilah: t('kini'), isi: kini ? kata(kini.nilai, bahasa) : t('tiada') },
        { istilah: t('diusulkan'), isi: <b>{kata(u.nilai, bahasa)}</b> },
        { istilah: t('dasar'), isi: sumberUsulan(u) },
        ...(u.versi ? [{ istilah: t('naskahDibaca'), isi: u.versi }] : []),
        ...(u.kutipan ? [{ istilah: t('kutipan'), isi: <q lang="id">{u.kutipan}</q> }] : []),
        ...(u.tautan
          ? [
              {
                istilah: t('tautan'),
                isi: (
                  <a href={u.tautan} rel="noreferrer">
                    {u.tautan}
                  </a>
                ),
              },
            ]
          : []),
        { istilah: t('alasan'), isi: u.alasan },
        { istilah: t('oleh'), isi: `${u.oleh}, ${tanggal(bahasa, u.dibuatPada.slice(0, 10))}` },
      ]}
    />
  )
}

function TampilDampak({ dampak, bahasa, t }: { dampak: readonly Dampak[] | null; bahasa: Bahasa; t: TeksNilaiHukum }) {
  if (dampak === null)
    return (
      <Peringatan arti="blokir" judul={t('dampakGagal')}>
        {null}
      </Peringatan>
    )
  if (dampak.length === 0) return <p>{t('dampakTanpaAturan')}</p>
  const vonis = (v: Dampak['berubah'][number]['lama']): string =>
    v.hasil === 'tidak-terpenuhi' ? `${t(`h-${v.hasil}`)} (${t(`k-${v.keparahan}`)})` : t(`h-${v.hasil}`)
  return (
    <>
      <p className="redup">{t('dampakKeterangan')}</p>
      {dampak.map((d) => (
        <div key={d.aturan.id} className="alir">
          <p>
            <Lencana arti={d.berubah.length > 0 ? 'peringatan' : 'nihil'} polos>
              {d.aturan.id}
            </Lencana>{' '}
            {t('dampakAturan', {
              aturan: d.aturan.judul[bahasa],
              berubah: d.berubah.length,
              contoh: d.contoh,
            })}
          </p>
          {d.berubah.length > 0 ? (
            <Tabel
              keterangan={`${t('dampak')}: ${d.aturan.id}`}
              tumpuk
              baris={d.berubah}
              kunciBaris={(b) => `${b.nama}${b.asOf}`}
              kolom={[
                {
                  kunci: 'contoh',
                  judul: t('contoh'),
                  kepala: true,
                  isi: (b) => (
                    <>
                      <span lang="id">{b.nama}</span>, {tanggal(bahasa, b.asOf)}
                    </>
                  ),
                },
                { kunci: 'lama', judul: t('lama'), isi: (b) => vonis(b.lama) },
                { kunci: 'baru', judul: t('baru'), isi: (b) => vonis(b.baru) },
              ]}
            />
          ) : null}
        </div>
      ))}
    </>
  )
}

function FormPutusan({ u, data, forms, pelaku, t }: PropsBagian & { u: UsulanNilai }) {
  if (!periksaIzin(pelaku, 'parameter:sahkan').ok) return <p className="redup">{t('tanpaWenang')}</p>
  if (u.penggunaId === pelaku.penggunaId)
    return (
      <Peringatan arti="info" judul={t('milikSendiri')}>
        <p>{t('milikSendiriIsi')}</p>
      </Peringatan>
    )
  const bolehSah = data.dampak.get(u.id) !== null
  return (
    <>
      <h3>{t('putuskan')}</h3>
      <Formulir form={forms.putuskan} kirim={t('simpanPutusan')}>
        <input type="hidden" name="usulan" value={u.id} />
        <Pilihan
          nama="putusan"
          label={t('putusan')}
          rupa="radio"
          pilihan={(bolehSah ? (['sah', 'ditolak'] as const) : (['ditolak'] as const)).map((nilai) => ({
            nilai,
            label: t(`p-${nilai}`),
          }))}
        />
        <Isian nama="alasan" label={t('alasan')} baris={3} />
        <Isian nama="kantor" label={t('kantor')} awal={t('kantorAwal')} />
      </Formulir>
    </>
  )
}

const namaDaun = (d: Daun, t: TeksNilaiHukum): string => d.label.map(kataJenjang).join(' › ') || t('nilaiIsian')

function FormUsulan({ data, forms, bahasa, t }: PropsBagian) {
  const { hariIni } = useHalaman()
  const n = data.nilai
  const kini = n.nilai.findLast((x) => x.mulai <= hariIni) ?? n.nilai[0]
  // what a decision cites carries its number
  const terdaftar = kini?.kutipan.source.replace(/\+k\d+$/, '')
  const sumber = [...SUMBER.values()].toSorted((a, b) => a.singkat.localeCompare(b.singkat, 'id'))
  return (
    <Panel judul={t('usulkan')} keterangan={t('usulkanKeterangan')} id="usulkan">
      <Formulir form={forms.usulkan} kirim={t('kirimUsulan')}>
        <Pilihan
          nama="cara"
          label={t('cara')}
          rupa="radio"
          pilihan={(['sahkan', 'nilai', 'cabut'] as const).map((nilai) => ({
            nilai,
            label: t(`c-${nilai}`),
            keterangan: t(`c-${nilai}-isi`),
          }))}
        />
        <Isian nama="mulai" label={t('sejak')} jenis="date" awal={kini?.mulai} bantuan={t('mulaiBantuan')} />
        {daunNilai(dasarIsian(n)).map((d, i) => (
          <Isian
            key={d.jalur.join('.')}
            nama={`n${i}`}
            label={namaDaun(d, t)}
            awal={d.isi}
            bantuan={d.daftar ? t('daftarBantuan') : undefined}
            bolehKosong={d.isi === ''}
          />
        ))}
        <Pilihan
          nama="sumber"
          label={t('sumber')}
          awal={terdaftar && SUMBER.has(terdaftar) ? terdaftar : undefined}
          kosong={t('sumberKosong')}
          bolehKosong
          pilihan={sumber.map((s) => ({ nilai: s.id, label: `${s.singkat}: ${s.judul[bahasa]}` }))}
        />
        <Isian nama="sumberTeks" label={t('sumberTeks')} bolehKosong />
        <Isian nama="pasal" label={t('pasal')} awal={kini?.kutipan.pasal} />
        <Isian nama="ayat" label={t('ayat')} awal={kini?.kutipan.ayat} bolehKosong />
        <Isian nama="huruf" label={t('huruf')} awal={kini?.kutipan.huruf} bolehKosong />
        <Isian nama="versi" label={t('naskahDibaca')} bantuan={t('versiBantuan')} bolehKosong />
        <Isian nama="kutipan" label={t('kutipan')} baris={3} bolehKosong />
        <Isian nama="tautan" label={t('tautan')} bolehKosong />
        <Isian nama="alasan" label={t('alasan')} baris={3} />
      </Formulir>
    </Panel>
  )
}

function Riwayat({ data, forms, bahasa, pelaku, t }: PropsBagian) {
  const diputus = data.usulan.filter((u) => u.putusan !== null)
  const berlaku = diputus.filter((u) => u.putusan?.putusan === 'sah' && u.ditarik === null)
  return (
    <Panel judul={t('riwayat')} id="riwayat">
      <div className="alir">
        {diputus.length === 0 ? (
          <KosongNyata judul={t('riwayatKosong')} />
        ) : (
          <Tabel
            keterangan={t('riwayat')}
            tumpuk
            baris={diputus}
            kunciBaris={(u) => u.id}
            kolom={[
              {
                kunci: 'putusan',
                judul: t('putusan'),
                kepala: true,
                isi: (u) => <LencanaPutusan u={u} t={t} />,
              },
              { kunci: 'sejak', judul: t('sejak'), isi: (u) => tanggal(bahasa, u.mulai) },
              { kunci: 'nilai', judul: t('nilai'), isi: (u) => kata(u.nilai, bahasa) },
              { kunci: 'dasar', judul: t('dasar'), isi: sumberUsulan },
              { kunci: 'oleh', judul: t('kantor'), isi: (u) => <KataPutusan u={u} bahasa={bahasa} t={t} /> },
            ]}
          />
        )}
        {berlaku.length > 0 && periksaIzin(pelaku, 'parameter:sahkan').ok ? (
          <>
            <h3>{t('tarik')}</h3>
            <p className="redup">{t('tarikKeterangan')}</p>
            <Formulir form={forms.tarik} kirim={t('tarik')}>
              <Pilihan
                nama="nomor"
                label={t('nomor')}
                pilihan={berlaku.map((u) => ({
                  nilai: String(u.putusan?.nomor),
                  label: `k${u.putusan?.nomor}: ${tanggal(bahasa, u.mulai)}`,
                }))}
              />
              <Isian nama="alasan" label={t('alasan')} baris={3} />
              <Isian nama="kantor" label={t('kantor')} awal={t('kantorAwal')} />
            </Formulir>
          </>
        ) : null}
      </div>
    </Panel>
  )
}

function LencanaPutusan({ u, t }: { u: UsulanNilai; t: TeksNilaiHukum }) {
  const p = u.putusan
  if (p?.putusan !== 'sah') return <Lencana arti="nihil">{t('pk-ditolak')}</Lencana>
  return u.ditarik ? (
    <Lencana arti="nihil">{`${t('p-ditarik')} (k${p.nomor})`}</Lencana>
  ) : (
    <Lencana arti="ok">{`${t('pk-sah')} k${p.nomor}`}</Lencana>
  )
}
function KataPutusan({ u, bahasa, t }: { u: UsulanNilai; bahasa: Bahasa; t: TeksNilaiHukum }) {
  if (!u.putusan) return null
  const { kantor, ditetapkan, alasan } = u.putusan
  return (
    <>
      <p>{t('putusanOleh', { kantor, tanggal: tanggal(bahasa, ditetapkan), alasan })}</p>
      {u.ditarik ? (
        <p>
          {t('ditarikK', {
            nomor: String(u.ditarik.nomor),
            tanggal: tanggal(bahasa, u.ditarik.ditetapkan),
            alasan: u.ditarik.alasan,
          })}
        </p>
      ) : null}
    </>
  )
}
