/** Who negotiates: a list that is pasted or typed, or chosen from the countries of the world; beside it what was understood. */
import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { COUNTRIES, type Country, REGIONS, type Region } from '../../../domain/setup/countries.ts'
import { lineFor, readDelegations } from '../../../domain/setup/delegations.ts'
import { linesIn } from '../../../domain/setup/lines.ts'
import { useLanguage } from '../../sentences/language.ts'
import type { StepProps } from './form.tsx'
import { PlainCode, usePaint } from '../../controls/plain-code.tsx'
import { Understood } from './understood.tsx'

export function DelegationsStep({ form, set, faultOf }: StepProps) {
  const { say } = useLanguage()
  const read = readDelegations(form.delegations)
  usePaint(read.delegations)
  const inText = form.language
  const toggle = (countries: readonly Country[], wanted: 'in' | 'out'): void => {
    const codes = new Set<string>(countries.map(({ code }) => code))
    const kept = linesIn(form.delegations).filter((line) => !readDelegations(line.text).delegations.some(({ code }) => codes.has(code)))
    const added = wanted === 'in' ? countries.map(({ code, names }) => lineFor(code, names[inText].name)) : []
    set({ delegations: [...kept.map(({ text }) => text), ...added].join('\n') })
  }
  return (
    <div className="setup-beside">
      <div className="setup-fields">
        <Textarea
          label={say('setup.delegations')}
          description={say('setup.delegationsTell')}
          value={form.delegations}
          error={faultOf('delegations')}
          rows={9}
          maxLength={100_000}
          spellCheck={false}
          onChange={(event) => set({ delegations: event.currentTarget.value })}
        />
        <CountryList chosen={new Set(read.delegations.map(({ code }) => code))} onToggle={toggle} />
        <NativeSelect
          label={`${say('setup.host')} (${say('setup.optional')})`}
          value={form.host}
          error={faultOf('host')}
          data={[
            { value: '', label: say('setup.hostNone') },
            ...read.delegations.map(({ code, names }) => ({ value: code, label: names[inText]?.name ?? code })),
          ]}
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
      </div>
      <Understood
        count={say('setup.understoodDelegations', { count: read.delegations.length })}
        isEmpty={read.delegations.length === 0}
        faults={read.faults}
      >
        <ol className="setup-list">
          {read.delegations.map(({ code, names }) => (
            <li key={code}>
              <PlainCode delegation={code} hat="head" /> {names.es?.name}
              {names.en?.name !== names.es?.name && <span className="quiet"> · {names.en?.name}</span>}
            </li>
          ))}
        </ol>
      </Understood>
    </div>
  )
}

type ListProps = { readonly chosen: ReadonlySet<string>; readonly onToggle: (countries: readonly Country[], wanted: 'in' | 'out') => void }

function CountryList({ chosen, onToggle }: ListProps) {
  const { say, language } = useLanguage()
  const [region, setRegion] = useState<Region>('americas')
  const told = language === 'en' ? 'en' : 'es'
  const here = COUNTRIES.filter((country) => country.region === region).toSorted((a, b) =>
    a.names[told].name.localeCompare(b.names[told].name, told),
  )
  const missing = here.filter(({ code }) => !chosen.has(code))
  return (
    <details className="setup-countries">
      <summary>{say('setup.pick')}</summary>
      <div className="setup-row">
        <NativeSelect
          label={say('setup.region')}
          value={region}
          data={REGIONS.map((value) => ({ value, label: say(`setup.region.${value}`) }))}
          onChange={(event) => setRegion(REGIONS.find((each) => each === event.currentTarget.value) ?? region)}
        />
        <Button variant="default" disabled={missing.length === 0} onClick={() => onToggle(missing, 'in')}>
          {say('setup.all')}
        </Button>
      </div>
      <div className="setup-grid">
        {here.map((country) => (
          <Checkbox
            key={country.code}
            label={`${country.names[told].name} (${country.code})`}
            checked={chosen.has(country.code)}
            onChange={(event) => onToggle([country], event.currentTarget.checked ? 'in' : 'out')}
          />
        ))}
      </div>
    </details>
  )
}
