/** How rival wordings are settled: every fate named, each on words that were seen, and one wording that stands. */
import { type Alternatives, alternativesOf } from '../proposals/alternatives.ts'
import { outcomeOf } from '../proposals/settle.ts'
import type { ParagraphView, Proposal } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Choice, Fact } from '../sitting/facts.ts'
import type { Fate } from '../sitting/facts-alternatives.ts'
import { isAgreed } from '../sitting/standing.ts'
import type { Digest, ParagraphId, Party } from '../text/ids.ts'
import { contestFacts } from './contests.ts'
import { labelIn } from './wordings.ts'
import { notAdmitted } from './late-paragraphs.ts'
import { accepted, type Context, type Decision } from './types.ts'

export type FateAsked = {
  readonly paragraph: ParagraphId
  readonly by?: Party | undefined
  readonly fate: Fate
  readonly into?: ParagraphId | undefined
  readonly seen: Digest
}

/** A wording, or what a party has pending in one. What the author of a proposed wording has pending there is the wording itself. */
type Item = { readonly member: ParagraphView; readonly proposal: Proposal | null }

export function decideGroup(context: Context, paragraph: ParagraphId, asked: readonly FateAsked[]): Decision {
  const group = alternativesOf(context.text.paragraphs, paragraph)
  if (group === null) return refused(context.text.find(paragraph) === null ? 'paragraph.unknown' : 'group.none')
  if (isAgreed(context.state, group.lead.id)) return refused('paragraph.agreed')
  const fates = completeFates(context, group, asked)
  if ('code' in fates) return fates
  const standing = fates.find(({ item, fate }) => item.proposal === null && fate === 'accepted')?.item.member ?? null
  return cannotSettle(context, group, fates, standing) ?? settled(context, group, fates, standing)
}

type Given = { readonly item: Item; readonly fate: Fate; readonly into: ParagraphId | undefined; readonly seen: Digest }

/** One fate for each item, on the wording that is there now. */
function completeFates(context: Context, { members }: Alternatives, asked: readonly FateAsked[]): readonly Given[] | Refusal {
  const items = members.flatMap(itemsIn)
  const stray = asked.find((each) => !items.some((item) => isAbout(each, item)))
  if (stray !== undefined) return members.some(({ id }) => id === stray.paragraph) ? refused('proposal.gone') : refused('group.not-in-it')
  const fates: Given[] = []
  for (const item of items) {
    const about = asked.filter((each) => isAbout(each, item))
    const [first] = about
    if (first === undefined) return missing(context, item)
    if (about.some((each) => each.fate !== first.fate || each.into !== first.into)) return refused('group.told-twice', named(context, item))
    if (about.some((each) => each.seen !== digestFor(each, item))) return refused('wording.changed', { paragraph: item.member.id })
    fates.push({ item, fate: first.fate, into: first.into, seen: first.seen })
  }
  return fates
}

const itemsIn = (member: ParagraphView): readonly Item[] => [
  { member, proposal: null },
  ...member.proposals.filter(({ by }) => by !== member.pi).map((proposal) => ({ member, proposal })),
]

function isAbout({ paragraph, by }: FateAsked, { member, proposal }: Item): boolean {
  if (paragraph !== member.id) return false
  return proposal === null ? by === undefined || by === member.pi : by === proposal.by
}

/** Who names the author of a proposed wording has seen it as that party's proposal. */
function digestFor({ by }: FateAsked, { member, proposal }: Item): Digest | undefined {
  if (proposal !== null) return proposal.seen
  return by === undefined ? member.seen : member.proposals.find((each) => each.by === by)?.seen
}

const missing = (context: Context, item: Item): Refusal => refused('group.missing', named(context, item))

const named = (context: Context, { member, proposal }: Item): Readonly<Record<string, string>> => ({
  paragraph: member.id,
  what: [labelIn(context, member.id), ...codeOf(proposal?.by ?? member.pi)].join(' '),
  ...(proposal === null ? {} : { by: proposal.by }),
})

const codeOf = (by: Party | null): readonly string[] =>
  by === null ? [] : [`(${by === 'chair' ? 'PPT' : by === 'secretariat' ? 'ST' : by})`]

function cannotSettle(context: Context, group: Alternatives, fates: readonly Given[], standing: ParagraphView | null): Refusal | null {
  const accepts = fates.filter(({ fate }) => fate === 'accepted')
  if (accepts.filter(({ item }) => item.proposal === null).length > 1) return refused('group.one-stands')
  if (standing === null && group.lead.pi === null) return refused('group.none-stands')
  const astray = accepts.find(({ item }) => item.member !== standing)
  if (astray !== undefined) return refused('group.accepted-in-rejected', named(context, astray.item))
  const lost = fates.find(({ fate, into }) => fate === 'merged' && !livesOn(context, group, into, standing))
  if (lost !== undefined) return refused('group.merged-nowhere', named(context, lost.item))
  if (standing === null) return null
  const words = outcomeOf(standing.runs, standing.pi, choicesIn(standing, fates)).fates.filter(({ after }) => after !== null)
  if (
    words
      .map(({ text }) => text)
      .join('')
      .trim() === ''
  )
    return refused('paragraph.empty')
  return notAdmitted(context.state, group.lead)
}

/** Words are merged into what stands in the end: the wording that is accepted, unless another paragraph is named. */
function livesOn({ text }: Context, { members }: Alternatives, into: ParagraphId | undefined, standing: ParagraphView | null): boolean {
  if (into === undefined || members.some(({ id }) => id === into)) return standing !== null && (into ?? standing.id) === standing.id
  return text.find(into) !== null
}

/** Merged words stand in their place no longer, like those that are rejected. */
const choicesIn = (member: ParagraphView, fates: readonly Given[]): readonly Choice[] =>
  fates.flatMap(({ item, fate }) => {
    const by = item.proposal?.by ?? member.pi
    if (item.member !== member || by === null) return []
    return [{ by, hunk: null, decision: fate === 'accepted' ? 'accept' : 'reject' } as const]
  })

function settled(context: Context, { lead, members }: Alternatives, fates: readonly Given[], standing: ParagraphView | null): Decision {
  const at = context.now
  const stands = standing?.id ?? null
  const settlements = members.map((member) => ({ paragraph: member.id, choices: choicesIn(member, fates), seen: member.seen }))
  const linked = standing === null || standing === lead ? [] : linksTo(context, standing.id, lead.id)
  const told = fates.map(({ item, fate, into, seen }) => ({
    paragraph: item.member.id,
    ...(item.proposal === null ? {} : { by: item.proposal.by }),
    fate,
    ...(fate === 'merged' ? { into: into === undefined || into === stands ? lead.id : into } : {}),
    seen,
  }))
  const contest = members.flatMap((member) => contestOf(context, member, standing, lead, fates))
  return accepted(
    [
      ...settlements.map((each): Fact => ({ kind: 'proposals-settled', ...each, at })),
      { kind: 'group-settled', paragraph: lead.id, stands, members: members.map(({ id }) => id), fates: told, linked, at },
      ...linked.map(
        (recommendation): Fact => ({ kind: 'recommendation-linked', recommendation, paragraph: lead.id, by: context.actor.id, at }),
      ),
      ...contest,
    ],
    [{ kind: 'settle-group', paragraph: lead.id, stands, members: settlements.map(({ paragraph, choices }) => ({ paragraph, choices })) }],
    { paragraph: lead.id, stands: stands === null ? 'none' : labelIn(context, stands) },
  )
}

/** Recommendations that only the wording that stands was linked with. */
function linksTo({ state }: Context, from: ParagraphId, to: ParagraphId): readonly string[] {
  const kept = new Set(state.links.filter(({ paragraph }) => paragraph === to).map(({ recommendation }) => recommendation))
  return state.links.flatMap(({ paragraph, recommendation }) => (paragraph === from && !kept.has(recommendation) ? [recommendation] : []))
}

/** What was in dispute in the wording that stands goes on in the paragraph; in the others it has ended. */
function contestOf(
  context: Context,
  member: ParagraphView,
  standing: ParagraphView | null,
  lead: ParagraphView,
  fates: readonly Given[],
): readonly Fact[] {
  const goesOn = member === standing ? contestFacts(context, member, choicesIn(member, fates), lead.id) : []
  const livesOnElsewhere = member === lead && standing !== null
  const ended = context.state.contests.has(member.id) && !livesOnElsewhere
  return ended ? [...goesOn, { kind: 'contest-noted', paragraph: member.id, known: [], cleared: true }] : goesOn
}
