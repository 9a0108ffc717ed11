/** Builds dist/verify/verify.html: one file with all it needs in it, which works from a disk and talks to nobody. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The policy names what stands in the page by its digest, and allows nothing else. */
const inOneFile: Plugin = {
  name: 'verify-page',
  generateBundle(_, bundle) {
    const [chunk] = Object.values(bundle)
    if (chunk?.type !== 'chunk') throw new Error('the verifying page has no script')
    const script = `\n${chunk.code.replaceAll('</script', '<\\/script')}`
    const style = `\n${readFileSync(file('client/verify/verify.css'), 'utf8')}`
    const policy = `default-src 'none'; script-src ${digest(script)}; style-src ${digest(style)}; base-uri 'none'; form-action 'none'`
    const source = readFileSync(file('client/verify/verify.html'), 'utf8')
      .replace('<!--policy-->', () => `<meta http-equiv="content-security-policy" content="${policy}">`)
      .replace('<!--style-->', () => `<style>${style}</style>`)
      .replace('<!--script-->', () => `<script>${script}</script>`)
    for (const name of Object.keys(bundle)) delete bundle[name]
    this.emitFile({ type: 'asset', fileName: 'verify.html', source })
  },
}

export default defineConfig({
  publicDir: false,
  plugins: [inOneFile],
  build: {
    outDir: file('dist/verify'),
    emptyOutDir: true,
    lib: { entry: file('client/verify/verify.ts'), formats: ['iife'], name: 'declaroVerify', fileName: 'verify' },
  },
})
