/** Which rows are shown: by who, how far, until when. */
import { NativeSelect } from '@mantine/core'
import { DUES_ASKED, type Filter, STATES_ASKED } from '../../../domain/register/filter.ts'
import { keyOf } from '../../../domain/register/responsible.ts'
import { FOLLOWED_TERMS } from '../../../domain/sentences/acts-of-register.ts'
import { sayOfRegister } from '../../../domain/sentences/register.ts'
import { useNames } from './names.ts'
import { useRegisterReader } from './reader.tsx'
import type { DecisionTold } from './use-register.ts'

type Props = { readonly decisions: readonly DecisionTold[]; readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

export function Filters({ decisions, filter, onFilter }: Props) {
  const { say, language } = useRegisterReader()
  const { nameOfWho } = useNames()
  const words = sayOfRegister(language)
  const everyone = new Map(decisions.flatMap(({ responsible }) => responsible).map((who) => [keyOf(who), nameOfWho(who)]))
  const set = (part: Partial<Filter>): void => onFilter({ ...filter, ...part })
  return (
    <div className="register-filters" role="group" aria-label={say('register.filters')}>
      <NativeSelect
        size="xs"
        aria-label={say('register.who')}
        value={filter.responsible ?? ''}
        data={[
          { value: '', label: say('register.whoAny') },
          ...[...everyone].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, language)),
        ]}
        onChange={(event) => set({ responsible: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        size="xs"
        aria-label={say('register.state')}
        value={filter.state ?? ''}
        data={[
          { value: '', label: say('register.stateAny') },
          ...STATES_ASKED.map((value) => ({
            value,
            label: value === 'pending' ? words('filter.pending') : FOLLOWED_TERMS[value][language],
          })),
        ]}
        onChange={(event) => set({ state: STATES_ASKED.find((each) => each === event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        aria-label={words('column.due')}
        value={filter.due ?? ''}
        data={[{ value: '', label: say('register.dueAny') }, ...DUES_ASKED.map((value) => ({ value, label: words(`filter.${value}`) }))]}
        onChange={(event) => set({ due: DUES_ASKED.find((each) => each === event.currentTarget.value) })}
      />
    </div>
  )
}
