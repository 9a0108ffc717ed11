/** After an act by the keyboard, the keyboard rests on what the button stood in: the next to come to its place is not pressed by the same hand.
 *  From there Tab goes on as before. */
import type { MouseEvent } from 'react'

/** Which element that is. */
export const RESTS = { tabIndex: -1, 'data-rests': true } as const

export function rest({ detail, currentTarget }: MouseEvent): void {
  if (detail === 0) currentTarget.closest<HTMLElement>('[data-rests]')?.focus({ preventScroll: true })
}
