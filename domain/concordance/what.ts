/** What a fault says, in the reader's language: it quotes what differs. */
import type { FaultKind } from './types.ts'

type Words = {
  readonly kinds: Readonly<Record<FaultKind, string>>
  readonly differ: string
  readonly alone: string
  readonly absent: string
}

const SAID: Readonly<Record<'es' | 'en', Words>> = {
  es: {
    kinds: {
      number: 'Cifra',
      date: 'Fecha',
      amount: 'Monto',
      name: 'Nombre o sigla',
      reference: 'Remisión',
      title: 'Título citado',
      verb: 'Verbo de apertura',
      missing: 'Párrafo',
    },
    differ: '{kind}: «{a}» en un idioma, «{b}» en el otro.',
    alone: '{kind}: «{a}» no está en el otro idioma.',
    absent: 'Párrafo sin correspondencia en el otro idioma: «{a}».',
  },
  en: {
    kinds: {
      number: 'Number',
      date: 'Date',
      amount: 'Amount',
      name: 'Name or acronym',
      reference: 'Reference',
      title: 'Quoted title',
      verb: 'Opening verb',
      missing: 'Paragraph',
    },
    differ: '{kind}: “{a}” in one language, “{b}” in the other.',
    alone: '{kind}: “{a}” is not in the other language.',
    absent: 'Paragraph without a counterpart in the other language: “{a}”.',
  },
}

const LONGEST = 80
const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words)

export function whatOf(kind: FaultKind, quotes: readonly [string | null, string | null], told: 'es' | 'en'): string {
  const { kinds, differ, alone, absent } = SAID[told]
  const [a, b] = quotes
  const form = kind === 'missing' ? absent : a === null || b === null ? alone : differ
  const words: Readonly<Record<string, string>> = { kind: kinds[kind], a: short(a ?? b ?? ''), b: short(b ?? '') }
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
}
