/** The Declaration taken out as a file: which text, how it is shown, in which form and language. */
import { Checkbox, Group, Input, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import type { SentenceKey } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'
import { languagesOfPapers, useRevisions } from './choices.ts'
import { PaperButtons } from './parts.tsx'
import { PaperProgress } from './paper-progress.tsx'
import { usePaper } from './use-paper.ts'
import { isBeside, type VersionChoice, versionAsked, versionChoices } from './versions.ts'

const VIEWS = ['clean', 'proposals', 'compilation'] as const
type View = (typeof VIEWS)[number]
const FORMS_OF_TEXT = ['docx', 'pdf', 'html', 'md', 'txt', 'akn'] as const
type Form = (typeof FORMS_OF_TEXT)[number]
/** A table in two columns, or one file of a work in several languages. */
const FORMS_BESIDE: readonly Form[] = ['docx', 'pdf', 'html', 'akn']
/** A compilation has brackets instead of marked changes, and a form of its own to write them in. */
const FORMS_OF: Readonly<Record<View, readonly Form[]>> = {
  clean: FORMS_OF_TEXT,
  proposals: FORMS_OF_TEXT,
  compilation: ['docx', 'html', 'txt'],
}
/** What each form can do beyond the words. */
const OPTIONS_OF: Readonly<Record<Form, readonly Option[]>> = {
  docx: ['lineNumbers', 'watermark', 'nativeMoves'],
  pdf: ['lineNumbers', 'watermark'],
  html: ['watermark'],
  md: [],
  txt: [],
  akn: [],
}
type Option = 'lineNumbers' | 'watermark' | 'nativeMoves'

type Wanted = {
  readonly of: string
  /** As `versionAsked` reads it. */
  readonly version: string
  readonly view: View
  readonly form: Form
  readonly language: 'es' | 'en'
  readonly options: Readonly<Record<Option, boolean>>
}

export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useRoom()
  const { state, order, forget } = usePaper()
  const { texts, areTold } = useTexts()
  const options = { lineNumbers: false, watermark: false, nativeMoves: true }
  const [wanted, setWanted] = useState<Wanted>({ of: '', version: '', view: 'clean', form: 'docx', language, options })
  const chosen = fitting(
    wanted,
    texts.map(({ value }) => value),
    useVersionChoices(wanted.of === 'certified').map(({ value }) => value),
  )
  const change = (part: Partial<Wanted>): void => {
    setWanted((before) => ({ ...before, ...part }))
    forget()
  }
  return (
    <Dialog opened onClose={onClose} title={say('export.title')} size="lg" closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack gap="md">
        {areTold && texts.length === 0 ? (
          <p className="quiet">{say('export.none')}</p>
        ) : (
          <>
            <NativeSelect
              label={say('paper.of')}
              value={chosen.of}
              data={texts}
              onChange={(event) => change({ of: event.currentTarget.value })}
            />
            <Choices chosen={chosen} onChange={change} />
            <PaperProgress state={state} />
          </>
        )}
        <PaperButtons state={state} onMake={chosen.of === '' ? null : () => void order(askedOf(chosen))} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}

/** What can be had together: nothing is pending in a certified text, and a compilation has no Markdown. */
function fitting(wanted: Wanted, texts: readonly string[], versions: readonly string[]): Wanted {
  const of = texts.includes(wanted.of) ? wanted.of : (texts[0] ?? '')
  const version = versions.includes(wanted.version) ? wanted.version : ''
  const view = of === 'certified' || version !== '' ? 'clean' : wanted.view
  const form = formsOf({ view, version }).includes(wanted.form) ? wanted.form : 'docx'
  return { ...wanted, of, version, view, form }
}

const formsOf = ({ view, version }: Pick<Wanted, 'view' | 'version'>): readonly Form[] =>
  isBeside(version) ? FORMS_BESIDE : FORMS_OF[view]

function useVersionChoices(isCertified: boolean): readonly VersionChoice[] {
  const { shown, say, language } = useRoom()
  return versionChoices(shown, isCertified, say, language)
}

/** What papers say themselves is in the language of the text, where they speak it. */
const paperLanguage = (version: string): Partial<Wanted> => (version === 'es' || version === 'en' ? { language: version } : {})

function askedOf({ of, version, view, form, language, options }: Wanted): object {
  const text = of === 'live' || of === 'certified' ? of : Number(of)
  if (view === 'compilation') return { kind: 'compilation', of: text, view, form, language }
  const about = { kind: 'text', of: text, view, form, language, ...versionAsked(version) }
  return { ...about, options: { ...options, watermark: options.watermark && of !== 'certified' } }
}

type ChoicesProps = { readonly chosen: Wanted; readonly onChange: (part: Partial<Wanted>) => void }

function Choices({ chosen, onChange }: ChoicesProps) {
  const { say } = useRoom()
  const { of, version, view, form, language } = chosen
  const versions = useVersionChoices(of === 'certified')
  return (
    <>
      {versions.length > 0 && (
        <NativeSelect
          label={say('version.of')}
          value={version}
          data={[...versions]}
          onChange={(event) => onChange({ version: event.currentTarget.value, ...paperLanguage(event.currentTarget.value) })}
        />
      )}
      {of !== 'certified' && version === '' && (
        <SegmentedControl
          aria-label={say('export.view')}
          value={view}
          onChange={(value) => onChange({ view: VIEWS.find((each) => each === value) ?? 'clean' })}
          data={VIEWS.map((value) => ({ value, label: say(`export.view.${value}`) }))}
        />
      )}
      <p className="quiet">{say(tellOf(chosen))}</p>
      <Group>
        <SegmentedControl
          aria-label={say('paper.form')}
          value={form}
          onChange={(value) => onChange({ form: formsOf(chosen).find((each) => each === value) ?? 'docx' })}
          data={formsOf(chosen).map((value) => ({ value, label: say(`export.form.${value}`) }))}
        />
        <Input.Wrapper label={say('export.language')} labelElement="div">
          <SegmentedControl
            display="flex"
            w="fit-content"
            aria-label={say('export.language')}
            value={language}
            onChange={(value) => onChange({ language: value })}
            data={languagesOfPapers()}
          />
        </Input.Wrapper>
      </Group>
      {view !== 'compilation' && <OptionBoxes chosen={chosen} onChange={onChange} />}
    </>
  )
}

function tellOf({ of, version, view }: Wanted): SentenceKey {
  if (isBeside(version)) return 'version.tellBeside'
  if (of === 'certified') return 'export.tell.certified'
  return version === '' ? `export.tell.${view}` : 'version.tell'
}

/** Moves are what proposals make; a certified text is no draft. */
const isFor = (option: Option, { of, view }: Wanted): boolean =>
  option === 'nativeMoves' ? view === 'proposals' : option !== 'watermark' || of !== 'certified'

function OptionBoxes({ chosen, onChange }: ChoicesProps) {
  const { say } = useRoom()
  const { form, options } = chosen
  const offered = OPTIONS_OF[form].filter((each) => isFor(each, chosen))
  if (offered.length === 0) return null
  return (
    <Stack gap="xs">
      {offered.map((each) => (
        <Checkbox
          key={each}
          label={say(`export.option.${each}`)}
          checked={options[each]}
          onChange={(event) => onChange({ options: { ...options, [each]: event.currentTarget.checked } })}
        />
      ))}
    </Stack>
  )
}

/** Today's text is for chair and secretariat, revisions for members as well, the certified text for everybody. */
function useTexts() {
  const { say, role, shown } = useRoom()
  const revisions = useRevisions()
  const issued = role === 'following' ? [] : (revisions ?? [])
  const texts = [
    ...(shown.adoption.certified === null ? [] : [{ value: 'certified', label: say('export.certified') }]),
    ...(role === 'office' ? [{ value: 'live', label: say('trace.today') }] : []),
    ...issued.map(({ number, title }) => ({ value: String(number), label: `Rev.${number} · ${title}` })),
  ]
  return { texts, areTold: revisions !== null || role === 'following' }
}
