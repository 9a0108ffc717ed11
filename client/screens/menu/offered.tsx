/** What the screen in front offers to the palette besides: its own commands, and the place where acts would be done. */
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import type { Command } from './command.ts'

export type Place = { readonly paragraph: ParagraphView | null; readonly proposal: Proposal | null }
export type Offered = Place & { readonly commands: readonly Command[] }

const NOTHING: Offered = { paragraph: null, proposal: null, commands: [] }

const OfferedContext = createContext<RefObject<Offered>>({ current: NOTHING })

export function OfferedProvider({ children }: { readonly children: ReactNode }) {
  return <OfferedContext value={useRef(NOTHING)}>{children}</OfferedContext>
}

export const useOffered = (): RefObject<Offered> => useContext(OfferedContext)

/** For as long as the screen is in front. */
export function useOffer(offer: Offered): void {
  const offeredRef = useOffered()
  useEffect(() => {
    offeredRef.current = offer
  })
  useEffect(
    () => () => {
      offeredRef.current = NOTHING
    },
    [offeredRef],
  )
}
