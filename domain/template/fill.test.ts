import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Declaration } from '../text/declaration.ts'
import { numbersOf, printedNumbers } from '../text/numbers.ts'
import { readDeclaration } from '../text/read.ts'
import { recommendationsSchema } from '../trace/recommendations.ts'
import type { Conference } from './conference.ts'
import { blanks, fillTemplate } from './fill.ts'
import { loadData, loadTemplate, type Template, TemplateFault } from './load.ts'
import { rehearsalOf } from './rehearsal.ts'

const FOLDER = new URL('../../templates/', import.meta.url)
const sourceOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8')
const FORMS = readdirSync(FOLDER).filter((file) => /^(?:declaration|resolution)\./.test(file))

/** A template of one paragraph. */
function templateOf(text: string, language: 'es' | 'en' = 'es', needs: readonly string[] = []): Template {
  const sections = [{ kind: 'preamble', paragraphs: [{ text, needs }] }]
  return loadTemplate('one.json', JSON.stringify({ form: 'declaration', language, name: 'One', title: 'One', sections }))
}
const fill = (text: string, conference: Conference, language: 'es' | 'en' = 'es'): string | undefined =>
  fillTemplate(templateOf(text, language), conference).sections[0]?.paragraphs[0]?.text

/** The text as it is printed: a paragraph a line, with its number. */
const printed = (declaration: Declaration): string =>
  declaration.sections
    .flatMap(({ paragraphs }) => {
      const numbers = numbersOf(paragraphs)
      return paragraphs.map(({ text, level }, i) => `${'  '.repeat(level)}${numbers[i] === null ? '' : `${numbers[i]} `}${text}`)
    })
    .join('\n\n')

const REHEARSAL = rehearsalOf(11)

describe('the templates', () => {
  test('there is a declaration and a resolution in each language', () => {
    expect(FORMS.toSorted()).toEqual(['declaration.en.json', 'declaration.es.json', 'resolution.en.json', 'resolution.es.json'])
  })

  test.each(FORMS)('%s is filled by the rehearsal, and only named blanks are left', (file) => {
    const declaration = fillTemplate(loadTemplate(file, sourceOf(file)), REHEARSAL)
    const text = printed(declaration)
    expect(text).not.toMatch(/[{}]|\[\[|undefined|null/)
    expect(text).not.toMatch(/(?:^| )(?:de|a) el /)
    expect(blanks(declaration).length).toBeGreaterThan(0)
  })

  test.each(FORMS)('%s, printed, reads back as the same sections, roles, levels, markers and words', (file) => {
    const { language, sections } = fillTemplate(loadTemplate(file, sourceOf(file)), REHEARSAL)
    const read = readDeclaration(printed({ title: '', language, sections }))
    if (read.kind === 'refused') throw new Error(read.code)
    expect(read.declaration.language).toBe(language)
    // Beside them, a file's paragraphs have their numbers as printed.
    const plain = read.declaration.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, number: undefined })),
    }))
    expect(plain).toEqual(sections)
    expect(read.declaration.sections.map(({ paragraphs }) => printedNumbers(paragraphs))).toEqual(
      sections.map(({ paragraphs }) => numbersOf(paragraphs)),
    )
  })

  test.each(['declaration', 'resolution'])('the %s stands paragraph by paragraph alike in both languages', (form) => {
    const [es, en] = ['es', 'en'].map((language) => {
      const { sections } = loadTemplate(form, sourceOf(`${form}.${language}.json`))
      return sections.map(({ kind, paragraphs }) => ({
        kind,
        paragraphs: paragraphs.map(({ role, level, marker }) => ({ role, level, marker })),
      }))
    })
    expect(es).toEqual(en)
  })

  test.each(['declaration.es.json', 'declaration.en.json'])('%s has the size of a Declaration and offers opening verbs', (file) => {
    const { sections } = loadTemplate(file, sourceOf(file))
    const count = sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
    expect(count).toBeGreaterThanOrEqual(20)
    expect(count).toBeLessThanOrEqual(26)
    for (const { kind, verbs } of sections) if (kind === 'commitments' || kind === 'decisions') expect(verbs.length).toBeGreaterThan(4)
  })

  test('the rehearsal Recommendations are numbered without a gap', () => {
    const { recommendations } = loadData('recommendations.es.json', sourceOf('recommendations.es.json'), recommendationsSchema)
    expect(recommendations.map(({ number }) => number)).toEqual(recommendations.map((_, i) => String(i + 1)))
    for (const { number, items } of recommendations)
      expect(items.map((item) => item.number)).toEqual(items.map((_, i) => `${number}.${i + 1}`))
  })
})

describe('fillTemplate', () => {
  test.each([
    ['conference.number.roman', 'XXX', 'XXX'],
    ['conference.number.arabic', '30', '30'],
    ['conference.number.words', 'Trigésima', 'Thirtieth'],
    ['conference.number.words.lower', 'trigésima', 'thirtieth'],
    ['conference.number.words.masculine', 'Trigésimo', 'Thirtieth'],
    ['dates.long', 'el 24 y 25 de septiembre de 2027', 'on 24 and 25 September 2027'],
    ['dates.heading', '24-25 de septiembre de 2027', '24-25 September 2027'],
    ['principals', 'las Viceministras y los Viceministros', 'the Vice-Ministers'],
    ['principals|start', 'Las Viceministras y los Viceministros', 'The Vice-Ministers'],
    ['principals.brief|start', 'Los Viceministros', 'The Vice-Ministers'],
    ['principals.names', 'Viceministras y Viceministros', 'Vice-Ministers'],
    ['organs.group.acronym', 'GRCM', 'RCGM'],
    ['next.number.roman', 'XXXI', 'XXXI'],
    ['following.year', '2029', '2029'],
    [
      'members',
      'Belice, Canadá, Costa Rica, El Salvador, los Estados Unidos de América, Guatemala, Honduras, México, Nicaragua, Panamá y la República Dominicana',
      'Belize, Canada, Costa Rica, the Dominican Republic, El Salvador, Guatemala, Honduras, Mexico, Nicaragua, Panama and the United States of America',
    ],
  ])('fills {{%s}}', (slot, es, en) => {
    expect(fill(`{{${slot}}}`, REHEARSAL)).toBe(es)
    expect(fill(`{{${slot}}}`, REHEARSAL, 'en')).toBe(en)
  })

  test('contracts de and a with an article that comes with a slot, and no other', () => {
    expect(fill('A propuesta de {{organs.group}}, pidieron a {{organs.group}} seguir.', REHEARSAL)).toBe(
      'A propuesta del Grupo Regional de Consulta sobre Migración, pidieron al Grupo Regional de Consulta sobre Migración seguir.',
    )
    expect(fill('A {{organs.group}}', REHEARSAL)).toMatch(/^Al Grupo/)
    expect(fill('según {{organs.group}}', REHEARSAL)).toMatch(/^según el Grupo/)
    const salvador = { ...REHEARSAL, members: REHEARSAL.members.filter(({ code }) => code === 'SV') }
    expect(fill('el pueblo de {{members}}', salvador)).toBe('el pueblo de El Salvador')
  })

  test('keeps a named blank visible and counts it', () => {
    const filled = fillTemplate(templateOf('Designar a [[persona]] y a [[suplente]].'), REHEARSAL)
    expect(filled.sections[0]?.paragraphs[0]?.text).toBe('Designar a [persona] y a [suplente].')
    expect(blanks(filled)).toEqual([
      { section: 0, paragraph: 0, name: 'persona' },
      { section: 0, paragraph: 0, name: 'suplente' },
    ])
  })

  test('leaves out a paragraph whose slots the conference cannot fill, where the template says so', () => {
    const alone = { ...REHEARSAL, nextMeetings: [] }
    expect(fillTemplate(templateOf('Recibe {{next.host}}.', 'es', ['next.host']), alone).sections).toEqual([])
  })

  test('names file and field where the conference lacks what a slot asks for', () => {
    const { organs, ...rest } = REHEARSAL
    expect(organs.en).toBeDefined()
    expect(() => fill('by {{organs.body}}', { ...rest, organs: {} }, 'en')).toThrow(
      /one\.json: sections\[0\]\.paragraphs\[0\]\.text: .*\{\{organs\.body\}\}/,
    )
  })
})

describe('loadTemplate', () => {
  const good: { [field: string]: unknown } = JSON.parse(sourceOf('declaration.es.json'))

  test.each([
    ['a slot that does not exist', { title: 'En {{plaza}}' }, 'title', 'there is no slot {{plaza}}'],
    ['a form of a slot that does not exist', { title: '{{theme|loud}}' }, 'title', '{{theme|loud}}'],
    ['an unfinished slot', { title: '{{theme}' }, 'title', 'not written as'],
    ['an unfinished blank', { title: 'de [[alguien]' }, 'title', 'blank'],
    ['an unknown section', { sections: [{ kind: 'chapter', paragraphs: [{ text: 'x' }] }] }, 'sections[0].kind', 'Invalid option'],
    [
      'a field that nobody reads',
      { sections: [{ kind: 'title', paragraphs: [{ text: 'x', colour: 1 }] }] },
      'sections[0].paragraphs[0]',
      'colour',
    ],
    [
      'a need that is no slot',
      { sections: [{ kind: 'title', paragraphs: [{ text: 'x', needs: ['y'] }] }] },
      'sections[0].paragraphs[0].needs[0]',
      'no such slot',
    ],
  ])('refuses %s and names file and field', (_, change, field, what) => {
    const load = () => loadTemplate('mine.json', JSON.stringify({ ...good, ...change }))
    expect(load).toThrow(TemplateFault)
    expect(load).toThrow(`mine.json: ${field}: `)
    expect(load).toThrow(what)
  })

  test('refuses what is not JSON', () => {
    expect(() => loadTemplate('mine.json', '{"form":')).toThrow(/^mine\.json: \(whole file\): not JSON/)
  })
})

test('every number from 1 to 99 can be filled in both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
      for (const language of ['es', 'en'] as const)
        expect(fill('{{conference.number.words}}', { ...REHEARSAL, number }, language)).toMatch(/^[A-ZÁÉ][\p{L} -]+$/u)
    }),
  )
})
