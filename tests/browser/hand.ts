/** A person's hand: each click, each key or chord, and each run of typing is one action, and is counted. */
import type { Locator, Page } from 'playwright-core'

export type Hand = {
  readonly click: (what: Locator) => Promise<void>
  readonly doubleClick: (what: Locator) => Promise<void>
  readonly press: (keys: string) => Promise<void>
  readonly type: (words: string) => Promise<void>
  readonly actions: () => number
}

export function handOn(page: Page): Hand {
  let actions = 0
  const counted =
    <Given>(does: (given: Given) => Promise<unknown>) =>
    async (given: Given): Promise<void> => {
      actions++
      await does(given)
    }
  return {
    click: counted((what: Locator) => what.click()),
    doubleClick: counted((what: Locator) => what.dblclick()),
    press: counted((keys: string) => page.keyboard.press(keys)),
    type: counted((words: string) => page.keyboard.type(words)),
    actions: () => actions,
  }
}
