/** Above the page: which versions are in view. */
import { SegmentedControl } from '@mantine/core'
import { bringIntoView } from '../room/bring-into-view.ts'
import { useRoom } from '../use-room.tsx'
import { languageName, languageTitle } from '../../../domain/languages/names.ts'
import { useSides } from './use-sides.tsx'

const ALONE = '-'

/** What is being read stays in view when the page is laid out anew. */
const keepInView = (): number =>
  requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(document.querySelector('.sheet-text .para.is-current'))))

export function SideSwitch() {
  const { say, language, inside } = useRoom()
  const { all, beside, show, writes } = useSides()
  if (all.length === 0) return null
  const negotiated = inside.start.conference.language
  const choices = [
    { value: ALONE, label: say('side.only', { language: languageName(negotiated, language) }) },
    ...all.map((each) => ({ value: each, label: `${languageTitle(negotiated, language)} · ${languageTitle(each, language)}` })),
  ]
  return (
    <div className="side-switch" role="group" aria-label={say('side.switch')}>
      <SegmentedControl
        size="xs"
        data={choices}
        value={beside ?? ALONE}
        onChange={(value) => {
          show(value === ALONE ? null : value)
          keepInView()
        }}
        aria-label={say('side.switch')}
      />
      {beside !== null && <span className="quiet">{say(writes.includes(beside) ? 'side.write' : 'side.read')}</span>}
    </div>
  )
}
