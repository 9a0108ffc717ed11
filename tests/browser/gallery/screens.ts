/** Every screen in every state, in the order of a conference: for the gallery, and for the tests that look at all of them. */
import { ADOPTING } from './chapters/adopting.ts'
import { ENTERING } from './chapters/entering.ts'
import { OPENED } from './chapters/opened.ts'
import { RECORD } from './chapters/record.ts'
import { STATES } from './chapters/states.ts'
import { WORK } from './chapters/work.ts'
import type { Chapter } from './screen.ts'

export const CHAPTERS: readonly Chapter[] = [ENTERING, OPENED, WORK, RECORD, STATES, ADOPTING]
