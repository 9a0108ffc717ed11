/** What the model keeps of a paragraph. */
import { type Strip, stripOf } from './strips.ts'

export type Held = 'support' | 'objection' | 'awaiting'
type Position = { readonly of: string; readonly by: string; readonly held: Held; readonly on: string }
export type Standing = 'open' | 'ad-referendum' | 'agreed'

export type Paragraph = {
  strips: Strip[]
  /** Whose whole paragraph it is, and the label of the wording it is offered instead of. */
  pi: string | null
  beside: string | null
  standing: Standing
  positions: Position[]
  /** Pairs of parties that wanted words of theirs at one place, and those of them that both got them. */
  rivals: readonly (readonly [string, string])[]
  conflicts: number
  isAside: boolean
  comments: number
}

export const paragraphOf = (words: string, pi: string | null, beside: string | null): Paragraph => ({
  strips: [stripOf(words, pi)],
  pi,
  beside,
  standing: 'open',
  positions: [],
  rivals: [],
  conflicts: 0,
  isAside: false,
  comments: 0,
})

export type Package = { readonly labels: readonly string[]; readonly ready: Set<string> }
