/** Agrees in one act what a section has that nobody proposes anything in: first it says which, and why not the others. */
import { useState } from 'react'
import { z } from 'zod'
import { paragraphId } from '../../../domain/sitting/schemas.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { AskAbout, WordsCame } from '../ask-about.tsx'
import { useRoom } from '../use-room.tsx'
import { sectionToAgree, type ToAgree, type Why } from './section-to-agree.ts'

type Props = { readonly of: ParagraphView; readonly onClose: () => void; readonly onLeftOut: (told: string) => void }

const told = z.object({ leftOut: z.array(z.object({ paragraph: paragraphId })) })

const isAmong =
  (these: readonly ParagraphView[]) =>
  ({ id }: ParagraphView): boolean =>
    these.some((each) => each.id === id)

export function AgreeSection({ of, onClose, onLeftOut }: Props) {
  const { shown, say, act, labelOf, language } = useRoom()
  const now = sectionToAgree(shown, of.section)
  // What is agreed is what was read here, in those words.
  const [{ these, others }, setRead] = useState(now)
  const came = these.filter(({ id, seen }) => now.these.every((each) => each.id !== id || each.seen !== seen))
  const labelsOf = (views: readonly { readonly id: ParagraphView['id'] }[]): string =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(views.map(({ id }) => labelOf(id)))
  const agree = async (): Promise<boolean> => {
    const answer = await act('agree-section', { section: of.section, paragraphs: these.map(({ id, seen }) => ({ paragraph: id, seen })) })
    if (answer === null) return false
    const known = new Set(others.map(({ view }) => view.id))
    // What the screen did not foresee: somebody's words came in, or the server knows more.
    const left = (told.safeParse(answer).data?.leftOut ?? []).filter(({ paragraph }) => !known.has(paragraph))
    if (left.length > 0)
      onLeftOut(say('agree-section.left', { count: left.length, labels: labelsOf(left.map(({ paragraph }) => ({ id: paragraph }))) }))
    return true
  }
  return (
    <AskAbout
      gone={null}
      came={
        came.length > 0 ? (
          <WordsCame onRead={() => setRead(now)}>
            <ToBeAgreed these={now.these.filter(isAmong(came))} />
            <LeftOut others={now.others.filter(({ view }) => isAmong(came)(view))} />
          </WordsCame>
        ) : null
      }
      title={say('agree-section.title', { section: say(`section.${of.kind}`) })}
      confirm={say('agree-section.do', { count: these.length })}
      disabled={these.length === 0}
      onClose={onClose}
      onConfirm={agree}
    >
      {these.length === 0 ? (
        <p>{say('agree-section.nothing')}</p>
      ) : (
        <>
          <h3 className="agree-title">{say('agree-section.these')}</h3>
          <ToBeAgreed these={these} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 className="agree-title">{say('agree-section.others')}</h3>
          <LeftOut others={others} />
        </>
      )}
    </AskAbout>
  )
}

function ToBeAgreed({ these }: Pick<ToAgree, 'these'>) {
  const { labelOf } = useRoom()
  return (
    <ul className="agree-list">
      {these.map(({ id, runs }) => (
        <li key={id}>
          <b>{labelOf(id)}</b> <span>{runs.map(({ text }) => text).join('')}</span>
        </li>
      ))}
    </ul>
  )
}

function LeftOut({ others }: Pick<ToAgree, 'others'>) {
  const { labelOf } = useRoom()
  return (
    <ul className="agree-list">
      {others.map(({ view, why }) => (
        <li key={view.id}>
          <b>{labelOf(view.id)}</b> <WhyNot why={why} />
        </li>
      ))}
    </ul>
  )
}

function WhyNot({ why }: { readonly why: Why }) {
  const { say, nameOf } = useRoom()
  switch (why.kind) {
    case 'pending':
      return <span>{say('agree-section.pending', { count: why.count })}</span>
    case 'adref':
      return <span>{say('agree-section.adref', { parties: why.of.map(nameOf).join(', ') })}</span>
    case 'aside':
      return <span>{say('text-reading.aside')}</span>
    case 'agreed':
    case 'empty':
    case 'late':
    case 'wordings':
    case 'conflict':
    case 'package':
      return <span>{say(`agree-section.${why.kind}`)}</span>
  }
}
