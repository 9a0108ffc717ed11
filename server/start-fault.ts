/** A start that cannot be: by whatever was thrown, the code and the two sentences for who runs the server. */
import { sentenceOf } from '../domain/sentences/problem.ts'
import type { Refusal } from '../domain/sentences/refusals.ts'
import { START_SENTENCES, type StartCode, startLines } from '../domain/sentences/start.ts'
import { TemplateFault } from '../domain/template/load.ts'
import { StoreFault } from './store/types.ts'

/** The operator can put it right: a setting, a file. */
export class StartFault extends Error {
  readonly code: StartCode
  readonly details: Readonly<Record<string, string | number>>
  constructor(code: StartCode, details: StartFault['details'], options?: ErrorOptions) {
    super(code, options)
    this.name = 'StartFault'
    this.code = code
    this.details = details
  }
}

/** The file to take the Declaration from cannot be read as one. */
export class FileRefused extends Error {
  readonly refusal: Refusal
  readonly file: string
  constructor(file: string, refusal: Refusal) {
    super(refusal.code)
    this.name = 'FileRefused'
    this.file = file
    this.refusal = refusal
  }
}

type Tried = { readonly host: string; readonly port: number; readonly data: string }

const OF_LISTENING: Readonly<Record<string, StartCode>> = {
  EADDRINUSE: 'port.taken',
  EACCES: 'port.forbidden',
  EADDRNOTAVAIL: 'host.unknown',
  ENOTFOUND: 'host.unknown',
  EAI_AGAIN: 'host.unknown',
}

/** Lines for standard error: the sentence in both languages, and under them the reason where there is one to add. */
export function startFailed(error: unknown, tried: Tried): string[] {
  if (error instanceof FileRefused)
    return (['es', 'en'] as const).map((language) => `[${error.refusal.code}] ${error.file}: ${sentenceOf(error.refusal, language)}`)
  if (error instanceof StartFault) return startLines(error.code, error.details)
  const { code, message } = reasonOf(error)
  return [...startLines(code, tried), ...(message === null ? [] : [`  ${message}`])]
}

function reasonOf(error: unknown): { readonly code: StartCode; readonly message: string | null } {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof TemplateFault) return { code: 'template.malformed', message }
  if (error instanceof StoreFault) return { code: isStartCode(error.code) ? error.code : 'store.failed', message }
  const listening = isListening(error) ? OF_LISTENING[error.code] : undefined
  return listening === undefined ? { code: 'server.fault', message } : { code: listening, message: null }
}

const isStartCode = (code: string): code is StartCode => code in START_SENTENCES

const isListening = (error: unknown): error is NodeJS.ErrnoException & { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && ['listen', 'bind', 'getaddrinfo'].includes(String(error.syscall))
