import { type Kolom, Lencana, Panel, Peringatan, Tabel, Tautan } from '#design'
import { cariAturan } from '#regulasi'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { GeserBarisDto, GeserDto, PerubahanBarisDto, SkenarioDto } from '../application/skenario.dto.ts'
import type { RingkasanGeser } from '../domain/skenario/index.ts'
import { kataFakta } from './kode.teks.ts'
import { kataUsulan, sebutTempat } from './skenario-rencana.view.tsx'
import { type TeksSkenario, teksSkenario } from './skenario.teks.ts'

interface Props {
  readonly skenario: SkenarioDto
  /** undefined: not asked for yet. */
  readonly geser: GeserDto | undefined
  readonly bahasa: Bahasa
}

/** What changed in facts and law since the plan was computed, in plain words; what can no longer be comes first. */
export function PanelGeser({ skenario, geser, bahasa }: Props) {
  const t = teksSkenario(bahasa)
  const beku = skenario.keadaan.usulanBeku
  if (!geser) {
    if (!beku) return null
    const dihitung = skenario.rencana.find((r) => r.rencanaId === beku.usulan.rencanaId)?.dataPada ?? beku.saat
    return (
      <Panel id="geser" judul={t('panelGeser', { waktu: waktu(bahasa, dihitung) })} keterangan={t('geserMinta')}>
        {beku.geser && <p className="redup">{kataGeserBeku(beku.geser, t)}</p>}
        <p className="aksi">
          <Tautan href={`/kerja/skenario/${skenario.id}?geser=${sebutTempat(beku.usulan)}#geser`} tombol="biasa">
            {t('geserTombol')}
          </Tautan>
        </p>
      </Panel>
    )
  }
  return (
    <Panel
      id="geser"
      judul={t('panelGeser', { waktu: waktu(bahasa, geser.dataPada) })}
      keterangan={`${kataUsulan(skenario, geser.usulan, bahasa, true)}. ${t('geserKet')}`}
    >
      <IsiGeser geser={geser} bahasa={bahasa} />
      {beku?.geser && <p className="redup">{kataGeserBeku(beku.geser, t)}</p>}
    </Panel>
  )
}

export const kataGeserBeku = (g: RingkasanGeser, t: TeksSkenario): string =>
  t('geserSaatBeku', { mustahil: g.mustahil, berubah: g.berubah, batch: g.batch })

export function IsiGeser({ geser, bahasa }: { geser: GeserDto; bahasa: Bahasa }) {
  const t = teksSkenario(bahasa)
  if (geser.bersih)
    return (
      <Peringatan tingkat={3} arti="ok" judul={t('geserBersih')}>
        <p>{t('geserBersihIsi', { n: geser.semua })}</p>
      </Peringatan>
    )
  const umum = perubahanUmum(geser, bahasa, t)
  return (
    <div className="alir">
      {geser.mustahil > 0 ? (
        <Peringatan tingkat={3} arti="blokir" judul={t('geserMustahil', { n: geser.mustahil })}>
          <p>{t('geserMustahilIsi')}</p>
        </Peringatan>
      ) : (
        <p>
          <Lencana arti={geser.baris.length > 0 ? 'peringatan' : 'info'} polos>
            {t('geserBerubah', { n: geser.baris.length, semua: geser.semua })}
          </Lencana>
        </p>
      )}
      {geser.baris.length > 0 && (
        <>
          <h3>{t('geserBaris')}</h3>
          <Tabel
            keterangan={t('geserBaris')}
            tumpuk
            baris={geser.baris}
            kunciBaris={(b) => String(b.nomor)}
            kolom={kolom(bahasa, t)}
          />
        </>
      )}
      {umum.length > 0 && (
        <>
          <h3>{t('geserUmum')}</h3>
          <ul className="butir">
            {umum.map((x) => (
              <li key={x.judul}>
                {x.isi.length > 0 ? (
                  <details>
                    <summary>{x.judul}</summary>
                    <ul className="butir">
                      {x.isi.map((y, i) => (
                        <li key={i}>{y}</li>
                      ))}
                    </ul>
                  </details>
                ) : (
                  x.judul
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function kolom(bahasa: Bahasa, t: TeksSkenario): Kolom<GeserBarisDto>[] {
  return [
    {
      kunci: 'baris',
      judul: t('baris'),
      kepala: true,
      isi: (b) => (
        <>
          {b.nomor}. {b.pegawai.nama} → {b.ke.nama}{' '}
          {b.mustahil && (
            <Lencana arti="blokir" polos>
              {t('tidakMungkin')}
            </Lencana>
          )}
        </>
      ),
    },
    {
      kunci: 'perubahan',
      judul: t('perubahan'),
      isi: (b) => (
        <ul>
          {b.perubahan.map((p) => (
            <li key={p.jenis}>
              {kataPerubahan(p, bahasa, t)}
              {p.jenis === 'tidak-sah' &&
                p.aturan.map((a) => (
                  <a key={a} className="aturan-geser" href={`/aturan/${a}`}>
                    {cariAturan(a)?.judul[bahasa] ?? a} ({a})
                  </a>
                ))}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

function kataPerubahan(p: PerubahanBarisDto, bahasa: Bahasa, t: TeksSkenario): string {
  switch (p.jenis) {
    case 'tidak-sah':
      return t('g-tidak-sah')
    case 'pegawai-tidak-aktif':
      return t('g-pegawai-tidak-aktif', { kedudukan: p.kedudukan })
    case 'kursi-terisi':
      return t('g-kursi-terisi', { oleh: p.oleh.map((o) => `${o.nama} (${o.nip})`).join(', ') })
    case 'menjadi-bersyarat':
      return t('g-menjadi-bersyarat', { fakta: p.fakta.map((f) => kataFakta(bahasa, f)).join(', ') })
    case 'kecocokan':
      return t('g-kecocokan', { dari: angka(bahasa, p.dari, 1), ke: angka(bahasa, p.ke, 1) })
    case 'peringatan':
      return t('g-peringatan', { dari: p.dari, ke: p.ke })
    case 'jabatan-kini':
      return t('g-jabatan-kini', { dari: p.dari.nama || t('tanpaJabatan'), ke: p.ke.nama || t('tanpaJabatan') })
    case 'turun':
    case 'pegawai-tidak-ada':
    case 'jabatan-tidak-ada':
    case 'menjadi-pasti':
      return t(`g-${p.jenis}`)
  }
}

function perubahanUmum(g: GeserDto, bahasa: Bahasa, t: TeksSkenario): { judul: string; isi: readonly string[] }[] {
  const orang = (o: GeserDto['pegawaiDatang'][number]) => `${o.nama} (${o.nip})`
  const daftar = [
    ['u-pegawai-datang', g.pegawaiDatang.map(orang)],
    ['u-pegawai-pergi', g.pegawaiPergi.map(orang)],
    ['u-jabatan-datang', g.jabatanDatang.map((j) => j.nama)],
    ['u-jabatan-pergi', g.jabatanPergi.map((j) => j.nama)],
  ] as const
  return [
    ...g.batch.map((b) => ({
      judul: t(b.dibatalkan ? 'u-batal' : 'u-batch', {
        berkas: b.namaBerkas,
        waktu: waktu(bahasa, b.pada),
        oleh: b.oleh,
      }),
      isi: [],
    })),
    ...daftar.flatMap(([kunci, isi]) => (isi.length === 0 ? [] : [{ judul: t(kunci, { n: isi.length }), isi }])),
    ...(g.versiAturan.dulu === g.versiAturan.kini ? [] : [{ judul: t('u-aturan', { ...g.versiAturan }), isi: [] }]),
    ...g.nilaiHukum.map((x) => ({
      judul: t('u-nilai', { parameter: x.parameter, mulai: tanggal(bahasa, x.mulai) }),
      isi: [],
    })),
  ]
}
