/** What every paper says, of whatever it is: which text, which page, and that it is a rehearsal's. */
import type { InLanguages } from './fill.ts'

export const ON_ANY_PAPER = {
  rehearsal: { es: 'ENSAYO', en: 'REHEARSAL' },
  'state.live': {
    es: 'Texto en negociación a {day}, {time}; no es una revisión emitida',
    en: 'Text under negotiation as at {day}, {time}; not an issued revision',
  },
  'state.revision': { es: 'Rev.{number}, «{title}», {day}, {time}', en: 'Rev.{number}, “{title}”, {day}, {time}' },
  'state.file': { es: 'Texto del archivo «{name}»', en: 'Text of the file “{name}”' },
  'page.before': { es: 'Página ', en: 'Page ' },
  'page.of': { es: ' de ', en: ' of ' },
} as const satisfies Record<string, InLanguages>
