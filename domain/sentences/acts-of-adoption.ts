/** The acts at the end of the work, in words. */
import type { ActType } from '../acts/registry.ts'
import type { AdoptionWay, StatementKind } from '../sitting/adoption.ts'
import type { ActSentence } from './acts.ts'
import type { Language } from './fill.ts'

export const ADOPTION = {
  'lapse-pending': {
    label: { es: 'Dejar decaer lo pendiente', en: 'Let what is pending lapse' },
    entry: {
      es: '{actor} hizo constar que {count|decayó|decayeron} {count} {count|propuesta pendiente|propuestas pendientes}.',
      en: '{actor} recorded that {count} pending {count|proposal|proposals} lapsed.',
    },
  },
  approve: {
    label: { es: 'Dar la conformidad', en: 'Approve' },
    entry: { es: '{for} dio su conformidad al texto final.', en: '{for} approved the final text.' },
  },
  'make-statement': {
    label: { es: 'Formular reserva o explicación', en: 'Make a reservation or explanation' },
    entry: { es: '{for} formuló {statement}.', en: '{for} made {statement}.' },
  },
  'withdraw-statement': {
    label: { es: 'Retirar la declaración', en: 'Withdraw the statement' },
    entry: { es: '{for} retiró {statement}.', en: '{for} withdrew {statement}.' },
  },
  'open-silence': {
    label: { es: 'Abrir el procedimiento de silencio', en: 'Open the silence procedure' },
    entry: {
      es: '{actor} abrió el procedimiento de silencio hasta el {until}.',
      en: '{actor} opened the silence procedure until {until}.',
    },
  },
  'break-silence': {
    label: { es: 'Romper el silencio', en: 'Break the silence' },
    entry: { es: '{for} rompió el silencio.', en: '{for} broke the silence.' },
  },
  adopt: {
    label: { es: 'Declarar aprobada', en: 'Declare adopted' },
    entry: {
      es: '{actor} declaró aprobada la Declaración {how} (texto {short}).',
      en: '{actor} declared the Declaration adopted {how} (text {short}).',
    },
  },
  certify: {
    label: { es: 'Certificar', en: 'Certify' },
    entry: { es: '{actor} certificó la Declaración (texto {short}).', en: '{actor} certified the Declaration (text {short}).' },
  },
  'make-corrigendum': {
    label: { es: 'Emitir un corrigendum', en: 'Issue a corrigendum' },
    entry: { es: '{actor} emitió Corr.{number} en {paragraph}.', en: '{actor} issued Corr.{number} in {paragraph}.' },
  },
  'receive-addendum': {
    label: { es: 'Recibir una adición', en: 'Receive an addendum' },
    entry: {
      es: '{actor} hizo constar Add.{number}: {statement} de {by}.',
      en: '{actor} recorded Add.{number}: {statement} of {by}.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>

export const STATEMENT_TERMS: Readonly<Record<StatementKind, Readonly<Record<Language, string>>>> = {
  reservation: { es: 'una reserva', en: 'a reservation' },
  explanation: { es: 'una explicación de posición', en: 'an explanation of position' },
  dissociation: { es: 'una desvinculación del consenso', en: 'a dissociation from the consensus' },
}

export const ADOPTION_TERMS: Readonly<Record<AdoptionWay, Readonly<Record<Language, string>>>> = {
  consensus: { es: 'por consenso', en: 'by consensus' },
  approvals: { es: 'con la conformidad de las delegaciones', en: 'with the approval of the delegations' },
  silence: { es: 'por el procedimiento de silencio', en: 'by the silence procedure' },
}
