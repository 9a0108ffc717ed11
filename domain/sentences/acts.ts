/** Every act in words: the label on its button, and its entry in the audit chain. Placeholders are named in `audit.ts`. */
import { WORDINGS } from './acts-of-wordings.ts'
import type { ActType } from '../acts/registry.ts'
import { LANGUAGES } from './acts-of-languages.ts'
import { SIGN_IN } from './acts-of-sign-in.ts'
import { REGISTER } from './acts-of-register.ts'
import { ADOPTION } from './acts-of-adoption.ts'
import { HISTORY } from './acts-of-history.ts'
import { ALTERNATIVES } from './acts-of-alternatives.ts'
import { STREAMS } from './acts-of-streams.ts'
import { TABLING } from './acts-of-tabling.ts'
import { COMMENTS } from './acts-of-comments.ts'
import { READING } from './acts-of-the-reading.ts'
import { TRACE } from './acts-of-the-trace.ts'
import { EDITING } from './acts-of-editing.ts'
import type { Language } from './fill.ts'

type InLanguages = Readonly<Record<Language, string>>
export type ActSentence = { readonly label: InLanguages; readonly entry: InLanguages }

const SITTING = {
  'open-sitting': {
    label: { es: 'Abrir la reunión', en: 'Open the sitting' },
    entry: { es: '{actor} abrió la reunión {ordinal} ({kind}).', en: '{actor} opened sitting {ordinal} ({kind}).' },
  },
  'suspend-sitting': {
    label: { es: 'Suspender', en: 'Suspend' },
    entry: { es: '{actor} suspendió la reunión: {mode}.', en: '{actor} suspended the sitting: {mode}.' },
  },
  'resume-sitting': {
    label: { es: 'Reanudar', en: 'Resume' },
    entry: { es: '{actor} reanudó la reunión.', en: '{actor} resumed the sitting.' },
  },
  'close-sitting': {
    label: { es: 'Cerrar la reunión', en: 'Close the sitting' },
    entry: { es: '{actor} cerró la reunión.', en: '{actor} closed the sitting.' },
  },
  'permit-observers': {
    label: { es: 'Observadores e invitados', en: 'Observers and guests' },
    entry: { es: '{actor} decidió sobre los observadores: {permitted}.', en: '{actor} decided on observers: {permitted}.' },
  },
  'open-direct-writing': {
    label: { es: 'Reabrir la redacción directa', en: 'Reopen direct writing' },
    entry: { es: '{actor} reabrió la redacción directa.', en: '{actor} reopened direct writing.' },
  },
  'close-direct-writing': {
    label: { es: 'Cerrar la redacción directa', en: 'Close direct writing' },
    entry: { es: '{actor} cerró la redacción directa.', en: '{actor} closed direct writing.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>

const DOOR = {
  'admit-seat': {
    label: { es: 'Dar entrada', en: 'Let in' },
    entry: { es: '{actor} dio entrada a {seat}.', en: '{actor} let in {seat}.' },
  },
  'remove-seat': {
    label: { es: 'Dar salida', en: 'Put out' },
    entry: { es: '{actor} dio salida a {seat}.', en: '{actor} put out {seat}.' },
  },
  'swap-seat': {
    label: { es: 'Relevar en la puerta', en: 'Swap at the door' },
    entry: { es: '{actor} relevó en la puerta: sale {out}, entra {in}.', en: '{actor} made a swap at the door: {out} out, {in} in.' },
  },
  'mark-attendance': {
    label: { es: 'Anotar asistencia', en: 'Mark attendance' },
    entry: {
      es: '{actor} anotó a mano la asistencia de {person}: {presence}.',
      en: '{actor} marked attendance by hand: {person}, {presence}.',
    },
  },
  'accredit-person': {
    label: { es: 'Acreditar', en: 'Accredit' },
    entry: { es: '{actor} acreditó a {name}, {title}.', en: '{actor} accredited {name}, {title}.' },
  },
  'give-seat': {
    label: { es: 'Dar puesto', en: 'Give a seat' },
    entry: { es: '{actor} dio un puesto a {person}: {hat}.', en: '{actor} gave {person} a seat: {hat}.' },
  },
  'name-deputy': {
    label: { es: 'Nombrar Presidencia suplente', en: 'Name a deputy chair' },
    entry: { es: '{actor} nombró a {person} para suplir a la Presidencia.', en: '{actor} named {person} deputy chair.' },
  },
  'set-acting-head': {
    label: { es: 'Nombrar suplente', en: 'Set acting head' },
    entry: {
      es: '{actor} hizo constar que {seat} suple a quien encabeza su delegación.',
      en: '{actor} recorded that {seat} is acting head of delegation.',
    },
  },
  'reissue-link': {
    label: { es: 'Expedir un enlace nuevo', en: 'Issue a new link' },
    entry: { es: '{actor} expidió un enlace nuevo para {seat}.', en: '{actor} issued a new link for {seat}.' },
  },
  'revoke-seat': {
    label: { es: 'Revocar el puesto', en: 'Revoke the seat' },
    entry: { es: '{actor} revocó el puesto de {seat}.', en: '{actor} revoked the seat of {seat}.' },
  },
  'device-code': {
    label: { es: 'Pasar a otro equipo', en: 'Move to another device' },
    entry: { es: '{actor} pidió un código para usar otro equipo.', en: '{actor} asked for a code to use another device.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>

const NEGOTIATION = {
  accept: {
    label: { es: 'Incorporar', en: 'Accept' },
    entry: { es: '{actor} incorporó la propuesta de {by} en {paragraph}.', en: '{actor} accepted the proposal of {by} in {paragraph}.' },
  },
  reject: {
    label: { es: 'No incorporar', en: 'Reject' },
    entry: { es: '{actor} no incorporó la propuesta de {by} en {paragraph}.', en: '{actor} rejected the proposal of {by} in {paragraph}.' },
  },
  agree: {
    label: { es: 'Acordar', en: 'Agree' },
    entry: { es: '{actor} declaró acordado {paragraph}.', en: '{actor} declared {paragraph} agreed.' },
  },
  'ad-referendum': {
    label: { es: 'Acordar ad referéndum', en: 'Agree ad referendum' },
    entry: {
      es: '{actor} declaró {paragraph} acordado ad referéndum de {by}.',
      en: '{actor} declared {paragraph} agreed ad referendum of {by}.',
    },
  },
  'lift-ad-referendum': {
    label: { es: 'Levantar el ad referéndum', en: 'Lift the ad referendum' },
    entry: { es: '{for} levantó su ad referéndum en {paragraph}.', en: '{for} lifted its ad referendum on {paragraph}.' },
  },
  unlock: {
    label: { es: 'Desbloquear', en: 'Unlock' },
    entry: { es: '{actor} desbloqueó {paragraph}: «{reason}».', en: '{actor} unlocked {paragraph}: “{reason}”.' },
  },
  'ask-to-reopen': {
    label: { es: 'Pedir que se reabra', en: 'Ask to reopen' },
    entry: { es: '{actor} pidió que se reabra {paragraph}: «{reason}».', en: '{actor} asked to reopen {paragraph}: “{reason}”.' },
  },
  reopen: {
    label: { es: 'Reabrir', en: 'Reopen' },
    entry: { es: '{actor} reabrió {paragraph}.', en: '{actor} reopened {paragraph}.' },
  },
  withdraw: {
    label: { es: 'Retirar', en: 'Withdraw' },
    entry: { es: '{actor} retiró la propuesta de {by} en {paragraph}.', en: '{actor} withdrew the proposal of {by} in {paragraph}.' },
  },
  support: {
    label: { es: 'Apoyar', en: 'Support' },
    entry: { es: '{for} apoyó la propuesta de {by} en {paragraph}.', en: '{for} supported the proposal of {by} in {paragraph}.' },
  },
  object: {
    label: { es: 'Objetar', en: 'Object' },
    entry: { es: '{for} objetó la propuesta de {by} en {paragraph}.', en: '{for} objected to the proposal of {by} in {paragraph}.' },
  },
  hold: {
    label: { es: 'A la espera de instrucciones', en: 'Awaiting instructions' },
    entry: {
      es: '{for} quedó a la espera de instrucciones sobre la propuesta de {by} en {paragraph}.',
      en: '{for} awaits instructions on the proposal of {by} in {paragraph}.',
    },
  },
  'lift-position': {
    label: { es: 'Retirar la posición', en: 'Lift the position' },
    entry: {
      es: '{for} retiró su posición sobre la propuesta de {by} en {paragraph}.',
      en: '{for} lifted its position on the proposal of {by} in {paragraph}.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>

const BASE_TEXT = {
  'draft-from-recommendation': {
    label: { es: 'Redactar a partir de la Recomendación', en: 'Draft from the Recommendation' },
    entry: {
      es: '{actor} redactó un párrafo a partir de la Recomendación {recommendation}.',
      en: '{actor} drafted a paragraph from Recommendation {recommendation}.',
    },
  },
  'begin-from-text': {
    label: { es: 'Empezar desde otro texto…', en: 'Begin from another text…' },
    entry: {
      es: '{actor} puso como texto de partida el archivo «{file}»: {count} {count|párrafo|párrafos}.',
      en: '{actor} took the file “{file}” as the text to begin from: {count} {count|paragraph|paragraphs}.',
    },
  },
  'insert-paragraph': {
    label: { es: 'Insertar párrafo', en: 'Insert a paragraph' },
    entry: { es: '{actor} insertó un párrafo.', en: '{actor} inserted a paragraph.' },
  },
  'set-paragraph': {
    label: { es: 'Cambiar la forma del párrafo', en: 'Change the paragraph’s form' },
    entry: { es: '{actor} cambió la forma de {paragraph}.', en: '{actor} changed the form of {paragraph}.' },
  },
  'split-paragraph': {
    label: { es: 'Dividir el párrafo', en: 'Split the paragraph' },
    entry: { es: '{actor} dividió {paragraph} en dos.', en: '{actor} split {paragraph} in two.' },
  },
  'join-paragraph': {
    label: { es: 'Unir al párrafo anterior', en: 'Join to the paragraph before' },
    entry: { es: '{actor} unió {paragraph} a {into}.', en: '{actor} joined {paragraph} to {into}.' },
  },
  'move-paragraph': {
    label: { es: 'Trasladar el párrafo', en: 'Move the paragraph' },
    entry: { es: '{actor} trasladó {paragraph}.', en: '{actor} moved {paragraph}.' },
  },
  'remove-paragraph': {
    label: { es: 'Suprimir el párrafo', en: 'Remove the paragraph' },
    entry: { es: '{actor} suprimió {paragraph}.', en: '{actor} removed {paragraph}.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>

export const ACT_SENTENCES: Readonly<Record<ActType, ActSentence>> = {
  ...SITTING,
  ...DOOR,
  ...NEGOTIATION,
  ...TRACE,
  ...BASE_TEXT,
  ...ALTERNATIVES,
  ...STREAMS,
  ...TABLING,
  ...WORDINGS,
  ...TRACE,
  ...BASE_TEXT,
  ...TRACE,
  ...BASE_TEXT,
  ...COMMENTS,
  ...TRACE,
  ...BASE_TEXT,
  ...EDITING,
  ...TRACE,
  ...BASE_TEXT,
  ...READING,
  ...REGISTER,
  ...LANGUAGES,
  ...SIGN_IN,
  ...ADOPTION,
  ...HISTORY,
}
