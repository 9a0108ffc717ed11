/** A Declaration with all that a paper has to show: parts, levels, annexes, what several parties propose. No conference's own words. */
import { runsOf } from '../../domain/compile/compile.fixture.ts'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { NO_OPTIONS, type TextFacts } from '../../domain/export/types.ts'
import { proposalsIn } from '../../domain/proposals/read.ts'
import { textDigest } from '../../domain/seal/text.ts'
import type { Party, SectionId } from '../../domain/text/ids.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import type { Level, Marker, Role, SectionKind } from '../../domain/text/schema.ts'
import { paragraphNamed } from './random-text.ts'

type Written = readonly [kind: SectionKind, role: Role, level: Level, marker: Marker, words: string, pi?: string]

const LONG =
  'Que las autoridades de los puertos, en el marco de sus competencias y de conformidad con su legislación, intercambien cada año la información que sirva para que la navegación sea segura, y la den a conocer a quienes viven de la mar. '

const WRITTEN: readonly Written[] = [
  ['title', 'title', 0, 'none', 'Declaración de Puerto Claro'],
  ['title', 'title', 0, 'none', 'Puerto Claro, 27-28 de abril de 2031'],
  ['preamble', 'chapeau', 0, 'none', 'Los Ministros, reunidos en Puerto Claro,'],
  ['preamble', 'body', 0, 'none', 'Recordando que la mar une a los pueblos que viven de ella,'],
  ['preamble', 'body', 0, 'none', `Convencidos de que es preciso ${LONG}`],
  ['commitments', 'heading', 0, 'none', 'Compromisos'],
  ['commitments', 'chapeau', 0, 'none', 'Se comprometen a:'],
  ['commitments', 'body', 0, 'decimal', 'Que los puertos cooperen:'],
  ['commitments', 'body', 1, 'alpha', 'en la vigilancia de las costas {+GT-:seguros }{MX+-:seguros y limpios }para todos;'],
  ['commitments', 'body', 1, 'alpha', 'en los faros:'],
  ['commitments', 'body', 2, 'roman', 'que alumbren;'],
  ['commitments', 'body', 2, 'roman', 'que nunca se apaguen, como la Recomendación 12 pide.'],
  ['commitments', 'body', 0, 'decimal', LONG.repeat(2)],
  ['commitments', 'body', 0, 'decimal', '{PE+-:Que ningún puerto quede atrás.}', 'PE'],
  ['decisions', 'heading', 0, 'none', 'Decisiones'],
  ['decisions', 'chapeau', 0, 'none', 'Deciden:'],
  ['decisions', 'body', 0, 'bullet', '{+US-:Que se celebre la fiesta de los faros.}'],
  ['decisions', 'quote', 0, 'none', 'La mar no espera.'],
  ['closing', 'body', 0, 'none', 'Hecho en Puerto Claro, el 28 de abril de 2031.'],
  ['annexes', 'heading', 0, 'none', 'Anexo 1'],
  ['annexes', 'body', 0, 'decimal', `Que se sepa: ${LONG}`],
]

function sourceOf(written: readonly Written[]): readonly SourceParagraph[] {
  const bare = written.map(([kind, role, level, marker, words, pi], at) => {
    const runs = runsOf(words)
    const section = `s_${kind.padEnd(10, 'x').slice(0, 10)}` as SectionId
    const by = (pi ?? null) as Party | null
    return { id: paragraphNamed(at), section, kind, role, level, marker, pi: by, alt: null, runs, proposals: proposalsIn(runs, by) }
  })
  const labels = labelsFor(bare)
  return bare.map((each) => ({ ...each, label: labels.get(each.id) ?? null, standing: { kind: 'open' } as const }))
}

function factsOf(written: readonly Written[], about: Partial<TextFacts>): TextFacts {
  const paragraphs = sourceOf(written)
  const proposed = paragraphs.flatMap(({ id, proposals }) => proposals.filter(({ by }) => by === 'MX').map(({ seen }) => ({ id, seen })))
  const party = (code: string) => code as TextFacts['statements'][number]['by']
  return {
    language: 'es',
    textLanguage: 'es',
    conference: 'Conferencia de Puertos Claros',
    symbol: 'CPC/XII/DEC',
    isRehearsal: false,
    zone: 'America/Mexico_City',
    of: { kind: 'revision', number: 3, title: 'Tercera', at: Date.UTC(2031, 3, 27, 15, 5) },
    digest: textDigest('es', paragraphs),
    view: 'clean',
    names: { MX: 'México', GT: 'Guatemala', US: 'Estados Unidos', PE: 'Perú' },
    source: {
      paragraphs,
      positions: proposed.map(({ id, seen }) => ({ paragraph: id, of: party('MX'), by: party('PE'), position: 'support', seen })),
    },
    proposedAt: {},
    comments: [],
    statements: [{ kind: 'reservation', by: party('GT'), paragraphs: ['C1'], text: 'Guatemala no comparte el término.' }],
    links: [],
    recommendations: [{ number: '12', text: 'Que los faros nunca se apaguen.' }],
    options: NO_OPTIONS,
    ...about,
  }
}

export const declarationFacts = (about: Partial<TextFacts> = {}): TextFacts => factsOf(WRITTEN, about)

/** Of many pages, with annexes as long as the text, paragraphs of all lengths and headings that could fall anywhere. */
export function longFacts(about: Partial<TextFacts> = {}): TextFacts {
  const parts = Array.from({ length: 60 }, (_, at): readonly Written[] => {
    const kind = at < 25 ? 'commitments' : 'annexes'
    const words = LONG.split(' ')
    const item: Written = [kind, 'body', (at % 3) as Level, at % 3 === 0 ? 'decimal' : 'alpha', `${at} ${words.slice(at % 30).join(' ')}`]
    return [
      ...(at % 5 === 0 ? [[kind, 'heading', 0, 'none', `Anexo ${at}`] satisfies Written] : []),
      item,
      [kind, 'body', 0, 'none', `${at} ${LONG.repeat(1 + (at % 3))}${at}`],
    ]
  }).flat()
  return factsOf([...WRITTEN.slice(0, 5), ...parts], { statements: [], ...about })
}
