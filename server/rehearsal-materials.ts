/** What a document starts from: a conference, invented or from a file, and its Declaration, from a template or from a file. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { languagesOf, sideLanguages } from '../domain/languages/languages.ts'
import type { TrackedReading } from '../domain/files/lines-of-file.ts'
import { refused } from '../domain/sentences/refusals.ts'
import { readDeclarationFile } from './cli/file.ts'
import type { Declaration } from '../domain/text/declaration.ts'
import { type Conference as TemplateConference, LANGUAGES } from '../domain/template/conference.ts'
import { type AccreditedPerson, type ConferenceFile, conferenceFileSchema } from '../domain/template/conference-file.ts'
import { type Beside, fillBeside } from '../domain/template/beside.ts'
import { styleIn } from '../domain/template/style-in.ts'
import { fillTemplate } from '../domain/template/fill.ts'
import { loadData, loadTemplate, type Template, TemplateFault } from '../domain/template/load.ts'
import { rehearsalOf } from '../domain/template/rehearsal.ts'
import type { Conference } from '../domain/sitting/types.ts'
import { FileRefused } from './start-fault.ts'

export type RehearsalSettings = {
  /** File to write the links to, as JSON. */
  readonly links: string | null
  /** File to take the Declaration from, instead of the template. */
  readonly text: string | null
  /** How that file is read: what `declaro read` is told. */
  readonly reading?: { readonly tracked: TrackedReading; readonly language: string | null }
  readonly delegations: number
  /** `form.language` of a template that is shipped, or a file of one's own; else the Declaration in the conference's language. */
  readonly template?: string | null
  /** File of a conference of one's own, instead of the rehearsal's. */
  readonly conference?: string | null
}

export type Materials = {
  readonly conference: Conference
  readonly declaration: Declaration
  /** What the text's template says in other languages; nothing where the text came from a file. */
  readonly beside: readonly Beside[]
  /** Null for the rehearsal, which invents its people. */
  readonly persons: readonly AccreditedPerson[] | null
  /** Behind the names of seats, where one browser may hold seats of several documents of this server. */
  readonly seatEnding: string
}

/** What a conference is made from. `own`: of one's own, else the rehearsal's. `text`: a Declaration in place of the template. */
type Sources = {
  readonly own: ConferenceFile | null
  readonly delegations: number
  readonly template: string | null
  readonly text: Declaration | null
  /** Languages in which a template has to be filled to its end, or the conference is not made. */
  readonly complete: 'all it has' | 'none'
  readonly seatEnding: string
}

export async function materialsOf(settings: RehearsalSettings): Promise<Materials> {
  return materialsFrom({
    own: settings.conference == null ? null : await conferenceFrom(settings.conference),
    delegations: settings.delegations,
    template: settings.template ?? null,
    text: settings.text === null ? null : await readFileAsDeclaration(settings.text, settings.reading),
    complete: 'all it has',
    seatEnding: '',
  })
}

export async function materialsFrom(sources: Sources): Promise<Materials> {
  const { own, text, seatEnding } = sources
  const held: TemplateConference = own ?? rehearsalOf(sources.delegations)
  const template = await templateFor(sources.template, held.language)
  const declaration = text ?? fillTemplate(template, held)
  const conference = {
    // A conference has its own title also where its text begins as another's.
    title: own === null ? declaration.title : (own.title ?? fillTemplate(template, held).title),
    ...(held.symbol === undefined ? {} : { symbol: held.symbol }),
    // A text of one's own is about something else than the rehearsal's meeting.
    ...(own === null && text !== null ? {} : { theme: held.theme }),
    // A rehearsal of a text of one's own is in that text's language, until somebody sets more.
    ...(own === null && text !== null ? { language: declaration.language } : languagesOfText(held, declaration.language)),
    members: held.members,
    venueZone: own?.venueZone ?? 'America/Panama',
    representativesTakePositions: own?.representativesTakePositions ?? true,
    ...(own?.adoption === undefined ? {} : { adoption: own.adoption }),
    ...(own?.quorum === undefined ? {} : { quorum: own.quorum }),
    ...(own?.historyKept === undefined ? {} : { historyKept: own.historyKept }),
    decisions: own?.decisions ?? 'off',
    // A text from a file has the form it has: only what the conference itself asks for is advised.
    style: styleIn(held, declaration.language, text === null ? template.endings : undefined),
    verbs: template.language === declaration.language ? verbsOf(template) : await customaryIn(declaration.language),
  }
  const complete = sources.complete === 'none' ? [] : sideLanguages(conference)
  const beside = text === null ? await filledBeside(template, held, complete) : []
  return { conference, declaration, beside, persons: own?.persons ?? null, seatEnding }
}

/** A text from a file is negotiated in the language it is in: the one that the conference's file names in its place is then beside it. */
function languagesOfText(held: TemplateConference, language: string): Pick<Conference, 'language' | 'authentic' | 'courtesy'> {
  const { negotiated, authentic, courtesy } = languagesOf(held)
  const others = (all: readonly string[]): readonly string[] => all.filter((each) => each !== language)
  const changesPlaces = negotiated !== language && authentic.includes(language)
  return { language, authentic: others(changesPlaces ? [negotiated, ...authentic] : authentic), courtesy: others(courtesy) }
}

/** In each language in which the template is there too. One that the conference is to have must be complete; of another it may lack names. */
async function filledBeside(template: Template, held: TemplateConference, wanted: readonly string[]): Promise<readonly Beside[]> {
  const found: Beside[] = []
  for (const language of LANGUAGES.filter((each) => each !== template.language)) {
    const other = await templateBeside(template, language)
    const isComplete = other !== null && (wanted.includes(language) || knowsAll(template, other, held))
    if (isComplete) found.push(fillBeside(template, other, held))
  }
  return found
}

function knowsAll(template: Template, other: Template, held: TemplateConference): boolean {
  try {
    return fillBeside(template, other, held).words.length > 0
  } catch (fault) {
    if (fault instanceof TemplateFault) return false
    throw fault
  }
}

/** `declaration.es.json` -> `declaration.en.json`, where there is one. */
async function templateBeside({ file, language: own }: Template, language: string): Promise<Template | null> {
  const ending = `.${own}.json`
  if (!file.endsWith(ending)) return null
  const name = `${file.slice(0, -ending.length)}.${language}.json`
  const path = FORM.test(file.slice(0, -'.json'.length)) ? `${templateFolder()}${name}` : name
  return existsSync(path) ? loadTemplate(name, await textOf(path)) : null
}

const verbsOf = ({ sections }: Template): Record<string, readonly string[]> =>
  Object.fromEntries(sections.map(({ kind, verbs }) => [kind, verbs]))

/** None where no Declaration is shipped in the language of the text. */
async function customaryIn(language: string): Promise<ReturnType<typeof verbsOf>> {
  return LANGUAGES.some((each) => each === language) ? verbsOf(await templateFor(null, language)) : {}
}

async function conferenceFrom(file: string): Promise<ConferenceFile> {
  return loadData(file, await textOf(file), conferenceFileSchema)
}

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (reason) {
    const what = reason instanceof TypeError ? 'not UTF-8' : `cannot be read (${(reason as NodeJS.ErrnoException).code ?? 'error'})`
    throw new TemplateFault(file, '(whole file)', what)
  }
}

async function readFileAsDeclaration(file: string, reading: RehearsalSettings['reading']): Promise<Declaration> {
  const read = await readDeclarationFile(file, reading?.tracked, reading?.language)
  if (read.kind === 'refused') throw new FileRefused(file, read)
  // A room begins from words that are certain: nobody at its start reads how another encoding was understood.
  if (read.note?.format === 'text' && read.note.encoding !== 'utf-8') throw new FileRefused(file, refused('file.not-text'))
  return read.declaration
}

/** Templates are data beside the program: the folder is the same from the sources and from the build. */
function templateFolder(): string {
  const folders = ['../templates/', '../../templates/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const folder = folders.find((each) => existsSync(each))
  if (folder === undefined) throw new Error('the folder templates/ is missing beside the program')
  return folder
}

const FORM = /^(?:declaration|resolution)\.[a-z]{2}$/

async function templateFor(wanted: string | null, language: string): Promise<Template> {
  if (wanted?.endsWith('.json')) return loadTemplate(wanted, await textOf(wanted))
  const folder = templateFolder()
  const shipped = (await readdir(folder)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
  const forms = shipped.filter((name) => FORM.test(name)).toSorted()
  const name = wanted ?? `declaration.${language}`
  if (!forms.includes(name)) throw new TemplateFault(name, '(whole file)', `there is no such template; there are ${forms.join(', ')}`)
  return loadTemplate(`${name}.json`, await textOf(`${folder}${name}.json`))
}
