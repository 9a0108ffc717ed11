/** The server of a test build: as an operator starts it, but for how much one seat may type in a second. */
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { serve } from '../../server/serve.ts'
import { readSettings } from '../../server/settings.ts'
import { startFailed } from '../../server/start-fault.ts'

try {
  const settings = { ...readSettings(process.env, 'none'), updatesPerSecond: 100_000 }
  const log = pino({ level: settings.logLevel, base: null })
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  const { url, stop } = await serve(settings, { log, now: Date.now, random: (length) => new Uint8Array(randomBytes(length)), print })
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
  print(`Declaro: ${url}`)
} catch (error) {
  process.stderr.write(`${startFailed(error, { host: '', port: 0, data: '' }).join('\n')}\n`)
  process.exit(1)
}
