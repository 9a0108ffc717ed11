import { expect, test } from 'vitest'
import { aText, p } from '../acts/room.fixture.ts'
import type { SideOf } from './side-text.ts'
import { wordsOfTemplate } from './template-side.ts'

const known = {
  file: 'declaration.en.json',
  words: ['uno', 'dos', 'tres', 'cuatro'].map((id) => ({ paragraph: p(id), source: `Texto ${id}.`, text: `Text ${id}.` })),
}
const offered = (text: ReturnType<typeof aText>, sideOf: SideOf = () => ({ text: '', runs: [] })): readonly string[] =>
  wordsOfTemplate(known, 'en', text.paragraphs, sideOf).map(({ paragraph }) => paragraph)

test('a template’s words are for paragraphs that say what it said, whatever is pending in them', () => {
  const text = aText(
    { id: 'uno', text: 'Texto [MX+nuevo ][GT-uno].' },
    { id: 'dos', text: 'Texto dos, cambiado.' },
    { id: 'tres', text: 'Texto tres.' },
  )
  expect(offered(text)).toEqual([p('uno'), p('tres')])
})

test('not for one that has a version already, nor for one that a party proposes', () => {
  const text = aText(
    { id: 'uno', text: 'Texto uno.' },
    { id: 'dos', text: '[MX+Texto dos.]', pi: 'MX' as never },
    { id: 'tres', text: 'Texto tres.' },
  )
  const sideOf: SideOf = (language, id) => ({ text: language === 'en' && id === p('uno') ? 'One.' : '', runs: [] })
  expect(offered(text, sideOf)).toEqual([p('tres')])
})
