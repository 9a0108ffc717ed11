/** Where dialogs about a part of the text stand: apart from what they were asked for from, which goes on with the caret and the reading, or goes altogether. */
import { createContext, Fragment, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

/** Drawn with what is known when it is opened: which paragraph, which words. */
type Draw = (close: () => void) => ReactNode
export type OpenDialog = (draw: Draw) => void

type Opened = { readonly key: number; readonly draw: Draw }

const DialogsContext = createContext<OpenDialog | null>(null)

export function useDialogs(): OpenDialog {
  const open = useContext(DialogsContext)
  if (open === null) throw new Error('used outside a room')
  return open
}

export function Dialogs({ children }: { readonly children: ReactNode }) {
  const count = useRef(0)
  const [opened, setOpened] = useState<Opened | null>(null)
  // Each time another, in which nothing is left of the one before.
  const open = useCallback<OpenDialog>((draw) => {
    count.current += 1
    setOpened({ key: count.current, draw })
  }, [])
  return (
    <DialogsContext value={open}>
      {children}
      {opened !== null && (
        <Fragment key={opened.key}>{opened.draw(() => setOpened((now) => (now?.key === opened.key ? null : now)))}</Fragment>
      )}
    </DialogsContext>
  )
}
