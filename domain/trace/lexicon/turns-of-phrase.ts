/** Turns of phrase that decide what became of a matter, as data: patterns on folded text. */

/** Looking into a matter. */
const STUDIES =
  '(?:(?:re-?)?examin\\w+|examen|estudi\\w+|revis[aeo]\\w*|analic\\w+|analiz\\w+|analisis|valor(?:e|en|ar|ara)\\b|evalu\\w+|consider(?:e|en|ar|ation|ing)?\\b|reconsider\\w*|profundi\\w+|review\\w*|assess\\w*|stud(?:y|ies|ied)|further\\s+thought|look(?:ing)?\\s+(?:again\\s+)?into|thought\\s+to)'
/** Once more, or still. */
const AGAIN =
  '(?:contin[uú]\\w*|sig(?:a|an|ue|uen)|prosig\\w+|further|again|anew|afresh|fresh|nuevamente|de\\s+nuevo|vuelv\\w+|otra\\s+vez|reconsider\\w*|re-?examin\\w*|(?:new|revised|nueva|otra)\\s+(?:proposal|propuesta|version)|mayor\\s+(?:estudio|analisis|examen))'
/** What was put forward, spoken of as such. */
const MATTER =
  '(?:propuesta|proyecto|recomendacion(?:es)?|iniciativa|cuestion|texto|asunto|proposal|recommendations?|draft|question|matter|text)'
/** It is to come back. */
const RETURNS =
  '(?:(?:present|somet|inform|rind|submit|report|put|propose)\\w*\\b[^.]{0,60}\\b(?:conclusion\\w*|proxim[oa]|next|siguiente|antes\\s+de\\s+la|at\\s+its|reunion|cumbre|sesion|session|meeting|conference|conferencia))'
const ASKS =
  '(?:solicit\\w+|pedi[rm]\\w*|pidi\\w+|encarg\\w+|encomend\\w+|encomien\\w+|instruy\\w+|instruir|invit\\w+|acord\\w+|request\\w*|ask\\w*|instruct\\w*|direct\\w*|task\\w*|entrust\\w*|agree\\w*)'
const BACK =
  '(?:devolver|devolvi\\w+|devuelv\\w+|(?:remitir|remitieron|remiten)\\s+de\\s+nuevo|reenvi\\w+|(?:return|refer|send|sent)\\w*\\b[^.]{0,20}\\bback|return(?:ed|s)?\\s+to\\s+the|regres\\w+\\s+a(?:l|\\s+l[ao])|vuelv\\w+\\s+a(?:l|\\s+l[ao]s?)\\s+(?!\\w+r\\b))'
const HANDS_OVER =
  '(?:trasladar|trasladaron|remitir|remitieron|transmitir|transmitieron|derivar|derivaron|refer(?:red|s)?|transmit(?:ted)?|pass(?:ed)?\\s+on|forward(?:ed)?)'
const BODY =
  '(?:grupo|comite|comision|red|mesa|consejo|junta|panel|group|committee|commission|council|board|officials|meeting|network|party|team|experts?|subcommittee)'
const AT_HEAD = '^(?:[^.;:]{0,60}\\b)?'

/** The text itself sends a matter back, to whichever body. */
export const SENT_BACK: readonly RegExp[] = [
  new RegExp(`^(?:[^.;:]{0,120}\\b)?${BACK}[^.]{0,160}\\b(?:${BODY}|${MATTER}|${STUDIES})`),
  new RegExp(`${AT_HEAD}${HANDS_OVER}\\b[^.]{0,160}\\b(?:${MATTER}|${STUDIES})`),
  new RegExp(`${AT_HEAD}${ASKS}\\b[^.]{0,140}\\b${AGAIN}\\b[^.]{0,80}\\b${STUDIES}`),
  new RegExp(`${AT_HEAD}${ASKS}\\b[^.]{0,140}\\b${STUDIES}[^.]{0,200}\\b${AGAIN}\\b`),
  new RegExp(`${AT_HEAD}${ASKS}\\b[^.]{0,140}\\b${STUDIES}[^.]{0,60}\\b${MATTER}\\b`),
  new RegExp(`${AT_HEAD}${ASKS}\\b[^.]{0,140}\\b${STUDIES}[^.]{0,240}\\b${RETURNS}`),
  new RegExp(
    `\\b(?:(?:is|are|be|was|were)\\s+(?:hereby\\s+)?(?:passed|referred|returned|sent|transmitted|handed|forwarded)|se\\s+(?:devuelv\\w+|remit\\w+|traslad\\w+|transmit\\w+)|(?:pasa|pasan|pasara|queda\\s+remitid[oa])\\s+a)\\b[^.]{0,120}\\b(?:${BODY}|${STUDIES})`,
  ),
  /\b(?:submit|present|resubmit)\s+it\s+(?:anew|again)\b/,
]

/** To be studied: who asks for it gets what was asked when it is studied. */
export const STUDIED = /\b(?:estudi\w+|examin\w+|examen|analisis|evalua\w+|diagnostico|stud(?:y|ies)|examination|assessment|feasibility)\b/

/** A declaration that binds: what it says is more than said. */
export const BINDING =
  /\b(?:compromis\w+|comprometi\w+|decision\s+de|voluntad\s+de|determinacion\s+de|commitment\w*|committed|determination|resolve\s+to|undertaking|shall|must|deber(?:a|an|emos)|habra\w*\s+de|(?:\p{L}{3,}(?:ara|era|ira)n?))\b/u

/** Customary words that need no Recommendation: thanks, congratulations, hosts, condolences. */
export const CUSTOMARY: readonly RegExp[] = [
  /^(?:[^.;:]{0,80}\b)?(?:agradec\w+|dar\s+las\s+gracias|dieron\s+las\s+gracias|dan\s+las\s+gracias|felicit\w+|congratul\w+|rindi\w+\s+homenaje|rendir\s+homenaje)\b/,
  /^(?:[^.;:]{0,80}\b)?(?:expres\w+|manifest\w+|convey\w*|reiter\w+|extend\w*|transmit\w+|dej\w+\s+constancia\s+de|record(?:ed|s)?|place\w*\s+on\s+record)\s+(?:[\p{L}]+\s+){0,5}(?:agradecimiento|gratitud|reconocimiento|satisfaccion|beneplacito|aprecio|condolencias|pesame|solidaridad|felicitaciones|thanks|gratitude|appreciation|condolences|satisfaction|sympathy|congratulations)\b/u,
  /^(?:[^.;:]{0,80}\b)?(?:thank(?:ed|s)?|congratulat\w+|commend\w*|pa(?:y|id)\s+tribute|gave\s+thanks|give\s+thanks|applaud\w*|aplaud\w+|encomi\w+)\b/,
  /\b(?:ofrecimiento|oferta|invitacion|offer|invitation)\b[^.]{0,120}\b(?:sede|anfitri\w+|host\w*|venue|albergar|acoger)\b/,
  /^(?:leid[oa]|read)\s+(?:y|and)\s+(?:aprobad[oa]|approved|adopted)\b/,
  /^(?:hech[oa]|dad[oa]|done|given|adoptad[oa]|adopted|suscrit[oa]|signed|firmad[oa])\s+(?:en|at|in|on|el|the|por)\b/,
]
