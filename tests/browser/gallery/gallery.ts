/** `npm run gallery`: a picture of every screen in every state, and a page to leaf through them. With `--check` no pictures: it says where words do
 *  not fit and what the inspector of accessibility finds. With `--guides` the pictures that the guides in docs/guide show. With words behind it, only the screens whose names hold one of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { inaccessible, overflowing } from './faults.ts'
import { fileOf, GUIDE_PICTURES, guides, picturesOf } from './guides.ts'
import { type Hall, openHall } from './hall.ts'
import { extension, leafThrough } from './leaf.ts'
import { begin, FIRST, nameOf, reach, show, showServed, THEMES, type View, viewsOf } from './look.ts'
import type { Screen } from './screen.ts'
import { CHAPTERS } from './screens.ts'

const FOLDER = fileURLToPath(new URL('../../../gallery/', import.meta.url))
const TASKS = ['pictures', 'check', 'guides'] as const
const task = TASKS.find((each) => process.argv.includes(`--${each}`)) ?? 'pictures'
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const forGuides = guides().flatMap(picturesOf)
const isWanted = (name: string): boolean =>
  task === 'guides' ? forGuides.some(({ screen }) => screen === name) : words.length === 0 || words.some((word) => name.includes(word))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const turn = (page: Page, screen: Screen, view: View): Promise<void> => (screen.served === true ? showServed(page, view) : show(page, view))

async function picture(page: Page, chapter: string, screen: Screen): Promise<void> {
  for (const view of viewsOf(screen)) {
    await turn(page, screen, view)
    await page.screenshot({ path: `${FOLDER}${nameOf(chapter, screen, view)}.${extension}` })
  }
}

/** Small enough to be kept beside the guides. */
const QUALITY = 72

async function pictureForGuides(page: Page, name: string): Promise<void> {
  for (const picture of forGuides) {
    if (picture.screen !== name) continue
    await show(page, { ...FIRST, language: picture.language })
    await page.screenshot({ path: fileOf(picture), type: 'jpeg', quality: QUALITY })
  }
}

async function inspect(page: Page, chapter: string, screen: Screen): Promise<number> {
  let faults = 0
  const note = (view: View, found: readonly string[]): void => {
    faults += found.length
    for (const fault of found) say(`  ${nameOf(chapter, screen, view)}: ${fault}`)
  }
  for (const view of viewsOf({ ...screen, main: undefined })) {
    await turn(page, screen, view)
    note(view, await overflowing(page))
  }
  for (const theme of THEMES) {
    const view = { ...FIRST, theme }
    await turn(page, screen, view)
    note(view, await inaccessible(page))
  }
  return faults
}

/** How many faults there are. */
async function walk(hall: Hall): Promise<number> {
  let faults = 0
  for (const part of CHAPTERS) {
    await begin(hall, part)
    for (const screen of part.screens) faults += await visit(hall, part.name, screen)
  }
  for (const complaint of hall.stage.complaints) say(complaint)
  return faults + hall.stage.complaints.length
}

/** One that cannot be reached is a fault of its own: those behind it are looked at all the same. */
async function visit(hall: Hall, chapter: string, screen: Screen): Promise<number> {
  const name = `${chapter}-${screen.name}`
  try {
    const page = await reach(hall, screen)
    return isWanted(name) ? await take(page, chapter, screen) : 0
  } catch (error) {
    say(`  ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

async function take(page: Page, chapter: string, screen: Screen): Promise<number> {
  const name = `${chapter}-${screen.name}`
  say(name)
  if (task === 'check') return inspect(page, chapter, screen)
  await (task === 'guides' ? pictureForGuides(page, name) : picture(page, chapter, screen))
  return 0
}

if (words.length === 0 && task === 'pictures') rmSync(FOLDER, { recursive: true, force: true })
for (const folder of [FOLDER, GUIDE_PICTURES]) mkdirSync(folder, { recursive: true })
const hall = await openHall()
try {
  const faults = await walk(hall)
  if (task === 'pictures') writeFileSync(`${FOLDER}index.html`, leafThrough(CHAPTERS))
  say({ check: `${faults} faults`, guides: GUIDE_PICTURES, pictures: `${FOLDER}index.html` }[task])
  if (faults > 0) process.exitCode = 1
} finally {
  await hall.close()
}
