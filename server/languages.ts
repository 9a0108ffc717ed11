/** Languages that were added as a file each in the folder `languages` beside the program: spoken from here on, in this process. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { addLanguage } from '../domain/sentences/catalogue.ts'
import type { Language } from '../domain/sentences/problem.ts'
import { loadData } from '../domain/template/load.ts'

const FILE = /^([a-z]{2})\.json$/

const languageFile = z.strictObject({ name: z.string().min(1), messages: z.record(z.string(), z.string()) })

/** The folder is the same from the sources and from the build. Throws TemplateFault for a file that is none. */
export function addLanguages(): void {
  const folder = ['../languages/', '../../languages/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((each) => existsSync(each))
  if (folder === undefined) return
  for (const file of readdirSync(folder)) {
    const code = FILE.exec(file)?.[1]
    if (code !== undefined) addLanguage(code as Language, loadData(file, readFileSync(join(folder, file), 'utf8'), languageFile).messages)
  }
}
