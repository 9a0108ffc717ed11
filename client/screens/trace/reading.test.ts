import { expect, test } from 'vitest'
import { readFileBytes, readText } from './reading.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const numbers = (read: ReturnType<typeof readText>): readonly string[] =>
  read.kind === 'understood' ? read.items.map((item) => item.number) : [read.code]

test('each number is an item, with the paragraphs under it', () => {
  const read = readText(
    '1. Crear una red de oficinas.\n\n2. Impulsar dos tareas:\n2.1. Elaborar un directorio.\n2.2. Publicarlo cada año.\n',
  )
  expect(numbers(read)).toEqual(['1', '2', '2.1', '2.2'])
})

/** Five hundred items of ten. */
const FIVE_THOUSAND = Array.from({ length: 5000 }, (_, at) => `${Math.floor(at / 10) + 1}.${(at % 10) + 1}. Crear un fondo.`).join('\n')

test.each([
  ['an empty file', bytes(' \n'), 'file.empty'],
  ['a file without numbers', bytes('Que se cree una red de oficinas.'), 'recommendations.none'],
  ['a list of five thousand', bytes(FIVE_THOUSAND), 'recommendations.too-many'],
  ['a file of five million bytes', new Uint8Array(5_000_000).fill(0x61), 'file.too-long'],
])('%s: refused with its own sentence', (_, file, code) => {
  expect(numbers(readFileBytes(file, 'lista'))).toEqual([code])
})

test('text of an older kind is read too, and said so', () => {
  const read = readFileBytes(
    Uint8Array.from([0x31, 0x2e, 0x20, 0x43, 0x72, 0x65, 0x61, 0x72, 0x20, 0x75, 0x6e, 0x20, 0x61, 0xf1, 0x6f]),
    'lista.txt',
  )
  expect(read).toMatchObject({ items: [{ number: '1', text: 'Crear un año' }], note: { encoding: 'windows-1252' } })
})

test('a page that a browser saved with its pictures is read as any page', () => {
  const page = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="parte"',
    '',
    '--parte',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><p>1. Crear una red de oficinas.</p><p>2. Medir el r=C3=ADo.</p></html>',
    '--parte--',
    '',
  ].join('\r\n')
  const read = readFileBytes(bytes(page), 'recomendaciones.mht')
  expect(read.kind === 'understood' && read.items.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 Crear una red de oficinas.',
    '2 Medir el río.',
  ])
})
