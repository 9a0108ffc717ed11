/** The keys of the drafting room, and the same as commands of the palette. */
import type { Editor } from '@tiptap/core'
import { type RefObject, useMemo, useRef } from 'react'
import type { KeyName } from '../../keys/keys.ts'
import { type Pressing, useKeys } from '../../keys/use-keys.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Shown } from '../../room/text-store.ts'
import { useOffer } from '../menu/offered.tsx'
import { useRoom } from '../use-room.tsx'
import { mayType } from './page.tsx'
import { proposalBeside } from './proposal-beside.ts'
import type { Chosen } from './room-screen.tsx'
import { useVerbs, type Verbs } from './use-verbs.ts'

type Text = {
  readonly editor: RefObject<Editor | null>
  readonly current: ParagraphId | null
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly onStep: (direction: 1 | -1) => void
  readonly onFind: () => void
}

export function useTextKeys(text: Text): void {
  const room = useRoom()
  const { role, shown, say } = room
  const verbs = useVerbs(text.current, text.chosen)
  const settledUntil = useRef(0)
  const pressing: Pressing = {
    ...moves(text, shown),
    ...(role === 'delegation' && mayType(room) ? { propose: () => text.editor.current?.commands.focus() } : {}),
    ...(verbs.mayAnswer ? answers(verbs) : {}),
    ...(role === 'office' ? settlements(verbs, settledUntil) : {}),
  }
  useKeys(pressing)
  const { paragraph, proposal } = verbs
  const commands = useMemo(
    () =>
      (Object.entries(moves(text, shown)) as [KeyName, () => void][]).map(([keys, run]) => ({
        id: `key-${keys}`,
        title: say(`keys.${keys}`),
        group: 'text' as const,
        keys,
        run,
      })),
    [say, shown, text],
  )
  useOffer({ commands, paragraph, proposal })
}

function moves({ current, chosen, onChoose, onStep, onFind }: Text, { paragraphs }: Pick<Shown, 'paragraphs'>): Pressing {
  const toProposal = (by: 1 | -1) => (): void => {
    const next = proposalBeside(paragraphs, chosen ?? (current === null ? null : { paragraph: current, by: null }), by)
    if (next !== null) onChoose(next)
  }
  return {
    find: onFind,
    'next-open': () => onStep(1),
    'previous-open': () => onStep(-1),
    'next-proposal': toProposal(1),
    'previous-proposal': toProposal(-1),
  }
}

const answers = ({ answer }: Verbs): Pressing => ({
  support: () => answer('support'),
  object: () => answer('object'),
  hold: () => answer('hold'),
})

/** In which a key pressed twice still means what it settled the first time, and not what has come to its place. */
const A_MOMENT_MS = 600

function settlements({ settle, agree, isChosen }: Verbs, settledUntil: { current: number }): Pressing {
  const by = (type: 'accept' | 'reject') => (): void => {
    if (settle === null || (!isChosen && performance.now() < settledUntil.current)) return
    settledUntil.current = Number.POSITIVE_INFINITY
    void settle(type).finally(() => {
      settledUntil.current = performance.now() + A_MOMENT_MS
    })
  }
  return {
    ...(settle === null ? {} : { accept: by('accept'), reject: by('reject') }),
    ...(agree === null ? {} : { agree }),
  }
}
