import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { type BarisKeputusan, type LangkahTercatat, teksLangkah } from '../domain/keputusan.ts'
import { type KotaTenggat, tenggatSatu, type TenggatKeberatan } from '../domain/tenggat-keberatan.ts'
import type { DepsPersetujuan } from './deps.ts'
import { utuhAtauTidak } from './keputusan.use-case.ts'
import type { LampiranIsi, LembarTersimpan } from './lembar.port.ts'
import { tipePindaian } from './surat.use-case.ts'

export const UKURAN_LAMPIRAN_MAKS = 5 * 1024 * 1024
const HILANG = { kode: 'keputusan-saya.tidak-ditemukan' } as const
const BUKAN_PEGAWAI = { kode: 'akses.bukan-pegawai' } as const

/** A decision about me: the sheet, and what happened to my line since. */
export interface KeputusanSaya extends LembarTersimpan {
  readonly penyampaian?: BarisKeputusan['penyampaian']
  readonly keberatan?: BarisKeputusan['keberatan']
  /** Who entered the objection, and when. */
  readonly tandaTerima?: { readonly saat: string; readonly oleh: string; readonly sidik: string }
  readonly jawaban?: BarisKeputusan['jawaban']
  readonly tenggat?: TenggatKeberatan
  /** The day the decree was taken back out of the record of posts: it says no longer where anybody sits. */
  readonly dibatalkan?: IsoDate
}

export function ringkasLangkah(langkah: readonly Pick<LangkahTercatat, 'aksi' | 'isi' | 'saat'>[]) {
  const cari = <K extends 'penyampaian' | 'keberatan' | 'jawaban'>(aksi: string) => {
    const l = langkah.findLast((x) => x.aksi === aksi)
    return l && { isi: l.isi as NonNullable<BarisKeputusan[K]>, saat: l.saat }
  }
  return {
    penyampaian: cari<'penyampaian'>('sampaikan'),
    keberatan: cari<'keberatan'>('terima-keberatan'),
    jawaban: cari<'jawaban'>('jawab-keberatan'),
  }
}

/** Law and calendar, the same for every sheet. */
const bacaKota = async (deps: DepsPersetujuan, trx: Transaksi): Promise<KotaTenggat> => ({
  hariIni: deps.jam.hariIni(),
  ketetapan: await deps.bacaKetetapan(trx),
  kalender: await deps.bacaHariLibur(trx),
})

async function bacaSatu(
  deps: DepsPersetujuan,
  trx: Transaksi,
  l: LembarTersimpan,
  kota: KotaTenggat,
): Promise<KeputusanSaya> {
  const langkah = await deps.penyimpananLembar.langkahOrang(trx, l.berkasId, l.lembar.nip)
  const r = ringkasLangkah(langkah)
  const masuk = langkah.findLast((x) => x.aksi === 'terima-keberatan')
  const b = {
    ...(r.penyampaian && { penyampaian: r.penyampaian.isi }),
    ...(r.keberatan && { keberatan: r.keberatan.isi }),
    ...(r.jawaban && { jawaban: r.jawaban.isi }),
  }
  const { hasil, sk, tmt } = l.lembar
  const dibatalkan = hasil === 'ditetapkan' ? await deps.penempatanDibatalkanPada(trx, { nomor: sk.nomor, tmt }) : null
  const tenggat =
    r.penyampaian && tenggatSatu(b, { penyampaian: r.penyampaian.saat, keberatan: r.keberatan?.saat }, kota)
  return {
    ...l,
    ...b,
    ...(masuk && { tandaTerima: { saat: masuk.saat, oleh: masuk.oleh, sidik: masuk.sidik } }),
    ...(tenggat && { tenggat }),
    ...(dibatalkan && { dibatalkan }),
  }
}

export const buatDaftarKeputusanSaya =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<readonly KeputusanSaya[], Galat>> => {
    const izin = periksaIzin(pelaku, 'saya:lihat')
    if (!izin.ok) return izin
    const { pegawaiId } = pelaku
    if (pegawaiId === null) return gagal(BUKAN_PEGAWAI)
    return deps.basis.transaksi(pelaku, async (trx) => {
      const hasil: KeputusanSaya[] = []
      const kota = await bacaKota(deps, trx)
      for (const l of await deps.penyimpananLembar.lembarPegawai(trx, pegawaiId))
        hasil.push(await bacaSatu(deps, trx, l, kota))
      return ok(hasil)
    })
  }

async function cariSatu(
  deps: DepsPersetujuan,
  trx: Transaksi,
  id: string,
  pelaku: Pelaku,
): Promise<Result<KeputusanSaya, Galat>> {
  if (pelaku.pegawaiId === null) return gagal(BUKAN_PEGAWAI)
  const l = (await deps.penyimpananLembar.lembarPegawai(trx, pelaku.pegawaiId)).find((x) => x.berkasId === id)
  return l ? ok(await bacaSatu(deps, trx, l, await bacaKota(deps, trx))) : gagal(HILANG)
}

export const buatBukaKeputusanSaya =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<KeputusanSaya, Galat>> => {
    const izin = periksaIzin(pelaku, 'saya:lihat')
    return izin.ok ? deps.basis.transaksi(pelaku, (trx) => cariSatu(deps, trx, m.id, pelaku)) : izin
  }

export interface MasukanKeberatan {
  readonly id: string
  readonly pokok: string
  readonly lampiran?: { readonly nama: string; readonly isi: Uint8Array }
}
/** An objection of the person himself: a step of the decision like any other, about his own line and no other. */
export const buatAjukanKeberatan =
  (deps: DepsPersetujuan) =>
  async (m: MasukanKeberatan, pelaku: Pelaku): Promise<Result<{ readonly saat: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'saya:lihat')
    if (!izin.ok) return izin
    const lampiran = m.lampiran && siapkanLampiran(deps, m.lampiran)
    if (lampiran && !lampiran.ok) return lampiran
    return utuhAtauTidak(deps, pelaku, async (trx): Promise<Result<{ readonly saat: string }, Galat>> => {
      await deps.penyimpanan.kunciBerkas(trx, m.id)
      const t = await cariSatu(deps, trx, m.id, pelaku)
      if (!t.ok) return t
      const salah = halangan(t.value)
      if (salah) return gagal(salah)
      const ujung = await deps.penyimpananLembar.ujungLangkah(trx, m.id)
      if (!ujung) return gagal(HILANG)
      const { nip } = t.value.lembar
      const berkas = lampiran?.value
      const langkah = {
        ke: ujung.ke + 1,
        aksi: 'terima-keberatan' as const,
        isi: {
          nip,
          tanggal: deps.jam.hariIni(),
          pokok: m.pokok,
          cara: 'elektronik' as const,
          ...(berkas && { lampiran: { nama: berkas.nama, tipe: berkas.tipe, sidik: berkas.sidik } }),
        },
        pemeriksaanKe: ujung.pemeriksaanKe,
        oleh: pelaku.nama,
        penggunaId: pelaku.penggunaId,
        saat: deps.jam.sekarang().toISOString(),
      }
      const sidik = deps.sidik(teksLangkah(langkah, ujung.sidik))
      await deps.penyimpananKeputusan.tambahLangkah(trx, { ...langkah, sidik, id: deps.idBaru(), berkasId: m.id })
      if (berkas)
        await deps.penyimpananLembar.tambahLampiran(trx, { ...berkas, id: deps.idBaru(), berkasId: m.id, nip })
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'keputusan.keberatan-diajukan',
          objekJenis: 'usulan',
          objekId: m.id,
          pegawaiId: pelaku.pegawaiId,
          rincian: { langkah: langkah.ke, lampiran: berkas?.sidik ?? null },
        },
      ])
      return ok({ saat: langkah.saat })
    })
  }

function halangan(t: KeputusanSaya): Galat | null {
  if (t.lembar.hasil !== 'ditetapkan') return { kode: 'keputusan-saya.tanpa-keputusan' }
  if (!t.penyampaian) return { kode: 'keputusan-saya.belum-diterima' }
  return t.keberatan ? { kode: 'keputusan-saya.keberatan-sudah-ada' } : null
}

function siapkanLampiran(
  deps: DepsPersetujuan,
  l: { readonly nama: string; readonly isi: Uint8Array },
): Result<LampiranIsi, Galat> {
  const tipe = tipePindaian(l.isi)
  return tipe
    ? ok({ nama: l.nama.slice(0, 200), tipe, sidik: deps.sidik(l.isi), isi: l.isi })
    : gagal({ kode: 'persetujuan.pindaian-bukan-gambar', data: { nama: l.nama, isian: 'lampiran' } })
}

/** What I sent with my objection; for staff what came with one, which the person can see was opened. */
export const buatUnduhLampiran =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string; readonly nip?: string }, pelaku: Pelaku): Promise<Result<LampiranIsi, Galat>> => {
    const izin = periksaIzin(pelaku, m.nip === undefined ? 'saya:lihat' : 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<LampiranIsi, Galat>> => {
      const sendiri = m.nip === undefined ? await cariSatu(deps, trx, m.id, pelaku) : undefined
      if (sendiri && !sendiri.ok) return sendiri
      const nip = m.nip ?? sendiri?.value.lembar.nip ?? ''
      const l = await deps.penyimpananLembar.bacaLampiran(trx, m.id, nip)
      if (!l) return gagal({ kode: 'keputusan-saya.lampiran-tidak-ada' })
      if (m.nip !== undefined) {
        const [orang] = await deps.bacaFaktaPegawai(trx, { pada: deps.jam.hariIni(), nips: [nip] })
        await deps.catatBanyak(trx, pelaku, [
          {
            tindakan: 'keputusan.lampiran-dibuka',
            objekJenis: 'usulan',
            objekId: m.id,
            ...(orang && { pegawaiId: orang.id }),
          },
        ])
      }
      return ok(l)
    })
  }
