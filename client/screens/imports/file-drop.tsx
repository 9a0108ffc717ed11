/** A file that is chosen, or let go over a place for it. */
import { type DragEvent, useId, useState } from 'react'
import { TEXT_FILES } from '../../controls/file-kinds.ts'
import { useLanguage } from '../../sentences/language.ts'

type Props = {
  readonly name: string | null
  /** It is not to be chosen yet: the reason stands beside it. */
  readonly isOff?: boolean
  readonly isReading?: boolean
  /** Kinds of file, and what is said of them, where they are others than those with comments. */
  readonly accepted?: string
  readonly tell?: string
  readonly onFile: (file: File) => void
}

export function FileDrop({ name, isOff = false, isReading = false, accepted = TEXT_FILES, tell, onFile }: Props) {
  const { say } = useLanguage()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined && !isOff) onFile(file)
  }
  return (
    <div
      className="import-drop file-choice"
      data-over={isOver}
      data-off={isOff}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{say('import.choose')}</label>
      <input
        id={id}
        type="file"
        className="vh"
        accept={accepted}
        disabled={isOff}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again, once it is mended.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <span role="status">
        {name === null ? <span className="quiet">{isOff ? say('import.firstWhose') : (tell ?? say('import.drop'))}</span> : <b>{name}</b>}
        {isReading && <span className="quiet"> {say('import.reading')}</span>}
      </span>
    </div>
  )
}
