/** Pages measured in a browser: the room, and plain Tiptap on the same text. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { build } from 'vite'
import { benchText } from './text.ts'
import type { Seat } from './wire.ts'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }

/** Builds the plain page and serves it. */
export async function servePlain(folder: string): Promise<{ readonly server: Server; readonly url: string }> {
  const root = fileURLToPath(new URL('plain', import.meta.url))
  await build({ root, configFile: false, logLevel: 'error', base: './', build: { outDir: folder, emptyOutDir: true, target: 'es2022' } })
  const { sections } = JSON.parse(benchText()) as { sections: { paragraphs: { text: string }[] }[] }
  writeFileSync(join(folder, 'text.json'), JSON.stringify(sections.flatMap((section) => section.paragraphs.map(({ text }) => text))))
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '')
    response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain')
    try {
      response.end(readFileSync(join(folder, name)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

/** The address of the room for a seat whose cookie is set as signing in would have set it. */
export async function enterRoom(context: BrowserContext, { address, cookie }: Seat): Promise<string> {
  const { host } = new URL(address)
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: `http://${host}` }])
  return `http://${host}/room/rehearsal/${name.replace('declaro_', '')}`
}
