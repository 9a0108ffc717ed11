/** The server's start: settings from the environment, store, rooms, doors; on an empty data folder, the rehearsal. */
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { type Logger, pino } from 'pino'
import { serve } from './serve.ts'
import { readSettings, type Settings } from './settings.ts'
import { startFailed } from './start-fault.ts'

/** A collection of all memory holds up every room for 10 to 20 ms. By itself the engine has one whenever a few megabytes came to the text that lives in
 *  memory; this waits until twice what lives has come to it. */
setFlagsFromString('--heap-growing-percent=200')

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel, base: null, redact: ['req.headers.cookie', 'req.url'] })
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  const server = await serve(settings, { log, now: Date.now, random: (length) => new Uint8Array(randomBytes(length)), print })
  const stop = (): void => stopWith(log, server.stop)
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Only now: who reads it may end the server at once.
  print(`Declaro: ${server.url}`)
}

function stopWith(log: Logger, stop: () => Promise<void>): void {
  stop().then(
    () => process.exit(0),
    (fault: unknown) => {
      log.error({ fault: String(fault) }, 'the server did not stop cleanly')
      process.exit(1)
    },
  )
}

let tried = { host: '', port: 0, data: '' }
try {
  const settings = readSettings(process.env, fileURLToPath(new URL('../client', import.meta.url)))
  tried = settings
  await start(settings)
} catch (error) {
  process.stderr.write(`${startFailed(error, tried).join('\n')}\n`)
  process.exit(1)
}
