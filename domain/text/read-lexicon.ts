/** What tells the parts of a Declaration apart, per language, as data: names of forms, headings, lead-ins, closing words. */
import type { SectionKind } from './schema.ts'

export type Lexicon = {
  /** A line that names the form and nothing more: `DECLARACIÓN`. */
  readonly form: RegExp
  /** Headings that open a section. */
  readonly headings: readonly (readonly [SectionKind, RegExp])[]
  /** A lead-in that is only a subject, perhaps after an adverb: `Los Viceministros,`. Group 1: the adverb. */
  readonly subject: RegExp
  readonly decisionsLeadIn: RegExp
  readonly thanksLeadIn: RegExp
  /** A recital: `Recordando ...`. */
  readonly recital: RegExp
  readonly closing: RegExp
  /** A paragraph that thanks. */
  readonly thanks: RegExp
}

const ES: Lexicon = {
  form: /^(?:proyecto de )?(?:declaraci[oó]n(?: y decisiones| final| ministerial| viceministerial| conjunta)?|resoluci[oó]n(?: n[.ºo°]*\s?[\d/-]+)?|acta final|comunicado(?: conjunto)?)$/i,
  headings: [
    ['preamble', /^(?:pre[aá]mbulo|considerandos?|parte considerativa|introducci[oó]n)$/i],
    ['commitments', /^(?:compromisos|declaraci[oó]n pol[ií]tica|declaraciones)$/i],
    ['decisions', /^(?:decisiones|acuerdos|parte (?:dispositiva|resolutiva))$/i],
    ['acknowledgements', /^(?:agradecimientos?|reconocimientos?)$/i],
    ['closing', /^(?:cierre|clausura)$/i],
    ['annexes', /^(?:anexos?|ap[eé]ndices?)(?:\s+(?:\d{1,3}|[ivxlc]+|[a-z]))?(?:\s*[.:–—-].*)?$/i],
  ],
  subject:
    /^(?:(igualmente|asimismo|as[ií] mismo|adem[aá]s|tambi[eé]n|de igual manera|finalmente|por [uú]ltimo),?\s+)?(?:nosotr[oa]s,?\s+)?(?:l[oa]s|la|el)\s[^.;:,]{3,120}[,:]$/i,
  decisionsLeadIn:
    /decisiones(?: siguientes)?\s*[,:]$|(?:^|\s)(?:deciden?|decidi[oó]|decidieron|resuelven?|resolvieron|acuerdan?|acordaron|dispone[n]?)(?:\s+lo siguiente)?\s*[,:]$/i,
  thanksLeadIn: /agradec|reconocimiento|gratitud/i,
  recital:
    /^(?:\p{L}+[aeiáéí]ndo(?:se|lo|los|la|las)?|conscientes?|preocupad[oa]s?|profundamente|convencid[oa]s?|guiad[oa]s?|inspirad[oa]s?|alentad[oa]s?|animad[oa]s?|decidid[oa]s?|resuelt[oa]s?|visto|en vista)\b/iu,
  closing: /^(?:finalmente|por [uú]ltimo|para concluir)\b|^(?:adoptada|aprobada|suscrita|dada|dado|hecho|hecha|firmada)\s+(?:en|por)\s/i,
  thanks:
    /\b(?:agradec(?:er|ieron|en|e|i[oó])|congratul(?:ar|aron|an|a)|felicit(?:ar|aron|an|a)|(?:su|nuestro|el|sincero|profundo) (?:agradecimiento|gratitud|reconocimiento|aprecio)|gratitud)\b/i,
}

const EN: Lexicon = {
  form: /^(?:draft )?(?:(?:final |joint |ministerial )?declaration(?: and decisions)?|resolution(?: (?:no\.? ?)?[\d/-]+)?|final act|joint communiqu[eé])$/i,
  headings: [
    ['preamble', /^(?:preamble|preambular (?:part|paragraphs)|introduction)$/i],
    ['commitments', /^(?:commitments|political declaration)$/i],
    ['decisions', /^(?:decisions|agreements|operative (?:part|paragraphs))$/i],
    ['acknowledgements', /^(?:acknowledge?ments|appreciation|thanks)$/i],
    ['closing', /^(?:closing|closing paragraphs?)$/i],
    ['annexes', /^(?:annex(?:es)?|appendi(?:x|ces))(?:\s+(?:\d{1,3}|[ivxlc]+|[a-z]))?(?:\s*[.:–—-].*)?$/i],
  ],
  subject: /^(?:(likewise|also|furthermore|in addition|similarly|finally|lastly),?\s+)?(?:we,?\s+)?the\s[^.;:,]{3,120}[,:]$/i,
  decisionsLeadIn:
    /decisions\s*[,:]$|(?:^|\s)(?:decides?|decided|resolves?|resolved|agrees?|agreed)(?: as follows| the following)?\s*[,:]$/i,
  thanksLeadIn: /thank|gratitude|appreciation/i,
  recital: /^(?:\p{L}{3,}ing|deeply|gravely|mindful|aware|conscious|concerned|alarmed|convinced|guided|determined|inspired|encouraged)\b/iu,
  closing: /^(?:finally|lastly|in closing|in conclusion)\b|^(?:adopted|done|signed|issued)\s+(?:at|in|on)\s/i,
  thanks:
    /\b(?:thank(?:ed|s)?|congratulat(?:e|ed|es)|commend(?:ed|s)?|(?:their|its|sincere|deep|our) (?:thanks|gratitude|appreciation))\b/i,
}

/** The words of a language; Spanish and English together where the language is not known. */
export function lexiconsFor(language: string): readonly Lexicon[] {
  if (language === 'es') return [ES]
  return language === 'en' ? [EN] : [ES, EN]
}

const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['es', new Set('de la el los las y en que del con por para su se al una un como sobre sus lo'.split(' '))],
  ['en', new Set('the of and to in that with for on its their by as was at from or be an'.split(' '))],
]
const SAMPLE = 40_000

/** The language that the commonest words speak for; `und` where none do. */
export function languageOf(text: string): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  let best = 'und'
  let most = 0
  for (const [language, common] of COMMON) {
    const hits = words.filter((word) => common.has(word)).length
    if (hits > most) [best, most] = [language, hits]
  }
  return best
}
