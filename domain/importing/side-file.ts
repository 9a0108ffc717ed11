/** A file's words of a version in another language: under the names that our papers give paragraphs, else in a column of a table, else by place, numbers
 *  and names. Start at `candidatesIn`. */
import { comparedParagraphs } from '../compare/paragraphs.ts'
import { concordance } from '../concordance/concordance.ts'
import { type AknRead, readAknVersions } from '../export/read-akn.ts'
import { isAkn } from '../files/kind.ts'
import { linesOfFile, tracedOfFile } from '../files/lines-of-file.ts'
import { authorsIn, NOTHING_UNREAD, type TracedFile } from '../files/traced.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isParagraphId } from '../text/ids.ts'
import { declarationFromLines } from '../text/read.ts'
import { LANGUAGE_PROPERTY } from './own-properties.ts'
import { candidatesInTable } from './side-table.ts'
import type { Candidate, SideOurs, SidePreview } from './side-types.ts'
import { trimmed, wordsOfParagraph, wordsOfRuns } from './side-words.ts'

export type SideWanted = {
  /** Of the version. */
  readonly language: string
  readonly negotiated: string
  readonly ours: readonly SideOurs[]
}

export type Candidates = { readonly kind: 'candidates'; readonly all: readonly Candidate[] } & Pick<
  SidePreview,
  'format' | 'tracked' | 'unread'
>

export function candidatesIn(bytes: Uint8Array, wanted: SideWanted): Candidates | Refusal {
  if (isAkn(bytes)) return ofExpression(bytes, wanted)
  const file = tracedOfFile(bytes)
  if (file.kind === 'refused') return file
  const about = { kind: 'candidates', format: file.format, tracked: changesIn(file), unread: file.unread } as const
  const inTable = candidatesInTable(file, wanted)
  if (inTable !== null) return { ...about, all: inTable, unread: { ...file.unread, tables: 0 } }
  const said = file.properties[LANGUAGE_PROPERTY]
  if (said !== undefined && said !== wanted.language) return refused('import.other-language', { found: said, language: wanted.language })
  const named = namedIn(file)
  if (named.some(({ paragraph }) => paragraph !== null)) return { ...about, all: named }
  const placed = placedIn(bytes, wanted)
  return 'kind' in placed ? placed : { ...about, all: placed }
}

const changesIn = (file: TracedFile): number => [...authorsIn(file).values()].reduce((sum, count) => sum + count, 0)

const namedIn = ({ paragraphs }: TracedFile): readonly Candidate[] =>
  paragraphs.map((paragraph) => {
    const id = paragraph.names.find(isParagraphId) ?? null
    return { ...wordsOfParagraph(paragraph), paragraph: id, way: 'named', beside: null }
  })

function ofExpression(bytes: Uint8Array, { language }: SideWanted): Candidates | Refusal {
  const read = readAknVersions(bytes)
  if ('kind' in read) return refused(read.why === 'too-large' ? 'file.too-large' : 'import.foreign-akn')
  const found = read.find((each) => each.language === language)
  const [first] = read
  if (found === undefined) return refused('import.other-language', { found: first?.language ?? '', language })
  return { kind: 'candidates', format: 'akn', tracked: 0, unread: NOTHING_UNREAD, all: found.paragraphs.flatMap(candidateOf) }
}

/** With what is proposed in it, as tracked changes are taken. */
function candidateOf({ id, pi, runs }: AknRead['paragraphs'][number]): readonly Candidate[] {
  const stays = runs.filter(({ dels }) => dels.length === 0)
  return pi === null ? [{ ...wordsOfRuns(stays), paragraph: id, way: 'named', beside: null }] : []
}

/** The two texts beside one another as the check of both languages pairs them. */
function placedIn(bytes: Uint8Array, { language, negotiated, ours }: SideWanted): readonly Candidate[] | Refusal {
  const lines = linesOfFile(bytes, '')
  if (lines.kind === 'refused') return lines
  const theirs = comparedParagraphs(declarationFromLines(lines.lines))
  const sources = ours.map(({ source, kind, role, level, marker, number }) => ({
    id: null,
    kind,
    role,
    level,
    marker,
    number,
    text: source,
  }))
  const { pairs } = concordance(
    sources,
    theirs.map((each) => ({ ...each, id: null })),
    { one: negotiated, other: language, told: 'es' },
  )
  const places = new Map(pairs.map(([one, other]) => [other, one]))
  return theirs.map(({ text, marks }, at) => {
    const place = places.get(at)
    const paragraph = place === undefined ? null : (ours[place]?.id ?? null)
    return { ...trimmed({ text, marks }), paragraph, way: 'place', beside: null }
  })
}
