/** The table of correspondence taken out of the room: which text, which form, which language. */
import { Button, Checkbox, NativeSelect, Stack } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { useTexts } from '../papers/choices.ts'
import { PaperProgress } from '../papers/paper-progress.tsx'
import { FormAndLanguage, PaperButtons } from '../papers/parts.tsx'
import { usePaper } from '../papers/use-paper.ts'
import { useRoom } from '../use-room.tsx'

export function HandOut() {
  const { say, role } = useRoom()
  const [opened, setOpened] = useState(false)
  if (role === 'following') return null
  return (
    <>
      <Button leftSection={<IconFileExport size={16} stroke={1.75} />} onClick={() => setOpened(true)}>
        {say('paper.handOut')}
      </Button>
      {opened && <HandOutDialog onClose={() => setOpened(false)} />}
    </>
  )
}

const FORMS = ['docx', 'html'] as const
type Wanted = {
  readonly form: (typeof FORMS)[number]
  readonly language: 'es' | 'en'
  readonly of: string
  readonly dispositions: boolean
}

function HandOutDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, role, language, shown } = useRoom()
  const released = shown.dispositionsReleased
  const { texts, areTold } = useTexts()
  const { state, order, forget } = usePaper()
  const [wanted, setWanted] = useState<Wanted>({ form: 'docx', language, of: '', dispositions: released })
  const of = texts.some(({ value }) => value === wanted.of) ? wanted.of : (texts[0]?.value ?? null)
  const change = (part: Partial<Wanted>): void => {
    setWanted((before) => ({ ...before, ...part }))
    forget()
  }
  const make = (): void => {
    const { form, language: spoken, dispositions } = wanted
    const asked = role === 'office' ? { dispositions } : {}
    void order({ kind: 'correspondence', form, language: spoken, of: of === 'live' ? of : Number(of), ...asked })
  }
  return (
    <Dialog opened onClose={onClose} title={say('paper.handOut')} size="lg" closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack gap="md">
        <p className="quiet">{say('paper.handOutTell')}</p>
        {areTold && texts.length === 0 ? (
          <p className="quiet">{say('paper.noRevision')}</p>
        ) : (
          <NativeSelect
            label={say('paper.of')}
            value={of ?? ''}
            data={texts}
            onChange={(event) => change({ of: event.currentTarget.value })}
          />
        )}
        <FormAndLanguage forms={FORMS} chosen={wanted} languageOf={say('paper.language')} onChange={change} />
        {role === 'office' && (
          <Checkbox
            label={say('paper.dispositions')}
            description={released ? undefined : say('paper.dispositionsTell')}
            checked={wanted.dispositions}
            onChange={(event) => change({ dispositions: event.currentTarget.checked })}
          />
        )}
        <PaperProgress state={state} />
        <PaperButtons state={state} onMake={of === null ? null : make} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}
