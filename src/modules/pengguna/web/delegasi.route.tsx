import { z } from 'zod'
import { Formulir, KosongNyata, Panel, Pilihan, TataLetakKerja } from '#design'
import { IZIN_PERAN, PERAN } from '#platform/access'
import { halaman, lihat, type Rute } from '#platform/web'
import { ok } from '#shared'
import { keadaanMasa } from '../domain/pengguna.ts'
import { terbaca, type Web } from './bantu.ts'
import { kataMasa, TabelDelegasi } from './penugasan.tsx'
import { namaPeran } from './peran.teks.ts'
import { teksPengguna } from './pengguna.teks.ts'
import { IsianDelegasi } from './rincian-pengguna.route.tsx'

const ALAMAT = '/kerja/delegasi'

/** One's own delegations, given and received. */
export const ruteDelegasi = (w: Web): Rute =>
  halaman({
    path: ALAMAT,
    permission: 'pengguna:delegasi',
    load: async (k) => {
      const hasil = await w.use.daftarDelegasi({ penggunaId: k.pelaku.penggunaId ?? '' }, k.pelaku)
      return hasil.ok ? ok(hasil.value.map((d) => ({ ...d, keadaan: keadaanMasa(d, k.hariIni) }))) : hasil
    },
    forms: {
      baru: {
        fields: z.object({
          keSurel: z.string().trim().max(200),
          peran: z.array(z.enum(PERAN)).min(1),
          mulai: z.iso.date(),
          sampai: z.iso.date(),
          surat: z.string().trim().min(1).max(200),
        }),
        act: async ({ fields, k }) => {
          const hasil = await w.use.delegasikan(fields, k.pelaku)
          return hasil.ok ? ok(lihat(ALAMAT, 'delegasi.dibuat')) : terbaca(hasil, k.bahasa)
        },
      },
      cabut: {
        fields: z.object({ delegasiId: z.uuid() }),
        act: async ({ fields, k }) => {
          const hasil = await w.use.cabutDelegasi({ id: fields.delegasiId }, k.pelaku)
          return hasil.ok ? ok(lihat(ALAMAT, 'delegasi.dicabut')) : hasil
        },
      },
    },
    view: ({ data, forms, k }) => {
      const t = teksPengguna(k.bahasa)
      const cabut = data.filter((d) => d.dariId === k.pelaku.penggunaId && d.keadaan !== 'berakhir')
      const peran = k.pelaku.peran.filter((p) => p === 'pegawai' || IZIN_PERAN[p].length > 0)
      return (
        <TataLetakKerja judul={t('delegasi')} keterangan={t('delegasiKata')}>
          <Panel judul={t('delegasi')} id="daftar">
            {data.length > 0 ? (
              <TabelDelegasi baris={data} bahasa={k.bahasa} judul={t('delegasi')} />
            ) : (
              <KosongNyata judul={t('delegasiTiada')}>{t('delegasiTiadaKata')}</KosongNyata>
            )}
          </Panel>
          <Panel judul={t('delegasiBaru')} keterangan={t('delegasiBatas')} id="baru">
            <Formulir form={forms.baru} kirim={t('delegasikan')}>
              <IsianDelegasi peran={peran} bahasa={k.bahasa} hariIni={k.hariIni} />
            </Formulir>
          </Panel>
          {cabut.length > 0 ? (
            <Panel judul={t('cabut')} id="cabut">
              <Formulir form={forms.cabut} kirim={t('cabut')}>
                <Pilihan
                  nama="delegasiId"
                  label={t('pilihDelegasi')}
                  pilihan={cabut.map((d) => ({
                    nilai: d.id,
                    label: `${d.keNama} · ${d.peran.map((p) => namaPeran(k.bahasa, p)).join(', ')} · ${kataMasa(k.bahasa, d)}`,
                  }))}
                />
              </Formulir>
            </Panel>
          ) : null}
        </TataLetakKerja>
      )
    },
  })
