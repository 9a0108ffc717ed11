/** The text as it stood at one moment: a page that is read and not written in. Paragraphs that changed at that moment are framed. */
import { memo, useEffect, useRef } from 'react'
import { numbersOf } from '../../../domain/text/numbers.ts'
import { SECTION_KINDS } from '../../../domain/text/schema.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { codesAfter } from '../revision/codes-after.ts'
import { useRoom } from '../use-room.tsx'
import type { FrameParagraph } from './answers.ts'
import type { Whole } from './reel.ts'

type Run = FrameParagraph['runs'][number]

export function FrameText({ text, changed }: { readonly text: Whole; readonly changed: readonly ParagraphId[] }) {
  const { inside, say, codeOf } = useRoom()
  const page = useRef<HTMLElement>(null)
  const first = text.find(({ id }) => changed.includes(id))?.id ?? null
  useEffect(() => {
    if (first !== null) page.current?.querySelector(`[data-id="${CSS.escape(first)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [first, text])
  return (
    <article className="sheet replay-text" lang={inside.start.conference.language} ref={page}>
      {SECTION_KINDS.map((kind) => {
        const within = text.filter((each) => each.kind === kind)
        if (within.length === 0) return null
        const numbers = numbersOf(within)
        const isNamed = within.some(({ role }) => role === 'heading' || role === 'title')
        return (
          <section key={kind} data-kind={kind} data-heading={isNamed ? undefined : say(`section.${kind}`)}>
            {within.map((each, i) => (
              <Paragraph key={each.id} paragraph={each} number={numbers[i] ?? null} isChanged={changed.includes(each.id)} codeOf={codeOf} />
            ))}
          </section>
        )
      })}
    </article>
  )
}

type Props = {
  readonly paragraph: FrameParagraph
  readonly number: string | null
  readonly isChanged: boolean
  readonly codeOf: (party: string) => string
}

const Paragraph = memo(function Paragraph({ paragraph, number, isChanged, codeOf }: Props) {
  const { id, role, level, label, runs, pi, standing } = paragraph
  const classes = ['para', ...(standing.kind === 'open' ? [] : [`is-${standing.kind}`]), ...(pi === null ? [] : ['is-new'])]
  return (
    <p
      className={[...classes, ...(isChanged ? ['is-current'] : [])].join(' ')}
      data-id={id}
      data-role={role}
      data-level={level}
      data-label={label ?? ''}
      data-by={pi ?? undefined}
    >
      {number !== null && <span className="number">{number}</span>}
      {runs.map((run, at) => (
        <RunShown key={`${at}${run.text.length}`} run={run} codes={codesAfter(runs, at).map(codeOf)} parties={codesAfter(runs, at)} />
      ))}
    </p>
  )
})

type RunProps = { readonly run: Run; readonly codes: readonly string[]; readonly parties: readonly string[] }

function RunShown({ run: { text, ins, dels, emphasis }, codes, parties }: RunProps) {
  const className = emphasis.length === 0 ? undefined : emphasis.map((each) => `is-${each}`).join(' ')
  const words = className === undefined ? text : <span className={className}>{text}</span>
  const struck = dels.reduce<React.ReactNode>((inner, by) => <del data-by={by}>{inner}</del>, words)
  return (
    <>
      {ins === null ? struck : <ins data-by={ins}>{struck}</ins>}
      {codes.map((code, i) => (
        <b className="tag" data-by={parties[i]} key={code}>
          {code}
        </b>
      ))}
    </>
  )
}
