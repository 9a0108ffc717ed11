/** Words that did not enter, word for word, with what can be done about them. */
import { Button } from '@mantine/core'
import type { Kept } from '../../room/session.ts'
import { useLanguage } from '../../sentences/language.ts'

export function wordsOf({ unsent }: Kept): string {
  return unsent.kind === 'remove-paragraph' ? '' : unsent.text
}

type Props = {
  readonly kept: readonly Kept[]
  readonly onDiscard: (kept: Kept) => void
  /** Offered where the words can be proposed again elsewhere. */
  readonly onPropose?: (kept: Kept) => void
  readonly labelOf?: (paragraph: Kept['unsent']['paragraph']) => string
}

export function KeptList({ kept, onDiscard, onPropose, labelOf }: Props) {
  const { say } = useLanguage()
  return (
    <ul className="kept">
      {kept.map((each, index) => (
        <li key={`${each.unsent.paragraph}${index}`}>
          <p className="kept-title">
            {each.code === 'paragraph.agreed' && labelOf !== undefined
              ? say('kept.agreed', { label: labelOf(each.unsent.paragraph) })
              : say('kept.title')}
          </p>
          <p className="kept-words">
            <i>{say(each.unsent.kind === 'strike' ? 'kept.strike' : 'kept.add')}</i> {wordsOf(each)}
          </p>
          <p className="quiet">{say('kept.only')}</p>
          <div className="acts">
            {onPropose !== undefined && each.unsent.kind !== 'strike' && (
              <Button size="compact-sm" onClick={() => onPropose(each)}>
                {say('kept.here')}
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" onClick={() => onDiscard(each)}>
              {say('kept.discard')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
