/** Development: the server, and the pages by Vite with reload in front of it. Links open the named seats of a rehearsal kept in .declaro/. */
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createServer } from 'vite'
import { readSettings, serve } from './serve.ts'

const PAGES = 5173
const settings = { ...readSettings({ DECLARO_DATA: '.declaro', ...process.env }, 'none'), logLevel: 'info' }
const api = `http://${settings.host}:${settings.port}`
const vite = await createServer({
  configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
  server: {
    host: settings.host,
    port: PAGES,
    strictPort: true,
    proxy: { '/api': api, '/enter': api, '/healthz': api, '/sync': { target: api, ws: true } },
  },
})
await vite.listen()
await serve(settings, {
  log: pino({ level: settings.logLevel, base: null }),
  now: Date.now,
  random: (length) => new Uint8Array(randomBytes(length)),
  // Links lead to the pages that reload.
  print: (line) => void process.stdout.write(`${line.replace(api, `http://${settings.host}:${PAGES}`)}\n`),
})
