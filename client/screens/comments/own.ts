/** Comments for one's own delegation live in its private document. Whoever holds that document offers it here; without it there is only "for all". */
import { createContext } from 'react'
import type { OwnComments } from '../../../domain/private/comments.ts'

export type { OwnComment as OwnThread } from '../../../domain/private/comments.ts'

export const OwnCommentsContext = createContext<OwnComments | null>(null)
