/** `npm run sentences -- export fr`: the file of a language, with what is there and what is missing in English. `npm run sentences -- check`: what is
 *  wrong with every file, and which sentences of the screens nobody says. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ownName } from '../domain/languages/names.ts'
import { completed, type Messages, wrongIn } from './complete.ts'
import { unsaid } from './said.ts'

const FOLDER = fileURLToPath(new URL('./', import.meta.url))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

type File = { readonly name: string; readonly messages: Messages }
const pathOf = (code: string): string => `${FOLDER}${code}.json`
const read = (code: string): File => JSON.parse(readFileSync(pathOf(code), 'utf8')) as File

function exportFile(code: string): void {
  const { name, messages } = existsSync(pathOf(code)) ? read(code) : { name: ownName(code), messages: {} }
  writeFileSync(pathOf(code), `${JSON.stringify({ name, messages: completed(messages) }, null, 2)}\n`)
  say(`${pathOf(code)}: ${Object.keys(completed(messages)).length}`)
}

function check(): number {
  const files = readdirSync(FOLDER).filter((file) => /^[a-z]{2}\.json$/.test(file))
  const faults = [
    ...files.flatMap((file) => wrongIn(read(file.slice(0, 2)).messages).map(({ what, key }) => `${file}: ${what}: ${key}`)),
    ...unsaid().map((key) => `es, en: unused: ${key}`),
  ]
  for (const fault of faults) say(fault)
  return faults.length
}

const [command, code = ''] = process.argv.slice(2)
if (command === 'export' && /^[a-z]{2}$/.test(code) && code !== 'es' && code !== 'en') exportFile(code)
else if (command === 'check') process.exitCode = check() === 0 ? 0 : 1
else {
  say('npm run sentences -- export fr | check')
  process.exitCode = 2
}
