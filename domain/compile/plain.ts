/** A compilation as plain text, as it is copied, sent and read aloud; and its brackets read back from it.
 *  A bracket or backslash that belongs to the text itself follows a backslash, so that it is never taken for one of ours. */
import { codeOf, HEADS, listed, ofParty, sayOfCompilation } from '../sentences/compilation.ts'
import { fill, type Language } from '../sentences/fill.ts'
import { languageName } from '../languages/names.ts'
import type { WordingNoted } from './wordings.ts'
import type { Backed, Bracket, Brackets, CompiledParagraph, CompiledText, Piece } from './types.ts'
import { readAlone, readBeside } from './version.ts'

const escaped = (text: string): string => text.replace(/[[\]\\]/g, (sign) => `\\${sign}`)

/** `MX, GT`: the author, then its supporters; `;` between those who strike the same words. */
export const namesIn = (by: readonly Backed[]): string =>
  by.map(({ by: author, supports }) => [author, ...supports].map(codeOf).join(', ')).join('; ')

export const headOf = ({ change, by }: Bracket, language: Language): string => fill(HEADS[change][language], { names: namesIn(by) })

export const plainPieces = (pieces: readonly Piece[], language: Language): string =>
  pieces
    .map((piece) => (piece.kind === 'words' ? escaped(piece.text) : `[${headOf(piece, language)}${plainPieces(piece.pieces, language)}]`))
    .join('')

/** What is said of a paragraph's proposals, a sentence each; and what its proposers wrote in their own languages. */
export const notesOf = (paragraph: Pick<CompiledParagraph, 'notes' | 'wordings'>, language: Language): readonly string[] => [
  ...positionsSaid(paragraph, language),
  ...paragraph.wordings.map((wording) => wordingSaid(wording, language)),
]

function wordingSaid({ by, language: given, text, standing, isNew }: WordingNoted, language: Language): string {
  const say = sayOfCompilation(language)
  const stands = say(`wording.${standing}`)
  return say(isNew ? 'note.wording-new' : 'note.wording', {
    by: ofParty(by, language),
    language: languageName(given, language),
    stands,
    text,
  })
}

function positionsSaid({ notes }: Pick<CompiledParagraph, 'notes'>, language: Language): readonly string[] {
  const say = sayOfCompilation(language)
  return notes.flatMap(({ by, objects, awaits }) => [
    ...(objects.length === 0
      ? []
      : [say('note.objects', { names: listed(objects.map(codeOf), language), count: objects.length, by: ofParty(by, language) })]),
    ...(awaits.length === 0
      ? []
      : [say('note.awaits', { names: listed(awaits.map(codeOf), language), count: awaits.length, by: ofParty(by, language) })]),
  ])
}

/** Null for an open paragraph. */
export function standingOf({ standing }: Pick<CompiledParagraph, 'standing'>, language: Language): string | null {
  const say = sayOfCompilation(language)
  switch (standing.kind) {
    case 'open':
      return null
    case 'agreed':
      return say('standing.agreed')
    case 'ad-referendum':
      return say('standing.ad-referendum', { names: listed(standing.of.map(codeOf), language) })
  }
}

export function bracketsSaid({ count }: Brackets, language: Language): string {
  const say = sayOfCompilation(language)
  return count === 0 ? say('brackets.none') : say('brackets.some', { count })
}

/** What the view takes for given, as a sentence. `nameOf` gives a party's name as it stands in one. */
export function assumedIn({ view }: Pick<CompiledText, 'view'>, language: Language, nameOf: (party: string) => string): string {
  const say = sayOfCompilation(language)
  switch (view.kind) {
    case 'compilation':
    case 'clean':
      return say(`assumed.${view.kind}`)
    case 'adopted':
      if (view.parties.length === 0) return say('assumed.nothing')
      return say('assumed.adopted', { names: listed(view.parties.map(nameOf), language), count: view.parties.length })
    case 'delegation':
      return say('assumed.delegation', { names: nameOf(view.party) })
  }
}

/** In which language it is read, where it is not the text's own alone. */
export function versionSaid({ version }: Pick<CompiledText, 'version'>, language: Language): string | null {
  if (version === undefined) return null
  return sayOfCompilation(language)(`version.${version.as}`, { language: languageName(version.language, language) })
}

export function rivalsSaid({ rivals }: Pick<CompiledText, 'rivals'>, language: Language): readonly string[] {
  const say = sayOfCompilation(language)
  return rivals.map(({ label, parties }) =>
    say('rivals.wording', { label: label ?? say('unlabelled'), names: listed(parties.map(codeOf), language) }),
  )
}

function plainParagraph(paragraph: CompiledParagraph, language: Language, version: CompiledText['version']): string {
  const say = sayOfCompilation(language)
  const { label, number, stacked } = paragraph
  const standing = standingOf(paragraph, language)
  const margin = [label ?? '·', ...(standing === null ? [] : [`(${standing})`])].join(' ')
  const [words = '', ...more] = wordsRead(paragraph, language, version)
  return [
    ...(stacked === 'first' ? [`${say('stack.title', { label: label ?? '·' })}:`] : []),
    [margin, number, words].filter((part) => part !== null).join('  '),
    ...more.map((each) => `      ${each}`),
    ...notesOf(paragraph, language).map((note) => `      ${escaped(note)}`),
  ].join('\n')
}

/** What is read of the paragraph, in one language or in two. */
function wordsRead(paragraph: CompiledParagraph, language: Language, version: CompiledText['version']): readonly string[] {
  const say = sayOfCompilation(language)
  const said = (pieces: readonly Piece[]): string => (pieces.length === 0 ? `(${say('words.none')})` : plainPieces(pieces, language))
  if (version === undefined || paragraph.version == null) return [said(paragraph.pieces)]
  const read = version.as === 'alone' ? readAlone(paragraph) : readBeside(paragraph)
  const other = read.version === null ? `(${say('version.none')})` : plainPieces(read.version, language)
  const both = version.as === 'alone' ? [other, read.pieces] : [read.pieces, other]
  return both.flatMap((each) => (each === null ? [] : [typeof each === 'string' ? each : said(each)]))
}

const hasOwnBrackets = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => (piece.kind === 'words' ? /[[\]\\]/.test(piece.text) : hasOwnBrackets(piece.pieces)))

/** The paragraphs alone, without a heading. */
export function plainText(text: CompiledText, language: Language): string {
  const isEscaped = ({ pieces, wordings, version }: CompiledParagraph): boolean =>
    hasOwnBrackets([...pieces, ...(version?.words ?? [])]) || wordings.some((each) => /[[\]\\]/.test(each.text))
  const key = text.paragraphs.some(isEscaped) ? [sayOfCompilation(language)('key.escaped')] : []
  return [
    ...text.paragraphs.map((paragraph) => plainParagraph(paragraph, language, text.version)),
    ...rivalsSaid(text, language),
    ...key,
  ].join('\n\n')
}
