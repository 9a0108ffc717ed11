/** What is compared with what, as the address says it: `/compare/1/live?as=all`. */
export const WORDINGS = ['stands', 'all', 'none'] as const
/** How the live text is taken: as it stands with proposals marked in it, or as if all of them were incorporated, or none. */
export type Wording = (typeof WORDINGS)[number]

export type Side =
  | { readonly kind: 'revision'; readonly number: number }
  | { readonly kind: 'live' }
  /** A file that the person chose: it stays in the browser, so the address can only say that there is one. */
  | { readonly kind: 'file' }

export function sideIn(part: string): Side | null {
  if (part === 'live' || part === 'file') return { kind: part }
  return /^[1-9]\d{0,5}$/.test(part) ? { kind: 'revision', number: Number(part) } : null
}

export const partOf = (side: Side): string => (side.kind === 'revision' ? String(side.number) : side.kind)

export const wordingIn = (search: string): Wording => WORDINGS.find((each) => each === new URLSearchParams(search).get('as')) ?? 'stands'

/** Null for the negotiated language. */
export const versionIn = (search: string): string | null => {
  const asked = new URLSearchParams(search).get('language')
  return asked !== null && /^[a-z]{2,3}$/.test(asked) ? asked : null
}

/** In another language there are no proposals: nothing to be taken in one way or another. */
export function addressOf(from: Side, to: Side, wording: Wording, version: string | null = null): string {
  const asked = version !== null ? `?language=${version}` : wording === 'stands' ? '' : `?as=${wording}`
  return `/compare/${partOf(from)}/${partOf(to)}${asked}`
}

/** What one most likely wants to see: today's text against what was issued last. */
export const firstAddress = (newest: number | null): string =>
  addressOf(
    newest === null ? { kind: 'live' } : { kind: 'revision', number: newest },
    newest === null ? { kind: 'file' } : { kind: 'live' },
    'stands',
  )

/** The newest revision and the one before it; with a file where there is only one. */
export const betweenRevisions = (newest: number): string =>
  newest > 1
    ? addressOf({ kind: 'revision', number: newest - 1 }, { kind: 'revision', number: newest }, 'stands')
    : addressOf({ kind: 'revision', number: newest }, { kind: 'file' }, 'stands')

/** What of the base text is otherwise than in the revision, whatever is proposed. */
export const baseSince = (revision: number): string => addressOf({ kind: 'revision', number: revision }, { kind: 'live' }, 'none')
