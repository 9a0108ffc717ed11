/** Akoma Ntoso: valid against the format's own schema, and read back as it was, whatever is pending in it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aknOf } from '../../domain/export/akn.ts'
import { textDigest } from '../../domain/seal/text.ts'
import { declarationFacts } from '../../tests/export/declaration.ts'
import { paragraphNamed, randomText } from '../../tests/export/random-text.ts'
import { type AknRead, readAkn } from '../../domain/export/read-akn.ts'
import { paragraphsShown } from '../../domain/export/viewed.ts'
import { aknFaults } from './akn-schema.ts'

const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml)

function readBack(xml: string): AknRead {
  const read = readAkn(bytes(xml))
  if (read.kind === 'refused') throw new Error(read.why)
  return read
}

test('any text with proposals is valid against the schema', () => {
  fc.assert(
    fc.property(randomText, (facts) => {
      expect(aknFaults(aknOf(facts))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('[I3] any text is read back with its words, ids, roles, levels, markers, emphasis, proposals and their authors', () => {
  let pending = 0
  fc.assert(
    fc.property(randomText, (facts) => {
      const shown = paragraphsShown(facts)
      const read = readBack(aknOf(facts))
      expect(read.paragraphs).toEqual(
        shown.map(({ id, section, kind, role, level, marker, pi, alt, label, runs, proposals }) => {
          pending += proposals.length
          return { id, section, kind, role, level, marker, pi, alt, label, runs }
        }),
      )
      expect(read.language).toBe(facts.textLanguage)
      expect(read.recommendations).toEqual(facts.recommendations)
      const here = new Set(shown.map(({ id }) => id))
      expect(read.links).toEqual(facts.links.filter(({ paragraph }) => here.has(paragraph)))
      expect(read.cites).toEqual(facts.cites?.map((each) => ({ ...each, paragraphs: each.paragraphs.filter((id) => here.has(id)) })))
      for (const [code, name] of Object.entries(read.names)) expect(facts.names[code]).toBe(name)
    }),
    { numRuns: 300 },
  )
  expect(pending).toBeGreaterThan(100)
})

test('a clean text names nobody who proposes or comments', () => {
  fc.assert(
    fc.property(randomText, (facts) => {
      const xml = aknOf({ ...facts, view: 'clean', statements: [] })
      expect(xml).not.toMatch(/party_|<ins|<del|declaro:proposal|¿Sí\?/)
    }),
    { numRuns: 50 },
  )
})

describe('the parts of a Declaration', () => {
  const facts = declarationFacts({ view: 'proposals', links: [{ recommendation: '12', paragraph: paragraphNamed(11) }] })
  const xml = aknOf(facts)

  test('stand where the format has them: title, recitals, numbered paragraphs one under another, closing, annex, what delegations stated', () => {
    const shape = xml.replace(/ [a-zA-Z:]+="[^"]*"/g, '').replace(/\n/g, '')
    expect(shape).toMatch(/<preface><p><docTitle>Declaración de Puerto Claro</)
    expect(shape).toMatch(/<preamble><formula><p>Los Ministros, .*<\/formula><recitals><recital><p>Recordando/)
    expect(shape).toMatch(
      /<section><heading>Compromisos<\/heading>.*<paragraph><num>1\.<\/num><intro><p>Que los puertos cooperen:<\/p><\/intro><subparagraph><num>a\)<\/num>/,
    )
    expect(shape).toMatch(/<point><num>i\.<\/num><content><p>que alumbren;/)
    expect(shape).toMatch(/<conclusions><p>Hecho en Puerto Claro/)
    expect(shape).toMatch(/<attachment><doc><meta>.*<heading>Anexo 1<.*<attachment><heading>Reservas/)
  })

  test('its address is the same in every revision, that of the wording says which; the digest is told', () => {
    expect(xml).toContain('<FRBRuri value="/akn/int/statement/declaration/conferencia-de-puertos-claros/cpc-xii-dec"/>')
    expect(xml).toContain(
      '<FRBRuri value="/akn/int/statement/declaration/conferencia-de-puertos-claros/cpc-xii-dec/spa@2031-04-27!rev.3-proposals"/>',
    )
    expect(xml).toContain(`digest="${facts.digest}"`)
    const read = readBack(xml)
    expect(textDigest(read.language, read.paragraphs)).toBe(facts.digest)
  })

  test('who proposes is named, and a Recommendation leads to its paragraph and from it', () => {
    expect(xml).toContain('<TLCOrganization eId="party_MX" href="/akn/ontology/organization/declaro/MX" showAs="México" shortForm="MX"/>')
    expect(xml).toContain(
      '<del class="GT" refersTo="#party_GT">seguros </del><ins class="MX" refersTo="#party_MX">seguros y limpios </ins>',
    )
    expect(xml).toContain(`<implicitReference for="${paragraphNamed(11)}" href="#rec_12" showAs="12"/>`)
    expect(xml).toContain('la Recomendación <ref href="#rec_12">12</ref> pide')
    expect(xml).toMatch(/<subheading><ref href="#p_[a-z0-9]{10}">C1<\/ref>/)
  })

  test('a Recommendation told twice stands in it once', () => {
    const twice = { ...facts, recommendations: [...facts.recommendations, ...facts.recommendations] }
    expect(aknOf(twice)).toBe(xml)
    expect(aknFaults(xml)).toEqual([])
  })
})

test('the schema refuses what it does not know, and says where', () => {
  const [facts] = fc.sample(randomText, { seed: 7, numRuns: 1 })
  if (facts === undefined) throw new Error('no text')
  expect(aknFaults(aknOf(facts).replace('</statement>', '<verse/></statement>'))[0]).toMatch(/^\d+: .*verse/)
})

describe('reading', () => {
  const within = (inner: string): string =>
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:d="urn:declaro:akn:1"><statement>${inner}</statement></akomaNtoso>`
  const refusal = (xml: string): string => {
    const read = readAkn(bytes(xml))
    return read.kind === 'refused' ? read.why : 'read'
  }

  test.each([
    ['entities that are declared in the file', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${within('&a;')}`, 'damaged'],
    ['entities that are not declared', within('&a;'), 'damaged'],
    ['a file that breaks off', within('<p>').slice(0, -20), 'damaged'],
    ['elements without end', within('<p>'.repeat(100) + '</p>'.repeat(100)), 'too-large'],
    ['another kind of XML', '<html/>', 'not-akn'],
    ['Akoma Ntoso of somebody else', within('').replace(/ xmlns:d="[^"]*"/, ''), 'foreign'],
    ['Akoma Ntoso that does not say in which language it is', within(''), 'foreign'],
    [
      'two paragraphs of one id',
      within('<d:text language="es"/>' + '<p eId="p_aaaaaaaaaa" d:section="s_aaaaaaaaaa"/>'.repeat(2)),
      'foreign',
    ],
    [
      'more paragraphs than any text has',
      within(
        `<d:text language="es"/>${Array.from({ length: 10_001 }, (_, at) => `<p eId="p_${String(at).padStart(10, 'a')}" d:section="s_a"/>`).join('')}`,
      ),
      'too-large',
    ],
    ['a file of 40 MB', ' '.repeat(40 * 1024 * 1024), 'too-large'],
  ])('%s: refused', (_, xml, why) => {
    expect(refusal(xml)).toBe(why)
  })

  test('our own marks are found under any prefix, others’ words in a paragraph are words', () => {
    const read = readBack(
      within('<d:text language="es"/><p eId="p_aaaaaaaaaa" d:section="s_aaaaaaaaaa" d:level="2">El <abbr>río</abbr> <x:y>es</x:y></p>'),
    )
    expect(read.paragraphs[0]).toMatchObject({ level: 2, runs: [{ text: 'El río es' }] })
  })
})
