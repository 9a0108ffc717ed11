import { describe, expect, test } from 'vitest'
import { openingVerbs } from './read-verbs.ts'

const verbs = (text: string, language: string): readonly string[] => openingVerbs(text, language).map((verb) => verb.text)

describe('openingVerbs', () => {
  test.each([
    ['a past form', 'Reafirmaron su respeto por el lago.', ['Reafirmaron']],
    ['a pronoun with its verb', 'Se comprometieron a medir los caudales.', ['Se comprometieron']],
    ['an infinitive', 'Aprobar', ['Aprobar']],
    ['a verb of several words', 'Tomar nota con satisfacción del informe.', ['Tomar nota con satisfacción']],
    ['how it was received', 'Acogieron con beneplácito la oferta.', ['Acogieron con beneplácito']],
    ['two joined verbs', 'Reconocieron el esfuerzo y agradecieron el informe.', ['Reconocieron', 'agradecieron']],
    ['a verb of the next sentence', 'Destacaron la labor. Asimismo, instaron a seguirla.', ['Destacaron', 'instaron']],
    ['a verb after its subject', 'Finalmente, las autoridades agradecieron la acogida.', ['agradecieron']],
    ['a past verb after an infinitive', 'Otorgar el permiso al molino, e instaron a cuidarlo.', ['Otorgar', 'instaron']],
    ['infinitives in two sentences', 'Registrar el pozo. Con ese fin, solicitar un mapa.', ['Registrar', 'solicitar']],
    ['what a list does not hold but an ending shows', 'Empadronaron los pozos.', ['Empadronaron']],
    ['recitals', 'Recordando sus acuerdos, y reconociendo la sequía,', ['Recordando', 'reconociendo']],
    ['a singular present', 'Aprueba el plan y exhorta a cumplirlo;', ['Aprueba', 'exhorta']],
    ['a verb after the number of a decision', 'Acuerdo 3: Solicitar un mapa.', ['Solicitar']],
    ['a verb after an ordinal', 'SEGUNDO. Encomendar el mapa a la oficina.', ['Encomendar']],
    ['an impersonal form', 'Se instruye a la oficina común.', ['Se instruye']],
  ])('finds %s', (_, text, expected) => {
    expect(verbs(text, 'es')).toEqual(expected)
  })

  test.each([
    ['in a clause about something else', 'Los pozos que aprobaron los municipios'],
    ['in a noun that ends like one', 'Taller de aforos para municipios'],
    ['in what a noun is for', 'la atención de quienes solicitan agua'],
    ['in a lead-in', 'Las autoridades,'],
  ])('finds none %s', (_, text) => {
    expect(verbs(text, 'es')).toEqual([])
  })

  test('leaves infinitives that hang from a preposition to their clause', () => {
    expect(verbs('Aprobar el mapa para promover y fortalecer el riego.', 'es')).toEqual(['Aprobar'])
  })

  test.each([
    ['Reaffirmed their respect and requested a report.', ['Reaffirmed', 'requested']],
    ['To approve the plan.', ['approve']],
    ['Calls upon the towns to measure.', ['Calls upon']],
    ['Also welcomed with appreciation the offer.', ['welcomed with appreciation']],
    ['Recalling its decisions, and bearing in mind the drought,', ['Recalling', 'bearing in mind']],
    ['Finally, the Authorities thanked the town.', ['thanked']],
    ['Heads of Government noted the drought and urged the towns to measure.', ['noted', 'urged']],
    ['Towns of the lake', []],
    ['United towns of the lake', []],
    ['The joint request for water', []],
  ])('reads English: %s', (text, expected) => {
    expect(verbs(text, 'en')).toEqual(expected)
  })

  test.each([
    ['fr', 'Ont réaffirmé leur respect du lac.', ['Ont réaffirmé']],
    ['fr', 'Se félicitent de la mesure et soulignent sa valeur.', ['Se félicitent', 'soulignent']],
    ['fr', 'Rappelant ses décisions,', ['Rappelant']],
    ['fr', 'Dossier des puits', []],
    ['pt', 'Reafirmaram o seu respeito e agradeceram o relatório.', ['Reafirmaram', 'agradeceram']],
    ['pt', 'Decisão 2: Solicitar um mapa.', ['Solicitar']],
    ['pt', 'Aprova o plano;', ['Aprova']],
  ])('reads other languages (%s): %s', (language, text, expected) => {
    expect(verbs(text, language)).toEqual(expected)
  })

  test('says where each verb stands', () => {
    const text = 'Asimismo, reiteraron su respeto.'
    const [verb] = openingVerbs(text, 'es')
    expect(text.slice(verb?.from, (verb?.from ?? 0) + (verb?.text.length ?? 0))).toBe('reiteraron')
  })
})
