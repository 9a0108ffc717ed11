/** Someone with the data folder in their hands: every file of it, and every record of a private stream that any key in it opens. */
import { createDecipheriv } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

export type FoundFile = { readonly path: string; readonly bytes: Buffer }

export function filesUnder(folder: string, below = ''): FoundFile[] {
  const root = join(folder, below)
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

type Sealed = {
  readonly document: string
  readonly stream: string
  readonly generation: number
  readonly seq: number
  readonly sealed: Uint8Array
}

/** All that opens, in one string: every record under every key, whatever the database says of which belongs to which. */
export function openedByAnyKey(folder: string): string {
  const keys = filesUnder(folder, 'keys').map(({ bytes }) => bytes)
  return sealedIn(folder)
    .flatMap((record) => keys.map((key) => opened(record, key)))
    .join('\n')
}

function sealedIn(folder: string): Sealed[] {
  const database = new DatabaseSync(join(folder, 'declaro.sqlite'), { timeout: 2000 })
  try {
    return database.prepare('SELECT document, stream, generation, seq, sealed FROM private_records').all() as Sealed[]
  } finally {
    database.close()
  }
}

/** Written a second time, on purpose: not with the code that is being tried. */
function opened({ document, stream, generation, seq, sealed }: Sealed, key: Buffer): string {
  if (key.length !== 32) return ''
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(JSON.stringify([document, stream, generation, seq])))
  decipher.setAuthTag(sealed.subarray(-16))
  const words = decipher.update(sealed.subarray(12, -16))
  try {
    decipher.final()
    return words.toString('latin1')
  } catch {
    // Not this key's.
    return ''
  }
}
