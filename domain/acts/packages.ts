/** Agreeing in packages: none of its paragraphs is agreed until all are. */
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { type Package, packageOf } from '../sitting/package.ts'
import { isAgreed } from '../sitting/standing.ts'
import type { ParagraphId } from '../text/ids.ts'
import { agreeable, inAbsenceOf } from './agreement.ts'
import type { Context } from './types.ts'

/** Facts that agree a paragraph of which `agreeable` found nothing in the way: at once, or once the last of its package is ready. */
export function agreementFacts(context: Context, paragraph: ParagraphView): readonly Fact[] {
  const { state, now } = context
  const { id, seen } = paragraph
  const pack = packageOf(state, id)
  const agreedFact = (each: ParagraphView): Fact => ({
    kind: 'paragraph-agreed',
    paragraph: each.id,
    seen: each.seen,
    at: now,
    ...inAbsenceOf(state),
  })
  if (pack === null) return [agreedFact(paragraph)]
  const others = membersIn(context, pack).filter((each) => each.id !== id)
  const ready: Fact = { kind: 'paragraph-ready', paragraph: id, package: pack.id, seen, at: now }
  if (!others.every((each) => isReady(context, pack, each))) return [ready]
  return [ready, ...membersIn(context, pack).map(agreedFact)]
}

/** A member that is no longer in the text holds up nobody. */
const membersIn = ({ text }: Context, { paragraphs }: Package): readonly ParagraphView[] => paragraphs.flatMap((id) => text.find(id) ?? [])

/** In the wording that the meeting saw, and with nothing in the way since. */
function isReady(context: Context, pack: Package, { id }: ParagraphView): boolean {
  const seen = pack.ready.get(id)
  return seen !== undefined && agreeable(context, id, seen).kind !== 'refused'
}

/** Why a paragraph of a package is not agreed ad referendum, or null: the others would be agreed without it when it lapses. */
export function heldInPackage({ state }: Pick<Context, 'state'>, id: ParagraphId): Refusal | null {
  const pack = packageOf(state, id)
  return pack === null ? null : refused('package.no-ad-referendum', { title: pack.title })
}

/** When one of a package opens again so do the others: `opened` tells how each is opened. */
export function openedWith({ state }: Pick<Context, 'state'>, id: ParagraphId, opened: (other: ParagraphId) => Fact): readonly Fact[] {
  const pack = packageOf(state, id)
  if (pack === null) return []
  const others = pack.paragraphs.filter((other) => other !== id && isAgreed(state, other))
  return [...others.map(opened), { kind: 'package-opened', package: pack.id }]
}
