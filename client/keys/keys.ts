/** Which keys do what: one table, read where a key is pressed, beside what it does, and on the sheet of all of them. */
export type Press = {
  readonly key: string
  /** The key's place on the keyboard, where another key in its stead would be pressed with Alt. */
  readonly code?: string
  readonly ctrl?: true
  readonly alt?: true
  readonly shift?: true
  /** Held, it goes on: it only moves. What acts does so once for each time it is pressed. */
  readonly repeats?: true
}

export const KEYS = {
  palette: { key: 'k', ctrl: true },
  shortcuts: { key: 'F1' },
  find: { key: 'f', ctrl: true },
  undo: { key: 'z', ctrl: true },
  redo: { key: 'y', ctrl: true },
  bold: { key: 'b', ctrl: true },
  italic: { key: 'i', ctrl: true },
  underline: { key: 'u', ctrl: true },
  comment: { key: 'm', code: 'KeyM', ctrl: true, alt: true },
  'next-open': { key: 'F8', repeats: true },
  'previous-open': { key: 'F8', shift: true, repeats: true },
  'next-proposal': { key: 'ArrowDown', alt: true, repeats: true },
  'previous-proposal': { key: 'ArrowUp', alt: true, repeats: true },
  'next-change': { key: 'F8', repeats: true },
  'previous-change': { key: 'F8', shift: true, repeats: true },
  propose: { key: '1', code: 'Digit1', alt: true },
  support: { key: '2', code: 'Digit2', alt: true },
  object: { key: '3', code: 'Digit3', alt: true },
  hold: { key: '4', code: 'Digit4', alt: true },
  accept: { key: '1', code: 'Digit1', alt: true },
  reject: { key: '2', code: 'Digit2', alt: true },
  agree: { key: '3', code: 'Digit3', alt: true },
  voice: { key: 'F2' },
  'next-read': { key: 'F9' },
  'previous-read': { key: 'F9', shift: true },
} as const satisfies Readonly<Record<string, Press>>

export type KeyName = keyof typeof KEYS

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export const goesOn = (name: KeyName): boolean => 'repeats' in KEYS[name]

/** Ctrl is Command where there is one. With AltGr, which is Ctrl and Alt to some computers, letters are typed: that is no Alt alone. */
export function isPressed(event: Pressed, name: KeyName): boolean {
  const wanted: Press = KEYS[name]
  const isKey = wanted.code === undefined ? event.key.toLowerCase() === wanted.key.toLowerCase() : event.code === wanted.code
  return (
    isKey &&
    (event.ctrlKey || event.metaKey) === (wanted.ctrl ?? false) &&
    event.altKey === (wanted.alt ?? false) &&
    event.shiftKey === (wanted.shift ?? false)
  )
}

const NAMES = {
  es: { ctrl: 'Ctrl', alt: 'Alt', shift: 'Mayús', ArrowDown: '↓', ArrowUp: '↑' },
  en: { ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', ArrowDown: '↓', ArrowUp: '↑' },
} as const

/** As it is printed on the keyboard: Ctrl+Alt+M. */
export function spelledKey(name: KeyName, language: string): string {
  const { key, ctrl, alt, shift }: Press = KEYS[name]
  // Other keyboards are printed as the English ones, but for what their own languages say.
  const names = language === 'es' ? NAMES.es : NAMES.en
  const itself = key === 'ArrowDown' || key === 'ArrowUp' ? names[key] : key.toUpperCase()
  return [...(ctrl ? [names.ctrl] : []), ...(alt ? [names.alt] : []), ...(shift ? [names.shift] : []), itself].join('+')
}

/** For those who hear the screen. */
export function ariaKey(name: KeyName): string {
  const { key, ctrl, alt, shift }: Press = KEYS[name]
  return [...(ctrl ? ['Control'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+')
}
