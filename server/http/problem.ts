/** Answers that are not the wanted one, in the language asked for: RFC 9457 problem details, or a page for who came with a browser. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languagesSpoken } from '../../domain/sentences/catalogue.ts'
import { type Language, problemOf } from '../../domain/sentences/problem.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'
import { refusalPage } from './page.ts'

/** The best liked of those that are spoken, by weight and then by order; Spanish where none of them is named. */
export function languageOf(request: FastifyRequest): Language {
  const liked = (request.headers['accept-language'] ?? '').split(',').flatMap((range) => {
    const [tag = '', ...parameters] = range
      .toLowerCase()
      .split(';')
      .map((part) => part.trim())
    const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1)
    const language = languagesSpoken().find((each) => each === tag.split('-')[0])
    return weight > 0 && language !== undefined ? [{ language, weight }] : []
  })
  const most = Math.max(...liked.map(({ weight }) => weight))
  return liked.find(({ weight }) => weight === most)?.language ?? 'es'
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  extra: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  const language = languageOf(request)
  const problem = problemOf(refusal, language)
  reply.code(problem.status).header('cache-control', 'no-store')
  if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(refusalPage(language, problem.detail))
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify({ ...problem, ...extra }))
}

/** A page's own requests ask for anything or for JSON; only who follows a link or sends a form asks for a page. */
const wantsPage = (request: FastifyRequest): boolean => (request.headers.accept ?? '').includes('text/html')
