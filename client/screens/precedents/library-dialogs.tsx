/** What a document of the library is called, where and when it was adopted, of which other it is a version; and its removal. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { EARLIEST_YEAR, LATEST_YEAR, LONGEST_PLACE, LONGEST_TITLE, whereAndWhen } from '../../../domain/precedents/source.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { libraryLanguage } from './language-name.ts'
import type { LibraryKept, LibraryRow } from './use-library.ts'

type Props = { readonly of: LibraryRow; readonly library: LibraryKept; readonly onClose: () => void }

/** Asks, and says what the server says where it was refused. */
function useRefused(): readonly [string | null, (asked: Promise<string | null>) => Promise<boolean>] {
  const [refusal, setRefusal] = useState<string | null>(null)
  const tell = async (asked: Promise<string | null>): Promise<boolean> => {
    const told = await asked
    setRefusal(told)
    return told === null
  }
  return [refusal, tell]
}

const Refused = ({ sentence }: { readonly sentence: string | null }) =>
  sentence === null ? null : (
    <p className="warnrow" role="alert">
      {sentence}
    </p>
  )

export function DescribeDialog({ of, rows, library, onClose }: Props & { readonly rows: readonly LibraryRow[] }) {
  const { say, language } = useRoom()
  const [title, setTitle] = useState(of.title)
  const [place, setPlace] = useState(of.place ?? '')
  const [year, setYear] = useState<number | null>(of.year)
  const [version, setVersion] = useState(of.versions[0]?.file ?? '')
  const [refusal, tell] = useRefused()
  const others = rows.filter((each) => each.language !== of.language)
  const save = (): Promise<boolean> => {
    const described = {
      title: title.trim(),
      place: place.trim() === '' ? null : place.trim(),
      year,
      versionOf: version === '' ? null : version,
    }
    return tell(library.describe(of.file, described))
  }
  return (
    <Ask title={say('library.editTitle')} confirm={say('library.save')} disabled={title.trim() === ''} onClose={onClose} onConfirm={save}>
      <div className="library-form">
        <p className="quiet">{of.file}</p>
        <TextInput
          label={say('library.declaration')}
          value={title}
          maxLength={LONGEST_TITLE}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className="library-two">
          <TextInput
            label={say('library.place')}
            value={place}
            maxLength={LONGEST_PLACE}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <NumberInput
            label={say('library.year')}
            value={year ?? ''}
            min={EARLIEST_YEAR}
            max={LATEST_YEAR}
            allowDecimal={false}
            hideControls
            onChange={(next) => setYear(typeof next === 'number' ? next : null)}
          />
        </div>
        <NativeSelect
          label={say('library.versionOf')}
          description={say('library.versionTell')}
          value={version}
          data={[
            { value: '', label: say('library.versionNone') },
            ...others.map((each) => ({
              value: each.file,
              label: [each.title, whereAndWhen(each), libraryLanguage(each.language, language, say)]
                .filter((part) => part !== '')
                .join(' · '),
            })),
          ]}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
        <Refused sentence={refusal} />
      </div>
    </Ask>
  )
}

export function RemoveDialog({ of, library, onClose }: Props) {
  const { say } = useRoom()
  const [refusal, tell] = useRefused()
  const remove = (): Promise<boolean> => tell(library.remove(of.file))
  return (
    <Ask title={say('library.removeAsk')} confirm={say('library.remove')} onClose={onClose} onConfirm={remove}>
      <p>
        <b>{of.title}</b> <span className="quiet">{of.file}</span>
      </p>
      <p className="quiet">{say('library.removeTell')}</p>
      <Refused sentence={refusal} />
    </Ask>
  )
}
