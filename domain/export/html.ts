/** The text as html. */
import type { TextFacts } from './types.ts'

export const textHtml = ({ conference }: TextFacts): string => conference
