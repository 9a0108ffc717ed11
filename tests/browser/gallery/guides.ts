/** The pictures that the guides in docs/guide show: which screens, in which language. A guide names them, and nothing else says which there are. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../../client/sentences/language.ts'

export const GUIDES = fileURLToPath(new URL('../../../docs/guide/', import.meta.url))
export const GUIDE_PICTURES = fileURLToPath(new URL('../../../docs/pictures/guide/', import.meta.url))

export type Guide = { readonly name: string; readonly language: Language; readonly text: string }
export type GuidePicture = { readonly screen: string; readonly language: Language }

const languageOf = (name: string): Language => (name.endsWith('.en.md') ? 'en' : 'es')

export const guides = (): readonly Guide[] =>
  readdirSync(GUIDES)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, language: languageOf(name), text: readFileSync(join(GUIDES, name), 'utf8') }))

const NAMED = /\]\(\.\.\/pictures\/guide\/([a-z0-9-]+)\.(es|en)\.jpg\)/g

export const picturesOf = ({ text }: Pick<Guide, 'text'>): readonly GuidePicture[] =>
  [...text.matchAll(NAMED)].map(([, screen = '', language]) => ({ screen, language: language === 'en' ? 'en' : 'es' }))

export const fileOf = ({ screen, language }: GuidePicture): string => join(GUIDE_PICTURES, `${screen}.${language}.jpg`)
