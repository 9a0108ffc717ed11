/** Stands in for `server/worker-entry.ts` in tests: threads start from the build, not from the sources. Translating the sources in each thread that a
 *  test's server starts took half of the tests' time. */
export const workerEntry = (_here: string, name: string): URL => new URL(`../../dist/server/${name}-worker.js`, import.meta.url)
