/** One change in words: whose, what, and how it reads. */
import type { ReactNode } from 'react'
import type { Party } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { LONG_ADDED, LONG_STRUCK, shortened } from '../room/shortened.ts'
import { useRoom } from '../use-room.tsx'
import type { Change } from './answers.ts'
import { excerpted } from './told-changes.ts'

export function ChangeShown({ change }: { readonly change: Change }) {
  const { say } = useRoom()
  switch (change.what) {
    case 'new':
    case 'gone':
      return <WholeParagraph change={change} />
    case 'moved':
      return <Line lead={say('told.moved')} />
    case 'words':
      return <WordsChanged change={change} />
    case 'proposal-new':
    case 'proposal-changed':
      return <Proposed change={change} />
    case 'proposal-gone':
    case 'proposal-withdrawn':
      return <Line by={change.by} lead={say(`told.${change.what}`)} />
    case 'proposal-settled':
      return <Line by={change.by} lead={say(change.decision === 'accept' ? 'told.accepted' : 'told.rejected')} />
    case 'standing':
      return (
        <Line lead={say(`told.standing.${change.to}`)} mark={change.to}>
          {change.of.map((party) => (
            <Code key={party} party={party} />
          ))}
        </Line>
      )
  }
}

type LineProps = {
  readonly by?: Party | null
  readonly lead: string
  readonly mark?: 'open' | 'ad-referendum' | 'agreed'
  readonly children?: ReactNode
}

function Line({ by = null, lead, mark, children }: LineProps) {
  const { nameOf } = useRoom()
  return (
    <p className="told-lead">
      {mark !== undefined && <i className={`st ${mark}`} aria-hidden="true" />}
      {by !== null && (
        <>
          <Code party={by} /> <span className="vh">{nameOf(by)}</span>
        </>
      )}
      <span>{lead}</span>
      {children}
    </p>
  )
}

function WholeParagraph({ change: { what, by, text } }: { readonly change: Extract<Change, { what: 'new' | 'gone' }> }) {
  const { say } = useRoom()
  return (
    <>
      <Line by={by} lead={say(by === null ? `told.${what}` : `told.${what}By`)} />
      {text !== '' && <p className="told-words">“{shortened(text, LONG_ADDED)}”</p>}
    </>
  )
}

function WordsChanged({ change: { words } }: { readonly change: Extract<Change, { what: 'words' }> }) {
  const { say } = useRoom()
  return (
    <>
      <Line lead={say('told.words')} />
      <p className="told-words">
        {excerpted(words).map(({ op, text }, at) => {
          const key = `${at}${op}`
          if (op === '=') return <span key={key}>{text}</span>
          const Tag = op === '+' ? 'ins' : 'del'
          return (
            <Tag key={key}>
              <span className="vh"> {say(op === '+' ? 'compare.adds' : 'compare.strikes')} </span>
              {text}
            </Tag>
          )
        })}
      </p>
    </>
  )
}

function Proposed({ change: { what, by, hunks } }: { readonly change: Extract<Change, { what: 'proposal-new' | 'proposal-changed' }> }) {
  const { say } = useRoom()
  return (
    <>
      <Line by={by} lead={say(`told.${what}`)} />
      {hunks.map(({ struck, added }, at) => (
        <p className="say" data-by={by} key={`${at}${struck.length}`}>
          {struck !== '' && (
            <span title={struck}>
              <i>{say('change.strikes')}</i> <s>{shortened(struck.trim() || '␣', LONG_STRUCK)}</s>
            </span>
          )}
          {added !== '' && (
            <span title={added}>
              <i>{say('change.adds')}</i> <u>{shortened(added.trim() || '␣', LONG_ADDED)}</u>
            </span>
          )}
        </p>
      ))}
    </>
  )
}
