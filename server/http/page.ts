/** The few pages that the server writes itself: the entrance, and a refusal for who came with a browser. No script, one style sheet. */
import type { Language } from '../../domain/sentences/problem.ts'

/** `body` is markup: what comes from people goes through `escape` first. */
export const page = (language: Language, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="same-origin"><title>Declaro</title><link rel="stylesheet" href="/enter.css"><main><p class="mark">Declaro</p>${body}</main></html>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

const WAY_ON = {
  es: { start: 'Si ya entró en otro equipo, pida allí un código y escríbalo en la', link: 'página de inicio' },
  en: { start: 'If you are in already on another device, ask for a code there and type it on the', link: 'start page' },
} as const

/** A refusal, and what is left to do. */
export const refusalPage = (language: Language, detail: string): string => {
  const { start, link } = WAY_ON[language]
  return page(language, `<p class="name">${escape(detail)}</p><p class="quiet">${start} <a href="/">${link}</a>.</p>`)
}
