/** `declaro new-from FILE`: a new data folder with a conference whose text is that of an earlier Declaration, in preparation. The conference is that of
 *  DECLARO_CONFERENCE, else the rehearsal's. It is made beside its place and put there when it is whole; a folder with anything in it is left alone. */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { tracedOfFile } from '../../domain/files/lines-of-file.ts'
import type { FileNote } from '../../domain/files/lines-of-file.ts'
import { noteWords } from '../../domain/files/note.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import { LEFT, newFromSaid } from '../../domain/sentences/new-from.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { SECTION_NAMES } from '../../domain/sentences/structure.ts'
import { type DeclarationShape, readShape } from '../../domain/text/read-shape.ts'
import type { SectionKind } from '../../domain/text/schema.ts'
import { addLanguages } from '../languages.ts'
import { prepareRehearsal } from '../rehearsal.ts'
import type { RehearsalSettings } from '../rehearsal-materials.ts'
import { openRooms } from '../room/rooms.ts'
import { readSettings, type Settings } from '../settings.ts'
import { startFailed } from '../start-fault.ts'
import { openStore } from '../store/open.ts'
import { bytesOf, readDeclarationFile, sayRefusal } from './file.ts'
import type { Options } from './options.ts'

const LANGUAGES = ['es', 'en'] as const

export async function newFromCommand([file = '']: readonly string[], { to, tracked, language }: Options): Promise<number> {
  let tried = { host: '', port: 0, data: to ?? '' }
  try {
    const settings = readSettings(process.env, '')
    const data = to ?? settings.data
    tried = { ...settings, data }
    if (!isEmpty(data)) return refusing(data, refused('data.not-empty'))
    const read = await readDeclarationFile(file, tracked, language)
    if (read.kind === 'refused') return refusing(file, read)
    const rehearsal = { ...settings.rehearsal, text: file, reading: { tracked, language } }
    const links = await madeIn(data, settings, rehearsal)
    const left = await leftIn(file, read.note)
    const said = LANGUAGES.flatMap((each) => [
      ...understoodIn(readShape(read.declaration), each),
      ...left(each),
      newFromSaid(each, 'made', { data }),
      newFromSaid(each, rehearsal.conference === null ? 'rehearsal' : 'preparation'),
      '',
    ])
    process.stdout.write(`${[...said, ...links].join('\n')}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${startFailed(error, tried).join('\n')}\n`)
    return 1
  }
}

function refusing(what: string, refusal: Parameters<typeof sayRefusal>[1]): number {
  sayRefusal(what, refusal)
  return 1
}

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** The lines with its links. Nothing half made is ever where a server would look for data. */
async function madeIn(data: string, settings: Settings, rehearsal: RehearsalSettings): Promise<readonly string[]> {
  const place = resolve(data)
  const making = join(dirname(place), `.${basename(place)}-${randomBytes(6).toString('hex')}`)
  try {
    const links = await made(making, settings, rehearsal)
    if (existsSync(place)) rmdirSync(place)
    renameSync(making, place)
    return links
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

async function made(folder: string, { keyFile = null, publicUrl, host, port }: Settings, settings: RehearsalSettings) {
  addLanguages()
  const store = await openStore(folder, { keyFile })
  const lines: string[] = []
  try {
    const faults: Error[] = []
    const onFault = (fault: Error): void => void faults.push(fault)
    const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
    const rooms = openRooms(store, { now: Date.now, random, onFault, onStreamFault: onFault })
    const url = publicUrl ?? `http://${host}:${port}`
    await prepareRehearsal({
      host: { store, now: Date.now, findRoom: rooms.find },
      url,
      settings,
      print: (line) => void lines.push(line),
    })
    await rooms.settle()
    const [fault] = faults
    if (fault !== undefined) throw fault
    return lines
  } finally {
    await store.close()
  }
}

const EXPECTED: readonly SectionKind[] = ['title', 'preamble', 'commitments', 'decisions', 'closing']

function understoodIn({ title, language: of, sections }: DeclarationShape, language: Language): readonly string[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const verbs = paragraphs.filter(({ verb }) => verb !== null).length
  const missing = EXPECTED.filter((kind) => !sections.some((section) => section.kind === kind))
  const names = missing.map((kind) => SECTION_NAMES[kind][language]).join(', ')
  return [
    newFromSaid(language, 'understood', { title, language: of, sections: sections.length, paragraphs: paragraphs.length, verbs }),
    ...sections.map(({ kind, paragraphs: own }) => {
      const name = SECTION_NAMES[kind][language]
      return `  ${newFromSaid(language, 'section', { name, paragraphs: own.length })}`
    }),
    ...(missing.length === 0 ? [] : [newFromSaid(language, 'missing', { names })]),
  ]
}

/** What the file holds beside the words that were taken; of what we wrote ourselves there is nothing to say. */
async function leftIn(file: string, note: FileNote | null): Promise<(language: Language) => readonly string[]> {
  const bytes = note === null || note.format === 'text' ? null : await bytesOf(file)
  const traced = bytes === null || 'kind' in bytes ? null : tracedOfFile(bytes)
  const unread = traced?.kind === 'traced' ? traced.unread : null
  return (language) => {
    const counted = LEFT.flatMap((what) =>
      unread === null || unread[what] === 0 ? [] : [newFromSaid(language, what, { count: unread[what] })],
    )
    const all = [...(note === null ? [] : noteWords(note, language)), ...counted]
    return all.length === 0 ? [newFromSaid(language, 'whole')] : all
  }
}
