/** Makes an act from its definition: one file per act, one definition per file. */
import type { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Right } from './rights.ts'
import type { Draft } from './table.ts'
import type { Act, Context, Decision, Details, When } from './types.ts'

type Definition<Type extends string, Input extends z.ZodObject> = {
  readonly type: Type
  readonly right: Right
  readonly when: When
  readonly input: Input
  readonly draftsOf?: (input: z.output<Input>) => readonly Draft[]
  readonly decide: (context: Context, input: z.output<Input>) => Decision
}

export function act<const Type extends string, Input extends z.ZodObject>(definition: Definition<Type, Input>): Act<Type, Input> {
  const { type, right, when, input, draftsOf = () => [], decide } = definition
  return {
    type,
    right,
    when,
    input,
    read: (fields) => {
      const parsed = input.safeParse(fields)
      if (!parsed.success) return malformed(parsed.error)
      const broken = brokenIn(parsed.data)
      if (broken !== null) return refused('act.malformed', { field: broken })
      const { data } = parsed
      return { kind: 'requested', details: scalarsOf(data), drafts: draftsOf(data), decide: (context) => decide(context, data) }
    },
  }
}

/** The first field that holds half of a character: it would be kept otherwise than it is sent, and no digest of it would be right. */
const brokenIn = (input: Readonly<Record<string, unknown>>): string | null =>
  Object.entries(input).find(([, value]) => holdsHalf(value))?.[0] ?? null

function holdsHalf(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsHalf)
}

/** Names the first field at fault, never its value: refusals reach logs. */
function malformed(error: z.ZodError): Refusal {
  const issue = error.issues[0]
  const path = issue?.path.map(String) ?? []
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return refused('act.malformed', { field: [...path, ...unknown].join('.').slice(0, 60) || '?' })
}

/** What the sentence in the audit chain can name. */
const scalarsOf = (input: Readonly<Record<string, unknown>>): Details =>
  Object.fromEntries(
    Object.entries(input).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
