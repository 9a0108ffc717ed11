/** Small pieces of the private screens: who, words in accent, a dialog. They stand in the room and out of it, so they know no room. */
import { Button, Group } from '@mantine/core'
import { Fragment, type ReactNode, useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import type { Part } from '../../../domain/tabling/tabling.ts'
import { useLanguage } from '../../sentences/language.ts'
import { useTheDrafts } from './use-drafts.tsx'

export function PartyCode({ party }: { readonly party: string }) {
  const { nameOf } = useTheDrafts()
  return (
    <span className="code" data-by={party} title={nameOf(party)}>
      {party}
    </span>
  )
}

/** Added and struck words in the accent: they belong to no party yet. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const { say } = useLanguage()
  return (
    <span className="draft-parts">
      {parts.map(({ op, text }, at) => {
        const Tag = op === '+' ? 'ins' : 'del'
        return (
          <Fragment key={`${at}${op}`}>
            <Tag className={op === '+' ? 'draft-added' : 'draft-struck'}>
              <span className="vh"> {say(op === '+' ? 'drafts.adds' : 'drafts.strikes')} </span>
              {text}
            </Tag>{' '}
          </Fragment>
        )
      })}
    </span>
  )
}

type DialogProps = {
  readonly title: string
  readonly confirm: string
  readonly children: ReactNode
  readonly disabled?: boolean
  readonly size?: 'lg'
  readonly onClose: () => void
  /** What the server says where it was refused; null where all was done. */
  readonly onConfirm: () => Promise<string | null>
}

/** Asks, does, and stays open with the sentence where it was refused. */
export function DraftDialog({ title, confirm, children, disabled, size, onClose, onConfirm }: DialogProps) {
  const { say } = useLanguage()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const act = async (): Promise<void> => {
    setAsking(true)
    const told = await onConfirm()
    setAsking(false)
    setRefusal(told)
    if (told === null) onClose()
  }
  return (
    <Dialog opened onClose={onClose} size={size ?? 'md'} title={title} closeButtonProps={{ 'aria-label': say('common.close') }}>
      {children}
      {refusal !== null && (
        <p className="warnrow" role="alert">
          {refusal}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={disabled === true || isAsking} onClick={() => void act()}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  )
}
