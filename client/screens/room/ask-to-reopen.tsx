/** A delegation asks that a paragraph be opened again, and says why. */
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { Reason } from './reason.tsx'

export function AskToReopen({ paragraph, onClose }: { readonly paragraph: ParagraphId; readonly onClose: () => void }) {
  const { say, act, labelOf } = useRoom()
  return (
    <Reason
      title={say('kept.ask', { label: labelOf(paragraph) })}
      onClose={onClose}
      onGive={async (reason) => (await act('ask-to-reopen', { paragraph, reason })) !== null}
    />
  )
}
