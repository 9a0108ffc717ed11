/** The private side of a delegation's screen: its own stream, and the contact groups it is in. Another ground than the page, a lock, and always
 *  written who sees it. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconLoader2, IconLock, IconPlugConnectedX, IconUsersGroup } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { GroupShown } from '../../room/private-start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { DraftList } from './draft-list.tsx'
import { EraseOwn, FormGroup, GroupActs } from './groups.tsx'
import { OpenedDraft } from './opened-draft.tsx'
import { PartyCode } from './parts.tsx'
import { placeOf, useTheDrafts } from './use-drafts.tsx'
import { type PrivateIn, type PrivateLine, useDraftsShown, usePrivate } from './use-private.tsx'
import './drafts.css'
import './draft-text.css'

type Props = {
  /** Where the person is in the text; null where nowhere. */
  readonly current: ParagraphId | null
  /** Where there is no text to be in: the choice of a paragraph. */
  readonly place?: ReactNode
}

export function DraftsView({ current, place = null }: Props) {
  const { view, stream, line } = useTheDrafts()
  return view.stream === stream ? (
    <Stream line={line} group={null} current={current} place={place} />
  ) : (
    <OfGroup key={view.stream} stream={view.stream} current={current} place={place} />
  )
}

/** The line to a group's stream is there while one looks at it. */
function OfGroup({ stream, current, place }: Props & { readonly stream: string }) {
  const { seat, line: own } = useTheDrafts()
  const line = usePrivate(placeOf(seat), stream)
  const known = groupsIn(line).find((each) => each.stream === stream) ?? groupsIn(own).find((each) => each.stream === stream)
  return <Stream line={line} group={known ?? null} current={current} place={place} />
}

const groupsIn = ({ state }: PrivateLine): readonly GroupShown[] =>
  state.kind === 'in' ? state.streams.filter((each) => each.kind === 'group') : []

export type StreamProps = Props & { readonly line: PrivateLine; readonly group: GroupShown | null }

function Stream(props: StreamProps) {
  const { line, group, place } = props
  const { say } = useLanguage()
  return (
    <section
      className={group === null ? 'private' : 'private of-group'}
      aria-label={group === null ? say('drafts.title') : say('groups.title', { title: group.title ?? '…' })}
    >
      <WhoSees group={group} line={line} />
      <Streams />
      {place !== null && <WrittenProposals />}
      {line.state.kind === 'in' ? <Inside {...props} state={line.state} /> : <p className="quiet">{say(WHY_NOT_IN[line.state.kind])}</p>}
    </section>
  )
}

/** Out of the room; in it the time stands above the text. */
function WrittenProposals() {
  const { say, until, moment } = useTheDrafts()
  return until === null ? null : (
    <p className="window-told" role="status">
      <IconClock size={16} stroke={1.75} aria-hidden="true" />
      <span>{say('drafts.windowTell', { time: moment(until) })}</span>
    </p>
  )
}

const WHY_NOT_IN = { opening: 'drafts.opening', unreachable: 'unreachable', out: 'drafts.out' } as const

function WhoSees({ group, line }: Pick<StreamProps, 'group' | 'line'>) {
  const { say, nameOf, code, language } = useTheDrafts()
  const names = (codes: readonly string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(codes.map(nameOf))
  return (
    <div className="private-head">
      <p className="private-who">
        {group === null ? (
          <IconLock size={18} stroke={1.75} aria-hidden="true" />
        ) : (
          <IconUsersGroup size={18} stroke={1.75} aria-hidden="true" />
        )}
        <span>
          <b>{group === null ? say('drafts.title') : say('groups.title', { title: group.title ?? '…' })}</b>
          <span>
            {group === null ? say('drafts.only', { party: nameOf(code) }) : say('groups.only', { parties: names(group.members) })}
          </span>
        </span>
        <SavedHere line={line} />
      </p>
      {group !== null && (
        <p className="group-members">
          {group.members.map((each) => (
            <PartyCode key={each} party={each} />
          ))}
          <span className="quiet">{say('groups.lead', { party: nameOf(group.lead) })}</span>
        </p>
      )}
    </div>
  )
}

function SavedHere({ line: { state } }: Pick<StreamProps, 'line'>) {
  const { say } = useLanguage()
  if (state.kind !== 'in') return null
  const icons: Readonly<Record<typeof state.saved, ReactNode>> = {
    saved: <IconCheck size={14} />,
    saving: <IconLoader2 size={14} />,
    full: <IconAlertTriangle size={14} />,
    unwritable: <IconAlertTriangle size={14} />,
    offline: <IconPlugConnectedX size={14} />,
  }
  return (
    <span className={`private-saved is-${state.saved}`} role="status" data-private-saved={state.saved}>
      {icons[state.saved]} {say(state.saved === 'offline' ? 'drafts.offline' : `saved.${state.saved}`)}
    </span>
  )
}

/** One's own, then each contact group: which one is written in is never in doubt. */
function Streams() {
  const { say, nameOf, code, stream, line, view, show } = useTheDrafts()
  const groups = groupsIn(line)
  return (
    <div className="private-streams" role="group" aria-label={say('drafts.streams')}>
      {groups.length > 0 && (
        <button type="button" aria-pressed={view.stream === stream} onClick={() => show({ stream, draft: null })}>
          <IconLock size={14} stroke={1.75} aria-hidden="true" /> {say('drafts.ours', { party: nameOf(code) })}
        </button>
      )}
      {groups.map((group) => (
        <button
          key={group.stream}
          type="button"
          aria-pressed={view.stream === group.stream}
          onClick={() => show({ stream: group.stream, draft: null })}
        >
          <IconUsersGroup size={14} stroke={1.75} aria-hidden="true" /> {group.title ?? group.members.join(', ')}
        </button>
      ))}
      <FormGroup />
    </div>
  )
}

function Inside({ line, group, current, place, state }: StreamProps & { readonly state: PrivateIn }) {
  const { view } = useTheDrafts()
  const shown = useDraftsShown(state)
  if (shown === null) return null
  const opened = shown.drafts.find(({ id }) => id === view.draft)
  return (
    <>
      <NotTaken line={line} state={state} />
      {opened === undefined ? (
        <DraftList state={state} shown={shown} group={group} current={current} place={place} />
      ) : (
        <OpenedDraft state={state} draft={opened} writers={shown.writers.get(opened.id) ?? []} group={group} />
      )}
      {opened === undefined && (group === null ? shown.drafts.length > 0 && <EraseOwn /> : <GroupActs group={group} />)}
    </>
  )
}

/** Wordings that the server would not take: the person copies or discards them. */
function NotTaken({ line, state }: Pick<StreamProps, 'line'> & { readonly state: PrivateIn }) {
  const { say } = useLanguage()
  if (state.kept.length === 0) return null
  return (
    <div className="warnrow draft-not-taken" role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <div>
        <p>{say(state.refusal === 'stream.full' ? 'drafts.full' : 'drafts.notTaken')}</p>
        {state.kept.map((words) => (
          <p key={words} className="draft-kept-words">
            {words}{' '}
            <Button size="compact-sm" variant="subtle" onClick={() => line.session?.discard(words)}>
              {say('kept.discard')}
            </Button>
          </p>
        ))}
      </div>
    </div>
  )
}
