/** How many pairs of each language are not known to be in step: said before a revision is issued. */
import { pairsLeft } from '../../../domain/languages/pairs.ts'
import { pairsOfLanguage } from '../../../domain/languages/side-text.ts'
import { sideIn } from '../../room/sides-shown.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { useRoom } from '../use-room.tsx'

export function PairsLeft() {
  const { shown, say } = useRoom()
  const { nameOf } = useLanguageNames()
  const sideOf = sideIn(shown)
  return [...shown.sides.keys()].map((language) => {
    const left = pairsLeft(pairsOfLanguage(shown, shown.paragraphs, language, sideOf))
    const stale = left.filter(({ pair }) => pair.kind === 'stale').length
    if (left.length === 0) return null
    return (
      <p key={language} className="quiet">
        {say('pairs-left.all', { count: left.length, language: nameOf(language) })}
        {stale > 0 && ` ${say('pairs-left.stale', { count: stale })}`}
      </p>
    )
  })
}
