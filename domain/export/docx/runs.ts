/** A paragraph's words as runs, each within the tracked changes that it belongs to, with the places where comments begin and end. */
import type { Run } from '../../proposals/types.ts'
import type { Emphasis } from '../../text/schema.ts'
import type { Party } from '../../text/ids.ts'
import type { Changes } from './authors.ts'
import { element, escaped, valued } from './xml.ts'

const LOOKS: Readonly<Record<Emphasis, string>> = { bold: '<w:b/><w:bCs/>', italic: '<w:i/><w:iCs/>', underline: valued('w:u', 'single') }
/** As the schema of the format orders them. */
const ORDER: readonly Emphasis[] = ['bold', 'italic', 'underline']

/** Struck words are written with an element of their own. */
type TextElement = 'w:t' | 'w:delText'

function piecesOf(text: string, name: TextElement): readonly string[] {
  return text.split(/(\r\n|[\n\t])/).flatMap((piece): readonly string[] => {
    if (piece === '') return []
    if (piece === '\t') return ['<w:tab/>']
    if (piece === '\n' || piece === '\r\n') return ['<w:br/>']
    return [element(name, { 'xml:space': 'preserve' }, escaped(piece))]
  })
}

export function runOf({ text, emphasis }: Pick<Run, 'text' | 'emphasis'>, name: TextElement = 'w:t', style = ''): string {
  const looks = [
    ...(style === '' ? [] : [valued('w:rStyle', style)]),
    ...ORDER.filter((each) => emphasis.includes(each)).map((each) => LOOKS[each]),
  ]
  return element('w:r', {}, [...(looks.length === 0 ? [] : [element('w:rPr', {}, looks)]), ...piecesOf(text, name)])
}

/** In which change words stand: `both` are one party's insertion that others strike from. */
export type Within =
  | { readonly kind: 'none' }
  | { readonly kind: 'ins' | 'del' | 'moveFrom' | 'moveTo'; readonly by: readonly Party[] }
  | { readonly kind: 'both'; readonly by: readonly Party[]; readonly struckBy: readonly Party[] }

export const withinOf = ({ ins, dels }: Pick<Run, 'ins' | 'dels'>): Within => {
  if (ins === null) return dels.length === 0 ? { kind: 'none' } : { kind: 'del', by: dels }
  return dels.length === 0 ? { kind: 'ins', by: [ins] } : { kind: 'both', by: [ins], struckBy: dels }
}

/** `write` is told how the text itself is to be written there. */
export function inChange(within: Within, changes: Changes, paragraph: string, write: (name: TextElement) => string): string {
  switch (within.kind) {
    case 'none':
      return write('w:t')
    case 'del':
      return element('w:del', changes.by(within.by, paragraph), write('w:delText'))
    case 'ins':
    case 'moveFrom':
    case 'moveTo':
      return element(`w:${within.kind}`, changes.by(within.by, paragraph), write('w:t'))
    case 'both':
      return element('w:ins', changes.by(within.by, paragraph), inChange({ kind: 'del', by: within.struckBy }, changes, paragraph, write))
  }
}

export type Stretch = Pick<Run, 'text' | 'emphasis'> & { readonly within: Within }

/** What stands between two characters, by UTF-16 offset in all of the stretches. */
export type Edge = { readonly at: number; readonly xml: string }

/** Stretches cut where something stands between their characters. */
function cut(stretches: readonly Stretch[], edges: readonly Edge[]): readonly (Stretch | string)[] {
  const waiting = edges.toSorted((one, other) => one.at - other.at)
  const out: (Stretch | string)[] = []
  let at = 0
  const passed = (until: number): void => {
    while (waiting[0] !== undefined && waiting[0].at <= until) out.push(waiting.shift()?.xml ?? '')
  }
  for (const stretch of stretches) {
    passed(at)
    let from = 0
    for (const edge of [...waiting]) {
      const to = edge.at - at
      if (to >= stretch.text.length) break
      if (to > from) out.push({ ...stretch, text: stretch.text.slice(from, to) })
      from = Math.max(from, to)
      passed(at + to)
    }
    out.push({ ...stretch, text: stretch.text.slice(from) })
    at += stretch.text.length
  }
  passed(Number.POSITIVE_INFINITY)
  return out
}

/** Neighbours in the same change are one change. */
export function wordsOf(stretches: readonly Stretch[], edges: readonly Edge[], changes: Changes, paragraph: string): string {
  const out: string[] = []
  let group: Stretch[] = []
  const close = (): void => {
    const [first] = group
    if (first !== undefined) out.push(inChange(first.within, changes, paragraph, (name) => group.map((each) => runOf(each, name)).join('')))
    group = []
  }
  for (const piece of cut(stretches, edges)) {
    if (typeof piece === 'string') {
      close()
      out.push(piece)
      continue
    }
    if (group[0] !== undefined && JSON.stringify(group[0].within) !== JSON.stringify(piece.within)) close()
    if (piece.text !== '') group.push(piece)
  }
  close()
  return out.join('')
}
