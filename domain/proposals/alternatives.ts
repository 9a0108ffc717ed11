/** Rival wordings of one paragraph: siblings that carry the same `alt`, the name of their group. The first is the wording that stands meanwhile,
 *  and its id is the one that lives on. */
import type { ParagraphId } from '../text/ids.ts'
import { isBeside } from '../text/wordings.ts'
import { wordingWith } from './read.ts'
import type { ParagraphView } from './types.ts'

export type Alternatives = {
  readonly name: ParagraphId
  /** Whose id, label and links stay when the group is settled. */
  readonly lead: ParagraphView
  /** In the order of the text, the lead first. */
  readonly members: readonly ParagraphView[]
}

/** A wording whose rivals are all gone is in no group. */
function gathered(name: ParagraphId, members: readonly ParagraphView[]): Alternatives | null {
  const lead = members.find(({ id }) => id === name) ?? members[0]
  if (lead === undefined || members.length < 2) return null
  return { name, lead, members: [lead, ...members.filter((each) => each !== lead)] }
}

/** The group of the given paragraph, or the one of that name. */
export function alternativesOf(paragraphs: readonly ParagraphView[], id: ParagraphId | null): Alternatives | null {
  if (id === null) return null
  const name = paragraphs.find((each) => each.id === id)?.alt ?? id
  return gathered(
    name,
    paragraphs.filter(({ alt }) => alt === name),
  )
}

/** A rival wording, which stands beside the text and is counted in no list. */
export const isRivalWording = (view: Pick<ParagraphView, 'id' | 'alt'>): boolean => isBeside(view)

/** What the chair offers beside other wordings is a compromise. */
export const isCompromise = (view: Pick<ParagraphView, 'id' | 'alt' | 'pi'>): boolean => view.pi === 'chair' && isRivalWording(view)

/** Its words as they are or as its author proposes them, without what others would change in them. */
export const ownWording = ({ runs, pi }: Pick<ParagraphView, 'runs' | 'pi'>): string =>
  wordingWith(runs, new Set(pi === null ? [] : [pi]))
    .map(([words]) => words)
    .join('')
    .trim()
