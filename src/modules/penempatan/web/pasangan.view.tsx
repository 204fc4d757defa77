import { FormulirCari, Isian, KosongNyata, Lencana, Tautan } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { AlasanJabatanDto, AlasanPasanganDto, BarisRencanaDto, UsulanDto } from '../application/rencana.dto.ts'
import { alamatRuang, type QueryRuang } from './alamat.ts'
import { kataFakta } from './kode.teks.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import type { Tempat } from './use-ruang.ts'

interface Props {
  readonly usulan: UsulanDto
  readonly baris: BarisRencanaDto | undefined
  readonly alasan: AlasanJabatanDto | undefined
  /** The person asked about by NIP: an answer, or why there is none. */
  readonly ditanya: AlasanPasanganDto | { readonly tanpaJawaban: string } | undefined
  readonly query: QueryRuang
  readonly bahasa: Bahasa
  readonly tempat: Tempat
}

export function Pasangan(p: Props) {
  const t = teksPenempatan(p.bahasa)
  const { baris, alasan } = p
  if (!baris)
    return (
      <div className="panel" id="pasangan">
        <KosongNyata judul={t('pilihBaris')}>{t('pilihBarisIsi')}</KosongNyata>
      </div>
    )
  const skor = (n: number) => angka(p.bahasa, n, 1)
  return (
    <div id="pasangan">
      <a className="ke-daftar" href={p.query.saring === 'semua' ? `#baris-${baris.nomor}` : '#daftar'}>
        {t('keDaftar')}
      </a>
      <div className="orang">
        <div>
          <p className="kecil">{t('langkahKe', { nomor: baris.nomor, langkah: p.usulan.langkah })}</p>
          <h2>
            {baris.pegawai.nama} <span>{t('ke')}</span> {baris.ke.nama}
          </h2>
          <p className="redup">
            NIP {baris.pegawai.nip} · {p.tempat(baris.ke) && `${p.tempat(baris.ke)} · `}
            {t('peringkat', { peringkat: baris.peringkat, calon: baris.calon })}
            {baris.skorLama !== null && <> · {t('skorLama', { skor: skor(baris.skorLama) })}</>}
          </p>
        </div>
        <p className="nilai">
          <b>{skor(baris.skor)}</b>
          {baris.rentang[0] < baris.rentang[1] && (
            <small>{t('rentang', { bawah: skor(baris.rentang[0]), atas: skor(baris.rentang[1]) })}</small>
          )}
        </p>
      </div>
      <p className="panel aksi">
        <Tautan href={`/kerja/kecocokan/${baris.ke.jabatanId}/${baris.pegawai.id}`} tombol="utama">
          {t('kartu')}
        </Tautan>
        <Tautan href={`/kerja/kecocokan/${baris.ke.jabatanId}`} tombol="biasa">
          {t('daftarCalon')}
        </Tautan>
        {baris.kelayakan === 'bersyarat' && (
          <Lencana arti="verifikasi">
            {t('kelayakan-bersyarat', { fakta: baris.faktaHilang.map((f) => kataFakta(p.bahasa, f)).join(', ') })}
          </Lencana>
        )}
      </p>
      <Rantai {...p} baris={baris} />
      {alasan && <MengapaBukan {...p} alasan={alasan} />}
    </div>
  )
}

function Rantai({ usulan, baris, bahasa, query }: Props & { readonly baris: BarisRencanaDto }) {
  const t = teksPenempatan(bahasa)
  const rantai = usulan.rantai.find((r) => r.nomor === baris.rantai)
  if (!rantai) return null
  const isi = rantai.baris.flatMap((n) => usulan.baris.filter((b) => b.nomor === n))
  return (
    <section className="panel" aria-labelledby="rantai">
      <header>
        <h3 className="h3" id="rantai">
          {t('rantai')}
        </h3>
        <span className="kecil">
          {t('rantaiKeterangan', {
            nomor: rantai.nomor,
            langkah: isi.length,
            akhir: t(`akhir-${rantai.akhir}`),
            kenaikan: angka(bahasa, rantai.kenaikan, 1),
          })}
        </span>
      </header>
      <ol className="rantai">
        {isi.map((b) => (
          <li key={b.nomor} className={b.nomor === baris.nomor ? 'kini' : undefined}>
            <a
              href={alamatRuang(
                query,
                { jabatan: b.ke.jabatanId ?? undefined, pegawai: b.pegawai.id, nip: undefined },
                '#pasangan',
              )}
            >
              <b>{b.pegawai.nama}</b>
            </a>
            <span>
              {b.dari.nama || t('tanpaJabatan')} → <b>{b.ke.nama}</b>
            </span>
            <span className="angka">{angka(bahasa, b.skor, 1)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function MengapaBukan(p: Props & { readonly alasan: AlasanJabatanDto }) {
  const { alasan, bahasa, query } = p
  const t = teksPenempatan(bahasa)
  return (
    <section className="panel" aria-labelledby="mengapa">
      <header>
        <h3 className="h3" id="mengapa">
          {t('mengapaBukan')}
        </h3>
        <span className="kecil">{t('mengapaBukanKeterangan')}</span>
      </header>
      <p className="kecil">
        {t('jumlahCalon', {
          pasti: alasan.jumlah.pasti,
          bersyarat: alasan.jumlah.bersyarat,
        })}
        {alasan.jumlah.turun > 0 && `; ${t('jumlahTurun', { n: alasan.jumlah.turun })}`}
      </p>
      <ul className="bukti">
        {p.ditanya && !('tanpaJawaban' in p.ditanya) && <Alasan a={p.ditanya} bahasa={bahasa} />}
        {alasan.lain.map((a) => (
          <Alasan key={a.pegawai.id} a={a} bahasa={bahasa} />
        ))}
      </ul>
      <FormulirCari aksi="/kerja/rencana#pasangan" kirim={t('tanya')}>
        {Object.entries(query).map(([k, v]) =>
          v === undefined || k === 'nip' ? null : <input key={k} type="hidden" name={k} value={v} />,
        )}
        <Isian nama="nip" label={t('tanyaOrang')} bantuan={t('nipBantuan')} awal={query.nip} bolehKosong />
      </FormulirCari>
      {p.ditanya && 'tanpaJawaban' in p.ditanya && (
        <p role="status" className="redup">
          {p.ditanya.tanpaJawaban}
        </p>
      )}
    </section>
  )
}

/** A pair that is not in the plan's graph yet may raise it once its fact is verified: then the price is a gain. */
function hargaKata(rugi: number, bahasa: Bahasa): string {
  const t = teksPenempatan(bahasa)
  if (rugi > 0) return t('harga', { rugi: angka(bahasa, rugi, 1) })
  return rugi < 0 ? t('hargaNaik', { naik: angka(bahasa, -rugi, 1) }) : t('hargaNol')
}

function Alasan({ a, bahasa }: { readonly a: AlasanPasanganDto; readonly bahasa: Bahasa }) {
  const t = teksPenempatan(bahasa)
  const selisih = a.harga?.langkah ?? 0
  const kelayakan = t(`kelayakan-${a.kelayakan}`, {
    fakta: a.faktaHilang.map((f) => kataFakta(bahasa, f)).join(', '),
    ...(a.sebab && {
      sebab: t(`sebab-${a.sebab.jenis}`, {
        alasan: 'alasan' in a.sebab ? a.sebab.alasan : '',
        batas: 'batas' in a.sebab ? angka(bahasa, a.sebab.batas) : '',
      }),
    }),
  })
  return (
    <li>
      <b className="kuat">
        <a href={`/kerja/kecocokan/${a.ke.jabatanId}/${a.pegawai.id}`}>{a.pegawai.nama}</a>
      </b>
      <span className="harga">
        {a.harga ? (
          <>
            {hargaKata(a.harga.rugi, bahasa)}
            <small>
              {selisih === 0
                ? t('tetapLangkah')
                : t(selisih > 0 ? 'tambahLangkah' : 'kurangLangkah', { n: Math.abs(selisih) })}
            </small>
          </>
        ) : (
          <Lencana arti={a.kelayakan === 'ditolak' ? 'blokir' : 'info'}>–</Lencana>
        )}
      </span>
      <p>
        {t('kecocokan')} {angka(bahasa, a.skor, 1)} · {a.dari.nama || t('tanpaJabatan')}. {kelayakan}.
      </p>
      {a.harga && a.harga.pindah.length > 1 && (
        <details className="pindah">
          <summary>{t('hargaLangkah', { n: a.harga.pindah.length })}</summary>
          <ul>
            {a.harga.pindah.map((m) => (
              <li key={m.pegawai.id}>
                {t('pindahBaris', {
                  nama: m.pegawai.nama,
                  dari: m.dari.nama || t('tanpaJabatan'),
                  ke: m.ke.jabatanId ? m.ke.nama : t('takDitugaskan'),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
