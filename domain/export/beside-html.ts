/** Versions of the text beside one another as a page: a table of a column for each language, its rows the paragraphs of the text. */
import { escaped } from '../trace/table-html.ts'
import { columnHead, nameBeside, rowsOf } from './beside.ts'
import { OWN, pageHtml, paragraphPart } from './html.ts'
import { shownIn } from './shown.ts'
import type { TextFacts } from './types.ts'

export function besideHtml(all: readonly TextFacts[]): string {
  const [facts] = all
  if (facts === undefined) throw new RangeError('a table has a column at least')
  const shown = all.map((each) => new Map(shownIn(each).map((paragraph) => [paragraph.source.id, paragraph])))
  const heads = all.map((each) => `<th scope="col">${escaped(columnHead(each, facts.language))}</th>`)
  const rows = rowsOf(all).map(({ id }) => {
    const cells = all.map((each, column) => {
      const paragraph = shown[column]?.get(id)
      const words = paragraph === undefined ? '' : paragraphPart(paragraph, 'p', each, nameBeside(id, each.textLanguage, column))
      return `<td lang="${escaped(each.textLanguage)}">${words}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const main = ['<table class="beside">', `<thead ${OWN}><tr>${heads.join('')}</tr></thead>`, '<tbody>', ...rows, '</tbody>', '</table>']
  return pageHtml(facts, { main, needsTitle: true, key: false })
}
