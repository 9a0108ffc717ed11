/** The command line: `declaro read FILE`. Prints for people, or just JSON with --json. Exit status 0 done, 1 refused with a reason, 2 wrong use. */
import { parseArgs } from 'node:util'
import { readCommand, type ReadOptions } from './read.ts'

const USE = `declaro read FILE [--json] [--html PAGE] [--original]
    la Declaración por secciones y párrafos / the Declaration by sections and paragraphs
    --original   sin los cambios controlados del archivo / without the file's tracked changes`

/** Each command takes one file. */
type Command = (file: string, options: ReadOptions) => Promise<number>

const COMMANDS: ReadonlyMap<string, Command> = new Map([['read', readCommand]])

function wrongUse(): number {
  process.stderr.write(`${USE}\n`)
  return 2
}

async function run(args: string[]): Promise<number> {
  const parsed = parse(args)
  if (parsed === null) return wrongUse()
  const [name = '', file, ...more] = parsed.files
  const command = COMMANDS.get(name)
  if (command === undefined || file === undefined || more.length > 0) return wrongUse()
  return command(file, parsed.options)
}

function parse(args: string[]): { readonly files: string[]; readonly options: ReadOptions } | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, html: { type: 'string' }, original: { type: 'boolean', default: false } },
    })
    const { json, html, original } = values
    return { files: positionals, options: { json, html: html ?? null, tracked: original ? 'original' : 'accepted' } }
  } catch {
    // An option that does not exist: the use is shown.
    return null
  }
}

process.exitCode = await run(process.argv.slice(2))
