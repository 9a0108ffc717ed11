/** Which way of reading the compiled text the address asks for: `/compilation?as=delegation&of=MX`. */
import { VIEW_KINDS, type View } from '../../../domain/compile/types.ts'

export type Asked = { readonly as: View['kind']; readonly of: string | null }

export function askedIn(search: string): Asked {
  const asked = new URLSearchParams(search)
  return { as: VIEW_KINDS.find((each) => each === asked.get('as')) ?? 'compilation', of: asked.get('of') }
}

export const addressOf = ({ as, of }: Asked): string =>
  `/compilation${as === 'compilation' ? '' : `?as=${as}${as === 'delegation' && of !== null ? `&of=${encodeURIComponent(of)}` : ''}`}`
