/** The page of adoption: what is missing, the chair's question, what delegations put on record; afterwards certification and what follows it. */
import type { Digest } from '../../../domain/text/ids.ts'
import { useMomentOfRecord } from '../record/moment.ts'
import { type Office, useOffice } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { Addenda, Corrigenda } from './afterwards.tsx'
import { Packages } from './packages.tsx'
import { CertifiedNote, SideDigests } from './certified-sides.tsx'
import { Certify } from './certify.tsx'
import { Checklist } from './checklist.tsx'
import { Declare } from './declare.tsx'
import { History } from './history.tsx'
import { AsSet } from './settings.tsx'
import { Statements } from './statements.tsx'
import { TextFacts } from './text-facts.tsx'
import { shortDigest, useMissing, useTextDigest, useWay } from './use-adoption.ts'
import './adoption.css'

export function AdoptionScreen() {
  const { shown, say, role } = useRoom()
  const { office } = useOffice()
  const digest = useTextDigest()
  const { adopted, certified } = shown.adoption
  return (
    <main className="adoption">
      <header>
        <h1>{say('adoption.title')}</h1>
        <p className="quiet">{useTold()}</p>
      </header>
      <div className="adoption-columns">
        <div>
          {adopted === null ? <Before office={office} digest={digest} /> : <AdoptedCard />}
          {adopted !== null && certified === null && role === 'office' && <Certify office={office} digest={digest} />}
          {certified !== null && <SealedPackages />}
          {certified !== null && <Corrigenda />}
        </div>
        <div>
          <Statements />
          {certified !== null && <Addenda />}
          {certified !== null && <History />}
        </div>
      </div>
    </main>
  )
}

function SealedPackages() {
  const { shown, inside } = useRoom()
  const { document, seat, conference } = inside.start
  const { corrigenda, addenda } = shown.adoption
  const at = { document, seat: seat.id, zone: conference.venueZone }
  return <Packages at={at} changed={`${corrigenda.length} ${addenda.length} ${shown.history?.destroyed ?? ''}`} />
}

function useTold(): string {
  const { shown, say } = useRoom()
  const way = useWay()
  const { adopted, certified } = shown.adoption
  if (certified !== null) return say('adoption.tell.certified')
  if (adopted === null) return say(way === 'silence' ? 'adoption.tell.silence' : 'adoption.tell.before')
  return say('adoption.tell.adopted', { how: say(`adoption.how.${adopted.how}`) })
}

function Before({ office, digest }: { readonly office: Office | null; readonly digest: Digest }) {
  const { say, role } = useRoom()
  const missing = useMissing()
  const attendance = useAttendance(office)
  const title = say(role === 'office' ? 'adoption.before' : 'adoption.theText')
  return (
    <>
      <section className="adoption-card" aria-label={title}>
        <h2>{title}</h2>
        {role === 'office' ? (
          <>
            <Checklist missing={missing} ready={say('adoption.ready')} />
            <Declare digest={digest} missing={missing} {...attendance} />
          </>
        ) : (
          <TextFacts digest={digest} {...attendance} />
        )}
      </section>
      <AsSet digest={digest} missing={missing} why={office?.adoption.whyBroken ?? null} />
    </>
  )
}

/** The door's list; chair and secretariat also know who was marked by hand. */
function useAttendance(office: Office | null): { readonly present: readonly string[]; readonly absent: readonly string[] } {
  const { shown, inside } = useRoom()
  if (office !== null) return office.adoption
  const codes = inside.start.conference.members.map(({ code }) => code)
  return { present: shown.delegations, absent: codes.filter((code) => !shown.delegations.includes(code)) }
}

function AdoptedCard() {
  const { shown, say } = useRoom()
  const moment = useMomentOfRecord()
  const { adopted, certified } = shown.adoption
  if (adopted === null) return null
  return (
    <section className="adoption-card adopted" aria-label={say('adoption.declaredAt')}>
      <h2>{say('adoption.declaredAt')}</h2>
      <p className="quiet">{moment(adopted.at)}</p>
      <TextFacts {...adopted} />
      {certified !== null && (
        <dl className="text-facts">
          <dt>{say('certify.at')}</dt>
          <dd>{moment(certified.at)}</dd>
          <dt>{say('adoption.certifiedDigest')}</dt>
          <dd>
            <code>{shortDigest(certified.digest)}</code>
          </dd>
          <SideDigests />
          <CertifiedNote />
        </dl>
      )}
    </section>
  )
}
