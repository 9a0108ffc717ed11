/** Cards go to the person whose seat they open, also where two bear one name. */
import { expect, test } from 'vitest'
import { emailsOf } from './emails.ts'

const seat = (id: string, role: 'head' | 'representative' | 'secretariat', name: string, delegation: string | null) => ({
  seat: id,
  role,
  name,
  delegation,
  title: '',
  link: '',
  code: '',
})

test('two persons of one name in a delegation have each their own address', () => {
  const form = {
    delegations: 'México\nBelice',
    persons: [
      'México; Rosa Díaz; jefatura; rosa@example.org',
      'México; Rosa Díaz; representante; rosa2@example.org',
      'México; Rosa Díaz; representante; rosa3@example.org',
      'Belice; Rosa Díaz; jefatura',
      '; Luz Marín; secretaría; luz@example.org',
    ].join('\n'),
  }
  const seats = [
    seat('mx-1', 'head', 'Rosa Díaz', 'MX'),
    seat('mx-2', 'representative', 'Rosa Díaz', 'MX'),
    seat('mx-3', 'representative', 'Rosa Díaz', 'MX'),
    seat('bz-1', 'head', 'Rosa Díaz', 'BZ'),
    seat('secretariat', 'secretariat', 'Luz Marín', null),
  ]
  expect([...emailsOf(form, { seats })]).toEqual([
    ['mx-1', 'rosa@example.org'],
    ['mx-2', 'rosa2@example.org'],
    ['mx-3', 'rosa3@example.org'],
    ['secretariat', 'luz@example.org'],
  ])
})
