/** Who may do what, as one table of data. Each act names its row; nothing else grants a right. */
import type { Hat } from '../sitting/types.ts'

/** `on instruction`: "por instrucción de la Presidencia", on record. `on behalf`: for a delegation that is named, on record.
 *  `setting`: as the conference has set it. `as pen`: to whom the pen of a language was given. */
export type Grant = 'yes' | 'no' | 'on instruction' | 'on behalf' | 'setting' | 'as pen'

const COLUMNS = [
  'chair',
  'deputy',
  'assistant',
  'secretariat',
  'head',
  'representative',
  'observer',
  'service',
] as const satisfies readonly Hat[]

type Row = Readonly<Record<Hat, Grant>>

const row = (...grants: readonly [Grant, Grant, Grant, Grant, Grant, Grant, Grant, Grant]): Row =>
  Object.fromEntries(COLUMNS.map((hat, i) => [hat, grants[i]])) as Row

const onInstruction = 'on instruction'

/** Columns: chair, deputy, assistant, secretariat, head (or acting head), representative, observer, service. */
export const RIGHTS = {
  /** Open, suspend, resume, close; permit observers; name a deputy; reopen direct writing. */
  preside: row('yes', onInstruction, onInstruction, onInstruction, 'no', 'no', 'no', 'no'),
  /** Accept, reject; set a standing; reopen. */
  settle: row('yes', onInstruction, onInstruction, onInstruction, 'no', 'no', 'no', 'no'),
  /** Import Recommendations, link, set dispositions, record topics, issue a revision. */
  record: row('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'no'),
  /** Persons, seats, admission at the door. */
  door: row('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'no'),
  /** Base text and its structure; paragraphs proposed in the pen's own voice. */
  pen: row('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'no'),
  /** What is one's own; for a pen also what was written on another's behalf. */
  propose: row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no'),
  /** Support, object, await instructions, lift one's own ad referendum. */
  position: row('no', 'no', 'no', 'on behalf', 'yes', 'setting', 'no', 'no'),
  /** What a delegation's file proposes: its own, or, from the secretariat, of a delegation that is named. */
  import: row('no', 'no', 'no', 'on behalf', 'yes', 'yes', 'no', 'no'),
  /** Approve, reserve, explain, dissociate, break the silence: a head's, or the secretariat's on behalf. */
  approve: row('no', 'no', 'no', 'on behalf', 'yes', 'no', 'no', 'no'),
  /** Declare the text adopted, certify it, put it right by a corrigendum: the chair in person. */
  declare: row('yes', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
  /** Ask the chair to reopen. */
  ask: row('no', 'no', 'no', 'no', 'yes', 'yes', 'no', 'no'),
  /** Comments for all, for who may read the text. */
  comment: row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no'),
  /** The floor: one's own delegation's, or, from chair and secretariat, of whoever raised its card. */
  floor: row('on behalf', 'on behalf', 'on behalf', 'on behalf', 'yes', 'yes', 'no', 'no'),
  /** Papers taken out: what may stand in them is asked besides. */
  paper: row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'),
  /** Contact groups, and erasing one's private stream. What is done by this right is told to nobody. */
  private: row('no', 'no', 'no', 'no', 'yes', 'yes', 'no', 'no'),
  /** Words of another language's side, and that they say the same as the text. */
  translate: row('no', 'no', 'no', 'yes', 'no', 'no', 'no', 'as pen'),
  /** What every seat may do about itself. */
  oneself: row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'),
} as const satisfies Record<string, Row>

export type Right = keyof typeof RIGHTS
