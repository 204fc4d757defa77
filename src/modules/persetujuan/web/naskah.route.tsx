import { z } from 'zod'
import { Fakta, Formulir, Isian, jalurQr, type Kolom, Panel, Tabel, TataLetakKerja, Tautan } from '#design'
import { type Pelaku, periksaIzin } from '#platform/access'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import { berkas, type FormTampil, halaman, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { ok } from '#shared'
import { naskahPada, type TemplatKini } from '../application/naskah.use-case.ts'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import { barisTegak } from '../domain/keputusan.ts'
import { tulisKode } from '../domain/kode-periksa.ts'
import { JENIS_NASKAH, type JenisNaskah, kunciNaskah, naskahPerOrang, TEMPLAT_MAKS } from '../domain/naskah.ts'
import { susunDosir } from './dosir.susun.ts'
import { alamatCek } from './kode-periksa.view.tsx'
import { nomorDibutuhkan } from '../domain/nomor-keputusan.ts'
import { teksNaskah } from './naskah.teks.ts'
import { teksNomor } from './nomor.teks.ts'
import type { UseWeb } from './use-web.ts'

const jenis = z.enum(JENIS_NASKAH)
const satu = z.object({ id: z.uuid(), jenis })
const perOrang = z.object({ id: z.uuid(), jenis, nip: z.string().regex(/^\d{18}$/) })

interface KonteksCetak {
  readonly pelaku: Pelaku
  readonly url: URL
  readonly params: { readonly id: string; readonly jenis: JenisNaskah; readonly nip?: string }
}

export interface OpsiNaskah {
  /** Name at the head of the letters. */
  readonly pemerintah: string
  readonly url?: string | undefined
}

export function ruteNaskah(use: UseWeb, opsi: OpsiNaskah): Rute[] {
  const cetak = async (k: KonteksCetak) => {
    const qr = await qrKeputusan(use, k, opsi.url)
    const h = await use.cetakNaskah({ ...k.params, pemerintah: opsi.pemerintah, ...(qr && { qr }) }, k.pelaku)
    return h.ok ? ok({ ...h.value, tipe: 'application/pdf' }) : h
  }
  return [
    berkas({ path: '/kerja/keputusan/:id/naskah/:jenis', permission: 'rencana:lihat', params: satu, unduh: cetak }),
    berkas({
      path: '/kerja/keputusan/:id/naskah/:jenis/:nip',
      permission: 'rencana:lihat',
      params: perOrang,
      unduh: cetak,
    }),
    berkas({
      path: '/kerja/keputusan/:id/dosir.pdf',
      permission: 'rencana:lihat',
      params: z.object({ id: z.uuid() }),
      unduh: async (k) => {
        const t = await use.bukaDosir(k.params, k.pelaku)
        if (!t.ok) return t
        const { pemerintah } = opsi
        const data = susunDosir(t.value, { pemerintah, hariIni: k.hariIni, dicetak: tanggal('id', k.hariIni) })
        const nama = `dosir-${t.value.berkas.tmt}.pdf`
        return ok({ nama, tipe: 'application/pdf', isi: use.cetakDosir(data) })
      },
    }),
    halaman({
      path: '/kerja/naskah',
      permission: 'rencana:lihat',
      load: (k) => use.bacaTemplat(k.pelaku),
      view: ({ data, k }) => (
        <DaftarTemplat data={data} bahasa={k.bahasa} ubah={periksaIzin(k.pelaku, 'rencana:usulkan').ok} />
      ),
    }),
    halaman({
      path: '/kerja/naskah/:jenis',
      permission: 'rencana:lihat',
      params: z.object({ jenis }),
      load: async (k) => {
        const h = await use.bacaTemplat(k.pelaku)
        return h.ok ? (h.value.find((t) => t.jenis === k.params.jenis) ?? tidakDitemukan()) : h
      },
      form: {
        fields: z.object({ isi: z.string().min(1).max(TEMPLAT_MAKS) }),
        act: ({ fields, k }) => use.simpanTemplat({ jenis: k.params.jenis, isi: fields.isi }, k.pelaku),
        done: () => lihat('/kerja/naskah', 'naskah.tersimpan'),
      },
      view: ({ data, form, k }) => {
        const t = teksNaskah(k.bahasa)
        return (
          <TataLetakKerja
            judul={t(`naskah-${data.jenis}`)}
            remah={[{ label: t('naskah'), href: '/kerja/naskah' }]}
            keterangan={keadaan(data, k.bahasa)}
          >
            <Panel judul={t('isi')}>
              {periksaIzin(k.pelaku, 'rencana:usulkan').ok ? (
                <Formulir form={form} kirim={t('simpan')} batal="/kerja/naskah">
                  <Isian nama="isi" label={t('isi')} bantuan={t('isiBantuan')} baris={24} awal={data.isi} />
                </Formulir>
              ) : (
                <pre>{data.isi}</pre>
              )}
              <Fakta
                butir={[
                  {
                    istilah: t('kunci'),
                    isi: kunciNaskah(data.jenis)
                      .map((x) => `{{${x}}}`)
                      .join(' '),
                  },
                ]}
              />
            </Panel>
          </TataLetakKerja>
        )
      },
    }),
  ]
}

/** The code of the decree's newest entry in the register, when one is in force. */
async function qrKeputusan(use: UseWeb, k: KonteksCetak, url: string | undefined) {
  if (!use.bacaKode || (k.params.jenis !== 'sk' && k.params.jenis !== 'petikan')) return undefined
  const sk = await use.cariSk({ id: k.params.id }, k.pelaku)
  const suratId = sk.ok ? sk.value.suratId : null
  const kode = suratId === null ? undefined : await use.bacaKode({ suratId }, k.pelaku)
  if (!kode?.ok || kode.value.kode === null) return undefined
  const asal = url ? new URL(url).origin : k.url.origin
  const { jalur, sisi } = jalurQr(alamatCek(asal, kode.value.kode))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sisi} ${sisi}"><path d="${jalur}"/></svg>`
  const tulis = tulisKode(kode.value.kode)
  return { svg, kode: tulis, ket: teksNaskah('id')('ketQr', { alamat: `${asal}/cek`, kode: tulis }) }
}

const keadaan = (d: TemplatKini, bahasa: Bahasa): string => {
  const t = teksNaskah(bahasa)
  return d.diubah
    ? t('versi', { n: d.versi, oleh: d.diubah.oleh, waktu: waktu(bahasa, d.diubah.dicatatPada) })
    : t('bawaan')
}

function DaftarTemplat({ data, bahasa, ubah }: { data: readonly TemplatKini[]; bahasa: Bahasa; ubah: boolean }) {
  const t = teksNaskah(bahasa)
  const kolom: Kolom<TemplatKini>[] = [
    {
      kunci: 'jenis',
      judul: t('jenis'),
      kepala: true,
      isi: (d) => <a href={`/kerja/naskah/${d.jenis}`}>{t(`naskah-${d.jenis}`)}</a>,
    },
    { kunci: 'keadaan', judul: t('keadaan'), isi: (d) => keadaan(d, bahasa) },
    ...(ubah
      ? [
          {
            kunci: 'ubah',
            judul: t('ubah'),
            isi: (d: TemplatKini) => <a href={`/kerja/naskah/${d.jenis}`}>{t('ubah')}</a>,
          },
        ]
      : []),
  ]
  return (
    <TataLetakKerja
      judul={t('naskah')}
      keterangan={t('pengantar')}
      remah={[{ label: t('keputusan'), href: '/kerja/keputusan' }]}
    >
      <Tabel keterangan={t('naskah')} tumpuk baris={data} kunciBaris={(d) => d.jenis} kolom={kolom} />
    </TataLetakKerja>
  )
}

/** Doors to the letters of a decision, on its page. */
export function PanelNaskah(p: {
  data: KeputusanTerbuka
  bahasa: Bahasa
  /** Numbers for letters without one; shown to whoever may issue them. */
  terbitkan: FormTampil
  hariIni: string
  bolehTerbitkan: boolean
}) {
  const { data, bahasa } = p
  const t = teksNaskah(bahasa)
  const n = teksNomor(bahasa)
  const tanpaNomor = nomorDibutuhkan(data.keputusan, data.nomor, p.hariIni).length
  const ada = naskahPada(data.keputusan.tahap)
  const dasar = `/kerja/keputusan/${data.berkas.id}/naskah`
  const nama = new Map(data.isi.pegawai.map((p) => [p.nip, p.nama]))
  const orang = ada.filter(naskahPerOrang)
  return (
    <Panel judul={t('naskah')} keterangan={t('keterangan')} id="naskah">
      {ada.length === 0 ? (
        <p className="redup">{t('belum')}</p>
      ) : (
        <>
          <p className="aksi">
            {ada
              .filter((j) => !naskahPerOrang(j))
              .map((j) => (
                <Tautan key={j} href={`${dasar}/${j}`} unduh tombol="biasa">
                  {t(`naskah-${j}`)}
                </Tautan>
              ))}
          </p>
          {orang.length > 0 ? (
            <details>
              <summary>{t('perOrang')}</summary>
              <ul className="butir">
                {barisTegak(data.keputusan).map((b) => (
                  <li key={b.nip}>
                    {nama.get(b.nip) ?? b.nip}:{' '}
                    {orang.map((j, i) => (
                      <span key={j}>
                        {i > 0 ? ', ' : ''}
                        <a href={`${dasar}/${j}/${b.nip}`} download>
                          {t(`naskah-${j}`)}
                        </a>
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </>
      )}
      {tanpaNomor > 0 && p.bolehTerbitkan ? (
        <Formulir form={p.terbitkan} kirim={n('terbitkan')}>
          <p>{n('cetakNomor', { n: tanpaNomor })}</p>
        </Formulir>
      ) : null}
      <p>
        <Tautan href="/kerja/naskah">{t('ubahTemplat')}</Tautan> ·{' '}
        <Tautan href="/kerja/nomor">{n('lihatRegister')}</Tautan>
      </p>
    </Panel>
  )
}
