import { KosongNyata, Lencana, Paginasi, Saring, Statistik, Tautan, Tombol } from '#design/pulau'
import { angka, type Bahasa } from '#platform/i18n'
import { type BedaDto, type DudukDto, type PosDto, SARING_POS } from '../application/ubah-rencana.dto.ts'
import { alamatUbah, tambahKode, tanpaKode, type TilikUbah } from './ubah-alamat.ts'
import { DaftarUbahan, PanelKonflik } from './ubah-daftar.tsx'
import { PanelCalon } from './ubah-calon.tsx'
import { type AlatSeret, BarisPindah, berTanda, type PropsUbah } from './ubah-umum.tsx'
import { teksUbah } from './ubah.teks.ts'

export function PapanUbah(p: PropsUbah) {
  const t = teksUbah(p.bahasa)
  return (
    <>
      <Ringkas {...p} />
      {p.data.konflik && <PanelKonflik {...p} konflik={p.data.konflik} />}
      <div className="belah ruang ubah">
        <section aria-label={t('daftar')} id="jabatan">
          <DaftarPos {...p} />
        </section>
        <section aria-label={t('calon')} className="tanpa-cetak">
          <DaftarUbahan {...p} />
          <PanelCalon {...p} />
        </section>
      </div>
    </>
  )
}

function Ringkas({ data, bahasa, alat }: PropsUbah) {
  const t = teksUbah(bahasa)
  const { usulan, asli, bedaAsal, bedaTerakhir } = data
  const ada = data.ubahan.length > 0
  const awal = (n: string) => (ada ? t('awal', { n }) : undefined)
  return (
    <section className="panel ubah-ringkas" aria-label={t('ringkas')}>
      <Statistik
        butir={[
          {
            label: t('kenaikan'),
            nilai: angka(bahasa, usulan.kenaikan, 1),
            satuan: ada && `${berTanda(bahasa, bedaAsal.nilai)} ${t('poin')}`,
            ...(bedaAsal.nilai < 0 && { arti: 'peringatan' as const }),
          },
          { label: t('langkah'), nilai: angka(bahasa, usulan.langkah), satuan: awal(angka(bahasa, asli.langkah)) },
          {
            label: t('kursiKosong'),
            nilai: angka(bahasa, usulan.kursiKosongSesudah),
            satuan: awal(angka(bahasa, asli.kursiKosong)),
          },
          { label: t('pindahTempat'), nilai: angka(bahasa, bedaAsal.pindah.length) },
          { label: t('peringatan'), nilai: angka(bahasa, usulan.peringatan) },
        ]}
      />
      <p className="kecil redup">
        {ada
          ? t('ubahanTerakhir', {
              nilai: berTanda(bahasa, bedaTerakhir.nilai),
              langkah: berTanda(bahasa, bedaTerakhir.langkah, 0),
              n: bedaTerakhir.pindah.length,
            })
          : t(alat ? 'tanpaUbahanSeret' : 'tanpaUbahan')}
        {' · '}
        {t('dihitung', { ms: angka(bahasa, data.ms, 0) })}
        {' · '}
        {usulan.sertifikat.sah
          ? t('sertifikat')
          : t('sertifikatGagal', { masalah: usulan.sertifikat.masalah.join('; ') })}
      </p>
      {data.penyesuaian && (
        <p className="kecil">
          {t('penyesuaian', {
            nilai: berTanda(bahasa, data.penyesuaian.nilai),
            langkah: berTanda(bahasa, data.penyesuaian.langkah, 0),
          })}
        </p>
      )}
      {ada && data.ubahan.length > 1 && <Beda judul="bedaTerakhir" beda={bedaTerakhir} bahasa={bahasa} />}
      {ada && <Beda judul="bedaAsal" beda={bedaAsal} bahasa={bahasa} />}
      {data.tanpaJabatan.length > 0 && (
        <p className="kecil">
          <Lencana arti="peringatan">{t('tanpaJabatan', { n: data.tanpaJabatan.length })}</Lencana>{' '}
          {data.tanpaJabatan.map((x) => `${x.pegawai.nama} (${x.dari.nama})`).join(', ')}
        </p>
      )}
    </section>
  )
}

function Beda({ judul, beda, bahasa }: { judul: 'bedaAsal' | 'bedaTerakhir'; beda: BedaDto; bahasa: Bahasa }) {
  if (beda.pindah.length === 0) return null
  return (
    <details className="pindah kecil">
      <summary>{teksUbah(bahasa)(judul, { n: beda.pindah.length })}</summary>
      <ul>
        {beda.pindah.map((x) => (
          <BarisPindah key={x.pegawai.id} x={x} bahasa={bahasa} />
        ))}
      </ul>
    </details>
  )
}

function DaftarPos(p: PropsUbah) {
  const { data, tilik, bahasa } = p
  const t = teksUbah(bahasa)
  const ke = (ubah: Partial<TilikUbah>) => alamatUbah(data, { ...tilik, ...ubah })
  return (
    <>
      <div className="alat">
        <Saring
          label={t('saring')}
          butir={SARING_POS.map((s) => ({
            href: ke({ saring: s, hal: undefined }),
            label: t(`saring-${s}`),
            aktif: tilik.saring === s,
            jumlah: angka(bahasa, data.jumlahPos[s]),
          }))}
        />
        <form className="cari" method="get" role="search" aria-label={t('cari')}>
          {Object.entries({ varian: data.varian, rencana: data.kunci, u: tilik.u, saring: tilik.saring }).map(
            ([k, v]) => (
              <input key={k} type="hidden" name={k} value={v} />
            ),
          )}
          <label className="luar" htmlFor="cari-jabatan">
            {t('cari')}
          </label>
          <input
            id="cari-jabatan"
            key={tilik.cari ?? ''}
            type="search"
            name="cari"
            placeholder={t('cari')}
            defaultValue={tilik.cari ?? ''}
          />
          <Tombol kecil>{t('tampilkan')}</Tombol>
        </form>
      </div>
      {data.pos.length === 0 ? (
        <div className="panel">
          <KosongNyata judul={t('takAda')}>{t('takAdaIsi')}</KosongNyata>
        </div>
      ) : (
        <ul className="pos-daftar">
          {data.pos.map((pos) => (
            <Pos key={pos.kolom} {...p} pos={pos} />
          ))}
        </ul>
      )}
      {data.halaman.jumlah > 1 && (
        <Paginasi halaman={data.halaman.ini} jumlah={data.halaman.jumlah} alamat={(n) => ke({ hal: n })} />
      )}
    </>
  )
}

const SasaranBiasa: AlatSeret['Sasaran'] = ({ kelas, children }) => <li className={kelas}>{children}</li>

function Pos(p: PropsUbah & { readonly pos: PosDto }) {
  const { pos, data, tilik, bahasa } = p
  const t = teksUbah(bahasa)
  const Sasaran = p.alat?.Sasaran ?? SasaranBiasa
  const dipilih = data.pilihan?.kolom === pos.kolom
  const tutup = pos.kursiAsal - pos.kursi
  const ke = (u: string) => alamatUbah(data, { ...tilik, u })
  const aksi = (kata: 'tutupKursi' | 'bukaKursi', u: string) => (
    <Tautan href={ke(u)} kecil>
      {t(kata)}
      <span className="luar"> {pos.ke.nama}</span>
    </Tautan>
  )
  return (
    <Sasaran pos={pos} kelas={dipilih ? 'pos dipilih' : 'pos'}>
      <div className="pos-kepala">
        <h3>
          <a
            href={alamatUbah(data, { ...tilik, pilih: pos.kolom, calon: undefined }, '#calon')}
            aria-current={dipilih ? 'true' : undefined}
          >
            {pos.ke.nama}
          </a>
        </h3>
        <p className="kecil redup">{[p.tempat[pos.kolom], pos.ke.eselon].filter(Boolean).join(' · ')}</p>
      </div>
      <ul className="pos-orang">
        {pos.duduk.map((d) => (
          <Duduk key={d.baris} {...p} d={d} />
        ))}
        {pos.kosong > 0 && (
          <li className="kosong">
            <Lencana arti="menunggu">{t('kosong', { n: pos.kosong })}</Lencana>
          </li>
        )}
      </ul>
      {pos.lepas.map((l) => (
        <p key={l.baris} className="kecil redup lepas">
          {t('lepas', { nama: l.pegawai.nama, ke: l.ke?.nama ?? t('tanpaKursi') })}
        </p>
      ))}
      <p className="pos-aksi tanpa-cetak">
        <Tautan href={alamatUbah(data, { ...tilik, pilih: pos.kolom, calon: undefined }, '#calon')} kecil>
          {t('pilihLain')}
          <span className="luar"> {t('pilihUntuk', { nama: pos.ke.nama })}</span>
        </Tautan>
        {pos.kursi > 0 &&
          aksi('tutupKursi', tambahKode(tilik.u, { jenis: 'kursi', kolom: pos.kolom, banyak: pos.kursi - 1 }))}
        {tutup > 0 && (
          <>
            {aksi(
              'bukaKursi',
              tutup === 1
                ? tanpaKode(tilik.u, `s${pos.kolom}-${pos.kursi}`)
                : tambahKode(tilik.u, { jenis: 'kursi', kolom: pos.kolom, banyak: pos.kursi + 1 }),
            )}
            <Lencana arti="info">{t('ditutup', { n: tutup })}</Lencana>
          </>
        )}
      </p>
    </Sasaran>
  )
}

function Duduk(p: PropsUbah & { readonly pos: PosDto; readonly d: DudukDto }) {
  const { d, pos, data, tilik, bahasa } = p
  const t = teksUbah(bahasa)
  const { Pegangan } = p.alat ?? {}
  const pasangan = { baris: d.baris, kolom: pos.kolom }
  const aksi = (kata: 'aksiKunci' | 'aksiBuka' | 'aksiLarang' | 'aksiKeluar', u: string) => (
    <Tautan href={alamatUbah(data, { ...tilik, u })} kecil>
      {t(kata)}
      <span className="luar"> {d.pegawai.nama}</span>
    </Tautan>
  )
  return (
    <li className={d.baru ? 'baru' : undefined}>
      <p className="siapa">
        {Pegangan && <Pegangan baris={d.baris} nama={d.pegawai.nama} />}
        <b>{d.pegawai.nama}</b> <span className="angka">{angka(bahasa, d.skor, 1)}</span>
        {d.terkunci && <Lencana arti="info">{t('dikunci')}</Lencana>}
        {d.baru && !d.terkunci && <Lencana arti="berjalan">{t('baru')}</Lencana>}
        {d.bersyarat && <Lencana arti="verifikasi">{t('bersyarat')}</Lencana>}
        {d.peringatan > 0 && <Lencana arti="peringatan">{t('nPeringatan', { n: d.peringatan })}</Lencana>}
      </p>
      <p className="kecil redup">{d.pindah ? t('dari', { nama: d.dari.nama || t('dariKosong') }) : t('tetap')}</p>
      <p className="pos-aksi tanpa-cetak">
        {d.terkunci
          ? aksi('aksiBuka', tanpaKode(tilik.u, `k${d.baris}-${pos.kolom}`))
          : aksi('aksiKunci', tambahKode(tilik.u, { jenis: 'kunci', ...pasangan }))}
        {aksi('aksiLarang', tambahKode(tilik.u, { jenis: 'larang', ...pasangan }))}
        {aksi('aksiKeluar', tambahKode(tilik.u, { jenis: 'keluarkan', baris: d.baris }))}
      </p>
    </li>
  )
}
