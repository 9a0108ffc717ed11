/** The guides of docs/guide as pages of the build, with their pictures: a room has no internet to read them elsewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked } from 'marked'

/** By its address under the server's. */
export type GuideFile = { readonly address: string; readonly bytes: string | Uint8Array }

const page = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Declaro</title><link rel="stylesheet" href="guide.css"><main><p class="mark">Declaro</p>${body}</main></html>`

/** `docs` is the folder of the documentation, `style` the file of the pages' style sheet. */
export function guideFiles(docs: string, style: string): readonly GuideFile[] {
  const texts = readdirSync(join(docs, 'guide')).filter((name) => name.endsWith('.md'))
  const pictures = readdirSync(join(docs, 'pictures', 'guide'))
  return [
    { address: 'guide/guide.css', bytes: readFileSync(style) },
    ...texts.map((name) => ({ address: `guide/${name.replace(/\.md$/, '.html')}`, bytes: guidePage(join(docs, 'guide'), name) })),
    ...pictures.map((name) => ({ address: `guide/pictures/${name}`, bytes: readFileSync(join(docs, 'pictures', 'guide', name)) })),
  ]
}

function guidePage(folder: string, name: string): string {
  const text = readFileSync(join(folder, name), 'utf8').replaceAll('../pictures/guide/', 'pictures/')
  const [, title = ''] = /^# (.+)$/m.exec(text) ?? []
  const [, language = 'es'] = /\.(\w\w)\.md$/.exec(name) ?? []
  return page(language, title, marked.parse(text, { async: false }))
}
