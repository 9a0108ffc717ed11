import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtDifferently, fillBeside } from './beside.ts'
import { fillTemplate } from './fill.ts'
import { loadTemplate, type Template } from './load.ts'
import { rehearsalOf } from './rehearsal.ts'

const folder = new URL('../../templates/', import.meta.url)
const shipped = (name: string): Template => loadTemplate(`${name}.json`, readFileSync(new URL(`${name}.json`, folder), 'utf8'))
const FORMS = [...new Set(readdirSync(folder).flatMap((file) => /^(declaration|resolution)\.[a-z]{2}\.json$/.exec(file)?.[1] ?? []))]
const [ES, EN] = [shipped('declaration.es'), shipped('declaration.en')]

/** The English one, with this done to a section's paragraphs. */
const changed = (at: number, change: (paragraphs: Template['sections'][number]['paragraphs']) => unknown): Template => {
  const other = structuredClone(EN)
  change(other.sections[at]?.paragraphs ?? [])
  return other
}

describe('a template beside itself in another language', () => {
  test.each(FORMS)('%s is built alike in both: kinds of sections, roles, levels, markers', (form) => {
    expect(builtDifferently(shipped(`${form}.es`), shipped(`${form}.en`))).toBeNull()
    expect(builtDifferently(shipped(`${form}.en`), shipped(`${form}.es`))).toBeNull()
  })

  test.each(FORMS)('%s: each paragraph of the text has its words in the other, those with which it begins there', (form) => {
    const conference = rehearsalOf(11)
    const other = shipped(`${form}.en`)
    const { words, language } = fillBeside(shipped(`${form}.es`), other, conference)
    const inEnglish = fillTemplate(other, { ...conference, language: 'en' }).sections.flatMap(({ paragraphs }) => paragraphs)
    expect(language).toBe('en')
    expect(words).toEqual(inEnglish.map(({ text }) => text))
  })

  test('a paragraph that only one language can fill has nothing beside it, and the others keep their places', () => {
    const conference = rehearsalOf(11)
    const guests = conference.observers.guests.map(({ names }) => ({ names: { es: names.es ?? { name: '', article: '', short: '' } } }))
    const withoutEnglish = { ...conference, observers: { ...conference.observers, guests } }
    const text = fillTemplate(ES, withoutEnglish).sections.flatMap(({ paragraphs }) => paragraphs)
    const { words } = fillBeside(ES, EN, withoutEnglish)
    expect(words).toHaveLength(text.length)
    expect(text.filter((_, at) => words[at] === null).map(({ text: said }) => said)).toEqual([
      'Dieron la bienvenida, por invitación especial, a la Red de Casas del Camino.',
    ])
    expect(words.at(-1)).toMatch(/^Calendar of meetings/)
  })

  test.each<readonly [string, Template, string]>([
    ['a paragraph more', changed(1, (all) => all.push(...all.slice(0, 1))), 'sections[1].paragraphs[2]'],
    ['a paragraph less', changed(2, (all) => all.pop()), 'sections[2].paragraphs[5]'],
    ['another marker', changed(3, (all) => Object.assign(all[1] ?? {}, { marker: 'alpha' })), 'sections[3].paragraphs[1]'],
    ['another level', changed(3, (all) => Object.assign(all[3] ?? {}, { level: 2 })), 'sections[3].paragraphs[3]'],
    ['a section less', { ...EN, sections: EN.sections.slice(0, -1) }, `sections[${EN.sections.length - 1}]`],
    ['a section more', { ...EN, sections: [...EN.sections, ...EN.sections.slice(-1)] }, `sections[${EN.sections.length}]`],
  ])('%s is refused with file and field', (_, other, field) => {
    expect(() => fillBeside(ES, other, rehearsalOf(3))).toThrow(`declaration.en.json: ${field}: not built like declaration.es.json`)
  })
})
