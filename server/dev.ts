/** Development: the server, and the pages by Vite with reload in front of it. Links open the named seats of a rehearsal kept in .declaro/. */
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createServer } from 'vite'
import { serve } from './serve.ts'
import { readSettings, type Settings } from './settings.ts'
import { startFailed } from './start-fault.ts'

const PAGES = 5173

async function start(settings: Settings): Promise<void> {
  const api = `http://${settings.host}:${settings.port}`
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    server: {
      host: settings.host,
      port: PAGES,
      strictPort: true,
      // Written out: in its short form a proxy changes the host, and the server would take our own pages for a foreign one's.
      proxy: Object.fromEntries(
        ['/api', '/enter', '^/setup/.+', '/healthz', '/sync'].map((path) => [path, { target: api, ws: path === '/sync' }]),
      ),
    },
  })
  await vite.listen()
  // Links lead to the pages that reload.
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  const { url } = await serve(
    { ...settings, publicUrl: `http://${settings.host}:${PAGES}` },
    { log: pino({ level: settings.logLevel, base: null }), now: Date.now, random: (length) => new Uint8Array(randomBytes(length)), print },
  )
  print(`Declaro: ${url}`)
}

let tried = { host: '', port: 0, data: '' }
try {
  const settings = readSettings({ DECLARO_DATA: '.declaro', DECLARO_LOG: 'info', ...process.env }, 'none')
  tried = settings
  await start(settings)
} catch (error) {
  process.stderr.write(`${startFailed(error, tried).join('\n')}\n`)
  process.exit(1)
}
