/** Suggests an editorial correction of an agreed paragraph: what is written is judged at once, and only what leaves the sense alone can be sent. */
import { useEffect, useMemo, useState } from 'react'
import { baseOf, conferenceEvidence } from '../../../domain/editorial/evidence.ts'
import type { Judgement } from '../../../domain/editorial/types.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { useAsking } from '../../compare/use-asking.ts'
import { AskAbout, useAbout } from '../ask-about.tsx'
import { useDialogs } from '../dialogs.tsx'
import { mayType } from '../room/page.tsx'
import { useRoom } from '../use-room.tsx'
import type { JudgeAnswer, JudgeQuestion } from './judge-worker.ts'
import { MarkedWords } from './marked-words.tsx'
import './editorial.css'

/** Offered where the paragraph is agreed, if only ad referendum, and nothing is pending in it. */
export function SuggestCorrection({ paragraph }: { readonly paragraph: ParagraphId | null }) {
  const { shown, say, role } = useRoom()
  const open = useDialogs()
  const view = shown.paragraphs.find((each) => each.id === paragraph)
  const standing = paragraph === null ? undefined : shown.standing.get(paragraph)?.kind
  if (view === undefined || role === 'following' || view.proposals.length > 0) return null
  if (standing !== 'agreed' && standing !== 'ad-referendum') return null
  return (
    <button type="button" className="plain" onClick={() => open((close) => <Suggesting paragraph={view} onClose={close} />)}>
      {say('correction.suggest')}
    </button>
  )
}

/** While the meeting works on the text, and from adoption to certification. */
export const mayCorrect = (room: ReturnType<typeof useRoom>): boolean =>
  mayType(room) || (room.shown.adoption.adopted !== null && room.shown.adoption.certified === null)

/** On the desk of a pen, whose dock has no room for it. */
export function SuggestOnDesk({ paragraph }: { readonly paragraph: ParagraphId | null }) {
  const room = useRoom()
  if (!mayCorrect(room)) return null
  return (
    <p className="suggest-here">
      <SuggestCorrection paragraph={paragraph} />
    </p>
  )
}

function Suggesting({ paragraph, onClose }: { readonly paragraph: ParagraphView; readonly onClose: () => void }) {
  const { say, act } = useRoom()
  const about = useAbout(paragraph.id)
  // What was agreed when the dialog was opened: words that change meanwhile are refused as another wording.
  const { seen } = paragraph
  const text = baseOf(paragraph)
  const [after, setAfter] = useState(text)
  const judged = useJudged(paragraph.id, text, after)
  const isEditorial = judged?.kind === 'editorial' && judged.changes.length > 0
  return (
    <AskAbout
      title={say('correction.suggestIn', { label: about.label })}
      gone={about.gone}
      confirm={say('correction.send')}
      size="lg"
      disabled={!isEditorial}
      onClose={onClose}
      onConfirm={async () => (await act('suggest-correction', { paragraph: paragraph.id, seen, words: { text: after } })) !== null}
    >
      <p className="quiet">{say('correction.tell')}</p>
      <WordsField
        aria-label={say('correction.text')}
        className="correction-text"
        minRows={4}
        maxRows={14}
        value={after}
        data-autofocus
        onChange={(typed) => setAfter(typed.replace(/[\r\n]+/gu, ' '))}
      />
      {judged !== null && <Judged judged={judged} before={text} after={after} />}
    </AskAbout>
  )
}

function Judged({ judged, before, after }: { readonly judged: Judgement; readonly before: string; readonly after: string }) {
  const { say } = useRoom()
  if (judged.kind === 'substantive') {
    return (
      <p className="warnrow" role="status">
        <span>
          <b>{judged.words.map((words) => `«${words}»`).join(' → ')}</b> {say(`correction.why.${judged.why}`)}{' '}
          {say('correction.askToReopen')}
        </span>
      </p>
    )
  }
  if (judged.changes.length === 0) return null
  const kinds = [...new Set(judged.changes.map(({ kind }) => say(`correction.kind.${kind}`)))]
  return (
    <div role="status">
      <p className="quiet">{kinds.join(', ')}</p>
      <MarkedWords before={before} after={after} />
    </div>
  )
}

const openWorker = (): Worker => new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' })

/** Null while it is not known yet. */
function useJudged(paragraph: ParagraphId, before: string, after: string): Judgement | null {
  const { shown, inside } = useRoom()
  const [answer, setAnswer] = useState<JudgeAnswer | null>(null)
  const asking = useAsking<JudgeQuestion, JudgeAnswer>(openWorker, () => setAnswer(null))
  const evidence = useMemo(
    () => ({
      ...conferenceEvidence(inside.start.conference),
      elsewhere: shown.paragraphs.filter((each) => each.id !== paragraph && each.pi === null).map(baseOf),
    }),
    [inside.start.conference, paragraph, shown.paragraphs],
  )
  useEffect(() => asking?.ask({ before, after, evidence }, setAnswer), [asking, before, after, evidence])
  return answer?.after === after ? answer.judged : null
}
