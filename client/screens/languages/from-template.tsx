/** What the template says in a language, put with one button into the paragraphs that are still the template's: for who writes that version. */
import { Button } from '@mantine/core'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { useRoom } from '../use-room.tsx'
import { useTemplate } from './use-template.ts'
import './languages.css'

/** `left`: how many paragraphs of the version are empty. */
export function FromTemplate({ language, left }: { readonly language: string; readonly left: number }) {
  const { say } = useRoom()
  const { nameOf } = useLanguageNames()
  const offered = useTemplate(language, left)
  if (offered === null) return null
  return (
    <p className="languages-template">
      <Button size="compact-sm" variant="default" onClick={() => void offered.bring()}>
        {say('languages.template', { language: nameOf(language) })}
      </Button>
      <span className="quiet">{say('languages.templateTell', { count: offered.count })}</span>
    </p>
  )
}
