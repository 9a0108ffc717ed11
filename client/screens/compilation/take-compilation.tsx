/** The compiled text taken out of the room as a file: which text, how it is read, in which form and language. */
import { Button, NativeSelect, Stack } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import type { CompiledText, View } from '../../../domain/compile/types.ts'
import { sayOfCompilation } from '../../../domain/sentences/compilation.ts'
import { PaperProgress } from '../papers/paper-progress.tsx'
import { FormAndLanguage, PaperButtons } from '../papers/parts.tsx'
import { usePaper } from '../papers/use-paper.ts'
import { useTexts } from '../papers/choices.ts'
import { useRoom } from '../use-room.tsx'

type Props = { readonly view: View; readonly version: CompiledText['version'] }

export function TakeCompilation(props: Props) {
  const { say } = useRoom()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button size="compact-sm" leftSection={<IconFileExport size={16} stroke={1.75} />} onClick={() => setOpened(true)}>
        {say('compilation.take')}
      </Button>
      {opened && <TakeDialog {...props} onClose={() => setOpened(false)} />}
    </>
  )
}

const FORMS = ['docx', 'html', 'txt'] as const
type Form = (typeof FORMS)[number]
type Wanted = { readonly form: Form; readonly language: 'es' | 'en'; readonly of: string }

function TakeDialog({ view, version, onClose }: Props & { readonly onClose: () => void }) {
  const { say, language } = useRoom()
  const { state, order, forget } = usePaper()
  const [wanted, setWanted] = useState<Wanted>({ form: 'docx', language, of: '' })
  const { texts, areTold } = useTexts()
  const of = texts.some(({ value }) => value === wanted.of) ? wanted.of : (texts[0]?.value ?? null)
  const change = (part: Partial<Wanted>): void => {
    setWanted((before) => ({ ...before, ...part }))
    forget()
  }
  /** As it is read on the screen. */
  const inVersion = (): { readonly textLanguage?: string; readonly beside?: readonly string[] } => {
    if (version === undefined) return {}
    return version.as === 'alone' ? { textLanguage: version.language } : { beside: [version.language] }
  }
  const make = (): void => {
    const asked = { form: wanted.form, language: wanted.language, of: of === 'live' ? of : Number(of) }
    void order({
      kind: 'compilation',
      ...asked,
      view: view.kind,
      ...(view.kind === 'delegation' ? { party: view.party } : {}),
      ...inVersion(),
    })
  }
  return (
    <Dialog opened onClose={onClose} title={say('compilation.take')} size="lg" closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack gap="md">
        <p className="quiet">{say('compilation.takeTell', { view: sayOfCompilation(language)(`view.${view.kind}`) })}</p>
        {areTold && texts.length === 0 ? (
          <p className="quiet">{say('compilation.noRevision')}</p>
        ) : (
          <NativeSelect
            label={say('paper.of')}
            value={of ?? ''}
            data={texts}
            onChange={(event) => change({ of: event.currentTarget.value })}
          />
        )}
        <FormAndLanguage forms={FORMS} chosen={wanted} languageOf={say('compilation.language')} onChange={change} />
        <PaperProgress state={state} />
        <PaperButtons state={state} onMake={of === null ? null : make} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}
