/** In the dock, where one may propose: a way to write in another language than the one in which the text is negotiated. */
import { isDelegationCode, type ParagraphId } from '../../../domain/text/ids.ts'
import { mayType } from '../room/page.tsx'
import { isFrozen } from '../text-reading/lock.ts'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { useLanguages } from './use-wordings.ts'

export function GiveWording({ paragraph: id }: { readonly paragraph: ParagraphId | null }) {
  const room = useRoom()
  const { shown, say, party } = room
  const { others } = useLanguages()
  const open = useDialogs()
  const view = shown.paragraphs.find((each) => each.id === id)
  if (view === undefined || party === null || !isDelegationCode(party) || others.length === 0) return null
  if (!mayType(room) || isFrozen(room, view.id)) return null
  const isGiven = shown.wordings.some(({ by, place }) => by === party && place.kind === 'paragraph' && place.paragraph === view.id)
  const isTaken = isGiven || shown.standing.get(view.id)?.kind === 'agreed'
  return (
    <button
      type="button"
      className="plain"
      aria-label={say('wordings.write')}
      title={say('wordings.write')}
      onClick={() => open((close) => <GiveDialog by={party} paragraph={view} isTaken={isTaken} onClose={close} />)}
    >
      {say('wordings.writeShort')}
    </button>
  )
}
