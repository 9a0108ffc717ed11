/** Colours on a terminal; none in a pipe, in a file, or where NO_COLOR is set. */

export type Paint = Readonly<Record<'bold' | 'italic' | 'dim' | 'number' | 'verb', (text: string) => string>>

const painted =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`
const plain = (text: string): string => text

const COLOURS: Paint = { bold: painted(1, 22), italic: painted(3, 23), dim: painted(2, 22), number: painted(36, 39), verb: painted(32, 39) }
const NONE: Paint = { bold: plain, italic: plain, dim: plain, number: plain, verb: plain }

export const paintFor = (stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): Paint =>
  stream.isTTY === true && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb' ? COLOURS : NONE
