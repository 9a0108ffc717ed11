/** Starts the library’s worker from its TypeScript source: in development and in tests, where nothing is built. */
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
