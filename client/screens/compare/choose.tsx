/** Which text stands on this side: an issued revision, today's text, or a file. */
import { NativeSelect } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { TEXT_FILES } from '../../controls/file-kinds.ts'
import { useReader } from './reader.tsx'
import { partOf, type Side, sideIn } from './sides.ts'
import type { Files, Listed, SideText } from './use-sides.ts'

type Props = {
  readonly which: 'from' | 'to'
  readonly side: Side
  readonly text: SideText
  readonly issued: Listed
  readonly isInside: boolean
  readonly files: Files
  readonly onChoose: (side: Side) => void
}

export function ChooseSide({ which, side, text, issued, isInside, files, onChoose }: Props) {
  const { say, moment } = useReader()
  const isUnlisted = side.kind === 'revision' && !issued.some(({ number }) => number === side.number)
  const data = [
    ...issued.map(({ number, title }) => ({ value: String(number), label: `Rev.${number} · ${title}` })),
    // Its title is not known yet, or there is no such revision.
    ...(isUnlisted ? [{ value: partOf(side), label: `Rev.${partOf(side)}` }] : []),
    ...(isInside ? [{ value: 'live', label: say('compare.liveOption') }] : []),
    { value: 'file', label: files.chosen?.name ?? say('compare.fileOption') },
  ]
  const choose = (event: ChangeEvent<HTMLSelectElement>): void => {
    const next = sideIn(event.currentTarget.value)
    if (next !== null) onChoose(next)
  }
  return (
    <div className="cmp-side">
      <NativeSelect size="xs" aria-label={say(`compare.${which}`)} value={partOf(side)} data={data} onChange={choose} />
      {text.kind === 'ready' && text.at !== null && <span className="quiet cmp-when">{moment(text.at)}</span>}
      {side.kind === 'file' && <ChooseFile files={files} />}
    </div>
  )
}

function ChooseFile({ files }: { readonly files: Files }) {
  const { say } = useReader()
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0]
    // The same file may be chosen again, once it is mended.
    event.currentTarget.value = ''
    if (file !== undefined) files.take(file)
  }
  return (
    <label className="cmp-file">
      <input type="file" className="vh" accept={TEXT_FILES} onChange={take} />
      {say(files.chosen === null ? 'compare.chooseFile' : 'compare.otherFile')}
    </label>
  )
}
