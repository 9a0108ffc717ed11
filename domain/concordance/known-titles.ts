/** What the conference itself calls things in more than one language: its theme, and the documents before it. A quoted title is compared by these first. */
import type { ConferenceDocument } from '../register/types.ts'
import type { Conference } from '../sitting/types.ts'
import type { KnownTitle } from './types.ts'

type Named = {
  readonly conference: Pick<Conference, 'language' | 'theme'>
  readonly documents: readonly Pick<ConferenceDocument, 'title' | 'titles'>[]
}

export const knownTitles = ({ conference: { language, theme }, documents }: Named): readonly KnownTitle[] => [
  ...(theme === undefined ? [] : [theme]),
  ...documents.flatMap(({ title, titles }) => (titles === undefined ? [] : [{ ...titles, [language]: title }])),
]
