/** Where a worker's code is: beside the module that starts it in TypeScript, or beside it in the build, as an entry of its own. */

/** `here` is the URL of the module that asks, `name` its folder's: `store`. A bundler must not see these names as imports: they are files to start, each on its own. */
export function workerEntry(here: string, name: string): URL {
  const file = here.endsWith('.ts') ? 'worker-from-source.mjs' : `${name}-worker.js`
  return new URL(file, here)
}
