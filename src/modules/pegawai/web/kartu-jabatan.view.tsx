import { BIDANG, type Jabatan, kelompokJabatan } from '#modules/jabatan'
import { Fakta, Lencana, Tautan } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { PetaJabatan, SimpulJabatan } from '../domain/peta-jabatan.ts'
import { alamatPeta, type QueryPeta, type SuaraJabatan } from './peta-jabatan.alamat.ts'
import { teksPeta } from './peta-jabatan.teks.ts'

/** The chosen post beside the map: who holds it, what it asks for, where to go on. */
export function KartuJabatan({
  simpul,
  query,
  bahasa,
  peta,
  namaBidangStudi,
  suara,
}: {
  readonly simpul: SimpulJabatan
  readonly query: QueryPeta
  readonly bahasa: Bahasa
  readonly peta: PetaJabatan
  readonly namaBidangStudi: (kode: string) => string
  readonly suara: readonly SuaraJabatan[] | null
}) {
  const t = teksPeta(bahasa)
  const { post } = simpul
  const perangkat = peta.perangkat.find((p) => p.unit.id === post.perangkatDaerahId)
  const manajerial = kelompokJabatan(post.jenjang) === 'manajerial'
  return (
    <aside className="laci" id="jabatan" aria-label={t('terpilih')}>
      <div className="panel">
        <p className="kecil">
          {[perangkat?.unit.nama, post.eselon, post.kelas !== undefined && t('kelas', { n: post.kelas })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h2 className="judul-laci">{post.nama}</h2>
        <p className="aksi berjarak">
          {simpul.bezetting < simpul.kebutuhan && (
            <Lencana arti={manajerial ? 'blokir' : 'peringatan'}>
              {t('kosongN', { n: simpul.kebutuhan - simpul.bezetting })}
            </Lencana>
          )}
          {simpul.bezetting > simpul.kebutuhan && (
            <Lencana arti="info">{t('lebihN', { n: simpul.bezetting - simpul.kebutuhan })}</Lencana>
          )}
          <Tautan href={alamatPeta(query, { jabatan: undefined }, '', `#j-${post.id}`)} kecil tombol="biasa">
            {t('tutup')}
          </Tautan>
        </p>
      </div>
      <div className="panel">
        <h3 className="h3">{t('pemegang')}</h3>
        {simpul.pemegang.length + simpul.pelaksanaTugas.length === 0 && <p className="redup">{t('kosong')}</p>}
        <ul className="bukti">
          {simpul.pemegang.map((o) => (
            <li key={o.pegawaiId}>
              <b className="kuat">{o.nama}</b>
              <p>
                {t('sejak', { tanggal: tanggal(bahasa, o.tmt) })} ·{' '}
                {o.tmtPensiun ? t('pensiunPada', { tanggal: tanggal(bahasa, o.tmtPensiun) }) : t('pensiunBelum')}
              </p>
            </li>
          ))}
          {simpul.pelaksanaTugas.map((o) => (
            <li key={o.pegawaiId}>
              <b className="kuat">{t(o.peran === 'plt' ? 'plt' : 'plh', { nama: o.nama })}</b>
              <p>{t('sejak', { tanggal: tanggal(bahasa, o.tmt) })}</p>
            </li>
          ))}
        </ul>
      </div>
      <div className="panel">
        <h3 className="h3 jarak-bawah">{t('syarat')}</h3>
        <Fakta butir={syarat(post, bahasa, namaBidangStudi)} />
      </div>
      {suara && suara.length > 0 && (
        <div className="panel" id="suara">
          <h3 className="h3 jarak-bawah">{t('suara')}</h3>
          <ul className="bukti">
            {suara.map((x) => (
              <li key={x.href}>
                <b>
                  <a href={x.href}>{x.nama[bahasa]}</a>
                </b>
                <p>{t('suaraPesan', { n: x.pesan })}</p>
                {x.poin > 0 && <p>{t('suaraPoin', { poin: x.poin })}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="panel aksi">
        <Tautan href={`/kerja/kecocokan/${post.id}`} tombol="utama">
          {t('calon')}
        </Tautan>
        {manajerial && (
          <Tautan href={`/kerja/rencana?jabatan=${post.id}`} tombol="biasa">
            {t('rencana')}
          </Tautan>
        )}
      </div>
    </aside>
  )
}

function syarat(post: Jabatan, bahasa: Bahasa, namaBidangStudi: (kode: string) => string) {
  const t = teksPeta(bahasa)
  const daftar = (isi: readonly string[] | undefined, kata: (k: string) => string = (k) => k) =>
    isi === undefined ? t('belum') : isi.length === 0 ? t('tidakAda') : isi.map(kata).join(', ')
  const nilai = (isi: string | null | undefined) => (isi === undefined ? t('belum') : (isi ?? t('tidakAda')))
  return [
    { istilah: t('kursi'), isi: angka(bahasa, post.kuota) },
    { istilah: t('pendidikan'), isi: nilai(post.pendidikanMinimum) },
    { istilah: t('bidangStudi'), isi: daftar(post.pendidikanBidang, namaBidangStudi) },
    { istilah: t('golongan'), isi: nilai(post.golonganMinimum) },
    { istilah: t('bidang'), isi: daftar(post.bidang, (k) => (BIDANG as Record<string, string>)[k] ?? k) },
    { istilah: t('kode'), isi: post.kode },
  ]
}
