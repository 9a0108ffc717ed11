/** A test that writes to console.error without having said so fails: an error nobody reads is an error nobody repairs. */
import { format } from 'node:util'
import { afterAll, afterEach } from 'vitest'
import { expectNothing, isExpected } from './expected-errors.ts'

const unexpected: string[] = []
const write = console.error

console.error = (...words: unknown[]): void => {
  const line = format(...words)
  if (isExpected(line)) return
  unexpected.push(line)
  write(line)
}

function demandSilence(): void {
  const lines = unexpected.splice(0)
  expectNothing()
  if (lines.length > 0) throw new Error(`Unexpected console.error:\n${lines.join('\n')}`)
}

afterEach(demandSilence)
afterAll(demandSilence)
