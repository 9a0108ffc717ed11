/** `declaro backup DATA BACKUP` and `declaro restore BACKUP DATA`, `declaro encrypt DATA NEW` and `declaro decrypt DATA NEW`: say what was made, with the heads of its chains, or why nothing was. */
import { backupSaid } from '../../domain/sentences/backups.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { inGroups, sayOfSealed } from '../../domain/sentences/sealed.ts'
import { startFailed } from '../start-fault.ts'
import { backUp, restoreFrom } from '../store/sqlite/backup.ts'
import { type Change, encryptInto } from '../store/sqlite/encrypt.ts'
import { makeKeyFile } from '../store/sqlite/key-file.ts'
import { type FolderVerdict, isDataFolder } from '../store/sqlite/verify-folder.ts'
import { StoreFault } from '../store/types.ts'
import { sayRefusal } from './file.ts'
import { instantFrom } from './instant.ts'
import type { Options } from './options.ts'

const LANGUAGES = ['es', 'en'] as const

/** Of the key of encrypted data, as a server is told it. */
export const keyFile = (name = 'DECLARO_KEY_FILE'): string | null => process.env[name] || null

type Work = {
  readonly from: string
  readonly to: string
  readonly make: typeof backUp
  readonly line: 'made' | 'restored' | 'encrypted' | 'decrypted'
}

export const backupCommand = ([data = '', backup = '']: readonly string[], options: Options): Promise<number> =>
  carryOut({ from: data, to: backup, make: backUp, line: 'made' }, options)

export function restoreCommand([backup = '', data = '']: readonly string[], options: Options): Promise<number> {
  const until = options.until === null ? null : instantFrom(options.until)
  if (until === undefined) return refusedTime(options.until ?? '')
  return carryOut({ from: backup, to: data, make: (from, to, key) => restoreFrom(from, to, key, until), line: 'restored' }, options)
}

/** Under the key of DECLARO_KEY_FILE; where they are encrypted already, under that of DECLARO_OLD_KEY_FILE before. */
export const encryptCommand = ([data = '', encrypted = '']: readonly string[], options: Options): Promise<number> =>
  writeAnew(data, encrypted, options, 'encrypted', { old: keyFile('DECLARO_OLD_KEY_FILE'), next: keyFile() })

export const decryptCommand = ([data = '', decrypted = '']: readonly string[], options: Options): Promise<number> =>
  writeAnew(data, decrypted, options, 'decrypted', { old: keyFile(), next: null })

async function writeAnew(from: string, to: string, options: Options, line: 'encrypted' | 'decrypted', change: Change): Promise<number> {
  if ((line === 'encrypted' ? change.next : change.old) !== null)
    return carryOut({ from, to, make: (data, anew) => encryptInto(data, anew, change), line }, options)
  sayRefusal(from, refused('encryption.no-key'))
  return 1
}

export function newKeyCommand([file = '']: readonly string[]): Promise<number> {
  return saying(file, () => {
    makeKeyFile(file)
    process.stdout.write(LANGUAGES.map((language) => `${backupSaid(language, 'key', { data: file })}\n`).join('\n'))
    return Promise.resolve(0)
  })
}

async function carryOut({ from, to, make, line }: Work, { json }: Options): Promise<number> {
  if (!isDataFolder(from)) {
    sayRefusal(from, refused('backup.no-data'))
    return 1
  }
  return saying(to, async () => {
    const verdict = await make(from, to, keyFile())
    process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : inWords(line, to, verdict))
    return verdict.faults.length === 0 ? 0 : 1
  })
}

export function refusedTime(words: string): Promise<number> {
  sayRefusal(words, refused('time.malformed'))
  return Promise.resolve(1)
}

/** A fault of the store is said, and is the end of the command. */
export async function saying(data: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    if (error.code === 'store.exists') sayRefusal(data, refused('backup.exists'))
    else for (const said of startFailed(error, { host: '', port: 0, data })) process.stderr.write(`${said}\n`)
    return 1
  }
}

const inWords = (line: Work['line'], to: string, { documents }: FolderVerdict): string =>
  LANGUAGES.map((language) =>
    [
      backupSaid(language, line, { backup: to, data: to }),
      ...documents.map(
        ({ document, log, packages }) =>
          `  ${sayOfSealed(language)('folder.document', { document, log: log.seq, audit: log.auditSeq, hash: inGroups(log.auditHash), packages })}`,
      ),
      '',
    ].join('\n'),
  ).join('\n')
