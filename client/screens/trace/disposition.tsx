/** What became of a Recommendation, set by hand, with a reason that stays inside. */
import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { DISPOSITIONS, type Disposition } from '../../../domain/sitting/types.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { useStillRoom } from '../use-room.tsx'
import type { Row } from './rows.ts'

type Props = { readonly row: Row & { readonly disposition: Disposition }; readonly onSet: () => void }

/** Leaves it to links and wording again. */
const COMPUTED = 'computed'

export function DispositionChoice({ row, onSet }: Props) {
  const { say, act } = useStillRoom()
  const [reason, setReason] = useState<string | null>(null)
  const set = async (disposition: Disposition, why: string): Promise<void> => {
    await act('set-disposition', { recommendation: row.number, disposition, ...(why.trim() === '' ? {} : { reason: why.trim() }) })
    onSet()
  }
  const choose = async (value: string): Promise<void> => {
    const chosen = DISPOSITIONS.find((each) => each === value)
    if (chosen !== undefined) return set(chosen, row.reason ?? '')
    if (row.how === 'set') await act('clear-disposition', { recommendation: row.number })
    onSet()
  }
  const save = async (): Promise<void> => {
    await set(row.disposition, reason ?? '')
    setReason(null)
  }
  return (
    <>
      <NativeSelect
        aria-label={`${say('trace.disposition')}: ${row.number}`}
        value={row.how === 'computed' ? COMPUTED : row.disposition}
        data={[
          { group: say('trace.computed'), items: [{ value: COMPUTED, label: say(`disposition.${row.computed}`) }] },
          { group: say('trace.set'), items: DISPOSITIONS.map((value) => ({ value, label: say(`disposition.${value}`) })) },
        ]}
        onChange={(event) => void choose(event.currentTarget.value)}
      />
      {row.how !== 'computed' && <p className="trace-reason">{say(row.how === 'marked' ? 'trace.byMark' : 'trace.bySet')}</p>}
      {row.reason !== null && <p className="trace-reason">{row.reason}</p>}
      <button type="button" className="plain small" onClick={() => setReason(row.reason ?? '')}>
        {say(row.reason === null ? 'trace.addReason' : 'trace.reason')}
      </button>
      {reason !== null && (
        <Dialog
          opened
          onClose={() => setReason(null)}
          title={`${say('trace.reason')}: ${row.number}`}
          closeButtonProps={{ 'aria-label': say('common.close') }}
        >
          <WordsField
            label={say('trace.reason')}
            description={say('trace.reasonTell')}
            minRows={3}
            maxLength={2000}
            value={reason}
            onChange={setReason}
            data-autofocus
          />
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={() => setReason(null)}>
              {say('common.cancel')}
            </Button>
            <Button onClick={() => void save()}>{say('trace.save')}</Button>
          </Group>
        </Dialog>
      )}
    </>
  )
}
