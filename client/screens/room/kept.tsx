/** Words that did not enter, word for word, with what can be done about them. */
import { Button } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Kept } from '../../room/session.ts'
import { type SentenceKey, useLanguage } from '../../sentences/language.ts'

export function wordsOf({ unsent }: Kept): string {
  return unsent.kind === 'remove-paragraph' ? '' : unsent.text
}

const MEANT: Readonly<Record<Kept['unsent']['kind'], SentenceKey>> = {
  words: 'kept.add',
  'new-paragraph': 'change.new',
  strike: 'kept.strike',
  'take-back': 'kept.strike',
  unstrike: 'kept.unstrike',
  'remove-paragraph': 'change.removal',
  side: 'kept.side',
}

const isNew = ({ unsent }: Kept): boolean => unsent.kind === 'words' || unsent.kind === 'new-paragraph'

type Ways = {
  readonly onDiscard: (kept: Kept) => void
  /** Null where the current paragraph takes no words; left out where there is none. */
  readonly onPropose?: ((kept: Kept) => void) | null
  /** For words that met a paragraph which waited while another was read: proposes them again; null while it still waits,
   *  undefined where the page cannot tell at which words they belong. */
  readonly againIn?: (kept: Kept) => (() => void) | null | undefined
  /** Of words in a language's side: which version it is, and a way to put them there; null where there is none. */
  readonly inSide?: (kept: Kept) => {
    readonly title: string
    readonly onWrite: (() => void) | null
    readonly replaces: string | null
  } | null
  /** For a delegation: asks the chair to reopen the paragraph. */
  readonly onAsk?: (kept: Kept) => void
  /** For a delegation: moves the words to its private draft. Null while that is not open. */
  readonly onDraft?: ((kept: Kept) => void) | null
  readonly labelOf?: (paragraph: Kept['unsent']['paragraph']) => string
}

type ListProps = Ways & {
  readonly kept: readonly Kept[]
  /** Why nothing can be proposed here now, where that is so. */
  readonly whyNot?: string
}

export function KeptList({ kept, whyNot, ...ways }: ListProps) {
  const { say } = useLanguage()
  return (
    <>
      <ul className="kept">
        {kept.map((each, index) => (
          <KeptWords key={`${each.unsent.paragraph}${index}`} kept={each} {...ways} />
        ))}
      </ul>
      <p className="quiet kept-only">{[...(whyNot === undefined ? [] : [whyNot]), say('kept.only')].join(' ')}</p>
    </>
  )
}

function KeptWords({ kept, onDiscard, onPropose, againIn, inSide, onAsk, onDraft, labelOf }: Ways & { readonly kept: Kept }) {
  const { say } = useLanguage()
  const words = useRef<HTMLSpanElement>(null)
  const agreed = kept.code === 'paragraph.agreed' && labelOf !== undefined ? labelOf(kept.unsent.paragraph) : null
  const frozen = kept.code === 'paragraph.frozen' && labelOf !== undefined ? labelOf(kept.unsent.paragraph) : null
  const again = frozen === null ? undefined : againIn?.(kept)
  const side = inSide?.(kept) ?? null
  return (
    <li>
      {labelOf !== undefined && (
        <p className="kept-title">
          {side !== null
            ? side.title
            : frozen !== null
              ? say('text-reading.kept', { label: frozen })
              : agreed === null
                ? say('kept.title')
                : say('kept.agreed', { label: agreed })}
        </p>
      )}
      <p className="kept-words">
        <i>{say(MEANT[kept.unsent.kind])}</i> <span ref={words}>{wordsOf(kept)}</span>
      </p>
      {side !== null && side.replaces !== null && (
        <p className="kept-words">
          <i>{say('kept.sideReplaces')}</i> {side.replaces}
        </p>
      )}
      <div className="acts">
        {side !== null && side.onWrite !== null && (
          <Button size="compact-sm" onClick={side.onWrite}>
            {say('kept.sideWrite', { label: labelOf?.(kept.unsent.paragraph) ?? '' })}
          </Button>
        )}
        {again !== undefined && (
          <Button size="compact-sm" disabled={again === null} onClick={() => again?.()}>
            {say('text-reading.again', { label: frozen ?? '' })}
          </Button>
        )}
        {onPropose !== undefined && again === undefined && isNew(kept) && (
          <Button size="compact-sm" disabled={onPropose === null} onClick={() => onPropose?.(kept)}>
            {say('kept.here')}
          </Button>
        )}
        {onAsk !== undefined && agreed !== null && (
          <Button size="compact-sm" variant="default" onClick={() => onAsk(kept)}>
            {say('kept.ask', { label: agreed })}
          </Button>
        )}
        {onDraft !== undefined && isNew(kept) && (
          <Button
            size="compact-sm"
            variant={onPropose === undefined ? 'filled' : 'default'}
            leftSection={<IconFilePencil size={14} />}
            disabled={onDraft === null}
            onClick={() => onDraft?.(kept)}
          >
            {say('drafts.keepHere')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => words.current !== null && copy(words.current)}>
          {say('kept.copy')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => onDiscard(kept)}>
          {say('kept.discard')}
        </Button>
      </div>
    </li>
  )
}

/** Word for word, with the spaces at their ends. On a closed network's plain http there is no clipboard API; the words stay selected, so that a key
 *  copies them too. */
function copy(words: HTMLElement): void {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', words.textContent ?? '')
    event.preventDefault()
  }
  getSelection()?.selectAllChildren(words)
  document.addEventListener('copy', put)
  document.execCommand('copy')
  document.removeEventListener('copy', put)
}
