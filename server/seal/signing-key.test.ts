/** The key in the data folder: made once, whole, for its owner alone. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartFault } from '../start-fault.ts'
import { publicKeyOf } from '../../domain/seal/ed25519.ts'
import { signingKeyIn } from './signing-key.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-key-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const random = (length: number): Uint8Array => new Uint8Array(length).fill(9)
const other = (length: number): Uint8Array => new Uint8Array(length).fill(8)
const modeOf = (): number => statSync(join(folder, 'signing-key')).mode & 0o777

test('it is made once and found again, and nothing stands beside it', () => {
  const { publicKey, isNew } = signingKeyIn(folder, random)
  expect(isNew).toBe(true)
  expect(publicKey()).toBe(publicKeyOf(random(32)))
  const again = signingKeyIn(folder, other)
  expect([again.publicKey(), again.isNew]).toEqual([publicKey(), false])
  expect(readdirSync(folder)).toEqual(['signing-key'])
  expect(modeOf()).toBe(0o600)
})

test('what a start that was cut short left of it is not taken for the key', () => {
  writeFileSync(join(folder, 'signing-key.new'), '0909')
  expect(signingKeyIn(folder, random).isNew).toBe(true)
  expect(readdirSync(folder)).toEqual(['signing-key'])
})

test('one that others may read is closed to them', () => {
  signingKeyIn(folder, random)
  chmodSync(join(folder, 'signing-key'), 0o644)
  signingKeyIn(folder, random)
  expect(modeOf()).toBe(0o600)
})

test('one that is no key is never replaced', () => {
  writeFileSync(join(folder, 'signing-key'), '')
  expect(() => signingKeyIn(folder, random)).toThrow(StartFault)
  expect(statSync(join(folder, 'signing-key')).size).toBe(0)
})
