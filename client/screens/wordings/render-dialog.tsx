/** The pen renders a wording with the original beside it. What it writes is tabled as that delegation's proposal and tied to the original. */
import { useState } from 'react'
import type { ActInput } from '../../../domain/acts/registry.ts'
import { wordingToTable } from '../../../domain/proposals/put.ts'
import { baseSeen, wordingWith } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { LONGEST_PARAGRAPH } from '../../../domain/text/schema.ts'
import { WordsField } from '../../controls/words-field.tsx'
import type { WordingShown } from '../../room/wordings-shown.ts'
import { AskAbout, useAbout, useWordsRead, WordsCame } from '../ask-about.tsx'
import { useRoom } from '../use-room.tsx'
import { Original } from './original.tsx'
import { useLanguages, usePlaceCalled, type Wording } from './use-wordings.ts'

type Draft = NonNullable<ActInput<'render-wording'>['drafts']>[number]

export function RenderDialog({ wording: asked, paragraph, proposal, onClose }: Wording & { readonly onClose: () => void }) {
  const { shown, say, act, nameOf, inside } = useRoom()
  const { negotiated } = useLanguages()
  const place = usePlaceCalled()
  // What its delegation changes in it meanwhile is read here at once.
  const wording = shown.wordings.find(({ number }) => number === asked.number) ?? asked
  const opened = wording.place.kind === 'paragraph' || proposal !== null ? paragraph : null
  const now = shown.paragraphs.find(({ id }) => id === opened?.id)
  const { read, readAgain } = useWordsRead(baseOf(opened), now === undefined ? undefined : baseOf(now))
  const written = read?.view ?? null
  const { gone } = useAbout(opened?.id ?? null)
  const [text, setText] = useState(() => begunWith(wording, written))
  const party = nameOf(wording.by)
  const render = async (): Promise<boolean> => {
    const draft = written === null ? newDraft(wording, shown.paragraphs, text) : draftOf(written, text)
    return draft !== null && (await act('render-wording', { wording: wording.number, drafts: [draft] })) !== null
  }
  return (
    <AskAbout
      gone={gone}
      title={say('wordings.renderTitle', { negotiated, party })}
      came={
        readAgain !== null && now !== undefined ? (
          <WordsCame onRead={readAgain}>
            <p>{asProposed(wording.by, now)}</p>
          </WordsCame>
        ) : null
      }
      confirm={say('wordings.renderDo', { party })}
      disabled={text.trim() === ''}
      size="wide"
      onClose={onClose}
      onConfirm={render}
    >
      <p className="quiet">{say('wordings.renderTell', { party })}</p>
      <p className="original-place is-apart">{place(wording)}</p>
      <div className="original-sides">
        <Original wording={wording} />
        <WordsField
          className="written"
          label={say('wordings.rendering', { negotiated })}
          lang={inside.start.conference.language}
          spellCheck
          minRows={6}
          maxRows={16}
          maxLength={LONGEST_PARAGRAPH}
          value={text}
          data-autofocus
          onChange={setText}
        />
      </div>
    </AskAbout>
  )
}

/** The paragraph as the delegation's proposal has it now; nothing where all of it is to be replaced. */
function begunWith({ by, asks }: WordingShown, written: ParagraphView | null): string {
  if (written === null) return ''
  const hasOwn = written.proposals.some((each) => each.by === by)
  if (asks === 'replace' && !hasOwn) return ''
  return asProposed(by, written)
}

/** What others have pending in it does not change what is rendered here. */
const baseOf = (view: ParagraphView | null) => (view === null ? null : { seen: baseSeen(view), view })

const asProposed = (by: WordingShown['by'], { runs }: ParagraphView): string =>
  wordingWith(runs, new Set([by]))
    .map(([words]) => words)
    .join('')

const draftOf = (view: ParagraphView, text: string): Draft => ({
  kind: 'words',
  paragraph: view.id,
  base: wordingToTable(view),
  text,
})

/** Behind the paragraph it is to follow; where that is gone, at the end of its section. In the list that stands there. */
function newDraft({ place }: WordingShown, paragraphs: readonly ParagraphView[], text: string): Draft | null {
  if (place.kind !== 'new') return null
  const siblings = paragraphs.filter(({ section }) => section === place.section)
  const after = place.after === null ? undefined : (siblings.find(({ id }) => id === place.after) ?? siblings.at(-1))
  const beside = after ?? siblings[0]
  return { kind: 'new', section: place.section, ...(after === undefined ? {} : { after: after.id }), ...looksBeside(beside), text }
}

type Looks = Pick<ParagraphView, 'role' | 'level' | 'marker'>

const looksBeside = (beside: ParagraphView | undefined): Looks =>
  beside?.role === 'body' || beside?.role === 'quote'
    ? { role: beside.role, level: beside.level, marker: beside.marker }
    : { role: 'body', level: 0, marker: 'none' }
