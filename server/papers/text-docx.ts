/** The text as a Word file. */
import type { TextFacts } from '../../domain/export/types.ts'

export const textDocx = (facts: TextFacts): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(facts.conference))
