/** Two versions of a Spanish text of 300 paragraphs, 100 kB: one word in ten is another, one paragraph in twenty stands elsewhere. */
import type { ComparedParagraph } from '../../domain/compare/types.ts'
import { below, oneOf, type Random, seeded } from '../rooms/seeded.ts'

const PARAGRAPHS = 300
const CHARACTERS = 330
const CHANGED = 0.1
const MOVED = 0.05
const COMMON = 'de la el los las en y que para con del a por una según sobre entre su'.split(' ')
const STEMS =
  'acord naveg registr vigil repar habit cultiv protej comerci trasladar formul document explor conserv ampli fortalec coordin capacit evalu public regul inform financ atend consult convoc orient proyect estudi recib'.split(
    ' ',
  )
const ENDINGS = 'ación amiento ador adores adas ados aron ará arán ante antes able ables ivo ivas idad ura uras aje ajes'.split(' ')

/** Half of the words of a text are common ones; the others follow no plan, some often, most seldom. */
function word(random: Random): string {
  if (random() < 0.45) return oneOf(random, COMMON)
  const often = random() ** 2
  const stem = STEMS[Math.floor(often * STEMS.length)] ?? ''
  return `${stem}${oneOf(random, ENDINGS)}${random() < 0.3 ? oneOf(random, ENDINGS) : ''}`
}

function sentence(random: Random): string {
  let text = 'Acordaron'
  while (text.length < CHARACTERS) text += `${random() < 0.08 ? ',' : ''} ${word(random)}`
  return `${text}.`
}

const reworded = (text: string, random: Random): string =>
  text
    .split(' ')
    .map((each) => (random() < CHANGED ? word(random) : each))
    .join(' ')

export const paragraph = (text: string): ComparedParagraph => ({
  id: null,
  kind: 'decisions',
  role: 'body',
  level: 0,
  marker: 'none',
  number: null,
  text,
  marks: [],
})

export function versions(): { readonly old: readonly string[]; readonly now: readonly string[] } {
  const random = seeded(2007)
  const old = Array.from({ length: PARAGRAPHS }, () => sentence(random))
  const now = old.map((text) => reworded(text, random))
  for (let moved = 0; moved < PARAGRAPHS * MOVED; moved++) {
    const [taken = ''] = now.splice(below(random, now.length), 1)
    now.splice(below(random, now.length), 0, taken)
  }
  return { old, now }
}
