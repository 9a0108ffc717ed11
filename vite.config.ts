/** Builds the client into dist/client. Everything is a file of its own origin, nothing is inlined, so that a strict content policy holds. */
import react from '@vitejs/plugin-react'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { guideFiles } from './bin/guide-pages.ts'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const packages = (names: string): RegExp => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`)

/** Beside each script and style sheet the same, compressed once: browsers take brotli from safe addresses only, gzip from all. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }, bundle) {
    for (const [name, made] of Object.entries(bundle)) {
      if (!/\.(js|css)$/.test(name)) continue
      const bytes = Buffer.from(made.type === 'chunk' ? made.code : made.source)
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
}

/** The guides of each role, to be read in the room. */
const guides: Plugin = {
  name: 'guides',
  generateBundle() {
    for (const { address, bytes } of guideFiles(folder('docs'), folder('client/guide/guide.css')))
      this.emitFile({ type: 'asset', fileName: address, source: bytes })
  },
}

export default defineConfig({
  root: folder('client'),
  plugins: [react(), guides, compressed],
  build: {
    outDir: folder('dist/client'),
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: {
        // Fonts keep their names: the page of a sign-in link, which the server writes, asks for them too.
        assetFileNames: ({ names }) => (names[0]?.endsWith('.woff2') ? 'assets/[name][extname]' : 'assets/[name]-[hash][extname]'),
        codeSplitting: {
          // What every screen needs comes first; the editor and its document are fetched only with the room.
          groups: [
            {
              name: 'framework',
              test: packages('react|react-dom|scheduler|i18next|react-i18next|wouter|use-sync-external-store'),
              priority: 3,
            },
            { name: 'controls', test: packages('@mantine|@floating-ui|@tabler'), entriesAware: true, priority: 2 },
            {
              name: 'editor',
              test: packages('@tiptap|prosemirror-[a-z-]+|yjs|lib0|y-protocols|y-websocket|orderedmap|rope-sequence|w3c-keyname'),
              entriesAware: true,
              priority: 1,
            },
          ],
        },
      },
    },
  },
})
