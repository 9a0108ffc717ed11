/** What tells the parts of a Declaration apart, per language, as data: names of forms, headings, lead-ins, closing words. */
import { FR } from './read-lexicon-fr.ts'
import { PT } from './read-lexicon-pt.ts'
import type { SectionKind } from './schema.ts'

export type Lexicon = {
  /** A line that names the form and nothing more: `DECLARACIÓN`. */
  readonly form: RegExp
  /** Under a title: how the text came about. */
  readonly issued: RegExp
  /** What stands over one of several decisions: `Decisión VII/1: Presupuesto`. Group 1: its subject. */
  readonly numbered: RegExp
  /** Headings that open a section. */
  readonly headings: readonly (readonly [SectionKind, RegExp])[]
  /** A verb alone in capitals as a heading: `DECLARAN`. With a colon it is a lead-in. */
  readonly verbHeadings: readonly (readonly [SectionKind, RegExp])[]
  /** A lead-in that is only a subject, perhaps after an adverb: `Los Viceministros,`. Group 1: the adverb. */
  readonly subject: RegExp
  /** A lead-in that says who met where, however long: `Nosotros, los Presidentes de ..., reunidos en ...,`. */
  readonly gathering: RegExp
  /** What declares, after recitals: `Declaran:`. */
  readonly declares: RegExp
  /** What leads from the recitals over to whatever the next lead-in opens: `Por tanto:`. */
  readonly therefore: RegExp
  readonly decisionsLeadIn: RegExp
  readonly thanksLeadIn: RegExp
  /** A recital: `Recordando ...`. */
  readonly recital: RegExp
  /** The meeting at the beginning of a paragraph about what it said: `Ministers noted ...`. */
  readonly meeting: RegExp
  /** The meeting speaks for itself, with a verb that no list has: `We are concerned ...`. */
  readonly speaks: RegExp
  readonly closing: RegExp
  /** A paragraph that thanks. */
  readonly thanks: RegExp
}

const ES: Lexicon = {
  form: /^(?:proyecto de )?(?:declaraci[oó]n(?: y decisiones| final| ministerial| viceministerial| presidencial| pol[ií]tica| conjunta)?(?: de l[oa]s(?:\s?\(as\))? [^.,:;]{4,60})?|resoluci[oó]n(?: n[.ºo°]*\s?[\d/-]+)?|acta final|comunicado(?: conjunto)?)$/i,
  issued: /^(?:emitid|adoptad|aprobad|suscrit|presentad|firmad|dad)[oa]s?\s.*[^.;:,]$/i,
  numbered:
    /^(?:decisi[oó]n|acuerdo|resoluci[oó]n)\s+(?:n[.ºo°]*\s*)?[\divxlcmrd]+(?:\s?[/.-]\s?[\divxlcmrd]+)*(?:\s*[.:–—-]+\s+(.*[^.;:,]))?$/i,
  headings: [
    ['preamble', /^(?:pre[aá]mbulo|considerandos|parte considerativa|introducci[oó]n|antecedentes)$/i],
    ['commitments', /^(?:compromisos|declaraci[oó]n pol[ií]tica|declaraciones)$/i],
    [
      'decisions',
      /^(?:(?:decisiones|acuerdos)(?: (?:de l[oa]s?|adoptad[oa]s|tomad[oa]s|aprobad[oa]s|y acuerdos)(?=[\s(]).{0,60})?|parte (?:dispositiva|resolutiva))$/i,
    ],
    ['decisions', /^(?:APROBARON|ACORDARON|DECIDIERON|ACUERDAN|DECIDEN|RESUELVEN)(?! LO )(?: [\p{Lu} ]{3,50})$/u],
    ['acknowledgements', /^(?:agradecimientos?|reconocimientos?)$/i],
    ['closing', /^(?:cierre|clausura)$/i],
    ['annexes', /^(?:anexos?|ap[eé]ndices?)(?:\s+(?:\d{1,3}|[ivxlc]+|[a-z]))?(?:\s*[.:–—-].*)?$/i],
  ],
  verbHeadings: [
    ['preamble', /^(?:CONSIDERANDO|VISTOS?|RECORDANDO|RECONOCIENDO|TENIENDO (?:EN CUENTA|PRESENTE))$/u],
    ['commitments', /^(?:DECLARAN|DECLARARON|DECLARAMOS|AFIRMAN|REAFIRMAN|MANIFIESTAN|SE COMPROMETEN|SE COMPROMETIERON)(?: A)?$/u],
    [
      'decisions',
      /^(?:APRUEBAN|APROBARON|ACUERDAN?|ACORDARON|ACORDAMOS|DECIDEN?|DECIDIERON|DECIDIMOS|RESUELVEN?|RESOLVIERON|RESOLVEMOS|DISPONEN?|HEMOS ACORDADO)$/u,
    ],
  ],
  subject:
    /^(?:(igualmente|asimismo|as[ií] mismo|adem[aá]s|tambi[eé]n|de igual manera|finalmente|por [uú]ltimo),?\s+)?(?:nosotr[oa]s(?: y nosotr[oa]s)?,?\s+)?(?:l[oa]s y l[oa]s|l[oa]s\(?(?:as|os)?\)?|la|el)\s[^.;:,]{3,120}[,:]$/i,
  gathering:
    /^(?:nosotr[oa]s(?: y nosotr[oa]s)?(?:\s?,|\s+l[oa]s\s)|(?:l[oa]s|las y los|los y las)\s).*(?:(?:^nosotr[oa]s.*)|reunid[oa]s|congregad[oa]s).*[,:;.]$|^(?:nosotr[oa]s|l[oa]s|las y los)\s.*(?:declara(?:n|mos|ron)|manifesta(?:n|mos|ron)|manifiestan)(?: lo siguiente| que)?:$/i,
  declares:
    /^(?:por (?:lo )?tanto,?\s+|en consecuencia,?\s+)?(?:solemnemente\s+)?(?:declara(?:n|mos|ron)?|proclama(?:n|mos|ron)?|manifiestan?|manifestamos|expresa(?:n|mos)|afirma(?:n|mos)|reafirma(?:n|mos)|se comprometen|nos comprometemos)(?:\s+a)?(?:\s+(?:lo siguiente|que|su\s[^.,:;]{3,40}))?\s*:$/i,
  therefore:
    /^(?:y )?(?:por (?:lo )?tanto|por ello|por (?:todo )?lo (?:anterior|expuesto)|en consecuencia|en virtud de lo (?:anterior|expuesto))\s*[,:]$/i,
  decisionsLeadIn:
    /(?:decisiones|acuerdos|resoluciones)(?: siguientes)?\s*[,:]$|(?:^|\s)(?:deciden?|decidi[oó]|decidieron|decidimos|decide[n]? y declara[n]?|resuelven?|resolvi[oó]|resolvieron|resolvemos|acuerdan?|acord[oó]|acordaron|acordamos|han (?:acordado|decidido)|hemos (?:acordado|decidido)|dispone[n]?)(?:\s+lo siguiente|\s+que)?\s*[,:]$/i,
  thanksLeadIn: /agradec|reconocimiento|gratitud|^reconocen(?: a)?\s*:$/i,
  recital:
    /^(?:\p{L}+[aeiáéí]ndo(?:se|lo|los|la|las)?|conscientes?|preocupad[oa]s?|profundamente|convencid[oa]s?|guiad[oa]s?|inspirad[oa]s?|alentad[oa]s?|animad[oa]s?|decidid[oa]s?|resuelt[oa]s?|vistos?|en vista|reunid[oa]s|congregad[oa]s)\b/iu,
  meeting:
    /^(?:l[oa]s|l[oa]s y l[oa]s)\s(?:\p{L}+ y l[oa]s )?(?:(?:vice|sub)?(?:ministr|secretari|president)[oa]?e?s|jef[ea]s|mandatari[oa]s|cancilleres|l[ií]deres|autoridades|delegaci[oó]nes|delegad[oa]s|representantes|participantes|estados|pa[ií]ses|partes)(?!\p{L})/iu,
  speaks: /^(?:nos\s+)?(?!reunimos|celebr)\p{L}{2,}[aei]mos\s/iu,
  closing:
    /^(?:finalmente|por [uú]ltimo|para concluir)\b|^(?:sin|no habiendo)\s(?:m[aá]s|otr[oa]s)\s(?:asuntos|puntos|temas)|se levant[oó] la (?:reuni[oó]n|sesi[oó]n)|^en fe de lo cual|^\p{L}[\p{L}. ]{2,40}, (?:a |el )?(?:los )?\d{1,2} de \p{L}{4,12} del? \d{4}\.?$|^(?:la presente declaraci[oó]n (?:fue|es) )?(?:adoptada|aprobada|suscrita|dada|dado|hecho|hecha|firmada)\s+(?:en|por|el)\s/iu,
  thanks:
    /(?<!\p{L})(?:agradec(?:er|ieron|en|e|i[oó]|emos|imos)|congratul(?:ar|aron|an|a|amos)|felicit(?:ar|aron|an|a|amos)|(?:su|nuestro|el|sincero|profundo) (?:agradecimiento|gratitud|reconocimiento|aprecio)|gratitud)(?!\p{L})/iu,
}

const EN: Lexicon = {
  form: /^(?:draft )?(?:(?:final |joint |ministerial |presidential )?declaration(?: and decisions)?(?: of the (?:(?:vice|deputy)[ -]?)?(?:ministers|presidents|heads)[^.,:;]{0,60})?|resolution(?: (?:no\.? ?)?[\d/-]+)?|final act|joint communiqu[eé])$/i,
  issued: /^(?:issued|adopted|approved|signed|presented|released)\s.*[^.;:,]$/i,
  numbered: /^(?:decision|agreement|resolution)\s+(?:no\.?\s*)?[\divxlcm]+(?:\s?[/.-]\s?[\divxlcm]+)*(?:\s*[.:–—-]+\s+(.*[^.;:,]))?$/i,
  headings: [
    ['preamble', /^(?:preamble|preambular (?:part|paragraphs)|introduction|background)$/i],
    ['commitments', /^(?:commitments|political declaration)$/i],
    ['decisions', /^(?:(?:decisions|agreements)(?: (?:of|by|made by|taken by|adopted by) the .{0,60})?|operative (?:part|paragraphs))$/i],
    ['acknowledgements', /^(?:acknowledge?ments|appreciation|thanks)$/i],
    ['closing', /^(?:closing|closing paragraphs?)$/i],
    ['annexes', /^(?:annex(?:es)?|appendi(?:x|ces))(?:\s+(?:\d{1,3}|[ivxlc]+|[a-z]))?(?:\s*[.:–—-].*)?$/i],
  ],
  verbHeadings: [
    ['preamble', /^(?:CONSIDERING|WHEREAS|RECALLING|RECOGNI[SZ]ING|NOTING)$/u],
    ['commitments', /^(?:(?:HAVE )?(?:DECLARED?|AFFIRM(?:ED)?|REAFFIRM(?:ED)?|UNDERTAKE|UNDERTOOK|COMMIT(?:TED)?))(?: TO)?$/u],
    ['decisions', /^(?:HAVE )?(?:DECIDED?|AGREED?|RESOLVED?|APPROVED?)$/u],
  ],
  subject: /^(?:(likewise|also|furthermore|in addition|similarly|finally|lastly),?\s+)?(?:we,?\s+)?the\s[^.;:,]{3,120}[,:]$/i,
  gathering:
    /^we\s?,.*[,:;.]$|^the\s.*(?:met|meeting|gathered|assembled|convened).*[,:;.]$|^(?:we|the)\s.*declar(?:e|ed)(?: (?:as follows|that))?:$/i,
  declares:
    /^(?:therefore,?\s+)?(?:hereby\s+|solemnly\s+)*(?:declares?|declared|proclaims?|proclaimed|affirms?|affirmed|reaffirms?|reaffirmed|(?:commit|pledge)(?: themselves| ourselves)? to|undertake to|express)(?:\s+(?:as follows|the following|that))?\s*:$/i,
  therefore: /^(?:(?:now,? )?therefore|accordingly|in view of the (?:above|foregoing))\s*[,:]$/i,
  decisionsLeadIn:
    /decisions\s*[,:]$|following (?:agreements|resolutions)\s*[,:]$|(?:^|\s)(?:decides?|decided|resolves?|resolved|agrees?|agreed)(?: as follows| the following| to)?\s*[,:]$/i,
  thanksLeadIn: /thank|gratitude|appreciation|^acknowledge[sd]?\s*:$/i,
  recital:
    /^(?:\p{L}{3,}ing|deeply|gravely|mindful|aware|conscious|concerned|alarmed|convinced|guided|determined|inspired|encouraged|gathered|assembled|whereas)\b/iu,
  meeting:
    /^(?:the\s)?(?:(?:vice|deputy)[ -]?)?(?:ministers|presidents|heads of (?:state|government|delegation)|leaders|delegations|delegates|representatives|participants|member states|members|parties|countries)(?!\p{L})/iu,
  speaks:
    /^we\s(?:are|remain|stand|believe|intend|will|shall|also|further|have (?:agreed|decided))\s(?!(?:met|meeting|gathered|assembled)\s)/i,
  closing:
    /^(?:finally|lastly|in closing|in conclusion|we look forward)\b|^there being no (?:further|other) business|^the (?:meeting|session) (?:closed|rose|ended|was (?:closed|adjourned))\b|^in witness whereof|^\p{L}[\p{L}. ]{2,40}, (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}{3,10},? \d{4}\.?$|^(?:adopted|done|signed|issued)\s+(?:at|in|on|this)\s/iu,
  thanks:
    /\b(?:thank(?:ed|s)?|congratulat(?:e|ed|es)|commend(?:ed|s)?|(?:their|its|sincere|deep|our) (?:thanks|gratitude|appreciation))\b/i,
}

const LEXICONS: Readonly<Record<string, readonly Lexicon[]>> = { es: [ES], en: [EN], fr: [FR], pt: [PT] }

/** The words of a language; Spanish and English together where the language is not known. */
export const lexiconsFor = (language: string): readonly Lexicon[] => LEXICONS[language] ?? [ES, EN]

const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['es', new Set('de la el los las y en que del con por para su se al una un como sobre sus lo'.split(' '))],
  ['en', new Set('the of and to in that with for on its their by as was at from or be an'.split(' '))],
  ['fr', new Set('le la les de des du et en un une que qui dans pour sur par au aux leur leurs ainsi ces'.split(' '))],
  ['pt', new Set('o a os as de da do das dos e em na no nas nos um uma que para com por ao aos seus sua'.split(' '))],
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
