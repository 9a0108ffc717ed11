/** Follows the life of proposals: an id from the first pending character until nothing is pending; a new one sets "ad referendum" back to open. */
import { lifeChanges, type Lives } from '../../domain/proposals/life.ts'
import { factsForNewProposal } from '../../domain/acts/new-proposal.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import { wordingsOn } from '../../domain/languages/wordings.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { applyFactsToRoom } from './facts.ts'
import { projectPositions } from './project.ts'
import type { Room } from './room.ts'

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'

function proposalId(room: Room): string {
  return `q_${[...room.random(12)].map((byte) => DIGITS[byte % 36]).join('')}`
}

/** Compares what is pending in these paragraphs with what was; what follows is told once for all of them. */
export function followProposals(room: Room, paragraphs: Iterable<ParagraphId>): void {
  const changed: ParagraphId[] = []
  const opened: ParagraphId[] = []
  const ended: Ended[] = []
  for (const id of new Set(paragraphs)) {
    const paragraph = room.index.paragraphs.get(id)
    const alive: Lives = room.proposals.get(id) ?? new Map()
    const changes = lifeChanges(
      alive.keys(),
      (paragraph?.runs ?? []).map((run) => run.marks),
      paragraph?.pi ?? null,
    )
    if (changes.opened.length === 0 && changes.closed.length === 0) continue
    const lives = new Map(alive)
    for (const by of changes.closed) lives.delete(by)
    ended.push(...changes.closed.map((by) => ({ paragraph: id, by })))
    for (const by of changes.opened) lives.set(by, { id: proposalId(room), openedAt: room.now() })
    if (lives.size === 0) room.proposals.delete(id)
    else room.proposals.set(id, lives)
    changed.push(id)
    if (changes.opened.length > 0) opened.push(id)
  }
  if (changed.length === 0) return
  lapse(room, opened)
  end(room, ended)
  projectPositions(room, changed)
}

type Ended = { readonly paragraph: ParagraphId; readonly by: Party }

/** Who stood behind it and what was said with it ends with the last of its words; a settlement has seen to it already. */
function end(room: Room, ended: readonly Ended[]): void {
  const { sponsors, tabled, wordings } = room.state
  const facts = ended
    .filter(
      ({ paragraph, by }) =>
        sponsors.some((held) => held.paragraph === paragraph && held.of === by) ||
        tabled.some((held) => held.paragraph === paragraph && held.by === by) ||
        wordingsOn(wordings, paragraph).some((held) => held.by === by && held.rendering?.paragraph === paragraph),
    )
    .map((proposal): Fact => ({ kind: 'proposal-ended', ...proposal }))
    .concat(wordingsGone(room, ended))
  if (facts.length > 0) applyFactsToRoom(room, { act: 'proposal-ended', by: null, facts })
}

/** Wording given for a paragraph that its own party took out by keys. */
function wordingsGone(room: Room, ended: readonly Ended[]): readonly Fact[] {
  const gone = new Set(ended.map(({ paragraph }) => paragraph).filter((id) => !room.index.paragraphs.has(id)))
  return [...room.state.wordings.alive.values()].flatMap(({ number, place }): readonly Fact[] =>
    place.kind === 'paragraph' && gone.has(place.paragraph) ? [{ kind: 'wording-ended', wording: number, as: 'gone' }] : [],
  )
}

function lapse(room: Room, paragraphs: readonly ParagraphId[]): void {
  const facts = paragraphs.flatMap((id) => factsForNewProposal(room.state, id))
  if (facts.length > 0) applyFactsToRoom(room, { act: 'new-proposal', by: null, facts })
}
