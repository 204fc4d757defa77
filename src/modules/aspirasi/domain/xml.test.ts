import { expect, test } from 'vitest'
import { tulisXml } from './xml.ts'

test('teks menjadi teks, bukan unsur; yang tidak boleh dalam XML dibuang; kosong menjadi unsur kosong', () => {
  expect(tulisXml('a', { b: `<script>&"'</script>]]>`, c: null, d: '', e: 3, f: true, g: ['x', 'y'] })).toBe(
    `<?xml version="1.0" encoding="utf-8"?>\n<a><b>&lt;script&gt;&amp;&quot;'&lt;/script&gt;]]&gt;</b><c/><d/><e>3</e><f>true</f><g>x</g><g>y</g></a>\n`,
  )
  expect(tulisXml('a', 'x\u0000\u0008\u001F\uFFFE\uD800y\n\t\r😀')).toContain('<a>xy\n\t&#13;😀</a>')
  expect(tulisXml('a', { b: [] })).toContain('<a></a>')
  expect(() => tulisXml('a><b', 'x')).toThrow()
})
