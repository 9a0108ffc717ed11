/** Who sits: chair and secretariat by name, everyone else as a list that is pasted from a spreadsheet. */
import { Textarea, TextInput } from '@mantine/core'
import { readDelegations } from '../../../domain/setup/delegations.ts'
import { readPersons } from '../../../domain/setup/persons.ts'
import { useLanguage } from '../../sentences/language.ts'
import type { StepProps } from './form.tsx'
import { PlainCode, usePaint } from '../../controls/plain-code.tsx'
import { Understood } from './understood.tsx'

const OFFICES = ['chair', 'secretary'] as const

export function PersonsStep({ form, set, faultOf }: StepProps) {
  const { say } = useLanguage()
  const { delegations } = readDelegations(form.delegations)
  const { persons, faults } = readPersons(form.persons, delegations)
  usePaint(delegations)
  return (
    <div className="setup-beside">
      <div className="setup-fields">
        {OFFICES.map((office) => (
          <fieldset key={office}>
            <legend>{say(`setup.${office}`)}</legend>
            <div className="setup-row">
              <TextInput
                label={say('setup.name')}
                value={form[office].name}
                error={faultOf(office)}
                maxLength={300}
                onChange={(event) => set({ [office]: { ...form[office], name: event.currentTarget.value } })}
              />
              <TextInput
                label={`${say('setup.function')} (${say('setup.optional')})`}
                value={form[office].title}
                maxLength={300}
                onChange={(event) => set({ [office]: { ...form[office], title: event.currentTarget.value } })}
              />
            </div>
          </fieldset>
        ))}
        <Textarea
          label={say('setup.persons')}
          description={say('setup.personsTell')}
          placeholder={say('setup.personsExample')}
          value={form.persons}
          error={faultOf('persons')}
          rows={9}
          maxLength={400_000}
          spellCheck={false}
          onChange={(event) => set({ persons: event.currentTarget.value })}
        />
        <p className="quiet">{say('setup.emailTell')}</p>
      </div>
      <Understood
        count={say('setup.understoodPersons', { count: persons.length })}
        isEmpty={persons.length === 0}
        faults={faults.map((fault) => (fault.why === 'no-name' ? { ...fault, why: 'no-person' } : { ...fault, why: fault.why }))}
      >
        <ol className="setup-list">
          {persons.map(({ line, name, hat, delegation, title, email }) => (
            <li key={line}>
              <PlainCode delegation={delegation} hat={hat} /> <b>{name}</b>{' '}
              <span className="quiet">{[say(`hat.${hat}`), title, email].filter((part) => part !== null).join(' · ')}</span>
            </li>
          ))}
        </ol>
      </Understood>
    </div>
  )
}
