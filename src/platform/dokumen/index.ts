import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

let mesin: NodeCompiler | undefined

/**
 * Lays out a document as tagged PDF (PDF/UA-1). `templat` is Typst of our own; `data` reaches it as JSON, so that nothing
 * in it is ever read as a command. The same input gives the same bytes.
 */
export function cetakPdf(templat: string, data: unknown): Uint8Array {
  mesin ??= NodeCompiler.create({})
  try {
    return mesin.pdf(
      { mainFileContent: templat, inputs: { data: JSON.stringify(data) } },
      { pdfStandard: 'ua-1', creationTimestamp: 0 },
    )
  } finally {
    mesin.evictCache(10)
  }
}
