/** High contrast is an attribute beside light and dark. Kept in this browser; at first as the computer asks for it. */
const KEY = 'declaro/contrast'

export function startContrast(): void {
  const kept = localStorage.getItem(KEY)
  show(kept === null ? window.matchMedia('(prefers-contrast: more)').matches : kept === 'more')
}

export function setContrast(more: boolean): void {
  localStorage.setItem(KEY, more ? 'more' : 'as usual')
  show(more)
}

export const hasContrast = (): boolean => document.documentElement.hasAttribute('data-contrast')

const show = (more: boolean): boolean => document.documentElement.toggleAttribute('data-contrast', more)
