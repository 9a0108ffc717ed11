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
      paragraph.strips.filter((strip) => strip.ins !== by).map((strip) => ({ ...strip, dels: strip.dels.filter((each) => each !== by) })),
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
    return [
      ...new Set([...(pi === null ? [] : [pi]), ...strips.flatMap(({ ins, dels }) => [...(ins === null ? [] : [ins]), ...dels])]),
    ].sort()
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
    return Object.fromEntries(
      this.#at(label).positions.flatMap((each) => (each.of === of && each.on === now ? [[each.by, each.held]] : [])),
    )
  }

  /** The paragraph as a conference prints it: brackets with who wants what and who supports it, then who objects and who waits. */
  compiled(label: string): string {
    const { strips, pi } = this.#at(label)
    const own = (strip: Strip): string | null => (strip.ins === pi ? null : strip.ins)
    const parts = groups(strips, (strip) => own(strip) ?? '').map((group) => {
      const by = group[0] === undefined ? null : own(group[0])
      const words = groups(group, (strip) => strip.dels.join()).map((same) => this.#struck(label, same))
      return by === null ? words.join('') : `[${this.#backed(label, by)}: ${words.join('')}]`
    })
    const words = pi === null ? parts.join('') : `[párrafo nuevo ${this.#backed(label, pi)}: ${parts.join('')}]`
    return [words, ...this.proposers(label).flatMap((of) => this.#notes(label, of))].join('\n')
  }

  #struck(label: string, strips: readonly Strip[]): string {
    const words = strips.map((strip) => strip.text).join('')
    const by = strips[0]?.dels ?? []
    return by.length === 0 ? words : `[suprimir ${by.map((each) => this.#backed(label, each)).join('; ')}: ${words}]`
  }

  #holding(label: string, of: string, wanted: Held): string[] {
    const positions = Object.entries(this.positions(label, of))
    return positions.filter(([, held]) => held === wanted).map(([by]) => CODES[by] ?? by)
  }

  #backed(label: string, by: string): string {
    return [CODES[by] ?? by, ...this.#holding(label, by, 'support')].join(', ')
  }

  #notes(label: string, of: string): string[] {
    const about = CODES[of] ?? of
    const said = (parties: readonly string[], one: string, many: string, rest: string): string[] =>
      parties.length === 0 ? [] : [`${listed(parties)} ${parties.length === 1 ? one : many} ${rest} ${about}.`]
    return [
      ...said(this.#holding(label, of, 'objection'), 'objeta', 'objetan', 'la propuesta de'),
      ...said(this.#holding(label, of, 'awaiting'), 'está', 'están', 'a la espera de instrucciones sobre la propuesta de'),
    ]
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

const CODES: Readonly<Record<string, string>> = { chair: 'PPT', secretariat: 'ST' }

const listed = (parties: readonly string[]): string =>
  parties.length < 2 ? parties.join('') : `${parties.slice(0, -1).join(', ')} y ${parties.at(-1)}`

/** Neighbours of which `keyOf` says the same. */
function groups(strips: readonly Strip[], keyOf: (strip: Strip) => string): Strip[][] {
  const found: Strip[][] = []
  for (const strip of strips) {
    const last = found.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(strip)) last.push(strip)
    else found.push([strip])
  }
  return found
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
