/** The list of the documents that the text cites, as every form has it after the text and apart from it: its digest does not cover the list. */
import { sayOnExport } from '../sentences/exports.ts'
import type { CitedDocument } from '../register/cited.ts'
import type { TextFacts } from './types.ts'

export type CitedPaper = {
  readonly heading: string
  readonly apart: string
  /** `where`: the paragraphs by their labels. `digest`: whole, since it is what a file is checked by. */
  readonly items: readonly { readonly head: string; readonly where: string; readonly digest: string }[]
}

/** Null where the text cites none. */
export function citedPaper(facts: Pick<TextFacts, 'cites' | 'language' | 'source'>): CitedPaper | null {
  const { cites = [], language, source } = facts
  if (cites.length === 0) return null
  const say = sayOnExport(language)
  const labels = new Map(source.paragraphs.map(({ id, label }) => [id, label]))
  const items = cites.map((each) => ({
    head: say('cited.document', namedAs(each)),
    where: whereOf(
      each.paragraphs.map((id) => labels.get(id) ?? '·'),
      language,
    ),
    digest: say('cited.digest', { digest: each.sha256 }),
  }))
  return { heading: say('cited.title'), apart: say('cited.apart'), items }
}

const namedAs = ({ symbol, title, version }: CitedDocument) => ({ symbol, title, version })

const whereOf = (labels: readonly string[], language: TextFacts['language']): string =>
  sayOnExport(language)('cited.in', { labels: labels.join(', ') })

export const citedLine = ({ where, digest }: CitedPaper['items'][number]): string => `${where} ${digest}`
