/** Files that are handed in to be read: what was understood is answered, nothing is changed and nothing is kept. An act carries out what was chosen. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { importProposalsAct } from '../../domain/acts/import-proposals.ts'
import { speakingFor } from '../../domain/acts/on-behalf.ts'
import { mayPerform } from '../../domain/acts/perform.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { mayRead, mayReadRevisions } from '../../domain/sitting/sitting.ts'
import { type DelegationCode, isDelegationCode } from '../../domain/text/ids.ts'
import { issuedParagraphs, liveParagraphs, namesOfParties, saidIn } from '../imports/facts.ts'
import type { Job } from '../imports/job.ts'
import type { Asking } from './documents.ts'
import { type Allowed, type Kind, serveHandedIn } from './handed-in.ts'
import type { Host } from './host.ts'
import { versionsHandedIn } from './versions-handed-in.ts'

/** Of the newest revisions, those that a file without tracked changes may have come from. */
const REVISIONS_COMPARED = 6
const MOST_AUTHORS = 200

type WhoAsks = Parameters<typeof serveHandedIn>[2]
type MayImport = Allowed & { readonly by: DelegationCode }

export function serveImports(app: FastifyInstance, host: Host, whoAsks: WhoAsks): void {
  const proposals: Kind<MayImport> = {
    path: '/api/documents/:document/imports',
    mayHandIn: (asking, query) => mayHandIn(host, asking, query.for),
    jobFor: (may, body, query) => jobFor(may, body, authorsLeftOut(query.without)),
    stillRefused: ({ asking }, job) => notAllowed(asking) ?? (job === null ? null : outOfText(asking, job)),
  }
  serveHandedIn(app, proposals, whoAsks)
  serveHandedIn(app, versionsHandedIn(host), whoAsks)
}

function mayHandIn(host: Host, asking: Asking, behalf: string | undefined): MayImport | Refusal {
  const { room, seat } = asking
  const refusal = notAllowed(asking)
  if (refusal !== null) return refusal
  const named = isDelegationCode(behalf) ? behalf : undefined
  const speaker = speakingFor({ state: room.state, actor: seat }, named)
  if (speaker.kind === 'refused') return speaker
  const turn = host.imports.turn({ document: room.document, seat: seat.id })
  return 'code' in turn ? turn : { kind: 'allowed', asking, by: speaker.delegation, turn }
}

/** Who is out of the room needs a revision that it may read. */
function notAllowed({ room, seat }: Asking): Refusal | null {
  const permitted = mayPerform({ state: room.state, actor: seat, now: room.now() }, importProposalsAct)
  if (permitted.kind === 'refused') return permitted
  if (mayRead(room.state, seat) === null) return null
  return mayReadRevisions(room.state, seat) ?? (room.revisions.length === 0 ? refused('revision.unknown') : null)
}

/** It was read against the text as it stands: who is out of it by now is told nothing of what was understood. */
const outOfText = ({ room, seat }: Asking, job: Job): Refusal | null =>
  job.kind === 'proposals' && job.hasLive ? mayRead(room.state, seat) : null

const names = z.array(z.string()).max(MOST_AUTHORS)

/** Null where nothing, or nothing that can be read, is said of it. */
function authorsLeftOut(without: unknown): readonly string[] | null {
  if (typeof without !== 'string') return null
  try {
    return names.safeParse(JSON.parse(without)).data ?? null
  } catch {
    return null
  }
}

/** Who is out of the room learns nothing of how the text stands: the file is read against the newest revision. */
function jobFor({ asking: { room, seat }, by }: MayImport, body: Uint8Array, without: readonly string[] | null): Job {
  const { state, revisions } = room
  const last = revisions.at(-1)
  const isInside = mayRead(state, seat) === null
  return {
    kind: 'proposals',
    bytes: body,
    facts: {
      by,
      language: state.conference.language,
      ours: isInside || last === undefined ? liveParagraphs(room, by) : issuedParagraphs(last),
      names: namesOfParties(state),
      without,
      said: isInside ? saidIn(state) : {},
    },
    revisions: revisions.slice(-REVISIONS_COMPARED).map(({ number, json }) => ({ number, json })),
    hasLive: isInside,
  }
}
