import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tracedOfFile } from '../lines-of-file.ts'
import { authorsIn, type TracedFile } from '../traced.ts'
import { by, paragraph, part, run, wordFile } from './word.fixture.ts'

function traced(bytes: Uint8Array): TracedFile {
  const file = tracedOfFile(bytes)
  if (file.kind === 'refused') throw new Error(file.code)
  return file
}

/** `El [+Ana gran ][-Luis viejo ]río`, an inserted mark ¶+, a struck one ¶-. */
const told = (body: string): readonly string[] =>
  traced(wordFile({ body })).paragraphs.map(({ runs, mark }) => {
    const words = runs.map(({ text, ins, del }) => {
      const struck = del === null ? text : `[-${del.author} ${text}]`
      return ins === null ? struck : `[+${ins.author} ${struck}]`
    })
    return `${words.join('')}${mark.ins === null ? '' : '¶+'}${mark.del === null ? '' : '¶-'}`
  })

const changed = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', content: string, author = 'Ana'): string =>
  `<w:${kind} ${by(author)}>${content}</w:${kind}>`
const struck = (text: string): string => run(text).replaceAll('w:t', 'w:delText')

describe('tracked changes', () => {
  test.each([
    [
      'insertions and strikes',
      `${run('El ')}${changed('ins', run('gran '))}${changed('del', struck('viejo '), 'Luis')}${run('río')}`,
      'El [+Ana gran ][-Luis viejo ]río',
    ],
    ['a strike within another’s insertion', changed('ins', changed('del', struck('gran'), 'Luis')), '[+Ana [-Luis gran]]'],
    ['within a link', `<w:hyperlink>${changed('ins', run('aquí'))}</w:hyperlink>`, '[+Ana aquí]'],
    ['as moves', `${changed('moveFrom', struck('uno'))}${changed('moveTo', run('dos'))}`, '[-Ana uno][+Ana dos]'],
    ['without an author', `<w:ins w:id="1">${run('solo')}</w:ins>`, '[+ solo]'],
  ])('%s', (_, content, expected) => {
    expect(told(paragraph(content))).toEqual([expected])
  })

  test('of paragraph marks, of rows, and of whole paragraphs', () => {
    const mark = (kind: string): string => `<w:rPr><w:${kind} ${by('Ana')}/></w:rPr>`
    const row = `<w:tbl><w:tr><w:trPr><w:ins ${by('Ana')}/></w:trPr><w:tc>${paragraph('celda')}</w:tc></w:tr></w:tbl>`
    const body = paragraph('uno', mark('ins')) + paragraph('dos', mark('del')) + row + changed('ins', paragraph('todo'))
    expect(told(body)).toEqual(['uno¶+', 'dos¶-', '[+Ana celda]¶+', '[+Ana todo]¶+'])
  })

  test('have their author and their hour', () => {
    const file = traced(wordFile({ body: paragraph(changed('ins', run('a')) + changed('del', struck('b'), 'Luis')) }))
    expect(file.paragraphs[0]?.runs[0]?.ins?.at).toBe(Date.parse('2031-05-03T10:00:00Z'))
    expect([...authorsIn(file)]).toEqual([
      ['Ana', 1],
      ['Luis', 1],
    ])
  })

  test('and emphasis stand beside each other', () => {
    const { runs } = traced(
      wordFile({ body: paragraph(`${run('a', '<w:b/>')}${changed('ins', run('b', '<w:b/>') + run('c', '<w:i/>'))}`) }),
    ).paragraphs[0] ?? { runs: [] }
    expect(runs.map(({ text, emphasis, ins }) => `${text} ${emphasis.join()} ${ins?.author ?? ''}`)).toEqual([
      'a bold ',
      'b bold Ana',
      'c italic Ana',
    ])
  })
})

test('bookmarks are names of the paragraph, also where they stand between two', () => {
  const named = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>`
  const file = traced(wordFile({ body: `${named('antes')}${paragraph(`${named('p_abcdefghij')}${run('a')}`)}${paragraph('b')}` }))
  expect(file.paragraphs.map(({ names }) => names)).toEqual([['antes', 'p_abcdefghij'], []])
})

test('comments without ties, on the same words, are one talk', () => {
  const comment = (id: number, text: string): string => `<w:comment w:id="${id}" w:author="Ana"><w:p>${run(text)}</w:p></w:comment>`
  const edge = (kind: string): string => `<w:commentRange${kind} w:id="1"/><w:commentRange${kind} w:id="2"/>`
  const body = paragraph(`${run('El ')}${edge('Start')}${run('río')}${edge('End')}`)
  const file = traced(wordFile({ body, others: { 'word/comments.xml': part('comments', comment(1, '¿Cuál?') + comment(2, 'El Lempa.')) } }))
  expect(file.comments).toMatchObject([{ paragraph: 0, on: { from: 3, to: 6 }, remarks: [{ text: '¿Cuál?' }, { text: 'El Lempa.' }] }])
})

describe('whatever the bytes are, a value comes back', () => {
  const whole = wordFile({
    body: paragraph(
      `${changed('ins', run('a'))}${changed('del', struck('b'))}<w:commentRangeStart w:id="1"/>${run('c')}<w:commentRangeEnd w:id="1"/>`,
    ),
    others: { 'word/comments.xml': part('comments', `<w:comment w:id="1"><w:p>${run('d')}</w:p></w:comment>`) },
  })
  const lawful = (bytes: Uint8Array): void => {
    expect(['traced', 'refused']).toContain(tracedOfFile(bytes).kind)
  }

  test('random ones', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), lawful)))

  test('a file with some of its bytes changed', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (edits) => {
        const bytes = whole.slice()
        for (const [at, byte] of edits) bytes[at] = byte
        lawful(bytes)
      }),
    ))

  test('a file whose XML has some of its elements left out or put twice', () => {
    const parts = unzipSync(whole)
    const pieces = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split(/(?=<)/)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.nat(2)), { minLength: 1, maxLength: 6 }), (edits) => {
        const times = new Map(edits)
        const xml = pieces.map((piece, at) => piece.repeat(times.get(at) ?? 1)).join('')
        lawful(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
      }),
    )
  })
})
