/** Recommendations, links, dispositions, topics, revisions, labels. */
import type { FactOfTrace } from '../facts.ts'
import type { Link } from '../types.ts'
import { type Fold, having } from './types.ts'

const sameLink =
  (one: Link) =>
  (other: Link): boolean =>
    one.recommendation === other.recommendation && one.paragraph === other.paragraph

export const trace: Fold<FactOfTrace['kind']> = {
  'recommendations-loaded': (state, { items }) => ({ ...state, recommendations: items }),
  'recommendation-linked': (state, { recommendation, paragraph }) => {
    const link = { recommendation, paragraph }
    return state.links.some(sameLink(link)) ? state : { ...state, links: [...state.links, link] }
  },
  'recommendation-unlinked': (state, link) => {
    const isIt = sameLink(link)
    return { ...state, links: state.links.filter((other) => !isIt(other)) }
  },
  'disposition-set': (state, { recommendation, disposition, reason }) => ({
    ...state,
    dispositions: having(state.dispositions, recommendation, { disposition, reason }),
  }),
  'topic-recorded': (state, { number, title, raisedBy, sitting, at }) => ({
    ...state,
    topics: [...state.topics, { number, title, raisedBy, sitting, at, outcome: null, paragraph: null }],
  }),
  'topic-settled': (state, { number, outcome, paragraph }) => ({
    ...state,
    topics: state.topics.map((topic) => (topic.number === number ? { ...topic, outcome, paragraph } : topic)),
  }),
  'revision-issued': (state, { number, title, at }) => ({ ...state, revisions: [...state.revisions, { number, title, at }] }),
  'labels-set': (state, { labels }) => ({ ...state, labels: new Map(labels.map(({ paragraph, label }) => [paragraph, label])) }),
}
