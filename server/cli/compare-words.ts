/** The words of a comparison for readers, in Spanish and English. */
import type { Change, Comparison } from '../../domain/compare/types.ts'
import { fill, type Language } from '../../domain/sentences/fill.ts'

type Words = {
  readonly changes: Readonly<Record<Change, string>>
  readonly counted: Readonly<Record<Change, string>>
  readonly title: string
  readonly old: string
  readonly now: string
  readonly renumbered: string
  readonly formatChanged: string
  readonly references: string
  readonly nothing: string
  readonly reordered: string
  readonly struck: string
  readonly put: string
  readonly end: string
  readonly paragraph: string
  readonly unchanged: string
}

export const COMPARE_WORDS: Readonly<Record<Language, Words>> = {
  es: {
    changes: {
      same: 'sin cambios',
      changed: 'con cambios',
      moved: 'trasladado',
      inserted: 'agregado',
      removed: 'suprimido',
      split: 'desdoblado',
      merged: 'refundido',
    },
    counted: {
      same: '{count} sin cambios',
      changed: '{count} con cambios',
      moved: '{count} {count|trasladado|trasladados}',
      inserted: '{count} {count|agregado|agregados}',
      removed: '{count} {count|suprimido|suprimidos}',
      split: '{count} {count|desdoblado|desdoblados}',
      merged: '{count} {count|refundido|refundidos}',
    },
    title: 'Comparación de dos textos',
    old: 'Texto anterior',
    now: 'Texto nuevo',
    renumbered: 'otro número',
    formatChanged: 'otro formato',
    references: 'la referencia sigue la nueva numeración',
    nothing: 'Los dos textos son iguales.',
    reordered: 'Solo cambió el orden de los párrafos.',
    struck: 'comienza supresión',
    put: 'comienza adición',
    end: 'termina',
    paragraph: 'Párrafo',
    unchanged: '{count} {count|párrafo|párrafos} sin cambios',
  },
  en: {
    changes: {
      same: 'unchanged',
      changed: 'changed',
      moved: 'moved',
      inserted: 'added',
      removed: 'deleted',
      split: 'split',
      merged: 'merged',
    },
    counted: {
      same: '{count} unchanged',
      changed: '{count} changed',
      moved: '{count} moved',
      inserted: '{count} added',
      removed: '{count} deleted',
      split: '{count} split',
      merged: '{count} merged',
    },
    title: 'Comparison of two texts',
    old: 'Earlier text',
    now: 'New text',
    renumbered: 'another number',
    formatChanged: 'another format',
    references: 'the reference follows the new numbering',
    nothing: 'The two texts are the same.',
    reordered: 'Only the order of the paragraphs changed.',
    struck: 'deletion begins',
    put: 'addition begins',
    end: 'ends',
    paragraph: 'Paragraph',
    unchanged: '{count} unchanged {count|paragraph|paragraphs}',
  },
}

/** English for English texts, Spanish for all others. */
export const readersLanguage = (language: string): Language => (language.toLowerCase().startsWith('en') ? 'en' : 'es')

/** One line: `3 con cambios, 1 agregado, 12 sin cambios`. */
export function summaryOf({ counts, reorderedOnly, rows }: Comparison, language: Language): string {
  const words = COMPARE_WORDS[language]
  if (rows.every(({ change, renumbered, formatChanged }) => change === 'same' && !renumbered && !formatChanged)) return words.nothing
  const said = (['changed', 'moved', 'inserted', 'removed', 'split', 'merged', 'same'] as const)
    .filter((change) => counts[change] > 0)
    .map((change) => fill(words.counted[change], { count: counts[change] }))
  return `${reorderedOnly ? `${words.reordered} ` : ''}${said.join(', ')}.`
}
