import { describe, expect, test } from 'vitest'
import { isDelegationCode } from '../text/ids.ts'
import { conferenceSchema } from './conference.ts'
import { rehearsalOf } from './rehearsal.ts'

describe('rehearsalOf', () => {
  test.each([1, 2, 3, 11, 12, 40, 200, 999])('%i delegations make a valid conference', (count) => {
    const conference = rehearsalOf(count)
    expect(conferenceSchema.parse(conference)).toEqual(conference)
    expect(conference.members).toHaveLength(count)
    expect(conference.members.every(({ code }) => isDelegationCode(code))).toBe(true)
    for (const language of ['es', 'en']) expect(new Set(conference.members.map(({ names }) => names[language]?.name)).size).toBe(count)
  })

  test('the eleven have eleven colours', () => {
    expect(new Set(rehearsalOf(11).members.map(({ colour }) => colour)).size).toBe(11)
  })

  test('delegations keep code, name and colour when more come', () => {
    expect(rehearsalOf(40).members.slice(0, 11)).toEqual(rehearsalOf(11).members)
  })

  test.each([0, -1, 1.5, 1000])('there is no rehearsal of %d', (count) => {
    expect(() => rehearsalOf(count)).toThrow(RangeError)
  })
})

describe('conferenceSchema', () => {
  const good = rehearsalOf(3)

  test.each([
    ['a day that is not in the calendar', { dates: { from: '2027-02-30', to: '2027-03-01' } }, 'dates.from'],
    ['a last day before the first', { dates: { from: '2027-02-03', to: '2027-02-01' } }, 'dates.to'],
    ['two delegations with one code', { members: [...good.members, ...good.members] }, 'members'],
    ['a host that is no member', { hosts: ['ZZ'] }, 'hosts.0'],
    ['a next host that is no member', { nextMeetings: [{ number: 31, host: 'ZZ', year: 2030 }] }, 'nextMeetings.0.host'],
    ['a number without words', { number: 100 }, 'number'],
  ])('refuses %s', (_, change, path) => {
    expect(conferenceSchema.safeParse({ ...good, ...change }).error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
  })
})
