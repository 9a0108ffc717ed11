/** Frames of the room's socket: y-websocket's own, and the room's four. One message per frame. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { isParty, type Party } from '../text/ids.ts'

const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
const ACKNOWLEDGED = 100
const REFUSED = 101
const VOICE = 102
const DISK = 103

const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

export type Message =
  | { readonly kind: 'ask'; readonly stateVector: Uint8Array }
  /** SyncStep2 or Update: the same thing to the guard. */
  | { readonly kind: 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  | { readonly kind: 'ask-presence' }
  | { readonly kind: 'voice'; readonly party: Party }
  | { readonly kind: 'unknown' }

/** Reads one frame; whatever the bytes, a value comes back. */
export function readMessage(frame: Uint8Array): Message {
  try {
    const decoder = decoding.createDecoder(frame)
    return readBody(decoder, decoding.readVarUint(decoder))
  } catch {
    // lib0 throws on a frame that ends early; such a frame is as unknown as one of another protocol.
    return { kind: 'unknown' }
  }
}

function readBody(decoder: decoding.Decoder, type: number): Message {
  switch (type) {
    case SYNC:
      return readSync(decoder, decoding.readVarUint(decoder))
    case AWARENESS:
      return { kind: 'presence', bytes: readBytes(decoder) }
    case QUERY_AWARENESS:
      return { kind: 'ask-presence' }
    case VOICE: {
      const party = new TextDecoder().decode(readBytes(decoder))
      return isParty(party) ? { kind: 'voice', party } : { kind: 'unknown' }
    }
    default:
      return { kind: 'unknown' }
  }
}

function readSync(decoder: decoding.Decoder, step: number): Message {
  if (step === STEP_1) return { kind: 'ask', stateVector: readBytes(decoder) }
  if (step === STEP_2 || step === UPDATE) return { kind: 'update', bytes: readBytes(decoder) }
  return { kind: 'unknown' }
}

/** lib0 does not check a declared length against what was sent. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new RangeError('longer than the frame')
  return decoding.readUint8Array(decoder, length)
}

function frame(...parts: readonly (number | Uint8Array | string)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else if (typeof part === 'string') encoding.writeVarString(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
  })
}

export const askFrame = (stateVector: Uint8Array): Uint8Array => frame(SYNC, STEP_1, stateVector)
export const answerFrame = (update: Uint8Array): Uint8Array => frame(SYNC, STEP_2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => frame(SYNC, UPDATE, update)
export const presenceFrame = (awareness: Uint8Array): Uint8Array => frame(AWARENESS, awareness)
export const acknowledgedFrame = (count: number): Uint8Array => frame(ACKNOWLEDGED, count)
export const refusedFrame = (count: number, code: string): Uint8Array => frame(REFUSED, count, code)
export const voiceFrame = (party: Party): Uint8Array => frame(VOICE, party)
/** Why the server can keep nothing now; empty where it can again. */
export const diskFrame = (code: string): Uint8Array => frame(DISK, code)
