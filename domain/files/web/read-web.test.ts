import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declarationFromLines } from '../../text/read.ts'
import { linesOfFile, tracedOfFile } from '../lines-of-file.ts'
import type { TracedFile } from '../traced.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function traced(page: string): TracedFile {
  const file = tracedOfFile(bytes(`<!DOCTYPE html><html>${page}`))
  if (file.kind === 'refused') throw new Error(file.code)
  return file
}

/** `word` plain, `*word*` bold, `[+Ana word]`, `[-Ana word]`; a marker before it. */
const told = (page: string): readonly string[] =>
  traced(page).paragraphs.map(({ runs, marker, depth }) => {
    const words = runs.map(({ text, ins, del, emphasis }) => {
      const shown = emphasis.includes('bold') ? `*${text}*` : text
      return ins !== null ? `[+${ins.author} ${shown}]` : del !== null ? `[-${del.author} ${shown}]` : shown
    })
    return `${marker === 'none' ? '' : `${marker}${depth} `}${words.join('')}`
  })

describe('a page as it is saved', () => {
  test('from Google Docs: nothing is bold by the element around it all, classes and styles say what is', () => {
    const page = `<head><style>.c1{font-weight:700}.c2{font-style:italic}</style></head><body>
      <b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span class="c1">Deciden</span><span> medir</span></p>
      <ol class="lst-kix_a-0 start" start="4"><li aria-level="1"><span style="font-weight:700">el agua;</span></li></ol>
      <ol class="lst-kix_a-1"><li aria-level="2">cada año</li></ol></b></body>`
    expect(told(page)).toEqual(['*Deciden* medir', 'decimal0 *el agua;*', 'decimal1 cada año'])
  })

  test('from Word: conditional comments, empty paragraphs and typed numbers', () => {
    const page = `<body lang=ES><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p class=MsoListParagraph
      style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times"'>&nbsp;&nbsp;
      </span></span><![endif]><b>Instar</b> a los
      Estados<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></body>`
    const file = linesOfFile(bytes(`<html>${page}`), 'acta.htm')
    expect(file).toMatchObject({
      kind: 'lines',
      note: { format: 'web' },
      lines: [{ text: expect.stringMatching(/^1\.\s+Instar a los Estados$/u) }],
    })
  })

  test('insertions and strikes keep their author', () => {
    const page = `<p>El <ins cite="mailto:Ana%20P%C3%A9rez" datetime="2031-05-03T10:00Z">gran </ins><del cite="mailto:Luis">viejo </del>río</p>`
    expect(told(page)).toEqual(['El [+Ana Pérez gran ][-Luis viejo ]río'])
    expect(traced(page).paragraphs[0]?.runs[1]?.ins?.at).toBe(Date.parse('2031-05-03T10:00Z'))
  })

  test.each([
    ['accepted', 'El gran río'],
    ['original', 'El viejo río'],
  ] as const)('read with changes %s it has one wording', (reading, text) => {
    const file = linesOfFile(bytes('<p>El <ins>gran </ins><del>viejo </del>río</p>'), 'a.html', reading)
    expect(file).toMatchObject({ lines: [{ text }], note: { tracked: { insertions: 1, deletions: 1 } } })
  })
})

test('scripts, styles and what is not seen are no words', () => {
  const page =
    '<body><script>alert("<p>no</p>")</script><p>sí<span style="display:none">no</span></p><svg><text>no</text></svg><style>p{color:red}</style>'
  expect(told(page)).toEqual(['sí'])
})

test('entities of its own, DOCTYPEs and processing instructions expand to nothing', () => {
  const page = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><p>a&b;&c;</p>'
  expect(told(page).join(' ')).not.toMatch(/bbb|root:/)
})

test('images and tables are counted', () => {
  expect(traced('<p>a<img src="x"></p><table><tr><td>b</td></tr></table>').unread).toMatchObject({ images: 1, tables: 1 })
})

test('headings and lists make a Declaration', () => {
  const page =
    '<h1>Declaración de prueba</h1><p>Los Viceministros,</p><h2>Deciden</h2><ol><li>Medir el agua.</li><li>Informar cada año.</li></ol>'
  const file = linesOfFile(bytes(`<html>${page}`), 'a.html')
  if (file.kind === 'refused') throw new Error(file.code)
  const { title, sections } = declarationFromLines(file.lines)
  expect(title).toBe('Declaración de prueba')
  expect(sections.flatMap(({ paragraphs }) => paragraphs.filter(({ marker }) => marker === 'decimal')).map(({ text }) => text)).toEqual([
    'Medir el agua.',
    'Informar cada año.',
  ])
})

test.each([
  ['too deep', '<div>'.repeat(3000)],
  ['too many paragraphs', '<p>a'.repeat(30_000)],
  ['too many elements', `<p>${'<b>a</b>'.repeat(500_000)}`],
])('a page that is %s is refused', (_, page) => {
  expect(tracedOfFile(bytes(`<html>${page}`))).toMatchObject({ kind: 'refused', code: 'file.too-large' })
})

test('no characters make it throw', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<ol>',
    '<li>',
    '</ol>',
    '<ins>',
    '</del>',
    '<![',
    '<!--',
    '-->',
    '&#x',
    '&nbsp;',
    '<style>',
    '</style>',
    '<a b="',
    "'",
    '<',
    '>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(tags, fc.string({ unit: 'binary' }))), (parts) => {
      const file = tracedOfFile(bytes(`<html>${parts.join('')}`))
      expect(['traced', 'refused']).toContain(file.kind)
    }),
    { numRuns: 500 },
  )
})
