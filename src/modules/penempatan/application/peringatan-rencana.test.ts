import { describe, expect, it } from 'vitest'
import { hukumPasangan, siapkanPeriksaPasangan } from '#modules/kelayakan'
import { levelPerKode, relasiBidangStudi } from '#modules/kompetensi'
import { buatKotaContoh, faktaKotaContoh } from '#seed'
import { jalankanMesin, KEBIJAKAN_BOBOT } from '../domain/rencana/index.ts'
import type { DepsPenempatan } from './deps.ts'
import { susunKeadaan } from './keadaan.ts'
import { susunRencana } from './susun-rencana.ts'

const TMT = '2027-01-04'
const deps: Pick<DepsPenempatan, 'kebijakan' | 'kelayakan'> = {
  kebijakan: KEBIJAKAN_BOBOT,
  kelayakan: hukumPasangan(relasiBidangStudi),
}

describe('lines of the demo city’s plans', () => {
  it('count exactly the warnings that the law gives the pair when asked in full', () => {
    const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
    const fakta = { ...kota, tmt: TMT }
    const keadaan = susunKeadaan(deps, fakta)
    const kepala = { id: 'uji', dibuatPada: '', dataPada: '', oleh: 'uji' }
    const rencana = susunRencana(deps, kepala, keadaan, jalankanMesin(keadaan.graf, { maksLangkah: 20 }), {})
    const nilai = siapkanPeriksaPasangan({ asOf: TMT, jabatan: kota.jabatan, relasi: relasiBidangStudi, bahasa: 'id' })
    const level = levelPerKode(kota.nilai, (n) => n.pegawaiId)
    const standar = levelPerKode(kota.standar, (s) => s.jabatanId)
    const orang = new Map(kota.pegawai.map((p) => [p.id, p]))
    const post = new Map(kota.jabatan.map((j) => [j.id, j]))
    let dengan23 = 0
    for (const varian of ['pasti', 'bersyarat'] as const)
      for (const b of rencana[varian].rencana.flatMap((r) => r.baris)) {
        const p = orang.get(b.pegawai.id)!
        const j = post.get(b.ke.jabatanId ?? '')!
        const { aturan } = nilai({ ...p, kompetensi: level.get(p.id) }, { ...j, standarKompetensi: standar.get(j.id) })
        const peringatan = aturan.filter((a) => a.hasil === 'tidak-terpenuhi' && a.keparahan === 'peringatan')
        if (peringatan.some((a) => a.id === 'R23')) dengan23++
        expect(b.peringatan, `${p.nip} ${j.kode}: ${peringatan.map((a) => a.id).join()}`).toBe(peringatan.length)
      }
    expect(dengan23).toBeGreaterThan(10)
  })
})
