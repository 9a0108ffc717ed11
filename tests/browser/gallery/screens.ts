/** Every screen in every state, in the order of a conference: for the gallery, and for the tests that look at all of them. */
import { ADOPTING } from './chapters/adopting.ts'
import { ENTERING } from './chapters/entering.ts'
import { IN_LANGUAGES } from './chapters/languages.ts'
import { OPENED } from './chapters/opened.ts'
import { PRECEDENTS } from './chapters/precedents.ts'
import { PREPARING } from './chapters/preparing.ts'
import { RECORD } from './chapters/record.ts'
import { STATES } from './chapters/states.ts'
import { WORK } from './chapters/work.ts'
import type { Chapter, Screen } from './screen.ts'

export const CHAPTERS: readonly Chapter[] = [PREPARING, ENTERING, OPENED, WORK, RECORD, IN_LANGUAGES, PRECEDENTS, STATES, ADOPTING]

const isReachedByItself = ({ main, path }: Screen): boolean => main === true && path !== undefined

/** What is looked at in every run of the tests: up to the work on the text all of it, and what everybody sees most of the record. */
export const MAIN_CHAPTERS: readonly Chapter[] = [ENTERING, OPENED, WORK, { ...RECORD, screens: RECORD.screens.filter(isReachedByItself) }]
