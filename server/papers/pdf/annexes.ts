/** What stands apart from the text, each in an annex of its own: what delegations stated, and in a text with proposals what was remarked on it. */
import { citedPaper } from '../../../domain/export/cited.ts'
import { nameIn } from '../../../domain/export/named.ts'
import { statementsPaper } from '../../../domain/export/statements.ts'
import type { CommentOnPaper, TextFacts } from '../../../domain/export/types.ts'
import { sayOnExport } from '../../../domain/sentences/exports.ts'
import { ANNEX_HEAD, ITEM_HEAD, ownBlock, PLAIN, type Setting, STATE_LINE } from './blocks.ts'
import type { Block } from './sheet.ts'

export const annexesOfTheirOwn = (facts: TextFacts, setting: Setting): readonly Block[] => [
  ...citedBlocks(facts, setting),
  ...statementBlocks(facts, setting),
  ...commentBlocks(facts, setting),
]

const headOf = (heading: string, setting: Setting): Block => ({
  ...ownBlock(heading, ANNEX_HEAD, setting),
  startsPage: true,
  keepsNext: true,
  bookmark: heading,
})

const itemHead = (head: string, setting: Setting): Block => ({ ...ownBlock(head, ITEM_HEAD, setting), keepsNext: true })

const linesOf = (text: string, setting: Setting): readonly Block[] => text.split('\n').map((line) => ownBlock(line, PLAIN, setting))

/** A short list: it begins where the text ends. */
export function citedBlocks(facts: TextFacts, setting: Setting): readonly Block[] {
  const cited = citedPaper(facts)
  if (cited === null) return []
  const head: Block = { ...headOf(cited.heading, setting), startsPage: false }
  const items = cited.items.flatMap((item) => [
    itemHead(item.head, setting),
    ...[item.where, item.digest].map((line) => ownBlock(line, { ...STATE_LINE, before: 3 }, setting)),
  ])
  return [{ ...head, before: 26 }, { ...ownBlock(cited.apart, { ...STATE_LINE, before: 6 }, setting), keepsNext: true }, ...items]
}

function statementBlocks(facts: TextFacts, setting: Setting): readonly Block[] {
  if (facts.statements.length === 0) return []
  const { heading, apart, items } = statementsPaper(facts, facts.statements)
  return [
    headOf(heading, setting),
    ownBlock(apart, { ...STATE_LINE, before: 6 }, setting),
    ...items.flatMap(({ head, text }) => [itemHead(head, setting), ...linesOf(text, setting)]),
  ]
}

function commentBlocks(facts: TextFacts, setting: Setting): readonly Block[] {
  if (facts.view === 'clean' || facts.comments.length === 0) return []
  const heading = sayOnExport(facts.language)('comments.title')
  const each = facts.comments.flatMap((comment) => [
    itemHead(aboutWhat(comment, facts), setting),
    ...comment.remarks.flatMap(({ by, text }) => linesOf(`${nameIn(facts, by)}: ${text}`, setting)),
  ])
  return [headOf(heading, setting), ...each]
}

/** `3. Sobre C4: «los puertos»`. */
function aboutWhat({ number, paragraph, on }: CommentOnPaper, { source, language }: TextFacts): string {
  const say = sayOnExport(language)
  const found = source.paragraphs.find(({ id }) => id === paragraph)
  if (found === undefined) return `${number}. ${say('comments.gone')}`
  const words = found.runs.map(({ text }) => text).join('')
  const quote = on === null ? '' : `: «${words.slice(on.from, on.to)}»`
  return `${number}. ${say('comments.on')} ${found.label ?? '·'}${quote}`
}
