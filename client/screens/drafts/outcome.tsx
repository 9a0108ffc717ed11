/** What became, or would become, of a draft's words: each is told once. */
import type { Part } from '../../../domain/tabling/tabling.ts'
import { type SentenceKey, useLanguage } from '../../sentences/language.ts'
import { Parts } from './parts.tsx'

type Told = { readonly tabled: readonly Part[]; readonly already: readonly Part[]; readonly left: readonly Part[] }

const KINDS: readonly (readonly [keyof Told, SentenceKey])[] = [
  ['tabled', 'drafts.enters'],
  ['already', 'drafts.already'],
  ['left', 'drafts.left'],
]

export function Outcome({ tabled }: { readonly tabled: Told }) {
  const { say } = useLanguage()
  const none = KINDS.every(([kind]) => tabled[kind].length === 0)
  return (
    <dl className="draft-outcome">
      {none && <dt>{say('drafts.nothing')}</dt>}
      {KINDS.map(([kind, title]) =>
        tabled[kind].length === 0 ? null : (
          <div key={kind} data-outcome={kind}>
            <dt>{say(title)}</dt>
            <dd>
              <Parts parts={tabled[kind]} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
