/** Unbinds the paragraphs of a package; each goes on as it stands. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const dissolvePackage = act({
  type: 'dissolve-package',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ package: ordinal }),
  decide: ({ state, now }, { package: id }) => {
    const pack = state.packages.find((each) => each.id === id)
    if (pack === undefined) return refused('package.unknown')
    return accepted([{ kind: 'package-dissolved', package: id, at: now }], [], { title: pack.title })
  },
})
