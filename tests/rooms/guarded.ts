/** Real editors round the real guard, without sockets or disk: frames wait in queues until they are carried, so that
 *  delegates write past each other as on a slow line. */
import * as Y from 'yjs'
import { createRoomEditor } from '../../client/editor/editor.ts'
import type { Editor } from '@tiptap/core'
import type { Party, SeatId } from '../../domain/text/ids.ts'
import { TEXT_ROOT } from '../../domain/text/schema.ts'
import { openRoom as openServer, receive, type Room as Server } from '../notation/room.ts'
import { clientId, freshId } from './relay.ts'
import { below, type Random } from './seeded.ts'

type Line = { readonly out: Uint8Array[]; readonly in: Uint8Array[] }

export type GuardedSeat = {
  readonly party: Party
  readonly name: SeatId
  page: { readonly doc: Y.Doc; readonly editor: Editor; readonly line: Line }
}

export type GuardedRoom = {
  readonly server: Server
  readonly seats: readonly GuardedSeat[]
  /** Codes of refused frames, in order. */
  readonly refused: string[]
  readonly sent: () => number
  /** Carries some of what waits, in either direction. */
  readonly carrySome: () => void
  /** Carries everything until nothing waits. */
  readonly carryAll: () => void
  readonly destroy: () => void
}

export function openGuardedRoom(lines: readonly string[], parties: readonly string[], random: Random = Math.random): GuardedRoom {
  const server = openServer([lines])
  const seats: GuardedSeat[] = []
  const refused: string[] = []
  let sent = 0
  for (const party of parties) {
    const seat = { party: party as Party, name: `seat-${party}` as SeatId }
    seats.push({ ...seat, page: openPage(server, seat.party, clientId(random)) })
  }
  server.doc.on('update', (bytes: Uint8Array) => {
    for (const { page } of seats) page.line.in.push(bytes)
  })
  const send = (seat: GuardedSeat): void => {
    const bytes = seat.page.line.out.shift()
    if (bytes === undefined) return
    sent++
    const verdict = receive(server, { seat: seat.name, party: seat.party, mode: 'propose' }, bytes)
    if (verdict.kind === 'refused') {
      refused.push(verdict.code)
      closePage(seat)
      seat.page = openPage(server, seat.party, clientId(random))
    }
  }
  const deliver = (seat: GuardedSeat): void => {
    const bytes = seat.page.line.in.shift()
    if (bytes !== undefined) Y.applyUpdate(seat.page.doc, bytes, 'room')
  }
  const waiting = (): boolean => seats.some(({ page }) => page.line.out.length + page.line.in.length > 0)
  return {
    server,
    seats,
    refused,
    sent: () => sent,
    carrySome: () => {
      for (const seat of seats) {
        for (let i = below(random, 3); i > 0; i--) send(seat)
        for (let i = below(random, 3); i > 0; i--) deliver(seat)
      }
    },
    carryAll: () => {
      for (let round = 0; waiting(); round++) {
        if (round > 10_000) throw new Error('the editors go on answering the server')
        for (const seat of seats) {
          send(seat)
          deliver(seat)
        }
      }
    },
    destroy: () => seats.forEach(closePage),
  }
}

function openPage(server: Server, party: Party, client: number): GuardedSeat['page'] {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc), 'room')
  const line: Line = { out: [], in: [] }
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== 'room') line.out.push(bytes)
  })
  const editor = createRoomEditor({
    fragment: doc.getXmlFragment(TEXT_ROOT),
    author: () => ({ party, mode: 'propose' }),
    isAgreed: (paragraph) => server.agreed.has(paragraph),
    onBlocked: () => undefined,
    onStructure: () => undefined,
    newParagraphId: freshId,
  })
  editor.setEditable(true, false)
  return { doc, editor, line }
}

function closePage({ page }: GuardedSeat): void {
  page.editor.destroy()
  page.doc.destroy()
}
