/** The text as the trace reads it: the negotiated one, or a version in another language, as the address says. */
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { everyInLanguage } from '../../../domain/languages/side-text.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { sideIn } from '../../room/sides-shown.ts'
import { useRoom } from '../use-room.tsx'

export type TextRead = { readonly paragraphs: readonly ParagraphView[]; readonly language: string }

export type Reading = TextRead & {
  readonly isNegotiated: boolean
  /** In which it can be read, the negotiated language first. */
  readonly languages: readonly string[]
  readonly choose: (language: string) => void
}

export function useTextRead(): Reading {
  const { shown, inside } = useRoom()
  const { paragraphs, sides } = shown
  const negotiated = inside.start.conference.language
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('language')
  const language = asked !== null && sides.has(asked) ? asked : negotiated
  const isNegotiated = language === negotiated
  const read = useMemo(
    () => (isNegotiated ? paragraphs : everyInLanguage(paragraphs, language, sideIn({ sides }))),
    [isNegotiated, paragraphs, language, sides],
  )
  const choose = useCallback(
    (chosen: string) => go(chosen === negotiated ? '/trace' : `/trace?language=${chosen}`, { replace: true }),
    [go, negotiated],
  )
  return { paragraphs: read, language, isNegotiated, languages: [negotiated, ...sides.keys()], choose }
}
