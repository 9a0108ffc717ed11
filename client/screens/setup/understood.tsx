/** Beside a pasted list: what was understood, and line by line what was not. */
import type { ReactNode } from 'react'
import type { LineFault } from '../../../domain/setup/lines.ts'
import { useLanguage } from '../../sentences/language.ts'

type Why = 'unknown' | 'no-name' | 'twice' | 'too-long' | 'no-person' | 'no-hat' | 'delegation' | 'no-delegation' | 'second-head'

type Props = { readonly count: string; readonly isEmpty: boolean; readonly faults: readonly LineFault<Why>[]; readonly children: ReactNode }

export function Understood({ count, isEmpty, faults, children }: Props) {
  const { say } = useLanguage()
  return (
    <section className="setup-understood" aria-label={say('setup.understood')} aria-live="polite">
      {faults.length > 0 && (
        <div className="setup-not">
          <h2>{say('setup.not', { count: faults.length })}</h2>
          <ul>
            {faults.map(({ line, text, why }) => (
              <li key={line}>
                <b>{say('setup.line', { line })}</b> {say(`setup.why.${why}`)}
                <code>{text}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h2>
        {say('setup.understood')} <span className="quiet">{isEmpty ? '' : count}</span>
      </h2>
      {isEmpty ? <p className="quiet">{say('setup.nothing')}</p> : children}
    </section>
  )
}
