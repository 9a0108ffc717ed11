/** The few pages that the server writes itself: the entrance, and a refusal for who came with a browser. No script, one style sheet. */
import { PAGE_WORDS } from '../../domain/sentences/pages.ts'
import type { Language } from '../../domain/sentences/problem.ts'

/** `body` is markup: what comes from people goes through `escape` first. */
export const page = (language: Language, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="same-origin"><title>Declaro</title><link rel="stylesheet" href="/enter.css"><main><p class="mark">Declaro</p>${body}</main></html>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/** A refusal, and what is left to do. */
export const refusalPage = (language: Language, detail: string): string => {
  const { wayOn, startPage } = PAGE_WORDS
  return page(
    language,
    `<p class="name">${escape(detail)}</p><p class="quiet">${wayOn[language]} <a href="/">${startPage[language]}</a>.</p>`,
  )
}
