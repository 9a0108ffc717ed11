/** Random texts with all that can be pending in them, for laws about what is written and read back. */
import fc from 'fast-check'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { proposalsIn } from '../../domain/proposals/read.ts'
import type { Run } from '../../domain/proposals/types.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../../domain/text/ids.ts'
import { EMPHASES, LEVELS, MARKERS, ROLES, SECTION_KINDS } from '../../domain/text/schema.ts'
import { NO_OPTIONS, TEXT_VIEWS, type TextFacts } from '../../domain/export/types.ts'

const PARTIES = ['MX', 'GT', 'US', 'chair', 'secretariat'] as Party[]
const party = fc.constantFrom(...PARTIES)
const words = fc.oneof(
  fc.constantFrom(
    'la cooperación ',
    'los Estados ',
    '  ',
    ' y ',
    'Recomendación 12',
    '<b>&amp;"\'',
    ']]>',
    '\n',
    '\t',
    '\r\n',
    '…«»',
    '—',
    '𝄞é',
    ' fin.',
    '\ufffd ',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text)),
)
const run = fc.record<Run>({
  text: words,
  ins: fc.option(party, { nil: null, freq: 2 }),
  dels: fc.subarray(PARTIES, { maxLength: 2 }).map((each) => each.toSorted()),
  emphasis: fc.subarray([...EMPHASES]),
})

const keyOf = ({ ins, dels, emphasis }: Run): string => [ins ?? '', dels.join(), emphasis.join()].join('|')

/** As a text is read: neighbours with the same marks are one run. */
export const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<Run[]>((out, each) => {
    const last = out.at(-1)
    if (last !== undefined && keyOf(last) === keyOf(each)) out[out.length - 1] = { ...last, text: last.text + each.text }
    else out.push(each)
    return out
  }, [])

const letters = (count: number): string =>
  String(count)
    .padStart(10, 'a')
    .replaceAll(/\d/g, (digit) => 'bcdefghijk'[Number(digit)] ?? 'z')
export const paragraphNamed = (count: number): ParagraphId => `p_${letters(count)}` as ParagraphId
const sectionNamed = (count: number): SectionId => `s_${letters(count)}` as SectionId

const drawn = fc.record({
  role: fc.constantFrom(...ROLES),
  level: fc.constantFrom(...LEVELS),
  marker: fc.constantFrom(...MARKERS),
  pi: fc.option(party, { nil: null, freq: 4 }),
  beside: fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
  label: fc.option(fc.constantFrom('C1', 'D2.1', 'N1.q2', 'C4 bis'), { nil: null }),
  runs: fc.array(run, { maxLength: 6 }).map(joined),
})
const section = fc.record({ kind: fc.constantFrom(...SECTION_KINDS), paragraphs: fc.array(drawn, { maxLength: 6 }) })

const paragraphs = fc.array(section, { maxLength: 6 }).map((sections) => {
  let count = 0
  return sections.flatMap(({ kind, paragraphs: own }, at): readonly SourceParagraph[] => {
    const first = paragraphNamed(count)
    return own.map(({ beside, runs, pi, ...rest }) => {
      const id = paragraphNamed(count++)
      const about = { alt: beside ? first : null, standing: { kind: 'open' } as const, proposals: proposalsIn(runs, pi) }
      return { id, section: sectionNamed(at), kind, runs, pi, ...rest, ...about }
    })
  })
})

export const randomText: fc.Arbitrary<TextFacts> = fc
  .record({
    paragraphs,
    view: fc.constantFrom(...TEXT_VIEWS),
    language: fc.constantFrom('es', 'en'),
    textLanguage: fc.constantFrom('es', 'en', 'fr', 'pt-BR'),
    symbol: fc.option(fc.constantFrom('CRM/XII/DEC', 'A "&" <B>', ' '), { nil: null }),
    cites: fc.array(fc.record({ title: words, version: words, at: fc.subarray([0, 1, 2, 12], { minLength: 1 }) }), { maxLength: 3 }),
    links: fc.array(fc.record({ recommendation: fc.constantFrom('12', '3 bis'), at: fc.nat(12) }), { maxLength: 4 }),
    of: fc.constantFrom<TextFacts['of']>(
      { kind: 'live', at: 1_900_000_000_000 },
      { kind: 'revision', number: 3, title: 'Tercera', at: 1_900_000_000_000 },
      { kind: 'certified', at: 1_900_000_000_000, corrigenda: 0 },
      { kind: 'certified', at: 1_900_000_000_000, corrigenda: 2 },
    ),
    statements: fc.array(
      fc.record({
        kind: fc.constantFrom('reservation', 'explanation', 'dissociation'),
        by: fc.constantFrom('MX', 'GT'),
        paragraphs: fc.subarray(['C1', 'Z9']),
        text: fc.constantFrom('No comparte.\nNi lo uno.', '<&>'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ paragraphs: all, cites, links, statements, ...rest }) => ({
    ...rest,
    conference: 'Conferencia de los Puertos & otros',
    isRehearsal: false,
    zone: 'America/Mexico_City',
    digest: 'a1b2c3d4e5f6'.padEnd(64, '0') as Digest,
    names: { MX: 'México', GT: 'Guatemala', US: 'Estados Unidos', chair: 'Presidencia', secretariat: 'Secretaría' },
    source: { paragraphs: all, positions: [] },
    proposedAt: all[0] === undefined ? {} : { [`${all[0].id}/MX`]: 1_900_000_000_000 },
    comments: all[0] === undefined ? [] : [commentOn(all[0].id)],
    statements: statements as unknown as TextFacts['statements'],
    cites: cites.map(({ title, version, at }, count) => ({
      symbol: `CP/${count} <&>`,
      title,
      version,
      sha256: 'ab'.repeat(32) as Digest,
      paragraphs: at.map(paragraphNamed),
    })),
    links: links.map(({ recommendation, at }) => ({ recommendation, paragraph: paragraphNamed(at) })),
    recommendations: [
      { number: '12', text: 'Que los Estados <cooperen> & avancen.' },
      { number: '3 bis', text: 'Dos\nrenglones.' },
    ],
    options: NO_OPTIONS,
  }))

const commentOn = (paragraph: ParagraphId): TextFacts['comments'][number] => ({
  number: 1,
  paragraph,
  on: null,
  remarks: [{ by: PARTIES[0] ?? 'chair', text: '¿Sí?', at: 1_900_000_000_000 }],
})
