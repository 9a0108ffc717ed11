/** In which package a paragraph is, and whether it is ready. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { PackageShown } from '../../room/alternatives-shown.ts'
import type { Shown } from '../../room/text-store.ts'

export const packageAt = ({ packages }: Pick<Shown, 'packages'>, id: ParagraphId): PackageShown | null =>
  packages.find(({ paragraphs }) => paragraphs.includes(id)) ?? null

/** Ready is what was marked so in the wording that it still has. */
export const isReady = ({ ready }: PackageShown, { id, seen }: Pick<ParagraphView, 'id' | 'seen'>): boolean =>
  ready.some((each) => each.paragraph === id && each.seen === seen)

/** Another string when one becomes ready, or is so no more. */
export const readyNow = ({ packages, paragraphs }: Pick<Shown, 'packages' | 'paragraphs'>): string =>
  packages.flatMap((pack) => paragraphs.flatMap((view) => (isReady(pack, view) ? view.id : []))).join()
