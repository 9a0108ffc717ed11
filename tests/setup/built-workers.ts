/** Stands in for `server/worker-entry.ts` in tests: threads start from the build, not from the sources. Translating the sources in each thread that a
 *  test's server starts took half of the tests' time. */

/** By a name of its own: where a test has a page's surroundings, an address relative to `import.meta.url` is taken for one that the page loads. */
const here = import.meta.url

export const workerEntry = (_here: string, name: string): URL => new URL(`../../dist/server/${name}-worker.js`, here)
