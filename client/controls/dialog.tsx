/** A dialog that keeps what is written in it: a click beside it closes nothing. When it goes, the keyboard is where it was before. */
import { Modal, type ModalProps } from '@mantine/core'
import { useEffect } from 'react'

const PASSING = '[role="dialog"], [role="menu"], [role="listbox"]'

let before: HTMLElement | null = null

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.closest(PASSING) === null) before = target
})

function goBack(): void {
  if (document.activeElement === document.body && before?.isConnected === true) before.focus({ preventScroll: true })
}

export function Dialog(props: ModalProps) {
  useEffect(() => () => void requestAnimationFrame(goBack), [])
  return <Modal closeOnClickOutside={false} {...props} />
}
