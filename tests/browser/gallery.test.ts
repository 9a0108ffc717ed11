/** Screens and states as the gallery has them: in English on a tablet, where words are least likely to fit, all of them fit, and the
 *  inspector of accessibility finds nothing. All screens, sizes, languages and themes: `npm run gallery -- --check`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inaccessible, overflowing } from './gallery/faults.ts'
import { type Hall, openHall } from './gallery/hall.ts'
import { begin, reach, show, showServed, SIZES, type View } from './gallery/look.ts'
import type { Chapter } from './gallery/screen.ts'
import { MAIN_CHAPTERS } from './gallery/screens.ts'

const [, , TABLET] = SIZES
const VIEW: View = { size: TABLET, language: 'en', theme: 'light' }

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

describe.each(MAIN_CHAPTERS)('$name', (chapter: Chapter) => {
  beforeAll(() => begin(hall, chapter))
  test.each(chapter.screens)('$name', async (screen) => {
    const page = await reach(hall, screen)
    if (screen.isPrinted !== true) await (screen.served === true ? showServed(page, VIEW) : show(page, VIEW))
    expect({ overflowing: await overflowing(page), inaccessible: await inaccessible(page) }).toEqual({ overflowing: [], inaccessible: [] })
    expect(hall.stage.complaints).toEqual([])
  })
})
