/** Three groups of tests, one after the other: pure functions, what needs a socket or a disk, what needs a browser. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const SECOND = 1000

/** Two at least: half of a test's time in the first two groups is waiting, for a disk or for a process that it started. */
const WORKERS = Math.max(2, availableParallelism() - 1)

const setUp = (name: string): string => fileURLToPath(new URL(`tests/setup/${name}`, import.meta.url))

/** How often `npm run properties` tries each property for once in `npm test`. */
const TIMES = Number(process.env.DECLARO_TIMES ?? 1)
const tried = TIMES === 1 ? [] : [{ find: /^fast-check$/, replacement: setUp('more-runs.ts') }]

/** Servers in tests run from the sources, their threads from the build. */
const resolve = { alias: [...tried, { find: /^.*\/worker-entry\.ts$/, replacement: setUp('built-workers.ts') }] }

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        resolve: { alias: tried },
        test: {
          name: 'pure',
          include: ['{domain,server,client}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/console.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: TIMES * 20 * SECOND,
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
          testTimeout: TIMES * 60 * SECOND,
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
