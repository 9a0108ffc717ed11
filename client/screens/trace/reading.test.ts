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
  ['bytes that are no UTF-8', Uint8Array.from([0x31, 0x2e, 0x20, 0xe1, 0x6e, 0x6f]), 'file.not-text'],
  ['an empty file', bytes(' \n'), 'file.empty'],
  ['a file without numbers', bytes('Que se cree una red de oficinas.'), 'recommendations.none'],
  ['a list of five thousand', bytes(FIVE_THOUSAND), 'recommendations.too-many'],
  ['a file of five million bytes', new Uint8Array(5_000_000).fill(0x61), 'file.too-long'],
])('%s: refused with its own sentence', (_, file, code) => {
  expect(numbers(readFileBytes(file))).toEqual([code])
})
