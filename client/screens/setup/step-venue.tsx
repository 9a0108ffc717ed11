/** Where and when, and by which clock. */
import { TextInput } from '@mantine/core'
import { useLanguage } from '../../sentences/language.ts'
import { PageToCome } from './first-page.tsx'
import type { StepProps } from './form.tsx'

const ZONES = Intl.supportedValuesOf('timeZone')

export function VenueStep({ draft, form, set, faultOf }: StepProps) {
  const { say } = useLanguage()
  const own = form.names[form.language]
  return (
    <div className="setup-beside">
      <div className="setup-fields">
        <TextInput
          label={say('setup.place')}
          value={own.place}
          error={faultOf('place')}
          maxLength={300}
          onChange={(event) => set({ names: { ...form.names, [form.language]: { ...own, place: event.currentTarget.value } } })}
        />
        <div className="setup-row">
          <TextInput
            type="date"
            label={say('setup.from')}
            value={form.from}
            error={faultOf('from')}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={say('setup.to')}
            value={form.to}
            error={faultOf('to')}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={say('setup.zone')}
          description={say('setup.zoneTell')}
          value={form.zone}
          error={faultOf('zone')}
          list="setup-zones"
          autoComplete="off"
          onChange={(event) => set({ zone: event.currentTarget.value })}
        />
        <datalist id="setup-zones">
          {ZONES.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </datalist>
      </div>
      <PageToCome draft={draft} />
    </div>
  )
}
