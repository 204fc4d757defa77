import { type Kolom, KosongNyata, Lencana, Panel, Tabel, Tautan, Tombol } from '#design'
import { angka, type Bahasa, waktu } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import type { RencanaSkenarioDto, SkenarioDto, UsulanRingkasDto } from '../application/skenario.dto.ts'
import type { TempatUsulan } from '../domain/skenario/index.ts'
import { alamatKewajaran, alamatRuang } from './alamat.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import { type TeksSkenario, teksSkenario } from './skenario.teks.ts'

export const sebutTempat = (x: TempatUsulan): string => `${x.rencanaId}.${x.varian}.${x.kunci}`
const samaTempat = (a: TempatUsulan, b: TempatUsulan | null | undefined): boolean =>
  !!b && a.rencanaId === b.rencanaId && a.varian === b.varian && a.kunci === b.kunci

export const alamatTempat = (x: TempatUsulan): string =>
  alamatRuang({ id: x.rencanaId, varian: x.varian, rencana: x.kunci, saring: 'semua' }, {})

/** "Disarankan (pasti)", and with `penuh` its moves and gain, so that two runs can be told apart. */
export function kataUsulan(s: SkenarioDto, x: TempatUsulan, bahasa: Bahasa, penuh = false): string {
  const t = teksSkenario(bahasa)
  const kunci = teksPenempatan(bahasa)(`kunci-${x.kunci}`)
  const varian = t(`varian-${x.varian}`)
  const u = s.rencana
    .find((r) => r.rencanaId === x.rencanaId)
    ?.usulan.find((y) => y.varian === x.varian && y.kunci === x.kunci)
  return penuh && u
    ? t('usulanPenuh', { kunci, varian, langkah: u.langkah, kenaikan: angka(bahasa, u.kenaikan, 1) })
    : t('usulan', { kunci, varian })
}

/** The plans of a scenario, newest run first; those of earlier settings behind one disclosure. */
export function PanelRencana({ skenario, bahasa }: { skenario: SkenarioDto; bahasa: Bahasa }) {
  const t = teksSkenario(bahasa)
  const beku = skenario.keadaan.usulanBeku?.usulan.rencanaId
  const depan = skenario.rencana.filter((r) => r.terbaru || r.rencanaId === beku)
  const lama = skenario.rencana.filter((r) => !depan.includes(r))
  const cukup = skenario.rencana.flatMap((r) => r.usulan).length > 1
  return (
    <Panel judul={t('panelRencana')} id="rencana">
      {skenario.rencana.length === 0 ? (
        <KosongNyata judul={t('tanpaRencana')}>{t('tanpaRencanaIsi')}</KosongNyata>
      ) : (
        <form method="get" action="/kerja/rencana/banding">
          {depan.map((r) => (
            <SatuRencana key={r.rencanaId} {...{ r, skenario, bahasa, t }} />
          ))}
          {lama.length > 0 && (
            <details className="rencana-lama" open={depan.length === 0}>
              <summary>{t('lama', { n: lama.length })}</summary>
              {lama.map((r) => (
                <SatuRencana key={r.rencanaId} {...{ r, skenario, bahasa, t }} />
              ))}
            </details>
          )}
          {cukup && (
            <p className="aksi tanpa-cetak">
              <Tombol>{t('bandingkan')}</Tombol>
              <span className="redup">{t('bandingKet')}</span>
            </p>
          )}
        </form>
      )}
    </Panel>
  )
}

interface PropsSatu {
  readonly r: RencanaSkenarioDto
  readonly skenario: SkenarioDto
  readonly bahasa: Bahasa
  readonly t: TeksSkenario
}

function SatuRencana({ r, skenario, bahasa, t }: PropsSatu) {
  const { oleh } = r
  const batas = skenario.keadaan.riwayatSetelan.find((x) => x.ke === r.setelanKe)?.setelan.maksLangkah ?? null
  const saat = waktu(bahasa, r.saat)
  const judul = r.dari
    ? t('disesuaikan', { waktu: saat, oleh, dari: kataUsulan(skenario, r.dari, bahasa, true) })
    : t('dihitung', { waktu: saat, oleh, ke: r.setelanKe ?? '–' })
  return (
    <div className="rencana-skenario">
      <p className="kecil">
        {judul} {r.terbaru && <Lencana arti="ok">{t('terbaru')}</Lencana>}
      </p>
      {r.catatan && <p className="redup">{r.catatan}</p>}
      {batas !== null && !r.dari && !r.usulan.some((u) => u.kunci === 'diminta') && (
        <p>
          <Lencana arti="peringatan" polos>
            {t('tanpaDiminta', { n: batas })}
          </Lencana>
        </p>
      )}
      <Tabel
        keterangan={judul}
        tumpuk
        baris={r.usulan}
        kunciBaris={(u) => `${u.varian}${u.kunci}`}
        kolom={kolom(r, skenario, bahasa, t)}
      />
    </div>
  )
}

function kolom(r: RencanaSkenarioDto, skenario: SkenarioDto, bahasa: Bahasa, t: TeksSkenario) {
  const n = (x: number) => angka(bahasa, x)
  const tempat = (u: UsulanRingkasDto): TempatUsulan => ({ rencanaId: r.rencanaId, varian: u.varian, kunci: u.kunci })
  const hasil: Kolom<UsulanRingkasDto>[] = [
    {
      kunci: 'usulan',
      judul: t('rencana'),
      kepala: true,
      isi: (u) => (
        <>
          <label className="pilih-banding">
            <input className="tanpa-cetak" type="checkbox" name="plan" value={sebutTempat(tempat(u))} />
            <span className="luar">{t('pilihBanding', { nama: kataUsulan(skenario, tempat(u), bahasa, true) })}</span>
          </label>{' '}
          <a href={alamatTempat(tempat(u))}>{kataUsulan(skenario, tempat(u), bahasa)}</a>{' '}
          {samaTempat(tempat(u), skenario.keadaan.usulanBeku?.usulan) && (
            <Lencana arti="berjalan">{t('dibekukan')}</Lencana>
          )}
        </>
      ),
    },
    { kunci: 'langkah', judul: t('langkah'), angka: true, isi: (u) => n(u.langkah) },
    { kunci: 'kenaikan', judul: t('kenaikan'), angka: true, isi: (u) => `+${angka(bahasa, u.kenaikan, 1)}` },
    { kunci: 'kosong', judul: t('kosongSesudah'), angka: true, isi: (u) => n(u.kursiKosongSesudah) },
    {
      kunci: 'rerata',
      judul: t('rerata'),
      angka: true,
      isi: (u) => (u.rerataSkorSesudah === null ? '–' : angka(bahasa, u.rerataSkorSesudah, 1)),
    },
    {
      kunci: 'temuan',
      judul: t('temuan'),
      isi: (u) =>
        [
          t('temuanPeringatan', { n: u.peringatan }),
          ...(u.bersyarat > 0 ? [t('temuanBersyarat', { n: u.bersyarat })] : []),
        ].join(', '),
    },
    { kunci: 'tautan', judul: '', isi: (u) => <TautanUsulan tempat={tempat(u)} {...{ skenario, bahasa, t }} /> },
  ]
  return hasil
}

function TautanUsulan(p: { tempat: TempatUsulan; skenario: SkenarioDto; bahasa: Bahasa; t: TeksSkenario }) {
  const h = useHalaman()
  const { tempat: x, t, skenario } = p
  const kini = { id: x.rencanaId, varian: x.varian, kunci: x.kunci }
  const ubah = `/kerja/rencana/${x.rencanaId}/ubah`
  return (
    <span className="tautan-usulan tanpa-cetak">
      <Tautan href={alamatKewajaran(kini)}>{t('kewajaran')}</Tautan>
      {skenario.boleh.includes('sesuaikan') && h.terbuka('/kerja/rencana/:id/ubah') && (
        <Tautan href={`${ubah}?${new URLSearchParams({ varian: x.varian, rencana: x.kunci })}`}>{t('ubah')}</Tautan>
      )}
      <Tautan href={`/kerja/skenario/${skenario.id}?geser=${sebutTempat(x)}#geser`}>{t('geser')}</Tautan>
    </span>
  )
}
