/** What a rehearsal starts from: an invented conference, and its Declaration from the template or from a file. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readDeclarationFile } from './cli/read.ts'
import type { Declaration } from '../domain/text/declaration.ts'
import type { Conference as TemplateConference } from '../domain/template/conference.ts'
import { fillTemplate } from '../domain/template/fill.ts'
import { loadTemplate } from '../domain/template/load.ts'
import { rehearsalOf } from '../domain/template/rehearsal.ts'
import type { Conference } from '../domain/sitting/types.ts'
import { FileRefused } from './start-fault.ts'

export type RehearsalSettings = {
  /** File to write the links to, as JSON. */
  readonly links: string | null
  /** File to take the Declaration from, instead of the template. */
  readonly text: string | null
  readonly delegations: number
}

export type Materials = { readonly conference: Conference; readonly declaration: Declaration }

async function readFileAsDeclaration(file: string): Promise<Declaration> {
  const read = await readDeclarationFile(file)
  if (read.kind === 'refused') throw new FileRefused(file, read)
  return read.declaration
}

/** Templates are data beside the program: the folder is the same from the sources and from the build. */
function templateFile(name: string): string {
  const folders = ['../templates/', '../../templates/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const folder = folders.find((each) => existsSync(each))
  if (folder === undefined) throw new Error('the folder templates/ is missing beside the program')
  return `${folder}${name}`
}

async function fromTemplate(conference: TemplateConference): Promise<Declaration> {
  const name = `declaration.${conference.language}.json`
  return fillTemplate(loadTemplate(name, await readFile(templateFile(name), 'utf8')), conference)
}

export async function materialsOf(settings: RehearsalSettings): Promise<Materials> {
  const invented = rehearsalOf(settings.delegations)
  const declaration = settings.text === null ? await fromTemplate(invented) : await readFileAsDeclaration(settings.text)
  const { language, members } = invented
  return { conference: { title: declaration.title, language, members, venueZone: 'America/Panama' }, declaration }
}
