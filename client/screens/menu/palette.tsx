/** Everything by its name: type some letters, press Enter. Commands of the menu, of the screen in front, and every act that the seat has. */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Dialog } from '../../controls/dialog.tsx'
import { spelledKey } from '../../keys/keys.ts'
import { useRoom } from '../use-room.tsx'
import { actsOffered } from './acts-offered.ts'
import type { Command } from './command.ts'
import { useOffered } from './offered.tsx'
import { type Entry, found } from './search.ts'

type Props = { readonly commands: readonly Command[]; readonly onClose: () => void }

export function Palette({ commands, onClose }: Props) {
  const { say } = useRoom()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const shown = found(useEntries(commands), words)
  const chosen = shown[Math.min(at, shown.length - 1)]
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') run(chosen)
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('palette.title')}
      size="lg"
      yOffset="12vh"
      closeOnClickOutside
      centered={false}
      className="palette"
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-label={say('palette.label')}
        {...(chosen !== undefined && { 'aria-activedescendant': `${list}-${chosen.id}` })}
        placeholder={say('palette.label')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div className="palette-list" role="listbox" id={list} aria-label={say('palette.title')} tabIndex={-1}>
        {shown.map((entry) => (
          <Option key={entry.id} entry={entry} id={`${list}-${entry.id}`} isChosen={entry === chosen} onRun={() => run(entry)} />
        ))}
      </div>
      {shown.length === 0 && (
        <p className="quiet" role="status">
          {say('palette.none')}
        </p>
      )}
    </Dialog>
  )
}

type OptionProps = { readonly entry: Entry; readonly id: string; readonly isChosen: boolean; readonly onRun: () => void }

function Option({ entry, id, isChosen, onRun }: OptionProps) {
  const { language } = useRoom()
  return (
    // The keys are the field's: it says which one is active.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div role="option" id={id} tabIndex={-1} aria-selected={isChosen} onClick={onRun} ref={isChosen ? intoView : null}>
      <span>{entry.title}</span>
      <span>
        {entry.where}
        {entry.keys !== undefined && <kbd>{spelledKey(entry.keys, language)}</kbd>}
      </span>
    </div>
  )
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

/** As they are when the palette opens: what is done is done on the words that were seen. */
function useEntries(commands: readonly Command[]): readonly Entry[] {
  const room = useRoom()
  const offered = useOffered()
  const [, go] = useLocation()
  const [seen] = useState(() => offered.current)
  return useMemo(() => {
    const usable = [...seen.commands, ...commands].filter(({ id, isDisabled }) => id !== 'palette' && isDisabled !== true)
    return [...usable.map((command): Entry => ({ ...command, where: '' })), ...actsOffered(room, seen, go)]
  }, [commands, go, room, seen])
}
