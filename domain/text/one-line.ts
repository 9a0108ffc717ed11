/** A paragraph holds no line break of any kind. */
const BREAK = /\s*[\n\r\v\f\u0085\u2028\u2029]\s*/g

export const inOneLine = (text: string): string => text.replace(BREAK, ' ')
