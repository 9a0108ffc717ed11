/** The list of decisions taken out of the room as a file. */
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { PaperProgress } from '../papers/paper-progress.tsx'
import { FormAndLanguage, PaperButtons } from '../papers/parts.tsx'
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
    <Dialog opened onClose={onClose} title={say('decisions.take')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack gap="md">
        <FormAndLanguage forms={FORMS} chosen={wanted} languageOf={say('decisions.language')} onChange={change} />
        <PaperProgress state={state} />
        <PaperButtons state={state} onMake={() => void order({ kind: 'decisions', ...wanted, of: 'live' })} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}
