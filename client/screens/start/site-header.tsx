/** Above the pages outside a room: the name, and the language. */
import { useLanguage } from '../../sentences/language.ts'

export function SiteHeader() {
  const { say, language, change, languages } = useLanguage()
  return (
    <header>
      <span className="mark">Declaro</span>
      <div role="group" aria-label={say('menu.languages')}>
        {languages.map(({ code, name }) => (
          <button key={code} type="button" className="plain" lang={code} aria-pressed={code === language} onClick={() => change(code)}>
            {name}
          </button>
        ))}
      </div>
    </header>
  )
}
