/** The typefaces of a PDF: embedded from the packages that the screens' are from, so that a page looks the same everywhere. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unwrapped } from './woff.ts'

/** From the sources and from the build alike: packages are where the program is installed. */
const { resolve } = createRequire(import.meta.url)

export type Family = 'serif' | 'sans'
export type Face = { readonly family: Family; readonly bold: boolean; readonly italic: boolean }

const PACKAGES: Readonly<Record<Family, string>> = { serif: 'source-serif-4', sans: 'source-sans-3' }
/** The first that has a sign draws it; the others are not opened where none is wanted. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const

function fileOf({ family, bold, italic }: Face, subset: string): string {
  const name = PACKAGES[family]
  const weight = bold ? (family === 'serif' ? 700 : 600) : 400
  return resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-${italic ? 'italic' : 'normal'}.woff`)
}

/** What of the library's document is needed here; its types do not tell of the font in use. */
type Fonts = {
  readonly registerFont: (name: string, font: Buffer) => unknown
  readonly font: (name: string) => unknown
}
type InUse = { readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean } } }

/** A stretch of signs that one font draws. */
export type Drawable = { readonly text: string; readonly font: string }
export type Typesetter = { readonly drawable: (text: string, face: Face) => readonly Drawable[] }

/** Signs that no font here has, and what reads the same. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u00ad': '',
  '\u2011': '-',
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '\u200b': '',
  '\u200d': '',
  '\ufe0f': '',
  '\t': ' ',
  '\r': '',
}

const nameOf = ({ family, bold, italic }: Face, subset: string): string =>
  [family, bold ? 'bold' : 'plain', italic ? 'italic' : 'upright', subset].join('-')

export function typesetter(document: Fonts & object): Typesetter {
  const registered = new Set<string>()
  const covered = new Map<string, boolean>()
  const fontFor = (face: Face, subset: string): string => {
    const name = nameOf(face, subset)
    if (!registered.has(name)) document.registerFont(name, unwrapped(readFileSync(fileOf(face, subset))))
    registered.add(name)
    return name
  }
  const has = (font: string, sign: string): boolean => {
    const key = `${font}${sign}`
    const known = covered.get(key)
    if (known !== undefined) return known
    document.font(font)
    const found = (document as unknown as InUse)._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
    covered.set(key, found)
    return found
  }
  const drawnBy = (sign: string, face: Face): readonly Drawable[] => {
    const written = ALIKE[sign] ?? sign
    if (written === '') return []
    for (const subset of SUBSETS) {
      const font = fontFor(face, subset)
      if (has(font, written)) return [{ text: written, font }]
    }
    // Nothing is left out without a word: what cannot be drawn is named.
    return [{ text: `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`, font: fontFor(face, 'latin') }]
  }
  return { drawable: (text, face) => together(Array.from(text.normalize('NFC')).flatMap((sign) => drawnBy(sign, face))) }
}

function together(signs: readonly Drawable[]): readonly Drawable[] {
  const out: Drawable[] = []
  for (const each of signs) {
    const last = out.at(-1)
    if (last !== undefined && last.font === each.font) out[out.length - 1] = { ...last, text: last.text + each.text }
    else out.push(each)
  }
  return out
}
