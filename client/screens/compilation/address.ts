/** Which way of reading the compiled text the address asks for: `/compilation?as=delegation&of=MX`, and in which languages. */
import { VIEW_KINDS, type View } from '../../../domain/compile/types.ts'

/** `language` as the address names it; empty for the negotiated text. */
export type Asked = { readonly as: View['kind']; readonly of: string | null; readonly language: string }

export function askedIn(search: string): Asked {
  const asked = new URLSearchParams(search)
  return {
    as: VIEW_KINDS.find((each) => each === asked.get('as')) ?? 'compilation',
    of: asked.get('of'),
    language: asked.get('language') ?? '',
  }
}

export function addressOf({ as, of, language }: Asked): string {
  const parts = [
    ...(as === 'compilation' ? [] : [`as=${as}`]),
    ...(as === 'delegation' && of !== null ? [`of=${encodeURIComponent(of)}`] : []),
    ...(language === '' ? [] : [`language=${encodeURIComponent(language)}`]),
  ]
  return `/compilation${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}
