/** The text as txt. */
import type { TextFacts } from './types.ts'

export const textPlain = ({ conference }: TextFacts): string => conference
