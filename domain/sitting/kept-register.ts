/** The register of decisions and the documents of the conference, told anew: both go on after a history was destroyed. */
import type { Decision } from '../register/types.ts'
import type { Fact } from './facts.ts'
import type { RoomState } from './types.ts'

export const registerTold = ({ register, adoption }: RoomState): readonly Fact[] => {
  const at = adoption.certified?.at ?? 0
  return register.decisions.flatMap((row): readonly Fact[] => {
    const { number: decision, paragraph, act, verb, text, responsible, due, recommendations } = row
    return [{ kind: 'decision-entered', decision, paragraph, act, verb, text, responsible, due, recommendations, at }, ...followUp(row, at)]
  })
}

function followUp({ number: decision, state, notes }: Decision, at: number): readonly Fact[] {
  const noted = notes.map((note): Fact => ({ kind: 'decision-followed', decision, state, note: note.text, at: note.at }))
  return state === 'open' || noted.length > 0 ? noted : [{ kind: 'decision-followed', decision, state, note: null, at }]
}

export const annexedTold = ({ annexed: { documents, citations } }: RoomState): readonly Fact[] => [
  ...documents.map(({ number: document, ...described }): Fact => ({ kind: 'document-added', document, ...described })),
  ...citations.map(
    ({ paragraph, document }): Fact => ({
      kind: 'document-cited',
      paragraph,
      document,
      at: documents.find(({ number }) => number === document)?.at ?? 0,
    }),
  ),
]
