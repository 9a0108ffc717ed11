/** What the template of the text says in another language, for who writes that language's side. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sideRefused, sideSeen } from '../../domain/acts/sides.ts'
import { wordsOfTemplate } from '../../domain/languages/template-side.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { mayRead } from '../../domain/sitting/sitting.ts'
import { sidesOf } from '../room/sides.ts'
import { textOf } from '../room/text.ts'
import type { Address, Asking } from './documents.ts'
import { sendProblem } from './problem.ts'

type Asked = { readonly Params: Address['Params']; readonly Querystring: Address['Querystring'] & { readonly language?: string } }
type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>

export function serveTemplates(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.get<Asked>('/api/documents/:document/template', async (request, reply) => {
    const asking = await whoAsks(request, reply)
    if (asking === null) return reply
    const { language = '' } = request.query
    const refusal = templateRefused(asking, language)
    if (refusal !== null) return sendProblem(request, reply, refusal)
    return reply.header('cache-control', 'no-store').send(templateIn(asking, language))
  })
}

const templateRefused = ({ room: { state }, seat }: Asking, language: string): Refusal | null =>
  mayRead(state, seat) ??
  (/^[a-z]{2}$/.test(language) ? sideRefused({ state, actor: seat }, language) : refused('request.malformed', { field: 'language' }))

/** In the form in which `write-side` takes them. */
function templateIn({ room }: Asking, language: string): Record<string, unknown> {
  const known = room.state.templateSides.get(language)
  const words = known === undefined ? [] : wordsOfTemplate(known, language, textOf(room).paragraphs, sidesOf(room))
  return {
    file: known?.file ?? null,
    words: words.map(({ paragraph, text }) => ({ paragraph, seen: sideSeen(''), text })),
  }
}
