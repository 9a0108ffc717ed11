/** A language is one file: what it has to hold is known, and with it everything is said in that language. */
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { code, inSitting, p, seat } from '../../domain/acts/room.fixture.ts'
import { entrySentence } from '../../domain/sentences/audit.ts'
import { addLanguage, inEachLanguage, languagesSpoken } from '../../domain/sentences/catalogue.ts'
import { sayOfCompilation } from '../../domain/sentences/compilation.ts'
import { type Language, problemOf } from '../../domain/sentences/problem.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { completed, messagesOf, wrongIn } from '../../languages/complete.ts'
import { unsaid } from '../../languages/said.ts'
import { offeredFrom } from './added.ts'
import { screensIn } from './screens.ts'

describe('Spanish and English', () => {
  test('have no sentence that no screen says', () => expect(unsaid()).toEqual([]))
  test('one that nobody says would be named, in all its plurals', () => {
    expect(
      unsaid(
        ['a.said', 'a.plural_one', 'hat.head', 'b.unsaid_one', 'b.unsaid_other'],
        ["say('a.said') + say('a.plural')", 'say(`hat.${hat}`)'],
      ),
    ).toEqual(['b.unsaid_one', 'b.unsaid_other'])
  })
  test('say the same, everywhere', () => {
    expect(wrongIn(messagesOf('en'))).toEqual([])
    expect(Object.keys(messagesOf('es')).toSorted()).toEqual(Object.keys(messagesOf('en')).toSorted())
  })
})

const PSEUDO = 'xx' as Language
/** Every sentence in brackets of its own. */
const file = { name: 'Pseudo', messages: Object.fromEntries(Object.entries(completed({})).map(([key, words]) => [key, `⟦${words}⟧`])) }

describe('a made-up language in a file', () => {
  beforeAll(async () => {
    addLanguage(PSEUDO, file.messages)
    await i18next.init({ lng: 'xx', keySeparator: false, nsSeparator: false, resources: { xx: { translation: screensIn(file.messages) } } })
  })

  test('is offered by its own name', () =>
    expect(offeredFrom({ '../../languages/xx.json': 'Pseudo' })).toEqual([{ code: 'xx', name: 'Pseudo' }]))
  test('is complete; a sentence that is missing, unused, or without its value is named', () => {
    expect(wrongIn(file.messages)).toEqual([])
    const { 'screens/start.title': _, ...without } = file.messages
    expect(wrongIn({ ...without, 'screens/nothing': 'x', 'refusals/act.unknown': 'Kein Akt.' })).toEqual([
      { what: 'missing', key: 'screens/start.title' },
      { what: 'unused', key: 'screens/nothing' },
      { what: 'values', key: 'refusals/act.unknown' },
    ])
  })
  test('is spoken on screens, by refusals, by the record and on papers', () => {
    const state = inSitting('first', [{ kind: 'labels-set', labels: [{ paragraph: p('c4'), label: 'C4' }] }])
    const told = { act: 'accept', by: seat('chair'), grant: 'on instruction', details: { paragraph: p('c4'), by: code('GT') } } as const
    expect(i18next.t('panel.pending', { count: 2 })).toBe('⟦2 pending⟧')
    expect(problemOf(refused('act.unknown', { type: 'x' }), PSEUDO)).toMatchObject({
      title: '⟦Not found⟧',
      detail: '⟦There is no act “x”. Reload the page and try again.⟧',
    })
    expect(entrySentence(told, state, PSEUDO)).toMatch(/^⟦.*accepted the proposal of .* in C4\.⟧/)
    expect(sayOfCompilation(PSEUDO)('words.none')).toMatch(/^⟦.*⟧$/)
    expect(languagesSpoken()).toEqual(['es', 'en', 'xx'])
    expect(Object.keys(inEachLanguage(() => ''))).toEqual(['es', 'en', 'xx'])
  })
})
