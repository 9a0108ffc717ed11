/** Three groups of tests, one after the other: pure functions, what needs a socket or a disk, what needs a browser. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const SECOND = 1000

/** Two at least: half of a test's time in the first two groups is waiting, for a disk or for a process that it started. */
const WORKERS = Math.max(2, availableParallelism() - 1)

/** Servers in tests run from the sources, their threads from the build. */
const resolve = {
  alias: [{ find: /^.*\/worker-entry\.ts$/, replacement: fileURLToPath(new URL('tests/setup/built-workers.ts', import.meta.url)) }],
}

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{domain,server,client}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/console.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 20 * SECOND,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          name: 'wire',
          include: ['tests/{contract,wire,rooms,faults,layers,office}/**/*.test.ts'],
          setupFiles: ['tests/setup/console.ts'],
          globalSetup: ['tests/setup/built.mjs'],
          environment: 'node',
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/setup/console.ts'],
          globalSetup: ['tests/setup/built.mjs'],
          environment: 'node',
          isolate: false,
          fileParallelism: false,
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
          // On a busy machine a screen may take its time.
          expect: { poll: { timeout: 15 * SECOND } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
