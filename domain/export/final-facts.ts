/** The certified text as exports take it: from the certificate alone, with the corrigenda that came after. */
import type { Certificate } from '../adoption/certificate.ts'
import { corrigendaIn } from '../adoption/corrigenda.ts'
import type { SourceParagraph } from '../compile/types.ts'
import type { Run } from '../proposals/types.ts'
import type { CanonicalParagraph, CanonicalText } from '../seal/text.ts'
import { textDigest } from '../seal/text.ts'
import type { Language } from '../sentences/fill.ts'
import type { Corrigendum } from '../sitting/adoption.ts'
import { EMPHASES, type Emphasis } from '../text/schema.ts'
import { NO_OPTIONS, type StatementOnPaper, type TextFacts } from './types.ts'

export type About = Pick<TextFacts, 'symbol' | 'isRehearsal' | 'zone' | 'names'> & { readonly language: Language }

type Texts = Pick<Certificate, 'final' | 'sides'>

/** Null where the text is not certified in the language. */
export const certifiedTextIn = ({ final, sides = [] }: Texts, language: string): CanonicalText | null =>
  language === final.text.language ? final.text : (sides.find((side) => side.language === language)?.text ?? null)

/** Every language in which the text is authentic, the negotiated one first. */
export const certifiedLanguages = ({ final, sides = [] }: Certificate): readonly string[] => [
  final.text.language,
  ...sides.map(({ language }) => language),
]

/** `textLanguage`: of an authentic version, where it is not the negotiated text. */
export function finalFacts(
  certificate: Certificate,
  corrigenda: readonly Corrigendum[],
  about: About,
  textLanguage: string = certificate.final.text.language,
): TextFacts {
  const { conference, at, links, recommendations, adopted, cites } = certificate
  const paragraphs = sourceOf(certificate, corrigenda, textLanguage)
  const dated = corrigenda.at(-1)?.at ?? at
  return {
    ...about,
    textLanguage,
    conference,
    of: { kind: 'certified', at: Math.max(dated, adopted.at), corrigenda: corrigenda.length },
    digest: textDigest(textLanguage, paragraphs),
    view: 'clean',
    source: { paragraphs, positions: [] },
    proposedAt: {},
    comments: [],
    statements: [],
    links,
    recommendations,
    ...(cites === undefined ? {} : { cites }),
    options: NO_OPTIONS,
  }
}

export function sourceOf(
  certificate: Texts,
  corrigenda: readonly Corrigendum[],
  textLanguage: string = certificate.final.text.language,
): readonly SourceParagraph[] {
  const { final } = certificate
  const own = corrigendaIn(corrigenda, textLanguage, final.text.language)
  return (certifiedTextIn(certificate, textLanguage)?.paragraphs ?? []).flatMap((paragraph, at) => {
    const named = final.paragraphs[at]
    if (named === undefined) return []
    const { kind, role, level, marker } = paragraph
    const { id, section, label } = named
    const runs = runsWith(
      paragraph,
      own.filter((each) => each.paragraph === id),
    )
    return [
      { id, section, kind, role, level, marker, pi: null, alt: null, runs, proposals: [], label, standing: { kind: 'agreed' } as const },
    ]
  })
}

type Stretch = { readonly text: string; readonly emphasis: readonly Emphasis[] }

/** A corrected word takes the emphasis of the first letter it stands in place of. */
function runsWith(paragraph: CanonicalParagraph, corrigenda: readonly Corrigendum[]): readonly Run[] {
  const runs: Run[] = []
  for (const { text, emphasis } of corrigenda.reduce(corrected, stretchesOf(paragraph))) {
    const last = runs.at(-1)
    if (last?.emphasis.join() === emphasis.join()) runs.splice(-1, 1, { ...last, text: last.text + text })
    else if (text !== '') runs.push({ text, ins: null, dels: [], emphasis })
  }
  return runs
}

/** Cut wherever a mark begins or ends; by UTF-16 units, as marks count. */
function stretchesOf({ text, marks }: CanonicalParagraph): readonly Stretch[] {
  const cuts = [...new Set([0, ...marks.flatMap(({ from, to }) => [from, to]), text.length])].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((from, i) => ({
    text: text.slice(from, cuts[i + 1]),
    emphasis: EMPHASES.filter((type) => marks.some((mark) => mark.type === type && mark.from <= from && from < mark.to)),
  }))
}

function corrected(stretches: readonly Stretch[], { before, after }: Corrigendum): readonly Stretch[] {
  const at = stretches
    .map(({ text }) => text)
    .join('')
    .indexOf(before)
  if (at < 0) return stretches
  const [head, rest] = cut(stretches, at)
  const [gone, tail] = cut(rest, before.length)
  return [...head, { text: after, emphasis: gone[0]?.emphasis ?? [] }, ...tail]
}

function cut(stretches: readonly Stretch[], at: number): readonly [readonly Stretch[], readonly Stretch[]] {
  const [head, tail]: [Stretch[], Stretch[]] = [[], []]
  let from = 0
  for (const { text, emphasis } of stretches) {
    const here = Math.max(0, at - from)
    if (here > 0) head.push({ text: text.slice(0, here), emphasis })
    if (here < text.length) tail.push({ text: text.slice(here), emphasis })
    from += text.length
  }
  return [head, tail]
}

/** Labels say which paragraphs a statement is about. */
export const statementsOnPaper = ({ statements, final }: Certificate): readonly StatementOnPaper[] =>
  statements.map(({ kind, by, text, paragraphs }) => ({
    kind,
    by,
    text,
    paragraphs: paragraphs.map((id) => final.paragraphs.find((each) => each.id === id)?.label ?? id),
  }))
