import { expect, test } from 'vitest'
import { adaptedTo } from './section-form.ts'

/** `# ` a lead-in, `- ` a bullet, `-- ` one under it, `#- ` a lead-in that is a bullet itself, `> ` the place. */
function placed(text: string, verbs: readonly string[], language: string, recommendation: string): string {
  const lines = text.split(' / ')
  const before = lines.findIndex((line) => line.startsWith('>'))
  const paragraphs = lines
    .filter((line) => !line.startsWith('>'))
    .map((line) => {
      const sign = /^(#-|#|--|-)\s/.exec(line)?.[1] ?? ''
      return {
        role: sign.startsWith('#') ? ('chapeau' as const) : ('body' as const),
        level: sign === '--' ? (1 as const) : (0 as const),
        marker: sign === '' || sign === '#' ? ('none' as const) : ('bullet' as const),
        text: line.slice(sign === '' ? 0 : sign.length + 1),
      }
    })
  return adaptedTo({ paragraphs, before, level: lines[before]?.startsWith('>>') ? 1 : 0, language, verbs }, recommendation)
}

test.each([
  ['# Los Viceministros, / >', [], 'es', 'Aprobar el plan.', 'Aprobaron el plan.'],
  ['# Las Viceministras y los Viceministros, / >', [], 'es', 'Aprobar el plan.', 'Aprobaron el plan.'],
  ['# La Conferencia, / >', [], 'es', 'Aprobar el plan.', 'Aprobó el plan.'],
  ['# Asimismo, los Viceministros: / >', [], 'es', 'Agradecer a la sede.', 'Agradecieron a la sede.'],
  ['# The Vice-Ministers, / >', [], 'en', 'Approve the plan.', 'Approved the plan.'],
  ['# Los Viceministros toman las siguientes decisiones: / >', [], 'es', 'Aprobar el plan.', 'Aprobar el plan.'],
  ['# Los Viceministros toman las siguientes decisiones: / >', [], 'es', 'Aprobaron el plan.', 'Aprobar el plan.'],
  ['# Resuelve: / >', ['Aprueba', 'Decide'], 'es', 'Aprobar el plan.', 'Aprueba el plan.'],
  ['# La Conferencia, / >', ['Recordando', 'Reafirmando'], 'es', 'Reconocer la labor.', 'Reconociendo la labor.'],
  ['# Los Viceministros, / >', ['Aprobar', 'Instar'], 'es', 'Aprobar el plan.', 'Aprobaron el plan.'],
  ['# Los Viceministros, / Reiteran su voluntad. / >', ['Aprobar'], 'es', 'Acordar el plan.', 'Acuerdan el plan.'],
  [
    '# Los Viceministros, / > / # adoptaron las siguientes decisiones: / - Instar a todos.',
    [],
    'es',
    'Aprobar el plan.',
    'Aprobaron el plan.',
  ],
  [
    '# Los Viceministros, / Instaron a todos. / # adoptaron las siguientes decisiones: / >',
    [],
    'es',
    'Aprobar el plan.',
    'Aprobar el plan.',
  ],
  ['# Los Viceministros, / #- Solicitaron a la Red: / -- Elaborar un mapa. / >>', [], 'es', 'Aprobar un plan.', 'Aprobar un plan.'],
  ['>', ['Agradecieron'], 'es', 'Reconocer la labor.', 'Reconocieron la labor.'],
  ['>', [], 'es', 'Reconocer la labor.', 'Reconocer la labor.'],
] as const)('%s %j (%s): %s', (text, verbs, language, recommendation, expected) =>
  expect(placed(text, verbs, language, recommendation)).toBe(expected),
)
