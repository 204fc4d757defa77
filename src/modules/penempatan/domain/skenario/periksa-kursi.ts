import { kelompokJabatan } from '#modules/jabatan'
import { type Bahan, jabatanManajerial } from './bahan-periksa.ts'
import { kursiSetelan } from './terapkan-setelan.ts'

interface Kursi {
  /** Seats by the settings, of each post. */
  readonly banyak: Int32Array
  /** Taken by people the settings do not let go, those required in their own seat among them. */
  readonly menetap: Int32Array
  readonly pemegang: Int32Array
  /** Required from elsewhere. */
  readonly diminta: Int32Array
}

function hitungKursi({ s, kota, buka, jabatan }: Bahan): Kursi {
  const n = kota.jabatan.length
  const wajib = new Map(s.wajib.map((w) => [w.pegawaiId, w.jabatanId]))
  const menetap = kota.tertahan.slice()
  const pemegang = kota.tertahan.slice()
  const diminta = new Int32Array(n)
  kota.pegawai.forEach((p, i) => {
    const o = kota.orang(i)
    const kini = o.jabatanId === null ? undefined : jabatan.get(o.jabatanId)
    const ke = wajib.get(p.id)
    const tujuan = ke === undefined ? undefined : jabatan.get(ke)
    if (tujuan !== undefined && tujuan !== kini) diminta[tujuan]!++
    if (kini === undefined) return
    pemegang[kini]!++
    if (ke === undefined ? !buka.bergerak(o) : tujuan === kini) menetap[kini]!++
  })
  return { banyak: kursiSetelan(kota.jabatan, s), menetap, pemegang, diminta }
}

function periksaBanyak(b: Bahan, k: Kursi): void {
  const { s, kota, jabatan, catat } = b
  s.kursi.forEach((x, n) => {
    const j = jabatanManajerial(b, x.jabatanId, 'kursi', n)
    if (!j || !(Number.isSafeInteger(x.banyak) && x.banyak >= 0)) return
    const c = jabatan.get(j.id)!
    const isi = { jabatanId: j.id, data: { jabatan: j.nama, banyak: x.banyak, kuota: j.kuota } }
    if (x.banyak < k.menetap[c]!)
      catat('kursi-kurang-dari-pemegang', 'kursi', n, { ...isi, data: { ...isi.data, menetap: k.menetap[c]! } })
    if (x.banyak > j.kuota) catat('kursi-melebihi-kuota', 'kursi', n, { ...isi, tingkat: 'peringatan' })
  })
  // Somebody told to stay in a seat that is gone: said where he was told to stay.
  const tutup = new Set(s.kursi.filter((x) => x.banyak === 0).map((x) => x.jabatanId))
  s.tetap.forEach((t, n) => {
    const i = b.pegawai.get(t.pegawaiId)
    const di = i === undefined ? null : kota.orang(i).jabatanId
    if (i !== undefined && di !== null && tutup.has(di))
      catat('tetap-kursi-ditutup', 'tetap', n, {
        pegawaiId: t.pegawaiId,
        jabatanId: di,
        data: { pegawai: kota.pegawai[i]!.nama, jabatan: kota.jabatan[jabatan.get(di)!]!.nama },
      })
  })
}

/** Required people against the seats there are for them. */
function periksaDiminta({ s, kota, jabatan, catat }: Bahan, k: Kursi): void {
  const sudah = new Set<string>()
  // That a setting closed the post is said of each pair by itself.
  const ditutup = new Set(s.kursi.filter((x) => x.banyak === 0).map((x) => x.jabatanId))
  s.wajib.forEach((w, n) => {
    const c = jabatan.get(w.jabatanId)
    if (c === undefined || sudah.has(w.jabatanId) || ditutup.has(w.jabatanId)) return
    sudah.add(w.jabatanId)
    const j = kota.jabatan[c]!
    if (kelompokJabatan(j.jenjang) !== 'manajerial' || k.diminta[c] === 0) return
    const [kursi, menetap, diminta] = [k.banyak[c]!, k.menetap[c]!, k.diminta[c]!]
    const data = { jabatan: j.nama, kursi, menetap, diminta }
    const isi = { jabatanId: j.id, data }
    if (menetap + diminta > kursi) catat('wajib-melebihi-kursi', 'wajib', n, isi)
    // With more holders than seats the law lets nobody new in; seats a setting adds count.
    else if (k.pemegang[c]! > Math.max(j.kuota, kursi))
      catat('wajib-kursi-terpakai', 'wajib', n, { ...isi, data: { ...data, pemegang: k.pemegang[c]! } })
  })
}

function periksaMinimum({ s, kota, unit, buka, catat }: Bahan, k: Kursi): void {
  s.minimum.forEach((m, n) => {
    const u = unit.get(m.unitId)
    if (!u) return
    const isi = buka.isiUnit(m.unitId)
    let kursi = 0
    kota.jabatan.forEach((j, c) => {
      if (isi.has(j.unitId) && kelompokJabatan(j.jenjang) === 'manajerial') kursi += Math.max(0, k.banyak[c]!)
    })
    if (m.banyak > kursi)
      catat('minimum-melebihi-kursi', 'minimum', n, { data: { unit: u.nama, banyak: m.banyak, kursi } })
  })
}

export function periksaKursi(b: Bahan): void {
  const k = hitungKursi(b)
  periksaBanyak(b, k)
  periksaDiminta(b, k)
  periksaMinimum(b, k)
}
