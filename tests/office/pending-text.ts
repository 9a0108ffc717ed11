/** Random texts with all that can lawfully be pending in them: insertions, strikes by several, strikes within another's insertion, new paragraphs,
 *  removals, rival wordings, moves and splits. */
import fc from 'fast-check'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { proposalsIn } from '../../domain/proposals/read.ts'
import type { Run } from '../../domain/proposals/types.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../../domain/text/ids.ts'
import { EMPHASES, LEVELS, MARKERS, SECTION_KINDS } from '../../domain/text/schema.ts'
import { textDigest } from '../../domain/seal/text.ts'
import { NO_OPTIONS, type TextFacts } from '../../domain/export/types.ts'

const PARTIES = ['MX', 'GT', 'US', 'chair'] as Party[]
const AT = Date.UTC(2031, 3, 27, 15, 5)
const party = fc.constantFrom(...PARTIES)
const words = fc.constantFrom('la cooperación ', 'los Estados ', 'y ', 'a', 'ñandú & <b> ', '«ríos» ', '12 % ', '𝄞é ', 'Reafirman ')

const run: fc.Arbitrary<Run> = fc
  .record({
    text: words,
    ins: fc.option(party, { nil: null, freq: 2 }),
    dels: fc.subarray(PARTIES, { maxLength: 2 }),
    isStruck: fc.nat(3),
    emphasis: fc.subarray([...EMPHASES]),
  })
  .map(({ text, ins, dels, isStruck, emphasis }) => ({
    text,
    ins,
    dels: isStruck === 0 ? dels.filter((by) => by !== ins).sort() : [],
    emphasis,
  }))

type Drawn = {
  readonly kind: 'plain' | 'new' | 'removal' | 'move' | 'split' | 'rival'
  readonly by: Party
  readonly runs: readonly Run[]
} & Pick<SourceParagraph, 'role' | 'level' | 'marker'>

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('plain', 'plain', 'plain', 'new', 'removal', 'move', 'split', 'rival'),
  by: party,
  role: fc.constantFrom('body', 'body', 'body', 'chapeau', 'heading', 'quote', 'title'),
  level: fc.constantFrom(...LEVELS),
  marker: fc.constantFrom(...MARKERS),
  runs: fc.array(run, { minLength: 1, maxLength: 5 }),
})

const letters = (count: number): string => String(count).padStart(10, '0')

type About = Pick<SourceParagraph, 'section' | 'kind' | 'role' | 'level' | 'marker'>

/** Neighbours with the same marks are one run, as a text is read. */
const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<Run[]>((out, each) => {
    const last = out.at(-1)
    const key = ({ ins, dels, emphasis }: Run): string => JSON.stringify([ins, dels, emphasis])
    if (last !== undefined && key(last) === key(each)) out[out.length - 1] = { ...last, text: last.text + each.text }
    else out.push(each)
    return out
  }, [])

const base = (runs: readonly Run[]): Run[] => runs.map((each) => ({ ...each, ins: null, dels: [] }))
const ownedBy = (by: Party, runs: readonly Run[]): Run[] => runs.map((each) => ({ ...each, ins: by, dels: [] }))
const struckBy = (by: Party, runs: readonly Run[]): Run[] => runs.map((each) => ({ ...each, ins: null, dels: [by] }))

/** The paragraphs that one drawing makes. */
function paragraphsFrom(one: Drawn, about: About, id: () => ParagraphId): readonly SourceParagraph[] {
  const { kind, by, runs } = one
  const paragraph = (given: readonly Run[], pi: Party | null = null, alt: ParagraphId | null = null): SourceParagraph => {
    const own = joined(given)
    return { ...about, id: id(), pi, alt, runs: own, proposals: proposalsIn(own, pi), label: null, standing: { kind: 'open' } }
  }
  switch (kind) {
    case 'plain':
      return [paragraph(runs)]
    case 'new':
      return [
        paragraph(
          runs.map((each) => ({ ...each, ins: each.ins ?? by, dels: each.dels.filter((other) => other !== (each.ins ?? by)) })),
          by,
        ),
      ]
    case 'removal':
      return [paragraph(runs.map((each) => (each.ins === null ? { ...each, dels: [...new Set([...each.dels, by])].sort() } : each)))]
    case 'move':
      return [paragraph(struckBy(by, runs)), paragraph(base([...runs, ...runs])), paragraph(ownedBy(by, runs), by)]
    case 'split':
      return [
        paragraph([...base(runs), ...struckBy(by, [{ text: ' y otros', ins: null, dels: [], emphasis: [] }])]),
        paragraph(ownedBy(by, [{ text: 'y otros', ins: null, dels: [], emphasis: [] }]), by),
      ]
    case 'rival': {
      const first = paragraph(runs)
      return [{ ...first, alt: first.id }, paragraph(ownedBy(by, runs), by, first.id)]
    }
  }
}

export const pendingText: fc.Arbitrary<TextFacts> = fc
  .array(fc.record({ kind: fc.constantFrom(...SECTION_KINDS), drawings: fc.array(drawn, { minLength: 1, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) => {
    let count = 0
    const id = (): ParagraphId => `p_${letters(count++)}` as ParagraphId
    const paragraphs = sections.flatMap(({ kind, drawings }, at) =>
      drawings.flatMap((one) => {
        const { role, level, marker } = one
        return paragraphsFrom(one, { section: `s_${letters(at)}` as SectionId, kind, role, level, marker }, id)
      }),
    )
    return factsOf(paragraphs)
  })

export const factsOf = (paragraphs: readonly SourceParagraph[], more: Partial<TextFacts> = {}): TextFacts => ({
  language: 'es',
  textLanguage: 'es',
  conference: 'Declaración de los Puertos',
  symbol: 'CRP/XII/DEC',
  isRehearsal: false,
  zone: 'America/Mexico_City',
  of: { kind: 'revision', number: 3, title: 'Tercera', at: AT },
  digest: textDigest('es', paragraphs) as Digest,
  view: 'proposals',
  names: { MX: 'México', GT: 'Guatemala', US: 'Estados Unidos', chair: 'Presidencia' },
  source: { paragraphs, positions: [] },
  proposedAt: {},
  comments: [],
  statements: [],
  links: [],
  recommendations: [],
  options: NO_OPTIONS,
  ...more,
})
