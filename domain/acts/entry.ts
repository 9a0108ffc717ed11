/** Reads the body of an audit entry. Entries stay readable for ever: each form keeps its number and its reader. */
import { z } from 'zod'
import { factSchema } from '../sitting/facts.ts'

const details = z.record(z.string(), z.union([z.string(), z.number()])).readonly()

/** What the server keeps beside these fields in the same body is the server's to read. Entries without an act of a seat have no grant. */
const first = z.object({
  v: z.literal(1),
  grant: z.enum(['yes', 'on instruction', 'on behalf']).default('yes'),
  details: details.default({}),
  facts: z.array(factSchema).readonly(),
})
const entrySchema = z.discriminatedUnion('v', [first])

export type Entry = Pick<z.infer<typeof entrySchema>, 'grant' | 'details' | 'facts'>

/** Throws where the body is of no known form: the chain is damaged, or from a newer Declaro. */
export function readEntry(body: string): Entry {
  const { grant, details, facts } = entrySchema.parse(JSON.parse(body))
  return { grant, details, facts }
}
