import { expect, test } from 'vitest'
import { correspondenceHtml } from './table-html.ts'
import { FACTS, WITHOUT_DISPOSITIONS } from './table.fixture.ts'
import { type CorrespondenceFacts, correspondenceTable } from './table.ts'

const htmlOf = (facts: CorrespondenceFacts): string => correspondenceHtml(correspondenceTable(facts))
const html = htmlOf(FACTS)
const count = (of: string, pattern: RegExp): number => [...of.matchAll(pattern)].length

test('it is in its language, and quotes in the language of the text', () => {
  expect(html).toContain('<html lang="es">')
  expect(html).not.toContain('class="quoted" lang=')
  const english = htmlOf({ ...FACTS, language: 'en' })
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('<td class="quoted" lang="es">Estudiar las mareas.</td>')
  expect(english).toContain('<span class="heard" lang="en">adds: </span>')
})

test('what people wrote never becomes markup, and nothing is fetched or run', () => {
  expect(html).toContain('Conferencia de los &lt;Puertos&gt; &amp; otros')
  expect(html).toContain('Medir el lago &lt;b&gt;cada&lt;/b&gt; año &amp; &quot;siempre&quot;.')
  expect(html).not.toMatch(/<script|<img|<link|src=|href=|url\(|@import|https?:/i)
  expect(html).toContain("default-src 'none'")
})

test('it is a table: a caption, heads of columns and of rows, one body for each Recommendation', () => {
  expect(html).toContain('<caption>Recomendaciones del Grupo de Consulta y el texto que las recoge</caption>')
  expect(
    html
      .match(/<th scope="col"[^>]*>[^<]*/g)
      ?.slice(0, 6)
      .map((each) => each.replace(/.*>/, '')),
  ).toEqual(['N.º', 'Recomendación', 'Texto de la Declaración', 'Diferencias', 'Curso dado', 'Observaciones'])
  expect(html).toContain('<th scope="rowgroup" class="number" rowspan="2">2</th>')
  expect(html).toContain('<th scope="row" class="number">4</th>')
  expect(count(html, /<tbody>/g)).toBe(FACTS.recommendations.length + 1)
})

test('differences are lines to the eye and words to the ear', () => {
  expect(html).toContain('<span class="verb"><span class="heard" lang="es">decía «Aprobar»: </span>Aprobaron</span> el plan')
  expect(html).toMatch(/<del><span class="heard" lang="es">ya no dice: <\/span>[^<]+<\/del>/)
  expect(html).toMatch(/<ins><span class="heard" lang="es">añade: <\/span>[^<]+<\/ins>/)
  expect(html).toContain('<span class="quiet">Sin diferencias.</span>')
  expect(html).toContain('<span class="quiet">Ningún párrafo la recoge.</span>')
})

test('every element that is opened is closed', () => {
  for (const name of ['table', 'thead', 'tbody', 'tr', 'td', 'th', 'p', 'ins', 'del', 'span', 'ul', 'li', 'b', 'h1', 'h2', 'body', 'html'])
    expect([name, count(html, new RegExp(`<${name}[ >]`, 'g'))]).toEqual([name, count(html, new RegExp(`</${name}>`, 'g'))])
})

test('without dispositions there is neither their column nor a word of them', () => {
  const without = htmlOf(WITHOUT_DISPOSITIONS)
  expect(without).not.toMatch(/Curso dado|desdoblada|no recogida|recogidas|class="disposition"/)
})

test('the same facts give the same file', () => {
  expect(htmlOf(structuredClone(FACTS))).toBe(html)
})
