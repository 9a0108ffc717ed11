/** Numbers of lists as a browser would print them. */
import { alpha, roman } from '../../text/numbers.ts'
import type { Sign } from '../../text/read-markers.ts'
import type { Label, Numbering } from '../docx/numbering.ts'

type Kind = Sign['marker']
type List = { readonly kind: Kind; next: number }

const KINDS: Readonly<Record<string, Kind>> = { a: 'alpha', A: 'alpha', i: 'roman', I: 'roman', '1': 'decimal' }
const STYLES: readonly (readonly [RegExp, Kind])[] = [
  [/lower-(?:alpha|latin)|upper-(?:alpha|latin)/, 'alpha'],
  [/lower-roman|upper-roman/, 'roman'],
  [/disc|circle|square/, 'bullet'],
  [/decimal/, 'decimal'],
]
const HIGHEST = 32_767

const startOf = (start: string | undefined): number => {
  const first = Number.parseInt(start ?? '1', 10)
  return first >= 1 && first <= HIGHEST ? first : 1
}

function kindOf(tag: string, attributes: Readonly<Record<string, string>>): Kind {
  const styled = STYLES.find(([style]) => style.test(attributes.style ?? ''))?.[1]
  return tag === 'ul' ? 'bullet' : (styled ?? KINDS[attributes.type ?? ''] ?? 'decimal')
}

const written = (kind: Kind, count: number): string => (kind === 'alpha' ? alpha(count) : kind === 'roman' ? roman(count) : String(count))

function labelOf(kind: Kind, count: number, depth: number): Label {
  const style = depth === 0 ? kind : `${kind}@${depth}`
  if (kind === 'bullet') return { sign: { marker: 'bullet', ordinal: null, parts: [], style }, label: '•' }
  const sign = kind === 'decimal' ? '.' : ')'
  return {
    sign: { marker: kind, ordinal: count, parts: kind === 'decimal' ? [count] : [], style },
    label: `${written(kind, count)}${sign}`,
  }
}

export type Lists = Numbering & {
  /** The name of a list that begins. */
  readonly begin: (tag: string, attributes: Readonly<Record<string, string>>) => string
}

export function openLists(): Lists {
  const lists = new Map<string, List>()
  return {
    begin: (tag, attributes) => {
      const name = `w${lists.size + 1}`
      lists.set(name, { kind: kindOf(tag, attributes), next: startOf(attributes.start) })
      return name
    },
    next: (name, depth) => {
      const list = lists.get(name)
      if (list === undefined) return null
      const count = Math.min(list.next, HIGHEST)
      list.next = count + 1
      return labelOf(list.kind, count, depth)
    },
    depthOf: () => undefined,
  }
}
