import fs from 'node:fs/promises'
import path from 'node:path'
import type { UseJam } from '#modules/aspirasi'
import { BATAS_SUREL } from '#platform/mail'
import { kataUmum } from '#platform/i18n'

export interface HasilPungut {
  readonly diterima: number
  readonly ditolak: readonly { readonly berkas: string; readonly sebab: string }[]
}
const SEKALI = 100
/** A file still being written is left for the next time. */
const DIAM_MS = 2000

/**
 * Takes what a mail server left in a folder: each file becomes a message and goes to `selesai`, or is refused and goes to
 * `ditolak`. A process that dies in between takes the same mail again, which is the same message.
 */
export async function pungutSurat(
  folder: string,
  use: Pick<UseJam, 'terimaSurel'>,
  berhenti: () => boolean = () => false,
): Promise<HasilPungut> {
  const hasil = { diterima: 0, ditolak: [] as { berkas: string; sebab: string }[] }
  const nama = (await fs.readdir(folder)).filter((n) => /^[^.].*\.eml$/i.test(n)).toSorted()
  for (const n of nama.slice(0, SEKALI)) {
    if (berhenti()) break
    const berkas = path.join(folder, n)
    const s = await fs.lstat(berkas)
    if (!s.isFile() || Date.now() - s.mtimeMs < DIAM_MS) continue
    const h =
      s.size > BATAS_SUREL
        ? ({ ok: false, error: { kode: 'surel.tolak-besar' } } as const)
        : await use.terimaSurel(await fs.readFile(berkas))
    if (h.ok) hasil.diterima++
    else hasil.ditolak.push({ berkas: n, sebab: kataUmum('id', h.error.kode, h.error.data) ?? h.error.kode })
    const tujuan = path.join(folder, h.ok ? 'selesai' : 'ditolak')
    await fs.mkdir(tujuan, { recursive: true, mode: 0o700 })
    await fs.rename(berkas, path.join(tujuan, n))
  }
  return hasil
}
