import { kelompokJabatan } from '#modules/jabatan'
import { type MasukanMatriks, matriksKelayakan, periksaUsulan, siapkanPeriksaPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import { CAKUPAN } from '#regulasi'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

const HARI_INI = '2026-11-24'
const ms = (n: number): string => `${n.toFixed(0)} ms`

function ukur(nama: string, kerja: () => string, ulang = 7): void {
  const waktu: number[] = []
  let isi = ''
  for (let i = 0; i < ulang; i++) {
    const awal = performance.now()
    isi = kerja()
    waktu.push(performance.now() - awal)
  }
  const [pertama] = waktu as [number]
  const urut = waktu.toSorted((a, b) => a - b)
  console.log(
    `| ${nama} | ${ms(pertama)} | ${ms(urut[urut.length >> 1] as number)} | ${ms(urut.at(-1) as number)} | ${isi} |`,
  )
}

/** Eligibility of the demo city's people: for the vacancies, for all managerial posts, for every post. */
export default function jalankan(): void {
  const kota = faktaKotaContoh(buatKotaContoh({ hariIni: HARI_INI }))
  const dipegang = new Map<string, number>()
  for (const p of kota.pegawai) {
    const id = p.jabatanKini?.jabatanId
    if (id) dipegang.set(id, (dipegang.get(id) ?? 0) + 1)
  }
  const lowong = new Set(kota.jabatan.filter((j) => j.kuota > (dipegang.get(j.id) ?? 0)).map((j) => j.id))
  const dasar: MasukanMatriks = { ...kota, asOf: HARI_INI, relasi: relasiBidangStudi }
  const isi = (m: MasukanMatriks): string => {
    const { jumlah } = matriksKelayakan(m)
    return `${jumlah.pasangan.toLocaleString('id')} pasangan, ${jumlah.pasti.toLocaleString('id')} pasti, ${jumlah.bersyarat.toLocaleString('id')} bersyarat`
  }
  console.log(
    `${kota.pegawai.length} orang, ${kota.jabatan.length} jabatan (${lowong.size} dengan lowongan); ${CAKUPAN.diperiksa} dari ${CAKUPAN.total} aturan\n`,
  )
  console.log('| Kelayakan | pertama | median | terlama | hasil |\n|---|---:|---:|---:|---|')
  ukur('semua orang × jabatan dengan lowongan', () => isi({ ...dasar, lingkup: { jabatan: (j) => lowong.has(j.id) } }))
  ukur('semua orang × jabatan manajerial', () =>
    isi({ ...dasar, lingkup: { jabatan: (j) => kelompokJabatan(j.jenjang) === 'manajerial' } }),
  )
  ukur('semua orang × semua jabatan', () => isi(dasar))
  const periksa = siapkanPeriksaPasangan({ asOf: HARI_INI, jabatan: kota.jabatan, relasi: relasiBidangStudi })
  const sasaran = kota.jabatan.filter((j) => kelompokJabatan(j.jenjang) === 'manajerial')
  ukur('penjelasan lengkap 1.000 pasangan', () => {
    let lolos = 0
    for (let i = 0; i < 1000; i++) {
      const p = kota.pegawai[(i * 37) % kota.pegawai.length]
      const j = sasaran[(i * 11) % sasaran.length]
      if (p && j && periksa(p, j).hasil === 'lolos') lolos++
    }
    return `${lolos} lolos`
  })
  const usulan = kota.pegawai.slice(0, 88).map((p, i) => ({ nip: p.nip, ke: sasaran[i]?.id ?? null }))
  ukur('periksa usulan 88 baris', () => {
    const h = periksaUsulan({ tanggal: HARI_INI, ...kota, usulan, relasi: relasiBidangStudi })
    return JSON.stringify(h.ringkasan)
  })
  const { jumlah, namaFakta } = matriksKelayakan({ ...dasar, lingkup: { jabatan: (j) => lowong.has(j.id) } })
  console.log(
    `\nDitolak pertama kali oleh: ${JSON.stringify(jumlah.ditolak)}; fakta yang dapat hilang: ${namaFakta.join(', ')}`,
  )
}
