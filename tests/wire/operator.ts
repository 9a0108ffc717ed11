/** What an operator does beside the server: commands as they are typed, and files as they lie on the disk. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { COMMAND } from '../setup/programs.ts'

export type Done = { readonly status: number; readonly said: string }

export async function declaro(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Done> {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const [status] = (await once(child, 'close')) as [number]
  return { status, said }
}

/** Every byte of every file under it. */
export const filesIn = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path)),
  )
