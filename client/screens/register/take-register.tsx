/** The register taken out of the room as a file: the rows that are shown, or what the incoming chair takes over. */
import { Group, NativeSelect, Radio, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import type { Filter } from '../../../domain/register/filter.ts'
import { languagesOfPapers } from '../papers/choices.ts'
import { PaperButtons } from '../papers/parts.tsx'
import { PaperProgress } from '../papers/paper-progress.tsx'
import { usePaperOf } from '../papers/use-paper.ts'
import { useRegisterReader } from './reader.tsx'

const FORMS = ['xlsx', 'csv', 'docx', 'html'] as const
const LISTS = ['all', 'handover'] as const
type Wanted = { readonly form: (typeof FORMS)[number]; readonly language: 'es' | 'en'; readonly list: (typeof LISTS)[number] }

export function TakeRegister({ filter, onClose }: { readonly filter: Filter; readonly onClose: () => void }) {
  const { say, language, start } = useRegisterReader()
  const { state, order, forget } = usePaperOf(start.document, start.seat.id)
  const [wanted, setWanted] = useState<Wanted>({ form: 'xlsx', language, list: 'all' })
  const change = (part: Partial<Wanted>): void => {
    setWanted((before) => ({ ...before, ...part }))
    forget()
  }
  const chosen = wanted.list === 'all' ? filter : { responsible: filter.responsible }
  return (
    <Dialog opened onClose={onClose} title={say('register.out')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack gap="md">
        <Radio.Group
          label={say('register.list')}
          value={wanted.list}
          onChange={(next) => change({ list: LISTS.find((each) => each === next) ?? 'all' })}
        >
          <Stack gap="xs" mt="xs">
            {LISTS.map((value) => (
              <Radio key={value} value={value} label={say(`register.list.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group align="flex-end">
          <NativeSelect
            label={say('paper.form')}
            value={wanted.form}
            data={FORMS.map((value) => ({ value, label: say(`paper.form.${value}`) }))}
            onChange={(event) => change({ form: FORMS.find((each) => each === event.currentTarget.value) ?? 'xlsx' })}
          />
          <SegmentedControl
            aria-label={say('register.language')}
            value={wanted.language}
            onChange={(value) => change({ language: value })}
            data={languagesOfPapers()}
          />
        </Group>
        <PaperProgress state={state} />
        <PaperButtons state={state} onMake={() => void order({ kind: 'register', ...wanted, ...chosen, of: 'live' })} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}
