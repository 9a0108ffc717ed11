/** A negotiation kept with paper and scissors: paragraphs as strips of words, each strip with who added it and who wants it out. Knows nothing of
 *  Yjs, of the editor, or of any function of the product; what the product shows is held against it. */

type Strip = { readonly text: string; readonly ins: string | null; readonly dels: readonly string[] }

export type Held = 'support' | 'objection' | 'awaiting'
type Position = { readonly of: string; readonly by: string; readonly held: Held; readonly on: string }
export type Standing = 'open' | 'ad-referendum' | 'agreed'

type Paragraph = { strips: Strip[]; pi: string | null; standing: Standing; positions: Position[] }

export type Counts = Readonly<Record<Standing | 'pending', number>>

export class Model {
  readonly #paragraphs = new Map<string, Paragraph>()

  /** In the order of the text, by label. */
  constructor(text: readonly (readonly [label: string, words: string])[]) {
    for (const [label, words] of text)
      this.#paragraphs.set(label, { strips: [{ text: words, ins: null, dels: [] }], pi: null, standing: 'open', positions: [] })
  }

  labels(): readonly string[] {
    return [...this.#paragraphs.keys()]
  }

  /** Words of a party right after the first place where the text, all pending words included, says `after`; at the end where it is ''. */
  add(label: string, by: string, after: string, words: string): void {
    const paragraph = this.#at(label)
    const whole = paragraph.strips.map((strip) => strip.text).join('')
    const at = after === '' ? whole.length : whole.indexOf(after) + after.length
    const left = cut(paragraph.strips, 0, at)
    const right = cut(paragraph.strips, at, whole.length)
    paragraph.strips = tidy([...left, { text: words, ins: by, dels: [] }, ...right])
    this.#newProposal(paragraph)
  }

  /** A party wants these words out. */
  strike(label: string, by: string, words: string): void {
    const paragraph = this.#at(label)
    const whole = paragraph.strips.map((strip) => strip.text).join('')
    const from = whole.indexOf(words)
    if (from < 0) throw new RangeError(`${label} does not say «${words}»`)
    const to = from + words.length
    const struck = cut(paragraph.strips, from, to).map((strip) => ({ ...strip, dels: [...new Set([...strip.dels, by])].sort() }))
    paragraph.strips = tidy([...cut(paragraph.strips, 0, from), ...struck, ...cut(paragraph.strips, to, whole.length)])
    this.#newProposal(paragraph)
  }

  /** A whole paragraph of a party's own, after another. */
  insert(after: string, label: string, by: string, words: string): void {
    const all = [...this.#paragraphs]
    this.#paragraphs.clear()
    for (const [each, paragraph] of all) {
      this.#paragraphs.set(each, paragraph)
      if (each === after)
        this.#paragraphs.set(label, { strips: [{ text: words, ins: by, dels: [] }], pi: by, standing: 'open', positions: [] })
    }
  }

  accept(label: string, by: string): void {
    const paragraph = this.#at(label)
    paragraph.strips = tidy(
      paragraph.strips.filter((strip) => !strip.dels.includes(by)).map((strip) => (strip.ins === by ? { ...strip, ins: null } : strip)),
    )
    if (paragraph.pi === by) paragraph.pi = null
    this.#settled(paragraph, by)
  }

  /** Not accepted, or taken back. */
  drop(label: string, by: string): void {
    const paragraph = this.#at(label)
    if (paragraph.pi === by) return void this.#paragraphs.delete(label)
    paragraph.strips = tidy(
      paragraph.strips
        .filter((strip) => strip.ins !== by)
        .map((strip) => ({ ...strip, dels: strip.dels.filter((each) => each !== by) })),
    )
    this.#settled(paragraph, by)
  }

  hold(label: string, of: string, by: string, held: Held): void {
    const paragraph = this.#at(label)
    paragraph.positions = paragraph.positions.filter((each) => each.of !== of || each.by !== by)
    paragraph.positions.push({ of, by, held, on: this.wanted(label, of) })
  }

  stand(label: string, standing: Standing): void {
    this.#at(label).standing = standing
  }

  remove(label: string): void {
    this.#paragraphs.delete(label)
  }

  /** Whose words are pending, in the order of the alphabet. */
  proposers(label: string): readonly string[] {
    const { strips, pi } = this.#at(label)
    return [...new Set([...(pi === null ? [] : [pi]), ...strips.flatMap(({ ins, dels }) => [...(ins === null ? [] : [ins]), ...dels])])].sort()
  }

  /** What the paragraph says where just these parties' proposals are accepted. */
  saying(label: string, accepted: readonly string[]): string {
    return this.#at(label)
      .strips.filter(({ ins, dels }) => (ins === null || accepted.includes(ins)) && !dels.some((by) => accepted.includes(by)))
      .map((strip) => strip.text)
      .join('')
  }

  /** The two wordings that a proposal is made of. */
  wanted(label: string, by: string): string {
    return JSON.stringify([this.saying(label, []), this.saying(label, [by])])
  }

  /** Those that were taken on the wording as it now is: `by` -> what it holds. */
  positions(label: string, of: string): Readonly<Record<string, Held>> {
    const now = this.wanted(label, of)
    return Object.fromEntries(this.#at(label).positions.flatMap((each) => (each.of === of && each.on === now ? [[each.by, each.held]] : [])))
  }

  standing(label: string): Standing {
    return this.#at(label).standing
  }

  strips(label: string): readonly Strip[] {
    return this.#at(label).strips
  }

  isNew(label: string): boolean {
    return this.#at(label).pi !== null
  }

  counts(): Counts {
    const counts = { open: 0, 'ad-referendum': 0, agreed: 0, pending: 0 }
    for (const [label, { standing }] of this.#paragraphs) {
      counts[standing]++
      counts.pending += this.proposers(label).length
    }
    return counts
  }

  #at(label: string): Paragraph {
    const found = this.#paragraphs.get(label)
    if (found === undefined) throw new RangeError(`no paragraph ${label}`)
    return found
  }

  #newProposal(paragraph: Paragraph): void {
    if (paragraph.standing === 'ad-referendum') paragraph.standing = 'open'
  }

  #settled(paragraph: Paragraph, by: string): void {
    paragraph.positions = paragraph.positions.filter((each) => each.of !== by)
  }
}

/** The strips between two offsets. */
function cut(strips: readonly Strip[], from: number, to: number): Strip[] {
  const found: Strip[] = []
  let at = 0
  for (const strip of strips) {
    const text = strip.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') found.push({ ...strip, text })
    at += strip.text.length
  }
  return found
}

/** Neighbours that are alike become one. */
function tidy(strips: readonly Strip[]): Strip[] {
  const tidied: Strip[] = []
  for (const strip of strips) {
    const last = tidied.at(-1)
    if (last !== undefined && last.ins === strip.ins && last.dels.join() === strip.dels.join())
      tidied[tidied.length - 1] = { ...last, text: last.text + strip.text }
    else if (strip.text !== '') tidied.push(strip)
  }
  return tidied
}
