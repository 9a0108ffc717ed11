/** Where a Recommendation may go: not into the title. */
import { type fragmentOf, type SectionElement, sectionsOf } from '../../../domain/text/document.ts'

export const placesFor = (fragment: ReturnType<typeof fragmentOf>): readonly SectionElement[] =>
  sectionsOf(fragment).filter(({ kind }) => kind !== 'title')

export const usualAmong = (sections: readonly SectionElement[]): SectionElement | undefined =>
  sections.find(({ kind }) => kind === 'decisions') ?? sections.find(({ kind }) => kind === 'commitments') ?? sections[0]
