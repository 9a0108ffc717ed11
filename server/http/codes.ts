/** Codes that people read out and type. */

/** No letters or digits that are taken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
/** The bytes below it give each letter as often as every other. */
const EVEN = 248

export function newCode(random: (length: number) => Uint8Array, length: number): string {
  const letters = [...random(length * 7)].filter((byte) => byte < EVEN).map((byte) => ALPHABET[byte % ALPHABET.length] ?? '')
  return letters.slice(0, length).join('')
}

/** `ABC-234-XYZ`. */
export const printedCode = (code: string): string => code.replace(/(...)(?=.)/g, '$1-')

/** As it was typed, however it was set apart. */
export const spelledCode = (written: string): string => written.toUpperCase().replace(/[^A-Z0-9]/g, '')
