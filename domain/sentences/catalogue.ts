/** Every sentence that the domain says to people at screens and on paper, as one list: what a further language has to say too, and where its words are
 *  put. The program's own languages stand beside each other in the tables; a language that is added comes as a file, and its words are put beside theirs
 *  once, when the program starts. What the terminal says stays in Spanish and English. */
import { ORGAN_NAMES } from '../register/organs.ts'
import { STYLE_NAMES } from '../export/docx/styles.ts'
import { STATEMENT_WORDS } from '../export/statements.ts'
import { ACT_SENTENCES } from './acts.ts'
import { ADOPTION_TERMS, STATEMENT_TERMS } from './acts-of-adoption.ts'
import { STANDS_TERMS } from './acts-of-alternatives.ts'
import { FOLLOWED_TERMS } from './acts-of-register.ts'
import { WORDING_PLACE_TERMS } from './acts-of-wordings.ts'
import { ON_ANY_PAPER } from './any-paper.ts'
import { AUDIT_WORDS } from './audit.ts'
import { COMPILATION_SENTENCES, HEADS, OF_PARTY } from './compilation.ts'
import { DECISION_SENTENCES, DECISION_TERMS } from './decisions.ts'
import { EXPORT_SENTENCES } from './exports.ts'
import { FILE_SENTENCES } from './files.ts'
import type { Language } from './fill.ts'
import { PAGE_WORDS } from './pages.ts'
import { OUTCOMES_ON_PAPER, PAPER_SENTENCES } from './papers.ts'
import { TITLES } from './problem.ts'
import { REFUSALS } from './refusals.ts'
import { REGISTER_SENTENCES } from './register.ts'
import { SAID_WORDS } from './said.ts'
import { CONTENTS, PARAGRAPH_COUNT, ROLE_NAMES, SECTION_NAMES } from './structure.ts'
import * as terms from './terms.ts'
import * as readingTerms from './terms-of-the-reading.ts'

const organs = Object.fromEntries(Object.entries(ORGAN_NAMES).map(([organ, { name }]) => [organ, name]))

/** By the first part of a sentence's key. */
const TABLES: Readonly<Record<string, unknown>> = {
  acts: ACT_SENTENCES,
  refusals: REFUSALS,
  titles: TITLES,
  terms: { ...terms, ...readingTerms },
  more: { ADOPTION_TERMS, STATEMENT_TERMS, STANDS_TERMS, FOLLOWED_TERMS, WORDING_PLACE_TERMS },
  record: AUDIT_WORDS,
  said: SAID_WORDS,
  pages: PAGE_WORDS,
  papers: { ON_ANY_PAPER, PAPER_SENTENCES, OUTCOMES_ON_PAPER },
  exports: EXPORT_SENTENCES,
  compilation: { COMPILATION_SENTENCES, HEADS, OF_PARTY },
  decisions: { DECISION_SENTENCES, DECISION_TERMS },
  register: REGISTER_SENTENCES,
  files: FILE_SENTENCES,
  statements: STATEMENT_WORDS,
  structure: { SECTION_NAMES, ROLE_NAMES, PARAGRAPH_COUNT, CONTENTS },
  organs,
  styles: STYLE_NAMES,
}

type Table = Record<string, unknown>
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Calls `visit` with every place where the languages stand beside each other. */
function walk(node: unknown, key: string, visit: (place: Table, key: string) => void): void {
  if (!isTable(node)) return
  if ('es' in node && 'en' in node) return visit(node, key)
  for (const [name, value] of Object.entries(node)) walk(value, `${key}/${name}`, visit)
}

function everyPlace(visit: (place: Table, key: string) => void): void {
  for (const [name, table] of Object.entries(TABLES)) walk(table, name, visit)
}

/** Sentences by their keys. Where a language has several at one place, the name of each stands behind it. */
export function messagesIn(language: Language): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {}
  everyPlace((place, key) => {
    const said = place[language]
    if (typeof said === 'string') messages[key] = said
    else if (isTable(said))
      for (const [name, words] of Object.entries(said)) if (typeof words === 'string') messages[`${key}/${name}`] = words
  })
  return messages
}

const spoken: Language[] = ['es', 'en']

/** Every language that the program speaks now. */
export const languagesSpoken = (): readonly Language[] => spoken

/** From here on the language is spoken, and indexes every table as the program's own do. What its file does not have is said in Spanish. */
export function addLanguage(code: Language, messages: Readonly<Record<string, string>>): void {
  everyPlace((place, key) => {
    const model = place.es
    if (typeof model === 'string') place[code] = messages[key] ?? model
    else if (isTable(model))
      place[code] = Object.fromEntries(Object.entries(model).map(([name, words]) => [name, messages[`${key}/${name}`] ?? words]))
  })
  if (!spoken.includes(code)) spoken.push(code)
}

/** What `say` says, in every language that is spoken. */
export const inEachLanguage = (say: (language: Language) => string): Readonly<Record<Language, string>> =>
  Object.fromEntries(spoken.map((language) => [language, say(language)])) as Record<Language, string>
