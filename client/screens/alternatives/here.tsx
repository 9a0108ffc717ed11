/** For who cannot settle: what is to be known of the current paragraph's wordings, conflicts and package. */
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { ConflictsOf } from './conflicts.tsx'
import { groupAt } from './group.ts'
import { packageAt } from './package.ts'
import { PackageTold } from './packages.tsx'
import { Wordings } from './wordings.tsx'

export function AlternativesHere({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { shown } = useRoom()
  const view = shown.paragraphs.find((each) => each.id === paragraph)
  const isAnything = groupAt(shown.paragraphs, paragraph) !== null || shown.conflicts.has(paragraph) || packageAt(shown, paragraph) !== null
  if (view === undefined || !isAnything) return null
  return (
    <div className="desk-of">
      <ConflictsOf view={view} />
      <PackageTold paragraph={paragraph} />
      <Wordings paragraph={paragraph} />
    </div>
  )
}
