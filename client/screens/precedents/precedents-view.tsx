/** Precedents in the panel: for the current paragraph, what was agreed before, best first, in either language. */
import { Button } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { wordingToTable } from '../../../domain/proposals/put.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { askForPrecedents } from './asked.ts'
import type { FoundHit } from './found.ts'
import { HitCard } from './hit-card.tsx'
import { libraryLanguage } from './language-name.ts'
import { usePrecedents } from './use-precedents.ts'
import '../editorial/editorial.css'
import './precedents.css'

/** Among what the paragraph itself offers. */
export function PrecedentsLink({ paragraph }: { readonly paragraph: ParagraphId | null }) {
  const { say } = useRoom()
  if (paragraph === null) return null
  return (
    <button type="button" className="plain" onClick={askForPrecedents}>
      {say('precedents.title')}
    </button>
  )
}

/** On the desk, below what is proposed. */
export function PrecedentsOnDesk() {
  const { say } = useRoom()
  return (
    <Button
      className="precedents-on-desk"
      size="compact-sm"
      variant="subtle"
      leftSection={<IconBooks size={16} stroke={1.75} />}
      onClick={askForPrecedents}
    >
      {say('precedents.title')}
    </Button>
  )
}

export function PrecedentsView({ current }: { readonly current: ParagraphId | null }) {
  const { shown, say } = useRoom()
  const view = shown.paragraphs.find((each) => each.id === current)
  if (view === undefined) return <p className="quiet">{say('precedents.choose')}</p>
  if (!/[\p{L}\p{N}]/u.test(wordingToTable(view))) return <p className="quiet">{say('precedents.noWords')}</p>
  return <PrecedentsOf view={view} />
}

function PrecedentsOf({ view }: { readonly view: ParagraphView }) {
  const { say, labelOf, inside } = useRoom()
  const [again, setAgain] = useState(0)
  const told = usePrecedents(wordingToTable(view), inside.start.conference.language, again)
  const label = labelOf(view.id)
  return (
    <div className="precedents" aria-busy={told.kind === 'asking'}>
      <h3>{say('precedents.of', { label })}</h3>
      {told.kind === 'asking' && (
        <p className="quiet" role="status">
          {say('precedents.asking')}
        </p>
      )}
      {told.kind === 'refused' && (
        <>
          <p className="warnrow" role="alert">
            {told.sentence}
          </p>
          <Button size="compact-sm" variant="default" onClick={() => setAgain(again + 1)}>
            {say('precedents.again')}
          </Button>
        </>
      )}
      {told.kind === 'told' && told.value.documents === 0 && <EmptyLibrary />}
      {told.kind === 'told' && told.value.documents > 0 && (
        <Hits key={view.id} hits={told.value.hits} documents={told.value.documents} view={view} />
      )}
    </div>
  )
}

function EmptyLibrary() {
  const { say, role } = useRoom()
  const [, go] = useLocation()
  return (
    <>
      <p className="quiet">{say(role === 'office' ? 'precedents.emptyOffice' : 'precedents.empty')}</p>
      {role === 'office' && (
        <Button size="compact-sm" variant="default" onClick={() => go('/library')}>
          {say('library.menu')}
        </Button>
      )}
    </>
  )
}

const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1)

type HitsProps = { readonly hits: readonly FoundHit[]; readonly documents: number; readonly view: ParagraphView }

/** A wording that stands beside another is in both languages. */
const languagesOf = ({ language, counterparts }: FoundHit): readonly string[] => [language, ...counterparts.map((each) => each.language)]

function Hits({ hits, documents, view }: HitsProps) {
  const { say, language, inside } = useRoom()
  const own = inside.start.conference.language
  const [wanted, setWanted] = useState<string | null>(null)
  const languages = [...new Set(hits.flatMap(languagesOf))].sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1))
  const shown = hits.filter((each) => wanted === null || languagesOf(each).includes(wanted))
  if (hits.length === 0) return <p className="quiet">{say('precedents.none', { count: documents })}</p>
  return (
    <>
      {languages.length > 1 && (
        <div className="tabs precedents-languages" role="group" aria-label={say('precedents.language')}>
          {[null, ...languages].map((each) => (
            <button
              key={each ?? ''}
              type="button"
              className={wanted === each ? 'on' : ''}
              aria-pressed={wanted === each}
              onClick={() => setWanted(each)}
            >
              {each === null ? say('precedents.all') : capitalised(libraryLanguage(each, language, say))}
            </button>
          ))}
        </div>
      )}
      <p className="quiet precedents-legend">{say('precedents.legend')}</p>
      {shown.map((each) => (
        <HitCard key={`${each.paragraph} ${each.file}`} found={each} view={view} />
      ))}
    </>
  )
}
