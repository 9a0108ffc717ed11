/** One document's line to the room, on y-websocket's provider: own words are sent only after the server has asked what it lacks, every frame is
 *  counted, and what is on the server's disk is known. A second, confirmed copy holds just that, so the page can always tell what is not there yet. */
import * as decoding from 'lib0/decoding'
import * as syncProtocol from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { answerFrame, askFrame, updateFrame, voiceFrame } from '../../domain/protocol/frames.ts'
import type { Party } from '../../domain/text/ids.ts'
import type { StartData } from './start.ts'

const SYNC = 0
const ACKNOWLEDGED = 100
const REFUSED = 101
const DISK = 103

export type LinkEvent =
  | { readonly kind: 'joined' }
  | { readonly kind: 'changed' }
  /** Words in several names wait for the server: together they would all be taken for words of one. They have to go one by one, on a fresh document. */
  | { readonly kind: 'several-voices' }
  /** Final: the server will not have this document again. */
  | { readonly kind: 'ended'; readonly close: number; readonly code: string }

const TROUBLES = ['store.full', 'store.unwritable'] as const
export type Trouble = (typeof TROUBLES)[number]

export type Link = {
  readonly doc: Y.Doc
  /** What the server is known to have on disk. */
  readonly confirmed: Y.Doc
  readonly provider: WebsocketProvider
  /** Whether every own word is on the server's disk. */
  readonly isSaved: () => boolean
  readonly isConnected: () => boolean
  /** Why the server can keep nothing now; null where it can. */
  readonly trouble: () => Trouble | null
  readonly setVoice: (party: Party) => void
  readonly connect: () => void
  readonly destroy: () => void
}

export type LinkOptions = {
  /** `ws://host:port/sync` */
  readonly address: string
  /** The last part of the address: the document's id, and for a stream of its own the word that leads to it. */
  readonly document: string
  readonly seat: string
  readonly start: Pick<StartData, 'client' | 'schema' | 'generation'>
  /** What else the address says. */
  readonly params?: Readonly<Record<string, string>>
  readonly voice: Party | null
  readonly WebSocket: typeof WebSocket
  readonly onEvent: (event: LinkEvent) => void
  /** Before what others wrote is taken into the document, where something goes by it. */
  readonly onTakenAway?: () => void
  /** After it. */
  readonly onTaken?: () => void
}

type Line = {
  /** Frames of this connection that carry own words, in order; the first `acknowledged` are on disk. */
  frames: Uint8Array[]
  acknowledged: number
  /** Whether the server has asked on this connection what it lacks. */
  asked: boolean
  refusal: string | null
  trouble: Trouble | null
}

export function openLink(options: LinkOptions): Link {
  const { start } = options
  const doc = new Y.Doc({ gc: true })
  doc.clientID = start.client
  const confirmed = new Y.Doc({ gc: true })
  const line: Line = { frames: [], acknowledged: 0, asked: false, refusal: null, trouble: null }
  let voice = options.voice
  let hasUnsent = false
  let joined = false
  /** In whose names the words are that are not on the server's disk. */
  const voices = new Set<Party | null>()
  const provider = new WebsocketProvider(options.address, options.document, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: options.WebSocket,
    params: {
      schema: String(start.schema),
      generation: String(start.generation),
      client: String(start.client),
      seat: options.seat,
      ...options.params,
    },
  })
  const send = (frame: Uint8Array): void => provider.ws?.send(frame as Uint8Array<ArrayBuffer>)
  // The stock handler sends before the server has asked: words typed without a net would then come as a gap.
  doc.off('update', provider._updateHandler)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    voices.add(voice)
    if (line.asked && provider.wsconnected) {
      line.frames.push(update)
      send(updateFrame(update))
    } else hasUnsent = true
    options.onEvent({ kind: 'changed' })
  })
  provider.messageHandlers[SYNC] = (_encoder, decoder) => receiveSync(decoder)
  provider.messageHandlers[ACKNOWLEDGED] = (_encoder, decoder) => {
    const count = decoding.readVarUint(decoder)
    for (const frame of line.frames.slice(line.acknowledged, count)) Y.applyUpdate(confirmed, frame)
    line.acknowledged = Math.max(line.acknowledged, count)
    if (isSaved()) voices.clear()
    options.onEvent({ kind: 'changed' })
  }
  provider.messageHandlers[REFUSED] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    line.refusal = decoding.readVarString(decoder)
  }
  provider.messageHandlers[DISK] = (_encoder, decoder) => {
    const code = decoding.readVarString(decoder)
    line.trouble = TROUBLES.find((each) => each === code) ?? null
    options.onEvent({ kind: 'changed' })
  }
  const receiveSync = (decoder: decoding.Decoder): void => {
    const step = decoding.readVarUint(decoder)
    if (step === syncProtocol.messageYjsSyncStep1) return answer(decoding.readVarUint8Array(decoder))
    const update = decoding.readVarUint8Array(decoder)
    const takes = Y.decodeUpdate(update).ds.clients.size > 0
    if (takes) options.onTakenAway?.()
    Y.applyUpdate(doc, update, provider)
    // All of it: own words that the document has, and of which it was never said that they are on the disk, come here alone.
    Y.applyUpdate(confirmed, update)
    if (takes) options.onTaken?.()
    if (step === syncProtocol.messageYjsSyncStep2) join()
  }
  const answer = (stateVector: Uint8Array): void => {
    if (voices.size > 1) return goOneByOne()
    const [written = voice] = voices
    if (written !== null) send(voiceFrame(written))
    askWhatIsThere()
    const update = Y.encodeStateAsUpdate(doc, stateVector)
    line.frames.push(update)
    line.asked = true
    hasUnsent = false
    send(answerFrame(update))
    if (voice !== null && voice !== written) send(voiceFrame(voice))
  }
  /** A line that broke may have taken words to the disk without telling. What others made of them since stands on these words: whoever does not know that
   *  they are there takes all of it for new. Before the answer, which may be refused. */
  const askWhatIsThere = (): void => {
    if (!isSaved()) send(askFrame(Y.encodeStateVector(confirmed)))
  }
  const goOneByOne = (): void => {
    provider.disconnect()
    options.onEvent({ kind: 'several-voices' })
  }
  const join = (): void => {
    provider.synced = true
    if (!joined) options.onEvent({ kind: 'joined' })
    joined = true
    options.onEvent({ kind: 'changed' })
  }
  provider.on('connection-close', () => {
    if (!isSaved()) hasUnsent = true
    Object.assign(line, { frames: [], acknowledged: 0, asked: false, trouble: null })
    options.onEvent({ kind: 'changed' })
  })
  provider.on('status', () => options.onEvent({ kind: 'changed' }))
  provider.on('closed', ({ code, reason }) => options.onEvent({ kind: 'ended', close: code, code: line.refusal ?? reason }))
  const isSaved = (): boolean => !hasUnsent && line.acknowledged >= line.frames.length
  return {
    doc,
    confirmed,
    provider,
    isSaved,
    isConnected: () => provider.wsconnected && joined,
    trouble: () => line.trouble,
    setVoice: (party) => {
      voice = party
      if (line.asked) send(voiceFrame(party))
    },
    connect: () => provider.connect(),
    destroy: () => {
      provider.destroy()
      doc.destroy()
      confirmed.destroy()
    },
  }
}
