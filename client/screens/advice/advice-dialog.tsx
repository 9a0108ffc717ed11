/** All notes on the style of the text, paragraph by paragraph, under "Más". */
import { Button } from '@mantine/core'
import { Dialog } from '../../controls/dialog.tsx'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { goToParagraph } from '../room/wanted-paragraph.ts'
import { useRoom } from '../use-room.tsx'
import { inTextOrder } from './advised.ts'
import { noteSentence } from './note-line.tsx'
import { useAdvice } from './use-advice.tsx'
import '../editorial/editorial.css'

type Props = { readonly onClose: () => void; readonly onGo: () => void }

export function AdviceDialog({ onClose, onGo }: Props) {
  const { say, labelOf, shown } = useRoom()
  const { notes, dismiss } = useAdvice()
  const label = (id: string): string => labelOf(id as ParagraphId)
  return (
    <Dialog opened onClose={onClose} size="lg" title={say('note.all')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <p className="quiet">{say(notes.length === 0 ? 'note.none' : 'note.tell')}</p>
      <ul className="note-list">
        {inTextOrder(notes, shown.paragraphs).map((note) => (
          <li key={`${note.kind}${note.paragraphs.join()}${note.span?.from ?? ''}`}>
            <p>
              <b>{label(note.paragraphs[0] ?? '')}</b> {noteSentence(note, say, label)}
            </p>
            <div className="acts">
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  goToParagraph(note.paragraphs[0] as ParagraphId)
                  onGo()
                }}
              >
                {say('note.go')}
              </Button>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => dismiss(note)}>
                {say('note.dismiss')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
