/** A page's care for the words of languages' sides: which it may write, what of them the server has not got, and what goes with a paragraph on the way. */
import * as Y from 'yjs'
import type { Languages } from '../../domain/languages/languages.ts'
import { sidesFor } from '../../domain/languages/pens.ts'
import { type SideUnsent, unsentInSides, writeAgainInSide, writeOnInSide } from '../../domain/languages/side-unsent.ts'
import { sweptAway } from '../../domain/languages/swept.ts'
import type { Unsent } from '../../domain/proposals/unsent.ts'
import { adoptionShownIn } from './adoption-shown.ts'
import type { Link } from './link.ts'
import type { StartData } from './start.ts'

/** Words that could not enter, or wait to: of the text, or of a language's side. */
export type Held = Unsent | SideUnsent

export const isOfSide = (held: Held): held is SideUnsent => held.kind === 'side'
export const isOfText = (held: Held): held is Unsent => held.kind !== 'side'

const NONE: readonly string[] = []

/** The sides that the seat writes now, as the shared document says. */
export function writableSidesOn(doc: Y.Doc, { id, hat }: StartData['seat']): readonly string[] {
  const room = doc.getMap('room')
  const languages = room.get('languages') as Languages | undefined
  if (languages === undefined || adoptionShownIn(doc).certified !== null) return NONE
  const sides = [...languages.authentic, ...languages.courtesy]
  return sidesFor(hat, sides, (room.get('pens') as Readonly<Record<string, readonly string[]>> | undefined)?.[id])
}

export type SideWords = {
  /** Follows a document from when it has the text. */
  readonly follow: (link: Link, seat: StartData['seat']) => void
  readonly unsent: (link: Link) => readonly SideUnsent[]
  /** Writes them again where they belong; answers those that could not be. */
  readonly writeAgain: (link: Link, held: readonly SideUnsent[]) => readonly SideUnsent[]
}

/** Each side that the page ever might write is looked at, also when its pen is taken away: words may have been on their way. */
export function openSideWords(onKept: (kept: readonly SideUnsent[]) => void): SideWords {
  const written = new Set<string>()
  let mayWrite: (doc: Y.Doc) => readonly string[] = () => NONE
  const leftOf = ({ doc }: Link, held: readonly SideUnsent[], write: typeof writeAgainInSide): readonly SideUnsent[] => {
    const sides = mayWrite(doc)
    return held.filter((each) => !sides.includes(each.language) || !write(doc, each))
  }
  const follow = (link: Link, seat: StartData['seat']): void => {
    mayWrite = (doc) => writableSidesOn(doc, seat)
    const note = (): void => mayWrite(link.doc).forEach((language) => written.add(language))
    note()
    link.doc.getMap('room').observe(note)
    link.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.local || written.size === 0) return
      const swept = sweptAway(transaction, written, Y.getState(link.confirmed.store, link.doc.clientID))
      if (swept.length > 0) queueMicrotask(() => onKept(leftOf(link, swept, writeOnInSide)))
    })
  }
  return {
    follow,
    unsent: ({ confirmed, doc }) => unsentInSides(confirmed, doc, written),
    writeAgain: (link, held) => leftOf(link, held, writeAgainInSide),
  }
}
