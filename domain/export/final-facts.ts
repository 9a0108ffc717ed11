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

/** Null where the text is not certified in the language. */
export const certifiedTextIn = ({ final, sides = [] }: Certificate, language: string): CanonicalText | null =>
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
  certificate: Certificate,
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

type Letter = { readonly letter: string; readonly emphasis: readonly Emphasis[] }

/** A corrected word takes the emphasis of the first letter it stands in place of. */
function runsWith({ text, marks }: CanonicalParagraph, corrigenda: readonly Corrigendum[]): readonly Run[] {
  // As nearly every paragraph is, of hundreds.
  if (marks.length === 0 && corrigenda.length === 0) return text === '' ? [] : [runOf(text, [])]
  const letters = corrigenda.reduce(corrected, lettersOf(text, marks))
  const runs: Run[] = []
  for (let from = 0; from < letters.length; ) {
    const { emphasis = [] } = letters[from] ?? {}
    let to = from + 1
    while (letters[to]?.emphasis.join() === emphasis.join()) to++
    const words = letters.slice(from, to).map(({ letter }) => letter)
    runs.push(runOf(words.join(''), emphasis))
    from = to
  }
  return runs
}

const runOf = (text: string, emphasis: readonly Emphasis[]): Run => ({ text, ins: null, dels: [], emphasis })

/** By UTF-16 units, as marks count. */
const lettersOf = (text: string, marks: CanonicalParagraph['marks']): readonly Letter[] =>
  text.split('').map((letter, at) => ({
    letter,
    emphasis: EMPHASES.filter((type) => marks.some((mark) => mark.type === type && mark.from <= at && at < mark.to)),
  }))

function corrected(letters: readonly Letter[], { before, after }: Corrigendum): readonly Letter[] {
  const at = letters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(before)
  if (at < 0) return letters
  const emphasis = letters[at]?.emphasis ?? []
  return letters.toSpliced(at, before.length, ...after.split('').map((letter) => ({ letter, emphasis })))
}

/** Labels say which paragraphs a statement is about. */
export const statementsOnPaper = ({ statements, final }: Certificate): readonly StatementOnPaper[] =>
  statements.map(({ kind, by, text, paragraphs }) => ({
    kind,
    by,
    text,
    paragraphs: paragraphs.map((id) => final.paragraphs.find((each) => each.id === id)?.label ?? id),
  }))
