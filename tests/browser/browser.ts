/** Starts the browser that `npm test` found; used by the browser tests and for pictures of the screens. */
import { type Browser, chromium } from 'playwright-core'
import { ensureBrowser } from '../../bin/browser.mjs'

export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path, args } = await ensureBrowser()
  return chromium.launch({ executablePath: path, args: [...args, ...more], ignoreDefaultArgs: ['--headless'] })
}
