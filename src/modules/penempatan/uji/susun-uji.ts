import { Hono } from 'hono'
import { expect } from 'vitest'
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import type { Pelaku } from '#platform/access'
import { jamSistem } from '#platform/clock'
import type { Basis } from '#platform/db'
import { pasang } from '#platform/web'
import { ok } from '#shared'
import {
  buatBahanSetelan,
  type DepsPenempatan,
  rutePenempatan,
  ruteSkenario,
  susunPenempatan,
  type UsePenempatan,
} from '../index.ts'
import type { sepotongKota } from './sepotong-kota.ts'

/** Read at each question, so that a test may change the facts in between. */
export type KotaUji = Pick<ReturnType<typeof sepotongKota>, 'pegawai' | 'jabatan' | 'standar' | 'nilai'> & {
  readonly unit?: readonly Unit[]
}

/** What the use case answered; anything else fails the test with its reason. */
export const harus = <T>(h: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!h.ok) throw new Error(JSON.stringify(h.error))
  return h.value
}

/** Every post stands in its office itself: units below offices are another test's subject. */
export function perKantor<K extends KotaUji>(kota: K): K & { readonly unit: readonly Unit[] } {
  const kantor = [...new Set(kota.jabatan.map((j) => j.perangkatDaerahId))]
  return {
    ...kota,
    jabatan: kota.jabatan.map((j) => ({ ...j, unitId: j.perangkatDaerahId })),
    unit: kantor.map((id, urut) => ({
      id,
      kode: id,
      nama: `Kantor ${urut + 1}`,
      jenis: 'dinas' as const,
      indukId: null,
      perangkatDaerahId: id,
      kodeWilayah: null,
      urut,
      berlakuMulai: '2020-01-01',
    })),
  }
}

const tetap = <T>(isi: readonly T[] = []) => Promise.resolve([...isi])

/** The invented city's facts in place of stored ones. */
const bacaKota = (kota: () => KotaUji) =>
  ({
    bacaUnit: () => tetap(kota().unit),
    bacaJabatan: () => tetap(kota().jabatan),
    bacaFaktaPegawai: (_, s) =>
      tetap(kota().pegawai.filter((p) => (!s.ids || s.ids.includes(p.id)) && (!s.nips || s.nips.includes(p.nip)))),
    bacaPemegangKursi: () =>
      tetap(
        kota().pegawai.flatMap((p) =>
          p.jabatanKini?.jabatanId
            ? [
                {
                  pegawaiId: p.id,
                  nama: p.nama,
                  jabatanId: p.jabatanKini.jabatanId,
                  peran: 'definitif' as const,
                  tmt: p.jabatanKini.tmt,
                  tanggalLahir: p.tanggalLahir ?? null,
                },
              ]
            : [],
        ),
      ),
    bacaStandar: () => tetap(kota().standar),
    bacaNilai: (_, s) => tetap(kota().nilai.filter((n) => !s.pegawaiIds || s.pegawaiIds.includes(n.pegawaiId))),
  }) satisfies Partial<DepsPenempatan>

/** The module on a real database and the invented city. */
export const susunUji = (basis: Basis, kota: () => KotaUji, lain: Partial<DepsPenempatan> = {}): UsePenempatan =>
  susunPenempatan({
    basis,
    jam: jamSistem('2026-11-24'),
    kelayakan: hukumPasangan(relasiBidangStudi),
    ...bacaKota(kota),
    ...lain,
  })

/** What a form of a page would send as it stands; `lain` is typed over it. */
export function isianFormulir(html: string, form: string): [string, string][] {
  const isi = html.split('<form').find((f) => f.includes(`name="_form" value="${form}"`))
  if (isi === undefined) throw new Error(`tidak ada formulir ${form}`)
  const milik = isi.slice(0, isi.indexOf('</form>'))
  const atr = (tag: string, nama: string) => new RegExp(` ${nama}="([^"]*)"`).exec(tag)?.[1]
  const kata = (s: string) => s.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  const hasil: [string, string][] = []
  for (const [tag] of milik.matchAll(/<input[^>]*>/g)) {
    const [nama, jenis] = [atr(tag, 'name'), atr(tag, 'type')]
    const pilihan = jenis === 'radio' || jenis === 'checkbox'
    if (nama !== undefined && (!pilihan || tag.includes(' checked'))) hasil.push([nama, kata(atr(tag, 'value') ?? '')])
  }
  for (const [, kepala = '', teks = ''] of milik.matchAll(/<textarea([^>]*)>([^<]*)</g))
    hasil.push([atr(kepala, 'name') ?? '', kata(teks)])
  for (const [, kepala = '', dalam = ''] of milik.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const tag = [...dalam.matchAll(/<option[^>]*>/g)].map((m) => m[0])
    const terpilih = tag.find((x) => x.includes(' selected')) ?? tag[0]
    if (terpilih) hasil.push([atr(kepala, 'name') ?? '', kata(atr(terpilih, 'value') ?? '')])
  }
  return hasil
}

/** The module's pages, as somebody without JavaScript has them; every page asked for must be well. */
export function jelajahUji(
  basis: Basis,
  kota: () => KotaUji,
  siapa: () => Pelaku,
  sah: (html: string) => Promise<void>,
) {
  const use = susunUji(basis, kota)
  const cariPegawai = async ({ saring }: { readonly saring: { readonly cari: string } }) => {
    const baris = kota()
      .pegawai.filter((p) => p.nip === saring.cari || p.nama.toLowerCase().includes(saring.cari.toLowerCase()))
      .map((p) => ({ id: p.id, nip: p.nip, nama: p.nama, jabatan: p.jabatanKini?.namaJabatan }))
    return ok({ baris, jumlah: baris.length })
  }
  const web = {
    ...use,
    bahanSetelan: buatBahanSetelan({ basis, ...bacaKota(kota), cariPegawai }),
    nomorSurat: () => Promise.resolve(new Map()),
    namaUnit: async () => new Map((kota().unit ?? []).map((u) => [u.id, { unit: u.nama, kantor: u.nama }])),
  }
  const app = new Hono()
  const galat: unknown[] = []
  pasang(app, [...rutePenempatan(web), ...ruteSkenario(web)], {
    siapa: async () => siapa(),
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Uji', contoh: true },
    catatGalat: (_, e) => void galat.push(e),
  })
  const kuki = new Map<string, string>()
  const minta = async (jalur: string, init: RequestInit = {}) => {
    const cookie = [...kuki].map(([n, v]) => `${n}=${v}`).join('; ')
    const r = await app.request(jalur, { ...init, headers: { cookie } })
    for (const k of r.headers.getSetCookie()) {
      const [n = '', v = ''] = (k.split(';')[0] ?? '').split(/=(.*)/s)
      kuki.set(n, v)
    }
    const html = await r.text()
    expect(galat, jalur).toEqual([])
    if (r.headers.get('content-type')?.startsWith('text/html')) await sah(html)
    return { status: r.status, html, ke: r.headers.get('location') ?? '' }
  }
  return {
    use,
    buka: (jalur: string) => minta(jalur),
    /** Opens the page, changes what its form holds, and sends it. */
    async kirim(jalur: string, lain: Readonly<Record<string, string | readonly string[]>>, form = 'utama') {
      const { html } = await minta(jalur)
      const body = new FormData()
      for (const [n, v] of isianFormulir(html, form)) if (!(n in lain)) body.append(n, v)
      for (const [n, v] of Object.entries(lain)) for (const x of [v].flat()) body.append(n, x)
      return minta(jalur, { method: 'POST', body })
    },
  }
}

/** Words of a page. */
export const kataHalaman = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll('<!-- -->', '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
