/** `npm start`: installs and builds what is missing or stale, then becomes the server.
 *  The server runs in this very process, so signals, exit code and standard streams are its own. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, installIfStale, PARTS, requireNode, ROOT } from './prepare.mjs'

requireNode()
installIfStale()
buildIfStale('client', 'verify', 'server')

const server = join(ROOT, PARTS.server.made)
/** Under `npm start` the server must not outlive npm, which may be killed without a chance to pass the signal on. */
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

process.argv[1] = server
await import(pathToFileURL(server).href)
