import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import { adalahUuid } from '#platform/ids'
import type { PilihanBanding } from '../application/banding.dto.ts'
import type { GrafTersimpan, PenyimpananRencana } from '../application/penyimpanan-rencana.port.ts'
import type { RencanaDto, RencanaRingkasDto, UsulanDto } from '../application/rencana.dto.ts'
import { kodekanGraf, uraikanGraf } from './kode-graf.ts'

/** Graphs kept open for "why" questions; the last runs are those people look at. */
const TERBUKA = 3

/** The plan a list shows: what was asked for, else recommended, else the last; of a run edited by hand its only one. */
function utama({ pasti, bersyarat }: RencanaDto): UsulanDto {
  const daftar = pasti.rencana.length > 0 ? pasti.rencana : bersyarat.rencana
  const cari = (k: UsulanDto['kunci']) => daftar.find((u) => u.kunci === k)
  return cari('diminta') ?? cari('disarankan') ?? daftar.at(-1)!
}

const jenis = (r: RencanaDto): RencanaRingkasDto['jenis'] =>
  r.asal ? 'disesuaikan' : r.skenarioId ? 'skenario' : 'kota'

async function simpanBaris(trx: Transaksi, r: RencanaDto): Promise<void> {
  const baris = (['pasti', 'bersyarat'] as const).flatMap((varian) =>
    r[varian].rencana.flatMap((u) =>
      u.baris.map((b) => ({
        varian,
        kunci: u.kunci,
        nomor: b.nomor,
        pegawai_id: b.pegawai.id,
        dari_jabatan_id: b.dari.jabatanId,
        ke_jabatan_id: b.ke.jabatanId,
        skor: b.skor,
        kelayakan: b.kelayakan,
      })),
    ),
  )
  if (baris.length === 0) return
  await sql`insert into penempatan.rencana_baris
      (instansi_id, rencana_id, varian, kunci, nomor, pegawai_id, dari_jabatan_id, ke_jabatan_id, skor, kelayakan)
    select platform.instansi(), ${r.id}::uuid, b.varian, b.kunci, b.nomor, b.pegawai_id, b.dari_jabatan_id,
      b.ke_jabatan_id, b.skor, b.kelayakan
    from jsonb_to_recordset(${JSON.stringify(baris)}::jsonb) as b (varian text, kunci text, nomor integer,
      pegawai_id uuid, dari_jabatan_id uuid, ke_jabatan_id uuid, skor numeric, kelayakan text)`.execute(trx)
}

export function bukaPenyimpananRencana(): PenyimpananRencana {
  const terbuka = new Map<string, GrafTersimpan>()
  const ingat = (id: string, g: GrafTersimpan) => {
    terbuka.delete(id)
    terbuka.set(id, g)
    for (const lama of terbuka.keys()) {
      if (terbuka.size <= TERBUKA) break
      terbuka.delete(lama)
    }
  }
  const disiapkan = new WeakMap<GrafTersimpan, Promise<Buffer>>()
  return {
    siapkan(graf) {
      const bytes = kodekanGraf(graf)
      // Who stores it hears of what went wrong.
      bytes.catch(() => {})
      disiapkan.set(graf, bytes)
    },
    async simpan(trx, r, graf) {
      const u = utama(r)
      const isi = await (disiapkan.get(graf) ?? kodekanGraf(graf))
      await sql`insert into penempatan.rencana (instansi_id, id, dibuat_pada, data_pada, oleh, pengguna_id, tmt,
          versi_aturan, versi_bobot, langkah, kenaikan, kursi_kosong, isi, graf, jenis, skenario_id)
        values (platform.instansi(), ${r.id}::uuid, ${r.dibuatPada}::timestamptz, ${r.dataPada}::timestamptz, ${r.oleh},
          nullif(current_setting('app.pengguna_id', true), ''), ${r.tmt}::date, ${r.versiAturan}, ${r.kebijakan.versi},
          ${u.langkah}, ${u.kenaikan}, ${r.jumlah.kursiKosong}, ${JSON.stringify(r)}::jsonb, ${isi}, ${jenis(r)},
          ${r.skenarioId ?? null}::uuid)`.execute(trx)
      await simpanBaris(trx, r)
    },
    async baca(trx, id) {
      if (!adalahUuid(id)) return null
      const h = await sql<{ isi: RencanaDto }>`select isi from penempatan.rencana
        where instansi_id = platform.instansi() and id = ${id}::uuid`.execute(trx)
      return h.rows[0]?.isi ?? null
    },
    async bacaGraf(trx, id) {
      if (!adalahUuid(id)) return null
      const ada = terbuka.get(id)
      // The database decides on every question whether the caller may see the run; only the bytes are kept.
      const kolom = ada ? sql`null::bytea as graf` : sql`graf`
      const h = await sql<{ graf: Buffer | null }>`select ${kolom} from penempatan.rencana
        where instansi_id = platform.instansi() and id = ${id}::uuid`.execute(trx)
      const baris = h.rows[0]
      if (!baris) return null
      const g = ada ?? (await uraikanGraf(baris.graf!))
      ingat(id, g)
      return g
    },
    async daftar(trx, banyak) {
      const h = await sql<RencanaRingkasDto>`select id::text, to_json(dibuat_pada)#>>'{}' as "dibuatPada", oleh,
          tmt::text, versi_aturan as "versiAturan", langkah, kenaikan::float8 as kenaikan, kursi_kosong as "kursiKosong", jenis
        from penempatan.rencana where instansi_id = platform.instansi() and (
          id in (select id from penempatan.rencana where instansi_id = platform.instansi()
            order by dibuat_pada desc, id desc limit ${banyak})
          or id = (select id from penempatan.rencana where instansi_id = platform.instansi() and jenis = 'kota'
            order by dibuat_pada desc, id desc limit 1))
        order by dibuat_pada desc, id desc`.execute(trx)
      return h.rows
    },
    async daftarUsulan(trx, banyak) {
      const h = await sql<PilihanBanding>`select r.id::text as "rencanaId", b.varian, b.kunci, b.langkah, r.tmt::text,
          to_json(r.dibuat_pada)#>>'{}' as "dibuatPada", r.oleh
        from (select id, dibuat_pada, tmt, oleh from penempatan.rencana where instansi_id = platform.instansi()
          order by dibuat_pada desc, id desc limit ${banyak}) r
        join lateral (select varian, kunci, max(nomor) as langkah from penempatan.rencana_baris
          where instansi_id = platform.instansi() and rencana_id = r.id group by varian, kunci) b on true`.execute(trx)
      return h.rows
    },
  }
}
