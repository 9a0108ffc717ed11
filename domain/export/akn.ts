/** The text as an Akoma Ntoso 3.0 file: a `statement` that other programs can check against the format's schema, and that we read back as it was. */
import type { SectionKind } from '../text/schema.ts'
import { blocks, mainBody, recitals, type Section, sectionsOf, writingOf } from './akn-body.ts'
import { metaOf, metaOfPart } from './akn-meta.ts'
import { AKN, OURS, partyId } from './akn-names.ts'
import { element, holding, lines, xmlWords } from './akn-xml.ts'
import { statementsPaper } from './statements.ts'
import type { StatementOnPaper, TextFacts } from './types.ts'
import { paragraphsShown } from './viewed.ts'

export const aknOf = (facts: TextFacts): string => aknFile(statementOf(facts))

export const aknFile = (whole: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: AKN, 'xmlns:declaro': OURS }, lines([whole]))}\n`

export function statementOf(given: TextFacts): string {
  const facts = { ...given, recommendations: eachOnce(given.recommendations) }
  const paragraphs = paragraphsShown(facts)
  const sections = sectionsOf(paragraphs)
  const kept = (...kinds: readonly SectionKind[]): readonly Section[] => sections.filter(({ kind }) => kinds.includes(kind))
  const writing = writingOf(sections, new Set(facts.recommendations.map(({ number }) => number)))
  const spoken = { 'xml:lang': facts.textLanguage }
  const annexes = kept('annexes').map((section, at) => annex(section, at, facts, writing))
  const parts = [
    metaOf(facts, paragraphs, sections),
    ...holding('preface', spoken, blocks(kept('title'), writing)),
    ...holding('preamble', spoken, recitals(kept('preamble'), writing)),
    mainBody(kept('commitments', 'decisions', 'acknowledgements'), writing, spoken),
    ...holding('conclusions', spoken, blocks(kept('closing'), writing)),
    ...holding('attachments', {}, [...annexes, ...statements(facts)]),
  ]
  const contains = facts.of.kind === 'certified' && facts.of.corrigenda > 0 ? 'singleVersion' : 'originalVersion'
  return element('statement', { name: 'declaration', contains }, lines(parts))
}

/** An id stands for one thing in a file. */
const eachOnce = (all: TextFacts['recommendations']): TextFacts['recommendations'] =>
  all.filter(({ number }, at) => all.findIndex((each) => each.number === number) === at)

const annex = (section: Section, at: number, facts: TextFacts, writing: ReturnType<typeof writingOf>): string => {
  const name = `annex_${at + 1}`
  const doc = element(
    'doc',
    { name: 'annex', contains: 'originalVersion' },
    lines([metaOfPart(facts, name), mainBody([section], writing, { 'xml:lang': facts.textLanguage })]),
  )
  return element('attachment', { eId: name, class: 'annex' }, lines([doc]))
}

/** Apart from the text: they are not part of what was adopted. */
function statements(facts: TextFacts): readonly string[] {
  if (facts.statements.length === 0) return []
  const { heading: title, apart, items } = statementsPaper(facts, facts.statements)
  const parts = facts.statements.map((statement, at) => statementPart(statement, items[at]?.head ?? '', at, facts))
  const body = element('mainBody', {}, lines([element('p', {}, xmlWords(apart)), ...parts]))
  const doc = element('doc', { name: 'statements', contains: 'originalVersion' }, lines([metaOfPart(facts, 'statements'), body]))
  const heading = element('heading', {}, xmlWords(title))
  return [element('attachment', { eId: 'statements', class: 'statements' }, lines([heading, doc]))]
}

function statementPart({ kind, by, paragraphs, text }: StatementOnPaper, head: string, at: number, facts: TextFacts): string {
  const byLabel = new Map(facts.source.paragraphs.map(({ id, label }) => [label, id]))
  const about = paragraphs.map((label) => {
    const id = byLabel.get(label)
    return id === undefined ? xmlWords(label) : element('ref', { href: `#${id}` }, xmlWords(label))
  })
  const words = text.split('\n').map((line) => element('p', {}, xmlWords(line)))
  return element(
    'hcontainer',
    { name: kind, eId: `statement_${at + 1}`, refersTo: `#${partyId(by)}` },
    lines([
      element('heading', {}, xmlWords(head)),
      ...(about.length === 0 ? [] : [element('subheading', {}, about.join(', '))]),
      element('content', {}, words.join('')),
    ]),
  )
}
