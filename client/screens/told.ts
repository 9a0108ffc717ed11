/** What a refusal says on the screen: its sentence, and where the wording changed, how it reads now. */
import { z } from 'zod'
import type { Problem } from '../room/start.ts'
import type { Say } from '../sentences/language.ts'

const hunk = z.object({ struck: z.string(), added: z.string() })
const changed = z.object({
  runs: z.array(z.object({ text: z.string(), ins: z.string().nullable() })),
  proposals: z.array(z.object({ by: z.string(), hunks: z.array(hunk) })),
})

export function toldOf({ detail, wording }: Problem, input: object, say: Say): string {
  const read = changed.safeParse(wording)
  return read.success ? `${detail} ${say('wording.now', { words: wordsNow(read.data, 'by' in input ? input.by : undefined) })}` : detail
}

/** The proposal that was decided on, as it now stands; the paragraph's base text where it was decided on as a whole. */
function wordsNow({ runs, proposals }: z.infer<typeof changed>, by: unknown): string {
  const proposal = proposals.find((each) => each.by === by)
  if (proposal === undefined) return runs.flatMap(({ text, ins }) => (ins === null ? [text] : [])).join('')
  return proposal.hunks
    .map(({ struck, added }) =>
      [struck === '' ? '' : `− ${struck.trim()}`, added === '' ? '' : `+ ${added.trim()}`].filter((part) => part !== '').join(' '),
    )
    .join(' … ')
}
