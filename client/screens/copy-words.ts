/** On a closed network's plain http there is no clipboard API: the words are laid out for a moment, selected, and copied. */
export function copyWords(words: string): void {
  const field = document.createElement('textarea')
  field.value = words
  field.className = 'vh'
  field.setAttribute('aria-hidden', 'true')
  document.body.append(field)
  const focused = document.activeElement
  field.select()
  document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
}
