/** The command line: `declaro read FILE`, `compare OLD NEW`, `concordance ONE OTHER`, `trace RECOMMENDATIONS DECLARATION`, `export FILE FORM`,
 *  `precedents FILE --library FOLDER`, `verify PATH`, `new-from FILE`, `backup DATA BACKUP`, `restore BACKUP DATA`.
 *  Prints for people, or just JSON with --json. Exit status 0 done, 1 refused with a reason, 2 wrong use. */
import { parseArgs } from 'node:util'
import { compareCommand } from './compare.ts'
import { concordanceCommand } from './concordance.ts'
import { atCommand } from './at.ts'
import { backupCommand, decryptCommand, encryptCommand, newKeyCommand, restoreCommand } from './backup.ts'
import type { Options } from './options.ts'
import { exportCommand } from './export.ts'
import { newFromCommand } from './new-from.ts'
import { precedentsCommand } from './precedents.ts'
import { readCommand } from './read.ts'
import { traceCommand } from './trace.ts'
import { verifyCommand } from './verify.ts'

const USE = `declaro read FILE                             la Declaración por secciones y párrafos / the Declaration by sections and paragraphs
declaro compare OLD NEW                       qué cambió entre dos textos / what changed between two texts
declaro concordance ONE OTHER                 si dos versiones lingüísticas concuerdan / whether two language sides agree
declaro trace RECOMMENDATIONS DECLARATION     qué fue de cada Recomendación / what became of every Recommendation
declaro export FILE FORM                      la Declaración como docx, pdf, html, md, txt o akn / the Declaration as docx, pdf, html, md, txt or akn
declaro precedents FILE --library FOLDER      lo ya acordado para cada párrafo / the language agreed before, for every paragraph
declaro new-from FILE                         una conferencia nueva a partir de una Declaración anterior / a new conference from an earlier Declaration
declaro verify PACKAGE                        si un paquete certificado es lo que se firmó / whether a sealed package is what was signed
declaro backup DATA BACKUP                    un respaldo, también con el servidor en marcha / a backup, also while the server runs
declaro restore BACKUP DATA                   datos nuevos a partir de un respaldo / new data from a backup
declaro at DATA TIME                          el texto tal como estaba / the text as it stood
declaro new-key FILE                          una clave para cifrar los datos / a key to encrypt the data under
declaro encrypt DATA NEW                      los datos cifrados, en otra carpeta / the data encrypted, in another folder
declaro decrypt DATA NEW                      los datos en claro, en otra carpeta / the data in clear, in another folder
    --json         solo el JSON / just the JSON
    --html PAGE    una página para leer / a page to read
    --library FOLDER  declaraciones anteriores / earlier Declarations
    --key KEY      la clave pública que consta en el acta / the public key in the record of the meeting
    --to PATH      dónde se guarda lo exportado, o la carpeta de datos nueva / where the export goes, or the new data folder
    --language CODE  en qué idioma está el texto, o cuál se toma de varios (read, export, new-from) / its language, or which of several is taken (read, export, new-from)
    --until TIME   hasta qué momento se restaura / up to when is restored
    --original     sin los cambios controlados de los archivos / without the files' tracked changes`

type Command = { readonly files: number; readonly run: (files: readonly string[], options: Options) => Promise<number> }

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['read', { files: 1, run: readCommand }],
  ['compare', { files: 2, run: compareCommand }],
  ['concordance', { files: 2, run: concordanceCommand }],
  ['export', { files: 2, run: exportCommand }],
  ['trace', { files: 2, run: traceCommand }],
  [
    'precedents',
    {
      files: 1,
      run: (files, options) =>
        options.library === null ? Promise.resolve(wrongUse()) : precedentsCommand(files, options.library, options),
    },
  ],
  ['verify', { files: 1, run: verifyCommand }],
  ['new-from', { files: 1, run: newFromCommand }],
  ['backup', { files: 2, run: backupCommand }],
  ['restore', { files: 2, run: restoreCommand }],
  ['at', { files: 2, run: atCommand }],
  ['new-key', { files: 1, run: newKeyCommand }],
  ['encrypt', { files: 2, run: encryptCommand }],
  ['decrypt', { files: 2, run: decryptCommand }],
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
  return command.run(files, parsed.options)
}

function parse(args: string[]): { readonly words: string[]; readonly options: Options } | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        html: { type: 'string' },
        library: { type: 'string' },
        key: { type: 'string' },
        to: { type: 'string' },
        language: { type: 'string' },
        original: { type: 'boolean', default: false },
        until: { type: 'string' },
      },
    })
    const { json, html, key, language, library, original, to, until } = values
    const tracked = original ? 'original' : 'accepted'
    return {
      words: positionals,
      options: {
        json,
        html: html ?? null,
        to: to ?? null,
        tracked,
        key: key ?? null,
        library: library ?? null,
        language: language ?? null,
        until: until ?? null,
      },
    }
  } catch {
    // An option that does not exist: the use is shown.
    return null
  }
}

process.exitCode = await run(process.argv.slice(2))
