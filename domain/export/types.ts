/** What the Declaration is exported from: plain data of any of its states, so that it can be handed to another thread. One form per file beside this. */
import type { Source } from '../compile/types.ts'
import type { CitedDocument } from '../register/cited.ts'
import type { Language } from '../sentences/fill.ts'
import type { DelegationCode, Digest, Instant, ParagraphId, Party } from '../text/ids.ts'

/** Which state of the text: `certified` with as many corrigenda as are applied to it. */
export type StateOfText =
  | { readonly kind: 'live'; readonly at: Instant }
  | { readonly kind: 'revision'; readonly number: number; readonly title: string; readonly at: Instant }
  | { readonly kind: 'certified'; readonly at: Instant; readonly corrigenda: number }
  /** Of no room: a file, by its name and the time it was last written. */
  | { readonly kind: 'file'; readonly name: string; readonly at: Instant }

/** `clean`: the base text alone. `proposals`: pending proposals as marked changes by their delegations, on the base text. */
export const TEXT_VIEWS = ['clean', 'proposals'] as const
export type TextView = (typeof TEXT_VIEWS)[number]

export type CommentOnPaper = {
  readonly number: number
  readonly paragraph: ParagraphId
  /** The words it is about, in UTF-16 units of the paragraph's full text (base, insertions and strikes together); null for the whole paragraph. */
  readonly on: { readonly from: number; readonly to: number } | null
  readonly remarks: readonly { readonly by: Party; readonly text: string; readonly at: Instant }[]
}

/** A reservation, an explanation or a dissociation, apart from the text. */
export type StatementOnPaper = {
  readonly kind: 'reservation' | 'explanation' | 'dissociation'
  readonly by: DelegationCode
  readonly paragraphs: readonly string[]
  readonly text: string
}

/** Of a language's version: which paragraphs are not in step with the negotiated text, by their labels. */
export type PairsOnPaper = {
  readonly language: string
  readonly stale: readonly string[]
  readonly unchecked: readonly string[]
  readonly untranslated: readonly string[]
}

/** An option that a form does not know is left alone by it. */
export type Options = {
  readonly lineNumbers: boolean
  readonly watermark: boolean
  /** Moved paragraphs as the format's own moves; otherwise as struck here and added there. */
  readonly nativeMoves: boolean
}

export type TextFacts = {
  /** Of the paper's own words. */
  readonly language: Language
  readonly textLanguage: string
  /** What the text is in that language; absent: the text as it is negotiated. */
  readonly version?: 'authentic' | 'courtesy'
  readonly conference: string
  /** The conference's own symbol for the document: `CRM/XII/DEC`; null where it gives none. */
  readonly symbol: string | null
  readonly isRehearsal: boolean
  /** IANA zone of the venue. */
  readonly zone: string
  readonly of: StateOfText
  /** Of the canonical text: what a sheet in the hand is tied to the text by. */
  readonly digest: Digest
  readonly view: TextView
  /** Names of the parties that occur in it, by their code. */
  readonly names: Readonly<Record<string, string>>
  readonly source: Source
  /** When the first words of each party's pending proposal in a paragraph came, by `paragraph/party`; absent where unknown. */
  readonly proposedAt: Readonly<Record<string, Instant>>
  readonly comments: readonly CommentOnPaper[]
  readonly statements: readonly StatementOnPaper[]
  readonly links: readonly { readonly recommendation: string; readonly paragraph: ParagraphId }[]
  readonly recommendations: readonly { readonly number: string; readonly text: string }[]
  /** What is known of the languages' versions when a revision is issued; absent where nothing is. */
  readonly pairs?: readonly PairsOnPaper[]
  /** Documents of the conference that the text cites; absent where that is not known, as in a revision of before it was kept. */
  readonly cites?: readonly CitedDocument[]
  readonly options: Options
}

export const NO_OPTIONS: Options = { lineNumbers: false, watermark: false, nativeMoves: true }

/** Papers speak Spanish or English: that of the text, or Spanish. */
export const languageOfPapers = (textLanguage: string): Language => (textLanguage === 'en' ? 'en' : 'es')
