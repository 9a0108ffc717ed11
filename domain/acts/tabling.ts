/** Decides on drafts that are tabled: each finds its place in the text as it stands, and what became of every word of it is told. */
import { wordingToTable } from '../proposals/put.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { mayUseVoice } from '../sitting/sitting.ts'
import { isMember, ownVoice } from '../sitting/seats.ts'
import { type Part, type Tabling, tablingOf } from '../tabling/tabling.ts'
import type { DelegationCode, ParagraphId, Party } from '../text/ids.ts'
import { LONGEST_PARAGRAPH, MOST_PROPOSED } from '../text/schema.ts'
import { frozenTo, placeFrozenTo } from './frozen.ts'
import { notAsSeen, placeIn, textOf, unlockedParagraph } from './paragraphs.ts'
import type { Draft, TableInput } from './table.ts'
import { accepted, type Context, type Decision, type Effect } from './types.ts'

/** What became of one draft, for whoever tabled it. Never on record. */
export type Told = {
  readonly paragraph: ParagraphId
  readonly entered: readonly Part[]
  readonly already: readonly Part[]
  readonly left: readonly Part[]
  /** The party had something pending there, which this took the place of. */
  readonly replaced: boolean
}

type Entry = { readonly facts: readonly Fact[]; readonly effects: readonly Effect[]; readonly told: Told }
type Entered = { readonly kind: 'entered' } & Entry

export function tableDrafts(context: Context, input: TableInput): Decision {
  const own = ownVoice(context.actor)
  const by = input.by ?? own
  if (by === null) return refused('right.missing')
  const voiceRefused = by === own ? null : mayUseVoice(context.state, context.actor, by)
  if (voiceRefused !== null) return voiceRefused
  const sponsors = coAuthors(context, by, input.with ?? [])
  if (sponsors.kind === 'refused') return sponsors
  return tabledAs(context, input.drafts, {
    by,
    explanation: input.explanation ?? null,
    inNameOf: input.inNameOf ?? null,
    sponsors: sponsors.codes,
  })
}

/** All of the drafts as one party's proposals, or none. */
export function tabledAs(context: Context, drafts: readonly Draft[], about: About): Decision {
  const entries: Entry[] = []
  for (const [i, draft] of drafts.entries()) {
    const entry = oneDraft(context, draft, {
      about,
      before: entries.map(({ told }) => told.paragraph),
      last: placedBefore(drafts, i),
    })
    if (entry.kind === 'refused') return { ...entry, details: { ...entry.details, draft: i + 1 } }
    entries.push(entry)
  }
  const entered = entries.filter(({ facts }) => facts.length > 0).length
  return {
    ...accepted(
      entries.flatMap(({ facts }) => facts),
      entries.flatMap(({ effects }) => effects),
      { count: entered },
    ),
    drafts: entries.map(({ told }) => told),
  }
}

type CoAuthors = { readonly kind: 'co-authors'; readonly codes: readonly DelegationCode[] }

function coAuthors({ state }: Context, by: Party, named: readonly DelegationCode[]): CoAuthors | Refusal {
  const stranger = named.find((code) => !isMember(state, code))
  if (stranger !== undefined) return refused('delegation.unknown', { delegation: stranger })
  return { kind: 'co-authors', codes: [...new Set(named)].filter((code) => code !== by).sort() }
}

type About = Pick<Extract<Fact, { kind: 'proposal-tabled' }>, 'by' | 'explanation' | 'inNameOf' | 'sponsors'>
/** `before`: paragraphs of earlier drafts; `last`: whether the draft before wants the same place. */
type Turn = { readonly about: About; readonly before: readonly ParagraphId[]; readonly last: boolean }

const placedBefore = (drafts: readonly Draft[], i: number): boolean => {
  const [before, draft] = [drafts[i - 1], drafts[i]]
  return before?.kind === 'new' && draft?.kind === 'new' && before.section === draft.section && before.after === draft.after
}

function oneDraft(context: Context, draft: Draft, turn: Turn): Entered | Refusal {
  switch (draft.kind) {
    case 'words':
      return wordsEntered(context, draft, turn)
    case 'new':
      return paragraphEntered(context, draft, turn)
  }
}

const tabledFact = (context: Context, paragraph: ParagraphId, about: About): Fact => ({
  kind: 'proposal-tabled',
  paragraph,
  ...about,
  at: context.now,
})

function wordsEntered(context: Context, draft: Extract<Draft, { kind: 'words' }>, { about, before }: Turn): Entered | Refusal {
  if (before.includes(draft.paragraph)) return refused('table.twice')
  const paragraph = unlockedParagraph(context, draft.paragraph)
  if (paragraph.kind === 'refused') return paragraph
  const unfit = frozenTo(context, paragraph.id) ?? (draft.seen === undefined ? null : notAsSeen(draft.seen, paragraph.seen))
  if (unfit !== null) return unfit
  const merge = context.tablingOf ?? tablingOf
  const tabling = merge({ base: draft.base, draft: draft.text, now: wordingToTable(paragraph) }, context.state.conference.language)
  if (textOf(paragraph).length + lengthAdded(tabling) > LONGEST_PARAGRAPH) return refused('text.too-long')
  const { by } = about
  const enters = tabling.hunks.length > 0
  const effect: Effect = { kind: 'put-proposal', paragraph: paragraph.id, by, hunks: tabling.hunks }
  return {
    kind: 'entered',
    facts: enters ? [tabledFact(context, paragraph.id, about)] : [],
    effects: enters ? [effect] : [],
    told: {
      paragraph: paragraph.id,
      entered: tabling.tabled,
      already: tabling.already,
      left: tabling.left,
      replaced: enters && paragraph.proposals.some((proposal) => proposal.by === by),
    },
  }
}

const lengthAdded = ({ hunks }: Tabling): number => hunks.reduce((sum, { added }) => sum + added.length, 0)

/** Drafts for one place stand there in their order. */
function paragraphEntered(context: Context, draft: Extract<Draft, { kind: 'new' }>, { about, before, last }: Turn): Entered | Refusal {
  const text = draft.text.trim()
  const { role, level, marker, section } = draft
  const { by } = about
  const place = placeIn(context, section, draft.after)
  if (place.kind === 'refused') return place
  const frozen = placeFrozenTo(context, place)
  if (frozen !== null) return frozen
  if (text === '') return refused('paragraph.empty')
  const proposed = context.text.paragraphs.filter(({ pi }) => pi === by).length + before.length
  const paragraph = context.fresh.paragraphs[before.length]
  if (proposed >= MOST_PROPOSED || paragraph === undefined) return refused('text.too-long')
  const where = { paragraph, section, after: last ? (before.at(-1) ?? null) : (place.after?.id ?? null), pi: by }
  return {
    kind: 'entered',
    facts: [{ kind: 'paragraph-inserted', ...where }, tabledFact(context, paragraph, about)],
    effects: [{ kind: 'insert-paragraph', ...where, role, level, marker, text }],
    told: { paragraph, entered: [{ op: '+', text }], already: [], left: [], replaced: false },
  }
}
