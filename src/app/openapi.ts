import { api, type Rute } from '#platform/web'
import { ruteDokumenApi } from './dokumen-api.route.tsx'

/** OpenAPI 3.1 of what is mounted: made from the routes themselves, so it cannot promise more. */
function openApi(rute: readonly Rute[], judul: string): object {
  const jalur: Record<string, Record<string, object>> = {}
  for (const r of rute) {
    if (r.jenis !== 'api') continue
    const path = r.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
    for (const m of r.metode) (jalur[path] ??= {})[m.toLowerCase()] = operasi(r, path)
  }
  return {
    openapi: '3.1.0',
    info: { title: `Tepat, ${judul}`, version: 'v1' },
    paths: jalur,
    components: {
      schemas: {
        Masalah: {
          type: 'object',
          description: 'RFC 9457',
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            kode: { type: 'string' },
          },
        },
      },
      securitySchemes: { sesi: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' } },
    },
  }
}

function operasi(r: Rute, path: string): object {
  const { dok } = r
  const parameter = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return {
    ...(dok ? { summary: dok.ringkas, description: dok.uraian } : {}),
    ...(r.permission === 'publik' ? {} : { security: [{ sesi: [] }] }),
    ...(parameter.length > 0 ? { parameters: parameter } : {}),
    ...(dok?.masukan
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: tanpaDialek(dok.masukan), example: dok.contoh } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'OK',
        content: { 'application/json': dok?.keluaran ? { schema: tanpaDialek(dok.keluaran) } : {} },
      },
      default: {
        description: 'RFC 9457',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Masalah' } } },
      },
    },
  }
}
/** OpenAPI names the dialect once for all. */
function tanpaDialek(skema: object): object {
  const { $schema: _, ...sisa } = skema as { $schema?: string }
  return sisa
}

/** Describes the given routes and itself, to machines and to people. */
export function ruteOpenApi(rute: readonly Rute[], judul: string): Rute[] {
  const sendiri = api({
    path: '/api/v1/openapi.json',
    permission: 'publik',
    dok: { ringkas: 'OpenAPI 3.1' },
    tangani: () => dokumen,
  })
  const dokumen = openApi([...rute, sendiri], judul)
  return [sendiri, ruteDokumenApi([...rute, sendiri])]
}
