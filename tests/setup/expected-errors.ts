/** What a test says it expects on console.error; kept apart so that a test and the setup share it. */
const expected: (string | RegExp)[] = []

/** Allows, in this test only, what contains the words or matches. */
export function expectConsoleError(words: string | RegExp): void {
  expected.push(words)
}

export const isExpected = (line: string): boolean =>
  expected.some((words) => (typeof words === 'string' ? line.includes(words) : words.test(line)))

export function expectNothing(): void {
  expected.length = 0
}
