/** What "Más" has for pens alone: notes on style, editorial corrections, languages. */
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { AdviceDialog } from './advice/advice-dialog.tsx'
import { CorrectionsDialog } from './editorial/corrections.tsx'
import { LanguagesDialog } from './languages/languages-dialog.tsx'
import { useRoom } from './use-room.tsx'

export type PensDialog = 'advice' | 'corrections' | 'languages' | null

export function PensMenu({ onOpen }: { readonly onOpen: (dialog: PensDialog) => void }) {
  const { say } = useRoom()
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={() => onOpen('advice')}>{say('note.all')}</Menu.Item>
      <Menu.Item onClick={() => onOpen('corrections')}>{say('correction.title')}</Menu.Item>
      <Menu.Item onClick={() => onOpen('languages')}>{say('languages.menu')}</Menu.Item>
    </>
  )
}

export function PensDialogs({ dialog, onClose }: { readonly dialog: PensDialog; readonly onClose: () => void }) {
  const [, go] = useLocation()
  return (
    <>
      {dialog === 'advice' && (
        <AdviceDialog
          onClose={onClose}
          onGo={() => {
            go('/')
            onClose()
          }}
        />
      )}
      {dialog === 'languages' && <LanguagesDialog onClose={onClose} />}
      <CorrectionsDialog opened={dialog === 'corrections'} onClose={onClose} />
    </>
  )
}

export const usePensDialog = () => useState<PensDialog>(null)
