/** Expressions of several words, found by walking a text once. */

/** Without accents and case, as expressions are written and words compared. */
export function fold(word: string): string {
  const small = word.toLowerCase()
  return /^[a-z0-9]*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '')
}

/** `(ha|han) de` -> `ha de`, `han de`. Alternatives may hold alternatives. */
export function expanded(pattern: string): readonly string[] {
  const open = pattern.indexOf('(')
  if (open < 0) return [pattern]
  const { parts, end } = alternatives(pattern, open)
  const rests = expanded(pattern.slice(end))
  return parts.flatMap(expanded).flatMap((part) => rests.map((rest) => pattern.slice(0, open) + part + rest))
}

function alternatives(pattern: string, open: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = []
  let depth = 0
  let from = open + 1
  for (let at = open; at < pattern.length; at++) {
    const sign = pattern[at]
    if (sign === '(') depth++
    if (sign === ')') depth--
    if ((sign === '|' && depth === 1) || (sign === ')' && depth === 0)) {
      parts.push(pattern.slice(from, at))
      from = at + 1
    }
    if (depth === 0) return { parts, end: at + 1 }
  }
  return { parts: [pattern.slice(from)], end: pattern.length }
}

type Node<Value> = { readonly next: Map<string, Node<Value>>; value: Value | null }

/** Expressions by their words. Of two with the same words the first one stays. */
export class Phrases<Value> {
  private readonly root: Node<Value> = { next: new Map(), value: null }

  add(pattern: string, value: Value): void {
    for (const phrase of expanded(pattern)) {
      let node = this.root
      for (const word of fold(phrase).split(' ').filter(Boolean)) {
        const next = node.next.get(word) ?? { next: new Map(), value: null }
        node.next.set(word, next)
        node = next
      }
      if (node !== this.root) node.value ??= value
    }
  }

  /** The longest expression that begins at a word; it does not run over a comma or a full stop. */
  at(
    tokens: readonly { readonly word: string; readonly parted: boolean }[],
    from: number,
  ): { readonly value: Value; readonly to: number } | null {
    let node = this.root
    let found: { readonly value: Value; readonly to: number } | null = null
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at]
      const next = token === undefined || (at > from && token.parted) ? undefined : node.next.get(token.word)
      if (next === undefined) break
      node = next
      if (node.value !== null) found = { value: node.value, to: at + 1 }
    }
    return found
  }
}
