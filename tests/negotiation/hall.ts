/** Eleven delegations in one browser: some at their own page, the others by what they say to the server; and all that the screens show, held
 *  against the model after every step. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, openStage, paragraph, type Stage, started } from '../browser/stage.ts'
import type { Model } from './model.ts'

export type Hall = {
  readonly stage: Stage
  readonly page: (seat: string) => Page
  /** Performs an act from a seat, with a page or without; fails where it is refused. */
  readonly does: (seat: string, body: Readonly<Record<string, unknown>>) => Promise<void>
  /** The status and code that an act is answered with. */
  readonly asked: (seat: string, body: Readonly<Record<string, unknown>>) => Promise<number>
  readonly idOf: (label: string) => Promise<string>
  readonly seenOf: (label: string, by?: string) => Promise<string>
}

export async function openHall(text: string, atTheirPages: readonly string[], byWire: readonly string[]): Promise<Hall> {
  const stage = await openStage({ text })
  const pages = new Map<string, Page>()
  for (const seat of atTheirPages) pages.set(seat, await stage.sit(seat))
  for (const seat of byWire) expect((await stage.context.request.post(stage.linkOf(seat))).ok()).toBe(true)
  const page = (seat: string): Page => {
    const found = pages.get(seat)
    if (found === undefined) throw new RangeError(`${seat} has no page`)
    return found
  }
  const [first = ''] = atTheirPages
  const asked = (seat: string, body: unknown): Promise<number> => act(page(first), seat, body)
  const entry = async (label: string) => {
    const found = (await started(page(first), first)).paragraphs.find((each) => each.label === label)
    if (found === undefined) throw new RangeError(`no paragraph ${label}`)
    return found
  }
  return {
    stage,
    page,
    asked,
    does: async (seat, body) => expect([body.type, await asked(seat, body)]).toEqual([body.type, 200]),
    idOf: async (label) => (await entry(label)).id,
    seenOf: async (label, by) => {
      const found = await entry(label)
      return by === undefined ? found.seen : (found.proposals.find((each) => each.by === by)?.seen ?? '')
    },
  }
}

/** The compiled paragraphs as a reader hears them: what only draws is left out. */
export const compiledOn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.locator('.compiled-par').evaluateAll((all) =>
    Object.fromEntries(
      all.map((paragraphElement) => {
        const copy = paragraphElement.querySelector('.compiled-text')?.cloneNode(true) as Element
        for (const drawn of copy.querySelectorAll('[aria-hidden], .number')) drawn.remove()
        const lines = [...copy.querySelectorAll('p')].map((line) => line.textContent ?? '')
        return [(paragraphElement as HTMLElement).dataset.label ?? '', lines.join('\n')]
      }),
    ),
  )

const NOTES = /^(?:conflicto|paquete|listo|aplazado)/

/** What stands in the margins of a page: beside a paragraph's label what it is bound to and how many comments it has. */
const marginsOn = (
  page: Page,
): Promise<{ readonly notes: readonly (readonly [string, string])[]; readonly comments: Record<string, string> }> =>
  page.locator('.sheet .para[data-label]').evaluateAll((all) => ({
    notes: all.map((each) => [(each as HTMLElement).dataset.label ?? '', (each as HTMLElement).dataset.notes ?? ''] as const),
    comments: Object.fromEntries(
      all.flatMap((each) => {
        const sign = each.querySelector('.comment-sign')
        return sign === null ? [] : [[(each as HTMLElement).dataset.label ?? '', sign.textContent ?? '']]
      }),
    ),
  }))

/** The margins, and which paragraph the chair is said to read. */
async function marginsAgree(page: Page, model: Model): Promise<void> {
  const labels = model.labels()
  await expect
    .poll(async () => {
      const { notes, comments } = await marginsOn(page)
      const noted = notes.filter(([label]) => labels.includes(label))
      return [noted.map(([label, all]) => [label, all.split('\n').filter((each) => NOTES.test(each))]), comments]
    })
    .toEqual([labels.map((label) => [label, model.noted(label)]), model.comments()])
  const reading = page.locator('.text-reading b')
  await expect.poll(() => reading.allTextContents()).toEqual(model.reading === null ? [] : [`La Presidencia lee ${model.reading}`])
}

/** What the compilation, the page, the panel and the server say, against the model. */
export async function agrees(
  hall: Hall,
  model: Model,
  { reader, delegate }: { readonly reader: string; readonly delegate: string },
): Promise<void> {
  const labels = model.labels()
  await expect
    .poll(async () => {
      const compiled = await compiledOn(hall.page(reader))
      return Object.fromEntries(labels.map((label) => [label, compiled[label]]))
    })
    .toEqual(Object.fromEntries(labels.map((label) => [label, model.compiled(label)])))
  const served = (await started(hall.page(delegate), delegate)).paragraphs.filter(({ label }) => labels.includes(label))
  expect(served.map(({ label, standing, proposals }) => [label, standing, proposals.map(({ by }) => by)])).toEqual(
    labels.map((label) => [label, model.standing(label), model.proposers(label)]),
  )
  const { pending, agreed } = model.counts()
  const panel = hall.page(delegate).locator('.side header h2 > .num')
  await expect.poll(() => panel.textContent()).toMatch(pending === 0 ? /^(Sin|0|Ninguna)/ : new RegExp(`^${pending} `))
  await expect.poll(() => hall.page(delegate).locator('.para.is-agreed').count()).toBe(agreed)
  for (const label of labels.filter((each) => model.standing(each) === 'ad-referendum'))
    await paragraph(hall.page(delegate), label).and(hall.page(delegate).locator('.is-ad-referendum')).waitFor()
  await marginsAgree(hall.page(delegate), model)
}
