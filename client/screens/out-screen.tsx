/** Out of the room: what happened, what is safe, what comes next, and late words, once. */
import { Button } from '@mantine/core'
import type { Session, SessionState } from '../room/session.ts'
import { useLanguage, type SentenceKey } from '../sentences/language.ts'
import { KeptList } from './room/kept.tsx'

type Out = Extract<SessionState, { kind: 'out' }>

const TOLD: Readonly<Record<string, readonly [SentenceKey, SentenceKey]>> = {
  'sitting.closed': ['out.closed', 'out.closedTell'],
  'sitting.not-open': ['out.notAdmitted', 'out.notAdmittedTell'],
  'seat.not-admitted': ['out.notAdmitted', 'out.notAdmittedTell'],
  'observers.not-permitted': ['out.notAdmitted', 'out.notAdmittedTell'],
  'sitting.dark': ['out.dark', 'out.darkTell'],
  'seat.revoked': ['out.revoked', 'out.revokedTell'],
  'seat.unknown': ['out.revoked', 'out.revokedTell'],
  'document.unknown': ['out.unknown', 'out.unknownTell'],
  'page.too-old': ['out.old', 'out.oldTell'],
}

export function OutScreen({ session, state }: { readonly session: Session; readonly state: Out }) {
  const { say, language } = useLanguage()
  const { seat } = state
  const code = seat?.admitted ?? state.code
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
      <section className="notice-card">
        <p className="mark">Declaro</p>
        <h1>{say(title)}</h1>
        <p className="quiet">
          {seat?.conference.title} {time}
        </p>
        <p>{say(tell, { party })}</p>
        <hr />
        <p className="quiet">{say('out.nextTell')}</p>
        <Button onClick={() => session.reopen()}>{say('out.again')}</Button>
      </section>
      {state.kept.length > 0 && (
        <section className="notice-card late">
          <h2>{say('out.late')}</h2>
          <KeptList kept={state.kept} onDiscard={(kept) => session.discard(kept)} />
        </section>
      )}
    </main>
  )
}
