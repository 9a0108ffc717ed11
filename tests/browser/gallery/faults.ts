/** What is wrong with a screen as it stands: words that do not fit, and what the inspector of accessibility finds. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Words cut off, or beside the window: where, and which. */
export const overflowing = (page: Page): Promise<readonly string[]> => page.evaluate(cutOff)

function cutOff(): string[] {
  /** A space may hang over the end of a line. */
  const SPACE = 7
  const HIDDEN = '.vh, .tag, .caret, [aria-hidden="true"]'
  const named = (element: Element): string => {
    const classes = [...element.classList].filter((each) => !/^m_|^mantine-(?:focus|active)/.test(each)).slice(0, 2)
    return `${element.localName}${classes.map((each) => `.${each}`).join('')} "${(element.textContent ?? '').trim().slice(0, 50)}"`
  }
  const scrolls = (style: CSSStyleDeclaration, axis: 'overflowX' | 'overflowY'): boolean => /auto|scroll/.test(style[axis])
  const saysSo = (style: CSSStyleDeclaration): boolean => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
  const holdsWords = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
  /** How far its own words reach to the right, without what stands in boxes inside it. */
  const ownWordsRight = (element: Element): number =>
    Math.max(
      0,
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
        .map((node) => {
          const range = document.createRange()
          range.selectNodeContents(node)
          return range.getBoundingClientRect().right
        }),
    )
  const found: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > window.innerWidth) found.push(`page: ${root.scrollWidth} px wide in a window of ${window.innerWidth}`)
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const style = getComputedStyle(element)
    if (element instanceof SVGElement || style.clipPath !== 'none') continue
    if (style.display === 'inline' || style.display === 'contents' || style.visibility === 'hidden' || element.closest(HIDDEN) !== null)
      continue
    const cuts = style.overflowX !== 'visible' && !scrolls(style, 'overflowX') && !saysSo(style)
    if (cuts && element.scrollWidth > element.clientWidth + 1) found.push(`cut off at the side: ${named(element)}`)
    if (style.overflowY !== 'visible' && !scrolls(style, 'overflowY') && !saysSo(style) && element.scrollHeight > element.clientHeight + 2)
      found.push(`cut off below: ${named(element)}`)
    if (!cuts && !scrolls(style, 'overflowX') && !saysSo(style) && ownWordsRight(element) > element.getBoundingClientRect().right + SPACE)
      found.push(`wider than its box: ${named(element)}`)
  }
  found.push(...outOfWindow())
  return [...new Set(found)]

  /** A box whose words begin or end beside the window, where nothing scrolls to them. */
  function outOfWindow(): string[] {
    const out: string[] = []
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!holdsWords(element) || element.closest(HIDDEN) !== null || getComputedStyle(element).visibility === 'hidden') continue
      const { left, right, width } = element.getBoundingClientRect()
      if (width === 0 || (left >= -1 && right <= window.innerWidth + 1)) continue
      if (!isInBoxThatSaysSo(element)) out.push(`beside the window: ${named(element)}`)
    }
    return out
  }

  function reachesFurther(box: Element, style: CSSStyleDeclaration): boolean {
    return box.scrollWidth > box.clientWidth && (scrolls(style, 'overflowX') || (style.overflowX !== 'visible' && saysSo(style)))
  }

  function isInBoxThatSaysSo(element: Element): boolean {
    for (let box = element.parentElement; box !== null; box = box.parentElement) if (reachesFurther(box, getComputedStyle(box))) return true
    return false
  }
}

type Inspector = { readonly run: (of: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

/** What the inspector finds against the screen: the rule, and where. */
export async function inaccessible(page: Page): Promise<readonly string[]> {
  await page.evaluate(`if (window.axe === undefined) { ${axe.source} }`)
  return page.evaluate(async (rules) => {
    const { axe: inspector } = globalThis as unknown as { axe: Inspector }
    const { violations } = await inspector.run(document, { runOnly: rules })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, RULES)
}
