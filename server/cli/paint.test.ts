import { expect, test } from 'vitest'
import { paintFor } from './paint.ts'

test('a terminal gets colours; a pipe, NO_COLOR and a dumb terminal none', () => {
  const bold = (isTTY: boolean, environment: NodeJS.ProcessEnv): string => paintFor({ isTTY }, environment).bold('a')
  expect(bold(true, {})).toBe('\u001b[1ma\u001b[22m')
  expect([bold(false, {}), bold(true, { NO_COLOR: '1' }), bold(true, { TERM: 'dumb' })]).toEqual(['a', 'a', 'a'])
})
