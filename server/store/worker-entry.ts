/** Where the worker's code is: beside this module in TypeScript, or beside it in the build, as the entry `store-worker`. */

/** `here` is the URL of the module that asks. A bundler must not see these names as imports: they are files to start, each on its own. */
export function workerEntry(here: string): URL {
  const file = here.endsWith('.ts') ? 'worker-from-source.mjs' : 'store-worker.js'
  return new URL(file, here)
}
