/** What is on record of each Recommendation's course, for who may know it: the office always, delegations once it is released, those who follow never. */
import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import { DISPOSITIONS } from '../../../domain/sitting/types.ts'
import { askServer, documentPath } from '../../room/start.ts'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { type Courses, coursesIn, type Released, releasedCourses } from './course.ts'

const answered = z.object({ dispositions: z.array(z.object({ recommendation: z.string(), disposition: z.enum(DISPOSITIONS) })) })

/** Null where dispositions are not shown to this seat. */
export function useCourses(office: Office | null): Courses | null {
  const { role } = useRoom()
  const released = useReleased()
  return useMemo(() => {
    if (role === 'office') return office === null ? NONE_YET : coursesIn(office)
    return released === null ? null : releasedCourses(released)
  }, [role, office, released])
}

const NONE_YET: Courses = new Map()

/** Null before they are released and known; asked again after each change of what is on record. */
function useReleased(): Released | null {
  const { inside, role, shown } = useRoom()
  const { start } = inside
  const [known, setKnown] = useState<Released | null>(null)
  const mayKnow = role === 'delegation' && shown.dispositionsReleased
  // A new number of an item changes nothing that is on record of it.
  const facts = JSON.stringify([shown.coursesChanged, shown.trace.map(({ number }) => number)])
  useEffect(() => {
    if (!mayKnow || facts === '') return setKnown(null)
    let isOlder = false
    const path = documentPath(start.document, start.seat.id, '/dispositions')
    void askServer((address, init) => fetch(address, init), path, answered).then((answer) => {
      if (!isOlder && answer.kind === 'ok') setKnown(answer.value.dispositions)
    })
    return () => {
      isOlder = true
    }
  }, [mayKnow, facts, start.document, start.seat.id])
  return mayKnow ? known : null
}
