/** By which rules: each has a usual answer, so that this step can be passed over. */
import { NativeSelect, TextInput } from '@mantine/core'
import { ADOPTIONS } from '../../../domain/sitting/adoption.ts'
import { DECISION_LISTS } from '../../../domain/sitting/types.ts'
import { useLanguage } from '../../sentences/language.ts'
import type { StepProps } from './form.tsx'

const REPRESENTATIVES = [
  ['take positions', 'setup.representatives.take'],
  ['follow the head', 'setup.representatives.follow'],
] as const

export function RulesStep({ form, set, faultOf }: StepProps) {
  const { say } = useLanguage()
  return (
    <div className="setup-fields">
      <NativeSelect
        label={say('setup.adoption')}
        value={form.adoption}
        data={ADOPTIONS.map((value) => ({ value, label: say(`setup.adoption.${value}`) }))}
        onChange={(event) => set({ adoption: ADOPTIONS.find((each) => each === event.currentTarget.value) ?? form.adoption })}
      />
      <TextInput
        label={`${say('setup.quorum')} (${say('setup.optional')})`}
        description={say('setup.quorumTell')}
        inputMode="numeric"
        value={form.quorum}
        error={faultOf('quorum')}
        maxLength={3}
        onChange={(event) => set({ quorum: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('setup.representatives')}
        value={form.representatives}
        data={REPRESENTATIVES.map(([value, key]) => ({ value, label: say(key) }))}
        onChange={(event) =>
          set({ representatives: event.currentTarget.value === 'follow the head' ? 'follow the head' : 'take positions' })
        }
      />
      <NativeSelect
        label={say('setup.decisions')}
        value={form.decisions}
        data={DECISION_LISTS.map((value) => ({ value, label: say(`setup.decisions.${value}`) }))}
        onChange={(event) => set({ decisions: DECISION_LISTS.find((each) => each === event.currentTarget.value) ?? form.decisions })}
      />
      <TextInput
        label={`${say('setup.historyKept')} (${say('setup.optional')})`}
        description={say('setup.historyKeptTell')}
        inputMode="numeric"
        value={form.historyKept}
        error={faultOf('historyKept')}
        maxLength={5}
        onChange={(event) => set({ historyKept: event.currentTarget.value })}
      />
    </div>
  )
}
