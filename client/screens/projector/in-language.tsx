/** The paragraph in another language on the room's screen: its base words as they stand there, in the place of the text or beside it. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { pairOf } from '../../../domain/languages/pairs.ts'
import { baseText } from '../../../domain/adoption/blanks.ts'
import { sideIn } from '../../room/sides-shown.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { useRoom } from '../use-room.tsx'
import { withOpening } from './opening.ts'
import { Styled } from './styled.tsx'

type Props = { readonly view: ParagraphView; readonly language: string }

/** Nothing of how the pair stands is shown but that it is not checked, once it was. */
export function InLanguage({ view, language, as }: Props & { readonly as: 'alone' | 'beside' | 'below' }) {
  const { shown, say } = useRoom()
  const { nameOf, titleOf } = useLanguageNames()
  const words = (
    <>
      <h2>
        {titleOf(language)}
        {isStale(shown, view, language) && <span className="pj-unchecked">{say('projector.unchecked')}</span>}
        {as === 'alone' && view.proposals.length > 0 && (
          <span className="pj-elsewhere">{say('projector.elsewhere', { language: nameOf(shown.languages.negotiated) })}</span>
        )}
      </h2>
      <SideWords view={view} language={language} />
    </>
  )
  // Below other words it is of their column.
  return as === 'below' ? (
    words
  ) : (
    <section className={as === 'alone' ? 'alone' : 'clean'} data-column lang={language}>
      {words}
    </section>
  )
}

function SideWords({ view, language }: Props) {
  const { shown, say } = useRoom()
  const { nameOf } = useLanguageNames()
  const side = sideIn(shown)(language, view.id)
  if (view.pi !== null)
    return <p className="pj-words quiet">{say('projector.onlyProposed', { language: nameOf(shown.languages.negotiated) })}</p>
  if (side === null || side.text.trim() === '') return <p className="pj-words quiet">{say('projector.untranslated')}</p>
  return (
    <p className="pj-words" data-role={view.role} lang={language}>
      {withOpening(side.runs, view, language).map(({ text, emphasis, leads }, at) => (
        <Styled key={`${at}`} text={text} emphasis={emphasis} leads={leads} />
      ))}
    </p>
  )
}

function isStale(shown: ReturnType<typeof useRoom>['shown'], view: ParagraphView, language: string): boolean {
  const { kind } = pairOf(baseText(view), sideIn(shown)(language, view.id)?.text ?? '', shown.checkedPairs.get(language)?.get(view.id))
  return kind === 'stale' || kind === 'rewritten'
}
