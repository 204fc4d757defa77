import { sql } from 'kysely'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { idBaru } from '#platform/ids'
import { catatPemulihan } from '../../src/app/catat-pemulihan.ts'
import { denganKeduaBasis } from '../basis.ts'

denganKeduaBasis('sesudah pemulihan', (buka) => {
  it('no session and no open link of the time of the backup lives on, and the trail says what happened', async () => {
    const u = await buka()
    const pusat = new Client({ connectionString: u.urlAdmin })
    await pusat.connect()
    try {
      await pusat.query(`insert into identitas."user" (id, name, email, "emailVerified", "instansiId", "penggunaId")
        values ('a', 'A', 'a@uji.tepat', true, '${u.instansiId}', 'p')`)
      await pusat.query(`insert into identitas.session (id, "expiresAt", token, "userId")
        values ('s', now() + interval '1 hour', 't', 'a')`)
      const tautan = (dipakai: boolean) =>
        u.basis.transaksi(u.sistem, (trx) =>
          sql`insert into pengguna.tautan (instansi_id, id, pengguna_id, jenis, sidik, kedaluwarsa_pada, dipakai_pada)
            values (platform.instansi(), ${idBaru()}, ${idBaru()}, 'atur-ulang', ${idBaru()}, now() + interval '1 day',
              ${dipakai ? new Date() : null})`.execute(trx),
        )
      await tautan(false)
      await tautan(true)
      const instansi = { id: u.instansiId, nama: 'Kota Uji', sintetis: true, siap: true }
      const hasil = await catatPemulihan({ ...u, bacaInstansi: () => Promise.resolve(instansi) })
      expect(hasil).toEqual({ sesi: 1, tautan: 1 })
      const { rows } = await pusat.query(`select
        (select count(*)::int from identitas.session) as sesi,
        (select count(*)::int from pengguna.tautan where dipakai_pada is null and dibatalkan_pada is null) as terbuka,
        (select count(*)::int from platform.audit where tindakan = 'cadangan.dipulihkan') as tercatat`)
      expect(rows).toEqual([{ sesi: 0, terbuka: 0, tercatat: 1 }])
    } finally {
      await pusat.end()
    }
  })
})
