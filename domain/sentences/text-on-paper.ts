/** The words of a text that is printed for the hand: which state of it, what ties the sheet to it, what stands apart from it. */
import { fill, type Language, type SentenceDetails } from './fill.ts'

type Told = Readonly<Record<Language, string>>

const TEXT_ON_PAPER = {
  'state.live': { es: 'Texto en negociación', en: 'Text under negotiation' },
  'state.revision': { es: 'Rev.{number}', en: 'Rev.{number}' },
  'state.certified': { es: 'Texto certificado', en: 'Certified text' },
  'state.corrected': { es: 'Texto certificado, con Corr.{count}', en: 'Certified text, with Corr.{count}' },
  'view.proposals': { es: 'Con las propuestas pendientes', en: 'With pending proposals' },
  digest: { es: 'Huella del texto: {digest}', en: 'Text digest: {digest}' },
  draft: { es: 'BORRADOR', en: 'DRAFT' },
  'statements.apart': {
    es: 'Este anexo recoge lo que las delegaciones declararon. No forma parte del texto de la Declaración.',
    en: 'This annex records what delegations stated. It is not part of the text of the Declaration.',
  },
  'statement.about': { es: 'Sobre {paragraphs}', en: 'On {paragraphs}' },
} as const satisfies Record<string, Told>

export type TextOnPaperSentence = keyof typeof TEXT_ON_PAPER
export const TEXT_ON_PAPER_SENTENCES: Readonly<Record<TextOnPaperSentence, Told>> = TEXT_ON_PAPER

export const sayOfText =
  (language: Language) =>
  (key: TextOnPaperSentence, details: SentenceDetails = {}): string =>
    fill(TEXT_ON_PAPER[key][language], details)
