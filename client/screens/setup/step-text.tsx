/** What the text begins with, and in which languages it is. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readDelegations } from '../../../domain/setup/delegations.ts'
import { languageBeside, type Named, SIDES_OFFERED, STANDINGS, TEMPLATES, TEXT_LANGUAGES } from '../../../domain/setup/form.ts'
import { TEXT_FILES } from '../../controls/file-kinds.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { useLanguage } from '../../sentences/language.ts'
import { FileDrop } from '../imports/file-drop.tsx'
import '../imports/imports.css'
import { readEarlier } from './earlier.ts'
import type { StepProps } from './form.tsx'

export function TextStep(props: StepProps & { readonly isTextWrong: boolean }) {
  const { say } = useLanguage()
  const { titleOf, nameOf } = useLanguageNames()
  const { form, set, draft } = props
  const beside = languageBeside(form)
  return (
    <div className="setup-fields">
      {draft.way === 'earlier' ? (
        <EarlierFile {...props} />
      ) : (
        <NativeSelect
          label={say('setup.template')}
          value={form.template}
          data={TEMPLATES.map((value) => ({ value, label: say(`setup.template.${value}`) }))}
          onChange={(event) => set({ template: TEMPLATES.find((each) => each === event.currentTarget.value) ?? form.template })}
        />
      )}
      <NativeSelect
        label={say('setup.language')}
        value={form.language}
        data={TEXT_LANGUAGES.map((value) => ({ value, label: titleOf(value) }))}
        onChange={(event) => set({ language: TEXT_LANGUAGES.find((each) => each === event.currentTarget.value) ?? form.language })}
      />
      <fieldset>
        <legend>{say('setup.sides')}</legend>
        <p className="quiet">{say('setup.sidesTell')}</p>
        <div className="setup-row">
          {SIDES_OFFERED.filter((code) => code !== form.language).map((code) => (
            <NativeSelect
              key={code}
              label={say('setup.sideOf', { language: nameOf(code) })}
              value={form.sides[code] ?? 'none'}
              data={STANDINGS.map((value) => ({ value, label: say(`setup.side.${value}`) }))}
              onChange={(event) =>
                set({ sides: { ...form.sides, [code]: STANDINGS.find((each) => each === event.currentTarget.value) ?? 'none' } })
              }
            />
          ))}
        </div>
      </fieldset>
      {beside !== null && draft.way === 'new' && (
        <fieldset>
          <legend>{say('setup.beside', { language: nameOf(beside) })}</legend>
          <p className="quiet">{say('setup.besideTell', { language: nameOf(beside) })}</p>
          <NamesBeside {...props} language={beside} />
        </fieldset>
      )}
    </div>
  )
}

const ASKED_BESIDE = ['body', 'acronym', 'theme', 'place'] as const satisfies readonly (keyof Named)[]

function NamesBeside({ form, set, language }: StepProps & { readonly language: 'es' | 'en' }) {
  const { say } = useLanguage()
  const names = form.names[language]
  return (
    <div className="setup-row">
      {ASKED_BESIDE.map((field) => (
        <TextInput
          key={field}
          label={`${say(`setup.${field}`)} (${language})`}
          value={names[field]}
          maxLength={field === 'acronym' ? 20 : 300}
          onChange={(event) => set({ names: { ...form.names, [language]: { ...names, [field]: event.currentTarget.value } } })}
        />
      ))}
    </div>
  )
}

function EarlierFile({ draft, form, change, isTextWrong }: StepProps & { readonly isTextWrong: boolean }) {
  const { say, language } = useLanguage()
  const [told, setTold] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)
  const { text } = draft
  const take = async (file: File): Promise<void> => {
    setReading(true)
    const read = await readEarlier(file, language)
    setReading(false)
    setTold(read.kind === 'refused' ? read.detail : null)
    if (read.kind === 'refused') return
    const known = new Set(readDelegations(form.delegations).delegations.map(({ code }) => code))
    const lines = read.named.filter(({ code }) => !known.has(code)).map(({ code, names }) => `${code}; ${names[read.language].name}`)
    const delegations = [form.delegations.trim(), ...lines].filter((line) => line !== '').join('\n')
    change({ ...draft, text: { ...read.text, named: read.named.length }, form: { ...form, delegations, language: read.language } })
  }
  return (
    <section className="setup-file">
      <h2>{say('setup.file')}</h2>
      <FileDrop
        name={text?.file ?? null}
        isReading={isReading}
        tell={say('setup.fileTell')}
        accepted={`${TEXT_FILES},.xml,.akn,.json`}
        onFile={(file) => void take(file)}
      />
      {told !== null && (
        <p className="warnrow" role="alert">
          {told}
        </p>
      )}
      {text !== null && (
        <p role="status">
          {say('setup.fileRead', { paragraphs: say('setup.paragraphs', { count: text.paragraphs }), title: text.title })}{' '}
          {say('setup.fileNamed', { count: text.named })}
        </p>
      )}
      {isTextWrong && text === null && told === null && (
        <p className="warnrow" role="alert">
          {say('setup.fileNeeded')}
        </p>
      )}
    </section>
  )
}
