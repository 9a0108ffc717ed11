import { expect, test } from 'vitest'
import { CONFERENCE } from '../acts/room.fixture.ts'
import { workingLanguages } from './working.ts'
import { languageName } from './names.ts'

test('a conference works in the languages of its delegations’ names and of the templates, one of them negotiated', () => {
  const members = CONFERENCE.members.map((member) => ({ ...member, names: { ...member.names, pt: { name: '', article: '', short: '' } } }))
  expect(workingLanguages({ language: 'es', members })).toEqual({ negotiated: 'es', others: ['en', 'pt'] })
  expect(workingLanguages({ language: 'en', members: [] })).toEqual({ negotiated: 'en', others: ['es'] })
})

test('a language without a name is called by its code', () => {
  expect([languageName('pt', 'es'), languageName('zz', 'en')]).toEqual(['portugués', 'zz'])
})
