/** Which conference it is: its names in the language of the text, its number, its theme. */
import { TextInput } from '@mantine/core'
import type { Named } from '../../../domain/setup/form.ts'
import { useLanguage } from '../../sentences/language.ts'
import { PageToCome } from './first-page.tsx'
import type { StepProps } from './form.tsx'

const ORGANS = ['principals', 'presidency', 'secretariat', 'group'] as const

export function ConferenceStep({ draft, form, set, faultOf }: StepProps) {
  const { say } = useLanguage()
  const own = form.names[form.language]
  const name = (change: Partial<Named>): void => set({ names: { ...form.names, [form.language]: { ...own, ...change } } })
  return (
    <div className="setup-beside">
      <div className="setup-fields">
        <TextInput
          label={say('setup.body')}
          placeholder={faultOf('body') === null ? say('setup.bodyExample') : ''}
          value={own.body}
          error={faultOf('body')}
          maxLength={300}
          onChange={(event) => name({ body: event.currentTarget.value })}
        />
        <div className="setup-row">
          <TextInput
            label={say('setup.acronym')}
            value={own.acronym}
            error={faultOf('acronym')}
            maxLength={20}
            onChange={(event) => name({ acronym: event.currentTarget.value })}
          />
          <TextInput
            label={say('setup.number')}
            description={say('setup.numberTell')}
            inputMode="numeric"
            value={form.number}
            error={faultOf('number')}
            maxLength={2}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={say('setup.theme')}
          value={own.theme}
          error={faultOf('theme')}
          maxLength={300}
          onChange={(event) => name({ theme: event.currentTarget.value })}
        />
        <div className="setup-row">
          <TextInput
            label={`${say('setup.documentTitle')} (${say('setup.optional')})`}
            description={say('setup.documentTitleTell')}
            value={form.title}
            maxLength={300}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <TextInput
            label={`${say('setup.symbol')} (${say('setup.optional')})`}
            value={form.symbol}
            maxLength={40}
            onChange={(event) => set({ symbol: event.currentTarget.value })}
          />
        </div>
        <details>
          <summary>{say('setup.more')}</summary>
          <p className="quiet">{say('setup.organsTell')}</p>
          <div className="setup-fields">
            {ORGANS.map((organ) => (
              <TextInput
                key={organ}
                label={say(`setup.${organ}`)}
                value={own[organ]}
                maxLength={300}
                onChange={(event) => name({ [organ]: event.currentTarget.value })}
              />
            ))}
          </div>
        </details>
      </div>
      <PageToCome draft={draft} />
    </div>
  )
}
