/** The words by which people call a function in a list, in Spanish and English, and what each is in the room. */
import type { Hat } from '../sitting/types.ts'
import { folded } from '../text/fold.ts'

export type ListedHat = Exclude<Hat, 'deputy'>

/** The first whose words begin a word of the cell. */
const CALLED: readonly (readonly [ListedHat, readonly string[]])[] = [
  ['assistant', ['asistente', 'assistant']],
  ['secretariat', ['secretaria tecnica', 'secretaria', 'secretariado', 'secretariat', 'st']],
  ['chair', ['presidencia', 'presidente', 'presidenta', 'ppt', 'chair', 'chairperson', 'president']],
  [
    'representative',
    [
      'representante',
      'representative',
      'delegado',
      'delegada',
      'delegate',
      'miembro',
      'member',
      'alterno',
      'alterna',
      'alternate',
      'suplente',
      'asesor',
      'asesora',
      'adviser',
      'advisor',
    ],
  ],
  ['head', ['jefe', 'jefa', 'jefatura', 'head', 'titular']],
  ['observer', ['observador', 'observadora', 'observa', 'observer', 'invitado', 'invitada', 'guest']],
  [
    'service',
    [
      'servicio',
      'interprete',
      'interpretacion',
      'traductor',
      'traductora',
      'traduccion',
      'service',
      'interpreter',
      'interpretation',
      'translator',
      'translation',
    ],
  ],
]

export function hatCalled(words: string): ListedHat | null {
  const wanted = folded(words)
    .replace(/[^\p{L} ]/gu, ' ')
    .trim()
  const isCalled = (name: string): boolean => wanted === name || wanted.startsWith(`${name} `) || wanted.endsWith(` ${name}`)
  return CALLED.find(([, names]) => names.some(isCalled))?.[0] ?? null
}
