import { expect, test } from 'vitest'
import { toldOf } from './told.ts'

const say = (_key: unknown, values?: Readonly<Record<string, string | number>>): string => `Ahora: ${values?.words ?? ''}`
const problem = { status: 409, code: 'wording.changed', detail: 'Cambió.' }
const wording = {
  runs: [
    { text: 'Abrir ', ins: null },
    { text: 'dos ', ins: 'MX' },
    { text: 'oficinas.', ins: null },
  ],
  proposals: [{ by: 'MX', hunks: [{ struck: '', added: 'dos ' }] }],
}

test.each<readonly [string, object, object, string]>([
  ['nothing more where no wording came', {}, { by: 'MX' }, 'Cambió.'],
  ['the proposal that was decided on, as it now stands', { wording }, { by: 'MX' }, 'Cambió. Ahora: + dos'],
  ['the base text where all of the paragraph was decided on', { wording }, { paragraph: 'p' }, 'Cambió. Ahora: Abrir oficinas.'],
  ['the base text where the proposal is no more', { wording }, { by: 'GT' }, 'Cambió. Ahora: Abrir oficinas.'],
])('a refusal says %s', (_, extra, input, told) => {
  expect(toldOf({ ...problem, ...extra }, input, say)).toBe(told)
})
