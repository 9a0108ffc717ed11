/** What tells two values apart, made once for each. */
export function rememberingPrint<Value extends object>(): (value: Value) => string {
  const known = new WeakMap<Value, string>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const print = JSON.stringify(value)
    known.set(value, print)
    return print
  }
}
