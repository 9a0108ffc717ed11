/** One sheet of all keys, of those that this seat has. */
import { Dialog } from '../../controls/dialog.tsx'
import { type KeyName, spelledKey } from '../../keys/keys.ts'
import type { SentenceKey } from '../../sentences/language.ts'
import { type Role, useRoom } from '../use-room.tsx'

type Sheet = { readonly title: SentenceKey; readonly of: readonly Role[]; readonly keys: readonly KeyName[] }

const EVERYONE = ['office', 'delegation', 'following'] as const
const WRITERS = ['office', 'delegation'] as const

const SHEETS: readonly Sheet[] = [
  { title: 'keys.everywhere', of: EVERYONE, keys: ['palette', 'shortcuts', 'next-change', 'previous-change'] },
  { title: 'keys.text', of: EVERYONE, keys: ['find', 'next-open', 'previous-open', 'next-proposal', 'previous-proposal'] },
  { title: 'keys.writing', of: WRITERS, keys: ['undo', 'redo', 'bold', 'italic', 'underline', 'comment'] },
  { title: 'keys.verbs', of: ['delegation'], keys: ['propose', 'support', 'object', 'hold'] },
  { title: 'keys.settling', of: ['office'], keys: ['accept', 'reject', 'agree', 'voice', 'next-read', 'previous-read'] },
]

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { say, role, language } = useRoom()
  return (
    <Dialog
      opened
      closeOnClickOutside
      onClose={onClose}
      size="xl"
      title={say('keys.title')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <div className="shortcuts">
        {SHEETS.filter(({ of }) => of.includes(role)).map(({ title, keys }) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <dl>
              {keys.map((key) => (
                <div key={key}>
                  <dt>{say(`keys.${key}`)}</dt>
                  <dd>
                    <kbd>{spelledKey(key, language)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
