/** The acts of the reading, the restricted segment and the speakers' list, in words. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const READING = {
  'read-paragraph': {
    label: { es: 'Leer el párrafo', en: 'Read the paragraph' },
    entry: { es: '{actor} puso en lectura {reading} ({frozen}).', en: '{actor} put {reading} up for reading ({frozen}).' },
  },
  'set-aside': {
    label: { es: 'Aplazar', en: 'Put aside' },
    entry: { es: '{actor} aplazó {paragraph}.', en: '{actor} put {paragraph} aside.' },
  },
  'return-paragraph': {
    label: { es: 'Retomar', en: 'Take up again' },
    entry: { es: '{actor} retomó {paragraph}.', en: '{actor} took up {paragraph} again.' },
  },
  'agree-section': {
    label: { es: 'Acordar la sección', en: 'Agree the section' },
    entry: {
      es: '{actor} declaró {count|acordado|acordados} {count} {count|párrafo|párrafos} de una sección; {left} {left|quedó|quedaron} sin acordar.',
      en: '{actor} declared {count} {count|paragraph|paragraphs} of a section agreed; {left} {left|was|were} left out.',
    },
  },
  'open-segment': {
    label: { es: 'Abrir un segmento restringido', en: 'Open a restricted segment' },
    entry: {
      es: '{actor} abrió un segmento restringido sobre {count} {count|párrafo|párrafos}; quedan fuera {groups}.',
      en: '{actor} opened a restricted segment on {count} {count|paragraph|paragraphs}; left out: {groups}.',
    },
  },
  'close-segment': {
    label: { es: 'Terminar el segmento restringido', en: 'End the restricted segment' },
    entry: { es: '{actor} terminó el segmento restringido.', en: '{actor} ended the restricted segment.' },
  },
  'ask-floor': {
    label: { es: 'Pedir la palabra', en: 'Ask for the floor' },
    entry: { es: '{for} pidió la palabra.', en: '{for} asked for the floor.' },
  },
  'leave-floor': {
    label: { es: 'Dejar la palabra', en: 'Leave the floor' },
    entry: { es: '{for} dejó la palabra o la lista.', en: '{for} left the floor or the list.' },
  },
  'give-floor': {
    label: { es: 'Dar la palabra', en: 'Give the floor' },
    entry: { es: '{actor} dio la palabra a {for}.', en: '{actor} gave {for} the floor.' },
  },
  'next-speaker': {
    label: { es: 'Pasar al siguiente', en: 'Next speaker' },
    entry: { es: '{actor} pasó a quien sigue en la lista: {speaker}.', en: '{actor} went on to the next on the list: {speaker}.' },
  },
  'set-speakers-list': {
    label: { es: 'Lista de oradores', en: 'Speakers’ list' },
    entry: { es: '{actor} decidió sobre la lista de oradores: {list}.', en: '{actor} decided on the speakers’ list: {list}.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
