/** The text in several languages as one Akoma Ntoso file: one work, an expression of it for each language. A paragraph has the same `wId` in all. */
import { aknFile, statementOf } from './akn.ts'
import { collectionMeta } from './akn-meta.ts'
import { expressionId } from './akn-names.ts'
import { element, lines } from './akn-xml.ts'
import type { TextFacts } from './types.ts'

export function aknOfVersions(all: readonly TextFacts[]): string {
  const components = all.map((facts) => {
    const prefix = expressionId(facts.textLanguage)
    return element('component', { eId: prefix, class: 'expression' }, lines([prefixed(statementOf(facts), prefix)]))
  })
  const collection = element(
    'documentCollection',
    { name: 'declaration', contains: 'originalVersion' },
    lines([collectionMeta(all), element('collectionBody', {}, lines(components))]),
  )
  return aknFile(collection)
}

/** Words hold no sign that begins a tag, and values none that ends them: what is found here is markup of ours. */
const TAG = /<[A-Za-z][^>]*>/g
const NAMING = / (eId|for|alternativeTo|href|refersTo|source|paragraph)="([^"]*)"/g

/** An id stands for one thing in a file: each expression's own begin with its language. */
const prefixed = (xml: string, prefix: string): string =>
  xml.replace(TAG, (tag) =>
    tag.replace(NAMING, (_, name: string, value: string) => {
      const named = name === 'eId' || name === 'for' || name === 'alternativeTo'
      return ` ${name}="${named ? `${prefix}__${value}` : value.replace(/(^| )#/g, `$1#${prefix}__`)}"`
    }),
  )
