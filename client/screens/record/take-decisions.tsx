/** The list of decisions taken out of the room as a file. */
import { Button, Group, Modal, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { LANGUAGES_OF_PAPERS } from '../papers/choices.ts'
import { PaperProgress } from '../papers/paper-progress.tsx'
import { usePaper } from '../papers/use-paper.ts'
import { useRoom } from '../use-room.tsx'

const FORMS = ['docx', 'html'] as const
type Wanted = { readonly form: (typeof FORMS)[number]; readonly language: 'es' | 'en' }

export function TakeDecisions({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useRoom()
  const { state, order, forget } = usePaper()
  const [wanted, setWanted] = useState<Wanted>({ form: 'docx', language })
  const change = (part: Partial<Wanted>): void => {
    setWanted((before) => ({ ...before, ...part }))
    forget()
  }
  return (
    <Modal opened onClose={onClose} title={say('decisions.take')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack gap="md">
        <Group>
          <SegmentedControl
            aria-label={say('paper.form')}
            value={wanted.form}
            onChange={(value) => change({ form: FORMS.find((each) => each === value) ?? 'docx' })}
            data={FORMS.map((value) => ({ value, label: say(`paper.form.${value}`) }))}
          />
          <SegmentedControl
            aria-label={say('decisions.language')}
            value={wanted.language}
            onChange={(value) => change({ language: value === 'en' ? 'en' : 'es' })}
            data={[...LANGUAGES_OF_PAPERS]}
          />
        </Group>
        <PaperProgress state={state} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('common.close')}
          </Button>
          {state.kind === 'ready' ? (
            <Button component="a" href={state.href} download={state.name}>
              {say('paper.download', { name: state.name })}
            </Button>
          ) : (
            <Button
              disabled={state.kind !== 'none' && state.kind !== 'failed'}
              onClick={() => void order({ kind: 'decisions', ...wanted, of: 'live' })}
            >
              {say(state.kind === 'failed' ? 'paper.again' : 'paper.make')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
