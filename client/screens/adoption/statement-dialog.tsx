/** A delegation's reservation, explanation or dissociation; from the secretariat for a delegation that is named; after certification as an addendum. */
import { MultiSelect, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ActInput } from '../../../domain/acts/registry.ts'
import { STATEMENT_KINDS, type StatementKind } from '../../../domain/sitting/adoption.ts'
import { type DelegationCode, isDelegationCode, isParagraphId } from '../../../domain/text/ids.ts'
import { useBegun } from '../../controls/begun.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { Ask } from '../ask.tsx'
import { useNamedParagraphs } from './named-paragraphs.ts'
import { useRoom } from '../use-room.tsx'

type Props = { readonly as: 'own' | 'on behalf' | 'addendum'; readonly onClose: () => void }

const LONGEST = 8000

export function StatementDialog({ as, onClose }: Props) {
  const { shown, say, act, inside, nameOf } = useRoom()
  const paragraphs = useNamedParagraphs()
  const { members } = inside.start.conference
  const [kind, setKind] = useState<StatementKind>('reservation')
  const { words: text, write, sent } = useBegun(`statement ${as}`)
  const [about, setAbout] = useState<readonly string[]>([])
  const [party, setParty] = useState(members[0]?.code ?? '')
  const make = async (): Promise<boolean> => {
    const said = { kind, text: text.trim(), paragraphs: about.filter(isParagraphId) }
    const made = await (as === 'own' ? act('make-statement', said) : isDelegationCode(party) ? madeFor(party, said) : null)
    if (made !== null) sent()
    return made !== null
  }
  const madeFor = (by: DelegationCode, said: Pick<ActInput<'make-statement'>, 'kind' | 'text' | 'paragraphs'>) =>
    as === 'addendum' ? act('receive-addendum', { ...said, by }) : act('make-statement', { ...said, for: by })
  const title = { own: say('statements.make'), 'on behalf': say('statements.makeFor') }
  return (
    <Ask
      title={as === 'addendum' ? say('addenda.dialog', { number: shown.adoption.addenda.length + 1 }) : title[as]}
      confirm={say(as === 'addendum' ? 'addenda.confirm' : 'statements.confirm')}
      size="lg"
      disabled={text.trim() === ''}
      onClose={onClose}
      onConfirm={make}
    >
      <Stack gap="md">
        {as !== 'own' && (
          <NativeSelect
            label={say('statements.for')}
            value={party}
            data={members.map(({ code }) => ({ value: code, label: `${code} · ${nameOf(code)}` }))}
            onChange={(event) => setParty(event.currentTarget.value)}
          />
        )}
        <Radio.Group
          label={say('statements.kind')}
          value={kind}
          onChange={(next) => setKind(STATEMENT_KINDS.find((each) => each === next) ?? kind)}
        >
          <Stack gap="xs" mt="xs">
            {STATEMENT_KINDS.map((each) => (
              <Radio key={each} value={each} label={say(`statements.means.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          label={say('statements.paragraphs')}
          description={say('statements.paragraphsTell')}
          searchable
          value={[...about]}
          data={paragraphs}
          onChange={setAbout}
        />
        <WordsField
          label={say('statements.words')}
          minRows={4}
          maxRows={12}
          maxLength={LONGEST}
          value={text}
          data-autofocus
          onChange={write}
        />
      </Stack>
    </Ask>
  )
}
