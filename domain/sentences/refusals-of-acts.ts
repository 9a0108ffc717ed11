/** Refusals of acts, at the door, in the sitting, about a paragraph and in the record. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_ACTS = {
  'seat.not-found': {
    status: 404,
    es: 'No se encuentra ese puesto. Actualice la página.',
    en: 'That seat cannot be found. Reload the page.',
  },
  'seat.was-revoked': {
    status: 409,
    es: 'Ese puesto fue revocado. Dé otro puesto a la persona; no se ha cambiado nada.',
    en: 'That seat was revoked. Give the person another seat; nothing was changed.',
  },
  'seat.revoked': {
    status: 401,
    es: 'Este puesto ya no da acceso a la sala. Pida un enlace nuevo a la Secretaría Técnica.',
    en: 'This seat no longer gives access to the room. Ask the Secretariat for a new link.',
  },
  'seat.not-admitted': {
    status: 403,
    es: 'Este puesto no está admitido en la reunión. La Secretaría Técnica puede darle entrada.',
    en: 'This seat is not admitted to the sitting. The Secretariat can let it in.',
  },
  'seat.needs-no-admission': {
    status: 409,
    es: 'La Presidencia y la Secretaría Técnica no pasan por la puerta: están siempre en la sala. No se ha cambiado nada.',
    en: 'Chair and Secretariat do not pass the door: they are always in the room. Nothing was changed.',
  },
  'seat.outside': {
    status: 409,
    es: 'Ese puesto no está en la sala. No se ha cambiado nada.',
    en: 'That seat is not in the room. Nothing was changed.',
  },
  'seat.inside': {
    status: 409,
    es: 'Ese puesto ya está en la sala. No se ha cambiado nada.',
    en: 'That seat is in the room already. Nothing was changed.',
  },
  'seat.other-delegation': {
    status: 409,
    es: 'El relevo en la puerta es entre puestos de una misma delegación. No se ha cambiado nada.',
    en: 'A swap at the door is between seats of one delegation. Nothing was changed.',
  },
  'seat.exists': {
    status: 409,
    es: 'Esa persona ya tiene ese puesto. Si perdió el enlace, expida uno nuevo.',
    en: 'That person holds that seat already. If the link was lost, issue a new one.',
  },
  'seat.second-of-delegation': {
    status: 409,
    es: 'Esa persona ya tiene un puesto en su delegación. Revóquelo antes de darle otro.',
    en: 'That person already holds a seat in the delegation. Revoke it before giving another.',
  },
  'seat.chair-gives': {
    status: 403,
    es: 'Solo la Presidencia da puestos de la Presidencia. No se ha cambiado nada.',
    en: 'Only the Chair gives seats of the Chair. Nothing was changed.',
  },
  'seat.last-chair': {
    status: 409,
    es: 'Es el único puesto de la Presidencia. Dé otro antes de revocarlo.',
    en: 'It is the only seat of the Chair. Give another before revoking it.',
  },
  'seat.not-representative': {
    status: 409,
    es: 'Solo un representante puede suplir al jefe de delegación. No se ha cambiado nada.',
    en: 'Only a representative can act as head of delegation. Nothing was changed.',
  },
  'person.unknown': {
    status: 404,
    es: 'No se encuentra a esa persona entre las acreditadas.',
    en: 'That person is not among those accredited.',
  },
  'person.no-delegation': {
    status: 409,
    es: 'Esa persona no está acreditada por ninguna delegación. Acredítela por la suya antes de darle ese puesto.',
    en: 'That person is accredited by no delegation. Accredit the person by one before giving that seat.',
  },
  'delegation.unknown': {
    status: 404,
    es: 'Ninguna delegación miembro tiene el código {delegation}.',
    en: 'No member delegation has the code {delegation}.',
  },
  'delegation.missing': {
    status: 409,
    es: 'Falta decir en nombre de qué delegación se hace constar. No se ha cambiado nada.',
    en: 'It is missing on behalf of which delegation this is recorded. Nothing was changed.',
  },
  'delegation.full': {
    status: 409,
    es: 'La delegación {delegation} ya tiene {places} {places|persona|personas} en la sala. Haga un relevo en la puerta.',
    en: 'Delegation {delegation} already has {places} {places|person|persons} in the room. Make a swap at the door.',
  },
  'delegation.representatives-full': {
    status: 409,
    es: 'La delegación {delegation} ya tiene {representatives} {representatives|representante|representantes} en la sala; el otro lugar es de quien la encabeza.',
    en: 'Delegation {delegation} already has {representatives} {representatives|representative|representatives} in the room; the other place is its head’s.',
  },
  'delegation.has-head': {
    status: 409,
    es: 'La delegación {delegation} ya tiene jefe o jefa. Revoque ese puesto o nombre suplente.',
    en: 'Delegation {delegation} already has a head. Revoke that seat or name an acting head.',
  },
  'sitting.not-open': {
    status: 409,
    es: 'Todavía no se ha abierto ninguna reunión: el texto está en preparación. La Presidencia la abre.',
    en: 'No sitting has been opened yet: the text is in preparation. The Chair opens it.',
  },
  'sitting.dark': {
    status: 403,
    es: 'La reunión está suspendida y la sala desalojada. Vuelva a entrar cuando se reanude.',
    en: 'The sitting is suspended and the room cleared. Come back in when it resumes.',
  },
  'sitting.already-open': {
    status: 409,
    es: 'Ya hay una reunión en curso. Ciérrela antes de abrir otra.',
    en: 'A sitting is under way. Close it before opening another.',
  },
  'sitting.already-suspended': {
    status: 409,
    es: 'La reunión ya está suspendida de ese modo. No se ha cambiado nada.',
    en: 'The sitting is already suspended in that way. Nothing was changed.',
  },
  'sitting.not-suspended': {
    status: 409,
    es: 'La reunión no está suspendida. No se ha cambiado nada.',
    en: 'The sitting is not suspended. Nothing was changed.',
  },
  'observers.not-permitted': {
    status: 403,
    es: 'La Presidencia no permite por ahora que se siga la reunión desde este puesto.',
    en: 'The Chair does not at present permit this seat to follow the sitting.',
  },
  'voice.not-yours': {
    status: 403,
    es: 'Desde este puesto no se escribe ni se retira en nombre de esa parte. No se ha cambiado nada.',
    en: 'This seat neither writes nor withdraws for that party. Nothing was changed.',
  },
  'direct-writing.closed': {
    status: 409,
    es: 'La redacción directa está cerrada. Presente el cambio como propuesta, o pida a la Presidencia que la reabra.',
    en: 'Direct writing is closed. Put the change as a proposal, or ask the Chair to reopen it.',
  },
  'direct-writing.already-open': {
    status: 409,
    es: 'La redacción directa ya está abierta. No se ha cambiado nada.',
    en: 'Direct writing is open already. Nothing was changed.',
  },
  'direct-writing.preparation': {
    status: 409,
    es: 'En la preparación la redacción es directa; termina al abrirse la primera reunión.',
    en: 'In preparation writing is direct; it ends when the first sitting opens.',
  },
  'paragraph.has-proposals': {
    status: 409,
    es: '{count|Queda|Quedan} {count} {count|propuesta|propuestas} por resolver en el párrafo. Resuélva{count|la|las} primero.',
    en: '{count} {count|proposal is|proposals are} pending in the paragraph. Settle {count|it|them} first.',
  },
  'paragraph.written-since': {
    status: 409,
    es: 'El párrafo se escribió, dividió o unió directamente después de resolverlo: volver atrás perdería esas palabras. Quite el acuerdo, si lo hay, y proponga el cambio.',
    en: 'The paragraph was written, divided or joined directly after it was settled: going back would lose those words. Unlock it, if it is agreed, and propose the change.',
  },
  'paragraph.no-proposals': {
    status: 409,
    es: 'En ese párrafo no hay propuestas por resolver. No se ha cambiado nada.',
    en: 'No proposal is pending in that paragraph. Nothing was changed.',
  },
  'paragraph.empty': {
    status: 409,
    es: 'El párrafo está vacío. Escriba su texto o suprímalo antes de acordarlo.',
    en: 'The paragraph is empty. Write its text or take it out before agreeing it.',
  },
  'paragraph.already-agreed': {
    status: 409,
    es: 'El párrafo ya está acordado. No se ha cambiado nada.',
    en: 'The paragraph is agreed already. Nothing was changed.',
  },
  'paragraph.not-agreed': {
    status: 409,
    es: 'El párrafo no está acordado: se puede proponer en él sin más.',
    en: 'The paragraph is not agreed: proposals can be made in it as it is.',
  },
  'paragraph.not-ad-referendum': {
    status: 409,
    es: 'El párrafo no está acordado ad referéndum de esa delegación. No se ha cambiado nada.',
    en: 'The paragraph is not agreed ad referendum of that delegation. Nothing was changed.',
  },
  'paragraph.nothing-to-reopen': {
    status: 409,
    es: 'En ese párrafo no hay ningún resultado que reabrir. No se ha cambiado nada.',
    en: 'There is no settlement to reopen in that paragraph. Nothing was changed.',
  },
  'paragraph.proposed': {
    status: 409,
    es: 'Ese párrafo es todavía una propuesta. Resuélvala antes de cambiar la estructura.',
    en: 'That paragraph is still a proposal. Settle it before changing the structure.',
  },
  'paragraph.first-in-section': {
    status: 409,
    es: 'Es el primer párrafo de la sección: no hay otro antes con el que unirlo.',
    en: 'It is the first paragraph of its section: there is none before to join it to.',
  },
  'section.unknown': {
    status: 404,
    es: 'No se encuentra esa sección. Actualice la página.',
    en: 'That section cannot be found. Reload the page.',
  },
  'proposal.gone': {
    status: 409,
    es: 'Esa propuesta ya no está pendiente: se resolvió o se retiró. Vea el párrafo como está ahora.',
    en: 'That proposal is no longer pending: it was settled or withdrawn. See the paragraph as it now stands.',
  },
  'position.own': {
    status: 409,
    es: 'Sobre la propuesta propia no se toma posición; puede retirarla.',
    en: 'No position is taken on one’s own proposal; it can be withdrawn.',
  },
  'position.none': {
    status: 409,
    es: 'La delegación no ha tomado posición sobre esa propuesta. No se ha cambiado nada.',
    en: 'The delegation holds no position on that proposal. Nothing was changed.',
  },
  'revision.unknown': {
    status: 404,
    es: 'No se ha emitido ninguna Rev.{number}.',
    en: 'No Rev.{number} has been issued.',
  },
  'recommendation.unknown': {
    status: 404,
    es: 'No hay ninguna Recomendación {number} entre las presentadas por el Grupo.',
    en: 'There is no Recommendation {number} among those the Group submitted.',
  },
  'recommendation.duplicate': {
    status: 409,
    es: 'La Recomendación {number} aparece dos veces en la lista. Corrija la numeración y cárguela de nuevo.',
    en: 'Recommendation {number} appears twice in the list. Correct the numbering and load it again.',
  },
  'recommendation.in-use': {
    status: 409,
    es: 'La Recomendación {number} ya tiene vínculos o curso dado y falta en la lista nueva. Se conserva la lista anterior.',
    en: 'Recommendation {number} already has links or a disposition and is missing in the new list. The earlier list is kept.',
  },
  'recommendation.not-linked': {
    status: 404,
    es: 'Esa Recomendación no está vinculada con ese párrafo. No se ha cambiado nada.',
    en: 'That Recommendation is not linked to that paragraph. Nothing was changed.',
  },
  'topic.unknown': { status: 404, es: 'No hay ningún tema nuevo con el número {number}.', en: 'There is no new topic number {number}.' },
  'topic.not-first-sitting': {
    status: 409,
    es: 'Los temas nuevos se plantean en la primera reunión. En la segunda, la reunión decide si admite el párrafo.',
    en: 'New topics are raised in the first sitting. In the second, the meeting decides whether to admit the paragraph.',
  },
} as const satisfies Record<string, RefusalSentence>
