/** What was said with an act, where something was: the group that was named, and the words themselves, as the record quotes them. */
import type { ActType } from '../acts/registry.ts'
import { fill, type Language, type SentenceDetails } from './fill.ts'

/** Acts whose own sentence does not quote what was said, and where it stands among their details. Why something was tabled is told with the proposal, as
 *  long as that is pending: quoted here it would outlive its being withdrawn; and so would a statement that is withdrawn. */
const SAID: Partial<Readonly<Record<ActType, string>>> = {
  support: 'reason',
  object: 'reason',
  hold: 'reason',
  'dispute-rendering': 'reason',
  'receive-addendum': 'text',
  'break-silence': 'reason',
  'make-corrigendum': 'reason',
}

export const SAID_WORDS = {
  inNameOf: { es: ', en nombre de {group}', en: ', on behalf of {group}' },
  quoted: { es: '«{words}»', en: '“{words}”' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export function saidWith(act: ActType, details: SentenceDetails, language: Language): string {
  const { inNameOf: group } = details
  const words = details[SAID[act] ?? '']
  const named = group === undefined ? '' : fill(SAID_WORDS.inNameOf[language], { group: quoted(group, language) })
  return words === undefined ? named : `${named}: ${quoted(words, language)}`
}

/** The words go when what they were said with is withdrawn: who is told of the act then is told without them. */
export function withoutWordsSaid(act: string, details: SentenceDetails): SentenceDetails {
  const said = SAID[act as ActType]
  return said === undefined ? details : Object.fromEntries(Object.entries(details).filter(([key]) => key !== said))
}

const quoted = (words: string | number, language: Language): string => fill(SAID_WORDS.quoted[language], { words })
