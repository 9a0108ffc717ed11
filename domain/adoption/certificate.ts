/** What is kept of the final text, as plain data for canonical JSON: the adopted text, and the certificate that sealed packages are made from.
 *  It names no person and no seat, and gives no reason for a disposition. */
import { labelsFor } from '../text/labels.ts'
import { languagesOf } from '../languages/languages.ts'
import { authenticPairsLeft, canonicalSide, type SideOf } from '../languages/side-text.ts'
import type { TextView } from '../proposals/types.ts'
import { citedIn, type CitedDocument } from '../register/cited.ts'
import { type CanonicalText, canonicalText } from '../seal/text.ts'
import { digestOf } from '../seal/index.ts'
import type { AdoptionWay, Statement, StatementKind } from '../sitting/adoption.ts'
import { dispositionsOnRecord } from '../sitting/course.ts'
import { isOffice } from '../sitting/seats.ts'
import type { Disposition, RoomState } from '../sitting/types.ts'
import type { DelegationCode, Digest, DocumentId, Instant, ParagraphId, SectionId } from '../text/ids.ts'

/** The canonical text, and which paragraph each of its paragraphs is, in the same order. */
export type FinalText = {
  readonly form: 1
  readonly digest: Digest
  readonly text: CanonicalText
  readonly paragraphs: readonly { readonly id: ParagraphId; readonly section: SectionId; readonly label: string | null }[]
}

export type StatementOnRecord = {
  readonly number: number
  readonly kind: StatementKind
  readonly by: DelegationCode
  readonly text: string
  readonly paragraphs: readonly ParagraphId[]
  /** Entered by the secretariat on the delegation's behalf. */
  readonly onBehalf: boolean
  readonly at: Instant
}

export type Certificate = {
  readonly form: 1
  readonly document: DocumentId
  readonly conference: string
  readonly members: readonly DelegationCode[]
  readonly at: Instant
  readonly final: FinalText
  readonly adopted: {
    readonly at: Instant
    readonly sitting: number | null
    readonly digest: Digest
    readonly how: AdoptionWay
    readonly present: readonly DelegationCode[]
    readonly absent: readonly DelegationCode[]
  }
  readonly statements: readonly StatementOnRecord[]
  readonly recommendations: readonly { readonly number: string; readonly text: string }[]
  readonly links: readonly { readonly recommendation: string; readonly paragraph: ParagraphId }[]
  readonly dispositions: readonly { readonly recommendation: string; readonly disposition: Disposition }[]
  readonly revisions: readonly { readonly number: number; readonly title: string; readonly at: Instant }[]
  /** Documents that the text cites or approves; absent in certificates from before they were kept. */
  readonly cites?: readonly CitedDocument[]
  /** The text in each other language in which it is authentic; absent where there is none. */
  readonly sides?: readonly CertifiedSide[]
  /** Why it was certified although not every pair was checked. */
  readonly note?: string
}

/** `unchecked`: paragraphs that nobody found to say the same as the negotiated text. */
export type CertifiedSide = {
  readonly language: string
  readonly digest: Digest
  readonly text: CanonicalText
  readonly unchecked: readonly ParagraphId[]
}

export function finalTextOf({ conference, labels }: RoomState, { paragraphs }: TextView): FinalText {
  const text = canonicalText(conference.language, paragraphs)
  const shown = labelsFor(paragraphs, labels)
  const base = paragraphs.filter(({ pi }) => pi === null)
  return {
    form: 1,
    digest: digestOf(text),
    text,
    paragraphs: base.map(({ id, section }) => ({ id, section, label: shown.get(id) ?? null })),
  }
}

export const onRecord = (state: RoomState, { enteredBy, ...statement }: Statement): StatementOnRecord => {
  const seat = state.seats.get(enteredBy)
  return { ...statement, onBehalf: seat !== undefined && isOffice(seat) }
}

/** Of a text that was adopted. */
export function certificateOf(
  state: RoomState,
  text: TextView,
  { at, sideOf, note }: { readonly at: Instant; readonly sideOf: SideOf; readonly note?: string },
): Certificate {
  const { adopted } = state.adoption
  if (adopted === null) throw new Error('only an adopted text is certified')
  const { at: adoptedAt, sitting, digest, how, present, absent } = adopted
  return {
    form: 1,
    document: state.document,
    conference: state.conference.title,
    members: state.conference.members.map(({ code }) => code),
    at,
    final: finalTextOf(state, text),
    adopted: { at: adoptedAt, sitting, digest, how, present, absent },
    statements: state.adoption.statements.map((each) => onRecord(state, each)),
    recommendations: state.recommendations.map(({ number, text: words }) => ({ number, text: words })),
    links: state.links.map(({ recommendation, paragraph }) => ({ recommendation, paragraph })),
    dispositions: dispositionsOnRecord(state),
    revisions: state.revisions.map(({ number, title, at: issued }) => ({ number, title, at: issued })),
    cites: citedIn(state.annexed, text.paragraphs),
    ...sidesIn(state, text, sideOf),
    ...(note === undefined ? {} : { note }),
  }
}

function sidesIn(state: RoomState, { paragraphs }: TextView, sideOf: SideOf): Pick<Certificate, 'sides'> {
  const languages = languagesOf(state.conference)
  const left = authenticPairsLeft({ ...state, languages }, paragraphs, sideOf)
  const sides = languages.authentic.map((language): CertifiedSide => {
    const text = canonicalSide(paragraphs, language, sideOf)
    const unchecked = left.filter((each) => each.language === language).map(({ paragraph }) => paragraph)
    return { language, digest: digestOf(text), text, unchecked }
  })
  return sides.length === 0 ? {} : { sides }
}
