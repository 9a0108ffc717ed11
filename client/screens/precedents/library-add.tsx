/** Files for the library, chosen or let go over the place for them, and what became of each. */
import { Button } from '@mantine/core'
import { type DragEvent, useId, useState } from 'react'
import { TEXT_FILES } from '../../controls/file-kinds.ts'
import { useRoom } from '../use-room.tsx'
import type { Adding, LibraryKept } from './use-library.ts'

const ACCEPTED = `${TEXT_FILES},.json,.xml`

type Props = { readonly adding: readonly Adding[]; readonly onAdd: LibraryKept['add'] }

export function LibraryAdd({ adding, onAdd }: Props) {
  const { say } = useRoom()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const isBusy = adding.some(({ state }) => state === 'waiting' || state === 'reading')
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0 && !isBusy) void onAdd([...files])
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <section className="library-add" aria-label={say('library.add')}>
      <div
        className="import-drop"
        data-over={isOver}
        data-off={isBusy}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>{say('library.add')}</label>
        <input
          id={id}
          type="file"
          className="vh"
          multiple
          accept={ACCEPTED}
          disabled={isBusy}
          onChange={(event) => {
            take(event.currentTarget.files)
            // The same file may be chosen again, once it is mended.
            event.currentTarget.value = ''
          }}
        />
        <span className="quiet">{say('library.drop')}</span>
      </div>
      {adding.length > 0 && (
        <div role="status">
          <ul className="library-added">
            {adding.map((each) => (
              <li key={each.file.name} data-state={each.state}>
                <b>{each.file.name}</b>
                <span>{each.state === 'refused' || each.state === 'taken' ? each.sentence : say(`library.state.${each.state}`)}</span>
                {each.state === 'taken' && (
                  <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => void onAdd([each.file], 'replace')}>
                    {say('library.replace')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
