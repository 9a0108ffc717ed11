/** In which language the room's screen shows the text: chosen by whoever runs it, and kept in the address. */
import { useLocation, useSearch } from 'wouter'
import { type Choice, choiceIn, choicesIn, named } from '../languages/choice.ts'
import { useRoom } from '../use-room.tsx'

export function useChoice(): Choice {
  const { shown } = useRoom()
  return choiceIn(useSearch(), shown.languages)
}

/** Nothing where there is one language. */
export function LanguageButtons() {
  const { shown, say } = useRoom()
  const { languages } = shown
  const chosen = named(useChoice(), languages)
  const [, go] = useLocation()
  const all = choicesIn(languages)
  if (all.length === 1) return null
  return (
    <span className="pj-languages" role="group" aria-label={say('projector.language')}>
      {all.map((choice) => {
        const name = named(choice, languages)
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === chosen}
            onClick={() => go(`/projector${name === '' ? '' : `?language=${name}`}${window.location.hash}`, { replace: true })}
          >
            {(name === '' ? languages.negotiated : name).toUpperCase().replace(',', ' + ')}
          </button>
        )
      })}
    </span>
  )
}
