/** The command line: `declaro read FILE`, `declaro compare OLD NEW`. Prints for people, or just JSON with --json.
 *  Exit status 0 done, 1 refused with a reason, 2 wrong use. */
import { parseArgs } from 'node:util'
import { compareCommand } from './compare.ts'
import { readCommand } from './read.ts'

const USE = `declaro read FILE [--json]                        la Declaración por secciones y párrafos / the Declaration by sections and paragraphs
declaro compare OLD NEW [--json] [--html FILE]    qué cambió entre dos textos / what changed between two texts`

/** `html`: a page is written there. */
type Form = { readonly json: boolean; readonly html: string | null }
type Command = {
  readonly files: number
  readonly writesHtml: boolean
  readonly run: (files: readonly string[], form: Form) => Promise<number>
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['read', { files: 1, writesHtml: false, run: ([file = ''], { json }) => readCommand(file, json ? 'json' : 'people') }],
  ['compare', { files: 2, writesHtml: true, run: compareCommand }],
])

function wrongUse(): number {
  process.stderr.write(`${USE}\n`)
  return 2
}

async function run(args: string[]): Promise<number> {
  const parsed = parse(args)
  if (parsed === null) return wrongUse()
  const [name = '', ...files] = parsed.words
  const command = COMMANDS.get(name)
  if (command === undefined || files.length !== command.files) return wrongUse()
  if (parsed.form.html !== null && !command.writesHtml) return wrongUse()
  return command.run(files, parsed.form)
}

function parse(args: string[]): { readonly words: string[]; readonly form: Form } | null {
  try {
    const options = { json: { type: 'boolean', default: false }, html: { type: 'string' } } as const
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
    return { words: positionals, form: { json: values.json, html: values.html ?? null } }
  } catch {
    // An option that does not exist: the use is shown.
    return null
  }
}

process.exitCode = await run(process.argv.slice(2))
