/** The server's start: settings from the environment, store, rooms, doors; on an empty data folder, the rehearsal. */
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { TemplateFault } from '../domain/template/load.ts'
import { StoreFault } from './store/types.ts'
import { readSettings, serve } from './serve.ts'

const settings = readSettings(process.env, fileURLToPath(new URL('../client', import.meta.url)))
const log = pino({ level: settings.logLevel, base: null, redact: ['req.headers.cookie', 'req.url'] })

try {
  const server = await serve(settings, {
    log,
    now: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    print: (line) => void process.stdout.write(`${line}\n`),
  })
  const stop = (): void => {
    server.stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ fault: String(fault) }, 'the server did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`${startFailed(error, settings.port)}\n`)
  process.exit(1)
}

/** A sentence that says what to do, in both languages; the fault's own words only where we have none. */
function startFailed(error: unknown, port: number): string {
  const code = error instanceof StoreFault ? error.code : ((error as NodeJS.ErrnoException).code ?? 'server.fault')
  if (code === 'EADDRINUSE') {
    return `[port.taken] El puerto ${port} está ocupado: cierre el otro programa o elija otro con PORT=4001 npm start.\n[port.taken] Port ${port} is taken: close the other program or choose another with PORT=4001 npm start.`
  }
  if (error instanceof TemplateFault) {
    const what = `${error.file}: ${error.field}: ${error.what}`
    return `[${code}] La plantilla o la conferencia no se puede usar. No se ha creado nada; corrija el campo y arranque de nuevo. ${what}\n[${code}] The template or the conference cannot be used. Nothing was made; correct the field and start again. ${what}`
  }
  return `[${code}] ${(error as Error).message}`
}
