/** Makes the test build in a folder of dist: the server and the command line as they are built for use, with a module that ends the process in the place of
 *  the one that does nothing, with a snapshot every few updates instead of every two thousand, and the log packed as often. */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const MOMENTS = at('../../server/moments.ts')
/** What comes seldom in a room, and how often it comes here. */
const OFTEN = [
  { file: at('../../server/room/commit.ts'), from: 'const SNAPSHOT_EVERY = 2_000', to: 'const SNAPSHOT_EVERY = 40' },
  { file: at('../../server/store/sqlite/packed.ts'), from: 'const PACKED_AT_ONCE = 256', to: 'const PACKED_AT_ONCE = 16' },
  { file: at('../../server/store/sqlite/packed.ts'), from: 'const LEFT_OPEN = 256', to: 'const LEFT_OPEN = 16' },
]

/** Where the built programs are: one folder for each run, gone when it ends. */
export const BUILT = at(`../../dist/crash-${process.pid}`)

const deadly: Plugin = {
  name: 'deadly',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/moments.ts')) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found?.id === MOMENTS ? at('moments.ts') : found
  },
  transform(code, id) {
    const changes = OFTEN.filter(({ file }) => file === id)
    for (const { from } of changes) if (!code.includes(from)) throw new Error(`${id} is another than the test build knows: no ${from}`)
    return changes.length === 0 ? null : changes.reduce((changed, { from, to }) => changed.replace(from, to), code)
  },
}

const ENTRIES = {
  server: at('server.ts'),
  migrator: at('migrator.ts'),
  declaro: at('../../server/cli/declaro.ts'),
  'store-worker': at('../../server/store/worker.ts'),
  'papers-worker': at('../../server/papers/worker.ts'),
}

/** A process that is ended by another one says nothing at its exit. */
export const clearDeadly = (): void => rmSync(BUILT, { recursive: true, force: true })

export async function buildDeadly(): Promise<void> {
  process.once('exit', clearDeadly)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [deadly],
    build: {
      ssr: true,
      target: 'node20',
      outDir: BUILT,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: ENTRIES, output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  })
}
