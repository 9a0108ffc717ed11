/** Names of those responsible, and who is meant by a name that a person typed. */
import { ORGAN_NAMES, ORGANS } from '../../../domain/register/organs.ts'
import { nameOfResponsible } from '../../../domain/register/paper.ts'
import type { Responsible } from '../../../domain/register/types.ts'
import { isDelegationCode } from '../../../domain/text/ids.ts'
import { useRegisterReader } from './reader.tsx'

type Names = {
  readonly nameOfWho: (who: Responsible) => string
  /** What is offered: organs, then members. */
  readonly known: readonly string[]
  readonly whoIs: (name: string) => Responsible
}

export function useNames(): Names {
  const { start, language, nameOf } = useRegisterReader()
  const codes = start.conference.members.map(({ code }) => code).filter(isDelegationCode)
  const names = Object.fromEntries(codes.map((code) => [code, nameOf(code)]))
  return {
    nameOfWho: (who) => nameOfResponsible(who, names, language),
    known: [...ORGANS.map((organ) => ORGAN_NAMES[organ].name[language]), ...codes.map(nameOf)],
    whoIs: (name) => {
      const organ = ORGANS.find((each) => ORGAN_NAMES[each].name[language] === name)
      if (organ !== undefined) return { kind: 'organ', organ }
      const code = codes.find((each) => nameOf(each) === name)
      return code === undefined ? { kind: 'other', name } : { kind: 'member', code }
    },
  }
}

/** A calendar day as people read it; it has no zone. */
export const dayShown = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))
