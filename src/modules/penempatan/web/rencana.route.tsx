import { z } from 'zod'
import { periksaIzin } from '#platform/access'
import { angka } from '#platform/i18n'
import { halaman, kataGalat, type KHalaman, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { type Galat, ok, type Result } from '#shared'
import type { UsePenempatan } from '../application/susun-use.ts'
import { alamatRuang, QueryRuang } from './alamat.ts'
import { ruteBanding } from './banding.route.tsx'
import { ruteEksporRencana } from './ekspor-rencana.route.ts'
import { ruteEksporSistem } from './ekspor-sistem.route.ts'
import { ruteKewajaran } from './kewajaran.route.tsx'
import { type DataRuang, HalamanRuang } from './ruang.view.tsx'
import { ruteUbah } from './ubah.route.tsx'
import { pilihUsulan, type UseRuang } from './use-ruang.ts'

type K = Pick<KHalaman<'rencana:lihat', z.ZodType, typeof QueryRuang>, 'pelaku' | 'query' | 'bahasa'>

async function muat(use: UseRuang, k: K): Promise<Result<DataRuang | null, Galat>> {
  const daftar = await use.daftarRencana({}, k.pelaku)
  if (!daftar.ok) return daftar
  // The room opens with the city's own newest run; a scenario's and edited ones are in the list.
  const terbaru = daftar.value.find((r) => r.jenis === 'kota') ?? daftar.value[0]
  const id = k.query.id ?? terbaru?.id
  if (id === undefined) return ok(null)
  const baca = await use.bacaRencana({ id }, k.pelaku)
  if (!baca.ok) return baca
  const rencana = baca.value
  const lain = k.query.varian === 'pasti' ? 'bersyarat' : 'pasti'
  // A run edited by hand has its plan in one variant only.
  if (rencana.asal && rencana[k.query.varian].rencana.length === 0 && rencana[lain].rencana.length > 0) {
    const ke = alamatRuang(k.query, { id, varian: lain, rencana: undefined })
    return ok(new Response(null, { status: 303, headers: { location: ke } }) as never)
  }
  const usulan = pilihUsulan(rencana, k.query) ?? tidakDitemukan()
  const baris =
    usulan.baris.find((b) => b.ke.jabatanId === k.query.jabatan && b.pegawai.id === k.query.pegawai) ??
    usulan.baris.find((b) => b.ke.jabatanId === k.query.jabatan) ??
    (k.query.jabatan === undefined ? usulan.baris[0] : undefined)
  const namaUnit = await use.namaUnit(rencana.tmt, k.pelaku)
  const perubahan = await use.perubahanSesudah({ dataPada: rencana.dataPada }, k.pelaku)
  if (!perubahan.ok) return perubahan
  // Without the scenario the plan is still a plan: somebody it is not shared with simply has no link.
  const skenario = rencana.skenarioId && (await use.bacaSkenario({ id: rencana.skenarioId }, k.pelaku))
  const umum = {
    rencana,
    usulan,
    baris,
    namaUnit,
    daftar: daftar.value,
    perubahan: perubahan.value,
    skenario: skenario && skenario.ok ? { id: skenario.value.id, nama: skenario.value.nama } : undefined,
  }
  const jabatanId = baris?.ke.jabatanId
  if (!jabatanId) return ok({ ...umum, alasan: undefined, ditanya: undefined })
  const tempat = { rencanaId: id, varian: k.query.varian, kunci: usulan.kunci, jabatanId }
  const alasan = await use.bacaAlasanJabatan(tempat, k.pelaku)
  if (!alasan.ok) return alasan
  return ok({
    ...umum,
    alasan: alasan.value,
    ditanya: k.query.nip ? await tanya(use, { ...tempat, nip: k.query.nip }, k) : undefined,
  })
}

async function tanya(
  use: UseRuang,
  m: Parameters<UsePenempatan['bacaAlasanPasangan']>[0],
  k: K,
): Promise<DataRuang['ditanya']> {
  const jawab = await use.bacaAlasanPasangan(m, k.pelaku)
  return jawab.ok ? jawab.value : { tanpaJawaban: kataGalat(k.bahasa, jawab.error) }
}

export const rutePenempatan = (use: UseRuang): Rute[] => [
  halaman({
    path: '/kerja/rencana',
    permission: 'rencana:lihat',
    query: QueryRuang,
    load: (k) => muat(use, k),
    form: {
      fields: z.object({
        tmt: z.iso.date(),
        maksLangkah: z.coerce.number().int().min(0).max(100_000).optional(),
      }),
      act: ({ fields, k }) => use.hitungRencana({ tmt: fields.tmt, maksLangkah: fields.maksLangkah ?? null }, k.pelaku),
      done: (rencana, k) => {
        const usulan = pilihUsulan(rencana, { ...k.query, varian: 'pasti', rencana: undefined })
        return lihat(`/kerja/rencana?id=${rencana.id}`, 'penempatan.dihitung', {
          langkah: usulan?.langkah ?? 0,
          kenaikan: angka(k.bahasa, usulan?.kenaikan ?? 0, 1),
        })
      },
    },
    view: ({ data, form, k }) => (
      <HalamanRuang
        data={data}
        query={k.query}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
        form={periksaIzin(k.pelaku, 'rencana:hitung').ok ? form : undefined}
      />
    ),
  }),
  ...ruteBanding(use),
  ...ruteEksporRencana(use),
  ...ruteKewajaran(use),
  ...ruteEksporSistem(use),
  ...ruteUbah(use),
]
