/** The field's words for the values that acts and facts carry, as they stand inside a sentence. */
import type { TextView } from '../export/types.ts'
import type { View } from '../compile/types.ts'
import type { WeightDirection, WeightKind } from '../compare/types.ts'
import type {
  Disposition,
  Hat,
  MarkInReading,
  OriginByHand,
  Presence,
  SittingKind,
  SuspensionMode,
  TopicOutcome,
} from '../sitting/types.ts'
import type { PaperKind } from '../sitting/papers.ts'
import type { Language } from './fill.ts'

type Terms<Value extends string> = Readonly<Record<Value, Readonly<Record<Language, string>>>>

export const HAT_TERMS: Terms<Hat> = {
  chair: { es: 'Presidencia', en: 'Chair' },
  deputy: { es: 'Presidencia suplente', en: 'deputy chair' },
  assistant: { es: 'asistencia de la Presidencia', en: 'assistant to the Chair' },
  secretariat: { es: 'Secretaría Técnica', en: 'Secretariat' },
  head: { es: 'jefatura de delegación', en: 'head of delegation' },
  representative: { es: 'representante', en: 'representative' },
  observer: { es: 'observador', en: 'observer' },
  service: { es: 'servicio', en: 'service' },
}

export const SITTING_TERMS: Terms<SittingKind> = {
  first: { es: 'primera reunión a puerta cerrada', en: 'first closed sitting' },
  drafting: { es: 'grupo de redacción', en: 'drafting group' },
  second: { es: 'segunda reunión a puerta cerrada', en: 'second closed sitting' },
}

export const MODE_TERMS: Terms<SuspensionMode> = {
  drafting: { es: 'sigue la redacción', en: 'drafting goes on' },
  read_only: { es: 'solo lectura', en: 'read-only' },
  dark: { es: 'sala desalojada', en: 'room cleared' },
}

export const DISPOSITION_TERMS: Terms<Disposition> = {
  verbatim: { es: 'recogida textualmente', en: 'verbatim' },
  amended: { es: 'recogida con cambios', en: 'amended' },
  in_part: { es: 'recogida en parte', en: 'in part' },
  merged: { es: 'refundida', en: 'merged' },
  split: { es: 'desdoblada', en: 'split' },
  reflected_elsewhere: { es: 'reflejada en otro párrafo', en: 'reflected elsewhere' },
  referred_back: { es: 'remitida al Grupo', en: 'referred back' },
  not_retained: { es: 'no recogida', en: 'not retained' },
  withdrawn: { es: 'retirada', en: 'withdrawn' },
  pending: { es: 'pendiente', en: 'pending' },
}

export const MARK_TERMS: Terms<MarkInReading> = {
  retain: { es: 'se recoge', en: 'retain' },
  retain_with_changes: { es: 'se recoge con cambios', en: 'retain with changes' },
  discuss: { es: 'se debate', en: 'discuss' },
  back_to_group: { es: 'vuelve al Grupo', en: 'back to the Group' },
  not_retained: { es: 'no se recoge', en: 'not retained' },
}

export const ORIGIN_TERMS: Terms<OriginByHand | 'computed'> = {
  customary: { es: 'de costumbre', en: 'customary' },
  secretariat: { es: 'de la Secretaría Técnica', en: 'of the Secretariat' },
  undetermined: { es: 'sin determinar', en: 'undetermined' },
  computed: { es: 'la que resulte', en: 'as it follows' },
}

/** What is read when the reading has ended. */
export const READ_TERMS: Terms<'none'> = { none: { es: 'ninguna', en: 'none' } }

export const OUTCOME_TERMS: Terms<TopicOutcome> = {
  to_text: { es: 'pasa al texto', en: 'taken into the text' },
  noted: { es: 'se toma nota', en: 'noted' },
  dropped: { es: 'se deja', en: 'dropped' },
}

export const PRESENCE_TERMS: Terms<Presence> = {
  present: { es: 'presente', en: 'present' },
  absent: { es: 'ausente', en: 'absent' },
}

export const PERMISSION_TERMS: Terms<'yes' | 'no'> = {
  yes: { es: 'pueden seguir la reunión', en: 'they may follow the sitting' },
  no: { es: 'no siguen la reunión', en: 'they do not follow the sitting' },
}

/** With their article, as delegations' names have theirs. */
export const PARTY_TERMS: Terms<'chair' | 'secretariat'> = {
  chair: { es: 'la Presidencia', en: 'the Chair' },
  secretariat: { es: 'la Secretaría Técnica', en: 'the Secretariat' },
}

/** What a change does, without judging it. */
export const WEIGHT_TERMS: Terms<WeightKind> = {
  force: { es: 'cambia la fuerza', en: 'changes the force' },
  number: { es: 'cambia un número o una fecha', en: 'changes a number or a date' },
  actor: { es: 'cambia quién actúa o a quién se aplica', en: 'changes who acts or to whom it applies' },
  negation: { es: 'cambia una negación', en: 'changes a negation' },
  scope: { es: 'cambia el alcance', en: 'changes the scope' },
  style: { es: 'de estilo', en: 'style' },
}

/** In which direction, kind by kind; empty where there is none to tell. */
export const WEIGHT_DIRECTION_TERMS: Readonly<Record<WeightKind, Terms<WeightDirection>>> = {
  force: {
    weaker: { es: 'menos vinculante', en: 'less binding' },
    stronger: { es: 'más vinculante', en: 'more binding' },
    other: { es: '', en: '' },
  },
  number: {
    weaker: { es: 'menos exigente', en: 'less demanding' },
    stronger: { es: 'más exigente', en: 'more demanding' },
    other: { es: '', en: '' },
  },
  actor: {
    weaker: { es: 'menos amplio', en: 'narrower' },
    stronger: { es: 'más amplio', en: 'broader' },
    other: { es: '', en: '' },
  },
  negation: {
    weaker: { es: 'menos vinculante', en: 'less binding' },
    stronger: { es: 'más vinculante', en: 'more binding' },
    other: { es: '', en: '' },
  },
  scope: {
    weaker: { es: 'más limitado', en: 'more limited' },
    stronger: { es: 'más amplio', en: 'broader' },
    other: { es: '', en: '' },
  },
  style: {
    weaker: { es: '', en: '' },
    stronger: { es: '', en: '' },
    other: { es: '', en: '' },
  },
}

export const PAPER_TERMS: Terms<PaperKind> = {
  correspondence: { es: 'el cuadro de correspondencia', en: 'the table of correspondence' },
  compilation: { es: 'el texto compilado', en: 'the compilation text' },
  decisions: { es: 'la relación de decisiones', en: 'the list of decisions' },
  text: { es: 'la Declaración', en: 'the Declaration' },
  register: { es: 'el registro de decisiones', en: 'the register of decisions' },
}

export const TEXT_TERMS: Terms<'live' | 'certified' | 'rows'> = {
  live: { es: 'texto en negociación', en: 'text under negotiation' },
  certified: { es: 'texto certificado', en: 'certified text' },
  rows: { es: 'tal como está', en: 'as it stands' },
}

/** What stands in a paper: dispositions or none in a table, one way to read the text in a compilation, parties or none in a list of decisions. */
export const DISPOSITIONS_SHOWN_TERMS: Terms<'yes' | 'no' | View['kind'] | TextView | 'register' | 'unattributed' | 'attributed'> = {
  yes: { es: 'con el curso dado', en: 'with dispositions' },
  no: { es: 'sin el curso dado', en: 'without dispositions' },
  compilation: { es: 'con corchetes', en: 'with brackets' },
  clean: { es: 'en limpio', en: 'clean' },
  proposals: { es: 'con las propuestas marcadas', en: 'with proposals marked' },
  adopted: { es: 'como si se incorporara lo pendiente', en: 'as if what is pending were adopted' },
  delegation: { es: 'con lo de una sola delegación', en: 'with what one delegation proposes' },
  register: { es: 'completo o por filtro', en: 'whole or filtered' },
  unattributed: { es: 'sin decir de quién', en: 'without saying whose' },
  attributed: { es: 'diciendo de quién', en: 'saying whose' },
}
