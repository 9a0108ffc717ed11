/** `declaro backup DATA BACKUP` and `declaro restore BACKUP DATA`: say what was made, with the heads of its chains, or why nothing was. */
import { backupSaid } from '../../domain/sentences/backups.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { inGroups, sayOfSealed } from '../../domain/sentences/sealed.ts'
import { startFailed } from '../start-fault.ts'
import { backUp, restoreFrom } from '../store/sqlite/backup.ts'
import { type FolderVerdict, isDataFolder } from '../store/sqlite/verify-folder.ts'
import { StoreFault } from '../store/types.ts'
import { sayRefusal } from './file.ts'
import type { Options } from './options.ts'

const LANGUAGES = ['es', 'en'] as const

type Work = { readonly from: string; readonly to: string; readonly make: typeof backUp; readonly line: 'made' | 'restored' }

export const backupCommand = ([data = '', backup = '']: readonly string[], options: Options): Promise<number> =>
  carryOut({ from: data, to: backup, make: backUp, line: 'made' }, options)

export const restoreCommand = ([backup = '', data = '']: readonly string[], options: Options): Promise<number> =>
  carryOut({ from: backup, to: data, make: restoreFrom, line: 'restored' }, options)

async function carryOut({ from, to, make, line }: Work, { json }: Options): Promise<number> {
  if (!isDataFolder(from)) {
    sayRefusal(from, refused('backup.no-data'))
    return 1
  }
  try {
    const verdict = await make(from, to)
    process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : inWords(line, to, verdict))
    return verdict.faults.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    if (error.code === 'store.exists') sayRefusal(to, refused('backup.exists'))
    else for (const said of startFailed(error, { host: '', port: 0, data: to })) process.stderr.write(`${said}\n`)
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
