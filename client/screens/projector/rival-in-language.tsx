/** Below a rival wording, the same in another language where it is known there. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { useRoom } from '../use-room.tsx'
import { InLanguage } from './in-language.tsx'
import { givenIn } from './rival-words.ts'

export function RivalInLanguage({ view, language }: { readonly view: ParagraphView; readonly language: string }) {
  const { shown, say } = useRoom()
  const { nameOf } = useLanguageNames()
  const given = givenIn(shown, view, language)
  return (
    <div className="pj-rival">
      {given === null ? (
        <InLanguage view={view} language={language} as="below" />
      ) : (
        <>
          <h2>{say('wordings.original', { language: nameOf(language) })}</h2>
          <p className="pj-words" lang={language}>
            {given.text}
          </p>
        </>
      )}
    </div>
  )
}
