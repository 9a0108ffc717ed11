/** A seat's screens: opening, the room with its pages, or out. */
import { memo, useEffect, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { Session, SessionState } from '../room/session.ts'
import { useLanguage } from '../sentences/language.ts'
import { AdoptionScreen } from './adoption/adoption-screen.tsx'
import { AdviceProvider } from './advice/use-advice.tsx'
import { CompareInside } from './compare/compare-inside.tsx'
import { CompareOutside } from './compare/compare-outside.tsx'
import { betweenRevisions } from './compare/sides.ts'
import { CompilationScreen } from './compilation/compilation-screen.tsx'
import { DoorScreen } from './door/door-screen.tsx'
import { Dialogs } from './dialogs.tsx'
import { DraftsInRoom } from './drafts/in-room.tsx'
import { DraftsOutside } from './drafts/outside.tsx'
import { OwnStreamProvider } from './drafts/use-drafts.tsx'
import { OfferedProvider } from './menu/offered.tsx'
import { LibraryScreen } from './precedents/library-screen.tsx'
import { ProjectorScreen } from './projector/projector-screen.tsx'
import { issuedFor, OutScreen } from './out-screen.tsx'
import { ConvergenceScreen } from './record/convergence-screen.tsx'
import { DecisionsScreen } from './record/decisions-screen.tsx'
import { ReplayScreen } from './record/replay-screen.tsx'
import { DocumentsScreen } from './register/documents-screen.tsx'
import { mayAskForRegister, RegisterOutside } from './register/register-outside.tsx'
import { RegisterScreen } from './register/register-screen.tsx'
import { RoomScreen } from './room/room-screen.tsx'
import { RevisionScreen } from './revision/revision-screen.tsx'
import { Announced } from './sitting/announced.tsx'
import { rememberRoom } from './start/visited-rooms.ts'
import { SegmentSign } from './text-reading/segment-sign.tsx'
import { TopBar } from './top-bar.tsx'
import { TraceScreen } from './trace/trace-screen.tsx'
import { RoomProvider, useSession } from './use-room.tsx'
import './room/room.css'

export default function RoomScreens({ document: name, seat }: { readonly document: string; readonly seat: string }) {
  const { say } = useLanguage()
  const { session, state } = useSession(name, seat)
  useEffect(() => {
    const rehearsal = name === 'rehearsal'
    document.body.dataset.rehearsal = rehearsal ? say('rehearsal') : ''
  }, [name, say])
  const start = state.kind === 'in' ? state.start : null
  useEffect(() => {
    if (start === null) return
    const { id, name: holder, delegation } = start.seat
    rememberRoom(localStorage, { document: start.document, seat: id, title: start.conference.title, name: holder, delegation })
  }, [start])
  if (session === null || state.kind === 'opening' || state.kind === 'unreachable') {
    return (
      <main className="notice">
        <section className="notice-card" role="status">
          <p className="mark">Declaro</p>
          <p>{say(state.kind === 'unreachable' ? 'unreachable' : 'opening')}</p>
        </section>
      </main>
    )
  }
  return (
    <OwnStreamProvider seat={state.kind === 'in' ? state.start : state.seat}>
      {state.kind === 'out' ? (
        <DraftsOutside seat={state.seat}>
          <Outside session={session} state={state} />
        </DraftsOutside>
      ) : (
        <RoomProvider session={session} state={state}>
          <DraftsInRoom>
            <AdviceProvider>
              <OfferedProvider>
                <Dialogs>
                  <Inside />
                </Dialogs>
              </OfferedProvider>
            </AdviceProvider>
          </DraftsInRoom>
        </RoomProvider>
      )}
    </OwnStreamProvider>
  )
}

/** Drawn anew by what its screens read of the room, not by every word that is saved. */
const Inside = memo(function Inside() {
  return (
    <div className="room">
      <TopBar />
      <Announced />
      <SegmentSign />
      <Switch>
        <Route path="/trace">
          <TraceScreen />
        </Route>
        <Route path="/revision/:number">{({ number }) => <RevisionScreen key={number} number={number} />}</Route>
        <Route path="/compare/:from/:to">{({ from, to }) => <CompareInside from={from} to={to} />}</Route>
        <Route path="/compilation">
          <CompilationScreen />
        </Route>
        <Route path="/replay">
          <ReplayScreen />
        </Route>
        <Route path="/convergence">
          <ConvergenceScreen />
        </Route>
        <Route path="/decisions">
          <DecisionsScreen />
        </Route>
        <Route path="/projector">
          <ProjectorScreen />
        </Route>
        <Route path="/adoption">
          <AdoptionScreen />
        </Route>
        <Route path="/register">
          <RegisterScreen />
        </Route>
        <Route path="/documents">
          <DocumentsScreen />
        </Route>
        <Route path="/library">
          <LibraryScreen />
        </Route>
        <Route path="/door">
          <DoorScreen />
        </Route>
        <Route>
          <RoomScreen />
        </Route>
      </Switch>
    </div>
  )
})

type OutsideProps = { readonly session: Session; readonly state: Extract<SessionState, { kind: 'out' }> }

/** Members go on reading what was issued, once they have seen why they are out. */
function Outside({ session, state }: OutsideProps) {
  const [compares, setCompares] = useState(false)
  const [readsRegister, setReadsRegister] = useState(false)
  const [, go] = useLocation()
  const { seat } = state
  const newest = seat === null ? null : issuedFor(seat)
  if (readsRegister && seat !== null) return <RegisterOutside seat={seat} onLeave={() => setReadsRegister(false)} />
  if (!compares || seat === null || newest === null) {
    const register = seat !== null && mayAskForRegister(seat, state.code) ? () => setReadsRegister(true) : null
    const compare = newest === null ? null : () => (go(betweenRevisions(newest.number)), setCompares(true))
    return <OutScreen session={session} state={state} onCompare={compare} onRegister={register} />
  }
  const leave = (): void => (go('/'), setCompares(false))
  return (
    <Route path="/compare/:from/:to">
      {({ from, to }) => <CompareOutside seat={seat} newest={newest.number} from={from} to={to} onLeave={leave} />}
    </Route>
  )
}
