import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type { PenyimpananPesan, Peristiwa, Pesan, PesanTerlacak } from '../application/pesan.port.ts'
import type { Identitas } from '../domain/pesan.ts'

const KOLOM = sql.raw(`p.id::text, p.rujukan, p.kelas, p.kerahasiaan, p.saluran, p.judul, p.isi,
  p.topik_kode as "topikKode", p.kelurahan_kode as "kelurahanKode", p.lokasi,
  case when p.lintang is not null then json_build_object('lintang', p.lintang::float8, 'bujur', p.bujur::float8) end as titik,
  p.tanggal_layanan::text as "tanggalLayanan", p.tentang_orang as "tentangOrang", p.tujuan_wbs as "tujuanWbs", p.asal,
  p.nomor_luar as "nomorLuar", p.saring, to_json(p.diterima_pada)#>>'{}' as "diterimaPada", p.status, p.langkah_ke as "langkahKe",
  p.unit_id::text as "unitId", p.penangan, p.terlapor::text[] as terlapor, p.induk_id::text as "indukId",
  p.tenggat::text as tenggat, p.tenggat_langkah as "tenggatLangkah", to_json(p.diubah_pada)#>>'{}' as "diubahPada"`)
/** Columns of a message as `Pesan`, from `aspirasi.pesan p`. */
export const KOLOM_PESAN = KOLOM

export const bukaPenyimpananPesan = (): PenyimpananPesan => ({
  async kirim(trx, p, sidik) {
    const m = {
      rujukan: p.rujukan,
      kelas: p.kelas,
      kerahasiaan: p.kerahasiaan,
      saluran: p.saluran,
      judul: p.judul,
      isi: p.isi,
      topik_kode: p.topikKode,
      kelurahan_kode: p.kelurahanKode,
      lokasi: p.lokasi,
      lintang: p.titik?.lintang ?? null,
      bujur: p.titik?.bujur ?? null,
      tanggal_layanan: p.tanggalLayanan,
      tentang_orang: p.tentangOrang,
      tujuan_wbs: p.tujuanWbs,
      identitas: p.identitas,
      saring: p.saring,
    }
    const h = await sql<{ rujukan: string; baru: boolean }>`select rujukan, baru from aspirasi.kirim(
      ${JSON.stringify(m)}::jsonb, ${sidik.kode}, ${sidik.kiriman}, ${sidik.draf})`.execute(trx)
    return h.rows[0]!
  },
  async lacak(trx, kode) {
    const h = await sql<{ isi: PesanTerlacak | null; induk: PesanTerlacak['induk'] }>`
      select aspirasi.lacak(${kode}) as isi, aspirasi.lacak_induk(${kode}) as induk`.execute(trx)
    const [b] = h.rows
    return b?.isi ? { ...b.isi, induk: b.induk } : null
  },
  async langkahWarga(trx, m) {
    const h = await sql<{
      jadi: boolean
    }>`select aspirasi.langkah_warga(${m.kode}, ${m.sesudah}, ${m.aksi}, ${m.menjadi},
      ${JSON.stringify(m.isi)}::jsonb) as jadi`.execute(trx)
    return h.rows[0]?.jadi ?? false
  },
  async baca(trx, id) {
    if (!adalahUuid(id)) return null
    const h = await sql<Pesan>`select ${KOLOM} from aspirasi.pesan p
      where p.instansi_id = platform.instansi() and p.id = ${id}::uuid`.execute(trx)
    return h.rows[0] ?? null
  },
  async bacaMenurutRujukan(trx, rujukan) {
    const h = await sql<Pesan>`select ${KOLOM} from aspirasi.pesan p
      where p.instansi_id = platform.instansi() and p.rujukan = ${rujukan}`.execute(trx)
    return h.rows[0] ?? null
  },
  async bacaPeristiwa(trx, id) {
    const h = await sql<Peristiwa>`select ke, aksi, status, isi, terbuka, aktor, oleh, pengguna_id as "penggunaId",
        to_json(saat)#>>'{}' as saat
      from aspirasi.peristiwa where instansi_id = platform.instansi() and pesan_id = ${id}::uuid order by ke`.execute(
      trx,
    )
    return h.rows
  },
  async langkah(trx, m) {
    const u = m.ubahan
    // null where it stays; a value, or null itself, where the step names it
    const ada = (k: keyof typeof u) => Object.hasOwn(u, k)
    const h = await sql`update aspirasi.pesan p set status = ${m.menjadi}, langkah_ke = p.langkah_ke + 1,
        diubah_pada = clock_timestamp(),
        unit_id = case when ${ada('unitId')} then ${u.unitId ?? null}::uuid else p.unit_id end,
        penangan = case when ${ada('penangan')} then ${u.penangan ?? []}::text[] else p.penangan end,
        terlapor = case when ${ada('terlapor')} then ${u.terlapor ?? []}::uuid[] else p.terlapor end,
        induk_id = case when ${ada('indukId')} then ${u.indukId ?? null}::uuid else p.induk_id end,
        topik_kode = case when ${ada('topikKode')} then ${u.topikKode ?? null} else p.topik_kode end,
        kelurahan_kode = case when ${ada('kelurahanKode')} then ${u.kelurahanKode ?? null} else p.kelurahan_kode end,
        tenggat = case when ${ada('tenggat')} then ${u.tenggat ?? null}::date else p.tenggat end,
        tenggat_langkah = case when ${ada('tenggat')} then ${u.tenggatLangkah ?? null} else p.tenggat_langkah end
      where p.instansi_id = platform.instansi() and p.id = ${m.id}::uuid and p.langkah_ke = ${m.sesudah}`.execute(trx)
    if (h.numAffectedRows !== 1n) return false
    await sql`insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor, oleh, pengguna_id)
      values (platform.instansi(), ${m.id}::uuid, ${m.sesudah + 1}, ${m.aksi}, ${m.menjadi}, ${JSON.stringify(m.isi)}::jsonb,
        ${m.terbuka}, 'petugas', ${m.oleh}, ${m.penggunaId})`.execute(trx)
    return true
  },
  async bukaIdentitas(trx, m) {
    await sql`insert into aspirasi.pembukaan_identitas (instansi_id, pesan_id, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${m.id}::uuid, ${m.alasan}, ${m.oleh}, ${m.penggunaId})`.execute(trx)
    const h = await sql<Identitas>`select nama, telepon, surel, alamat from aspirasi.identitas
      where instansi_id = platform.instansi() and pesan_id = ${m.id}::uuid`.execute(trx)
    return h.rows[0] ?? null
  },
})
