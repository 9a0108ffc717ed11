/** Links, release, origins, topics, revisions, labels; the Recommendations themselves are in a file of their own. */
import type { ParagraphId } from '../../text/ids.ts'
import type { FactOfTrace } from '../facts.ts'
import type { Admission, Link, RoomState } from '../types.ts'
import { course, loaded, recommendations } from './recommendations.ts'
import { type Fold, having, lacking } from './types.ts'

const sameLink =
  (one: Link) =>
  (other: Link): boolean =>
    one.recommendation === other.recommendation && one.paragraph === other.paragraph

const without = <Any extends Link>(links: readonly Any[], link: Link): readonly Any[] => {
  const isIt = sameLink(link)
  return links.filter((other) => !isIt(other))
}

const withAdmission = (state: RoomState, paragraph: ParagraphId, admission: Admission): RoomState => ({
  ...state,
  admissions: having(state.admissions, paragraph, admission),
})

export const trace: Fold<FactOfTrace['kind']> = {
  ...recommendations,
  ...course,
  'recommendations-loaded': (state, { items }) => loaded(state, items),
  /** Who confirms a link that was once refused has thought again. */
  'recommendation-linked': (state, { recommendation, paragraph, by, at }) => {
    const link = { recommendation, paragraph, by, at }
    if (state.links.some(sameLink(link))) return state
    return { ...state, links: [...state.links, link], dismissedLinks: without(state.dismissedLinks, link) }
  },
  'recommendation-unlinked': (state, link) => ({ ...state, links: without(state.links, link) }),
  'link-dismissed': (state, { recommendation, paragraph }) => {
    const link = { recommendation, paragraph }
    return { ...state, dismissedLinks: [...without(state.dismissedLinks, link), link] }
  },
  'dispositions-released': (state) => ({ ...state, dispositionsReleased: true }),
  'dispositions-withheld': (state) => ({ ...state, dispositionsReleased: false }),
  'paragraph-admitted': (state, { paragraph, at }) => withAdmission(state, paragraph, { kind: 'admitted', at }),
  'paragraph-kept-out': (state, { paragraph, by, reason, at }) => withAdmission(state, paragraph, { kind: 'kept-out', by, reason, at }),
  'origin-set': (state, { paragraph, origin }) => ({
    ...state,
    origins: origin === null ? lacking(state.origins, paragraph) : having(state.origins, paragraph, origin),
  }),
  'topic-recorded': (state, { number, title, raisedBy, sitting, at }) => ({
    ...state,
    topics: [...state.topics, { number, title, raisedBy, sitting, at, outcome: null, paragraph: null }],
  }),
  'topic-settled': (state, { number, outcome, paragraph }) => ({
    ...state,
    topics: state.topics.map((topic) => (topic.number === number ? { ...topic, outcome, paragraph } : topic)),
  }),
  'revision-issued': (state, { number, title, at, note }) => ({
    ...state,
    revisions: [...state.revisions, note === undefined ? { number, title, at } : { number, title, at, note }],
  }),
  'labels-set': (state, { labels }) => ({ ...state, labels: new Map(labels.map(({ paragraph, label }) => [paragraph, label])) }),
}
