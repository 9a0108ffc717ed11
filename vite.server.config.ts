/** Builds the server and the command line into dist/server, packages included: opening their nine hundred files took a third of a start.
 *  A worker is a file `server/store/worker.ts` or `server/…/store-worker.ts`: both become dist/server/store-worker.js, beside all that may start it. */
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const nameOf = (path: string): string => (basename(path) === 'worker.ts' ? `${basename(dirname(path))}-worker` : basename(path, '.ts'))

const workers = readdirSync(folder('server'), { recursive: true, encoding: 'utf8' }).filter((path) => /(^|[\\/-])worker\.ts$/.test(path))

/** Read files of their own beside their code: they stay in node_modules. */
const APART = ['@photostructure/sqlite', 'libxml2-wasm', 'pdfkit']

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: [...APART] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: folder('dist/server'),
    emptyOutDir: true,
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: {
        main: folder('server/main.ts'),
        declaro: folder('server/cli/declaro.ts'),
        ...Object.fromEntries(workers.map((path) => [nameOf(path), join(folder('server'), path)])),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
