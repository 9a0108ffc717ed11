/** Answers that are not the wanted one: RFC 9457 problem details, in the language asked for. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, problemOf } from '../../domain/sentences/problem.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'

/** Spanish unless the browser prefers English first. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase()
  const en = wanted.search(/\ben\b/)
  const es = wanted.search(/\bes\b/)
  return en >= 0 && (es < 0 || en < es) ? 'en' : 'es'
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  extra: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  const problem = problemOf(refusal, languageOf(request))
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, ...extra }))
}
