/** What every answer tells browsers about our pages. */

/** Nothing is loaded from elsewhere, nothing runs that is not a file of ours, no page frames ours. The kit writes one style block, which
 *  carries the page's nonce; editor and kit set styles on single elements, which `style-src-attr` allows without letting blocks in. */
export const policy = (nonce: string): string =>
  `default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`

/** `same-origin`: without a referrer a browser would send its own form with the origin `null`. */
export const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const
