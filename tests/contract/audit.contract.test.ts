import { setTimeout as tunggu } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  bacaJejakPegawai,
  bacaKepala,
  catat,
  catatBanyak,
  mulaiPenyegel,
  segelAudit,
  verifikasiRantai,
} from '#platform/audit'
import { idBaru } from '#platform/ids'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'

const contoh = (n: number) => ({
  tindakan: 'uji.dicoba',
  objekJenis: 'uji',
  objekId: String(n),
  rincian: { n, 'kata "é"': [1, null] },
})

denganKeduaBasis('jejak audit', (buka) => {
  let u: BasisUji
  beforeEach(async () => {
    await u?.tutup()
    u = await buka()
  })
  const tulis = (n: number) => u.basis.transaksi(u.sistem, (trx) => catat(trx, u.sistem, contoh(n)))
  async function rusak(...perintah: string[]) {
    const k = new Client({ connectionString: u.urlAdmin })
    await k.connect()
    try {
      await k.query('set session_replication_role = replica')
      for (const p of perintah) await k.query(p)
    } finally {
      await k.end()
    }
  }

  it('lives and dies with the change it describes', async () => {
    await expect(
      u.basis.transaksi(u.sistem, async (trx) => {
        await catat(trx, u.sistem, contoh(1))
        throw new Error('gagal')
      }),
    ).rejects.toThrow('gagal')
    await segelAudit(u.basis.pool)
    expect(await verifikasiRantai(u.basis, u.sistem)).toMatchObject({ diperiksa: 0, kepala: null, rusak: null })
  })

  it('cannot be changed, deleted or emptied, not even by the owner', async () => {
    await tulis(1)
    const k = new Client({ connectionString: u.urlPemilik })
    await k.connect()
    try {
      for (const p of [
        `update platform.audit set tindakan = 'lain'`,
        'delete from platform.audit',
        'truncate platform.audit',
      ])
        await expect(k.query(p)).rejects.toThrow(/hanya boleh ditambah/)
    } finally {
      await k.end()
    }
    await expect(u.basis.transaksi(u.sistem, (trx) => sql`delete from platform.audit`.execute(trx))).rejects.toThrow(
      /permission denied/,
    )
  })

  it('is not written in another name, nor sealed by hand', async () => {
    const a = u.pelaku('analis')
    await expect(u.basis.transaksi(a, (trx) => catat(trx, u.pelaku('analis'), contoh(1)))).rejects.toThrow(/row-level/)
    await expect(
      u.basis.transaksi(u.sistem, (trx) =>
        sql`insert into platform.audit_segel values (${u.instansiId}, 1, ${idBaru()}, 'x')`.execute(trx),
      ),
    ).rejects.toThrow(/permission denied/)
    await expect(
      u.basis.transaksi(u.sistem, (trx) => sql`delete from platform.audit_antre`.execute(trx)),
    ).rejects.toThrow(/permission denied/)
  })

  it('is sealed within a second, also while many write', async () => {
    const penyegel = mulaiPenyegel(u.basis.pool)
    await Promise.all(Array.from({ length: 40 }, (_, i) => tulis(i)))
    await tunggu(900)
    const { rows } = await u.basis.transaksi(u.sistem, (trx) =>
      sql<{
        n: number
        lambat: number
      }>`select count(*) as n, max(extract(epoch from s.disegel_pada - a.pada))::float as lambat
        from platform.audit a join platform.audit_segel s on s.instansi_id = a.instansi_id and s.audit_id = a.id`.execute(
        trx,
      ),
    )
    await penyegel.berhenti()
    expect(rows[0]?.n).toBe(40)
    expect(rows[0]?.lambat).toBeLessThan(1)
    expect(await verifikasiRantai(u.basis, u.sistem)).toMatchObject({ diperiksa: 40, rusak: null })
  })

  it('skips no entry whose transaction commits late', async () => {
    const lambat = new Client({ connectionString: u.urlLayanan })
    await lambat.connect()
    await lambat.query('begin')
    await lambat.query(`select set_config('app.instansi_id', $1, true)`, [u.instansiId])
    await lambat.query(
      `insert into platform.audit (instansi_id, id, pelaku_nama, pelaku_peran, tindakan, objek_jenis) values ($1, $2, 'lambat', '{}', 'uji.lambat', 'uji')`,
      [u.instansiId, idBaru()],
    )
    await tulis(1)
    expect(await segelAudit(u.basis.pool)).toBe(1)
    await lambat.query('commit')
    await lambat.end()
    expect(await segelAudit(u.basis.pool)).toBe(1)
    expect(await verifikasiRantai(u.basis, u.sistem)).toMatchObject({ diperiksa: 2, rusak: null })
  })

  it('lets two sealers run side by side and keeps one chain', async () => {
    await u.basis.transaksi(u.sistem, (trx) =>
      catatBanyak(
        trx,
        u.sistem,
        Array.from({ length: 3000 }, (_, i) => contoh(i)),
      ),
    )
    const berapa = await Promise.all([segelAudit(u.basis.pool), segelAudit(u.basis.pool), segelAudit(u.basis.pool)])
    expect(berapa.reduce((a, b) => a + b)).toBe(3000)
    expect(await verifikasiRantai(u.basis, u.sistem)).toMatchObject({ diperiksa: 3000, rusak: null })
  })

  describe('verification', () => {
    beforeEach(async () => {
      for (let i = 1; i <= 5; i += 1) await tulis(i)
      await segelAudit(u.basis.pool)
    })
    const periksa = async (jangkar?: Parameters<typeof verifikasiRantai>[2]) =>
      (await verifikasiRantai(u.basis, u.sistem, jangkar)).rusak
    const kepala = async () => {
      const k = await u.basis.transaksi(u.sistem, bacaKepala)
      if (!k) throw new Error('belum ada kepala')
      return k
    }

    it('names a changed entry', async () => {
      await rusak(`update platform.audit set rincian = '{"n": 99}' where objek_id = '3'`)
      expect(await periksa()).toMatchObject({ urut: 3, sebab: 'sidik-tidak-cocok' })
    })
    it('names a removed entry', async () => {
      await rusak(`delete from platform.audit where objek_id = '2'`)
      expect(await periksa()).toMatchObject({ urut: 2, sebab: 'entri-hilang' })
    })
    it('names a gap where entry and seal were both removed', async () => {
      await rusak(`delete from platform.audit where objek_id = '2'`, 'delete from platform.audit_segel where urut = 2')
      expect(await periksa()).toMatchObject({ urut: 2, sebab: 'urutan-terputus' })
    })
    it('names an entry slipped past the seal', async () => {
      await rusak(
        `insert into platform.audit (instansi_id, id, pelaku_nama, pelaku_peran, tindakan, objek_jenis)
          values ('${u.instansiId}', '${idBaru()}', 'gelap', '{}', 'uji.gelap', 'uji')`,
      )
      expect(await periksa()).toMatchObject({ sebab: 'tanpa-segel' })
    })
    it('notices a cut-off tail by a head kept outside', async () => {
      const jangkar = [await kepala()]
      await rusak(
        'delete from platform.audit_segel where urut >= 4',
        `delete from platform.audit where objek_id in ('4', '5')`,
      )
      expect(await periksa()).toBeNull()
      expect(await periksa({ jangkar })).toMatchObject({ urut: 4, sebab: 'tidak-cocok-jangkar' })
    })
    it('notices a chain that was rewritten from the start', async () => {
      const jangkar = [await kepala()]
      await rusak(
        'delete from platform.audit_segel',
        `update platform.audit set pelaku_nama = 'orang lain' where objek_id = '1'`,
        'insert into platform.audit_antre (instansi_id, audit_id) select instansi_id, id from platform.audit order by id',
        'select platform.segel_audit()',
      )
      expect(await periksa()).toBeNull()
      expect(await periksa({ jangkar })).toMatchObject({ urut: 5, sebab: 'tidak-cocok-jangkar' })
    })
  })

  it('shows a person who opened his file and which computations counted him, and nobody else’s', async () => {
    const [saya, dia] = [idBaru(), idBaru()]
    const analis = u.pelaku('analis')
    await u.basis.transaksi(analis, (trx) =>
      catatBanyak(trx, analis, [
        { tindakan: 'pegawai.dibuka', objekJenis: 'pegawai', objekId: saya, pegawaiId: saya },
        { tindakan: 'pegawai.dibuka', objekJenis: 'pegawai', objekId: dia, pegawaiId: dia },
        { tindakan: 'rencana.dihitung', objekJenis: 'rencana', cakupan: 'semua-pegawai' },
        { tindakan: 'pengguna.diundang', objekJenis: 'pengguna' },
      ]),
    )
    const pegawai = u.pelaku('pegawai', { pegawaiId: saya })
    const jejak = await u.basis.transaksi(pegawai, (trx) => bacaJejakPegawai(trx, saya))
    expect(jejak.map((j) => j.tindakan).toSorted()).toEqual(['pegawai.dibuka', 'rencana.dihitung'])
    expect(jejak[0]?.pelakuNama).toBe(analis.nama)
    const orangLain = await u.basis.transaksi(pegawai, (trx) => bacaJejakPegawai(trx, dia))
    expect(orangLain.map((j) => j.tindakan)).toEqual(['rencana.dihitung'])
    const tanpaBerkas = await u.basis.transaksi(u.pelaku('pegawai'), (trx) => bacaJejakPegawai(trx, saya))
    expect(tanpaBerkas).toEqual([])
  })
})
