/** What became, or would become, of a draft's words: each is told once. */
import type { Part } from '../../../domain/tabling/tabling.ts'
import { type SentenceKey, useLanguage } from '../../sentences/language.ts'
import { Parts } from './parts.tsx'

type Told = { readonly tabled: readonly Part[]; readonly already: readonly Part[]; readonly left: readonly Part[] }

const KINDS: readonly (keyof Told)[] = ['tabled', 'already', 'left']
type Titles = Readonly<Record<keyof Told | 'none', SentenceKey>>
const WOULD: Titles = { tabled: 'drafts.enters', already: 'drafts.already', left: 'drafts.left', none: 'drafts.nothing' }
const DID: Titles = { tabled: 'drafts.entered', already: 'drafts.wasAlready', left: 'drafts.wasLeft', none: 'drafts.nothingEntered' }

export const WouldBecome = ({ tabled }: { readonly tabled: Told }) => <Outcome tabled={tabled} titles={WOULD} />
export const Became = ({ tabled }: { readonly tabled: Told }) => <Outcome tabled={tabled} titles={DID} />

function Outcome({ tabled, titles }: { readonly tabled: Told; readonly titles: Titles }) {
  const { say } = useLanguage()
  const none = KINDS.every((kind) => tabled[kind].length === 0)
  return (
    <dl className="draft-outcome">
      {none && <dt>{say(titles.none)}</dt>}
      {KINDS.map((kind) =>
        tabled[kind].length === 0 ? null : (
          <div key={kind} data-outcome={kind}>
            <dt>{say(titles[kind])}</dt>
            <dd>
              <Parts parts={tabled[kind]} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
