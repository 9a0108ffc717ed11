/** A question about one paragraph of the text. It stays that paragraph's wherever the caret and the reading go; where the paragraph is gone it says so, and what was written can still be read. */
import { Button } from '@mantine/core'
import { type ComponentProps, type ReactNode, useRef, useState } from 'react'
import type { Digest, ParagraphId } from '../../domain/text/ids.ts'
import { Ask } from './ask.tsx'
import { useRoom } from './use-room.tsx'

/** `gone`: what is said where it is no more. */
type About = { readonly label: string; readonly gone: string | null }

/** Gone, the paragraph is called as it was last. Null for what stands in no paragraph yet. */
export function useAbout(paragraph: ParagraphId | null): About {
  const { shown, say, labelOf } = useRoom()
  const last = useRef('')
  if (paragraph === null) return { label: '', gone: null }
  const isThere = shown.paragraphs.some(({ id }) => id === paragraph)
  if (isThere) last.current = labelOf(paragraph)
  const label = last.current
  return { label, gone: isThere ? null : say('about.gone', { label }) }
}

type Props = ComponentProps<typeof Ask> & {
  readonly gone: string | null
  /** Words that came while it was open; until they are read nothing is done. */
  readonly came?: ReactNode
}

export function AskAbout({ gone, came = null, disabled = false, onConfirm, children, ...ask }: Props) {
  const { say } = useRoom()
  const [isDoing, setDoing] = useState(false)
  const act = async (): Promise<boolean> => {
    setDoing(true)
    const isDone = await onConfirm()
    if (!isDone) setDoing(false)
    return isDone
  }
  return (
    <Ask {...ask} disabled={disabled || gone !== null || came !== null} onConfirm={act}>
      {/* What the act itself changes or takes away is told as neither. */}
      {gone !== null && !isDoing && (
        <p className="warnrow" role="alert">
          <span>
            {gone} {say('about.kept')}
          </span>
        </p>
      )}
      {!isDoing && came}
      {children}
    </Ask>
  )
}

type WordsRead<Words> = {
  /** On which the act is done. */
  readonly read: Words
  /** Null while these are the words that stand. */
  readonly readAgain: (() => void) | null
}

/** The words that stood when the dialog was opened, until whoever has it before them goes on with those that came. */
export function useWordsRead<Words extends { readonly seen: Digest } | null>(opened: Words, now: Words | undefined): WordsRead<Words> {
  const [read, setRead] = useState(opened)
  return { read, readAgain: now === undefined || now?.seen === read?.seen ? null : () => setRead(now) }
}

/** The words that came while the dialog was open, and the way on with them. */
export function WordsCame({ onRead, children }: { readonly onRead: () => void; readonly children: ReactNode }) {
  const { say } = useRoom()
  return (
    <div className="words-came" role="alert">
      <p className="warnrow">{say('about.came')}</p>
      {children}
      <Button size="compact-sm" variant="default" onClick={onRead}>
        {say('about.goOn')}
      </Button>
    </div>
  )
}
