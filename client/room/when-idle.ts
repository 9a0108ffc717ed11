/** What can wait for a moment in which the page has nothing better to do: a key that is pressed comes first. */
const AT_LATEST_MS = 300

/** Returns what calls it off. At once, and not to be called off, in a browser that does not tell. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    run()
    return () => undefined
  }
  const waiting = requestIdleCallback(run, { timeout: AT_LATEST_MS })
  return () => cancelIdleCallback(waiting)
}
