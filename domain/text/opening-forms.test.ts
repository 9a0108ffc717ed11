import { describe, expect, test } from 'vitest'
import { adaptedOpening, OPENING_FORMS, openingFormOf } from './opening-forms.ts'

const PAST = 'past' as const

describe('an opening verb put into the past', () => {
  test.each([
    ['Aprobar el presupuesto.', 'Aprobaron el presupuesto.'],
    ['Instar a los Estados a ratificar la Convención.', 'Instaron a los Estados a ratificar la Convención.'],
    ['Solicitar a la Secretaría que prepare un mapa.', 'Solicitaron a la Secretaría que prepare un mapa.'],
    ['Reafirmar su compromiso.', 'Reafirmaron su compromiso.'],
    ['Agradecer a la sede su hospitalidad.', 'Agradecieron a la sede su hospitalidad.'],
    ['Instruir a la Red que informe.', 'Instruyeron a la Red que informe.'],
    ['Pedir un estudio.', 'Pidieron un estudio.'],
    ['Comprometerse a elaborar un directorio.', 'Se comprometieron a elaborar un directorio.'],
    ['Tomar nota del informe.', 'Tomaron nota del informe.'],
    ['Dar la bienvenida a los observadores.', 'Dieron la bienvenida a los observadores.'],
    ['Congratularse por el avance.', 'Se congratularon por el avance.'],
    ['“Aprobar” el texto.', '“Aprobaron” el texto.'],
    ['Aprobar el plan y solicitar a la Secretaría que lo publique.', 'Aprobaron el plan y solicitaron a la Secretaría que lo publique.'],
    ['Asimismo, aprobar el plan.', 'Asimismo, aprobaron el plan.'],
    ['Elaborar un directorio.', 'Elaborar un directorio.'],
    ['Un directorio de oficinas.', 'Un directorio de oficinas.'],
    ['Aprobaron el presupuesto.', 'Aprobaron el presupuesto.'],
  ])('%s', (text, expected) => expect(adaptedOpening(text, PAST, 'es')).toBe(expected))

  test.each([
    ['Approve the budget.', 'Approved the budget.'],
    ['To approve the budget.', 'Approved the budget.'],
    ['Take note of the report.', 'Took note of the report.'],
    ['Urge States to ratify the Convention.', 'Urged States to ratify the Convention.'],
    ['Call upon the Secretariat to report.', 'Called upon the Secretariat to report.'],
    ['Reaffirm their commitment.', 'Reaffirmed their commitment.'],
    ['Approve the plan and request the Secretariat to publish it.', 'Approved the plan and requested the Secretariat to publish it.'],
    ['Map the wells of the region.', 'Map the wells of the region.'],
  ])('%s', (text, expected) => expect(adaptedOpening(text, PAST, 'en')).toBe(expected))

  test.each(['fr', 'pt'])('a language without a table (%s) keeps its words', (language) => {
    expect(adaptedOpening('Approuver le budget.', PAST, language)).toBe('Approuver le budget.')
    expect(adaptedOpening('Aprovar o orçamento.', PAST, language)).toBe('Aprovar o orçamento.')
  })
})

describe('an opening verb put into other forms', () => {
  test.each([
    ['Se comprometieron a informar.', 'infinitive', 'Comprometerse a informar.'],
    ['Comprometerse a informar.', 'gerund', 'Comprometiéndose a informar.'],
    ['Congratularse por el avance.', 'gerund', 'Congratulándose por el avance.'],
    ['Instruyeron a la Red.', 'past_singular', 'Instruyó a la Red.'],
    ['Dar la bienvenida a todos.', 'past_singular', 'Dio la bienvenida a todos.'],
    ['Convenir en ello.', 'past_singular', 'Convino en ello.'],
    ['Acordar un plan.', 'present', 'Acuerdan un plan.'],
    ['Acordar un plan.', 'present_singular', 'Acuerda un plan.'],
    ['Aprobaron el plan.', 'infinitive', 'Aprobar el plan.'],
  ] as const)('%s (%s)', (text, form, expected) => expect(adaptedOpening(text, form, 'es')).toBe(expected))

  test.each([
    ['Approved the plan.', 'infinitive', 'Approve the plan.'],
    ['Approve the plan.', 'present_singular', 'Approves the plan.'],
    ['Take note of the plan.', 'gerund', 'Taking note of the plan.'],
  ] as const)('%s (%s)', (text, form, expected) => expect(adaptedOpening(text, form, 'en')).toBe(expected))

  test.each(OPENING_FORMS)('to %s and back to the infinitive nothing is lost', (form) => {
    for (const text of ['Aprobar el plan.', 'Comprometerse a ello.', 'Tomar nota del plan.', 'Instruir a la Red.'])
      expect(adaptedOpening(adaptedOpening(text, form, 'es'), 'infinitive', 'es')).toBe(text)
  })
})

test.each([
  ['Aprobaron el plan.', 'es', 'past'],
  ['Resuelve apoyar.', 'es', 'present_singular'],
  ['Recordando los acuerdos,', 'es', 'gerund'],
  ['Se comprometieron a ello.', 'es', 'past'],
  ['Comprometerse a ello.', 'es', 'infinitive'],
  ['Approves the plan.', 'en', 'present_singular'],
  ['El plan de trabajo.', 'es', null],
])('%s opens in a known form', (text, language, form) => expect(openingFormOf(text, language)).toBe(form))
