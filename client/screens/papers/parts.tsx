/** What the dialogs of all papers have alike: form and language, and the buttons below. */
import { Button, Group, SegmentedControl } from '@mantine/core'
import { useLanguage } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'
import { languagesOfPapers } from './choices.ts'
import type { PaperState } from './use-paper.ts'

type Chosen<Form> = { readonly form: Form; readonly language: 'es' | 'en' }
type ChoicesProps<Form> = {
  readonly forms: readonly Form[]
  readonly chosen: Chosen<Form>
  /** What the language is that of: of the paper, or only of what goes with a text. */
  readonly languageOf: string
  readonly onChange: (part: Partial<Chosen<Form>>) => void
}

export function FormAndLanguage<Form extends 'docx' | 'html' | 'txt'>({ forms, chosen, languageOf, onChange }: ChoicesProps<Form>) {
  const { say } = useRoom()
  return (
    <Group>
      <SegmentedControl
        aria-label={say('paper.form')}
        value={chosen.form}
        onChange={(form) => onChange({ form })}
        data={forms.map((value) => ({ value, label: say(`paper.form.${value}`) }))}
      />
      <SegmentedControl
        aria-label={languageOf}
        value={chosen.language}
        onChange={(language) => onChange({ language })}
        data={languagesOfPapers()}
      />
    </Group>
  )
}

/** `onMake` is null while there is nothing to make a paper of. */
type ButtonsProps = { readonly state: PaperState; readonly onMake: (() => void) | null; readonly onClose: () => void }

/** In the room and out of it. */
export function PaperButtons({ state, onMake, onClose }: ButtonsProps) {
  const { say } = useLanguage()
  return (
    <Group justify="flex-end" wrap="nowrap" className="paper-buttons">
      <Button variant="default" onClick={onClose}>
        {say('common.close')}
      </Button>
      {state.kind === 'ready' ? (
        <Button component="a" href={state.href} download={state.name}>
          {say('paper.download', { name: state.name })}
        </Button>
      ) : (
        <Button disabled={onMake === null || (state.kind !== 'none' && state.kind !== 'failed')} onClick={() => onMake?.()}>
          {say(state.kind === 'failed' ? 'paper.again' : 'paper.make')}
        </Button>
      )}
    </Group>
  )
}
