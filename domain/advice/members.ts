/** The members' list, where one is written out: complete, each once, and in order. A few names together are no list. */
import { adviceDataFor } from './data.ts'
import type { AdvisedParagraph, AdviceSettings, MemberName, Note } from './types.ts'

/** A name where it stands, with its article. */
type Named = { readonly member: MemberName; readonly from: number; readonly to: number }

const FEWEST = 4
const SHARE = 0.6

export function memberNotes({ id, text }: AdvisedParagraph, settings: AdviceSettings): readonly Note[] {
  const { members, style, language } = settings
  return runsIn(text, settings).flatMap((run): readonly Note[] => {
    const named = new Set(run.map(({ member }) => member))
    if (named.size < Math.max(FEWEST, Math.ceil(members.length * SHARE))) return []
    const span = { from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }
    const missing = members.filter((member) => !named.has(member)).map(({ name }) => name)
    const note = (kind: Note['kind'], names: readonly string[]): Note => ({
      kind,
      paragraphs: [id],
      span,
      what: { names: names.join(', ') },
    })
    if (missing.length > 0) return [note('members-missing', missing)]
    if (named.size < run.length)
      return [
        note(
          'members-twice',
          [...named].filter((one) => run.filter(({ member }) => member === one).length > 1).map(({ name }) => name),
        ),
      ]
    const ordered = inOrder(members, style.members, language)
    if (ordered === null || run.every(({ member }, i) => member === ordered[i])) return []
    return [{ ...note('members-order', []), ...reordered(text, run, ordered) }]
  })
}

function inOrder(
  members: readonly MemberName[],
  order: AdviceSettings['style']['members'],
  language: string,
): readonly MemberName[] | null {
  switch (order) {
    case undefined:
      return null
    case 'as listed':
      return members
    case 'alphabetical': {
      const collator = new Intl.Collator(language)
      return members.toSorted((a, b) => collator.compare(a.name, b.name))
    }
  }
}

/** Names that follow each other with nothing but commas, conjunctions and articles between. */
function runsIn(text: string, { members, language }: AdviceSettings): readonly (readonly Named[])[] {
  const { betweenNames, articles } = adviceDataFor(language)
  const found = namesIn(text, members).map(({ member, from, to }) => ({
    member,
    to,
    from: from - (articles.exec(text.slice(0, from))?.[0].length ?? 0),
  }))
  const runs: Named[][] = []
  for (const name of found) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && betweenNames.test(text.slice(last.to, name.from))) runs.at(-1)?.push(name)
    else runs.push([name])
  }
  return runs
}

/** In the order of the text; the longer of two names that begin together. */
function namesIn(text: string, members: readonly MemberName[]): readonly Named[] {
  const all = members.flatMap((member) =>
    [...new Set([member.name, member.short])].flatMap((name) =>
      placesOf(text, name).map((from) => ({ member, from, to: from + name.length })),
    ),
  )
  const ordered = all.toSorted((a, b) => a.from - b.from || b.to - a.to)
  return ordered.filter((each, i) => !ordered.slice(0, i).some((before) => each.from < before.to))
}

function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length))) places.push(at)
  }
  return places
}

/** The same names in order, each with its article, what stands between them as it was; not where the last conjunction would be another. */
function reordered(text: string, run: readonly Named[], ordered: readonly MemberName[]): Pick<Note, 'suggestion'> {
  const words = ordered.map((member) => {
    const found = run.find((each) => each.member === member)
    return text.slice(found?.from, found?.to)
  })
  const last = words.at(-1) ?? ''
  if (text.slice(run.at(-2)?.to, run.at(-1)?.from).trim() === 'e' || /^h?i/iu.test(last)) return {}
  const between = run.map(({ to }, i) => text.slice(to, run[i + 1]?.from ?? to))
  return {
    suggestion: { from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0, text: words.map((word, i) => word + (between[i] ?? '')).join('') },
  }
}
