/** Out of the room: what happened, what is safe, what comes next, and late words, once. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { Session, SessionState } from '../room/session.ts'
import type { SeatData } from '../room/start.ts'
import { useLanguage, type SentenceKey } from '../sentences/language.ts'
import { AdoptionTold } from './adoption/out-told.tsx'
import { Packages } from './adoption/packages.tsx'
import { SilenceOutside } from './adoption/silence-outside.tsx'
import { ChainEndTold } from './register/chain-end.tsx'
import { useKeepInDraft } from './drafts/in-room.tsx'
import { DraftsCard, useDraftsAreTold } from './drafts/outside.tsx'
import { RevisionText, useRevision } from './revision/revision-text.tsx'
import { KeptList, wordsOf } from './room/kept.tsx'
import { WindowTold } from './tabling/window-told.tsx'

type Out = Extract<SessionState, { kind: 'out' }>

const TOLD: Readonly<Record<string, readonly [SentenceKey, SentenceKey]>> = {
  open: ['out.open', 'out.openTell'],
  'sitting.closed': ['out.closed', 'out.closedTell'],
  'sitting.not-open': ['out.notAdmitted', 'out.notAdmittedTell'],
  'seat.not-admitted': ['out.notAdmitted', 'out.notAdmittedTell'],
  'observers.not-permitted': ['out.notAdmitted', 'out.notAdmittedTell'],
  'segment.closed': ['out.segment', 'out.segmentTell'],
  'sitting.dark': ['out.dark', 'out.darkTell'],
  'seat.revoked': ['out.revoked', 'out.revokedTell'],
  'seat.unknown': ['out.revoked', 'out.revokedTell'],
  'document.unknown': ['out.unknown', 'out.unknownTell'],
  'page.too-old': ['out.old', 'out.oldTell'],
}

/** Why this seat is out as it was told last; `open` where it may come in again, as this page is. */
const whyOut = ({ code, seat }: Out): string => (seat?.admitted === null && code !== 'page.too-old' ? 'open' : (seat?.admitted ?? code))

/** The newest revision, for those who may read it out of the room: members read what was issued between sittings too, those who follow
 *  wait to be permitted. */
export const issuedFor = ({ seat, revision }: SeatData): SeatData['revision'] => (seat.delegation === null ? null : revision)

const NEXT: Readonly<Record<string, SentenceKey>> = {
  'segment.closed': 'out.segmentNext',
  'sitting.dark': 'out.darkNext',
  'seat.not-admitted': 'out.overTell',
  'observers.not-permitted': 'out.overTell',
  'seat.revoked': 'out.overTell',
  'seat.unknown': 'out.overTell',
  'document.unknown': 'out.overTell',
  'page.too-old': 'out.overTell',
  open: 'out.overTell',
}

const whatNext = (code: string, seat: SeatData | null): SentenceKey =>
  NEXT[code] ?? (seat?.declared?.certified == null ? 'out.nextTell' : 'out.overTell')

type Props = {
  readonly session: Session
  readonly state: Out
  /** Null where nothing was issued that this seat may read. */
  readonly onCompare: (() => void) | null
  /** Null where this seat cannot ask for the register. */
  readonly onRegister: (() => void) | null
}

export function OutScreen({ session, state, onCompare, onRegister }: Props) {
  const { say, language } = useLanguage()
  const { seat } = state
  const [reads, setReads] = useState(false)
  const wayToDraft = useKeepInDraft(wordsOf, (kept) => session.discard(kept))
  const toldByDrafts = useDraftsAreTold()
  const mayRead = seat === null ? null : issuedFor(seat)
  const code = whyOut(state)
  const [title, tell] = TOLD[code] ?? ['out.notAdmitted', 'out.notAdmittedTell']
  const delegation = seat?.conference.members.find((member) => member.code === seat.seat.delegation)
  const party = delegation?.names[language]?.short ?? delegation?.names.es?.short ?? seat?.seat.name ?? ''
  const closedAt = seat?.sitting?.closedAt
  const time =
    closedAt === undefined
      ? ''
      : say('out.since', {
          time: new Intl.DateTimeFormat(language, {
            hour: 'numeric',
            minute: '2-digit',
            timeZone: seat?.conference.venueZone ?? 'UTC',
          }).format(closedAt),
        })
  return (
    <main className="notice">
      <section className="notice-card" role="alert">
        <p className="mark">Declaro</p>
        <span className="seal" aria-hidden="true">
          <IconLock size={22} stroke={1.75} />
        </span>
        <h1>{say(title)}</h1>
        <p className="quiet">{[seat?.conference.title, time].filter((part) => part !== undefined && part !== '').join(' · ')}</p>
        <p className="told">{say(tell, { party })}</p>
        {seat !== null && <AdoptionTold seat={seat} />}
        {seat !== null && <SilenceOutside seat={seat} />}
        {seat !== null && seat.seat.delegation !== null && !toldByDrafts && (
          <WindowTold window={seat.window ?? null} zone={seat.conference.venueZone} />
        )}
        {seat?.sitting?.chain !== undefined && <ChainEndTold chain={seat.sitting.chain} />}
        <hr />
        <p className="quiet">{say(whatNext(code, seat))}</p>
        <div className="acts">
          <Button variant={state.kept.length > 0 || code === 'segment.closed' ? 'default' : 'filled'} onClick={() => session.reopen()}>
            {say('out.again')}
          </Button>
          {mayRead !== null && (
            <Button variant="default" onClick={() => setReads(!reads)}>
              {say(reads ? 'revision.away' : 'revision.read', { number: mayRead.number })}
            </Button>
          )}
          {onRegister !== null && (
            <Button variant="default" onClick={onRegister}>
              {say('register.menu')}
            </Button>
          )}
          {onCompare !== null && (
            <Button variant="default" onClick={onCompare}>
              {say('compare.revisions')}
            </Button>
          )}
        </div>
      </section>
      {reads && mayRead !== null && seat !== null && (
        <Issued document={seat.document} seat={seat.seat.id} number={String(mayRead.number)} />
      )}
      {state.kept.length > 0 && (
        <section className="notice-card late">
          <h2>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" /> {say('out.late')}
          </h2>
          <KeptList kept={state.kept} onDiscard={(kept) => session.discard(kept)} {...wayToDraft} />
        </section>
      )}
      {seat !== null && (
        <Packages
          at={{ document: seat.document, seat: seat.seat.id, zone: seat.conference.venueZone }}
          changed={String(seat.declared?.certified)}
        />
      )}
      <DraftsCard />
    </main>
  )
}

/** Fetched when the person asks for it, and gone with the page. */
function Issued({ document, seat, number }: { readonly document: string; readonly seat: string; readonly number: string }) {
  const reading = useRevision(document, seat, number)
  switch (reading.kind) {
    case 'reading':
      return null
    case 'refused':
      return <p role="alert">{reading.sentence}</p>
    case 'read':
      return <RevisionText issued={reading.revision} />
  }
}
