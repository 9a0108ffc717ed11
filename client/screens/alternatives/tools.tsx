/** The chair's tools under "Más": a compromise, a package. Where none was used the desk says nothing of them. */
import { Menu } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import { mayType } from '../room/page.tsx'
import { useRoom } from '../use-room.tsx'
import { OfferDialog } from './offer.tsx'
import { packageAt } from './package.ts'
import { MakePackage } from './packages.tsx'

/** The dialogs stand outside the menu, which is gone when they are asked for. */
export function useAlternativeTools(view: ParagraphView | undefined): { readonly items: ReactNode; readonly dialog: ReactNode } {
  const room = useRoom()
  const { shown, say, act } = room
  const [asking, setAsking] = useState<'compromise' | 'package' | null>(null)
  if (view === undefined) return { items: null, dialog: null }
  const close = (): void => setAsking(null)
  const pack = packageAt(shown, view.id)
  const isOpen = (shown.standing.get(view.id)?.kind ?? 'open') === 'open'
  const atWork = mayType(room)
  const hasWords = view.runs.length > 0 && view.role !== 'heading' && view.role !== 'title'
  const items = (
    <>
      <Menu.Divider />
      <Menu.Item disabled={!atWork || !hasWords || shown.standing.get(view.id)?.kind === 'agreed'} onClick={() => setAsking('compromise')}>
        {say('alternatives.compromise')}
      </Menu.Item>
      {pack === null ? (
        <Menu.Item disabled={!atWork || !isOpen || isRivalWording(view)} onClick={() => setAsking('package')}>
          {say('package.menu')}
        </Menu.Item>
      ) : (
        <Menu.Item onClick={() => void act('dissolve-package', { package: pack.id })}>
          {say('package.dissolve', { title: pack.title })}
        </Menu.Item>
      )}
    </>
  )
  const dialog = (
    <>
      {asking === 'compromise' && <OfferDialog paragraph={view.id} as="compromise" onClose={close} />}
      {asking === 'package' && <MakePackage paragraph={view.id} onClose={close} />}
    </>
  )
  return { items, dialog }
}
