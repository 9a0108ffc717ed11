/** What delegations and the chair do, in the hall and in the model alike. */
import { caretAt, caretAtEnd, saved, selectWords, wordsOf } from '../browser/stage.ts'
import type { Hall } from './hall.ts'
import type { Model } from './model.ts'
import type { Held } from './paragraph.ts'

export type Table = { readonly hall: Hall; readonly model: Model }

/** Types right after words of the paragraph, at a page. */
export async function adds({ hall, model }: Table, code: string, label: string, after: string, words: string): Promise<void> {
  const page = hall.page(`${code.toLowerCase()}-1`)
  if (after === '') await caretAtEnd(page, label)
  else await caretAt(page, label, (await wordsOf(page, label)).indexOf(after) + after.length)
  await page.keyboard.type(words)
  await saved(page)
  model.add(label, code, after, words)
}

export async function strikes({ hall, model }: Table, code: string, label: string, words: string): Promise<void> {
  const page = hall.page(`${code.toLowerCase()}-1`)
  await selectWords(page, label, words)
  await page.keyboard.press('Delete')
  await saved(page)
  model.strike(label, code, words)
}

const ACTS: Readonly<Record<Held, string>> = { support: 'support', objection: 'object', awaiting: 'hold' }

export async function holds({ hall, model }: Table, code: string, held: Held, label: string, of: string): Promise<void> {
  await hall.does(`${code.toLowerCase()}-1`, {
    type: ACTS[held],
    paragraph: await hall.idOf(label),
    by: of,
    seen: await hall.seenOf(label, of),
  })
  model.hold(label, of, code, held)
}

export async function settles({ hall, model }: Table, decision: 'accept' | 'reject', label: string, by: string): Promise<void> {
  await hall.does('chair', { type: decision, paragraph: await hall.idOf(label), by, seen: await hall.seenOf(label, by) })
  if (decision === 'accept') model.accept(label, by)
  else model.drop(label, by)
}
