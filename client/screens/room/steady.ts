/** A click counts only on what the pointer was put on: cards come and grow while others type, and nothing may be settled because what was meant moved away
 *  under the hand. */
import { type RefObject, useEffect, useState } from 'react'

/** In which nobody sees what moved and still holds the finger back. */
const A_MOMENT_MS = 400
/** In which two presses at one place are one double click. */
const TWICE_MS = 500
/** So far the hand moves when it means another button, in pixels. */
const AIMED_ANEW = 12
const TOLD_MS = 4_000

type Point = { readonly x: number; readonly y: number }
type Moved = { readonly at: number; readonly where: Point }
type Press = Moved & { readonly under: Element | null }
type Watch = {
  readonly list: HTMLElement
  /** Null while no pointer is over the list. */
  pointer: Point | null
  under: Element | null
  /** When something else came under a pointer that rested. */
  moved: Moved | null
  pressed: Press | null
  /** What is to be thought of the click that comes. */
  click: 'meant' | 'late' | 'twice'
  /** Of the next look. */
  frame: number
}

/** Holds back each click that comes too soon after the list had moved under it; true for a little after one. */
export function useSteady(list: RefObject<HTMLElement | null>): boolean {
  const [heldBackAt, setHeldBackAt] = useState<number | null>(null)
  useEffect(() => {
    const element = list.current
    return element === null ? undefined : keepSteady(element, () => setHeldBackAt(performance.now()))
  }, [list])
  useEffect(() => {
    if (heldBackAt === null) return
    const timer = setTimeout(() => setHeldBackAt(null), TOLD_MS)
    return () => clearTimeout(timer)
  }, [heldBackAt])
  return heldBackAt !== null
}

function keepSteady(list: HTMLElement, onHeldBack: () => void): () => void {
  const watch: Watch = { list, pointer: null, under: null, moved: null, pressed: null, click: 'meant', frame: 0 }
  const stop = new AbortController()
  const listening = { signal: stop.signal, capture: true }
  list.addEventListener('pointermove', ({ clientX, clientY }) => aim(watch, { x: clientX, y: clientY }), listening)
  // Whoever scrolls sees it move.
  list.addEventListener('scroll', () => void (watch.under = buttonUnder(watch)), listening)
  list.addEventListener(
    'pointerleave',
    ({ target }) => {
      if (target === list) rest(watch)
    },
    listening,
  )
  // Who pressed elsewhere and came back means what is there now.
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Node && list.contains(target))) watch.pressed = null
    },
    listening,
  )
  list.addEventListener('pointerdown', ({ clientX, clientY }) => press(watch, { x: clientX, y: clientY }), listening)
  list.addEventListener(
    'click',
    (event) => {
      // By the keyboard: what has the focus keeps it wherever it moves to.
      if (event.detail === 0 || watch.click === 'meant') return
      event.preventDefault()
      event.stopPropagation()
      // Who clicked twice wanted one thing, and it was done.
      if (watch.click === 'late') onHeldBack()
    },
    listening,
  )
  return () => {
    rest(watch)
    stop.abort()
  }
}

const buttonUnder = (watch: Watch): Element | null => buttonAt(watch, watch.pointer)

function buttonAt({ list }: Watch, pointer: Point | null): Element | null {
  const button = pointer === null ? null : (document.elementFromPoint(pointer.x, pointer.y)?.closest('button') ?? null)
  return button !== null && list.contains(button) ? button : null
}

function aim(watch: Watch, pointer: Point): void {
  const rested = watch.pointer === null
  watch.pointer = pointer
  watch.under = buttonUnder(watch)
  if (isAway(watch.moved, pointer)) watch.moved = null
  if (isAway(watch.pressed, pointer)) watch.pressed = null
  if (rested) lookNext(watch)
}

function rest(watch: Watch): void {
  cancelAnimationFrame(watch.frame)
  watch.pointer = null
  watch.moved = null
}

/** Once for each frame that is drawn, for as long as the pointer is over the list. */
function lookNext(watch: Watch): void {
  watch.frame = requestAnimationFrame(() => {
    seeWhatMoved(watch)
    lookNext(watch)
  })
}

function seeWhatMoved(watch: Watch): void {
  const now = buttonUnder(watch)
  if (watch.pointer !== null && now !== watch.under) watch.moved = { at: performance.now(), where: watch.pointer }
  watch.under = now
}

function press(watch: Watch, where: Point): void {
  seeWhatMoved(watch)
  const now = performance.now()
  const { moved, pressed } = watch
  const under = buttonAt(watch, where)
  const isTwice = pressed !== null && now - pressed.at < TWICE_MS && distance(pressed.where, where) <= AIMED_ANEW
  if (isTwice && under !== pressed.under) {
    // A finger has no pointer that rests: what came under it is told from the press before. A third press is no more meant than the second.
    watch.click = 'twice'
    watch.pressed = { ...pressed, at: now, where }
    return
  }
  watch.click = moved !== null && now - moved.at < A_MOMENT_MS ? 'late' : 'meant'
  watch.pressed = { at: now, where, under }
}

const isAway = (before: Moved | null, pointer: Point): boolean => before !== null && distance(before.where, pointer) > AIMED_ANEW

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
