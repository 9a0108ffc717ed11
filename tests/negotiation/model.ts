/** A negotiation kept with paper and scissors: paragraphs as strips of words, each strip with who added it and who wants it out. Knows nothing of
 *  Yjs, of the editor, or of any function of the product; what the product shows is held against it. */
import { type Held, type Package, type Paragraph, paragraphOf, type Standing } from './paragraph.ts'
import { cut, groups, type Strip, stripOf, tidy } from './strips.ts'

export type Counts = Readonly<Record<Standing | 'pending', number>>

export class Model {
  #paragraphs = new Map<string, Paragraph>()
  readonly #packages: Package[] = []
  /** The paragraph that the chair reads with the room. */
  reading: string | null = null

  /** In the order of the text, by label. */
  constructor(text: readonly (readonly [label: string, words: string])[]) {
    for (const [label, words] of text) this.#paragraphs.set(label, paragraphOf(words, null, null))
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
    paragraph.strips = tidy([...left, stripOf(words, by), ...right])
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

  /** A whole paragraph of a party's own, after another; `beside` a wording that it is offered instead of. */
  insert(after: string, label: string, by: string, words: string, beside: string | null = null): void {
    const all = [...this.#paragraphs]
    this.#paragraphs = new Map(
      all.flatMap(([each, paragraph]) =>
        each === after
          ? [
              [each, paragraph],
              [label, paragraphOf(words, by, beside)],
            ]
          : [[each, paragraph]],
      ),
    )
  }

  /** One of several wordings stands where the first of them stood; the others go, with all that was pending in any of them. */
  settleGroup(stands: string): void {
    const stack = this.#stack(stands)
    const [lead = stands] = stack
    const { pi } = this.#at(stands)
    const words = this.saying(stands, pi === null ? [] : [pi])
    for (const label of stack.filter((each) => each !== lead)) this.#paragraphs.delete(label)
    Object.assign(this.#at(lead), { strips: [stripOf(words, null)], positions: [] })
  }

  /** All as it is, to be put back where the chair takes a decision back. */
  kept(): ReadonlyMap<string, Paragraph> {
    return structuredClone(this.#paragraphs)
  }

  takeBack(kept: ReadonlyMap<string, Paragraph>): void {
    this.#paragraphs = new Map(structuredClone(kept))
  }

  accept(label: string, by: string): void {
    const paragraph = this.#at(label)
    const met = paragraph.rivals.filter(([taken, other]) => other === by && taken !== by)
    paragraph.conflicts += met.length
    paragraph.rivals = [...paragraph.rivals, ...this.#wantSamePlace(label, by)].filter((pair) => !met.includes(pair))
    paragraph.strips = tidy(
      paragraph.strips
        .filter((strip) => !strip.dels.includes(by))
        .map((strip) => (strip.ins === by ? { ...strip, ins: null, from: by } : strip)),
    )
    if (paragraph.pi === by) paragraph.pi = null
    this.#settled(paragraph, by)
  }

  /** Others whose words are pending right beside those of a party. */
  #wantSamePlace(label: string, by: string): readonly (readonly [string, string])[] {
    const { strips } = this.#at(label)
    const neighbours = strips.flatMap(({ ins }, at) => (ins === by ? [strips[at - 1], strips[at + 1]] : []))
    return neighbours.flatMap((each) => (each === undefined || each.ins === null || each.ins === by ? [] : [[by, each.ins] as const]))
  }

  resolve(label: string): void {
    this.#at(label).conflicts = 0
  }

  bindTogether(labels: readonly string[]): void {
    this.#packages.push({ labels, ready: new Set() })
  }

  /** What is bound together is agreed with the last of it. */
  agree(label: string): void {
    const bound = this.#packages.find(({ labels }) => labels.includes(label))
    bound?.ready.add(label)
    const agreed = bound === undefined ? [label] : bound.labels.every((each) => bound.ready.has(each)) ? bound.labels : []
    for (const each of agreed) this.stand(each, 'agreed')
  }

  /** The chair goes to the next paragraph that is open; what was put aside comes when nothing else is left. */
  readNext(): void {
    const open = this.labels().filter((label) => this.standing(label) === 'open')
    const from = this.reading === null ? -1 : this.labels().indexOf(this.reading)
    const below = open.find((label) => this.labels().indexOf(label) > from && !this.#at(label).isAside)
    this.reading = below ?? open.find((label) => this.#at(label).isAside) ?? open[0] ?? null
  }

  putAside(label: string, isAside: boolean): void {
    this.#at(label).isAside = isAside
  }

  comment(label: string): void {
    this.#at(label).comments++
  }

  comments(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#paragraphs].flatMap(([label, { comments }]) => (comments > 0 ? [[label, String(comments)]] : [])))
  }

  /** A slip in words that nobody disputes. */
  correct(label: string, slip: string, right: string): void {
    const paragraph = this.#at(label)
    paragraph.strips = tidy(paragraph.strips.map((strip) => ({ ...strip, text: strip.text.replace(slip, right), from: null })))
  }

  /** What the margin says beside the paragraph. */
  noted(label: string): readonly string[] {
    const { conflicts, isAside } = this.#at(label)
    const bound = this.#packages.findIndex(({ labels }) => labels.includes(label))
    const pack = this.#packages[bound]
    return [
      ...(conflicts > 0 ? ['conflicto'] : []),
      ...(pack === undefined ? [] : [`paquete\u00a0${bound + 1}`, ...(pack.ready.has(label) ? ['listo'] : [])]),
      ...(isAside ? ['aplazado'] : []),
    ]
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
    const kind = this.#stack(label).length > 1 ? 'alternativa' : 'párrafo nuevo'
    const base = kind === 'alternativa' ? `[texto base: ${parts.join('')}]` : parts.join('')
    const words = pi === null ? base : `[${kind} ${this.#backed(label, pi)}: ${parts.join('')}]`
    return [words, ...this.proposers(label).flatMap((of) => this.#notes(label, of))].join('\n')
  }

  /** The wordings of one paragraph, the first of them first. */
  #stack(label: string): readonly string[] {
    const lead = this.#at(label).beside ?? label
    return [...this.#paragraphs].flatMap(([each, { beside }]) => (each === lead || beside === lead ? [each] : []))
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
