/** `declaro verify PATH`. Of a sealed package, also unpacked into a folder: what was signed, by which key, and whether one bit differs.
 *  Of a data folder: both chains of each Declaration, every table, and the packages in it. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { refused } from '../../domain/sentences/refusals.ts'
import { faultSaid, inGroups, instantSaid, manifestSaid, sayOfSealed, verdictSaid } from '../../domain/sentences/sealed.ts'
import type { PackageFile } from '../../domain/seal/package.ts'
import { type Verdict, verifyFiles, verifyPackage } from '../../domain/seal/verify-package.ts'
import { startFailed } from '../start-fault.ts'
import { type FolderVerdict, isDataFolder, verifyFolder } from '../store/sqlite/verify-folder.ts'
import { StoreFault } from '../store/types.ts'
import { verifyPage } from '../seal/verify-page.ts'
import { pageWritten, sayRefusal } from './file.ts'
import type { Options } from './options.ts'

const LANGUAGES = ['es', 'en'] as const

/** A key as it is printed, in groups or not, in capitals or not. */
const keyFrom = (words: string): string => words.replace(/\s/g, '').toLowerCase()

export async function verifyCommand([path = '']: readonly string[], { json, key, html }: Options): Promise<number> {
  if (html !== null && !(await pageWritten(html, new TextDecoder().decode(verifyPage())))) return 1
  if (isDataFolder(path)) return verifyData(path, json)
  const verdict = await verdictOn(path, key === null ? null : keyFrom(key))
  if (verdict === null) return 1
  process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : inWords(verdict))
  return verdict.kind === 'intact' ? 0 : 1
}

async function verifyData(folder: string, json: boolean): Promise<number> {
  try {
    const verdict = await verifyFolder(folder, process.env.DECLARO_KEY_FILE || null)
    process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : folderInWords(verdict))
    return verdict.faults.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    for (const line of startFailed(error, { host: '', port: 0, data: folder })) process.stderr.write(`${line}\n`)
    return 1
  }
}

function libraryInWords(library: FolderVerdict['library'], language: (typeof LANGUAGES)[number]): readonly string[] {
  const say = sayOfSealed(language)
  if (library === null) return []
  return [library.kind === 'damaged' ? say('folder.library.damaged') : say('folder.library', { documents: library.documents })]
}

const folderInWords = ({ documents, faults, library }: FolderVerdict): string =>
  LANGUAGES.map((language) => {
    const say = sayOfSealed(language)
    const lines = documents.flatMap(({ document, log, packages, destroyed }) => [
      say('folder.document', { document, log: log.seq, audit: log.auditSeq, hash: inGroups(log.auditHash), packages }),
      ...(destroyed === null
        ? []
        : [`  ${say('folder.destroyed', { ...destroyed, at: instantSaid(destroyed.at), packages: destroyed.packages.length })}`]),
    ])
    const wrong = faults.map(({ table, row }) => say('folder.fault', { table, row }))
    return [
      say(faults.length === 0 ? 'folder.intact' : 'broken'),
      ...[...wrong, ...lines, ...libraryInWords(library, language)].map((line) => `  ${line}`),
      '',
    ].join('\n')
  }).join('\n')

/** Null where it cannot be read, which has then been said. */
async function verdictOn(path: string, key: string | null): Promise<Verdict | null> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    return isFolder ? verifyFiles(await filesUnder(path), key) : verifyPackage(await readFile(path), key)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    sayRefusal(path, reason === 'ENOENT' ? refused('file.missing') : refused('file.unreadable', { reason }))
    return null
  }
}

async function filesUnder(folder: string): Promise<readonly PackageFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    files.map(async (file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: new Uint8Array(await readFile(file)) })),
  )
}

const inWords = (verdict: Verdict): string =>
  LANGUAGES.map((language) => {
    const say = sayOfSealed(language)
    if (verdict.kind === 'broken')
      return [say(verdictSaid(verdict)), ...verdict.faults.map((fault) => `  ${faultSaid(fault, language)}`), ''].join('\n')
    const rehearsal = verdict.manifest.isRehearsal ? [`  ${say('rehearsal')}`] : []
    const lines = manifestSaid(verdict, language).map(({ name, value }) => `  ${name}: ${value}`)
    return [say('intact'), ...rehearsal, ...lines, `  ${say('compare')}`, ''].join('\n')
  }).join('\n')
