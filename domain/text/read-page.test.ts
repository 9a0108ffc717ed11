import { expect, test } from 'vitest'
import { readPage } from './read-page.ts'
import type { ParagraphShape } from './read-shape.ts'

const paragraph: ParagraphShape = { role: 'body', level: 0, marker: 'none', number: null, verb: null, verbs: [], text: '' }
const pageOf = (shape: Partial<ParagraphShape>): string =>
  readPage({ title: 'Acta', language: 'es', sections: [{ kind: 'decisions', heading: null, paragraphs: [{ ...paragraph, ...shape }] }] })

test('words are never markup', () => {
  expect(pageOf({ text: '<script>"a" & b</script>' })).toContain('&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;')
})

test('emphasis that overlaps is nested rightly', () => {
  const marks = [
    { from: 0, to: 4, type: 'bold' },
    { from: 2, to: 6, type: 'italic' },
  ] as const
  expect(pageOf({ text: 'abcdefg', marks })).toContain('<strong>ab</strong><strong><em>cd</em></strong><em>ef</em>g')
})

test('the parts are named in the page’s language, with how many paragraphs each has', () => {
  expect(pageOf({ text: 'a' })).toMatch(/<a href="#s0">Decisiones<\/a> · 1 párrafo<[^]*<h2 id="s0">Decisiones<\/h2>/)
})
