import { describe, expect, test } from 'vitest'
import { linesOfFile, tracedOfFile } from '../lines-of-file.ts'

const saved = (packing: string, page: string): Uint8Array =>
  new TextEncoder().encode(
    [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----=_Part;1"',
      '',
      '------=_Part;1',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Part;1',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${packing}`,
      '',
      page,
      '------=_Part;1',
      'Content-Type: text/html',
      '',
      '<p>Otra página</p>',
      '------=_Part;1--',
      '',
    ].join('\r\n'),
  )

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

function told(file: Uint8Array) {
  const read = tracedOfFile(file)
  if (read.kind === 'refused') return read.code
  return { words: read.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')), images: read.unread.images }
}

describe('a page saved in one file with its pictures', () => {
  const expected = { words: ['Deciden medir el río'], images: 1 }

  test('is read from its first page, whichever way it is packed, and says its pictures', () => {
    expect(told(saved('quoted-printable', '<html><p>Deciden me=\r\ndir el r=C3=ADo<img src=3D"cid:1"></p></html>'))).toEqual(expected)
    expect(told(saved('base64', base64('<html><p>Deciden medir el río<img></p></html>')))).toEqual(expected)
    expect(told(saved('8bit', '<html><p>Deciden medir el río<img></p></html>'))).toEqual(expected)
  })

  test('is a Declaration like any page', () => {
    const read = linesOfFile(saved('8bit', '<p>Deciden medir el río</p>'), 'a.mht')
    expect(read.kind === 'lines' && read.lines.map(({ text }) => text)).toEqual(['Deciden medir el río'])
  })

  test('of which nothing is a page, or whose packing is broken, is refused in words', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related'
    expect(told(bytes(`${head}; boundary=a\r\n\r\n--a\r\nContent-Type: image/png\r\n\r\nx\r\n--a--`))).toBe('file.empty')
    expect(told(bytes(`${head}\r\n\r\n<p>words</p>`))).toBe('file.not-text')
    expect(told(saved('base64', '*'))).toBe('file.not-text')
  })
})
