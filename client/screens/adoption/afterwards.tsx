/** What comes after certification: corrigenda by the chair's act, addenda as they are received. The certified text stays as it is. */
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isParagraphId } from '../../../domain/text/ids.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { Ask } from '../ask.tsx'
import { languageTitle } from '../../../domain/languages/names.ts'
import { useMoment } from '../record/moment.ts'
import { useRoom } from '../use-room.tsx'
import { useNamedParagraphs } from './named-paragraphs.ts'
import { StatementDialog } from './statement-dialog.tsx'
import { StatementShown } from './statements.tsx'

export function Corrigenda() {
  const { shown, say, language, labelOf, inside } = useRoom()
  const moment = useMoment()
  const [asking, setAsking] = useState(false)
  const { corrigenda } = shown.adoption
  return (
    <section className="adoption-card" aria-label={say('corrigenda.title')}>
      <h2>{say('corrigenda.title')}</h2>
      {corrigenda.length === 0 && <p className="quiet">{say('corrigenda.none')}</p>}
      {corrigenda.map(({ number, language: of, paragraph, before, after, reason, at }) => (
        <article key={number} className="statement">
          <p className="statement-head">
            <b>Corr.{number}</b>{' '}
            <span className="quiet">{[labelOf(paragraph), ...(of === undefined ? [] : [languageTitle(of, language)])].join(' · ')}</span>
          </p>
          <p className="statement-words">
            <del>{before}</del> <ins>{after}</ins>
          </p>
          <p className="statement-foot quiet">{[moment(at), reason].join(' · ')}</p>
        </article>
      ))}
      {inside.start.seat.hat === 'chair' && (
        <Button className="adoption-do" variant="default" onClick={() => setAsking(true)}>
          {say('corrigenda.make')}
        </Button>
      )}
      {asking && <MakeCorrigendum onClose={() => setAsking(false)} />}
    </section>
  )
}

function MakeCorrigendum({ onClose }: { readonly onClose: () => void }) {
  const { shown, say, language, act } = useRoom()
  const { negotiated, authentic } = shown.languages
  const [version, setVersion] = useState('')
  const paragraphs = useNamedParagraphs(version)
  const wordsIn = version === '' ? negotiated : version
  const [chosen, choose] = useState('')
  const paragraph = paragraphs.find(({ value }) => value === chosen)?.value ?? paragraphs[0]?.value ?? ''
  const [words, setWords] = useState({ before: '', after: '', reason: '' })
  const make = async (): Promise<boolean> =>
    isParagraphId(paragraph) &&
    (await act('make-corrigendum', {
      paragraph,
      ...(version === '' ? {} : { language: version }),
      ...words,
      reason: words.reason.trim(),
    })) !== null
  return (
    <Ask
      title={say('corrigenda.dialog', { number: shown.adoption.corrigenda.length + 1 })}
      confirm={say('corrigenda.confirm')}
      size="lg"
      disabled={words.before === '' || words.before === words.after || words.reason.trim() === ''}
      onClose={onClose}
      onConfirm={make}
    >
      <Stack gap="md">
        {authentic.length > 0 && (
          <NativeSelect
            label={say('corrigenda.language')}
            value={version}
            data={[
              { value: '', label: languageTitle(negotiated, language) },
              ...authentic.map((value) => ({ value, label: languageTitle(value, language) })),
            ]}
            onChange={(event) => setVersion(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={say('corrigenda.paragraph')}
          value={paragraph}
          data={paragraphs}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <WordsField
          label={say('corrigenda.before')}
          description={say('corrigenda.beforeTell')}
          lang={wordsIn}
          value={words.before}
          data-autofocus
          onChange={(typed) => setWords({ ...words, before: typed })}
        />
        <WordsField
          label={say('corrigenda.after')}
          lang={wordsIn}
          value={words.after}
          onChange={(typed) => setWords({ ...words, after: typed })}
        />
        <TextInput
          label={say('corrigenda.reason')}
          value={words.reason}
          onChange={(event) => setWords({ ...words, reason: event.currentTarget.value })}
        />
      </Stack>
    </Ask>
  )
}

export function Addenda() {
  const { shown, say, role } = useRoom()
  const [asking, setAsking] = useState(false)
  const { addenda } = shown.adoption
  return (
    <section className="adoption-card" aria-label={say('addenda.title')}>
      <h2>{say('addenda.title')}</h2>
      {addenda.length === 0 && <p className="quiet">{say('addenda.none')}</p>}
      {addenda.map((each) => (
        <StatementShown key={each.number} statement={each} number={`Add.${each.number}`} />
      ))}
      {role === 'office' && (
        <Button className="adoption-do" variant="default" onClick={() => setAsking(true)}>
          {say('addenda.receive')}
        </Button>
      )}
      {asking && <StatementDialog as="addendum" onClose={() => setAsking(false)} />}
    </section>
  )
}
