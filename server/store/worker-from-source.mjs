/** Starts the store's worker from its TypeScript source: in development and in tests, where nothing is built.
 *  Kysely is many small files and needs no translation: loaded before the translator is there, it costs a third. */
import 'kysely'
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
