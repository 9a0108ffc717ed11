/** A Declaration of paragraphs of about 390 characters each, the same at every run. */
import { below, oneOf, type Random, seeded } from '../rooms/seeded.ts'

/** As many as a long Declaration has. */
export const PARAGRAPHS = 300
const CHARACTERS = 390
const KINDS = ['preamble', 'commitments', 'decisions', 'acknowledgements', 'annexes'] as const
const WORDS =
  'acordaron adoptar las medidas necesarias para que cada oficina regional comparta información clara sobre rutas seguras y servicios de salud con plena atención a la niñez, según proceda; en coordinación con autoridades locales y la sociedad civil'.split(
    ' ',
  )

function sentence(random: Random): string {
  let text = 'Acordaron'
  while (text.length < CHARACTERS - 20 + below(random, 40)) text += ` ${oneOf(random, WORDS)}`
  return `${text}.`
}

/** In the form that `declaro read` prints. */
export function benchText(count = PARAGRAPHS): string {
  const random = seeded(300)
  const perSection = count / KINDS.length
  const paragraphs = () => Array.from({ length: perSection }, () => ({ role: 'body', level: 0, marker: 'none', text: sentence(random) }))
  return JSON.stringify({
    title: 'Bench',
    language: 'es',
    sections: KINDS.map((kind) => ({ kind, heading: null, paragraphs: paragraphs() })),
  })
}
