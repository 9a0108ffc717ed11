/** Asks for the floor: of one's own delegation, or, from chair and secretariat, of the one that raised its card. */
import { refused } from '../sentences/refusals.ts'
import { isOffice } from '../sitting/seats.ts'
import { act } from './act.ts'
import { askingFor, floorInput } from './floor.ts'
import { accepted } from './types.ts'

export const askFloor = act({
  type: 'ask-floor',
  right: 'floor',
  when: 'sitting',
  input: floorInput,
  decide: (context, input) => {
    const speaker = askingFor(context, input)
    if (speaker.kind === 'refused') return speaker
    const { floor } = context.state
    const { delegation } = speaker
    if (floor.waiting.includes(delegation)) return refused('floor.already-asked')
    if (floor.list === 'closed' && !isOffice(context.actor)) return refused('floor.list-closed')
    return accepted([{ kind: 'floor-asked', delegation, at: context.now }], [], { for: delegation })
  },
})
