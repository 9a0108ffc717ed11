/** The door and the sittings: for chair and secretariat. People at the left; sitting, topics and attendance at the right. */
import { useEffect, useState } from 'react'
import { SeatCards } from '../cards/reissue-cards.tsx'
import { useOffice } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { Accredit } from './accredit.tsx'
import { type Asking, DoorDialog } from './dialogs.tsx'
import { AttendanceLog, DeviceCode } from './log.tsx'
import { RecordOfActs } from './record.tsx'
import { PeopleTable } from './people-table.tsx'
import { SittingCard } from './sitting.tsx'
import { Topics } from './topics.tsx'
import './door.css'

/** Another office seat may let someone in of whom the shared document says nothing. */
const LOOK_AGAIN_MS = 15_000

export function DoorScreen() {
  const { say, role, notice, forgetNotice } = useRoom()
  const { office, refresh } = useOffice()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
      refresh()
    }, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [refresh])
  if (role !== 'office') return <p className="door-refused">{say('door.noRight')}</p>
  if (office === null) return <main className="door" aria-busy="true" />
  const { people, trace, signIns } = office
  const shared = { people, refresh }
  return (
    <main className="door">
      <section className="door-people">
        <header>
          <h1>{say('door.people')}</h1>
          <div className="door-head-acts">
            <SeatCards {...shared} now={now} />
            <Accredit onAsk={setAsking} refresh={refresh} />
          </div>
        </header>
        {notice !== null && asking === null && (
          <p className="warnrow" role="alert">
            {notice}{' '}
            <button type="button" className="plain" onClick={forgetNotice}>
              {say('common.close')}
            </button>
          </p>
        )}
        <PeopleTable {...shared} signIns={signIns} now={now} onAsk={setAsking} />
      </section>
      <aside className="door-side">
        <SittingCard refresh={refresh} />
        <Topics topics={trace.topics} refresh={refresh} />
        <AttendanceLog people={people} />
        <RecordOfActs office={office} />
        <DeviceCode />
      </aside>
      {asking !== null && <DoorDialog key={asking.kind} asking={asking} onAsk={setAsking} refresh={refresh} />}
    </main>
  )
}
