/** Comments for one's own delegation live in its private document. Whoever holds that document offers it here; without it there is only "for all". */
import { createContext } from 'react'
import type { Anchor } from '../../../domain/text/anchors.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'

export type OwnAuthor = { readonly party: string; readonly name: string }
export type OwnSaid = { readonly by: OwnAuthor; readonly at: number; readonly text: string }
export type OwnThread = OwnSaid & {
  readonly id: string
  readonly paragraph: ParagraphId
  readonly anchor: Anchor | null
  readonly words: string
  readonly closed: { readonly by: OwnAuthor; readonly at: number } | null
  readonly answers: readonly OwnSaid[]
}
export type OwnRemark = OwnSaid & { readonly paragraph: ParagraphId; readonly anchor: Anchor | null; readonly words: string }

/** What `ownComments` of the private document gives, and when it changed. A new list after every change. */
export type OwnComments = {
  readonly list: () => readonly OwnThread[]
  readonly add: (id: string, remark: OwnRemark) => void
  readonly answer: (id: string, answer: OwnSaid) => void
  readonly close: (id: string, by: OwnAuthor, at: number) => void
  readonly reopen: (id: string) => void
  readonly subscribe: (listener: () => void) => () => void
}

export const OwnCommentsContext = createContext<OwnComments | null>(null)
