/** Work on many paragraphs, a slice at a time: between two slices it is the turn of keystrokes. */

/** Longer than this nothing is worked on in one go. */
const SLICE_MS = 8

export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let began = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - began < SLICE_MS) continue
    await new Promise<void>((resolve) => void setImmediate(resolve))
    began = performance.now()
  }
}
