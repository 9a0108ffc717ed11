/** Packages: what stands together, which of it is ready, and how one is made. */
import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Shown } from '../../room/text-store.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { withoutRivals } from './group.ts'
import { isReady, packageAt } from './package.ts'

export function PackageTold({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { shown, say, role, labelOf, language } = useRoom()
  const pack = packageAt(shown, paragraph)
  if (pack === null) return null
  const members = shown.paragraphs.filter(({ id }) => pack.paragraphs.includes(id))
  const list = (views: readonly ParagraphView[]): string =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(views.map(({ id }) => labelOf(id)))
  const ready = members.filter((view) => isReady(pack, view))
  const isAgreed = shown.standing.get(paragraph)?.kind === 'agreed'
  return (
    <p className="quiet package-told">
      {say('package.told', { title: pack.title, labels: list(members.filter(({ id }) => id !== paragraph)) })}{' '}
      {!isAgreed && (ready.length === 0 ? say('package.noneReady') : say('package.ready', { labels: list(ready) }))}{' '}
      {!isAgreed && role === 'office' && say('package.agreeIs')}
    </p>
  )
}

/** What may be bound together now. */
const bindable = (shown: Shown): readonly ParagraphView[] =>
  withoutRivals(shown.paragraphs).filter(
    (view) =>
      (view.role === 'body' || view.role === 'quote') &&
      (shown.standing.get(view.id)?.kind ?? 'open') === 'open' &&
      packageAt(shown, view.id) === null,
  )

export function MakePackage({ paragraph, onClose }: { readonly paragraph: ParagraphId; readonly onClose: () => void }) {
  const { shown, say, act, labelOf } = useRoom()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<ParagraphId>>(new Set([paragraph]))
  const open = bindable(shown)
  const paragraphs = open.map(({ id }) => id).filter((id) => chosen.has(id))
  const turn = (id: ParagraphId): void =>
    setChosen(chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]))
  return (
    <Ask
      title={say('package.makeTitle')}
      confirm={say('package.makeDo', { count: paragraphs.length })}
      disabled={title.trim() === '' || paragraphs.length < 2}
      onClose={onClose}
      onConfirm={async () => (await act('make-package', { title: title.trim(), paragraphs })) !== null}
    >
      <p>{say('package.makeTell')}</p>
      <TextInput
        mt="md"
        data-autofocus
        label={say('package.name')}
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <fieldset className="package-choice">
        <legend>{say('package.which')}</legend>
        <Stack gap={6}>
          {open.map(({ id, runs }) => (
            <Checkbox
              key={id}
              checked={chosen.has(id)}
              onChange={() => turn(id)}
              label={
                <span className="package-line">
                  <b>{labelOf(id)}</b> {runs.map(({ text }) => text).join('')}
                </span>
              }
            />
          ))}
        </Stack>
      </fieldset>
    </Ask>
  )
}
