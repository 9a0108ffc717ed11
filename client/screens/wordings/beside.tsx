/** In a proposal's card: the wording that it renders, in its delegation's own language. Both stay beside each other until the proposal is settled. */
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { WordingActs } from './acts.tsx'
import { Original, Stands } from './original.tsx'
import { useWordings } from './use-wordings.ts'

type Props = { readonly paragraph: ParagraphView; readonly proposal: Proposal }

export function WordingBeside({ paragraph, proposal }: Props) {
  const beside = useWordings().filter((each) => each.paragraph?.id === paragraph.id && each.proposal?.by === proposal.by)
  return beside.map((each) => (
    <div className="original-beside" key={each.wording.number}>
      <Original wording={each.wording} />
      <Stands {...each} />
      <WordingActs {...each} />
    </div>
  ))
}
