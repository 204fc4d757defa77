// A small city with a row in every table, for tests that show who sees what. Planted through the serving role, so that
// every row was also allowed in.
import { sql } from 'kysely'
import type { Pelaku } from '#platform/access'
import { catat } from '#platform/audit'
import type { Transaksi } from '#platform/db'
import { idBaru } from '#platform/ids'
import type { BasisUji } from '../basis.ts'
import { tanamSuara } from './tanam-suara.ts'

export const HARI = '2026-11-24'

export interface Kota {
  readonly unit: readonly [string, string]
  readonly orang: readonly [string, string]
  readonly pengguna: string
}

/** Whoever looks, in either city: what is somebody's own must not follow him over the border. */
export const SAYA = '01890a5d-0000-7000-8000-00000000a5a1'

/** Two offices with one person each, both once disciplined, and a row in every table there is. */
export async function tanam(u: BasisUji, sistem: Pelaku): Promise<Kota> {
  const kota: Kota = { unit: [idBaru(), idBaru()], orang: [idBaru(), idBaru()], pengguna: idBaru() }
  const oleh = (lain: Partial<Pelaku>, isi: (trx: Transaksi) => Promise<unknown>) =>
    u.basis.transaksi({ ...sistem, ...lain }, isi)
  await oleh({}, async (trx) => {
    for (const i of [0, 1] as const) await tanamKantor(trx, kota, i)
    await tanamLain(trx, kota)
    await tanamSkenario(trx, kota)
    for (const pegawaiId of kota.orang)
      await catat(trx, sistem, { tindakan: 'pegawai.dibuka', objekJenis: 'pegawai', objekId: pegawaiId, pegawaiId })
    await catat(trx, sistem, { tindakan: 'rencana.dihitung', objekJenis: 'rencana', cakupan: 'semua-pegawai' })
    await catat(trx, sistem, { tindakan: 'pengguna.diundang', objekJenis: 'pengguna' })
  })
  const [berkas, nilai, libur] = [idBaru(), idBaru(), idBaru()]
  await oleh({}, (trx) => tanamKeputusan(trx, kota, berkas))
  for (const i of [0, 1] as const)
    await oleh({ pegawaiId: kota.orang[i] }, (trx) =>
      sql`insert into persetujuan.lampiran_keberatan (instansi_id, id, berkas_id, nip, nama, tipe, sidik, isi)
        values (platform.instansi(), ${idBaru()}, ${berkas}, ${nip(i)}, 'a.pdf', 'application/pdf', ${SIDIK}, '')`.execute(
        trx,
      ),
    )
  for (const penggunaId of [SAYA, kota.pengguna])
    await oleh({ penggunaId }, (trx) =>
      sql`insert into persetujuan.tautan_kalender (instansi_id, id, pengguna_id)
        values (platform.instansi(), ${idBaru()}, ${penggunaId})`.execute(trx),
    )
  // Nobody decides on, or publishes, what he drew up himself.
  await oleh({ penggunaId: 'pengusul' }, async (trx) => {
    await sql`insert into kelayakan.usulan_nilai (instansi_id, id, parameter, mulai, nilai, sumber, pasal, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${nilai}, 'uji', '2020-01-01', '1', 'uji', '1', 'uji', 'uji', 'pengusul')`.execute(
      trx,
    )
    await sql`insert into kelayakan.usulan_libur (instansi_id, id, tahun, hari, sumber, nomor, tanggal_sumber, cuti_bukan_hari_kerja,
        alasan, oleh, pengguna_id)
      values (platform.instansi(), ${libur}, 2026, '[{}]', 'uji', '1', '2020-01-01', false, 'uji', 'uji', 'pengusul')`.execute(
      trx,
    )
    await sql`insert into persetujuan.pengumuman (instansi_id, id, berkas_id, ke, aksi, isi, oleh, pengguna_id)
      values (platform.instansi(), ${idBaru()}, ${berkas}, 1, 'susun', '{}', 'uji', 'pengusul')`.execute(trx)
    await sql`insert into aspirasi.standar_tenggat (instansi_id, topik_kode, langkah, lama, satuan, dasar, mulai, alasan, oleh, pengguna_id)
      values (platform.instansi(), 'uji', 'jawab', 2, 'HK', 'uji', '2026-01-01', 'uji', 'uji', 'pengusul')`.execute(trx)
    await sql`insert into aspirasi.retensi (instansi_id, versi, hari, sumber, alasan, oleh, pengguna_id)
      values (platform.instansi(), 1, 365, 'uji', 'uji', 'uji', 'pengusul')`.execute(trx)
  })
  // Mail is written by the program itself.
  await oleh({}, (trx) =>
    sql`insert into platform.surel (instansi_id, kunci, jenis, kepada, kepada_pendek, judul, isi)
      values (platform.instansi(), 'uji', 'uji', 'a@contoh.id', 'a…@contoh.id', 'uji', 'uji')`.execute(trx),
  )
  await oleh({ penggunaId: 'pemutus' }, async (trx) => {
    await sql`insert into kelayakan.ketetapan (instansi_id, id, putusan, usulan_id, nomor, alasan, kantor, ditetapkan, oleh, pengguna_id)
      values (platform.instansi(), ${idBaru()}, 'sah', ${nilai}, 1, 'uji', 'uji', ${HARI}, 'uji', 'pemutus')`.execute(
      trx,
    )
    await sql`insert into kelayakan.putusan_libur (instansi_id, id, usulan_id, putusan, alasan, kantor, diputus_pada, oleh, pengguna_id)
      values (platform.instansi(), ${idBaru()}, ${libur}, 'sah', 'uji', 'uji', now(), 'uji', 'pemutus')`.execute(trx)
    await sql`insert into persetujuan.pengumuman (instansi_id, id, berkas_id, ke, aksi, tentang_ke, oleh, pengguna_id)
      values (platform.instansi(), ${idBaru()}, ${berkas}, 2, 'terbitkan', 1, 'uji', 'pemutus')`.execute(trx)
  })
  await tanamSuara(u, sistem, kota)
  await oleh({}, (trx) => sql`select platform.segel_audit()`.execute(trx))
  return kota
}

const SIDIK = 'a'.repeat(64)
const nip = (i: 0 | 1) => `19800101200501100${i + 1}`

async function tanamKantor(trx: Transaksi, { unit, orang }: Kota, i: 0 | 1): Promise<void> {
  const [u, o] = [unit[i], orang[i]]
  await sql`insert into organisasi.unit (instansi_id, versi, id, kode, nama, jenis, perangkat_daerah_id, urut,
      berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${idBaru()}, ${u}, ${`K${i}`}, ${`Kantor ${i}`}, 'dinas', ${u}, 1, '2020-01-01', now(), ${idBaru()})`.execute(
    trx,
  )
  await sql`insert into pegawai.pegawai (instansi_id, id, nip, nama, unit_id, berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, ${nip(i)}, ${`Orang ${i}`}, ${u}, '2020-01-01', now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.riwayat_jabatan (instansi_id, pegawai_id, nama_jabatan, jenjang, tmt, peran, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'Analis', 'pelaksana', '2020-01-01', 'definitif', now(), ${idBaru()})`.execute(
    trx,
  )
  await sql`insert into pegawai.predikat (instansi_id, pegawai_id, tahun, nilai, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 2025, 'baik', now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.hukdis (instansi_id, pegawai_id, tingkat, mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'sedang', '2026-06-01', now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.diklat (instansi_id, pegawai_id, jenis, nama, tahun, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'teknis', 'Arsip', 2024, now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.uji_kompetensi (instansi_id, pegawai_id, jenis, tanggal, lulus, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'job-fit', '2025-01-01', true, now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.kotak_talenta (instansi_id, pegawai_id, mulai, kotak, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, '2025-01-01', 8, now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.masa_khusus (instansi_id, pegawai_id, mulai, jenis, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, '2025-01-01', 'cltn', now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.sertifikat (instansi_id, pegawai_id, jenis, tanggal, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'kepamongprajaan', '2025-01-01', now(), ${idBaru()})`.execute(trx)
  for (const perihal of ['riwayat', 'hukdis'])
    await sql`insert into pegawai.kelengkapan (instansi_id, pegawai_id, perihal, lengkap, dicatat_pada, batch_id)
      values (platform.instansi(), ${o}, ${perihal}, true, now(), ${idBaru()})`.execute(trx)
  await sql`insert into kompetensi.nilai (instansi_id, pegawai_id, kode, level, tanggal, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'M.1', 3, '2025-01-01', now(), ${idBaru()})`.execute(trx)
}

async function tanamLain(trx: Transaksi, { unit, pengguna }: Kota): Promise<void> {
  const [jabatan, batch] = [idBaru(), idBaru()]
  await sql`insert into jabatan.jabatan (instansi_id, id, versi, kode, nama, jenjang, kuota, unit_id, perangkat_daerah_id, berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${jabatan}, ${idBaru()}, 'J1', 'Kepala', 'pengawas', 1, ${unit[0]}, ${unit[0]}, '2020-01-01', now(), ${batch})`.execute(
    trx,
  )
  await sql`insert into kompetensi.standar (instansi_id, jabatan_id, kode, level, mutlak, berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${jabatan}, 'M.1', 3, false, '2020-01-01', now(), ${batch})`.execute(trx)
  await sql`insert into impor.batch (instansi_id, id, jenis, nama_berkas, tabel, berlaku, dicatat_pada, oleh_nama, dibaca, baru, berubah, sama, ditolak)
    values (platform.instansi(), ${batch}, 'siasn', 'a.csv', '{pegawai.pegawai}', ${HARI}, now(), 'uji', 1, 1, 0, 0, 0)`.execute(
    trx,
  )
  await sql`insert into impor.pembatalan (instansi_id, batch_id, dicatat_pada, oleh_nama)
    values (platform.instansi(), ${batch}, now(), 'uji')`.execute(trx)
  await sql`insert into pengguna.pengguna (instansi_id, id, versi, surel, nama, status)
    values (platform.instansi(), ${pengguna}, ${idBaru()}, ${`${pengguna}@uji.tepat`}, 'Orang Lain', 'aktif')`.execute(
    trx,
  )
  await sql`insert into pengguna.penugasan (instansi_id, id, versi, pengguna_id, peran, berlaku_mulai)
    values (platform.instansi(), ${idBaru()}, ${idBaru()}, ${pengguna}, 'analis', '2020-01-01')`.execute(trx)
  await sql`insert into pengguna.delegasi (instansi_id, id, versi, dari_id, ke_id, peran, berlaku_mulai, berlaku_sampai, surat)
    values (platform.instansi(), ${idBaru()}, ${idBaru()}, ${pengguna}, ${idBaru()}, '{analis}', '2020-01-01', '2030-01-01', 'S-1')`.execute(
    trx,
  )
  await sql`insert into pengguna.tautan (instansi_id, id, pengguna_id, jenis, sidik, kedaluwarsa_pada)
    values (platform.instansi(), ${idBaru()}, ${pengguna}, 'undangan', ${idBaru()}, now())`.execute(trx)
  await sql`insert into pengguna.masuk (instansi_id, pengguna_id, terakhir) values (platform.instansi(), ${pengguna}, now())`.execute(
    trx,
  )
}

/** A plan of the city, and one in each of three scenarios: shared, not shared, not shared but its plan submitted. */
async function tanamSkenario(trx: Transaksi, { orang }: Kota): Promise<void> {
  const rencana = async (id: string, skenarioId: string | null) => {
    await sql`insert into penempatan.rencana (instansi_id, id, dibuat_pada, data_pada, oleh, tmt, versi_aturan, versi_bobot, langkah,
        kenaikan, kursi_kosong, isi, graf, jenis, skenario_id)
      values (platform.instansi(), ${id}, now(), now(), 'uji', ${HARI}, '1', '1', 1, 1, 0,
        ${JSON.stringify(skenarioId ? { skenarioId } : {})}, '', ${skenarioId ? 'skenario' : 'kota'}, ${skenarioId})`.execute(
      trx,
    )
    await sql`insert into penempatan.rencana_baris (instansi_id, rencana_id, varian, kunci, nomor, pegawai_id, ke_jabatan_id, skor, kelayakan)
      values (platform.instansi(), ${id}, 'pasti', 'awal', 1, ${orang[0]}, ${idBaru()}, 80, 'pasti')`.execute(trx)
  }
  await rencana(idBaru(), null)
  const diajukan = idBaru()
  for (const langkah of [
    [['bagikan', {}]],
    [['komentari', {}]],
    [
      ['bekukan', { usulan: { rencanaId: diajukan } }],
      ['ajukan', {}],
    ],
  ] as const) {
    const skenario = idBaru()
    await sql`insert into penempatan.skenario (instansi_id, id, nama, oleh, saat)
      values (platform.instansi(), ${skenario}, 'Skenario uji', 'uji', ${HARI})`.execute(trx)
    for (const [i, [aksi, isi]] of langkah.entries())
      await sql`insert into penempatan.skenario_langkah (instansi_id, skenario_id, ke, aksi, isi, oleh, saat, sidik)
        values (platform.instansi(), ${skenario}, ${i + 1}, ${aksi}, ${JSON.stringify(isi)}, 'uji', ${HARI}, ${SIDIK})`.execute(
        trx,
      )
    await rencana(langkah.length > 1 ? diajukan : idBaru(), skenario)
  }
}

/** One decision with its letters and numbers, a step of everybody's and one of each of the two people. */
async function tanamKeputusan(trx: Transaksi, { orang }: Kota, berkas: string): Promise<void> {
  const [surat, nomor] = [idBaru(), idBaru()]
  await sql`insert into persetujuan.berkas (instansi_id, id, judul, tmt, sumber, masukan, oleh)
    values (platform.instansi(), ${berkas}, 'Uji', ${HARI}, 'daftar', '{}', 'uji')`.execute(trx)
  await sql`insert into persetujuan.pemeriksaan (instansi_id, id, berkas_id, ke, versi_aturan, isi, sidik, hasil, ringkasan, oleh)
    values (platform.instansi(), ${idBaru()}, ${berkas}, 1, '1', '', ${SIDIK}, '', '{}', 'uji')`.execute(trx)
  for (const i of [0, 1] as const)
    await sql`insert into persetujuan.lembar_orang (instansi_id, id, berkas_id, nip, pegawai_id, ditetapkan, isi)
      values (platform.instansi(), ${idBaru()}, ${berkas}, ${nip(i)}, ${orang[i]}, true, '{}')`.execute(trx)
  for (const [i, [aksi, isi]] of (
    [
      ['ajukan', {}],
      ['sampaikan', { nip: nip(0) }],
      ['sampaikan', { nip: nip(1) }],
    ] as const
  ).entries())
    await sql`insert into persetujuan.langkah (instansi_id, id, berkas_id, ke, aksi, isi, pemeriksaan_ke, oleh, saat, sidik)
      values (platform.instansi(), ${idBaru()}, ${berkas}, ${i + 1}, ${aksi}, ${JSON.stringify(isi)}, 1, 'uji', ${HARI}, ${SIDIK})`.execute(
      trx,
    )
  await sql`insert into persetujuan.surat (instansi_id, id, berkas_id, jenis, nomor, tanggal, versi, cara, baris, oleh)
    values (platform.instansi(), ${surat}, ${berkas}, 'sk', '1', ${HARI}, 1, 'tempel', '[]', 'uji')`.execute(trx)
  await sql`insert into persetujuan.pindaian (instansi_id, surat_id, isi) values (platform.instansi(), ${surat}, '')`.execute(
    trx,
  )
  await sql`insert into persetujuan.kode_periksa (instansi_id, id, surat_id, sidik, oleh)
    values (platform.instansi(), ${idBaru()}, ${surat}, ${SIDIK}, 'uji')`.execute(trx)
  await sql`insert into persetujuan.kepala_daerah (instansi_id, id, tanggal, sumber, oleh)
    values (platform.instansi(), ${idBaru()}, '{}', 'uji', 'uji')`.execute(trx)
  await sql`insert into persetujuan.templat (instansi_id, id, jenis, versi, isi, oleh)
    values (platform.instansi(), ${idBaru()}, 'sk', 1, 'uji', 'uji')`.execute(trx)
  await sql`insert into persetujuan.pola_nomor (instansi_id, id, jenis, versi, pola, kode_unit, oleh)
    values (platform.instansi(), ${idBaru()}, 'petikan', 1, '{nomor}/{tahun}', 'UJI', 'uji')`.execute(trx)
  await sql`insert into persetujuan.nomor (instansi_id, id, jenis, tahun, urut, nomor, tanggal, pola_versi, berkas_id, oleh)
    values (platform.instansi(), ${nomor}, 'petikan', 2026, 1, '1/2026', ${HARI}, 1, ${berkas}, 'uji')`.execute(trx)
  await sql`insert into persetujuan.nomor_batal (instansi_id, nomor_id, alasan, oleh)
    values (platform.instansi(), ${nomor}, 'salah cetak', 'uji')`.execute(trx)
}
