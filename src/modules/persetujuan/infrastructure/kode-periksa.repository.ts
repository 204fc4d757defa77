import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type {
  BandingDaftar,
  KeputusanTerdaftar,
  PenyimpananKode,
  PutusanBerkas,
  SuratBerkode,
} from '../application/kode-periksa.use-case.ts'

interface BarisCek {
  readonly nomor: string
  readonly tanggal: string
  readonly mulaiTercatat: boolean
  readonly mulai: string | null
  readonly jumlah: number
  readonly dicatatPada: string
  readonly adaPindaian: boolean
  readonly versi: number
  readonly ditarikPada: string | null
  readonly digantiVersi: number | null
  readonly digantiPada: string | null
}
const keKeputusan = ({ mulaiTercatat, digantiVersi, digantiPada, mulai, ...b }: BarisCek): KeputusanTerdaftar => ({
  ...b,
  mulai: mulaiTercatat ? mulai : undefined,
  digantikan: digantiVersi !== null && digantiPada !== null ? { versi: digantiVersi, pada: digantiPada } : null,
})

export const bukaPenyimpananKode = (): PenyimpananKode => ({
  async bacaSuratBerkode(trx, suratId) {
    if (!adalahUuid(suratId)) return null
    const h =
      await sql<SuratBerkode>`select s.id::text, s.berkas_id::text as "berkasId", s.jenis, s.nomor, s.tanggal::text,
        s.versi, (select count(distinct b ->> 'nip')::int from jsonb_array_elements(s.baris) b) as jumlah,
        to_json(s.digantikan_pada)#>>'{}' as "ditarikPada", s.sidik_pindaian is not null as "adaPindaian",
        case when k.id is not null then json_build_object('id', k.id, 'sidik', k.sidik, 'oleh', k.oleh,
          'dibuatPada', to_json(k.dibuat_pada)) end as kode
      from persetujuan.surat s left join persetujuan.kode_periksa k
        on k.instansi_id = s.instansi_id and k.surat_id = s.id and k.digantikan_pada is null
      where s.instansi_id = platform.instansi() and s.id = ${suratId}::uuid`.execute(trx)
    return h.rows[0] ?? null
  },
  async kunciSurat(trx, suratId) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`persetujuan.surat ${suratId}`}, 0))`.execute(trx)
  },
  async tambahKode(trx, k, oleh) {
    await sql`insert into persetujuan.kode_periksa (instansi_id, id, surat_id, sidik, oleh, pengguna_id)
      values (platform.instansi(), ${k.id}::uuid, ${k.suratId}::uuid, ${k.sidik}, ${oleh.nama},
        ${oleh.penggunaId})`.execute(trx)
  },
  async cabutKode(trx, suratId) {
    if (!adalahUuid(suratId)) return false
    const h = await sql`update persetujuan.kode_periksa set digantikan_pada = now()
      where instansi_id = platform.instansi() and surat_id = ${suratId}::uuid and digantikan_pada is null`.execute(trx)
    return h.numAffectedRows === 1n
  },
  async cekKode(trx, sidik) {
    const h = await sql<BarisCek>`select nomor, tanggal::text, mulai_tercatat as "mulaiTercatat", mulai::text, jumlah,
        to_json(dicatat_pada)#>>'{}' as "dicatatPada", to_json(ditarik_pada)#>>'{}' as "ditarikPada",
        ada_pindaian as "adaPindaian", versi, diganti_versi as "digantiVersi",
        to_json(diganti_pada)#>>'{}' as "digantiPada"
      from persetujuan.cek_kode(${sidik})`.execute(trx)
    const b = h.rows[0]
    return b ? keKeputusan(b) : null
  },
  async cekBerkas(trx, sidik, sidikBerkas) {
    const h = await sql<{ putusan: PutusanBerkas }>`
      select putusan from persetujuan.cek_berkas(${sidik}, ${sidikBerkas})`.execute(trx)
    return h.rows[0]?.putusan ?? null
  },
  async cekDaftar(trx, sidik, nip) {
    const h = await sql<BandingDaftar>`
      select terdaftar, salinan, sama from persetujuan.cek_daftar(${sidik}, ${[...nip]}::text[])`.execute(trx)
    return h.rows[0] ?? null
  },
})
