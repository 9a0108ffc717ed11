/** Ids are types: a paragraph's id cannot be passed where a seat's is wanted. Ids are random and for life. */
declare const brand: unique symbol
type Brand<Name extends string> = string & { readonly [brand]: Name }

export type DocumentId = Brand<'DocumentId'>
export type SectionId = Brand<'SectionId'>
/** `p_` and ten of a-z0-9; survives edit, split, settlement, export and re-import. */
export type ParagraphId = Brand<'ParagraphId'>
export type PersonId = Brand<'PersonId'>
export type SeatId = Brand<'SeatId'>
/** `g_` and ten of a-z0-9: a contact group of delegations. */
export type GroupId = Brand<'GroupId'>
/** Two to six capitals (`MX`), a code for life. */
export type DelegationCode = Brand<'DelegationCode'>
/** Whose words these are: a delegation, the chair or the secretariat. */
export type Party = DelegationCode | 'chair' | 'secretariat'
/** SHA-256 of a wording in canonical form, 64 hex digits. */
export type Digest = Brand<'Digest'>
/** Milliseconds since 1970, UTC. The domain is told the time; it never asks. */
export type Instant = number

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const PARAGRAPH_ID = /^p_[a-z0-9]{10}$/
const GROUP_ID = /^g_[a-z0-9]{10}$/
const DELEGATION_CODE = /^[A-Z]{2,6}$/

/** Ten letters drawn from 256-valued random bytes; the caller brings the randomness. */
function letters(random: Uint8Array): string {
  let out = ''
  for (const byte of random) {
    if (byte < 252) out += ALPHABET[byte % 36]
    if (out.length === 10) return out
  }
  throw new RangeError('not enough random bytes for an id')
}

/** A new paragraph id from at least 16 random bytes. */
export const paragraphIdFrom = (random: Uint8Array): ParagraphId => `p_${letters(random)}` as ParagraphId
export const sectionIdFrom = (random: Uint8Array): SectionId => `s_${letters(random)}` as SectionId
export const isParagraphId = (value: unknown): value is ParagraphId => typeof value === 'string' && PARAGRAPH_ID.test(value)
export const isGroupId = (value: unknown): value is GroupId => typeof value === 'string' && GROUP_ID.test(value)
export const isDelegationCode = (value: unknown): value is DelegationCode => typeof value === 'string' && DELEGATION_CODE.test(value)
export const isParty = (value: unknown): value is Party => value === 'chair' || value === 'secretariat' || isDelegationCode(value)
