import type { Bahasa } from '#platform/i18n'
import type { BarisKeputusan } from '../domain/keputusan.ts'
import { teksKeputusanSaya } from './keputusan-saya.teks.ts'

/** How an objection came in, and the file that came with it. */
export function KeberatanMasuk({ b, berkasId, bahasa }: { b: BarisKeputusan; berkasId: string; bahasa: Bahasa }) {
  const t = teksKeputusanSaya(bahasa)
  const k = b.keberatan
  if (!k?.cara) return null
  return (
    <small className="redup blok">
      {t('elektronikSendiri')}
      {k.lampiran ? (
        <>
          {' · '}
          <a href={`/kerja/keputusan/${berkasId}/keberatan/${b.nip}/lampiran`} download>
            {t('bukaLampiran', { nama: k.lampiran.nama })}
          </a>
        </>
      ) : null}
    </small>
  )
}
