/** Lists as people paste them, and a conference made of a form in every template and language. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conferenceFileSchema } from '../template/conference-file.ts'
import { fillBeside } from '../template/beside.ts'
import { fillTemplate } from '../template/fill.ts'
import { loadTemplate } from '../template/load.ts'
import { orderOf, setupOrder } from './conference.ts'
import { COUNTRIES, countriesNamed, countryByName } from './countries.ts'
import { readDelegations } from './delegations.ts'
import { emptyForm, type SetupForm, type TextLanguage } from './form.ts'
import { faultsOf } from './form-faults.ts'
import { hatCalled } from './hats.ts'
import { linesIn } from './lines.ts'
import { readPersons } from './persons.ts'

describe('the list of countries', () => {
  test('has each code and each name once', () => {
    for (const of of [
      ({ code }: (typeof COUNTRIES)[number]) => code as string,
      ({ names }: (typeof COUNTRIES)[number]) => names.es.name,
      ({ names }: (typeof COUNTRIES)[number]) => names.en.name,
    ])
      expect(new Set(COUNTRIES.map(of)).size).toBe(COUNTRIES.length)
    expect(COUNTRIES).toHaveLength(195)
  })
  test('is found by a name in either language, with and without its article and accents', () => {
    expect(
      ['el Perú', 'peru', 'los Estados Unidos de América', 'United States of America', 'Méjico'].map((name) => countryByName(name)?.code),
    ).toEqual(['PE', 'PE', 'US', 'US', undefined])
  })
  test('names in a text are whole words, the longest first', () => {
    const codes = (text: string) => countriesNamed(text, 'es').map(({ code }) => code)
    expect(codes('de Belice, la República Dominicana, Guinea-Bisáu y el Perú. Nigeriano, Guinea-Sur')).toEqual(['BZ', 'PE', 'DO', 'GW'])
  })
})

describe('delegations from a list', () => {
  test('come by code and name, by either alone, from a spreadsheet or by hand', () => {
    const { delegations, faults } = readDelegations(
      'Código\tPaís\nMX\tMéxico\nHonduras\nca\n"PE"; el Perú; Peru\nONU; Naciones Unidas; United Nations\n',
    )
    expect(delegations.map(({ code, names }) => [code, names.es?.article, names.es?.name, names.en?.name])).toEqual([
      ['MX', '', 'México', 'Mexico'],
      ['HN', '', 'Honduras', 'Honduras'],
      ['CA', '', 'Canadá', 'Canada'],
      ['PE', 'el', 'Perú', 'Peru'],
      ['ONU', '', 'Naciones Unidas', 'United Nations'],
    ])
    expect(faults).toEqual([])
  })
  test('what is not understood is said by line', () => {
    const { faults } = readDelegations('MX\n\nXK\nAtlantis del Norte\nMéxico')
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [3, 'no-name'],
      [4, 'unknown'],
      [5, 'twice'],
    ])
  })
})

describe('persons from a spreadsheet', () => {
  const { delegations } = readDelegations('MX\nHN')
  test.each([
    ['Jefa de delegación', 'head'],
    ['JEFATURA', 'head'],
    ['Head of delegation', 'head'],
    ['Representante alterno', 'representative'],
    ['observadora', 'observer'],
    ['Intérprete', 'service'],
    ['Secretaría Técnica', 'secretariat'],
    ['Asistente de la Presidencia', 'assistant'],
    ['astronauta', null],
  ])('%s is a function of the room', (called, hat) => expect(hatCalled(called)).toBe(hat))
  test('come with their delegation by code or name, and an e-mail wherever it stands', () => {
    const { persons, faults } = readPersons(
      'Delegación\tNombre\tFunción\nMX\tRosa Díaz\tjefa\trosa@x.org\tSubsecretaria\nhonduras;Iván Soto;ivan@x.org;representante\n;Marta Ruiz;observadora',
      delegations,
    )
    expect(persons.map(({ name, hat, delegation, email, title }) => [name, hat, delegation, email, title])).toEqual([
      ['Rosa Díaz', 'head', 'MX', 'rosa@x.org', 'Subsecretaria'],
      ['Iván Soto', 'representative', 'HN', 'ivan@x.org', null],
      ['Marta Ruiz', 'observer', null, null, null],
    ])
    expect(faults).toEqual([])
  })
  test('what is not understood is said by line', () => {
    const { faults } = readPersons('MX;Ana;jefa\nMX;Eva;jefa\nZZ;Nadie;jefa\n;Sola;jefa\nMX;Otra;astronauta\nMX', delegations)
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [2, 'second-head'],
      [3, 'delegation'],
      [4, 'no-delegation'],
      [5, 'no-hat'],
      [6, 'no-name'],
    ])
  })
  test('whatever is pasted, each line is a person, a fault, or a heading', () => {
    const cell = fc.constantFrom('MX', 'HN', 'Rosa', 'jefa', 'representante', '', 'x@y', '-', 'nombre', '"', '\u00a0')
    const pasted = fc
      .array(
        fc.array(cell, { maxLength: 5 }).map((cells) => cells.join('\t')),
        { maxLength: 8 },
      )
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(pasted, (text) => {
        const { persons, faults } = readPersons(text, delegations)
        const lines = linesIn(text)
        const told = [...persons, ...faults].map(({ line }) => line).toSorted((a, b) => a - b)
        const isHeading = lines[0]?.line === 1 && told[0] !== 1
        expect(told).toEqual(lines.slice(isHeading ? 1 : 0).map(({ line }) => line))
      }),
    )
  })
})

const filled = (language: TextLanguage): SetupForm => {
  const form = emptyForm(language, 'America/Panama')
  const named = { body: 'Conferencia de los Puertos', acronym: 'CP', theme: 'Puertos', place: 'Puerto Aurora' }
  return {
    ...form,
    names: { es: { ...form.names.es, ...named }, en: { ...form.names.en, ...named, body: 'Conference of the Ports' } },
    number: '7',
    from: '2027-09-24',
    to: '2027-09-25',
    sides: { [language === 'es' ? 'en' : 'es']: 'courtesy', fr: 'authentic' },
    delegations: 'MX\nHN',
    chair: { name: 'Ana', title: '' },
    secretary: { name: 'Luis', title: '' },
    persons: 'MX;Rosa;jefa',
  }
}

const templateOf = (form: string, language: string) =>
  loadTemplate(`${form}.${language}.json`, readFileSync(new URL(`../../templates/${form}.${language}.json`, import.meta.url), 'utf8'))

describe('a conference from a form', () => {
  test.each([
    ['declaration', 'es'],
    ['declaration', 'en'],
    ['resolution', 'es'],
    ['resolution', 'en'],
  ] as const)('%s in %s: the answers fill the template and the one beside it, and make a conference', (template, language) => {
    const form = { ...filled(language), template }
    expect(faultsOf(form)).toEqual([])
    const { conference } = setupOrder.parse(orderOf(form, (hat) => hat, null))
    const own = templateOf(template, language)
    const { sections } = fillTemplate(own, conference)
    expect(JSON.stringify(sections)).toContain(language === 'es' ? 'Conferencia de los Puertos' : 'Conference of the Ports')
    expect(fillBeside(own, templateOf(template, language === 'es' ? 'en' : 'es'), conference).words.length).toBeGreaterThan(5)
  })
  test('an empty form lacks what has to be there, and says so by field', () => {
    expect(faultsOf(emptyForm('es', 'Mars/Base')).map(({ field, why }) => `${field}: ${why}`)).toEqual([
      'body: needed',
      'acronym: needed',
      'number: needed',
      'theme: needed',
      'place: needed',
      'from: needed',
      'to: needed',
      'zone: no-such-zone',
      'delegations: needed',
      'chair: needed',
      'secretary: needed',
    ])
  })
  test('without faults the server takes it, whatever is left empty', () => {
    const form = {
      ...filled('es'),
      persons: '',
      sides: {},
      quorum: '2',
      historyKept: '30',
      host: 'HN',
      symbol: 'CP/VII',
      title: 'Declaración del Puerto',
    }
    expect(faultsOf(form)).toEqual([])
    expect(conferenceFileSchema.safeParse(orderOf(form, (hat) => hat, null).conference).error).toBeUndefined()
  })
})
