/** Refusals about alternatives, conflicts and packages. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_ALTERNATIVES = {
  'alternative.same': {
    status: 409,
    es: 'Esa redacción ya está entre las alternativas, palabra por palabra. Apóyela, o cambie la suya.',
    en: 'That wording is among the alternatives already, word for word. Support it, or change yours.',
  },
  'alternative.too-many': {
    status: 409,
    es: 'El párrafo tiene ya {count} redacciones. Resuelva o retire alguna antes de ofrecer otra.',
    en: 'The paragraph has {count} wordings already. Settle or withdraw one before offering another.',
  },
  'paragraph.alternative': {
    status: 409,
    es: 'Una redacción alternativa no se borra con el teclado. Si ya no la sostiene, retírela; sus palabras siguen ahí.',
    en: 'An alternative wording is not erased by keys. If you no longer hold to it, withdraw it; its words are still there.',
  },
  'paragraph.in-conflict': {
    status: 409,
    es: 'Se incorporaron cambios distintos en un mismo lugar ({count} {count|conflicto|conflictos}). Ponga el texto en orden y dé cada conflicto por resuelto.',
    en: 'Different changes were accepted in one place ({count} {count|conflict|conflicts}). Put the text in order and take each conflict as resolved.',
  },
  'conflict.unknown': {
    status: 404,
    es: 'Ese conflicto ya no está señalado en el párrafo. No se ha cambiado nada.',
    en: 'That conflict is no longer marked in the paragraph. Nothing was changed.',
  },
  'group.open': {
    status: 409,
    es: '{label} tiene {count} {count|redacción|redacciones} sobre la mesa. Resuélvalas juntas: qué queda, qué se refunde y qué no se incorpora.',
    en: '{label} has {count} {count|wording|wordings} on the table. Settle them together: what stands, what is merged, what is left out.',
  },
  'group.none': {
    status: 409,
    es: 'Ese párrafo no tiene otras redacciones pendientes. Decida sobre él como sobre cualquier otro.',
    en: 'That paragraph has no other wordings pending. Decide on it as on any other.',
  },
  'group.missing': {
    status: 409,
    es: 'Falta decir qué se hace con {what}. No se ha cambiado nada: dígalo de cada redacción y de cada propuesta pendiente en ellas.',
    en: 'It was not said what becomes of {what}. Nothing was changed: say it of each wording and of each proposal pending in them.',
  },
  'group.told-twice': {
    status: 400,
    es: 'De {what} se dicen dos cosas distintas. No se ha cambiado nada.',
    en: 'Two different things are said of {what}. Nothing was changed.',
  },
  'group.not-in-it': {
    status: 409,
    es: 'Uno de los párrafos nombrados no es, o ya no es, una de estas alternativas. Véalas como están ahora y decida otra vez.',
    en: 'One of the paragraphs named is not, or no longer, one of these alternatives. See them as they now stand and decide again.',
  },
  'group.one-stands': {
    status: 409,
    es: 'Solo puede quedar una redacción. Las demás se refunden en ella o no se incorporan.',
    en: 'Only one wording can stand. The others are merged into it or left out.',
  },
  'group.none-stands': {
    status: 409,
    es: 'Alguna redacción tiene que quedar: el párrafo está en el texto base. Para suprimirlo hace falta una propuesta de supresión.',
    en: 'One wording has to stand: the paragraph is in the base text. To strike it, a proposal to strike is needed.',
  },
  'group.accepted-in-rejected': {
    status: 409,
    es: '{what} no puede incorporarse: la redacción en la que está no queda. Refúndala en la que queda, o no la incorpore.',
    en: '{what} cannot be accepted: the wording it stands in does not remain. Merge it into the one that does, or leave it out.',
  },
  'group.merged-nowhere': {
    status: 409,
    es: 'No se encuentra dónde se refunde {what}: nombre la redacción que queda u otro párrafo del texto.',
    en: 'Where {what} is merged cannot be found: name the wording that stands or another paragraph of the text.',
  },
  'group.settled-since': {
    status: 409,
    es: 'El párrafo se volvió a resolver después de sus alternativas. Deshaga antes ese resultado.',
    en: 'The paragraph was settled again after its alternatives. Take that result back first.',
  },
  'package.unknown': {
    status: 404,
    es: 'No se encuentra ese paquete: quizá ya se deshizo. No se ha cambiado nada.',
    en: 'That package cannot be found: it may be dissolved already. Nothing was changed.',
  },
  'package.taken': {
    status: 409,
    es: 'Uno de los párrafos está ya en el paquete «{title}». Deshágalo antes, o déjelo fuera de este.',
    en: 'One of the paragraphs is in the package “{title}” already. Dissolve that first, or leave it out of this one.',
  },
  'package.settled': {
    status: 409,
    es: 'Uno de los párrafos está ya acordado. Un paquete se forma con párrafos abiertos.',
    en: 'One of the paragraphs is agreed already. A package is made of open paragraphs.',
  },
  'package.wording': {
    status: 409,
    es: 'Una redacción alternativa no entra sola en un paquete: ponga el párrafo del que es redacción.',
    en: 'An alternative wording does not go into a package alone: take the paragraph that it is a wording of.',
  },
  'package.apart': {
    status: 409,
    es: 'El párrafo está en el paquete «{title}», que se acuerda entero. No se acuerda con el resto de la sección.',
    en: 'The paragraph is in the package “{title}”, which is agreed as a whole. It is not agreed with the rest of the section.',
  },
  'package.no-ad-referendum': {
    status: 409,
    es: 'El párrafo está en el paquete «{title}», que se acuerda entero. Deshaga el paquete para acordar uno ad referéndum.',
    en: 'The paragraph is in the package “{title}”, which is agreed as a whole. Dissolve the package to agree one ad referendum.',
  },
} as const satisfies Record<string, RefusalSentence>
