/** Figures for who runs the server, in the text form of Prometheus: counts, bytes and times, never a word, a name or a seat. How busy a closed room is
 *  is nobody's business either: without the secret of the settings the address is none. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import { refused } from '../../domain/sentences/refusals.ts'
import type { Room } from '../room/room.ts'
import type { Host } from './host.ts'
import { sendProblem } from './problem.ts'

type Kind = 'counter' | 'gauge' | 'summary'
type Sample = { readonly labels?: string; readonly value: number }
type Figure = { readonly name: string; readonly kind: Kind; readonly help: string; readonly samples: readonly Sample[] }

const RESOLUTION_MS = 20
const QUANTILES = [50, 99] as const
const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8'

export function serveMetrics(app: FastifyInstance, host: Host, secret: string | null): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  if (secret !== null) delay.enable()
  app.addHook('onClose', async () => void delay.disable())
  app.get('/metrics', async (request, reply) => {
    if (secret === null || !isSecret(request.headers.authorization ?? '', secret))
      return sendProblem(request, reply, refused('address.unknown'))
    const figures = [...ofProcess(delay), ...ofRooms(host, await roomsOf(host))]
    delay.reset()
    return reply.header('cache-control', 'no-store').type(PROMETHEUS).send(figures.map(printed).join(''))
  })
}

const digest = (words: string): Buffer => createHash('sha256').update(words).digest()
const isSecret = (authorization: string, secret: string): boolean => timingSafeEqual(digest(authorization), digest(`Bearer ${secret}`))

async function roomsOf(host: Host): Promise<readonly Room[]> {
  const rooms = await Promise.all((await host.store.documents()).map((document) => host.findRoom(document)))
  return rooms.filter((room) => room !== null)
}

const one = (name: string, kind: Kind, help: string, value: number): Figure => ({ name, kind, help, samples: [{ value }] })

function ofProcess(delay: IntervalHistogram): readonly Figure[] {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  return [
    one('process_cpu_seconds_total', 'counter', 'Time on the processor.', (user + system) / 1e6),
    one('process_resident_memory_bytes', 'gauge', 'Memory of the process.', rss),
    one('nodejs_heap_used_bytes', 'gauge', 'Of that, objects of JavaScript.', heapUsed),
    one('declaro_uptime_seconds', 'gauge', 'Since the process began.', process.uptime()),
    {
      name: 'declaro_loop_delay_seconds',
      kind: 'summary',
      help: 'By how much the event loop came late since the last look.',
      samples: QUANTILES.map((each) => ({ labels: `quantile="${each / 100}"`, value: delay.percentile(each) / 1e9 })),
    },
  ]
}

function ofRooms(host: Host, rooms: readonly Room[]): readonly Figure[] {
  const each = (name: string, kind: Kind, help: string, value: (room: Room) => number): Figure => ({
    name,
    kind,
    help,
    samples: rooms.map((room) => ({ labels: `document="${room.document}"`, value: value(room) })),
  })
  return [
    one('declaro_ready', 'gauge', '1 once every text was read and verified.', host.isReady() ? 1 : 0),
    one('declaro_faults_total', 'counter', 'Rooms and private streams that had to be loaded again.', host.faults()),
    each('declaro_connections', 'gauge', 'Pages in the text.', ({ connections }) => connections.size),
    each('declaro_updates_total', 'counter', 'Changes of the text on the disk.', ({ seq }) => seq),
    each('declaro_acts_total', 'counter', 'Entries of the audit chain on the disk.', ({ auditSeq }) => auditSeq),
    each('declaro_updates_waiting', 'gauge', 'Changes that wait for the next commit.', ({ batch }) => batch.updates.length),
  ]
}

const printed = ({ name, kind, help, samples }: Figure): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${kind}`,
    ...samples.map(({ labels, value }) => `${name}${labels === undefined ? '' : `{${labels}}`} ${value}`),
    '',
  ].join('\n')
