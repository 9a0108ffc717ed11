/** What acts do outside the text: links issued, sessions ended, codes for a second device, private streams named and erased. */
import type { Seat } from '../../domain/sitting/types.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import type { Effect } from '../../domain/acts/types.ts'
import { dueIn } from '../../domain/seal/due.ts'
import { type Outcome, performInRoom } from '../room/act.ts'
import type { Room } from '../room/room.ts'
import { issueCard } from './cards.ts'
import type { Host } from './host.ts'
import { hashOf, newToken } from './session.ts'

export type Answered = Exclude<Outcome, { kind: 'done' }> | { readonly kind: 'done'; readonly answer: Readonly<Record<string, unknown>> }

export async function performAct(host: Host, room: Room, seat: Seat, json: unknown): Promise<Answered> {
  const outcome = await performInRoom(room, seat, json)
  if (outcome.kind === 'refused') return outcome
  // Sealing takes its time: the act is done, and the packages follow.
  if (dueIn(room.state).length > 0) void host.sealing.follow(room.document)
  let extra: Readonly<Record<string, unknown>> = {}
  for (const effect of outcome.effects) extra = { ...extra, ...(await sessionEffect(host, room, effect)) }
  return { kind: 'done', answer: { ...outcome.answer, ...extra } }
}

async function sessionEffect(host: Host, room: Room, effect: Effect): Promise<Readonly<Record<string, unknown>>> {
  switch (effect.kind) {
    case 'revoke-seat':
      host.deviceCodes.revoke(room.document, effect.seat)
      await host.store.sessions.revokeSeat(room.document, effect.seat, host.now())
      return {}
    case 'issue-link':
      return { ...(await issueCard(host, room, effect.seat)) }
    case 'device-code':
      return { code: host.deviceCodes.issue(room.document, effect.seat) }
    case 'name-group':
      await room.streams.nameGroup(effect.group, effect.title)
      return {}
    case 'erase-stream':
      await room.streams.erase(effect.stream)
      return {}
    default:
      return {}
  }
}

/** The address of a new link without a code, for scripts, which have hundreds of them at once. */
export async function issueLink(host: Pick<Host, 'store' | 'now'>, room: Room, seat: SeatId): Promise<string> {
  const token = newToken()
  await host.store.sessions.issueLink({ hash: hashOf(token), document: room.document, seat, at: host.now() })
  return `/enter/${token}`
}
