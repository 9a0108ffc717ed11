/** Turns of phrase that decide what became of a matter, as data: patterns on folded text. */

/** The text itself sends the matter back to the Group. */
const GROUP =
  '(?:grupo(?:\\s+regional)?\\s+de\\s+consulta|grupo\\s+tecnico|grcm|comite\\s+tecnico|(?:regional\\s+)?consultation\\s+group|rcgm|regional\\s+consultative\\s+group|working\\s+group|grupo\\s+de\\s+trabajo)'
const BACK_VERB =
  '(?:devolver|devolvieron|devuelv\\w+|remitir|remitieron|remiten|reenviar|regresar|retornar|return(?:ed|s)?|refer(?:red|s)?(?:\\s+back)?|send\\s+back|sent\\s+back|remit(?:ted)?)'
const STUDY =
  '(?:contin\\w+\\s+(?:con\\s+)?(?:el\\s+)?(?:examen|estudio|analisis|examinando|estudiando|analizando|the\\s+(?:study|examination|review)|its\\s+(?:study|examination|review|consideration)|to\\s+(?:study|examine|consider))|sig\\w+\\s+(?:examinando|estudiando|analizando)|(?:vuelv\\w+|volver)\\s+a\\s+(?:examinar|estudiar|considerar)|reconsider\\w*|profundi\\w+|further\\s+(?:study|examination|consideration|discussion|review)|look\\s+again|consider\\s+(?:it\\s+|them\\s+)?(?:further|again|anew)|examine\\s+(?:it\\s+|them\\s+)?(?:further|again|anew)|fresh\\s+(?:look|proposal)|(?:new|revised)\\s+proposal|nueva\\s+propuesta|examine\\w*\\s+(?:de\\s+nuevo|nuevamente)|mayor\\s+(?:estudio|analisis|examen)|nuevo\\s+examen|nuevo\\s+estudio)'
/** Words that send back, whoever it is sent to. */
const BACK =
  '(?:devolver|devolvieron|devuelv\\w+|remitir\\s+de\\s+nuevo|remitieron\\s+de\\s+nuevo|reenviar|reenviaron|(?:return(?:ed)?|refer(?:red)?|send|sent)\\b[^.]{0,20}\\bback|refer(?:red)?\\s+back|return(?:ed)?\\s+to\\s+the)'
export const SENT_BACK: readonly RegExp[] = [
  new RegExp(`^(?:[^.;:]{0,60}\\b)?${BACK}\\b`),
  /\b(?:reconsider\w*|re-?examin\w*|vuelv\w+\s+a\s+(?:examinar|estudiar|considerar|presentar))\b[^.]{0,160}\b(?:submit|present|report|inform\w*|present\w*|someta\w*)/,
  /\b(?:submit|present|resubmit)\s+it\s+(?:anew|again)\b/,
  new RegExp(`\\b${BACK_VERB}\\b[^.]{0,40}\\b${GROUP}\\b`),
  new RegExp(`\\b${BACK_VERB}\\b[^.]{0,200}\\b(?:to|al|a)\\s+(?:the\\s+)?${GROUP}\\b`),
  new RegExp(`\\b${GROUP}\\b[^.]{0,80}\\b${STUDY}`),
  new RegExp(`\\b${STUDY}[^.]{0,120}\\b${GROUP}\\b`),
  new RegExp(`\\b${BACK_VERB}\\b[^.]{0,200}\\b${STUDY}`),
]

/** A declaration that binds: what it says is more than said. */
export const BINDING =
  /\b(?:compromis\w+|comprometi\w+|decision\s+de|voluntad\s+de|determinacion\s+de|commitment\w*|committed|determination|resolve\s+to|undertaking|shall|must|deber\w+|habra\w*\s+de|(?:\p{L}{3,}(?:ara|era|ira)n?))\b/u

/** Customary words that need no Recommendation: thanks, congratulations, hosts, condolences. */
export const CUSTOMARY: readonly RegExp[] = [
  /^(?:[^.;:]{0,80}\b)?(?:agradec\w+|dar\s+las\s+gracias|dieron\s+las\s+gracias|dan\s+las\s+gracias|felicit\w+|congratul\w+|rindi\w+\s+homenaje|rendir\s+homenaje)\b/,
  /^(?:[^.;:]{0,80}\b)?(?:expres\w+|manifest\w+|convey\w*|reiter\w+|extend\w*|transmit\w+|dej\w+\s+constancia\s+de|record(?:ed)?|place\w*\s+on\s+record)\s+(?:[\p{L}]+\s+){0,5}(?:agradecimiento|gratitud|reconocimiento|satisfaccion|beneplacito|aprecio|condolencias|pesame|solidaridad|felicitaciones|thanks|gratitude|appreciation|condolences|satisfaction|sympathy|congratulations)\b/u,
  /^(?:[^.;:]{0,80}\b)?(?:thank(?:ed|s)?|congratulat\w+|commend\w*|pa(?:y|id)\s+tribute|gave\s+thanks|give\s+thanks|applaud\w*|aplaud\w+|encomi\w+)\b/,
  /\b(?:ofrecimiento|oferta|invitacion|offer|invitation)\b[^.]{0,120}\b(?:sede|anfitri\w+|host\w*|venue)\b/,
  /^(?:hech[oa]|dad[oa]|done|given|adoptad[oa]|adopted|suscrit[oa]|signed|firmad[oa])\s+(?:en|at|in|on|el|the|por)\b/,
]
