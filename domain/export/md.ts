/** The text as md. */
import type { TextFacts } from './types.ts'

export const textMarkdown = ({ conference }: TextFacts): string => conference
