import { KosongNyata, Paginasi, Panel } from '#design'
import { angka } from '#platform/i18n'
import type { BandingDto, BarisBanding, SelBanding } from '../application/banding.dto.ts'
import { alamatBanding, alamatRuang } from './alamat.ts'
import { isiSel, namaKantor } from './banding.kata.ts'
import { teksBanding } from './banding.teks.ts'
import { Sisi } from './banding-tabel.view.tsx'
import type { PropsBanding } from './banding.tipe.ts'
import { tempatJabatan } from './use-ruang.ts'

type P = PropsBanding & { readonly data: BandingDto }

/** Posts outside management left behind, unit by unit. */
export function BebanBanding({ data, bahasa, namaUnit, hal }: P) {
  const t = teksBanding(bahasa)
  const unit = [...new Set(data.sisi.flatMap((s) => s.beban.map((b) => b.unitId)))]
  return (
    <Panel judul={t('beban')} keterangan={t('bebanKeterangan')} id="beban">
      {unit.length === 0 ? (
        <p>{t('bebanKosong')}</p>
      ) : (
        <details open={hal === 'semua'}>
          <summary>{t('bebanLihat', { n: unit.length })}</summary>
          <Sisi
            keterangan={t('beban')}
            kepala={t('unit')}
            data={data}
            bahasa={bahasa}
            baris={unit.map((id) => {
              const n = namaUnit.get(id ?? '')
              return {
                kunci: id ?? '',
                nama: (
                  <>
                    {n?.unit ?? t('kantorLain')}
                    {n && n.kantor !== n.unit ? <small>{n.kantor}</small> : null}
                  </>
                ),
                sel: data.sisi.map((s) => {
                  const b = s.beban.find((x) => x.unitId === id)
                  if (!b) return '–'
                  return b.butuh === null
                    ? t('bebanSelTakTahu', { n: b.ditinggal })
                    : t('bebanSel', {
                        n: b.ditinggal,
                        butuh: b.butuh,
                        sebelum: b.isiSebelum ?? 0,
                        sesudah: b.isiSesudah ?? 0,
                      })
                }),
              }
            })}
          />
        </details>
      )}
    </Panel>
  )
}

export function KantorBanding({ data, bahasa, namaUnit, hal }: P) {
  const t = teksBanding(bahasa)
  return (
    <Panel judul={t('kantor')} id="kantor">
      <details open={hal === 'semua'}>
        <summary>{t('kantorLihat', { n: data.kantor.length })}</summary>
        <Sisi
          keterangan={t('kantor')}
          kepala={t('kantor')}
          data={data}
          bahasa={bahasa}
          baris={data.kantor.map((k) => ({
            kunci: k.kantorId ?? '',
            nama: (
              <>
                {namaKantor(bahasa, namaUnit, k.kantorId)}
                {k.jabatanBeda > 0 ? <small>{`${t('kantorBeda')}: ${angka(bahasa, k.jabatanBeda)}`}</small> : null}
              </>
            ),
            sel: k.sisi.map((s) => t('kantorSel', { ...s })),
          }))}
        />
      </details>
    </Panel>
  )
}

const BARIS_PER_HALAMAN = 40

export function MatriksBanding({ data, bahasa, namaUnit, hanya, hal, dipilih }: P) {
  const t = teksBanding(bahasa)
  const semua = data.baris.filter((b) => hanya === 'semua' || b.beda)
  if (semua.length === 0) return <KosongNyata judul={t('takAdaBeda')}>{t('takAdaBedaIsi')}</KosongNyata>
  const jumlah = Math.ceil(semua.length / BARIS_PER_HALAMAN)
  const ke = hal === 'semua' ? 1 : Math.min(hal, jumlah)
  const tampil = hal === 'semua' ? semua : semua.slice((ke - 1) * BARIS_PER_HALAMAN, ke * BARIS_PER_HALAMAN)
  return (
    <>
      <Sisi
        keterangan={t('matriks')}
        kepala={t('jabatan')}
        data={data}
        bahasa={bahasa}
        baris={tampil.map((b) => {
          const tempat = tempatJabatan(b.ke.nama, namaUnit.get(b.ke.unitId ?? ''))
          return {
            kunci: b.ke.jabatanId ?? b.ke.nama,
            nama: (
              <>
                {b.ke.nama}
                {tempat ? <small>{tempat}</small> : null}
              </>
            ),
            sel: b.sel.map((_, i) => <Sel key={i} baris={b} i={i} data={data} bahasa={bahasa} />),
          }
        })}
      />
      {hal === 'semua' ? null : (
        <Paginasi
          halaman={ke}
          jumlah={jumlah}
          alamat={(n) => `${alamatBanding(dipilih)}&hanya=${hanya}&hal=${n}#matriks`}
        />
      )}
    </>
  )
}

/** What a cell says beside its people. */
export function kataSel(bahasa: P['bahasa'], b: BarisBanding, i: number): string[] {
  const t = teksBanding(bahasa)
  const s = b.sel[i]
  if (!s) return []
  if (s.kosong === null) return [t('takIkut')]
  const kosong = s.kosong > 0 ? t(s.orang.length === 0 ? 'tetapKosong' : 'sebagianKosong', { n: s.kosong }) : ''
  const diam = s.orang.length === 0 && s.kosong === 0 ? t('tetap') : ''
  const seperti = i === 0 ? '' : kataSeperti(b.sel[0], s, t)
  return [kosong, diam, seperti].filter((x) => x !== '')
}
function kataSeperti(a: SelBanding | undefined, s: SelBanding, t: ReturnType<typeof teksBanding>): string {
  if (JSON.stringify(isiSel(a)) === JSON.stringify(isiSel(s))) return t('sepertiA')
  return s.orang.length > 0 && (a?.orang.length ?? 0) > 0 ? t('orangLain') : ''
}

/** The person leads to the line in the plan room, where its reasons are. */
function Sel({
  baris,
  i,
  data,
  bahasa,
}: {
  readonly baris: BarisBanding
  readonly i: number
  readonly data: BandingDto
  readonly bahasa: P['bahasa']
}) {
  const t = teksBanding(bahasa)
  const sisi = data.sisi[i]
  return (
    <>
      {baris.sel[i]?.orang.map((o) => (
        <span key={o.pegawai.id} className="blok">
          <a
            href={alamatRuang(
              { varian: sisi?.tempat.varian ?? 'pasti', saring: 'semua' },
              {
                id: sisi?.tempat.rencanaId,
                rencana: sisi?.tempat.kunci,
                jabatan: o.ke.jabatanId ?? undefined,
                pegawai: o.pegawai.id,
              },
              '#pasangan',
            )}
          >
            {o.pegawai.nama}
          </a>{' '}
          {angka(bahasa, o.skor, 1)}
          <small>{t('dari', { jabatan: o.dari.nama || t('tanpaJabatan') })}</small>
        </span>
      ))}
      {kataSel(bahasa, baris, i).map((k) => (
        <em key={k}>{k}</em>
      ))}
    </>
  )
}
