/** `declaro precedents`, as a process, over a folder of files of several kinds in two languages. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { paragraph, wordFile } from '../../domain/files/docx/word.fixture.ts'
import { COMMAND } from '../setup/programs.ts'

const FOG = 'Decidimos instalar sirenas de niebla en los cabos del norte antes de 2027.'
const KELP = 'Encargamos a la Secretaría un mapa de los bosques de algas.'
const TIDES = 'We decide to share tide tables with all the harbours of the Sound.'

const printed = z.object({
  paragraphs: z.array(
    z.object({
      paragraph: z.number(),
      hits: z.array(
        z.object({
          file: z.string(),
          paragraph: z.number(),
          text: z.string(),
          score: z.number().min(0).max(1),
          words: z.array(z.object({ op: z.enum(['=', '-', '+']), text: z.string() })),
        }),
      ),
    }),
  ),
})

let folder: string
const at = (name: string): string => join(folder, name)
const declaration = (title: string, opening: string, ...paragraphs: readonly string[]): string =>
  `${title}\n\n${opening}\n\n${paragraphs.map((text, place) => `${place + 1}. ${text}`).join('\n\n')}\n`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-precedents-'))
  mkdirSync(at('library/2019/cabo'), { recursive: true })
  mkdirSync(at('empty'))
  writeFileSync(at('library/2019/cabo/puertos.es.txt'), declaration('DECLARACIÓN DEL CABO', 'Las Ministras y los Ministros,', FOG))
  writeFileSync(
    at('library/sound.en.html'),
    `<html><body><p>DECLARATION OF THE SOUND</p><p>We, the Ministers,</p><p>1. ${TIDES}</p></body></html>`,
  )
  writeFileSync(
    at('library/algas.docx'),
    wordFile({
      body: ['DECLARACIÓN DE LAS ALGAS', 'Las Ministras y los Ministros,', `1. ${KELP}`].map((line) => paragraph(line)).join(''),
    }),
  )
  writeFileSync(at('library/old.rtf'), '{\\rtf1 nothing}')
  writeFileSync(
    at('now.es.txt'),
    declaration(
      'DECLARACIÓN DE LA BAHÍA',
      'Las Ministras y los Ministros,',
      'Acordamos instalar sirenas de niebla en los cabos del norte, con la debida señalización, antes de 2031.',
      KELP,
    ),
  )
  writeFileSync(at('now.en.txt'), declaration('DECLARATION OF THE BAY', 'We, the Ministers,', TIDES))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function declaro(...args: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', timeout: 30_000 })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

const found = (file: string) => {
  const { status, out, err } = declaro('precedents', at(file), '--library', at('library'), '--json')
  expect(status).toBe(0)
  return { err, paragraphs: printed.parse(JSON.parse(out)).paragraphs }
}

test('every paragraph has its hits, best first, from files of any kind below the folder; what cannot be read is told and left out', () => {
  const { err, paragraphs } = found('now.es.txt')
  expect(paragraphs.map(({ paragraph: place }) => place)).toEqual([0, 1, 2, 3])
  const [fog] = paragraphs[2]?.hits ?? []
  expect(fog).toMatchObject({ file: '2019/cabo/puertos.es.txt', paragraph: 2, text: FOG })
  expect(fog?.words.map(({ op, text }) => (op === '+' ? '' : text)).join('')).toBe(FOG)
  expect(paragraphs[3]?.hits[0]).toMatchObject({ file: 'algas.docx', text: KELP, score: 1, words: [{ op: '=', text: KELP }] })
  expect(err).toContain('[file.rich-text]')
})

test('a text in the other language finds what was agreed in its own', () => {
  const { paragraphs } = found('now.en.txt')
  expect(paragraphs.at(-1)?.hits[0]).toMatchObject({ file: 'sound.en.html', text: TIDES, score: 1 })
})

test('for a terminal the words that differ stand in brackets', () => {
  const { status, out } = declaro('precedents', at('now.es.txt'), '--library', at('library'))
  expect(status).toBe(0)
  expect(out).toContain('2019/cabo/puertos.es.txt ¶ 3')
  expect(out).toContain('[-Decidimos][+Acordamos]')
})

test('an empty library has no precedents, a missing one is refused, none at all is wrong use', () => {
  expect(declaro('precedents', at('now.es.txt'), '--library', at('empty')).out).toBe('Nada de esto consta en declaraciones anteriores.\n')
  expect(declaro('precedents', at('now.es.txt'), '--library', at('absent'))).toMatchObject({ status: 1, out: '' })
  expect(declaro('precedents', at('absent.txt'), '--library', at('library')).status).toBe(1)
  expect(declaro('precedents', at('now.es.txt')).status).toBe(2)
})
