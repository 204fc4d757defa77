import { Peringatan } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import type { KonflikSetelanDto, TuntutanSetelanDto } from '../application/skenario.dto.ts'
import { namaIsian, type NilaiSetelan, teksNilai } from './skenario-isian.ts'
import { isianTuntutan } from './skenario-masalah.ts'
import { type TeksSetelan, teksSetelan } from './skenario-setelan.teks.ts'

interface Props {
  readonly konflik: KonflikSetelanDto
  readonly bahasa: Bahasa
  /** Of the form whose fields are pointed at. */
  readonly nama: string
  readonly nilai: NilaiSetelan
  readonly bahan: BahanSetelan
}

/** A minimum that need only be lower is not given up. */
const diturunkan = (x: KonflikSetelanDto['tuntutan'][number], o: KonflikSetelanDto['obat'][number]): boolean =>
  x.bidang === 'minimum' && o.kurang.some((k) => k.urutan === x.urutan)

/** Which settings cannot hold together, and the ways out, cheapest first; each leads to its field. */
export function KonflikSetelan(p: Props) {
  const { konflik: k, bahasa } = p
  const t = teksSetelan(bahasa)
  return (
    <Peringatan arti="blokir" judul={t('konflikJudul')} segera>
      <p>{t(k.terkecil ? 'konflikIsi' : 'konflikIsiSedikitnya')}</p>
      <ul className="butir">
        {k.tuntutan.map((x) => (
          <li key={`${x.bidang}${x.urutan}`}>
            <a href={`#${p.nama}-${isianTuntutan(x)}`}>{kata(x, t)}</a>
          </li>
        ))}
        {k.pemegang.length > 0 && (
          <li>{t('konflikPemegang', { orang: k.pemegang.map((o) => `${o.nama} (${o.nip})`).join(', ') })}</li>
        )}
      </ul>
      {k.kursi.length > 0 && <p>{t('konflikKursi', { kursi: k.kursi.map((j) => j.nama).join(', ') })}</p>}
      {k.obat.length > 0 && (
        <>
          <h3>{t('obatJudul')}</h3>
          <ol className="butir">
            {k.obat.map((o, i) => (
              <li key={i}>
                {o.lepas
                  .filter((x) => !diturunkan(x, o))
                  .map((x) => (
                    <a key={`${x.bidang}${x.urutan}`} href={`#${p.nama}-${isianTuntutan(x)}`}>
                      {t('obat', { apa: kata(x, t) })}{' '}
                    </a>
                  ))}
                {o.kurang.map((x) => (
                  <a key={x.urutan} href={`#${p.nama}-${namaIsian('minimum', x.urutan, 'banyak')}`}>
                    {t('obatKurang', { unit: namaMinimum(p, x.urutan), n: x.kurang })}{' '}
                  </a>
                ))}
                <span className="redup">
                  {o.rugi > 0 ? t('obatRugi', { rugi: angka(bahasa, o.rugi, 1) }) : i === 0 ? t('obatTermurah') : null}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {k.denganBersyarat && <p>{t('konflikBersyarat')}</p>}
      <p className="redup">{t('konflikTersimpan')}</p>
    </Peringatan>
  )
}

const kata = (x: TuntutanSetelanDto, t: TeksSetelan): string => t(`tuntutan-${x.bidang}`, { nama: x.nama })
const namaMinimum = (p: Props, i: number): string => {
  const id = teksNilai(p.nilai, namaIsian('minimum', i, 'unit'))
  return p.bahan.unit.find((u) => u.id === id)?.nama ?? ''
}
