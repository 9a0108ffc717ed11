/** What only chair and secretariat are told: people, the door, dispositions before they are released. Asked again after each act and each change of the room. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { paragraphId, personId, seatId } from '../../domain/sitting/schemas.ts'
import { HATS, MARKS_IN_READING } from '../../domain/sitting/types.ts'
import { askServer, documentPath } from '../room/start.ts'
import { useRoom } from './use-room.tsx'

const office = z.object({
  gone: z.array(z.object({ paragraph: paragraphId, at: z.number(), text: z.string() })),
  people: z.object({
    persons: z.array(
      z.object({
        id: personId,
        name: z.string(),
        title: z.string(),
        delegation: z.string().nullable(),
        institution: z.string().nullable(),
      }),
    ),
    seats: z.array(
      z.object({
        id: seatId,
        person: personId,
        hat: z.enum(HATS),
        delegation: z.string().nullable(),
        revokedAt: z.number().nullable(),
        actingHead: z.array(z.object({ from: z.number(), to: z.number() })).default([]),
      }),
    ),
    admitted: z.array(seatId),
    attendance: z.array(
      z.discriminatedUnion('how', [
        z.object({ how: z.literal('door'), seat: seatId, moved: z.enum(['in', 'out']), at: z.number() }),
        z.object({ how: z.literal('by hand'), person: personId, presence: z.enum(['present', 'absent']), at: z.number() }),
      ]),
    ),
  }),
  /** Who has to sign in for a seat; null where links alone open seats. */
  signIns: z.record(seatId, z.string()).nullable(),
  trace: z.object({
    dispositions: z.array(z.object({ recommendation: z.string(), disposition: z.string(), reason: z.string().nullable() })),
    topics: z.array(z.object({ number: z.number(), paragraph: paragraphId.nullable() })),
    recommendations: z.array(
      z.object({
        number: z.string(),
        text: z.string(),
        withdrawn: z.object({ at: z.number(), reason: z.string().nullable() }).optional(),
      }),
    ),
    dismissedLinks: z.array(z.object({ recommendation: z.string(), paragraph: paragraphId })),
    dispositionsReleased: z.boolean(),
    marks: z.array(z.object({ recommendation: z.string(), mark: z.enum(MARKS_IN_READING), reason: z.string().nullable(), at: z.number() })),
    read: z.array(z.string()),
  }),
  /** Who is in the hall, by the door or by hand, what certification waits for, and why a silence was broken. */
  adoption: z.object({
    present: z.array(z.string()),
    absent: z.array(z.string()),
    undisposed: z.array(z.string()),
    whyBroken: z.string().nullable(),
  }),
})
export type Office = z.infer<typeof office>

const ASKED_AGAIN_MS = 4000

/** So that what did not change is not drawn again. */
const isSame = (before: Office | null, now: Office): boolean => before !== null && JSON.stringify(before) === JSON.stringify(now)

export function useOffice(): { readonly office: Office | null; readonly refresh: () => void } {
  const { inside, role, shown } = useRoom()
  const { start } = inside
  const [known, setKnown] = useState<Office | null>(null)
  const refresh = useCallback(() => {
    if (role !== 'office') return
    void askServer((path, init) => fetch(path, init), documentPath(start.document, start.seat.id, '/office'), office).then((answer) => {
      if (answer.kind === 'ok') setKnown((before) => (isSame(before, answer.value) ? before : answer.value))
    })
  }, [role, start.document, start.seat.id])
  // The text changes with every key; only what the office's facts can follow from is looked at.
  const facts = JSON.stringify([
    shown.sitting,
    shown.adoption.silence,
    shown.delegations,
    shown.topics,
    shown.paragraphs.length,
    [...shown.settled],
    shown.reading,
    shown.dispositionsReleased,
    [...shown.late],
    shown.trace.map(({ number, paragraphs }) => [number, paragraphs]),
  ])
  useEffect(refresh, [refresh, facts])
  // What another seat of the office marked or set stands in no document that delegations hold, so nobody is told of it.
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh()
    }, ASKED_AGAIN_MS)
    return () => clearInterval(timer)
  }, [refresh])
  return { office: known, refresh }
}
