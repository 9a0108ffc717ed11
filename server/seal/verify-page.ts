/** The page that verifies sealed packages without a server: one file, made by the build. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** From dist/server, and from the sources. */
const PLACES = ['../verify/verify.html', '../../dist/verify/verify.html']

/** Throws where the project was not built. */
export function verifyPage(): Uint8Array {
  const found = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path))
  if (found === undefined) throw new Error('the verifying page is not built: run npm run build')
  return readFileSync(found)
}
