/** Takes a delegation off the speakers' list, or ends its turn. */
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { askingFor, floorInput } from './floor.ts'
import { accepted } from './types.ts'

export const leaveFloor = act({
  type: 'leave-floor',
  right: 'floor',
  when: 'sitting',
  input: floorInput,
  decide: (context, input) => {
    const speaker = askingFor(context, input)
    if (speaker.kind === 'refused') return speaker
    const { floor } = context.state
    const { delegation } = speaker
    if (floor.speaking !== delegation && !floor.waiting.includes(delegation)) return refused('floor.not-asked')
    return accepted([{ kind: 'floor-left', delegation, at: context.now }], [], { for: delegation })
  },
})
