/** What the panel can show, one beside the other on one line: where there is no room for all their names, the one that is shown keeps its own. */
import { IconBooks, IconChecks, IconFilePencil, IconListNumbers, IconMessage, IconPencil } from '@tabler/icons-react'
import { useRoom } from '../use-room.tsx'

const ICONS = {
  proposals: IconPencil,
  recommendations: IconListNumbers,
  drafts: IconFilePencil,
  comments: IconMessage,
  precedents: IconBooks,
  pairs: IconChecks,
} as const

export type View = keyof typeof ICONS

export const TITLES = {
  proposals: 'panel.title',
  recommendations: 'panel.recommendations',
  drafts: 'panel.drafts',
  comments: 'comments.title',
  precedents: 'precedents.title',
  pairs: 'pairs.title',
} as const

type Props = {
  readonly views: readonly View[]
  readonly view: View
  /** Open comments of the whole text; none are not said. */
  readonly comments: number
  readonly onView: (view: View) => void
}

export function PanelViews({ views, view, comments, onView }: Props) {
  const { say } = useRoom()
  return (
    <span className="side-views">
      {views.map((each) => {
        const Icon = ICONS[each]
        return (
          <button key={each} type="button" title={say(TITLES[each])} aria-pressed={view === each} onClick={() => onView(each)}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            <span>{say(TITLES[each])}</span> {each === 'comments' && comments > 0 && <span className="num quiet">{comments}</span>}
          </button>
        )
      })}
    </span>
  )
}
