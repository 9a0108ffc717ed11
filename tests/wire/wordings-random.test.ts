/** Random work on a text with wording in other languages: after every act the room says of each what a plain model says. */
import fc from 'fast-check'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderingStands } from '../../domain/languages/wordings.ts'
import { readText } from '../../domain/proposals/read.ts'
import { wordingToTable } from '../../domain/proposals/put.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import type { WordingShown } from '../../client/room/wordings-shown.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'
import { type Done, emptyModel, follow, type Held, type Model, standing, type Text } from './wordings-model.ts'

const SEATS = { DO: 'do-1', CA: 'ca-1', CR: 'cr-1' } as const
const CODES = Object.keys(SEATS) as (keyof typeof SEATS)[]
const FIRST_LINE = 3
const TEXT = `CONFERENCIA DE LOS PUERTOS
DECLARACIÓN

Las Viceministras y los Viceministros,

Reiteraron su voluntad de informar con claridad.
Destacaron la utilidad de los talleres conjuntos.
Se comprometieron a elaborar un directorio.
Agradecieron a los puertos.
`

type Views = readonly ParagraphView[]
type Seen = { readonly views: Views; readonly wordings: readonly WordingShown[] }

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())

/** What every seat is sent: once the page has heard from the server behind what the act changed. */
async function look(page: RawClient): Promise<Seen> {
  await page.outcome(page.sendUpdate(NOTHING))
  const views = readText(fragmentOf(page.doc)).paragraphs
  const wordings = [...page.doc.getMap<Omit<WordingShown, 'number'>>('wordings').entries()].map(([number, each]) => ({
    ...each,
    number: Number(number),
  }))
  return { views, wordings: wordings.sort((one, other) => one.number - other.number) }
}

const textOf = (views: Views): Text =>
  views.map(({ id, section, pi, runs, proposals }) => ({
    id,
    section,
    pi,
    text: runs.map((run) => run.text).join(''),
    proposals: new Map(proposals.map(({ by, seen }) => [by, seen])),
  }))

const KINDS = [
  ...['give', 'give', 'give-new', 'reword', 'withdraw-wording', 'render', 'render', 'tie', 'tie', 'confirm', 'dispute', 'table', 'table'],
  ...['accept', 'reject', 'reject', 'settle-hunk', 'withdraw', 'reopen', 'reopen', 'split', 'split', 'join', 'move', 'remove'],
] as const
const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  by: fc.constantFrom(...CODES),
  at: fc.nat(20),
  which: fc.nat(20),
  goesOn: fc.boolean(),
  word: fc.constantFrom('uno', 'dos', 'tres', 'cuatro', 'cinco'),
})
type Drawn = typeof step extends fc.Arbitrary<infer S> ? S : never

type Step = Omit<Drawn, 'goesOn' | 'word'> & { readonly word: string }

type Asked = {
  readonly seat: string
  readonly act: Readonly<Record<string, unknown>>
  readonly done: (answer: Record<string, unknown>) => Done
}

/** Null where there is nothing that the step could be about. */
function ask({ kind, by, at, which, word }: Step, views: Views, { held, kept }: Model): Asked | null {
  const lines = views.slice(FIRST_LINE)
  const view = lines[at % lines.length]
  const wording = held[which % Math.max(held.length, 1)]
  if (view === undefined) return null
  const { id, section } = view
  const inEnglish = { language: 'en', words: { text: word } }
  const other = (): Done => ({ type: 'other' })
  const proposal = view.proposals[which % Math.max(view.proposals.length, 1)]
  const drafted = (base: ParagraphView) => {
    const words = wordingToTable(base).split(' ')
    words.splice(which % words.length, which % 2, word)
    return { kind: 'words', paragraph: base.id, base: wordingToTable(base), text: words.join(' ') }
  }
  switch (kind) {
    case 'give':
      return {
        seat: SEATS[by],
        act: { type: 'give-wording', paragraph: id, ...inEnglish },
        done: () => ({ type: 'give', by, place: { paragraph: id }, text: word }),
      }
    case 'give-new':
      return {
        seat: 'chair',
        act: { type: 'give-wording', section, after: id, for: by, ...inEnglish },
        done: () => ({ type: 'give', by, place: { section, after: id }, text: word }),
      }
    case 'table':
      return { seat: SEATS[by], act: { type: 'table', drafts: [drafted(view)] }, done: other }
    case 'accept':
    case 'reject':
      if (proposal === undefined) return null
      return {
        seat: 'chair',
        act: { type: kind, paragraph: id, by: proposal.by, seen: proposal.seen },
        done: () => ({ type: 'settle', paragraph: id, by: proposal.by }),
      }
    case 'settle-hunk':
      if (proposal === undefined) return null
      return {
        seat: 'chair',
        act: { type: 'accept', paragraph: id, by: proposal.by, seen: proposal.seen, hunk: 0 },
        done: () => ({ type: 'settle', paragraph: id, by: proposal.by }),
      }
    case 'withdraw':
      if (proposal === undefined) return null
      return {
        seat: 'chair',
        act: { type: kind, paragraph: id, by: proposal.by },
        done: () => ({ type: 'withdraw', paragraph: id, by: proposal.by }),
      }
    case 'reopen': {
      const settled = [...kept.keys()]
      const id = settled[which % Math.max(settled.length, 1)]
      if (id === undefined) return null
      return { seat: 'chair', act: { type: kind, paragraph: id }, done: () => ({ type: 'reopen', paragraph: id }) }
    }
    case 'split': {
      const length = view.runs.reduce((sum, run) => sum + run.text.length, 0)
      return {
        seat: 'chair',
        act: { type: 'split-paragraph', paragraph: id, offset: which % (length + 1) },
        done: () => ({ type: 'split', paragraph: id, into: '' }),
      }
    }
    case 'join': {
      const into = views[views.indexOf(view) - 1]
      if (into === undefined) return null
      return { seat: 'chair', act: { type: 'join-paragraph', paragraph: id }, done: () => ({ type: 'join', paragraph: id, into: into.id }) }
    }
    case 'move': {
      const after = lines[which % lines.length]
      if (after === undefined || after.id === id) return null
      return { seat: 'chair', act: { type: 'move-paragraph', paragraph: id, section: after.section, after: after.id }, done: other }
    }
    case 'remove':
      // Seldom: a text that is gone is no test.
      return which % 4 > 0 ? null : { seat: 'chair', act: { type: 'remove-paragraph', paragraph: id }, done: other }
    default:
      return wording === undefined ? null : askOfWording(kind, wording, { views, view, word, drafted })
  }
}

type About = {
  readonly views: Views
  readonly view: ParagraphView
  readonly word: string
  readonly drafted: (base: ParagraphView) => object
}

function askOfWording(kind: string, wording: Held, { views, view, word, drafted }: About): Asked | null {
  const { number, by, place, tied } = wording
  const seat = SEATS[by as keyof typeof SEATS]
  const there = views.find(({ id }) => id === (tied?.paragraph ?? ('paragraph' in place ? place.paragraph : '')))
  const seen = there?.proposals.find((each) => each.by === by)?.seen
  switch (kind) {
    case 'reword':
      return {
        seat,
        act: { type: 'give-wording', wording: number, language: 'en', words: { text: word } },
        done: () => ({ type: 'reword', number, text: word }),
      }
    case 'withdraw-wording':
      return { seat, act: { type: kind, wording: number }, done: () => ({ type: kind, number }) }
    case 'render': {
      const written = { kind: 'new', section: view.section, after: view.id, text: word, role: 'body', level: 0, marker: 'none' }
      const draft = 'section' in place && tied === null ? written : there === undefined ? null : drafted(there)
      if (draft === null) return null
      const act = { type: 'render-wording', wording: number, drafts: [draft] }
      return {
        seat: 'secretariat',
        act,
        done: ({ drafts }) => ({ type: 'render', number, paragraph: (drafts as { paragraph: string }[])[0]?.paragraph ?? '' }),
      }
    }
    case 'tie':
      if (there === undefined || seen === undefined) return null
      return {
        seat: 'secretariat',
        act: { type: 'render-wording', wording: number, paragraph: there.id, seen },
        done: () => ({ type: 'render', number, paragraph: there.id }),
      }
    case 'confirm':
    case 'dispute':
      if (seen === undefined || tied === null) return null
      return { seat, act: { type: `${kind}-rendering`, wording: number, seen }, done: () => ({ type: kind, number }) }
    default:
      return null
  }
}

/** A split does not say what the second half is called. */
const named = (done: Done, before: Views, after: Views): Done =>
  done.type === 'split' ? { ...done, into: after.find(({ id }) => before.every((each) => each.id !== id))?.id ?? '' } : done

const asModelled = (held: readonly Held[], text: Text): unknown =>
  held
    .toSorted((one, other) => one.number - other.number)
    .map((each) => ({
      number: each.number,
      by: each.by,
      text: each.text,
      place: 'paragraph' in each.place ? { kind: 'paragraph', ...each.place } : { kind: 'new', ...each.place },
      version: each.version,
      tied: each.tied?.paragraph ?? null,
      stands: standing(each, text),
    }))

const asShown = ({ views, wordings }: Seen): unknown =>
  wordings.map(({ number, by, text, place, version, rendering }) => {
    const there = views.find(({ id }) => id === rendering?.paragraph)
    const now = there?.proposals.find((each) => each.by === by)?.seen ?? null
    return { number, by, text, place, version, tied: rendering?.paragraph ?? null, stands: renderingStands({ version, rendering }, now) }
  })

/** What is given is likely to be rendered next, what is rendered to be settled or cut in two, what is settled to be taken back: chance alone seldom gets there. */
function next(done: Done, { by, which, at }: Step, views: Views, { held }: Model): Asked | null {
  const newest = held.at(-1)
  switch (done.type) {
    case 'give':
      return newest === undefined
        ? null
        : ask({ kind: 'render', by, at, which: held.length - 1, word: 'seis' }, views, { ...emptyModel(), held })
    case 'render': {
      const view = views.find(({ id }) => id === done.paragraph)
      const proposal = view?.proposals.find((each) => each.by === held.find(({ number }) => number === done.number)?.by)
      if (view === undefined || proposal === undefined) return null
      const kind = (['accept', 'reject', 'settle-hunk', 'split', 'table', 'withdraw'] as const)[which % 6] ?? 'accept'
      const place = { at: views.indexOf(view) - FIRST_LINE, which: kind === 'split' ? at : view.proposals.indexOf(proposal) }
      return ask({ kind, by: proposal.by as Step['by'], ...place, word: 'siete' }, views, emptyModel())
    }
    case 'settle':
      return {
        seat: 'chair',
        act: { type: 'reopen', paragraph: done.paragraph },
        done: () => ({ type: 'reopen', paragraph: done.paragraph }),
      }
    default:
      return null
  }
}

/** Given, rendered, accepted, taken back; and a paragraph cut in two: once for sure. */
const LIKELY: Drawn[] = [
  { kind: 'give', by: 'DO', at: 0, which: 0, word: 'uno', goesOn: true },
  { kind: 'split', by: 'DO', at: 1, which: 8, word: 'uno', goesOn: false },
]

let wire: Wire
let page: RawClient
beforeAll(async () => {
  wire = await startWire({ declaration: TEXT })
  await wire.act('chair', { type: 'open-direct-writing' })
  page = await wire.raw('ca-2')
  await page.synced()
})
afterAll(() => wire.stop())

test('whatever is given, rendered, changed, settled, withdrawn, reopened, split, joined and moved, each wording stands as a plain model says', {
  timeout: 120_000,
}, async () => {
  const met = { rendered: 0, settled: 0, back: 0, split: 0 }
  const model = emptyModel()
  const perform = async (asked: Asked): Promise<Done | null> => {
    const { status, body } = await wire.act(asked.seat, asked.act)
    if (status !== 200) return null
    const before = { seen, held: [...model.held] }
    seen = await look(page)
    const text = textOf(seen.views)
    const done = named(asked.done(body), before.seen.views, seen.views)
    follow(model, done, text)
    expect(asShown(seen), JSON.stringify(asked.act)).toEqual(asModelled(model.held, text))
    if (done.type === 'render') met.rendered++
    if (done.type === 'split') met.split++
    if (done.type === 'settle' && model.held.length < before.held.length) met.settled++
    if (done.type === 'reopen' && model.held.length > before.held.length) met.back++
    return done
  }
  let seen = await look(page)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 25, size: 'max' }), async (steps) => {
      for (const each of steps) {
        let asked = ask(each, seen.views, model)
        while (asked !== null) {
          const done: Done | null = await perform(asked)
          asked = done === null || !each.goesOn ? null : next(done, each, seen.views, model)
        }
      }
    }),
    // One text all along, so that there is nothing to make smaller: what failed is told with its act.
    { numRuns: 5, endOnFailure: true, examples: [[LIKELY]] },
  )
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0)
})
