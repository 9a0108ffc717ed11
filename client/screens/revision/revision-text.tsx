/** An issued revision, as it was issued: also for those who are out of the room. It is fetched when it is asked for, and kept nowhere. */
import { useEffect, useState } from 'react'
import { numbersOf } from '../../../domain/text/numbers.ts'
import { SECTION_KINDS } from '../../../domain/text/schema.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { codesAfter } from './codes-after.ts'
import { type IssuedParagraph, type Revision, revision } from './revision.ts'
import './revision.css'

export type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly revision: Revision }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Nothing is asked while `number` is null. */
export function useRevision(document: string, seat: string, number: string | null): Reading {
  const { say, language } = useLanguage()
  const [reading, setReading] = useState<Reading>({ kind: 'reading' })
  const unreachable = say('unreachable')
  useEffect(() => {
    if (number === null) return
    let gone = false
    // Asked again in another language of the page, the same words stay where they are meanwhile.
    setReading((before) => (before.kind === 'read' && String(before.revision.number) === number ? before : { kind: 'reading' }))
    const init = { headers: { 'accept-language': language } }
    const path = documentPath(document, seat, `/revisions/${encodeURIComponent(number)}`)
    void askServer((address, request) => fetch(address, request), path, revision, init).then((answer) => {
      if (gone) return
      if (answer.kind === 'ok') setReading({ kind: 'read', revision: answer.value })
      else setReading({ kind: 'refused', sentence: answer.kind === 'refused' ? answer.problem.detail : unreachable })
    })
    return () => {
      gone = true
    }
  }, [document, seat, number, language, unreachable])
  return reading
}

export function RevisionText({ issued }: { readonly issued: Revision }) {
  return (
    <article className="sheet" data-revision={issued.number}>
      {SECTION_KINDS.map((kind) => {
        const within = issued.paragraphs.filter((each) => each.kind === kind)
        const numbers = numbersOf(within)
        return (
          <section key={kind} data-kind={kind}>
            {within.map((each, i) => (
              <Paragraph key={each.id} paragraph={each} number={numbers[i] ?? null} />
            ))}
          </section>
        )
      })}
    </article>
  )
}

/** What was pending when it was issued stands in it with its party's code. */
function Paragraph({ paragraph, number }: { readonly paragraph: IssuedParagraph; readonly number: string | null }) {
  const { role, level, label, runs } = paragraph
  return (
    <p className="para" data-role={role} data-level={level} data-label={label ?? ''}>
      {number !== null && <span className="number">{number}</span>}
      {runs.map((run, at) => (
        <Words key={`${at}${run.text.length}`} run={run} codes={codesAfter(runs, at)} />
      ))}
    </p>
  )
}

type WordsProps = { readonly run: IssuedParagraph['runs'][number]; readonly codes: readonly string[] }

function Words({ run: { text, ins, dels }, codes }: WordsProps) {
  const { say } = useLanguage()
  const [striker] = dels
  return (
    <>
      {striker !== undefined ? <del data-by={striker}>{text}</del> : ins !== null ? <ins data-by={ins}>{text}</ins> : text}
      {codes.map((code) => (
        <b className="tag" data-by={code} key={code}>
          {code === 'chair' || code === 'secretariat' ? say(`code.${code}`) : code}
        </b>
      ))}
    </>
  )
}
