/** Which versions a translator's seat writes: given and taken back at the door, and shown beside the person. */
import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { SeatId } from '../../../domain/text/ids.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import type { Person, Seat } from './people.ts'

type Props = { readonly person: Person; readonly seat: Seat; readonly onClose: () => void }

export function LanguagePen({ person, seat, onClose }: Props) {
  const { shown, say, act } = useRoom()
  const { titleOf } = useLanguageNames()
  const held = shown.pens[seat.id] ?? []
  const [wanted, setWanted] = useState<readonly string[]>(held)
  const sides = [...shown.sides.keys()]
  const isTakenBack = wanted.length === 0 && held.length > 0
  const give = async (): Promise<boolean> => (await act('give-language-pen', { seat: seat.id, languages: [...wanted] })) !== null
  return (
    <Ask
      title={say('language-pen.title', { name: person.name })}
      confirm={say(isTakenBack ? 'language-pen.back' : 'language-pen.do')}
      disabled={sides.length === 0 || wanted.toSorted().join() === held.toSorted().join()}
      onClose={onClose}
      onConfirm={give}
    >
      <Stack gap="sm">
        <p>{say(sides.length === 0 ? 'language-pen.none' : 'language-pen.tell')}</p>
        {sides.map((language) => (
          <Checkbox
            key={language}
            label={titleOf(language)}
            checked={wanted.includes(language)}
            onChange={({ currentTarget: { checked } }) =>
              setWanted(checked ? [...wanted, language] : wanted.filter((each) => each !== language))
            }
          />
        ))}
      </Stack>
    </Ask>
  )
}

/** Nothing where the seat writes none. */
export function PenHeld({ seat }: { readonly seat: SeatId }) {
  const { shown, say, language } = useRoom()
  const { nameOf } = useLanguageNames()
  const languages = shown.pens[seat] ?? []
  if (languages.length === 0) return null
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(languages.map(nameOf))
  return <small className="door-pen">{say('language-pen.held', { languages: list })}</small>
}
