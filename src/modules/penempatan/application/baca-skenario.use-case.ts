import { periksaIzin } from '#platform/access'
import { gagal, ok } from '#shared'
import { type AksiSkenario, perpindahan, type StatusSkenario } from '../domain/skenario/index.ts'
import { bolehSekarang, bukaSkenario } from './buka-skenario.ts'
import type { DepsPenempatan } from './deps.ts'
import { periksaGeserTrx } from './geser.use-case.ts'
import { SKENARIO_TERBANYAK, type SkenarioRingkasDto, type UseSkenario } from './skenario.dto.ts'
import type { BarisDaftarSkenario, RingkasanRencana } from './skenario.port.ts'

function ringkas(b: BarisDaftarSkenario, beku: ReadonlyMap<string, RingkasanRencana>): SkenarioRingkasDto {
  const banyak = (...aksi: AksiSkenario[]) => b.aksi.filter((a) => aksi.includes(a)).length
  const u = b.beku
  const dibekukan = u && beku.get(u.rencanaId)?.usulan.find((x) => x.varian === u.varian && x.kunci === u.kunci)
  return {
    id: b.id,
    nama: b.nama,
    asalId: b.asalId,
    oleh: b.oleh,
    dibuatPada: b.saat,
    diubahPada: b.saatTerakhir ?? b.saat,
    status: b.aksi.reduce<StatusSkenario>((s, a) => perpindahan(a).menjadi ?? s, 'disusun'),
    dibagikan: b.aksi.findLast((a) => a === 'bagikan' || a === 'tarik-bagikan') === 'bagikan',
    tmt: b.tmt,
    rencana: banyak('hitung', 'sesuaikan'),
    komentar: banyak('komentari'),
    langkah: b.aksi.length,
    terpilih: dibekukan ? { langkah: dibekukan.langkah, kenaikan: dibekukan.kenaikan } : null,
    terbaru: b.terbaru,
  }
}

export const buatDaftarSkenario =
  (deps: DepsPenempatan): UseSkenario['daftarSkenario'] =>
  async (_, pelaku) => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const daftar = await deps.penyimpananSkenario.daftar(trx, SKENARIO_TERBANYAK)
      const ids = [...new Set(daftar.flatMap((b) => (b.beku ? [b.beku.rencanaId] : [])))]
      const beku = await deps.penyimpananSkenario.ringkasRencana(trx, ids)
      const menurutId = new Map(beku.map((r) => [r.id, r]))
      return ok(daftar.map((b) => ringkas(b, menurutId)))
    })
  }

export const buatBacaSkenario =
  (deps: DepsPenempatan): UseSkenario['bacaSkenario'] =>
  async (m, pelaku) => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const t = await bukaSkenario(deps, trx, m.id)
      if (!t.ok) return t
      const { kepala, keadaan, langkah, rusakDi } = t.value
      const asal = kepala.asalId === null ? null : await deps.penyimpananSkenario.baca(trx, kepala.asalId)
      const ringkasan = await deps.penyimpananSkenario.ringkasRencana(
        trx,
        keadaan.rencana.map((r) => r.rencanaId),
      )
      const menurutId = new Map(ringkasan.map((r) => [r.id, r]))
      const rencana = keadaan.rencana.flatMap((r) => {
        const isi = menurutId.get(r.rencanaId)
        if (!isi) return []
        const { tmt, dataPada, versiAturan, usulan } = isi
        return [{ ...r, tmt, dataPada, versiAturan, usulan, terbaru: r.setelanKe === keadaan.setelanKe }]
      })
      return ok({
        id: kepala.id,
        nama: kepala.nama,
        asal: kepala.asalId === null ? null : { id: kepala.asalId, nama: asal?.nama ?? null },
        oleh: kepala.oleh,
        dibuatPada: kepala.saat,
        keadaan,
        langkah,
        rusakDi,
        // A broken chain takes no step.
        boleh: rusakDi === null ? bolehSekarang(keadaan, pelaku) : [],
        rencana: rencana.toReversed(),
      })
    })
  }

export const buatPeriksaGeser =
  (deps: DepsPenempatan): UseSkenario['periksaGeser'] =>
  async (m, pelaku) => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const t = await bukaSkenario(deps, trx, m.id)
      if (!t.ok) return t
      const usulan = m.usulan ?? t.value.keadaan.usulanBeku?.usulan
      if (!usulan) return gagal({ kode: 'skenario.belum-memilih' })
      return t.value.keadaan.rencana.some((r) => r.rencanaId === usulan.rencanaId)
        ? periksaGeserTrx(deps, trx, usulan)
        : gagal({ kode: 'skenario.usulan-tidak-dikenal' })
    })
  }
