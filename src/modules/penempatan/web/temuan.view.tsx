import { BelumDiverifikasi, KosongNyata, Lencana, Tautan } from '#design'
import { angka, type Bahasa, waktu } from '#platform/i18n'
import type { FaktaMenentukanDto, RencanaDto, SitasiDto, TemuanDto } from '../application/rencana.dto.ts'
import { kataBatasan, kataBobot, kataFakta, kataKelompok, kataTemuan } from './kode.teks.ts'
import { teksPenempatan } from './penempatan.teks.ts'

interface Props {
  readonly rencana: RencanaDto
  readonly bahasa: Bahasa
}
const ARTI = { blokir: 'blokir', peringatan: 'peringatan', info: 'info' } as const

export function Sitasi({ sitasi, aturan }: { readonly sitasi: readonly SitasiDto[]; readonly aturan?: string | null }) {
  return (
    <>
      {sitasi.map((s, i) => (
        <span key={`${s.sumber} ${s.pasal}`}>
          {i > 0 && '; '}
          {aturan ? (
            <a className="kutip" href={`/aturan/${aturan}`}>
              {s.sumber} {s.pasal}
            </a>
          ) : (
            `${s.sumber} ${s.pasal}`
          )}
          {s.status === 'belum-diverifikasi' && <BelumDiverifikasi />}
        </span>
      ))}
    </>
  )
}

export function BagianTemuan({ rencana, bahasa }: Props) {
  const t = teksPenempatan(bahasa)
  return (
    <>
      <section className="panel" aria-labelledby="temuan">
        <header>
          <h2 className="h3" id="temuan">
            {t('temuanKota')}
          </h2>
        </header>
        {rencana.temuan.length === 0 ? (
          <KosongNyata judul={t('temuanKosong')}>{null}</KosongNyata>
        ) : (
          [...Map.groupBy(rencana.temuan, (m) => m.kode)].map(([kode, isi]) => (
            <details key={kode} className="temuan-kelompok" open={isi[0]?.tingkat === 'blokir'}>
              <summary>
                <Lencana arti={ARTI[isi[0]?.tingkat ?? 'info']}>{angka(bahasa, isi.length)}</Lencana>
                {kataKelompok(bahasa, kode)}
              </summary>
              <ul className="bukti">
                {isi.map((m, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own and never reorder
                  <Temuan key={i} temuan={m} bahasa={bahasa} />
                ))}
              </ul>
            </details>
          ))
        )}
      </section>
      {/* Of a plan edited by hand they were computed for the plan it began from. */}
      {!rencana.asal && (
        <section className="panel" aria-labelledby="fakta-menentukan">
          <header>
            <h2 className="h3" id="fakta-menentukan">
              {t('faktaMenentukan')}
            </h2>
          </header>
          {rencana.fakta.length === 0 ? (
            <p className="redup">{t('faktaKosong')}</p>
          ) : (
            <>
              <p className="kecil">{t('faktaMenentukanIsi')}</p>
              <ol className="bukti">
                {rencana.fakta.map((f) => (
                  <Fakta key={`${f.pegawai.id}${f.fakta.join()}`} f={f} bahasa={bahasa} />
                ))}
              </ol>
            </>
          )}
        </section>
      )}
      <section className="panel" aria-labelledby="batasan">
        <header>
          <h2 className="h3" id="batasan">
            {t('batasan')}
          </h2>
        </header>
        <ul className="bukti">
          {rencana.batasan.map((b) => (
            <li key={b.kode}>
              <b className="kuat">{kataBatasan(bahasa, b.kode)}</b>
              <p>
                {b.aturan} · <Sitasi sitasi={b.sitasi} />
              </p>
            </li>
          ))}
        </ul>
        <p className="kecil">{t('aturanPenjelasan')}</p>
        <p className="kecil">
          {t('kebijakan', {
            bobot: kataBobot(bahasa, rencana.kebijakan.bobotJenjang),
            versi: rencana.kebijakan.versi,
            sumber: rencana.kebijakan.sumber,
          })}
        </p>
        <p className="kecil">
          {t('pemeriksaan', { versi: rencana.versiAturan })} ·{' '}
          {t('waktuHitung', {
            ms: Math.round(rencana.ms['jumlah'] ?? Object.values(rencana.ms).reduce((a, b) => a + b, 0)),
            pada: waktu(bahasa, rencana.dataPada),
          })}
        </p>
      </section>
    </>
  )
}

function Fakta({ f, bahasa }: { readonly f: FaktaMenentukanDto; readonly bahasa: Bahasa }) {
  return (
    <li>
      <b className="kuat">
        <Tautan href={`/kerja/kecocokan/${f.ke.jabatanId}/${f.pegawai.id}`}>{f.pegawai.nama}</Tautan>
      </b>
      <span className="harga">+{angka(bahasa, f.kenaikan, 1)}</span>
      <p>
        {f.fakta.map((n) => kataFakta(bahasa, n)).join(', ')} → {f.ke.nama}
      </p>
    </li>
  )
}

function Temuan({ temuan, bahasa }: { readonly temuan: TemuanDto; readonly bahasa: Bahasa }) {
  const t = teksPenempatan(bahasa)
  const tampak = temuan.objek.slice(0, 8)
  return (
    <li>
      <b className="kuat">
        {tampak.map((o, i) => (
          <span key={o.id}>
            {i > 0 && ' · '}
            <a href={o.jenis === 'jabatan' ? `/kerja/peta-jabatan?jabatan=${o.id}` : `/kerja/pegawai/${o.id}`}>
              {o.nama}
            </a>
          </span>
        ))}
        {temuan.objek.length > tampak.length && <> · {t('lain', { n: temuan.objek.length - tampak.length })}</>}
      </b>
      <p>
        {kataTemuan(bahasa, temuan.kode, temuan.data)}
        {temuan.sitasi.length > 0 && (
          <>
            <br />
            <Sitasi sitasi={temuan.sitasi} aturan={temuan.aturan} />
          </>
        )}
      </p>
    </li>
  )
}
