/** The languages of the conference as screens choose among them. */
import { sidesFor } from '../../../domain/languages/pens.ts'
import { languageTitle } from '../../../domain/languages/names.ts'
import type { Language, Say } from '../../sentences/language.ts'
import type { Shown } from '../../room/text-store.ts'
import { useRoom } from '../use-room.tsx'

/** Versions that this seat writes: all for the secretariat, for a translator those of its pen; none once the text is certified. */
export function useWritableVersions(): readonly string[] {
  const { inside, shown } = useRoom()
  const { authentic, courtesy } = shown.languages
  const { hat, id } = inside.start.seat
  const all = [...authentic, ...courtesy]
  if (shown.adoption.certified !== null) return []
  return sidesFor(hat, all, shown.pens[id])
}

/** Of the text to be taken out: one language, or the negotiated one with another beside it. */
export type VersionChoice = { readonly value: string; readonly label: string }

const BESIDE = '+'

/** `certified`: a courtesy translation is no part of what was certified. */
export function versionChoices(
  { languages }: Pick<Shown, 'languages'>,
  isCertified: boolean,
  say: Say,
  language: Language,
): readonly VersionChoice[] {
  const { negotiated, authentic, courtesy } = languages
  const others = [
    ...authentic.map((code) => ({ code, kind: 'authentic' as const })),
    ...(isCertified ? [] : courtesy.map((code) => ({ code, kind: 'courtesy' as const }))),
  ]
  if (others.length === 0) return []
  const named = (code: string): string => languageTitle(code, language)
  return [
    { value: '', label: say('version.negotiated', { name: named(negotiated) }) },
    ...others.map(({ code, kind }) => ({ value: code, label: say(`version.${kind}`, { name: named(code) }) })),
    ...others.map(({ code }) => ({
      value: `${BESIDE}${code}`,
      label: say('version.beside', { one: named(negotiated), other: named(code).toLowerCase() }),
    })),
  ]
}

export const isBeside = (version: string): boolean => version.startsWith(BESIDE)

/** What the server is asked for. */
export function versionAsked(version: string): { readonly textLanguage?: string; readonly beside?: readonly string[] } {
  if (version === '') return {}
  return isBeside(version) ? { beside: [version.slice(BESIDE.length)] } : { textLanguage: version }
}
