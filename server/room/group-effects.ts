/** Rival wordings settled in the text: all are kept as they were, each is settled, one stands in the paragraph that lives on, the others go. */
import type { Effect } from '../../domain/acts/types.ts'
import { settleParagraph } from '../../domain/proposals/settle.ts'
import { type CharId, lastCopy } from '../../domain/text/anchors.ts'
import { readChars } from '../../domain/text/chars.ts'
import type { ParagraphElement } from '../../domain/text/document.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { type Carried, removeParagraph, restoreRuns } from '../../domain/text/structure.ts'
import type { Before, Done } from './effects.ts'

type SettleGroup = Extract<Effect, { kind: 'settle-group' }>
type Found = (id: ParagraphId) => ParagraphElement

/** The words that stand are copied to where the first wording stood, so that they are where they were written beside; their origins go with them. */
export function settleGroup({ paragraph, stands, members }: SettleGroup, found: Found, beforeOf: (each: ParagraphElement) => Before): Done {
  const touched = members.map((member) => member.paragraph)
  const elements = members.map((member) => ({ ...member, element: found(member.paragraph) }))
  const before = elements.map(({ element }) => beforeOf(element))
  const standing = elements.find((member) => member.paragraph === stands)
  if (standing !== undefined) settleParagraph(standing.element, standing.choices)
  const carried = standing === undefined ? [] : carryTo(found(paragraph), standing.element)
  for (const { paragraph: id, element } of elements) if (standing === undefined || id !== paragraph) removeParagraph(element)
  return { touched, carried, before }
}

function carryTo(lead: ParagraphElement, standing: ParagraphElement): readonly Carried[] {
  lead.element.removeAttribute('pi')
  lead.element.removeAttribute('alt')
  return lead.id === standing.id || standing.text === null ? [] : restoreRuns(lead, readChars(standing.text))
}

/** Copies made of what was copied before are told as copies of the last ones: each character is carried once. */
export function fromLastCopies(carried: readonly Carried[], carriedTo: (client: number, clock: number) => CharId | null): Carried[] {
  const told: Carried[] = []
  for (const { client, clock, length, toClient, toClock } of carried) {
    for (let i = 0; i < length; i++) {
      const from = lastCopy({ client, clock: clock + i }, carriedTo)
      const last = told.at(-1)
      const goesOn = last !== undefined && last.client === from.client && last.clock + last.length === from.clock
      if (goesOn && last.toClient === toClient && last.toClock + last.length === toClock + i)
        told[told.length - 1] = { ...last, length: last.length + 1 }
      else told.push({ ...from, length: 1, toClient, toClock: toClock + i })
    }
  }
  return told
}
