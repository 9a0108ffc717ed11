/** `declaro concordance ONE OTHER`: where two language sides of one text do not say the same, as JSON or for a terminal. */
import { comparedParagraphs } from '../../domain/compare/paragraphs.ts'
import { concordance } from '../../domain/concordance/concordance.ts'
import type { Fault } from '../../domain/concordance/types.ts'
import { readersLanguage } from './compare-words.ts'
import { readDeclarationFile, sayNote, sayRefusal } from './file.ts'
import type { Options } from './options.ts'
import { type Paint, paintFor } from './paint.ts'
import { shownText } from './shown-text.ts'

const placeOf = (at: number | null): string => (at === null ? '–' : String(at))

const lineOf = ({ one, other, what }: Fault, paint: Paint): string =>
  `${paint.number(`${placeOf(one)} : ${placeOf(other)}`)}  ${shownText(what)}\n`

const NONE = { es: 'Las dos versiones concuerdan.', en: 'The two sides agree.' }

export async function concordanceCommand(files: readonly string[], { json, tracked }: Options): Promise<number> {
  const [oneFile = '', otherFile = ''] = files
  const one = await readDeclarationFile(oneFile, tracked)
  if (one.kind === 'refused') {
    sayRefusal(oneFile, one)
    return 1
  }
  sayNote(oneFile, one.note)
  const other = await readDeclarationFile(otherFile, tracked)
  if (other.kind === 'refused') {
    sayRefusal(otherFile, other)
    return 1
  }
  sayNote(otherFile, other.note)
  const told = readersLanguage(one.declaration.language)
  const languages = { one: one.declaration.language, other: other.declaration.language, told }
  const { pairs, faults } = concordance(comparedParagraphs(one.declaration), comparedParagraphs(other.declaration), languages)
  const shape = { pairs, faults: faults.map(({ kind, one: i, other: j, what }) => ({ kind, one: i, other: j, what })) }
  if (json) process.stdout.write(`${JSON.stringify(shape)}\n`)
  else process.stdout.write(faults.map((fault) => lineOf(fault, paintFor(process.stdout))).join('') || `${NONE[told]}\n`)
  return 0
}
