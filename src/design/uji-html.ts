import { HtmlValidate } from 'html-validate'

const periksa = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    // React writes attributes its own way: no quotes lost, booleans as ="", void elements closed
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-case': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    doctype: 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
    // a scrolling table must take the focus and have a name; <section> cannot be told from a frame by users
    'prefer-native-element': 'off',
    'no-redundant-for': 'off',
  },
})
/** What html-validate finds wrong with a rendered page; for tests. */
export async function keluhan(html: string): Promise<string[]> {
  const h = await periksa.validateString(html)
  const id = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1])
  const ganda = id.filter((x, i) => id.indexOf(x) !== i).map((x) => `id ganda: ${x}`)
  const lain = h.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} [${m.selector ?? m.line}]`))
  return [...ganda, ...lain]
}
