/** Drafts compared before their act has its turn: one at a time, so that keys are not kept waiting; and what of the outcome the asker may be told. */
import { type Asked, mayPerform } from '../../domain/acts/perform.ts'
import { wordingToTable } from '../../domain/proposals/put.ts'
import type { Told } from '../../domain/acts/tabling.ts'
import { ownVoice } from '../../domain/sitting/seats.ts'
import { mayRead } from '../../domain/sitting/sitting.ts'
import type { Seat } from '../../domain/sitting/types.ts'
import { type Tabling, tablingOf } from '../../domain/tabling/tabling.ts'
import type { Wordings } from '../../domain/tabling/types.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import type { Party } from '../../domain/text/ids.ts'
import type { Room } from './room.ts'
import { textOf } from './text.ts'

type Tablings = typeof tablingOf

const keyOf = ({ base, draft, now }: Wordings): string => JSON.stringify([base, draft, now])

/** What the base has become when the act's turn comes is compared again. */
export async function comparedBeforehand(room: Room, actor: Seat, { act, requested: { drafts } }: Asked): Promise<Tablings> {
  const known = new Map<string, Tabling>()
  const { language } = room.state.conference
  if (mayPerform({ state: room.state, actor, now: room.now() }, act).kind === 'refused') return tablingOf
  for (const draft of drafts) {
    const paragraph = draft.kind === 'words' ? textOf(room).find(draft.paragraph) : null
    if (draft.kind !== 'words' || paragraph === null) continue
    const wordings = { base: draft.base, draft: draft.text, now: wordingToTable(paragraph) }
    known.set(keyOf(wordings), tablingOf(wordings, language))
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  return (wordings, spoken) => known.get(keyOf(wordings)) ?? tablingOf(wordings, spoken)
}

/** In the room all of it. Out of it, where the base is what it was in the last revision: else the answer would tell what the text says now. */
export function toldOf(room: Room, actor: Seat, drafts: readonly Told[]): readonly unknown[] {
  if (mayRead(room.state, actor) === null) return drafts
  const issued = issuedParagraphs(room)
  const by = ownVoice(actor)
  return drafts.map((told) => (isAsIssued(room, issued, told.paragraph, by) ? told : { paragraph: told.paragraph, later: true }))
}

type Issued = ReadonlyMap<string, Pick<ParagraphView, 'runs' | 'pi'>>

function issuedParagraphs({ revisions }: Room): Issued {
  const last = revisions.at(-1)
  if (last === undefined) return new Map()
  const { paragraphs } = JSON.parse(last.json) as {
    readonly paragraphs: readonly (Pick<ParagraphView, 'runs' | 'pi'> & { readonly id: string })[]
  }
  return new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
}

function isAsIssued(room: Room, issued: Issued, id: Told['paragraph'], by: Party | null): boolean {
  const [now, was] = [textOf(room).find(id), issued.get(id)]
  if (now === null || now.pi === by) return true
  return was !== undefined && wordingToTable(was) === wordingToTable(now)
}
