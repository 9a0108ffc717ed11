/** An inspector of accessibility, asked of a page as it stands. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** What the inspector finds against the page, in light and in dark: the rule, and where. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.bringToFront()
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const { axe: inspector } = globalThis as unknown as {
      axe: { run: (of: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const root = document.documentElement
    const before = root.getAttribute('data-mantine-color-scheme') ?? 'light'
    const found: string[] = []
    for (const scheme of ['light', 'dark']) {
      root.setAttribute('data-mantine-color-scheme', scheme)
      await Promise.all(document.getAnimations().map(({ finished }) => finished))
      const { violations } = await inspector.run(document, { runOnly: rules })
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${scheme} ${id}: ${html.slice(0, 160)}`)))
    }
    root.setAttribute('data-mantine-color-scheme', before)
    return found
  }, RULES)
}
