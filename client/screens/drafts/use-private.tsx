/** One private stream on a screen: its line while the screen is there, and its drafts as they change. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { openBrowserPrivate, type PrivatePlace } from '../../room/browser-session.ts'
import { type DraftsShown, type DraftStore, openDraftStore } from '../../room/draft-store.ts'
import type { PrivateSession, PrivateState } from '../../room/private-session.ts'
import { useLanguage } from '../../sentences/language.ts'

export type PrivateIn = Extract<PrivateState, { kind: 'in' }>
export type PrivateLine = { readonly session: PrivateSession | null; readonly state: PrivateState }

/** `{doc, saved, …}` of a stream, or why not. No line while `place` or its stream is null. */
export function usePrivate(place: Omit<PrivatePlace, 'stream'> | null, stream: string | null): PrivateLine {
  const { language } = useLanguage()
  const spoken = useRef(language)
  spoken.current = language
  const [session, setSession] = useState<PrivateSession | null>(null)
  const { document, seat, unsentKey } = place ?? {}
  useEffect(() => {
    if (document === undefined || seat === undefined || unsentKey === undefined || stream === null) return
    const opened = openBrowserPrivate({ document, seat, unsentKey, stream }, () => spoken.current)
    setSession(opened)
    return () => {
      setSession(null)
      opened.destroy()
    }
  }, [document, seat, unsentKey, stream])
  const state = useSyncExternalStore(
    useCallback((listener) => session?.subscribe(listener) ?? (() => undefined), [session]),
    () => session?.state() ?? OPENING,
  )
  return useMemo(() => ({ session, state }), [session, state])
}

const OPENING: PrivateState = { kind: 'opening' }

export function useDraftsShown({ doc, awareness }: PrivateIn): DraftsShown | null {
  const [store, setStore] = useState<DraftStore | null>(null)
  useEffect(() => {
    const opened = openDraftStore(doc, awareness)
    setStore(opened)
    return () => opened.destroy()
  }, [doc, awareness])
  return useSyncExternalStore(
    useCallback((listener) => store?.subscribe(listener) ?? (() => undefined), [store]),
    () => store?.get() ?? null,
  )
}
