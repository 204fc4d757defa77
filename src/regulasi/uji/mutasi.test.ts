import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Aturan, addDays, evaluate, kasusAturan, PARAMETER, SUMBER } from '../engine/index.ts'
import { bukaHukum } from '../engine/evaluasi.ts'
import type { Kasus } from '../engine/kasus.ts'
import type { Parameter } from '../engine/parameter.ts'

/**
 * Mutation of the rules: every comparison, condition, sign, number, date and value of the law is changed a little, one
 * at a time, and the worked examples must notice. What survives is a hole in the examples, or says nothing different
 * (listed below with the reason).
 */
const MENTAH = import.meta.glob<string>('../rules/**/*.ts', { query: '?raw', import: 'default', eager: true })
const MESIN = import.meta.glob<Record<string, unknown>>(['../engine/*.ts', '!../engine/*.test.ts'], { eager: true })

/** Mutants that cannot change any verdict, or only its words. */
const SETARA: Readonly<Record<string, string>> = {
  "disiplin/hukuman-disiplin.rule.ts: < → <= @ (h) => h.tingkat !== 'ringan' && h.sampai !== null && h.sampai < asOf && asOf < addYears(h.sampai, jarak),":
    'yang berakhir hari itu masih dijalani dan sudah ditolak di atasnya',
  'dokumen/persetujuan-mendagri.rule.ts: > → >= @ (t, x) => (t === null || x.sampai === undefined ? null : x.sampai > t ? x.sampai : t),':
    'dua tanggal yang sama adalah tanggal yang sama',
  'pengalaman/jalur.ts: > → >= @ ...(s.cara.length > 0 ? { setingkatMenurut: s.cara } : {}),':
    'hanya menampilkan daftar kosong',
  'pengalaman/jalur.ts: 0 → (-1) @ ...(s.cara.length > 0 ? { setingkatMenurut: s.cara } : {}),':
    'hanya menampilkan daftar kosong',
  'pengalaman/pengalaman-jpt-pratama.rule.ts: 0 → (-1) @ return Math.max(0, ...asal.map((j) => lamaBulan(baris.filter((b) => b.jenjang === j))))':
    'lama tidak pernah negatif',
  'plt.sasaran 2021-02-01 mulai -1': 'nilai lama penugasan mulai hari yang sama dan tetap belum ada',
  'plt.sasaran-2019 2021-02-01 mulai -1': 'nilai lama penugasan mulai hari yang sama dan tetap belum ada',
  'plt.lama 2021-02-01 mulai -1': 'padanan jabatan mulai hari yang sama dan tetap belum ada',
  'plt.perpanjangan 2021-02-01 mulai -1': 'padanan jabatan mulai hari yang sama dan tetap belum ada',
  'seleksi.panitia 2017-04-07 paling-sedikit: 5 → 4': 'empat genap dan tetap ditolak',
  'seleksi.panitia 2017-04-07 paling-banyak: 9 → 10': 'sepuluh genap dan tetap ditolak',
}

type Ubahan = { readonly berkas: string; readonly mulai: number; readonly akhir: number; readonly jadi: string }

const LAWAN: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
}
const TUKAR: Readonly<Record<string, string>> = { some: 'every', every: 'some' }
const KATA: Readonly<Record<string, string>> = { "'peringatan'": "'blokir'", "'blokir'": "'peringatan'" }

/** Sentences are not verdicts. */
function kalimat(n: ts.Node): boolean {
  if (ts.isTemplateExpression(n)) return true
  if (ts.isCallExpression(n) && ['kata', 'tanpaPemicu', 'Error'].includes(n.expression.getText())) return true
  if (ts.isObjectLiteralExpression(n)) {
    const nama = n.properties.map((p) => p.name?.getText())
    return nama.includes('id') && nama.includes('en')
  }
  return ts.isFunctionLike(n) && n.name?.getText() === 'kataKurang'
}

function mutan(berkas: string, teks: string): Ubahan[] {
  const sumber = ts.createSourceFile(berkas, teks, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const hasil: Ubahan[] = []
  const ganti = (n: ts.Node, jadi: string): void => {
    hasil.push({ berkas, mulai: n.getStart(), akhir: n.getEnd(), jadi })
  }
  const jelajah = (n: ts.Node, dalam: boolean): void => {
    if (ts.isTypeNode(n) || ts.isInterfaceDeclaration(n) || ts.isTypeAliasDeclaration(n) || kalimat(n)) return
    if (dalam) {
      if (ts.isBinaryExpression(n)) for (const l of LAWAN[n.operatorToken.getText()] ?? []) ganti(n.operatorToken, l)
      if (ts.isIfStatement(n)) ganti(n.expression, `!(${n.expression.getText()})`)
      if (ts.isConditionalExpression(n) && !kalimat(n.whenTrue)) ganti(n.condition, `!(${n.condition.getText()})`)
      if (ts.isNumericLiteral(n)) for (const d of [1, -1]) ganti(n, `(${Number(n.text) + d})`)
      if (n.kind === ts.SyntaxKind.TrueKeyword) ganti(n, 'false')
      if (n.kind === ts.SyntaxKind.FalseKeyword) ganti(n, 'true')
      if (ts.isPropertyAccessExpression(n) && TUKAR[n.name.text]) ganti(n.name, TUKAR[n.name.text] as string)
      if (ts.isStringLiteral(n) && KATA[n.getText()] && ts.isCallExpression(n.parent))
        ganti(n, KATA[n.getText()] as string)
    }
    ts.forEachChild(n, (c) => jelajah(c, dalam || ts.isFunctionLike(n)))
  }
  jelajah(sumber, false)
  return hasil
}

const JS = new Map<string, string>()
const terjemah = (teks: string): string =>
  ts.transpileModule(teks, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
    .outputText

/** Loads a rule file, with one change in it or in a file it shares, from source. */
function muat(
  berkas: string,
  ubah?: Ubahan,
  tembolok = new Map<string, Record<string, unknown>>(),
): Record<string, unknown> {
  const ada = tembolok.get(berkas)
  if (ada) return ada
  const asli = MENTAH[berkas]
  if (asli === undefined) throw new Error(`tidak ada ${berkas}`)
  const js =
    ubah?.berkas === berkas
      ? terjemah(asli.slice(0, ubah.mulai) + ubah.jadi + asli.slice(ubah.akhir))
      : (JS.get(berkas) ?? terjemah(asli))
  if (ubah?.berkas !== berkas) JS.set(berkas, js)
  const ekspor: Record<string, unknown> = {}
  tembolok.set(berkas, ekspor)
  const minta = (nama: string): unknown => {
    if (nama === 'zod') return { z }
    const jalur = new URL(nama, `http://x/${berkas.replace('../', '')}`).pathname.slice(1)
    return jalur.startsWith('engine/') ? MESIN[`../${jalur}`] : muat(`../${jalur}`, ubah, tembolok)
  }
  // oxlint-disable-next-line typescript/no-implied-eval -- the source is our own rule, changed in one place
  new Function('exports', 'require', js)(ekspor, minta)
  return ekspor
}
const aturanDari = (m: Record<string, unknown>): Aturan =>
  Object.values(m).find((x) => (x as Aturan).citation !== undefined) as Aturan

const sebagian = (punya: unknown, harap: unknown): boolean =>
  harap !== null && typeof harap === 'object'
    ? punya !== null &&
      typeof punya === 'object' &&
      (!Array.isArray(harap) || (punya as unknown[]).length === harap.length) &&
      Object.entries(harap).every(([k, v]) => sebagian((punya as Record<string, unknown>)[k], v))
    : Object.is(punya, harap)

/** What the runner of the examples asserts. */
function sesuai(a: Aturan, k: Kasus, parameter: ReadonlyMap<string, Parameter> = PARAMETER): boolean {
  try {
    const v = evaluate(a, k.facts, bukaHukum({ sumber: SUMBER, parameter }, k.asOf, k.settings))
    const { outcome, severity, because: b } = k.expect
    return (
      v.hasil === outcome &&
      (severity === undefined || v.keparahan === severity) &&
      (b.fakta === undefined || sebagian(v.fakta, b.fakta)) &&
      (b.kurang === undefined || sebagian(v.kurang, b.kurang)) &&
      (b.hilang === undefined || (sebagian(v.faktaHilang, b.hilang) && v.faktaHilang?.length === b.hilang.length)) &&
      (b.alasan === undefined || v.alasan === b.alasan) &&
      (b.pesan === undefined || v.pesan().id.includes(b.pesan))
    )
  } catch {
    return false
  }
}

const BERKAS_ATURAN = Object.keys(MENTAH).filter((b) => b.endsWith('.rule.ts'))
/** Rules by the values of the law they read; orders are tested by themselves. */
function pembaca(): ReadonlyMap<string, readonly Aturan[]> {
  const peta = new Map<string, Set<Aturan>>()
  for (const a of BERKAS_ATURAN.map((b) => aturanDari(muat(b))))
    for (const k of kasusAturan(a.id)) {
      const hukum = bukaHukum({ sumber: SUMBER, parameter: PARAMETER }, k.asOf, k.settings)
      for (const p of evaluate(a, k.facts, hukum).parameter)
        if (!p.endsWith('.urutan')) peta.set(p, (peta.get(p) ?? new Set()).add(a))
    }
  return new Map([...peta].map(([p, a]) => [p, [...a]]))
}
/** Rules whose verdict a file can change: itself, or every rule for a shared file. */
const hidup = (u: Ubahan, aturan: readonly string[]): boolean =>
  aturan.every((berkas) => {
    try {
      const a = aturanDari(muat(berkas, u))
      return kasusAturan(a.id).every((k) => sesuai(a, k))
    } catch {
      return false
    }
  })
const pemakai = (berkas: string): string[] => {
  const langsung = (b: string): boolean => (MENTAH[b] ?? '').includes(`/${berkas.split('/').at(-1)}'`)
  const kena = Object.keys(MENTAH).filter(langsung)
  return [
    ...new Set([
      ...(berkas.endsWith('.rule.ts') ? [berkas] : []),
      ...kena.flatMap((b) => (b === berkas ? [] : [b, ...pemakai(b)])),
    ]),
  ].filter((b) => b.endsWith('.rule.ts'))
}
const nama = (u: Ubahan): string => {
  const teks = MENTAH[u.berkas] as string
  const baris = teks.slice(0, u.mulai).split('\n').length
  const isi = (teks.split('\n')[baris - 1] ?? '').trim()
  return `${u.berkas.replace('../rules/', '')}: ${teks.slice(u.mulai, u.akhir).slice(0, 60)} → ${u.jadi.slice(0, 60)} @ ${isi}`
}

describe('mutasi', () => {
  it('aturan yang dimuat dari sumber menjawab semua contohnya', () => {
    for (const b of BERKAS_ATURAN) {
      const a = aturanDari(muat(b))
      expect(
        kasusAturan(a.id)
          .filter((k) => !sesuai(a, k))
          .map((k) => k.name),
        a.id,
      ).toEqual([])
    }
  })
  it('setiap perubahan kecil pada aturan ketahuan dari contohnya', () => {
    const semua = Object.entries(MENTAH).flatMap(([b, t]) => mutan(b, t))
    const selamat = semua.filter((u) => hidup(u, pemakai(u.berkas))).map(nama)
    if (process.env.TEPAT_MUTASI) console.log(`mutan aturan: ${semua.length}, hidup: ${selamat.length}`)
    expect(semua.length).toBeGreaterThan(500)
    expect(selamat.filter((n) => SETARA[n] === undefined)).toEqual([])
  })
  it('tanggal mulai berlaku digeser sehari', () => {
    for (const b of BERKAS_ATURAN) {
      const a = aturanDari(muat(b))
      for (const d of [1, -1]) {
        const geser = { ...a, inForce: { ...a.inForce, from: addDays(a.inForce.from, d) } }
        expect(
          kasusAturan(a.id).some((k) => !sesuai(geser, k)),
          `${a.id} ${d}`,
        ).toBe(true)
      }
    }
  })
  it('urutan pangkat dan pendidikan', () => {
    const urut = (id: string) =>
      Object.entries(PARAMETER.get(id)?.nilai[0]?.nilai as Record<string, number>).toSorted((a, b) => a[1] - b[1])
    const pangkat = ['I', 'II', 'III', 'IV'].flatMap((g) => ['a', 'b', 'c', 'd'].map((r) => `${g}/${r}`))
    expect(urut('pangkat.urutan').map(([k]) => k)).toEqual([...pangkat, 'IV/e'])
    expect(new Set(urut('pangkat.urutan').map(([, v]) => v)).size).toBe(17)
    expect(urut('pendidikan.urutan').map(([k]) => k)).toEqual([
      'SD',
      'SLTP',
      'SLTA',
      'D1',
      'D2',
      'D3',
      'D4',
      'S1',
      'profesi',
      'S2',
      'S3',
    ])
    const nilai = Object.fromEntries(urut('pendidikan.urutan'))
    expect(nilai.D4).toBe(nilai.S1)
    expect(new Set(Object.values(nilai)).size).toBe(10)
  })
  it('nilai dan tanggal setiap parameter yang dibaca aturan digeser', () => {
    const selamat: string[] = []
    let jumlah = 0
    for (const [id, aturan] of pembaca())
      for (const ubah of ubahanParameter(PARAMETER.get(id) as Parameter, aturan)) {
        jumlah++
        const peta = new Map(PARAMETER).set(id, ubah.parameter)
        if (aturan.every((a) => kasusAturan(a.id).every((k) => sesuai(a, k, peta)))) selamat.push(`${id} ${ubah.nama}`)
      }
    if (process.env.TEPAT_MUTASI) console.log(`mutan parameter: ${jumlah}, hidup: ${selamat.length}`)
    expect(selamat.filter((n) => SETARA[n] === undefined)).toEqual([])
  })
})

function* ubahanParameter(p: Parameter, aturan: readonly Aturan[]): Generator<{ nama: string; parameter: Parameter }> {
  for (const [i, n] of p.nilai.entries()) {
    const dengan = (isi: Partial<typeof n>, sebutan: string) => ({
      nama: `${n.mulai} ${sebutan}`,
      parameter: { ...p, nilai: p.nilai.map((x, y) => (y === i ? { ...n, ...isi } : x)) },
    })
    yield dengan({ mulai: addDays(n.mulai, 1) }, 'mulai 1')
    // A value that starts with the rules that read it cannot be seen the day before.
    if (aturan.some((a) => a.inForce.from !== n.mulai)) yield dengan({ mulai: addDays(n.mulai, -1) }, 'mulai -1')
    for (const [nilai, sebutan] of ubahanNilai(n.nilai)) yield dengan({ nilai: nilai as typeof n.nilai }, sebutan)
  }
}
/** A number up and down, a list without each member, each entry of a table; a word is another word, a day moves. */
function* ubahanNilai(v: unknown): Generator<[unknown, string]> {
  if (typeof v === 'number') for (const d of [1, -1]) yield [v + d, `${v} → ${v + d}`]
  else if (Array.isArray(v)) for (const x of v) yield [v.filter((y) => y !== x), `tanpa ${x}`]
  else if (v !== null && typeof v === 'object')
    for (const [k, x] of Object.entries(v)) for (const [y, s] of ubahanNilai(x)) yield [{ ...v, [k]: y }, `${k}: ${s}`]
  else if (typeof v === 'string' && /^\d\d-\d\d$/.test(v))
    for (const d of [1, -1]) yield [addDays(`2001-${v}`, d).slice(5), `${v} ${d}`]
  else if (typeof v === 'string') yield [`${v}?`, `${v} → lain`]
}
