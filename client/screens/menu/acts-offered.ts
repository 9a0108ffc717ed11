/** The acts of the registry as entries of the palette: those to which the seat's hat gives a right, with the words of their buttons. */
import { type ActInput, ACTS, type ActType } from '../../../domain/acts/registry.ts'
import { RIGHTS } from '../../../domain/acts/rights.ts'
import { ACT_SENTENCES } from '../../../domain/sentences/acts.ts'
import { mayType } from '../room/page.tsx'
import type { RoomValue } from '../use-room.tsx'
import { type Here, WAYS } from './acts-ways.ts'
import type { Place } from './offered.tsx'
import type { Entry } from './search.ts'

export function actsOffered(room: RoomValue, { paragraph, proposal }: Place, go: (path: string) => void): readonly Entry[] {
  const { shown, inside, party } = room
  const id = paragraph?.id ?? null
  const here: Here = {
    paragraph,
    proposal,
    party,
    isSettled: id !== null && shown.settled.has(id),
    isAside: id !== null && shown.aside.has(id),
  }
  const { hat } = inside.start.seat
  return ACTS.filter(({ right }) => RIGHTS[right][hat] !== 'no').flatMap(({ type }) => entryOf(room, here, type, go))
}

function entryOf<Type extends ActType>(room: RoomValue, here: Here, type: Type, go: (path: string) => void): readonly Entry[] {
  const { say, language, labelOf, codeOf } = room
  const way = WAYS[type]
  const title = ACT_SENTENCES[type].label[language]
  const id = `act-${type}`
  if (way.kind === 'on screen') return [{ id, title, where: say(way.title), run: () => go(way.path) }]
  const input = mayType(room) ? way.input(here) : null
  if (input === null) return []
  const on =
    here.paragraph === null ? '' : [labelOf(here.paragraph.id), ...(here.proposal === null ? [] : [codeOf(here.proposal.by)])].join(' · ')
  return [{ id, title, where: on, run: () => void room.act(type, input as ActInput<Type>) }]
}
