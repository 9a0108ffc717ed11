import { expect, test } from 'vitest'
import type { SectionKind } from '../text/schema.ts'
import { dispositionOf, dispositionSoFar } from './dispositions.ts'

const LANGUAGES = { asked: 'es', answered: 'es' }
type Told = readonly [text: string, kind?: SectionKind, sharedWith?: number]
const disposed = (text: string, ...told: readonly Told[]) => ({
  text,
  targets: told.map(([words, kind = 'decisions', sharedWith = 0]) => ({ text: words, kind, sharedWith })),
  languages: LANGUAGES,
})

test.each<readonly [string, string, readonly Told[]]>([
  ['not_retained', 'Crear un fondo.', []],
  ['verbatim', 'Crear un fondo común de dragado;', [['crear un fondo común de dragado.']]],
  ['amended', 'Crear un fondo común de dragado.', [['Crearon un fondo común de dragado.']]],
  [
    'in_part',
    'Elaborar un directorio de oficinas, financiar su impresión y publicarlo cada año.',
    [['Elaborar un directorio de oficinas y publicarlo cada año.']],
  ],
  ['in_part', 'Crear un fondo de dragado y nombrar una relatora de puertos.', [['Crear un fondo de dragado.']]],
  ['amended', 'Celebrar un taller en Puerto Claro y Villa Honda.', [['Celebrar un taller en Puerto Claro.']]],
  ['split', 'Crear un fondo de dragado y nombrar una relatora.', [['Crear un fondo de dragado.'], ['Nombrar una relatora.']]],
  ['merged', 'Crear un fondo de dragado.', [['Crear un fondo de dragado y otro de boyas.', 'decisions', 1]]],
  ['reflected_elsewhere', 'Crear un fondo de dragado.', [['Reconocieron la necesidad de un fondo.', 'commitments']]],
  ['reflected_elsewhere', 'Crear un fondo de dragado.', [['Agradecieron al puerto su presentación sobre un fondo.', 'acknowledgements']]],
  ['amended', 'Aprobar el informe de labores.', [['Tomar nota con satisfacción del informe de labores y darle su aprobación.']]],
  ['referred_back', 'Crear un fondo de dragado.', [['Devolver al Grupo de Consulta la propuesta de un fondo de dragado.']]],
  [
    'referred_back',
    'Crear un fondo de dragado.',
    [['Solicitar al Comité Jurídico que siga examinando el fondo de dragado y lo presente en la próxima reunión.']],
  ],
  [
    'amended',
    'Solicitar un estudio sobre el dragado.',
    [['Solicitar al Instituto que examine el dragado y presente sus conclusiones en la próxima reunión.']],
  ],
])('%s: %s', (disposition, text, told) => {
  expect(dispositionOf(disposed(text, ...told))).toBe(disposition)
})

test('what nobody has linked yet is pending, and what says nothing too', () => {
  expect(dispositionSoFar(disposed('Crear un fondo.'))).toBe('pending')
  expect(dispositionOf(disposed(' ', ['Crear un fondo.']))).toBe('pending')
})

test('reasons and the frame of a Recommendation are no part of what is asked', () => {
  const text = 'Las familias no tienen a quién acudir. Por ello, se recomienda crear una oficina de búsqueda.'
  expect(dispositionOf(disposed(text, ['Crear una oficina de búsqueda.']))).toBe('amended')
})
