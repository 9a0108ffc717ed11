/** One question, three ways, and a page that shows what the answers will fill in. */
import { Button, TextInput } from '@mantine/core'
import { IconChevronRight, IconCopy, IconFilePlus, IconSchool } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useLanguage } from '../../sentences/language.ts'
import { emptyForm } from '../../../domain/setup/form.ts'
import type { Way } from './draft.ts'
import { FirstPage } from './first-page.tsx'

type Props = { readonly kept: readonly Way[]; readonly onBegin: ((way: Way) => void) | null; readonly onRehearse: (() => void) | null }

export function Choices(props: Props) {
  const { language } = useLanguage()
  return (
    <main className="setup-two">
      <div>
        <SetupTitle />
        <ThreeWays {...props} />
      </div>
      <FirstPage form={emptyForm(language, '')} />
    </main>
  )
}

function SetupTitle() {
  const { say } = useLanguage()
  return (
    <section className="start-title">
      <h1>{say('setup.title')}</h1>
      <p>{say('setup.tell')}</p>
    </section>
  )
}

function ThreeWays({ kept, onBegin, onRehearse }: Props) {
  const { say } = useLanguage()
  return (
    <div className="setup-ways">
      <Row
        icon={<IconFilePlus size={22} stroke={1.75} />}
        title={say('setup.new')}
        tell={say('setup.newTell')}
        isKept={kept.includes('new')}
        isMain
        onChoose={onBegin === null ? null : () => onBegin('new')}
      />
      <Row
        icon={<IconCopy size={22} stroke={1.75} />}
        title={say('setup.earlier')}
        tell={say('setup.earlierTell')}
        isKept={kept.includes('earlier')}
        onChoose={onBegin === null ? null : () => onBegin('earlier')}
      />
      <Row
        icon={<IconSchool size={22} stroke={1.75} />}
        title={say('setup.rehearsal')}
        tell={say('setup.rehearsalTell')}
        onChoose={onRehearse}
      />
    </div>
  )
}

type RowProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly tell: string
  readonly isKept?: boolean
  readonly isMain?: boolean
  readonly onChoose: (() => void) | null
}

function Row({ icon, title, tell, isKept = false, isMain = false, onChoose }: RowProps) {
  const { say } = useLanguage()
  return (
    <button
      type="button"
      className={isMain && onChoose !== null ? 'setup-way main' : 'setup-way'}
      disabled={onChoose === null}
      onClick={() => onChoose?.()}
    >
      <span className="setup-icon" aria-hidden="true">
        {icon}
      </span>
      <span>
        <b>{title}</b>
        <span>{isKept ? say('setup.go.on') : tell}</span>
      </span>
      <IconChevronRight size={18} aria-hidden="true" />
    </button>
  )
}

/** Who has not opened the set-up link sees what there is, and how to begin. */
export function Locked() {
  const { say, language } = useLanguage()
  return (
    <main className="setup-two">
      <div>
        <SetupTitle />
        <ThreeWays kept={[]} onBegin={null} onRehearse={null} />
        <section className="start-card">
          <p>{say('setup.locked')}</p>
          <PasteLink />
        </section>
      </div>
      <FirstPage form={emptyForm(language, '')} />
    </main>
  )
}

const KEY = /(?:^|\/setup\/)([\w-]{43})\s*$/

function PasteLink() {
  const { say } = useLanguage()
  const [link, setLink] = useState('')
  const [isWrong, setWrong] = useState(false)
  const open = (event: FormEvent): void => {
    event.preventDefault()
    const key = KEY.exec(link)?.[1]
    if (key === undefined) setWrong(true)
    else window.location.assign(`/setup/${key}`)
  }
  return (
    <form className="start-code" onSubmit={open}>
      <TextInput
        label={say('setup.paste')}
        description={say('setup.pasteTell')}
        value={link}
        maxLength={400}
        autoComplete="off"
        spellCheck={false}
        error={isWrong ? say('setup.notLink') : null}
        onChange={(event) => {
          setLink(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Button type="submit" variant="default" disabled={link.trim() === ''}>
        {say('setup.open')}
      </Button>
    </form>
  )
}
