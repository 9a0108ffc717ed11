/** A key that is held goes on only where it was pressed: what it closed or opened puts the keyboard elsewhere, and there it would write, or act again. */

/** These only move, and are held for it from one place to the next. */
const MOVES = /^(Arrow|Tab$|Home$|End$|Page)/

const PRESSES = 'button, a, summary, [role="menuitem"], [role="option"]'

const pressedIn = new Map<string, EventTarget | null>()

function onKey(event: KeyboardEvent): void {
  const { code, key, target } = event
  if (!event.repeat) {
    pressedIn.set(code, target)
    return
  }
  if (MOVES.test(key)) return
  const pressesAgain = key === 'Enter' && target instanceof Element && target.closest(PRESSES) !== null
  if (pressedIn.get(code) === target && !pressesAgain) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Before anything else on the page hears of the key. */
window.addEventListener('keydown', onKey, { capture: true })
