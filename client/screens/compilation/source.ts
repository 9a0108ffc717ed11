/** What the room shows, as a text to compile. */
import { withSponsors } from '../../../domain/compile/sponsors.ts'
import type { PositionHeld, Source, SourceParagraph } from '../../../domain/compile/types.ts'
import type { DelegationCode, Digest, ParagraphId, Party } from '../../../domain/text/ids.ts'
import type { Life, Shown } from '../../room/text-store.ts'

type Read = Pick<Shown, 'paragraphs' | 'labels' | 'standing' | 'lives' | 'wordings'>

export const sourceOf = ({ paragraphs, labels, standing, lives, wordings }: Read): Source => ({
  paragraphs: paragraphs.map((paragraph): SourceParagraph => {
    const held = standing.get(paragraph.id) ?? { kind: 'open' as const }
    const stands = held.kind === 'ad-referendum' ? { kind: held.kind, of: held.of as readonly Party[] } : { kind: held.kind }
    return { ...paragraph, label: labels.get(paragraph.id) ?? null, standing: stands }
  }),
  positions: [...lives].flatMap(([key, life]) => positionsIn(key, life)),
  wordings,
})

function positionsIn(key: string, { positions, sponsors = [] }: Life): readonly PositionHeld[] {
  const [paragraph = '', of = ''] = key.split('/')
  const held = <Said extends { readonly by: string; readonly seen: string | null }>({ by, seen }: Said) => ({
    paragraph: paragraph as ParagraphId,
    of: of as Party,
    by: by as DelegationCode,
    seen: seen as Digest,
  })
  return withSponsors(
    positions.map((each) => ({ ...held(each), position: each.position })),
    sponsors.map(held),
  )
}
