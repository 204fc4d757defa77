import { type Data, kata, met, notMet, type Putusan, undetermined } from '../../engine/aturan.ts'
import type { Padanan } from '../../engine/fakta-batch.ts'
import type { Dwibahasa, Keparahan } from '../../engine/jenis.ts'

/**
 * A letter names the line by name and by post. Unknown letters are never a pass; letters dated after the start date do
 * not count; where two versions of one letter disagree about the line nobody can say which holds.
 */
export interface SyaratSurat {
  /** The kind of letter in words: "persetujuan Menteri". */
  readonly surat: Dwibahasa
  /** The name alone suffices where the list names no post. */
  readonly cukupNama?: boolean
  /** Known facts that belong to the verdict. */
  readonly fakta?: Data
  readonly keparahan?: Keparahan
}
/** The letter names the person, for whatever post. */
export const menyebutNama = (p: Padanan | undefined): boolean =>
  p !== undefined && p.cocok !== 'tidak-ada' && p.cocok !== 'bertentangan'
export function putuskanSurat(p: Padanan | undefined, s: SyaratSurat): Putusan {
  const { id, en } = s.surat
  if (p === undefined)
    return undetermined(
      ['dokumen'],
      { ...s.fakta },
      kata(`Belum diketahui apakah ada ${id}.`, `Not known whether there is ${en}.`),
      s.keparahan,
    )
  const fakta: Data = {
    ...s.fakta,
    ...(p.nomor === undefined ? {} : { nomor: p.nomor }),
    ...(p.tanggal === undefined ? {} : { tanggalSurat: p.tanggal }),
    ...(p.sesudahTanggal === undefined ? {} : { setelahTanggalMulai: p.sesudahTanggal }),
  }
  switch (p.cocok) {
    case 'nama-dan-jabatan':
      return {
        ...met(
          fakta,
          kata(
            `Tercantum dalam ${id}${p.nomor ? ` nomor ${p.nomor}` : ''}.`,
            `Named in ${en}${p.nomor ? ` no. ${p.nomor}` : ''}.`,
          ),
        ),
        keparahan: s.keparahan,
      }
    case 'jabatan-tidak-disebut':
      return s.cukupNama
        ? { ...met(fakta, kata(`Namanya tercantum dalam ${id}.`, `The name stands in ${en}.`)), keparahan: s.keparahan }
        : undetermined(
            ['dokumen.baris.ke'],
            fakta,
            kata(
              `Namanya tercantum dalam ${id}, jabatannya tidak disebut.`,
              `The name stands in ${en}, the post is not named.`,
            ),
            s.keparahan,
          )
    case 'bertentangan':
      return undetermined(
        ['dokumen.versi'],
        fakta,
        kata(
          `Dua versi ${id} nomor ${p.nomor ?? '?'} berbeda tentang baris ini.`,
          `Two versions of ${en} no. ${p.nomor ?? '?'} disagree about this line.`,
        ),
        s.keparahan,
      )
    case 'nama-saja':
      return notMet(
        fakta,
        { jabatan: 'jabatan lain dalam surat' },
        kata(`Tercantum dalam ${id} untuk jabatan lain.`, `Named in ${en} for another post.`),
        s.keparahan,
      )
    default:
      return notMet(
        fakta,
        { nama: 'tidak tercantum' },
        p.sesudahTanggal
          ? kata(
              `Tercantum hanya dalam surat yang bertanggal setelah tanggal mulai (${p.sesudahTanggal.join(', ')}).`,
              `Named only in a letter dated after the start date (${p.sesudahTanggal.join(', ')}).`,
            )
          : kata(`Tidak tercantum dalam ${id}.`, `Not named in ${en}.`),
        s.keparahan,
      )
  }
}
