/** Wording in other languages told a second time, in plain terms: what there is after each act, from the act and the text before and after it alone. */
export type Paragraph = {
  readonly id: string
  readonly section: string
  readonly pi: string | null
  readonly text: string
  /** By party, the digest of what it has pending. */
  readonly proposals: ReadonlyMap<string, string>
}
export type Text = readonly Paragraph[]

type Place = { readonly paragraph: string } | { readonly section: string; readonly after: string | null }
export type Held = {
  readonly number: number
  readonly by: string
  readonly place: Place
  readonly version: number
  readonly text: string
  readonly tied: { readonly paragraph: string; readonly seen: string; readonly of: number; readonly verdict: string | null } | null
}

export type Model = {
  held: Held[]
  given: number
  /** What was there right before the last settlement of a paragraph. */
  kept: Map<string, readonly Held[]>
}
export const emptyModel = (): Model => ({ held: [], given: 0, kept: new Map() })

/** Done: what was asked, with what the answer named. */
export type Done =
  | { readonly type: 'give'; readonly by: string; readonly place: Place; readonly text: string }
  | { readonly type: 'reword'; readonly number: number; readonly text: string }
  | { readonly type: 'withdraw-wording'; readonly number: number }
  | { readonly type: 'render'; readonly number: number; readonly paragraph: string }
  | { readonly type: 'confirm' | 'dispute'; readonly number: number }
  | { readonly type: 'settle'; readonly paragraph: string; readonly by: string }
  | { readonly type: 'withdraw'; readonly paragraph: string; readonly by: string }
  | { readonly type: 'reopen'; readonly paragraph: string }
  | { readonly type: 'split' | 'join'; readonly paragraph: string; readonly into: string }
  | { readonly type: 'other' }

const pending = (text: Text, paragraph: string, by: string): string | undefined =>
  text.find(({ id }) => id === paragraph)?.proposals.get(by)
const isThere = (text: Text, paragraph: string): boolean => text.some(({ id }) => id === paragraph)
const isAt = (place: Place, paragraph: string): boolean => 'paragraph' in place && place.paragraph === paragraph

export function follow(model: Model, done: Done, after: Text): void {
  ownEffect(model, done, after)
  model.held = model.held.flatMap((each) => whatBecomes(model, each, done, after))
}

function ownEffect(model: Model, done: Done, after: Text): void {
  const change = (number: number, to: (held: Held) => Held): void => {
    model.held = model.held.map((each) => (each.number === number ? to(each) : each))
  }
  switch (done.type) {
    case 'give':
      model.given++
      model.held.push({ number: model.given, by: done.by, place: done.place, version: 1, text: done.text, tied: null })
      return
    case 'reword':
      return change(done.number, (held) => ({ ...held, text: done.text, version: held.version + 1 }))
    case 'withdraw-wording':
      model.held = model.held.filter(({ number }) => number !== done.number)
      return forget(model, done.number)
    case 'render':
      return change(done.number, (held) => ({
        ...held,
        tied: { paragraph: done.paragraph, seen: pending(after, done.paragraph, held.by) ?? '', of: held.version, verdict: null },
      }))
    case 'confirm':
    case 'dispute':
      return change(done.number, (held) => said(held, done.type, after))
    case 'settle':
      model.kept.set(
        done.paragraph,
        model.held.filter(({ place, tied }) => isAt(place, done.paragraph) || tied?.paragraph === done.paragraph),
      )
      return
    case 'split':
      model.held = model.held.map((held) =>
        moved(
          held,
          (after_) => (after_ === done.paragraph ? done.into : after_),
          (id) => id,
        ),
      )
      return
    case 'join':
      model.kept.delete(done.paragraph)
      model.held = model.held.map((held) => moved(held, to(done), to(done)))
      return
    case 'reopen':
      return bringBack(model, done.paragraph)
    case 'withdraw':
    case 'other':
      return
  }
}

const to =
  ({ paragraph, into }: { readonly paragraph: string; readonly into: string }) =>
  (id: string): string =>
    id === paragraph ? into : id

function said(held: Held, type: 'confirm' | 'dispute', after: Text): Held {
  if (held.tied === null) throw new Error('said of what is not rendered')
  const seen = pending(after, held.tied.paragraph, held.by) ?? ''
  const of = type === 'confirm' ? held.version : held.tied.of
  return { ...held, tied: { ...held.tied, seen, of, verdict: type === 'confirm' ? 'confirmed' : 'disputed' } }
}

function moved({ place, tied, ...held }: Held, behind: (id: string) => string, about: (id: string) => string): Held {
  const now =
    'paragraph' in place ? { paragraph: about(place.paragraph) } : { ...place, after: place.after === null ? null : behind(place.after) }
  return { ...held, place: now, tied: tied === null ? null : { ...tied, paragraph: about(tied.paragraph) } }
}

const forget = (model: Model, number: number): void => {
  for (const [paragraph, kept] of model.kept)
    model.kept.set(
      paragraph,
      kept.filter((each) => each.number !== number),
    )
}

function bringBack(model: Model, paragraph: string): void {
  const now = [...model.held]
  for (const kept of model.kept.get(paragraph) ?? []) {
    const { place } = kept
    const hasAnother = 'paragraph' in place && now.some((each) => each.by === kept.by && isAt(each.place, place.paragraph))
    if (!hasAnother && !now.some(({ number }) => number === kept.number)) model.held.push(kept)
  }
  model.kept.delete(paragraph)
}

/** With its proposal, or with its paragraph; where its proposal only went away, it waits to be rendered again. */
function whatBecomes(model: Model, each: Held, done: Done, after: Text): readonly Held[] {
  const { tied, place } = each
  if (tied === null) return 'paragraph' in place && !isThere(after, place.paragraph) ? [] : [each]
  if (pending(after, tied.paragraph, each.by) !== undefined) return [each]
  if (done.type === 'split' && done.paragraph === tied.paragraph && pending(after, done.into, each.by) !== undefined)
    return [{ ...each, tied: { ...tied, paragraph: done.into } }]
  const isDecided = (done.type === 'settle' || done.type === 'withdraw') && done.paragraph === tied.paragraph && done.by === each.by
  if (done.type === 'withdraw' && isDecided) forget(model, each.number)
  if (isDecided || !isThere(after, tied.paragraph)) return []
  return [{ ...each, tied: null }]
}

/** As a page tells where each stands. */
export function standing({ tied, version, by }: Held, text: Text): string {
  const now = tied === null ? undefined : pending(text, tied.paragraph, by)
  if (tied === null || now === undefined) return 'to-render'
  if (tied.of !== version) return 'reworded'
  return now === tied.seen ? (tied.verdict ?? 'rendered') : 'changed'
}
