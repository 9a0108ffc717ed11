/** Destroys the keys of one's own private stream, or of the group's that one leads: what stands in it can never be read again. */
import { z } from 'zod'
import { refused, type Refusal } from '../sentences/refusals.ts'
import { type Stream, streamIn, streamName } from '../sitting/streams.ts'
import { act } from './act.ts'
import { ledGroup } from './groups.ts'
import { accepted, type Context } from './types.ts'

export const erasePrivate = act({
  type: 'erase-private',
  right: 'private',
  when: 'any time',
  input: z.strictObject({ stream: streamName }),
  decide: (context, { stream }) => {
    const refusal = mayErase(context, streamIn(stream))
    return refusal ?? accepted([{ kind: 'private-stream-erased', stream }], [{ kind: 'erase-stream', stream }])
  },
})

function mayErase(context: Context, stream: Stream | null): Refusal | null {
  switch (stream?.kind) {
    case 'delegation':
      return stream.delegation === context.actor.delegation ? null : refused('stream.not-yours')
    case 'group': {
      const found = ledGroup(context, stream.group)
      return found.kind === 'refused' ? found : null
    }
    case 'desk':
    case undefined:
      return refused('stream.not-yours')
  }
}
