import { FormulirCari, KosongNyata, Lencana, Panel, Peringatan, Saring, TataLetakKerja, Tautan } from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import { type BandingDto, DASAR, SISI_TERBANYAK, type SisiBanding, UKURAN } from '../application/banding.dto.ts'
import { sebutSisi } from '../application/banding.use-case.ts'
import { alamatBanding } from './alamat.ts'
import type { PropsBanding } from './banding.tipe.ts'
import { Sisi } from './banding-tabel.view.tsx'
import { BebanBanding, KantorBanding, MatriksBanding } from './banding-rinci.view.tsx'
import { HURUF, kalimatBanding, kalimatDasar, kataDasar, kataUkuran } from './banding.kata.ts'
import { teksBanding } from './banding.teks.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import { TautanSkenario } from './skenario-tautan.view.tsx'

export function HalamanBanding(p: PropsBanding) {
  const { data, bahasa, dipilih } = p
  const t = teksBanding(bahasa)
  return (
    <TataLetakKerja
      judul={t('judul')}
      remah={[{ label: t('ruang'), href: '/kerja/rencana' }]}
      keterangan={t('keterangan')}
      aksi={
        data && (
          <>
            <Tautan href={alamatBanding(dipilih, '.csv')} tombol="biasa" unduh>
              {t('unduhCsv')}
            </Tautan>
            <Tautan href={alamatBanding(dipilih, '.xlsx')} tombol="biasa" unduh>
              {t('unduhXlsx')}
            </Tautan>
            <Tautan href={`${alamatBanding(dipilih)}&hanya=${p.hanya}&hal=semua`} tombol="biasa">
              {t('untukCetak')}
            </Tautan>
          </>
        )
      }
    >
      {p.galat && (
        <div role="alert">
          <Peringatan arti="blokir" judul={p.galat} />
        </div>
      )}
      <FormPilih {...p} />
      {data ? <Hasil {...p} data={data} /> : <Belum ada={p.pilihan.length > 1} bahasa={bahasa} />}
    </TataLetakKerja>
  )
}

function Belum({ ada, bahasa }: { readonly ada: boolean; readonly bahasa: Bahasa }) {
  const t = teksBanding(bahasa)
  if (ada)
    return (
      <Panel>
        <p>{t('pilihDua')}</p>
      </Panel>
    )
  return (
    <Panel>
      <KosongNyata judul={t('kosongJudul')} aksi={<Tautan href="/kerja/rencana">{t('keRuang')}</Tautan>}>
        {t('kosongIsi')}
      </KosongNyata>
    </Panel>
  )
}

/** Up to three selects of one name: the address repeats it. */
function FormPilih({ dipilih, pilihan, bahasa }: PropsBanding) {
  const t = teksBanding(bahasa)
  const kunci = (k: SisiBanding['kunci']) => teksPenempatan(bahasa)(`kunci-${k}`)
  const butir = pilihan.map((x) => ({
    nilai: sebutSisi(x),
    label: t('pilihan', {
      kunci: kunci(x.kunci),
      varian: t(x.varian),
      langkah: x.langkah,
      tmt: tanggal(bahasa, x.tmt, 'singkat'),
      waktu: waktu(bahasa, x.dibuatPada),
      oleh: x.oleh,
    }),
  }))
  // An older plan than those offered stays chosen.
  for (const s of dipilih)
    if (!butir.some((b) => b.nilai === sebutSisi(s)))
      butir.push({ nilai: sebutSisi(s), label: t('pilihanLain', { kunci: kunci(s.kunci), varian: t(s.varian) }) })
  return (
    <Panel judul={t('pilih')}>
      <FormulirCari aksi="/kerja/rencana/banding" kirim={t('tampilkan')}>
        {/* More than may be compared, as an address can say, stay to be let go. */}
        {Array.from({ length: Math.max(SISI_TERBANYAK, dipilih.length) }, (_, i) => (
          <div className="isian" key={i}>
            <label htmlFor={`plan-${i + 1}`}>
              {i === 2 ? t('rencanaKetiga') : t('rencanaKe', { huruf: HURUF[i] ?? String(i + 1) })}
            </label>
            <select id={`plan-${i + 1}`} name="plan" defaultValue={dipilih[i] ? sebutSisi(dipilih[i]) : ''}>
              <option value="">{t(i < 2 ? 'pilihDulu' : 'tanpa')}</option>
              {butir.map((b) => (
                <option key={b.nilai} value={b.nilai}>
                  {b.label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </FormulirCari>
    </Panel>
  )
}

function Hasil(p: PropsBanding & { readonly data: BandingDto }) {
  const { data, bahasa, hanya, dipilih } = p
  const t = teksBanding(bahasa)
  const beda = data.baris.filter((b) => b.beda).length
  const dasar = kalimatDasar(bahasa, data)
  return (
    <>
      <Panel judul={t('dalamKata')}>
        <TautanSkenario skenario={p.skenario} bahasa={bahasa} />
        {kalimatBanding(bahasa, data).map((k) => (
          <p key={k}>{k}</p>
        ))}
        {dasar.map((d) =>
          d.beda ? (
            <Peringatan key={d.kata} arti="peringatan" judul={d.kata} />
          ) : (
            <p key={d.kata} className="redup">
              {d.kata}
            </p>
          ),
        )}
      </Panel>
      <Panel judul={t('ukuran')} keterangan={t('ukuranKeterangan')} id="ukuran">
        <TabelUkuran data={data} bahasa={bahasa} />
      </Panel>
      <Panel judul={t('dasar')} keterangan={t('dasarKeterangan')} id="dasar">
        <TabelDasar data={data} bahasa={bahasa} />
      </Panel>
      <BebanBanding {...p} />
      <KantorBanding {...p} />
      <Panel
        judul={t('matriks')}
        keterangan={t('matriksKeterangan')}
        id="matriks"
        aksi={
          <Saring
            label={t('saring')}
            butir={(['beda', 'semua'] as const).map((x) => ({
              href: `${alamatBanding(dipilih)}&hanya=${x}#matriks`,
              label: t(x === 'beda' ? 'saringBeda' : 'saringSemua'),
              aktif: hanya === x,
              jumlah: String(x === 'beda' ? beda : data.baris.length),
            }))}
          />
        }
      >
        <MatriksBanding {...p} />
      </Panel>
    </>
  )
}

function TabelUkuran({ data, bahasa }: { readonly data: BandingDto; readonly bahasa: Bahasa }) {
  const t = teksBanding(bahasa)
  return (
    <Sisi
      keterangan={t('ukuran')}
      kepala={t('ukuran')}
      data={data}
      bahasa={bahasa}
      baris={UKURAN.map((k) => ({
        kunci: k,
        nama: t(`ukuran-${k}`),
        sel: data.sisi.map((s, i) => {
          const { utama, rincian } = kataUkuran(bahasa, k, s)
          return (
            <>
              <b>{utama}</b>{' '}
              {data.terbaik[k].includes(i) ? (
                <Lencana arti="ok" polos>
                  {t('terbaik')}
                </Lencana>
              ) : null}
              {rincian.map((r) => (
                <small key={r}>{r}</small>
              ))}
            </>
          )
        }),
      }))}
    />
  )
}

function TabelDasar({ data, bahasa }: { readonly data: BandingDto; readonly bahasa: Bahasa }) {
  const t = teksBanding(bahasa)
  return (
    <Sisi
      keterangan={t('dasar')}
      kepala={t('apa')}
      data={data}
      bahasa={bahasa}
      baris={DASAR.map((k) => ({
        kunci: k,
        nama: (
          <>
            {t(`dasar-${k}`)}
            {data.dasar[k] === 'sama' ? null : (
              <small>
                <Lencana arti={data.dasar[k] === 'berbeda' ? 'peringatan' : 'menunggu'} polos>
                  {t(`beda-${data.dasar[k]}`)}
                </Lencana>
              </small>
            )}
          </>
        ),
        sel: data.sisi.map((s) => kataDasar(bahasa, k, s)),
      }))}
    />
  )
}
