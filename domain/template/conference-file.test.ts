import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conferenceFileSchema } from './conference-file.ts'
import { fillTemplate } from './fill.ts'
import { loadData, loadTemplate } from './load.ts'

const sourceOf = (file: string): string => readFileSync(new URL(`../../templates/${file}`, import.meta.url), 'utf8')
const EXAMPLE = JSON.parse(sourceOf('conference.example.json')) as Record<string, unknown>
const [CHAIR, ST, HEAD] = EXAMPLE.persons as readonly Record<string, unknown>[]

describe('a conference of one’s own', () => {
  test.each(['declaration.es', 'declaration.en', 'resolution.es', 'resolution.en'])('the example fills %s', (form) => {
    const conference = conferenceFileSchema.parse(EXAMPLE)
    expect(fillTemplate(loadTemplate(form, sourceOf(`${form}.json`)), conference).sections.length).toBeGreaterThan(3)
    expect(conference.persons.map(({ hat }) => hat)).toContain('chair')
  })

  test('needs no persons, no zone and no setting to begin with', () => {
    expect(conferenceFileSchema.parse({ ...EXAMPLE, persons: undefined, venueZone: undefined })).toMatchObject({
      persons: [],
      venueZone: 'UTC',
      representativesTakePositions: true,
    })
  })

  test.each<readonly [string, Record<string, unknown>, string]>([
    ['a zone that is none', { venueZone: 'America/Atlantis' }, 'venueZone: no such time zone'],
    ['a theme that is missing', { theme: undefined }, 'theme: '],
    ['a host that is no member', { hosts: ['ZZ'] }, 'hosts[0]: not a member'],
    ['a person of no member', { persons: [{ ...HEAD, delegation: 'ZZ' }] }, 'persons[0].delegation: not a member'],
    ['a head of nobody', { persons: [CHAIR, { ...ST, hat: 'head' }] }, 'persons[1].delegation: a head belongs to a delegation'],
    ['two heads of one delegation', { persons: [HEAD, HEAD] }, 'persons[1].hat: a second head of one delegation'],
    ['a hat that is none', { persons: [{ ...ST, hat: 'king' }] }, 'persons[0].hat: '],
    ['a deputy, whom the chair names', { persons: [{ ...ST, hat: 'deputy' }] }, 'persons[0].hat: '],
    ['an authentic language that is the negotiated one', { authentic: ['es'] }, 'authentic[0]: a language that is named already'],
    [
      'a language that is authentic and courtesy',
      { authentic: ['en'], courtesy: ['fr', 'en'] },
      'courtesy[1]: a language that is named already',
    ],
    ['a language that is none', { authentic: ['English'] }, 'authentic[0]: '],
    [
      'a delegate who writes a version',
      { courtesy: ['en'], persons: [{ ...HEAD, writes: ['en'] }] },
      'persons[0].writes: only a service seat',
    ],
    [
      'a translator into no language of the conference',
      { persons: [{ ...ST, hat: 'service', writes: ['fr'] }] },
      'persons[0].writes: no authentic or courtesy language: fr',
    ],
    ['a field nobody knows', { persons: [{ ...ST, colour: 1 }] }, 'persons[0]: '],
  ])('%s is refused with file and field', (_, change, told) => {
    expect(() => loadData('mine.json', JSON.stringify({ ...EXAMPLE, ...change }), conferenceFileSchema)).toThrow(`mine.json: ${told}`)
  })
})
